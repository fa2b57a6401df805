"""What to do next, once for each kind of trouble: one row a hint.

A hint names only what this version can do.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from archiver.model import Backing, Health, LinkStatus, Stage, Standing, Verdict
from archiver.reports import backed, plain
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
    Hint("{links} moved for good: cite the new address.", _seen(LinkStatus.MOVED)),
    Hint(
        "{links} turned this program away: a person may well see the page; "
        "with archiver[browser], try --browser auto.",
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
        "{links} failed now: only further checks, days apart, confirm that a link is dead.",
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


COPIED = (
    "{links} dead, with a copy that an archive has: cite it, beside the address or in its place."
)
READ_AGAIN = "{quotations} not found as quoted: read the page again, it may have changed."


def _is_dead_and_copied(standing: Standing) -> bool:
    verdict = standing.verdict
    return verdict is not None and verdict.health is Health.DEAD and standing.memento is not None


def suggest(links: Iterable[Standing], backings: Iterable[Backing] = ()) -> tuple[str, ...]:
    """Return each hint that has a link or a quotation to speak to, in the order of `HINTS`."""
    links = tuple(links)
    verdicts = [standing.verdict for standing in links if standing.verdict is not None]
    totals = [(hint, sum(map(hint.speaks_to, verdicts))) for hint in HINTS]
    told = [hint.sentence.format(links=count(total, "link")) for hint, total in totals if total]
    copied = sum(map(_is_dead_and_copied, links))
    if copied:
        told.insert(0, COPIED.format(links=count(copied, "link")))
    doubtful = sum(map(backed.concerns, backings))
    return (
        (*told, READ_AGAIN.format(quotations=count(doubtful, "quotation")))
        if doubtful
        else (*told,)
    )
