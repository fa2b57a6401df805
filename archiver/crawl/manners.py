"""How a site is treated: so many requests at once, and left alone when it asks for it.

Scrapy spaces requests by its delay; its own limit per slot is overrun when many requests
come up for one slot in the same turn of the event loop, so the limit is kept here.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from time import monotonic

from archiver import headers
from archiver.crawl.turns import Turns
from archiver.model import Exchange

STUCK = 3.0
"""Seconds after which a request under way keeps only its own host busy, and not its whole site."""

AT_ONCE = 8
"""How many times its turns a site may have under way where most hang in hosts that do not answer:
forty of one domain do not cost forty time limits, one after the other."""

RESTS = 6
"""How often in a row a host is given the rest it asks for; then it has it for the whole run."""


class Manners:
    """Gives turns at sites, by registrable domain; a host that asks for rest has it alone.

    `among` are the turns that all processes of a crawl share, where there are several.
    """

    def __init__(self, per_site: int, max_wait: float, among: Turns | None = None) -> None:
        self._per_site = per_site
        self._among = among
        self._max_wait = max_wait
        self._turns: dict[str, asyncio.Semaphore] = {}
        self._hosts: dict[str, asyncio.Semaphore] = {}
        self._quiet_until: dict[str, float] = {}
        self._rests: dict[str, int] = {}

    @asynccontextmanager
    async def turn(self, site: str, host: str) -> AsyncIterator[None]:
        """Wait until a host of the site may be asked; it counts as asked while the block lasts.

        Who waits for one host to be rested, or to answer, keeps nobody from the site's others.
        """
        turns = self._turns.setdefault(site, asyncio.Semaphore(self._per_site))
        own = self._hosts.setdefault(host, asyncio.Semaphore(self._per_site))
        while True:
            while self._rest(host) > 0:  # noqa: ASYNC110  (it may grow)
                await asyncio.sleep(self._rest(host))
            async with own, _for_a_while(turns):
                if self._rest(host) <= 0:  # it may have asked for rest while we waited
                    async with self._among.turn(site) if self._among else nullcontext():
                        yield
                    return

    def heed(self, host: str, exchange: Exchange) -> None:
        """Leave the host alone for as long as its answer asks, and we are willing to wait.

        Answers that come during a rest were asked for before it, and ask for no further one.
        """
        asked_for = headers.retry_after(exchange)
        if asked_for:
            self._rests[host] = self._rests.get(host, 0) + (self._rest(host) <= 0)
            self._quiet_until[host] = monotonic() + min(asked_for, self._max_wait)
        elif exchange.status is not None:
            self._rests.pop(host, None)

    def leaves_alone(self, host: str) -> bool:
        """Say whether a host did nothing but ask for rest, for so long that it is not asked."""
        return self._rests.get(host, 0) >= RESTS

    def _rest(self, host: str) -> float:
        return self._quiet_until.get(host, 0.0) - monotonic()


@asynccontextmanager
async def _for_a_while(turns: asyncio.Semaphore) -> AsyncIterator[None]:
    """Take a turn, and give it back at the end of the block or once that has lasted too long."""
    await turns.acquire()
    back = asyncio.get_running_loop().call_later(STUCK, turns.release)
    try:
        yield
    finally:
        if asyncio.get_running_loop().time() < back.when() and not back.cancelled():
            back.cancel()
            turns.release()
