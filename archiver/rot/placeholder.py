"""Servers that have no site yet, or none any more: their own page in place of what is cited."""

from archiver import signs
from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "placeholder"
asks = "Does a server show that it has no site there?"
statuses = (LinkStatus.PARKED, LinkStatus.UNDECIDED)
probes = 0


def judge(evidence: Evidence) -> Finding | None:
    """Speak at the page of a server or panel without a site, and at one that will come soon.

    Where one page among many is cited, a server's own page says that nobody's site is there any
    more; in place of a home page, a site may be on its way.
    """
    visit = evidence.latest
    if visit is None or not seen.answered(evidence) or not signs.placeholder(visit):
        return None
    title = visit.page.title if visit.page is not None else ""
    shown = f" (“{words.clip(title, words.REASON)}”)" if title else ""
    because = (
        f"{words.answerer(evidence)} has no site there, only a page that stands for one{shown}"
    )
    bare = visit.page is not None and signs.default_server(visit.page)
    if bare and signs.is_of_one(evidence.url):
        return Finding(LinkStatus.PARKED, f"{because}; {words.failing(evidence)}.")
    return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")
