"""Pages that are there, but for good at another address."""

from itertools import pairwise

from archiver import signs, urls
from archiver.model import Evidence, Exchange, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "moved"
asks = "Has it moved for good?"
statuses = (LinkStatus.MOVED,)
probes = 0

PERMANENT = frozenset({301, 308})
"""The redirects that ask for references to be updated (RFC 9110, 15.4.2 and 15.4.9)."""


def judge(evidence: Evidence) -> Finding | None:
    """Speak when every step was for good, to what web archives too file as another address.

    A change of scheme, `www.`, case, a slash at the end or another spelling of the same is none.
    A page that only sends its readers on, at once, has moved, too; a home page that does so
    leads to what it shows today.
    """
    visit = evidence.latest
    if visit is None or not seen.redirected(evidence) or not seen.answered(evidence):
        return None
    if not all(_for_good(hop, following) for hop, following in pairwise(visit.exchanges)):
        return None
    if urls.surt(evidence.url) == urls.surt(visit.final_url):
        return None
    where = words.clip(visit.final_url, words.URL)
    because = f"It has moved for good to {where}, which answers ({visit.status})."
    return Finding(LinkStatus.MOVED, because)


def _for_good(hop: Exchange, following: Exchange) -> bool:
    if hop.status in PERMANENT:
        return True
    elsewhere = urls.surt(hop.url).partition("?")[0] != urls.surt(following.url).partition("?")[0]
    return hop.status in seen.SUCCESS and elsewhere and not signs.is_home(hop.url)
