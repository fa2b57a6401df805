"""The small web: a dozen and more hosts, played from one loopback port.

It speaks plain HTTP/1.1 on sockets of its own: the `Host` header says which site is meant,
connections are kept alive, and nothing outside 127.0.0.1 can reach it. What the sites say
is data, in `sites/`.
"""

import asyncio
import gzip
import socket
import threading
from collections import Counter
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass
from email.utils import formatdate
from http import HTTPStatus
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from archiver.demo import sites

ADDRESS = "127.0.0.1"
CLOSED = 1  # a port at which nobody listens
CHUNK = 1000  # bytes, so that a page takes several


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked: `host` without its port, `path` without its query, names in lower case."""

    method: str
    host: str
    path: str
    version: str
    headers: Mapping[str, str]

    @property
    def last(self) -> bool:
        """Whether the client will ask nothing more on this connection."""
        return self.version == "HTTP/1.0" or "close" in self.headers.get("connection", "").lower()

    @property
    def takes_gzip(self) -> bool:
        """Whether the client can read a gzip-ed body."""
        return "gzip" in self.headers.get("accept-encoding", "")


class SmallWeb:
    """A web of small sites on one loopback port, from `with` to the end of its block.

    `port` is where it listens; `connect_to` leads each host there, in the form of curl's
    `--connect-to`. Sites that fail at first fail anew each time the web is started.
    """

    def __init__(self, web: Mapping[str, sites.Site] | None = None) -> None:
        self.sites = sites.load() if web is None else web
        self.port = 0
        self._asked: Counter[tuple[str, str]] = Counter()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="small web")

    @property
    def connect_to(self) -> tuple[str, ...]:
        """`HOST:80:127.0.0.1:PORT` for each host.

        What may be tried in its stead, with `www.` or by https, is asked of nobody else: there
        is nothing of that kind here, and it is refused.
        """
        names = [name for host in self.sites for name in (host, f"www.{host}")]
        secure = (f"{name}:443:{ADDRESS}:{CLOSED}" for name in names)
        return (*(f"{name}:80:{ADDRESS}:{self.port}" for name in names), *secure)

    def __enter__(self) -> Self:
        listener = socket.create_server((ADDRESS, 0))
        self.port = listener.getsockname()[1]
        self._thread.start()
        self._wait_for(self._open(listener))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._wait_for(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _wait_for(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _open(self, listener: socket.socket) -> None:
        self._server = await asyncio.start_server(self._accept, sock=listener)
        self._conversations: set[asyncio.Task[None]] = set()

    async def _close(self) -> None:
        self._server.close()
        for conversation in self._conversations:
            conversation.cancel()
        await asyncio.gather(*self._conversations, return_exceptions=True)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        conversation = self._loop.create_task(self._converse(reader, writer))
        self._conversations.add(conversation)
        conversation.add_done_callback(self._conversations.discard)

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request after another until the client has no more."""
        try:
            while (request := await _read(reader)) is not None:
                await self._answer(request, writer)
                if request.last:
                    break
        except ConnectionError:
            pass  # the client left, as clients do
        finally:
            writer.close()

    async def _answer(self, request: Request, writer: asyncio.StreamWriter) -> None:
        resource = self._resource(request)
        await asyncio.sleep(resource.delay)
        writer.write(respond(request, resource))
        await writer.drain()

    def _resource(self, request: Request) -> sites.Resource:
        if request.method not in {"GET", "HEAD"}:
            return sites.Resource(status=405, headers={"Allow": "GET, HEAD"})
        site = self.sites.get(request.host)
        if site is None:
            return sites.Resource(status=421)
        resource = sites.answer(site, request.path)
        self._asked[request.host, request.path] += 1
        if self._asked[request.host, request.path] <= resource.failures:
            return sites.Resource(status=500)
        return resource


async def _read(reader: asyncio.StreamReader) -> Request | None:
    """Return the next request, or None when the client is done, or is no HTTP client."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        line, *rows = head.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
        method, target, version = line.split(" ")
        pairs = (row.partition(":") for row in rows)
        headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
        url = urlsplit(f"http://{headers['host']}{target}" if target[:1] == "/" else target)
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError, KeyError):
        return None
    return Request(method, url.hostname or "", url.path or "/", version, headers)


def respond(request: Request, resource: sites.Resource) -> bytes:
    """Return the whole response, head and framed body, as it goes on the wire."""
    zipped = resource.gzip and request.takes_gzip
    body = gzip.compress(resource.body, mtime=0) if zipped else resource.body
    framing = "Transfer-Encoding: chunked" if resource.chunked else f"Content-Length: {len(body)}"
    lines = [
        f"HTTP/1.1 {resource.status} {HTTPStatus(resource.status).phrase}",
        f"Date: {formatdate(usegmt=True)}",
        "Server: small-web",
        f"Content-Type: {resource.content_type}",
        framing,
        *(["Content-Encoding: gzip"] if zipped else []),
        *(["Vary: Accept-Encoding"] if resource.gzip else []),
        *(["Connection: close"] if request.last else []),
        *(f"{name}: {value}" for name, value in resource.headers.items()),
    ]
    head = "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n"
    if request.method == "HEAD":
        return head
    return head + (_chunked(body) if resource.chunked else body)


def _chunked(body: bytes) -> bytes:
    parts = [body[start : start + CHUNK] for start in range(0, len(body), CHUNK)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in [*parts, b""])
