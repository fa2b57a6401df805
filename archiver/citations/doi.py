"""DOIs in running text (ISO 26324): `doi:10.1000/182`, `doi.org/10.1000/182`, 10.1000/182.

A DOI may hold any sign, and ends where its sentence goes on. Without a label it counts only
where nothing else can be meant: a price, a ratio, a network or the number of a section is none.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from archiver import urls
from archiver.citations import rewritten
from archiver.citations.occurrence import Occurrence
from archiver.expressions import expression
from archiver.model import CitationKind, Repair

_NEAR = 60  # characters before a DOI, in which its label may stand

_DOI = expression(
    r"10\.(?<![\d.]10\.)(?:(?:[ \t]?\n[ \t]*|[ ])?\d{4,9}(?:\.\d{1,6})*/(?=[^\s/])"
    r"|\d{4,9}/(?:[ \t]?\n[ \t]*(?=\w)|[ ](?=[a-z]\w*[.-]\S*\d|\d+[.-]\d)))"
)
_DOI_LABEL = expression(
    r"(?<![^\W_])(?:(?:info:)?doi/|(?:urn:)?doi(?:[\s*]{0,3}(?:no\.?|number|code|name|id|link))?"
    r"[*\])]{0,3}\s?[:=>.#\u2013\uff1a-]{0,2}[*\s]{0,4}[\[({\"']?"
    r"|(?<![@/.-])(?:(?:dx\.|www\.)?doi\.org[/:]\s{0,3}(?:doi:\s?)?))\Z",
    re.IGNORECASE,
)
_DOI_URL = expression(r"//(?:dx\.|www\.)?doi\.org/(?:doi:)?\s*\Z", re.IGNORECASE)
_WITHIN = expression(r"[\w./%=@&?~+:-]")
_MONEY = expression(r"(?:[$\u20ac\u00a3\u00a5]|\b(?:USD|EUR|GBP|CHF|INR|Rs\.?))\s?\Z")
_DOI_NEAR = expression(r"\bdoi", re.IGNORECASE)
_EVIDENT = expression(
    r"(?=[^\s,;]*[A-Za-z])(?=[^\s,;]*\d)[^\s,;]{6,}|\d{6,}|\d{1,7}\.\d{5,}|[\d.()_-]{12,}"
)
_ALONE_BEFORE = expression(r"(?:^|\n)[ \t]*(?:[*\u2022-]|\[?\d{1,3}[.)\]])?[ \t]*[\[(<\"']?\Z")
_ALONE_AFTER = expression(r"[\])>\"'.,;]{0,2}[ \t]*(?:\n|\Z)")
_SICI = expression(  # ANSI/NISO Z39.56: what stands between `<` and `>` is the contribution
    r"(?:<|&lt;|%3C)(?P<inner>[\w:.\s-]{1,60}?)(?:>|&gt;|%3E)(?=\d\.\d\.[A-Za-z0-9]{2};)",
    re.IGNORECASE,
)
_SURE_BLANK = (  # a line pulled apart, or one that ends where such a name cannot
    r"(?<=\w\.)[ ](?=\d{4}\.\d{4,7}(?!\d))"
    r"|(?<=\w\.)[ \t]?\n[ \t]*(?=\d{1,4}\.\d{4,7}(?!\d))"
    r"|(?<=\.\d{4}\.\d\d\.)(?:[ ]|[ \t]?\n[ \t]*)(?=\d{3}(?!\d))"
)
_BLANK = (  # where a justified line was pulled apart
    rf"{_SURE_BLANK}|(?<=\b10\.)[ ](?=\d{{4,9}}/)"
    r"|(?<=\d/)[ ](?=[a-z]\w*[.-]\S*\d|\d+[.-]\d)"
)
_GOES_ON = (  # up to what of a reference is glued to it
    r"[ \t]*+\n[ \t]*+(?=\S)(?!(?:doi:?\s?)?10\.\d{4,9}/)"
    r"|(?![,;](?:[\s\"']*(?:https?:|(?:doi:?\s?)?10\.\d{4,9}/)|PMC?ID|PMC\d)"
    r"|\.(?:Epub|PMID|PubMed|Available|Accessed)|\[(?:doi|PMID|PubMed|Cross[Rr]ef|Google)"
    r"|(?:PubMed|Cross[Rr]ef|CROSSREF|Google|MEDLINE|Medline|MathSciNet|Web of))\S"
)
_RUN = expression(rf"(?:{_GOES_ON}|{_SURE_BLANK})*+")
_LABELLED_RUN = expression(rf"(?:{_GOES_ON}|{_BLANK})*+", re.IGNORECASE)
_URL_EDITS = expression(rf"{_SICI.pattern}|[\u2010\u2011]|(?P<blank>{_BLANK})", re.IGNORECASE)
_NAME_EDITS = expression(_URL_EDITS.pattern + r"|#", re.IGNORECASE)
_FIXED = expression(  # publishers whose names have one length, so that a note's digit shows
    r"(?P<name>10\.1016/[a-z]\.[a-z]+\.\d{4}\.\d\d\.\d{3}|10\.1038/s\d{5}-\d{3}-\d{4,5}-[\dxwyz]"
    r"|10\.1371/journal\.p[a-z]{3}\.\d{7}|10\.(?:1007|1186)/s\d{5}-\d{3}-\d{4}-[\dxwyz]"
    r"|10\.48550/arXiv\.\d{4}\.\d{5})(?P<label>\d{1,3})",
    re.IGNORECASE,
)


def find(text: str, labels: AbstractSet[str] = frozenset()) -> Iterator[Occurrence]:
    """Yield the DOIs of a text, in order; `labels` are the notes the document has."""
    position = 0
    for found in _DOI.finditer(text):
        if found.start() < position:
            continue
        before = text[max(0, found.start() - _NEAR) : found.start()]
        label = _DOI_LABEL.search(before)
        if _DOI_URL.search(before) or (label is None and _WITHIN.match(before[-1:])):
            continue
        if label is None and " " in found.group():
            continue
        start = found.start() - (len(label.group()) if label is not None else 0)
        item = _doi(text, start, found, labels)
        position = found.end() if item is None else item.end
        if item and (label or _is_evident(text, before, found, item)):
            yield item


def _doi(
    text: str, start: int, found: re.Match[str], labels: AbstractSet[str]
) -> Occurrence | None:
    """Return the DOI whose prefix is found; what stands between `start` and it is its label."""
    is_url = "doi.org" in text[start : found.start()].lower()
    run = _LABELLED_RUN if start < found.start() else _RUN
    edits = _URL_EDITS if is_url else _NAME_EDITS
    how = rewritten.Rewriting("https://doi.org/", run, edits, _edited)
    reading = rewritten.read(text, found.start(), found.start(), how, labels)
    if reading is None:
        return None
    name = reading.url.removeprefix(how.beginning)
    end = reading.end
    foreign = re.search(r"[^\x21-\x7e]", name)
    kept = len(name) if foreign is None else foreign.start()
    note = _FIXED.fullmatch(name)
    if note is not None and note.group("label") in labels:
        kept = note.start("label")
    kept = len(name[:kept].rstrip("/.,;:-" if foreign else "/.,;:"))
    resolver = "doi.org/" if is_url else ""  # behind which `?` and `#` are a URL's
    url = urls.identified(CitationKind.DOI, resolver + name[:kept])
    if url is None:
        return None
    start = _bare_start(text, start, found.start())
    end -= len(name) - kept
    return Occurrence(start, end, text[start:end], url, CitationKind.DOI)


def _bare_start(text: str, start: int, at: int) -> int:
    """Leave out of what is printed a label that is only near: `DOI: "10.1000/182"`."""
    return at if re.search(r"[\"'\[({]\Z", text[start:at]) else start


def _edited(found: re.Match[str]) -> str:
    if found.group("blank"):
        return ""
    if found.group("inner"):
        return "%3C" + re.sub(r"\s", "", found.group("inner")) + "%3E"
    return "%23" if found.group() == "#" else "-"


def _is_evident(text: str, before: str, found: re.Match[str], item: Occurrence) -> bool:
    """Whether an unlabelled name can be nothing but a DOI."""
    if _MONEY.search(before):
        return False
    suffix = text[found.end() : item.end]
    if _EVIDENT.fullmatch(suffix) or _DOI_NEAR.search(before):
        return True
    return bool(_ALONE_BEFORE.search(before)) and bool(_ALONE_AFTER.match(text, item.end))


# --- What the page broke --------------------------------------------------------------------

_PARTED = expression(
    r"https?://(?:dx\.|www\.)?doi\.org/(?:[ \t\u00a0]{1,3}(?=10\.\d{4,9}/\S)"
    r"|10\.\d{4,9}/[ \t\u00a0](?=[a-z]\w*[.-]\S*\d|\d+[.-]\d))",
    re.IGNORECASE,
)
_URL_BEFORE = expression(r"https?://[^\s<>\"]{4,200}\Z", re.IGNORECASE)
_LONGEST_BEFORE = 220


def find_broken(text: str, labels: AbstractSet[str] = frozenset()) -> Iterator[Occurrence]:
    """Yield the URLs of DOIs that any other URL's rules would cut, in order.

    A blank follows the resolver's slash, or a SICI's `<` and `>` stand in it unescaped.
    """
    found = [(item.start(), item.end(), BLANK) for item in _PARTED.finditer(text)]
    for sici in _SICI.finditer(text):
        begin = max(0, sici.start() - _LONGEST_BEFORE)
        url = _URL_BEFORE.search(text[begin : sici.start()])
        if url is not None and sici.group()[0] != "%":
            found.append((begin + url.start(), begin + url.start(), ANGLES))
    for start, at, reason in sorted(found):
        how = rewritten.Rewriting(text[start:at].rstrip(), _LABELLED_RUN, _URL_EDITS, _edited)
        reading = rewritten.read(text, start, at, how, labels)
        if reading is not None:
            yield Occurrence(
                start,
                reading.end,
                text[start : reading.end],
                reading.url,
                CitationKind.TEXT,
                repair=Repair(reason),
            )


BLANK = "a blank stood in it"
ANGLES = "its angle brackets are percent-encoded, as a URL cannot hold them"
