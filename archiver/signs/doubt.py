"""Whether a page that answers may be no page at all: what it says, and where it stands."""

import re
from dataclasses import dataclass

from archiver import urls
from archiver.model import Visit
from archiver.signs import phrases

SHORT = 150
"""Words of a page that says little more than one thing."""

PARKED = 400
"""Words of the longest parking page: they list what else one might search for."""

FEW = 60
"""Words of a page that says that it will come, and little more."""

SUSPENDED = (403, 503, 509)
"""The refusals with which hosts speak of accounts that they have suspended."""

HEADINGS = 3
"""Of a page: those that may say what it is about."""

HOME = re.compile(r"/(?:(?:index|default|home)(?:\.[a-z]{2,5})?/?)?", re.IGNORECASE)
"""What a site's home is asked for by, by custom; a query asks for something of its own."""

SUCCESS = range(200, 300)

_MISSING = re.compile(
    r"(?:^|[/._?=&-])(?:404|not[-_]?found|page[-_]?not[-_]?found|notfound)(?:$|[/._?=&-])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a page may be none.

    `title` and `heading` say that it is not there (empty where they do not); `mentioned`: its
    text does, and it has few words; `home`, `missing`: a redirect led to the site's home page,
    or to an address that says so.
    """

    title: str = ""
    heading: str = ""
    mentioned: bool = False
    home: bool = False
    missing: bool = False
    short: bool = False

    def __bool__(self) -> bool:
        return bool(self.title or self.heading or self.mentioned or self.home or self.missing)


def doubt(cited: str, visit: Visit) -> Doubt:
    """Return what speaks against a page; nothing for a home page, and for what is no page."""
    page = visit.page
    if visit.status not in SUCCESS or visit.failure is not None or page is None or is_home(cited):
        return Doubt()
    title = page.title if phrases.says_missing(page.title) else ""
    headings = (each for each in page.headings[:HEADINGS] if phrases.says_missing(each))
    short = page.words < SHORT
    redirected = len(visit.exchanges) > 1
    elsewhere = redirected and not _MISSING.search(_target(cited))
    return Doubt(
        title=title,
        heading=next(headings, ""),
        mentioned=short and phrases.mentions_missing(page.text),
        home=redirected and is_home(visit.final_url),
        missing=elsewhere and _MISSING.search(_target(visit.final_url)) is not None,
        short=short,
    )


def parked(visit: Visit) -> bool:
    """Say whether a page tells of its own domain that it is for sale, expired or parked.

    A long page that speaks of such things is about them. Some say so with a refusal.
    """
    page = visit.page
    if page is None or page.words > PARKED:
        return False
    if visit.status not in SUCCESS and (visit.status not in SUSPENDED or page.words >= SHORT):
        return False
    told = (page.meta.get("description", ""), page.meta.get("og:title", ""))
    headlines = (page.title, *page.headings[:HEADINGS], *told)
    if any(map(phrases.says_parked, headlines)):
        return True
    return page.words < SHORT and phrases.says_parked(page.text)


def placeholder(visit: Visit) -> bool:
    """Say whether a page is what a server shows without a site, or says that one will come."""
    page = visit.page
    if page is None or visit.status not in SUCCESS or page.words > PARKED:
        return False
    if phrases.says_default_server(f"{page.title}. {page.text}"):
        return True
    headlines = (page.title, *page.headings[:HEADINGS])
    return page.words < FEW and any(map(phrases.says_coming, headlines))


def is_home(url: str) -> bool:
    """Say whether an address is by custom that of a site's home page."""
    return HOME.fullmatch(_target(url)) is not None


def _target(url: str) -> str:
    try:
        return urls.parts(url).target
    except ValueError:
        return ""
