"""Keeps what our expressions are compiled to, beside what Python keeps of the module they are in.

That is our own folder: who may write there could change our modules, too. Where we may not, it is
kept in the user's folder of caches, and believed as long as nobody else may write there. Where
Python is told to write no bytecode, nothing is kept, and each start compiles for itself. Each
command has a file of its own: who lists what is cited need not read the words of all walls.
"""

import os
import stat
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

from archiver import expressions

PLACE = Path(cache_from_source(expressions.__file__)).with_suffix(".codes")


def of(command: str) -> Path:
    """Return the file of a command; of none, that of what is asked for without one."""
    return PLACE.with_suffix(f".{command}.codes") if command else PLACE


def recall(place: Path) -> None:
    """Let expressions be found compiled, where an earlier start has kept them."""

    def read() -> bytes:
        try:
            return place.read_bytes()
        except OSError:
            return _of_user_alone(_users(place)).read_bytes()

    expressions.recall(read)


def keep(place: Path) -> None:
    """Keep what was compiled since; whole, or not at all."""
    if sys.dont_write_bytecode or (learned := expressions.learned()) is None:
        return
    try:
        _put(place, learned)
    except OSError:
        with suppress(OSError):
            users = _users(place)
            users.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _put(users, learned)


def _users(place: Path) -> Path:
    """Return where a file is kept that cannot lie in our own folder; raise FileNotFoundError."""
    caches = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache")
    with suppress(RuntimeError):
        caches = caches.expanduser()
    if not caches.is_absolute():  # whoever has no home has no caches
        raise FileNotFoundError(caches)
    return caches / "archiver" / place.name


def _of_user_alone(place: Path) -> Path:
    """Return a file that nobody but this user can have written; raise PermissionError."""
    for each in (place.parent, place):
        found = each.stat()
        if found.st_uid != os.geteuid() or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            raise PermissionError(each)
    return place


def _put(place: Path, data: bytes) -> None:
    """Write a file, whole; raise OSError, and leave nothing behind."""
    part = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        part.write_bytes(data)
        part.replace(place)
    except OSError:
        part.unlink(missing_ok=True)
        raise
