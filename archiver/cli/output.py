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


def prepare() -> None:
    """Let no character that a terminal's encoding lacks stop a report."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


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
