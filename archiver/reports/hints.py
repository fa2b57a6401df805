"""What to do next, once for each kind of trouble: one row a hint.

A hint names only what this version can do.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from operator import add

from archiver import memento
from archiver.model import Backing, Citation, Health, LinkStatus, Stage, Standing, Verdict
from archiver.reports import backed, mending, plain
from archiver.reports.wording import count


@dataclass(frozen=True, slots=True)
class Hint:
    """A sentence, and the verdicts it is for. `{links}` in it becomes `3 links`."""

    sentence: str
    speaks_to: Callable[[Verdict], bool]


def _seen(*statuses: LinkStatus) -> Callable[[Verdict], bool]:
    return lambda verdict: verdict.status in statuses


def _forbidden(word: str) -> Callable[[Verdict], bool]:
    return lambda verdict: verdict.status is LinkStatus.POLICY and word in verdict.because


def _suspected(verdict: Verdict) -> bool:
    return verdict.stage is Stage.SUSPECTED and verdict.health is Health.DEAD


def _turned_away(verdict: Verdict) -> bool:
    return verdict.status is LinkStatus.BLOCKED and not _browser_turned_away(verdict)


def _browser_turned_away(verdict: Verdict) -> bool:
    return verdict.status is LinkStatus.BLOCKED and "in a browser, too" in verdict.because


def _unrendered(verdict: Verdict) -> bool:
    return verdict.status is LinkStatus.UNDECIDED and "none were run" in verdict.because


HINTS: tuple[Hint, ...] = (
    Hint(
        "{links} turned this program away: look in a browser of your own. Where "
        "archiver[browser] is installed, --browser auto lets a browser of ours look.",
        _turned_away,
    ),
    Hint(
        "{links} shown only by a browser: with archiver[browser], try --browser auto.",
        _unrendered,
    ),
    Hint(
        "{links} turned a browser of ours away, too: look in your own.",
        _browser_turned_away,
    ),
    Hint(
        "{links} asked for a login or a payment: look as a reader would.",
        _seen(LinkStatus.WALLED),
    ),
    Hint(
        "{links} had trouble that often passes: look again later.",
        _seen(
            LinkStatus.SERVER_ERROR,
            LinkStatus.TIMEOUT,
            LinkStatus.REFUSED,
            LinkStatus.BROKEN,
            LinkStatus.TRUNCATED,
        ),
    ),
    Hint(
        "{links} not asked, since robots.txt forbids it: where you may all the same, "
        "--site DOMAIN:robots=ignore.",
        _forbidden("robots.txt of"),
    ),
    Hint(
        "{links} not asked, at private addresses: where the network is yours, --allow-net CIDR.",
        _forbidden("private address"),
    ),
    Hint(
        "{links} that nobody can fetch as written: check the spelling.",
        _seen(LinkStatus.INVALID_URL),
    ),
    Hint(
        "{links} failing, but not confirmed dead: that takes further checks, days apart.",
        _suspected,
    ),
)


def unasked(archives: Mapping[str, int]) -> tuple[str, ...]:
    """Return a hint for each archive that could not be asked about so many links."""
    return tuple(
        f"{plain.text(name)} could not be asked about {count(number, 'link')}: whether it has a "
        "copy is not known."
        for name, number in sorted(archives.items())
    )


MOVED = (
    "{links} moved for good: cite the new address. After 'archiver run', 'archiver cite "
    "--fix-moved' writes it into HTML, Markdown, text and lists of references; other documents "
    "are yours to mend."
)
COPIED = (
    "{links} dead, with a copy that an archive has: cite it, beside the address or in its place. "
    "After 'archiver run', 'archiver cite' writes it."
)
UNCOPIED = (
    "{links} dead, and no archive has it: {archives} showed no copy. Look for where the page "
    "went, or for another source."
)
READ_AGAIN = "{quotations} not found as quoted: read the page again, it may have changed."


def uncopied(links: Iterable[Standing], archives: Iterable[str]) -> tuple[str, ...]:
    """Return a hint for dead links of which no archive has a copy, where all were asked."""
    found = sum(
        mending.is_dead(each) and each.memento is None and memento.subject(each.url) is not None
        for each in links
    )
    names = " and ".join(plain.text(name) for name in archives)
    return (UNCOPIED.format(links=count(found, "link"), archives=names),) if found and names else ()


def suggest(
    links: Collection[Standing],
    citations: Iterable[Citation],
    backings: Iterable[Backing] = (),
) -> tuple[str, ...]:
    """Return each hint that has a link or a quotation to speak to, in the order of `HINTS`."""
    totals = [0] * len(HINTS)
    for standing in links:
        if standing.verdict is not None:
            spoken_to = [hint.speaks_to(standing.verdict) for hint in HINTS]
            totals = list(map(add, totals, spoken_to))
    copied, moved = mending.copied(links), mending.moved(links)
    left = mending.unmended(copied | moved, citations)
    of_each = [
        (COPIED, len(left & copied.keys())),
        (MOVED, len(left & moved.keys())),
        *((hint.sentence, total) for hint, total in zip(HINTS, totals, strict=True)),
    ]
    told = [said.format(links=count(total, "link")) for said, total in of_each if total]
    doubtful = sum(map(backed.concerns, backings))
    return (
        (*told, READ_AGAIN.format(quotations=count(doubtful, "quotation")))
        if doubtful
        else (*told,)
    )
