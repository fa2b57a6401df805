"""Recordings as a crawl would hand them over, and readers that are not ours."""

import hashlib
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from fastwarc.warc import ArchiveIterator as FastIterator
from warcio.archiveiterator import ArchiveIterator

from archiver import warc
from archiver.model import Exchange, Failure, FailureKind, Run
from archiver.settings import Settings

NOW = datetime(2026, 11, 23, 23, 0, 0, 123456, tzinfo=UTC)
RUN = Run("r1", "run", NOW, "0.1.0", "{}", "sha256:" + "0" * 64, "The Bulletin")
REQUEST = b"GET / HTTP/1.1\r\nHost: news.example\r\nUser-Agent: archiver\r\n\r\n"
NOTHING = Failure(FailureKind.REFUSED, "nobody answers at this address")


def writer(folder: Path, **settings: object) -> warc.Writer:
    return warc.Writer(folder, RUN, NOW, settings=Settings(**settings), user_agent="archiver/0.1")


def digest(data: bytes) -> str:
    return "sha256:" + hashlib.sha256(data).hexdigest()


def recording(
    head: bytes = b"HTTP/1.1 200 OK\r\n\r\n",
    body: bytes = b"",
    *,
    url: str = "http://news.example/",
    entity: bytes | None = None,
    request: bytes = REQUEST,
    cited_by: tuple[tuple[str, str], ...] = (),
    **facts: object,
) -> warc.Recording:
    """Record an answer; `entity` where the body carries chunks around it."""
    lines = head.decode("latin-1").split("\r\n")[1:-2]
    headers = tuple((name, value.strip()) for name, _, value in (h.partition(":") for h in lines))
    plain = body if entity is None else entity
    known = {"started_at": NOW, "status": 200, "version": "HTTP/1.1", "headers": headers, **facts}
    seen = Exchange(url, **known, body_length=len(plain), digest=digest(plain))
    return warc.Recording(
        seen,
        request,
        BytesIO(head + body),
        len(head + body),
        len(head),
        entity_framed=entity is not None,
        cited_by=cited_by,
    )


def unanswered(url: str = "http://gone.example/", request: bytes = b"") -> warc.Recording:
    return warc.Recording(Exchange(url, NOW, failure=NOTHING), request)


def noise(data: bytes, url: str = "http://noise.example/") -> warc.Recording:
    """Record an answer that is not HTTP."""
    failure = Failure(FailureKind.MALFORMED, "the answer is not HTTP")
    seen = Exchange(url, NOW, failure=failure, body_length=len(data), digest=digest(data))
    return warc.Recording(seen, REQUEST, BytesIO(data), len(data), http=False)


def read_with_warcio(path: Path) -> list[tuple[str, bytes]]:
    """Read types and raw blocks with warcio."""
    with path.open("rb") as file:
        records = ArchiveIterator(file, no_record_parse=True)
        return [(record.rec_type, record.raw_stream.read()) for record in records]


def read_with_fastwarc(path: Path) -> list[tuple[str, bytes]]:
    """Read types and raw blocks with fastwarc, which must find every digest right."""
    found = []
    with path.open("rb") as file:
        for record in FastIterator(file, parse_http=False):
            assert record.verify_block_digest(), record.record_id
            found.append((record.headers["WARC-Type"], record.reader.read()))
    with path.open("rb") as file:
        for record in FastIterator(file, parse_http=False):
            elsewhere = record.headers["WARC-Type"] == "revisit"
            if "WARC-Payload-Digest" in record.headers and not elsewhere:
                record.parse_http()
                assert record.verify_payload_digest(), record.record_id
    return found
