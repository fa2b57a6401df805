"""Connections: made to addresses that were checked, encrypted, kept alive, used again.

A connection is made to the address that passed the guard, never to a name that could be
looked up a second time with another answer. A certificate that does not verify is noted,
and the page is fetched all the same: what was seen is evidence, whom it came from is said.
"""

import asyncio
import errno
import os
import re
import select
import socket
import ssl
import sys
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from time import monotonic
from typing import TypeAlias

import aiohappyeyeballs

from archiver.crawl.wire.guard import Address, Guard
from archiver.crawl.wire.resolver import HaltError, Resolver, without_asking
from archiver.crawl.wire.routes import Route
from archiver.model import FailureKind, Tls

HAPPY_EYEBALLS_DELAY = 0.25  # seconds, RFC 8305, section 8
IDLE_FOR = 15.0  # seconds that an unused connection is kept
IDLE_IN_ALL = 256  # unused connections kept, so that descriptors never run out

_UNREACHABLE = {errno.ENETUNREACH, errno.ENETDOWN, errno.EACCES, errno.EPERM}
_SHORT = {errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM}
"""What this machine is short of, which says nothing about a link: the run cannot go on."""

_REASONS = {
    errno.ECONNREFUSED: (FailureKind.REFUSED, "the connection was refused"),
    errno.ECONNRESET: (FailureKind.RESET, "the connection was reset"),
    errno.ECONNABORTED: (FailureKind.RESET, "the connection was broken off"),
    errno.EPIPE: (FailureKind.RESET, "the connection was broken off"),
    errno.EHOSTUNREACH: (FailureKind.REFUSED, "there is no way to the host"),
    errno.ETIMEDOUT: (FailureKind.TIMEOUT, "the host did not answer"),
}

Context: TypeAlias = Callable[[], ssl.SSLContext]
"""What to encrypt with, made when it is first asked for: reading the certificates takes a while."""


@dataclass(slots=True)
class Connection:
    """An open connection to an origin, and what is known of how it was made.

    `resolved`, `connected` and `secured` are moments of the monotonic clock.
    """

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    address: str
    proxy: str | None = None
    tls: Tls | None = None
    resolved: float | None = None
    connected: float | None = None
    secured: float | None = None
    used: bool = False
    idle_since: float = 0.0

    def close(self) -> None:
        """Close without waiting for the other side."""
        self.writer.transport.abort()

    @property
    def stale(self) -> bool:
        """Whether an idle connection can no longer be used.

        Bytes that came unasked would be taken for the answer to the next request, those
        included that the system holds and the event loop has not read yet.
        """
        unasked = bool(self.reader._buffer)  # type: ignore[attr-defined]  # noqa: SLF001
        ended = self.reader.at_eof() or self.writer.is_closing()
        return unasked or ended or self._expired or self._heard

    @property
    def _heard(self) -> bool:
        """Whether the system holds something to read: bytes, or the end of the connection."""
        poll = select.poll()
        poll.register(self.writer.get_extra_info("socket"), select.POLLIN)
        return bool(poll.poll(0))

    @property
    def _expired(self) -> bool:
        return monotonic() - self.idle_since > IDLE_FOR


@dataclass
class Dialer:
    """Makes connections: resolves, checks, connects, tunnels and encrypts."""

    resolver: Resolver
    guard: Guard
    connect_timeout: float
    _trusting: ssl.SSLContext | None = field(default=None, repr=False)
    _doubting: ssl.SSLContext | None = field(default=None, repr=False)

    async def dial(self, route: Route) -> Connection:
        """Connect; raise HaltError with what kept us from it."""
        try:
            return await self._dial(route, self._verifying)
        except ssl.SSLCertVerificationError as error:
            doubt = error.verify_message or str(error)
            connection = await self._dial(route, self._accepting)
            connection.tls = _facts(connection.writer, doubt)
            return connection

    async def tunnel(self, route: Route) -> Connection:
        """Connect, through the proxy where there is one, and say nothing; raise HaltError."""
        connection = await self._dial(replace(route, scheme="http"), self._verifying)
        if route.proxy is None:
            return connection
        try:
            async with asyncio.timeout(self.connect_timeout):
                await _tunnel(connection.reader, connection.writer, route)
        except (HaltError, TimeoutError, OSError) as error:
            connection.close()
            if isinstance(error, HaltError):
                raise
            detail = f"the proxy {route.proxy} gave no answer"
            raise HaltError(FailureKind.OFFLINE, detail) from error
        return connection

    async def _dial(self, route: Route, context: Context) -> Connection:
        try:
            async with asyncio.timeout(self.connect_timeout):
                return await self._connect(route, context)
        except TimeoutError as error:
            detail = f"no connection within {self.connect_timeout:g} seconds"
            raise HaltError(FailureKind.TIMEOUT, detail) from error
        except ssl.SSLCertVerificationError:
            raise
        except ssl.SSLError as error:
            raise HaltError(FailureKind.TLS, _tls_detail(error)) from error
        except OSError as error:
            raise explain(error) from error

    async def _connect(self, route: Route, context: Context) -> Connection:
        addresses = await self._allowed(route)
        resolved = monotonic()
        sock = await aiohappyeyeballs.start_connection(
            [_addr_info(address, route.to_port) for address in addresses],
            happy_eyeballs_delay=HAPPY_EYEBALLS_DELAY,
        )
        connected = monotonic()
        try:
            address = _written(*sock.getpeername()[:2])
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError:
            sock.close()
            raise
        try:
            reader, writer = await _open(sock, route, context)
        except BaseException:
            _hang_up(sock)
            raise
        proxy = str(route.proxy) if route.proxy is not None else None
        made = Connection(reader, writer, address, proxy, resolved=resolved, connected=connected)
        if route.scheme == "https":
            made.secured, made.tls = monotonic(), _facts(writer, None)
        return made

    async def _allowed(self, route: Route) -> tuple[Address, ...]:
        """Return the addresses to connect to; a proxy's own need no leave, the origin's do."""
        if route.proxy is not None:
            self._permit(route.host, without_asking(route.host))
        addresses = await self.resolver.addresses(route.to_host)
        return addresses if route.named else self._permit(route.host, addresses)

    def _permit(self, host: str, addresses: tuple[Address, ...] | None) -> tuple[Address, ...]:
        """Return those that may be visited; raise HaltError where there are none."""
        allowed = tuple(each for each in addresses or () if not self.guard.refuses(each))
        if addresses and not allowed:
            raise HaltError(FailureKind.POLICY, _private(host, addresses[0]))
        return allowed

    def _verifying(self) -> ssl.SSLContext:
        if self._trusting is None:
            self._trusting = ssl.create_default_context()  # honours SSL_CERT_FILE
            self._trusting.set_alpn_protocols(["http/1.1"])
        return self._trusting

    def _accepting(self) -> ssl.SSLContext:
        if self._doubting is None:
            self._doubting = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            self._doubting.check_hostname = False
            self._doubting.verify_mode = ssl.CERT_NONE
            self._doubting.set_alpn_protocols(["http/1.1"])
        return self._doubting


@dataclass
class Pool:
    """Connections that can be used again, by the route they were made for."""

    dialer: Dialer
    most_idle: int = IDLE_IN_ALL
    _idle: dict[Route, list[Connection]] = field(default_factory=lambda: defaultdict(list))

    async def acquire(self, route: Route, *, fresh: bool = False) -> Connection:
        """Return an idle connection to this origin, or a new one; raise HaltError."""
        while not fresh and route in self._idle:
            connection = self._take(route, -1)
            if not connection.stale:
                connection.used = True
                return connection
            connection.close()
        return await self.dialer.dial(route)

    def release(self, route: Route, connection: Connection) -> None:
        """Keep a connection whose last exchange is complete."""
        connection.idle_since = monotonic()
        self._idle[route].append(connection)
        if sum(map(len, self._idle.values())) > self.most_idle:
            self._drop_oldest()

    def _drop_oldest(self) -> None:
        self._take(min(self._idle, key=lambda route: self._idle[route][0].idle_since), 0).close()

    def _take(self, route: Route, place: int) -> Connection:
        """Take an idle connection of a route: the first was used longest ago, the last lately."""
        connection = self._idle[route].pop(place)
        if not self._idle[route]:
            del self._idle[route]
        return connection

    def close(self) -> None:
        """Close everything that is idle."""
        for connections in self._idle.values():
            for connection in connections:
                connection.close()
        self._idle.clear()


Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def _open(sock: socket.socket, route: Route, context: Context) -> Streams:
    """Encrypt a connected socket where the origin wants it, through the proxy if there is one."""
    if route.scheme != "https":
        return await asyncio.open_connection(sock=sock)
    if route.proxy is None:
        return await asyncio.open_connection(sock=sock, ssl=context(), server_hostname=route.host)
    reader, writer = await asyncio.open_connection(sock=sock)
    try:
        await _tunnel(reader, writer, route)
        await writer.start_tls(context(), server_hostname=route.host)
    except BaseException:
        writer.transport.abort()
        raise
    return reader, writer


def _hang_up(sock: socket.socket) -> None:
    """End a connection whose transport was not handed out, and may not have begun its work.

    The transport closes the descriptor once it hears of it. Closed under its feet, the number
    would be another connection's while the transport still listens to it.
    """
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


async def _tunnel(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, route: Route) -> None:
    """Ask the proxy for a tunnel to the origin (RFC 9110, section 9.3.6)."""
    authority = _written(route.host, route.port)
    lines = [f"CONNECT {authority} HTTP/1.1", f"Host: {authority}"]
    if route.proxy is not None and route.proxy.authorization:
        lines.append(f"Proxy-Authorization: {route.proxy.authorization}")
    writer.write("\r\n".join([*lines, "", ""]).encode("ascii"))
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError) as error:
        raise HaltError(FailureKind.OFFLINE, f"the proxy {route.proxy} gave no answer") from error
    answer = re.match(rb"HTTP/1\.[01] (\d{3})", head)
    if answer is None or not answer[1].startswith(b"2"):
        said = head.splitlines()[0].decode("latin-1", "replace")
        detail = f"the proxy {route.proxy} made no way to {authority}: {said}"
        raise HaltError(FailureKind.OFFLINE, detail)


def explain(error: OSError) -> HaltError:
    """Turn what the operating system says of a connection into a failure by name."""
    code = error.errno
    if code is None:  # several addresses, each with a reason of its own
        named = [int(number) for number in re.findall(r"\[Errno (\d+)\]", str(error))]
        code = next((number for number in named if number in _REASONS or number in _SHORT), None)
    if code in _SHORT:
        return HaltError(FailureKind.STOPPED, os.strerror(code))
    if code in _UNREACHABLE:
        return HaltError(FailureKind.OFFLINE, f"this machine has no way there: {error.strerror}")
    kind, detail = _REASONS.get(code or 0, (FailureKind.RESET, f"the connection failed: {error}"))
    return HaltError(kind, detail)


def _private(host: str, address: Address) -> str:
    if str(address) == host:
        return f"{host} is a private address"
    return f"{host} leads to the private address {address}"


def _addr_info(address: Address, port: int) -> tuple[int, int, int, str, tuple[str, int]]:
    family = socket.AF_INET if address.version == 4 else socket.AF_INET6  # noqa: PLR2004
    return (family, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (str(address), port))


def _written(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _tls_detail(error: ssl.SSLError) -> str:
    reason = (error.reason or str(error)).replace("_", " ").lower()
    return f"no encrypted connection could be made: {reason}"


def _facts(writer: asyncio.StreamWriter, doubt: str | None) -> Tls:
    """Read what was negotiated off a secured connection."""
    secured = writer.get_extra_info("ssl_object")
    cipher = secured.cipher()
    return Tls(
        version=secured.version() or "",
        cipher=cipher[0] if cipher else "",
        verified=doubt is None,
        error=doubt,
        chain=_chain(secured),
    )


def _chain(secured: ssl.SSLObject) -> tuple[bytes, ...]:
    """Return the certificates as the server sent them (DER, leaf first)."""
    if sys.version_info >= (3, 13):
        return tuple(secured.get_unverified_chain())
    # The public method is new in Python 3.13; what it calls is not.
    sent = secured._sslobj.get_unverified_chain() or ()  # type: ignore[attr-defined]  # noqa: SLF001
    return tuple(ssl.PEM_cert_to_DER_cert(certificate.public_bytes()) for certificate in sent)
