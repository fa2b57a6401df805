"""Pages that answer, and by their markup or data do not show what is cited, for whatever reason."""

from archiver import signs
from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "unshown"
asks = "Does it tell by its markup or its data that it does not show what is cited?"
statuses = (LinkStatus.UNDECIDED,)
probes = 0


def judge(evidence: Evidence) -> Finding | None:
    """Speak where a player does not play, and where a card stands that names only whose post it is.

    Others may be shown more: it may be the country, the client, or who is not known there.
    """
    visit = evidence.latest
    if visit is None or visit.page is None or not seen.answered(evidence):
        return None
    traces = visit.page.traces
    card = signs.CARD in traces and signs.is_of_number(evidence.url)
    if not (card or signs.UNSHOWN in traces):
        return None
    told = visit.page.headings[:1] or (visit.page.title,)
    shown = f" (“{words.clip(told[0], words.REASON)}”)" if told[0] else ""
    because = f"{words.answerer(evidence)} answers, but does not show what is cited{shown}"
    return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")
