"""What a file is, in numbers: how long, and what it hashes to, taken while it passes by."""

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from archiver.bundle.packing import Entry

_BLOCK = 1024 * 1024


@dataclass(slots=True)
class Measure:
    """Size (bytes), CRC-32, SHA-256 and SHA-512 of what was seen so far."""

    size: int = 0
    crc: int = 0
    _sha256: Any = field(default_factory=hashlib.sha256, repr=False)
    _sha512: Any = field(default_factory=hashlib.sha512, repr=False)

    def see(self, data: bytes) -> bytes:
        """Take more bytes into account; return them."""
        self.size += len(data)
        self.crc = zlib.crc32(data, self.crc)
        self._sha256.update(data)
        self._sha512.update(data)
        return data

    def passing(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """Yield the same bytes, seen."""
        return map(self.see, chunks)

    @property
    def sha256(self) -> str:
        """The digest in lowercase hex."""
        return str(self._sha256.hexdigest())

    @property
    def sha512(self) -> str:
        """The digest in lowercase hex."""
        return str(self._sha512.hexdigest())


def of_file(path: Path) -> Measure:
    """Return what a file on the disk is."""
    measure = Measure()
    for data in blocks(path):
        measure.see(data)
    return measure


def blocks(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file, in pieces of bounded size."""
    with path.open("rb") as file:
        while data := file.read(_BLOCK):
            yield data


def on_disk(name: str, path: Path) -> tuple[Entry, Measure]:
    """Return a file on the disk as an entry, and what it is."""
    measure = of_file(path)
    return Entry(name, measure.size, lambda: blocks(path), measure.crc), measure


def in_memory(name: str, data: bytes) -> tuple[Entry, Measure]:
    """Return some bytes as an entry, and what they are."""
    measure = Measure()
    measure.see(data)
    return Entry(name, measure.size, lambda: [data], measure.crc), measure


def of_content(name: str, content: bytes | Path) -> tuple[Entry, Measure]:
    """Return bytes, or a file on the disk, as an entry, and what they are."""
    return on_disk(name, content) if isinstance(content, Path) else in_memory(name, content)
