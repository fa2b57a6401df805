"""Pages that their server says are not there."""

from collections.abc import Mapping

from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "gone"
asks = "Does the server say that the page is not there?"
statuses = (LinkStatus.GONE,)
probes = 0

SAID: Mapping[int, str] = {
    404: "says that there is no such page",
    410: "says that the page was taken away for good",
}


def judge(evidence: Evidence) -> Finding | None:
    """Speak at a 404 and a 410."""
    status = seen.status(evidence)
    if status is None or status not in SAID:
        return None
    when = "After a redirect, " if seen.redirected(evidence) else ""
    because = (
        f"{when}{words.answerer(evidence)} {SAID[status]} ({status}){words.as_browser(evidence)}."
    )
    return Finding(LinkStatus.GONE, because)
