"""Taking records out of a file, byte for byte, once they have shown that they are whole.

A gzip member is copied as it lies there, so that every digest that was ever taken of it holds.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from archiver.warc import index
from archiver.warc.read import DamagedError, Record, read, records
from archiver.warc.verify import violations

_BLOCK = 1024 * 1024
_LONGEST_METADATA = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Member:
    """A record that was read whole and hashed: its id, its type, and its bytes in the file.

    `refers_to` is the id of the record that a revisit repeats, `chain_in` that of the metadata
    record of the same file that has the certificates of this one.
    """

    id: str
    type: str
    offset: int
    end: int
    refers_to: str | None = None
    chain_in: str | None = None

    @property
    def is_indexed(self) -> bool:
        """Whether a replay looks for it by its URL."""
        return self.type in index.INDEXED


def members(path: Path, offset: int, end: int) -> Iterator[Member]:
    """Yield the records from `offset` to `end`, each checked; raise DamagedError for a bad one."""
    for record in records(path, offset, end):
        yield _checked(path, record)


def member(path: Path, offset: int) -> Member:
    """Return the record at `offset`, checked; raise DamagedError where it is bad."""
    with read(path, offset) as record:
        return _checked(path, record)


def copied(path: Path, stretches: Iterable[tuple[int, int]]) -> Iterator[bytes]:
    """Yield the bytes of some stretches of a file, each from its offset to its end."""
    with path.open("rb") as file:
        for offset, end in stretches:
            yield from stretch(file, offset, end)


def stretch(file: BinaryIO, offset: int, end: int) -> Iterator[bytes]:
    """Yield the bytes of a file from `offset` to `end`, in pieces of bounded size."""
    file.seek(offset)
    while offset < end:
        data = file.read(min(end - offset, _BLOCK))
        if not data:
            raise OSError(f"a file ends before byte {end}, where it did not before")
        offset += len(data)
        yield data


def chain_in(path: Path, offset: int) -> str | None:
    """Return the id of the record that has the certificates of the metadata record at `offset`."""
    with read(path, offset) as record:
        if record.type != "metadata" or record.length > _LONGEST_METADATA:
            return None
        try:
            found = json.loads(record.read())["tls"]["chain_in"]
        except (ValueError, TypeError, KeyError, RecursionError):
            return None
    return found if isinstance(found, str) else None


def _checked(path: Path, record: Record) -> Member:
    refers_to = record.header("WARC-Refers-To") if record.type == "revisit" else None
    for what in violations(record):
        raise DamagedError(path, record.offset, what)
    end = record.finish()
    chain = chain_in(path, record.offset) if record.type == "metadata" else None
    return Member(
        record.id,
        record.type,
        record.offset,
        end,
        (refers_to or "").strip("<>") or None,
        chain,
    )
