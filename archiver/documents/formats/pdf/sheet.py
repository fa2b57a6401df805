"""A page as PDFium reads it: its characters, and where and how each of them is printed.

Everything is counted in Python's characters here; PDFium's own two ways of counting them
stay inside.
"""

import ctypes
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from math import hypot
from typing import Any

from pypdfium2 import raw

from archiver.documents.formats.pdf import (
    anywhere,
    cells,
    codes,
    directions,
    hyphenated,
    numbering,
    ruled,
    tracking,
    turned,
    turning,
)
from archiver.documents.formats.pdf.glyphs import Glyph, Line, Style
from archiver.documents.formats.pdf.order import Order
from archiver.expressions import expression

ZERO_WIDTH = "\u200b"
"""What may be put into a URL so that a line can end there; nothing of it is printed."""

_SUBSET = expression(r"^[A-Z]{6}\+")  # PDF 32000-1, 9.6.4: a tag before a subset's name
_BREAK = expression("\r\n?|\n|\ufffe\r?\n?")
_PARTED = expression(r"\w*\ufffe\s*\w*")
_PATHS = expression(r"(?<!\S)[^\s/]*+/\S*")
_WORD = expression(r"[^\W\d_]{2,}")
_BROKEN = expression(  # before no word of a sentence, or where every letter has one
    "(?:(?<=[^\\s\u200b\\w])|(?<=_))\u200b+"
    "(?=[\r\n]+(?:[^\\s\u200b]*\u200b|[^\\s\u200b]*[/_=?&%~#-][^\\s\u200b]))"
    "|(?<=[^\\W_])\u200b+(?=[\r\n]+\\S\u200b)"
)
_WITHIN = expression("\u00ad(?=[^\\s\ufffe])")
_HOVERS = 0.18  # of the height of a glyph: how far above its line a superscript's ink begins
_NAME = 128  # bytes of a font's name that are looked at
_CHANNELS = 4
_LOWEST = 0.85  # of the size of a font: how high its lines are at least


class Sheet:
    """The characters of one page, no more than `most`, in the order in which they are read.

    `from_right` says that most of its lines begin on the right; `breakable` are the breaks at
    which its author let a word be broken, with a zero-width space that is left out.
    """

    def __init__(self, textpage: Any, most: int) -> None:  # noqa: ANN401  (not typed)
        self._page, self._raw = textpage, textpage.raw
        self._box, self._x, self._y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        self._matrix = raw.FS_MATRIX()
        count = min(textpage.count_chars(), most)
        self._way = turning.way(textpage, count)
        self.text: str = textpage.get_text_range(0, count, errors="replace") if count else ""
        # PDFium counts UTF-16 units, of which a character beyond the first plane has two
        self._pairs = [at for at, char in enumerate(self.text) if char > "\uffff"]
        self._units = [at + number for number, at in enumerate(self._pairs)]
        self._glyphs: dict[int, Glyph | None] = {}  # by where they stood at first
        self._lines: dict[int, Line | None] = {}
        self._cells: dict[int, Sequence[Line]] = {}
        self.from_right = False
        self._order = Order()
        self.breakable: frozenset[int] = frozenset()
        if ZERO_WIDTH in self.text:
            self._close_up()
        if codes.CODES.search(self.text):
            self._spell_out()
        self.text = _WITHIN.sub(self._shown, self.text)
        self._starts = self._line_starts()
        for spans in (
            numbering.spans(self.text, self._starts),
            tracking.spans(self.text, self._starts, self.glyph),
        ):
            if spans:
                self._leave_out(spans)
        if directions.HAS_RIGHT_TO_LEFT.search(self.text):
            self._turn()

    @cached_property
    def tokens(self) -> Counter[str]:
        """How often the page has each word, in small letters; parts at a line's end left out."""
        return Counter(word.lower() for word in _WORD.findall(_PARTED.sub(" ", self.text)))

    @cached_property
    def parts_words(self) -> bool:
        """Whether lines of the page end within words, without a hyphen."""
        return anywhere.parts_words(self)

    @cached_property
    def parts_urls(self) -> bool:
        """Whether a line of the page ends within a URL, between two letters."""
        return anywhere.parts_urls(self)

    @cached_property
    def hyphenates_urls(self) -> bool:
        """Whether the hyphens at which its URLs are parted are the typesetter's."""
        return hyphenated.parts_urls(self)

    @cached_property
    def words(self) -> Counter[str]:
        """The tokens that stand in no path."""
        text = _PATHS.sub(" ", _PARTED.sub(" ", self.text))
        return Counter(word.lower() for word in _WORD.findall(text))

    def is_ruled(self, before: Glyph, after: Glyph | None = None) -> bool:
        """Say whether a rule is drawn between two glyphs, or with none `after` behind the first."""
        return self._rules.lies_between(before, after)

    def begins_ruled(self, first: Glyph) -> bool:
        """Say whether a rule is drawn right before a glyph that begins a line."""
        return self._rules.lies_before(first)

    @cached_property
    def _rules(self) -> ruled.Rules:
        return ruled.Rules(self._page.parent)

    def glyph(self, at: int) -> Glyph | None:
        """Return the place of `text[at]`, or None where nothing is printed along the line."""
        if not 0 <= at < len(self.text):
            return None
        first = self._order.first(at)
        if first not in self._glyphs:
            self._glyphs[first] = self._seen(self._char(at))
        return self._glyphs[first]

    def _seen(self, char: int) -> Glyph | None:
        """Return the place of PDFium's character number `char`: it is asked for once."""
        box, x, y = self._box, self._x, self._y
        found = raw.FPDFText_GetLooseCharBox(self._raw, char, box)
        if not (found and raw.FPDFText_GetCharOrigin(self._raw, char, x, y)):
            return None
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        baseline = y.value
        if self._way:
            left, bottom, right, top = self._upright(left, bottom, right, top)
            baseline = self._upright(x.value, baseline, x.value, baseline).bottom
        return Glyph(left, right, baseline, max(top - bottom, self._em(char)))

    def _upright(self, left: float, bottom: float, right: float, top: float) -> turning.Box:
        return turning.upright(turning.Box(left, bottom, right, top), self._way)

    def size(self, at: int) -> float:
        """Return how large the font of `text[at]` is printed, in points."""
        return self._em(self._char(at)) / _LOWEST

    def _shown(self, soft: re.Match[str]) -> str:
        """Return a soft hyphen that is printed within a line as the hyphen that it is there."""
        glyph = self.glyph(soft.start())
        return "-" if glyph is not None and glyph.right > glyph.left else soft.group()

    def _em(self, char: int) -> float:
        """Return what a glyph is high at least: some fonts tell of their ink only."""
        matrix = self._matrix
        if not raw.FPDFText_GetMatrix(self._raw, char, matrix):
            return 0.0
        size: float = raw.FPDFText_GetFontSize(self._raw, char)
        return _LOWEST * size * hypot(matrix.c, matrix.d)

    def is_drawn_high(self, at: int, glyph: Glyph | None) -> bool:
        """Say whether the ink of `text[at]`, which is that glyph, hovers above its line."""
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        if glyph is None or not raw.FPDFText_GetCharBox(
            self._page, self._char(at), left, right, bottom, top
        ):
            return False
        ink = self._upright(left.value, bottom.value, right.value, top.value)
        return ink.bottom - glyph.baseline >= _HOVERS * glyph.height and ink.top > ink.bottom

    def style(self, at: int) -> Style:
        """Return how `text[at]` is printed."""
        char = self._char(at)
        name, flags = ctypes.create_string_buffer(_NAME), ctypes.c_int()
        raw.FPDFText_GetFontInfo(self._page, char, name, _NAME, flags)
        channels = [ctypes.c_uint() for _ in range(_CHANNELS)]
        raw.FPDFText_GetFillColor(self._page, char, *channels)
        font = _SUBSET.sub("", name.value.decode("utf-8", "replace"))
        return Style(font, tuple(channel.value for channel in channels))

    def line(self, at: int) -> Line | None:
        """Return the line that `text[at]` stands in, or None where nothing is printed in it."""
        number = bisect_right(self._starts, at)
        if number not in self._lines:
            self._lines[number] = self._measured(number)
        return self._lines[number]

    def cell(self, at: int) -> Line | None:
        """Return the part of its line that `text[at]` stands in: it is apart from the others."""
        return cells.around(self, self.line(at), at)

    def cells(self, line: Line) -> Sequence[Line]:
        """Return the parts of a line that stand apart, as the cells of a row do."""
        if line.start not in self._cells:
            self._cells[line.start] = tuple(cells.along(self, line))
        return self._cells[line.start]

    def lines(self) -> Iterator[Line]:
        """Yield every line in the order in which it is read."""
        return filter(None, map(self.line, self._starts))

    def reached_below(self, own: Line) -> list[float]:
        """Return how far the longest lines reach that begin above or below one, but for itself."""
        rights = list(self._columns.get(round(own.first.left), ()))
        if own.last.right in rights:
            rights.remove(own.last.right)
        return rights

    @cached_property
    def _columns(self) -> dict[int, list[float]]:
        return cells.reached(self, self.lines())

    def begins_line(self, at: int) -> bool:
        """Say whether `text[at]` is the first character of a line."""
        number = bisect_right(self._starts, at)
        return number > 0 and self._starts[number - 1] == at

    def lines_before(self, at: int, most: int) -> Iterator[Line]:
        """Yield lines from the top of the page down to the one that `text[at]` stands in."""
        for start in self._starts[: min(most, bisect_right(self._starts, at) - 1)]:
            line = self.line(start)
            if line is not None:
                yield line

    def _measured(self, number: int) -> Line | None:
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        words = self.text[start:end].rstrip("\r\n\ufffe\t ")
        first = self.glyph(start + len(words) - len(words.lstrip()))
        last = self.glyph(start + len(words) - 1)
        if not words or first is None or last is None:
            return None
        return Line(start, end, first, last)

    def index(self, char: int) -> int:
        """Return where PDFium's character number `char` stands in `text`."""
        unit: int = raw.FPDFText_GetTextIndexFromCharIndex(self._page, char)
        at = unit - bisect_left(self._units, unit)
        return self._order.last(at)

    def at(self, x: float, y: float, across: float, up: float) -> int | None:
        """Return where the character at a point of the page stands in `text`, or next to it."""
        char = self._page.get_index(x, y, across, up)
        return None if char is None else self.index(char)

    def _close_up(self) -> None:
        """Leave out the zero-width spaces, of which nothing is printed; remember broken lines."""
        ends = [found.start() for found in _BROKEN.finditer(self.text)]
        back = self._keep([char != ZERO_WIDTH for char in self.text])
        self.breakable = frozenset(back[at] for at in ends)

    def _leave_out(self, spans: Sequence[tuple[int, int]]) -> None:
        """Leave out what stands beside the lines, and is nothing that they say."""
        kept = [True] * len(self.text)
        for start, end in spans:
            kept[start:end] = [False] * (end - start)
        back = self._keep(kept)
        self.breakable = frozenset(back[at] for at in self.breakable)
        self._starts = self._line_starts()

    def _keep(self, kept: Sequence[bool]) -> list[int]:
        """Keep some characters only; return where each one stands now, or what follows it."""
        self.text = "".join(char for char, keep in zip(self.text, kept, strict=True) if keep)
        return self._order.keep(kept)

    def _spell_out(self) -> None:
        """Write the ligatures of which there are codes only."""
        order, chars = zip(*codes.spelled(self.text), strict=True)
        self.text = "".join(chars)
        back = [bisect_left(order, at) for at in range(order[-1] + 1)]
        self._order.put(list(order), back)
        self.breakable = frozenset(back[at] for at in self.breakable)

    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    def _turn(self) -> None:
        """Put the characters of each line into the order in which they are read."""
        self.from_right, read = turned.read(self.text, self._starts, self.glyph)
        order = [each.at for each in read]
        back = sorted(range(len(read)), key=order.__getitem__)
        self._order.put(order, back)
        self.text = "".join(each.char for each in read)
        self.breakable = frozenset(back[at] for at in self.breakable)
        self._starts = self._line_starts()
        spans = [(at, at + 1) for at, char in enumerate(self.text) if char == directions.NOTHING]
        if spans:
            self._leave_out(spans)

    def _char(self, at: int) -> int:
        at = self._order.first(at)
        char: int = raw.FPDFText_GetCharIndexFromTextIndex(
            self._raw, at + bisect_left(self._pairs, at)
        )
        return char
