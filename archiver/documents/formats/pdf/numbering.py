"""The numbers of lines in the margins of a page, as drafts and pleadings have them.

They count every line, or every fifth, and the lines go on in small letters. Those of a list count
its items, which begin anew, behind a full stop if not with a capital.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from archiver.expressions import expression

_BEFORE = expression(r"(?P<all>(?P<number>\d{1,5})[:.|]?(?:[ \t]+|(?=[\r\n\ufffe]|\Z)))")
_BEHIND = expression(
    r"[^\r\n\ufffe]*?\S(?P<all>[ \t]+(?P<number>\d{1,5})[ \t]*(?=[\r\n\ufffe]|\Z))"
)
_LABEL = expression(r"\[\d{1,3}\] |\d{1,3}[.)] ")  # of an item that stands behind the number
_STEPS = {1: 8, 5: 4}  # from one number to the next, and how many there are at least
_STEADY = 0.8  # of the steps: those that count the lines between
_GOING_ON = 0.25  # of the numbered lines: those that go on with a sentence
_ENDS, _EDGE = (
    (".", ";", ":", "?", "!"),
    8,
)  # what a sentence ends with, and where that is looked for


class _Row(NamedTuple):
    """A line with a number, which is the last of so many that count on."""

    line: int
    number: int
    goes_on: bool  # with the sentence of the line before, or to an item with a number of its own
    span: tuple[int, int]  # of the number, and the blanks beside it
    above: "_Row | None"
    length: int


def spans(text: str, starts: Sequence[int]) -> list[tuple[int, int]]:
    """Return where the numbers of lines stand, with their blanks; `starts` are where lines begin.

    Empty where the page has none.
    """
    for form in (_BEFORE, _BEHIND):
        for step, least in _STEPS.items():
            rows = _rows(text, starts, form, step)
            if len(rows) >= least and _number_lines(rows):
                return [row.span for row in rows]
    return []


def _rows(text: str, starts: Sequence[int], form: re.Pattern[str], step: int) -> list[_Row]:
    """Return the longest row of numbers that count on by a step."""
    last: dict[int, _Row] = {}
    for line, start in enumerate(starts):
        found = form.match(text, start)
        if found is not None:
            number, span = int(found["number"]), found.span("all")
            words = span[1] if span[0] == start else start
            above = last.get(number - step) or last.get(number - 2 * step)
            length = above.length + 1 if above is not None else 1
            ended = text[max(0, start - _EDGE) : start].rstrip("\r\n\ufffe\t ").endswith(_ENDS)
            goes_on = text[words : words + 1].islower() and not ended
            goes_on = goes_on or _LABEL.match(text, words) is not None
            last[number] = _Row(line, number, goes_on, span, above, length)
    longest = max(last.values(), key=lambda row: row.length, default=None)
    return list(_upwards(longest))[::-1]


def _upwards(row: _Row | None) -> Iterator[_Row]:
    while row is not None:
        yield row
        row = row.above


def _number_lines(rows: Sequence[_Row]) -> bool:
    """Whether the numbers count lines, of which many go on with a sentence."""
    pairs = list(pairwise(rows))
    steady = sum(below.line - above.line == below.number - above.number for above, below in pairs)
    going_on = sum(row.goes_on for row in rows)
    return steady > _STEADY * len(pairs) and going_on > _GOING_ON * len(rows)
