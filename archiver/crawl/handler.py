"""The download handler: Scrapy asks for a URL, the exchange is recorded, then handed on.

Every request that leaves this program passes here: redirects, second tries and robots.txt
included. A response always comes back, whatever happened on the wire; what happened is in
its `exchange`.
"""

from datetime import UTC, datetime
from functools import partial
from typing import Any

from scrapy import Request
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Response

from archiver import urls
from archiver.crawl.equipment import Equipment
from archiver.crawl.job import Asked
from archiver.crawl.renewal import heard
from archiver.crawl.wire import Take
from archiver.model import Exchange, Failure, FailureKind, Headers

ASKED = "asked"
"""The key in a request's meta under which its `Asked` lies."""


class ExchangeResponse(Response):
    """A response with the exchange it came from; its body is the readable text, decoded."""

    attributes: tuple[str, ...] = (*Response.attributes, "exchange")

    def __init__(self, url: str, *args: Any, exchange: Exchange, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(url, *args, **kwargs)
        self.exchange = exchange


def request_for(asked: Asked, **arguments: Any) -> Request:  # noqa: ANN401  (Request's own)
    """Return a Scrapy request; raise ValueError for a URL that nobody can ask.

    Scrapy is given the URL as it goes over the wire, in ASCII; the author's stays in `Asked`.
    """
    parts = urls.parts(asked.url)
    if parts.scheme not in ("http", "https"):
        raise ValueError(f"addresses of {parts.scheme}: are not asked for")
    host = f"[{parts.host}]" if ":" in parts.host else parts.host
    meta = {
        ASKED: asked,
        "verbatim_url": True,
        "download_slot": urls.registrable_domain(parts.host),
    }
    wire_url = f"{parts.scheme}://{host}:{parts.port}{parts.target}"
    return Request(wire_url, meta=meta, dont_filter=True, **arguments)


def answer(request: Request, exchange: Exchange, text: bytes = b"") -> ExchangeResponse:
    """Return the response that carries an exchange."""
    status = exchange.status or 0
    return ExchangeResponse(
        request.url, status=status, body=text, request=request, exchange=exchange
    )


class RecordingHandler(BaseDownloadHandler):
    """Fetches with our own client, in its turn, and keeps what the wire said."""

    lazy = True

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._equipment = Equipment.of(crawler)

    async def download_request(self, request: Request) -> Response:
        """Fetch, keep, and return; only our own bugs raise."""
        asked: Asked = request.meta[ASKED]
        site: str = request.meta["download_slot"]
        host = urls.parts(asked.url).host
        async with self._equipment.manners.turn(site, host):
            if not self.crawler.crawling:
                return answer(request, _stopped(asked))
            if self._equipment.manners.leaves_alone(host):
                return answer(request, _left_alone(asked, host))
            said = await heard(
                partial(self._ask, asked),
                asked,
                self._equipment.shelf,
                self._equipment.client.sites,
            )
            self._equipment.manners.heed(host, said.takes[-1].exchange)
        *before, last = said.takes
        for take in before:
            await self._equipment.keep(take, asked)
        exchange = await self._equipment.keep(last, asked, said.kept)
        return answer(request, said.shown(exchange), said.text)

    async def _ask(self, asked: Asked, headers: Headers) -> list[Take]:
        client = self._equipment.client
        return await client.ask(asked.url, asked.purpose, headers, asked.form)


def _stopped(asked: Asked) -> Exchange:
    """Return the exchange of a request that was waiting for its turn when the crawl was stopped."""
    failure = Failure(FailureKind.STOPPED, "the run was stopped before it could be asked")
    return Exchange(asked.url, datetime.now(UTC), asked.purpose, failure=failure)


def _left_alone(asked: Asked, host: str) -> Exchange:
    """Return the exchange of a request to a host that asks for rest again and again."""
    failure = Failure(FailureKind.POLICY, f"{host} asked again and again to be left alone")
    return Exchange(asked.url, datetime.now(UTC), asked.purpose, failure=failure)
