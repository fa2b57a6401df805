"""Gzip: a document in it is read as what it was before it was packed, up to a limit."""

import zlib

from archiver.model import ArchiverError

MAGIC = b"\x1f\x8b\x08"
SUFFIX = ".gz"
DEPTH = 3
"""How often a document may be packed."""

_GZIP = 16 + zlib.MAX_WBITS


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
    """Unpack every member of a gzip file (RFC 1952, section 2.2)."""
    pieces: list[bytes] = []
    left = most
    while data.startswith(MAGIC):
        stream = zlib.decompressobj(_GZIP)
        try:
            pieces.append(stream.decompress(data, left + 1))
        except zlib.error as error:
            raise _torn() from error
        left -= len(pieces[-1])
        if left < 0:
            raise ArchiverError(
                f"This file unpacks to more than {most >> 20} MiB.",
                "If you trust it, unpack it yourself, and read the parts.",
            )
        if not stream.eof:
            raise _torn()
        data = stream.unused_data.lstrip(b"\0")
    return b"".join(pieces)


def _torn() -> ArchiverError:
    return ArchiverError("This gzip file is damaged or cut short.", "Get a whole copy of it.")
