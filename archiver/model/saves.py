"""What became of asking an archive to keep a page."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SaveOutcome(StrEnum):
    """How a request to save a page ended."""

    SAVED = "saved"
    ALREADY = "already"  # the archive holds a capture that is recent enough for it
    REFUSED = "refused"  # it will not, however often it is asked
    FAILED = "failed"  # it could not now; a later run may ask again
    PENDING = "pending"  # it took the job, and had not ended when we left


@dataclass(frozen=True, slots=True)
class Save:
    """One request to an archive to keep a page, and its outcome in a sentence for a reader.

    `job` is the archive's own name for it, `memento` where the capture opens; captures may
    not be there for hours after they were made.
    """

    archive: str
    url: str
    at: datetime
    outcome: SaveOutcome
    because: str
    job: str | None = None
    memento: str | None = None
