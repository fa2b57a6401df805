"""Pages that answer."""

from archiver import signs
from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "live"
asks = "Does the page answer?"
statuses = (LinkStatus.LIVE,)
probes = 0


def judge(evidence: Evidence) -> Finding | None:
    """Speak when a page came, whole and with success, harmless redirects included."""
    if not seen.answered(evidence):
        return None
    because = f"The page answers ({seen.status(evidence)})"
    if seen.redirected(evidence):
        because += f" after a redirect to {words.clip(seen.final_url(evidence), words.URL)}"
    if seen.in_browser(evidence):
        because += ", and a browser shows it"
    if evidence.latest is not None and evidence.latest.probe.headers:
        because += ", asked as browsers ask"
    if seen.tries(evidence) > 1:
        because += f", at try {seen.tries(evidence)}"
    return Finding(LinkStatus.LIVE, f"{because}{_edited(evidence)}.")


def _edited(evidence: Evidence) -> str:
    """Say how much of an earlier text is not there any more, where that is anything."""
    captured, visit = evidence.captured, evidence.latest
    if captured is None or visit is None or visit.page is None or seen.unchanged(evidence):
        return ""
    changed = round(100 * (1 - signs.change(captured.article, visit.page).words))
    when = f"since {captured.snapshot.date:%Y-%m-%d}"
    return f"; about {changed} % of its words changed {when}" if changed else ""
