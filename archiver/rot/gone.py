"""Pages that their server says are not there."""

from collections.abc import Mapping

from archiver import signs
from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "gone"
asks = "Does the server say that the page is not there?"
statuses = (LinkStatus.GONE, LinkStatus.UNDECIDED)
probes = 0

SAID: Mapping[int, str] = {
    404: "says that there is no such page",
    410: "says that the page was taken away for good",
}

LONG = 60
"""Words of a page that is one, whatever its status is."""


def judge(evidence: Evidence) -> Finding | None:
    """Speak at a 404 and a 410; some servers send the page itself with them."""
    status = seen.status(evidence)
    if status is None or status not in SAID:
        return None
    when = "After a redirect, " if seen.redirected(evidence) else ""
    because = (
        f"{when}{words.answerer(evidence)} {SAID[status]} ({status}){words.as_browser(evidence)}."
    )
    if _is_there_all_the_same(evidence):
        because = f"{words.answerer(evidence)} {SAID[status]} ({status}), but sends much of it"
        return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")
    return Finding(LinkStatus.GONE, because)


def _is_there_all_the_same(evidence: Evidence) -> bool:
    """Whether a page came that says nothing of being missing, and much of what it is cited for.

    Both its headline and its text have to: sites look for what is like a missing page.
    """
    page = evidence.latest.page if evidence.latest is not None else None
    if page is None or page.words < LONG or not page.own:
        return False
    heads = (page.title, *page.headings)
    if any(signs.says_missing(each) or signs.may_be_lost(each) for each in heads):
        return False
    if signs.is_buried(page):
        return False
    return signs.has_it(evidence.url, evidence.citations, page)
