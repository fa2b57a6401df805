"""Pages withheld by law, which are not dead: elsewhere they may be seen."""

from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "legal"
asks = "Is it withheld for legal reasons?"
statuses = (LinkStatus.LEGAL,)
probes = 0


def judge(evidence: Evidence) -> Finding | None:
    """Speak at a 451 (RFC 7725)."""
    if seen.status(evidence) != 451:  # noqa: PLR2004
        return None
    because = f"{words.answerer(evidence)} withholds the page for legal reasons (451)"
    return Finding(LinkStatus.LEGAL, f"{because}; from elsewhere it may be seen.")
