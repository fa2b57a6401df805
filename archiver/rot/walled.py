"""Pages behind a login, a till, a consent or an age gate: not dead, but not for everybody."""

from collections.abc import Mapping

from archiver import signs
from archiver.model import Evidence, LinkStatus, Visit
from archiver.rot import seen, words
from archiver.rot.finding import Finding
from archiver.signs import WallKind

name = "walled"
asks = "Is a login, a payment, a consent or an age asked for?"
statuses = (LinkStatus.WALLED,)
probes = 0

ASKED: Mapping[int, str] = {
    401: "{host} asks for a login (401); who has one may see the page.",
    402: "{host} asks for a payment (402); who pays may see the page.",
    407: "A proxy on the way to {host} asks for a login (407): the page was not reached.",
}

GATES: Mapping[WallKind, str] = {
    WallKind.LOGIN: "{host} asks for a login instead ({status}); who has one may see the page.",
    WallKind.PAYWALL: "{host} says that the page is for subscribers ({status}); {words}.",
    WallKind.CONSENT: "{host} asks for consent first ({status}); who gives it may see the page.",
    WallKind.AGE: "{host} asks for one's age first ({status}); who gives it may see the page.",
}

FORBIDDEN = 403


def judge(evidence: Evidence) -> Finding | None:
    """Speak where credentials, money, consent or an age are asked for, by status or by page."""
    status = seen.status(evidence)
    if status is not None and status in ASKED:
        return Finding(LinkStatus.WALLED, ASKED[status].format(host=words.answerer(evidence)))
    visit = evidence.latest
    if visit is None or not (seen.answered(evidence) or status == FORBIDDEN):
        return None
    wall = signs.gate(evidence.url, visit)
    if wall is None or _is_a_trade(visit) or _is_a_bar(evidence.url, visit, wall.kind):
        return None
    because = GATES[wall.kind].format(
        host=words.answerer(evidence), status=status, words=_readable(wall.words)
    )
    return Finding(LinkStatus.WALLED, because)


def _readable(count: int) -> str:
    return f"{count:,} words of it can be read" if count else "none of it can be read"


def _is_a_trade(visit: Visit) -> bool:
    """Whether who asks for a login, at an address where one is asked for, advertises a trade."""
    trade = signs.taken_over(visit.page) if visit.page is not None else None
    return trade is not None and trade.plainly


def _is_a_bar(cited: str, visit: Visit, kind: WallKind) -> bool:
    """Whether cookies are spoken of above what a search found, which is little."""
    doubt = signs.doubt(cited, visit) if kind is WallKind.CONSENT else signs.Doubt()
    return doubt.search or doubt.missing
