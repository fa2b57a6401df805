"""The ledger's file: opened, refused in words, and append-only whoever holds it."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from ledger_samples import (
    LINK,
    article,
    backing,
    begun,
    citation,
    day,
    document,
    exchange,
    memento,
    run,
    save,
    snapshot,
    verdict,
)
from sqlite_utils import Database

from archiver.ledger import Ledger, opening
from archiver.ledger.schema import HISTORY, MIGRATIONS
from archiver.model import ArchiverError, Origin, Recovery, Rendering, Telling, Vantage, Watch

MARK = "the ledger is append-only"


def fill(ledger: Ledger) -> None:
    """Add a row to every history table."""
    ledger.begin_run(run())
    ledger.add_document("r1", document(), [citation()], day(0))
    ledger.add_exchange("r1", citation().url, 1, 1, exchange(1))
    ledger.add_verdict("r1", verdict("live"))
    url, record = citation().url, snapshot(1).record_id
    ledger.add_article("r1", url, record, article("Some words."), snapshot(2))
    ledger.add_mementos("r1", url, [memento()], memento(), day(1))
    ledger.add_save("r1", save())
    ledger.add_backings("r1", [backing()], day(1))
    ledger.add_requisites("r1", url, [snapshot(2).record_id])
    ledger.add_watch(Watch("/d/bulletin.txt", day(1), timedelta(days=7), ("water",)))
    ledger.add_vantage("r1", Vantage(day(1), None, ("192.168.1.1",)))
    ledger.add_origin("r1", Origin("desk", "tower", "timer"))
    ledger.add_tellings([Telling("mailto", LINK, "confirmed", day(1), day(2), told=True)])
    ledger.add_recovery("r1", Recovery("a.warc.gz", 100, 20), day(1))
    ledger.add_rendering("r1", url, record, Rendering.DOM, snapshot(3))
    ledger.end_run("r1", day(1), "finished", {"live": 1})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger with a row in every history table, closed."""
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        fill(ledger)
    return tmp_path / "ledger.db"


@pytest.fixture
def plain(path: Path) -> Iterator[sqlite3.Connection]:
    """A stranger's connection to it."""
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def dump(path: Path) -> list[str]:
    """All that a database holds, as SQL."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_what_was_written_is_there_when_opened_again(path: Path) -> None:
    """Closing and opening loses nothing, and applying the migrations again changes nothing."""
    dumped = dump(path)
    with Ledger.open(path) as ledger:
        assert ledger.earlier([citation().url]) == {citation().url: (verdict("live"),)}
    assert dump(path) == dumped


def test_a_ledger_of_the_first_version_goes_on(tmp_path: Path) -> None:
    """What it holds stays, what is new about citations is empty there, and rows are added."""
    path = tmp_path / "ledger.db"
    with closing(sqlite3.connect(path)) as connection:
        MIGRATIONS.apply(Database(connection), stop_before="m002_repairs")
        connection.executescript("""
            INSERT INTO runs VALUES ('r1', 'run', '2025-03-01T12:00:00.000000Z', '1', '{}', '', '');
            INSERT INTO documents VALUES
                (1, 'a.txt', 'text/plain', 'ab', 1, 'sha256:1', '2025-03-01T12:00:00.000000Z');
            INSERT INTO readings VALUES (1, 'r1', 1, '2025-03-01T12:00:00.000000Z');
            INSERT INTO links VALUES ('http://a.org/', '', '', '2025-03-01T12:00:00.000000Z');
            INSERT INTO citations VALUES
                (1, 1, 1, 'http://a.org/', 'http://a.org/', 'text', 1, 2, 3, '4', '', NULL, NULL);
        """)
    with Ledger.open(path) as ledger:
        (cited,) = ledger.report(["a.txt"]).citations
        assert (cited.url, cited.repair, cited.defanged) == ("http://a.org/", None, False)
        ledger.begin_run(run("r2"))
        ledger.add_document("r2", document("b.txt"), [citation(name="b.txt")], day(1))
        assert ledger.report(["b.txt"]).citations == (citation(name="b.txt"),)


def test_the_file_is_plain_sqlite(plain: sqlite3.Connection) -> None:
    """Any SQLite reader finds strict tables in WAL mode, and nothing amiss."""
    assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
    strict = {name for _, name, _, _, _, strict in plain.execute("PRAGMA table_list") if strict}
    assert set(HISTORY) <= strict


def test_every_table_is_guarded(plain: sqlite3.Connection) -> None:
    """No table of ours is left out of the append-only promise, and each has a row to try."""
    named = "SELECT name FROM sqlite_master WHERE type = 'table'"
    tables = {
        name for (name,) in plain.execute(named) if not name.startswith(("articles_fts", "_"))
    }
    assert tables == set(HISTORY)
    for table in HISTORY:
        assert plain.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > 0


@pytest.mark.parametrize("table", HISTORY)
@pytest.mark.parametrize(
    "attempt",
    [
        pytest.param("UPDATE {table} SET rowid = rowid", id="update"),
        pytest.param("DELETE FROM {table}", id="delete"),
        pytest.param("INSERT OR REPLACE INTO {table} SELECT * FROM {table}", id="replace"),
    ],
)
def test_history_cannot_be_changed(plain: sqlite3.Connection, table: str, attempt: str) -> None:
    """A stranger with a plain connection is refused, told why, and leaves no trace."""
    before = plain.execute(f"SELECT * FROM {table}").fetchall()
    with pytest.raises(sqlite3.IntegrityError, match=f"{MARK}: rows of {table} never change"):
        plain.execute(attempt.format(table=table))
    assert plain.execute(f"SELECT * FROM {table}").fetchall() == before


def test_a_rowid_cannot_be_taken_over(plain: sqlite3.Connection) -> None:
    """Nor does REPLACE get in through a rowid when the key itself is new."""
    with pytest.raises(sqlite3.IntegrityError, match=MARK):
        plain.execute("INSERT OR REPLACE INTO links (rowid, url, surt, domain, first_seen_at)"
                      " SELECT rowid, 'https://x.example/', '', '', '' FROM links")  # fmt: skip


def test_a_row_without_what_it_rests_on_is_refused() -> None:
    """Foreign keys hold: nothing can be said in the name of a run that never began."""
    with begun("r1") as ledger, pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        ledger.add_verdict("r2", verdict("live"))


def test_a_broken_transaction_leaves_nothing() -> None:
    """What was written before the trouble is taken back, the link it made known included."""
    with begun() as ledger:
        trouble = pytest.raises(KeyboardInterrupt)
        with trouble, ledger.transaction():
            ledger.add_verdict("r1", verdict("live"))
            raise KeyboardInterrupt
        assert ledger.history(citation().url) is None


def test_readers_see_what_is_committed_and_no_more(path: Path) -> None:
    """While the writer is in the middle of a batch, a reader sees the state before it."""
    with Ledger.open(path) as writer, Ledger.open(path, create=False) as reader:
        with writer.transaction():
            writer.add_verdict("r1", verdict("gone", 5))
            assert len(reader.history(citation().url).entries) == 1
        assert len(reader.history(citation().url).entries) == 2


# --- Refusals ---------------------------------------------------------------------------


def absent(path: Path) -> None:
    path.unlink()


def text_file(path: Path) -> None:
    path.write_text("This is my shopping list, and it is long enough to be read as a header. " * 9)


def directory(path: Path) -> None:
    path.unlink()
    path.mkdir()


def somebody_elses(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE places (url TEXT)")


def damaged(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(100)  # the first page of the schema, after the header
        file.write(b"\xff" * 3000)


def from_the_future(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('archiver', 'm999_wonders', '2099-01-01')"
        )


@pytest.mark.parametrize(
    ("spoil", "message", "exit_code"),
    [
        pytest.param(absent, "There is no ledger at", 2, id="nothing there"),
        pytest.param(text_file, "is not a ledger", 2, id="not a database"),
        pytest.param(directory, "cannot be opened", 2, id="a directory"),
        pytest.param(somebody_elses, "but not a ledger", 2, id="a database of something else"),
        pytest.param(damaged, "is damaged", 2, id="bytes overwritten"),
        pytest.param(from_the_future, "newer archiver (m999_wonders)", 2, id="newer schema"),
    ],
)
def test_what_cannot_be_opened(path: Path, spoil, message: str, exit_code: int) -> None:
    """Each trouble is told in words with a hint, and the file is left as it was."""
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(ArchiverError) as told:
        Ledger.open(path, create=False)
    assert message in told.value.message
    assert told.value.hint
    assert told.value.exit_code == exit_code
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_home_that_does_not_exist(tmp_path: Path) -> None:
    """The ledger makes its file, not the folders above it."""
    with pytest.raises(ArchiverError, match="cannot be opened"):
        Ledger.open(tmp_path / "no" / "where" / "ledger.db")


def test_a_name_full_of_marks_is_a_name(tmp_path: Path) -> None:
    """A home may have characters in its name that mean something in a URI."""
    home = tmp_path / "50% of #1?mode=memory"
    home.mkdir()
    Ledger.open(home / "ledger.db").close()
    assert (home / "ledger.db").exists()


def test_a_second_writer_is_told_to_wait(path: Path) -> None:
    """There is one writer; the other learns it at the start of its batch, before any work."""
    with Ledger.open(path) as first, Ledger.open(path) as second:
        second._database.execute("PRAGMA busy_timeout = 10")
        with (
            first.transaction(),
            pytest.raises(ArchiverError, match="is locked") as told,
            second.transaction(),
        ):
            raise AssertionError("the second writer got in")
        assert told.value.exit_code == 2


def test_a_read_only_ledger(path: Path) -> None:
    """Writing to what cannot be written to is told in words; reading goes on."""
    with Ledger.open(path) as ledger:
        ledger._database.execute("PRAGMA query_only = ON")
        with pytest.raises(ArchiverError, match="is read-only"):
            ledger.add_verdict("r1", verdict("gone", 1))
        assert ledger.history(citation().url) is not None


def test_a_full_disk(path: Path) -> None:
    """What no longer fits is told as an incomplete run, and what fitted before is kept."""
    with Ledger.open(path) as ledger:
        pages = ledger._database.execute("PRAGMA page_count").fetchone()[0]
        ledger._database.execute(f"PRAGMA max_page_count = {pages}")
        long = replace(verdict("gone", 1), because="x" * 100_000)
        with pytest.raises(ArchiverError, match="no room left") as told:
            ledger.add_verdict("r1", long)
        assert told.value.exit_code == 4
        assert len(ledger.history(citation().url).entries) == 1


def test_damage_that_shows_later(path: Path) -> None:
    """Damage outside the schema is met by the question that needs the spoilt page."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)  # everything but the first page, which lets the file be opened
        file.write(b"\xff" * (size - 4096))
    with pytest.raises(ArchiverError, match="is damaged") as told, Ledger.open(path) as ledger:
        ledger.report()
    assert told.value.exit_code == 2


def test_an_old_sqlite_is_named() -> None:
    """Whoever has a Python with an SQLite without strict tables learns what is needed."""
    with pytest.raises(ArchiverError, match=r"SQLite 3.34.1; the ledger needs 3.37.0"):
        opening.demand_sqlite((3, 34, 1))


def test_a_copy_is_a_ledger(path: Path, tmp_path: Path) -> None:
    """A closed ledger is one file: copied alone, it says the same."""
    shutil.copy(path, tmp_path / "copy.db")
    with Ledger.open(path) as original, Ledger.open(tmp_path / "copy.db") as copy:
        assert copy.report() == original.report()
