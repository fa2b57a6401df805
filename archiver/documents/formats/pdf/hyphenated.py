"""Whether a page parts its URLs with hyphens that are none of theirs, as some typesetters do.

A URL has hardly a hyphen beside a full stop, a slash or another sign, nor within a word that the
page has without one; where more than one line ends so, it was put there, and so were the others.
"""

from collections import Counter
from typing import Protocol

from archiver.expressions import expression

_FEWEST = 2  # hyphens that no URL has
_PART = 0.2  # of all hyphens at which URLs are parted
_LONGEST = 400  # characters before a break in which a URL begins

_HYPHEN = expression(r"(?:\ufffe|-(?=\r?\n))\s*(?=[^\s\ufffe])")  # the first between letters
_URL = expression(r"(?:https?://|www\.)(?:[^\s\ufffe]|(?:\ufffe|(?<=-)\r?\n)\s*)*\Z")
_LAST = expression(r"[A-Za-z]+\Z")
_FIRST = expression(r"[A-Za-z]+")
_NO_WORDS = frozenset("bcdfghjlmnpqrvwz")  # letters that stand before no hyphen
_SIGNS = frozenset("./=&?_,#%+-")


class Printed(Protocol):
    """A text as it is printed, and how often it has each word."""

    text: str

    @property
    def tokens(self) -> Counter[str]:
        """How often it has each word, in small letters."""


def parts_urls(sheet: Printed) -> bool:
    """Say whether the hyphens at which a page parts its URLs are the typesetter's."""
    cuts = []
    for found in _HYPHEN.finditer(sheet.text):
        at = found.start()
        if at and _URL.search(sheet.text, max(0, at - _LONGEST), at):
            cuts.append(_is_none(sheet, at, found.end()))
    return sum(cuts) >= max(_FEWEST, _PART * len(cuts))


def _is_none(sheet: Printed, at: int, onward: int) -> bool:
    """Whether no URL would have a hyphen there: beside a sign, or within a word of the page."""
    if sheet.text[at - 1] in _SIGNS or sheet.text[onward] in _SIGNS:
        return True
    left = _LAST.search(sheet.text, max(0, at - _LONGEST), at)
    right = _FIRST.match(sheet.text, onward)
    if left is None or right is None:
        return False
    if left.group() in _NO_WORDS:
        return True
    parts = left.group().lower(), right.group().lower()
    return sheet.tokens["".join(parts)] > 0 and min(sheet.tokens[part] for part in parts) == 0
