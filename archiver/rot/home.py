"""Redirects to a home page: where many sites send the readers of pages they have lost."""

import re

from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "home"
asks = "Does the address of one page lead to a home page?"
statuses = (LinkStatus.UNDECIDED,)
probes = 0

HOME = re.compile(r"/(?:(?:index|default|home)(?:\.[a-z]{2,5})?/?)?", re.IGNORECASE)
"""What a site's home is asked for by, by custom; a query asks for something of its own."""


def judge(evidence: Evidence) -> Finding | None:
    """Speak when a page was cited and a redirect ended at a home page, of whichever site."""
    if not seen.redirected(evidence) or not seen.answered(evidence):
        return None
    if _is_home(evidence.url) or not _is_home(seen.final_url(evidence)):
        return None
    because = f"It redirects to the home page of {words.answerer(evidence)} instead of the page"
    return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")


def _is_home(url: str) -> bool:
    return HOME.fullmatch(seen.target(url)) is not None
