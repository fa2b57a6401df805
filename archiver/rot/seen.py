"""What the looks of this run showed: the facts that rules ask for, and nothing they think."""

from archiver import urls
from archiver.model import Evidence, Exchange, Failure, FailureKind, Purpose

CUT_SHORT = frozenset(
    {
        FailureKind.TIMEOUT,
        FailureKind.RESET,
        FailureKind.MALFORMED,
        FailureKind.TRUNCATED,
        FailureKind.TOO_LARGE,
        FailureKind.STOPPED,
    }
)
"""Failures that may strike while a body is on its way, after its status has been said."""

SUCCESS = range(200, 300)
ERROR = 400
"""The statuses that bring a page, and the lowest that refuses one."""


def final(evidence: Evidence) -> Exchange | None:
    """Return the last exchange of the last look, or None where nothing was asked."""
    return evidence.latest.final if evidence.latest is not None else None


def status(evidence: Evidence) -> int | None:
    """Return the final HTTP status, or None."""
    return evidence.latest.status if evidence.latest is not None else None


def answered(evidence: Evidence) -> bool:
    """Say whether a page came, whole: a success status and no failure."""
    return status(evidence) in SUCCESS and failure(evidence) is None


def failure(evidence: Evidence) -> Failure | None:
    """Return what kept us from an answer, or None.

    A refusal that was cut short is still a refusal: there, the status is the answer.
    """
    found = evidence.latest.failure if evidence.latest is not None else None
    if found is not None and found.kind in CUT_SHORT and (status(evidence) or 0) >= ERROR:
        return None
    return found


def in_browser(evidence: Evidence) -> bool:
    """Say whether it is a browser's look that is judged."""
    return evidence.latest is not None and evidence.latest is evidence.rendered


def unchanged(evidence: Evidence) -> bool:
    """Say whether the bytes came that were kept; of what a browser shows, they say nothing."""
    answer, captured = final(evidence), evidence.captured
    if answer is None or answer.digest is None or captured is None or in_browser(evidence):
        return False
    return answer.digest == captured.snapshot.digest


def redirected(evidence: Evidence) -> bool:
    """Say whether the final answer came from another request than the first."""
    return evidence.latest is not None and len(evidence.latest.exchanges) > 1


def final_url(evidence: Evidence) -> str:
    """Return the URL of the final answer, or the cited one where nothing was asked."""
    return evidence.latest.final_url if evidence.latest is not None else evidence.url


def on_the_way(evidence: Evidence) -> bool:
    """Say whether a failure struck behind a redirect, at another address than the cited one."""
    visit = evidence.latest
    answered_first = visit is not None and visit.chain_failure is not None and visit.exchanges
    return redirected(evidence) or bool(answered_first)


def failed(evidence: Evidence) -> Exchange | None:
    """Return the exchange that the failure struck: the last, or one on the way to it."""
    exchanges = evidence.latest.exchanges if evidence.latest is not None else ()
    struck = (each for each in exchanges if each.failure == failure(evidence))
    return next(struck, final(evidence))


def host(url: str) -> str:
    """Return the host that an address names."""
    try:
        return urls.parts(url).host or "the site"
    except ValueError:
        return "the site"


def reached(evidence: Evidence, name: str) -> bool:
    """Say whether a connection to the host of this name was made in this run."""
    exchanges = (each for visit in evidence.visits for each in visit.exchanges)
    return any(each.address is not None and host(each.url) == name for each in exchanges)


def target(url: str) -> str:
    """Return the path and query that an address asks for; nothing where nobody can ask."""
    try:
        return urls.parts(url).target
    except ValueError:
        return ""


def tries(evidence: Evidence) -> int:
    """Count the looks at the cited URL in this run."""
    return sum(visit.probe.purpose is Purpose.CITED for visit in evidence.visits)


def records(evidence: Evidence) -> tuple[str, ...]:
    """Return the WARC-Record-IDs of the last look, a browser's after the one that called for it."""
    looks = (evidence.plain, evidence.rendered)
    exchanges = (each for look in looks if look is not None for each in look.exchanges)
    return tuple(each.snapshot.record_id for each in exchanges if each.snapshot is not None)
