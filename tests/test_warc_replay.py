"""Pages written by our writer, replayed by pywb: the bytes that the server sent, nothing else."""

import gzip
import json

import pytest
from pywb_collection import fetch, replay
from warc_recordings import NOW, noise, recording, unanswered, writer

from archiver.model import Truncation

STAMP = "20261123230000"
PAGE = "<html><title>Größe</title><p>مرحبا</p></html>".encode()
PACKED = gzip.compress(PAGE, mtime=0)
CHUNKS = b"%x\r\n%b\r\n0\r\n\r\n"


def _head(*fields: str, status: str = "200 OK") -> bytes:
    return "".join(f"{line}\r\n" for line in (f"HTTP/1.1 {status}", *fields, "")).encode()


def _chunked(data: bytes) -> bytes:
    return CHUNKS % (len(data), data)


HTML = "Content-Type: text/html; charset=utf-8"
GZIP = "Content-Encoding: gzip"
CHUNKED = "Transfer-Encoding: chunked"

PAGES = {
    "plain": (_head(HTML, f"Content-Length: {len(PAGE)}"), PAGE, None, {}),
    "gzip": (_head(HTML, GZIP, f"Content-Length: {len(PACKED)}"), PACKED, None, {}),
    "chunked": (_head(HTML, CHUNKED), _chunked(PAGE), PAGE, {}),
    "chunked-gzip": (_head(HTML, GZIP, CHUNKED), _chunked(PACKED), PACKED, {}),
    "odd-headers": (_head("x-ODD: 1", "X-Odd: 2", HTML), PAGE, None, {}),
    "gone": (_head(HTML, status="404 Not Found"), PAGE, None, {"status": 404}),
    "empty": (_head("Content-Length: 0"), b"", None, {}),
    "image": (_head("Content-Type: image/png"), b"\x89PNG\r\n\x1a\n\0\xff", None, {}),
    "truncated": (
        _head(HTML, "Content-Length: 9999"),
        PAGE[:20],
        None,
        {"truncated": Truncation.DISCONNECT},
    ),
    "moved": (
        _head("Location: http://news.example/plain", status="301 Moved Permanently"),
        b"over there",
        None,
        {"status": 301},
    ),
}


def _url(name: str) -> str:
    return f"http://news.example/{name}"


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """Replay every page of the table, each followed by a failure at the same URL, and its text."""
    folder = tmp_path_factory.mktemp("replay")
    with writer(folder / "warcs") as out:
        for name, (head, body, entity, facts) in PAGES.items():
            page = out.write(recording(head, body, entity=entity, url=_url(name), **facts))
            out.write(unanswered(_url(name)))
            text = out.write_conversion(_url(name), page, "the article's text", NOW)
        out.write(noise(b"220 mail.example ESMTP\r\n", _url("noise")))
    with replay([folder / "warcs" / text.warc], folder / "pywb") as address:
        yield address


@pytest.mark.parametrize("name", PAGES)
def test_a_page_replays_with_the_bytes_that_were_sent(base, name):
    """Status and entity are the server's; metadata, failures and text never take its place."""
    _, body, entity, facts = PAGES[name]
    status, _, replayed = fetch(base, f"{STAMP}id_/{_url(name)}")
    assert status == facts.get("status", 200)
    assert replayed == (body if entity is None else entity)


@pytest.mark.parametrize(
    ("mode", "location"),
    [("id_", _url("plain")), ("mp_", f"/{STAMP}mp_/{_url('plain')}")],
)
def test_a_redirect_leads_to_where_it_led(base, mode, location):
    """As recorded it names the origin's target; in a browser it leads to the recorded one."""
    _, headers, _ = fetch(base, f"{STAMP}{mode}/{_url('moved')}")
    assert headers["Location"].endswith(location)


def test_what_is_not_http_replays_as_what_it_was(base):
    """The bytes of a server that spoke something else are there under its URL."""
    status, headers, body = fetch(base, f"{STAMP}id_/{_url('noise')}")
    assert (status, headers["Content-Type"]) == (200, "application/octet-stream")
    assert body == b"220 mail.example ESMTP\r\n"


@pytest.mark.parametrize("kind", ["metadata", "failure", "text"])
def test_what_is_ours_has_an_address_of_its_own(base, kind):
    """Metadata, failures and text can be read in a replay, under their urn: names."""
    status, _, body = fetch(base, f"{STAMP}id_/urn:archiver:{kind}:{_url('plain')}")
    assert status == 200
    told = body.decode() if kind == "text" else json.loads(body)["url"]
    assert told == ("the article's text" if kind == "text" else _url("plain"))


def test_a_truncated_page_can_be_looked_at(base):
    """Rewritten for a browser, it promises no length that it does not have."""
    status, headers, body = fetch(base, f"{STAMP}mp_/{_url('truncated')}")
    assert (status, headers["Content-Length"]) == (200, None)
    assert PAGE[:20].removeprefix(b"<html>") in body
