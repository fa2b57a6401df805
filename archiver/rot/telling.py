"""What a page tells of its being missing, and the sentence in which we tell it."""

from archiver import signs
from archiver.model import Evidence, LinkStatus, Page
from archiver.rot import seen, words
from archiver.rot.finding import Finding

BESIDE = 15
"""Words of a notice that tells something, too, and of a page that is cited by its headline."""

SOME = 50
"""Words of a page from which on it may tell of something else."""


def is_buried(evidence: Evidence, doubt: signs.Doubt) -> bool:
    """Whether a page tells that it was taken away, in words that have little of what is cited.

    Whatever headline it kept.
    """
    page = evidence.latest.page if evidence.latest is not None else None
    if not (doubt.buried or doubt.hinted or doubt.lacking) or page is None:
        return False
    if signs.is_of_missing(evidence.url) or signs.asks(evidence.url):
        return False
    headed = signs.headed(evidence.citations, page)
    if not doubt.buried:
        little = signs.has_little(evidence.url, evidence.citations, page)
        return not headed and little and not _is_another(evidence, page)
    if headed and signs.words(signs.notice(page)) >= BESIDE:
        return False
    return signs.notes_little(evidence.citations, page)


def _is_another(evidence: Evidence, page: Page) -> bool:
    """Whether a page of some length is plainly another: what drifted says so, and is surer."""
    if page.words < SOME or signs.is_front(evidence.url) or not signs.is_of_one(evidence.url):
        return False
    if evidence.captured is not None or signs.may_be_filled(page):
        return False
    return signs.is_another(evidence.url, evidence.citations, page)


def dead(evidence: Evidence, because: str) -> Finding:
    """Find that the page is not there, as often as it was looked at."""
    return Finding(LinkStatus.SOFT_404, f"{because}; {words.failing(evidence)}.")


def unsure(because: str) -> Finding:
    """Find that a person has to look."""
    return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")


def said(evidence: Evidence, doubt: signs.Doubt) -> str:
    """Return what speaks against the page, in the words that say most."""
    host = words.answerer(evidence)
    if headline := doubt.title or doubt.heading:
        quoted = words.clip(headline, words.REASON)
        return f"{host} answers ({seen.status(evidence)}) with “{quoted}”"
    there = words.clip(seen.final_url(evidence), words.URL)
    told = (
        (doubt.home, f"It redirects to the home page of {host} instead of the page"),
        (doubt.search, f"It redirects to a search, {there}, instead of the page"),
        (doubt.upward or doubt.missing, f"It redirects to {there}"),
        (doubt.buried, f"{host} answers with a page that says that it was taken away"),
        (doubt.hinted, f"{host} answers with a page that seems to say that nothing is there"),
        (doubt.lacking, f"{host} answers with an application whose data say that nothing is there"),
        (doubt.mentioned, f"{host} answers with a short page that speaks of a missing one"),
        (doubt.marked, f"{host} answers with a page that is marked as that of a missing one"),
        (doubt.turned, f"{host} answers with a page where a file is cited"),
        (True, f"{host} answers with a page that has nothing of what is cited"),
    )
    return next(sentence for applies, sentence in told if applies)
