"""The way to the page: connections that fail, answers that break off or never end."""

from collections.abc import Mapping

from archiver.model import Evidence, FailureKind, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "network"
asks = "Did something on the way keep us from a whole answer?"
probes = 0

FAULTS: Mapping[FailureKind, tuple[LinkStatus, str]] = {
    FailureKind.REFUSED: (LinkStatus.REFUSED, "{host} does not accept connections; {failing}."),
    FailureKind.TIMEOUT: (LinkStatus.TIMEOUT, "{host} did not answer in time; {failing}."),
    FailureKind.TLS: (LinkStatus.TLS, "No secure connection to {host}: {detail}"),
    FailureKind.LOOP: (LinkStatus.LOOP, "The redirects never end; we stopped after {hops}."),
    FailureKind.RESET: (LinkStatus.BROKEN, "{host} broke the connection off; {failing}."),
    FailureKind.EMPTY: (LinkStatus.BROKEN, "{host} hung up without an answer; {failing}."),
    FailureKind.MALFORMED: (
        LinkStatus.BROKEN,
        "What {host} sends is not a web server's answer: {detail}",
    ),
    FailureKind.TRUNCATED: (
        LinkStatus.TRUNCATED,
        "Only the first {size} bytes of the page arrived; {failing}.",
    ),
    FailureKind.TOO_LARGE: (
        LinkStatus.TOO_LARGE,
        "It answers ({status}), but is larger than we take: we stopped after {size} bytes.",
    ),
    FailureKind.INVALID_URL: (
        LinkStatus.BROKEN,
        "It redirects to an address that nobody can fetch: {detail}",
    ),
}
"""What each failure is called, and how it is told."""

SEEN_ANYWAY: Mapping[FailureKind, str] = {
    FailureKind.TLS: "{host} answers ({status}), but its certificate is not trusted: {detail}",
    FailureKind.TIMEOUT: "{host} began to answer but did not end in time; {failing}.",
}
"""How the same is told when the server's answer was seen all the same."""

statuses = tuple(dict.fromkeys(status for status, _ in FAULTS.values()))


def judge(evidence: Evidence) -> Finding | None:
    """Speak when the look failed, whatever of an answer came with the failure."""
    failure = seen.failure(evidence)
    if failure is None or failure.kind not in FAULTS:
        return None
    status, sentence = FAULTS[failure.kind]
    if seen.status(evidence) is not None:
        sentence = SEEN_ANYWAY.get(failure.kind, sentence)
    final = seen.final(evidence)
    because = sentence.format(
        host=words.host(evidence),
        status=seen.status(evidence),
        detail=words.reason(failure.detail),
        failing=words.failing(evidence),
        size=f"{final.body_length:,}" if final is not None else "0",
        hops=len(evidence.latest.exchanges) if evidence.latest is not None else 0,
    )
    return Finding(status, because)
