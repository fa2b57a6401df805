"""Servers that have no site yet, or none any more: their own page in place of what is cited."""

from archiver import signs
from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "placeholder"
asks = "Does a server show that it has no site there?"
statuses = (LinkStatus.UNDECIDED,)
probes = 0


def judge(evidence: Evidence) -> Finding | None:
    """Speak at the page of a server or panel without a site, and at one that will come soon."""
    visit = evidence.latest
    if visit is None or not seen.answered(evidence) or not signs.placeholder(visit):
        return None
    title = visit.page.title if visit.page is not None else ""
    shown = f" (“{words.clip(title, words.REASON)}”)" if title else ""
    because = (
        f"{words.answerer(evidence)} has no site there, only a page that stands for one{shown}"
    )
    return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")
