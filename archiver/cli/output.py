"""Where results and complaints go: stdout or a file, and stderr, each fit for what reads it."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import click

from archiver.model import ArchiverError
from archiver.reports import plain

PIPED_WIDTH = 80
AT_ONCE = 1_000  # pieces of a report that are written together
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


def write(text: str | Iterable[str], path: Path | None = None) -> None:
    """Print a report, whole or in pieces, or write it to a file.

    Without colours where nobody would see them.
    """
    lots = [text] if isinstance(text, str) else _lots(text)
    if path is not None:
        _save(map(click.unstyle, lots), path)
        return
    try:
        for lot in lots:
            click.echo(lot, nl=False)
    except BrokenPipeError:  # whoever read us has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def note(text: str) -> None:
    """Say something beside the result, on stderr."""
    click.echo(plain.text(text), err=True)


def complain(error: ArchiverError) -> None:
    """Say in two lines on stderr what is wrong and what to do about it."""
    start = click.style("archiver:", fg="red", bold=True)
    click.echo(f"{start} {plain.text(error.message)}\n  hint: {plain.text(error.hint)}", err=True)


def _lots(pieces: Iterable[str]) -> Iterator[str]:
    """Yield many pieces joined, as often as there are."""
    rest = iter(pieces)
    while lot := list(islice(rest, AT_ONCE)):
        yield "".join(lot)


def _save(lots: Iterable[str], path: Path) -> None:
    try:
        with path.open("w", encoding="utf-8") as file:
            file.writelines(lots)
    except OSError as error:
        raise ArchiverError(
            f"{path} cannot be written: {error.strerror}", "Name another file with -o."
        ) from error
