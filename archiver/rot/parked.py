"""Domains that nobody uses: for sale, expired, or shown by their registrar."""

from archiver import signs
from archiver.model import Evidence, LinkStatus, Page, Visit
from archiver.rot import words
from archiver.rot.finding import Finding

name = "parked"
asks = "Is the domain for sale, expired or parked?"
statuses = (LinkStatus.PARKED, LinkStatus.UNDECIDED)
probes = 1

NOT_THERE = (404, 410)


def judge(evidence: Evidence) -> Finding | None:
    """Speak when a page says so of its own domain, is made of that, or a redirect leads there.

    A page that is cited by the headline that says so may be about it, and so may one of a site
    that knows which pages it has: a person should look.
    """
    visit = evidence.latest
    parking = signs.parking(evidence.url, visit) if visit is not None else None
    if visit is None or parking is None:
        return None
    if parking.told and _is_what_is_cited(evidence, visit):
        return None
    because = f"{words.host(evidence.url)} {words.clip(parking.how, words.REASON)}"
    if parking.told and signs.headed(evidence.citations, visit.page or Page()):
        because = f"{because}, and is cited by those words; {words.PERSON}."
        return Finding(LinkStatus.UNDECIDED, because)
    if signs.parked_by_words(evidence.url, visit) and _tells_pages_apart(evidence):
        because = f"{because}, but answers otherwise at an address that we made up"
        return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")
    return Finding(LinkStatus.PARKED, f"{because}; {words.failing(evidence)}.")


def _is_what_is_cited(evidence: Evidence, visit: Visit) -> bool:
    """Whether a page is cited for what it says: by its title, or of another domain than its own.

    Or is called so by its address.
    """
    page = visit.page or Page()
    if any(signs.is_called(evidence.url, each) for each in (page.title, *page.headings[:1])):
        return True
    if signs.names(evidence.citations, page):
        return True
    if signs.names_its_domain(page, visit.final_url):
        return False
    told = (signs.named(evidence.citations), signs.said(evidence.url, evidence.citations))
    return any(signs.fits(each, page) for each in told)


def _tells_pages_apart(evidence: Evidence) -> bool:
    """Whether the site says by its status that a made-up page is not there."""
    return evidence.sibling is not None and evidence.sibling.status in NOT_THERE
