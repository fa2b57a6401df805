"""Pages that are there, but for good at another address."""

from archiver import urls
from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "moved"
asks = "Has it moved for good?"
statuses = (LinkStatus.MOVED,)
probes = 0

PERMANENT = frozenset({301, 308})
"""The redirects that ask for references to be updated (RFC 9110, 15.4.2 and 15.4.9)."""


def judge(evidence: Evidence) -> Finding | None:
    """Speak when every step was permanent, to what web archives too file as another address.

    A change of scheme, `www.`, case, a slash at the end or another spelling of the same is none.
    """
    visit = evidence.latest
    if visit is None or not seen.redirected(evidence) or not seen.answered(evidence):
        return None
    if not all(hop.status in PERMANENT for hop in visit.exchanges[:-1]):
        return None
    if urls.surt(evidence.url) == urls.surt(visit.final_url):
        return None
    where = words.clip(visit.final_url, words.URL)
    because = f"It has moved for good to {where}, which answers ({visit.status})."
    return Finding(LinkStatus.MOVED, because)
