"""A forward proxy: it takes requests in absolute form and CONNECT, and knows no way outside.

Whatever host is asked for, port 80 leads to the web's plain door and port 443 to its
trusted one; a host called `forbidden.example` is refused with 403. One request a connection.
"""

import asyncio
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from web.answers import head
from web.talk import Request, read

REFUSED = head("Content-Length: 0", "Connection: close", status="403 Forbidden")


@dataclass
class Proxy:
    """`asked` holds the requests as received, `ways` leads from the port asked for to the web's."""

    ways: dict[int, int]
    asked: list[bytes] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one client."""
        request = await read(reader)
        if request is None:
            return
        self.asked.append(request.raw)
        host, port = _goal(request)
        if host == "forbidden.example":
            writer.write(REFUSED)
            return
        far_reader, far_writer = await asyncio.open_connection(
            "127.0.0.1", self.ways.get(port, port)
        )
        try:
            if request.method == "CONNECT":
                writer.write(head(status="200 Connection established"))
            else:
                far_writer.write(_in_origin_form(request))
            await _join(reader, writer, far_reader, far_writer)
        finally:
            far_writer.close()


def _goal(request: Request) -> tuple[str, int]:
    """Return the host and port that the client wants to reach."""
    connect = request.method == "CONNECT"
    url = urlsplit(f"//{request.target}" if connect else request.target)
    return url.hostname or "", url.port or 80


def _in_origin_form(request: Request) -> bytes:
    """Return the request as the origin wants it, and the last on its connection."""
    url = urlsplit(request.target)
    path = (url.path or "/") + (f"?{url.query}" if url.query else "")
    _, _, rest = request.raw.partition(b"\r\n")
    kept = [line for line in rest.split(b"\r\n") if not line.lower().startswith(b"connection:")]
    return b"\r\n".join([f"{request.method} {path} HTTP/1.1".encode(), b"Connection: close", *kept])


async def _join(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    far_reader: asyncio.StreamReader,
    far_writer: asyncio.StreamWriter,
) -> None:
    """Carry bytes both ways until either side has no more."""
    ways = [
        asyncio.ensure_future(_carry(reader, far_writer)),
        asyncio.ensure_future(_carry(far_reader, writer)),
    ]
    try:
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for way in ways:
            way.cancel()


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
        await writer.drain()
