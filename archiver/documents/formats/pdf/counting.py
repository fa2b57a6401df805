"""Whether a number goes on behind a break, or another begins there: a list's, a sentence's."""

import re

from archiver.documents.formats.pdf import margins
from archiver.documents.formats.pdf.sheet import Sheet
from archiver.expressions import expression

LONG = expression(r"(?:\d{8}|#L\d*)\Z")
"""A number that may have an end elsewhere, or that of a line."""

_SLACK = 0.45  # of the height: what a line may begin to the left of another, and be below it

_NAMED = expression(r"[=/_][A-Za-z]{1,6}\Z")  # and a number: what `=GSE109816` is parted in
_ANCHOR = expression(  # `#n` and `27`
    r"#(?:[A-Za-z]|fn|ftn|cite|note|page|par|para|art|fig|ref|sec|section|tab|table)[-_.=]?\Z"
)
_NUMBER = expression(r"\d{1,4}[.,;)]*\Z")
_SERIAL = expression(r"\d{5,}")
_REST = expression(r"\d+[.,;)]+\Z")  # and its end
_REST_OF_NUMBER = expression(r"(?P<number>\d{1,12})[.,;:)\]/](?=\s)")


def goes_on(url: str, words: str, *, flush: bool) -> bool:
    """Say whether a number does: that of a name, another's digits, or the end of a long one.

    Of a fragment, too, that names nothing without one.
    """
    if url[-1:].isdecimal() and _SERIAL.fullmatch(words):
        return True
    if _NAMED.search(url) and _SERIAL.match(words):
        return True
    if flush and _ANCHOR.search(url) and _NUMBER.match(words):
        return True
    return flush and bool(LONG.search(url) and _REST.match(words))


def had_no_room(sheet: Sheet, start: int, blank: re.Match[str], on: int) -> bool:
    """Say whether a line had no room for another digit of the number that the URL ends in.

    The text goes on at `on`, with digits and a sign that number no item of a list there. A URL from
    `start` that has its line to itself may be the widest of its column.
    """
    at = blank.start()
    before, after = sheet.glyph(at - 1), sheet.glyph(on)
    rest, last = _REST_OF_NUMBER.match(sheet.text, on), sheet.text[at - 1]
    if before is None or after is None or rest is None or blank["before"]:
        return False
    if not (last.isascii() and last.isdecimal()):
        return False
    margin = margins.around(sheet, at - 1)
    room = margin.right - before.right
    own, line = sheet.line(at - 1), sheet.line(on)
    if own is None or line is None or line.first.left < own.first.left - _SLACK * after.height:
        return False
    if margin.lines <= 1 or room >= after.width:
        return False
    # others were stretched to fill their lines, or are none of this column
    if own.start < start and (margin.even or room <= -after.width):
        return False
    item = rf"^[ \t]*{int(rest['number']) - 1}[.)\]][ \t]"
    return re.search(item, sheet.text[:start], re.MULTILINE) is None
