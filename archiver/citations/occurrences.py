"""What a passage names: the targets of its hyperlinks, and the URLs printed beside them."""

import re
from bisect import bisect_left
from collections.abc import Set as AbstractSet
from itertools import accumulate

from archiver import urls
from archiver.citations import printed
from archiver.citations.occurrence import Occurrence
from archiver.citations.sentences import tidy
from archiver.model import CitationKind, Hyperlink, Passage

CITABLE = frozenset({"http", "https", "ftp"})
"""Schemes of hyperlinks that cite; a mail address or a jump within the page does not."""


_ADDRESS = re.compile(r"https?:\s*/", re.IGNORECASE)


def occurrences(passage: Passage, labels: AbstractSet[str] = frozenset()) -> list[Occurrence]:
    """Return the URLs of a passage, in order; `labels` are the notes its document has."""
    links = sorted(
        (link for link in passage.hyperlinks if urls.scheme(urls.repair(link.url)) in CITABLE),
        key=lambda link: (link.start, link.end),
    )
    found = [_linked(link, passage.text) for link in links]
    starts = [link.start for link in links]
    ends = list(accumulate((link.end for link in links), max))
    for start, end in printed.spans(passage.text, labels):
        before = bisect_left(starts, end)
        if not before or ends[before - 1] <= start:
            found.append(_printed(start, end, passage.text[start:end]))
    return sorted(found, key=lambda item: (item.start, item.end))


def _linked(link: Hyperlink, text: str) -> Occurrence:
    visible = text[link.start : link.end]
    anchor = urls.repair(visible) if _ADDRESS.match(visible) else tidy(visible)
    return Occurrence(
        link.start, link.end, link.url, urls.repair(link.url), link.kind, anchor or None
    )


def _printed(start: int, end: int, text: str) -> Occurrence:
    return Occurrence(start, end, text, urls.repair(text), CitationKind.TEXT)
