"""Fields that name sources: the URLs and identifiers in a field of a reference or a table.

A field's name says what its value is, so that `www.a.org/x` in a URL field is an address and
`10.1000/x` in a DOI field is a DOI. What a value says in running text is not sought here.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from archiver import urls
from archiver.expressions import expression
from archiver.model import CitationKind, Hyperlink, Repair

KINDS: Final[Mapping[str, CitationKind]] = {
    **dict.fromkeys(("doi", "doilink", "digitalobjectidentifier"), CitationKind.DOI),
    **dict.fromkeys(("pmid", "pubmed", "pubmedid"), CitationKind.PMID),
    **dict.fromkeys(("pmcid", "pmc"), CitationKind.PMCID),
    **dict.fromkeys(("arxiv", "arxivid", "arxivnumber"), CitationKind.ARXIV),
    **dict.fromkeys(("handle", "hdl"), CitationKind.HANDLE),
    "ark": CitationKind.ARK,
    "urn": CitationKind.URN,
    **dict.fromkeys(("url", "urls", "uri", "link", "links", "href", "www"), CitationKind.LINK),
    **dict.fromkeys(("website", "webpage", "homepage", "weblink", "permalink"), CitationKind.LINK),
}
"""What a field of that name holds, in lower case and of letters alone; a LINK is an address."""

MOST = 4096
"""Characters of the longest address or identifier that is believed."""

_ADDRESS = expression(r"(?:https?|ftp):[/\\]{1,2}(?=[^\s/\\])", re.IGNORECASE)
_BESIDE = expression(  # several values in one field
    r"(?<![\s;,|])[\s;,|]+(?=(?:https?|ftp)://|www\.|doi:|10\.\d{4,9}/)", re.IGNORECASE
)
_WRAPPED = expression(  # with nothing but more of the value behind the end of a line
    r"(?<=[/.?=&_%#-])[ \t]*\n[ \t]*(?!\w+://|www\.|10\.)(?=[\w/.?=&_%#~-]++[ \t]*(?:\n|\Z))"
    r"|(?<=\w)[ \t]*\n[ \t]*(?=[/?=&_%#][\w/.?=&_%#~-]*+[ \t]*(?:\n|\Z))"
)
_WORD = expression(r"[^\s\x00-\x1f\x7f]+")
_NUMBER = expression(r"[^\s\x00-\x1f\x7f,;|]+")
_HOST = expression(
    r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,10}[^\W\d_][\w-]{0,61}(?::\d{1,5})?(?=[/?#]|\Z)"
)
_FILE = expression(  # top-level domains that files end in as well
    r"\.(?:py|md|rs|sh|pl|zip|mov|app|ps|cc|ai|in|st|java|tf|name|cab|pub|cat|so|gz|la|mm)",
    re.IGNORECASE,
)
_SPACED = expression(r"[^(\n]*\.(?:pdf|html?|docx?|xlsx?|pptx?|aspx?|php|zip|csv|txt|jpe?g|png)")
_SIGNS = (
    *("//", ":/", "10.", "(.", "[.", "{.", "dot", "hxxp", "doi", "hdl", "handle", "arxiv"),
    *("pubmed", "pub med", "pmid", "pmcid", "pmc", "urn:", "ark:", "isbn", "issn"),
)
"""One of these is in any text that names something, but for a host: quick to see."""

_DOTTED = expression(r"\.(?<=\w\.)\w\w")
_NAMING = expression(
    r"//|:/|10\.\d{4}|[\[({](?:\.|dot)|\b(?:dot|doi|hdl|handle|pub ?med|pmc\d|pmc?id)\b|arxiv"
    r"|\bpmc\d|\burn:|\bark:|\bis[bs]n|hxxp",
    re.IGNORECASE,
)
_AMPERSAND = expression("(?<=[?&=\\w])&amp;(?=[\\w%-]+=)")
_OPENING = "<(\"'"
_CLOSING = ".,;>\"'"


@lru_cache(maxsize=1 << 10)
def named(name: str) -> CitationKind | None:
    """Return what the field of a name holds, or None where the name does not tell."""
    letters = "".join(filter(str.isalpha, name.lower()))
    return KINDS.get(letters) or (CitationKind.LINK if letters.endswith("url") else None)


def may_name(text: str) -> bool:
    """Say whether there is anything in a text without which it names no URL or identifier."""
    if _DOTTED.search(text):
        return True
    lower = text.lower()
    return any(sign in lower for sign in _SIGNS) and _NAMING.search(text) is not None


def links(kind: CitationKind, text: str) -> list[Hyperlink]:
    """Return what a text, the value of a field of that kind, names, in order.

    Several values are parted by blanks, commas, semicolons or bars.
    """
    find = _addresses if kind is CitationKind.LINK else _identifiers
    found: list[Hyperlink] = []
    start = 0
    while start < len(text):
        beside = _BESIDE.search(text, start)
        end = beside.start() if beside is not None else len(text)
        found += find(kind, text, start, end)
        start = beside.end() if beside is not None else end
    return found


def unwrapped(value: str) -> str:
    """Return the value of a field, an address or an identifier, joined where a line cut it."""
    return _WRAPPED.sub("", value) if "\n" in value else value


def is_address(text: str) -> bool:
    """Say whether a text is an address with its scheme."""
    return _ADDRESS.match(text) is not None


def is_host(text: str) -> bool:
    """Say whether a text is a host and nothing else, and not a site's with `www.`."""
    host = _HOST.match(text)
    return host is not None and host.end() == len(text) and not text.lower().startswith("www.")


def address(text: str) -> str | None:
    """Return the URL that a text is, with `http://` where it has no scheme, or None."""
    if _ADDRESS.match(text):
        return text
    host = _HOST.match(text)
    if host is None or "@" in text:
        return None
    name = host.group().partition(":")[0]
    if host.end() == len(text) and _FILE.fullmatch(name, name.rfind(".")):
        return None
    return f"http://{text}" if urls.is_registrable(name) else None


def _addresses(kind: CitationKind, text: str, start: int, end: int) -> Iterator[Hyperlink]:
    """Yield the addresses of a stretch, and DOIs, which some put in their place."""
    spaced = _ADDRESS.match(text, start) and _SPACED.fullmatch(text, start, end)
    for word in [(start, end)] if spaced else _words(_WORD, text, start, end):
        first, last = _bare(text, *word)
        value = text[first : min(last, first + MOST + 1)]
        if 0 < len(value) <= MOST:
            doi = None if _ADDRESS.match(value) else urls.identified(CitationKind.DOI, value)
            url = doi or address(value)
            if url is not None:
                plain = _AMPERSAND.sub("&", url)
                repair = Repair("markup writes “&” as “&amp;”", (url,)) if plain != url else None
                yield Hyperlink(plain, first, last, CitationKind.DOI if doi else kind, repair)


def _identifiers(kind: CitationKind, text: str, start: int, end: int) -> Iterator[Hyperlink]:
    """Yield the identifiers of a stretch, up to the first word after them that is none.

    One that is written as an address stays the author's address.
    """
    seen = False
    form = _WORD if kind is CitationKind.DOI else _NUMBER
    for first, end_of_word in _words(form, text, start, end):
        last = first + len(text[first:end_of_word].rstrip(_CLOSING))
        value = text[first : min(last, first + MOST + 1)]
        url = value if _ADDRESS.match(value) else urls.identified(kind, value)
        if url is not None and len(value) <= MOST:
            seen = True
            yield Hyperlink(url, first, last, kind)
        elif seen:
            return


def _words(form: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return (found.span() for found in form.finditer(text, start, end))


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave off brackets and quotes around an address, and what ends a sentence after it."""
    opened = ""
    while start < end and text[start] in _OPENING:
        opened += text[start]
        start += 1
    while end > start and (text[end - 1] in _CLOSING or (text[end - 1] == ")" and "(" in opened)):
        opened = opened.replace("(", "", text[end - 1] == ")")
        end -= 1
    return start, end
