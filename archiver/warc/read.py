"""Reading WARC files, one gzip member a record, and refusing whatever is not whole.

A record that is torn, or longer or shorter than it says, raises `DamagedError`; it is never
handed on as if it were complete. Memory does not grow with the size of a record.
"""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from archiver.model import ArchiverError, Headers

_BLOCK = 64 * 1024
_LONGEST_HEAD = 1024 * 1024
_END = b"\r\n\r\n"


class DamagedError(ArchiverError):
    """A WARC file that does not say what it should at `offset`."""

    def __init__(self, path: Path, offset: int, what: str) -> None:
        super().__init__(
            f"{path.name} is damaged at byte {offset}: {what}",
            "What stands before that byte can be read; restore the file from a copy.",
            exit_code=3,
        )
        self.offset = offset
        self.what = what


@dataclass(frozen=True, slots=True)
class Record:
    """A WARC record at `offset`; its block is read once, front to back, while the file is open."""

    offset: int
    headers: Headers
    length: int
    _member: "_Member" = field(repr=False)

    def header(self, name: str) -> str | None:
        """Return the first value of a header, whatever its case, or None."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)

    @property
    def type(self) -> str:
        """The WARC-Type."""
        return self.header("WARC-Type") or ""

    @property
    def id(self) -> str:
        """The WARC-Record-ID, without brackets."""
        return (self.header("WARC-Record-ID") or "").strip("<>")

    def blocks(self) -> Iterator[bytes]:
        """Yield what is left of the block, in pieces of bounded size."""
        while data := self._member.read_block(_BLOCK):
            yield data

    def read(self) -> bytes:
        """Return what is left of the block, whole."""
        return b"".join(self.blocks())

    def finish(self) -> int:
        """Skip what is left, see that the record ends as it should; return its end (bytes)."""
        for _ in self.blocks():
            pass
        return self._member.finish()


@contextmanager
def read(path: Path, offset: int) -> Iterator[Record]:
    """Open the record that starts at `offset`."""
    with path.open("rb") as file:
        yield _record(path, file, offset)


def records(path: Path, offset: int = 0, end: int | None = None) -> Iterator[Record]:
    """Yield the records from `offset` to `end` (or the end of the file), each checked to be whole.

    A record is good for reading until the next one is asked for.
    """
    with path.open("rb") as file:
        end = path.stat().st_size if end is None else end
        while offset < end:
            record = _record(path, file, offset)
            yield record
            offset = record.finish()


def _record(path: Path, file: BinaryIO, offset: int) -> Record:
    member = _Member(path, file, offset)
    version, *lines = member.read_head().decode("utf-8", "replace").split("\r\n")
    if version not in {"WARC/1.0", "WARC/1.1"}:
        raise DamagedError(path, offset, "this is no WARC record")
    headers = tuple(_field(line) for line in lines)
    record = Record(offset, headers, _length(path, offset, headers), member)
    member.left = record.length
    return record


def _field(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name.strip(), value.strip()


def _length(path: Path, offset: int, headers: Headers) -> int:
    lengths = [value for name, value in headers if name.lower() == "content-length"]
    if len(lengths) != 1 or not (lengths[0].isascii() and lengths[0].isdigit()):
        raise DamagedError(path, offset, "the record does not say how long it is")
    return int(lengths[0])


class _Member:
    """The unfolded bytes of one gzip member; `left` are those of the record's block."""

    def __init__(self, path: Path, file: BinaryIO, offset: int) -> None:
        self._path = path
        self._file = file
        self._offset = offset
        self._inflate = zlib.decompressobj(zlib.MAX_WBITS + 16)
        self._buffer = b""
        self._end: int | None = None
        self.left = 0
        file.seek(offset)

    def read_head(self) -> bytes:
        """Return the record's own head, without the blank line that ends it."""
        while _END not in self._buffer:
            if len(self._buffer) > _LONGEST_HEAD or not self._fill():
                raise self._damaged("the record's head does not end")
        head, _, self._buffer = self._buffer.partition(_END)
        return head

    def read_block(self, size: int) -> bytes:
        """Return up to `size` bytes of the block, and nothing only at its end."""
        if not self.left:
            return b""
        if not self._buffer and not self._fill():
            raise self._damaged("the record is shorter than it says")
        size = min(size, self.left)
        data, self._buffer = self._buffer[:size], self._buffer[size:]
        self.left -= len(data)
        return data

    def finish(self) -> int:
        """See that two line ends follow the block, and nothing else; return the member's end."""
        if self._end is None:
            while len(self._buffer) <= len(_END) and self._fill():
                pass
            if self._buffer != _END:
                raise self._damaged("the record does not end where it says")
            self._end = self._file.tell() - len(self._inflate.unused_data)
        return self._end

    def _fill(self) -> bool:
        """Unfold a little more; False when the member is over."""
        while not self._inflate.eof:
            folded = self._inflate.unconsumed_tail or self._file.read(_BLOCK)
            if not folded:
                raise self._damaged("the record is torn")
            data = self._unfold(folded)
            if data:
                self._buffer += data
                return True
        return False

    def _unfold(self, folded: bytes) -> bytes:
        try:
            return self._inflate.decompress(folded, _BLOCK)
        except zlib.error as error:
            raise self._damaged(f"it cannot be unpacked ({error})") from error

    def _damaged(self, what: str) -> DamagedError:
        return DamagedError(self._path, self._offset, what)
