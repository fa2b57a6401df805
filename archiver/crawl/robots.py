"""robots.txt: asked for once per host, obeyed unless the settings say otherwise.

A host whose robots.txt cannot be had is asked for the page all the same: what keeps it
from answering is what we are here to find out (docs/decisions/0003-robots.md).
"""

import asyncio
from datetime import UTC, datetime
from typing import Self, cast

from protego import Protego
from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from archiver import urls
from archiver.crawl.equipment import Equipment
from archiver.crawl.handler import ASKED, ExchangeResponse, answer, request_for
from archiver.crawl.job import Asked
from archiver.crawl.visits import REDIRECTS
from archiver.crawl.wire import PRODUCT
from archiver.model import Exchange, Failure, FailureKind, Purpose

MOST_BYTES = 512 * 1024  # RFC 9309, section 2.5: at least 500 KiB
MOST_REDIRECTS = 5  # RFC 9309, section 2.3.1.2
_OK = 200

NOT_ASKED_FOR = frozenset({Purpose.ROBOTS, Purpose.TIMEMAP, Purpose.MEMENTO, Purpose.SAVE})
"""What needs no leave of a robots.txt: the doors of an archive, which are made for programs."""


class RobotsMiddleware:
    """Answers in a host's stead where its robots.txt asks us not to fetch."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._equipment = Equipment.of(crawler)
        self._equipment.robots = self.refusal
        self._known: dict[str, asyncio.Task[Protego | None]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the middleware of a crawl."""
        return cls(crawler)

    async def process_request(self, request: Request) -> Response | None:
        """Return a refusal, or None to go on."""
        asked: Asked = request.meta[ASKED]
        if asked.purpose in NOT_ASKED_FOR:
            return None
        failure = await self.refusal(asked.url, request.url)
        if failure is None:
            return None
        return answer(request, Exchange(asked.url, datetime.now(UTC), failure=failure))

    async def refusal(self, url: str, wire_url: str | None = None) -> Failure | None:
        """Return why we keep from fetching, or None; `wire_url` is the URL as it is sent."""
        host = urls.parts(url).host
        if self._ignored(host):
            return None
        rules = await self._rules(url)
        if rules is None or rules.can_fetch(wire_url or url, PRODUCT):
            return None
        return Failure(FailureKind.POLICY, f"the robots.txt of {host} asks us not to fetch it")

    def _ignored(self, host: str) -> bool:
        return self._equipment.client.sites.ignores_robots(host)

    async def _rules(self, url: str) -> Protego | None:
        origin = urls.resolve(url.partition("#")[0], "/robots.txt")
        if origin not in self._known:
            self._known[origin] = asyncio.create_task(self._fetch(origin))
        return await asyncio.shield(self._known[origin])

    async def _fetch(self, url: str) -> Protego | None:
        for hop in range(1, MOST_REDIRECTS + 2):
            try:
                request = request_for(Asked(url, Purpose.ROBOTS, hop=hop))
            except ValueError:
                return None
            response = cast("ExchangeResponse", await self._crawler.engine.download_async(request))
            location = response.exchange.header("location")
            if response.status not in REDIRECTS or location is None:
                return _parse(response)
            url = urls.resolve(url, location)
        return None


def _parse(response: ExchangeResponse) -> Protego | None:
    """Return the rules of a robots.txt, or None where there is none to be had."""
    if response.status != _OK:
        return None
    return Protego.parse(response.body[:MOST_BYTES].decode("utf-8", "replace"))
