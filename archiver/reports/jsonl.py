"""JSON Lines: an object a line, each told as soon as it is known.

The rows are those of the JSON report, with their `type` first; `docs/check.md` describes them.
"""

from collections.abc import Iterable, Iterator

from archiver.model import Backing, ByUrl, Report, Standing
from archiver.reports import objects, plain
from archiver.reports.layout import Layout


def render(report: Report, _layout: Layout) -> str:
    """Return every line of a report."""
    return "".join(pieces(report, _layout))


def pieces(report: Report, _layout: Layout) -> Iterator[str]:
    """Yield the same, line by line."""
    yield from opening(report)
    backings = ByUrl(report.backings)
    for each in report.links:
        yield link(each, report, backings.get(each.url, ()))
    yield closing(report)


def opening(report: Report) -> Iterator[str]:
    """Yield a line for each document, then one for each citation."""
    for document in report.documents:
        yield _line("document", objects.of_document(document))
    for citation in report.citations:
        yield _line("citation", objects.of_citation(citation))


def link(standing: Standing, report: Report, backings: Iterable[Backing]) -> str:
    """Return the line of a link: how it stands, and what its page says to the words on it."""
    supports = _supports(backings)
    return _line("link", objects.of_link(standing, report) | {"supports": supports})


def closing(report: Report) -> str:
    """Return the last line, the summary; where it is missing, the rest is not whole."""
    return _line("summary", objects.summary(report))


def _supports(backings: Iterable[Backing]) -> list[objects.Row]:
    return [{"asked": each.asked, **(objects.of_backing(each) or {})} for each in backings]


def _line(kind: str, row: objects.Row) -> str:
    return plain.escaped(objects.line({"type": kind, "schema": objects.SCHEMA, **row})) + "\n"
