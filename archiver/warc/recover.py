"""After a crash: what the ledger knows stays, a torn end is cut off and kept beside it.

Cutting is done per exchange, so that no response is left without its request. It may be
done again, at any point, with the same result.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from archiver.warc import index
from archiver.warc.read import DamagedError, records
from archiver.warc.volume import OPEN, sync_folder

TORN = ".torn"
"""What is added to the final name of a file for what was cut off its end."""

_LAST_OF_ITS_KIND = frozenset({"metadata", "conversion"})
"""Record types with which we finish something: an exchange, or an article's text."""


def unfinished(folder: Path) -> tuple[Path, ...]:
    """Return the files in `folder` that were never finished, oldest first."""
    return tuple(sorted(folder.glob(f"*.warc.gz{OPEN}")))


def unindexed(folder: Path) -> tuple[Path, ...]:
    """Return the finished files in `folder` that have no index yet, oldest first."""
    finished = sorted(folder.glob(f"*{index.WARC}"))
    return tuple(path for path in finished if not index.path_of(path).exists())


def recover(path: Path, committed_end: int | None) -> Path | None:
    """Finish a file that a crash left open; return its final path.

    It is cut at `committed_end` (the highest `Snapshot.end` in the ledger; 0 for none), or,
    where that is None or cannot be read, after the last whole exchange before it. What is
    cut off goes to `<final name>.torn`, and what is left has its index. None when no exchange
    is left, and the file is gone; or when a living process still writes it, and nothing was
    touched.
    """
    final = path.with_name(path.name.removesuffix(OPEN))
    with path.open("r+b") as file:
        if not _lock(file):
            return None
        end = _end(path, committed_end)
        _cut(file, end, final.with_name(final.name + TORN))
        if end:
            index.write(path.rename(final), index.lines(final))
        else:
            path.unlink()
    sync_folder(path.parent)
    return final if end else None


def _end(path: Path, committed_end: int | None) -> int:
    """Return where the last whole exchange ends, at or before the committed end; 0 for none."""
    within = [0]
    within += [end for end in _exchange_ends(path) if committed_end is None or end <= committed_end]
    return within[-1]


def _exchange_ends(path: Path) -> Iterator[int]:
    try:
        for record in records(path):
            if record.finish() and record.type in _LAST_OF_ITS_KIND:
                yield record.finish()
    except DamagedError:
        return


def _cut(file: BinaryIO, end: int, torn: Path) -> None:
    """Move what follows `end` to `torn`: there first, then off."""
    if file.seek(0, os.SEEK_END) == end:
        return
    file.seek(end)
    with torn.open("wb") as tail:
        shutil.copyfileobj(file, tail)
        tail.flush()
        os.fsync(tail.fileno())
    file.truncate(end)
    os.fsync(file.fileno())


def _lock(file: BinaryIO) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
