"""What a page is cited for, and whether any of it stands there."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import islice

from archiver.expressions import expression
from archiver.model import Citation, Page
from archiver.signs.address.forms import path
from archiver.signs.address.fronts import is_front
from archiver.signs.text import terms
from archiver.signs.text.tongues import declared, tongue

MOST_CHARS = 20_000
LEAST_WORDS = 3
"""Of an anchor or of what stands in quotation marks: from here on it may be a title."""

ENOUGH, SOME = 5, 30
"""Words of a citation that say what it is about, and words of a page, that make it odd."""

MUCH = 0.5
"""Of what a citation says: what stands on the page that is cited, at least."""

OF_ADDRESS = 2
"""Words of an address that say what its page is about."""

MANY, NEARLY = 100, 0.7
"""Words of a page that has a text of its own, and what it has of its title."""

_QUOTED = expression(
    "\u201c([^\u201c\u201d]{12,300})\u201d|\u201e([^\u201e\u201c\u201d]{12,300})[\u201c\u201d]"
    '|\u00ab([^\u00ab\u00bb]{12,300})\u00bb|\u300c([^\u300c\u300d]{6,200})\u300d|"([^"]{12,300})"'
)
_OF_MISSING = expression(
    r"(?<!\d)404(?!\d)|\b(?:error|not[- ]found|missing) pages?\b|fehlerseite|pages? d.erreur"
    r"|p[áa]gina de err|foutpagina|страниц\w* ошибк|hata sayfa|エラーページ|错误页",
    re.IGNORECASE,
)
_SLUG = expression(r"[^\W\d_]{4,}")


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
    return " ".join(dict.fromkeys((*pieces, slug(url))))[:MOST_CHARS]


def named(citations: Iterable[Citation]) -> str:
    """Return the title that a page is cited by: an anchor, or what its sentence quotes."""
    for each in citations:
        anchor = each.anchor or ""
        for title in (*_quoted(anchor), anchor, *_quoted(each.context)):
            if len(terms.terms(title)) >= LEAST_WORDS:
                return title
    return ""


def speaks_of_missing(citation: Citation) -> bool:
    """Say whether a citation itself speaks of the pages that sites show for missing ones."""
    return any(map(_OF_MISSING.search, (citation.context, citation.anchor or "")))


def shared(text: str, page: Page) -> Shared:
    """Compare what a text is about with the words of a page."""
    about = terms.terms(text)
    there = len(about & terms.of_page(page)) if about else 0
    return Shared(len(about), there / len(about) if about else 0.0)


def fits(text: str, page: Page) -> bool:
    """Say whether much of what a text is about stands on a page."""
    found = shared(text, page)
    return found.count >= LEAST_WORDS and found.share >= MUCH


def names(citations: Iterable[Citation], page: Page) -> bool:
    """Say whether a page of some length has nearly all of the title that it is cited by."""
    return page.words >= MANY and bears(named(citations), page)


def bears(title: str, page: Page) -> bool:
    """Say whether a page, of whatever length, has nearly all of a title."""
    found = shared(title, page)
    return found.count >= LEAST_WORDS and found.share >= NEARLY


def lacks_title(url: str, citations: Iterable[Citation], page: Page) -> bool:
    """Say whether a page has less than half of a title, but for the words that its address has."""
    title = terms.terms(named(citations))
    more = title - terms.terms(slug(url))
    return len(title) >= LEAST_WORDS and len(more & terms.of_page(page)) < MUCH * len(more)


def unlike(url: str, citations: Iterable[Citation], page: Page, most: float = 0.0) -> bool:
    """Say whether a page in the language of its citation has no word of what it is cited for.

    Or no more than a share of them. By itself that says little: a sentence may tell in other
    words what a page tells.
    """
    text = said(url, citations)
    about = terms.terms(text)
    if len(about) < ENOUGH or page.words < SOME or is_front(url):
        return False
    if not most and (about & terms.terms(page.title) or has_more(about, page.text)):
        return False  # as of most pages; to compare all words is dear
    if shared(text, page).share > most:
        return False
    language = tongue(text)
    return language is not None and language == (tongue(page.text) or declared(page))


def has_more(about: Iterable[str], text: str, most: int = 0) -> bool:
    """Say whether words of a text plainly begin as more of these terms than that."""
    lower = text.casefold()
    found = (term for term in about if f" {term}" in lower)
    return next(islice(found, most, None), None) is not None


def _quoted(context: str) -> list[str]:
    return [next(filter(None, each), "") for each in _QUOTED.findall(context[:MOST_CHARS])]


def off_address(url: str, page: Page) -> bool:
    """Say whether an address is made of words, and a page has none of them but by chance.

    Where its last part is made of words, those before it are sections, which menus name, too.
    """
    last = terms.terms(last_words(url))
    about = last if len(last) > OF_ADDRESS else terms.terms(slug(url))
    most = by_chance(about)
    if len(about) < OF_ADDRESS or has_more(about, page.text, most):  # the cheaper question
        return False
    return len(about & terms.of_page(page)) <= most


def by_chance(address: Collection[str]) -> int:
    """Return how many words of an address may stand on a page that is another."""
    return 1 if len(address) > OF_ADDRESS else 0


def is_called(url: str, headline: str) -> bool:
    """Say whether the words of a headline are in the address: its page is called so."""
    words = set(_SLUG.findall(headline.casefold()))
    return bool(words) and words <= set(slug(url).casefold().split())


def slug(url: str) -> str:
    """Return the words in the path of an address, without what its file's name ends with."""
    return _in_words(path(url))


def last_words(url: str) -> str:
    """Return the words in the last part of the path of an address."""
    return _in_words(path(url).rstrip("/").rpartition("/")[2])


def _in_words(where: str) -> str:
    return " ".join(_SLUG.findall(re.sub(r"\.[a-z]{2,5}\Z", "", where)))
