"""What a WARC file of ours holds, as other people's readers see it."""

import json
import re
import subprocess
import sys
import tempfile
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warc_recordings import (
    NOTHING,
    NOW,
    REQUEST,
    digest,
    noise,
    read_with_fastwarc,
    read_with_warcio,
    recording,
    unanswered,
    writer,
)

from archiver import warc
from archiver.model import Exchange, Timing, Tls, Truncation
from archiver.warc.drafts import is_compressed

DOCS = Path(__file__).parent.parent / "docs" / "warc.md"

EXCHANGES = {
    "plain": recording(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", b"hello"),
    "odd case and duplicate headers": recording(
        b"HTTP/1.1 200 fine\r\nsEt-cOOkie: a=1\r\nSet-Cookie:b=2\r\nX:  \r\n\r\n", b"\xff\0"
    ),
    "chunked": recording(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"5\r\nhello\r\n0\r\n\r\n",
        entity=b"hello",
    ),
    "chunked with trailers": recording(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"5;x=y\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n",
        entity=b"hello",
    ),
    "chunked, cut before a chunk": recording(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        entity=b"",
        truncated=Truncation.TIME,
    ),
    "no body": recording(b"HTTP/1.1 204 No Content\r\n\r\n", status=204),
    "folded header": recording(b"HTTP/1.1 200 OK\r\nX: a\r\n b\r\n\r\n", b"hello"),
    "bare line ends": recording(b"HTTP/1.1 200 OK\nX: a\n\n", b"hello"),
    "a header of blanks": recording(b"HTTP/1.1 200 OK\r\nX: a\r\n \r\nY: b\r\n\r\n", b"hello"),
    "no reason": recording(b"HTTP/1.1 200\r\nX: a\r\n\r\n", b"hello"),
    "no colon": recording(b"HTTP/1.1 200 OK\r\nwhat is this\r\n\r\n", b"hello"),
    "a head of 40 KiB": recording(b"HTTP/1.1 200 OK\r\nX: " + b"a" * 40960 + b"\r\n\r\n", b"hello"),
    "truncated": recording(
        b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n", b"hel", truncated=Truncation.DISCONNECT
    ),
    "not HTTP": noise(b"220 mail.example ESMTP\r\n"),
    "noise with line ends": noise(b"\0\r\n\r\n\0"),
    "failure": unanswered(),
    "failure after the request": unanswered(request=REQUEST),
}


def _blocks(made: warc.Recording) -> list[tuple[str, bytes]]:
    """Say what the records of an exchange must hold, the metadata record left out."""
    received = made.response.getvalue()
    kind = "response" if made.http else "resource"
    blocks = [(kind, received)] if received else []
    return blocks + ([("request", made.request)] if made.request else [])


def _headers(path: Path, kind: str) -> list[warc.Record]:
    return [record for record in warc.records(path) if record.type == kind]


def _check(path: Path) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).with_name("warcio"), "check", "-v", path]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def everything(tmp_path):
    """Write every exchange of the table into one file."""
    with writer(tmp_path) as out:
        snapshots = {name: out.write(made) for name, made in EXCHANGES.items()}
    return tmp_path / snapshots["plain"].warc, snapshots


@pytest.mark.parametrize("reader", [read_with_warcio, read_with_fastwarc])
def test_other_readers_find_every_byte(everything, reader):
    """Warcio and fastwarc read exactly what was sent and received, in our order."""
    path, _ = everything
    expected = [block for made in EXCHANGES.values() for block in _blocks(made)]
    found = [block for block in reader(path) if block[0] not in {"metadata", "warcinfo"}]
    assert found == expected


def test_other_checkers_find_no_fault(everything):
    """`warcio check` verifies every record; our own `verify` finds nothing wrong."""
    path, _ = everything
    checked = _check(path)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert checked.stdout.count("digest pass") == len(read_with_warcio(path))
    assert warc.verify(path) == []


@pytest.mark.parametrize("name", EXCHANGES)
def test_a_snapshot_says_where_its_records_lie(everything, name):
    """Offset and end cover the exchange's records and no others, under their ids."""
    path, snapshots = everything
    snapshot = snapshots[name]
    records = list(warc.records(path, snapshot.offset, snapshot.end))
    assert [record.id for record in records] == [snapshot.record_id, *snapshot.related]
    assert [record.type for record in records] == [k for k, _ in _blocks(EXCHANGES[name])] + [
        "metadata"
    ]
    assert snapshot.digest == EXCHANGES[name].exchange.digest


def test_records_name_each_other(everything):
    """Request and metadata point at the response, and all at the warcinfo of their file."""
    path, snapshots = everything
    snapshot = snapshots["plain"]
    info = next(warc.records(path))
    response, request, metadata = warc.records(path, snapshot.offset, snapshot.end)
    assert info.header("WARC-Filename") == path.name
    assert {r.header("WARC-Warcinfo-ID") for r in (response, request, metadata)} == {f"<{info.id}>"}
    assert request.header("WARC-Concurrent-To") == f"<{response.id}>"
    assert metadata.header("WARC-Concurrent-To") == f"<{response.id}>"
    assert metadata.header("WARC-Refers-To") == f"<{response.id}>"
    assert response.header("WARC-Target-URI") == request.header("WARC-Target-URI")
    assert response.header("WARC-Date") == "2026-11-23T23:00:00.123456Z"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("plain", digest(b"hello")),
        ("no body", digest(b"")),
        ("truncated", digest(b"hel")),
        ("chunked", None),
        ("chunked, cut before a chunk", None),
        ("bare line ends", None),
        ("a header of blanks", None),
        ("a head of 40 KiB", None),
        ("not HTTP", None),
    ],
)
def test_a_payload_digest_stands_where_all_readers_agree(everything, name, expected):
    """It is the entity's; it is left out where some reader would hash other bytes."""
    path, snapshots = everything
    with warc.read(path, snapshots[name].offset) as record:
        assert record.header("WARC-Payload-Digest") == expected


def test_what_is_ours_never_bears_the_address_of_a_page(everything):
    """Metadata and failures have names of their own; only what was received has the URL."""
    path, _ = everything
    urls = {record.header("WARC-Target-URI") for record in _headers(path, "metadata")}
    assert urls == {
        "urn:archiver:metadata:http://news.example/",
        "urn:archiver:metadata:http://noise.example/",
        "urn:archiver:failure:http://gone.example/",
    }


def test_the_warcinfo_says_who_and_how(everything):
    """The first record names software, run, operator, User-Agent, robots policy and settings."""
    path, _ = everything
    info = next(warc.records(path))
    fields = dict(
        line.split(": ", 1) for line in read_with_warcio(path)[0][1].decode().splitlines()
    )
    assert info.type == "warcinfo"
    assert fields == {
        "software": "archiver/0.1.0",
        "format": "WARC File Format 1.1",
        "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "isPartOf": "r1",
        "operator": "The Bulletin",
        "http-header-user-agent": "archiver/0.1",
        "robots": "obey",
        "command": "run",
        "started-at": "2026-11-23T23:00:00.123456Z",
        "settings": "{}",
        "settings-digest": "sha256:" + "0" * 64,
    }


@pytest.mark.parametrize(
    ("address", "proxy", "expected"),
    [
        ("192.0.2.1:80", None, "192.0.2.1"),
        ("[2001:db8::1]:443", None, "2001:db8::1"),
        ("[fe80::1%eth0]:80", None, "fe80::1"),
        ("192.0.2.9:3128", "http://proxy.example:3128", None),
        (None, None, None),
    ],
)
def test_the_address_is_the_hosts(tmp_path, address, proxy, expected):
    """WARC-IP-Address is the bare address; a proxy's is not the host's, and is left out."""
    with writer(tmp_path) as out:
        snapshot = out.write(recording(address=address, proxy=proxy))
    for record in warc.records(tmp_path / snapshot.warc, snapshot.offset):
        wanted = None if record.type == "metadata" else expected
        assert record.header("WARC-IP-Address") == wanted


def test_metadata_holds_what_the_bytes_do_not_say(tmp_path):
    """Every fact of the exchange is in the JSON, and every field of it in the documentation."""
    tls = Tls("TLSv1.3", "TLS_AES_256_GCM_SHA384", verified=False, error="expired", chain=(b"DER",))
    made = recording(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"2\r\nhi\r\n0\r\n\r\n",
        entity=b"hi",
        tls=tls,
        address="192.0.2.1:443",
        truncated=Truncation.TIME,
        failure=NOTHING,
        timing=Timing(0.1, 0.2, 0.3, 0.4, 0.5),
        interim=(b"HTTP/1.1 103 Early Hints\r\nX: \xe9\r\n\r\n",),
        cited_by=(("bulletin.pdf", "page 3, line 9, note 2"),),
    )
    with writer(tmp_path) as out:
        snapshot = out.write(made)
    response, _, metadata = warc.records(tmp_path / snapshot.warc, snapshot.offset)
    facts = json.loads(read_with_warcio(tmp_path / snapshot.warc)[-1][1])
    assert facts == {
        "schema": 1,
        "url": "http://news.example/",
        "purpose": "cited",
        "via": None,
        "asked_for": {"link": None, "visit": 1, "hop": 1},
        "cited_by": [{"document": "bulletin.pdf", "place": "page 3, line 9, note 2"}],
        "started_at": "2026-11-23T23:00:00.123456Z",
        "timing": {
            "resolved": 0.1,
            "connected": 0.2,
            "secured": 0.3,
            "first_byte": 0.4,
            "done": 0.5,
        },
        "address": "192.0.2.1:443",
        "proxy": None,
        "tls": {
            "version": "TLSv1.3",
            "cipher": "TLS_AES_256_GCM_SHA384",
            "verified": False,
            "error": "expired",
            "chain": ["-----BEGIN CERTIFICATE-----\nREVS\n-----END CERTIFICATE-----\n"],
            "chain_in": None,
        },
        "browser": None,
        "interim": ["HTTP/1.1 103 Early Hints\r\nX: \xe9\r\n\r\n"],
        "request": None,
        "redacted": [],
        "not_modified": None,
        "status": 200,
        "entity": {"digest": digest(b"hi"), "length": 2, "chunked": True},
        "truncated": "time",
        "failure": {"kind": "refused", "detail": NOTHING.detail},
    }
    assert response.header("WARC-Truncated") == "time"
    assert ("WARC-Protocol", "tls/1.3") in response.headers
    assert metadata.header("Content-Type") == "application/json"
    fields = DOCS.read_text().partition("## Metadata")[2]
    documented = set(re.findall(r"^\| `(\w+)`", fields, re.MULTILINE))
    assert documented == set(facts)


def test_article_text_is_a_conversion_of_its_page(tmp_path):
    """The text is UTF-8, refers to the response, and is found again by its snapshot."""
    with writer(tmp_path) as out:
        page = out.write(recording())
        text = out.write_conversion("http://news.example/", page, "عاجل\n", NOW)
    with warc.read(tmp_path / text.warc, text.offset) as record:
        assert (record.id, record.type) == (text.record_id, "conversion")
        assert record.header("WARC-Target-URI") == "urn:archiver:text:http://news.example/"
        assert record.header("WARC-Refers-To") == f"<{page.record_id}>"
        assert record.header("Content-Type") == "text/plain; charset=utf-8"
        assert record.read() == "عاجل\n".encode()
    assert text.digest == digest("عاجل\n".encode())
    assert _check(tmp_path / text.warc).returncode == 0


HOSTILE_URLS = {
    "line ends": "http://a.example/\r\nWARC-Type: warcinfo\r\n\r\n",
    "brackets": "<http://a.example/>",
    "blanks and Arabic": "http://a.example/مقال ثان",
    "half a surrogate": "http://a.example/\ud800",
    "nothing": "",
    "long": "http://a.example/" + "a" * 40_000,
}


@pytest.mark.parametrize("url", HOSTILE_URLS.values(), ids=HOSTILE_URLS)
def test_no_address_breaks_a_record(tmp_path, url):
    """Whatever a document cites as a URL, the record stays one record, and tells it in JSON."""
    with writer(tmp_path) as out:
        snapshot = out.write(unanswered(url))
    path = tmp_path / snapshot.warc
    assert [kind for kind, _ in read_with_fastwarc(path)] == ["warcinfo", "metadata"]
    assert [kind for kind, _ in read_with_warcio(path)] == ["warcinfo", "metadata"]
    assert json.loads(read_with_warcio(path)[1][1])["url"] == url


LINE = st.binary(max_size=20).map(lambda raw: raw.replace(b"\r", b"").replace(b"\n", b""))
HEADS = st.lists(LINE.filter(bool), max_size=4).map(
    lambda lines: b"".join(line + b"\r\n" for line in [b"HTTP/1.1 200 OK", *lines]) + b"\r\n"
)


@given(HEADS, st.binary(max_size=300), st.booleans())
def test_any_answer_survives_the_round_trip(head, body, framed):
    """Whatever a server sends, both readers give back its bytes and find the digests right."""
    made = recording(head, body, entity=b"entity" if framed else None)
    with tempfile.TemporaryDirectory() as folder:
        with writer(Path(folder)) as out:
            path = Path(folder) / out.write(made).warc
        out.close()
        assert read_with_warcio(path)[1:3] == _blocks(made)
        assert read_with_fastwarc(path)[1:3] == _blocks(made)
        assert warc.verify(path) == []


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ((("Content-Type", "text/html"),), False),
        ((), False),
        ((("Content-Type", "image/svg+xml"),), False),
        ((("content-type", "IMAGE/JPEG"),), True),
        ((("Content-Type", "application/pdf"),), True),
        ((("Content-Type", "text/html"), ("Content-Encoding", "gzip")), True),
        ((("Content-Encoding", "identity"),), False),
    ],
)
def test_what_is_compressed_is_not_compressed_again(headers, expected):
    """Whether a body gets smaller is told by its media type and coding."""
    assert (
        is_compressed(Exchange("http://a.example/", NOW, status=200, headers=headers)) is expected
    )


@pytest.mark.parametrize(("media_type", "smaller"), [(b"text/html", True), (b"image/png", False)])
def test_only_what_gets_smaller_is_compressed(tmp_path, media_type, smaller):
    """A picture is stored in its gzip member as it is; text is compressed."""
    head = b"HTTP/1.1 200 OK\r\nContent-Type: %b\r\n\r\n" % media_type
    with writer(tmp_path) as out:
        snapshot = out.write(recording(head, bytes(100_000)))
    assert (snapshot.end < 100_000) is smaller


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param({"response_length": 3, "head_length": 4}, id="a head beyond the response"),
        pytest.param({"response_length": 3}, id="an HTTP response without a head"),
        pytest.param({}, id="no answer, and no failure"),
    ],
)
def test_a_recording_cannot_contradict_itself(facts):
    """What could not have happened cannot be handed to the writer."""
    with pytest.raises(ValueError, match=r".+"):
        warc.Recording(Exchange("http://a.example/", NOW, status=200), **facts)


def test_an_exchange_is_written_once(tmp_path):
    """What already lies in a file is not recorded again."""
    with writer(tmp_path) as out:
        snapshot = out.write(recording())
    with pytest.raises(ValueError, match="already lies in a file"):
        recording(snapshot=snapshot)


def test_a_response_shorter_than_announced_is_not_written(tmp_path):
    """The writer measures before it writes: a spool that lost bytes leaves no record."""
    seen = Exchange("http://a.example/", NOW, status=200)
    short = warc.Recording(seen, REQUEST, BytesIO(b"HTTP/1.1 200 OK\r\n\r\n"), 50, 19)
    with writer(tmp_path) as out:
        with pytest.raises(ValueError, match="31 bytes shorter"):
            out.write(short)
        snapshot = out.write(recording())
    assert warc.verify(tmp_path / snapshot.warc) == []
    assert len(list(warc.records(tmp_path / snapshot.warc))) == 4


def test_a_moment_without_a_zone_is_refused(tmp_path):
    """A local time never becomes a WARC-Date."""
    naive = datetime(2026, 11, 23)  # noqa: DTZ001  (that is the point)
    with writer(tmp_path) as out, pytest.raises(ValueError, match="time zone"):
        out.write(recording(started_at=naive))
