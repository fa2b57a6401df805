"""Pages that are not there, and do not say so by their status."""

from archiver import signs
from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "soft-404"
asks = "Does a page come that says that it is none, or that comes for any address?"
statuses = (LinkStatus.SOFT_404, LinkStatus.UNDECIDED)
probes = 1

NOT_THERE = range(400, 500)


def judge(evidence: Evidence) -> Finding | None:
    """Speak when a page says of itself that it is not there, or comes for a made-up address, too.

    What a page says is believed where it says little else, says it twice, or says it of a
    made-up address; where only one sign speaks, a person should look.
    """
    visit = evidence.latest
    doubt = signs.doubt(evidence.url, visit) if visit is not None else signs.Doubt()
    if visit is None or not doubt:
        return None
    said = _said(evidence, doubt)
    if evidence.sibling is not None and signs.same_answer(visit, evidence.sibling):
        because = f"{said}, as it does for an address that we made up"
        return Finding(LinkStatus.SOFT_404, f"{because}; {words.failing(evidence)}.")
    if (doubt.title and doubt.heading) or ((doubt.title or doubt.heading) and doubt.short):
        return Finding(LinkStatus.SOFT_404, f"{said}; {words.failing(evidence)}.")
    if doubt.title or doubt.heading or doubt.missing:
        return Finding(LinkStatus.UNDECIDED, f"{said}; {words.PERSON}.")
    if doubt.mentioned and not _tells_what_is_missing(evidence):
        return Finding(LinkStatus.UNDECIDED, f"{said}; {words.PERSON}.")
    return None


def _said(evidence: Evidence, doubt: signs.Doubt) -> str:
    headline = doubt.title or doubt.heading
    if headline:
        quoted = words.clip(headline, words.REASON)
        return f"{words.answerer(evidence)} answers ({seen.status(evidence)}) with “{quoted}”"
    if doubt.home:
        return f"It redirects to the home page of {words.answerer(evidence)} instead of the page"
    if doubt.missing:
        return f"It redirects to {words.clip(seen.final_url(evidence), words.URL)}"
    return f"{words.answerer(evidence)} answers with a short page that speaks of a missing one"


def _tells_what_is_missing(evidence: Evidence) -> bool:
    """Whether the site says by its status that a made-up page is not there."""
    return evidence.sibling is not None and evidence.sibling.status in NOT_THERE
