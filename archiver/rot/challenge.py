"""Bot walls that name themselves: a challenge in place of the page, whatever its status."""

from archiver import signs
from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "challenge"
asks = "Does a bot wall say that it stands before the page?"
statuses = (LinkStatus.BLOCKED,)
probes = 0


def judge(evidence: Evidence) -> Finding | None:
    """Speak when the answer is marked as a challenge by whoever sent it."""
    final = seen.final(evidence)
    if final is None or not signs.marked_as_challenge(final):
        return None
    because = f"{words.answerer(evidence)} sent a test for robots instead ({final.status})"
    return Finding(LinkStatus.BLOCKED, f"{because}{words.browser_too(evidence)}.")
