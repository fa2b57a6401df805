"""Success without a page."""

from archiver.model import Evidence, LinkStatus, Page
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "empty"
asks = "Is the answer empty?"
statuses = (LinkStatus.UNDECIDED,)
probes = 0

BARE = 100
"""Bytes of a page that has elements, and nothing in them."""


def judge(evidence: Evidence) -> Finding | None:
    """Speak when a success status came without content, or with a page that holds nothing."""
    final, visit = seen.final(evidence), evidence.latest
    if final is None or visit is None or not seen.answered(evidence):
        return None
    if final.body_length > 0 and not _holds_nothing(visit.page, final.body_length):
        return None
    because = f"{words.answerer(evidence)} answers ({final.status}), but with an empty page"
    return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")


def _holds_nothing(page: Page | None, length: int) -> bool:
    """Whether a page has no word, no title, nothing to run and no room for a picture."""
    if page is None or length > BARE:
        return False
    return not (page.words or page.title or page.scripts or page.sources)
