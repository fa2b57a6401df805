"""Gzip: a document in it is read as what it was before it was packed, up to a limit."""

import io
import zlib
from collections.abc import Iterator

from archiver.expressions import expression
from archiver.model import ArchiverError

MAGIC = b"\x1f\x8b\x08"
SUFFIX = ".gz"
DEPTH = 3
"""How often a document may be packed."""

_GZIP = 16 + zlib.MAX_WBITS
_PADDING = expression(rb"\0+")
_BLOCK, _INFLATED = 16 * 1024, 1024 * 1024  # bytes that go in at once, and that come out at most


def unpacked(data: bytes, most: int) -> bytes:
    """Return the bytes that were packed, however often, or `data` where nothing was.

    Raises ArchiverError for more than `most` bytes, and for a file that is torn.
    """
    for _ in range(DEPTH):
        if not data.startswith(MAGIC):
            break
        data = _members(data, most)
    return data


def unpacked_name(name: str) -> str:
    """Return what a file was called before it was packed."""
    while name.lower().endswith(SUFFIX):
        name = name[: -len(SUFFIX)]
    return name


def _members(data: bytes, most: int) -> bytes:
    """Unpack every member of a gzip file (RFC 1952, section 2.2), once it is known to fit."""
    size = 0
    for block in _blocks(data):
        size += len(block)
        if size > most:
            raise ArchiverError(
                f"This file unpacks to more than {most >> 20} MiB.",
                "If you trust it, unpack it yourself, and read the parts.",
            )
    whole = io.BytesIO()
    whole.writelines(_blocks(data))
    return whole.getvalue()


def _blocks(data: bytes) -> Iterator[bytes]:
    """Yield what is packed, a little at a time; raise ArchiverError where the file is torn."""
    view, at = memoryview(data), 0
    while data.startswith(MAGIC, at):
        stream = zlib.decompressobj(_GZIP)
        while not stream.eof:
            given = stream.unconsumed_tail or view[at : at + _BLOCK]
            at += 0 if stream.unconsumed_tail else len(given)
            try:
                block = stream.decompress(given, _INFLATED)
            except zlib.error as error:
                raise _torn() from error
            if not given and not block:
                raise _torn()
            yield block
        at -= len(stream.unused_data)
        padding = _PADDING.match(data, at)
        at = padding.end() if padding is not None else at


def _torn() -> ArchiverError:
    return ArchiverError("This gzip file is damaged or cut short.", "Get a whole copy of it.")
