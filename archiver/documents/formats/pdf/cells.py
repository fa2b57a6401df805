"""The parts of a line that stand apart, as the cells of a row do.

PDFium reads a row of a table as one line where its cells have one baseline.
"""

from bisect import insort
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from archiver.documents.formats.pdf.glyphs import SAME, Glyph, Line
from archiver.expressions import expression

_APART = 0.5  # of the height: a gap that is wider than a blank
_ALONE = 0.85  # of the height: a gap wider than the blanks of a line that is stretched
_FEW = 1  # blanks in a line that tell nothing of each other
_LONGEST = 4  # lines of a column by which its width is known
_WIDER = 1.8  # times the other blanks: a gap that is none
_FAR, _EVEN = 2.0, 1.3  # of the height, and times the others: a gap that no line is stretched by
_BLANK = expression(r"(?<=[^\s\ufffe])[ \t]+(?=[^\s\ufffe])")


class Printed(Protocol):
    """A text, and where each of its characters is printed."""

    text: str

    def glyph(self, at: int) -> Glyph | None:
        """Return the place of a character."""


class Parted(Protocol):
    """What remembers the parts of its lines."""

    def cells(self, line: Line) -> Sequence[Line]:
        """Return the parts of a line that stand apart."""


def along(sheet: Printed, line: Line) -> Iterator[Line]:
    """Yield the parts of a line that stand apart, from its beginning; most often it is one."""
    start, first = line.start, line.first
    gaps = list(_gaps(sheet, line))
    widths = sorted(after.left - before.right for _, before, after in gaps)
    usual = widths[(len(widths) - 1) // 2] if len(widths) > 1 else 0.0
    least = _APART if len(widths) > _FEW else _ALONE
    for at, before, after in gaps:
        away = abs(after.baseline - before.baseline) > SAME * before.height
        height = max(before.height, after.height)
        wide = min(max(least * height, _WIDER * usual), max(_FAR * height, _EVEN * usual))
        if away or after.left - before.right > wide:
            yield Line(start, at, first, before)
            start, first = at, after
    yield Line(start, line.end, first, line.last)


def _gaps(sheet: Printed, line: Line) -> Iterator[tuple[int, Glyph, Glyph]]:
    """Yield where each blank of a line ends, and the glyphs on both sides of it."""
    for blank in _BLANK.finditer(sheet.text, line.start, line.end):
        before, after = sheet.glyph(blank.start() - 1), sheet.glyph(blank.end())
        if before is not None and after is not None:
            yield blank.end(), before, after


def around(sheet: Parted, line: Line | None, at: int) -> Line | None:
    """Return the part of a line that a character stands in."""
    if line is None:
        return None
    return next((part for part in sheet.cells(line) if at < part.end), line)


def below(sheet: Parted, line: Line, own: Line) -> Line | None:
    """Return the part of a line that stands above or below another, or None."""
    parts = (
        part
        for part in sheet.cells(line)
        if part.first.left < own.last.right and part.last.right > own.first.left
    )
    return min(parts, key=lambda part: abs(part.first.left - own.first.left), default=None)


def reached(sheet: Parted, lines: Iterable[Line]) -> dict[int, list[float]]:
    """Return how far the longest parts reach to the right, by where they begin, in points."""
    columns: dict[int, list[float]] = {}
    for line in lines:
        for part in sheet.cells(line):
            rights = columns.setdefault(round(part.first.left), [])
            insort(rights, part.last.right)
            del rights[:-_LONGEST]
    return columns
