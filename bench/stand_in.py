"""The origin where nginx is not installed: the same answers, from one Python process.

    python -m bench.stand_in WWW PORT LATENCY HOST...

It is slower than what it is to measure, so its numbers compare tools only roughly.
"""

import asyncio
import signal
import sys
from dataclasses import dataclass
from email.utils import formatdate
from functools import cache
from http import HTTPStatus
from pathlib import Path

from bench import mix

_KINDS = {kind.path: kind for kind in mix.KINDS if kind.status not in (0, 200)}
_SERVED = {"": "index.html", "soft": "soft.html", "robots.txt": "robots.txt"}


@dataclass(frozen=True, slots=True)
class Site:
    """What is served, and how late (seconds)."""

    www: Path
    latency: float

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one connection until it closes."""
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                await asyncio.sleep(self.latency)
                writer.write(self._answer(head))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    def _answer(self, head: bytes) -> bytes:
        method, target, _ = head.split(b"\r\n", 1)[0].decode("latin-1").split(" ", 2)
        status, headers, body = self._look_up(target, zipped=b"gzip" in head)
        if target.startswith("/no-head/") and method == "HEAD":
            status = HTTPStatus.METHOD_NOT_ALLOWED
        lines = [
            f"HTTP/1.1 {status} {HTTPStatus(status).phrase}",
            f"Date: {formatdate(usegmt=True)}",
            "Content-Type: text/html; charset=utf-8",
            f"Content-Length: {len(body)}",
            *headers,
        ]
        start = "\r\n".join([*lines, "", ""]).encode()
        return start if method == "HEAD" else start + body

    def _look_up(self, target: str, *, zipped: bool) -> tuple[int, list[str], bytes]:
        first, _, leaf = target.lstrip("/").partition("/")
        if (kind := _KINDS.get(first)) is not None:
            where = [f"Location: {kind.location.format(leaf=leaf)}"] if kind.location else []
            return kind.status, where, b""
        name = _SERVED.get(first, f"a/{leaf.removesuffix('.html')[-3:]}.html")
        path = self.www / (f"{name}.gz" if zipped else name)
        if not path.exists():
            return HTTPStatus.NOT_FOUND, [], b""
        return HTTPStatus.OK, ["Content-Encoding: gzip"] if zipped else [], _content(path)


@cache
def _content(path: Path) -> bytes:
    return path.read_bytes()


async def run(site: Site, hosts: list[str], port: int) -> None:
    """Serve until somebody ends the process."""
    server = await asyncio.start_server(site.serve, hosts, port, backlog=4096)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    folder, number, seconds, *addresses = sys.argv[1:]
    asyncio.run(run(Site(Path(folder), float(seconds)), addresses, int(number)))
