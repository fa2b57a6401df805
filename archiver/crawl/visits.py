"""From a probe to its final answer: redirects followed, one hop a request.

Redirects are followed here and nowhere else, those that a page asks for included. They lead
only to http and https, never further than the settings allow, and never three times to the same
place in the same state: a site that has sent a reader round once may know them.
"""

import asyncio
import math
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, cast

from scrapy import Request
from scrapy.crawler import Crawler

from archiver import page, signs, urls
from archiver.crawl.cookies import VisitCookies
from archiver.crawl.handler import ASKED, ExchangeResponse, request_for
from archiver.crawl.job import Asked
from archiver.expressions import expression
from archiver.model import Exchange, Failure, FailureKind, Headers, Page, Probe, Visit

LONGEST_URL = 16 * 1024  # characters: readers of WARC files take 32 KiB of headers
REDIRECTS = frozenset({301, 302, 303, 307, 308})

_CREDENTIALS = expression(r"^(https?://)[^/?#]*@", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Seen:
    """A visit, and the text of its final answer for whoever reads it.

    `requisites` are the records of what a browser had for the looks of it.
    """

    visit: Visit
    text: bytes = b""
    content_type: str | None = None
    requisites: tuple[str, ...] = ()


class Visitor:
    """Makes visits through Scrapy's downloader, so that every hop waits for its turn."""

    def __init__(
        self, crawler: Crawler, max_redirects: int, most_seconds: float = math.inf
    ) -> None:
        self._crawler = crawler
        self._max_redirects = max_redirects
        self._most_seconds = most_seconds

    def request(self, probe: Probe, callback: Callable[..., Any]) -> Request | Visit:
        """Return the request that begins a link's first visit; its callback gets the probe.

        Where nothing can be asked, return the visit that was none.
        """
        refusal = _refusal(probe.url)
        if refusal is not None:
            return Visit(probe, (), chain_failure=refusal)
        asked = _Chain(probe, 1, probe.url).asked(probe.url)
        return request_for(asked, callback=callback, cb_kwargs={"probe": probe})

    async def visit(self, probe: Probe, number: int, link: str) -> Seen:
        """Wait as the probe says, ask, and follow to the end; `link` is what it is asked for."""
        await asyncio.sleep(probe.wait)
        refusal = _refusal(probe.url)
        if refusal is not None:
            return Seen(Visit(probe, (), chain_failure=refusal))
        chain = _Chain(probe, number, link)
        return await self._follow(chain, await self._fetch(chain, probe.url))

    async def go_on(self, probe: Probe, first: ExchangeResponse) -> Seen:
        """Follow a first visit from its first answer to the end."""
        return await self._follow(_Chain(probe, 1, probe.url), first)

    async def _follow(self, chain: "_Chain", response: ExchangeResponse) -> Seen:
        chain.take(response)
        while (location := chain.leads_to()) is not None:
            if len(chain.exchanges) > self._max_redirects:
                detail = f"more than {self._max_redirects} redirects, one after the other"
                return chain.seen(Failure(FailureKind.LOOP, detail))
            if chain.took > self._most_seconds:
                detail = f"its redirects took more than {self._most_seconds:g} seconds"
                return chain.seen(Failure(FailureKind.TIMEOUT, detail))
            following = chain.next_hop(location)
            if isinstance(following, Failure):
                return chain.seen(following)
            chain.take(await self._fetch(chain, following))
        return chain.seen()

    async def _fetch(self, chain: "_Chain", url: str) -> ExchangeResponse:
        response = await self._crawler.engine.download_async(request_for(chain.asked(url)))
        return cast("ExchangeResponse", response)


@dataclass(slots=True)
class _Chain:
    """A visit while it is made."""

    probe: Probe
    number: int
    link: str
    exchanges: list[Exchange] = field(default_factory=list)
    text: bytes = b""
    page: Page | None = None
    _cookies: VisitCookies = field(default_factory=VisitCookies)
    _been: Counter[tuple[str, Headers]] = field(default_factory=Counter)

    @property
    def took(self) -> float:
        """The seconds that its requests took together."""
        return sum(each.timing.done for each in self.exchanges)

    def asked(self, url: str) -> Asked:
        """Return the next hop; raise ValueError for a URL that nobody can ask."""
        return Asked(
            url=url,
            purpose=self.probe.purpose,
            link=self.link,
            visit=self.number,
            hop=len(self.exchanges) + 1,
            headers=(*self.probe.headers, *self._cookies.headers(urls.parts(url))),
            via=self.exchanges[-1].url if self.exchanges else None,
        )

    def take(self, response: ExchangeResponse) -> None:
        """Add a hop that was answered."""
        asked: Asked = response.meta[ASKED]
        self._been[_state(asked)] += 1
        answer = response.exchange
        self._cookies.hear(urls.parts(asked.url), answer.headers, answer.started_at)
        self.exchanges.append(answer)
        self.text, self.page = response.body, _read(response)

    def leads_to(self) -> str | None:
        """Return where the last answer sends us on: by its status, or by its page."""
        last = self.exchanges[-1]
        if last.status in REDIRECTS:
            return last.header("location")
        return signs.leads_on(last, self.page)

    def next_hop(self, location: str) -> str | Failure:
        """Return where a redirect leads, or why we do not go there."""
        url = _CREDENTIALS.sub(r"\1", urls.resolve(self.exchanges[-1].url, location))
        refusal = _refusal(url)
        if refusal is not None:
            return replace(refusal, detail=f"{url} ({refusal.detail})")
        if self._been[_state(self.asked(url))] > 1:
            return Failure(FailureKind.LOOP, f"it redirects in a circle, back to {url}")
        return url

    def seen(self, failure: Failure | None = None) -> Seen:
        """Close the chain."""
        final = self.exchanges[-1]
        kind = final.header("content-type")
        visit = Visit(self.probe, tuple(self.exchanges), self.page, failure or self._doubt())
        return Seen(visit, self.text, kind)

    def _doubt(self) -> Failure | None:
        """Return the untrusted certificate on the way, where the end was fine."""
        if self.exchanges[-1].failure is not None:
            return None
        return next((hop.failure for hop in self.exchanges if hop.failure is not None), None)


def _refusal(url: str) -> Failure | None:
    """Return why a URL cannot be asked for at all, or None."""
    if len(url) > LONGEST_URL:
        return Failure(FailureKind.INVALID_URL, f"it is longer than {LONGEST_URL:,} characters")
    try:
        scheme = urls.parts(url).scheme
    except ValueError as error:
        return Failure(FailureKind.INVALID_URL, str(error))
    if scheme not in ("http", "https"):
        return Failure(FailureKind.POLICY, f"addresses of {scheme}: are not asked for")
    return None


def _read(response: ExchangeResponse) -> Page | None:
    if not response.body:
        return None
    exchange = response.exchange
    kind, refresh = exchange.header("content-type"), exchange.header("refresh")
    return page.read(response.body, kind, exchange.url, refresh)


def _state(asked: Asked) -> tuple[str, Headers]:
    """Return what makes two hops the same: the address without its fragment, and the cookies."""
    return asked.url.partition("#")[0], asked.headers
