"""Code in Markdown that is told by its indent: where it stands, in a text, a line at a time.

A line is code where four columns stand before it, more than what it is an item or a note of needs,
and where it goes on no paragraph (CommonMark 4.4, 5.2). What is in doubt is called code.
"""

from collections.abc import Iterator

from archiver.expressions import expression

WIDTH = 4
"""Columns that make code; and where the next tab stop is."""

_NOTE = expression(r"\[\^[^\]\n]+\]:")
_ITEM = expression(r"(?:[-+*:~]|\(?(?:[0-9]{1,9}|[A-Za-z]|[ivxlc]+|#|@\w*)[.)])(?P<gap>[ \t]+)")


def lines(source: str) -> Iterator[tuple[int, int]]:
    """Yield where the lines of indented code begin and end."""
    inside: list[int] = []  # the columns at which what is open goes on
    begins, at = True, 0  # whether a line could begin a block; where it stands
    for line in source.splitlines(keepends=True):
        start, at = at, at + len(line)
        rest = line.lstrip(" \t")
        if not rest.strip():
            begins = True
            continue
        column = _columns(line[: len(line) - len(rest)])
        while begins and inside and column < inside[-1]:
            inside.pop()
        if begins and column >= (inside[-1] if inside else 0) + WIDTH:
            yield start, at
            continue
        inside += _opened(rest, column)
        begins = rest.startswith("#")


def _opened(rest: str, column: int) -> Iterator[int]:
    """Yield the columns at which the items and notes go on that a line opens."""
    if _NOTE.match(rest):
        yield column + WIDTH
        return
    while item := _ITEM.match(rest):
        mark, gap = item.start("gap"), _columns(item["gap"])
        column += mark + (gap if gap <= WIDTH else 1)
        yield column
        rest = rest[item.end() :]


def _columns(blanks: str) -> int:
    return len(blanks.expandtabs(WIDTH))
