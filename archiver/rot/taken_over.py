"""Addresses that somebody else sells from: gambling, pills, pornography in place of the page."""

from dataclasses import replace

from archiver import signs
from archiver.model import Evidence, LinkStatus, Page
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


def judge(evidence: Evidence) -> Finding | None:
    """Speak when a page advertises such a trade, and the citation speaks of something else."""
    visit = evidence.latest
    if visit is None or visit.page is None or not seen.answered(evidence):
        return None
    trade = signs.taken_over(visit.page)
    said = signs.said(evidence.url, evidence.citations)
    if trade is None or signs.speaks_of(trade.trade, said):
        return None
    own = signs.speaks_of(trade.trade, seen.host(evidence.url))
    own = own and not signs.off_address(evidence.url, visit.page)
    told = f"{words.answerer(evidence)} now shows “{words.clip(trade.headline, words.REASON)}”"
    shared = signs.shared(said, _body(visit.page, plainly=trade.plainly))
    other = shared.count >= ENOUGH and shared.share <= (FEW if trade.plainly else 0)
    if other and not own:
        because = f"{told}, {trade.trade}, and not what it is cited for"
        return Finding(LinkStatus.DRIFTED, f"{because}; {words.failing(evidence)}.")
    if other or (trade.plainly and shared.share < HALF and not own):
        return Finding(LinkStatus.UNDECIDED, f"{told}, {trade.trade}; {words.PERSON}.")
    return None


def _body(page: Page, *, plainly: bool) -> Page:
    """Return a page without its title, which those who take over keep, where it is plain."""
    return replace(page, title="", meta={}) if plainly else page
