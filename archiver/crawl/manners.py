"""How a site is treated: so many requests at once, and left alone when it asks for it.

Scrapy spaces requests by its delay; its own limit per slot is overrun when many requests
come up for one slot in the same turn of the event loop, so the limit is kept here.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import monotonic

from archiver import headers
from archiver.model import Exchange


@dataclass(slots=True)
class _Site:
    turns: asyncio.Semaphore
    quiet_until: float = 0.0


class Manners:
    """Gives turns at sites, by registrable domain."""

    def __init__(self, per_site: int, max_wait: float) -> None:
        self._per_site = per_site
        self._max_wait = max_wait
        self._sites: dict[str, _Site] = {}

    @asynccontextmanager
    async def turn(self, site: str) -> AsyncIterator[None]:
        """Wait until the site may be asked; it counts as asked while the block lasts."""
        known = self._known(site)
        async with known.turns:
            while (wait := known.quiet_until - monotonic()) > 0:  # noqa: ASYNC110  (it may grow)
                await asyncio.sleep(wait)
            yield

    def heed(self, site: str, exchange: Exchange) -> None:
        """Leave the site alone for as long as its answer asks, and we are willing to wait."""
        asked_for = headers.retry_after(exchange)
        if asked_for:
            self._known(site).quiet_until = monotonic() + min(asked_for, self._max_wait)

    def _known(self, site: str) -> _Site:
        if site not in self._sites:
            self._sites[site] = _Site(asyncio.Semaphore(self._per_site))
        return self._sites[site]
