"""What is printed above its line: the marks of notes, told by their size and place."""

from collections.abc import Iterator

from archiver.documents.formats.pdf.edits import Edit
from archiver.documents.formats.pdf.glyphs import is_raised
from archiver.documents.formats.pdf.sheet import Sheet
from archiver.expressions import expression

_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"  # of Arabic and Persian, too
_FIGURE = expression(
    r"(?P<before>(?<![ \r\n])[ \r\n]{0,4})"
    rf"(?<![{_DIGIT}])(?P<figure>[{_DIGIT}]{{1,24}})(?![{_DIGIT}])"
    r"(?=(?P<after>[ \r\n]{0,4}))"
)
_MOST_DIGITS = 3  # of the number of a note
_RAISED_DIGITS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
_SUPERSCRIPT = {
    ord(zero) + value: digit
    for zero in ("0", "\u0660", "\u06f0")
    for value, digit in enumerate(_RAISED_DIGITS)
}


def figures(sheet: Sheet) -> Iterator[Edit]:
    """Yield the raised figures, without the blanks and breaks that PDFium puts around them."""
    end = 0
    for found in _FIGURE.finditer(sheet.text):
        before, after = found.span("before"), found.span("after")
        at = _start(sheet, *found.span("figure"))
        if at is None:
            continue
        if at > found.start("figure"):
            before = at, at
        figure = sheet.glyph(at)
        beside = sheet.glyph(before[0] - 1), sheet.glyph(after[1])
        if figure is None or beside == (None, None):
            continue
        drawn = sheet.is_drawn_high(at, figure)
        behind, ahead = (is_raised(figure, each, drawn=drawn) for each in beside)
        if (behind or ahead) and before[0] >= end:
            end = after[1] if ahead else after[0]
            start = before[0] if behind else before[1]
            blank = " " if ahead and " " in found.group("after") else ""
            yield Edit(start, end, sheet.text[at : after[0]].translate(_SUPERSCRIPT) + blank)


def _start(sheet: Sheet, start: int, end: int) -> int | None:
    """Return where a mark may begin among digits: after those of a URL that it is glued to."""
    first, at = sheet.glyph(start), end
    if sheet.is_drawn_high(start, first):
        return start if end - start <= _MOST_DIGITS else None
    while at - 1 > max(start, end - _MOST_DIGITS - 1) and is_raised(
        figure := sheet.glyph(at - 1), first, drawn=sheet.is_drawn_high(at - 1, figure)
    ):
        at -= 1
    if at < end:
        return at
    return start if end - start <= _MOST_DIGITS else None
