"""The twins of an address: the same page by the other scheme, or with or without `www.`.

Where a site has moved house, its own addresses are the first that it forgets to forward.
"""

import re

from archiver import urls
from archiver.model import FailureKind, Visit
from archiver.signs.abandoned.parking import parking

NOT_THERE = (404, 410)

MEANT = frozenset({401, 402, 407, 429, 451})
"""Errors that speak of who asks, and how often, and would be the same by another way."""

ERROR = 400

WAY = frozenset(
    {
        FailureKind.DNS,
        FailureKind.REFUSED,
        FailureKind.TIMEOUT,
        FailureKind.TLS,
        FailureKind.RESET,
        FailureKind.EMPTY,
        FailureKind.MALFORMED,
    }
)
"""What may keep us from one address of a site and not from its twin."""


def twins(cited: str, visit: Visit) -> tuple[str, ...]:
    """Return the addresses at which the page may be, where the cited one leads to none.

    Nothing where a page came, nor where a redirect to another site led there; and no address
    of an origin that the visit has been to.
    """
    if _site(visit.final_url) != _site(cited):
        return ()
    been = {(found.scheme, found.host) for each in visit.exchanges if (found := _parts(each.url))}
    made = (_made(cited, scheme, host) for scheme, host in _origins(cited, visit))
    return tuple(each for scheme, host, each in made if (scheme, host) not in been)


def _leads_nowhere(cited: str, visit: Visit) -> bool:
    failure = visit.failure
    if failure is None:
        return visit.status in NOT_THERE or parking(cited, visit) is not None
    return visit.status is None and failure.kind in WAY


def _fails(visit: Visit) -> bool:
    return visit.failure is None and (visit.status or 0) >= ERROR and visit.status not in MEANT


def _origins(cited: str, visit: Visit) -> tuple[tuple[str, str], ...]:
    found = _parts(cited)
    if found is None or found.port != urls.PORTS.get(found.scheme):
        return ()
    if not _leads_nowhere(cited, visit):
        # Browsers ask by https first, and show what an error in the clear hides.
        return (("https", found.host),) if found.scheme == "http" and _fails(visit) else ()
    other = "https" if found.scheme == "http" else "http"
    host = _other_host(found.host)
    named = visit.failure is None or visit.failure.kind is not FailureKind.DNS
    # What says that it has no such page is not asked for it with less security.
    scheme = [(other, found.host)] if named and (other == "https" or visit.failure) else []
    return (*scheme, *([(found.scheme, host)] if host else []))


def _other_host(host: str) -> str | None:
    """Return the host with `www.` or without it; None where that is no site's name."""
    bare = host.removeprefix("www.")
    if "." not in bare or ":" in bare or not re.search(r"[a-z]", bare.rpartition(".")[2]):
        return None
    if urls.registrable_domain(bare) != bare:
        return None
    return f"www.{host}" if host == bare else bare


def _site(url: str) -> str:
    found = _parts(url)
    return urls.registrable_domain(found.host) if found else ""


def _made(cited: str, scheme: str, host: str) -> tuple[str, str, str]:
    found = _parts(cited)
    return scheme, host, f"{scheme}://{host}{found.target if found else '/'}"


def _parts(url: str) -> urls.Parts | None:
    try:
        return urls.parts(url)
    except ValueError:
        return None
