"""Where results and complaints go: stdout or a file, and stderr, each fit for what reads it."""

import os
import shutil
import sys
from pathlib import Path

import click

from archiver.model import ArchiverError
from archiver.reports import plain

PIPED_WIDTH = 80
WIDEST = 100
LOG_SIZE, LOGS = 1_000_000, 5  # bytes of a log, and how many older ones are kept


def prepare() -> None:
    """Let no character that a terminal's encoding lacks stop a report."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def log_to(path: Path) -> None:
    """Let all that is said from now on be added to a file; an old one of a megabyte makes room."""
    try:
        if path.exists() and path.stat().st_size > LOG_SIZE:
            for number in range(LOGS - 1, 0, -1):
                older = path.with_name(f"{path.name}.{number}")
                if older.exists():
                    older.replace(path.with_name(f"{path.name}.{number + 1}"))
            path.replace(path.with_name(f"{path.name}.1"))
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    except OSError as error:
        raise ArchiverError(
            f"{path} cannot be written: {error.strerror}", "Name another file with --log."
        ) from error
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
        os.dup2(file, stream.fileno())
    os.close(file)


def width() -> int:
    """Return how many columns a report may take: the terminal's, or 80 where there is none."""
    if not sys.stdout.isatty():
        return PIPED_WIDTH
    return min(shutil.get_terminal_size().columns, WIDEST)


def write(text: str, path: Path | None = None) -> None:
    """Print a report, or write it to a file; without colours where nobody would see them."""
    if path is not None:
        _save(click.unstyle(text), path)
        return
    try:
        click.echo(text, nl=False)
    except BrokenPipeError:  # whoever read us has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def note(text: str) -> None:
    """Say something beside the result, on stderr."""
    click.echo(plain.text(text), err=True)


def complain(error: ArchiverError) -> None:
    """Say in two lines on stderr what is wrong and what to do about it."""
    start = click.style("archiver:", fg="red", bold=True)
    click.echo(f"{start} {plain.text(error.message)}\n  hint: {plain.text(error.hint)}", err=True)


def _save(text: str, path: Path) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ArchiverError(
            f"{path} cannot be written: {error.strerror}", "Name another file with -o."
        ) from error
