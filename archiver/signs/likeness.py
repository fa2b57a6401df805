"""Whether two answers are the same page under two addresses."""

import re

from archiver import urls
from archiver.model import Page, Visit

ALIKE = 0.9
"""Of the words of two pages together: what they share at least when they are one."""

SUCCESS = range(200, 300)

_WORD = re.compile(r"[^\W\d_]+")


def same_answer(visit: Visit, other: Visit) -> bool:
    """Say whether a site gave both the same page: at one address, or in the same words."""
    if visit.status not in SUCCESS or other.status not in SUCCESS:
        return False
    if visit.page is None or other.page is None:
        return False
    redirected = len(visit.exchanges) > 1 and len(other.exchanges) > 1
    if redirected and urls.canonical(visit.final_url) == urls.canonical(other.final_url):
        return True
    return _alike(_words(visit.page), _words(other.page))


def _words(page: Page) -> frozenset[str]:
    """Return the words of a page; those with figures differ from address to address."""
    return frozenset(_WORD.findall(f"{page.title} {page.text}".casefold()))


def _alike(words: frozenset[str], others: frozenset[str]) -> bool:
    together = words | others
    return bool(together) and len(words & others) >= ALIKE * len(together)
