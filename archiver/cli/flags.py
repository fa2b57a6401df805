"""The options that commands share: one for every setting, made from its table, and a few more."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast, get_origin

import click

from archiver.cli import values
from archiver.cli.choice import Choice, Wanted, pattern
from archiver.cli.config import defaults, flag
from archiver.cli.helping import SECTIONS
from archiver.model import ArchiverError, CitationKind
from archiver.settings import Settings, meanings

Function = TypeVar("Function", bound=Callable[..., Any])

_OF_BUNDLES = ("trusted_keys", "timestamp", "calendars", "timestamp_roots")

IDLE: Mapping[str, frozenset[str]] = {
    "check": frozenset(
        (
            *_OF_BUNDLES,
            "vantage",
            *SECTIONS["What a page needs to look as it does"],
            *SECTIONS["What is kept"],
            *SECTIONS["The clock"],
            *(key for key in SECTIONS["Public archives"] if key.startswith("save_")),
        )
    ),
    "run": frozenset(_OF_BUNDLES),
}
"""The settings that a command takes, and does nothing by."""


def settings(command: str) -> Callable[[Function], Function]:
    """Give a command a flag for every setting; it receives them as `**flags` (see `given`).

    Its help leaves out those by which nothing changes for it.
    """
    idle = IDLE.get(command, frozenset())

    def decorate(function: Function) -> Function:
        for item in reversed(fields(Settings)):
            default = getattr(defaults(command), item.name)
            option = _option(item.name, item.type, default, hidden=item.name in idle)
            function = option(function)
        return function

    return decorate


def given(flags: Mapping[str, Any]) -> dict[str, Any]:
    """Return the flags that somebody gave."""
    return {key: value for key, value in flags.items() if value is not None and value != ()}


def _option(
    key: str,
    kind: Any,  # noqa: ANN401
    default: Any,  # noqa: ANN401
    *,
    hidden: bool,
) -> Callable[[Function], Function]:
    name, meaning = flag(key), meanings()[key]
    if kind is bool:
        name, metavar, kind_of_click = f"{name}/--no-{key.replace('_', '-')}", None, None
    else:
        metavar, kind_of_click = values.KINDS[key].metavar, kind if kind in (int, float) else str
    several = get_origin(kind) in (tuple, dict)
    shown = f"  [default: {_shown(default)}]" if default not in ("", (), {}) else ""
    repeated = "; may be given several times" if several else ""
    return click.option(
        name,
        key,
        default=None,
        multiple=several,
        metavar=metavar,
        type=kind_of_click,
        hidden=hidden,
        help=f"{_capitalised(meaning)}{repeated}.{shown}",
    )


def _capitalised(meaning: str) -> str:
    first = meaning.split(maxsplit=1)[0]
    return meaning if "." in first else meaning[0].upper() + meaning[1:]


def _shown(default: object) -> str:
    if isinstance(default, bool):
        return "yes" if default else "no"
    if isinstance(default, tuple):
        return ", ".join(map(str, default))
    return f"{default:g}" if isinstance(default, float) else str(default)


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
            help=f"What the documents are, whatever they look like: {_or(FORMATS)}.",
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
            help=f"Only citations of this kind: {_or(CitationKind)}; may be given several times.",
        ),
    )


def _or(names: Iterable[str]) -> str:
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
        help=f"How the result is printed: {_or(names)}.",
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
        found = datetime.fromisoformat(raw)
    except ValueError:
        raise ArchiverError(
            f"{option.opts[0]}: {raw!r} is not a date", "Write 2026-03-01 or 2026-03-01T12:00Z."
        ) from None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)
