"""The command line as a person runs it: a process of its own, in a plain environment."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from archiver.cli.config import ENVIRONMENT

BIN = Path(sys.executable).with_name("archiver")

_SET = {name for names in ENVIRONMENT.values() for name in names} | {"ARCHIVER_HOME"}
PLAIN = {name: value for name, value in os.environ.items() if name not in _SET}
"""The environment of these tests, less whatever the command would take as settings."""


class Ran(NamedTuple):
    """What came of a command, as of one in a process of its own."""

    returncode: int
    stdout: str
    stderr: str


def ran(command, *, cwd, seconds=60, **environment):
    """Run a command for real, in a folder; return what came of it, as text."""
    return subprocess.run(
        command,
        cwd=cwd,
        env=PLAIN | environment,
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )


def archiver(*arguments, cwd, **options):
    """Run `archiver` for real, in a folder; return what came of it, as text."""
    return ran([BIN, *arguments], cwd=cwd, **options)


def leading(entries):
    """Return the flags that lead to a web on this machine, by its `connect_to`."""
    return [word for entry in entries for word in ("--connect-to", entry)]
