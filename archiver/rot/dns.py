"""The name of the host: a name that does not exist leads nowhere."""

from archiver.model import Evidence, FailureKind, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "dns"
asks = "Does the name of the host exist?"
statuses = (LinkStatus.DNS, LinkStatus.UNDECIDED)
probes = 0


def judge(evidence: Evidence) -> Finding | None:
    """Speak when the name was not found; in doubt when it had been found in this run."""
    failure = seen.failure(evidence)
    if failure is None or failure.kind is not FailureKind.DNS:
        return None
    host = words.answerer(evidence)
    if seen.reached(evidence, seen.host(seen.final_url(evidence))):
        because = f"The name {host} was found once and then not again; {words.PERSON}."
        return Finding(LinkStatus.UNDECIDED, because)
    start = "It redirects, and the" if seen.redirected(evidence) else "The"
    because = f"{start} name {host} does not exist; {words.failing(evidence)}."
    return Finding(LinkStatus.DNS, because)
