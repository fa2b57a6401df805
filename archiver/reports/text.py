"""Reports for a terminal, a pipe or a mail: the dead first, each with where it is cited.

Styled with ANSI colours, which whoever prints takes away where nobody sees them. Nothing
from a page or a document is printed as it came (see `plain`); a URL is never broken.
"""

from collections.abc import Iterable, Mapping, Sequence
from textwrap import wrap

from click import style

from archiver.model import (
    HEALTH,
    Article,
    Change,
    Citation,
    Document,
    Health,
    History,
    HistoryEntry,
    LinkStatus,
    Report,
    SearchHit,
    Standing,
    Verdict,
)
from archiver.reports import plain, wording
from archiver.reports.layout import Layout

COLOURS: Mapping[Health | None, str] = {
    Health.DEAD: "red",
    Health.UNSURE: "yellow",
    Health.ALIVE: "green",
    None: "blue",
}
CONTEXT = 200  # characters of the sentence that rests on a link
INDENT = 4


def render(report: Report, layout: Layout) -> str:
    """Return how every link stands: by document, the dead first, then a summary and hints."""
    blocks = [_document(report, document, layout) for document in report.documents]
    return _joined([*blocks, *_closing(report, layout)])


def listing(report: Report, _layout: Layout) -> str:
    """Return what each document cites, and where."""
    blocks = [_listed(report, document) for document in report.documents]
    return _joined([*blocks, f"{wording.extent(len(report.citations), len(report.links))}."])


def history(found: History, layout: Layout) -> str:
    """Return everything known of one link, the oldest check first."""
    checks = [_entry(entry, layout) for entry in found.entries]
    cited = [_bold("Cited"), *_cited(found.citations, layout, named=True)]
    blocks = [_bold(plain.text(found.url)), *checks, "\n".join(cited) if found.citations else ""]
    return _joined([*blocks, _article(found.article, layout)])


def changes(found: Sequence[Change], layout: Layout) -> str:
    """Return what has become of links, in order of time."""
    blocks = [_change(change, layout) for change in found]
    return _joined([*blocks, f"{wording.count(len(found), 'change')}."])


def hits(found: Sequence[SearchHit], layout: Layout) -> str:
    """Return the pages that hold the words, each with the passage and where it is saved."""
    blocks = [_hit(hit, layout) for hit in found]
    return _joined([*blocks, f"{wording.count(len(found), 'page')}."])


def _document(report: Report, document: Document, layout: Layout) -> str:
    cited = wording.cited_in(report, document)
    lines = [_heading(document, cited)]
    for kind, members in wording.groups(report, cited):
        lines += ["", _bold(f"  {wording.title(kind)} ({len(members):,})", COLOURS[kind])]
        if kind is Health.ALIVE or kind is None:
            lines += _compact(members, cited)
        else:
            lines += [line for each in members for line in _detailed(each, cited, layout)]
    return "\n".join(lines)


def _heading(document: Document, cited: Mapping[str, Sequence[Citation]]) -> str:
    counts = wording.extent(sum(map(len, cited.values())), len(cited))
    return f"{_bold(plain.text(document.name))}  {counts}"


def _detailed(
    standing: Standing, cited: Mapping[str, Sequence[Citation]], layout: Layout
) -> Iterable[str]:
    if standing.verdict is None:
        return
    verdict = standing.verdict
    yield f"  {_status(verdict)}  {plain.text(standing.url)}"
    yield from _wrapped(_reason(verdict, layout), layout)
    yield from _cited(cited[standing.url], layout)


def _reason(verdict: Verdict, layout: Layout) -> str:
    sentence = wording.because(verdict)
    return f"{sentence} Checked {verdict.checked_at:%Y-%m-%d}." if layout.dated else sentence


def _cited(citations: Iterable[Citation], layout: Layout, *, named: bool = False) -> Iterable[str]:
    for citation in citations:
        where = wording.place(citation.place)
        if named:
            where = ", ".join(filter(None, (plain.text(citation.document), where)))
        context = plain.clipped(citation.context, CONTEXT)
        said = f"“{plain.isolated(context)}”" if context else ""
        yield from _wrapped(": ".join(filter(None, (where, said))) or "cited", layout)


def _compact(members: Sequence[Standing], cited: Mapping[str, Sequence[Citation]]) -> Iterable[str]:
    places = {standing.url: _places(cited[standing.url]) for standing in members}
    words = [standing.verdict.status if standing.verdict else "-" for standing in members]
    status_width, place_width = max(map(len, words)), max(map(len, places.values()))
    for standing, word in zip(members, words, strict=True):
        colour = COLOURS[wording.health(standing)]
        start = f"  {style(f'{word:{status_width}}', fg=colour)}  "
        yield f"{start}{places[standing.url]:{place_width}}  {plain.text(standing.url)}".rstrip()
        if standing.verdict is not None and standing.verdict.status is LinkStatus.MOVED:
            arrow = f"{'→':>{status_width + 4 + place_width + 1}}"
            yield f"{arrow} {plain.text(standing.verdict.final_url or '')}"


def _places(citations: Sequence[Citation]) -> str:
    first, *others = citations
    return wording.place(first.place) + (f" (+{len(others)})" if others else "")


def _closing(report: Report, layout: Layout) -> Iterable[str]:
    yield "\n".join(map(_bold, wrap(wording.summary(report), layout.width)))
    if report.incomplete:
        yield "\n".join(wrap(f"Incomplete: {plain.text(report.incomplete)}", layout.width))
    if report.hints:
        yield "\n".join(line for hint in report.hints for line in _bullet(hint, layout))


def _bullet(sentence: str, layout: Layout) -> list[str]:
    return _wrap(plain.text(sentence), layout.width, first="- ", rest="  ")


def _listed(report: Report, document: Document) -> str:
    cited = wording.cited_in(report, document)
    rows = [citation for citation in report.citations if citation.document == document.name]
    width = max((len(wording.place(row.place)) for row in rows), default=0)
    lines = [f"  {wording.place(row.place):{width}}  {plain.text(row.url)}" for row in rows]
    return "\n".join([_heading(document, cited), *lines])


def _entry(entry: HistoryEntry, layout: Layout) -> str:
    verdict = entry.verdict
    stage = f" ({verdict.stage})" if verdict.stage != "none" else ""
    when = f"{verdict.checked_at:%Y-%m-%d %H:%M} UTC"
    lines = [f"{when}  {_status(verdict)}{stage}", *_wrapped(plain.text(verdict.because), layout)]
    if verdict.final_url and verdict.final_url != verdict.url:
        lines.append(f"{' ' * INDENT}→ {plain.text(verdict.final_url)}")
    if entry.snapshot is not None:
        lines.append(f"{' ' * INDENT}recorded in warcs/{plain.text(entry.snapshot.warc)}")
    lines.append(f"{' ' * INDENT}rule {verdict.rule}, run {plain.text(entry.run)}")
    return "\n".join(lines)


def _article(article: Article | None, layout: Layout) -> str:
    if article is None:
        return ""
    facts = (article.title, article.author, article.site, article.date)
    lines = _wrapped(", ".join(plain.isolated(fact) for fact in facts if fact), layout)
    words = wording.count(len(article.text.split()), "word")
    return "\n".join([_bold("Archived text"), *lines, f"{' ' * INDENT}{words}"])


def _change(change: Change, layout: Layout) -> str:
    event = _bold(change.event.value, COLOURS[HEALTH[change.after]])
    step = f"{change.before} → {change.after}" if change.before else change.after
    lines = [
        f"{change.at:%Y-%m-%d %H:%M} UTC  {event}  {plain.text(change.url)}",
        *_wrapped(f"{step}: {plain.text(change.because)}", layout),
        *_cited(change.citations, layout, named=True),
    ]
    return "\n".join(lines)


def _hit(hit: SearchHit, layout: Layout) -> str:
    title = plain.isolated(hit.title or hit.url)
    lines = [_bold(title), *_wrapped(plain.isolated(hit.excerpt), layout)]
    saved = f"saved {hit.snapshot.date:%Y-%m-%d} in warcs/{plain.text(hit.snapshot.warc)}"
    return "\n".join([*lines, f"{' ' * INDENT}{plain.text(hit.url)}", f"{' ' * INDENT}{saved}"])


def _status(verdict: Verdict) -> str:
    return style(verdict.status.value, fg=COLOURS[verdict.health], bold=True)


def _bold(text: str, colour: str | None = None) -> str:
    return style(text, bold=True, fg=colour) if text else ""


def _wrapped(text: str, layout: Layout) -> list[str]:
    return _wrap(text, layout.width, first=" " * INDENT, rest=" " * INDENT)


def _wrap(text: str, width: int, *, first: str, rest: str) -> list[str]:
    lines = wrap(
        text,
        max(width, 40),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return list(_isolated(lines, rest))


def _isolated(lines: Iterable[str], indent: str) -> Iterable[str]:
    """Close each isolate at the end of its line and open it anew on the next (UAX 9, 3.3.1)."""
    unclosed = False
    for line in lines:
        whole = f"{indent}{plain.ISOLATE}{line.lstrip()}" if unclosed else line
        unclosed = whole.count(plain.ISOLATE) > whole.count(plain.END)
        yield whole + plain.END if unclosed else whole


def _joined(blocks: Iterable[str]) -> str:
    return "\n\n".join(filter(None, blocks)) + "\n"
