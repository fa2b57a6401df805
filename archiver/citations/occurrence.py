"""An occurrence: a URL as a passage names it, before its place and its claim are known."""

from dataclasses import dataclass

from archiver.model import CitationKind, Repair


@dataclass(frozen=True, slots=True)
class Occurrence:
    """What stands over `start:end` of a passage's text, and the URL that it means.

    `anchor` is the visible text of a hyperlink; the rest is as in a Citation.
    """

    start: int
    end: int
    as_printed: str
    url: str
    kind: CitationKind
    anchor: str | None = None
    repair: Repair | None = None
    defanged: bool = False
