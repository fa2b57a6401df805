"""Why the ledger cannot be used, or cannot answer, in words that tell a person what to do."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import PurePath

from archiver.model import ArchiverError

UnusableError = sqlite3.Error
"""What a file that a stranger made may end in, when it is read as a ledger."""

_TROUBLES: dict[int, tuple[str, str, int]] = {
    sqlite3.SQLITE_NOTADB: (
        "is not a ledger",
        "Name another home; `archiver verify --repair` makes it anew from the WARC files.",
        2,
    ),
    sqlite3.SQLITE_CORRUPT: (
        "is damaged",
        "`archiver verify --repair` sets it aside, and makes a new one of what can still be read.",
        2,
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
    sqlite3.SQLITE_FULL: ("has no room left on its disk", "Make room, then run again.", 4),
    sqlite3.SQLITE_IOERR: ("cannot be read or written", "Look after its disk, then run again.", 4),
}
"""Per primary result code of SQLite: what is wrong, what to do, and the exit code."""


_DAMAGED = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


class DamagedLedgerError(ArchiverError):
    """A file that cannot be read as a ledger any more."""


@contextmanager
def troubles_told(name: str) -> Iterator[None]:
    """Turn what a person can mend into ArchiverError; our own mistakes pass as they are."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code not in _TROUBLES:
            raise
        what, hint, exit_code = _TROUBLES[code]
        kind = DamagedLedgerError if code in _DAMAGED else ArchiverError
        raise kind(f"{name} {what}.", hint, exit_code=exit_code) from error


def unread(names: Iterable[str], known: Iterable[str]) -> ArchiverError:
    """Return what to say of documents that no run has read, where it has read those `known`."""
    asked = list(names)
    wanted = {PurePath(name).name for name in asked}
    alike = sorted({name for name in known if PurePath(name).name in wanted})
    hint = "Archive it with 'archiver run', and name it as you did then."
    if alike:
        hint = f"Name it as a run did: {', '.join(alike)}."
    return ArchiverError(f"No run has read {', '.join(asked)} yet.", hint)
