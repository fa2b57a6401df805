"""What the instruction of a word processor's field links to, as DOCX and RTF keep it.

An instruction is a name, arguments in quotes or without, and switches.
"""

import re
from collections.abc import Iterator

from archiver.expressions import expression

_QUOTES = '"\u201c\u201d\u201e'
_TOKEN = expression(
    rf"\s*+(?:[{_QUOTES}](?P<quoted>(?:[^{_QUOTES}\\]|\\.)*+)[{_QUOTES}]?"
    rf"|\\(?P<switch>.)|(?P<bare>[^\s{_QUOTES}\\]\S*))",
    re.DOTALL,
)
_ESCAPED = expression(r"\\(.)", re.DOTALL)
_WITH_ARGUMENT = frozenset("lot")  # a place, a tip, a frame


def linked(instruction: str) -> str | None:
    """Return the target of a HYPERLINK field (ISO/IEC 29500-1, 17.16.5.25), or None.

    The place that its switch `l` names becomes the fragment; a jump within the document
    has no target.
    """
    name, *arguments = [*_tokens(instruction)] or [("", "")]
    if name[0] or name[1].upper() != "HYPERLINK":
        return None
    target = next((text for switch, text in arguments if not switch), "").strip()
    place = next((text for switch, text in arguments if switch == "l"), "").strip()
    return (f"{target}#{place}" if place else target) if target else None


def _tokens(instruction: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the arguments, each behind the switch that it belongs to."""
    switch = ""
    for found in _TOKEN.finditer(instruction):
        quoted, letter = found.group("quoted"), (found.group("switch") or "").lower()
        if letter:
            switch = letter if letter in _WITH_ARGUMENT else ""
            continue
        yield switch, found.group("bare") if quoted is None else _ESCAPED.sub(r"\1", quoted)
        switch = ""
