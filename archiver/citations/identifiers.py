"""Identifiers in running text: DOI, arXiv, PubMed, Handle, ARK and URN:NBN.

What is not labelled counts only where its form is nobody else's. Each is written in the way of
its own registry, and leads to the resolver that `urls.identified` knows.
"""

import re
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet

from archiver import urls
from archiver.citations import doi, rewritten
from archiver.citations.occurrence import Occurrence
from archiver.expressions import expression
from archiver.model import CitationKind
from archiver.urls.identifiers import ARCHIVES


def find(text: str, labels: AbstractSet[str] = frozenset()) -> Iterator[Occurrence]:
    """Yield the identifiers of a text, in order; `labels` are the notes the document has."""
    lowered = text.lower()
    found = [
        item
        for hints, finder in _FINDERS
        if any(hint in lowered for hint in hints)
        for item in finder(text, labels)
    ]
    end = 0
    for item in sorted(found, key=lambda item: (item.start, -item.end)):
        if item.start >= end:
            end = item.end
            yield item


def _occurrence(text: str, start: int, end: int, kind: CitationKind, url: str) -> Occurrence:
    return Occurrence(start, end, text[start:end], url, kind)


# --- arXiv ------------------------------------------------------------------------------

_ARXIV_NEW = r"\d{4}\.(?:[ \t]?\n[ \t]*)?\d{4,5}"
_ARXIV_OLD = rf"(?:{ARCHIVES})(?:\.[A-Z]{{2}})?/(?:[ \t]?\n[ \t]*)?\d{{7}}"
_ENDS = r"(?P<version>v\d{1,2})?(?P<label>\d{1,3}(?!\d))?(?![^\W_])(?!\.\d)"
_ARXIV = expression(
    r"(?<![\w/.@-])(?:"
    r"(?P<site>(?:\w{2,6}\.)?arxiv\.org/abs/)"
    r"|(?P<label_>arxiv(?:[\s,]{1,3}(?:e-?prints?|pre-?prints?|identifier|id|number|no\.?|paper|arxiv))*"
    r"(?P<colon>\s?[:\uff1a]\s{0,3}(?:arxiv:)?|[,\s(#]{1,3})(?:abs/)?)"
    r"|(?P<corr>CoRR[,\s]{1,3}abs/|e-?print:?\s))"
    rf"(?P<id>{_ARXIV_NEW}|{_ARXIV_OLD}){_ENDS}",
    re.IGNORECASE,
)
_ARXIV_TAGGED = expression(  # 1706.03762 [cs.CL]
    r"\b(?<![/.@-])\d{4}\.\d{4,5}(?:v\d{1,2})?(?=\s\["
    rf"(?:{ARCHIVES}|eess|econ|q-fin|stat)(?:\.[A-Za-z-]{{2,8}})?\])"
)
_ARXIV_TAIL = expression(r"/(?:[ \t]?\n[ \t]*)?\d{7}(?:v\d{1,2})?(?![^\W_])(?!\.\d)")
_ARCHIVE = expression(rf"(?<![\w/.@-])(?:{ARCHIVES})(?:\.[A-Z]{{2}})?\Z")
_ARCHIVE_LONGEST = 14
_ARXIV_NEXT = expression(
    r"\s{0,2}(?:[,;]|and|&|[,;]\s?and)\s{1,2}(?P<id>\d{4}\.\d{4,5})(?P<version>v\d{1,2})?(?![^\W_])(?!\.\d)"
)


def _arxiv(text: str, labels: AbstractSet[str]) -> Iterator[Occurrence]:
    for found in _ARXIV.finditer(text):
        surely = found.group("site") or (found.group("colon") or "").strip(", \t\n(#")
        name = found.group("id")
        if not surely and not _is_dated(name):
            continue
        item = _numbered(text, found, CitationKind.ARXIV, labels)
        if item is None:
            continue
        yield item
        following = _ARXIV_NEXT.match(text, item.end)
        while following and _is_dated(following.group("id")):
            yield _arxiv_at(text, following.start("id"), following.end())
            following = _ARXIV_NEXT.match(text, following.end())


def _arxiv_alone(text: str, _labels: AbstractSet[str]) -> Iterator[Occurrence]:
    """Yield the numbers that no `arXiv:` precedes: `hep-th/9711200`, `1706.03762 [cs.CL]`."""
    for found in _ARXIV_TAIL.finditer(text):
        begin = max(0, found.start() - _ARCHIVE_LONGEST)
        archive = _ARCHIVE.search(text[begin : found.start()])
        if archive is not None and _is_dated(found.group().partition("v")[0]):
            yield _arxiv_at(text, begin + archive.start(), found.end())
    for found in _ARXIV_TAGGED.finditer(text):
        if _is_dated(found.group().partition("v")[0]):
            yield _arxiv_at(text, *found.span())


def _arxiv_at(text: str, start: int, end: int) -> Occurrence:
    url = urls.identified(CitationKind.ARXIV, re.sub(r"\s", "", text[start:end]))
    return _occurrence(text, start, end, CitationKind.ARXIV, url or "")


def _is_dated(name: str) -> bool:
    """Whether a number begins with a year and a month, and is as long as it was at that time."""
    number = re.sub(r"\s", "", name.rpartition("/")[2])
    year, month = int(number[:2]), int(number[2:4])
    if not 1 <= month <= 12:  # noqa: PLR2004
        return False
    if "/" in name:
        return year >= 91 or year <= 7  # noqa: PLR2004  (August 1991 to March 2007)
    return (7 <= year < 15 and len(number) == 9) or (15 <= year <= 50 and len(number) == 10)  # noqa: PLR2004


def _numbered(
    text: str, found: re.Match[str], kind: CitationKind, labels: AbstractSet[str]
) -> Occurrence | None:
    """Return an identifier that is a number; what is glued to it must be the mark of a note."""
    end = found.end()
    if found.group("label"):
        if found.group("label") not in labels:
            return None
        end = found.start("label")
    url = urls.identified(kind, re.sub(r"\s", "", text[found.start("id") : end]))
    return None if url is None else _occurrence(text, found.start(), end, kind, url)


# --- PubMed and PubMed Central ----------------------------------------------------------

_PMID = expression(
    r"(?<![\w?&/.-])(?:(?P<surely>(?:(?:PubMed|Medline)[\s-]{0,2})?PMIDs?(?:\s?(?:no\.?|number))?\s?[:#=\uff1a(-]"
    r"|PubMed[\s-]{0,2}(?:IDs?|identifiers?|no\.?|number)\b\s?[:#=]?|\[PubMed:|PubMed:"
    r"|pubmed\.ncbi\.nlm\.nih\.gov/)|PMIDs?)[\s*]{0,3}"
    r"(?P<id>[1-9]\d{0,7})(?P<label>\d{1,3}(?!\d))?(?![^\W_])(?![.,]\d{1,3}(?!\d))",
    re.IGNORECASE,
)
_PMID_NEXT = expression(
    r"\s{0,2}(?:[,;]|and|&|[,;]\s?and)\s{0,2}(?P<id>[1-9]\d{6,7})(?![^\W_])(?!\.\d)"
)
_PMCID = expression(
    r"(?<![\w/.?&-])(?:PMC[\s-]?IDs?\s?[:#=\uff1a]?[\s*]{0,3}(?P<id>(?:PMC\s?)?[1-9]\d{3,7})"
    r"|PMC:\s?(?P<id2>(?:PMC)?[1-9]\d{4,7})|(?P<id3>PMC\s?[1-9]\d{5,7}))"
    r"(?P<label>\d{1,3}(?!\d))?(?![^\W_])"
)
_FEWEST = 5  # digits of a number that follows nothing but `PMID`


def _pmids(text: str, labels: AbstractSet[str]) -> Iterator[Occurrence]:
    for found in _PMID.finditer(text):
        if not found.group("surely") and len(found.group("id")) < _FEWEST:
            continue
        item = _numbered(text, found, CitationKind.PMID, labels)
        if item is None:
            continue
        yield item
        following = _PMID_NEXT.match(text, item.end)
        while following:
            url = urls.identified(CitationKind.PMID, following.group("id")) or ""
            start, end = following.span("id")
            yield _occurrence(text, start, end, CitationKind.PMID, url)
            following = _PMID_NEXT.match(text, end)


def _pmcids(text: str, labels: AbstractSet[str]) -> Iterator[Occurrence]:
    for found in _PMCID.finditer(text):
        name = found.group("id") or found.group("id2") or found.group("id3")
        url = urls.identified(CitationKind.PMCID, name)
        end = found.end() - len(found.group("label") or "")
        if url and (end == found.end() or found.group("label") in labels):
            yield _occurrence(text, found.start(), end, CitationKind.PMCID, url)


# --- Handle, ARK, URN:NBN ---------------------------------------------------------------

_HANDLE = expression(
    r"(?<![\w./@-])(?:hdl\.handle\.net/(?:hdl:)?|(?:info:)?hdl[:/][ \t]?|handle:[ \t]*)"
    r"(?=(?:\d{4,6}(?:\.\d{1,6})*|2[01]\.[\w.]{1,30}|10\.\d{4,9})/\w)",
    re.IGNORECASE,
)
_ARK = expression(
    r"(?<![\w./@-])(?:n2t\.net/)?ark:(?=/?[0-9b-df-hjkmnp-tv-xz]{5,9}/\w)", re.IGNORECASE
)
_URN = expression(
    r"(?<![\w./:@-])(?:nbn-resolving\.(?:org|de)/)?(?=urn:nbn:[a-z]{2}[:-]\w)", re.IGNORECASE
)


def _handles(text: str, labels: AbstractSet[str]) -> Iterator[Occurrence]:
    return _resolved(text, _HANDLE, CitationKind.HANDLE, "https://hdl.handle.net/", labels)


def _arks(text: str, labels: AbstractSet[str]) -> Iterator[Occurrence]:
    return _resolved(text, _ARK, CitationKind.ARK, "https://n2t.net/ark:", labels)


def _urns(text: str, labels: AbstractSet[str]) -> Iterator[Occurrence]:
    for item in _resolved(text, _URN, CitationKind.URN, "https://nbn-resolving.org/", labels):
        if re.search(r"\d", item.url.rpartition("urn:")[2]):
            yield item


def _resolved(
    text: str, form: re.Pattern[str], kind: CitationKind, resolver: str, labels: AbstractSet[str]
) -> Iterator[Occurrence]:
    """Yield the identifiers that end as URLs do, behind a label for which the resolver stands."""
    how, position = rewritten.Rewriting(resolver), 0
    for found in form.finditer(text):
        if found.start() < position:
            continue
        position = found.end()
        reading = rewritten.read(text, found.start(), found.end(), how, labels)
        if reading is None:
            continue
        position = reading.end
        url = urls.identified(kind, reading.url)
        if url is not None:
            yield _occurrence(text, found.start(), reading.end, kind, url)


_FINDERS: tuple[
    tuple[tuple[str, ...], Callable[[str, AbstractSet[str]], Iterator[Occurrence]]], ...
] = (
    (("10.",), doi.find),
    (("arxiv", "corr", "eprint", "e-print"), _arxiv),
    (("/", "["), _arxiv_alone),
    (("pmid", "pubmed", "medline"), _pmids),
    (("pmc",), _pmcids),
    (("hdl", "handle:"), _handles),
    (("ark:",), _arks),
    (("urn:nbn:",), _urns),
)
"""Each with what stands in any text, in small letters, in which it could find something."""
