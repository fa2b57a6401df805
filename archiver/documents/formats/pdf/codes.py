"""Letters that PDFium has only the codes of, as TeX's own fonts number them.

Where a font does not tell its letters' names, that is what is read: the ligatures of the
encoding T1 (Cork) are control characters then.
"""

import re
from collections.abc import Iterator

from archiver.expressions import expression

_LIGATURES = dict(zip("\x1b\x1c\x1d\x1e\x1f", ("ff", "fi", "fl", "ffi", "ffl"), strict=True))

CODES = expression(r"[\x1b-\x1f](?=[\w/.-])|(?<=[\w/.-])[\x1b-\x1f]")
"""A ligature that is written as its code: letters stand beside it."""


def spelled(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each character stands, and it; a ligature's letters share their place."""
    at = 0
    for found in CODES.finditer(text):
        yield from enumerate(text[at : found.start()], at)
        yield from ((found.start(), letter) for letter in _letters(found))
        at = found.end()
    yield from enumerate(text[at:], at)


def _letters(found: re.Match[str]) -> str:
    return _LIGATURES[found.group()]
