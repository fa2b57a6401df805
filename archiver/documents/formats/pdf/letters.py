"""The letters beside a break in a URL: how high they are, and how far their style goes on."""

from collections.abc import Iterable
from itertools import takewhile

from archiver.documents.formats.pdf.glyphs import Glyph, Style
from archiver.documents.formats.pdf.sheet import Sheet
from archiver.expressions import expression

_NAMELY = 12  # characters within which a letter is looked for
_LIGATURE = 6  # letters, of which some are not written as one
_LINES_ON = 8  # lines beyond the next one that a URL is looked for in

_BREAK = expression(r"\ufffe\r?\n?|[ \t]*(?:\r\n?|\n)[ \t]*")
_HEAD = expression(r"[^\s\ufffe]+")


def beside(text: str, at: int, step: int) -> int | None:
    """Return the next letter or digit from `at`, on the side that `step` tells."""
    at = at if step > 0 else at - 1
    for _ in range(_NAMELY):
        if not 0 <= at < len(text):
            return None
        if text[at].isalnum():
            return at
        at += step
    return None


def ratio(sheet: Sheet, at: tuple[int, int], before: Glyph, after: Glyph) -> float:
    """Return how high the next letter is, of the last one; they stand beside a break."""
    last, first = beside(sheet.text, at[0], -1), beside(sheet.text, at[1], 1)
    behind = (last - step for step in range(_LIGATURE)) if last is not None else ()
    ahead = (first + step for step in range(_LIGATURE)) if first is not None else ()
    return _highest(sheet, ahead, after) / (_highest(sheet, behind, before) or 1)


def _highest(sheet: Sheet, places: Iterable[int], otherwise: Glyph) -> float:
    """Return how high the letters are: the second one of a ligature has no box of its own."""
    word = takewhile(lambda at: sheet.text[at : at + 1].strip(), places)
    glyphs = (sheet.glyph(at) for at in word if sheet.text[at].isalnum())
    return max((glyph.height for glyph in glyphs if glyph), default=otherwise.height)


def run_end(sheet: Sheet, end: int, style: Style) -> int:
    """Return where the lines end that go on, each from its beginning, in the same style."""
    for _ in range(_LINES_ON):
        blank = _BREAK.match(sheet.text, end)
        head = _HEAD.match(sheet.text, blank.end()) if blank else None
        if head is None or sheet.style(head.start()) != style:
            break
        end = head.end()
    return end
