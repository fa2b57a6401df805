"""What only a browser found dead: it may have been treated as no reader's is."""

from archiver import signs
from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "unlike"
asks = "Did only a browser find it dead, and did it get less than a reader's?"
statuses = (LinkStatus.UNDECIDED,)
probes = 0


def judge(evidence: Evidence) -> Finding | None:
    """Speak where a browser that looked for more saw an error page, or not all it asked for."""
    plain, shown = evidence.plain, evidence.rendered
    if plain is None or shown is None or not seen.in_browser(evidence):
        return None
    if not signs.needs_browser(plain):
        return None
    host = words.answerer(evidence)
    if plain.status in seen.SUCCESS and shown.status not in seen.SUCCESS:
        because = f"{host} answers us ({plain.status}), but not our browser ({shown.status})"
        return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")
    if shown.unmet:
        because = f"In our browser {host} shows no such page, but did not get all it asked for"
        return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")
    return None
