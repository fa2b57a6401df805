"""Pages that stand for the one that is cited: a list, what a search has found, another issue.

Each may be what a reader wants; so nothing here is dead.
"""

from archiver import signs
from archiver.model import Evidence, LinkStatus, Page
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "astray"
asks = "Is it a list, a search, or another issue, in place of one page?"
statuses = (LinkStatus.UNDECIDED,)
probes = 0


def judge(evidence: Evidence) -> Finding | None:
    """Speak where a page is headed as a search, or a redirect led to a list or a longer name.

    Or where it is of another year than is cited; and never where it has half of what is cited, nor
    where an earlier text can be compared, which tells more.
    """
    visit = evidence.latest
    if visit is None or visit.page is None or not seen.answered(evidence):
        return None
    if evidence.captured is not None or signs.is_home(evidence.url):
        return None
    because = _of_another_year(evidence, visit.page) or _results(evidence, visit.page)
    if not because and seen.redirected(evidence):
        because = _led(evidence, visit.page)
    return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.") if because else None


def _of_another_year(evidence: Evidence, page: Page) -> str:
    found = signs.issues(evidence.url, evidence.citations, page)
    return f"It is cited for {found[0]}, and the page is of {found[1]}" if found else ""


def _results(evidence: Evidence, page: Page) -> str:
    """Tell of a page that is headed as what a search has found, where no search is cited."""
    if signs.is_search(evidence.url) or signs.asks(evidence.url):
        return ""
    if not any(map(signs.heads_results, (page.title, *page.headings[:2]))):
        return ""
    if signs.headed(evidence.citations, page) and signs.named(evidence.citations) in page.title:
        return ""
    return f"{words.answerer(evidence)} answers with what a search has found"


def _led(evidence: Evidence, page: Page) -> str:
    """Tell of a redirect that led to a list, or to a page whose name only begins as the cited."""
    cited, there = evidence.url, seen.final_url(evidence)
    where = words.clip(there, words.URL)
    if signs.is_longer(cited, there) and signs.lacks_title(cited, evidence.citations, page):
        return f"It redirects to another page of a longer name, {where}"
    if signs.is_front(cited) or signs.keeps_name(cited, there) or not signs.is_of_one(cited):
        return ""
    if signs.is_list(there) and _has_little(evidence, page):
        return f"It redirects to a list, {where}"
    if signs.is_word(there) and signs.has_less(cited, evidence.citations, page):
        return f"It redirects to a section, perhaps, {where}"
    return ""


def _has_little(evidence: Evidence, page: Page) -> bool:
    """Whether neither half of the words of the link nor half of what is said stands there."""
    if signs.holds(evidence.citations, page):
        return False
    return not signs.fits(signs.said(evidence.url, evidence.citations), page)
