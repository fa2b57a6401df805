"""Whether a page parts its URLs with hyphens that are none of theirs, as some typesetters do.

A URL has hardly a hyphen beside a full stop, a slash or another sign; where more than one line
ends in such a hyphen, it was put there, and so were the others.
"""

from typing import Protocol

from archiver.expressions import expression

_FEWEST = 2  # hyphens that no URL has
_PART = 0.2  # of all hyphens at which URLs are parted
_LONGEST = 400  # characters before a break in which a URL begins

_HYPHEN = expression(r"(?:\ufffe|-(?=\r?\n))\s*(?=[^\s\ufffe])")  # the first between letters
_URL = expression(r"(?:https?://|www\.)(?:[^\s\ufffe]|(?:\ufffe|(?<=-)\r?\n)\s*)*\Z")
_SIGNS = frozenset("./=&?_,#%+-")


class Printed(Protocol):
    """A text as it is printed."""

    text: str


def parts_urls(sheet: Printed) -> bool:
    """Say whether the hyphens at which a page parts its URLs are the typesetter's."""
    cuts = []
    for found in _HYPHEN.finditer(sheet.text):
        at = found.start()
        if at and _URL.search(sheet.text, max(0, at - _LONGEST), at):
            cuts.append(sheet.text[at - 1] in _SIGNS or sheet.text[found.end()] in _SIGNS)
    return sum(cuts) >= max(_FEWEST, _PART * len(cuts))
