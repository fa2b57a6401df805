"""What is due: which links are to be looked at again at a moment, and which of them first.

Nothing here looks, remembers or reads a clock. How long a link is left alone follows from how
it stood before, so that what may change is looked at often and what has stood for years is not.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from archiver.expressions import expression
from archiver.model import LinkStatus, Stage

UNITS = {"": "seconds", "s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
SPAN = expression(r"([0-9]{1,6})([dhms]?)")


class Turn(StrEnum):
    """Why it is a link's turn."""

    NEW = "new"  # cited, and never looked at
    FAILING = "failing"  # suspected: only further checks can confirm or clear it
    STANDING = "standing"  # neither failing nor dead
    DEAD = "dead"  # confirmed; it may still come back


HEAD_START = {
    Turn.NEW: timedelta(days=7),
    Turn.FAILING: timedelta(days=3),
    Turn.STANDING: timedelta(0),
    Turn.DEAD: timedelta(0),
}
"""How much earlier than the others a turn counts where not all can be looked at. Whatever waits
longer than that goes first, so that nothing waits for ever."""

DEAD_TIMES = 3
"""How many times the longest interval a link is left alone that is confirmed dead."""

EARLY = timedelta(hours=1)
"""How much too early is early enough: no timer is punctual. What fails is never looked at early."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The bounds of the time between two looks at a link, and the time between failing ones."""

    least: timedelta = timedelta(days=1)
    most: timedelta = timedelta(days=30)
    apart: timedelta = timedelta(days=3)

    def every(self, interval: timedelta) -> "Rhythm":
        """Return the rhythm of links that are looked at at this interval while they stand."""
        return Rhythm(interval, interval, self.apart)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a link: since when it is cited, and how it stood when last looked at.

    `since` is the first of the looks that found it as the last one did, without a break.
    """

    url: str
    cited_at: datetime
    status: LinkStatus | None = None
    stage: Stage = Stage.NONE
    since: datetime | None = None
    checked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A link whose turn it is, why, and since when."""

    url: str
    turn: Turn
    at: datetime


@dataclass(frozen=True, slots=True)
class Plan:
    """The links to look at now, the first first; how many more are due; when the next one is."""

    now: tuple[Due, ...]
    left: int
    following: datetime | None


def span(text: str) -> timedelta:
    """Return a length of time as it is written: `90` or `90s`, `30m`, `12h`, `7d`.

    Raises ValueError for what is none.
    """
    found = SPAN.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    return timedelta(**{UNITS[found[2]]: int(found[1])})


def turn(known: Known) -> Turn:
    """Return what kind of turn is a link's next."""
    if known.checked_at is None:
        return Turn.NEW
    if known.stage is Stage.SUSPECTED:
        return Turn.FAILING
    return Turn.DEAD if known.stage is Stage.CONFIRMED else Turn.STANDING


def interval(known: Known, rhythm: Rhythm) -> timedelta:
    """Return how long a link is left alone after its last look.

    What stands is left alone for as long as it has stood, within the bounds: the interval
    doubles from look to look, and a change makes it short again. The time between two checks
    of what fails is what a confirmation asks for.
    """
    match turn(known):
        case Turn.NEW:
            return timedelta(0)
        case Turn.FAILING:
            return rhythm.apart
        case Turn.DEAD:
            return DEAD_TIMES * rhythm.most
        case Turn.STANDING:
            stood = _stood(known)
            return min(max(stood, rhythm.least), rhythm.most)


def due_at(known: Known, rhythm: Rhythm, now: datetime) -> datetime:
    """Return the moment from which it is a link's turn: now, where its last look is still to come.

    For then the clock was ahead, and nobody knows when it was looked at.
    """
    if known.checked_at is None:
        return min(known.cited_at, now)
    if known.checked_at > now:
        return now
    return known.checked_at + interval(known, rhythm)


def plan(
    links: Iterable[tuple[Known, Rhythm]],
    now: datetime,
    most: int | None = None,
    patience: timedelta = timedelta(0),
) -> Plan:
    """Return what to look at now: of all that is due at most `most`, the longest due first.

    What is left is due no less the next time, and comes before what became due since. What fails
    is among it as soon as it will be due within `patience`: whoever looks waits until then, so
    that a timer which comes a moment too early need not come again.
    """
    waiting: list[Due] = []
    later: list[datetime] = []
    for known, rhythm in links:
        each = Due(known.url, turn(known), due_at(known, rhythm, now))
        early = patience if each.turn is Turn.FAILING else min(EARLY, interval(known, rhythm) / 8)
        if each.at - early <= now:
            waiting.append(each)
        else:
            later.append(each.at)
    waiting.sort(key=lambda each: (each.at - HEAD_START[each.turn], each.url))
    taken = waiting if most is None else waiting[:most]
    following = now if len(taken) < len(waiting) else min(later, default=None)
    return Plan(tuple(taken), len(waiting) - len(taken), following)


def _stood(known: Known) -> timedelta:
    if known.since is None or known.checked_at is None:
        return timedelta(0)
    return known.checked_at - known.since
