"""The way to the page: connections that fail, answers that break off or never end."""

from collections.abc import Mapping

from archiver.model import Evidence, FailureKind, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "network"
asks = "Did something on the way keep us from a whole answer?"
probes = 0

FAULTS: Mapping[FailureKind, tuple[LinkStatus, str]] = {
    FailureKind.REFUSED: (LinkStatus.REFUSED, "{host} cannot be reached: {detail}; {failing}."),
    FailureKind.TIMEOUT: (LinkStatus.TIMEOUT, "{host} took too long: {detail}; {failing}."),
    FailureKind.TLS: (LinkStatus.TLS, "No secure connection to {host}: {detail}."),
    FailureKind.LOOP: (LinkStatus.LOOP, "The redirects never end: {detail}."),
    FailureKind.RESET: (LinkStatus.BROKEN, "{host} broke off: {detail}; {failing}."),
    FailureKind.EMPTY: (LinkStatus.BROKEN, "{host} hung up: {detail}; {failing}."),
    FailureKind.MALFORMED: (LinkStatus.BROKEN, "{host} answers as no web server does: {detail}."),
    FailureKind.INVALID_URL: (LinkStatus.BROKEN, "It redirects to no possible address: {detail}."),
    FailureKind.TRUNCATED: (LinkStatus.TRUNCATED, "Only a part arrived: {detail}; {failing}."),
    FailureKind.TOO_LARGE: (LinkStatus.TOO_LARGE, "{host} sends more than we take: {detail}."),
}
"""What each failure is called, and how it is told."""

SEEN_ALL_THE_SAME = "{host} answers ({status}), but not securely: {detail}."
"""How TLS is told when the answer was taken over a connection that nobody vouches for."""

statuses = tuple(dict.fromkeys(status for status, _ in FAULTS.values()))


def judge(evidence: Evidence) -> Finding | None:
    """Speak when the look failed, whatever of an answer came with the failure."""
    failure = seen.failure(evidence)
    if failure is None or failure.kind not in FAULTS:
        return None
    status, sentence = FAULTS[failure.kind]
    failed = seen.failed(evidence)
    answer = failed.status if failed is not None else None
    if status is LinkStatus.TLS and answer is not None:
        sentence = SEEN_ALL_THE_SAME
    because = sentence.format(
        host=words.host(failed.url if failed is not None else evidence.url),
        status=answer,
        detail=words.reason(failure),
        failing=words.failing(evidence),
    )
    return Finding(status, because)
