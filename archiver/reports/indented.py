"""JSON laid out for readers, one member after the other, so that a long list is never held twice.

The text is what `json.dumps` makes with `indent=2`, to the character; only less dear.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from json.encoder import encode_basestring as quoted
from typing import Any

STEP = "  "


def written(row: Mapping[str, Any], default: Callable[[object], str]) -> Iterator[str]:
    """Yield the text of an object; a member may be an iterator in place of a list.

    `default` is asked for the text of what JSON has no word for; it raises TypeError for what
    is not to be written.
    """
    before, margin = "{", f"\n{STEP}"
    for name, value in row.items():
        yield f"{before}{margin}{quoted(name)}: "
        yield from _members(value, margin, default)
        before = ","
    yield "{}" if before == "{" else "\n}"


def _members(value: Any, margin: str, default: Callable[[object], str]) -> Iterator[str]:  # noqa: ANN401
    """Yield a value, member by member where it is a list."""
    if not isinstance(value, list | tuple | Iterator):
        yield _text(value, margin, default)
        return
    before = "["
    for each in value:
        yield f"{before}{margin}{STEP}{_text(each, margin + STEP, default)}"
        before = ","
    yield "[]" if before == "[" else f"{margin}]"


def _text(value: Any, margin: str, default: Callable[[object], str]) -> str:  # noqa: ANN401, PLR0911
    if isinstance(value, str):
        return quoted(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return json.dumps(value)
    if isinstance(value, Mapping):
        inner = margin + STEP
        told = [f"{quoted(name)}: {_text(each, inner, default)}" for name, each in value.items()]
        return f"{{{inner}{f',{inner}'.join(told)}{margin}}}" if told else "{}"
    if isinstance(value, list | tuple):
        inner = margin + STEP
        told = [_text(each, inner, default) for each in value]
        return f"[{inner}{f',{inner}'.join(told)}{margin}]" if told else "[]"
    return quoted(default(value))
