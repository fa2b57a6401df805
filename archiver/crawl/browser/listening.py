"""Hears every request that a page makes, and hands each on as an exchange when it is over.

Bodies are taken as soon as they are there, kept, and forgotten. What a page itself broke off
is nothing that anybody waited for, and leaves no record.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import monotonic
from typing import Any

from playwright.async_api import (
    BrowserContext,
    Error,
    Page,
    Request,
    ResourceTiming,
    Response,
    Route,
    WebSocket,
)

from archiver import urls
from archiver.crawl.browser import takes
from archiver.crawl.browser.gate import Gate, Origin
from archiver.crawl.browser.takes import Got, Sent
from archiver.crawl.wire import Take
from archiver.model import Exchange, Failure, FailureKind, Headers, Purpose, Timing, Tls

ABORTED = "net::ERR_ABORTED"

NEEDED = frozenset({"document", "script", "xhr", "fetch"})
"""Kinds of requests without which a page may say something else than it would."""

STREAMS = frozenset({"eventsource", "websocket", "media"})
"""Kinds of requests that may never end: nobody waits for them."""

ERROR = 400
REDIRECTS = range(300, 400)

Keep = Callable[[Take, int, str | None], Awaitable[Exchange]]
Admit = Callable[[str], Awaitable[Failure | None]]


@dataclass(frozen=True, slots=True)
class Limits:
    """How many requests a page may make, and how many bytes one body may have.

    `bodies` is whether those of its parts are of use to anybody.
    """

    requests: int
    body: int
    bodies: bool


@dataclass(slots=True)
class _Heard:
    """One request: its place in the order, whether it is for the page itself, what came of it."""

    hop: int
    started_at: datetime
    leads: bool
    kind: str
    refusal: Failure | None = None
    exchange: Exchange | None = None

    @property
    def unmet(self) -> bool:
        """Whether the page missed something that it may have needed."""
        if self.exchange is None or self.leads or self.kind not in NEEDED:
            return False
        return self.exchange.failure is not None or (self.exchange.status or 0) >= ERROR


@dataclass
class Listener:
    """One page's requests. `browser` names the browser in what is recorded.

    Headers that are `secret`, by lower-case name, are recorded without what they say.
    """

    page: Page
    gate: Gate
    browser: str
    keep: Keep
    admit: Admit
    limits: Limits
    secret: frozenset[str] = frozenset()
    last_heard: float = field(default_factory=monotonic)
    _heard: dict[Request, _Heard] = field(default_factory=dict)
    _under_way: set[Request] = field(default_factory=set)
    _sockets: list[str] = field(default_factory=list)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _deaf: bool = False

    async def listen(self, context: BrowserContext) -> None:
        """Begin, before the page goes anywhere."""
        context.on("request", self._begun)
        context.on("requestfinished", self._finished)
        context.on("requestfailed", self._failed)
        self.page.on("websocket", self._socket)
        await context.route("**/*", self._gatekeep)

    @property
    def quiet_for(self) -> float:
        """Seconds since the last request began or ended; 0 while one is under way."""
        return 0.0 if self._under_way else monotonic() - self.last_heard

    async def finish(self, within: float) -> None:
        """Hear no more, wait for what is being kept, and record the sockets that were refused."""
        self._deaf = True
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=within)
        for task in self._tasks:
            task.cancel()
        for url in dict.fromkeys(self._sockets):
            if (refused := self.gate.refusals.get(_origin(url))) is not None:
                await self._record_failure(url, refused)

    def chain(self) -> tuple[Exchange, ...]:
        """Return the exchanges that led to what the page shows, in their order."""
        leading = (each.exchange for each in self._heard.values() if each.leads)
        return tuple(each for each in leading if each is not None)

    def others(self) -> tuple[Exchange, ...]:
        """Return all other exchanges."""
        rest = (each.exchange for each in self._heard.values() if not each.leads)
        return tuple(each for each in rest if each is not None)

    @property
    def unmet(self) -> int:
        """How many of its requests came to nothing that the page may have needed."""
        return sum(each.unmet for each in self._heard.values())

    # --- what the browser tells

    def _begun(self, request: Request) -> None:
        if self._deaf or not _on_the_web(request.url):
            return
        self.gate.expect(_origin(request.url))
        self.last_heard = monotonic()
        kind = request.resource_type
        self._heard[request] = _Heard(
            len(self._heard) + 1, datetime.now(UTC), self._leads(request), kind
        )
        if kind not in STREAMS:
            self._under_way.add(request)

    def _finished(self, request: Request) -> None:
        self._over(request, self._keep_answer)

    def _failed(self, request: Request) -> None:
        self._over(request, self._keep_failure)

    def _over(
        self,
        request: Request,
        then: Callable[[Request, _Heard], Coroutine[Any, Any, None]],
    ) -> None:
        heard = self._heard.get(request)
        self._under_way.discard(request)
        if self._deaf or heard is None:
            return
        self.last_heard = monotonic()
        task = asyncio.ensure_future(then(request, heard))
        self._tasks.add(task)

    def _socket(self, socket: WebSocket) -> None:
        if len(self._sockets) < self.limits.requests:
            self.gate.expect(_origin(socket.url))
            self._sockets.append(socket.url)

    def _leads(self, request: Request) -> bool:
        try:
            return request.is_navigation_request() and request.frame == self.page.main_frame
        except Error:  # of a page that is just being made
            return False

    async def _gatekeep(self, route: Route, request: Request) -> None:
        """Let a request go, or keep from it where robots.txt asks, or the page has had enough."""
        heard = self._heard.get(request)
        refusal = await self._refusal(request.url)
        try:
            if refusal is None:
                await route.continue_()
                return
            if heard is not None:
                heard.refusal = refusal
            await route.abort("blockedbyclient")
        except Error:  # it has gone away by itself
            return

    async def _refusal(self, url: str) -> Failure | None:
        if not _on_the_web(url):
            return None
        if len(self._heard) > self.limits.requests:
            most = f"the page had asked for {self.limits.requests} things, and more are not had"
            return Failure(FailureKind.TOO_LARGE, most)
        try:
            return await self.admit(url)
        except ValueError as error:
            return Failure(FailureKind.INVALID_URL, str(error))

    # --- what becomes of it

    async def _keep_answer(self, request: Request, heard: _Heard) -> None:
        try:
            response = await request.response()
            if response is None:
                return
            got = await self._got(response, request, heard)
        except Error:  # the page went on before it could be asked
            return
        take = takes.answered(
            await self._sent(request, heard),
            got,
            browser=self.browser,
            way=self.gate.ways.get(_origin(request.url)),
        )
        heard.exchange = await self.keep(take, heard.hop, _via(request))

    async def _keep_failure(self, request: Request, heard: _Heard) -> None:
        told = request.failure or ""
        if heard.refusal is None and told == ABORTED:
            await self._keep_aborted(request, heard)
            return
        refused = self.gate.refusals.get(_origin(request.url))
        failure = heard.refusal or refused or takes.failure(told)
        take = takes.failed(await self._sent(request, heard), failure, browser=self.browser)
        heard.exchange = await self.keep(take, heard.hop, _via(request))

    async def _keep_aborted(self, request: Request, heard: _Heard) -> None:
        """Keep the head of an answer that was then not taken: of a download, say."""
        response = request.existing_response
        if response is None:
            return
        rows = await self._headers(response)
        got = Got(response.status, response.status_text, "", rows, None)
        take = takes.answered(
            await self._sent(request, heard),
            got,
            browser=self.browser,
            way=self.gate.ways.get(_origin(request.url)),
        )
        exchange = await self.keep(take, heard.hop, _via(request))
        heard.exchange = None if heard.leads else exchange

    async def _headers(self, response: Response) -> Headers:
        try:
            return tuple((row["name"], row["value"]) for row in await response.headers_array())
        except Error:
            return tuple(response.headers.items())

    async def _sent(self, request: Request, heard: _Heard) -> Sent:
        try:
            rows = await request.headers_array()
            headers = tuple((row["name"], row["value"]) for row in rows)
        except Error:
            headers = tuple(request.headers.items())
        return Sent(
            url=request.url,
            purpose=Purpose.RENDERED if heard.leads else Purpose.REQUISITE,
            started_at=heard.started_at,
            method=request.method,
            headers=headers,
            body=request.post_data_buffer or b"",
            secret=self.secret,
        )

    async def _got(self, response: Response, request: Request, heard: _Heard) -> Got:
        return Got(
            status=response.status,
            reason=response.status_text,
            version=await response.http_version(),
            headers=await self._headers(response),
            body=await self._body(response) if self.limits.bodies or heard.leads else b"",
            tls=_tls(await response.security_details()),
            timing=_timing(request.timing),
        )

    async def _body(self, response: Response) -> bytes | None:
        """Return the body, decoded; None where it is too large, or no longer there."""
        if response.status in REDIRECTS:
            return b""
        try:
            promised = int(response.headers.get("content-length", "0"))
        except ValueError:
            promised = 0
        if promised > self.limits.body:
            return None
        try:
            body = await response.body()
        except Error:
            return None
        return body if len(body) <= self.limits.body else None

    async def _record_failure(self, url: str, failure: Failure) -> None:
        sent = Sent(url, Purpose.REQUISITE, datetime.now(UTC), "GET", ())
        await self.keep(takes.failed(sent, failure, browser=self.browser), len(self._heard), None)


def _on_the_web(url: str) -> bool:
    return url.startswith(("http://", "https://"))


def _origin(url: str) -> Origin:
    scheme, _, rest = url.partition("://")
    plain = {"ws": "http", "wss": "https"}.get(scheme, scheme)
    try:
        parts = urls.parts(f"{plain}://{rest}")
    except ValueError:
        return url, 0
    return parts.host, parts.port


def _via(request: Request) -> str | None:
    return request.redirected_from.url if request.redirected_from is not None else None


def _tls(details: Mapping[str, Any] | None) -> Tls | None:
    """Return what was negotiated: a browser that doubts a certificate shows no page at all."""
    protocol = (details or {}).get("protocol")
    return Tls(str(protocol).replace("TLS ", "TLSv"), "", verified=True) if protocol else None


def _timing(told: "ResourceTiming") -> Timing:
    """Return Playwright's milliseconds from the start as seconds; what is unknown is negative."""
    first, done = told["responseStart"], told["responseEnd"]
    return Timing(
        first_byte=first / 1000 if first >= 0 else None, done=max(0.0, done / 1000, first / 1000)
    )
