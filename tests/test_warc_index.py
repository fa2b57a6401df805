"""Indexes: other people's indexer writes the same lines, and none is ever left out."""

import json
import subprocess

import pytest
from crawling import visit
from pywb_collection import PROGRAMS
from warc_recordings import recording, writer

from archiver import warc

PATHS = ["/plain", "/gzip", "/chunked", "/301", "/404", "/no-type", "/latin1-header", "/cut"]


@pytest.fixture(scope="module")
def archived(played, tmp_path_factory):
    """The one file of a run, with the answers of a misbehaving web in it."""
    home = tmp_path_factory.mktemp("archived")
    visit(*map(played.url, PATHS), home=home, connect_to=played.connect_to("www.example"))
    (path,) = (home / "warcs").glob("*.warc.gz")
    return path


def test_a_finished_file_has_its_index(archived):
    """Every answer has a line, in order."""
    lines = warc.index.path_of(archived).read_text().splitlines()
    assert lines == sorted(warc.index.lines(archived))
    assert len(lines) > len(PATHS)


def test_pywb_writes_the_same_lines(archived):
    """For every answer; it makes up digests where a record has none, and indexes metadata, too."""
    if not (PROGRAMS / "cdx-indexer").exists():
        pytest.skip(f"pywb is not installed: there is no {PROGRAMS / 'cdx-indexer'}")
    made = subprocess.run(
        [PROGRAMS / "cdx-indexer", "-j", "-s", archived], capture_output=True, text=True, check=True
    )
    ours = _parsed(warc.index.path_of(archived).read_text())
    theirs = [row for row in _parsed(made.stdout) if not row[2]["url"].startswith("urn:")]
    for (_, _, mine), (_, _, other) in zip(ours, theirs, strict=True):
        if mine["digest"] == "-":
            other["digest"] = "-"
    assert ours == theirs


def _parsed(text):
    """Return key, timestamp and facts of each line."""
    rows = [line.split(" ", 2) for line in text.splitlines()]
    return [(key, timestamp, json.loads(facts)) for key, timestamp, facts in rows]


def test_lines_are_sorted_on_the_disk(monkeypatch, tmp_path):
    """However many there are, few are in memory; no file bears a name, however it ends."""
    monkeypatch.setattr("archiver.warc.lines.AT_HAND", 3)
    monkeypatch.setattr("archiver.warc.lines._PIECE", 5)
    lines = warc.Lines(tmp_path)
    for number in (5, 1, 14, 7, 2, 128, 3, 6):
        lines.add(f"{number:03}")
    assert list(lines.sorted()) == [f"{number:03}\n" for number in (1, 2, 3, 5, 6, 7, 14, 128)]
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_a_crash_left_open_gets_its_index(tmp_path):
    """When it is finished after all."""
    out = writer(tmp_path)
    out.write(recording())
    (path,) = tmp_path.iterdir()
    copy = tmp_path / "later" / path.name
    copy.parent.mkdir()
    copy.write_bytes(path.read_bytes())
    out.close()
    final = copy.with_name(warc.recover(copy, None).name)
    assert warc.index.path_of(final).read_text().splitlines() == list(warc.index.lines(final))
    assert warc.index.violations(final) == []


def test_files_without_an_index_are_known(tmp_path):
    """Those that were written before there were indexes get theirs with the next run."""
    with writer(tmp_path) as out:
        out.write(recording())
    (path,) = tmp_path.glob("*.warc.gz")
    assert warc.unindexed(tmp_path) == ()
    warc.index.path_of(path).unlink()
    assert warc.unindexed(tmp_path) == (path,)
