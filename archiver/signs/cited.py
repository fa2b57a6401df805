"""What a page is cited for, and whether any of it stands there."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from archiver import urls
from archiver.model import Citation, Page
from archiver.signs import terms

MOST_CHARS = 20_000
LEAST_WORDS = 3
"""Of an anchor or of what stands in quotation marks: from here on it may be a title."""

_QUOTED = re.compile(
    "\u201c([^\u201c\u201d]{12,300})\u201d|\u201e([^\u201e\u201c\u201d]{12,300})[\u201c\u201d]"
    '|\u00ab([^\u00ab\u00bb]{12,300})\u00bb|\u300c([^\u300c\u300d]{6,200})\u300d|"([^"]{12,300})"'
)
_SLUG = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Shared:
    """How many words say what a text is about, and which share of them stands on a page."""

    count: int
    share: float


def said(url: str, citations: Iterable[Citation]) -> str:
    """Return what is said where a page is cited, and what the path of its address says.

    The sentence, the anchor, the quotation; each once.
    """
    pieces = (
        piece for each in citations for piece in (each.context, each.anchor or "", each.quote or "")
    )
    return " ".join(dict.fromkeys((*pieces, _slug(url))))[:MOST_CHARS]


def named(citations: Iterable[Citation]) -> str:
    """Return the title that a page is cited by: an anchor, or what its sentence quotes."""
    for each in citations:
        for title in (each.anchor or "", *_quoted(each.context)):
            if len(terms.terms(title)) >= LEAST_WORDS:
                return title
    return ""


def shared(text: str, page: Page) -> Shared:
    """Compare what a text is about with the words of a page."""
    about = terms.terms(text)
    there = len(about & terms.of_page(page)) if about else 0
    return Shared(len(about), there / len(about) if about else 0.0)


def _quoted(context: str) -> list[str]:
    return [next(filter(None, each), "") for each in _QUOTED.findall(context[:MOST_CHARS])]


def _slug(url: str) -> str:
    try:
        path = urls.parts(url).target
    except ValueError:
        return ""
    return " ".join(_SLUG.findall(path.partition("?")[0]))
