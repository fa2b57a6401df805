"""The URL itself: a mistake in it keeps everybody from the page."""

from archiver.model import Evidence, FailureKind, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "invalid-url"
asks = "Is the address one that nobody can fetch?"
statuses = (LinkStatus.INVALID_URL,)
probes = 0


def judge(evidence: Evidence) -> Finding | None:
    """Speak when the cited address could not even be asked for."""
    failure = seen.failure(evidence)
    if failure is None or failure.kind is not FailureKind.INVALID_URL:
        return None
    if seen.on_the_way(evidence):
        return None
    return Finding(LinkStatus.INVALID_URL, f"Nobody can fetch this: {words.reason(failure)}.")
