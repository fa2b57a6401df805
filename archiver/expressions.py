"""Regular expressions that are compiled when they are first asked, and not when they are read.

There are hundreds, compiling one takes longer than most of what is asked of it, and hardly any
command asks them all.
"""

import re
from typing import Any, AnyStr, cast

_ASKED = (
    *("match", "fullmatch", "search", "finditer", "findall", "split", "sub", "subn"),
    *("pattern", "flags", "groups", "groupindex"),
)


def expression(written: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` returns, or what becomes it as soon as anything is asked of it."""
    return cast("re.Pattern[AnyStr]", _Awaited(written, flags))


class _Awaited:
    """A pattern to be; once it is one, each of its methods is found here at once."""

    __slots__ = ("_flags", "_written", *_ASKED)

    def __init__(self, written: str | bytes, flags: int) -> None:
        self._written = written
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (asked for what is not there yet)
        compiled = re.compile(self._written, self._flags)
        for asked in _ASKED:
            setattr(self, asked, getattr(compiled, asked))
        return getattr(compiled, name)
