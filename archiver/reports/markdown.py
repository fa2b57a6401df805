"""Markdown, for a pull request or a wiki: what needs an editor, as a table for each document.

Nothing from a page or a document is markup: whatever could be is escaped.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from archiver.expressions import expression
from archiver.model import Report
from archiver.reports import plain, wording
from archiver.reports.layout import Layout
from archiver.reports.occurrences import Occurrence, occurrences

_MARKUP = expression(r"([\\`*_{}\[\]<>()#+!|~&$@:/.-])")
"""What Markdown, its extensions and forges read as more than a character."""

_PLAIN = expression(r"https?://[A-Za-z0-9/?&=%:.,;~_+@#-]+")


def render(report: Report, layout: Layout) -> str:
    """Return the summary, a table for each document with anything to tell, and what to do."""
    blocks = [f"**{_text(wording.summary(report))}**"]
    found = (each for each in occurrences(report, layout) if each.matters)
    for document, members in groupby(found, lambda each: each.citation.document):
        blocks.append("\n".join(_table(document, list(members))))
    blocks.append(_text(wording.passed_over(report)))
    if report.incomplete:
        blocks.append(f"Incomplete: {_text(report.incomplete)}")
    blocks.append("\n".join(f"- {_text(hint)}" for hint in report.hints))
    return "\n\n".join(filter(None, blocks)) + "\n"


def _table(document: str, members: Sequence[Occurrence]) -> Iterable[str]:
    yield f"### {_text(document)}"
    yield ""
    yield "| | status | where | link | what was seen |"
    yield "|---|---|---|---|---|"
    for each in members:
        mark = _mark(each)
        cells = (
            mark,
            _text(each.status),
            _text(each.where),
            _link(each.citation.url, each),
            _reason(each),
        )
        yield f"| {' | '.join(cells)} |"


def _mark(each: Occurrence) -> str:
    if each.fails:
        return "✗"
    if each.excused:
        return "○"
    return "→" if each.moved is not None else "?"


def _reason(each: Occurrence) -> str:
    return " ".join(said.shown(lambda url: _link(url, each), _text) for said in each.told)


def _link(url: str, each: Occurrence) -> str:
    """Return a link that can be followed, where it is one that nobody can take for markup."""
    plainly = _PLAIN.fullmatch(url) and not each.citation.defanged
    return f"<{url}>" if plainly else _text(each.shown(url))


def _text(raw: str) -> str:
    return _MARKUP.sub(r"\\\1", plain.text(raw))
