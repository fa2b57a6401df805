"""Bytes that lie somewhere in a file, or in the parts of one: read in place, never unpacked."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

_BLOCK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a file on the disk."""

    path: Path
    start: int
    size: int


class Bytes:
    """`size` bytes that lie in several places, one behind the other. Open it as a context."""

    def __init__(self, places: tuple[Place, ...]) -> None:
        self.places = places
        self.size = sum(place.size for place in places)
        self._files: list[BinaryIO] = []
        self._stack = ExitStack()

    @classmethod
    def of_files(cls, paths: tuple[Path, ...]) -> Self:
        """Return all of some files, in order."""
        return cls(tuple(Place(path, 0, path.stat().st_size) for path in paths))

    def __enter__(self) -> Self:
        self._files = [self._stack.enter_context(each.path.open("rb")) for each in self.places]
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._stack.close()
        self._files = []

    def read(self, offset: int, size: int) -> bytes:
        """Return up to `size` bytes from `offset`; fewer only where there are no more."""
        found = b""
        at = 0
        for place, file in zip(self.places, self._files, strict=True):
            within = offset + len(found) - at
            if len(found) < size and 0 <= within < place.size:
                file.seek(place.start + within)
                found += file.read(min(size - len(found), place.size - within))
            at += place.size
        return found

    def chunks(self, offset: int, size: int) -> Iterator[bytes]:
        """Yield a stretch in pieces of bounded size."""
        while size > 0 and (data := self.read(offset, min(size, _BLOCK))):
            yield data
            offset, size = offset + len(data), size - len(data)

    def window(self, offset: int, size: int) -> "Bytes":
        """Return a stretch of it as bytes of their own."""
        found = []
        at = 0
        for place in self.places:
            start, end = max(offset, at), min(offset + size, at + place.size)
            if start < end:
                found.append(Place(place.path, place.start + start - at, end - start))
            at += place.size
        return Bytes(tuple(found))
