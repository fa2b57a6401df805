"""Whether a page, however short, has nothing of what it is cited for.

Two witnesses are asked: the words of the address, which its site gave the page that it had there,
and those of the citation. The name of the site does not count: whatever a site shows bears it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from archiver import urls
from archiver.expressions import expression
from archiver.model import Citation, Page
from archiver.signs.address.forms import path
from archiver.signs.cited.naming import (
    ENOUGH,
    LEAST_WORDS,
    MUCH,
    OF_ADDRESS,
    Shared,
    by_chance,
    has_more,
    last_words,
    named,
    said,
    shared,
    slug,
)
from archiver.signs.phrases.folding import fold
from archiver.signs.phrases.wording import scripts
from archiver.signs.text import terms
from archiver.signs.text.lead import notice, site_name
from archiver.signs.text.tongues import declared, may_be_in, tongue

CHANCE = 0.2
"""Of what a citation says: what a page that is another has of it by chance."""

SELDOM = 1 / 3
"""Of all that a page is known by: what one that comes for any address has of it at most."""

SOMETHING = 2
"""Words of a citation that says something, though it may not be enough."""

IN_LATIN = 0.5
"""Of the letters of a page: those of addresses, where it can have the words of one."""

LATIN = frozenset({"Latin"})

_KINDS = terms.terms(
    "news noticia noticias notizie nachrichten actualite actualites actualidad nieuws haber"
    " haberler novosti novini article articles artikel articulo articoli artigo story stories post"
    " posts item"
)
"""What addresses call all of their pages: each page of a site may name it in a menu."""

_YEAR = expression(r"(?:19|20)\d\d")
_TITLES = expression(r"\s[-\u2013\u2014|\u00b7\u2022:\u00bb/]+\s|\|")
_LETTER = expression(r"[^\W\d_]")
_OF_ADDRESSES = expression(r"[a-z]")


def has_none(url: str, citations: Iterable[Citation], page: Page, least: int = ENOUGH) -> bool:
    """Say whether a page lacks what it is cited for, where that is known.

    By a citation that says enough, `least` words or a title, in the page's language, and of which
    not one word stands there; or by one that says something, and the words of an address, which the
    page is in letters to have. An address alone may name anything. Else nothing is said.
    """
    known = Known.of(url, citations, page)
    if not known.lacks(CHANCE):
        return False
    if len(known.told) >= SOMETHING and len(known.address) >= OF_ADDRESS:
        return True
    untold = known.tell(least) and not (known.title | known.told) & known.here
    return untold and in_one_language(known.said, page)


def misses(url: str, citations: Iterable[Citation], page: Page, least: int = ENOUGH) -> bool:
    """Say whether a page that comes for any address has too little of what it is cited for.

    Half of a title, of an address or of a sentence would do. Where enough is known, as by
    `has_none`, it has not even that.
    """
    known = Known.of(url, citations, page)
    if not known.lacks(SELDOM):
        return False
    if len(known.told) >= SOMETHING and len(known.address) >= OF_ADDRESS:
        return True
    return known.tell(least) and in_one_language(known.said, page)


def lacks(url: str, citations: Iterable[Citation], page: Page) -> bool:
    """Say whether a page has next to no word of its address, and few of its citation by chance.

    That is so of every page of which nothing is known, too, or in other letters.
    """
    return Known.of(url, citations, page).lacks(CHANCE)


def has_less(url: str, citations: Iterable[Citation], page: Page) -> bool:
    """Say whether a page lacks half of its title, and of what is said, both in one language."""
    known = Known.of(url, citations, page)
    if len(known.address | known.told) < SOMETHING or known.has_half():
        return False
    return in_one_language(known.said, page)


def is_odd(url: str, citations: Iterable[Citation], page: Page) -> bool:
    """Say whether a page lacks what it is cited for, as far as that is known at all."""
    known = Known.of(url, citations, page)
    return len(known.address | known.told) >= SOMETHING and known.lacks(CHANCE)


def has_it(url: str, citations: Iterable[Citation], page: Page) -> bool:
    """Say whether a page has half of what it is cited for; so has its headline, of its name."""
    known = Known.of(url, citations, page)
    heads = terms.terms(" ".join((page.title, *page.headings[:2])))
    called = (known.title, known.address)
    named_so = any(each and len(each & heads) >= MUCH * len(each) for each in called)
    told = known.told & known.here
    return named_so and len(told) >= SOMETHING and len(told) >= MUCH * len(known.told)


def is_described(url: str, citations: Iterable[Citation], page: Page) -> bool:
    """Say whether a page that scripts must fill tells machines half of what it is cited for.

    In what a server writes for each page: a shell that comes for any address has none of it.
    """
    about = " ".join(page.meta.get(each, "") for each in ("og:title", "og:description"))
    if not about:
        return False
    known = Known.of(url, citations, replace(page, text="", headings=()))
    told = known.told & terms.terms(about)
    return len(told) >= SOMETHING and len(told) >= MUCH * len(known.told)


def notes_little(citations: Iterable[Citation], page: Page) -> bool:
    """Say whether the few words of a page, as of a notice, have a third of what is said at most."""
    return shared(said("", citations), Page(text=notice(page))).share <= SELDOM


def has_little(url: str, citations: Iterable[Citation], page: Page) -> bool:
    """Say whether a page has a third of what is said of it at most, the name of its site left out.

    So has every page of which nothing is said.
    """
    about = terms.terms(said(url, citations)) - terms.terms(site_name(page, url))
    return len(about & terms.of_page(page)) <= SELDOM * len(about)


def told(url: str, citations: Iterable[Citation], page: Page) -> Shared:
    """Return how much of all that is said of a page stands there, but the name of its site."""
    known = Known.of(url, citations, page)
    about = known.told | (terms.terms(slug(url)) - words_of_name(url, tuple(citations), page))
    there = len(about & known.here)
    return Shared(len(about), there / len(about) if about else 0.0)


def is_unfit(url: str, citations: Iterable[Citation], page: Page) -> bool:
    """Say whether a page lacks what it is cited for, and would have it if it were there.

    It is in the language of its citation, or in letters that can have the words of its address.
    """
    known = Known.of(url, citations, page)
    if len(known.address | known.told) <= SOMETHING or not known.lacks(CHANCE):
        return False
    if len(known.address) >= OF_ADDRESS and in_one_language(known.said, page, surely=True):
        return True
    untold = len(known.told) >= LEAST_WORDS and not known.told & known.here
    enough = untold or len(known.address | known.told) >= ENOUGH
    return enough and in_one_language(known.said, page, surely=untold)


@dataclass(frozen=True, slots=True)
class Known:
    """What a page is known by, in words without the name of its site; and the page."""

    title: frozenset[str]
    told: frozenset[str]
    address: frozenset[str]
    said: str
    page: Page

    @classmethod
    def of(cls, url: str, citations: Iterable[Citation], page: Page) -> "Known":
        """Return what a page is cited by."""
        cited = tuple(citations)
        name, text = words_of_name(url, cited, page), said("", cited)
        name |= {each for each in terms.terms(text) if _YEAR.fullmatch(each)}
        title, told = (terms.terms(each) - name for each in (named(cited), text))
        return cls(title, told, _of_address(url, page) - name, text, page)

    @property
    def here(self) -> frozenset[str]:
        """The words of the page."""
        return terms.of_page(self.page)

    def tell(self, least: int) -> bool:
        """Say whether a citation says enough to be missed in its own language."""
        return len(self.title) >= LEAST_WORDS or len(self.told) >= least

    def has_half(self) -> bool:
        """Say whether half of the title, or half of all that is said, stands on the page."""
        either = (self.title, self.told)
        return any(each and len(each & self.here) >= MUCH * len(each) for each in either)

    def lacks(self, most: float) -> bool:
        """Say whether a page has no more than a share of all words, and half of none."""
        known = self.address | self.told
        if has_more(known, self.page.text, int(most * len(known))):  # the cheaper question
            return False
        if self.has_half():
            return False
        if len(known & self.here) > most * len(known):
            return False
        return len(self.address & self.here) <= by_chance(self.address)


def words_of_name(url: str, citations: tuple[Citation, ...], page: Page) -> frozenset[str]:
    """Return the words of the site's name, as its title or its host has them.

    Of a page's whole title, where it has little else.
    """
    name = terms.terms(site_name(page, url))
    host = "".join(urls.parts(url).host.split(".")).replace("-", "")
    told = terms.terms(said("", citations)) | terms.terms(slug(url))
    name |= {each for each in told if each in host}
    if len(_TITLES.split(page.title)) > 1 or page.meta.get("og:site_name"):
        return name
    whole = terms.terms(page.title)
    for each in (terms.terms(named(citations)), terms.terms(slug(url))):
        if each and len(each & whole) >= MUCH * len(each):
            return name
    return name | whole


def _of_address(url: str, page: Page) -> frozenset[str]:
    """Return the words of an address, where a page is in letters that can have them."""
    if not path(url) or not _is_in_latin(page.text):
        return frozenset()
    last = terms.terms(last_words(url)) - _KINDS
    return last if len(last) > OF_ADDRESS else terms.terms(slug(url)) - _KINDS


@lru_cache(maxsize=8)  # several rules ask of one page
def _is_in_latin(text: str) -> bool:
    if text.isascii():
        return True
    letters = _LETTER.findall(text.casefold())
    return len(_OF_ADDRESSES.findall("".join(letters))) >= IN_LATIN * len(letters)


def in_one_language(text: str, page: Page, *, surely: bool = False) -> bool:
    """Say whether a page is in the language of a text, or may be: in its script, where unsure.

    `surely`: by no word less than of any other language.
    """
    text = terms.ADDRESS.sub(" ", text)
    told, there = tongue(text), tongue(page.text) or declared(page)
    if told is not None or there is None:
        return told is not None and told == there
    script = scripts(fold(text)) - LATIN
    if script:
        return script == scripts(fold(page.text)) - LATIN
    return may_be_in(text, there, surely=surely)
