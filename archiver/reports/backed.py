"""What pages say to the words that rest on them, in words for a reader."""

from collections.abc import Callable, Sequence

from archiver.model import Backing, ByUrl, Citation, Support
from archiver.reports import plain

SHOWN = 160
"""Characters of the words that are looked for, where they are shown in a line."""

ENDS = (".", "!", "?", "\u2026", "\u061f", "\u06d4", "\u3002", "\uff01", "\uff1f")
CLOSING = "\"'\u2019\u201d\u00bb\u203a)]"
"""What ends a sentence, and what may stand behind that."""


def by_citation(backings: Sequence[Backing]) -> Callable[[Citation], Backing | None]:
    """Return what a citation's page says to it, if anything was asked."""
    from archiver import quotes  # noqa: PLC0415  (few reports have any)

    found = ByUrl(backings)

    def of(citation: Citation) -> Backing | None:
        if citation.url not in found or (asked := quotes.asked(citation)) is None:
            return None
        said = (each for each in reversed(found[citation.url]) if each.asked == asked.words)
        return next(said, None)

    return of


def concerns(backing: Backing | None) -> bool:
    """Say whether an editor should read again: a quotation is not there, or not as quoted."""
    if backing is None or backing.is_claim:
        return False
    return backing.support in (Support.NOT_FOUND, Support.PARTLY)


def told(backing: Backing | None) -> str:
    """Return what a page says to a citation, and the place that was found, in sentences."""
    if backing is None:
        return ""
    asked = "" if backing.is_claim else f" Quoted: {_in_marks(backing.asked)}"
    found = f" There: {_in_marks(backing.passage)}" if backing.passage else ""
    return f"{plain.text(backing.because)}{asked}{found}"


def _in_marks(words: str) -> str:
    """Return words in quotation marks, and a full stop where they do not end a sentence."""
    shown = plain.clipped(words, SHOWN)
    stop = "" if shown.rstrip(CLOSING).endswith(ENDS) else "."
    return f"\u201c{plain.isolated(shown)}\u201d{stop}"
