"""What a passage names: the targets of its hyperlinks, and what is printed beside them.

Where two of them claim the same characters, a hyperlink wins over what is printed, and an
earlier finder over a later one.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from itertools import accumulate, pairwise

from archiver import urls
from archiver.citations import defanged, doi, identifiers, printed, schemeless
from archiver.citations.occurrence import Occurrence
from archiver.citations.sentences import tidy
from archiver.expressions import expression
from archiver.model import CitationKind, Hyperlink, Passage, Repair

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

_HOSTLESS = expression(r"https?:[/\\]{3,}[^./\\?#]*(?:[/\\?#]|\Z)", re.IGNORECASE)
_LEADING = expression(
    r"\w+:/*(?:[^/?#]*@)?(?:\[[0-9a-f:.]+\]|[^/?#\[\]@:]*\w|[\[:][^/?#]*/[^?#]*\w)", re.IGNORECASE
)
"""With a host to go to, or with a page that was meant, where the host was lost or mistyped."""

_BESIDE = 3  # characters between a URL and its label
_MARKUP = expression(r"[\s\"':]?[\[\](){}<>|`]{1,2}[\s\"'`]?|\":|\s")
_POINTS = ".,;:"  # that end a sentence, and that a link may be drawn over
_LEFT_OUT = expression(r"^[a-z]+://(?:www\.)?", re.IGNORECASE)
_ADDRESS = expression(r"https?:\s*/", re.IGNORECASE)


def occurrences(passage: Passage, labels: AbstractSet[str] = frozenset()) -> list[Occurrence]:
    """Return the URLs of a passage, in order; `labels` are the notes its document has."""
    links = sorted(filter(_cites, passage.hyperlinks), key=lambda link: (link.start, link.end))
    found = [_linked(link, passage.text) for link in links]
    for finder in FINDERS:
        found = _merged(found, finder(passage.text, labels))
    return _without_labels(found, passage.text)


def _cites(link: Hyperlink) -> bool:
    """Whether a hyperlink has a scheme that cites, and says where to, even if none can follow."""
    url = urls.repair(link.url)
    if urls.scheme(url) not in CITABLE or _HOSTLESS.match(link.url.strip()):
        return False
    return _LEADING.match(url) is not None


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


def _without_labels(found: list[Occurrence], text: str) -> list[Occurrence]:
    """Leave out the names of sites that only label the URL beside them: `<http://a.org|a.org>`."""
    labels = set()
    for one, other in pairwise(found):
        between = text[one.end : other.start]
        if len(between) > _BESIDE or not _MARKUP.fullmatch(between):
            continue
        for item, beside in ((one, other), (other, one)):
            if _is_schemeless(beside) and not between.strip():  # a list of sites
                continue
            if _is_schemeless(item) and _name(beside.url).startswith(_name(item.url)):
                labels.add(item.start)
    return [item for item in found if item.start not in labels or not _is_schemeless(item)]


def _is_schemeless(item: Occurrence) -> bool:
    return item.repair is not None and item.repair.reason == schemeless.REASON


def _name(url: str) -> str:
    """Return a URL without what people leave out of it: its scheme, `www.`, the last slash."""
    return _LEFT_OUT.sub("", url).removesuffix("/")


def _linked(link: Hyperlink, text: str) -> Occurrence:
    visible = text[link.start : link.end]
    anchor = urls.repair(visible) if _ADDRESS.match(visible) else tidy(visible)
    target = _as_spelled(anchor, link) if _ADDRESS.match(visible) else link.url
    url, faults = urls.mended(target)
    repair = link.repair or (Repair("; ".join(dict.fromkeys(faults))) if faults else None)
    return Occurrence(link.start, link.end, target, url, link.kind, anchor or None, repair)


def _as_spelled(printed: str, link: Hyperlink) -> str:
    """Return the target of a link as its author spelled it.

    Makers of PDFs escape what is not ASCII, and write a slash behind a bare host, in the target
    alone: what stands on the page for the same address is the author's.
    """
    if link.kind is not CitationKind.ANNOTATION or link.repair is not None:
        return link.url
    if not link.url.endswith(tuple(_POINTS)):
        printed = printed.rstrip(_POINTS)
    same = urls.canonical(printed) == urls.canonical(urls.repair(link.url))
    return printed if same and _fragment(printed) == _fragment(link.url) else link.url


def _fragment(url: str) -> str:
    return urls.escape(url.partition("#")[2])
