"""Blanks within a URL that are none: its letters are only spaced out, or a sign stands off."""

import re
from collections.abc import Iterator

from archiver.documents.formats.pdf.breaks import CLOSING, LISTED, PUNCTUATION, within_host
from archiver.documents.formats.pdf.glyphs import Glyph
from archiver.documents.formats.pdf.sheet import Sheet
from archiver.expressions import expression

_NARROW = 0.18  # of the height: a gap that is no blank
_TOUCHING = 0.02  # of the height: no gap
_SPACING = 0.07  # of the height: by how much letters that are spaced out stand apart unevenly
_WIDEST = 0.22  # of the height: what any letters of a word stand apart at most
_GAPS, _AROUND = 3, 16  # pairs of letters that tell of it, and characters in which they are
_SCHEMES = frozenset({"http", "https"})
_MORE = expression(r"[:/.?&=#_~%+-]+(?:[A-Za-z0-9]|[ \t]*[/.]|$)")
_ADJACENT = expression(r"(?=[A-Za-z0-9]{2})")
_BETWEEN = expression(r"[^\s\ufffe][ \t]+[^\s\ufffe]")
_LESS = 0.7  # of the word space of its line: a gap that is no blank


class Blanks:
    """Those in a URL from `start`, which is `spaced` where it has blanks everywhere."""

    def __init__(self, sheet: Sheet, start: int, *, spaced: bool) -> None:
        self._sheet, self._text = sheet, sheet.text
        self._start = start
        self._spaced = spaced

    def is_none(self, blank: re.Match[str], before: Glyph, after: Glyph) -> bool:
        """Say whether nothing stands between two glyphs of a line, though a blank is read."""
        found = (self._is_none, self._is_spacing, self._is_no_blank)
        return any(is_none(blank, before, after) for is_none in found)

    def _is_none(self, blank: re.Match[str], before: Glyph, after: Glyph) -> bool:
        """Whether two letters touch, or the colon of a scheme stands off."""
        first = self._text[blank.end()]
        touching = abs(after.left - before.right) < _TOUCHING * before.height
        if within_host(self._text[self._start : blank.start()], self._text, blank.end()):
            return after.left - before.right < _WIDEST * before.height
        if touching and first.isascii():
            return self._text[blank.start() - 1].isalnum() and first.isalnum()
        return first == ":" and self._text[self._start : blank.start()].lower() in _SCHEMES

    def _is_spacing(self, blank: re.Match[str], before: Glyph, after: Glyph) -> bool:
        """Whether two letters are no further apart than all others of a URL that is spaced out."""
        last, first = self._text[blank.start() - 1], self._text[blank.end()]
        url = self._text[self._start : blank.start()]
        closing = first == ")" and url.count("(") > url.count(")")
        gap = after.left - before.right
        if not (last.isalnum() and last.isascii() and first.isascii()):
            return False
        if not (first.isalnum() or closing) or not 0 <= gap <= _WIDEST * before.height:
            return False
        gaps = self._gaps(blank)
        usual = sorted(gaps)[len(gaps) // 2] if len(gaps) >= _GAPS else 0.0
        most = usual + _SPACING * before.height
        if usual < _TOUCHING * before.height or gap > most:
            return False
        blanks = [width for width in self._blanks(blank) if width > most]
        return not blanks or gap < _LESS * min(blanks)

    def _gaps(self, blank: re.Match[str]) -> list[float]:
        """Return how far the letters on both sides of a blank are apart."""
        around = self._text[blank.start() - _AROUND : blank.end() + _AROUND]
        pairs = (blank.start() - _AROUND + found.start() for found in _ADJACENT.finditer(around))
        glyphs = ((self._sheet.glyph(at), self._sheet.glyph(at + 1)) for at in pairs)
        return [
            right.left - left.right
            for left, right in glyphs
            if left and right and right.left > left.left and right.baseline == left.baseline
        ]

    def _is_no_blank(self, blank: re.Match[str], before: Glyph, after: Glyph) -> bool:
        last, first = self._text[blank.start() - 1], self._text[blank.end()]
        if last in CLOSING or not (last in PUNCTUATION or first in PUNCTUATION):
            return False
        if not first.isascii() or not (first.isalnum() or first in PUNCTUATION):
            return False
        if not (first.isalnum() or self._spaced or _MORE.match(self._text, blank.end())):
            return False
        if LISTED.match(self._text, blank.end()) or (last == "." and first.isupper()):
            return False
        if self._spaced:
            return self._same_style(blank.start() - 1, blank.end())
        gap = after.left - before.right
        return 0 <= gap <= _NARROW * before.height and gap < _LESS * self._word_space(blank)

    def _word_space(self, blank: re.Match[str]) -> float:
        """Return how wide the other blanks of the line are, in the mean."""
        widths = list(self._blanks(blank))
        return sum(widths) / len(widths) if widths else float("inf")

    def _blanks(self, blank: re.Match[str]) -> Iterator[float]:
        """Yield how wide the other blanks of the line are."""
        line = self._sheet.line(blank.start())
        for other in _BETWEEN.finditer(self._text, *(line[:2] if line else (0, 0))):
            left, right = self._sheet.glyph(other.start()), self._sheet.glyph(other.end() - 1)
            if self._text[other.start()] in PUNCTUATION and other.start() >= self._start:
                continue
            if other.start() + 1 != blank.start() and left is not None and right is not None:
                yield right.left - left.right

    def _same_style(self, one: int, other: int) -> bool:
        return self._sheet.style(one).colour == self._sheet.style(other).colour
