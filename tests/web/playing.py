"""The misbehaving web at play: its doors are opened, its resources asked, its log kept.

It lives on a thread and an event loop of its own, on loopback addresses alone.
"""

import asyncio
import socket
import ssl
import tempfile
import threading
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any, Self, TypeVar

from web import doors, talk
from web.certificates import Keyring
from web.proxy import Proxy
from web.resources import RESOURCES
from web.resources.statuses import error
from web.talk import Door, Doors, Entry, ExchangeLog, Request, Resource, Talk, says

Result = TypeVar("Result")

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]

PATIENCE = 2.0  # seconds that the log waits for what is under way

Choose = Callable[[Request], Resource]

NOWHERE = says("No such resource.", error("404 Not Found"))


def _by_path(request: Request) -> Resource:
    return RESOURCES.get(request.path, NOWHERE)


class MisbehavingWeb:
    """A web of misbehaviours, from `with` to the end of its block.

    `choose` says which resource answers a request: that of its path in `resources`, unless told.
    `log` holds every exchange since the last `reset()`, in the order in which they were
    asked; `asked_of_proxy` what the proxy was asked; `connections` counts those that were
    made, a TLS one once its handshake was through. `ca_file` holds the CA that a client has
    to trust (`SSL_CERT_FILE`) for the `trusted` door.
    """

    def __init__(self, choose: Choose | None = None) -> None:
        self.connections = 0
        self._choose = choose or _by_path
        self._entries: list[Entry] = []
        self._times: Counter[tuple[str, str]] = Counter()
        self._visitors: set[asyncio.Task[None]] = set()
        self._servers: list[asyncio.Server] = []
        self._closed: list[socket.socket] = []
        self._folder = tempfile.TemporaryDirectory(prefix="misbehaving-web-")
        self._keyring = Keyring(Path(self._folder.name))
        self._proxy = Proxy({})
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="misbehaving web")

    # --- What a test asks ---

    @property
    def port(self) -> int:
        """The port of the plain door."""
        return self.doors.http.port

    @property
    def ca_file(self) -> Path:
        """The CA that vouches for the trusted door, as PEM."""
        return self._keyring.ca_file

    @property
    def proxy_url(self) -> str:
        """The URL of the forward proxy."""
        return f"http://{self.doors.proxy.authority}"

    @property
    def asked_of_proxy(self) -> tuple[bytes, ...]:
        """The requests that the proxy received, as it received them."""
        return tuple(self._proxy.asked)

    @property
    def asked(self) -> list[str]:
        """The paths asked so far, those included that are still being answered."""
        return [entry.request.path for entry in list(self._entries)]

    @property
    def log(self) -> list[ExchangeLog]:
        """Every exchange so far. What is under way is given a moment to end."""
        return self._wait_for(self._settled())

    def url(self, path: str = "/plain", host: str | None = "www.example") -> str:
        """Return the plain URL of a path on a host; with no host, on the address itself."""
        return self.doors.http.url(path, host)

    def connect_to(self, *hosts: str) -> tuple[str, ...]:
        """Return what leads these hosts to the plain door, as curl's `--connect-to`."""
        return self.doors.http.connect_to(*hosts)

    def reset(self) -> None:
        """Forget what was asked, and hang up on whoever is still there."""
        self._wait_for(self._hang_up())
        self._entries.clear()
        self._times.clear()
        self._proxy.asked.clear()
        self.connections = 0

    # --- Opening and closing ---

    def __enter__(self) -> Self:
        self._thread.start()
        self.doors = self._wait_for(self._open())
        self._proxy.ways = {80: self.doors.http.port, 443: self.doors.trusted.port}
        return self

    def __exit__(self, *_: object) -> None:
        self._wait_for(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
        self._folder.cleanup()

    def _wait_for(self, work: Coroutine[Any, Any, Result]) -> Result:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _open(self) -> Doors:
        keys = self._keyring
        plain = await self._listen(self._converse)
        return Doors(
            http=plain,
            ipv6=await self._listen_ipv6(plain.port),
            trusted=await self._listen(self._converse, keys.trusted()),
            self_signed=await self._listen(self._converse, keys.self_signed()),
            expired=await self._listen(self._converse, keys.expired()),
            wrong_host=await self._listen(self._converse, keys.wrong_host()),
            not_tls=await self._listen(doors.answer_in_http, scheme="https"),
            mute=await self._listen(doors.say_nothing, scheme="https"),
            banner=await self._listen(doors.greet),
            resetting=await self._listen(doors.reset_at_once),
            refusing=self._keep_closed(doors.refusing()),
            silent=self._keep_closed(*doors.silent()),
            proxy=await self._listen(self._proxy.serve),
        )

    async def _listen(
        self,
        serve: Serve,
        tls: ssl.SSLContext | None = None,
        scheme: str | None = None,
        address: str = "127.0.0.1",
        port: int = 0,
    ) -> Door:
        def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            visitor = self._loop.create_task(self._receive(serve, reader, writer))
            self._visitors.add(visitor)
            visitor.add_done_callback(self._visitors.discard)

        server = await asyncio.start_server(accept, address, port, ssl=tls, limit=1024 * 1024)
        self._servers.append(server)
        port = server.sockets[0].getsockname()[1]
        return Door(scheme or ("https" if tls else "http"), address, port)

    async def _listen_ipv6(self, port: int) -> Door | None:
        """Listen on ::1, at the same port when that is free; None without IPv6."""
        for wanted in (port, 0):
            with suppress(OSError):
                return await self._listen(self._converse, address="::1", port=wanted)
        return None

    def _keep_closed(self, *sockets: socket.socket) -> Door:
        self._closed += sockets
        return Door("http", *sockets[0].getsockname())

    async def _close(self) -> None:
        for server in self._servers:
            server.close()
        for closed in self._closed:
            closed.close()
        await self._hang_up()

    async def _hang_up(self) -> None:
        for visitor in self._visitors:
            visitor.cancel()
        await asyncio.gather(*self._visitors, return_exceptions=True)

    # --- Serving ---

    async def _receive(
        self, serve: Serve, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self.connections += 1
        try:
            await serve(reader, writer)
        except (ConnectionError, ssl.SSLError):
            pass  # the client left, as clients do
        finally:
            writer.close()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request after another, until either side has had enough."""
        connection, nth, closing = self.connections, 0, False
        while not closing and (request := await talk.read(reader)) is not None:
            nth += 1
            entry = Entry(request, connection)
            self._entries.append(entry)
            exchange = Talk(entry, reader, writer, self._count(request), nth)
            try:
                await self._choose(request)(exchange)
                entry.complete = True
            finally:
                entry.done.set()
            closing = exchange.closing

    def _count(self, request: Request) -> int:
        """Count how often this was asked of this host."""
        key = (request.host, request.target)
        self._times[key] += 1
        return self._times[key]

    async def _settled(self) -> list[ExchangeLog]:
        waits = [entry.done.wait() for entry in self._entries]
        with suppress(TimeoutError):
            await asyncio.wait_for(asyncio.gather(*waits), PATIENCE)
        return [entry.as_log() for entry in self._entries]
