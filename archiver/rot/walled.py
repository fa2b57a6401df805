"""Pages behind a login or a till: not dead, but not for everybody."""

from collections.abc import Mapping

from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "walled"
asks = "Is a login or a payment asked for?"
statuses = (LinkStatus.WALLED,)
probes = 0

ASKED: Mapping[int, str] = {
    401: "{host} asks for a login (401); who has one may see the page.",
    402: "{host} asks for a payment (402); who pays may see the page.",
    407: "A proxy on the way to {host} asks for a login (407): the page was not reached.",
}


def judge(evidence: Evidence) -> Finding | None:
    """Speak at the statuses that ask for credentials or money."""
    status = seen.status(evidence)
    if status is None or status not in ASKED:
        return None
    return Finding(LinkStatus.WALLED, ASKED[status].format(host=words.answerer(evidence)))
