"""robots.txt: asked for once per host, obeyed unless the settings say otherwise.

A host whose robots.txt cannot be had is asked for the page all the same: what keeps it
from answering is what we are here to find out (docs/decisions/0003-robots.md).
"""

from datetime import UTC, datetime
from functools import lru_cache, partial
from typing import Self, cast

from protego import Protego
from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from archiver import urls
from archiver.crawl.equipment import Equipment
from archiver.crawl.handler import ASKED, ExchangeResponse, answer, request_for
from archiver.crawl.job import Asked
from archiver.crawl.once import Once
from archiver.crawl.visits import REDIRECTS
from archiver.crawl.wire import PRODUCT
from archiver.model import Exchange, Failure, FailureKind, Purpose

MOST_BYTES = 512 * 1024  # RFC 9309, section 2.5: at least 500 KiB
MOST_REDIRECTS = 5  # RFC 9309, section 2.3.1.2
_OK = 200
READ = 128
"""Rules that are not read anew when a further link asks: a hundred lines take 135 KB."""

NOT_ASKED_FOR = frozenset({Purpose.ROBOTS, Purpose.TIMEMAP, Purpose.MEMENTO, Purpose.SAVE})
"""What needs no leave of a robots.txt: the doors of an archive, which are made for programs."""


class RobotsMiddleware:
    """Answers in a host's stead where its robots.txt asks us not to fetch."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._equipment = Equipment.of(crawler)
        self._equipment.robots = self.refusal
        self._known: Once[str | None] = Once()

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
        if rules is None or _read(rules).can_fetch(wire_url or url, PRODUCT):
            return None
        return Failure(FailureKind.POLICY, f"the robots.txt of {host} asks us not to fetch it")

    def _ignored(self, host: str) -> bool:
        return self._equipment.client.sites.ignores_robots(host)

    async def _rules(self, url: str) -> str | None:
        origin = urls.resolve(url.partition("#")[0], "/robots.txt")
        return await self._known.ask(origin, partial(self._fetch, origin))

    async def _fetch(self, url: str) -> str | None:
        """Return the text of a robots.txt, or None where there is none to be had."""
        for hop in range(1, MOST_REDIRECTS + 2):
            try:
                request = request_for(Asked(url, Purpose.ROBOTS, hop=hop))
            except ValueError:
                return None
            response = cast("ExchangeResponse", await self._crawler.engine.download_async(request))
            location = response.exchange.header("location")
            if response.status not in REDIRECTS or location is None:
                return _text(response)
            url = urls.resolve(url, location)
        return None


def _text(response: ExchangeResponse) -> str | None:
    if response.status != _OK:
        return None
    return response.body[:MOST_BYTES].decode("utf-8-sig", "replace")


@lru_cache(READ)
def _read(text: str) -> Protego:
    rules: Protego = Protego.parse(text)
    return rules
