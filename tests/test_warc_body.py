"""A kept body is read as it was sent, whatever the framing and wherever the pieces end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warc_recordings import noise, recording, unanswered, writer

from archiver import warc
from archiver.warc.body import unchunked

HEAD = b"HTTP/1.1 200 OK\r\n\r\n"
FRAMED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"

BODIES = {
    "plain": (HEAD, b"hello", None),
    "empty": (HEAD, b"", None),
    "large": (HEAD, bytes(range(256)) * 1024, None),
    "chunks": (FRAMED, b"2\r\nhe\r\n3;ext=1\r\nllo\r\n0\r\n\r\n", b"hello"),
    "trailers": (FRAMED, b"5\r\nhello\r\n0\r\nX-Digest: 1\r\n\r\n", b"hello"),
    "lone line feeds": (FRAMED, b"5\nhello\n0\n\n", b"hello"),
}


@pytest.mark.parametrize("name", BODIES)
def test_a_body_is_read_as_it_was_sent(tmp_path, name):
    """Without its chunks and trailers."""
    head, sent, entity = BODIES[name]
    with writer(tmp_path) as out:
        place = out.write(recording(head, sent, entity=entity))
    body = b"".join(warc.body(tmp_path / place.warc, place.offset))
    assert body == (sent if entity is None else entity)


@pytest.mark.parametrize("made", [noise(b"220 mail"), unanswered()], ids=["not HTTP", "nothing"])
def test_what_is_no_answer_has_no_body(tmp_path, made):
    """It is said, not guessed."""
    with writer(tmp_path) as out:
        place = out.write(made)
    with pytest.raises(warc.DamagedError):
        list(warc.body(tmp_path / place.warc, place.offset))


@given(st.lists(st.binary(min_size=1)), st.integers(1, 9))
def test_chunks_are_joined_wherever_pieces_end(chunks, size):
    """A piece may end in the middle of a length, of a line end, of data."""
    framed = b"".join(b"%x\r\n%b\r\n" % (len(each), each) for each in [*chunks, b""])
    pieces = [framed[at : at + size] for at in range(0, len(framed), size)]
    assert b"".join(unchunked(pieces)) == b"".join(chunks)


@pytest.mark.parametrize("framed", [b"x" * 5000, b"zz\r\nhello\r\n", b"-3\r\nhello"])
def test_what_is_not_in_chunks_is_refused(framed):
    """A length that is none is no body."""
    with pytest.raises(ValueError, match=r"."):
        list(unchunked([framed]))
