"""The body of a recorded answer as it was sent: chunks joined, content codings left as they are.

Only for records whose head and framing are well formed; whoever reads compares the digest.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from archiver.expressions import expression
from archiver.warc.payloads import LONGEST_HEAD
from archiver.warc.read import DamagedError, read

_CHUNKED = expression(rb"(?i)\r\ntransfer-encoding:(?:[^\r\n]*,)?[ \t]*chunked[ \t]*[,\r]")
_END = b"\r\n\r\n"
_LONGEST_LINE = 4 * 1024


def body(path: Path, offset: int) -> Iterator[bytes]:
    """Yield the body of the response record at `offset`, in pieces; raise DamagedError."""
    with read(path, offset) as record:
        if record.type != "response":
            raise DamagedError(path, offset, "no response is recorded there")
        blocks = record.blocks()
        head, rest = _head(path, offset, blocks)
        framed = _CHUNKED.search(head) is not None
        pieces = _chain(rest, blocks)
        yield from unchunked(pieces) if framed else pieces
        record.finish()


def unchunked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield what stands in chunks (RFC 9112, 7.1), without them and without trailers.

    Raises ValueError where there are no chunks.
    """
    buffer, left = b"", 0
    for piece in pieces:
        buffer += piece
        while buffer:
            if left:
                data, buffer = buffer[:left], buffer[left:]
                left -= len(data)
                yield data
                continue
            line, end, rest = buffer.partition(b"\n")
            if not end:
                if len(line) > _LONGEST_LINE:
                    raise ValueError("a chunk does not say how long it is")
                break
            buffer = rest
            size = line.partition(b";")[0].strip()
            if not size:  # the end of a chunk's last line
                continue
            left = _length(size)
            if not left:
                return


def _head(path: Path, offset: int, blocks: Iterator[bytes]) -> tuple[bytes, bytes]:
    said = b""
    for block in blocks:
        said += block
        head, end, rest = said.partition(_END)
        if end:
            return head + end, rest
        if len(said) > LONGEST_HEAD:
            break
    raise DamagedError(path, offset, "the head of the response does not end")


def _chain(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest


def _length(size: bytes) -> int:
    length = int(size, 16)
    if length < 0:
        raise ValueError("a chunk cannot be shorter than nothing")
    return length
