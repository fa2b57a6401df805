"""Redirects to a home page: where many sites send the readers of pages they have lost."""

from archiver import signs
from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "home"
asks = "Does the address of one page lead to a home page?"
statuses = (LinkStatus.UNDECIDED,)
probes = 0


def judge(evidence: Evidence) -> Finding | None:
    """Speak when a page was cited and a redirect ended at a home page, of whichever site.

    A short address may stand for a home page that has the title that is cited.
    """
    if not seen.redirected(evidence) or not seen.answered(evidence):
        return None
    if not signs.leads_home(evidence.url, seen.final_url(evidence)):
        return None
    if _is_what_is_cited(evidence):
        return None
    because = f"It redirects to the home page of {words.answerer(evidence)} instead of the page"
    return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")


def _is_what_is_cited(evidence: Evidence) -> bool:
    page = evidence.latest.page if evidence.latest is not None else None
    if page is None or signs.is_of_one(evidence.url):
        return False
    return signs.bears(signs.named(evidence.citations), page)
