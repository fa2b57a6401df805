"""Servers that turn robots away: a person may well see the page."""

from collections.abc import Mapping

from archiver import headers
from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "blocked"
asks = "Were we turned away?"
statuses = (LinkStatus.BLOCKED,)
probes = 0

SAID: Mapping[int, str] = {
    403: "refuses us the page",
    429: "says that it is asked too often",
    999: "refuses robots",  # LinkedIn's own
}


def judge(evidence: Evidence) -> Finding | None:
    """Speak at the statuses with which a server refuses us rather than the page."""
    final = seen.final(evidence)
    if final is None or final.status is None or final.status not in SAID:
        return None
    because = f"{words.answerer(evidence)} {SAID[final.status]} ({final.status})"
    because += words.as_browser(evidence)
    rest = words.stay_away(headers.retry_after(final))
    return Finding(LinkStatus.BLOCKED, f"{because}{words.browser_too(evidence)}.{rest}")
