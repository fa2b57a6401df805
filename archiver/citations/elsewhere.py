"""URLs that a line's end parts, and that stand elsewhere in the document in one piece.

Where the same URL is named twice, the one in one piece shows how the other is read.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from archiver.citations import hyphens, printed
from archiver.citations.occurrence import Occurrence
from archiver.expressions import expression
from archiver.model import CitationKind, Passage, Repair

_LONGEST = 400  # characters of what follows that are looked at
_MOST = 20  # URLs that begin like one, of which it may be each
_BEHIND = expression(r"[-\u00ad\u2010\ufffe.,?_=&/]{0,2}[ \t]?\n")
_BREAK = expression(r"(?:\u2060|[ \t]?\n[ \t]*)*")
_ENDS = expression(r"(?![\w/=&%#-])")

GOES_ON = "joined over the line break: it stands elsewhere in one piece"
READ_SO = "read as it stands elsewhere, in one piece"


def whole(passages: Sequence[Passage], found: list[list[Occurrence]]) -> list[list[Occurrence]]:
    """Return the occurrences, each as it stands elsewhere if what follows it says the same."""
    known = sorted(
        {
            item.url
            for passage, items in zip(passages, found, strict=True)
            for item in items
            if _is_in_one_piece(item, passage.text)
        }
    )
    if not known:
        return found
    names = frozenset(known)
    return [
        _without_the_rest(
            [
                item if item.url in names else _read_so(_whole(item, passage.text, known), names)
                for item in items
            ]
        )
        for passage, items in zip(passages, found, strict=True)
    ]


def _is_in_one_piece(item: Occurrence, text: str) -> bool:
    """Whether a URL is a hyperlink's, or has ended before its line, and nothing was done to it."""
    if item.kind is not CitationKind.TEXT:
        return item.kind in (CitationKind.ANNOTATION, CitationKind.LINK)
    return item.repair is None and not _ends_its_line(item, text)


def _ends_its_line(item: Occurrence, text: str) -> bool:
    return _BEHIND.match(text, item.end) is not None


def _whole(item: Occurrence, text: str, known: Sequence[str]) -> Occurrence:
    """Return a URL with what follows it in the next line, if it stands elsewhere with that."""
    if item.kind is not CitationKind.TEXT or not _ends_its_line(item, text):
        return item
    begin = bisect_left(known, item.url)
    for url in reversed(known[begin : begin + _MOST]):
        if len(item.url) < len(url) <= len(item.url) + _LONGEST and url.startswith(item.url):
            end = _end(text, item.end, url[len(item.url) :])
            if end is not None:
                rejected = (item.url, *(item.repair.rejected if item.repair else ()))
                repair = Repair(GOES_ON, rejected[: printed.MOST_REJECTED])
                whole = text[item.start : end]
                return replace(item, end=end, as_printed=whole, url=url, repair=repair)
    return item


def _end(text: str, at: int, rest: str) -> int | None:
    """Return where the rest of a URL ends that follows in a text, over its breaks."""
    for char in rest:
        broken = _BREAK.match(text, at)
        at = broken.end() if broken is not None else at
        seen = text[at : at + 1]
        if seen != char and not (char == "-" and seen in hyphens.MARKS):
            return None
        at += 1
    return at if _ENDS.match(text, at) else None


def _read_so(item: Occurrence, known: frozenset[str]) -> Occurrence:
    """Return a URL as it was not read at first, if it stands elsewhere so, and is none cut off."""
    if item.kind is not CitationKind.TEXT or item.repair is None or "\n" not in item.as_printed:
        return item
    for url in item.repair.rejected:
        if url in known and not item.url.startswith(url):
            others = (item.url, *(other for other in item.repair.rejected if other != url))
            return replace(item, url=url, repair=Repair(READ_SO, others[: printed.MOST_REJECTED]))
    return item


def _without_the_rest(items: Sequence[Occurrence]) -> list[Occurrence]:
    """Leave out what stands in a URL that goes on over it."""
    kept: list[Occurrence] = []
    for item in items:
        if not kept or item.start >= kept[-1].end or item.kind is not CitationKind.TEXT:
            kept.append(item)
    return kept
