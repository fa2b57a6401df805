"""A document in, snapshots out: what other people's tools find in what was archived."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from command_line import leading
from fastwarc.warc import ArchiveIterator as FastIterator
from pywb_collection import fetch, replay

from archiver import warc
from archiver.ledger import Ledger

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent

CITED = {
    "http://news.test/battle": "/plain",
    "http://reports.test/flash-note": "/gzip",
    "http://guardian.test/internet": "/chunked",
    "http://times.test/massacre": "/gzip-chunked",
    "http://woman.test/story": "/no-space",
    "http://world.test/27912569": "/until-close",
    "http://social.test/narrative": "/http-1.0",
    "http://home.test/": "/odd-case",
    "http://foundation.test/": "/duplicate-headers",
    "http://offline.test/down": "/early-hints",
    "http://dark.test/goes-dark": "/empty-value",
}
"""What the bulletin cites, and the resource of the web that stands for it."""

BULLETIN = "A bulletin whose words rest on links.\n\n" + "\n".join(
    [*(f"http://{url.split('/')[2]}{path}" for url, path in CITED.items()), ""]
)
"""Eleven links, one a line, and two of them twice."""


def _hosts():
    return [url.split("/")[2] for url in CITED]


def _links():
    return BULLETIN.split("\n\n")[1].split()


def _flags(web):
    return [*leading(web.connect_to(*_hosts())), "--browser", "never"]


def _run(command, folder, **kwargs):
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=100, check=False, **kwargs
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


@pytest.fixture(scope="module")
def archived(played, tmp_path_factory):
    """A home after two runs over the bulletin, and the server's log of the first."""
    played.reset()
    home = tmp_path_factory.mktemp("home")
    links = _links()
    (home / "bulletin.txt").write_text("\n".join([BULLETIN, *links[:2], ""]))
    command = [BIN / "archiver", "run", "bulletin.txt", "--delay", "0", *_flags(played)]
    first = _run(command, home)
    log, files = played.log, {path: path.read_bytes() for path in (home / "warcs").glob("*.gz")}
    second = _run(command, home)
    return first, second, home, log, files


def test_every_link_has_its_snapshot(archived):
    """13 citations of 11 links become 11 snapshots, each with a verdict."""
    first, _, home, _, _ = archived
    assert first.returncode == 0, first.stderr
    with Ledger.open(home / "ledger.db", create=False) as ledger:
        report = ledger.report(["bulletin.txt"])
    assert (len(report.citations), len(report.links)) == (13, 11)
    assert all(link.snapshot is not None for link in report.links)
    assert {str(link.verdict.status) for link in report.links} == {"live"}


def test_a_second_run_appends(archived):
    """What the first run wrote is byte for byte as it was; the second wrote a file of its own."""
    _, second, home, _, files = archived
    assert second.returncode == 0
    assert {path: path.read_bytes() for path in files} == files
    assert len(list((home / "warcs").glob("*.warc.gz"))) == len(files) + 1


def test_warcio_finds_nothing_wrong(archived):
    """`warcio check` passes on every file."""
    _, _, home, _, _ = archived
    done = _run([BIN / "warcio", "check", *(home / "warcs").glob("*.warc.gz")], home)
    assert (done.returncode, done.stdout) == (0, "")


def test_fastwarc_verifies_every_digest(archived):
    """Another reader re-computes every block digest, and finds each as it is written."""
    _, _, home, _, _ = archived
    verified = 0
    for path in (home / "warcs").glob("*.warc.gz"):
        with path.open("rb") as file:
            for record in FastIterator(file, parse_http=False):
                assert record.verify_block_digest(), record.record_id
                verified += 1
    assert verified > 2 * (2 * 11 * 3)  # links and robots.txt, three records each, twice


def test_pywb_replays_what_the_server_sent(archived, tmp_path):
    """Each page replays with the very entity that went over the wire."""
    _, _, _, log, files = archived
    sent = {f"http://{entry.host}{entry.path}": entry.response for entry in log}
    with replay(files, tmp_path / "pywb") as base:
        for url in _links():
            status, _, body = fetch(base, f"2026id_/{url}")
            assert status == 200, url
            entity = sent[url].rpartition(b"\r\n\r\n")[2]
            if "chunked" in url:
                assert body, url
                assert b"".join(_chunks(sent[url].partition(b"\r\n\r\n")[2])) == body, url
            else:
                assert body == entity, url


def _chunks(framed):
    """Return what stands between the chunk sizes."""
    while True:
        size, _, framed = framed.partition(b"\r\n")
        length = int(size, 16)
        if not length:
            return
        yield framed[:length]
        framed = framed[length + 2 :]


def test_every_tool_of_sqlite_reads_the_ledger(archived):
    """The ledger is a plain SQLite file whose views answer plain questions."""
    _, _, home, _, _ = archived
    with closing(sqlite3.connect(home / "ledger.db")) as database:
        rows = database.execute("select url, status from current_verdicts").fetchall()
        assert database.execute("pragma integrity_check").fetchone() == ("ok",)
    assert len(rows) == 11


# --- Scrapy's own commands ----------------------------------------------------------------


def test_scrapy_lists_the_spider():
    """`scrapy list` names the one spider."""
    assert _run([BIN / "scrapy", "list"], ROOT).stdout.split() == ["citations"]


def test_scrapy_crawl_is_the_same_crawl(web, tmp_path):
    """`scrapy crawl citations` archives a document as `archiver run` does."""
    (tmp_path / "draft.txt").write_text("See http://www.example/plain and http://www.example/410 .")
    settings = json.dumps({"connect_to": web.connect_to("www.example"), "delay": 0})
    arguments = [f"document={tmp_path / 'draft.txt'}", f"home={tmp_path}", f"settings={settings}"]
    command = [BIN / "scrapy", "crawl", "citations", *(f"-a{each}" for each in arguments)]
    done = _run(command, ROOT)
    assert done.returncode == 0, done.stderr
    with Ledger.open(tmp_path / "ledger.db", create=False) as ledger:
        found = {link.url: str(link.verdict.status) for link in ledger.report(None).links}
    assert found == {"http://www.example/plain": "live", "http://www.example/410": "gone"}


def test_scrapy_fetches_nothing_but_the_web():
    """No handler but our own is set up: not for files, data, FTP or S3."""
    script = (
        "import json; from scrapy.utils.project import get_project_settings as s\n"
        "print(json.dumps(s().getwithbase('DOWNLOAD_HANDLERS').copy_to_dict()))"
    )
    handlers = json.loads(_run([sys.executable, "-c", script], ROOT).stdout)
    assert {scheme for scheme, handler in handlers.items() if handler} == {"http", "https"}


# --- A crash ------------------------------------------------------------------------------


def test_a_killed_run_is_mended_by_the_next(web, tmp_path):
    """After kill -9 the next run finishes the open file at the last exchange the ledger knows."""
    links = [f"http://www.example/flaky?failures=0&n={number}" for number in range(300)]
    (tmp_path / "draft.txt").write_text("\n".join(links))
    flags = ["--delay", "0", "--no-extract", "--connect-to", *web.connect_to("www.example")]
    command = [BIN / "archiver", "run", "draft.txt", *flags]
    _kill_in_the_middle(command, tmp_path)
    (torn,) = (tmp_path / "warcs").glob("*.open")
    done = _run(command, tmp_path)
    assert done.returncode == 0, done.stderr
    assert torn.with_name(torn.name.removesuffix(".open")).exists()
    assert not list((tmp_path / "warcs").glob("*.open"))
    for path in (tmp_path / "warcs").glob("*.warc.gz"):
        assert warc.verify(path) == []
    with Ledger.open(tmp_path / "ledger.db", create=False) as ledger:
        for link in ledger.report(None).links:
            place = link.snapshot
            with warc.read(tmp_path / "warcs" / place.warc, place.offset) as record:
                assert record.id == place.record_id


def _kill_in_the_middle(command, folder):
    """Start a command, and kill it as soon as it has stored something and is not done."""
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            files = list((folder / "warcs").glob("*.open"))
            if files and files[0].stat().st_size > 20_000:
                break
            time.sleep(0.005)
        os.kill(process.pid, signal.SIGKILL)
    finally:
        process.wait()
    assert process.returncode == -signal.SIGKILL
