"""Words in quotation marks: where they begin and end, in whatever way a language prints them.

Quotations inside quotations are part of them. An apostrophe is none, an inch is none, and
what is never closed is none.
"""

from archiver.citations.printed import Span
from archiver.expressions import expression

LONGEST = 900
"""Characters of a quotation; a mark that is closed further away belongs to another."""

_CLOSING = {
    "\u201c": "\u201d",
    "\u201e": "\u201c\u201d",
    "\u201d": "\u201d\u201c",  # Swedish, and Arabic as some keyboards have it
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab\u00bb",  # Danish
    "\u2018": "\u2019",
    "\u201a": "\u2018\u2019",
    "\u300c": "\u300d",
    "\u300e": "\u300f",
    '"': '"',
    "'": "'",
    "``": "''",
}
_MARK = expression(
    "[\u201c\u201e\u00ab\u2018\u201a\u300c\u300e\u201d\u00bb\u300d\u300f\u2019]|``|''|\"|'"
)
_EITHER = frozenset("\"'\u201d\u00bb\u2018")
"""Marks that open where a word begins, and otherwise close."""

_APOSTROPHES = frozenset("'\u2019")
_BEFORE = frozenset("([{\u2014\u2013-/\"'\u201c\u2018\u00ab")
_UNSPACED = expression("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_DEEPEST = 8


def quotations(text: str) -> list[Span]:
    """Return the outermost quotations of a text, marks included, in order."""
    closed: list[Span] = []
    opened: list[tuple[str, int]] = []
    for found in _MARK.finditer(text):
        mark, start, end = found.group(), found.start(), found.end()
        while opened and start - opened[0][1] > LONGEST:
            del opened[0]
        at = _opened_by(mark, opened, text, end)
        if at is not None:
            closed.append(Span(opened[at][1], end))
            del opened[at:]
        elif _opens(mark, text, start, end):
            opened.append((mark, start))
            del opened[:-_DEEPEST]
    return _outermost(closed)


def _opened_by(mark: str, opened: list[tuple[str, int]], text: str, end: int) -> int | None:
    """Return which of the open quotations a mark closes, if it closes any."""
    before, after = text[end - len(mark) - 1 : end - len(mark)], text[end : end + 1]
    inside = before.isspace() or (after.isalpha() and not _UNSPACED.match(after))
    for at in range(len(opened) - 1, -1, -1):
        opening = opened[at][0]
        if mark in _CLOSING[opening]:
            ambiguous = mark == opening or mark in _APOSTROPHES
            return None if ambiguous and inside else at
    return None


def _opens(mark: str, text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if mark not in _CLOSING or not after:
        return False
    if mark in _EITHER or mark == "'":
        begins = not before or before.isspace() or before in _BEFORE
        return begins and not after.isspace() and (mark != "'" or after.isalpha())
    return True


def _outermost(closed: list[Span]) -> list[Span]:
    outermost: list[Span] = []
    for span in sorted(closed, key=lambda span: (span.start, -span.end)):
        if not outermost or span.start >= outermost[-1].end:
            outermost.append(span)
    return outermost
