"""Whether a page is plainly another article than the one that is cited.

Three witnesses have to agree: the title that it is cited by, the sentence that rests on it, and its
address, where that is made of words. A citation that names nothing and nobody may be of anything.
"""

from collections.abc import Iterable

from archiver.expressions import expression
from archiver.model import Citation, Page
from archiver.signs.cited.absence import Known, in_one_language
from archiver.signs.cited.naming import OF_ADDRESS, named, slug
from archiver.signs.markup.rendering import may_be_filled
from archiver.signs.phrases import may_be_lost, tells_it_is_gone
from archiver.signs.text import length, terms
from archiver.signs.text.lead import notice

CHANCE = 0.2
"""Of a title, and of all that is said, what another article has by chance."""

TITLED, TOLD, ENOUGH, MANY = 3, 3, 5, 6
"""Words of a title; of what is said beside an address, beside a title, and alone."""

LITTLE = 25
"""Words of a notice; what has more tells of something."""

HEADLINE = 4
"""Words of a title that is a whole headline."""

_NUMBER, _YEAR = expression(r"\d[\d.,]*\d\d[.,;:]?"), expression(r"(?:19|20)\d\d[.,;:]?")
"""A number of three digits or more that is a word, and no mark of a note."""

_AROUND = "\u00ab\u00bb\u2018\u2019\u201a\u201c\u201d\u201e\u300a\u300b\"'()[],;"
"""What stands around a title that a sentence has."""

_ENDS = (".", "!", "?", ":", "\u201c", '"')
"""What a sentence ends with, or a title may follow: a capital after it is no name's."""

_TITLE = expression(r"[\W_]*[^a-z\W_]")
"""How a title begins, and what else an author links to does not."""


def is_another(url: str, citations: Iterable[Citation], page: Page) -> bool:
    """Say whether a page has a headline of its own, and neither title nor sentence nor address.

    Only of a page that was read whole, in the language of its citation.
    """
    cited = tuple(citations)
    if not _is_article(page):
        return False
    known = Known.of(url, cited, page)
    if not known.lacks(CHANCE):
        return False
    either, told = known.title | known.told, known.told & known.here
    if len(known.address) >= OF_ADDRESS:
        other = len(either) >= TOLD and not told and not known.address & known.here
    elif len(terms.terms(slug(url))) >= OF_ADDRESS:
        return False
    else:
        other = is_specific(cited) and len(known.told) >= ENOUGH
        titled = len(known.title) >= TITLED and bool(_TITLE.match(named(cited)))
        titled = titled and len(known.title & known.here) <= CHANCE * len(known.title)
        titled = titled and (len(known.told - known.title) >= TOLD or _names_any(cited))
        other = other and (titled or (not known.title and len(known.told) >= MANY and not told))
    return other and in_one_language(known.said, page, surely=True)


def is_specific(citations: Iterable[Citation]) -> bool:
    """Say whether a citation has a whole title, or names somebody, something or a number."""
    cited = tuple(citations)
    return has_headline(cited) or _names_any(cited)


def has_headline(citations: Iterable[Citation]) -> bool:
    """Say whether a citation has a whole title."""
    title = named(citations)
    return bool(_TITLE.match(title)) and len(terms.terms(title)) >= HEADLINE


def _names_any(citations: Iterable[Citation]) -> bool:
    return any(_has_name(f"{each.context} . {each.anchor or ''}") for each in citations)


def _has_name(text: str) -> bool:
    """Say whether a text names anybody, beside addresses, dates and what every reference has."""
    written = terms.ADDRESS.sub(" ", text).split()
    words = [each.strip(_AROUND) for each in written]
    if any(_NUMBER.fullmatch(each) and not _YEAR.fullmatch(each) for each in words):
        return True
    if any(each[:1].isalpha() and not _is_cased(each) for each in words):
        return True
    return any(
        each[:1].isupper() and not before.endswith(_ENDS) and terms.terms(each)
        for before, each in zip(written, words[1:], strict=False)
    )


def _is_cased(word: str) -> bool:
    return word.lower() != word.upper()


def _is_article(page: Page) -> bool:
    """Say whether a page has a text beneath a headline, and was read whole."""
    told = notice(page)
    if tells_it_is_gone(told) or (told and length.fewer(told, LITTLE) and may_be_lost(told)):
        return False
    whole = page.words <= length.words(page.text)
    return whole and bool(page.title or page.headings) and not may_be_filled(page)
