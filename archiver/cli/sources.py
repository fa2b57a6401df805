"""What a person names as documents: files, folders, patterns, standard input and addresses."""

import glob
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from archiver import documents, urls
from archiver.model import ArchiverError

STDIN = "-"
"""What stands for standard input."""


def expand(name: str) -> list[str]:
    """Return the documents that a name stands for, in order; raise ArchiverError for none.

    A folder stands for every document below it, and a pattern for what it matches. Hidden
    files and folders are passed over, and no symbolic link to a folder is followed. A file is
    called the same, whether it is named or found: `draft.md`, and not `./draft.md`.
    """
    if name == STDIN or is_address(name):
        return [name]
    if Path(name).is_dir():
        return list(_below(name)) or _none(name, f"There is no document in {name}.")
    if not os.path.lexists(name) and glob.has_magic(name):
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207  (keeps the name's form)
        files = [each for each in matches if not Path(each).is_dir()]
        return [str(Path(each)) for each in files] or _none(name, f"No file matches {name}.")
    return [str(Path(name))]


def is_address(name: str) -> bool:
    """Whether a document lies on the web."""
    return urls.scheme(name) in urls.WEB and "//" in name


def standard_input() -> bytes:
    """Return all that is on standard input; raise ArchiverError for too much of it."""
    data = sys.stdin.buffer.read(documents.MAX_SIZE + 1)
    if len(data) > documents.MAX_SIZE:
        raise ArchiverError(
            f"There are more than {documents.MAX_SIZE >> 20} MiB on standard input.",
            "Divide it, and read the parts.",
        )
    return data


def _below(folder: str) -> Iterator[str]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for file in sorted(files):
            path = str(Path(parent, file))
            if not file.startswith(".") and documents.is_one(path):
                yield path


def _none(name: str, message: str) -> list[str]:
    hint = "Quote no pattern that the shell should expand." if glob.has_magic(name) else ""
    raise ArchiverError(message, hint or "Name a file, a folder that has documents, or a pattern.")
