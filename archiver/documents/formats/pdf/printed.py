"""The text of a page as a reader sees it: raised figures, whole URLs, and lines.

PDFium's text is changed in a few places only, and each of its characters can be found again.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from operator import attrgetter
from typing import Any

from archiver.documents.formats.pdf import feet, raised, wraps
from archiver.documents.formats.pdf.edits import Edit
from archiver.documents.formats.pdf.sheet import Sheet
from archiver.expressions import expression

_TOLERANCES = ((2.0, 2.0), (10.0, 4.0))  # points, across and up, from a rectangle's corner

_BLANK = expression(r"[ \t]")
_BREAKS = expression("\r\n?|\ufffe\n?")


class Printed:
    """A page's text as printed, and where in it each of PDFium's characters stands.

    `turns` are where other text follows the notes of a column, `joints` where a URL goes on
    after a break or a blank that was taken out.
    """

    def __init__(self, textpage: Any, most: int) -> None:  # noqa: ANN401  (not typed)
        self._sheet = Sheet(textpage, most)
        figures = list(raised.figures(self._sheet))
        told = _apart(figures, wraps.edits(self._sheet))
        self._edits = list(
            _moved(self._sheet.text, sorted((*told, *_breaks(self._sheet.text, told))))
        )
        gains = (len(edit.instead) - (edit.end - edit.start) for edit in self._edits)
        self._gains = list(accumulate(gains, initial=0))
        self.text = _edited(self._sheet.text, self._edits)
        noted = any(self._sheet.begins_line(edit.start) for edit in figures)
        turned = feet.turns(self._sheet) if noted else ()
        self.turns = tuple(map(self._printed, turned))
        self.joints = frozenset(
            edit.start + gain
            for edit, gain in zip(self._edits, self._gains, strict=False)
            if not edit.instead
        )

    @property
    def foot(self) -> int | None:
        """Where the notes begin that a page of one column ends in."""
        foot = feet.begins(self._sheet)
        return None if foot is None else self._printed(foot)

    def at(self, x: float, y: float) -> int | None:
        """Return the offset of the character at a point of the page, or next to it."""
        for across, up in _TOLERANCES:
            at = self._sheet.at(x, y, across, up)
            if at is not None:
                return self._printed(at)
        return None

    def _printed(self, at: int) -> int:
        """Return where a character of the sheet stands in the text."""
        return at + self._gains[bisect_right(self._edits, at, key=attrgetter("end"))]


def _apart(figures: list[Edit], others: Iterable[Edit]) -> list[Edit]:
    """Return the figures, and those other edits that are at none of them, or end a line before."""
    starts = [edit.start for edit in figures]
    kept = list(figures)
    for edit in others:
        before = bisect_right(starts, edit.end)
        line_ends = edit.instead.endswith("\n") and edit.end in starts[before - 1 : before]
        figures_before = before - line_ends
        if not figures_before or figures[figures_before - 1].end <= edit.start:
            kept.append(edit)
    return sorted(kept)


def _edited(text: str, edits: Iterable[Edit]) -> str:
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += text[at : edit.start], edit.instead
        at = edit.end
    return "".join((*pieces, text[at:]))


def _moved(text: str, edits: Iterable[Edit]) -> Iterator[Edit]:
    """Put the breaks that were taken out of URLs behind them, so that lines can be counted.

    A URL that may go on has not ended before there is a blank.
    """
    owed = unsettled = 0
    for edit in edits:
        owed += edit.breaks
        if not edit.settled:
            unsettled = edit.end
        ended = edit.settled and (not unsettled or _BLANK.search(text, unsettled, edit.start + 1))
        if owed and ended and edit.instead.endswith("\n"):
            yield edit._replace(instead=edit.instead + "\u2060\n" * owed)
            owed = unsettled = 0
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
