"""Whether two answers are the same page under two addresses."""

from collections import Counter

from archiver import urls
from archiver.expressions import expression
from archiver.model import Visit
from archiver.signs.address.forms import path
from archiver.signs.address.fronts import is_search
from archiver.signs.text.lead import beneath, headline

ALIKE = 0.9
"""Of the words of two pages together: what they share at least when they are one."""

HALF = 0.5
"""Of the words of a front and of itself at another look."""

IDENTICAL = 0.98
"""Of their words, each as often as it stands there: what they share when they are one page."""

SUCCESS = range(200, 300)

_WORD = expression(r"[^\W\d_]+")


def same_answer(visit: Visit, other: Visit) -> bool:
    """Say whether a site gave both the same page: at one address, or in the same words."""
    if visit.status not in SUCCESS or other.status not in SUCCESS:
        return False
    if visit.page is None or other.page is None:
        return False
    if len(visit.exchanges) > 1 and len(other.exchanges) > 1 and _one_place(visit, other):
        return True
    return _alike(_words(visit), _words(other))


def same_page(visit: Visit, other: Visit) -> bool:
    """Say whether both are one page to the letter: its title, and all words but a few.

    Numbers count here: they are what tells the pages of some sites apart.
    """
    if visit.page is None or other.page is None or visit.page.title != other.page.title:
        return False
    words, others = (Counter(_text(each).split()) for each in (visit, other))
    most = max(words.total(), others.total())
    return most > 0 and (words & others).total() >= IDENTICAL * most


def same_lead(visit: Visit, other: Visit) -> bool:
    """Say whether both are headed by the same and say the same beneath it, in few words.

    What else there is to read may be another at each look.
    """
    if visit.page is None or other.page is None:
        return False
    told, others = beneath(visit.page), beneath(other.page)
    return bool(told) and told == others and headline(visit.page) == headline(other.page)


def same_to_readers(visit: Visit, other: Visit) -> bool:
    """Say whether both are one page to whoever reads them: to the letter, or but for its lists."""
    return same_page(visit, other) or same_lead(visit, other) or _same_frame(visit, other)


def _same_frame(visit: Visit, other: Visit) -> bool:
    """Say whether both have one title, one headline and half of their words: a front changes."""
    page, another = visit.page, other.page
    if page is None or another is None or page.title != another.title or not page.title:
        return False
    if not headline(page) or headline(page) != headline(another):
        return False
    if page.own is None or beneath(page) != beneath(another):  # a frame is around many texts
        return False
    return _alike(_words(visit), _words(other), HALF)


def _one_place(visit: Visit, other: Visit) -> bool:
    """Say whether two visits ended at one address; what a search is asked for does not count."""
    ends = urls.canonical(visit.final_url), urls.canonical(other.final_url)
    if all(map(is_search, ends)):
        return ends[0].partition("?")[0] == ends[1].partition("?")[0]
    return ends[0] == ends[1]


def _words(visit: Visit) -> frozenset[str]:
    """Return the words of a page; those with figures differ from address to address."""
    title = visit.page.title if visit.page is not None else ""
    return frozenset(_WORD.findall(f"{title} {_text(visit)}".casefold()))


def _text(visit: Visit) -> str:
    """Return the text of a page without its own path, which may be all that it says of it."""
    text, own = visit.page.text if visit.page is not None else "", path(visit.probe.url)
    return text.replace(own, " ") if len(own) > 1 else text


def _alike(words: frozenset[str], others: frozenset[str], least: float = ALIKE) -> bool:
    together = words | others
    return bool(together) and len(words & others) >= least * len(together)
