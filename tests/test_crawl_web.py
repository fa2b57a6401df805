"""One crawl over every misbehaviour of the web: each byte is kept, each link gets its due."""

import gzip
import json
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections import defaultdict
from contextlib import closing
from pathlib import Path

import pytest
from bundles import program, ran
from crawling import DOCUMENT, judged, kept, statuses, visit
from pywb_collection import PROGRAMS
from warc_recordings import read_with_fastwarc, read_with_warcio
from web.resources import FAMILIES, RESOURCES, scripted, whole

from archiver import warc
from archiver.cli import main
from archiver.ledger import Ledger

CHECK = Path(sys.executable).with_name("warcio")

LIMITS = {
    "timeout": 5.0,
    "max_wait": 3.0,
    "max_head": 64 * 1024,
    "max_body": 4_000_000,
    "max_redirects": 20,
}

EXPECTED = {
    "live": """
        /plain /chunked /chunked-trailers /chunk-extensions /chunk-sizes /chunked-and-length
        /gzip /gzip-chunked /gzip-members /gzip-twice /deflate /deflate-raw /http-1.0 /until-close
        /no-head /head-lies
        /duplicate-headers /odd-case /no-space /space-before-colon /empty-value /folded /no-colon
        /bare-lf /no-reason /odd-reason /odd-version /latin1-header /utf8-header /nul-in-header
        /many-headers /early-hints /continue /many-interim /other-type /no-type /two-types
        /redirect /302 /303 /307 /redirect-relative /redirect-dots /redirect-any-scheme
        /redirect-fragment /redirect-spaces /redirect-non-ascii /redirect-escaped /redirect-upper
        /redirect-twice /redirect-login /hops /cookie /cookie-same-host / /404-once /429-once
        /429-date-once /503-once /500-once /503-twice /flaky /not-gzip /odd-coding
        /extra-bytes /same-lengths /listed-lengths /silence-once /reset-once
        /bulletin /bulletin.md.gz /report
        /refresh-late /refresh-itself /refresh-noscript /gate /script-asks
        /cut-once /stale /stale-later /slow /bomb-twice
        /cookie-utf8 /lower-version /leading-crlf /odd-length /empty-length /negative-length
        /odd-transfer /identity-transfer /chunked-said-twice
        /gzip-checksum /gzip-and-more /unasked-coding /205 /206 /206-parts
        """,
    "moved": """
        /301 /308 /redirect-host /refresh /refresh-header /script-href /script-replace /script-load
        /script-body
        """,
    "gone": "/404 /410 /redirect-slash /redirect-to-404 /refresh-404",
    "dns": "/redirect-to-nobody",
    "legal": "/451",
    "blocked": """
        /403 /403-challenge /429 /429-seconds /429-long /429-nonsense /429-negative /429-date /999
        """,
    "walled": "/401 /402 /407",
    "server-error": """
        /500 /501 /502 /504 /508 /520 /599 /503 /503-seconds /503-date
        """,
    "timeout": "/slow-head /slow-body /slow-chunks /stalls /stalls-in-head /hints-for-ever",
    "loop": """
        /redirect-query /redirect-empty /loop /loop-a /loop-b /endless /refresh-loop
        /refresh-back
        """,
    "broken": """
        /no-status /upgrade /redirect-invalid /redirect-invalid-port /cut-head /two-lengths
        /odd-chunk-size /long-chunk /silence /reset /reset-in-head /ssh /http-0.9
        /garbage /http-only /endless-trailers /long-extension
        """,
    "truncated": """
        /cut-gzip /cut-body /cut-before-body /cut-chunk /cut-between-chunks /cut-trailers
        /reset-in-body /reset-in-chunk
        """,
    "too-large": """
        /long-header /big /big-chunked /endless-body /endless-head /endless-line /bomb
        /hints-in-a-flood
        """,
    "policy": """
        /redirect-file /redirect-data /redirect-ftp /redirect-javascript /redirect-mail
        /redirect-loopback /redirect-ipv6 /redirect-mapped /redirect-number /redirect-hex
        /redirect-private /redirect-metadata /redirect-localhost /refresh-private /script-private
        """,
    "undecided": """
        /chunked-empty /until-close-empty /gzip-empty /416
        /empty /204 /304 /redirect-home /redirect-nowhere /400 /405 /406 /408 /418 /423 /600
        """,
}
"""How each resource stands under `LIMITS`."""

ALONE = {"/robots.txt", "/never", "/extra-later", *whole.RESOURCES, *scripted.RESOURCES}
"""Asked in tests of their own: what they do is done to the next request, the next day, or looks."""

PATHS = [path for path in RESOURCES if path not in ALONE]
ROWS = [(path, status) for status, paths in EXPECTED.items() for path in paths.split()]

LEFT_UNREAD = {"too-large", "timeout", "broken"}
"""Where we stop reading before the server stops sending."""

ODD_HEADS = {
    "/chunked-said-twice",
    "/empty-length",
    "/identity-transfer",
    "/listed-lengths",
    "/negative-length",
    "/odd-length",
    "/odd-transfer",
    "/same-lengths",
    "/no-colon",
    "/nul-in-header",
    "/space-before-colon",
}
"""Where a head stands in the file as it came, and was understood in some other way."""

SURPLUS = {"/extra-bytes"}
"""Where the server sent more after the end of its message, which is no part of it."""


@pytest.fixture(scope="module")
def crawled(played, tmp_path_factory):
    """The tally, the home and the server's log of a crawl over everything."""
    played.reset()
    home = tmp_path_factory.mktemp("home")
    connect_to = played.connect_to("www.example", "other.example")
    links = [played.url(path) for path in PATHS]
    tally = visit(*links, home=home, connect_to=connect_to, **LIMITS)
    return tally, home, played.log


def test_there_are_many_kinds_of_answer():
    """Each says of itself what it is; `RESOURCES` is the list, a family a file."""
    told = {RESOURCES[path].__doc__ for path in PATHS}
    assert len(told) > 200
    assert len([family for family in FAMILIES if set(family.RESOURCES).intersection(PATHS)]) >= 7


def test_every_resource_has_a_row():
    """No misbehaviour is left without an expectation, and none is expected twice."""
    assert sorted(path for path, _ in ROWS) == sorted(PATHS)


@pytest.mark.parametrize(("path", "status"), ROWS, ids=[path for path, _ in ROWS])
def test_every_link_gets_its_due(crawled, played, path, status):
    """What a server does to us is told by its name."""
    tally, _, _ = crawled
    assert statuses(tally)[played.url(path)] == status


def test_nothing_private_was_touched(crawled):
    """No redirect to a private address was followed: only the mapped hosts were asked."""
    _, _, log = crawled
    assert {entry.host for entry in log} == {"www.example", "other.example"}


def test_every_exchange_is_kept_byte_for_byte(crawled):
    """The WARC holds what was sent and what was received, exchange for exchange."""
    tally, home, log = crawled
    statuses_by_path = {verdict.url.partition("example")[2]: verdict for verdict in judged(tally)}
    served, held = defaultdict(list), defaultdict(list)
    for entry in log:
        served[entry.request].append(entry)
    for exchange in kept(home):
        if exchange.request:
            held[exchange.request].append(exchange)
    _leave_out_unread(held, served)
    assert set(held) == set(served)
    compared = 0
    for request, entries in served.items():
        path = entries[0].path
        verdict = statuses_by_path.get(path)
        assert len(held[request]) == len(entries), path
        for exchange, entry in zip(held[request], entries, strict=True):
            if verdict is not None and verdict.status in LEFT_UNREAD:
                assert entry.response.startswith(exchange.heard[: len(entry.response)]), path
            elif path in SURPLUS:
                assert entry.response.startswith(exchange.heard), path
                assert exchange.heard, path
            else:
                assert exchange.heard == entry.response, path
                compared += 1
    assert compared > 300


def _leave_out_unread(held, served):
    """Take out requests that met a connection just closed: no server ever read them."""
    for request, exchanges in held.items():
        unread = [
            each
            for each in exchanges
            if not each.heard and each.facts["failure"]["kind"] in ("empty", "reset")
        ]
        for each in unread[: len(exchanges) - len(served[request])]:
            exchanges.remove(each)


def test_all_that_was_kept_verifies(crawled):
    """Our own reader re-computes every digest in every file."""
    _, home, _ = crawled
    files = sorted((home / "warcs").glob("*.gz"))
    assert files
    assert [problem for path in files for problem in warc.verify(path)] == []


def test_no_other_reader_finds_anything_wrong(crawled):
    """Warcio and fastwarc agree with every digest, to the last record."""
    _, home, _ = crawled
    files = sorted((home / "warcs").glob("*.gz"))
    checked = subprocess.run([CHECK, "check", *files], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout) == (0, "")
    for path in files:
        records = list(warc.records(path))
        assert len(read_with_fastwarc(path)) == len(records) == len(read_with_warcio(path))


def test_pywb_indexes_every_answer(crawled):
    """Its indexer reads the files to their ends, and says of each answer what our index says."""
    if not (PROGRAMS / "cdx-indexer").exists():
        pytest.skip(f"pywb is not installed: there is no {PROGRAMS / 'cdx-indexer'}")
    _, home, _ = crawled
    for path in sorted((home / "warcs").glob("*.gz")):
        made = subprocess.run(
            [PROGRAMS / "cdx-indexer", "-j", "-s", path], capture_output=True, text=True, check=True
        )
        ours = _answers(warc.index.path_of(path).read_text())
        assert len(ours) > 200
        assert ours == _answers(made.stdout)


def test_a_wacz_of_all_of_it_is_valid(crawled, tmp_path):
    """The validator of those who specify the format finds nothing wrong."""
    validator = program("wacz")
    _, home, _ = crawled
    path = tmp_path / "all.wacz"
    assert main(["export", DOCUMENT.name, "--home", str(home), "-o", str(path)]) == 0
    assert "is valid" in ran(validator, "validate", "-f", path)
    with zipfile.ZipFile(path) as file:
        index = gzip.decompress(file.read("indexes/index.cdx.gz")).decode()
    assert len(_answers(index)) > 200


def _answers(index):
    """Return where each answer lies that an index tells of, what is ours left out."""
    told = (json.loads(line.split(" ", 2)[2]) for line in index.splitlines())
    return sorted(
        (each["offset"], each["length"], each["url"], each.get("status"))
        for each in told
        if not each["url"].startswith("urn:") and "status" in each
    )


def test_a_ledger_made_from_the_files_tells_the_same(crawled, tmp_path):
    """Of every exchange, but for what is not well formed and was understood in some other way."""
    _, home, _ = crawled
    copy = shutil.copytree(home, tmp_path / "copy")
    for path in copy.glob("ledger.db*"):
        path.unlink()
    assert main(["verify", "--repair", "--home", str(copy)]) == 0
    found, wanted = _exchanges(copy), _exchanges(home)
    assert len(found) == len(wanted) > 300
    odd = {row["url"].partition(".example")[2] for row in wanted if row not in found}
    assert odd <= ODD_HEADS


def _exchanges(home):
    with closing(sqlite3.connect(home / "ledger.db")) as connection:
        connection.row_factory = sqlite3.Row
        found = map(dict, connection.execute("SELECT * FROM exchanges ORDER BY record_id"))
        return [{key: value for key, value in row.items() if key != "id"} for row in found]


def test_ledger_and_files_agree(crawled):
    """Every verdict is in the ledger, and its records lie where the ledger says."""
    tally, home, _ = crawled
    with Ledger.open(home / "ledger.db", create=False) as ledger:
        report = ledger.report(None)
    assert {each.url: each.verdict.status for each in report.links} == {
        verdict.url: verdict.status for verdict in judged(tally)
    }
    for standing in report.links:
        snapshot = standing.snapshot
        if snapshot is None:
            assert standing.verdict.status == "policy"
            continue
        with warc.read(home / "warcs" / snapshot.warc, snapshot.offset) as record:
            assert record.id == snapshot.record_id
