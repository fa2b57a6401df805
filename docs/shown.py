"""Runs a command on the sample and returns what it prints, for the documents that show it.

    cog.outl(shown.by("archiver check bulletin.pdf"))

Commands run for real, against the small web that comes with the package, in a folder that is
thrown away. What differs from run to run (dates, run ids) is replaced by a fixed example.
"""

import atexit
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from click.testing import CliRunner

from archiver.cli import archiver
from archiver.demo import ARCHIVE, BULLETINS, SmallWeb

BIN = Path(sys.executable).parent
COLUMNS = 88
PLAIN = {"COLUMNS": str(COLUMNS), "NO_COLOR": "1"}
LOOKING = {"check", "run"}
HASTE = (
    *("--delay", "0", "--retry-wait", "0.1", "--browser", "never"),
    *("--archive", ARCHIVE, "--archive-delay", "0"),
)
EXAMPLES = (
    (re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{8}"), "20261124T093000Z-4f2a91c7"),
    (re.compile(rf"{datetime.now(UTC):%Y-%m-%d}|{datetime.now(UTC):%Y-%m-}\d\d"), "2026-11-24"),
    (re.compile(r"\d\d:\d\d(:\d\d)?( UTC|Z)"), "09:30\\1\\2"),
    (re.compile(r"\brun [0-9a-f]{8}\b"), "run 4f2a91c7"),
    (re.compile(r"sha256:[0-9a-f]{64}"), "sha256:" + "1f5c0a97" * 8),
    (re.compile(r"urn:uuid:[0-9a-f-]{36}"), "urn:uuid:7d3f0c1e-52a8-4b66-9e0d-1f4c2a90b1d3"),
)


def by(command: str, *, first: int | None = None) -> str:
    """Return the command and its output as a Markdown block; at most the first lines of it.

    `| grep WORD` at its end does what it says: what is asked at once is written in any order.
    """
    program, _, word = command.partition(" | grep ")
    lines = [line for line in _output(program).rstrip().splitlines() if word in line]
    if first is not None and len(lines) > first:
        lines = [*lines[:first], "…"]
    return "\n".join(["```console", f"$ {command}", *lines, "```"])


@cache
def _folder() -> Path:
    """Return a folder that holds the sample."""
    folder = Path(tempfile.mkdtemp(prefix="shown-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for bulletin in BULLETINS:
        shutil.copy(bulletin, folder)
    return folder


def _words(command: str) -> list[str]:
    """Split a command as a shell does, its patterns replaced by the files they mean."""
    found = ((word, sorted(_folder().glob(word))) for word in shlex.split(command))
    return [
        each
        for word, files in found
        for each in ([str(path.relative_to(_folder())) for path in files] or [word])
    ]


def _output(command: str) -> str:
    program, *words = _words(command)
    text = _help(words) if words[-1] == "--help" else _ran(program, words)
    for pattern, example in EXAMPLES:
        text = pattern.sub(example, text)
    return text


def _help(words: list[str]) -> str:
    """Return what our own program says of a command; here, for there are many of them."""
    done = CliRunner().invoke(archiver, words, prog_name="archiver", terminal_width=COLUMNS - 2)
    return done.stdout


def _ran(program: str, words: list[str]) -> str:
    with SmallWeb() as web:
        if words[0] in LOOKING:
            words += [*HASTE, *(word for to in web.connect_to for word in ("--connect-to", to))]
        done = subprocess.run(
            [BIN / program, *words],
            cwd=_folder(),
            env={**os.environ, **PLAIN},
            capture_output=True,
            text=True,
            check=False,
        )
    if "Traceback" in done.stderr:
        raise RuntimeError(done.stderr)
    return done.stdout
