"""The triggers that keep tables append-only, whoever writes to them."""

from collections.abc import Mapping

from sqlite_utils import Database

from archiver.ledger.schema.scripts import carry_out


def guard(database: Database, tables: Mapping[str, tuple[str, ...]]) -> None:
    """Refuse for good to change, delete or replace a row of tables, named with their keys.

    A key is a list of columns, as `run, document`; each has the rowid beside.
    """
    for table, keys in tables.items():
        carry_out(database, _guards(table, keys))


def _guards(table: str, keys: tuple[str, ...]) -> str:
    refusal = f"SELECT RAISE(ABORT, 'the ledger is append-only: rows of {table} never change');"
    # INSERT OR REPLACE deletes without firing a DELETE trigger on most connections.
    taken = " OR ".join(_taken(table, key) for key in ("rowid", *keys))
    return f"""
CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} BEGIN {refusal} END;
CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} BEGIN {refusal} END;
CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {taken} BEGIN {refusal} END;
"""


def _taken(table: str, key: str) -> str:
    new = ", ".join(f"NEW.{column}" for column in key.split(", "))
    return f"EXISTS (SELECT 1 FROM {table} WHERE ({key}) = ({new}))"  # noqa: S608  (our own names)
