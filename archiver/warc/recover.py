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

from archiver.model import Recovery
from archiver.warc import index
from archiver.warc.read import DamagedError, Record, records
from archiver.warc.volume import OPEN, sync_folder

TORN = ".torn"
"""What is added to the final name of a file for what was cut off its end."""

_LAST_OF_ITS_KIND = frozenset({"metadata", "conversion"})
"""Record types with which we finish something: an exchange, or an article's text."""

_OURS = "urn:"
"""How the names begin of what is ours, which stands alone: a screenshot is a resource, too."""


def unfinished(folder: Path) -> tuple[Path, ...]:
    """Return the files in `folder` that were never finished, oldest first."""
    return tuple(sorted(folder.glob(f"*.warc.gz{OPEN}")))


def unindexed(folder: Path) -> tuple[Path, ...]:
    """Return the finished files in `folder` that have no index yet, oldest first."""
    finished = sorted(folder.glob(f"*{index.WARC}"))
    return tuple(path for path in finished if not index.path_of(path).exists())


def recover(path: Path, committed_end: int | None) -> Recovery | None:
    """Finish a file that a crash left open; return what became of it.

    It is cut at `committed_end` (the highest `Snapshot.end` in the ledger; 0 for none), or,
    where that is None or cannot be read, after the last whole exchange before it. What is
    cut off goes to `<final name>.torn`, and what is left has its index; where no exchange is
    left, the file is gone. None when a living process still writes it: nothing was touched.
    """
    final = path.with_name(path.name.removesuffix(OPEN))
    with path.open("r+b") as file:
        if not _lock(file):
            return None
        end = _end(path, committed_end)
        torn = _cut(file, end, final.with_name(final.name + TORN))
        if end:
            index.write(path.rename(final), index.lines(final))
        else:
            path.unlink()
    sync_folder(path.parent)
    return Recovery(final.name, end, torn)


def _end(path: Path, committed_end: int | None) -> int:
    """Return where the last whole exchange ends, at or before the committed end; 0 for none."""
    last = 0
    for end, whole in _ends(path):
        if committed_end is not None and end > committed_end:
            break
        if whole or end == committed_end:
            last = end
    return last


def _ends(path: Path) -> Iterator[tuple[int, bool]]:
    """Yield where each record ends, and whether something ends with it."""
    try:
        for record in records(path):
            yield record.finish(), _completes(record)
    except DamagedError:
        return


def _completes(record: Record) -> bool:
    alone = record.type == "resource" and (record.header("WARC-Target-URI") or "").startswith(_OURS)
    return alone or record.type in _LAST_OF_ITS_KIND


def _cut(file: BinaryIO, end: int, torn: Path) -> int:
    """Move what follows `end` to `torn`: there first, then off; return how many bytes it was."""
    size = file.seek(0, os.SEEK_END)
    if size == end:
        return 0
    file.seek(end)
    with torn.open("wb") as tail:
        shutil.copyfileobj(file, tail)
        tail.flush()
        os.fsync(tail.fileno())
    file.truncate(end)
    os.fsync(file.fileno())
    return size - end


def _lock(file: BinaryIO) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
