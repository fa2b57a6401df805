"""The counter of one archive, where our questions wait in line, for a whole run.

So many at once, so long between two, for no more than a bounded time. An archive that
cannot be reached, fails twice in a row or asks us to stay away for long is left alone.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from archiver import headers, memento
from archiver.crawl.visits import Seen, Visitor
from archiver.memento import Archive
from archiver.model import Exchange, FailureKind, Probe
from archiver.settings import Settings

MOST_FAILURES = 2
"""Failures in a row after which an archive is not asked again."""

CHEAP = 0.1
"""The part of the delay that lies between two questions which cost an archive little."""

DEAR = frozenset({"cdx", "timemap", "availability"})
"""Doors behind which an archive has to search."""

TOO_MANY, FAULT = 429, 500

_OUT_OF_REACH = frozenset(
    {
        FailureKind.DNS,
        FailureKind.OFFLINE,
        FailureKind.REFUSED,
        FailureKind.POLICY,
        FailureKind.STOPPED,
        FailureKind.TLS,
    }
)


class Counter:
    """One archive, and how it is to be asked."""

    def __init__(self, archive: Archive, visitor: Visitor, settings: Settings) -> None:
        self.archive = archive
        self._visitor = visitor
        self._settings = settings
        self._places = asyncio.Semaphore(settings.archive_at_once)
        self._line = asyncio.Lock()
        self._time = _Stopwatch()
        self._open_at = 0.0
        self._failures = 0
        self._closed = False

    async def ask(self, probe: Probe, number: int, link: str, *, door: str = "") -> Seen | None:
        """Ask in turn, twice where we were asked for patience; None where we ask no more."""
        with self._time.running():
            for _ in range(2):
                async with self._places:
                    if not await self._turn(1.0 if door in DEAR else CHEAP):
                        return None
                    seen = await self._visitor.visit(probe, number, link)
                    self._heed(seen)
                if seen.visit.status != TOO_MANY:
                    return seen
        return seen

    async def _turn(self, part: float) -> bool:
        """Wait until the next question may be asked; say whether it may be at all."""
        async with self._line:
            if self._is_closed():
                return False
            await asyncio.sleep(max(0.0, self._open_at - monotonic()))
            self._open_at = monotonic() + self._settings.archive_delay * part
            return not self._is_closed()

    def _is_closed(self) -> bool:
        return self._closed or self._time.seconds > self._settings.archive_time

    def _heed(self, seen: Seen) -> None:
        """Leave the archive alone for as long as it asks, or for the rest of this run."""
        answer = seen.visit.final
        if answer is None:  # an address that nobody can ask
            return
        self._failures = self._failures + 1 if _fails(answer) else 0
        asked = pause(answer, self._settings)
        self._open_at = max(self._open_at, monotonic() + asked)
        self._closed = (
            self._closed
            or asked > self._settings.max_wait
            or self._failures >= MOST_FAILURES
            or (answer.failure is not None and answer.failure.kind in _OUT_OF_REACH)
        )


def pause(answer: Exchange, settings: Settings) -> float:
    """Return for how many seconds an answer asks to be left alone."""
    asked = headers.retry_after(answer) or 0.0
    return asked or (settings.archive_pause if answer.status == TOO_MANY else 0.0)


def _fails(answer: Exchange) -> bool:
    """Whether it is the archive that fails, not what it archived."""
    if memento.arrived_at(answer) is not None:
        return False
    if answer.failure is not None:
        return answer.failure.kind is not FailureKind.TOO_LARGE
    return (answer.status or 0) >= FAULT


class _Stopwatch:
    """Seconds during which at least one question was under way."""

    def __init__(self) -> None:
        self._spent = 0.0
        self._under_way = 0
        self._since = 0.0

    @property
    def seconds(self) -> float:
        return self._spent + (monotonic() - self._since if self._under_way else 0.0)

    @contextmanager
    def running(self) -> Iterator[None]:
        if not self._under_way:
            self._since = monotonic()
        self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._spent += monotonic() - self._since
