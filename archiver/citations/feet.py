"""URLs that the foot of a page cuts: in its text, above the notes, and in the last of these.

The one goes on at the top of the next page, the other below its text, before its own notes.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from archiver.citations import printed
from archiver.citations.occurrence import Occurrence
from archiver.expressions import expression
from archiver.model import Passage

_MOST = 2_000  # characters of notes in which another one begins
_NEAR = 1  # characters between a URL and the end of its page: a hyphen
_LONGEST = 500  # characters of a URL that the foot cuts
_AHEAD = 16  # characters of a note that tell whether it begins
_BLANK = " \t\n\u2060"
_RAISED = r"[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+"
_NOTE = expression(rf"[ \t]*(?:{_RAISED}|[\[(]?\d{{1,3}}[.)\]]?[ \t]*[^\W\d_]|[*\u2020\u2021])")
_OTHERS = expression(rf"\n[ \t]*(?:{_RAISED}|\d{{1,3}}[.)]?[ \t]*)[^\W\d_]")
_BEGUN = expression(r"https?://[^ \t]*\Z")


def cuts(passages: Sequence[Passage], labels: AbstractSet[str]) -> Iterator[tuple[int, Occurrence]]:
    """Yield the number of each page whose text ends with a URL, above its notes, and that."""
    for number, (here, there) in enumerate(pairwise(passages)):
        if _follows(here, there) and here.foot is not None:
            for cut in _last_above(here, labels):
                yield number, cut


def _last_above(here: Passage, labels: AbstractSet[str]) -> Iterator[Occurrence]:
    """Yield the URL that the text of a page ends with, read as if nothing stood below."""
    end = end_above(here)
    begun = _BEGUN.search(here.text, max(0, end - _LONGEST), end)
    if begun is None or any(
        link.start < end and link.end > begun.start() for link in here.hyperlinks
    ):
        return
    begin = here.text.rfind("\n", 0, begun.start()) + 1
    for item in printed.find(here.text[begin:end], labels):
        if begin + item.end >= end - _NEAR:
            yield replace(item, start=begin + item.start, end=begin + item.end)


def end_above(here: Passage) -> int:
    """Return where the text of a page ends, above its notes."""
    return len(here.text[: here.foot].rstrip(_BLANK))


def begin(there: Passage) -> int:
    """Return where the notes of a page begin, or else where it ends."""
    return len(there.text) if there.foot is None else there.foot


def onward(here: Passage, there: Passage, at: int) -> int | None:
    """Return where a note that ends a page, `at` which a URL begins, goes on in the next one.

    That is where no note begins, and others do below.
    """
    if not _follows(here, there) or here.foot is None or there.foot is None or at < here.foot:
        return None
    goes_on = not _NOTE.match(there.text[there.foot : there.foot + _AHEAD])
    others = _OTHERS.search(there.text, there.foot, there.foot + _MOST)
    return there.foot if goes_on and others else None


def end(text: str, body: int) -> int:
    """Return where the last note of a page ends, before what keeps it from going on at the top."""
    return len(text[:body].rstrip(_BLANK))


def _follows(here: Passage, there: Passage) -> bool:
    return here.place.page is not None and there.place.page == here.place.page + 1
