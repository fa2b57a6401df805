"""Errors that a server owns up to: they often pass."""

from archiver import headers
from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "server-error"
asks = "Does the server report an error of its own?"
statuses = (LinkStatus.SERVER_ERROR,)
probes = 0

SERVER_ERRORS = range(500, 600)


def judge(evidence: Evidence) -> Finding | None:
    """Speak at every 5xx."""
    final = seen.final(evidence)
    if final is None or final.status not in SERVER_ERRORS:
        return None
    because = f"{words.answerer(evidence)} reports an error of its own ({final.status})"
    rest = words.stay_away(headers.retry_after(final))
    return Finding(LinkStatus.SERVER_ERROR, f"{because}; {words.failing(evidence)}.{rest}")
