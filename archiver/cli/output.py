"""Where results and complaints go: stdout or a file, and stderr, each fit for what reads it."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from traceback import walk_tb
from typing import TextIO

import click

from archiver.model import ArchiverError
from archiver.reports import plain

PIPED_WIDTH = 80
AT_ONCE = 1_000  # pieces of a report that are written together
WIDEST = 100
LOG_SIZE, LOGS = 1_000_000, 5  # bytes of a log, and how many older ones are kept


def prepare() -> None:
    """Let no character that a terminal's encoding lacks stop a report, nor a stream that is closed.

    In the place of one that is closed would else stand the first file that is opened.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: PTH123, SIM115
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
    with printing():
        for lot in lots:
            click.echo(lot, nl=False)


@contextmanager
def printing() -> Iterator[None]:
    """Let who read us leave, once seen enough; raise ArchiverError for what cannot be printed."""
    try:
        yield
    except BrokenPipeError:
        _discard(sys.stdout)
    except OSError as error:
        raise unprintable(error) from error


def unprintable(error: OSError) -> ArchiverError:
    """Return how it is told that nothing can be printed; nothing is from now on."""
    _discard(sys.stdout)
    return ArchiverError(
        f"the result cannot be printed: {error.strerror}", "Name a file for it with -o."
    )


def is_of_printing(error: OSError) -> bool:
    """Say whether an error came from what prints, and from nothing else."""
    *_, (frame, _) = walk_tb(error.__traceback__)
    return frame.f_code is click.echo.__code__


def _discard(stream: TextIO) -> None:
    """Let go of what a stream still holds, and of all that is written to it from now on."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def note(text: str) -> None:
    """Say something beside the result, on stderr."""
    say(plain.text(text))


def complain(error: ArchiverError) -> None:
    """Say in two lines on stderr what is wrong and what to do about it."""
    start = click.style("archiver:", fg="red", bold=True)
    say(f"{start} {plain.text(error.message)}\n  hint: {plain.text(error.hint)}")


def say(text: str) -> None:
    """Write to stderr, as it is; where that cannot be, nobody can be told."""
    try:
        click.echo(text, err=True)
    except OSError:
        _discard(sys.stderr)


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
