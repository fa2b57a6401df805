"""Offsets of a passage, as the page, line and column at which a reader finds them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from archiver.model import Passage, Place


def along(passage: Passage, offsets: Iterable[int]) -> Iterator[Place]:
    """Yield the place of each offset, which are in order; no line where the format has none."""
    start, line, newline, begin = passage.place, 0, -1, 0
    for offset in offsets:
        line += passage.text.count("\n", begin, offset)
        newline = max(newline, passage.text.rfind("\n", begin, offset))
        begin = max(begin, offset)
        column = offset - newline
        yield replace(
            start,
            line=start.line + line if start.line else None,
            column=(column if line else column + start.column - 1) if start.column else None,
        )
