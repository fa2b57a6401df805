"""Errors that a server owns up to: they often pass."""

from archiver import headers, signs
from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "server-error"
asks = "Does the server report an error of its own?"
statuses = (LinkStatus.SERVER_ERROR,)
probes = 0

SERVER_ERRORS = range(500, 600)


def judge(evidence: Evidence) -> Finding | None:
    """Speak at every 5xx, and at pages that report one with another status."""
    final = seen.final(evidence)
    if final is None or not (final.status in SERVER_ERRORS or _reported(evidence)):
        return None
    because = f"{words.answerer(evidence)} reports an error of its own ({final.status})"
    because += words.as_browser(evidence)
    rest = words.stay_away(headers.retry_after(final))
    return Finding(LinkStatus.SERVER_ERROR, f"{because}; {words.failing(evidence)}.{rest}")


def _reported(evidence: Evidence) -> bool:
    visit = evidence.latest
    if visit is None or visit.page is None or not seen.answered(evidence):
        return False
    return signs.fault(visit) and not signs.names(evidence.citations, visit.page)
