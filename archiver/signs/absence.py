"""Whether a page, however short, has nothing of what it is cited for.

Two witnesses are asked: the words of the address, which its site gave the page that it had there,
and those of the citation. The name of the site does not count: whatever a site shows bears it.
"""

from collections.abc import Iterable
from functools import lru_cache

from archiver.expressions import expression
from archiver.model import Citation, Page
from archiver.signs import terms
from archiver.signs.addresses import path
from archiver.signs.cited import (
    ENOUGH,
    LEAST_WORDS,
    MUCH,
    OF_ADDRESS,
    last_words,
    named,
    said,
    slug,
)
from archiver.signs.phrases.folding import fold
from archiver.signs.phrases.wording import scripts
from archiver.signs.tongues import may_be_in, tongue

CHANCE = 0.2
"""Of what a citation says: what a page that is another has of it by chance."""

SOMETHING = 2
"""Words of a citation that says something, though it may not be enough."""

IN_LATIN = 0.5
"""Of the letters of a page: those of addresses, where it can have the words of one."""

LATIN = frozenset({"Latin"})

_LETTER = expression(r"[^\W\d_]")
_OF_ADDRESSES = expression(r"[a-z]")


def has_none(url: str, citations: Iterable[Citation], page: Page, least: int = ENOUGH) -> bool:
    """Say whether a page lacks what it is cited for, where that is known.

    By a citation that says enough, `least` words or a title, in the page's language, and of which
    not one word stands there; or by one that says something, and the words of an address, which the
    page is in letters to have. An address alone may name anything. Else nothing is said.
    """
    cited = tuple(citations)
    if not lacks(url, cited, page):
        return False
    name = _name(url, cited, page)
    title, told = (terms.terms(each) - name for each in (named(cited), said("", cited)))
    if len(told) >= SOMETHING and len(_of_address(url, page) - name) >= OF_ADDRESS:
        return True
    enough = len(title) >= LEAST_WORDS or len(told) >= least
    untold = enough and not (title | told) & terms.of_page(page)
    return untold and in_one_language(said("", cited), page)


def lacks(url: str, citations: Iterable[Citation], page: Page) -> bool:
    """Say whether a page has no word of its address, and by chance at most one of its citation.

    That is so of every page of which nothing is known, too, or in other letters.
    """
    cited = tuple(citations)
    name, here = _name(url, cited, page), terms.of_page(page)
    address, told = _of_address(url, page) - name, terms.terms(said("", cited)) - name
    for each in (terms.terms(named(cited)) - name, told):
        if each and len(each & here) >= MUCH * len(each):
            return False
    known = address | told
    return not address & here and len(known & here) <= CHANCE * len(known)


def _name(url: str, citations: tuple[Citation, ...], page: Page) -> frozenset[str]:
    """Return the words of the site's name: of a page's title, where it has little else."""
    name = terms.terms(f"{page.title} {page.meta.get('og:site_name', '')}")
    title = terms.terms(named(citations))
    address = terms.terms(slug(url))
    for told in (title, address):
        if told and len(told & name) >= MUCH * len(told):
            return frozenset()
    return name


def _of_address(url: str, page: Page) -> frozenset[str]:
    """Return the words of an address, where a page is in letters that can have them."""
    if not path(url) or not _is_in_latin(page.text):
        return frozenset()
    last = terms.terms(last_words(url))
    return last if len(last) > OF_ADDRESS else terms.terms(slug(url))


@lru_cache(maxsize=8)  # several rules ask of one page
def _is_in_latin(text: str) -> bool:
    if text.isascii():
        return True
    letters = _LETTER.findall(text.casefold())
    return len(_OF_ADDRESSES.findall("".join(letters))) >= IN_LATIN * len(letters)


def in_one_language(text: str, page: Page) -> bool:
    """Say whether a page is in the language of a text, or may be: in its script, where unsure."""
    told, there = tongue(text), tongue(page.text) or _declared(page)
    if told is not None or there is None:
        return told is not None and told == there
    script = scripts(fold(text)) - LATIN
    if script:
        return script == scripts(fold(page.text)) - LATIN
    return may_be_in(text, there)


def _declared(page: Page) -> str | None:
    return page.language.lower().partition("-")[0] if page.language else None
