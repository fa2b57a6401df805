"""The URLs of a page, followed over breaks and blanks that are none.

Type and place tell what the letters cannot: a blank narrower than any word space is none, and
of a break, `breaks` says whether the URL goes on. Where the page does not tell, it is left to
the readers of text.
"""

import re
from collections.abc import Iterator

from archiver.citations import hyphens
from archiver.documents.formats.pdf import breaks, feet
from archiver.documents.formats.pdf.blanks import Blanks
from archiver.documents.formats.pdf.breaks import Break
from archiver.documents.formats.pdf.edits import Edit
from archiver.documents.formats.pdf.glyphs import SAME, Glyph
from archiver.documents.formats.pdf.onward import Onward
from archiver.documents.formats.pdf.sheet import Sheet
from archiver.expressions import expression

MOST_LINES = 24
"""Lines that one URL is followed over."""


_MARK = r"[-\u2010]?\r\n?|\ufffe\r?\n?"  # the end of a line, and the hyphen before it
_PARTED_SCHEME = expression(
    r"(?<![A-Za-z])(?:"
    + "|".join(f"{'http'[:at]}(?P<p{at}>{_MARK}){'http'[at:]}s?" for at in (1, 2, 3))
    + rf"|http(?P<p4>{_MARK})s)(?=:/)",
    re.IGNORECASE,
)
_START = expression(
    r"(?<![A-Za-z])h(?=t{0,2}p?[-\u2010\ufffe]?[\r\n]{0,2}t{0,2}p?s?:/)"
    r"|http\s{0,2}s?\s{0,2}:(?=\s{0,2}/)|ftp://|www\s?\.(?=\s?\w)|(?<=[\s:])10\.(?=\d{4,9}/)|doi\.org/"
    r"|(?P<bare>hxxps?:|(?<![\w@./:-])(?>(?:[a-z\d-]+\.)+)[a-z]{2,6}/(?=\S))",
    re.IGNORECASE,
)
_SPACED = expression(
    r"https?(?: : ?/|: / ?/|://\S+ [./] ?\S|://\S+\r\n(?=[^\r\n]* [/?=] )(?:\S+ [-/.?=&_] ){3})",
    re.IGNORECASE,
)
_POINTS = ".,;:)]}"
_RUN = expression(r"[^\s\ufffe]*")
_BEHIND_SLASH = expression(r"/-\s+[^\W_]|/-\s+~")  # a hyphen that no URL is broken behind
_BOUND = frozenset(
    {"tion", "tions", "sion", "sions", "ment", "ments", "ness", "tive", "ical", "ities"}
)
_LAST = expression(r"(?<![^\W_])[A-Za-z]{2,}\Z")
_FIRST = expression(r"[a-z]{2,}(?![^\W_])")
_WORD = expression(r"[A-Za-z]{3,}")
_HYPHENED = expression(r"[A-Za-z]-[A-Za-z]")  # a hyphen of its own
_BEYOND, _LONGEST = 3, 40  # letters of a known word behind the hyphen in it, and of a word


def edits(sheet: Sheet) -> Iterator[Edit]:
    """Yield, in order, what mends the URLs of a page: breaks and blanks that are none.

    The break inside a URL stands after it, so that lines can still be counted.
    """
    done = last = 0
    for found in _START.finditer(sheet.text):
        if found.start() >= done:
            follower = _Follower(sheet, found.start(), bare=found["bare"] is not None)
            yield from follower.edits()
            last, done = found.start(), follower.end
    if done and feet.is_in_last_note(sheet, last, done):
        yield Edit(done, done, "\u2060", settled=False)


class _Follower:
    """Follows one URL along its line and over the breaks."""

    def __init__(self, sheet: Sheet, start: int, *, bare: bool) -> None:
        self._sheet = sheet
        self._text = sheet.text
        self._start = start
        self._bare = bare
        self._typeset = False  # a hyphen of the typesetter's has been left out of it
        self._spaced = _SPACED.match(sheet.text, start) is not None
        self._blanks = Blanks(sheet, start, spaced=self._spaced)
        self.end = start

    def edits(self) -> Iterator[Edit]:
        if scheme := _PARTED_SCHEME.match(self._text, self._start):
            self.end = scheme.end()
            yield Edit(*scheme.span(scheme.lastgroup or 0), "", breaks=1)
        for _ in range(MOST_LINES * 4 if self._spaced else MOST_LINES):
            run = _RUN.match(self._text, self.end)
            self.end = run.end() if run else self.end
            ending = self._bracket() or self._restyled()
            if ending is not None:
                yield ending
                return
            blank = breaks.BLANK.match(self._text, self.end)
            if blank is None:
                return
            goes_on = None if self._bare else self._beyond_notes(blank)
            if goes_on is not None:
                yield from self._over_notes(blank, goes_on)
                return
            if blank["hyphen"] and self._bare:
                pass
            elif (hyphen := self._hyphen(blank)) is not None:
                yield hyphen
            elif (edit := self._over(blank)) is not None:
                yield edit
                if edit.instead not in ("", "_"):
                    return
            else:
                return
            self.end = blank.end()

    def _beyond_notes(self, blank: re.Match[str]) -> int | None:
        """Return where the text goes on beyond the notes that a line stands above, if it does."""
        if blank["break"] is None and blank["hyphen"] is None:
            return None
        return feet.beyond(self._sheet, blank.start() - 1)

    def _over_notes(self, blank: re.Match[str], goes_on: int) -> Iterator[Edit]:
        """Put what follows in the next column before the notes that part it from its URL."""
        there = Break(self._sheet, self._start, blank, spaced=self._spaced, goes_on=goes_on)
        head = _RUN.match(self._text, goes_on)
        if head is not None and head.group() and there.reads_on():
            sign = "-" if blank["hyphen"] else ""
            yield Edit(*blank.span(), f"{sign}{head.group()}\n")
            yield Edit(*head.span(), "")
        else:
            yield Edit(*blank.span(), "\ufffe \n" if blank["hyphen"] else " \n")

    def _bracket(self) -> Edit | None:
        """Tell of the angle bracket that TeX closes a URL with: a letter of its own font."""
        style, text = self._sheet.style, self._text
        if text[self._start - 1 : self._start] != "h" or text[self.end - 1] not in "i.,;":
            return None
        end = self._start + len(text[self._start : self.end].rstrip(".,;"))
        sign = style(self._start - 1).font
        if text[end - 1] != "i" or style(end - 1).font != sign or style(self._start).font == sign:
            return None
        return Edit(end - 1, end, "\u27e9")

    def _restyled(self) -> Edit | None:
        """Tell of a word that is glued to a URL, in another font or colour up to the blank."""
        style, text = self._sheet.style, self._text
        last = len(text[self._start : self.end].rstrip(_POINTS)) + self._start - 1
        if last <= self._start or style(last) == style(self._start) or not text[last].isalpha():
            return None
        at = last
        while at > self._start and style(at - 1) == style(last):
            at -= 1
        word, before = text[at : self.end], style(self._start)
        if not word.isascii() or not word[0].isalpha() or not text[at - 1].isalnum():
            return None
        letters = (other for other in range(self._start, at) if text[other].isalnum())
        uniform = all(style(other) == before for other in letters)
        return Edit(at, at, " ") if uniform else None

    def _over(self, blank: re.Match[str]) -> Edit | None:
        before, after = self._sheet.glyph(blank.start() - 1), self._sheet.glyph(blank.end())
        if before is None or after is None:
            return None
        broken = blank["break"] is not None
        if not broken and abs(before.baseline - after.baseline) <= SAME * before.height:
            return self._beside(blank, before, after)
        if broken and (self._sheet.is_ruled(before) or self._sheet.begins_ruled(after)):
            return Edit(*blank.span(), "_", breaks=1)
        return self._at_break(blank, before, after)

    def _at_break(self, blank: re.Match[str], before: Glyph, after: Glyph) -> Edit | None:
        broken = blank["break"] is not None
        there = Break(self._sheet, self._start, blank, spaced=self._spaced)
        onward = there.onward(before, after)
        if self._bare and onward is not Onward.ENDS:
            return None
        if onward is Onward.GOES_ON:
            hyphen = _BEHIND_SLASH.match(self._text, blank.start() - 2) or (
                self._text[blank.start() - 1] == "-"
                and self._sheet.hyphenates_urls
                and not self._parts_words(blank.start() - 1, blank.end())
            )
            repeated = hyphens.is_repeated(
                self._text[self._start : blank.start()], self._text[blank.end() :][:2]
            )
            start = blank.start() - (1 if (hyphen or repeated) and broken else 0)
            return Edit(start, blank.end(), "", breaks=1 if broken else 0)
        if onward is Onward.ENDS:
            return Edit(*blank.span(), " \n" if broken else " ")
        return Edit(*blank.span(), "\n", settled=False) if blank["before"] != " " else None

    def _beside(self, blank: re.Match[str], before: Glyph, after: Glyph) -> Edit | None:
        """Tell of a blank in the line: a drawn underscore stands there, or nothing at all."""
        if self._sheet.is_ruled(before, after):
            return Edit(*blank.span(), "_")
        return Edit(*blank.span(), "") if self._blanks.is_none(blank, before, after) else None

    def _hyphen(self, blank: re.Match[str]) -> Edit | None:
        """Tell of a hyphen at a line's end; over one that typesetters use, the text tells."""
        if blank["hyphen"]:
            if self._is_elsewhere(blank):
                return Edit(*blank.span(), "\ufffe \n")
            if self._is_typesetters(blank):
                self._typeset = True
                return Edit(*blank.span(), "", breaks=1)
            return Edit(*blank.span(), "\ufffe\n", settled=False)
        typeset = blank["break"] and self._text[blank.start() - 1] == hyphens.TYPESET
        return Edit(*blank.span(), "\n", settled=False) if typeset else None

    def _is_elsewhere(self, blank: re.Match[str]) -> bool:
        """Whether what follows stands in another column, in another size: the rest is not known."""
        before, after = self._sheet.glyph(blank.start() - 1), self._sheet.glyph(blank.end())
        line = self._sheet.line(blank.end())
        if before is None or after is None or after.left <= before.right:
            return False
        there = Break(self._sheet, self._start, blank, spaced=False)
        if there.is_in_next_cell(before, after):
            return True
        if line is None or line.end == len(self._text):  # the header of the page, drawn last
            return False
        return there.ends_its_column(before, after)

    def _parts_words(self, at: int, onward: int) -> bool:
        """Whether the page has what stands before a hyphen, and behind it, as words elsewhere."""
        last = _LAST.search(self._text, self._start, at)
        first = _WORD.match(self._text, onward)
        parts = (last, first) if last and first else ()
        return bool(parts) and all(
            part is not None and self._sheet.tokens[part.group().lower()] > 0 for part in parts
        )

    def _is_typesetters(self, blank: re.Match[str]) -> bool:
        """Whether a hyphen parts a word that the page has elsewhere in one piece, or any word."""
        if self._sheet.hyphenates_urls:
            return not self._parts_words(blank.start(), blank.end())
        last, first = (
            _LAST.search(self._text[self._start : blank.start()]),
            _FIRST.match(self._text, blank.end()),
        )
        if last is None or first is None:
            return False
        left, right = last.group().lower(), first.group().lower()
        words = self._sheet.words.keys()
        if {left, right} <= words:
            return False
        if not words.isdisjoint((left + right, left + right + "s")) or right in _BOUND:
            return True
        if self._typeset and not _HYPHENED.search(self._text, self._start, blank.start()):
            return words.isdisjoint((left, right))
        lengths = range(len(left) + _BEYOND, min(len(left + right), _LONGEST) + 1)
        return left not in words and any((left + right)[:length] in words for length in lengths)
