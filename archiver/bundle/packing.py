"""ZIP files (PKWARE's APPNOTE 6.3.10) that are the same each time: stored, in order, undated.

Nothing is deflated, so that what is inside can be read in place and no release of zlib changes
a byte. Sizes are in each local header and no entry has a descriptor behind it. Memory does not
grow with the size of an entry.
"""

import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from archiver import warc

_DOS_DATE = (1 << 5) | 1  # 1980-01-01, the first that there is: a bundle's moment is inside it
_UTF8 = 0x0800
_STORED = 0
_NEEDS, _NEEDS_64 = 20, 45
_MADE_BY_UNIX = 3 << 8
_MODE = 0o100644 << 16
_LARGE = 0xFFFFFFFF
_MANY = 0xFFFF
_CRC_AT = 14  # where a local header has it

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR = struct.Struct("<4sLQL")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file to put in: its name, its size (bytes), and its bytes, asked for once.

    `crc` is the CRC-32 of the bytes where it is known already.
    """

    name: str
    size: int
    chunks: Callable[[], Iterable[bytes]]
    crc: int | None = None


@dataclass(frozen=True, slots=True)
class _Placed:
    """An entry as the directory lists it."""

    name: bytes
    size: int
    crc: int
    offset: int


def packed(
    entries: Iterable[Entry], patch: Callable[[int, bytes], object] | None = None
) -> Iterator[bytes]:
    """Yield the bytes of a ZIP file, entry after entry; each is asked for when the last is over.

    `patch` writes over bytes that were yielded before; without it, each entry must bring its
    CRC. Raises ValueError for an entry that is not what it says.
    """
    placed: list[_Placed] = []
    at = 0
    for entry in entries:
        header = _local(_Placed(entry.name.encode(), entry.size, entry.crc or 0, at))
        yield header
        size, crc = 0, 0
        for data in entry.chunks():
            size, crc = size + len(data), warc.crc32(data, crc)
            yield data
        if size != entry.size or entry.crc not in (None, crc):
            raise ValueError(f"{entry.name} changed while it was packed")
        if entry.crc is None:
            if patch is None:
                raise ValueError(f"the CRC of {entry.name} is not known")
            patch(at + _CRC_AT, struct.pack("<L", crc))
        placed.append(_Placed(entry.name.encode(), size, crc, at))
        at += len(header) + size
    directory = b"".join(map(_central, placed))
    yield directory
    yield _end(len(placed), at, len(directory))


def packed_size(entries: Iterable[Entry]) -> int:
    """Return how many bytes `packed` will yield for these."""
    at, directory, count = 0, 0, 0
    for count, entry in enumerate(entries, start=1):  # noqa: B007  (the last one is wanted)
        placed = _Placed(entry.name.encode(), entry.size, 0, at)
        at += len(_local(placed)) + entry.size
        directory += len(_central(placed))
    return at + directory + len(_end(count, at, directory))


def _local(placed: _Placed) -> bytes:
    large = placed.size >= _LARGE
    extra = struct.pack("<2H2Q", 1, 16, placed.size, placed.size) if large else b""
    size = _LARGE if large else placed.size
    fixed = _LOCAL.pack(
        b"PK\x03\x04",
        _NEEDS_64 if large else _NEEDS,
        _UTF8,
        _STORED,
        0,
        _DOS_DATE,
        placed.crc,
        size,
        size,
        len(placed.name),
        len(extra),
    )
    return fixed + placed.name + extra


def _central(placed: _Placed) -> bytes:
    size = min(placed.size, _LARGE)
    offset = min(placed.offset, _LARGE)
    further = [placed.size] * 2 if size == _LARGE else []
    further += [placed.offset] if offset == _LARGE else []
    extra = struct.pack(f"<2H{len(further)}Q", 1, 8 * len(further), *further) if further else b""
    needs = _NEEDS_64 if further else _NEEDS
    fixed = _CENTRAL.pack(
        b"PK\x01\x02",
        _MADE_BY_UNIX | needs,
        needs,
        _UTF8,
        _STORED,
        0,
        _DOS_DATE,
        placed.crc,
        size,
        size,
        len(placed.name),
        len(extra),
        0,
        0,
        0,
        _MODE,
        offset,
    )
    return fixed + placed.name + extra


def _end(count: int, start: int, size: int) -> bytes:
    short = _END.pack(
        b"PK\x05\x06",
        0,
        0,
        min(count, _MANY),
        min(count, _MANY),
        min(size, _LARGE),
        min(start, _LARGE),
        0,
    )
    if count < _MANY and size < _LARGE and start < _LARGE:
        return short
    long = _END_64.pack(
        b"PK\x06\x06",
        _END_64.size - 12,
        _MADE_BY_UNIX | _NEEDS_64,
        _NEEDS_64,
        0,
        0,
        count,
        count,
        size,
        start,
    )
    return long + _LOCATOR.pack(b"PK\x06\x07", 0, start + size, 1) + short
