"""Refusals that say neither that the page is gone nor that it is there."""

from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "refusal"
asks = "Is it refused in a way that says nothing of the page?"
statuses = (LinkStatus.UNDECIDED,)
probes = 0


def judge(evidence: Evidence) -> Finding | None:
    """Speak at every other status that is an error, registered or not."""
    status = seen.status(evidence)
    if status is None or status < seen.ERROR:
        return None
    because = f"{words.answerer(evidence)} answers with a refusal that tells little ({status})"
    because += words.as_browser(evidence)
    return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")
