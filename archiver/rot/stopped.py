"""A run that was stopped in the middle of a look has not looked."""

from archiver.model import Evidence, FailureKind, LinkStatus
from archiver.rot import seen
from archiver.rot.finding import Finding

name = "stopped"
asks = "Were we stopped before an answer came?"
statuses = (LinkStatus.UNDECIDED,)
probes = 0

BECAUSE = "We were stopped before an answer came: that says nothing about the link."


def judge(evidence: Evidence) -> Finding | None:
    """Speak when the run ended under the request."""
    failure = seen.failure(evidence)
    if failure is None or failure.kind is not FailureKind.STOPPED:
        return None
    return Finding(LinkStatus.UNDECIDED, BECAUSE)
