"""How far the lines around one reach to the right: what a line ends before, or fills."""

from typing import NamedTuple

from archiver.documents.formats.pdf.glyphs import Line
from archiver.documents.formats.pdf.sheet import Sheet

SAME = 0.4
"""Of the height of a glyph: a baseline that differs by less is the same."""

SIZES = (0.8, 1.25)
"""Of the height: what else is set in the same size."""

_NEIGHBOURS = 8  # lines before and after, by which the width of a column is known
_LEADING = 2.3  # of the height of a line: how far the next one is at most
_SLACK = 0.45  # of the height: what a line reaches beyond its neighbours, if they are no measure
_POINT = 0.5  # points: what an even margin is uneven by


class Margin(NamedTuple):
    """How far the lines around one reach to the `right`, and how many there are.

    In `even` ones most reach it to the point, whatever their last word is.
    """

    right: float
    lines: int
    even: bool


def around(sheet: Sheet, at: int) -> Margin:
    """Return how far the lines around that of `at` reach."""
    own = sheet.line(at)
    if own is None:
        return Margin(0.0, 0, even=False)
    rights = []
    for step in (-1, 1):
        last = own
        for _ in range(_NEIGHBOURS):
            line = sheet.line(last.end if step > 0 else last.start - 1)
            if line is None or line is last or not _neighbours(last, line, own):
                break
            rights.append(line.last.right)
            last = line
    if len(rights) <= 1 or own.last.right > max(rights) + _SLACK * own.last.height:
        # in a cell of its own: others of its column begin where it does
        rights += sheet.reached_below(own)
    margin = max(rights, default=0.0)
    even = sum(margin - right < _POINT for right in rights)
    return Margin(margin, len(rights), even=even > len(rights) / 2)


def left_around(sheet: Sheet, own: Line) -> float:
    """Return how far the lines around one reach to the left, where most begin on the right."""
    lefts = [own.first.left]
    for step in (-1, 1):
        last = own
        for _ in range(_NEIGHBOURS):
            line = sheet.line(last.end if step > 0 else last.start - 1)
            if line is None or line is last:
                break
            edges = (line.first, line.last)
            if min(edge.left for edge in edges) < own.last.right:
                lefts.append(min(edge.left for edge in edges))
            last = line
    return min(lefts)


def _neighbours(last: Line, line: Line, own: Line) -> bool:
    """Whether a line stands next to the last one, in the same column and size.

    Fonts differ in how high they say they are, and a line may begin with a sign or a capital.
    """
    away = abs(last.first.baseline - line.first.baseline)
    height = max(own.first.height, own.last.height) or 1.0
    sizes = (line.first.height / height, line.last.height / height)
    return (
        SAME * height < away <= _LEADING * height
        and any(SIZES[0] <= size <= SIZES[1] for size in sizes)
        and line.first.left < own.last.right
        and line.last.right > own.first.left
    )
