"""Redirects that lead nowhere, and answers that are no answers."""

from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "no-redirect"
asks = "Does the answer point elsewhere without saying where?"
statuses = (LinkStatus.UNDECIDED,)
probes = 0


def judge(evidence: Evidence) -> Finding | None:
    """Speak when the last answer of all is not a final one: 304, or 3xx without an address."""
    status = seen.status(evidence)
    if status is None or status in seen.SUCCESS or status >= seen.ERROR:
        return None
    because = f"{words.answerer(evidence)} points elsewhere without saying where ({status})"
    return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")
