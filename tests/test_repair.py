"""A ledger and indexes are made anew from WARC files, which nothing ever changes."""

import json
import shutil
import sqlite3
from contextlib import closing

import pytest
from crawling import visit

from archiver import warc
from archiver.cli import main
from archiver.ledger import Ledger

PATHS = [
    *("/plain", "/gzip", "/chunked", "/chunked-trailers", "/301", "/404", "/cut", "/bulletin"),
    *("/duplicate-headers", "/folded", "/no-reason", "/bare-lf", "/early-hints", "/garbage"),
    *("/silence", "/403", "/500", "/redirect-twice", "/latin1-header", "/odd-case", "/report"),
]


@pytest.fixture(scope="module")
def archived(played, tmp_path_factory):
    """A home with two runs over a misbehaving web, the second of which refers to the first."""
    home = tmp_path_factory.mktemp("archived")
    links = [played.url(path) for path in PATHS]
    for _ in range(2):
        visit(*links, home=home, connect_to=played.connect_to("www.example"), extract=True)
    return home


@pytest.fixture
def home(archived, tmp_path):
    """A copy of that home, to be damaged."""
    return shutil.copytree(archived, tmp_path / "home")


def rows(home, table, columns="*"):
    """Return the rows of a table, in an order that does not depend on their numbers."""
    with closing(sqlite3.connect(home / "ledger.db")) as connection:
        found = connection.execute(f"SELECT {columns} FROM {table}").fetchall()
    return sorted(found, key=repr)


def columns(home, table):
    with closing(sqlite3.connect(home / "ledger.db")) as connection:
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    return ", ".join(name for name in names if name != "id")


def files(home):
    return sorted((home / "warcs").glob("*.warc.gz"))


def repair(home):
    return main(["verify", "--repair", "--home", str(home)])


def lose_ledger(home):
    for path in home.glob("ledger.db*"):
        path.unlink()


@pytest.mark.parametrize("table", ["runs", "snapshots", "exchanges"])
def test_a_lost_ledger_comes_back_equal(archived, home, table):
    """Each run, each snapshot and each exchange, to the last column."""
    lose_ledger(home)
    assert repair(home) == 0
    wanted = columns(archived, table)
    assert len(rows(archived, table)) > 1
    assert rows(home, table, wanted) == rows(archived, table, wanted)


def test_texts_are_found_again(archived, home, played, capsys):
    """With their titles, and for the links that they were taken for."""
    lose_ledger(home)
    assert repair(home) == 0
    wanted = "run, url, record_id, conversion, title, author, date, site, language, text"
    assert rows(home, "articles", wanted) == rows(archived, "articles", wanted)
    capsys.readouterr()
    assert main(["search", "plain", "page", "--home", str(home)]) == 0
    assert played.url("/plain") in capsys.readouterr().out


def test_who_cited_what_is_known_again(home, played, capsys):
    """The document, and the line in it; what is not known of it is not made up."""
    lose_ledger(home)
    assert repair(home) == 0
    capsys.readouterr()
    assert main(["report", "draft.txt", "--home", str(home), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    cited = [(row["url"], row["line"]) for row in told["citations"]]
    wanted = [(played.url(path), line) for line, path in enumerate(PATHS, start=1)]
    assert sorted(cited) == sorted(wanted)
    assert all(row["status"] is None for row in told["links"])


def test_a_repair_says_what_it_did(home, capsys):
    """In sentences on stderr; and once more there is nothing to do."""
    lose_ledger(home)
    warc.index.path_of(files(home)[0]).unlink()
    assert repair(home) == 0
    errors = capsys.readouterr().err
    assert "ledger.db is made anew: there was none." in errors
    assert "2 runs were entered" in errors
    assert "records were entered" in errors
    assert f"The index of {files(home)[0].name} is made anew." in errors
    assert repair(home) == 0
    assert capsys.readouterr().err == "There was nothing to repair.\n"


def test_no_warc_file_is_ever_changed(home):
    """Not those that are whole, not those that are torn."""
    lose_ledger(home)
    last = files(home)[-1]
    last.write_bytes(last.read_bytes()[:-10])
    before = {path: path.read_bytes() for path in files(home)}
    assert repair(home) == 3
    assert {path: path.read_bytes() for path in files(home)} == before


def test_a_damaged_file_tells_what_stands_before_the_damage(archived, home, capsys):
    """With a lost ledger, too: each record before it is entered as it was, and no other."""
    lose_ledger(home)
    first = files(home)[0]
    data = first.read_bytes()
    at = len(data) // 2
    first.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
    assert repair(home) == 3
    assert "What stands before that is used." in capsys.readouterr().err
    wanted = columns(archived, "snapshots")
    ends = [end for name, end in rows(home, "snapshots", "warc, end") if name == first.name]
    entered = rows(home, "snapshots", wanted)
    assert set(entered) <= set(rows(archived, "snapshots", wanted))
    assert len(ends) > 5
    assert max(ends) <= at


def forge(connection):
    connection.execute("DROP TRIGGER snapshots_no_update")
    connection.execute("UPDATE snapshots SET digest = 'sha256:00' WHERE digest IS NOT NULL")


def shift(connection):
    connection.execute("DROP TRIGGER snapshots_no_update")
    connection.execute("UPDATE snapshots SET offset = offset + 1 WHERE offset > 0")


def forget(connection):
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("DROP TRIGGER exchanges_no_delete")
    connection.execute("DROP TRIGGER snapshots_no_delete")
    connection.execute("DELETE FROM exchanges WHERE id % 3 = 0")
    connection.execute(
        "DELETE FROM snapshots WHERE record_id NOT IN (SELECT record_id FROM exchanges)"
    )


@pytest.mark.parametrize("spoil", [forge, shift, forget], ids=lambda each: each.__name__)
def test_what_the_ledger_says_wrongly_is_put_right(archived, home, spoil, capsys):
    """The rest of it stays, and as it was it is set aside."""
    with closing(sqlite3.connect(home / "ledger.db")) as connection:
        spoil(connection)
        connection.commit()
    assert main(["verify", "--home", str(home)]) == 3
    assert repair(home) == 0
    for table in ("snapshots", "exchanges", "verdicts", "articles", "citations", "requisites"):
        wanted = columns(archived, table)
        assert rows(home, table, wanted) == rows(archived, table, wanted)
    assert main(["verify", "--home", str(home)]) == 0
    assert list(home.glob("ledger.db.2*"))
    assert "and it is kept as ledger.db.2" in capsys.readouterr().err


def scribble(path):
    """A few pages in the middle are overwritten."""
    data = path.read_bytes()
    middle = len(data) // 2 // 4096 * 4096
    path.write_bytes(data[:middle] + b"\xff" * 12288 + data[middle + 12288 :])


def behead(path):
    """Nothing of it can be read."""
    path.write_bytes(b"\xff" * 4096 + path.read_bytes()[4096:])


@pytest.mark.parametrize("spoil", [scribble, behead], ids=lambda each: each.__name__)
def test_what_can_be_read_of_a_damaged_ledger_is_kept(archived, home, spoil):
    """Places and exchanges are all there again; nothing that was read is other than it was."""
    spoil(home / "ledger.db")
    assert main(["verify", "--home", str(home)]) == 3
    repair(home)
    for table in ("snapshots", "exchanges"):
        wanted = columns(archived, table)
        assert rows(home, table, wanted) == rows(archived, table, wanted)
    assert set(rows(home, "verdicts", columns(archived, "verdicts"))) <= set(
        rows(archived, "verdicts", columns(archived, "verdicts"))
    )
    with Ledger.open(home / "ledger.db", create=False) as ledger:
        assert ledger.damage() == []
        assert ledger.search("plain page")


def test_what_is_written_after_a_repair_is_right(home, played):
    """A further run adds to it as to any other ledger."""
    lose_ledger(home)
    assert repair(home) == 0
    visit(played.url("/plain"), home=home, connect_to=played.connect_to("www.example"))
    assert main(["verify", "--home", str(home)]) == 0


def test_a_file_the_ledger_does_not_know_is_a_violation(home, capsys):
    """It may be from another home, or the ledger from an older copy."""
    shutil.copy(home / "ledger.db", home / "older.db")
    lose_ledger(home)
    with Ledger.open(home / "ledger.db"):
        pass
    assert main(["verify", "--home", str(home)]) == 3
    assert "the ledger knows nothing of" in capsys.readouterr().out


def test_a_lost_ledger_is_a_violation(home, capsys):
    """Where there are WARC files; and the hint says what to do."""
    lose_ledger(home)
    assert main(["verify", "--home", str(home)]) == 3
    assert "There is no ledger" in capsys.readouterr().out


def test_there_is_nothing_to_repair_from(tmp_path, capsys):
    """Two lines, and no ledger is made."""
    assert repair(tmp_path) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2
    assert list(tmp_path.iterdir()) == []


def test_a_repair_takes_no_files(home, capsys):
    """It is for a home."""
    assert main(["verify", "--repair", str(files(home)[0]), "--home", str(home)]) == 2
    assert "name no files" in capsys.readouterr().err


def test_a_file_left_open_is_finished(home, capsys):
    """By what the ledger knows; where that is lost, up to the last whole exchange."""
    last = files(home)[-1]
    data = last.read_bytes()
    last.unlink()
    warc.index.path_of(last).unlink()
    last.with_name(last.name + ".open").write_bytes(data[:-5])
    lose_ledger(home)
    assert repair(home) == 0
    assert f"{last.name} was left open" in capsys.readouterr().err
    assert data.startswith(last.read_bytes())
