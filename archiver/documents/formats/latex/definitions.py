"""The macros that a document defines, and what one of them stands for where it is used."""

import re
from dataclasses import dataclass

from archiver.documents.formats.latex import macros
from archiver.documents.formats.latex.source import Source
from archiver.expressions import expression

_NAME = r"\s*\*?\s*\{?\s*\\([A-Za-z@]+|.)\s*\}?\s*"
_NEW = expression(_NAME + r"(?:\[(\d)\]\s*)?(?:\[([^\[\]]{0,1000})\]\s*)?", re.DOTALL)
_DEF = expression(r"\s*\\([A-Za-z@]+|.)((?:#\d)*)[^{}\\#\n]{0,64}", re.DOTALL)
_LET = expression(r"\s*\\([A-Za-z@]+|.)\s*=?\s*(?:\\[A-Za-z@]+|\\?.)", re.DOTALL)
_URLDEF = expression(_NAME + r"\\([A-Za-z@]+)\s*", re.DOTALL)
_PARAMETER = expression(r"#([1-9])")


@dataclass(frozen=True, slots=True)
class Macro:
    """A body in which `#1` is the first of so many arguments, perhaps an optional one."""

    body: str
    arguments: int = 0
    default: str | None = None


class Definitions:
    """What has been defined so far; `constants` are those without arguments."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._macros: dict[str, Macro] = {}
        self.constants: dict[str, str] = {}

    def define(self, word: str) -> bool:
        """Read a definition that begins with `word`; say whether that is what it was."""
        if word in macros.DEFINING:
            self._new(self._source.take(_NEW))
        elif word in ("def", "gdef", "edef", "xdef"):
            self._def(self._source.take(_DEF))
        elif word == "urldef":
            self._urldef(self._source.take(_URLDEF))
        elif word == "let":
            self._source.take(_LET)
        else:
            return False
        return True

    def expand(self, name: str) -> bool:
        """Put in what a macro stands for, to be read next; say whether there is such a one."""
        macro = self._macros.get(name)
        if macro is None:
            return False
        arguments = []
        if macro.default is not None:
            optional = self._source.optional()
            arguments.append(macro.default if optional is None else optional)
        arguments += [self._source.argument() for _ in range(macro.arguments - len(arguments))]
        self._source.expand(_filled(macro.body, arguments), name)
        return True

    def _new(self, found: re.Match[str] | None) -> None:
        body = self._source.group() if found is not None else None
        if found is not None and body is not None:
            self._keep(found.group(1), Macro(body, int(found.group(2) or 0), found.group(3)))

    def _def(self, found: re.Match[str] | None) -> None:
        body = self._source.group() if found is not None else None
        if found is not None and body is not None:
            self._keep(found.group(1), Macro(body, found.group(2).count("#")))

    def _urldef(self, found: re.Match[str] | None) -> None:
        address = self._source.address() if found is not None else None
        if found is not None and address is not None:
            self._keep(found.group(1), Macro(f"\\{found.group(2)}{{{address}}}"))

    def _keep(self, name: str, macro: Macro) -> None:
        self._macros[name] = macro
        self.constants.pop(name, None)
        if not macro.arguments:
            self.constants[name] = macro.body


def _filled(body: str, arguments: list[str]) -> str:
    """Put the arguments in their places; nothing, where all of them would be too much."""
    length = sum(
        len(arguments[int(number) - 1])
        for number in _PARAMETER.findall(body)
        if int(number) <= len(arguments)
    )
    if length > 2 * len(body) + 100_000:
        return ""
    return _PARAMETER.sub(
        lambda found: (
            arguments[int(found.group(1)) - 1] if int(found.group(1)) <= len(arguments) else ""
        ),
        body,
    )
