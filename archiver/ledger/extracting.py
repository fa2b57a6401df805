"""A part of the ledger as a ledger of its own: some links, and every row that speaks of them.

Rows are copied as they are, with their numbers. What belongs to an extract follows from what
tables refer to, so that a table which is added later is extracted, too. The same ledger, links
and moment give the same file, byte for byte, where SQLite is the same.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from archiver.ledger import cells
from archiver.ledger.troubles import unread
from archiver.model import ArchiverError

if TYPE_CHECKING:
    from sqlite_utils import Database

MIGRATIONS_TABLE = "_sqlite_migrations"

_CHOSEN = {
    "documents": "chosen_documents",
    "links": "chosen_links",
    "runs": "chosen_runs",
    "snapshots": "chosen_records",
}
"""Per table that others refer to: the temporary table of those of its keys that are taken."""

_OWN_KEYS = {
    "documents": ("id", "chosen_documents"),
    "links": ("url", "known_links"),
    "runs": ("id", "chosen_runs"),
    "snapshots": ("record_id", "chosen_records"),
}
"""Per such table: its key, and which of its rows are taken. Links that are only named by the
exchanges of others are known, and no more is said of them."""

_ONLY_RECORDS = frozenset({"exchanges"})
"""Tables whose rows are taken for their record alone: pages of several links share pictures."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Documents by name, or None for whichever cite the links; links, or None for all cited.

    Nothing after the moment `at` is taken. `further` are records that others rest on.
    """

    names: tuple[str, ...] | None
    links: tuple[str, ...] | None
    at: datetime
    further: tuple[str, ...] = ()


def extract(database: "Database", path: Path, wanted: Wanted) -> None:
    """Write the extract to a new file; raise ArchiverError for a document or link unheard of."""
    connection: sqlite3.Connection = database.conn
    _make(path, _statements(connection, "table"))
    with _attached(connection, path):
        connection.execute("BEGIN")
        try:
            _choose(connection, wanted)
            for table in _tables(connection):
                _copy(connection, table, wanted.at)
        finally:
            connection.commit()
    _make(path, _statements(connection, "trigger", "view", "index"))


def dump(connection: sqlite3.Connection) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield every row of every table with its table's name, in an order that is always the same."""
    for table in _tables(connection):
        if table != MIGRATIONS_TABLE:
            cursor = connection.execute(f"SELECT * FROM {table} ORDER BY rowid")  # noqa: S608
            columns = [column[0] for column in cursor.description]
            for row in cursor:
                yield table, dict(zip(columns, row, strict=True))


def dump_file(path: Path) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield the rows of the extract at a path as it lies there, by whichever version it is."""
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        yield from dump(connection)


def _make(path: Path, statements: Iterable[str]) -> None:
    """Make what statements make in a file that nobody needs before it is whole."""
    with closing(sqlite3.connect(path)) as made:
        made.execute("PRAGMA journal_mode = OFF")
        made.execute("PRAGMA synchronous = OFF")
        made.execute("BEGIN")
        for sql in statements:
            made.execute(sql)
        made.commit()


def _statements(connection: sqlite3.Connection, *kinds: str) -> list[str]:
    sql = """
        SELECT sql FROM sqlite_master
        WHERE type IN (SELECT value FROM json_each(?)) AND sql IS NOT NULL
            AND name NOT LIKE 'articles_fts%' AND name NOT LIKE 'sqlite_%'
        ORDER BY rowid
    """
    return [statement for (statement,) in connection.execute(sql, [cells.as_json(kinds)])]


def _tables(connection: sqlite3.Connection) -> list[str]:
    sql = """
        SELECT name FROM main.sqlite_master
        WHERE type = 'table' AND name NOT LIKE 'articles_fts%' AND name NOT LIKE 'sqlite_%'
        ORDER BY rowid
    """
    return [name for (name,) in connection.execute(sql)]


@contextmanager
def _attached(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Have the new file beside the ledger, and room for what is chosen."""
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("ATTACH ? AS extract", [str(path)])
    connection.execute("PRAGMA extract.synchronous = OFF")
    chosen = ("known_links", *_CHOSEN.values())
    for name in chosen:
        connection.execute(f"CREATE TEMP TABLE {name} (chosen PRIMARY KEY) WITHOUT ROWID")
    try:
        yield
    finally:
        for name in chosen:
            connection.execute(f"DROP TABLE {name}")
        connection.execute("DETACH extract")
        connection.execute("PRAGMA foreign_keys = ON")


def _choose(connection: sqlite3.Connection, wanted: Wanted) -> None:
    _choose_documents(connection, wanted)
    _choose_links(connection, wanted)
    _choose_records(connection, wanted)
    _take(
        connection,
        "known_links",
        """SELECT chosen FROM chosen_links UNION
        SELECT link FROM exchanges JOIN chosen_records ON chosen = record_id WHERE link NOT NULL""",
    )
    for table in _tables(connection):
        for column, referred in _references(connection, table).items():
            if referred == "runs" and table != "run_ends":
                where = _where(connection, table, but="runs")
                sql = f"SELECT {column} FROM main.{table} WHERE {where}"  # noqa: S608
                _take(connection, "chosen_runs", sql, at=cells.moment(wanted.at))


def _choose_documents(connection: sqlite3.Connection, wanted: Wanted) -> None:
    """Take of each document the edition that was read last, at the moment."""
    sql = """
        WITH candidates AS (
            SELECT documents.name, documents.id, max(readings.id)
            FROM readings JOIN documents ON documents.id = readings.document
            WHERE readings.read_at <= :at
                AND (:names IS NULL OR name IN (SELECT value FROM json_each(:names)))
                AND (:names NOT NULL OR documents.id IN (
                    SELECT document FROM citations
                    WHERE url IN (SELECT value FROM json_each(:links))
                ))
            GROUP BY documents.name
        )
        SELECT id FROM candidates
    """
    _take(connection, "chosen_documents", sql, **_named(wanted))
    taken = "SELECT name FROM documents JOIN chosen_documents ON chosen = id"
    have = {name for (name,) in connection.execute(taken)}
    if unknown := [name for name in wanted.names or () if name not in have]:
        known = (name for (name,) in connection.execute("SELECT name FROM documents"))
        raise unread(unknown, known)


def _choose_links(connection: sqlite3.Connection, wanted: Wanted) -> None:
    sql = """
        SELECT url FROM citations JOIN chosen_documents ON chosen = document
        WHERE :links IS NULL OR url IN (SELECT value FROM json_each(:links))
        UNION
        SELECT url FROM links
        WHERE :names IS NULL AND url IN (SELECT value FROM json_each(:links))
    """
    _take(connection, "chosen_links", sql, **_named(wanted))
    have = {url for (url,) in connection.execute("SELECT chosen FROM chosen_links")}
    if unknown := [url for url in wanted.links or () if url not in have]:
        raise ArchiverError(
            f"The ledger knows no link {unknown[0]} there.",
            "'archiver report' lists the links that it knows.",
        )


def _choose_records(connection: sqlite3.Connection, wanted: Wanted) -> None:
    """Take the records that speak of the links, whichever table says so."""
    proofs = """
        SELECT proof.value FROM verdicts AS v JOIN chosen_links ON chosen = v.url,
            json_each(v.records) AS proof
        WHERE v.checked_at <= :at UNION SELECT value FROM json_each(:further)
    """
    sources = [proofs]
    for table in _tables(connection):
        found = _references(connection, table)
        about = next((column for column, referred in found.items() if referred == "links"), None)
        if about is not None:
            sources += [
                f"SELECT {column} FROM main.{table} JOIN chosen_links ON chosen = {about}"  # noqa: S608
                for column, referred in found.items()
                if referred == "snapshots"
            ]
    named = " UNION ".join(sources)
    sql = f"SELECT record_id FROM snapshots WHERE date <= :at AND record_id IN ({named})"  # noqa: S608
    further = cells.as_json(wanted.further)
    _take(connection, "chosen_records", sql, at=cells.moment(wanted.at), further=further)
    sql = "SELECT refers_to FROM snapshots JOIN chosen_records ON chosen = record_id"
    _take(connection, "chosen_records", f"{sql} WHERE refers_to NOT NULL")


def _copy(connection: sqlite3.Connection, table: str, at: datetime) -> None:
    where = _where(connection, table)
    sql = f"INSERT INTO extract.{table} SELECT * FROM main.{table} WHERE {where} ORDER BY rowid"  # noqa: S608
    connection.execute(sql, {"at": cells.moment(at)})


def _where(connection: sqlite3.Connection, table: str, but: str = "") -> str:
    """Return which rows of a table belong to the extract, as an SQL condition."""
    if table == MIGRATIONS_TABLE:
        return "1"
    terms = [
        f"({column} IS NULL OR {column} IN {_CHOSEN[referred]})"
        for column, referred in _references(connection, table).items()
        if referred != but and not (table in _ONLY_RECORDS and referred == "links")
    ]
    if table in _OWN_KEYS:
        key, chosen = _OWN_KEYS[table]
        terms.append(f"{key} IN {chosen}")
    elif not _references(connection, table):
        return "0"
    terms += [f"({name} IS NULL OR {name} <= :at)" for name in _moments(connection, table)]
    return " AND ".join(terms) or "1"


def _references(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """Return which columns of a table refer to one whose rows are chosen."""
    listed = connection.execute(f"PRAGMA main.foreign_key_list({table})").fetchall()
    return {row[3]: row[2] for row in sorted(listed) if row[2] in _CHOSEN}


def _moments(connection: sqlite3.Connection, table: str) -> list[str]:
    names = [row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")]
    return [name for name in names if name == "at" or name.endswith("_at")]


def _take(connection: sqlite3.Connection, into: str, select: str, **values: object) -> None:
    connection.execute(f"INSERT OR IGNORE INTO {into} {select}", values)


def _named(wanted: Wanted) -> dict[str, object]:
    return {
        "at": cells.moment(wanted.at),
        "names": None if wanted.names is None else cells.as_json(wanted.names),
        "links": None if wanted.links is None else cells.as_json(wanted.links),
    }


def attribution(database: "Database") -> Iterable[tuple[str, str]]:
    """Yield which record speaks of which link, as far as any table says so."""
    connection: sqlite3.Connection = database.conn
    yield from connection.execute(
        "SELECT proof.value, url FROM verdicts, json_each(verdicts.records) AS proof"
    )
    for table in _tables(connection):
        found = _references(connection, table)
        about = next((column for column, referred in found.items() if referred == "links"), None)
        if about is not None:
            for column in (each for each, referred in found.items() if referred == "snapshots"):
                sql = f"SELECT {column}, {about} FROM {table}"  # noqa: S608
                yield from (row for row in connection.execute(sql) if None not in row)


def strangeness(database: "Database", wanted: "Database") -> list[str]:
    """Return where the tables of an extract are not those of an empty ledger, a sentence each."""
    have, true = _schema(database), _schema(wanted)
    found = [f"it has a {kind} {name} of its own" for kind, name in have.keys() - true.keys()]
    found += [f"its {kind} {name} is missing" for kind, name in true.keys() - have.keys()]
    both = have.keys() & true.keys()
    found += [
        f"its {kind} {name} is another"
        for kind, name in both
        if have[kind, name] != true[kind, name]
    ]
    return sorted(found)


def _schema(database: "Database") -> dict[tuple[str, str], str]:
    sql = """
        SELECT type, name, sql FROM sqlite_master
        WHERE sql IS NOT NULL AND name NOT LIKE 'articles_fts%' AND name <> ?
    """
    connection: sqlite3.Connection = database.conn
    found = connection.execute(sql, [MIGRATIONS_TABLE])
    return {(kind, name): " ".join(text.split()) for kind, name, text in found}
