"""The parts of a line that stand apart, as the cells of a row do.

PDFium reads a row of a table as one line where its cells have one baseline.
"""

from bisect import insort
from collections.abc import Iterable, Iterator
from typing import Protocol

from archiver.documents.formats.pdf.glyphs import SAME, Glyph, Line
from archiver.expressions import expression

_APART = 0.85  # of the height: a gap wider than the blanks of a line that is stretched
_LONGEST = 4  # lines of a column by which its width is known
_BLANK = expression(r"(?<=[^\s\ufffe])[ \t]+(?=[^\s\ufffe])")


class Printed(Protocol):
    """A text, and where each of its characters is printed."""

    text: str

    def glyph(self, at: int) -> Glyph | None:
        """Return the place of a character."""


def along(sheet: Printed, line: Line) -> Iterator[Line]:
    """Yield the parts of a line that stand apart, from its beginning; most often it is one."""
    start, first = line.start, line.first
    for blank in _BLANK.finditer(sheet.text, line.start, line.end):
        before, after = sheet.glyph(blank.start() - 1), sheet.glyph(blank.end())
        if before is None or after is None:
            continue
        away = abs(after.baseline - before.baseline) > SAME * before.height
        if away or after.left - before.right > _APART * max(before.height, after.height):
            yield Line(start, blank.end(), first, before)
            start, first = blank.end(), after
    yield Line(start, line.end, first, line.last)


def around(sheet: Printed, line: Line | None, at: int) -> Line | None:
    """Return the part of a line that a character stands in."""
    if line is None:
        return None
    return next((part for part in along(sheet, line) if at < part.end), line)


def below(sheet: Printed, line: Line, own: Line) -> Line | None:
    """Return the part of a line that stands above or below another, or None."""
    parts = (
        part
        for part in along(sheet, line)
        if part.first.left < own.last.right and part.last.right > own.first.left
    )
    return min(parts, key=lambda part: abs(part.first.left - own.first.left), default=None)


def reached(sheet: Printed, lines: Iterable[Line]) -> dict[int, list[float]]:
    """Return how far the longest parts reach to the right, by where they begin, in points."""
    columns: dict[int, list[float]] = {}
    for line in lines:
        for part in along(sheet, line):
            rights = columns.setdefault(round(part.first.left), [])
            insort(rights, part.last.right)
            del rights[:-_LONGEST]
    return columns
