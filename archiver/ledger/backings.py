"""What pages said to the words that rest on them: rows, how it stands, and what was lost."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from archiver.ledger import cells
from archiver.model import Backing, Support

if TYPE_CHECKING:
    from sqlite_utils import Database

SAID = (Support.SUPPORTS.value, Support.PARTLY.value)


def row(value: Backing, at: datetime) -> dict[str, Any]:
    """Return the row of a backing, less its run."""
    return {
        "link": value.url,
        "at": cells.moment(at),
        "asked": value.asked,
        "is_claim": int(value.is_claim),
        "support": value.support.value,
        "because": value.because,
        "passage": value.passage,
        "start": value.start,
        "end": value.end,
        "record_id": value.record_id,
    }


def current(database: "Database", cited: Iterable[str]) -> tuple[Backing, ...]:
    """Return what each link last said to each of the words that rest on it."""
    sql = """
        SELECT * FROM backings WHERE id IN (
            SELECT max(id) FROM backings
            WHERE link IN (SELECT value FROM json_each(:urls)) GROUP BY link, asked
        ) ORDER BY id
    """
    return tuple(map(_of, database.query(sql, {"urls": cells.as_json(list(cited))})))


def lost(database: "Database", since: datetime) -> list[tuple[Backing, Backing, datetime]]:
    """Return the quotations that a page once had, and at or after a moment had no more.

    Each as it was last found, as it is no more, and when.

    Checks that could not tell are passed over: what was said before them still counts.
    """
    sql = """
        SELECT after.id AS after, before.id AS before
        FROM backings AS after JOIN backings AS before ON before.id = (
            SELECT max(id) FROM backings
            WHERE link = after.link AND asked = after.asked AND id < after.id
            AND support <> :untold
        )
        WHERE after.at >= :moment AND after.is_claim = 0 AND after.support = :missing
        AND before.support IN (SELECT value FROM json_each(:said))
        ORDER BY after.id
    """
    given = {
        "untold": Support.CANNOT_TELL.value,
        "missing": Support.NOT_FOUND.value,
        "moment": cells.moment(since),
        "said": cells.as_json(list(SAID)),
    }
    pairs = [(pair["before"], pair["after"]) for pair in database.query(sql, given)]
    numbers = cells.as_json([number for pair in pairs for number in pair])
    sql = "SELECT * FROM backings WHERE id IN (SELECT value FROM json_each(:numbers))"
    found = {row["id"]: row for row in database.query(sql, {"numbers": numbers})}
    return [
        (_of(found[before]), _of(found[after]), datetime.fromisoformat(found[after]["at"]))
        for before, after in pairs
    ]


def _of(found: cells.Row) -> Backing:
    return Backing(
        url=found["link"],
        asked=found["asked"],
        support=Support(found["support"]),
        because=found["because"],
        is_claim=bool(found["is_claim"]),
        passage=found["passage"],
        start=found["start"],
        end=found["end"],
        record_id=found["record_id"],
    )
