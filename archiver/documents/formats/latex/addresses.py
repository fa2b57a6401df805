"""The argument of a link macro: the URL that its escapes and its macros stand for."""

import re
from collections.abc import Mapping

from archiver.expressions import expression

_SIM = r"\$\s*\\sim\s*\$"
_WRAPPED = expression(
    rf"\{{\s*((?:\\[A-Za-z@]+\s*|\\[^A-Za-z\s]|{_SIM}|[%_#&~^-])(?:\{{\}})?)\s*\}}"
)
_DETOKENIZED = expression(r"\\detokenize\s*\{([^{}]*)\}")
_TOKEN = expression(
    rf"{_SIM}|\\(?P<word>[A-Za-z@]+)[ \t]*(?:\{{\}})?|\\(?P<symbol>[^A-Za-z])(?:\{{\}})?"
    r"|%[ \t]*\n\s*",
    re.DOTALL,
)
_MACRO = expression(r"\\([A-Za-z@]+)[ \t]*(?:\{\})?")
_SYMBOLS = {"\\": "", "/": "", "-": "", "@": "", "\n": "\n", " ": " "}
_WORDS = {
    "textasciitilde": "~",
    "sim": "~",
    "tilde": "~",
    "textunderscore": "_",
    "textasciicircum": "^",
    "textbackslash": "\\",
    "slash": "/",
    "textendash": "\u2013",
    "string": "",
    "protect": "",
    "allowbreak": "",
    "linebreak": "",
    "nolinkurl": "",
    "break": "",
    "hfill": "",
    "relax": "",
}
_DEEPEST = 8
_LONGEST = 2048  # characters of a macro's body within a URL


def written(argument: str, constants: Mapping[str, str]) -> str | None:
    """Return the URL, or None where a macro stands in it that nobody knows.

    `constants` are the bodies of macros without arguments, by their names.
    """
    for _ in range(_DEEPEST):
        expanded = _expanded(argument, constants)
        if expanded == argument:
            break
        argument = expanded
    argument = _WRAPPED.sub(_unwrapped, _DETOKENIZED.sub(r"\1", argument))
    try:
        return _TOKEN.sub(_character, argument).strip()
    except KeyError:
        return None


def _expanded(argument: str, constants: Mapping[str, str]) -> str:
    def body(found: re.Match[str]) -> str:
        known = constants.get(found.group(1), "")
        return known if 0 < len(known) <= _LONGEST else found.group()

    return _MACRO.sub(body, argument, count=_DEEPEST)


def _unwrapped(found: re.Match[str]) -> str:
    """Take the braces off; what follows is not a part of a macro's name."""
    inside = found.group(1).strip()
    return inside + "{}" if inside.startswith("\\") and not inside.endswith("}") else inside


def _character(found: re.Match[str]) -> str:
    if (word := found.group("word")) is not None:
        return _WORDS[word]
    if (symbol := found.group("symbol")) is not None:
        return _SYMBOLS.get(symbol, symbol)
    return "~" if found.group().startswith("$") else ""
