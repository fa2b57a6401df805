"""What documents cite, for a person: by page or by note, each with the sentence that rests on it.

Sources that are named without a URL are listed apart. Nothing that a document said is printed
as it came (see `plain`).
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from archiver.model import Citation, Document, Place, Report, Unlinked
from archiver.reports import lines, plain, wording
from archiver.reports.layout import Layout

CLAIM = 200  # characters of the sentence that rests on a link


def render(report: Report, layout: Layout) -> str:
    """Return what each document cites, and where."""
    blocks = [_document(report, document, layout) for document in report.documents]
    return lines.joined([*blocks, f"{_extent(report)}."])


def _extent(report: Report) -> str:
    cited = wording.extent(len(report.citations), len(report.links))
    sources = len(report.unlinked)
    return f"{cited}; {wording.count(sources, 'source')} named without a link" if sources else cited


def _document(report: Report, document: Document, layout: Layout) -> str:
    cited = [each for each in report.citations if each.document == document.name]
    sources = [each for each in report.unlinked if each.document == document.name]
    told = [lines.heading(document, len(cited), len({each.url for each in cited}))]
    for title, members in groupby(cited, lambda each: _title(each.place)):
        told += ["", *_group(title, list(members), layout)]
    if sources:
        told += ["", *_named(sources, layout)]
    return "\n".join(told)


def _title(place: Place) -> str:
    """Return what a citation is listed under: its page, else its note."""
    if place.page is not None:
        return f"page {place.page}"
    return f"note {plain.text(place.note)}" if place.note else ""


def _group(title: str, cited: Sequence[Citation], layout: Layout) -> Iterable[str]:
    if title:
        yield f"  {lines.bold(title)}"
    width = max(len(_where(each.place)) for each in cited)
    margin = 4 if title else 2
    indent = margin + (width + 2 if width else 0)
    for claim, members in groupby(cited, lambda each: (each.place.note, each.context)):
        for citation in members:
            where = f"{_where(citation.place):{width}}  " if width else ""
            yield f"{' ' * margin}{where}{wording.address(citation.url, [citation])}"
            if citation.repair is not None:
                reason = plain.clipped(citation.repair.reason, CLAIM)
                yield from map(lines.faint, lines.wrapped(f"({reason})", layout, indent))
        yield from _claim(claim[1], layout, indent)


def _where(place: Place) -> str:
    """Return where a citation stands within its group."""
    parts = (("line", place.line), ("note", place.note if place.page is not None else None))
    return ", ".join(f"{name} {plain.text(str(value))}" for name, value in parts if value)


def _claim(context: str, layout: Layout, indent: int) -> list[str]:
    said = plain.isolated(plain.clipped(context, CLAIM))
    return lines.wrapped(said if "“" in said[:2] else f"“{said}”", layout, indent) if said else []


def _named(sources: Sequence[Unlinked], layout: Layout) -> Iterable[str]:
    yield f"  {lines.bold('named without a link')}"
    width = max(len(wording.place(each.place)) for each in sources)
    for source in sources:
        where = f"{wording.place(source.place):{width}}  " if width else ""
        yield f"    {where}{plain.isolated(source.name)}"
        yield from _claim(source.context, layout, len(where) + 4)
