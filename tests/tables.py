"""Tables of cases that anybody can add to: a reason, a text, and what is expected of it."""

import re
from pathlib import Path
from typing import NamedTuple

HOME = Path(__file__).parent


class Case(NamedTuple):
    """One case; the escapes of its text, and of what is expected, are undone."""

    text: str
    expected: list[str]


def cases(name: str) -> dict[str, Case]:
    """Read a table, by the reasons of its cases, which are told once each."""
    found: dict[str, Case] = {}
    for block in re.split(r"(?m)^% ", (HOME / name).read_text("utf-8"))[1:]:
        reason, *lines = block.rstrip("\n").split("\n")
        expected = [_unescaped(line[3:]) for line in lines if line.startswith("=> ")]
        text = [_unescaped(line) for line in lines if not line.startswith("=> ")]
        assert reason not in found, f"{name} tells of {reason!r} twice"
        found[reason] = Case("\n".join(text), expected)
    return found


def _unescaped(line: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code.group(1), 16)), line)
