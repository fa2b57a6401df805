"""The sentence that rests on a citation, and the words it quotes.

A text is divided once, whatever number of citations it has, and no sentence is longer than
REACH on either side.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from archiver.citations.joint import widest
from archiver.citations.printed import Span
from archiver.citations.quotations import quotations
from archiver.expressions import expression

REACH = 1200
"""Characters of a sentence, on either side of what it cites."""

SINGLE_WORD = 4
"""Characters up to which quoted words of a script without blanks are one, and no quotation."""

MARGIN = 2
"""Columns by which a quotation that stands by itself is indented."""

SHORT = 0.7
"""Of the widest line around it: a line that was not filled."""

_END = expression(
    r"(?<![.!?])(?P<stop>[.!?\u061f\u06d4\u0964]+)"
    '["\'\u201d\u2019\u00bb)\\]]*(?:\\[?\\d{1,3}\\]?|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3})?["\u201d\u2019\u00bb]*'
    r"(?: ?\[\d{1,3}(?:\s?[,;\u2013-]\s?\d{1,3}){0,9}\]){0,5}(?: \(https?://[^\s()]{1,900}\)\.?)?"
    r"(?=\s+(?P<next>\S{1,3}))"
    "|[\u3002\uff01\uff1f][\u201d\u2019\u300d\u300f\uff09]*(?:\\[\\d{1,3}\\]|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3})*"
    r"(?:[(\uff08]https?://[^\s()\uff08\uff09]{1,900}[)\uff09]\u3002?)?"
    r"|(?P<gap>\n(?:[ \t]*\n)+)"
    r"|\n(?=[ \t]*(?:[\u2022\u25aa\u25e6*-][ \t]|\[\d{1,3}\]|\(?\d{1,3}[.)][ \t]"
    r"|\d{1,3}[ \t]{2}|\(?[a-z]\)[ \t]))"
    r"|\n(?=[^\n\t|]*[^\s|][ \t]*[\t|])"
    "|\n(?=[\u00b9\u00b2\u00b3\u2070-\u2079])"
    r"|(?P<url>\n)(?=[ \t]*https?://\S+[ \t]*(?:\n|\Z))"
    r"|(?P<short>\n)(?=[ \t]*[\"'\u201c\u2018\u00ab]?[^\W\d_a-z])"
)
_ABBREVIATED = expression(
    r"(?:(?<![\w/])[^\W\d_]|\b(?:mr|mrs|ms|dr|prof|st|gen|sen|rep|gov|lt|col|capt|sgt|maj|adm|rev|hon"
    r"|no|nos|vol|vols|ed|eds|pp?|para|art|fig|figs|ch|chap|sec|sect|cf|vs|al|ca|approx|inc|ltd|co|corp"
    r"|dept|univ|est|ibid|op|cit|viz|trans|esp|incl|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    r"|bzw|usw|vgl|nr|bd|abs|kap|hrsg|hr|fr|mme|mlle|sr|sra|etc"
    r"|\u0441\u043c|\u0441\u0442\u0440|\u0440\u0438\u0441|\u0433\u0433|\u0438\u043c|\u0443\u043b|\u0434\u0440))\Z",
    re.IGNORECASE,
)
_DAY = expression(r"(?<=[^\W\d] )\d{1,2}\Z")
_MONTHS = frozenset(
    ["Jän", "Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"]
)
"""How German months begin, before which a full stop makes a figure an ordinal."""

_UNSPACED = expression("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_MARKS = "\"'`\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u201a\u300c\u300d\u300e\u300f \u00a0\u202f"
_URL_LINE = expression(r"[ \t]*https?://\S+[ \t]*\Z")
_TERMINAL = frozenset(".!?:;\"'\u201d\u2019\u00bb)\u3002\u061f\u06d4")
_CONNECTING = frozenset(",;:-\u2013\u2014\ufffe\u00ad")
_LETTER = expression(r"\w|\n")
_OPENING = "\"'\u201c\u2018\u00ab\u201e(["
_HYPHENATED = expression(r"[\ufffe\u00ad]\s*\n\s*|[\ufffe\u00ad]")


def tidy(text: str) -> str:
    """Return text on one line: the typesetter's hyphens gone, blanks made one."""
    if "\u00ad" in text or "\ufffe" in text:
        text = _HYPHENATED.sub("", text)
    return " ".join(text.split())


class Prose:
    """A passage's text in sentences, which are found once, when the first is asked for.

    `marks` are the printed marks of notes in it, in order.
    """

    def __init__(self, text: str, marks: Sequence[Span] = ()) -> None:
        self._text = text
        self._marks = marks

    def sentence(self, start: int, end: int) -> Span:
        """Return the sentence around `text[start:end]`, or as much of it as is in reach.

        A mark without width that stands where one sentence ends and the next begins is of the
        one that ends.
        """
        before = (bisect_right if start < end else bisect_left)(self._ends, start) - 1
        after = bisect_left(self._ends, end)
        first = self._ends[before] if before >= 0 else 0
        last = self._ends[after] if after < len(self._ends) else len(self._text)
        return Span(max(first, start - REACH), min(last, end + REACH))

    def words(self, span: Span) -> str:
        """Return a stretch on one line, without the marks of notes inside it."""
        pieces, at = [], span.start
        for mark in _inside(self._marks, span):
            pieces.append(self._text[at : mark.start])
            at = mark.end
        return tidy("".join((*pieces, self._text[at : span.end])))

    def quote(self, near: Span, within: Span) -> str | None:
        """Return the quoted words nearest to a citation, or None; one word is no quotation."""
        nearest: tuple[int, str] | None = None
        for span in _inside(self._quotes, within):
            words = self.words(span).strip(_MARKS).rstrip(",")
            far = _distance(near, span)
            if _is_said(words) and (not nearest or far < nearest[0]):
                nearest = far, words
        return nearest[1] if nearest else self._set_off(near.start)

    def _set_off(self, at: int) -> str | None:
        """Return the indented lines around an offset, which a colon before them leads to."""
        start = self._text.rfind("\n\n", max(0, at - REACH), at)
        before = self._text[max(0, start - REACH) : max(0, start)].rstrip()
        if not before.endswith(":") or _margin(before.splitlines()[-1]):
            return None
        end = self._text.find("\n\n", at, at + REACH)
        block = Span(start + 2, end if end >= 0 else min(len(self._text), at + REACH))
        lines = self._text[block.start : block.end].strip("\n").splitlines()
        indented = lines and all(_margin(line) >= MARGIN for line in lines)
        return self.words(block).strip(_MARKS) if indented else None

    @cached_property
    def _quotes(self) -> list[Span]:
        return quotations(self._text)

    @cached_property
    def _ends(self) -> list[int]:
        """The offsets at which sentences begin or end, but for those inside a quotation."""
        ends, quotes, at = [], self._quotes, 0
        for found in _END.finditer(self._text):
            while at < len(quotes) and quotes[at].end <= found.end():
                at += 1
            inside = at < len(quotes) and quotes[at].start < found.end()
            if not inside and self._is_end(found):
                ends.append(found.end())
        return ends

    def _is_end(self, found: re.Match[str]) -> bool:
        before = self._text[max(0, found.start() - 12) : found.start()]
        if found.group("stop"):
            if found.group("next").lstrip(_OPENING)[:1].islower():
                return False
            if _DAY.search(before) and found.group("next") in _MONTHS:
                return False
            return found.group("stop") != "." or not _ABBREVIATED.search(before)
        if found.group("gap"):
            wide = found.group("gap").count("\n") > len("\n\n")
            return wide or before[-1:] in _TERMINAL or not self._double_spaced
        if found.group("url"):  # an address on a line of its own belongs to what leads to it
            begin = self._text.rfind("\n", max(0, found.start() - REACH), found.start()) + 1
            return _URL_LINE.match(self._text, begin, found.start()) is not None
        return found.group("short") is None or self._is_short(found.start(), found.end())

    def _is_short(self, end: int, following: int) -> bool:
        """Whether a line ends of itself, as a heading does: the next word had room in it."""
        if self._text[end - 1 : end] in _CONNECTING or not _first(self._text, following).isupper():
            return False
        begin = self._text.rfind("\n", max(0, end - REACH), end) + 1
        here = len(self._text[begin:end].strip())
        return here < SHORT * widest(self._text, begin, end)

    @cached_property
    def _double_spaced(self) -> bool:
        """Whether every line is followed by a blank one, which then ends no paragraph."""
        blocks = [block.strip() for block in re.split(r"\n[ \t]*\n", self._text)]
        lines = [block for block in blocks if block and "\n" not in block]
        unended = sum(line[-1] not in _TERMINAL for line in lines)
        return len(lines) > max(3, len(blocks) // 2) and unended > len(lines) // 2


def _first(text: str, at: int) -> str:
    """Return the first letter or figure at or after an offset of a line."""
    found = _LETTER.search(text, at)
    return found.group() if found is not None else ""


def _inside(spans: Sequence[Span], within: Span) -> Iterator[Span]:
    """Yield those of the spans, which are in order, that lie in a stretch."""
    at = bisect_left(spans, within.start, key=lambda span: span.start)
    while at < len(spans) and spans[at].end <= within.end:
        yield spans[at]
        at += 1


def _distance(cited: Span, quote: Span) -> int:
    """Return how far a quotation is from what cites; what follows that is further."""
    if quote.end <= cited.start:
        return cited.start - quote.end
    return 2 * max(0, quote.start - max(cited.start, cited.end - 1))


def _is_said(words: str) -> bool:
    """Whether quoted words are more than one, which is only kept at arm's length."""
    return " " in words or (len(words) > SINGLE_WORD and _UNSPACED.search(words) is not None)


def _margin(line: str) -> int:
    return len(line.expandtabs()) - len(line.expandtabs().lstrip())
