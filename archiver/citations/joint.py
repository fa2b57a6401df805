"""The break after a piece of a URL at the end of its line: all that a judge of it may look at."""

import re
from dataclasses import dataclass

from archiver.expressions import expression

_HOST = expression(r"(?:https?|ftp):[/\\]{2}([^/\\?#]*)", re.IGNORECASE)
_NEIGHBOURS = 3  # lines before and after, by which the width of a column is known
_WINDOW = 500  # characters looked at for that, on either side
_ITEM = expression(r"(\d{1,3})(?:([.)])[ \t]|(?=[^\W\d_]))")  # or its number is glued to a word
_REACH = 1_000  # characters before a URL in which its item of a list begins
_FULL = 0.85  # of the longest neighbour: a line that has been filled


@dataclass(frozen=True, slots=True)
class Joint:
    """The break after a piece of a URL: what stands before it, and what after it."""

    before: str  # the URL as far as it goes, line breaks taken out
    opener: str  # the character before the URL
    line: str  # the line that the break ends
    head: str  # the characters after the break that could stand in a URL
    rest: str  # what follows them in their line
    widest: int  # characters of the longest neighbouring line
    counts_on: bool = False  # the next line has the number after that of the URL's own item

    @property
    def piece(self) -> str:
        """The head without the punctuation that ends a sentence."""
        return self.head.rstrip(".,;:!?'*)]}")

    @property
    def host(self) -> str | None:
        """The host that the URL has begun with, where there is nothing behind it yet."""
        found = _HOST.fullmatch(self.before)
        return found.group(1) if found is not None else None

    @property
    def full(self) -> bool:
        """Whether the line was filled, so that whatever came next had to be wrapped."""
        return len(self.line) >= _FULL * self.widest


def widest(text: str, start: int, end: int) -> int:
    """Return the length of the longest line around `text[start:end]`, its own left out."""
    before = text[max(0, start - _WINDOW) : start].split("\n")[:-1][-_NEIGHBOURS:]
    after = text[end : end + _WINDOW].split("\n")[1 : 1 + _NEIGHBOURS]
    return max((len(line.strip()) for line in (*before, *after)), default=0)


def counts_on(text: str, start: int, after: int) -> bool:
    """Say whether an item of a list begins at `after`, and the one before it above `start`."""
    item = _ITEM.match(text, after) if text[after : after + 1].isdecimal() else None
    if item is None:
        return False
    behind = rf"{re.escape(item[2])}[ \t]" if item[2] else r"(?=[^\W\d_])"
    last = rf"^[ \t]*{int(item[1]) - 1}{behind}"
    return re.search(last, text[max(0, start - _REACH) : start], re.MULTILINE) is not None
