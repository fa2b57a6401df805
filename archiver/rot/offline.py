"""Our own network: while it is down, nothing can be learned about any link."""

from archiver.model import Evidence, FailureKind, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "offline"
asks = "Is it our own network that is missing?"
statuses = (LinkStatus.UNDECIDED,)
probes = 0


def judge(evidence: Evidence) -> Finding | None:
    """Speak when this machine has no network, or no name server that answers."""
    failure = seen.failure(evidence)
    if failure is None or failure.kind is not FailureKind.OFFLINE:
        return None
    because = f"No network from here to {words.host(seen.final_url(evidence))}"
    rest = "That says nothing about the link."
    return Finding(LinkStatus.UNDECIDED, f"{because}: {words.reason(failure)}. {rest}")
