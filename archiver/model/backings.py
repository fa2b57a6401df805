"""Whether a page says what it is cited for."""

from dataclasses import dataclass
from enum import StrEnum


class Support(StrEnum):
    """How far the captured text bears out what a citation says."""

    SUPPORTS = "supports"
    PARTLY = "partly"  # some of it, or in other words
    NOT_FOUND = "not found"
    CANNOT_TELL = "cannot tell"  # a translation, no text, or too few words to look for


@dataclass(frozen=True, slots=True)
class Backing:
    """What the text of a link says to the words that rest on it.

    `asked` are the quoted words, or, with `is_claim`, a sentence whose names and numbers are
    looked for. `passage` is the place that was found, as the page has it; where it lies in the
    archived article, `start` and `end` are its characters there. `record_id` is the record of
    the page that was read, None where nothing was archived.
    """

    url: str
    asked: str
    support: Support
    because: str
    is_claim: bool = False
    passage: str | None = None
    start: int | None = None
    end: int | None = None
    record_id: str | None = None
