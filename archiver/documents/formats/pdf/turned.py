"""The characters of a page in the order in which they are read, where some go from the right."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Protocol

from archiver.documents.formats.pdf import directions
from archiver.documents.formats.pdf.glyphs import Glyph, Line

_SMALLER = 0.85  # of the height of a line: figures that are a note's


class Printed(Protocol):
    """A text, and where its lines and characters are printed."""

    text: str

    def glyph(self, at: int) -> Glyph | None:
        """Return the place of a character."""

    def line(self, at: int) -> Line | None:
        """Return the line that a character stands in."""


def read(sheet: Printed, starts: Sequence[int]) -> tuple[bool, list[directions.Read]]:
    """Return whether most lines, which begin at `starts`, go from the right, and the characters."""
    from_right = directions.is_right_to_left(sheet.text)
    found = [directions.Read(at, char) for at, char in enumerate(sheet.text)]
    lines = list(_seen(sheet, starts, everywhere=from_right))
    apart = any(map(directions.sets_apart, lines))
    above: list[directions.Seen] = []
    for line in lines:
        start, words = line[0].at, "".join(seen.char for seen in line)
        before = "".join(seen.char for seen in sorted(above, key=attrgetter("left")))
        own = directions.begins_right(line, before, otherwise=from_right)
        above = line
        found[start : start + len(words)] = directions.read(line, from_right=own, apart=apart)
    for begin, mark, end in _marks(sheet, starts) if from_right else ():
        found[begin:end] = [*found[mark:end], *found[begin:mark]]
    return from_right, found


def _seen(
    sheet: Printed, starts: Sequence[int], *, everywhere: bool
) -> Iterator[list[directions.Seen]]:
    """Yield the lines to put in order: those with letters from right to left, or all."""
    for start, end in pairwise((*starts, len(sheet.text))):
        words = sheet.text[start:end].rstrip("\r\n\ufffe")
        if not words or not (everywhere or directions.HAS_RIGHT_TO_LEFT.search(words)):
            continue
        glyphs = [sheet.glyph(at) for at in range(start, start + len(words))]
        line = [
            directions.Seen(glyph.left, glyph.right, at, char)
            for glyph, (at, char) in zip(glyphs, enumerate(words, start), strict=True)
            if glyph is not None
        ]
        if len(line) == len(words):
            yield line


def _marks(sheet: Printed, starts: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield where the mark of a note is read behind the line that it opens.

    Where that line begins, where the mark does, and where it ends.
    """
    for begin, mark, end in zip(starts, starts[1:], starts[2:], strict=False):
        if sheet.text[mark:end].strip("\r\n").isdecimal():
            line, figures = sheet.line(begin), sheet.line(mark)
            if line and figures and _opens(figures, line):
                yield begin, mark, end


def _opens(figures: Line, line: Line) -> bool:
    """Whether small figures are raised on the right of a line, which begins there."""
    right = max(line.first.right, line.last.right)
    height = max(line.first.height, line.last.height)
    up = figures.first.baseline - min(line.first.baseline, line.last.baseline)
    small = figures.first.height < _SMALLER * height
    return small and 0 < up < height and -1.0 < figures.first.left - right < height
