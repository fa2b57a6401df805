"""What was kept before, looked up so that it need not be kept again.

What refers to an earlier record is never referred to itself, and neither is what is not whole.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from archiver.ledger import cells, rows
from archiver.model import Exchange, Snapshot, Verdict

if TYPE_CHECKING:
    from sqlite_utils import Database

_MOST = 8
"""Records of the same body that are offered: one will do, unless files were lost."""

_LAST_GOOD = """
    SELECT * FROM exchanges WHERE url = ? AND status = 200 AND method = 'GET'
    ORDER BY id DESC LIMIT 1
"""
_EXCHANGE = "SELECT * FROM exchanges WHERE record_id = ?"
_PLACE = "SELECT * FROM snapshots WHERE record_id = ?"
_PLACES = "SELECT * FROM snapshots WHERE record_id IN (SELECT value FROM json_each(:records))"
_HOLDING = """
    SELECT exchanges.* FROM snapshots JOIN exchanges USING (record_id)
    WHERE snapshots.digest = :digest AND refers_to IS NULL AND payload IS NOT NULL
    AND truncated IS NULL
    ORDER BY exchanges.id DESC LIMIT :most
"""
_TITLE = "SELECT title FROM articles WHERE url = ? AND record_id = ?"


def last_good(database: "Database", url: str) -> Exchange | None:
    """Return the last 200 of a URL, or None where that was not a whole and trusted answer."""
    row = next(database.query(_LAST_GOOD, [url]), None)
    if row is None or row["truncated"] is not None or row["failure"] is not None:
        return None
    return _exchange(database, row)


def holding(database: "Database", digest: str) -> Iterator[Exchange]:
    """Yield what holds a body whole, the latest first."""
    wanted = {"digest": digest, "most": _MOST}
    for row in list(database.query(_HOLDING, wanted)):
        yield _exchange(database, row)


def exchange(database: "Database", record_id: str) -> Exchange | None:
    """Return the exchange that a record stands for."""
    row = next(database.query(_EXCHANGE, [record_id]), None)
    return _exchange(database, row) if row is not None else None


def place(database: "Database", record_id: str) -> Snapshot | None:
    """Return where a record lies, or None."""
    return next(map(rows.to_snapshot, database.query(_PLACE, [record_id])), None)


def original(database: "Database", snapshot: Snapshot) -> Snapshot:
    """Return what a snapshot refers to; itself where it refers to nothing that is known."""
    return place(database, snapshot.refers_to) or snapshot if snapshot.refers_to else snapshot


def originals(database: "Database", records: Iterable[str]) -> dict[str, Snapshot]:
    """Return where what each of these records stands for lies: itself, or what it refers to."""
    found = places(database, records)
    referred = places(database, filter(None, (each.refers_to for each in found.values())))
    return {name: referred.get(each.refers_to or "", each) for name, each in found.items()}


def places(database: "Database", records: Iterable[str]) -> dict[str, Snapshot]:
    """Return where each of these records lies, of those that are known."""
    found = database.query(_PLACES, {"records": cells.as_json(list(records))})
    return {row["record_id"]: rows.to_snapshot(row) for row in found}


def proof(verdict: Verdict | None, places: Mapping[str, Snapshot]) -> Snapshot | None:
    """Return where the answer lies that a verdict rests on: the last of its known records."""
    records = reversed(verdict.records) if verdict is not None else ()
    return next((places[record] for record in records if record in places), None)


def title_of(database: "Database", url: str, record_id: str) -> tuple[str | None] | None:
    """Return the title of a link's text, as it was taken from a record."""
    found: tuple[str | None] | None = database.execute(_TITLE, [url, record_id]).fetchone()
    return found


def _exchange(database: "Database", row: cells.Row) -> Exchange:
    found = place(database, row["record_id"])
    if found is None:
        raise AssertionError("an exchange rests on its snapshot")
    return rows.to_exchange(row, found)
