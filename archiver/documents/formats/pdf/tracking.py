"""Lines whose letters stand so far apart that PDFium puts a blank between any two of them."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from archiver.documents.formats.pdf.glyphs import Glyph
from archiver.expressions import expression

_SPACED = expression(r"(?:\S ){10}")
_BLANK = expression(r"(?<=\S) (?=\S)")
_LETTERS = 0.6  # of the words of a line: those that are single letters
_WORD = 0.12  # of the height: by how much more two words stand apart than two letters


def spans(
    text: str, starts: Sequence[int], glyph: Callable[[int], Glyph | None]
) -> list[tuple[int, int]]:
    """Return where the blanks stand that part letters, in lines that begin at `starts`."""
    if not _SPACED.search(text):
        return []
    lines = pairwise((*starts, len(text)))
    return [span for start, end in lines for span in _blanks(text, start, end, glyph)]


def _blanks(
    text: str, start: int, end: int, glyph: Callable[[int], Glyph | None]
) -> Iterator[tuple[int, int]]:
    words = text[start:end].split()
    if not _SPACED.search(text, start, end) or (
        sum(len(word) == 1 for word in words) < _LETTERS * len(words)
    ):
        return
    gaps: list[tuple[float, int]] = []
    height = 0.0
    for found in _BLANK.finditer(text, start, end):
        before, after = glyph(found.start() - 1), glyph(found.end())
        if before is not None and after is not None:
            gaps.append((after.left - before.right, found.start()))
            height = max(height, before.height)
    letters = sorted(gaps)[len(gaps) // 2][0] if gaps else 0.0
    yield from ((at, at + 1) for gap, at in gaps if gap < letters + _WORD * height)
