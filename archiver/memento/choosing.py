"""Which of the mementos to open: those nearest to the moment at which the page was cited.

What an archive says that it took with a success, or of which it does not say, comes before
redirects; what it says was an error is not opened at all.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from archiver.model import Memento

MOST = 3
"""Mementos of one archive that are opened to find a good one."""

NEWS = timedelta(days=10)
"""How old a memento may be that still says something of how a link stands now."""

_ERRORS = 400
_REDIRECTS = range(300, 400)


def candidates(
    mementos: Iterable[Memento], moment: datetime | None, most: int = MOST
) -> tuple[Memento, ...]:
    """Return what to open, the best first; without a moment, the newest is best."""
    possible = {each.url: each for each in mementos if (each.code or 0) < _ERRORS}
    return tuple(sorted(possible.values(), key=lambda each: _rank(each, moment))[:most])


def nearest(mementos: Iterable[Memento], moment: datetime | None) -> Memento | None:
    """Return, of those that were opened and show the page, the nearest; None where none does."""
    good = (each for each in mementos if each.shows_the_page)
    return min(good, key=lambda each: _distance(each, moment), default=None)


def recent(mementos: Iterable[Memento], now: datetime) -> Memento | None:
    """Return the newest memento, where it is so new that it may contradict us; else None."""
    newest = max(mementos, key=lambda each: each.at, default=None)
    if newest is None or (newest.code or 0) >= _ERRORS or now - newest.at > NEWS:
        return None
    return newest


def _rank(memento: Memento, moment: datetime | None) -> tuple[bool, float]:
    return memento.code in _REDIRECTS if memento.code else False, _distance(memento, moment)


def _distance(memento: Memento, moment: datetime | None) -> float:
    if moment is None:
        return -memento.at.timestamp()
    return abs((memento.at - moment).total_seconds())
