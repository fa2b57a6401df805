"""What a command costs: wall and CPU seconds, and memory, of its whole process tree.

CPU is the kernel's own count for the command and every descendant that was waited for.
Memory is the highest sum over the tree, sampled, of what each process takes, in which a page
that several share counts for each of them in part (PSS, see proc(5)): a browser of ten processes
would seem to take three times what it does. Linux only: it reads /proc.
"""

import os
import re
import signal
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_UNWANTED = re.compile(r"(?i).*_proxy|PYTHONDONTWRITEBYTECODE")
_EVERY = 0.05  # seconds between two looks at the memory
_PARENT = 1  # the field of /proc/PID/stat after the name, see proc(5)


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds, seconds and bytes; `code` is the exit code, negative for a signal."""

    wall: float
    cpu: float
    memory: int
    code: int


def run(command: Sequence[str], folder: Path, output: Path, *, within: float) -> Cost:
    """Run a command in a folder, its standard output into a file, and return what it cost.

    It sees no proxy, and Python may keep what it compiled, as where people install programs.
    What takes longer than `within` seconds is killed.
    """
    plain = {name: text for name, text in os.environ.items() if not _UNWANTED.fullmatch(name)}
    with output.open("wb") as out, output.with_suffix(".err").open("wb") as err:
        began = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            env=plain,
            start_new_session=True,
        )
        watch = _Watch(process.pid, began + within)
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        watch.stop()
    process.returncode = os.waitstatus_to_exitcode(status)
    memory = watch.peak or used.ru_maxrss * 1024
    return Cost(wall, used.ru_utime + used.ru_stime, memory, process.returncode)


class _Watch(threading.Thread):
    """Looks at a process tree's memory now and then, and ends it when its time is up."""

    def __init__(self, root: int, deadline: float) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._root = root
        self._deadline = deadline
        self._over = threading.Event()

    def run(self) -> None:
        while not self._over.wait(_EVERY):
            self.peak = max(self.peak, _taken(self._root))
            if time.perf_counter() > self._deadline:
                os.killpg(self._root, signal.SIGKILL)
                return

    def stop(self) -> None:
        self._over.set()
        self.join()


def _taken(root: int) -> int:
    """Return the bytes that a process and its descendants take."""
    parents = {
        int(entry.name): int(fields[_PARENT])
        for entry in os.scandir("/proc")
        if entry.name.isdigit() and (fields := _stat(entry.path))
    }
    return sum(_share(pid) for pid in parents if _descends(pid, root, parents))


def _share(pid: int) -> int:
    try:
        told = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:  # it has ended since
        return 0
    found = re.search(r"^Pss:\s+(\d+) kB", told, re.MULTILINE)
    return int(found[1]) * 1024 if found else 0


def _stat(process: str) -> list[str]:
    try:
        return Path(process, "stat").read_text().rpartition(")")[2].split()
    except OSError:  # it has ended since
        return []


def _descends(pid: int, root: int, parents: dict[int, int]) -> bool:
    while pid and pid != root:
        pid = parents.get(pid, 0)
    return pid == root
