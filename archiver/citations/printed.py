"""URLs as they are printed in running text: where each one begins, and where it ends.

The text decides, not the web: nothing here knows whether an address exists. Time is linear
in the length of the text, whatever it holds.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from archiver import urls
from archiver.citations import wrapping

MOST = 4096
"""Characters of the longest URL that is believed."""

_START = re.compile(r"(?<!\+)https?:(?=[/\\]{2}|/?\n[ \t]*/)", re.IGNORECASE)
_STOPS = (
    '\x00-\x20\x7f\\s"<>`^'
    "\u2018-\u201f\u2039\u203a\u00ab\u00bb"  # quotation marks
    "\u2014\u2026\u2022\u00b6"  # dash, ellipsis, bullet, pilcrow
    "\u060c\u061b\u061f\u06d4\u0964"  # Arabic and Indic punctuation
    "\u3000-\u3004\u3008-\u3020\uff01\uff08\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff5e"  # CJK
    "\uff3b\uff3d\uff5b-\uff5d\uff61-\uff64\ufffd"
)
_RUN = re.compile(  # another URL begins a citation of its own, unless this one carries it
    rf"(?:[^{_STOPS}hH]|[hH](?!ttps?:[/\\]{{2}})|(?<=[/=?&#:+])[hH])++", re.IGNORECASE
)
_CARRIED = re.compile(r"https?:(?=[/\\]{2})", re.IGNORECASE)
_FULL_WIDTH_TEXT = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_FOREIGN = re.compile(rf"&(?:gt|lt|quot|nbsp|#39);|(?<=[A-Za-z0-9])(?=[{_FULL_WIDTH_TEXT}])")
_BRACKET = re.compile(r"[()\[\]{}]")
_HOST = re.compile(
    r"https?:[/\\]{2}(?:[\w.~%+-]+(?::[\w.~%!$&*+=-]*)?@)?"
    r"(?P<host>\[[0-9a-f:.]+\]|[^\x00-,/:-@\[-^`{-\x7f]+)(?::[0-9]+)?(?P<then>.?)",
    re.IGNORECASE | re.DOTALL,
)
_PAIRS = {")": "(", "]": "[", "}": "{"}
_TRAILING = frozenset(
    ".,;:!?'*|([{"
    "\u2020\u2021\u00a7\u00b7\u2013"  # note signs, and the dash between words
    "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079"  # superscript note numbers
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_EMPHASIS = frozenset("_~")
_NOTE_AFTER_FILE = re.compile(
    r"\.(?:html?|shtml|aspx?|jsp|php|pdf|docx?|txt|xml|stm|ece)(?P<label>\d{1,3})", re.IGNORECASE
)
_NOTE_AFTER_HOST = re.compile(r"https?://[^/?#]*[^/?#\d](?P<label>\d{1,3})", re.IGNORECASE)


class Span(NamedTuple):
    """A printed URL: `text[start:end]`, line breaks and all."""

    start: int
    end: int


def spans(text: str, labels: AbstractSet[str] = frozenset()) -> Iterator[Span]:
    """Yield every URL printed in a text, in order; `labels` are the notes the document has.

    A digit glued to a URL is taken for a note's mark only where there is such a note and the
    URL cannot be meant to end in it.
    """
    lines = _Lines(text)
    position = 0
    while found := _START.search(text, position):
        pieces = lines.follow(found)
        url = "".join(text[piece.start : piece.end] for piece in pieces)
        length = _length(url, text[found.start() - 1 : found.start()], labels)
        position = found.end()
        if length > MOST:
            position = max(position, lines.run.end)
        elif length:
            position = _offset(pieces, length)
            yield Span(found.start(), position)


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

    def follow(self, found: re.Match[str]) -> list[Span]:
        """Return the pieces of a URL, one a line; no more than one that is too long."""
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
        if not text.startswith("\n", end) or _cut(url) < len(url):
            return None
        after = end + 1
        while text[after : after + 1] in (" ", "\t"):
            after += 1
        head = _CARRIED.match(text, after) or _RUN.match(text, after, after + MOST)
        if head is None:
            return None
        begin = text.rfind("\n", max(0, end - MOST), end) + 1
        joint = wrapping.Joint(
            before=url,
            opener=text[start - 1 : start],
            line=text[begin:end].strip(),
            head=head.group(),
            rest=text[head.end() : head.end() + 80].partition("\n")[0],
            widest=wrapping.widest(text, begin, end),
        )
        return after if wrapping.joins(joint) else None


# --- Finding its end --------------------------------------------------------------------


def _length(url: str, opener: str, labels: AbstractSet[str]) -> int:
    """Return how much of `url` is the URL; 0 where there is none, and all where it is too long."""
    found = _HOST.match(url)
    if found is None or not _is_host(found.group("host")):
        return 0
    end = _cut(url)
    if end > MOST:
        return end
    if opener == "'" and "'" in url[:end]:
        end = url.index("'")
    end = _trimmed(url, end, opener)
    return _without_note(url[:end], labels)


def _cut(url: str) -> int:
    """Return where another text begins, or a bracket closes that never opened."""
    end = len(url)
    if (host := _HOST.match(url)) and host.group("then") not in ("/", "?", "#", "\\", ""):
        end = host.start("then")
    if foreign := _FOREIGN.search(url, 0, end):
        end = foreign.start()
    bar = url.find("|", 0, end)
    if bar >= 0 and "?" not in url[:bar]:
        end = bar
    return _balanced(url, end)


def _balanced(url: str, end: int) -> int:
    opened: list[str] = []
    for bracket in _BRACKET.finditer(url, 0, end):
        if bracket.group() not in _PAIRS:
            opened.append(bracket.group())
            continue
        if _PAIRS[bracket.group()] not in opened:
            return bracket.start()
        while opened.pop() != _PAIRS[bracket.group()]:
            pass
    return end


def _is_host(name: str) -> bool:
    bare = name.strip(".-").lower()
    return name[0] not in ".-" and ("." in bare or bare == "localhost" or name.startswith("["))


def _trimmed(url: str, end: int, opener: str) -> int:
    while end and (url[end - 1] in _TRAILING or (url[end - 1] == opener and opener in _EMPHASIS)):
        end -= 1
    return end - 2 if url.endswith("'s", 0, end) else end


def _without_note(url: str, labels: AbstractSet[str]) -> int:
    """Leave off a note's mark behind a file name or a host that cannot end in a digit."""
    found = re.search(_NOTE_AFTER_FILE.pattern + r"\Z", url, re.IGNORECASE)
    if found is not None and found.group("label") in labels:
        return found.start("label")
    found = _NOTE_AFTER_HOST.fullmatch(url)
    if found is None or found.group("label") not in labels:
        return len(url)
    bare = url[: found.start("label")]
    return len(bare) if urls.is_registrable(bare) else len(url)
