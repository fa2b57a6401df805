"""Where a line ends inside a word of a URL, because the word was wider than its column.

Whoever breaks a line anywhere first gives the word a line of its own, fills that line to its
last glyph, and begins the next one under it. All of that can be measured; words that the page
has elsewhere in one piece say the rest.
"""

import re

from archiver.citations import digests
from archiver.documents.formats.pdf.glyphs import Glyph
from archiver.documents.formats.pdf.heads import Head
from archiver.documents.formats.pdf.margins import Margin
from archiver.documents.formats.pdf.sheet import Sheet
from archiver.expressions import expression

_EDGE = 0.3  # of the height: how far two lines that begin below each other may be apart
_ROOM = 0.25  # of the height: what a line may stay short of its width beyond the next glyph
_SLACK = 0.7  # of the height: what a line may reach beyond its neighbours, and be as wide

_LAST = expression(r"[A-Za-z]+\Z")
_FIRST = expression(r"[A-Za-z]+")
_HEAD = expression(r"[^\s\ufffe]+")
_SENTENCE = expression(r"[A-Z][a-z]+")
_OPENING = frozenset("([<{\"'\u201c\u00ab")
_CLOSING = {"(": ")", "[": "]", "<": ">"}
_GOES_ON = expression(r"[^\W_][-_/?=&).]")
_SHOWN = expression(r"\w[-_/=&]+(?:\w|\Z)|[)>\]]\W*\Z")
_NO_WORDS = frozenset("bcdfghjklmnpqrtwx")  # letters that are no word by themselves
_SIGNED = expression(r"\w[=&?_%]\w")  # as no word of a sentence is
_LETTERS = expression(r"[^\W_]")


def goes_on(sheet: Sheet, start: int, blank: re.Match[str], margin: Margin) -> bool:
    """Say whether the URL from `start` goes on behind a break that parts one of its words."""
    before, after = sheet.glyph(blank.start() - 1), sheet.glyph(blank.end())
    head = _HEAD.match(sheet.text, blank.end())
    if before is None or after is None or head is None or blank["before"]:
        return False
    if digests.are_one(sheet.text[start : blank.start()], head.group()):
        return True
    within = sheet.text[blank.start() - 1].isalnum() and head.group()[0].isalnum()
    return within and _parts_word(sheet, start, blank, margin)


def _parts_word(sheet: Sheet, start: int, blank: re.Match[str], margin: Margin) -> bool:
    """Whether a break between two letters is none of the URL's ends."""
    before, after = sheet.glyph(blank.start() - 1), sheet.glyph(blank.end())
    head = _HEAD.match(sheet.text, blank.end())
    if before is None or after is None or head is None:
        return False
    below = is_below(sheet, start, blank, after)
    signed = below and not Head(head.group(), head.end()).is_words
    if signed and _SIGNED.search(head.group()):
        return True
    if not is_full(before, after, margin.right):
        return False
    if signed and "/" in head.group()[1:-1]:
        return True
    return _is_piece_of_one(sheet, start, blank, margin, below=below)


def _is_piece_of_one(
    sheet: Sheet, start: int, blank: re.Match[str], margin: Margin, *, below: bool
) -> bool:
    """Whether a line that is full has parted a word: its second part is no word of a sentence."""
    before, head = sheet.glyph(blank.start() - 1), _HEAD.match(sheet.text, blank.end())
    if before is None or head is None:
        return False
    flush = margin.lines > 1 and before.right - margin.right <= _SLACK * before.height
    closes = _closes(sheet, start, blank.start(), head.group())
    piece = flush and (closes or _is_piece(sheet, head.group()))
    if piece and _is_usual(sheet, margin, head):
        return True
    if below and piece and (closes or (head.group()[-1] != "," and _shows(sheet, head))):
        return True
    known = _is_whole_elsewhere(sheet, start, blank)
    return known and (below or _GOES_ON.search(head.group()) is not None)


def _is_usual(sheet: Sheet, margin: Margin, head: re.Match[str]) -> bool:
    """Whether the page breaks its lines anywhere, and not before a letter that is a word."""
    anywhere = sheet.parts_words or (sheet.parts_urls and not margin.even)
    within = _LETTERS.match(head.group(), 1) or head.group()[0] in _NO_WORDS
    return anywhere and bool(within or _is_alone(sheet, head))


def _shows(sheet: Sheet, head: re.Match[str]) -> bool:
    """Whether a piece is no word of a sentence, as it has signs, or its line to itself."""
    return _is_alone(sheet, head) or _SHOWN.search(head.group()) is not None


def is_full(before: Glyph, after: Glyph, margin: float) -> bool:
    """Say whether a line had no room for one glyph more."""
    return margin - before.right < after.right - after.left + _ROOM * before.height


def is_below(sheet: Sheet, start: int, blank: re.Match[str], after: Glyph) -> bool:
    """Whether the URL has its line to itself, and the next one begins right below it."""
    line = sheet.cell(blank.start() - 1)
    if line is None or _LETTERS.search(sheet.text[line.start : start]):
        return False
    start = max(start, line.start)
    opened = start - 1 if sheet.text[start - 1 : start] in _OPENING else start
    first = sheet.glyph(opened)
    return first is not None and abs(first.left - after.left) <= _EDGE * first.height


def _is_whole_elsewhere(sheet: Sheet, start: int, blank: re.Match[str]) -> bool:
    """Whether the page has the parted word in one piece, and its second part nowhere else."""
    last = _LAST.search(sheet.text[start : blank.start()])
    first = _FIRST.match(sheet.text, blank.end())
    if last is None or first is None:
        return False
    whole = (last.group() + first.group()).lower()
    return sheet.tokens[whole] > 0 and sheet.tokens[first.group().lower()] <= 1


def _is_alone(sheet: Sheet, head: re.Match[str]) -> bool:
    """Whether nothing else stands in the line that a piece begins."""
    line = sheet.cell(head.start())
    return line is None or not sheet.text[head.end() : line.end].strip("\r\n\ufffe\t ")


def _closes(sheet: Sheet, start: int, end: int, words: str) -> bool:
    """Whether a bracket closes there that has opened right before the URL, and not since."""
    closing = _CLOSING.get(sheet.text[max(0, start - 1) : start])
    return closing is not None and closing in words and closing not in sheet.text[start:end]


def _is_piece(sheet: Sheet, words: str) -> bool:
    """Whether something is rather the end of a URL than a word, or the beginning of a sentence."""
    if _SENTENCE.match(words) or words[-1] == ":":
        return False
    return sheet.tokens[words.strip(".,)]").lower()] <= 1
