"""Turns at sites, shared by the processes of one crawl: together they ask no more than one would.

A site's turns are byte ranges of an empty file that nobody but these processes has; the
system gives back the turns of a process that dies.
"""

import asyncio
import fcntl
import tempfile
import zlib
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

PAUSE = 0.02  # seconds between two looks whether another process has gone


class Turns:
    """So many turns at each site; made in one process, and used in those that it forks."""

    def __init__(self, per_site: int) -> None:
        self._per_site = per_site
        self._file = tempfile.TemporaryFile()  # noqa: SIM115  (open as long as the crawl lasts)
        self._mine: dict[int, set[int]] = defaultdict(set)

    @asynccontextmanager
    async def turn(self, site: str) -> AsyncIterator[None]:
        """Wait for a turn at a site; it is taken while the block lasts."""
        first = zlib.crc32(site.encode()) * self._per_site
        while (taken := self._take(first)) is None:  # noqa: ASYNC110  (no event spans processes)
            await asyncio.sleep(PAUSE)
        try:
            yield
        finally:
            fcntl.lockf(self._file, fcntl.LOCK_UN, 1, taken)
            self._mine[first].discard(taken)

    def _take(self, first: int) -> int | None:
        mine = self._mine[first]
        for place in range(first, first + self._per_site):
            if place in mine:  # what a process holds, it would be given again
                continue
            try:
                fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, place)
            except OSError:
                continue
            mine.add(place)
            return place
        return None

    def close(self) -> None:
        """Let the file go, and every turn with it."""
        self._file.close()
