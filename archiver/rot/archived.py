"""Archives that saw the page in these days, while we do not: then it is too early to say dead."""

from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "archived"
asks = "Has an archive seen the page within the last days?"
statuses = (LinkStatus.UNDECIDED,)
probes = 12

DAYS = 10
"""How long an archive's capture says something of how a link stands now."""


def judge(evidence: Evidence) -> Finding | None:
    """Speak when a memento of these days is the page, by our own rules."""
    good = [
        each
        for each in evidence.mementos
        if each.shows_the_page and (evidence.at - each.at).days < DAYS
    ]
    if not good:
        return None
    newest = max(good, key=lambda each: each.at)
    answered = seen.status(evidence)
    told = f" ({answered})" if answered is not None else ""
    because = f"It fails now{told}, but {newest.archive} saw the page on {newest.at:%Y-%m-%d}"
    return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")
