"""Bundles of a misbehaving web: whatever servers did, what was honestly made verifies."""

import importlib.util
import json
import zipfile

import pytest
from bundles import program, ran
from chromium import PROGRAM
from crawling import visit

from archiver.bundle import Vouched, verify
from archiver.cli import main

NO_BROWSER = PROGRAM is None or importlib.util.find_spec("playwright") is None

ODD = (
    *("/plain", "/empty", "/chunked", "/chunked-trailers", "/chunk-extensions", "/gzip"),
    *("/gzip-chunked", "/gzip-members", "/gzip-twice", "/deflate", "/http-1.0", "/until-close"),
    *("/204", "/304", "/no-head", "/cut-head", "/cut-body", "/cut-before-body", "/cut-chunk"),
    *("/cut-gzip", "/not-gzip", "/odd-coding", "/extra-bytes", "/two-lengths", "/odd-length"),
    *("/odd-chunk-size", "/301", "/404", "/410", "/403", "/500", "/whole", "/bulletin"),
    *("/silence", "/reset", "/stalls-in-head"),
)
"""What servers do to heads, framing and connections."""


def _exported(home, output, *flags):
    assert main(["export", "draft.txt", "--home", str(home), "-o", str(output), *flags]) == 0
    return output


@pytest.fixture(scope="module")
def home(played, tmp_path_factory):
    """A home with two runs over two doors; the second run refers to the first."""
    folder = tmp_path_factory.mktemp("odd")
    doors = (played.doors.http, played.doors.self_signed)
    for door in doors * 2:
        visit(
            *(door.url(path, "www.example") for path in ODD),
            home=folder,
            connect_to=door.connect_to("www.example"),
            extract=True,
            requisites="page",
            tries=1,
            timeout=2.0,
        )
    return folder


def test_what_odd_servers_sent_verifies(home, tmp_path):
    """Odd heads, torn bodies, revisits, redirects and noise: no false alarm."""
    bundle = _exported(home, tmp_path / "odd.zip")
    found = verify(bundle, Vouched())
    assert found.faults == []


def test_what_odd_servers_sent_is_a_valid_wacz(home, tmp_path):
    """The reference implementation finds nothing wrong with it either."""
    wacz = _exported(home, tmp_path / "odd.wacz")
    assert "is valid" in ran(program("wacz"), "validate", "-f", wacz)
    assert verify(wacz, Vouched()).faults == []


def test_the_certificates_of_one_link_come_along(home, played, tmp_path):
    """A chain that stands beside another link's answer is taken, and nothing else of that link."""
    url = played.doors.self_signed.url("/404", "www.example")
    output = tmp_path / "one.zip"
    assert main(["export", "--link", url, "--home", str(home), "-o", str(output)]) == 0
    assert verify(output, Vouched()).faults == []


def test_nothing_is_told_of_other_links(home, played, tmp_path):
    """Of a link that is not asked for, no verdict is handed on, though its pictures are shared."""
    url = played.doors.http.url("/whole", "www.example")
    output = tmp_path / "one"
    flags = ("--home", str(home), "-o", str(output), "--directory")
    assert main(["export", "--link", url, *flags]) == 0
    rows = json.loads((output / "data" / "history.json").read_text("utf-8"))["rows"]
    assert {row["url"] for row in rows if row["table"] in ("verdicts", "citations")} == {url}
    assert verify(output, Vouched()).faults == []


@pytest.mark.skipif(NO_BROWSER, reason="there is no browser on this machine")
def test_pictures_come_along(played, tmp_path):
    """What a browser showed is a file of the bundle, the block of its record."""
    connect_to = played.connect_to("www.example")
    visit(
        played.url("/scripted"), home=tmp_path, browser="auto", connect_to=connect_to, extract=True
    )
    bundle = _exported(tmp_path, tmp_path / "x.zip")
    with zipfile.ZipFile(bundle) as file:
        top = file.namelist()[0].partition("/")[0]
        assert file.read(f"{top}/data/screenshots/0001.png").startswith(b"\x89PNG")
        links = json.loads(file.read(f"{top}/data/citations.json"))["links"]
    assert links[0]["screenshot"] == "screenshots/0001.png"
    assert verify(bundle, Vouched()).faults == []
