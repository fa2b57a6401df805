"""Reads ZIP files as a forger would hate it: one meaning, no room for a second.

Every byte belongs to an entry, its header or the directory; headers and directory say the same;
names lead nowhere but below. What is not so is told, and what can be read in spite of it is.
Nothing is written anywhere.
"""

import struct
import unicodedata
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import chain

from archiver import warc
from archiver.bundle.access import Bytes
from archiver.expressions import expression

MAX_ENTRIES = 1_000_000
MAX_RATIO = 200
MAX_DIRECTORY = 256 * 1024 * 1024  # bytes
MAX_NAME = 1024  # bytes

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR = struct.Struct("<4sLQL")
_BEFORE_SIZE = 12  # bytes of a ZIP64 end that its own size leaves out
_LARGE, _MANY = 0xFFFFFFFF, 0xFFFF
_ENCRYPTED, _BEHIND, _UTF8 = 0x1, 0x8, 0x800
_KNOWN_EXTRA = {0x0001: 28, 0x000A: 32, 0x5455: 13, 0x5855: 12, 0x7855: 4, 0x7875: 19}
"""ZIP64 and times and owners, which change nothing, and the bytes that they need at most.

Others can give an entry another name, and longer ones can hide something.
"""

_DRIVE = expression(r"[A-Za-z]:")
_CONTROL = expression(r"[\0-\x1f\x7f]")
_REGULAR, _FOLDER, _KINDS = 0o100000, 0o040000, 0o170000


class Method(IntEnum):
    """How an entry is packed."""

    STORED = 0
    DEFLATED = 8


class NoZipError(Exception):
    """What cannot be read as a ZIP file at all, in a sentence."""


@dataclass(frozen=True, slots=True)
class Member:
    """An entry: its name, its sizes (bytes), and where its bytes are."""

    name: str
    size: int
    packed: int
    crc: int
    method: int
    flags: int
    offset: int
    mode: int
    has_comment: bool
    extra: bytes
    raw: bytes
    start: int = 0


class Unpacked:
    """A ZIP file: `members` are its files by name, `faults` what is wrong, a sentence each."""

    def __init__(self, data: Bytes) -> None:
        self._data = data
        self.faults: list[str] = []
        self.members: dict[str, Member] = {}
        start, members = self._directory()
        self._arrange(members, start)

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield the bytes of a file, no more than its size; what is wrong goes to `faults`."""
        member = self.members[name]
        crc, size = 0, 0
        for data in self._unfolded(member):
            crc, size = warc.crc32(data, crc), size + len(data)
            yield data
        if size != member.size:
            self._fault(member, f"it has {size:,} bytes, and says {member.size:,}")
        elif crc != member.crc:
            self._fault(member, "its CRC is not that of its bytes")

    def place(self, name: str) -> Bytes | None:
        """Return where the bytes of a stored file lie; None where they are packed."""
        member = self.members[name]
        if member.method != Method.STORED:
            return None
        return self._data.window(member.start, member.size)

    def _unfolded(self, member: Member) -> Iterator[bytes]:
        packed = self._data.chunks(member.start, member.packed)
        if member.method == Method.STORED:
            yield from packed
            return
        inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        left = member.size + 1
        for data in chain(packed, (b"",)):
            rest, piece = data, b"what is held back comes at the end"
            while left and (rest or piece):
                try:
                    piece = inflate.decompress(rest, min(left, 1024 * 1024))
                except zlib.error:
                    self._fault(member, "its bytes cannot be unfolded")
                    return
                rest = inflate.unconsumed_tail
                left -= len(piece)
                yield piece
        if inflate.unused_data or not inflate.eof:
            self._fault(member, "what it unfolds to does not end where its bytes do")

    # --- the directory -------------------------------------------------------------------

    def _directory(self) -> tuple[int, list[Member]]:
        """Read the directory; return where it starts and what it lists."""
        size = self._data.size
        end = size - _END.size
        tail = self._data.read(max(0, end), _END.size)
        if not tail.startswith(b"PK\x05\x06") or tail[-2:] != b"\0\0":
            end = self._search()
            self.faults.append("something stands behind its end")
            tail = self._data.read(end, _END.size)
        _, disk, first, here, count, length, start, _ = _END.unpack(tail)
        if disk or first or here != count:
            raise NoZipError("it says that it is one of several disks")
        directory_end = end
        if _LARGE in (length, start) or count == _MANY:
            said = ((count, _MANY), (length, _LARGE), (start, _LARGE))
            directory_end, *large = self._large(end)
            if any(
                one not in (other, most) for (one, most), other in zip(said, large, strict=True)
            ):
                self.faults.append("its two directories say other things")
            count, length, start = large
        if start + length != directory_end:
            self.faults.append("its directory does not end where the end of the file begins")
            start = max(0, directory_end - length)
        if count > MAX_ENTRIES or length > MAX_DIRECTORY:
            raise NoZipError("it has more entries than we look at")
        return start, list(self._listed(self._data.read(start, length), count))

    def _search(self) -> int:
        tail = self._data.read(max(0, self._data.size - 65_557), 65_557)
        found = tail.rfind(b"PK\x05\x06")
        if found < 0 or found + _END.size > len(tail):
            raise NoZipError("it has no directory")
        return max(0, self._data.size - 65_557) + found

    def _large(self, end: int) -> tuple[int, int, int, int]:
        locator = self._data.read(max(0, end - _LOCATOR.size), _LOCATOR.size)
        if len(locator) != _LOCATOR.size or not locator.startswith(b"PK\x06\x07"):
            raise NoZipError("its ZIP64 directory cannot be found")
        _, disk, at, disks = _LOCATOR.unpack(locator)
        if at + _END_64.size != end - _LOCATOR.size:
            self.faults.append("its ZIP64 directory is not where it should be")
        record = self._data.read(at, _END_64.size)
        if len(record) != _END_64.size or not record.startswith(b"PK\x06\x06"):
            raise NoZipError("its ZIP64 directory cannot be found")
        _, size, _, _, on, first, here, count, length, start = _END_64.unpack(record)
        if (disk, disks, on, first, here, size) != (0, 1, 0, 0, count, _END_64.size - _BEFORE_SIZE):
            self.faults.append("its ZIP64 directory says that it is another one")
        return at, count, length, start

    def _listed(self, directory: bytes, count: int) -> Iterator[Member]:
        at = 0
        for _ in range(count):
            fixed = directory[at : at + _CENTRAL.size]
            if len(fixed) != _CENTRAL.size or not fixed.startswith(b"PK\x01\x02"):
                raise NoZipError("its directory is damaged")
            fields = _CENTRAL.unpack(fixed)
            lengths = fields[10:13]
            texts = directory[at + _CENTRAL.size : at + _CENTRAL.size + sum(lengths)]
            if len(texts) != sum(lengths):
                raise NoZipError("its directory is damaged")
            yield self._member(fields, texts)
            at += _CENTRAL.size + sum(lengths)
        if at != len(directory):
            self.faults.append("its directory holds more than it lists")

    def _member(self, fields: tuple[int, ...], texts: bytes) -> Member:
        made_by, _, flags, method, _, _, crc, packed, size, named, further = fields[1:12]
        comment, offset = fields[12], fields[16]
        raw, extra = texts[:named], texts[named : named + further]
        size, packed, offset = _with_64(extra, size, packed, offset)
        unix = made_by >> 8 == 3  # noqa: PLR2004
        mode = fields[15] >> 16 if unix else 0
        name = raw.decode("utf-8", "replace")
        return Member(
            name, size, packed, crc, method, flags, offset, mode, bool(comment), extra, raw
        )

    # --- what the entries may be ----------------------------------------------------------

    def _arrange(self, members: list[Member], directory: int) -> None:
        """See that the entries fill the file up to the directory, and enter the good ones."""
        at = 0
        for member in sorted(members, key=lambda each: each.offset):
            if member.offset != at:
                where = "in front of" if not at else "before"
                self._fault(member, f"something stands {where} it, or it overlaps another")
            start = self._start(member)
            if start is None:
                at = member.offset
                continue
            at = start + member.packed
            self._enter(member, start)
        if at != directory:
            self.faults.append("something stands between its last entry and its directory")
        self._compare_names()

    def _start(self, member: Member) -> int | None:
        """Return where the bytes of an entry begin; None where its header cannot be read."""
        fixed = self._data.read(member.offset, _LOCAL.size)
        if len(fixed) != _LOCAL.size or not fixed.startswith(b"PK\x03\x04"):
            self._fault(member, "it is not where the directory says")
            return None
        _, _, flags, method, _, _, crc, packed, size, named, further = _LOCAL.unpack(fixed)
        texts = self._data.read(member.offset + _LOCAL.size, named + further)
        size, packed, _ = _with_64(texts[named:], size, packed, 0)
        mine = (flags, method, crc, packed, size, texts[:named])
        theirs = (member.flags, member.method, member.crc, member.packed, member.size, member.raw)
        if mine != theirs:
            self._fault(member, "its header says other things than the directory")
        if (unknown := _unknown_extra(texts[named:])) is not None:
            self._fault(member, f"its header has a field of kind {unknown}")
        return int(member.offset + _LOCAL.size + named + further)

    def _enter(self, member: Member, start: int) -> None:
        for what in _unfit(member):
            self._fault(member, what)
        if member.name.endswith("/") or not _is_safe(member.name):
            return
        if member.name in self.members:
            self._fault(member, "another entry has its name")
            return
        if member.method not in tuple(Method):
            return
        self.members[member.name] = replace(member, start=start)

    def _compare_names(self) -> None:
        seen: dict[str, str] = {}
        for name in self.members:
            folded = unicodedata.normalize("NFC", name).casefold()
            if folded in seen:
                self.faults.append(f"{name}: another entry differs from it only in case or form")
            seen[folded] = name

    def _fault(self, member: Member, what: str) -> None:
        self.faults.append(f"{member.name}: {what}")


def _unfit(member: Member) -> Iterator[str]:
    """Yield why an entry is none that we would have made, or would read."""
    yield from (what for what, holds in _UNFIT if holds(member))
    if (unknown := _unknown_extra(member.extra)) is not None:
        yield f"it has a field of kind {unknown}"


def _is_special(member: Member) -> bool:
    wanted = _FOLDER if member.name.endswith("/") else _REGULAR
    return member.mode & _KINDS not in (0, wanted)


def _is_full_folder(member: Member) -> bool:
    return member.name.endswith("/") and bool(member.size or member.packed)


def _has_two_sizes(member: Member) -> bool:
    return member.method == Method.STORED and member.size != member.packed


_UNFIT: tuple[tuple[str, Callable[[Member], object]], ...] = (
    ("its name leads elsewhere, or cannot be a file's", lambda each: not _is_safe(each.name)),
    ("its name is not UTF-8", lambda each: each.name.encode() != each.raw),
    (
        "its name is not said to be UTF-8",
        lambda each: not (each.flags & _UTF8 or each.raw.isascii()),
    ),
    ("it is a link, or no plain file", _is_special),
    ("it is encrypted", lambda each: each.flags & _ENCRYPTED),
    ("its sizes stand behind it", lambda each: each.flags & _BEHIND),
    ("it is packed in a way that is not read", lambda each: each.method not in tuple(Method)),
    ("it is stored, and has two sizes", _has_two_sizes),
    (
        f"it unfolds to more than {MAX_RATIO} times its size",
        lambda each: each.size > MAX_RATIO * max(each.packed, 1024),
    ),
    ("it is a folder, and has bytes", _is_full_folder),
    ("it has a comment", lambda each: each.has_comment),
)
"""What no entry may be."""


def _is_safe(name: str) -> bool:
    parts = name.removesuffix("/").split("/")
    return not (
        any(part in ("", ".", "..") for part in parts)
        or len(name.encode("utf-8", "replace")) > MAX_NAME
        or "\\" in name
        or _DRIVE.match(name)
        or _CONTROL.search(name)
        or any(part.endswith((" ", ".")) for part in parts)
    )


def _fields(extra: bytes) -> Iterator[tuple[int, bytes]]:
    while len(extra) >= 4:  # noqa: PLR2004
        kind, size = struct.unpack_from("<2H", extra)
        if 4 + size > len(extra):
            break
        yield int(kind), extra[4 : 4 + size]
        extra = extra[4 + size :]
    if extra:
        yield -1, extra


def _unknown_extra(extra: bytes) -> str | None:
    """Return what should not be among the extra fields of an entry, or None."""
    seen: set[int] = set()
    for kind, data in _fields(extra):
        if kind not in _KNOWN_EXTRA or kind in seen or len(data) > _KNOWN_EXTRA[kind]:
            return f"{kind:#06x}, of {len(data):,} bytes" if kind >= 0 else "that is none"
        seen.add(kind)
    return None


def _with_64(extra: bytes, size: int, packed: int, offset: int) -> tuple[int, int, int]:
    """Return the numbers, those that do not fit taken from the ZIP64 field (APPNOTE, 4.5.3)."""
    field = next((data for kind, data in _fields(extra) if kind == 1), b"")
    values = iter(struct.unpack(f"<{len(field) // 8}Q", field[: len(field) // 8 * 8]))
    size = next(values, size) if size == _LARGE else size
    packed = next(values, packed) if packed == _LARGE else packed
    offset = next(values, offset) if offset == _LARGE else offset
    return size, packed, offset
