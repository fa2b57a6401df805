"""What `verify` finds wrong with a WARC file, and what it does not."""

import gzip
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warc_recordings import read_with_warcio, recording, writer

from archiver import warc
from archiver.model import ArchiverError

GOOD = (
    b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x:1>\r\n"
    b"WARC-Date: 2026-11-23T23:00:00Z\r\n"
    b"WARC-Block-Digest: sha1:IORUMWLIBUO53GZZJS7FEOU3IDD3AFBH\r\n"
    b"WARC-Payload-Digest: sha1:VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2N\r\n"
    b"Content-Type: application/http; msgtype=response\r\nContent-Length: 24\r\n\r\n"
    b"HTTP/1.1 200 OK\r\n\r\nhello\r\n\r\n"
)
BLOCK = b"sha1:IORUMWLIBUO53GZZJS7FEOU3IDD3AFBH"
PAYLOAD = b"sha1:VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2N"

RIGHT = {
    "a whole record": (b"", b""),
    "WARC 1.0": (b"WARC/1.1", b"WARC/1.0"),
    "hexadecimal": (BLOCK, b"sha1:43a34659680d1ddd9b394cbe523a9b40c7b01427"),
    "small letters": (BLOCK, BLOCK.replace(b"IORU", b"ioru")),
    "no payload digest": (b"WARC-Payload-Digest: " + PAYLOAD + b"\r\n", b""),
    "fields in any case": (b"WARC-Block-Digest", b"warc-block-digest"),
}

WRONG = {
    "another block digest": (BLOCK, BLOCK.replace(b"IORU", b"AAAA"), "WARC-Block-Digest says"),
    "another payload digest": (
        PAYLOAD,
        PAYLOAD.replace(b"VL2", b"AAA"),
        "WARC-Payload-Digest says",
    ),
    "a digest that is none": (BLOCK, b"sha1:!", "WARC-Block-Digest says sha1:!"),
    "a digest we cannot check": (BLOCK, b"crc9:AA", "of a kind we cannot check: crc9:AA"),
    "no block digest": (b"WARC-Block-Digest: " + BLOCK, b"X: y", "WARC-Block-Digest is missing"),
    "no date": (b"WARC-Date", b"X-Date", "WARC-Date is missing"),
    "no length": (b"Content-Length: 24", b"X: y", "does not say how long"),
    "a length that is no number": (b"h: 24", b"h: -4", "does not say how long"),
    "two lengths": (b"h: 24", b"h: 24\r\nContent-Length: 23", "does not say how long"),
    "more than it says": (b"hello\r\n", b"hello!\r\n", "does not end where it says"),
    "too long a length": (b"h: 24", b"h: 99", "shorter than it says"),
    "no line ends behind it": (b"hello\r\n\r\n", b"hello\r\n", "does not end where it says"),
    "a second record in the member": (b"hello\r\n\r\n", b"hello\r\n\r\nWARC/1.1", "does not end"),
    "not a WARC record": (b"WARC/1.1", b"HTTP/1.1", "no WARC record"),
    "no end of the head": (b"\r\n\r\n", b"\r\n", "head does not end"),
}


def _file(folder: Path, record: bytes) -> Path:
    path = folder / "x.warc.gz"
    path.write_bytes(gzip.compress(record))
    return path


@pytest.mark.parametrize(("old", "new"), RIGHT.values(), ids=RIGHT)
def test_what_the_standard_allows_is_no_violation(tmp_path, old, new):
    """Digests in either form, fields in any case, both versions."""
    assert warc.verify(_file(tmp_path, GOOD.replace(old, new))) == []


@pytest.mark.parametrize(("old", "new", "told"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_once(tmp_path, old, new, told):
    """One fault is one sentence, which says where and what."""
    (violation,) = warc.verify(_file(tmp_path, GOOD.replace(old, new)))
    assert violation.startswith("byte 0")
    assert told in violation


@pytest.mark.parametrize("entity", [b"\r\nhello", b"\r\nTransfer-Encoding: chunked\r\n\r\nhello"])
def test_a_payload_digest_is_not_compared_where_tools_disagree(tmp_path, entity):
    """No end of the HTTP head, or chunks: then the block digest is the only judge."""
    changed = b"HTTP/1.1 200 OK" + entity
    record = GOOD.replace(b"HTTP/1.1 200 OK\r\n\r\nhello", changed)
    record = record.replace(b"h: 24", b"h: %d" % len(changed))
    (violation,) = warc.verify(_file(tmp_path, record))
    assert "WARC-Block-Digest says" in violation


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"", "no record"), (GOOD, "unpacked"), (gzip.compress(GOOD, mtime=0)[:9], "torn")],
)
def test_a_file_that_is_no_warc_is_told(tmp_path, data, told):
    """Nothing, plain text and half a member are violations, not crashes."""
    path = tmp_path / "x.warc.gz"
    path.write_bytes(data)
    assert told in warc.verify(path)[0]


@pytest.fixture
def written(tmp_path):
    """Write two exchanges; return the file."""
    with writer(tmp_path) as out:
        out.write(recording(body=b"first"))
        snapshot = out.write(recording(body=b"second"))
    return tmp_path / snapshot.warc


def test_every_cut_is_a_violation(written):
    """A file that ends inside a record never verifies, wherever it ends."""
    data = written.read_bytes()
    whole = {record.finish() for record in warc.records(written)}
    for cut in range(len(data)):
        written.write_bytes(data[:cut])
        assert bool(warc.verify(written)) is (cut not in whole)


def test_every_flipped_bit_is_a_violation(written):
    """No record can change unseen; a bit that changes nothing unpacked is gzip's own slack."""
    data = written.read_bytes()
    whole, told = _unpacked(data), 0
    for at in range(0, len(data), 5):
        flipped = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        written.write_bytes(flipped)
        if _unpacked(flipped) != whole:
            assert warc.verify(written), f"byte {at}"
            told += 1
    assert told > len(data) // 5 * 0.8


def _unpacked(data):
    """Return what each gzip member holds, or None where one is damaged."""
    members = []
    try:
        while data:
            member = zlib.decompressobj(31)
            members.append(member.decompress(data))
            if not member.eof:
                return None
            data = member.unused_data
    except zlib.error:
        return None
    return members


def test_a_torn_record_is_never_handed_on_as_whole(written):
    """Our reader refuses what warcio returns silently short."""
    *_, last = warc.records(written)
    written.write_bytes(written.read_bytes()[: last.finish() - 40])
    assert len(read_with_warcio(written)) == 7
    with pytest.raises(ArchiverError, match=f"damaged at byte {last.offset}: the record is torn"):
        list(warc.records(written))


def test_a_record_is_read_from_its_offset(written):
    """`read` opens one record by its offset, whatever surrounds it."""
    response = next(record for record in warc.records(written) if record.type == "response")
    with warc.read(written, response.offset) as record:
        assert record.id == response.id
        assert record.read() == b"HTTP/1.1 200 OK\r\n\r\nfirst"
        assert record.read() == b""


@given(st.binary(max_size=200), st.booleans())
def test_no_bytes_crash_the_reader(tmp_path_factory, data, packed):
    """Whatever lies in a file, `verify` answers with a list."""
    path = tmp_path_factory.getbasetemp() / "any.warc.gz"
    path.write_bytes(gzip.compress(b"WARC/1.1\r\n" + data) if packed else data)
    assert warc.verify(path)
