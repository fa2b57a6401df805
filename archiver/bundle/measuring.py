"""What a file is, in numbers: how long, and what it hashes to, taken while it passes by.

Each digest is taken in a thread of its own, where a piece is large enough to be worth it: hashing
lets other threads run, so that two digests, the reading and the writing take the time of one.
"""

import hashlib
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from archiver import warc
from archiver.bundle.packing import Entry

_BLOCK = 1024 * 1024


_SMALL = 64 * 1024  # bytes that are hashed sooner than handed over


@cache
def _thread(algorithm: str) -> ThreadPoolExecutor:
    """Return the thread that takes the digests of one kind, in the order of their pieces."""
    return ThreadPoolExecutor(1, f"archiver-{algorithm}")


class _Digest:
    """One digest; at most one piece of it is under way."""

    def __init__(self, algorithm: str) -> None:
        self._algorithm = algorithm
        self._hash = hashlib.new(algorithm)
        self._doing: Future[None] | None = None

    def update(self, data: bytes) -> None:
        """Take the next piece."""
        self._wait()
        if len(data) < _SMALL:
            self._hash.update(data)
        else:
            self._doing = _thread(self._algorithm).submit(self._hash.update, data)

    def hexdigest(self) -> str:
        """Return the digest of all of it."""
        self._wait()
        return self._hash.hexdigest()

    def _wait(self) -> None:
        if self._doing is not None:
            self._doing.result()
            self._doing = None


def _sha256() -> _Digest:
    return _Digest("sha256")


def _sha512() -> _Digest:
    return _Digest("sha512")


@dataclass(slots=True)
class Measure:
    """Size (bytes), CRC-32, SHA-256 and SHA-512 of what was seen so far."""

    size: int = 0
    crc: int = 0
    _sha256: _Digest = field(default_factory=_sha256, repr=False)
    _sha512: _Digest | None = field(default_factory=_sha512, repr=False)

    @classmethod
    def narrow(cls) -> "Measure":
        """Return one that takes no SHA-512, which costs most."""
        return cls(_sha512=None)

    def see(self, data: bytes) -> bytes:
        """Take more bytes into account; return them."""
        self.size += len(data)
        self._sha256.update(data)
        if self._sha512 is not None:
            self._sha512.update(data)
        self.crc = warc.crc32(data, self.crc)
        return data

    def passing(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """Yield the same bytes, seen."""
        return map(self.see, chunks)

    @property
    def sha256(self) -> str:
        """The digest in lowercase hex."""
        return self._sha256.hexdigest()

    @property
    def sha512(self) -> str:
        """The digest in lowercase hex; of a narrow one, nothing."""
        return self._sha512.hexdigest() if self._sha512 is not None else ""


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
