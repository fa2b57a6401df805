"""The words of this program: what a citation, a visit and a verdict are.

Every other module speaks in these types. They are frozen values and know no other
module; the standard library is all they import, and a value that could not be true
cannot be built. One word has one meaning, the one ARCHITECTURE.md gives it.
"""

from archiver.model.documents import (
    Citation,
    CitationKind,
    Document,
    Hyperlink,
    NoteMark,
    Omission,
    Passage,
    Place,
    Repair,
    Unlinked,
    UnlinkedKind,
)
from archiver.model.errors import ArchiverError
from archiver.model.exchanges import (
    Article,
    Exchange,
    Failure,
    FailureKind,
    Headers,
    Page,
    Probe,
    Purpose,
    Snapshot,
    Timing,
    Tls,
    Truncation,
    Visit,
)
from archiver.model.told import (
    Change,
    ChangeEvent,
    History,
    HistoryEntry,
    Report,
    Run,
    SearchHit,
    Standing,
    Unfinished,
    Violation,
)
from archiver.model.verdicts import HEALTH, Evidence, Health, LinkStatus, Stage, Verdict

__all__ = [
    "HEALTH",
    "ArchiverError",
    "Article",
    "Change",
    "ChangeEvent",
    "Citation",
    "CitationKind",
    "Document",
    "Evidence",
    "Exchange",
    "Failure",
    "FailureKind",
    "Headers",
    "Health",
    "History",
    "HistoryEntry",
    "Hyperlink",
    "LinkStatus",
    "NoteMark",
    "Omission",
    "Page",
    "Passage",
    "Place",
    "Probe",
    "Purpose",
    "Repair",
    "Report",
    "Run",
    "SearchHit",
    "Snapshot",
    "Stage",
    "Standing",
    "Timing",
    "Tls",
    "Truncation",
    "Unfinished",
    "Unlinked",
    "UnlinkedKind",
    "Verdict",
    "Violation",
    "Visit",
]
