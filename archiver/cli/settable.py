"""What can be set on a command line: one flag for every setting, made from its table."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, TypeVar, get_origin

import click

from archiver.cli import values
from archiver.cli.config import defaults, flag
from archiver.cli.helping import SECTIONS
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


def flags(command: str) -> Callable[[Function], Function]:
    """Give a command a flag for every setting; it receives them as `**chosen` (see `given`).

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


def given(chosen: Mapping[str, Any]) -> dict[str, Any]:
    """Return the flags that somebody gave."""
    return {key: value for key, value in chosen.items() if value is not None and value != ()}


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
