"""Whether a URL on a page goes on after one break, told by how the page is set around it.

A URL is set in its own font or colour up to its end, and a line that had room for what follows
was ended on purpose. Where the page does not tell, the letters are asked.
"""

import re
from functools import cached_property

from archiver.citations import hyphens, wrapping
from archiver.citations.joint import Joint, counts_on, widest
from archiver.documents.formats.pdf import counting, letters, margins, parted
from archiver.documents.formats.pdf.glyphs import Glyph
from archiver.documents.formats.pdf.heads import Head
from archiver.documents.formats.pdf.onward import Onward, is_beside, placed
from archiver.documents.formats.pdf.sheet import Sheet
from archiver.expressions import expression

BLANK = expression(r"(?P<hyphen>\ufffe\r?\n?)|(?P<before>[ \t]*)(?P<break>\r\n?|\n)[ \t]*|[ \t]+")
"""What may stand between two pieces of a URL: a hyphen that PDFium marks, a break, a blank."""

LISTED = expression(
    r"https?:|ftp:/|www\.|(?P<machine>\d{1,3}(?:\.\d{1,3}){3}(?:[:/]|\s|\Z))|\[|\(?\d{1,3}[.)](?:\s|$)|[\u2022\u25aa\u25cf\u25cb*]",
    re.IGNORECASE,
)
"""What begins another item of a list."""

PUNCTUATION = frozenset(":/.?&=#_-~%+")
"""Signs of a URL beside which it is broken, or stretched."""

CLOSING = frozenset(",;>]}\"'\u201d\u2019\u00bb\u3002\uff0c")
"""Signs that end a URL."""

_SLACK = 0.45  # of the height: what a line may stay short of its width, and be full
_NEXT = 2.0  # of the height: how far the next line is at most

_HEAD = expression(r"[^\s\ufffe]+")
_ASCII = expression(r"[!-~]+")
_POINTS = "\u060c\u061b\u061f\u06d4"  # of Arabic and Urdu
_UNIT = expression(r"[^/\s\ufffe]*/?")
_STRETCHED = expression(  # a head with blanks around its signs
    r"[^\s\ufffe]+(?:(?:(?<=[-/?=&_~%#:]) (?! )|(?<=\.) (?=[a-z\d])| (?=[-/.?=&_~%#:] ?\w))"
    r"[^\s\ufffe]+)*"
)
_HELD = expression(
    r"archiv|wayback|/web/|cache|[=:/?]https?:|[=:]$|^https?://[^/]*$", re.IGNORECASE
)
_DEFANGED = expression(r"[\[({]\W?(?:\.|dot)", re.IGNORECASE)
_HANGING = frozenset("-_=&%~+#@")
_FRAGMENT = expression(r"#[A-Za-z][\w-]*[.,;)]*|:\w+[:/].*")
_SCHEME = expression(r"(?:\A|/)https?\s?:?\Z", re.IGNORECASE)  # its own, or that of what it holds
_ADDRESS = expression(r"https?:|ftp:/", re.IGNORECASE)
_SCHEME_ALONE = expression(r"https?://(?:www\.)?", re.IGNORECASE)
_RUNS_ON = expression(  # a path that has begun before, with its query, or with its words
    r"[\w.~%-]*/[\w./~%-]*?(?:\?\w+=\w|\.(?:html?|php|aspx?|pdf)\b|\w-\w+-\w)|[\w.~%-]*\?\w+=\w"
    r"|[\w.~%]*\w-\w+-\w[\w~%-]*/"
)
_DIGEST = expression(r"(?<![^\W_])[0-9a-f]+\Z")  # a number in hexadecimal digits, and its end
_DIGITS = expression(r"(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{5,}(?![^\W_])")
_OCTET = expression(r"%[0-9A-F]{2}")
_INSIDE = expression(r"[%/?&=]\w")
_MAIL = expression(r"[\w.+-]+@(?:[\w-]+\.)+[a-z]{2}", re.IGNORECASE)
_RULE = expression(r"[_-]{3}")
_CLOSED = expression(r"(?!https?:|ftp:|www\.)[\w%/.?=&#~+-]+>", re.IGNORECASE)
_OPENED = expression(r"[_/]\([^()\s]*\Z")
_CLOSES = expression(r"[\w%-]{0,20}\)")
_BEGUN = expression(r"https?://[\w-]+", re.IGNORECASE)
_REST_OF_HOST = expression(r"[a-z\d-]+(?:\.[a-z\d-]+)+/", re.IGNORECASE)


def within_host(url: str, text: str, at: int) -> bool:
    """Say whether a URL has come to the midst of its host, and the rest of that stands there."""
    return bool(_BEGUN.fullmatch(url) and _REST_OF_HOST.match(text, at))


class Break:
    """A break, as BLANK finds it, in a URL from `start`.

    A URL that is `spaced` has blanks in it everywhere, and none of them is meant. What follows may
    be told to stand elsewhere, where the text `goes_on`.
    """

    def __init__(
        self,
        sheet: Sheet,
        start: int,
        blank: re.Match[str],
        *,
        spaced: bool,
        goes_on: int | None = None,
    ) -> None:
        self._sheet, self._text = sheet, sheet.text
        self._start, self._at = start, blank.start()
        self._next = blank.end() if goes_on is None else goes_on
        self._blank = blank
        self._spaced = spaced
        self._url = sheet.text[start : blank.start()]

    def onward(self, before: Glyph, after: Glyph) -> Onward:
        """Return what the page says, `before` and `after` being the glyphs beside the break."""
        slashes = self._text.startswith(("s://", "://", "//"), self._next)
        if slashes and _SCHEME.search(self._url):
            return Onward.GOES_ON
        closed = self._url[-1] in CLOSING or self._url.count(")") > self._url.count("(")
        if self._url[-1] == "," and self.reads_on():
            return Onward.GOES_ON
        if closed or _DEFANGED.search(self._url):
            return Onward.OPEN
        if self._sheet.from_right:
            filled = self.reads_on() or self._is_filled_from_right(after)
            return Onward.GOES_ON if filled else Onward.OPEN
        return self._shown(before, after)

    def ends_its_column(self, before: Glyph, after: Glyph) -> bool:
        """Say whether what follows stands further up the page, in another size."""
        return placed(before, after, self._sizes(before, after)) is Onward.ENDS

    def _shown(self, before: Glyph, after: Glyph) -> Onward:
        """Tell by how the page is set."""
        if (
            self._is_breakable()
            or self._is_enclosed()
            or self._closes_its_bracket()
            or counting.had_no_room(self._sheet, self._start, self._blank, self._next)
        ):
            return Onward.GOES_ON
        listed = LISTED.match(self._text, self._next)
        if listed and not (counting.LONG.search(self._url) and self._is_alone()):
            another = listed["machine"] or listed.group().lower().startswith("http")
            return Onward.ENDS if another and not _HELD.search(self._url) else Onward.OPEN
        if _MAIL.match(self._text, self._next):
            return Onward.ENDS
        set_ = placed(before, after, self._sizes(before, after))
        if self._is_indented() or self.is_in_next_cell(before, after):
            set_ = Onward.ENDS
        if set_ is Onward.OPEN:
            set_ = self._set()
        if set_ is Onward.ENDS:
            return Onward.ENDS
        if before.baseline > after.baseline:
            filled = self._filled(before, after, set_)
            if filled is not Onward.OPEN:
                return filled
        return Onward.GOES_ON if self.reads_on() else Onward.OPEN

    def _is_filled_from_right(self, after: Glyph) -> bool:
        """Whether a URL has a line that it fills, on the right, and its rest has the next one."""
        own, line = self._sheet.line(self._start), self._sheet.line(self._next)
        if own is None or line is None or own.start != self._start or not self._is_alone():
            return False
        if not 0 < own.first.baseline - line.first.baseline < _NEXT * own.first.height:
            return False
        rest = _ASCII.match(self._text, self._next)
        end = self._sheet.glyph(rest.end() - 1) if rest else None
        if LISTED.match(self._text, self._next) or end is None or not self._ends_ascii():
            return False
        even = abs(own.last.right - end.right) < _SLACK * own.first.height
        return even and own.first.left <= margins.left_around(self._sheet, own) + after.width

    def _ends_ascii(self) -> bool:
        """Whether what follows is a piece of a URL, and no more than a sign of another script."""
        words = self._head.words.rstrip(_POINTS) if self._head else ""
        return bool(words) and words.isascii()

    def _is_indented(self) -> bool:
        """Whether a blank is printed at the beginning of the next line, and of this one none."""
        if not self._blank["break"] or self._blank.group()[-1] not in " \t" or self._spaced:
            return False
        own = self._sheet.line(self._at - 1)
        return own is None or self._text[own.start] not in " \t"

    def is_in_next_cell(self, before: Glyph, after: Glyph) -> bool:
        """Say whether what follows stands in another cell of the row."""
        return is_beside(self._sheet, self._start, before, after)

    def _begins_ascii(self) -> bool:
        """Whether what follows could be of a URL: mathematics lends TeX its tilde."""
        return self._text[self._next].isascii() or self._text[self._next] == "\u223c"

    def _is_breakable(self) -> bool:
        """Whether a line ends where its author let it, or behind a scheme: no URL ends there."""
        if not self._begins_ascii() or _ADDRESS.match(self._text, self._next):
            return False
        if self._at in self._sheet.breakable:
            return True
        if not self._blank["break"] or not self._text[self._next].isalnum():
            return False
        return within_host(self._url, self._text, self._next) or bool(
            _SCHEME_ALONE.fullmatch(self._url)
        )

    def _is_enclosed(self) -> bool:
        """Whether the URL has opened with `<`, and closes where it can only go on to."""
        opener = self._text[max(0, self._start - 1) : self._start]
        return opener == "<" and bool(_CLOSED.match(self._text, self._next))

    def _closes_its_bracket(self) -> bool:
        """Whether a bracket that the path has opened, as a title's has, closes where it goes on."""
        opened = _OPENED.search(self._url)
        return opened is not None and _CLOSES.match(self._text, self._next) is not None

    def _sizes(self, before: Glyph, after: Glyph) -> float:
        """Return how high the next letter is, of the last one: a sign may come from any font."""
        return letters.ratio(self._sheet, (self._at, self._next), before, after)

    def reads_on(self) -> bool:
        """Tell by the letters alone, in the lines as they are printed."""
        line, head = self._sheet.line(self._at - 1), self._head
        if line is None or head is None:
            return False
        before = re.sub(r"\s", "", self._url) + ("\ufffe" if self._blank["hyphen"] else "")
        joint = Joint(
            before="http://" + before if before.lower().startswith("www.") else before,
            opener=self._text[max(0, self._start - 1) : self._start],
            line=self._text[line.start : self._at].strip(),
            head=head.words,
            rest=self._text[head.end : head.end + 80].partition("\r")[0],
            widest=widest(self._text, line.start, self._at),
            counts_on=counts_on(self._text, self._start, self._next),
        )
        if self._blank["before"] and not (_INSIDE.match(joint.head) or joint.before[-1] in "-/="):
            return False
        return self._begins_ascii() and not _RULE.match(joint.head) and wrapping.joins(joint)

    def _set(self) -> Onward:
        """Tell by font and colour: a URL that is set apart ends where they change."""
        last, first = (
            letters.beside(self._text, self._at, -1),
            letters.beside(self._text, self._next, 1),
        )
        if last is None or first is None or not self._text[first].isascii():
            return Onward.OPEN
        style = self._sheet.style(last)
        if self._sheet.style(first) != style:
            return Onward.ENDS
        head = self._head
        if head is not None and "@" in head.words:
            return Onward.OPEN
        behind = letters.beside(
            self._text, letters.run_end(self._sheet, head.end if head else self._next, style), 1
        )
        ahead = letters.beside(self._text, self._start, -1)
        apart = [at is not None and self._sheet.style(at) != style for at in (ahead, behind)]
        return Onward.GOES_ON if all(apart) else Onward.OPEN

    def _filled(self, before: Glyph, after: Glyph, set_: Onward) -> Onward:
        """Tell by the room that was left in the line, and by what the next one begins with."""
        margin = margins.around(self._sheet, self._at - 1)
        if parted.goes_on(self._sheet, self._start, self._blank, margin):
            return Onward.GOES_ON
        unit = _UNIT.match(self._text, self._next)
        head = self._head
        end = head.end if self._spaced and head else unit.end() if unit and unit.group() else 0
        last = self._sheet.glyph(end - 1) if end else None
        if last is None or not margin.lines or last.right <= after.left:
            return Onward.OPEN
        room, slack = margin.right - before.right, _SLACK * before.height
        if room > last.right - after.left + slack:
            if set_ is Onward.GOES_ON and self._at_joint():
                return set_
            return Onward.OPEN if self._shows(after, room - slack) else Onward.ENDS
        flush = abs(room) < slack or (room > 0 and parted.is_full(before, after, margin.right))
        if set_ is Onward.GOES_ON and (flush or self._at_joint()):
            return set_
        return self._cut(flush=flush and margin.lines > 1) if room > -slack else Onward.OPEN

    def _shows(self, after: Glyph, room: float) -> bool:
        """Whether a break shows that it stands in a URL, though there was room for more."""
        head = self._head
        last = self._sheet.glyph(head.end - 1) if head else None
        if head is None or last is None or self._text[self._at - 1] in _HANGING:
            return True
        if _OCTET.match(head.words):
            return True
        if self._text[self._at - 1] == "." and not head.words[0].isupper():
            return True
        if parted.is_below(self._sheet, self._start, self._blank, after):
            return True
        wide = last.right - after.left > room
        return not head.names_host and (head.shows_part if wide else head.shows_path)

    @cached_property
    def _head(self) -> Head | None:
        """Return what follows a break, up to the first blank that is one."""
        found = (_STRETCHED if self._spaced else _HEAD).match(self._text, self._next)
        if found is None:
            return None
        words, end = found.group().replace(" ", ""), found.end()
        while self._text[end : end + 1] == " " and (more := _HEAD.match(self._text, end + 1)):
            before, after = self._sheet.glyph(end - 1), self._sheet.glyph(end + 1)
            if before is None or after is None or not self._sheet.is_ruled(before, after):
                break
            words, end = f"{words}_{more.group()}", more.end()
        return Head(words, end)

    def _is_alone(self) -> bool:
        """Whether the next line has nothing but one word without a blank."""
        end = self._head.end if self._head else self._next
        while (rest := BLANK.match(self._text, end)) and rest["hyphen"]:
            head = _HEAD.match(self._text, rest.end())
            end = head.end() if head else rest.end()
        return end == len(self._text) or (rest is not None and rest["break"] is not None)

    def _at_joint(self) -> bool:
        last, first = self._text[self._at - 1], self._text[self._next]
        return last in PUNCTUATION or first in PUNCTUATION

    def _changes_script(self) -> bool:
        """Whether what follows has letters of which the URL has none so far."""
        return hyphens.is_plain(self._url) and not self._text[self._next].isascii()

    def _cut(self, *, flush: bool) -> Onward:
        """Tell whether a filled line ends inside a URL: what follows is no words, or alone."""
        head = self._head
        if head is None or not self._text[self._next].isalnum() or self._changes_script():
            fragment = head is not None and _FRAGMENT.fullmatch(head.words)
            return Onward.GOES_ON if fragment else Onward.OPEN
        words = head.words
        if head.is_words:
            return Onward.OPEN
        if self._text[self._at - 1] != "/":
            if _RUNS_ON.match(words) or (_DIGEST.search(self._url) and _DIGITS.match(words)):
                return Onward.GOES_ON
            number = counting.goes_on(self._url, words, flush=flush)
            return Onward.GOES_ON if number or (flush and head.shows_part) else Onward.OPEN
        path = self._url.count("/") > len("//a/") - 1
        return (
            Onward.GOES_ON if self._is_alone() or (path and words[-1] in ".,;)]") else Onward.OPEN
        )
