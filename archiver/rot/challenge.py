"""Bot walls: a test for robots in place of the page, or a wall that names itself, at any status."""

from archiver import signs
from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "challenge"
asks = "Does a bot wall stand before the page?"
statuses = (LinkStatus.BLOCKED,)
probes = 1


def judge(evidence: Evidence) -> Finding | None:
    """Speak when the answer is a test for robots, by its headers, its markup or its words."""
    wall = signs.challenge(evidence.latest) if evidence.latest is not None else None
    if wall is None or (not wall.whose and _is_cited_for_it(evidence)):
        return None
    whose = f" (by {wall.whose})" if wall.whose else ""
    because = f"{words.answerer(evidence)} sent a test for robots instead"
    because += f" ({seen.status(evidence)}){whose}{words.as_browser(evidence)}"
    return Finding(LinkStatus.BLOCKED, f"{because}{words.browser_too(evidence)}.")


def _is_cited_for_it(evidence: Evidence) -> bool:
    """Whether a page of some length has the title that it is cited by: it is about such tests."""
    page = evidence.latest.page if evidence.latest is not None else None
    return page is not None and signs.names(evidence.citations, page)
