"""Pages withheld by law or by country, which are not dead: elsewhere they may be seen."""

from archiver import signs
from archiver.model import Evidence, LinkStatus, Page
from archiver.rot import seen, words
from archiver.rot.finding import Finding
from archiver.signs import WallKind

name = "legal"
asks = "Is it withheld by law, or from our country?"
statuses = (LinkStatus.LEGAL,)
probes = 0

FOR_LEGAL_REASONS = 451


def judge(evidence: Evidence) -> Finding | None:
    """Speak at a 451 (RFC 7725), at block pages, and at pages that their reader's country bars."""
    answerer = words.answerer(evidence)
    if seen.status(evidence) == FOR_LEGAL_REASONS:
        because = f"{answerer} withholds the page for legal reasons (451)"
        return Finding(LinkStatus.LEGAL, f"{because}; from elsewhere it may be seen.")
    wall = signs.withheld(evidence.latest) if evidence.latest is not None else None
    status = seen.status(evidence)
    if wall is None and _is_ordered(evidence):
        because = f"{answerer} tells that the page was taken away by order ({status})"
        return Finding(LinkStatus.LEGAL, f"{because}; from elsewhere it may be seen.")
    if wall is None or signs.names(evidence.citations, _page(evidence)):
        return None
    if wall.kind is WallKind.ELSEWHERE:
        because = f"{answerer} says that the page is not for readers in our country ({status})"
    else:
        because = f"{answerer} shows a notice that the page is withheld by law ({status})"
    return Finding(LinkStatus.LEGAL, f"{because}; from elsewhere it may be seen.")


def _is_ordered(evidence: Evidence) -> bool:
    """Whether the few words of a page tell of an order, and hardly of what it is cited for."""
    page = _page(evidence)
    return signs.ordered(page) and signs.notes_little(evidence.citations, page)


def _page(evidence: Evidence) -> Page:
    return (evidence.latest.page if evidence.latest is not None else None) or Page()
