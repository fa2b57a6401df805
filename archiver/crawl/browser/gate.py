"""The only door through which a browser's page reaches anything: SOCKS 5 (RFC 1928), ours.

Chromium would look names up by itself and connect wherever a page tells it to. Behind this
door our own resolver, guard and routes decide, and everything is counted: what a page may
not reach is not connected to, and said. Chromium's own errands, and whatever else no request of
the page accounts for, lead nowhere.
"""

import asyncio
from collections.abc import Awaitable
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address
from time import monotonic
from types import TracebackType
from typing import Self

from archiver.crawl.wire import Client
from archiver.crawl.wire.connections import Connection
from archiver.crawl.wire.resolver import HaltError
from archiver.model import Failure, FailureKind

SOCKS = 5
_NO_PASSWORD, _CONNECT = 0, 1
_GRANTED, _FAILED, _FORBIDDEN, _NO_SUCH_COMMAND = 0, 1, 2, 7
_IPV4, _NAME, _IPV6 = 1, 3, 4
_LENGTHS = {_IPV4: 4, _IPV6: 16}
_BLOCK = 64 * 1024
_STEP = 0.02  # seconds

HEARD_WITHIN = 2.0
"""Seconds within which a connection must be accounted for by a request of the page."""

Origin = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Way:
    """How an origin was reached: the address connected to, a proxy's where there was one."""

    address: str
    proxy: str | None = None


class Gate:
    """A proxy for one page, on loopback, while the block lasts.

    Only what was said to be expected is let through. `ways` holds where each origin was reached,
    `refusals` why one was not; `most` is how many bytes may come through, after which the door
    is shut.
    """

    def __init__(self, client: Client, most: int) -> None:
        self._client = client
        self._room = most
        self._visitors: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None
        self._expected: set[Origin] = set()
        self.ways: dict[Origin, Way] = {}
        self.refusals: dict[Origin, Failure] = {}
        self.url = ""

    def expect(self, origin: Origin) -> None:
        """Let connections to an origin through, for something on the page has asked for it."""
        self._expected.add(origin)

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.url = f"socks5://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._server is not None:
            self._server.close()
        for visitor in self._visitors:
            visitor.cancel()
        await asyncio.gather(*self._visitors, return_exceptions=True)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        visitor = asyncio.ensure_future(self._receive(reader, writer))
        self._visitors.add(visitor)
        visitor.add_done_callback(self._visitors.discard)

    async def _receive(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with suppress(OSError, asyncio.IncompleteReadError):
                await self._serve(reader, writer)
        finally:
            writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await _greet(reader, writer)
        command, origin = await _wish(reader)
        if command != _CONNECT:
            return await _answer(writer, _NO_SUCH_COMMAND)
        if not await self._is_expected(origin):
            return await _answer(writer, _FORBIDDEN)
        try:
            connection = await self._connect(origin)
        except HaltError as halt:
            self.refusals[origin] = halt.failure
            forbidden = halt.failure.kind is FailureKind.POLICY
            return await _answer(writer, _FORBIDDEN if forbidden else _FAILED)
        self.ways[origin] = Way(connection.address, connection.proxy)
        try:
            await _answer(writer, _GRANTED)
            await _first_of(
                self._carry(reader, connection.writer), self._carry(connection.reader, writer)
            )
        finally:
            connection.close()

    async def _is_expected(self, origin: Origin) -> bool:
        """Whether the page is said to want it, in time: Chromium may be ahead of its word."""
        ends = monotonic() + HEARD_WITHIN
        while origin not in self._expected and monotonic() < ends:  # noqa: ASYNC110  (rare)
            await asyncio.sleep(_STEP)
        return origin in self._expected

    async def _connect(self, origin: Origin) -> Connection:
        if self._room <= 0:
            raise HaltError(FailureKind.TOO_LARGE, "the page has had all the bytes that it may")
        return await self._client.tunnel(*origin)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while self._room > 0 and (data := await reader.read(_BLOCK)):
            self._room -= len(data)
            writer.write(data)
            await writer.drain()


async def _greet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    version, methods = await reader.readexactly(2)
    await reader.readexactly(methods)
    if version != SOCKS:
        raise ConnectionAbortedError("this is no SOCKS 5")
    writer.write(bytes((SOCKS, _NO_PASSWORD)))
    await writer.drain()


async def _wish(reader: asyncio.StreamReader) -> tuple[int, Origin]:
    """Read which command is given, for which host and port."""
    _, command, _, kind = await reader.readexactly(4)
    if kind == _NAME:
        length = (await reader.readexactly(1))[0]
        host = (await reader.readexactly(length)).decode("ascii", "replace")
    elif kind in _LENGTHS:
        host = str(ip_address(await reader.readexactly(_LENGTHS[kind])))
    else:
        raise ConnectionAbortedError("nobody knows this kind of address")
    port = int.from_bytes(await reader.readexactly(2), "big")
    return command, (host.strip("[]").lower(), port)


async def _answer(writer: asyncio.StreamWriter, code: int) -> None:
    writer.write(bytes((SOCKS, code, 0, _IPV4, 0, 0, 0, 0, 0, 0)))
    await writer.drain()


async def _first_of(*ways: Awaitable[None]) -> None:
    """Wait until one of them ends, and end the others."""
    tasks = [asyncio.ensure_future(way) for way in ways]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
