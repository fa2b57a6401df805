"""Holds a home while a run writes to it: one at a time, and whoever comes second is told.

The operating system lets go of it when the process dies, however it dies.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path

from archiver.model import ArchiverError

LOCK = "run.lock"
"""The file in a home that says who holds it."""


@contextmanager
def alone(home: Path) -> Iterator[bool]:
    """Keep runs away within the block; say whether that could be done, or one is under way."""
    with (home / LOCK).open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        file.truncate(0)
        file.write(f"process {os.getpid()}, which tells what the last run changed\n")
        file.flush()
        try:
            yield True
        finally:
            file.truncate(0)


class Hold:
    """A home that is ours until it is let go."""

    def __init__(self, file: TextIOWrapper) -> None:
        self._file = file

    @classmethod
    def take(cls, home: Path, who: str) -> "Hold":
        """Hold a home for `who`: a run, or a repair; raise ArchiverError where it is held."""
        file = (home / LOCK).open("a+", encoding="utf-8")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            file.seek(0)
            holder = file.read(200).strip() or "another run"
            file.close()
            raise ArchiverError(
                f"{home.resolve()} is being written to by {holder}.",
                "Wait until it is over, then try again, or name another home with --home.",
            ) from error
        file.truncate(0)
        file.write(f"{who}, process {os.getpid()}\n")
        file.flush()
        return cls(file)

    def release(self) -> None:
        """Let the home go."""
        self._file.truncate(0)
        self._file.close()
