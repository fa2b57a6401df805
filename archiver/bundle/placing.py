"""Puts a file under its name whole, or not at all: what is half done has another name.

A file may be divided into parts of a size; together, in order, they are the file.
"""

import fcntl
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from archiver.bundle.packing import Entry
from archiver.model import ArchiverError

_NO_SIZE = 1 << 62


@contextmanager
def room(output: Path) -> Iterator[Path]:
    """Yield a new folder beside `output`, which is gone in the end with all that is left in it.

    It is locked: what another left behind that was killed is not, and is removed first. OSError is
    told as ArchiverError, with exit code 4: nothing was made.
    """
    place = output.absolute()
    scratch = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        _tidy(place)
        scratch.mkdir()
        with _locked(scratch):
            yield scratch
    except OSError as error:
        raise ArchiverError(
            f"{output} was not made: {error.strerror or error}",
            "Make room, or name another place with -o; nothing was left behind.",
            exit_code=4,
        ) from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _tidy(output: Path) -> None:
    """Remove what exports of the same name left behind when they were killed."""
    left = re.compile(rf"\.{re.escape(output.name)}\.[0-9]+\.part")
    for path in output.parent.iterdir():
        if left.fullmatch(path.name) and path.is_dir() and not path.is_symlink():
            with suppress(BlockingIOError), _locked(path):
                shutil.rmtree(path, ignore_errors=True)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold a lock on a folder; raise BlockingIOError where another has it."""
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(number)


def as_folder(entries: Iterable[Entry], scratch: Path, final: Path) -> Path:
    """Write entries as files below a folder, and give that its final name; return it.

    Raises ArchiverError where something has that name already.
    """
    if final.exists():
        raise ArchiverError(f"{final} is there already", "Name a new folder with -o.")
    folder = scratch / "folder"
    for entry in entries:
        path = folder / entry.name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.writelines(entry.chunks())
    return folder.rename(final)


def put(data: bytes, scratch: Path, final: Path) -> None:
    """Put a small file under its name, whole or not at all, in place of what was there."""
    draft = scratch / final.name
    with draft.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(final)


def _parts_of(final: Path) -> list[Path]:
    """Return the parts of an earlier file of this name, the first one first."""
    part = re.compile(rf"{re.escape(final.name)}\.[0-9]{{3,}}")
    return sorted(each for each in final.parent.iterdir() if part.fullmatch(each.name))


class Parts:
    """A new file, in one part or in parts of `size` bytes, named `name.001` and so on."""

    def __init__(self, folder: Path, name: str, size: int | None = None) -> None:
        self._folder = folder
        self._name = name
        self._size = size
        self._files: list[BinaryIO] = []
        self._paths: list[Path] = []
        self._at = 0

    def __enter__(self) -> Self:
        self._begin()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for file in self._files:
            file.close()

    def write(self, data: bytes) -> None:
        """Put more bytes at the end."""
        rest = memoryview(data)
        while rest:
            room_left = (self._size or _NO_SIZE) - self._at
            if not room_left:
                self._begin()
                continue
            piece, rest = rest[:room_left], rest[room_left:]
            self._files[-1].write(piece)
            self._at += len(piece)

    def patch(self, offset: int, data: bytes) -> None:
        """Write over bytes that are there; the next `write` goes to the end, as ever."""
        for at, value in enumerate(data, start=offset):
            number, within = divmod(at, self._size or _NO_SIZE)
            file = self._files[number]
            end = file.tell()
            file.seek(within)
            file.write(bytes([value]))
            file.seek(end)

    def place(self, final: Path) -> list[Path]:
        """Give every part its final name, once all is on the disk; return these."""
        for file in self._files:
            file.flush()
            os.fsync(file.fileno())
        if self._size is not None:
            for old in _parts_of(final):
                old.unlink()
        if len(self._paths) == 1:
            return [self._paths[0].replace(final)]
        for path in reversed(self._paths):  # whoever has the first has all of them
            path.replace(final.with_name(path.name))
        return [final.with_name(path.name) for path in self._paths]

    def _begin(self) -> None:
        path = self._folder / f"{self._name}.{len(self._files) + 1:03}"
        self._files.append(path.open("xb+"))
        self._paths.append(path)
        self._at = 0
