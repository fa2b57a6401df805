"""How far the lines around one reach to the right: what a line ends before, or fills."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from archiver.documents.formats.pdf import cells
from archiver.documents.formats.pdf.glyphs import SAME, Line
from archiver.documents.formats.pdf.sheet import Sheet

SIZES = (0.8, 1.25)
"""Of the height: what else is set in the same size."""

_NEIGHBOURS = 8  # lines before and after, by which the width of a column is known
_LEADING = 2.3  # of the height of a line: how far the next one is at most
_SLACK = 0.45  # of the height: what a line reaches beyond its neighbours, if they are no measure
_RAGGED = 3.0  # of the height: what lines of words differ by where they are not even
_INDENT = 5.0  # of the height: what lines of a cell begin apart at most
_ENOUGH = 3  # lines of words that tell how far lines reach
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
    own = sheet.cell(at)
    if own is None:
        return Margin(0.0, 0, even=False)
    near = list(_near(sheet, at, own))
    rights = _kept(sheet, near, own)
    if len(rights) <= 1 or own.last.right > max(rights) + _SLACK * own.last.height:
        # in a cell of its own: others of its column begin where it does
        rights += sheet.reached_below(own)
    margin = max(rights, default=0.0)
    even = sum(margin - right < _POINT for right in rights)
    return Margin(margin, len(rights), even=even > len(rights) / 2)


def _near(sheet: Sheet, at: int, own: Line) -> Iterator[Line]:
    """Yield what stands above and below a line in its column, as far as there is no gap."""
    line = sheet.line(at)
    apart = line is not None and line.start < own.start
    for step in (-1, 1):
        last, whole = own, sheet.line(at)
        for _ in range(_NEIGHBOURS):
            if whole is None:
                break
            line = sheet.line(whole.end if step > 0 else whole.start - 1)
            beside = cells.below(sheet, line, own) if line is not None else None
            if line is None or line is whole or beside is None:
                break
            if not _neighbours(last, beside, own) or (
                apart and abs(beside.first.left - own.first.left) > _INDENT * own.first.height
            ):
                break
            yield beside
            last, whole = beside, line


def _kept(sheet: Sheet, near: Sequence[Line], own: Line) -> list[float]:
    """Return how far lines reach, those left out that stick out, as one long word does."""
    rights = [line.last.right for line in near]
    words = [line.last.right for line in near if " " in sheet.text[line.start : line.end].strip()]
    if len(words) < _ENOUGH:
        return rights
    margin = max(words)
    even = sum(margin - right < _POINT for right in words) > len(words) / 2
    most = margin + (_SLACK if even else _RAGGED) * own.last.height
    return [right for right in rights if right <= most]


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
