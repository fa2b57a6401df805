"""What a passage names: the targets of its hyperlinks, and what is printed beside them.

Where two of them claim the same characters, a hyperlink wins over what is printed, and an
earlier finder over a later one.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from itertools import accumulate

from archiver import urls
from archiver.citations import defanged, doi, identifiers, printed, schemeless
from archiver.citations.occurrence import Occurrence
from archiver.citations.sentences import tidy
from archiver.model import Hyperlink, Passage, Repair

CITABLE = frozenset({"http", "https", "ftp"})
"""Schemes of hyperlinks that cite; a mail address or a jump within the page does not."""

Finder = Callable[[str, AbstractSet[str]], Iterator[Occurrence]]

FINDERS: tuple[Finder, ...] = (
    defanged.find,
    doi.find_broken,
    schemeless.find_archived,
    printed.find,
    identifiers.find,
    schemeless.find,
)
"""What reads a text, and the labels of the notes its document has."""

_ADDRESS = re.compile(r"https?:\s*/", re.IGNORECASE)


def occurrences(passage: Passage, labels: AbstractSet[str] = frozenset()) -> list[Occurrence]:
    """Return the URLs of a passage, in order; `labels` are the notes its document has."""
    links = sorted(
        (link for link in passage.hyperlinks if urls.scheme(urls.repair(link.url)) in CITABLE),
        key=lambda link: (link.start, link.end),
    )
    found = [_linked(link, passage.text) for link in links]
    for finder in FINDERS:
        found = _merged(found, finder(passage.text, labels))
    return found


def _merged(found: list[Occurrence], more: Iterator[Occurrence]) -> list[Occurrence]:
    """Return what is found with those of `more` that stand on free ground, in order."""
    starts = [item.start for item in found]
    ends = list(accumulate((item.end for item in found), max))
    free = []
    for item in more:
        before = bisect_left(starts, item.end)
        if not before or ends[before - 1] <= item.start:
            free.append(item)
    return sorted((*found, *free), key=lambda item: (item.start, item.end))


def _linked(link: Hyperlink, text: str) -> Occurrence:
    visible = text[link.start : link.end]
    anchor = urls.repair(visible) if _ADDRESS.match(visible) else tidy(visible)
    url, faults = urls.mended(link.url)
    repair = link.repair or (Repair("; ".join(dict.fromkeys(faults))) if faults else None)
    return Occurrence(link.start, link.end, link.url, url, link.kind, anchor or None, repair)
