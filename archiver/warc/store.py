"""Where WARC files lie: in a folder, or, once they are finished, in object storage.

A file is always written to a folder of this machine. What is finished is put away with its index,
read back, and only then removed here; where that fails, it stays, and the next run tries again.
This module is the door to fsspec, which knows the storage.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, BinaryIO, Self, cast

from archiver.model import ArchiverError
from archiver.warc import index
from archiver.warc.volume import OPEN

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_BLOCK = 256 * 1024
"""Bytes read ahead: a record is mostly smaller, and what is not read is not paid for."""


@dataclass(frozen=True, slots=True)
class Away:
    """A file in object storage: as much of a Path as readers need, read in ranges."""

    files: "AbstractFileSystem"
    path: str

    @property
    def name(self) -> str:
        """Its name, without what stands before it."""
        return self.path.rpartition("/")[2]

    def open(self, mode: str = "rb") -> BinaryIO:
        """Open it for reading; blocks are fetched when they are asked for."""
        return cast("BinaryIO", self.files.open(self.path, mode, block_size=_BLOCK))

    def exists(self) -> bool:
        """Say whether it is there."""
        return bool(self.files.exists(self.path))

    is_file = exists

    def stat(self) -> SimpleNamespace:
        """Return its size in bytes, as `st_size`."""
        return SimpleNamespace(st_size=self.files.size(self.path))

    def with_name(self, name: str) -> "Away":
        """Return the file of this name beside it."""
        return Away(self.files, f"{self.path.rpartition('/')[0]}/{name}")

    def read_text(self, encoding: str, errors: str = "strict") -> str:
        """Return what is in it, as text."""
        data: bytes = self.files.cat_file(self.path)
        return data.decode(encoding, errors)


class Store:
    """The WARC files of a home: written in `folder`, and put `away` in the end, if elsewhere.

    What `find` and `finished` return is a Path, or an `Away`, which readers take for one.
    """

    def __init__(self, folder: Path, away: Away | None = None, named: str = "") -> None:
        self.folder = folder
        self._named = named
        self._away = away

    @classmethod
    def at(cls, folder: Path, named: str = "") -> Self:
        """Return the store that `named` says: another folder, or a URL; else `folder` itself.

        A relative folder is seen from the home. Raises ArchiverError for an unknown storage.
        """
        if "://" in named:
            return cls(folder, _storage(named), named)
        return cls(folder.parent / named if named else folder)

    def __str__(self) -> str:
        """Return where finished files lie."""
        return self._named or str(self.folder)

    def find(self, name: str) -> Path | None:
        """Return where a file is, finished or not, here or away; None where there is none."""
        for path in (self.folder / name, self.folder / (name + OPEN)):
            if path.is_file():
                return path
        away = self._beside(name)
        return away if away is not None and away.exists() else None

    def finished(self) -> dict[str, Path]:
        """Return every finished file by its name."""
        here = {path.name: path for path in self.folder.glob(f"*{index.WARC}")}
        return {name: path for name in self._listed() if (path := self._beside(name))} | here

    def put_index(self, warc: Path, lines: Iterator[str]) -> None:
        """Put an index beside a finished file, wherever that lies."""
        written = self.folder / warc.name
        self.folder.mkdir(parents=True, exist_ok=True)
        index.write(written, lines)
        if not written.exists():
            self._put(index.path_of(written))

    def settle(self) -> str | None:
        """Put away all that is finished; return in words why some of it had to stay, or None."""
        if self._away is None:
            return None
        for warc in sorted(self.folder.glob(f"*{index.WARC}")):
            try:
                self._put(index.path_of(warc), warc)
            except Exception as error:  # noqa: BLE001  (each storage has errors of its own)
                return f"{warc.name} could not be put into {self}: {error}"
        return None

    def _put(self, *paths: Path) -> None:
        """Copy files, read them back, and only when all are what they were, remove them here."""
        present = [path for path in paths if path.exists()]
        for path in present:
            away = self._target(path.name)
            away.files.makedirs(away.path.rpartition("/")[0], exist_ok=True)
            away.files.put_file(str(path), away.path)
            if _digest(path.open("rb")) != _digest(away.open()):
                raise OSError(f"what was read back of {path.name} is not what was written")
        for path in reversed(present):
            path.unlink()

    def _target(self, name: str) -> Away:
        if self._away is None:
            raise AssertionError("there is no other place")
        return Away(self._away.files, f"{self._away.path}/{name}")

    def _beside(self, name: str) -> Path | None:
        return cast("Path", self._target(name)) if self._away is not None else None

    def _listed(self) -> list[str]:
        """Return the names of the finished files that are away."""
        if self._away is None:
            return []
        try:
            found: list[str] = self._away.files.ls(self._away.path, detail=False, refresh=True)
        except FileNotFoundError:
            return []
        names = (path.rpartition("/")[2] for path in found)
        return sorted(name for name in names if name.endswith(index.WARC))


def _storage(url: str) -> Away:
    """Return the folder that a URL names."""
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415  (few have need of it)

        files, path = url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise ArchiverError(
            f"{url} cannot be used: {error}",
            "Install archiver[storage] and what fsspec needs for this storage, such as s3fs.",
        ) from error
    return Away(files, path.rstrip("/"))


def _digest(file: BinaryIO) -> bytes:
    found = hashlib.sha256()
    with file:
        while piece := file.read(_BLOCK):
            found.update(piece)
    return found.digest()
