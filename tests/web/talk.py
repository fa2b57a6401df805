"""What is asked and answered: doors, requests, the log, and the talk that a resource has.

Every byte that a resource sends passes through `Talk.send`, and is in the log before it is
on the wire.
"""

import asyncio
import hashlib
import socket
import struct
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

KEPT = 8 * 1024 * 1024
"""Bytes of a response that the log keeps as they are; of more, only the count and the digest."""

DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Door:
    """A place to knock: an address and a port, for URLs of one scheme."""

    scheme: str
    address: str
    port: int

    @property
    def authority(self) -> str:
        """`ADDRESS:PORT`, with brackets around IPv6."""
        return f"[{self.address}]:{self.port}" if ":" in self.address else self.netloc

    @property
    def netloc(self) -> str:
        """`ADDRESS:PORT` without brackets, as IPv4 is written."""
        return f"{self.address}:{self.port}"

    def url(self, path: str = "/plain", host: str | None = "www.example") -> str:
        """Return the URL of a path on a host; with no host, on the address itself."""
        return f"{self.scheme}://{host or self.authority}{path}"

    def connect_to(self, *hosts: str) -> tuple[str, ...]:
        """Return what leads the hosts here, in the form of curl's `--connect-to`."""
        port = DEFAULT_PORTS[self.scheme]
        return tuple(f"{host}:{port}:{self.authority}" for host in hosts)


@dataclass(frozen=True, slots=True)
class Doors:
    """Every door of the web."""

    http: Door
    ipv6: Door | None  # on ::1, where the machine has it
    trusted: Door  # a certificate for whatever host is asked, from the CA of `ca_file`
    self_signed: Door
    expired: Door  # from the CA, but a year too old
    wrong_host: Door  # from the CA, but for another host
    not_tls: Door  # answers a TLS handshake with HTTP
    mute: Door  # accepts a TLS connection, and never says a word
    banner: Door  # speaks before it is asked, and not HTTP
    resetting: Door  # resets each connection as soon as it is made
    refusing: Door  # nobody listens
    silent: Door  # never completes a connection, nor refuses it
    proxy: Door  # a forward proxy that knows the way to `http` and `trusted`


@dataclass(frozen=True, slots=True)
class ExchangeLog:
    """One exchange: the bytes received, and the bytes sent in return.

    `response` is cut after `KEPT` bytes; `sent` counts all of them and `sha256` (hex) is
    over all of them. `complete` is whether the resource could say all that it meant to,
    `connection` counts connections from 1 in the order in which they were accepted.
    """

    request: bytes
    response: bytes
    path: str
    host: str
    complete: bool
    connection: int
    sent: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Request:
    """A request as received, with what a resource may want to know of it."""

    raw: bytes
    method: str
    target: str
    headers: tuple[tuple[str, str], ...]

    @property
    def path(self) -> str:
        """The path, without its query."""
        return urlsplit(self.target).path or "/"

    @property
    def query(self) -> dict[str, str]:
        """The query's parameters."""
        return dict(parse_qsl(urlsplit(self.target).query))

    @property
    def host(self) -> str:
        """The host asked for, in lower case and without its port."""
        named = urlsplit(self.target).netloc or self.header("host")
        return urlsplit(f"//{named}").hostname or ""

    @property
    def last(self) -> bool:
        """Whether the client will ask nothing more on this connection."""
        return self.header("connection").lower() == "close"

    def header(self, name: str) -> str:
        """Return a header's first value, or nothing."""
        return next((value for key, value in self.headers if key.lower() == name), "")


async def read(reader: asyncio.StreamReader) -> Request | None:
    """Return the next request, or None when the client has no more, or is cut off."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        line, *rows = head.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
        method, target, _ = line.split(" ", 2)
        pairs = tuple(row.partition(":")[::2] for row in rows)
        headers = tuple((name, value.strip()) for name, value in pairs)
        length = int(dict(headers).get("Content-Length", "0"))
        body = await reader.readexactly(length)
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError, ValueError):
        return None
    return Request(head + body, method, target, headers)


@dataclass(slots=True)
class Entry:
    """A line of the log while it is written."""

    request: Request
    connection: int
    response: bytearray = field(default_factory=bytearray)
    sent: int = 0
    complete: bool = False
    done: asyncio.Event = field(default_factory=asyncio.Event)
    _sha256: "hashlib._Hash" = field(default_factory=hashlib.sha256)

    def add(self, part: bytes) -> None:
        """Write down what is about to be sent."""
        self.response += part[: KEPT - len(self.response)]
        self.sent += len(part)
        self._sha256.update(part)

    def as_log(self) -> ExchangeLog:
        """Return the line as it stands."""
        return ExchangeLog(
            request=self.request.raw,
            response=bytes(self.response),
            path=self.request.path,
            host=self.request.host,
            complete=self.complete,
            connection=self.connection,
            sent=self.sent,
            sha256=self._sha256.hexdigest(),
        )


class Talk:
    """One exchange under way: what was asked, and the means to answer it badly.

    `times` is how often this has been asked of this host since the web was reset, `nth`
    which request of its connection it is, both from 1; `port` is the port that was knocked
    at, `secure` whether the connection is encrypted. `closing`, once set, ends the connection
    after this exchange.
    """

    def __init__(
        self,
        entry: Entry,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        times: int,
        nth: int,
    ) -> None:
        self.request = entry.request
        self.times = times
        self.nth = nth
        self.closing = entry.request.last
        self.port = int(writer.get_extra_info("sockname")[1])
        self.secure = writer.get_extra_info("ssl_object") is not None
        self._entry = entry
        self._reader = reader
        self._writer = writer

    async def send(self, *parts: bytes) -> None:
        """Send each part in a write of its own; raises ConnectionError when nobody is there."""
        for part in parts:
            if self._writer.is_closing():
                raise ConnectionResetError("the client has left")
            self._entry.add(part)
            self._writer.write(part)
            await self._writer.drain()

    async def close(self, *parts: bytes) -> None:
        """Send the parts, and end the connection."""
        await self.send(*parts)
        self.closing = True

    async def reset(self, *parts: bytes) -> None:
        """Send the parts, let them arrive, and reset the connection."""
        await self.send(*parts)
        await asyncio.sleep(0.05 if parts else 0)
        reset(self._writer)
        self.closing = True

    async def until_client_leaves(self) -> None:
        """Wait, however long, and say nothing."""
        while await self._reader.read(1024):
            pass
        self.closing = True


Resource = Callable[[Talk], Awaitable[None]]


def says(sentence: str, *parts: bytes, close: bool = False) -> Resource:
    """Return a resource that always sends the same parts; the sentence is its docstring."""

    async def resource(talk: Talk) -> None:
        await talk.send(*parts)
        talk.closing = talk.closing or close

    resource.__doc__ = sentence
    return resource


def reset(writer: asyncio.StreamWriter) -> None:
    """End a connection with a TCP reset, as a crashed server does."""
    linger = struct.pack("ii", 1, 0)
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    writer.transport.abort()
