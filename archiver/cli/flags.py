"""The options that commands share, but for the settings: `settable` has those."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from archiver.cli.choice import Choice, Wanted, pattern
from archiver.model import ArchiverError, CitationKind

Function = TypeVar("Function", bound=Callable[..., Any])


def reading(function: Function, *, required: bool = True) -> Function:
    """Let a command be told its documents, and which of their citations; it receives `wanted`."""

    @wraps(function)
    def chosen(
        *arguments: Any,  # noqa: ANN401
        documents: tuple[str, ...],
        form_of_documents: str | None,
        include: tuple[str, ...],
        exclude: tuple[str, ...],
        kinds: tuple[str, ...],
        **others: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        choice = Choice(
            tuple(map(pattern, include)),
            tuple(map(pattern, exclude)),
            frozenset(map(CitationKind, kinds)),
        )
        wanted = Wanted(documents, form_of_documents, choice)
        return function(*arguments, wanted=wanted, **others)

    decorated = cast("Function", chosen)
    for option in reversed(_reading_options(required=required)):
        decorated = option(decorated)
    return decorated


def _reading_options(*, required: bool) -> tuple[Callable[[Function], Function], ...]:
    from archiver.documents import FORMATS  # noqa: PLC0415  (readers are dear to import)

    return (
        click.argument(
            "documents",
            nargs=-1,
            required=required,
            metavar="DOCUMENT..." if required else "[DOCUMENT]...",
            help="What cites: files, folders, patterns, addresses, or - for standard input.",
        ),
        click.option(
            "--as",
            "form_of_documents",
            type=click.Choice(list(FORMATS)),
            metavar="FORMAT",
            help=f"What the documents are, whatever they look like: {one_of(FORMATS)}.",
        ),
        click.option(
            "--include",
            multiple=True,
            metavar="PATTERN",
            help="Only links that match: a regular expression, found anywhere in the URL; may be "
            "given several times.",
        ),
        click.option(
            "--exclude",
            multiple=True,
            metavar="PATTERN",
            help="No links that match; may be given several times.",
        ),
        click.option(
            "--kind",
            "kinds",
            multiple=True,
            type=click.Choice([kind.value for kind in CitationKind]),
            metavar="KIND",
            help=f"Only citations of this kind: {one_of(CitationKind)}; may be given several "
            "times.",
        ),
    )


def one_of(names: Iterable[str]) -> str:
    """Return names of which one is to be chosen, as a sentence has them."""
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last


def home(function: Function) -> Function:
    """Let a command be told where the ledger, the WARCs and the config file lie."""
    return click.option(
        "--home",
        type=click.Path(file_okay=False, path_type=Path),
        default=".",
        show_default=True,
        envvar="ARCHIVER_HOME",
        show_envvar=True,
        metavar="DIR",
        help="Where ledger.db, warcs/ and archiver.toml are.",
    )(function)


def form(*names: str) -> Callable[[Function], Function]:
    """Let a command be told how to print its result; the first name is the default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        metavar="FORMAT",
        help=f"How the result is printed: {one_of(names)}.",
    )


def output(function: Function) -> Function:
    """Let a command write its result to a file."""
    return click.option(
        "-o",
        "--output",
        "output_path",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Write the result to FILE instead of printing it.",
    )(function)


UNITS = {"d": 86_400, "h": 3_600, "m": 60, "s": 1}
"""The seconds of what an age is written in."""


def age(_context: click.Context, option: click.Parameter, raw: str | None) -> timedelta | None:
    """Read an age such as `1d`, `12h`, `30m` or `90s`."""
    if raw is None:
        return None
    found = re.fullmatch(r"([0-9]{1,6})([dhms])", raw.strip())
    if found is None:
        raise ArchiverError(f"{option.opts[0]}: {raw!r} is not an age", "Write 1d, 12h or 30m.")
    return timedelta(seconds=int(found[1]) * UNITS[found[2]])


def moment(_context: click.Context, option: click.Parameter, raw: str | None) -> datetime | None:
    """Read a date or a moment (RFC 3339); one without a zone is in UTC."""
    if raw is None:
        return None
    try:
        found = datetime.fromisoformat(raw.strip())
        return found.astimezone(UTC) if found.tzinfo is not None else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError):  # a zone may lead out of the years that there are
        raise ArchiverError(
            f"{option.opts[0]}: {raw!r} is not a date", "Write 2026-03-01 or 2026-03-01T12:00Z."
        ) from None
