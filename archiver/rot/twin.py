"""Pages whose cited address does not work, while its twin does: https, or `www.`, or without.

Heard where another rule would call a link dead, or found no way to it. The twins that it is
shown were judged by those very rules, and stand.
"""

from dataclasses import replace

from archiver import signs, urls
from archiver.model import HEALTH, Evidence, Health, LinkStatus, Probe, Purpose, Visit
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "twin"
asks = "Where it fails: is the page there by https, or with or without www.?"
statuses = (LinkStatus.MOVED, LinkStatus.UNDECIDED)
probes = 3

TROUBLES = frozenset(
    {
        LinkStatus.BLOCKED,
        LinkStatus.GONE,
        LinkStatus.PARKED,
        LinkStatus.SERVER_ERROR,
        LinkStatus.DNS,
        LinkStatus.REFUSED,
        LinkStatus.TIMEOUT,
        LinkStatus.TLS,
        LinkStatus.BROKEN,
    }
)
"""What a twin may be free of."""

TURNED_AWAY = frozenset({LinkStatus.BLOCKED, LinkStatus.WALLED, LinkStatus.LEGAL})
"""How a twin stands that is there, but not for us."""


def stands(evidence: Evidence, trouble: LinkStatus, twin: Visit, status: LinkStatus) -> bool:
    """Say whether a twin of this status speaks against the trouble of the cited address.

    What a server shows at any address under its other name is not the page that it lacks.
    """
    if trouble is LinkStatus.DNS and status in TURNED_AWAY:
        return True
    if HEALTH[status] is not Health.ALIVE:
        return False
    sibling = evidence.sibling
    answered = seen.status(evidence) is not None
    return not (answered and sibling is not None and signs.same_answer(twin, sibling))


def instead(evidence: Evidence, twin: Visit) -> Evidence:
    """Return the evidence as it were if the twin had been cited."""
    others = (each for each in evidence.visits if each.probe.purpose is Purpose.SIBLING)
    cited = replace(twin, probe=Probe(twin.probe.url))
    return replace(evidence, url=twin.probe.url, visits=(*others, cited))


def judge(evidence: Evidence) -> Finding | None:
    """Speak of the first twin that stands; in doubt where it is there and turns us away."""
    twin = next(iter(evidence.twins), None)
    if twin is None:
        return None
    there = words.clip(twin.final_url, words.URL)
    trouble = _trouble(evidence)
    if twin.status in seen.SUCCESS:
        return Finding(
            LinkStatus.MOVED, f"{trouble}; the page is at {there}, which answers ({twin.status})."
        )
    because = f"{trouble}; {there} is there, but turns us away ({twin.status})"
    return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")


def _trouble(evidence: Evidence) -> str:
    where = f"{urls.scheme(evidence.url)}://{words.host(evidence.url)}"
    status = seen.status(evidence)
    if status is None:
        return f"{where} cannot be reached"
    return f"{where} does not have it ({status})"
