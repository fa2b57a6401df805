"""Opening the ledger's file, and saying in words why it cannot be used.

A file that is not a ledger is never written to.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlite_utils import Database

from archiver.ledger.schema import MIGRATIONS
from archiver.model import ArchiverError

OLDEST_SQLITE = (3, 37, 0)  # the first with strict tables

_TROUBLES: dict[int, tuple[str, str, int]] = {
    sqlite3.SQLITE_NOTADB: (
        "is not a ledger",
        "Name another home with --home, or move the file away.",
        2,
    ),
    sqlite3.SQLITE_CORRUPT: (
        "is damaged",
        "Keep the file, and restore a copy of the home from before the damage.",
        3,
    ),
    sqlite3.SQLITE_BUSY: (
        "is locked by another program that is writing to it",
        "Wait until the other run is over, then try again.",
        2,
    ),
    sqlite3.SQLITE_READONLY: (
        "is read-only",
        "Make the home writable, or copy it to where it is.",
        2,
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "cannot be opened",
        "Look whether the home exists and may be written to.",
        2,
    ),
    sqlite3.SQLITE_FULL: ("has no room left on its disk", "Make room, then run again.", 2),
    sqlite3.SQLITE_IOERR: ("cannot be read or written", "Look after its disk, then run again.", 2),
}
"""Per primary result code of SQLite: what is wrong, what to do, and the exit code."""


@contextmanager
def troubles_told(name: str) -> Iterator[None]:
    """Turn what a person can mend into ArchiverError; our own mistakes pass as they are."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        trouble = _TROUBLES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if trouble is None:
            raise
        what, hint, exit_code = trouble
        raise ArchiverError(f"{name} {what}.", hint, exit_code=exit_code) from error


def open_file(path: Path, *, create: bool) -> Database:
    """Return the ledger at a path, made or brought up to date where need be."""
    demand_sqlite(sqlite3.sqlite_version_info)
    if not create and not path.exists():
        raise ArchiverError(
            f"There is no ledger at {path} yet.", "Make one with `archiver run DOC`."
        )
    with troubles_told(str(path)):
        mode = "rwc" if create else "rw"
        database = Database(sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True))
        try:
            _demand_ledger(database, path)
            prepare(database)
        except BaseException:
            with suppress(sqlite3.Error):
                database.close()
            raise
    return database


def demand_sqlite(version: tuple[int, ...]) -> None:
    """Raise ArchiverError when Python was built with an SQLite too old for strict tables."""
    if version < OLDEST_SQLITE:
        have, need = (".".join(map(str, numbers)) for numbers in (version, OLDEST_SQLITE))
        raise ArchiverError(
            f"This Python brings SQLite {have}; the ledger needs {need} or later.",
            "Run archiver with a newer Python.",
        )


def prepare(database: Database) -> None:
    """Bring the tables up to date, and make the connection keep their rules."""
    database.enable_wal()
    if MIGRATIONS.pending(database):
        MIGRATIONS.apply(database)
    database.execute("PRAGMA foreign_keys = ON")


def _demand_ledger(database: Database, path: Path) -> None:
    applied = {migration.name for migration in MIGRATIONS.applied(database)}
    if not applied and database.table_names():
        raise ArchiverError(
            f"{path} is an SQLite file, but not a ledger.",
            "Name another home with --home, or move the file away.",
        )
    with Database(memory=True) as empty:
        known = {migration.name for migration in MIGRATIONS.pending(empty)}
    if unknown := applied - known:
        raise ArchiverError(
            f"{path} was written by a newer archiver ({', '.join(sorted(unknown))}).",
            "Upgrade archiver, then try again.",
            exit_code=3,
        )
