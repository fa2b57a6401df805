"""The small rules that are drawn on a page, such as those that TeX draws for underscores."""

import ctypes
from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import Any, NamedTuple

from pypdfium2 import raw

from archiver.documents.formats.pdf.glyphs import Glyph

_MOST_DRAWN = 20_000  # things on a page that are looked at for rules
_THIN, _WIDE = 1.5, 12.0  # points: what an underscore is lower than, and how wide at most
_TOUCHES = 1.0  # points by which it may lie under its neighbours
_BELOW, _ABOVE = 0.4, 0.12  # of the height of a line: where it lies, from the baseline
_FINE = 10  # parts of a point by which two rules differ


class _Rule(NamedTuple):
    """Where something is drawn, in points from the lower left of the page."""

    left: float
    right: float
    bottom: float
    top: float


class Rules:
    """The small flat things that are drawn on a page, from left to right, each once."""

    def __init__(self, page: Any) -> None:  # noqa: ANN401  (not typed)
        drawn = (
            raw.FPDFPage_GetObject(page, at)
            for at in range(min(raw.FPDFPage_CountObjects(page), _MOST_DRAWN))
        )
        paths = (each for each in drawn if raw.FPDFPageObj_GetType(each) == raw.FPDF_PAGEOBJ_PATH)
        flat = (
            rule
            for rule in map(_rule, paths)
            if rule.top - rule.bottom < _THIN < rule.right - rule.left < _WIDE
        )
        self._rules = sorted(set(flat))

    def lies_between(self, before: Glyph, after: Glyph | None) -> bool:
        """Say whether one lies between two glyphs, or with none `after` behind the first."""
        low = before.baseline - _BELOW * before.height
        high = before.baseline + max(_ABOVE * before.height, _THIN)
        left = before.right - _TOUCHES
        right = after.left + _TOUCHES if after is not None else before.right + before.height
        begin = bisect_left(self._rules, left, key=attrgetter("left"))
        end = bisect_right(self._rules, right, begin, key=attrgetter("left"))
        return any(
            rule.right < right and low < rule.bottom and rule.top < high
            for rule in self._rules[begin:end]
        )

    def lies_before(self, first: Glyph) -> bool:
        """Say whether one lies right before a glyph that begins a line."""
        edge = Glyph(first.left - first.height, first.left - first.height, *first[2:])
        return self.lies_between(edge, first)


def _rule(drawn: Any) -> _Rule:  # noqa: ANN401  (not typed)
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(drawn, left, bottom, right, top)
    return _Rule(*(round(edge.value * _FINE) / _FINE for edge in (left, right, bottom, top)))
