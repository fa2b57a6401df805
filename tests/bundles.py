"""Homes to make bundles of, and other people's programs that read them."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from archiver.cli import main

PROGRAMS = Path(__file__).parent.parent / ".venv-bundle" / "bin"
AT = datetime(2030, 1, 1, tzinfo=UTC)
"""A moment after everything that a test archives."""


def program(name: str) -> Path:
    """Return another's program, from an environment of its own; skip where it is not installed."""
    if not (PROGRAMS / name).exists():
        pytest.skip(f"{name} is not installed: there is no {PROGRAMS / name}")
    return PROGRAMS / name


def ran(*command: object) -> str:
    """Return what a program says that must succeed."""
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def demo_home(folder: Path) -> Path:
    """Archive the sample bulletin into a folder, and return it."""
    assert main(["demo", "--home", str(folder)]) == 0
    return folder


def exported(home: Path, output: Path, *flags: str, document: str = "bulletin.pdf") -> int:
    """Export what a document of a home cites, as of a fixed moment; return the exit code."""
    name = str(home / document)
    at = ("--at", f"{AT:%Y-%m-%d}")
    return main(["export", name, "--home", str(home), "-o", str(output), *at, *flags])
