"""The numbers of lines in the margin of a page, as drafts and pleadings have them.

They count every line, or every fifth, and the lines go on in small letters. Those of a list count
its items, which begin anew.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from archiver.expressions import expression

_NUMBER = expression(r"(?P<number>\d{1,5})(?:[ \t]+|(?=[\r\n\ufffe]|\Z))")
_STEPS = {1: 8, 5: 4}  # from one number to the next, and how many there are at least
_STEADY = 0.8  # of the steps: those that count the lines between
_GOING_ON = 0.25  # of the numbered lines: those that begin with a small letter


class _Row(NamedTuple):
    """A line with a number, which is the last of so many that count on."""

    line: int
    number: int
    start: int
    end: int
    above: "_Row | None"
    length: int


def spans(text: str, starts: Sequence[int]) -> list[tuple[int, int]]:
    """Return where the numbers of lines stand, with their blanks; `starts` are where lines begin.

    Empty where the page has none.
    """
    counted = [
        rows for step, least in _STEPS.items() if len(rows := _rows(text, starts, step)) >= least
    ]
    longest = max(counted, key=len, default=[])
    return [(row.start, row.end) for row in longest] if _number_lines(text, longest) else []


def _rows(text: str, starts: Sequence[int], step: int) -> list[_Row]:
    """Return the longest row of numbers that count on by a step."""
    last: dict[int, _Row] = {}
    for line, start in enumerate(starts):
        found = _NUMBER.match(text, start)
        if found is not None:
            number = int(found["number"])
            above = last.get(number - step)
            length = above.length + 1 if above is not None else 1
            last[number] = _Row(line, number, *found.span(), above, length)
    longest = max(last.values(), key=lambda row: row.length, default=None)
    return list(_upwards(longest))[::-1]


def _upwards(row: _Row | None) -> Iterator[_Row]:
    while row is not None:
        yield row
        row = row.above


def _number_lines(text: str, rows: Sequence[_Row]) -> bool:
    """Whether the numbers count lines, of which many go on with a sentence."""
    steps = [
        below.line - above.line == below.number - above.number for above, below in pairwise(rows)
    ]
    small = sum(text[row.end : row.end + 1].islower() for row in rows)
    return sum(steps) > _STEADY * len(steps) and small > _GOING_ON * len(rows)
