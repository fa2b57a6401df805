"""Documents that runs have read are known from whatever folder a person asks."""

import hashlib
from contextlib import chdir
from dataclasses import replace

import ledger_samples
import pytest

from archiver.cli import archived
from archiver.ledger import Ledger

BYTES = b"As reported."
READ = {  # what runs called documents, and the bytes they had
    "drafts/bulletin.txt": BYTES,
    "old/notes.txt": b"1",
    "new/notes.txt": b"2",
    "gone/a.txt": b"3",
    "gone/b.txt": b"3",
}

FILES = {
    "drafts/bulletin.txt": BYTES,
    "copies/bulletin.txt": b"another",
    "copies/copy.txt": BYTES,
    "copies/twice.txt": b"3",
}

MEANT = [
    pytest.param(
        ("drafts", "drafts/bulletin.txt"), "drafts/bulletin.txt", id="as the run named it"
    ),
    pytest.param(("drafts", "bulletin.txt"), "drafts/bulletin.txt", id="where the home has it"),
    pytest.param(("copies", "copy.txt"), "drafts/bulletin.txt", id="the same bytes elsewhere"),
    pytest.param(("copies", "bulletin.txt"), "bulletin.txt", id="other bytes elsewhere"),
    pytest.param(("copies", "twice.txt"), "twice.txt", id="bytes that two documents have"),
    pytest.param(("copies", "a.txt"), "gone/a.txt", id="the end of a name, without a file"),
    pytest.param(("copies", "notes.txt"), "notes.txt", id="the end of two names"),
    pytest.param(("copies", "http://a.example/a.txt"), "http://a.example/a.txt", id="an address"),
]


@pytest.fixture
def home(tmp_path):
    """A home beside a folder with copies of what it has, and others."""
    for name, data in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    return tmp_path


@pytest.fixture
def ledger():
    """A ledger of one run."""
    with Ledger.in_memory() as opened:
        opened.begin_run(ledger_samples.run())
        for name, data in READ.items():
            read = replace(ledger_samples.document(name), sha256=hashlib.sha256(data).hexdigest())
            opened.add_document("r1", read, [], ledger_samples.START)
        yield opened


@pytest.mark.parametrize(("place", "meant"), MEANT)
def test_a_document_is_known_from_whatever_folder(place, meant, home, ledger, capfd):
    """By its place or its bytes, or the end of its name; and it is said what it is known as."""
    folder, given = place
    with chdir(home / folder):
        assert archived.names(ledger, home, [given]) == (meant,)
    said = f"archiver: {given} is known as {meant}.\n" if meant != given else ""
    assert capfd.readouterr().err == said
