"""Scripts of SQL, carried out within the transaction of a migration."""

import sqlite3

from sqlite_utils import Database


def carry_out(database: Database, script: str) -> None:
    """Carry out statements of which each ends with its line.

    Within a transaction `Database.executescript` looks for the end of a statement at each
    character, and joins all before it anew: more than half of what a new ledger took.
    """
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            database.execute(statement)
            statement = ""
    if statement.strip():
        raise ValueError(statement)
