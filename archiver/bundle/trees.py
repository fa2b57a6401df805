"""A bundle as a tree of files, whether it is a ZIP file, the parts of one, or a folder."""

import os
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Protocol

from archiver.bundle import measuring, unpacking
from archiver.bundle.access import Bytes
from archiver.bundle.bag import DECLARATION
from archiver.expressions import expression

PART = expression(r"\.[0-9]{3,}\Z")


class Tree(Protocol):
    """Files by name, with `/` between folders; `faults` are what is wrong with what holds them."""

    faults: list[str]

    @property
    def sizes(self) -> Mapping[str, int]:
        """Every file, and its size (bytes)."""

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield the bytes of a file, in pieces of bounded size."""

    def place(self, name: str) -> Bytes | None:
        """Return where the bytes of a file lie as they are; None where they must be unfolded."""


class ZipTree:
    """The files of a ZIP file, below its one top folder."""

    def __init__(self, data: Bytes) -> None:
        self._zip = unpacking.Unpacked(data)
        self.faults = self._zip.faults
        tops = {name.partition("/")[0] for name in self._zip.members if "/" in name}
        loose = [name for name in self._zip.members if "/" not in name]
        if len(tops) != 1 or loose:
            self.faults.append("its files are not all in one folder, as a bag's must be")
        tops = {top for top in tops if f"{top}/{DECLARATION}" in self._zip.members} or tops
        self.top = min(tops, default="")
        self._inner = f"{self.top}/"

    @property
    def sizes(self) -> Mapping[str, int]:
        """Every file, and its size (bytes)."""
        return {
            name.removeprefix(self._inner): member.size
            for name, member in self._zip.members.items()
            if name.startswith(self._inner)
        }

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield the bytes of a file."""
        return self._zip.chunks(self._inner + name)

    def place(self, name: str) -> Bytes | None:
        """Return where the bytes of a stored file lie."""
        return self._zip.place(self._inner + name)


class FolderTree:
    """The files below a folder; no symbolic link is followed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.faults: list[str] = []
        self.sizes: dict[str, int] = {}
        seen: dict[str, str] = {}
        for parent, folders, files in os.walk(folder):
            for name in sorted([*folders, *files]):
                self._enter(Path(parent) / name, seen)

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield the bytes of a file."""
        return measuring.blocks(self._folder / name)

    def place(self, name: str) -> Bytes | None:
        """Return where the bytes of a file lie."""
        return Bytes.of_files((self._folder / name,))

    def _enter(self, path: Path, seen: dict[str, str]) -> None:
        name = path.relative_to(self._folder).as_posix()
        status = path.lstat()
        if stat.S_ISDIR(status.st_mode):
            return
        if not stat.S_ISREG(status.st_mode):
            self.faults.append(f"{name}: it is a link, or no plain file")
            return
        folded = unicodedata.normalize("NFC", name).casefold()
        if folded in seen:
            self.faults.append(f"{name}: another file differs from it only in case or form")
        seen[folded] = name
        self.sizes[name] = status.st_size


@contextmanager
def opened(path: Path) -> Iterator[Tree]:
    """Open a bundle; raise NoZipError for a file that cannot be read as one."""
    if path.is_dir():
        yield FolderTree(path)
        return
    with ExitStack() as stack:
        yield ZipTree(stack.enter_context(Bytes.of_files(parts(path))))


def parts(path: Path) -> tuple[Path, ...]:
    """Return the parts of a divided file, named by its first; else the file alone."""
    if not (path.name.endswith(".001") and PART.search(path.name)):
        return (path,)
    stem = path.name.removesuffix(".001")
    found: list[Path] = []
    while (part := path.with_name(f"{stem}.{len(found) + 1:03}")).is_file():
        found.append(part)
    return tuple(found)


def is_bundle(path: Path) -> bool:
    """Say whether something looks like a bundle: a ZIP file, its first part, or a bag's folder."""
    if path.is_dir():
        return (path / DECLARATION).is_file() or (path / "data").is_dir()
    try:
        with path.open("rb") as file:
            start = file.read(4)
    except OSError:
        return False
    return start.startswith(b"PK") or path.suffix in (".zip", ".wacz") or ".zip." in path.name
