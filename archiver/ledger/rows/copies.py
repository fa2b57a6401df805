"""What public archives hold, and what was handed in there, to rows and back."""

from datetime import datetime
from typing import Any

from archiver.ledger import cells
from archiver.ledger.cells import Row
from archiver.model import Held, LinkStatus, Memento, Save, SaveOutcome, Snapshot


def memento(value: Memento) -> dict[str, Any]:
    """Return the row of a memento, less its run, link and moment of asking."""
    return {
        "archive": value.archive,
        "url": value.url,
        "original": value.original,
        "at": cells.moment(value.at),
        "code": value.code,
        "found": value.found.value if value.found else None,
        "because": value.because,
        "record_id": value.snapshot.record_id if value.snapshot else None,
    }


def to_memento(row: Row, place: Snapshot | None) -> Memento:
    """Return the memento of a row, and where our look at it lies."""
    return Memento(
        archive=row["archive"],
        url=row["url"],
        original=row["original"],
        at=datetime.fromisoformat(row["at"]),
        code=row["code"],
        found=LinkStatus(row["found"]) if row["found"] else None,
        because=row["because"],
        snapshot=place,
    )


def to_held(row: Row) -> Held:
    """Return what a link holds, of the row of a memento that is the link itself."""
    original = row["original"] if row["original"] != row["link"] else None
    return Held(row["archive"], original, datetime.fromisoformat(row["at"]))


def save(value: Save) -> dict[str, Any]:
    """Return the row of a save, less its run."""
    return {
        "link": value.url,
        "at": cells.moment(value.at),
        "archive": value.archive,
        "outcome": value.outcome.value,
        "because": value.because,
        "job": value.job,
        "memento": value.memento,
    }


def to_save(row: Row) -> Save:
    """Return the save of a row."""
    return Save(
        archive=row["archive"],
        url=row["link"],
        at=datetime.fromisoformat(row["at"]),
        outcome=SaveOutcome(row["outcome"]),
        because=row["because"],
        job=row["job"],
        memento=row["memento"],
    )
