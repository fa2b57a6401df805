"""Addresses that somebody else sells from: gambling, pills, pornography in place of the page."""

from dataclasses import replace

from archiver import signs
from archiver.model import Evidence, LinkStatus, Page, Visit
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "taken-over"
asks = "Has somebody taken the address over, to sell what it is not cited for?"
statuses = (LinkStatus.DRIFTED, LinkStatus.UNDECIDED)
probes = 0

ENOUGH = 3
"""Words of a citation that say what it is about, from which on it says that."""

FEW, HALF = 0.25, 0.5
"""Of those words: what a page may share with them by chance, and what it shares by right."""


SOLD_ANYWHERE, SOLD = 2, 4
"""Kinds of signs that a page sells: of what comes for any address, and of a shop at one."""


def judge(evidence: Evidence) -> Finding | None:
    """Speak when a page advertises such a trade, and the citation speaks of something else.

    So does one that sells to its readers, whatever it is, where it has nothing of what is cited and
    comes for a made-up address, too; or by so many signs that it is nothing but a shop.
    """
    visit = evidence.latest
    if visit is None or visit.page is None or not seen.answered(evidence):
        return None
    trade = signs.taken_over(visit.page)
    said = signs.said(evidence.url, evidence.citations)
    if trade is None:
        return _sells(evidence, visit, visit.page)
    if signs.speaks_of(trade.trade, said):
        return None
    body = _body(visit.page)
    own = signs.speaks_of(trade.trade, seen.host(evidence.url))
    own = own and not signs.off_address(evidence.url, body)
    told = f"{words.answerer(evidence)} now shows “{words.clip(trade.headline, words.REASON)}”"
    shared = signs.told(evidence.url, evidence.citations, body)
    other = shared.count >= ENOUGH and shared.share <= (FEW if trade.plainly else 0)
    if other and not own:
        because = f"{told}, {trade.trade}, and not what it is cited for"
        return Finding(LinkStatus.DRIFTED, f"{because}; {words.failing(evidence)}.")
    little = shared.count >= ENOUGH and shared.share <= FEW
    if other or (not own and (little or (trade.plainly and shared.share < HALF))):
        return Finding(LinkStatus.UNDECIDED, f"{told}, {trade.trade}; {words.PERSON}.")
    return None


def _body(page: Page) -> Page:
    """Return a page without title and headline, which those who take over keep."""
    text = signs.beneath(page) or signs.own_text(page)
    return replace(page, title="", headings=(), meta={}, text=text)


def _sells(evidence: Evidence, visit: Visit, page: Page) -> Finding | None:
    if not signs.is_of_one(evidence.url) or signs.is_of_shop(evidence.url):
        return None
    others = (evidence.sibling, evidence.home)
    anywhere = any(each is not None and signs.same_page(visit, each) for each in others)
    if not anywhere and not signs.off_address(evidence.url, page):
        return None
    if not signs.lacks(evidence.url, evidence.citations, page):
        return None
    if signs.sells(page) < (SOLD_ANYWHERE if anywhere else SOLD):
        return None
    because = f"{words.answerer(evidence)} now sells to its readers"
    because += f" (“{words.clip(page.title, words.REASON)}”)" if page.title else ""
    because += ", and has nothing of what is cited"
    if signs.has_none(evidence.url, evidence.citations, page):
        return Finding(LinkStatus.DRIFTED, f"{because}; {words.failing(evidence)}.")
    return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")
