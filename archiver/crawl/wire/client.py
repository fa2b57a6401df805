"""Asks for one URL and returns what happened, whole: never an exception.

This is where a connection, a conversation and a time limit become an Exchange, with the
wire's bytes beside it for whoever keeps them.
"""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from time import monotonic
from typing import BinaryIO

import h11

from archiver import urls, version
from archiver.crawl.wire import descriptors
from archiver.crawl.wire.connections import IDLE_IN_ALL, Connection, Dialer, Pool
from archiver.crawl.wire.conversation import converse
from archiver.crawl.wire.guard import Guard
from archiver.crawl.wire.resolver import HaltError, Resolver
from archiver.crawl.wire.routes import Route, Routes
from archiver.crawl.wire.sites import Sent, Sites, redacted
from archiver.crawl.wire.transcript import Limits, Transcript
from archiver.expressions import expression
from archiver.model import (
    Exchange,
    Failure,
    FailureKind,
    Headers,
    Purpose,
    Timing,
)
from archiver.settings import Settings

PRODUCT = "archiver"
"""The product token of our User-Agent, and what robots.txt files may call us."""

RULES_READ = 1024 * 1024
"""Bytes of a body that are read where neither its text nor its looks are: for the rules."""

SECURE_PORTS = frozenset({443, 8443})
"""Ports whose traffic goes by the proxy for https, where there are two."""

_DIGITS = 6  # of a second: no clock of ours is better
_CLOSED = {FailureKind.RESET, FailureKind.EMPTY}
_PROXY_SECRET = expression(rb"(?im)^Proxy-Authorization:[^\r\n]*\r\n")


@dataclass(frozen=True, slots=True)
class Take:
    """An exchange with its bytes: `request` as sent, `response` as received, `text` to read.

    `browser` names the one that told us of both, in place of the wire, or is None.
    Of the headers that are `redacted`, by lower-case name, `request` has only the names.

    `response` is a seekable file (None where nothing is kept) whose first
    `response_length` bytes, beginning with `head_length` bytes of head, are the answer.
    `framed` bodies came in chunks. `text` is the decoded beginning of the body.
    """

    exchange: Exchange
    request: bytes
    response: BinaryIO | None
    response_length: int
    head_length: int
    framed: bool
    text: bytes
    browser: str | None = None
    redacted: tuple[str, ...] = ()


def user_agent(settings: Settings) -> str:
    """Return who we say we are: product, version, and where the owner can be reached."""
    contact = f" (+{settings.contact})" if settings.contact else ""
    return f"{PRODUCT}/{version()}{contact}"


def as_browser(settings: Settings) -> Headers:
    """Return the headers of a look as browsers ask, by somebody who still says who he is.

    Sites that let in browsers only go by these; our product and contact stay in the
    User-Agent, in the form that crawlers with a browser's dress have used since 1996.
    """
    contact = f"; +{settings.contact}" if settings.contact else ""
    return (
        ("User-Agent", f"Mozilla/5.0 (compatible; {PRODUCT}/{version()}{contact})"),
        ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8"),
        ("Accept-Language", "en-US,en;q=0.8,*;q=0.5"),
        ("Accept-Encoding", "gzip, deflate"),
        ("Upgrade-Insecure-Requests", "1"),
        ("Sec-Fetch-Dest", "document"),
        ("Sec-Fetch-Mode", "navigate"),
        ("Sec-Fetch-Site", "none"),
        ("Sec-Fetch-User", "?1"),
    )


class Client:
    """An HTTP/1.1 client that remembers every byte; one for a whole run."""

    def __init__(self, settings: Settings, *, keep: bool) -> None:
        self._settings = settings
        self._keep = keep
        self._agent = user_agent(settings)
        self.sites = Sites(settings)
        self._routes = Routes(settings)
        self._resolver = Resolver()
        dialer = Dialer(self._resolver, Guard(settings.allow_net), settings.connect_timeout)
        self._dialer = dialer
        self._pool = Pool(dialer, descriptors.idle(IDLE_IN_ALL, descriptors.take()))
        reads_on = keep and (settings.extract or settings.requisites != "none")
        reading = settings.max_inflated if reads_on else min(settings.max_inflated, RULES_READ)
        self._limits = Limits(settings.max_head, settings.max_body, reading, settings.max_ratio)
        smaller = min(settings.max_requisite_body, settings.max_body)
        self._limits_of = {
            Purpose.REQUISITE: replace(self._limits, body=smaller),
            Purpose.ROBOTS: replace(self._limits, any_type=True),
        }
        self.offline = False
        """Whether what was cited could not be had because this machine looks up no name."""

    async def ask(
        self, url: str, purpose: Purpose, headers: Headers = (), form: bytes | None = None
    ) -> list[Take]:
        """GET a URL, or POST a form to it; return the take that answers, last.

        `headers` are sent in place of ours of the same name, ours in their order, others after.
        One before it is a request that met a kept connection which the other side had just
        closed: it is asked again at once on a new one (RFC 9112, section 9.3.1). A form always
        goes over a new one, once.
        """
        if form is not None:
            return [(await self._attempt(url, purpose, headers, fresh=True, form=form)).take()]
        first = await self._attempt(url, purpose, headers, fresh=False)
        if not first.met_closed_connection:
            return [first.take()]
        again = await self._attempt(url, purpose, headers, fresh=True)
        return [first.take(), again.take()]

    async def tunnel(self, host: str, port: int) -> Connection:
        """Connect to where a browser wants to go: by our ways, and no further than our guard lets.

        Whatever is said over the connection is the browser's. Raises HaltError.
        """
        scheme = "https" if port in SECURE_PORTS else "http"
        try:
            parts = urls.parts(f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}/")
        except ValueError as error:
            raise HaltError(FailureKind.INVALID_URL, str(error)) from error
        return await self._dialer.tunnel(self._routes.to(parts))

    async def _attempt(
        self,
        url: str,
        purpose: Purpose,
        headers: Headers,
        *,
        fresh: bool,
        form: bytes | None = None,
    ) -> "_Attempt":
        limits = self._limits_of.get(purpose, self._limits)
        transcript = Transcript.begin(limits, keep=self._keep)
        attempt = _Attempt(url, purpose, transcript, form)
        try:
            async with asyncio.timeout(self._settings.timeout):
                await self._converse(attempt, headers, fresh=fresh)
        except HaltError as halt:
            attempt.failure = halt.failure
            self.offline |= purpose is Purpose.CITED and self._resolver.offline
        except TimeoutError:
            attempt.failure = _too_slow(attempt.transcript, self._settings.timeout)
        attempt.done = monotonic()
        return attempt

    async def _converse(self, attempt: "_Attempt", headers: Headers, *, fresh: bool) -> None:
        parts = urls.parts(attempt.url)
        attempt.route = route = self._routes.to(parts)
        form = attempt.form
        if form is not None:
            headers = (*headers, ("Content-Length", str(len(form))))
        attempt.connection = connection = await self._pool.acquire(route, fresh=fresh)
        trusted = connection.tls is not None and connection.tls.verified
        sent = self.sites.sent(parts, trusted=trusted)
        attempt.secret = _secret(sent, headers)
        request = h11.Request(
            method=attempt.method,
            target=_target(route, parts),
            headers=self._headers(route, parts, sent.headers, headers),
        )
        try:
            await converse(connection, request, attempt.transcript, form or b"")
        finally:
            if attempt.transcript.reusable:
                self._pool.release(route, connection)
            else:
                connection.close()

    def _headers(
        self, route: Route, parts: urls.Parts, of_site: Headers, chosen: Headers
    ) -> list[tuple[bytes, bytes]]:
        ours = [
            ("Host", parts.authority),
            ("User-Agent", self._agent),
            ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
            ("Accept-Language", "en,*;q=0.5"),
            ("Accept-Encoding", "gzip"),
        ]
        if route.proxy is not None and route.proxy.authorization and parts.scheme == "http":
            ours.append(("Proxy-Authorization", route.proxy.authorization))
        theirs = {name.lower(): (name, value) for name, value in (*of_site, *chosen)}
        theirs |= _cookies((*of_site, *chosen))
        kept = [theirs.pop(name.lower(), (name, value)) for name, value in ours]
        said = [*kept, *theirs.values()]  # Latin-1: a cookie goes back in the bytes it came in
        return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in said]

    def close(self) -> None:
        """Close every connection and thread."""
        self._pool.close()
        self._resolver.close()


@dataclass(slots=True)
class _Attempt:
    """One request, from the moment it is thought of to its end."""

    url: str
    purpose: Purpose
    transcript: Transcript
    form: bytes | None = None
    started_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    began: float = field(default_factory=monotonic)
    done: float = 0.0
    route: Route | None = None
    connection: Connection | None = None
    failure: Failure | None = None
    secret: frozenset[str] = frozenset()

    @property
    def method(self) -> str:
        """What is asked of the URL."""
        return "GET" if self.form is None else "POST"

    @property
    def met_closed_connection(self) -> bool:
        """Whether a kept connection was closed under the request before any answer."""
        kept = self.connection is not None and self.connection.used
        silent = self.failure is not None and self.failure.kind in _CLOSED
        return kept and silent and self.transcript.first_byte is None

    def take(self) -> Take:
        """Return what came of it."""
        said = self.transcript
        return Take(
            exchange=self._exchange(),
            request=redacted(_PROXY_SECRET.sub(b"", said.request), self.secret),
            redacted=tuple(sorted(self.secret)),
            response=said.response,
            response_length=said.received,
            head_length=said.head_length,
            framed=said.framed,
            text=said.reading.text if said.reading is not None else b"",
        )

    def _exchange(self) -> Exchange:
        said, made = self.transcript, self.connection
        return Exchange(
            url=self.url,
            started_at=self.started_at,
            purpose=self.purpose,
            method=self.method,
            status=said.status,
            reason=said.reason,
            version=said.version,
            headers=said.headers,
            body_length=said.body_length,
            digest=said.digest,
            truncated=said.truncated,
            failure=self.failure or self._doubt(),
            address=made.address if made is not None else None,
            proxy=str(self.route.proxy) if self.route is not None and self.route.proxy else None,
            tls=made.tls if made is not None else None,
            timing=self._timing(),
            interim=tuple(said.interim),
        )

    def _doubt(self) -> Failure | None:
        """Return what is wrong with an answer that came whole, or None."""
        tls = self.connection.tls if self.connection is not None else None
        if tls is not None and not tls.verified:
            return Failure(FailureKind.TLS, f"the certificate is not to be trusted: {tls.error}")
        reading = self.transcript.reading
        if reading is not None and reading.bomb:
            detail = "the compressed answer unfolds to far more than its size"
            return Failure(FailureKind.TOO_LARGE, detail)
        if self.transcript.complete and reading is not None and reading.unfinished:
            return Failure(FailureKind.TRUNCATED, "the compressed answer breaks off in the middle")
        return None

    def _timing(self) -> Timing:
        made = self.connection
        fresh = made if made is not None and not made.used else None
        return Timing(
            resolved=self._since(fresh.resolved if fresh is not None else None),
            connected=self._since(fresh.connected if fresh is not None else None),
            secured=self._since(fresh.secured if fresh is not None else None),
            first_byte=self._since(self.transcript.first_byte),
            done=round(self.done - self.began, _DIGITS),
        )

    def _since(self, moment: float | None) -> float | None:
        return None if moment is None else round(max(0.0, moment - self.began), _DIGITS)


def _cookies(chosen: Headers) -> dict[str, tuple[str, str]]:
    """Return all cookies as one header; of those with one name, the last."""
    values = [value for name, value in chosen if name.lower() == "cookie"]
    pairs = dict(pair.partition("=")[::2] for value in values for pair in value.split("; "))
    said = "; ".join(f"{name}={value}" for name, value in pairs.items())
    return {"cookie": ("Cookie", said)} if pairs else {}


def _secret(sent: Sent, chosen: Headers) -> frozenset[str]:
    """Return which headers nobody else may see: those of the site, and what we sign in with."""
    ours = {name.lower() for name, _ in chosen}
    return sent.secret | (ours & {"authorization"})


def _target(route: Route, parts: urls.Parts) -> str:
    """Return the request target: a path, or all of the URL for a proxy (RFC 9112, section 3.2)."""
    if route.proxy is not None and parts.scheme == "http":
        return f"http://{parts.authority}{parts.target}"
    return parts.target


def _too_slow(said: Transcript, limit: float) -> Failure:
    if said.status is None:
        return Failure(FailureKind.TIMEOUT, f"no answer within {limit:g} seconds")
    return Failure(FailureKind.TIMEOUT, f"the answer did not end within {limit:g} seconds")
