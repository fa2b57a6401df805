"""The text of a page as a reader sees it: raised figures, whole URLs, and lines.

PDFium's text is changed in a few places only, and each of its characters can be found again.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from operator import attrgetter
from typing import Any

from archiver.documents.formats.pdf import wraps
from archiver.documents.formats.pdf.edits import Edit
from archiver.documents.formats.pdf.sheet import Glyph, Sheet

_TOLERANCES = ((2.0, 2.0), (10.0, 4.0))  # points, across and up, from a rectangle's corner
_SMALLER = 0.85  # of the height of its neighbours: what a raised figure is at most
_RAISED = 0.1  # of that height: what it is raised at least
_LINE_UP = 0.8  # of that height: raised by more, it stands in another line

_BREAKS = re.compile("\r\n?|\ufffe\n?")
_FIGURE = re.compile(
    r"(?P<before>(?<![ \r\n])[ \r\n]{0,4})(?<![0-9])(?P<figure>[0-9]{1,3})(?![0-9])"
    r"(?=(?P<after>[ \r\n]{0,4}))"
)
_SUPERSCRIPT = str.maketrans(
    "0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
)


class Printed:
    """A page's text as printed, and where in it each of PDFium's characters stands.

    `joints` are where a URL goes on after a break or a blank that was taken out.
    """

    def __init__(self, textpage: Any, most: int) -> None:  # noqa: ANN401  (not typed)
        self._sheet = Sheet(textpage, most)
        figures = list(_figures(self._sheet))
        told = _apart(figures, wraps.edits(self._sheet))
        self._edits = list(_moved(sorted((*told, *_breaks(self._sheet.text, told)))))
        gains = (len(edit.instead) - (edit.end - edit.start) for edit in self._edits)
        self._gains = list(accumulate(gains, initial=0))
        self.text = _edited(self._sheet.text, self._edits)
        self.joints = frozenset(
            edit.start + gain
            for edit, gain in zip(self._edits, self._gains, strict=False)
            if not edit.instead
        )

    def at(self, x: float, y: float) -> int | None:
        """Return the offset of the character at a point of the page, or next to it."""
        for across, up in _TOLERANCES:
            at = self._sheet.at(x, y, across, up)
            if at is not None:
                before = bisect_right(self._edits, at, key=attrgetter("end"))
                return at + self._gains[before]
        return None


def _apart(figures: list[Edit], others: Iterable[Edit]) -> list[Edit]:
    """Return the figures, and those other edits that touch none of them."""
    starts = [edit.start for edit in figures]
    kept = list(figures)
    for edit in others:
        before = bisect_right(starts, edit.end)
        if not before or figures[before - 1].end <= edit.start:
            kept.append(edit)
    return sorted(kept)


def _edited(text: str, edits: Iterable[Edit]) -> str:
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += text[at : edit.start], edit.instead
        at = edit.end
    return "".join((*pieces, text[at:]))


def _moved(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Put the breaks that were taken out of URLs behind them, so that lines can be counted."""
    owed = 0
    for edit in edits:
        owed += edit.breaks
        if owed and edit.settled and edit.instead.endswith("\n"):
            yield edit._replace(instead=edit.instead + "\u2060\n" * owed)
            owed = 0
        else:
            yield edit


def _breaks(text: str, told: Iterable[Edit]) -> Iterator[Edit]:
    """Yield the breaks that nothing else has been told of, as one character each."""
    at = 0
    for edit in (*told, Edit(len(text), len(text), "")):
        for found in _BREAKS.finditer(text, at, edit.start):
            hyphen = found.group().startswith("\ufffe")
            yield Edit(*found.span(), "\ufffe\n" if hyphen else "\n")
        at = edit.end


def _figures(sheet: Sheet) -> Iterator[Edit]:
    """Yield the raised figures, without the blanks and breaks that PDFium puts around them."""
    end = 0
    for found in _FIGURE.finditer(sheet.text):
        before, after = found.span("before"), found.span("after")
        figure = sheet.glyph(found.start("figure"))
        beside = sheet.glyph(before[0] - 1), sheet.glyph(after[1])
        drawn = sheet.is_drawn_high(found.start("figure"), figure)
        behind, ahead = (_is_raised(figure, each, drawn=drawn) for each in beside)
        if (behind or ahead) and before[0] >= end:
            end = after[1] if ahead else after[0]
            start = before[0] if behind else before[1]
            blank = " " if ahead and " " in found.group("after") else ""
            yield Edit(start, end, found.group("figure").translate(_SUPERSCRIPT) + blank)


def _is_raised(figure: Glyph | None, beside: Glyph | None, *, drawn: bool) -> bool:
    """Whether a figure is smaller than its neighbour and stands higher, in the same line.

    `drawn` says that the font itself has it so, on the line of all others.
    """
    if figure is None or beside is None:
        return False
    if drawn:
        return abs(figure.baseline - beside.baseline) <= _RAISED * beside.height
    if figure.height > _SMALLER * beside.height:
        return False
    return _RAISED * beside.height <= figure.baseline - beside.baseline <= _LINE_UP * beside.height
