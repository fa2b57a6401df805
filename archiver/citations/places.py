"""Offsets of a passage, as the page, line and column at which a reader finds them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from archiver.model import Passage, Place


def along(passage: Passage, offsets: Iterable[int]) -> Iterator[Place]:
    """Yield the place of each offset, which are in order; no line where the format has none."""
    start, line, newline, begin = passage.place, 0, -1, 0
    for offset in offsets:
        if passage.cells:
            yield replace(start, column=_column(passage.cells, offset))
            continue
        line += passage.text.count("\n", begin, offset)
        newline = max(newline, passage.text.rfind("\n", begin, offset))
        begin = max(begin, offset)
        column = offset - newline
        yield replace(
            start,
            line=start.line + line if start.line else None,
            column=(column if line else column + start.column - 1) if start.column else None,
        )


def _column(cells: Sequence[tuple[int, int]], offset: int) -> int:
    """Return the column of the cell that an offset stands in."""
    return cells[max(0, bisect_right(cells, offset, key=itemgetter(0)) - 1)][1]
