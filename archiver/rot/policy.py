"""What we do not ask for: other schemes, private addresses, what robots.txt closes to us."""

from archiver.model import Evidence, FailureKind, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "policy"
asks = "Did we keep from asking?"
statuses = (LinkStatus.POLICY,)
probes = 0


def judge(evidence: Evidence) -> Finding | None:
    """Speak when a rule of ours, or of the site's for robots, forbade the request."""
    failure = seen.failure(evidence)
    if failure is None or failure.kind is not FailureKind.POLICY:
        return None
    what = "A redirect that we did not follow" if seen.on_the_way(evidence) else "We did not ask"
    return Finding(LinkStatus.POLICY, f"{what}: {words.reason(failure)}.")
