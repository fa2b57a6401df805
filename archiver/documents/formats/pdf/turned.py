"""The lines of a page on which something is written from right to left, as they are read.

PDFium begins a line of its own with the raised mark of a note in such a line, or with a mark
on a letter that has a place of its own, and with what stands behind it: these are put together
first.
"""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from archiver.documents.formats.pdf import directions
from archiver.documents.formats.pdf.directions import Read, Seen
from archiver.documents.formats.pdf.glyphs import SAME, Glyph, is_raised
from archiver.expressions import expression

_MARK = expression(r"\s*\d{1,3}\s*")
_APART = 1.5  # of the height of a line: what a mark stands beside it at most
_WORD_SPACE = 1.0  # of that height: what parts of it are apart at most
_LETTER = 3  # characters of a letter and its marks
_MOST_ROWS = 40  # that are looked at for one line
_SAME = 0.1  # of that height: baselines that are one


class _Row(NamedTuple):
    """A line as PDFium has it, without its break: its characters, and the tallest of them."""

    seen: list[Seen]
    tallest: Glyph
    baseline: float  # of most of them: a mark on a letter may have another

    @property
    def is_mark(self) -> bool:
        return _MARK.fullmatch("".join(seen.char for seen in self.seen)) is not None

    @property
    def is_point(self) -> bool:
        """Whether it is a mark on a letter of a line, which has a place above or below it."""
        return len(self.seen) <= _LETTER and any(
            unicodedata.combining(each.char) for each in self.seen
        )

    @property
    def left(self) -> float:
        return min(seen.left for seen in self.seen)

    @property
    def right(self) -> float:
        return max(seen.right for seen in self.seen)

    @property
    def start(self) -> int:
        return self.seen[0].at

    @property
    def end(self) -> int:
        return self.seen[-1].at + 1


def read(
    text: str, starts: Sequence[int], glyph: Callable[[int], Glyph | None]
) -> tuple[bool, list[Read]]:
    """Return the characters of a page as they are read, and whether it begins on the right.

    `starts` are where its lines do; `glyph` tells where a character is printed.
    """
    from_right = directions.is_right_to_left(text)
    order = [Read(at, char) for at, char in enumerate(text)]
    lines = list(_seen(text, starts, glyph, everywhere=from_right))
    parts = [directions.units_of(line) for line in lines]
    apart = any(map(directions.sets_apart, parts))
    above: list[Seen] = []
    for line, units in zip(lines, parts, strict=True):
        start = min(seen.at for seen in line)
        before = "".join(seen.char for seen in sorted(above, key=attrgetter("left")))
        words = "".join(seen.char for seen in line)
        own = directions.begins_right(words, units, before, otherwise=from_right, apart=apart)
        above = line
        order[start : start + len(line)] = directions.read(units, from_right=own, apart=apart)
    return from_right, order


def _seen(
    text: str, starts: Sequence[int], glyph: Callable[[int], Glyph | None], *, everywhere: bool
) -> Iterator[list[Seen]]:
    """Yield the lines to put in order: those with letters from right to left, or all."""
    for rows in _together(text, list(_rows(text, starts, glyph))):
        if everywhere or directions.HAS_RIGHT_TO_LEFT.search(text, rows[0].start, rows[-1].end):
            yield _joined(rows)


def _rows(text: str, starts: Sequence[int], glyph: Callable[[int], Glyph | None]) -> Iterator[_Row]:
    """Yield the lines of which each character is printed somewhere."""
    for start, end in pairwise((*starts, len(text))):
        words = text[start:end].rstrip("\r\n\ufffe")
        found = [glyph(at) for at in range(start, start + len(words))]
        glyphs = [each for each in found if each is not None]
        if words and len(glyphs) == len(words):
            tallest = max(glyphs, key=attrgetter("height"))
            line = [
                Seen(each.left, each.right, at, char, char.isdecimal() and _is_mark(each, tallest))
                for each, (at, char) in zip(glyphs, enumerate(words, start), strict=True)
            ]
            ((usual, _),) = Counter(each.baseline for each in glyphs).most_common(1)
            yield _Row(line, tallest, usual)


def _is_mark(glyph: Glyph, tallest: Glyph) -> bool:
    return is_raised(glyph, tallest, drawn=False)


def _together(text: str, rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Yield the rows of each line: a mark goes with one that it is raised beside, before others."""
    group: list[_Row] = []
    for row in rows:
        if group and not text[group[-1].end : row.start].strip("\r\n") and _are_one(group, row):
            group.append(row)
        else:
            if group:
                yield group
            group = [row]
    if group:
        yield group


def _are_one(group: Sequence[_Row], row: _Row) -> bool:
    """Whether a row is of the line of those before it: beside the last one, or a mark between."""
    last = group[-1]
    if len(group) >= _MOST_ROWS:
        return False
    if row.is_mark:
        return not last.is_mark and _is_beside(row, last)
    if last.is_mark:
        return _is_beside(last, row) if len(group) == 1 else _are_level(group[-2], row)
    if row.is_point and not last.is_point:
        return _is_on(row, last)
    last = next((each for each in reversed(group) if not each.is_point), last)
    space = _WORD_SPACE * row.tallest.height
    left, right = min(each.left for each in group), max(each.right for each in group)
    return _are_level(last, row) and max(row.left - right, left - row.right) <= space


def _are_level(one: _Row, other: _Row) -> bool:
    return abs(one.baseline - other.baseline) <= _SAME * other.tallest.height


def _is_beside(mark: _Row, row: _Row) -> bool:
    """Whether a mark is raised beside a row, or within it."""
    space = _APART * row.tallest.height
    raised = is_raised(mark.tallest, row.tallest, drawn=False)
    return raised and row.left - space <= mark.tallest.left <= row.right + space


def _is_on(point: _Row, row: _Row) -> bool:
    """Whether a mark is on a letter of a row, or on one right beside it."""
    space = _WORD_SPACE * row.tallest.height
    away = abs(point.baseline - row.baseline)
    smaller = point.tallest.height < row.tallest.height
    level = smaller and away <= SAME * row.tallest.height
    return level and row.left - space <= point.left <= row.right + space


def _joined(rows: Sequence[_Row]) -> list[Seen]:
    """Return the rows of a line as one, with a blank for each break that parts them."""
    line = directions.as_written(rows[0].seen)
    for last, row in pairwise(rows):
        line += (
            Seen(0.0, 0.0, at, directions.NOTHING if at > last.end else " ")
            for at in range(last.end, row.start)
        )
        line += directions.as_written(row.seen)
    marks = (row.seen for row in rows if row.is_mark and len(rows) > 1)
    marked = {seen.at for row in marks for seen in row}
    return [seen._replace(mark=seen.mark or seen.at in marked) for seen in line]
