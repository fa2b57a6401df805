"""Pages that scripts must fill, where none were run, or where they came to nothing."""

from archiver import signs
from archiver.model import Evidence, LinkStatus, Page
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "shell"
asks = "Must scripts fill the page, and did none?"
statuses = (LinkStatus.UNDECIDED,)
probes = 1


TITLED = 5
"""Words of a title that a server wrote for one page, and not for all."""


def judge(evidence: Evidence) -> Finding | None:
    """Speak when a page has scripts and no word, or says that it loads; few others may be all.

    Those are not that ask for scripts, and of which none is of what is cited. What a browser
    shows is a page, even of pictures alone, where it got all that it asked for.
    """
    visit = evidence.latest
    if visit is None or visit.page is None or not seen.answered(evidence):
        return None
    if not (_is_empty(visit.page) or _has_nothing(evidence, visit.page)):
        return None
    if signs.is_described(evidence.url, evidence.citations, visit.page):
        return None
    said = f"{words.answerer(evidence)} answers ({visit.status})"
    if not seen.in_browser(evidence):
        because = f"{said} with a page that scripts must fill, and none were run"
        return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")
    if visit.unmet:
        because = f"{said}, but a browser, too, shows no word of it"
        return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")
    return None


def _is_empty(page: Page) -> bool:
    return page.scripts > 0 and (not page.words or signs.is_loading(page))


def _has_nothing(evidence: Evidence, page: Page) -> bool:
    """Whether the few words of a page that asks for scripts are not of what is cited."""
    if seen.in_browser(evidence) or not (page.scripts and page.wants_scripts):
        return False
    if not signs.is_terse(page) or signs.words(page.title) >= TITLED:
        return False
    if signs.is_front(evidence.url):
        return False
    return signs.is_odd(evidence.url, evidence.citations, page)
