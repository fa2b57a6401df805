"""What no other rule could tell."""

from archiver.model import Evidence, LinkStatus
from archiver.rot import words
from archiver.rot.finding import Finding

name = "undecided"
asks = "And if nothing of this can be said?"
statuses = (LinkStatus.UNDECIDED,)
probes = 0


def judge(evidence: Evidence) -> Finding:
    """Speak always."""
    if evidence.latest is None:
        return Finding(LinkStatus.UNDECIDED, "This link was not looked at.")
    return Finding(LinkStatus.UNDECIDED, f"What we saw decides nothing; {words.PERSON}.")
