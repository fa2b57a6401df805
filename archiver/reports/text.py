"""Reports for a terminal, a pipe or a mail: the dead first, each with where it is cited.

Styled with ANSI colours, which whoever prints takes away where nobody sees them. Nothing
from a page or a document is printed as it came (see `plain`); a URL is never broken.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import wrap

from click import style

from archiver.model import (
    HEALTH,
    Article,
    ByUrl,
    Change,
    Citation,
    Document,
    Examined,
    Health,
    History,
    HistoryEntry,
    LinkStatus,
    Picked,
    Report,
    SearchHit,
    Standing,
    Verdict,
    Violation,
)
from archiver.reports import backed, lines, plain, wording
from archiver.reports.layout import Layout

COLOURS: Mapping[Health | None, str] = {
    Health.DEAD: "red",
    Health.UNSURE: "yellow",
    Health.ALIVE: "green",
    None: "blue",
}
INDENTED = " " * lines.INDENT
CONTEXT = 200  # characters of the sentence that rests on a link
TOUCHES = 5  # footnotes named that rest on what is wrong


def render(report: Report, layout: Layout) -> str:
    """Return how every link stands: by document, the dead first, then a summary and hints."""
    return "".join(pieces(report, layout))


def pieces(report: Report, layout: Layout) -> Iterator[str]:
    """Yield the same, some lines at a time."""
    for document in report.documents:
        for line in _document(report, document, layout):
            yield f"{line}\n"
        yield "\n"
    yield lines.joined(_closing(report, layout))


def history(found: History, layout: Layout) -> str:
    """Return everything known of one link, the oldest check first."""
    checks = [_entry(entry, layout) for entry in found.entries]
    cited = [lines.bold("Cited"), *_cited(found.citations, layout, named=True)]
    blocks = [
        lines.bold(wording.address(found.url, found.citations)),
        *checks,
        "\n".join(cited) if found.citations else "",
    ]
    return lines.joined([*blocks, _in_archives(found, layout), _article(found.article, layout)])


def _in_archives(found: History, layout: Layout) -> str:
    """Return what archives held of a link, and what became of handing it to them."""
    told = []
    for each in found.mementos:
        told.append(f"{INDENTED}{wording.address(each.url, found.citations)}")
        of = f"{plain.text(each.archive)}, as of {each.at:%Y-%m-%d}"
        sentence = f"{of}: {each.found or 'not opened'}. {plain.text(each.because)}"
        told += lines.wrapped(sentence, layout)
    told += [f"{INDENTED}{each.at:%Y-%m-%d}  {wording.outcome(each)}" for each in found.saves]
    return "\n".join([lines.bold("In archives"), *told]) if told else ""


def changes(found: Sequence[Change], layout: Layout) -> Iterator[str]:
    """Yield what has become of links, in order of time."""
    for change in found:
        yield f"{_change(change, layout)}\n\n"
    yield f"{wording.count(len(found), 'change')}.\n"


def hits(found: Sequence[SearchHit], layout: Layout) -> str:
    """Return the pages that hold the words, each with the passage and where it is saved."""
    blocks = [_hit(hit, layout) for hit in found]
    return lines.joined([*blocks, f"{wording.count(len(found), 'page')}."])


def violations(found: Sequence[Violation], layout: Layout) -> str:
    """Return what is wrong, by file, or that nothing is."""
    if not found:
        return "All is as it was: every digest is right, and every record where it should be.\n"
    blocks = []
    for name, members in groupby(found, lambda each: each.file):
        told = [line for each in members for line in lines.wrapped(plain.text(each.what), layout)]
        blocks.append("\n".join([lines.bold(plain.text(name)), *told]))
    return lines.joined([*blocks, f"{wording.count(len(found), 'violation')}."])


def examined(found: Sequence[Examined], layout: Layout) -> str:
    """Return what examinations of bundles found: what is wrong, what is proved, what is not."""
    return lines.joined([block for each in found for block in _examined(each, layout)])


def _examined(found: Examined, layout: Layout) -> Iterable[str]:
    yield lines.bold(plain.text(found.name))
    for name, members in groupby(found.violations, lambda each: each.file):
        told = [line for each in members for line in _violation(each, layout)]
        yield "\n".join([lines.bold(plain.text(name)), *told])
    for title, sentences in (("Proved", found.proved), ("Not proved", found.unproved)):
        told = [line for each in sentences for line in _item(each, layout)]
        if told:
            yield "\n".join([title, *told])
    if found.violations:
        yield f"{wording.count(len(found.violations), 'violation')}: do not rely on it."
    else:
        yield "Nothing is wrong with it."


def _violation(violation: Violation, layout: Layout) -> Iterable[str]:
    yield from lines.wrapped(plain.text(violation.what), layout)
    if violation.touches:
        most = "; ".join(violation.touches[:TOUCHES])
        further = len(violation.touches) - TOUCHES
        more = f"; and {further:,} more" if further > 0 else ""
        told = plain.text(f"touches {most}{more}")
        yield from map(lines.faint, lines.wrapped(told, layout, 6))


def _item(sentence: str, layout: Layout) -> list[str]:
    return lines.folded(plain.text(sentence), layout.width, first="  - ", rest="    ")


def _document(report: Report, document: Document, layout: Layout) -> Iterable[str]:
    citations = wording.of_document(report, document)
    cited = ByUrl(citations)
    yield lines.heading(document, len(citations), len(cited))
    for kind, members in wording.groups(report, cited):
        yield ""
        yield lines.bold(f"  {wording.title(kind)} ({len(members):,})", COLOURS[kind])
        if kind is Health.ALIVE or kind is None:
            yield from _compact(members, cited)
        else:
            for each in members:
                yield from _detailed(each, cited, report, layout)
    yield from _quotations(report, document, layout)


def _is_live(standing: Standing) -> bool:
    return standing.verdict is not None and standing.verdict.status is LinkStatus.LIVE


def _quotations(report: Report, document: Document, layout: Layout) -> Iterable[str]:
    """List what is quoted, and not found on a page that is there."""
    said = backed.by_citation(report.backings)
    found = ((each, said(each)) for each in report.citations if each.document == document.name)
    doubtful = [(each, backing) for each, backing in found if backed.concerns(backing)]
    if doubtful:
        yield ""
        yield lines.bold(f"  quotations to read again ({len(doubtful):,})", "yellow")
    for citation, backing in doubtful:
        where = wording.place(citation.place)
        yield "  ".join(filter(None, (f"  {where}", wording.address(citation.url, [citation]))))
        yield from lines.wrapped(backed.told(backing), layout)


def _detailed(
    standing: Standing, cited: Mapping[str, Sequence[Citation]], report: Report, layout: Layout
) -> Iterable[str]:
    if standing.verdict is None:
        return
    verdict = standing.verdict
    yield f"  {_status(verdict)}  {wording.address(standing.url, cited[standing.url])}"
    yield from lines.wrapped(_reason(verdict, layout), layout)
    yield from lines.wrapped(wording.excused(report, standing.url), layout)
    yield from _archives(standing, cited[standing.url])
    yield from _cited(cited[standing.url], layout)


def _archives(standing: Standing, citations: Sequence[Citation]) -> Iterable[str]:
    """Say what archives have to do with a link, an address never broken."""
    if holds := wording.holds(standing, citations):
        yield f"{INDENTED}It is {holds}."
    if standing.memento is not None:
        address = wording.address(standing.memento.url, citations)
        yield f"{INDENTED}{wording.copy(standing.memento)}: {address}"
    if saved := wording.saved(standing):
        yield f"{INDENTED}{saved}"


def _reason(verdict: Verdict, layout: Layout) -> str:
    sentence = wording.because(verdict, dated=layout.dated)
    return f"{sentence} {wording.checked(verdict)}" if layout.dated else sentence


def _cited(citations: Iterable[Citation], layout: Layout, *, named: bool = False) -> Iterable[str]:
    for citation in citations:
        where = wording.place(citation.place)
        if named:
            where = ", ".join(filter(None, (plain.text(citation.document), where)))
        context = plain.clipped(citation.context, CONTEXT)
        said = f"“{plain.isolated(context)}”" if context else ""
        yield from lines.wrapped(": ".join(filter(None, (where, said))) or "cited", layout)


def _compact(members: Sequence[Standing], cited: Mapping[str, Sequence[Citation]]) -> Iterable[str]:
    """Yield a line each; what has moved comes first, for it is to be mended."""
    live: list[bool] = []
    status_width = place_width = 0
    for standing in members:
        live.append(_is_live(standing))
        status_width = max(status_width, len(_word(standing)))
        place_width = max(place_width, len(_places(cited[standing.url])))
    for standing in Picked(members, sorted(range(len(members)), key=live.__getitem__)):
        colour = COLOURS[wording.health(standing)]
        start = f"  {style(f'{_word(standing):{status_width}}', fg=colour)}  "
        address = wording.address(standing.url, cited[standing.url])
        yield f"{start}{_places(cited[standing.url]):{place_width}}  {address}".rstrip()
        if standing.verdict is not None and standing.verdict.status is LinkStatus.MOVED:
            arrow = f"{'→':>{status_width + 4 + place_width + 1}}"
            yield f"{arrow} {plain.text(standing.verdict.final_url or '')}"
            yield from _others(cited[standing.url])
        yield from _archives(standing, cited[standing.url])


def _word(standing: Standing) -> str:
    return standing.verdict.status if standing.verdict else "-"


def _others(citations: Sequence[Citation]) -> Iterable[str]:
    """Name the further places of a link that is to be cited otherwise: each has to be mended."""
    places = filter(None, (wording.place(each.place) for each in citations[1:]))
    if told := "; ".join(places):
        yield f"{INDENTED}also {told}"


def _places(citations: Sequence[Citation]) -> str:
    first, *others = citations
    return wording.place(first.place) + (f" (+{len(others)})" if others else "")


def _closing(report: Report, layout: Layout) -> Iterable[str]:
    yield "\n".join(map(lines.bold, wrap(wording.summary(report), layout.width)))
    if passed_over := wording.passed_over(report):
        yield "\n".join(wrap(passed_over, layout.width))
    if report.incomplete:
        yield "\n".join(wrap(f"Incomplete: {plain.text(report.incomplete)}", layout.width))
    if report.hints:
        yield "\n".join(line for hint in report.hints for line in _bullet(hint, layout))


def _bullet(sentence: str, layout: Layout) -> list[str]:
    return lines.folded(plain.text(sentence), layout.width, first="- ", rest="  ")


def _entry(entry: HistoryEntry, layout: Layout) -> str:
    verdict = entry.verdict
    stage = f" ({verdict.stage})" if verdict.stage != "none" else ""
    when = f"{verdict.checked_at:%Y-%m-%d %H:%M} UTC"
    told = [
        f"{when}  {_status(verdict)}{stage}",
        *lines.wrapped(wording.then(verdict.because), layout),
    ]
    if verdict.final_url and verdict.final_url != verdict.url:
        told.append(f"{INDENTED}→ {plain.text(verdict.final_url)}")
    if entry.snapshot is not None:
        told.append(f"{INDENTED}recorded in warcs/{plain.text(entry.snapshot.warc)}")
    told.append(f"{INDENTED}rule {verdict.rule}, run {plain.text(entry.run)}")
    return "\n".join(told)


def _article(article: Article | None, layout: Layout) -> str:
    if article is None:
        return ""
    facts = (article.title, article.author, article.site, article.date)
    told = lines.wrapped(", ".join(plain.isolated(fact) for fact in facts if fact), layout)
    words = wording.count(len(article.text.split()), "word")
    return "\n".join([lines.bold("Archived text"), *told, f"{INDENTED}{words}"])


def _change(change: Change, layout: Layout) -> str:
    event = lines.bold(change.event.value, _colour(change))
    changed = change.before and change.before != change.after
    step = f"{change.before} → {change.after}" if changed else change.after
    told = [
        f"{change.at:%Y-%m-%d %H:%M} UTC  {event}  {wording.address(change.url, change.citations)}",
        *lines.wrapped(f"{step}: {wording.then(change.because)}", layout),
        *(f"{INDENTED}{said} {url}".rstrip() for said, url in wording.turn_to(change)),
        *_cited(change.citations, layout, named=True),
    ]
    return "\n".join(told)


def _colour(change: Change) -> str:
    if isinstance(change.after, LinkStatus):
        return COLOURS[HEALTH[change.after]]
    return COLOURS[Health.UNSURE]


def _hit(hit: SearchHit, layout: Layout) -> str:
    title = plain.isolated(hit.title or hit.url)
    told = [lines.bold(title), *lines.wrapped(plain.isolated(hit.excerpt), layout)]
    saved = f"saved {hit.snapshot.date:%Y-%m-%d} in warcs/{plain.text(hit.snapshot.warc)}"
    if hit.memento is not None:
        archive = plain.text(hit.memento.archive)
        saved = f"as {archive} has it as of {hit.memento.at:%Y-%m-%d}, {saved}"
    return "\n".join([*told, f"{INDENTED}{plain.text(hit.url)}", f"{INDENTED}{saved}"])


def _status(verdict: Verdict) -> str:
    return style(verdict.status.value, fg=COLOURS[verdict.health], bold=True)
