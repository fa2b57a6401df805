"""Regular expressions that are compiled when they are first asked, and then once for all starts.

There are hundreds, compiling one takes longer than most of what is asked of it, and hardly any
command asks them all. What one is compiled to may be kept from start to start, as Python keeps
what it compiles modules to: whoever may read and write gives us what was kept, and keeps the rest.
"""

import marshal
import re
import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any, AnyStr, TypeAlias, cast

_ASKED = (
    *("match", "fullmatch", "search", "finditer", "findall", "split", "sub", "subn"),
    *("pattern", "flags", "groups", "groupindex"),
)
_OTHER_WAYS = (ImportError, AttributeError, TypeError, ValueError, RuntimeError)
"""What goes wrong where a later Python compiles in other ways, or a file is not ours."""

MOST_BYTES = 16_000_000
"""What is longer is left behind, and with it what no version of us asks any more."""

_WORD = 4  # bytes of a word of what an expression is compiled to

Key: TypeAlias = tuple[str | bytes, int]
"""An expression, and its flags."""

Code: TypeAlias = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What Python's own machine for expressions is given: flags, code, groups and their names."""


def expression(written: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` returns, or what becomes it as soon as anything is asked of it."""
    return cast("re.Pattern[AnyStr]", _Awaited(written, flags))


@cache
def compiled(written: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` returns; at once, where an earlier start has compiled it."""
    return cast("re.Pattern[AnyStr]", _MEMORY.pattern(written, int(flags)))


def recall(read: Callable[[], bytes]) -> None:
    """Have what earlier starts compiled read, when the first expression is asked."""
    _MEMORY.read = read


def learned() -> bytes | None:
    """Return all that is compiled by now, to be read by later starts; None if they know it all."""
    return _MEMORY.written()


class _Awaited:
    """A pattern to be; once it is one, each of its methods is found here at once."""

    __slots__ = ("_flags", "_written", *_ASKED)

    def __init__(self, written: str | bytes, flags: int) -> None:
        self._written = written
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (asked for what is not there yet)
        pattern = compiled(self._written, self._flags)
        for asked in _ASKED:
            setattr(self, asked, getattr(pattern, asked))
        return getattr(pattern, name)


class _Memory:
    """What expressions are compiled to, for the Python that runs and for no other."""

    def __init__(self) -> None:
        self.read: Callable[[], bytes] | None = None
        self._codes: dict[Key, Code] = {}
        self._news = False

    def pattern(self, written: str | bytes, flags: int) -> re.Pattern[Any]:
        if self.read is not None:
            self._recall(self.read)
            self.read = None
        try:
            code = self._codes.get((written, flags))
            if code is None:
                code = self._codes[written, flags] = _code(written, flags)
                self._news = True
            return _pattern(written, code)
        except _OTHER_WAYS:
            return re.compile(written, flags)

    def written(self) -> bytes | None:
        return marshal.dumps((sys.version, self._codes)) if self._news else None

    def _recall(self, read: Callable[[], bytes]) -> None:
        try:
            kept = read()
            version, codes = marshal.loads(kept)  # noqa: S302  (as trusted as our modules' code)
        except (OSError, EOFError, ValueError, TypeError):  # nothing is kept, or not whole
            return
        if version == sys.version and isinstance(codes, dict) and len(kept) <= MOST_BYTES:
            self._codes = codes


_MEMORY = _Memory()


def _code(written: str | bytes, flags: int) -> Code:
    """Compile, as `re.compile` does, up to what the machine is given."""
    parsed = import_module("re._parser").parse(written, flags)
    words: list[int] = import_module("re._compiler")._code(parsed, flags)  # noqa: SLF001
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in parsed.state.groupdict.items():
        names[number] = name
    code = b"".join(word.to_bytes(_WORD, sys.byteorder) for word in words)
    return flags | parsed.state.flags, code, len(names) - 1, parsed.state.groupdict, tuple(names)


def _pattern(written: str | bytes, code: Code) -> re.Pattern[Any]:
    flags, words, groups, numbers, names = code
    machine = import_module("_sre")
    read = memoryview(words).cast("I").tolist()
    pattern: re.Pattern[Any] = machine.compile(written, flags, read, groups, numbers, names)
    return pattern
