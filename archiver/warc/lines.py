"""Lines of text in order, however many there are: a few are in memory, the others on the disk."""

import heapq
import os
import tempfile
import weakref
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import IO

AT_HAND = 2_000
"""Lines that are sorted in memory, and put down together; fewer never are."""

_PIECE = 4 * 1024  # bytes that are read at a time of each sorted stretch


class Lines:
    """Lines in ASCII, put down in `folder`, in a file without a name, and given back in order."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._waiting: list[str] = []
        self._ends = [0]
        self._file: IO[bytes] | None = None

    def add(self, line: str) -> None:
        """Take one more line; raise OSError where there is no room for it."""
        self._waiting.append(f"{line}\n")
        if len(self._waiting) == AT_HAND:
            self._put_down()

    def sorted(self) -> Iterator[str]:
        """Yield every line with its end, in the order of its characters."""
        stretches = (self._stretch(start, end) for start, end in pairwise(self._ends))
        return heapq.merge(*stretches, sorted(self._waiting))

    def _put_down(self) -> None:
        if self._file is None:
            self._file = tempfile.TemporaryFile(dir=self._folder)  # noqa: SIM115  (as long as we are)
            weakref.finalize(self, self._file.close)
        self._file.write("".join(sorted(self._waiting)).encode("ascii"))
        self._file.flush()
        self._ends.append(self._file.tell())
        self._waiting.clear()

    def _stretch(self, start: int, end: int) -> Iterator[str]:
        """Yield the lines that were put down together."""
        if self._file is None:
            raise AssertionError("nothing was put down")
        rest = b""
        while start < end:
            piece = os.pread(self._file.fileno(), min(end - start, _PIECE), start)
            start += len(piece)
            *whole, rest = (rest + piece).split(b"\n")
            yield from (f"{line.decode('ascii')}\n" for line in whole)
