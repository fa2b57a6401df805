"""What each status means to whoever reads of it, and what they can do: one row a status."""

from collections.abc import Mapping
from typing import NamedTuple

from archiver.model import LinkStatus


class Meaning(NamedTuple):
    """A sentence on what was seen, and one on what to do about it."""

    seen: str
    advice: str


_LOOK_AGAIN = "Look again later: such trouble often passes."
_LOOK_YOURSELF = "Open it in a browser of your own; it may well be there."

MEANINGS: Mapping[LinkStatus, Meaning] = {
    LinkStatus.LIVE: Meaning("The cited content is there.", "Nothing is to do."),
    LinkStatus.MOVED: Meaning(
        "The content is there, but permanently at another address.", "Cite the new address."
    ),
    LinkStatus.DRIFTED: Meaning(
        "The address answers with other content than was cited or captured.",
        "Cite an archived copy from the time of the citation.",
    ),
    LinkStatus.SOFT_404: Meaning(
        "The site answers as if all were well, but the page is not there.",
        "Cite an archived copy, or find where the page went.",
    ),
    LinkStatus.PARKED: Meaning(
        "The domain is for sale, has expired, or shows a registrar's page.",
        "Cite an archived copy.",
    ),
    LinkStatus.GONE: Meaning(
        "The site says that there is no such page.",
        "Cite an archived copy, or find where the page went.",
    ),
    LinkStatus.DNS: Meaning("The name of the host does not exist.", "Cite an archived copy."),
    LinkStatus.LEGAL: Meaning(
        "The page is withheld for legal reasons, here at least.",
        "Look from another country, or cite an archived copy beside it.",
    ),
    LinkStatus.BLOCKED: Meaning("Robots are turned away; people may not be.", _LOOK_YOURSELF),
    LinkStatus.WALLED: Meaning(
        "A login, a payment or a consent stands before the page.", "Look as a reader would."
    ),
    LinkStatus.SERVER_ERROR: Meaning("The server keeps failing.", _LOOK_AGAIN),
    LinkStatus.REFUSED: Meaning("The server takes no connection.", _LOOK_AGAIN),
    LinkStatus.TIMEOUT: Meaning("No whole answer came in time.", _LOOK_AGAIN),
    LinkStatus.TLS: Meaning(
        "The connection cannot be trusted, or no encryption could be agreed on.", _LOOK_YOURSELF
    ),
    LinkStatus.LOOP: Meaning("Redirects lead round and round.", _LOOK_YOURSELF),
    LinkStatus.BROKEN: Meaning("What came is no valid answer.", _LOOK_AGAIN),
    LinkStatus.TRUNCATED: Meaning("Less came than was promised.", _LOOK_AGAIN),
    LinkStatus.TOO_LARGE: Meaning(
        "The answer is larger than what is taken.", "Raise --max-body, or look yourself."
    ),
    LinkStatus.POLICY: Meaning(
        "It was not asked for: its scheme, its address or robots.txt forbid it.", _LOOK_YOURSELF
    ),
    LinkStatus.INVALID_URL: Meaning("Nobody can fetch this as written.", "Check the spelling."),
    LinkStatus.UNDECIDED: Meaning("Something came, and only a person can tell.", _LOOK_YOURSELF),
}
"""No status is without a row."""
