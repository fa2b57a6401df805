"""Opening the ledger's file, made or brought up to date.

A file that is not a ledger is never written to.
"""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from sqlite_utils import Database

from archiver.ledger.schema import MIGRATIONS
from archiver.ledger.troubles import troubles_told
from archiver.model import ArchiverError

_APPLIED = "_sqlite_migrations"
PATIENCE = 20
"""Seconds that a lock of another program is waited for."""

OLDEST_SQLITE = (3, 37, 0)  # the first with strict tables


def open_file(path: Path, *, create: bool) -> Database:
    """Return the ledger at a path, made or brought up to date where need be."""
    demand_sqlite(sqlite3.sqlite_version_info)
    if not create and not path.exists():
        raise ArchiverError(
            f"There is no ledger at {path} yet.",
            "'archiver run DOC' or 'archiver watch add DOC' makes one; --home names another home.",
        )
    if not create and not os.access(path.parent, os.W_OK):
        return _open_unwritable(path)
    with troubles_told(str(path)):
        mode = "rwc" if create else "rw"
        address = f"{path.absolute().as_uri()}?mode={mode}"
        database = Database(sqlite3.connect(address, timeout=PATIENCE, uri=True))
        try:
            _demand_ledger(database, path)
            _prepare(database)
        except BaseException:
            with suppress(sqlite3.Error):
                database.close()
            raise
    return database


def open_extract(path: Path) -> Database:
    """Return the extract at a path, for reading; the tables of an older one are brought up to date.

    The file must be a copy that nobody else uses.
    """
    demand_sqlite(sqlite3.sqlite_version_info)
    with troubles_told(str(path)):
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        database = Database(sqlite3.connect(address, uri=True))
        try:
            _demand_ledger(database, path)
            pending = MIGRATIONS.pending(database)
        except BaseException:
            with suppress(sqlite3.Error):
                database.close()
            raise
    if pending:
        database.close()
        return open_file(path, create=False)
    return database


def _open_unwritable(path: Path) -> Database:
    """Return the ledger on a medium that cannot be written to, for reading.

    Where there is no log of a writer beside it, nobody writes to it.
    """
    still = "" if path.with_name(f"{path.name}-wal").exists() else "&immutable=1"
    with troubles_told(str(path)):
        address = f"{path.absolute().as_uri()}?mode=ro{still}"
        database = Database(sqlite3.connect(address, uri=True))
        _demand_ledger(database, path)
        if MIGRATIONS.pending(database):
            raise ArchiverError(
                f"{path} was written by an older archiver, and cannot be brought up to date here.",
                "Copy the home to where it can be written to.",
            )
    return database


def demand_sqlite(version: tuple[int, ...]) -> None:
    """Raise ArchiverError when Python was built with an SQLite too old for strict tables."""
    if version < OLDEST_SQLITE:
        have, need = (".".join(map(str, numbers)) for numbers in (version, OLDEST_SQLITE))
        raise ArchiverError(
            f"This Python brings SQLite {have}; the ledger needs {need} or later.",
            "Run archiver with a newer Python.",
        )


def sqlite() -> str:
    """Return the version of SQLite that Python was built with."""
    return sqlite3.sqlite_version


def open_memory() -> Database:
    """Return an empty ledger that is nowhere but in memory."""
    database = Database(memory=True)
    _prepare(database)
    return database


def _prepare(database: Database) -> None:
    """Bring the tables up to date, and make the connection keep their rules."""
    database.enable_wal()
    if MIGRATIONS.pending(database):
        MIGRATIONS.apply(database)
    database.execute("PRAGMA foreign_keys = ON")


def _demand_ledger(database: Database, path: Path) -> None:
    applied = {migration.name for migration in MIGRATIONS.applied(database)}
    if not applied and set(database.table_names()) - {_APPLIED}:  # made, but for its first rows
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
        )
