"""What each record of an exchange says: the fields and blocks of WARC 1.1, and nothing of files.

Every record has a block digest. A payload digest is written only where every reader takes
the same bytes for the payload; the metadata record always has the entity's.
"""

import hashlib
import ipaddress
import re
import string
import uuid
from datetime import datetime
from io import BytesIO
from typing import BinaryIO
from urllib.parse import quote

from archiver.model import Exchange, Headers, Run
from archiver.settings import Settings
from archiver.warc.metadata import describe
from archiver.warc.recording import Recording
from archiver.warc.volume import DEFLATED, STORED, Draft

COMPRESSED_TYPES = re.compile(
    r"image/(?!svg|bmp|x-ms-bmp|tiff)|video/|audio/(?!wav|x-wav)|font/woff"
    r"|application/(pdf|zip|gzip|x-gzip|x-bzip2|x-xz|zstd|x-7z-compressed|epub\+zip"
    r"|vnd\.openxmlformats|vnd\.oasis|font-woff)",
    re.IGNORECASE,
)
"""Media types whose bytes do not get smaller."""

_URI = "".join(set(string.punctuation + string.ascii_letters + string.digits) - set("<>"))
_PLAIN_HEAD = re.compile(rb"HTTP/1\.[01] [0-9]{3}( [^\r\n\0]*)?\r\n([!-9;-~]+:[^\r\n\0]*\r\n)*\r\n")
_LONGEST_PLAIN_HEAD = 32 * 1024  # fastwarc looks no further
_LONGEST_NAME = 8 * 1024  # some readers take no longer head, and the metadata has the whole URL
_BLOCK = 64 * 1024


def new_id() -> str:
    """Return a WARC-Record-ID that nobody has, without brackets."""
    return uuid.uuid4().urn


def warcinfo(name: str, run: Run, date: datetime, settings: Settings, user_agent: str) -> Draft:
    """Say who wrote this file, with what, and how it behaved (section 6.2)."""
    fields = {
        "software": f"archiver/{run.version}",
        "format": "WARC File Format 1.1",
        "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "isPartOf": run.id,
        "operator": run.operator or settings.operator,
        "http-header-user-agent": user_agent,
        "robots": settings.robots,
        "settings-digest": run.settings_digest,
    }
    lines = [f"{key}: {' '.join(value.split())}\r\n" for key, value in fields.items() if value]
    block = "".join(lines).encode()
    return _draft("warcinfo", date, "application/warc-fields", block, ("WARC-Filename", name))


def exchange(recording: Recording) -> tuple[Draft, ...]:
    """Return the records of an exchange, the one that stands for it first, its metadata last.

    These are `response` (or `resource`, for what is not HTTP), `request` and `metadata`;
    where nothing came back, `metadata` stands for it.
    """
    seen = recording.exchange
    received = (_received(recording),) if recording.answered else ()
    kind = "metadata" if received else "failure"
    metadata = _draft(
        "metadata",
        seen.started_at,
        "application/json",
        describe(recording),
        ("WARC-Target-URI", _urn(kind, seen.url)),
        *_linked(received, "WARC-Refers-To"),
    )
    sent = (_sent(recording, received[0] if received else metadata),) if recording.request else ()
    return *received, *sent, metadata


def conversion(url: str, text: str, refers_to: str, date: datetime) -> Draft:
    """Return the record of a page's article text (section 6.7)."""
    return _draft(
        "conversion",
        date,
        "text/plain; charset=utf-8",
        text.encode("utf-8", "replace"),
        ("WARC-Target-URI", _urn("text", url)),
        ("WARC-Refers-To", f"<{refers_to}>"),
    )


def _received(recording: Recording) -> Draft:
    seen, http = recording.exchange, recording.http
    recording.response.seek(0)
    digest = _sha256(recording.response, recording.response_length)
    named = [("WARC-Target-URI", _uri(seen.url)), *_connection(seen)]
    if seen.truncated is not None:
        named.append(("WARC-Truncated", seen.truncated.value))
    if http and seen.digest is not None and _payload_is_entity(recording):
        named.append(("WARC-Payload-Digest", seen.digest))
    recording.response.seek(0)
    return Draft(
        "response" if http else "resource",
        new_id(),
        seen.started_at,
        "application/http; msgtype=response" if http else "application/octet-stream",
        recording.response,
        recording.response_length,
        digest,
        tuple(named),
        STORED if is_compressed(seen) else DEFLATED,
    )


def _sent(recording: Recording, answer: Draft) -> Draft:
    seen = recording.exchange
    return _draft(
        "request",
        seen.started_at,
        "application/http; msgtype=request",
        recording.request,
        ("WARC-Target-URI", _uri(seen.url)),
        *_linked((answer,)),
        *_connection(seen),
    )


def _draft(
    kind: str, date: datetime, media_type: str, block: bytes, *named: tuple[str, str]
) -> Draft:
    digest = "sha256:" + hashlib.sha256(block).hexdigest()
    return Draft(kind, new_id(), date, media_type, BytesIO(block), len(block), digest, named)


def _linked(answer: tuple[Draft, ...], *further: str) -> Headers:
    names = ("WARC-Concurrent-To", *further)
    return tuple((name, f"<{draft.id}>") for draft in answer for name in names)


def _sha256(file: BinaryIO, length: int) -> str:
    digest = hashlib.sha256()
    rest = length
    while rest:
        data = file.read(min(rest, _BLOCK))
        if not data:
            raise ValueError(f"the response is {rest} bytes shorter than its recording says")
        digest.update(data)
        rest -= len(data)
    return "sha256:" + digest.hexdigest()


def _payload_is_entity(recording: Recording) -> bool:
    """Whether what follows the head is the entity, and every reader finds that head's end."""
    payload = recording.response_length - recording.head_length
    if recording.entity_framed or payload != recording.exchange.body_length:
        return False
    if recording.head_length > _LONGEST_PLAIN_HEAD:
        return False
    recording.response.seek(0)
    return _PLAIN_HEAD.fullmatch(recording.response.read(recording.head_length)) is not None


def is_compressed(seen: Exchange) -> bool:
    """Whether the body will not get any smaller, as far as its headers tell."""
    coding = seen.header("content-encoding") or "identity"
    media_type = seen.header("content-type") or ""
    return coding.strip().lower() != "identity" or COMPRESSED_TYPES.match(media_type) is not None


def _connection(seen: Exchange) -> Headers:
    """Say over what it came: the fields, and two that other archives write (iipc proposals)."""
    fields = []
    if seen.address is not None and seen.proxy is None:
        fields.append(("WARC-IP-Address", _ip(seen.address)))
    if seen.version:
        fields.append(("WARC-Protocol", seen.version.lower()))
    if seen.tls is not None:
        fields.append(("WARC-Protocol", seen.tls.version.lower().replace("tlsv", "tls/")))
        fields.append(("WARC-Cipher-Suite", seen.tls.cipher))
    return tuple(fields)


def _ip(address: str) -> str:
    """Return the numeric address of `IP:port` or `[IP]:port`; ValueError when it is none."""
    host = address.rpartition(":")[0].strip("[]").partition("%")[0]
    return str(ipaddress.ip_address(host))


def _urn(kind: str, url: str) -> str:
    """Name what is ours by a name of its own: under the page's URL a replay would show it."""
    return f"urn:archiver:{kind}:{_uri(url)[:_LONGEST_NAME]}"


def _uri(url: str) -> str:
    """Percent-encode what would break a header line; anything a server could be sent stays."""
    return quote(url, safe=_URI, errors="replace")
