"""A home is verified: every forgery, loss and disagreement is found, and nothing else."""

import json
import shutil
import sqlite3
from contextlib import closing

import pytest
from crawling import visit

from archiver import audit, warc
from archiver.cli import main
from archiver.ledger import Ledger

PATHS = ["/plain", "/gzip", "/chunked", "/301", "/404", "/cut", "/bulletin"]


@pytest.fixture(scope="module")
def archived(played, tmp_path_factory):
    """A home with two runs, made once."""
    home = tmp_path_factory.mktemp("archived")
    links = [played.url(path) for path in PATHS]
    for _ in range(2):
        visit(*links, home=home, connect_to=played.connect_to("www.example"))
    return home


@pytest.fixture
def home(archived, tmp_path):
    """A copy of that home, to be damaged."""
    return shutil.copytree(archived, tmp_path / "home")


def found(home):
    """Return what is wrong with a home, a sentence each."""
    with Ledger.open(home / "ledger.db", create=False) as ledger:
        return [each.what for each in audit.home(ledger, home, warc.Store.at(home / "warcs"))]


def files(home):
    return sorted((home / "warcs").glob("*.warc.gz"))


def snapshots(home, path):
    with Ledger.open(home / "ledger.db", create=False) as ledger:
        return list(ledger.snapshots(path.name))


def test_what_was_archived_verifies(home):
    """Two runs over a misbehaving web, and nothing is wrong."""
    assert len(files(home)) == 2
    assert sum(len(snapshots(home, path)) for path in files(home)) > 2 * len(PATHS)
    assert found(home) == []


def flip(home):
    """One bit in the middle of a record."""
    path = files(home)[0]
    at = snapshots(home, path)[3]
    data = bytearray(path.read_bytes())
    data[(at.offset + at.end) // 2] ^= 0x10
    path.write_bytes(data)


def cut(home):
    """The end of a file is lost."""
    path = files(home)[0]
    path.write_bytes(path.read_bytes()[:-100])


def lose(home):
    """A whole file is lost."""
    files(home)[1].unlink()


def take_out(home):
    """An exchange is taken out, so cleanly that the file itself is whole."""
    path = files(home)[0]
    at = snapshots(home, path)[-2]
    data = path.read_bytes()
    path.write_bytes(data[: at.offset] + data[at.end :])


def exchange_files(home):
    """Two whole files under each other's names."""
    one, other = files(home)
    one.rename(home / "spare")
    other.rename(one)
    (home / "spare").rename(other)


def repeat(home):
    """The same records once more at the end."""
    path = files(home)[0]
    data = path.read_bytes()
    at = snapshots(home, path)[-1]
    path.write_bytes(data + data[at.offset : at.end])


def forge(home):
    """A row of the ledger says another digest; its triggers were taken away."""
    with closing(sqlite3.connect(home / "ledger.db")) as connection:
        connection.execute("DROP TRIGGER snapshots_no_update")
        connection.execute("UPDATE snapshots SET digest = 'sha256:00' WHERE digest IS NOT NULL")
        connection.commit()


def shift(home):
    """A row of the ledger says another place."""
    with closing(sqlite3.connect(home / "ledger.db")) as connection:
        connection.execute("DROP TRIGGER snapshots_no_update")
        connection.execute("UPDATE snapshots SET offset = offset + 1 WHERE offset > 0")
        connection.commit()


def orphan(home):
    """A verdict loses the run that it belongs to."""
    with closing(sqlite3.connect(home / "ledger.db")) as connection:
        connection.execute("DROP TRIGGER runs_no_delete")
        connection.execute("DELETE FROM runs")
        connection.commit()


def lose_index(home):
    """An index is lost."""
    warc.index.path_of(files(home)[0]).unlink()


def lie(home):
    """An index says that a page was not there."""
    path = warc.index.path_of(files(home)[0])
    path.write_text(path.read_text().replace('"status": "200"', '"status": "404"', 1))


def hide(home):
    """A line is taken out of an index."""
    path = warc.index.path_of(files(home)[0])
    path.write_text("".join(path.read_text().splitlines(keepends=True)[1:]))


def shuffle(home):
    """The lines of an index are not in order."""
    path = warc.index.path_of(files(home)[0])
    path.write_text("".join(reversed(path.read_text().splitlines(keepends=True))))


DAMAGES = {
    lose_index: "the index is missing",
    lie: "it says what the file does not",
    hide: "it leaves out",
    shuffle: "not in order",
    flip: "byte",
    cut: "nothing after this was read",
    lose: "the file is missing",
    take_out: "there is no such record in the file",
    exchange_files: "there is no such record in the file",
    repeat: "its id was used before",
    forge: "its payload is sha256:",
    shift: "it lies at byte",
    orphan: "is not there",
}


@pytest.mark.parametrize("damage", DAMAGES, ids=[damage.__name__ for damage in DAMAGES])
def test_damage_is_found(home, damage):
    """Whatever was done to the files or to the ledger."""
    damage(home)
    assert any(DAMAGES[damage] in what for what in found(home))


def test_damage_is_told_where_it_is(home):
    """One flipped bit is no reason to doubt the records after it."""
    flip(home)
    assert len(found(home)) <= 4
    assert any("nothing before byte" in what or "says" in what for what in found(home))


def test_a_file_that_is_being_written_is_no_evidence_yet(home):
    """A run may be under way, or the next one will mend what it left."""
    path = files(home)[1]
    path.rename(path.with_name(path.name + ".open"))
    assert found(home) == []


def test_verify_says_that_all_is_well(home, capsys):
    """In one sentence; exit code 0."""
    assert main(["verify", "--home", str(home)]) == 0
    assert "All is as it was" in capsys.readouterr().out


def test_verify_lists_what_is_wrong(home, capsys):
    """By file, for people and for programs; exit code 3."""
    cut(home)
    name = files(home)[0].name
    assert main(["verify", "--home", str(home)]) == 3
    assert name in capsys.readouterr().out
    assert main(["verify", "--home", str(home), "--format", "json"]) == 3
    told = json.loads(capsys.readouterr().out)
    assert {row["file"] for row in told["violations"]} == {name}


def test_single_files_are_verified_without_a_ledger(home, capsys, tmp_path):
    """Wherever they lie."""
    one = shutil.copy(files(home)[0], tmp_path / "one.warc.gz")
    assert main(["verify", str(one)]) == 0
    one.write_bytes(one.read_bytes()[:-1])
    assert main(["verify", str(one)]) == 3
    assert "nothing after this was read" in capsys.readouterr().out


def test_verify_changes_nothing(home):
    """Not a byte of a WARC file."""
    cut(home)
    before = {path: path.read_bytes() for path in files(home)}
    found(home)
    assert {path: path.read_bytes() for path in files(home)} == before


def test_the_entity_is_read_with_its_codings_undone(archived, played):
    """Chunks are joined and gzip is unpacked; the type is the header's."""
    with Ledger.open(archived / "ledger.db", create=False) as ledger:
        (_, entry) = ledger.history(played.url("/bulletin")).entries
    place = entry.snapshot
    path = archived / "warcs" / place.warc
    content_type, body = warc.entity(path, place.offset, 1 << 20)
    assert content_type == "text/markdown; charset=utf-8"
    assert body.startswith(b"# A bulletin\n")
    assert warc.entity(path, place.offset, 5)[1] == b"# A b"


def test_only_a_response_has_an_entity(archived):
    """A warcinfo record has none."""
    with pytest.raises(warc.DamagedError, match="no response is recorded"):
        warc.entity(files(archived)[0], 0, 100)
