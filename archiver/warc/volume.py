"""One WARC file while it is written: a gzip member a record, `.open` until it is finished.

What `append` has returned is with the operating system: no buffer of ours is lost when the
process dies. A record is written whole or not at all.
"""

import fcntl
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import FileIO
from pathlib import Path
from typing import BinaryIO

from archiver.model import Headers
from archiver.warc import index
from archiver.warc.folding import FOLDED, member

OPEN = ".open"
"""What is added to the name of a file that is being written."""

_PIECE = 64 * 1024


@dataclass(frozen=True, slots=True)
class Draft:
    """A record about to be written; `block` is read from its current position.

    `id` is a `urn:uuid:…` without brackets, `length` the bytes of the block, `digest` theirs.
    `named` are further WARC fields; `payload` is the digest by which a replay finds the body.
    """

    type: str
    id: str
    date: datetime
    content_type: str
    block: BinaryIO
    length: int
    digest: str
    named: Headers = ()
    level: int = FOLDED
    payload: str | None = None


class Volume:
    """A new file in `folder`. Its `name` is the final one; several processes may share a folder."""

    def __init__(self, folder: Path, stem: str, number: int) -> None:
        self.number, self.name, self._file = _create(folder, stem, number)
        self._folder = folder
        self.size = 0
        self._answers = index.Places()

    def append(self, drafts: Iterable[Draft], *named: tuple[str, str]) -> tuple[int, int]:
        """Write all of them, each with the fields `named` too; return where they start and end.

        When that fails (a full disk), the file is left as it was before.
        """
        start = self.size
        answers: list[index.Place] = []
        try:
            for draft in drafts:
                at = self._file.tell()
                self._write(draft, named)
                if draft.type in index.INDEXED:
                    length = self._file.tell() - at
                    answers.append(index.Place(at, length, draft.payload))
        except BaseException:
            self._file.truncate(start)
            self._file.seek(start)
            raise
        self._answers.extend(answers)
        self.size = self._file.tell()
        return start, self.size

    def _write(self, draft: Draft, named: Headers) -> None:
        """Write a record as a gzip member."""
        folding = member(draft.level)
        for piece in _pieces(draft, named):
            self._put(folding.compress(piece))
        self._put(folding.flush())

    def _put(self, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            rest = rest[self._file.write(rest) :]

    def cut(self, end: int) -> None:
        """Take back what lies after `end` (bytes)."""
        self._file.truncate(end)
        self._file.seek(end)
        self._answers.cut(end)
        self.size = end

    def sync(self) -> None:
        """Return when all of it is on the disk itself."""
        os.fsync(self._file.fileno())

    def finish(self, *, sync: bool) -> None:
        """Give the file an index and its final name; one that holds nothing is removed.

        When that fails (a full disk), the file stays open for the next run to finish.
        """
        if sync:
            self.sync()
        written = self._folder / (self.name + OPEN)
        if self.size:
            final = self._folder / self.name
            index.write(final, index.lines_at(written, self._answers, self.name))
            written.rename(final)
        else:
            written.unlink()
        self._file.close()
        if sync:
            sync_folder(self._folder)


def sync_folder(folder: Path) -> None:
    """Return when the names in `folder` are on the disk itself."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _create(folder: Path, stem: str, number: int) -> tuple[int, str, FileIO]:
    """Create the first file from `number` on whose name is free, and lock it while it is open."""
    while True:
        name = f"{stem}-{number:05}.warc.gz"
        if not (folder / name).exists():
            try:
                file = FileIO(folder / (name + OPEN), "xb")
            except FileExistsError:
                pass
            else:
                fcntl.flock(file, fcntl.LOCK_EX)
                return number, name, file
        number += 1


def _pieces(draft: Draft, named: Headers) -> Iterator[bytes]:
    """Yield a record as it stands in a file (WARC 1.1, section 4)."""
    yield _head(draft, named)
    rest = draft.length
    while rest:
        data = draft.block.read(min(rest, _PIECE))
        if not data:
            raise ValueError(f"the block is {rest} bytes shorter than its record says")
        yield data
        rest -= len(data)
    yield b"\r\n\r\n"


def _head(draft: Draft, named: Headers) -> bytes:
    fields = (
        ("WARC-Type", draft.type),
        ("WARC-Record-ID", f"<{draft.id}>"),
        ("WARC-Date", warc_date(draft.date)),
        *draft.named,
        *named,
        ("WARC-Block-Digest", draft.digest),
        ("Content-Type", draft.content_type),
        ("Content-Length", str(draft.length)),
    )
    lines = ("WARC/1.1", *(f"{name}: {value}" for name, value in fields), "", "")
    return "\r\n".join(lines).encode()


def warc_date(moment: datetime) -> str:
    """Write a moment as WARC 1.1 does (section 5.4): UTC, to the microsecond where there is one."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone is no moment")
    utc = moment.astimezone(UTC)
    return utc.replace(tzinfo=None).isoformat() + "Z"
