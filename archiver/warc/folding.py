"""How a record is folded into a gzip member: fast where it gets smaller, not at all where not.

ISA-L folds a page in a tenth of the time that zlib takes for what is 6 % smaller
(docs/decisions/0014-folding.md has the numbers). What it writes is gzip like any other.
"""

import zlib
from typing import Protocol

from isal import isal_zlib

STORED = 0
"""The level for what is folded already: it would take time, and save nothing."""

FOLDED = 3
"""The level for everything else, ISA-L's highest."""

_GZIP = zlib.MAX_WBITS + 16


crc32 = isal_zlib.crc32
"""The CRC-32 of gzip and ZIP, ten times as fast as zlib takes it."""


class Member(Protocol):
    """Takes a record in pieces, and gives a gzip member in pieces."""

    def compress(self, data: bytes, /) -> bytes:
        """Take the next piece; return what is ready."""

    def flush(self) -> bytes:
        """Return the rest, up to the member's end."""


def member(level: int) -> Member:
    """Begin a gzip member. Only zlib has a level that stores what it is given as it is."""
    if level == STORED:
        return zlib.compressobj(STORED, zlib.DEFLATED, _GZIP)
    folding: Member = isal_zlib.compressobj(level, isal_zlib.DEFLATED, _GZIP)
    return folding
