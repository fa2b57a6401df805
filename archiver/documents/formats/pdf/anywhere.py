"""Whether a page breaks its lines anywhere, as a narrow column does: its words and URLs show it.

Where that is so, a URL that fills its line to the last glyph has hardly ended there.
"""

from typing import TYPE_CHECKING

from archiver.documents.formats.pdf.heads import Head
from archiver.expressions import expression

if TYPE_CHECKING:
    import re

    from archiver.documents.formats.pdf.sheet import Sheet

_FULL = 0.45  # of the height: what a line may stay short of the longest in its column
_LONGEST = 300  # characters before a break in which a URL begins

_CUT = expression(r"(?<=[^\W_])\r?\n(?P<head>[^\W_][^\s\ufffe]+)")
_URL = expression(r"(?:https?://|www\.)[^\s\ufffe]+\Z")
_HOST_BEGUN = expression(r"https?://[\w-]+")
_HOST_ENDS = expression(r"[\w-]+\.[\w.-]+/")
_PARTED = expression(r"(?<![^\W_])([a-z]{2,20})\r?\n([a-z]{2,20})(?![^\W_])")


def parts_words(sheet: "Sheet") -> bool:
    """Say whether words are parted at the ends of lines, and not by a hyphen."""
    return sum(_is_one(sheet, *ends.groups()) for ends in _PARTED.finditer(sheet.text)) > 1


def parts_urls(sheet: "Sheet") -> bool:
    """Say whether a URL shows that it is parted between two letters."""
    return any(_shows(sheet, cut) for cut in _CUT.finditer(sheet.text))


def _shows(sheet: "Sheet", cut: "re.Match[str]") -> bool:
    """Whether a URL fills its line, and the next line can only be the rest of it."""
    head, own = Head(cut["head"], cut.end()), sheet.line(cut.start() - 1)
    url = _URL.search(sheet.text, max(0, cut.start() - _LONGEST), cut.start())
    if url is None or own is None:
        return False
    if _HOST_BEGUN.fullmatch(url.group()):
        return _HOST_ENDS.match(head.words) is not None
    if not head.shows_path or head.names_host:
        return False
    reached = max(sheet.reached_below(own), default=0.0)
    return own.last.right >= reached - _FULL * own.last.height


def _is_one(sheet: "Sheet", left: str, right: str) -> bool:
    """Whether the ends of two lines are a word of the page, and rarer than it themselves."""
    whole = sheet.tokens[left + right]
    return whole > 0 and max(sheet.tokens[left], sheet.tokens[right]) <= whole
