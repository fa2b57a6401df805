"""How counts, places and standings are put into words, the same in every report."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from archiver import memento
from archiver.model import (
    ByUrl,
    Change,
    Citation,
    Document,
    Health,
    Held,
    Memento,
    Picked,
    Place,
    Report,
    Save,
    Snapshot,
    Spell,
    Stage,
    Standing,
    Verdict,
)
from archiver.reports import plain

ORDER: tuple[Health | None, ...] = (Health.DEAD, Health.UNSURE, None, Health.ALIVE)
"""What an editor wants to see first; None stands for links that were not looked at."""

_UNITS = ("kB", "MB", "GB", "TB")
_KILO = 1000
_PRECISE = 10  # below, a digit after the point is told

SPELLS = 6
"""The most spells of a link that are told: the last."""

UNCHECKED = "not checked"
COPIED = "A copy of it is cited, too."
FAILING = "failing now"
FAILED = "failing when checked"


def count(number: int, noun: str) -> str:
    """Return `1 link`, `2 links`, `1,200 links`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def size(number: int) -> str:
    """Return a number of bytes as it is said: `512 bytes`, `1.4 kB`, `23 MB`."""
    if number < _KILO:
        return count(number, "byte")
    value, units = number / _KILO, list(_UNITS)
    while value >= _KILO and len(units) > 1:
        value /= _KILO
        units.pop(0)
    return f"{value:.1f} {units[0]}" if value < _PRECISE else f"{value:,.0f} {units[0]}"


def place(where: Place) -> str:
    """Return where something stands: `page 3, line 14, note 5`; nothing where nobody knows."""
    parts = (("page", where.page), ("line", where.line), ("note", where.note))
    return ", ".join(f"{name} {plain.text(str(value))}" for name, value in parts if value)


def address(url: str, citations: Iterable[Citation]) -> str:
    """Return a link as it may be shown: de-fanged where a document printed it so."""
    if not is_defanged(citations):
        return plain.text(url)
    scheme, _, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    scheme = scheme.replace("tt", "xx", 1) if scheme.lower().startswith("http") else scheme
    return plain.text(f"{scheme}://{host.replace('.', '[.]')}{slash}{path}")


def is_defanged(citations: Iterable[Citation]) -> bool:
    """Say whether a document that cites the link made it impossible to follow."""
    return any(citation.defanged for citation in citations)


def because(verdict: Verdict, *, dated: bool = False) -> str:
    """Return the reason, and for what is not confirmed that it is only failing now.

    Where the moment of the check is told beside it, it was failing when it was checked.
    """
    sentence = then(verdict.because) if dated else plain.text(verdict.because)
    when = FAILED if dated else FAILING
    if verdict.health is not Health.DEAD or verdict.stage is Stage.CONFIRMED or when in sentence:
        return sentence
    tries = f"{verdict.tries} of {'1 try' if verdict.tries == 1 else f'{verdict.tries} tries'}"
    return f"{sentence} {when.capitalize()}, {tries}."


def then(sentence: str) -> str:
    """Return a verdict's reason as it is told later, with its moment beside it."""
    return plain.text(sentence).replace(FAILING, FAILED)


def checked(verdict: Verdict) -> str:
    """Return on which day a link was looked at."""
    return f"Checked {verdict.checked_at:%Y-%m-%d}."


def copy(found: Memento | None) -> str:
    """Return which memento a reader may turn to, without its address; nothing where none is."""
    if found is None:
        return ""
    return f"{plain.text(found.archive)} has it as of {found.at:%Y-%m-%d}"


def turn_to(change: Change) -> Iterator[tuple[str, str]]:
    """Yield where a reader may turn, a sentence each, with the address that it ends with.

    That is where a page is now, or, where it is lost, where it is kept.
    """
    if change.moved_to is not None and f"{change.moved_to}," not in change.because:
        yield "It is now at", address(change.moved_to, change.citations)
    if not change.is_loss:
        return
    if change.kept is not None:
        yield kept(change.kept), ""
    if change.memento is not None:
        yield f"{copy(change.memento)}:", address(change.memento.url, change.citations)
    if change.kept is None and change.memento is None:
        yield "Nothing of it is kept, and no archive is known to have it.", ""


def kept(snapshot: Snapshot) -> str:
    """Return when and where a page was kept, for readers who have lost it."""
    return f"Kept as it was on {snapshot.date:%Y-%m-%d}, in warcs/{plain.text(snapshot.warc)}"


def course(spells: Sequence[Spell]) -> str:
    """Return how a link stood and stands, the last spells of it; nothing of a single check."""
    if sum(each.checks for each in spells) < 2:  # noqa: PLR2004  (how often it must be seen)
        return ""
    told = [_spell(each, lasts=each is spells[-1]) for each in spells[-SPELLS:]]
    return " \u2192 ".join(["\u2026", *told] if len(told) < len(spells) else told)


def _spell(spell: Spell, *, lasts: bool) -> str:
    since, until = f"{spell.since:%Y-%m-%d}", f"{spell.until:%Y-%m-%d}"
    when = f"since {since}" if lasts else since if since == until else f"{since} to {until}"
    checks = f" ({count(spell.checks, 'check')})" if spell.checks > 1 else ""
    return f"{spell.status} {when}{checks}"


def holds(standing: Standing, citations: Iterable[Citation]) -> str:
    """Return which page a link into an archive holds; nothing for any other link."""
    found = held(standing)
    if found is None or found.original is None:
        return ""
    when = f" as of {found.at:%Y-%m-%d}" if found.at is not None else ""
    return f"a copy of {address(found.original, citations)}{when}"


def held(standing: Standing) -> Held | None:
    """Return the page that a link into an archive holds, by its answer, else by its address."""
    return standing.holds or memento.held(standing.url)


def saved(standing: Standing) -> str:
    """Return what became of handing a link to an archive; nothing where it was not."""
    return outcome(standing.save) if standing.save is not None else ""


def outcome(found: Save) -> str:
    """Return what became of handing a page to an archive, and where the capture opens."""
    where = f": {plain.text(found.memento)}" if found.memento else ""
    return f"{plain.text(found.archive)}: {found.outcome} ({plain.text(found.because)}){where}"


def health(standing: Standing) -> Health | None:
    """Return what the link's standing means, or None where it was never looked at."""
    return standing.verdict.health if standing.verdict is not None else None


def title(kind: Health | None) -> str:
    """Return the heading of a group of links."""
    return UNCHECKED if kind is None else kind.value


def tally(links: Iterable[Standing]) -> str:
    """Return how many links are dead, unsure, not checked and alive, those at nought left out."""
    totals = Counter(map(health, links))
    return ", ".join(f"{totals[kind]:,} {title(kind)}" for kind in ORDER if totals[kind])


def excused(report: Report, url: str) -> str:
    """Return why a check does not fail for a link that fails; nothing where it does."""
    if (ignored := report.ignored.get(url)) is not None:
        return f"Ignored until {ignored.expires}: {plain.text(ignored.reason)}"
    if url in report.copied:
        return COPIED
    return "Known to the baseline." if url in report.known else ""


def passed_over(report: Report) -> str:
    """Return how many links would fail a check and do not, and how many do; else nothing."""
    told = []
    if report.copied:
        told.append(f"{count(len(report.copied), 'link')} cited with a copy")
    if report.known:
        told.append(f"{count(len(report.known), 'link')} known to the baseline")
    if report.ignored:
        told.append(f"{count(len(report.ignored), 'link')} ignored")
    failing = f"{count(len(report.failing), 'link')} fail{'s' if len(report.failing) == 1 else ''}"
    return f"Passed over: {', '.join(told)}. {failing}." if told else ""


def extent(citations: int, links: int) -> str:
    """Return how much is cited: `13 citations, 11 links`."""
    return f"{count(citations, 'citation')}, {count(links, 'link')}"


def summary(report: Report) -> str:
    """Return the one sentence that sums a report up."""
    cited = extent(len(report.citations), len(report.links))
    return f"{cited}: {tally(report.links)}." if report.links else f"{cited}."


def of_document(report: Report, document: Document) -> Sequence[Citation]:
    """Return the citations of a document, in order of appearance."""
    all_of_them = enumerate(report.citations)
    found = (number for number, each in all_of_them if each.document == document.name)
    return Picked(report.citations, found)


def cited_in(report: Report, document: Document) -> Mapping[str, Sequence[Citation]]:
    """Return the citations of a document by URL, in order of appearance."""
    return ByUrl(of_document(report, document))


def groups(
    report: Report, cited: Mapping[str, object]
) -> Iterable[tuple[Health | None, Sequence[Standing]]]:
    """Yield the links among `cited` by what they mean to an editor, the dead first.

    In each group, what a check passes over comes last.
    """
    numbers: dict[Health | None, array[int]] = {kind: array("Q") for kind in ORDER}
    passed: dict[Health | None, array[int]] = {kind: array("Q") for kind in ORDER}
    for number, standing in enumerate(report.links):
        if standing.url in cited:
            of = passed if _is_passed_over(report, standing.url) else numbers
            of[health(standing)].append(number)
    for kind, members in numbers.items():
        if members := members + passed[kind]:
            yield kind, Picked(report.links, members)


def _is_passed_over(report: Report, url: str) -> bool:
    return url in report.ignored or url in report.copied or url in report.known
