"""What can still be read of a ledger that is damaged, copied into a new one.

A row is copied as it stands or not at all. Where a page of the file is torn, the rows before
and after it are read from either end.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from archiver.ledger import cells, rows, searching
from archiver.ledger.schema import HISTORY

if TYPE_CHECKING:
    from sqlite_utils import Database

_PLACES = ("snapshots", "exchanges")


def salvage(old: Path, new: "Database", is_true: Callable[[cells.Row], bool]) -> int:
    """Copy all that can be read; return how many rows.

    Of where records lie, only what `is_true` is copied, and what was exchanged goes with it.
    """
    copied = 0
    with closing(sqlite3.connect(f"{old.absolute().as_uri()}?mode=ro", uri=True)) as source:
        source.row_factory = sqlite3.Row
        source.text_factory = lambda text: text.decode("utf-8", "replace")
        kept: set[str] = set()
        for table in ("snapshots", *(name for name in HISTORY if name != "snapshots")):
            for row in _readable(source, table):
                if table == "snapshots" and is_true(row):
                    kept.add(row["record_id"])
                if table not in _PLACES or row["record_id"] in kept:
                    copied += _copied(new, table, row)
    _index(new)
    return copied


def _readable(source: sqlite3.Connection, table: str) -> Iterator[dict[str, Any]]:
    """Yield the rows from the first on, and where they cannot be read, from the last back."""
    seen: set[int] = set()
    for order in ("ASC", "DESC"):
        try:
            sql = f"SELECT rowid AS number, * FROM {table} ORDER BY rowid {order}"  # noqa: S608
            for row in source.execute(sql):
                if row["number"] in seen:
                    return
                seen.add(row["number"])
                yield {key: row[key] for key in row.keys() if key != "number"}  # noqa: SIM118
        except sqlite3.DatabaseError:
            continue
        return


def _copied(new: "Database", table: str, row: dict[str, Any]) -> bool:
    columns = {column.name for column in new.table(table).columns}
    known = {name: value for name, value in row.items() if name in columns}
    names = ", ".join(known)
    values = ", ".join(f":{name}" for name in known)
    try:
        new.execute(f"INSERT INTO {table} ({names}) VALUES ({values})", known)  # noqa: S608
    except sqlite3.DatabaseError:  # what is torn breaks the table's own rules
        return False
    return True


def _index(new: "Database") -> None:
    """Make the full text findable again."""
    for row in list(new.query("SELECT * FROM articles")):
        found = searching.index_row(row["id"], rows.to_article(row))
        sql = "INSERT INTO articles_fts (rowid, title, text) VALUES (:rowid, :title, :text)"
        new.execute(sql, found)
