"""URLs as they are printed in running text: where each one begins, and how it goes on.

The text decides, not the web: nothing here knows whether an address exists. Time is linear
in the length of the text, whatever it holds.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple

from archiver import urls
from archiver.citations import digests, hyphens, wrapping
from archiver.citations.endings import MOST, Ending, cut, ending
from archiver.citations.joint import Joint, counts_on, widest
from archiver.citations.occurrence import Occurrence
from archiver.expressions import expression
from archiver.model import CitationKind, Repair

__all__ = ["MOST", "Span", "at", "find"]

_FOLLOWING = 80  # characters behind a URL in which its bracket may close

UNSURE = "it ends with its line, but the next line may belong to it"

MOST_REJECTED = 4
"""Readings that are kept of those that were rejected."""

_START = expression(
    r"(?<![A-Za-z+])(?=https?:?/{0,2} )https? ?: ?/ ?/ ?(?=\w)"  # with blanks in it
    r"|(?<![A-Za-z]\+)https?:(?=[/\\]{2}|/?\n[ \t]*/)"
    r"|(?<![A-Za-z+])(?:https?(?::/|;?//)(?=\w)|ht{1,4}p{1,2}s?:(?=//\w)|ftp:(?=//))",
    re.IGNORECASE,
)
_STOPS = (
    '\x00-\x20\x7f\\s"<>`^'
    "\u2018-\u201f\u2039\u203a\u00ab\u00bb\u00b4"  # quotation marks
    "\u2014\u2015\u2026\u2022\u00b6\u00a9\u00ae\u2122"  # dashes, ellipsis, bullet, other signs
    "\u037e\u0589\u055b-\u055e\u05c0\u05c3\u05f4"  # Greek, Armenian and Hebrew punctuation
    "\u060c\u061b\u061f\u06d4\u0964\u0965"  # Arabic and Indic punctuation
    "\u0e2f\u0f0d\u0f0e\u104a\u104b\u1361-\u1368\u17d4-\u17d6"  # of Thailand, Tibet, Ethiopia …
    "\u2190-\u21ff\u2329\u232a\u2460-\u24ff\u2500-\u25ff\u2768-\u2775\u27e6-\u27ef"  # signs
    "\u3000-\u3004\u3008-\u3020\ufe10-\ufe19\ufe30-\ufe4f\ufe50-\ufe6b"  # CJK
    "\uff01\uff02\uff07-\uff09\uff0c\uff0e\uff1a-\uff1c\uff1e\uff1f\uff3b\uff3d\uff5b-\uff64"
    "\ufffc\ufffd"
)
_RUN = expression(  # another URL begins a citation of its own, unless this one carries it
    rf"(?:[^{_STOPS}hHfF]|[hH](?!ttps?:[/\\]{{2}})|[fF](?!tp://)|(?<=[/=?&#:+])[hHfF]"
    r"|(?<=\(\d{4})\u2014(?=\d{4}\))|\u2019(?=s_)|(?<=[/_-][cdjlmnost])\u2019(?=\w))++",
    re.IGNORECASE,
)
_CARRIED = expression(r"https?:(?=[/\\]{2})", re.IGNORECASE)
_QUOTED = expression(r"[ \t]*(?:(?:>[ \t]?)+|(?:#+|//+!?|;{2,}|%+)[ \t]+)")  # or a comment
_SHORTENED = expression(r"\u2026[A-Za-z0-9/_-]")  # nobody knows what is left out
_ELIDED = expression(  # or what a macro of TeX stands for, or a name in a program
    r"/\.{3}[^\W_]|/\.{3}/|\$\{|\{\{|\\[A-Za-z]+@[a-z]|[=:?{]#[1-9](?![\w-])"
)
_CUT = expression(  # with its message: whole ones end in ten letters
    r"(?i:t\.co|pic\.twitter\.com)(?:/\w{0,9})?(?=\.\.|\u2026)"
)
_GARBLED = expression("[\ue000-\uf8ff]|[\u01c4-\u024f]{2}")  # a font names its glyphs so
_NAMES = expression(  # a language of markup: what stands there is no address
    r"(?:\bxmlns(?::[\w.-]{1,30})?\s?=\s?|//EN\"\s{1,8})[\"']\Z"
)
_NAMING = 50  # characters in which that stands
_CUT_SHORT = expression(rf"{_GARBLED.pattern}|{digests.BEGUN.pattern}")
_HANGING = "\ufffe "  # the hyphen at a line's end, where the page does not show what follows
_PARTIAL = expression(
    "|".join(each.pattern for each in (_SHORTENED, _ELIDED, _CUT, _CUT_SHORT)) + f"|{_HANGING}"
)
_BLANKLESS = expression(r"[^\s<>\"]*")
_POINTS = ".,;:)]}'\u201d\u2019\u00bb"
_HOST_ONLY = expression(
    r"(?:https?|ftp)://(?P<name>(?P<www>www\.)?[a-z\d.-]*[a-z])/?", re.IGNORECASE
)
_SPECIAL = expression(
    r"(?:\A|\.)(?:localhost|local|lan|internal|onion|test|example|invalid)\Z", re.IGNORECASE
)
_AMPERSAND = expression(r"&(?:amp|#38|#x26);|\\u0026", re.IGNORECASE)


class Span(NamedTuple):
    """A printed URL: `text[start:end]`, line breaks and all."""

    start: int
    end: int


def find(text: str, labels: AbstractSet[str] = frozenset()) -> Iterator[Occurrence]:
    """Yield every URL printed in a text, in order; `labels` are the notes the document has.

    Where another reading was possible, the repair says why this one was taken.
    """
    return (item for item in _all(text, labels) if isinstance(item, Occurrence))


def parts(text: str) -> Iterator[Span]:
    """Yield where a text prints a part of a URL, of which nobody knows the rest."""
    if not _PARTIAL.search(text):
        return
    for item in _all(text, frozenset()):
        if isinstance(item, Span):
            yield Span(item.start, _part_end(text, item.end))


def _part_end(text: str, at: int) -> int:
    run = _BLANKLESS.match(text, at, at + MOST)
    return at + len(run.group().rstrip(_POINTS)) if run is not None else at


def _all(text: str, labels: AbstractSet[str]) -> Iterator[Occurrence | Span]:
    lines = _Lines(text)
    position = 0
    while found := _START.search(text, position):
        position, item = _read(text, found, lines, labels)
        if item is not None:
            yield item


def at(text: str, start: int, labels: AbstractSet[str] = frozenset()) -> Occurrence | None:
    """Return the URL that is printed at a place, or None; what follows it is not looked through."""
    found = _START.match(text, start)
    item = _read(text, found, _Lines(text), labels)[1] if found is not None else None
    return item if isinstance(item, Occurrence) else None


def _read(
    text: str, found: re.Match[str], lines: "_Lines", labels: AbstractSet[str]
) -> tuple[int, Occurrence | Span | None]:
    """Return from where on another URL may begin, and the one that begins here, or a part of it."""
    opener = text[found.start() - 1 : found.start()]
    if opener and opener in "\"'" and _NAMES.search(text, *_margin(found.start())):
        return found.end(), None
    pieces = lines.follow(found)
    read = _Reading(
        [text[piece.start : piece.end] for piece in pieces],
        opener,
        parted=len(pieces) > 1 and lines.are_parted,
    )
    read.beyond = lines.beyond
    following = text[pieces[-1].end : pieces[-1].end + _FOLLOWING]
    where = ending(read.url, opener, following, labels)
    if where.length > MOST:
        return max(found.end(), lines.run.end), None
    if not where.length:
        return found.end(), None
    end = _offset(pieces, where.length)
    url, repair = read.until(where)
    if _is_part(read.url[: where.length], text, end):
        return end, Span(found.start(), end)
    if _is_half_a_host(url, text[end : end + 1]):
        return end, None
    printed = text[found.start() : end]
    return end, Occurrence(found.start(), end, printed, url, CitationKind.TEXT, repair=repair)


def _margin(start: int) -> tuple[int, int]:
    return max(0, start - _NAMING), start


def _is_part(url: str, text: str, end: int) -> bool:
    """Whether some of a URL that ends there in a text is left out, or cannot be read."""
    left_out = _SHORTENED.match(text, end) or _ELIDED.search(url)
    cut = _CUT.match(url.partition("//")[2] + text[end : end + 2])
    hangs = url.endswith(_HANGING[0]) and text.startswith(_HANGING[1], end)
    return hangs or (left_out or cut or _CUT_SHORT.search(url)) is not None


def _is_half_a_host(url: str, behind: str) -> bool:
    """Whether a URL ends with its line, or with a blank, within the name of its host."""
    found = _HOST_ONLY.fullmatch(url)
    if found is None or behind.strip() or urls.is_registrable(found["name"]):
        return False
    return not _SPECIAL.search(found["name"]) and bool(found["www"] or behind == "\n")


def _offset(pieces: list[Span], length: int) -> int:
    """Return where the first `length` characters of the pieces end in the text."""
    for piece in pieces:
        if length <= piece.end - piece.start:
            return piece.start + length
        length -= piece.end - piece.start
    raise ValueError("a URL is no longer than its pieces")


class _Lines:
    """Follows a URL along its line, and over the break into the next ones.

    The last run is remembered: many URLs may begin in one endless run, and each of them
    must not cost a walk to its end.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.run = Span(0, 0)
        self.beyond = ""  # what may belong to the last one, in the line after its end

    @cached_property
    def are_parted(self) -> bool:
        """Whether hyphens of the typesetter's part words at the ends of lines."""
        return hyphens.part_words(self._text)

    def follow(self, found: re.Match[str]) -> list[Span]:
        """Return the pieces of a URL, one a line; no more than one that is too long."""
        self.beyond = ""
        start = found.start()
        pieces = [Span(start, self._run_end(found.end(), start + MOST + 1))]
        url = self._text[start : pieces[0].end]
        for _ in range(wrapping.MOST_LINES):
            onward = self._onward(url, start, pieces[-1].end)
            if onward is None or len(url) > MOST:
                break
            carried = _CARRIED.match(self._text, onward)
            begin = carried.end() if carried is not None else onward
            pieces.append(Span(onward, self._run_end(begin, onward + MOST)))
            url += self._text[onward : pieces[-1].end]
        return pieces

    def _run_end(self, at: int, most: int) -> int:
        if not self.run.start <= at < self.run.end:
            run = _RUN.match(self._text, at)
            self.run = Span(at, run.end() if run is not None else at)
        return min(self.run.end, most)

    def _onward(self, url: str, start: int, end: int) -> int | None:
        """Return where the URL goes on in the next line, or None where it has ended."""
        text = self._text
        if not text.startswith("\n", end):
            return None
        whole = cut(url, text[end : end + _FOLLOWING])
        if whole < len(url) and url[whole:] not in (",", ":"):
            return None
        begin = text.rfind("\n", max(0, end - MOST), end) + 1
        after = self._line_start(begin, end + 1)
        head = _CARRIED.match(text, after) or _RUN.match(text, after, after + MOST)
        if head is None:
            return None
        joint = Joint(
            before=url,
            opener=text[start - 1 : start],
            line=text[begin:end].strip(),
            head=head.group(),
            rest=text[head.end() : head.end() + 80].partition("\n")[0],
            widest=widest(text, begin, end),
            counts_on=counts_on(text, start, after),
        )
        if wrapping.joins(joint):
            return after
        self.beyond = joint.piece if wrapping.may_join(joint) else ""
        return None

    def _line_start(self, begin: int, at: int) -> int:
        """Return where the line at `at` begins, after the marks of a mail that is quoted."""
        quoted = _QUOTED.match(self._text, begin)
        if quoted is not None:
            again = _QUOTED.match(self._text, at)
            if again is None or _leader(quoted) != _leader(again):
                return len(self._text)
            at = again.end()
        while self._text[at : at + 1] in (" ", "\t"):
            at += 1
        return at


def _leader(found: re.Match[str]) -> str:
    return "".join(found.group().split())


class _Reading:
    """The pieces of one URL as they are joined, and how else they could be read."""

    def __init__(self, pieces: Sequence[str], opener: str, *, parted: bool) -> None:
        self._opener = opener
        self.beyond = ""
        self._pieces = [
            *(
                hyphens.read(piece, parted=parted, following=following)
                for piece, following in pairwise(pieces)
            ),
            pieces[-1],
        ]
        self.url = "".join(pieces)

    def until(self, where: Ending) -> tuple[str, Repair | None]:
        """Return the URL that ends there, and what was done to what is printed."""
        joined = "".join(self._pieces)
        breaks = [at for at in accumulate(map(len, self._pieces[:-1])) if at < where.length]
        faults = list(self._joints(joined, breaks))
        rejected = [*self._unjoined(joined, breaks), *self._unhyphened(joined, breaks, where)]
        url, broken = urls.mended(joined[: where.length].replace(hyphens.PARTED, ""))
        faults += broken
        if where.reason:
            faults.append(where.reason)
            rejected.append(joined[: where.rejected])
        if self.beyond and not joined[where.length :].strip("."):
            faults.append(UNSURE)
            rejected.append(joined + self.beyond)
        if _AMPERSAND.search(url):
            faults.append("markup writes “&” as “&amp;”")
            rejected.append(url)
            url = _AMPERSAND.sub("&", url)
        if not faults:
            return url, None
        others = dict.fromkeys(map(urls.repair, rejected))
        for known in (url, ""):
            others.pop(known, None)
        return url, Repair("; ".join(dict.fromkeys(faults)), tuple(others)[:MOST_REJECTED])

    def _joints(self, joined: str, breaks: Sequence[int]) -> Iterator[str]:
        for at in breaks:
            before, after = joined[at - 1], joined[at]
            if before == hyphens.PARTED:
                yield "joined over the line break, and the hyphen at the line's end is none"
            elif before in hyphens.MARKS:
                yield "joined over the line break, and the hyphen at the line's end is its own"
            elif not before.isalnum():
                yield f"joined over the line break after “{before}”"
            elif not after.isalnum():
                yield f"joined over the line break before “{after}”"
            else:
                yield f"joined over the line break between “{before}” and “{after}”"

    def _unjoined(self, joined: str, breaks: Sequence[int]) -> Iterator[str]:
        for at in breaks[:MOST_REJECTED]:
            yield joined[: ending(joined[:at], self._opener).length]

    def _unhyphened(self, joined: str, breaks: Sequence[int], where: Ending) -> Iterator[str]:
        if hyphens.PARTED in joined[: where.length]:
            yield joined[: where.length].replace(hyphens.PARTED, "-")
        own = [at for at in breaks if joined[at - 1] in hyphens.MARKS]
        if own:
            parts = pairwise((0, *own, where.length))
            pieces = [joined[start:end] for start, end in parts]
            yield "".join((*(piece[:-1] for piece in pieces[:-1]), pieces[-1]))
