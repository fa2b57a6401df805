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
    if failure is None or failure.kind is not FailureKind.INVALID_URL or seen.final(evidence):
        return None
    because = f"Nobody can fetch this address: {words.reason(failure.detail)}"
    return Finding(LinkStatus.INVALID_URL, because)
