"""A chain of custody: acts in the order of time, each line bound to the one before it.

A line is a JSON object with the SHA-256 of the line before (`previous`), so that none can be
changed, taken out or put in without changing all that follow. What the chain cannot show is that
it was not written anew from the beginning: for that its last line must be known elsewhere, as a
signature and a timestamp make it.
"""

import fcntl
import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

BEGINNING = "sha256:" + "0" * 64
"""What stands for the line before the first."""

FILE = "custody.jsonl"
"""What the chain of a home is called."""

BEHIND = "behind"
"""What an act says of itself whose clock was behind that of the act before it."""

Act = Mapping[str, Any]
"""What was done: at least `at` (RFC 3339, UTC) and `act`, a few words."""

_LONGEST = 16 * 1024 * 1024


def chained(acts: Iterable[Act], previous: str = BEGINNING, number: int = 1) -> Iterator[str]:
    """Yield the lines of a chain, without line ends."""
    for count, act in enumerate(acts, start=number):
        line = as_line({"n": count, "previous": previous, **act})
        previous = digest(line)
        yield line


def as_line(act: Act) -> str:
    """Return an act as one line of canonical JSON: keys in order, ASCII, no blanks."""
    return json.dumps(act, sort_keys=True, separators=(",", ":"))


def digest(line: str) -> str:
    """Return what the next line says of this one."""
    return "sha256:" + hashlib.sha256(line.encode("ascii", "replace")).hexdigest()


def breaks(lines: Iterable[str]) -> Iterator[str]:
    """Yield what is wrong with a chain, a sentence each."""
    previous, number, at = BEGINNING, 0, ""
    for number, line in enumerate(lines, start=1):
        try:
            act = json.loads(line)
            said, count, when = act["previous"], act["n"], str(act["at"])
        except (ValueError, TypeError, KeyError, RecursionError):
            yield f"line {number} is no act"
            return
        if said != previous:
            yield f"line {number} does not follow from the line before it"
        if count != number:
            yield f"line {number} is numbered {count}"
        if when < at and act.get(BEHIND) is not True:
            yield f"line {number} is dated before the line before it"
        previous, at = digest(line), when
    if not number:
        yield "it is empty"


def append(path: Path, act: Act) -> None:
    """Add an act to the chain in a file, on the disk when this returns; OSError where it cannot be.

    Several processes may do so: each waits for the others. A line that a crash has torn is cut
    off first, and the new act says so. So it does where it is `behind`: dated before the line
    before it, because a clock was set back, or whoever came first had to wait.
    """
    with path.open("ab+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        last, torn = _last(file)
        if torn:
            file.truncate(file.seek(0, os.SEEK_END) - torn)
            act = {**act, "torn": torn}
        before = json.loads(last) if last else {"n": 0}
        if str(act["at"]) < str(before.get("at", "")):
            act = {**act, BEHIND: True}
        number = before["n"] + 1
        previous = digest(last) if last else BEGINNING
        for line in chained([act], previous, number):
            file.write(f"{line}\n".encode("ascii"))
        file.flush()
        os.fsync(file.fileno())


def lines(path: Path) -> Iterator[str]:
    """Yield the lines of a chain in a file, without line ends."""
    with path.open("r", encoding="ascii", errors="replace", newline="") as file:
        for line in file:
            yield line.removesuffix("\n")


def _last(file: BinaryIO) -> tuple[str, int]:
    """Return the last whole line, and how many bytes of a torn one stand behind it."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _LONGEST))
    whole, end, torn = file.read().rpartition(b"\n")
    if not end:
        return "", len(torn)
    return whole.rpartition(b"\n")[2].decode("ascii"), len(torn)
