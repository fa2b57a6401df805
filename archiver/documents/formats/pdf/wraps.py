"""Where a URL on a page goes on after a break or a blank, told by how the page is set.

Type and place tell what the letters cannot: a URL is set in its own font or colour up to its
end, a line that had room for what follows was ended on purpose, and a blank narrower than
any word space is none. Where the page does not tell, the break is left to the readers of text.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto

from archiver import urls
from archiver.citations import wrapping
from archiver.documents.formats.pdf import feet, parted
from archiver.documents.formats.pdf.edits import Edit
from archiver.documents.formats.pdf.sheet import Glyph, Line, Sheet

MOST_LINES = 24
"""Lines that one URL is followed over."""

_NEIGHBOURS = 8  # lines before and after, by which the width of a column is known
_LEADING = 2.3  # of the height of a line: how far the next one is at most
_GAP = 3.2  # of that height: what is further below is no next line
_SAME = 0.4  # of that height: a baseline that differs by less is the same
_SIZES = (0.8, 1.25)  # of the height: what else is set in the same size
_NARROW = 0.18  # of the height: a gap that is no blank
_SLACK = 0.45  # of the height: what a line may stay short of its width, and be full

_START = re.compile(
    r"https?\s{0,2}:(?=\s{0,2}/)|ftp://|www\s?\.(?=\s?\w)|doi:\s?10\.|doi\.org/"
    r"|(?P<bare>hxxps?:|(?<![\w@./:-])(?>(?:[a-z\d-]+\.)+)[a-z]{2,6}/(?=\S))",
    re.IGNORECASE,
)
_SPACED = re.compile(
    r"https?(?: : ?/|: / ?/|://\S+ [./] ?\S|://\S+\r\n(?=[^\r\n]* [/?=] )(?:\S+ [-/.?=&_] ){3})",
    re.IGNORECASE,
)
_RUN = re.compile(r"[^\s\ufffe]*")
_BLANK = re.compile(r"(?P<hyphen>\ufffe\r?\n?)|(?P<before>[ \t]*)(?P<break>\r\n?|\n)[ \t]*|[ \t]+")
_HEAD = re.compile(r"[^\s\ufffe]+")
_UNIT = re.compile(r"[^/\s\ufffe]*/?")
_STRETCHED = re.compile(  # a head with blanks around its signs
    r"[^\s\ufffe]+(?:(?:(?<=[-/?=&_~%#:]) (?! )|(?<=\.) (?=[a-z\d])| (?=[-/.?=&_~%#:] ?\w))"
    r"[^\s\ufffe]+)*"
)
_LISTED = re.compile(
    r"https?:|ftp:/|www\.|(?P<machine>\d{1,3}(?:\.\d{1,3}){3}(?:[:/]|\s|\Z))|\[|\(?\d{1,3}[.)](?:\s|$)|[\u2022\u25aa\u25cf\u25cb*]",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"archiv|wayback|/web/|cache|[=:/?]https?:|[=:]$|^https?://[^/]*$", re.IGNORECASE
)
_DEFANGED = re.compile(r"[\[({]\W?(?:\.|dot)", re.IGNORECASE)
_PUNCTUATION = frozenset(":/.?&=#_-~%+")
_CLOSING = frozenset(",;>]}\"'\u201d\u2019\u00bb\u3002\uff0c")
_HANGING = frozenset("-_=&%~+#")
_PART = re.compile(
    r"\d{5}|\b(?=[a-f\d]*\d)(?=\d*[a-f])[a-f\d]{5,}\b|[/=%_?&~]|-.*-|\.(?:html?|shtml|php\d?|aspx?|jsp|cfm|pdf|stm)\b",
    re.IGNORECASE,
)
_WORDLIKE = re.compile(
    r"(?:and/or|either/or|s?he/s?he|his/hers?|s/he|[nw]/[ao]|c/o)\W*|\d{1,2}/\d.*"
)  # and/or, 12/10/2013
_HOST = re.compile(r"((?:[\w-]+\.)+[a-z]{2,})(?:[/:]|$)", re.IGNORECASE)
_MORE = re.compile(r"[:/.?&=#_~%+-]+(?:[A-Za-z0-9]|[ \t]*[/.]|$)")
_INSIDE = re.compile(r"[%/?&=]\w")
_RULE = re.compile(r"[_-]{3}")
_BETWEEN = re.compile(r"[^\s\ufffe][ \t]+[^\s\ufffe]")
_BOUND = frozenset(
    {"tion", "tions", "sion", "sions", "ment", "ments", "ness", "tive", "ical", "ities"}
)
_LAST = re.compile(r"(?<![^\W_])[A-Za-z]{2,}\Z")
_FIRST = re.compile(r"[a-z]{2,}(?![^\W_])")
_LESS = 0.7  # of the word space of its line: a gap that is no blank


class Onward(Enum):
    """What the page says of a break."""

    GOES_ON = auto()
    ENDS = auto()
    OPEN = auto()


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
        self._spaced = _SPACED.match(sheet.text, start) is not None
        self.end = start

    def edits(self) -> Iterator[Edit]:
        for _ in range(MOST_LINES * 4 if self._spaced else MOST_LINES):
            run = _RUN.match(self._text, self.end)
            self.end = run.end() if run else self.end
            blank = _BLANK.match(self._text, self.end)
            if blank is None:
                return
            if blank["hyphen"] and self._bare:
                pass
            elif blank["hyphen"] and self._is_typesetters(blank):
                yield Edit(*blank.span(), "", breaks=1)
            elif blank["hyphen"]:
                yield Edit(*blank.span(), "\ufffe\n", settled=False)
            elif (edit := self._over(blank)) is not None:
                yield edit
                if edit.instead not in ("", "_"):
                    return
            else:
                return
            self.end = blank.end()

    def _over(self, blank: re.Match[str]) -> Edit | None:
        before, after = self._sheet.glyph(blank.start() - 1), self._sheet.glyph(blank.end())
        if before is None or after is None:
            return None
        broken = blank["break"] is not None
        if not broken and abs(before.baseline - after.baseline) <= _SAME * before.height:
            return self._beside(blank, before, after)
        onward = self._onward(blank, before, after)
        if self._bare and onward is not Onward.ENDS:
            return None
        if onward is Onward.GOES_ON:
            return Edit(*blank.span(), "", breaks=1 if broken else 0)
        if onward is Onward.ENDS:
            return Edit(*blank.span(), " \n" if broken else " ")
        return Edit(*blank.span(), "\n", settled=False) if blank["before"] != " " else None

    def _beside(self, blank: re.Match[str], before: Glyph, after: Glyph) -> Edit | None:
        """Tell of a blank in the line: a drawn underscore stands there, or nothing at all."""
        if self._sheet.is_ruled(before, after):
            return Edit(*blank.span(), "_")
        return Edit(*blank.span(), "") if self._is_no_blank(blank, before, after) else None

    def _is_typesetters(self, blank: re.Match[str]) -> bool:
        """Whether a hyphen parts a word that the page has elsewhere in one piece."""
        last, first = (
            _LAST.search(self._text[self._start : blank.start()]),
            _FIRST.match(self._text, blank.end()),
        )
        if last is None or first is None:
            return False
        left, right = last.group().lower(), first.group().lower()
        words = self._sheet.tokens.keys()
        if {left, right} <= words:
            return False
        return not words.isdisjoint((left + right, left + right + "s")) or right in _BOUND

    def _is_no_blank(self, blank: re.Match[str], before: Glyph, after: Glyph) -> bool:
        last, first = self._text[blank.start() - 1], self._text[blank.end()]
        if last in _CLOSING or not (last in _PUNCTUATION or first in _PUNCTUATION):
            return False
        if not first.isascii() or not (first.isalnum() or first in _PUNCTUATION):
            return False
        if not (first.isalnum() or self._spaced or _MORE.match(self._text, blank.end())):
            return False
        if _LISTED.match(self._text, blank.end()) or (last == "." and first.isupper()):
            return False
        if self._spaced:
            return self._same_style(blank.start() - 1, blank.end())
        gap = after.left - before.right
        return 0 <= gap <= _NARROW * before.height and gap < _LESS * self._word_space(blank)

    def _word_space(self, blank: re.Match[str]) -> float:
        """Return how wide the other blanks of the line are, in the mean."""
        line = self._sheet.line(blank.start())
        widths = []
        for other in _BETWEEN.finditer(self._text, *(line[:2] if line else (0, 0))):
            left, right = self._sheet.glyph(other.start()), self._sheet.glyph(other.end() - 1)
            if other.start() + 1 != blank.start() and left is not None and right is not None:
                widths.append(right.left - left.right)
        return sum(widths) / len(widths) if widths else float("inf")

    # --- A break ------------------------------------------------------------------------

    def _onward(self, blank: re.Match[str], before: Glyph, after: Glyph) -> Onward:
        url = self._text[self._start : blank.start()]
        if self._text.startswith("://", blank.end()):
            return Onward.GOES_ON
        closed = url[-1] in _CLOSING or url.count(")") > url.count("(")
        if closed or _DEFANGED.search(url):
            return Onward.OPEN
        if self._sheet.from_right:
            return Onward.GOES_ON if self._reads_on(blank) else Onward.OPEN
        return self._shown(blank, before, after)

    def _shown(self, blank: re.Match[str], before: Glyph, after: Glyph) -> Onward:
        """Tell by how the page is set."""
        url = self._text[self._start : blank.start()]
        if listed := _LISTED.match(self._text, blank.end()):
            another = listed["machine"] or listed.group().lower().startswith("http")
            return Onward.ENDS if another and not _HELD.search(url) else Onward.OPEN
        # a blank that is printed at the beginning of a line is meant
        meant = blank["break"] and blank.group()[-1] in " \t" and not self._spaced
        placed = Onward.ENDS if meant else _placed(before, after)
        set_ = self._set(blank) if placed is Onward.OPEN else placed
        if set_ is Onward.ENDS:
            return Onward.ENDS
        if before.baseline > after.baseline:
            filled = self._filled(blank, before, after, set_)
            if filled is not Onward.OPEN:
                return filled
        return Onward.GOES_ON if self._reads_on(blank) else Onward.OPEN

    def _reads_on(self, blank: re.Match[str]) -> bool:
        """Tell by the letters, in the lines as they are printed."""
        line, head = self._sheet.line(blank.start() - 1), self._head(blank)
        if line is None or head is None:
            return False
        joint = wrapping.Joint(
            before=re.sub(r"\s", "", self._text[self._start : blank.start()]),
            opener=self._text[max(0, self._start - 1) : self._start],
            line=self._text[line.start : blank.start()].strip(),
            head=head.group().replace(" ", ""),
            rest=self._text[head.end() : head.end() + 80].partition("\r")[0],
            widest=wrapping.widest(self._text, line.start, blank.start()),
        )
        if blank["before"] and not (_INSIDE.match(joint.head) or joint.before[-1] in "-/="):
            return False
        return joint.head[0].isascii() and not _RULE.match(joint.head) and wrapping.joins(joint)

    def _set(self, blank: re.Match[str]) -> Onward:
        """Tell by font and colour: a URL that is set apart ends where they change."""
        last, first = self._letter(blank.start(), -1), self._letter(blank.end(), 1)
        if last is None or first is None or not self._text[first].isascii():
            return Onward.OPEN
        style = self._sheet.style(last)
        if self._sheet.style(first) != style:
            return Onward.ENDS
        head = self._head(blank)
        if head is not None and "@" in head.group():
            return Onward.OPEN
        behind = self._letter(head.end() if head else blank.end(), 1)
        ahead = self._letter(self._start, -1)
        apart = [at is not None and self._sheet.style(at) != style for at in (ahead, behind)]
        return Onward.GOES_ON if all(apart) else Onward.OPEN

    def _filled(self, blank: re.Match[str], before: Glyph, after: Glyph, set_: Onward) -> Onward:
        """Tell by the room that was left in the line, and by what the next one begins with."""
        margin, lines = self._margin(blank)
        if parted.goes_on(self._sheet, self._start, blank, margin, lines):
            return Onward.GOES_ON
        unit = self._head(blank) if self._spaced else _UNIT.match(self._text, blank.end())
        last = self._sheet.glyph(unit.end() - 1) if unit and unit.group() else None
        if last is None or not lines or last.right <= after.left:
            return Onward.OPEN
        room, slack = margin - before.right, _SLACK * before.height
        if room > last.right - after.left + slack:
            return Onward.OPEN if self._shows(blank, after, room - slack) else Onward.ENDS
        flush = abs(room) < slack
        if set_ is Onward.GOES_ON and (flush or self._at_joint(blank)):
            return set_
        return self._cut(blank, flush=flush and lines > 1) if room > -slack else Onward.OPEN

    def _shows(self, blank: re.Match[str], after: Glyph, room: float) -> bool:
        """Whether a break shows that it stands in a URL, though there was room for more."""
        head = self._head(blank)
        last = self._sheet.glyph(head.end() - 1) if head else None
        if head is None or last is None or self._text[blank.start() - 1] in _HANGING:
            return True
        if self._text[blank.start() - 1] == "." and not head.group()[0].isupper():
            return True
        wide = last.right - after.left > room
        return wide and bool(_PART.search(head.group())) and not _names_host(head.group())

    def _head(self, blank: re.Match[str]) -> re.Match[str] | None:
        """Return what follows a break, up to the first blank that is one."""
        return (_STRETCHED if self._spaced else _HEAD).match(self._text, blank.end())

    def _at_joint(self, blank: re.Match[str]) -> bool:
        last, first = self._text[blank.start() - 1], self._text[blank.end()]
        return last in _PUNCTUATION or first in _PUNCTUATION

    def _cut(self, blank: re.Match[str], *, flush: bool) -> Onward:
        """Tell whether a filled line ends inside a URL: what follows is no words, or alone."""
        head = self._head(blank)
        if head is None or not self._text[blank.end()].isalnum():
            return Onward.OPEN
        words = head.group().replace(" ", "")
        if _names_host(words) or _WORDLIKE.fullmatch(words) or "@" in words or words[-1] == ":":
            return Onward.OPEN
        if self._text[blank.start() - 1] != "/":
            return Onward.GOES_ON if flush and _PART.search(words) else Onward.OPEN
        rest = _BLANK.match(self._text, head.end())
        alone = rest is None or rest["break"] is not None
        path = self._text[self._start : blank.start()].count("/") > len("//a/") - 1
        return Onward.GOES_ON if alone or (path and words[-1] in ".,;)]") else Onward.OPEN

    def _margin(self, blank: re.Match[str]) -> tuple[float, int]:
        """Return how far the lines around reach to the right, and how many there are."""
        own = self._sheet.line(blank.start() - 1)
        if own is None:
            return 0.0, 0
        rights = []
        for step in (-1, 1):
            last = own
            for _ in range(_NEIGHBOURS):
                line = self._sheet.line(last.end if step > 0 else last.start - 1)
                if line is None or line is last or not _neighbours(last, line, own):
                    break
                rights.append(line.last.right)
                last = line
        return max(rights, default=0.0), len(rights)

    def _letter(self, at: int, step: int) -> int | None:
        """Return the next letter or digit from `at`, on the side that `step` tells."""
        at = at if step > 0 else at - 1
        for _ in range(_NAMELY):
            if not 0 <= at < len(self._text):
                return None
            if self._text[at].isalnum():
                return at
            at += step
        return None

    def _same_style(self, one: int, other: int) -> bool:
        return self._sheet.style(one).colour == self._sheet.style(other).colour


def _names_host(words: str) -> bool:
    """Whether a word begins with the name of a site."""
    host = _HOST.match(words)
    return host is not None and urls.is_registrable(host.group(1))


_NAMELY = 12  # characters within which a letter is looked for


def _placed(before: Glyph, after: Glyph) -> Onward:
    """Tell by where the next piece stands: beside, far below, or set in another size."""
    height = max(before.height, after.height)
    down = before.baseline - after.baseline
    if abs(down) <= _SAME * height:
        return Onward.ENDS if after.left > before.right else Onward.OPEN
    if down > _GAP * height or (after.left > before.right and abs(down) < height):
        return Onward.ENDS
    if down > 0 and not _SIZES[0] <= after.height / (before.height or 1) <= _SIZES[1]:
        return Onward.ENDS
    return Onward.OPEN


def _neighbours(last: Line, line: Line, own: Line) -> bool:
    """Whether a line stands next to the last one, in the same column and size.

    Fonts differ in how high they say they are, and a line may begin with a sign or a capital.
    """
    away = abs(last.first.baseline - line.first.baseline)
    height = max(own.first.height, own.last.height) or 1.0
    sizes = (line.first.height / height, line.last.height / height)
    return (
        _SAME * height < away <= _LEADING * height
        and any(_SIZES[0] <= size <= _SIZES[1] for size in sizes)
        and line.first.left < own.last.right
        and line.last.right > own.first.left
    )
