"""Which document that a run has read a person means, from whatever folder they ask."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from archiver.cli import output, sources

if TYPE_CHECKING:
    from archiver.ledger import Ledger
    from archiver.model import Edition


def names(opened: "Ledger", home: Path, given: Sequence[str]) -> tuple[str, ...]:
    """Return what runs called these documents, and say on stderr where that is another name.

    A file is one that a run has read if it lies where the home has that one, or has its very
    bytes. A name without a file is the end of one that a run gave. What could be several, or
    none, is returned as it was given.
    """
    known = opened.editions()
    return tuple(name if name in known else _called(name, home, known) for name in given)


def _called(given: str, home: Path, known: Mapping[str, "Edition"]) -> str:
    if sources.is_address(given):
        return given
    path = Path(given)
    found = [*(_lying(path, home, known) if path.is_file() else _ending(path, known))]
    if len(found) != 1:
        return given
    output.note(f"archiver: {given} is known as {found[0]}.")
    return found[0]


def _lying(path: Path, home: Path, known: Mapping[str, "Edition"]) -> Iterator[str]:
    """Yield the name that a file has as seen from the home, or else those its bytes have."""
    place = path.resolve()
    if here := [name for name in known if (home / name).resolve() == place]:
        yield from here
        return
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    yield from (name for name, edition in known.items() if edition.sha256 == digest)


def _ending(path: PurePath, known: Mapping[str, "Edition"]) -> Iterator[str]:
    """Yield the names that end with a path."""
    parts = path.parts
    yield from (name for name in known if PurePath(name).parts[-len(parts) :] == parts)
