"""Answers that are larger than they look, or larger than anything."""

import gzip
import zlib
from collections.abc import Iterator
from functools import lru_cache

from web.answers import TYPE, chunk, head
from web.talk import Resource, Talk

MEBIBYTE = 1024 * 1024
BLOCK = b"".join(b"%07d\n" % number for number in range(8192))  # 64 KiB
CHUNKED = "Transfer-Encoding: chunked"


def content(size: int) -> Iterator[bytes]:
    """Yield so many bytes, the same each time, a block at a time."""
    for start in range(0, size, len(BLOCK)):
        yield BLOCK[: size - start]


def _size(talk: Talk) -> int:
    return int(talk.request.query.get("bytes", 100 * MEBIBYTE))


async def big(talk: Talk) -> None:
    """`?bytes=` bytes (100 MiB unless told) with a Content-Length."""
    await talk.send(head("Content-Type: text/plain", f"Content-Length: {_size(talk)}"))
    for block in content(_size(talk)):
        await talk.send(block)


async def big_chunked(talk: Talk) -> None:
    """`?bytes=` bytes (100 MiB unless told) in chunks of 64 KiB."""
    await talk.send(head("Content-Type: text/plain", CHUNKED))
    for block in content(_size(talk)):
        await talk.send(chunk(block))
    await talk.send(chunk(b""))


async def endless_body(talk: Talk) -> None:
    """A body with no length and no end."""
    await talk.send(head("Content-Type: text/plain"))
    while True:
        await talk.send(BLOCK)


async def endless_head(talk: Talk) -> None:
    """A head with no end."""
    await talk.send(b"HTTP/1.1 200 OK\r\n")
    while True:
        await talk.send(b"X-More: and more\r\n" * 100)


async def endless_line(talk: Talk) -> None:
    """A status line with no end."""
    await talk.send(b"HTTP/1.1 200 ")
    while True:
        await talk.send(b"yes " * 1000)


async def endless_trailers(talk: Talk) -> None:
    """Chunks, and trailers with no end."""
    await talk.send(head(TYPE, CHUNKED), chunk(b"a body"), b"0\r\n")
    while True:
        await talk.send(b"X-More: and more\r\n" * 100)


async def long_extension(talk: Talk) -> None:
    """A chunk whose extension has no end."""
    await talk.send(head(TYPE, CHUNKED), b"5;x=")
    while True:
        await talk.send(b"yes" * 1000)


@lru_cache(maxsize=4)
def _zeros(megabytes: int) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    block = bytes(MEBIBYTE)
    return b"".join(packer.compress(block) for _ in range(megabytes)) + packer.flush()


async def bomb(talk: Talk) -> None:
    """A small gzip-ed body that unfolds to `?megabytes=` MiB (128 unless told) of zeros."""
    packed = _zeros(int(talk.request.query.get("megabytes", "128")))
    await talk.send(head(TYPE, CHUNKED, "Content-Encoding: gzip"))
    parts = (packed[start : start + 4096] for start in range(0, len(packed), 4096))
    await talk.send(*(chunk(part) for part in parts), chunk(b""))


async def bomb_twice(talk: Talk) -> None:
    """A tiny body, gzip-ed twice, that unfolds to 128 MiB of zeros."""
    packed = gzip.compress(_zeros(128), mtime=0)
    length = f"Content-Length: {len(packed)}"
    await talk.send(head(TYPE, "Content-Encoding: gzip, gzip", length), packed)


RESOURCES: dict[str, Resource] = {
    "/big": big,
    "/big-chunked": big_chunked,
    "/endless-body": endless_body,
    "/endless-head": endless_head,
    "/endless-line": endless_line,
    "/endless-trailers": endless_trailers,
    "/long-extension": long_extension,
    "/bomb": bomb,
    "/bomb-twice": bomb_twice,
}
