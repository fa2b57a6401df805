"""Runs in a process of their own, to be killed, interrupted and kept from disk and descriptors."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from archiver import warc

BIN = Path(sys.executable).with_name("archiver")
CHECK = Path(sys.executable).with_name("warcio")
WITHIN = 60  # seconds that a test waits for anything


def begin(
    home: Path, links: Iterable[str], *arguments: str, **popen: object
) -> "subprocess.Popen[str]":
    """Begin a run over links to the plain page, with what it says to be read when it is over."""
    document = home / "draft.txt"
    if not document.exists():
        document.write_text(
            "".join(f"A plain page, where nothing is out of order: {link}\n\n" for link in links)
        )
    return subprocess.Popen(
        [BIN, "run", document, "--home", home, "--delay", "0", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **popen,
    )


def until(what: Callable[[], object]) -> None:
    """Wait for something to become true."""
    ends = time.monotonic() + WITHIN
    while not what():
        if time.monotonic() > ends:
            raise TimeoutError
        time.sleep(0.02)


def rows(home: Path, query: str) -> list[tuple]:
    """Return what the ledger holds, as SQLite reads it; nothing while it is being made."""
    if not (home / "ledger.db").exists():
        return []
    with closing(sqlite3.connect(home / "ledger.db")) as connection:
        try:
            return connection.execute(query).fetchall()
        except sqlite3.OperationalError:
            return []


def judged(home: Path) -> list[str]:
    """Return the URLs that have a verdict, one for each."""
    return [url for (url,) in rows(home, "SELECT url FROM verdicts")]


def finished(home: Path) -> list[Path]:
    """Return the WARC files that bear their final name."""
    return sorted((home / "warcs").glob("*.warc.gz"))


def workers(home: Path) -> list[int]:
    """Return the ids of the processes that a run began, itself included, as long as they live.

    Its environment is `marked`, and its children inherit it.
    """
    mark = f"MARK={home}".encode()
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            environment = (folder / "environ").read_bytes().split(b"\0")
        except OSError:
            continue
        if mark in environment:
            found.append(int(folder.name))
    return found


def marked(home: Path) -> dict[str, str]:
    """Return an environment in which `workers` finds a run and all that it began."""
    return {**os.environ, "MARK": str(home)}


def is_clean(path: Path) -> None:
    """See that three readers find nothing wrong with a WARC file."""
    from warc_recordings import read_with_fastwarc  # noqa: PLC0415

    assert warc.verify(path) == []
    read_with_fastwarc(path)
    checked = subprocess.run([CHECK, "check", path], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


INTERRUPT, TERMINATE, KILL = signal.SIGINT, signal.SIGTERM, signal.SIGKILL
