"""Success without a page."""

from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "empty"
asks = "Is the answer empty?"
statuses = (LinkStatus.UNDECIDED,)
probes = 0


def judge(evidence: Evidence) -> Finding | None:
    """Speak when a success status came without a byte of content."""
    final = seen.final(evidence)
    if final is None or not seen.answered(evidence) or final.body_length > 0:
        return None
    because = f"{words.answerer(evidence)} answers ({final.status}), but with an empty page"
    return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")
