"""Pages that are there, but for good at another address."""

from urllib.parse import unquote, urlsplit

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
    """Speak when every step was permanent and led to what a reader would call another address."""
    visit = evidence.latest
    if visit is None or not seen.redirected(evidence) or not seen.answered(evidence):
        return None
    if not all(hop.status in PERMANENT for hop in visit.exchanges[:-1]):
        return None
    if _plain(evidence.url) == _plain(visit.final_url):
        return None
    where = words.clip(visit.final_url, words.URL)
    because = f"It has moved for good to {where}, which answers ({visit.status})."
    return Finding(LinkStatus.MOVED, because)


def _plain(url: str) -> tuple[str, str, str]:
    """Return what is left of an address when its form does not matter."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.").rstrip(".")
    port = f":{parts.port}" if parts.port not in {None, 80, 443} else ""
    return host + port, unquote(parts.path).rstrip("/"), unquote(parts.query)
