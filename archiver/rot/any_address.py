"""What is to be seen of a page that comes for an address that was made up, too, or for its home.

No rule: the one for soft 404s asks.
"""

from archiver import signs
from archiver.model import Evidence, Page, Visit
from archiver.rot import seen

TOLD = 2
"""Words of a citation, none of which stands on a page that says one thing to any address."""

SOME = 30
"""Words of a page from which on it is odd that it shares none with its address."""


def is_the_same(visit: Visit, sibling: Visit) -> bool:
    """Whether a made-up address is answered with the same: by the bytes, or to who reads it."""
    if signs.same_answer(visit, sibling):
        return True
    return sibling.status in seen.SUCCESS and signs.same_to_readers(visit, sibling)


def has_not_half(evidence: Evidence, page: Page) -> bool:
    """Whether a page that says one thing to any address has not half of what it is cited for."""
    if not signs.is_terse(page) or not signs.is_of_one(evidence.url):
        return False
    return signs.has_less(evidence.url, evidence.citations, page)


def has_no_word_of(evidence: Evidence, page: Page) -> bool:
    """Whether a page, of however few words, has none of its citation and none of its address."""
    if not signs.is_of_one(evidence.url):
        return False
    if signs.is_terse(page):
        return signs.lacks(evidence.url, evidence.citations, page)
    if not signs.off_address(evidence.url, page):
        return False
    return not signs.shared(signs.said(evidence.url, evidence.citations), page).share


def has_nothing_of(url: str, page: Page) -> bool:
    """Whether a page has no word of an address that is made of some."""
    if page.words < SOME or not signs.is_of_one(url):
        return False
    return signs.off_address(url, page)


def is_its_home_in_its_place(evidence: Evidence, visit: Visit, page: Page) -> bool:
    """Whether a home page has several things to tell, and not one word of the title it is cited by.

    A site that shows the same page at some addresses may mean it.
    """
    if not is_its_home(evidence, visit) or not signs.tells_much(page):
        return False
    title = signs.shared(signs.named(evidence.citations), page)
    return title.count > TOLD and not title.share and _is_of_none(evidence, page)


def is_its_home(evidence: Evidence, visit: Visit) -> bool:
    """Whether the site's home page is the same."""
    home = evidence.home
    return home is not None and home.status in seen.SUCCESS and signs.same_to_readers(visit, home)


def _is_of_none(evidence: Evidence, page: Page) -> bool:
    """Whether a page that no script may fill has nothing of one among many, which is cited."""
    if signs.may_be_filled(page) or not signs.is_of_one(evidence.url):
        return False
    return signs.has_none(evidence.url, evidence.citations, page)


def is_of_none_at_home(evidence: Evidence, page: Page) -> bool:
    """Whether a home page, and no wall before a whole site, has too little of what is cited."""
    if may_be_filled(evidence, page) or not signs.is_of_one(evidence.url):
        return False
    if not (signs.leads_further(page) or signs.sounds_lost(page)):
        return False
    return signs.tells_much(page) and signs.misses(evidence.url, evidence.citations, page, TOLD)


def says_one_thing(evidence: Evidence, page: Page) -> bool:
    """Whether a page of few words of its own, another than the home page, lacks what is cited.

    It speaks of what is lost, or it may be a wall.
    """
    home = evidence.home
    if home is None or home.status not in seen.SUCCESS or may_be_filled(evidence, page):
        return False
    if not signs.brief(page) or not signs.is_of_one(evidence.url):
        return False
    if not signs.sounds_lost(page):
        return False
    return signs.misses(evidence.url, evidence.citations, page, TOLD)


def may_be_filled(evidence: Evidence, page: Page) -> bool:
    """Whether scripts may show another page; not where the home page, another one, needs none."""
    if not signs.may_be_filled(page):
        return False
    home = evidence.home
    if signs.is_application(page) or home is None or home.page is None:
        return True
    return home.status not in seen.SUCCESS or signs.may_be_filled(home.page)


def may_be_wall(page: Page) -> bool:
    """Whether a page may be a wall: it says so, or it says one thing and nothing of being lost."""
    return signs.may_be_wall(page) or (bool(signs.brief(page)) and not signs.sounds_lost(page))
