"""Domains that nobody uses: for sale, expired, or shown by their registrar."""

from archiver import signs
from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "parked"
asks = "Is the domain for sale, expired or parked?"
statuses = (LinkStatus.PARKED,)
probes = 0


def judge(evidence: Evidence) -> Finding | None:
    """Speak when a page says of its own domain that it is for sale or has lapsed."""
    visit = evidence.latest
    if visit is None or not seen.answered(evidence) or not signs.parked(visit):
        return None
    because = f"{words.answerer(evidence)} answers ({seen.status(evidence)}) with a page that says "
    because += "that its domain is for sale, has expired or is parked"
    return Finding(LinkStatus.PARKED, f"{because}; {words.failing(evidence)}.")
