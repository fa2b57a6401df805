"""Errors that a server owns up to: they often pass."""

from archiver import headers, signs
from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "server-error"
asks = "Does the server report an error of its own?"
statuses = (LinkStatus.SERVER_ERROR, LinkStatus.UNDECIDED)
probes = 0

SERVER_ERRORS = range(500, 600)


def judge(evidence: Evidence) -> Finding | None:
    """Speak at every 5xx, and at pages that report one with another status.

    A page that is cited by the headline that reports one may be about it: a person should look.
    """
    final = seen.final(evidence)
    if final is None or not (final.status in SERVER_ERRORS or _reported(evidence)):
        return None
    because = f"{words.answerer(evidence)} reports an error of its own ({final.status})"
    because += words.as_browser(evidence)
    if final.status not in SERVER_ERRORS and _is_cited_by_it(evidence):
        because = f"{because}, and is cited by those words; {words.PERSON}."
        return Finding(LinkStatus.UNDECIDED, because)
    rest = words.stay_away(headers.retry_after(final))
    return Finding(LinkStatus.SERVER_ERROR, f"{because}; {words.failing(evidence)}.{rest}")


def _reported(evidence: Evidence) -> bool:
    visit = evidence.latest
    if visit is None or visit.page is None or not seen.answered(evidence):
        return False
    return signs.fault(visit) and not signs.names(evidence.citations, visit.page)


def _is_cited_by_it(evidence: Evidence) -> bool:
    page = evidence.latest.page if evidence.latest is not None else None
    return page is not None and signs.headed(evidence.citations, page)
