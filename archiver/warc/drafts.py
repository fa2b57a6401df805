"""What each record of an exchange says: the fields and blocks of WARC 1.1, and nothing of files.

Every record has a block digest. A payload digest is written only where every reader takes
the same bytes for the payload; the metadata record always has the entity's. What was kept
before is referred to (sections 6.7.2 and 6.7.3).
"""

import hashlib
import ipaddress
import json
import re
import string
import uuid
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from urllib.parse import quote

from archiver.expressions import expression
from archiver.model import Exchange, Headers, Rendering, Run
from archiver.settings import Settings
from archiver.warc.folding import FOLDED, STORED
from archiver.warc.metadata import describe
from archiver.warc.payloads import PLAIN_HEAD, Payload
from archiver.warc.recording import Recording
from archiver.warc.volume import Draft, warc_date

COMPRESSED_TYPES = expression(
    r"image/(?!svg|bmp|x-ms-bmp|tiff)|video/|audio/(?!wav|x-wav)|font/woff"
    r"|application/(pdf|zip|gzip|x-gzip|x-bzip2|x-xz|zstd|x-7z-compressed|epub\+zip"
    r"|vnd\.openxmlformats|vnd\.oasis|font-woff)",
    re.IGNORECASE,
)
"""Media types whose bytes do not get smaller."""

RENDERED: Mapping[Rendering, str] = {
    Rendering.DOM: "text/html; charset=utf-8",
    Rendering.SCREENSHOT: "image/png",
}
"""The media types of what a browser shows."""

_URI = "".join(set(string.punctuation + string.ascii_letters + string.digits) - set("<>"))
_LONGEST_NAME = 8 * 1024  # some readers take no longer head, and the metadata has the whole URL
_LONGEST_VALUE = 1024  # characters; six fields of it, escaped, fit into any reader's head
_BLOCK = 64 * 1024
_PROFILE = "http://netpreserve.org/warc/1.1/revisit/"


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
        "command": run.command,
        "started-at": warc_date(run.started_at),
        "settings": run.settings,
        "settings-digest": run.settings_digest,
    }
    lines = [f"{key}: {' '.join(value.splitlines())}\r\n" for key, value in fields.items() if value]
    block = "".join(lines).encode()
    return _draft("warcinfo", date, "application/warc-fields", block, ("WARC-Filename", name))


def exchange(recording: Recording, chain_in: str | None = None) -> tuple[Draft, ...]:
    """Return the records of an exchange, the one that stands for it first, its metadata last.

    These are `response` (`revisit` for what was kept before, `resource` for what is not HTTP),
    `request` and `metadata`; where nothing came back, the first that is there stands for it. The
    `metadata` of a `revisit` has the request in it. `chain_in` is the metadata record where the
    certificates stand already.
    """
    seen = recording.exchange
    received = (_answer(recording),) if recording.answered else ()
    kind = "metadata" if received else "failure"
    metadata = _draft(
        "metadata",
        seen.started_at,
        "application/json",
        describe(recording, chain_in),
        ("WARC-Target-URI", _urn(kind, seen.url)),
        *_linked(received, "WARC-Refers-To"),
    )
    if recording.original is not None or not recording.request:
        return *received, metadata
    return *received, _sent(recording, received[0] if received else metadata), metadata


def conversion(
    url: str, text: str, refers_to: str, date: datetime, about: Mapping[str, str | None]
) -> Draft:
    """Return the record of a page's article text (section 6.7), with what else it says of itself.

    `about` stands as JSON in a field that other archives have, too.
    """
    known = {key: value for key, value in about.items() if value and len(value) <= _LONGEST_VALUE}
    said = (("WARC-JSON-Metadata", json.dumps(known)),) if known else ()
    return _draft(
        "conversion",
        date,
        "text/plain; charset=utf-8",
        text.encode("utf-8", "replace"),
        ("WARC-Target-URI", _urn("text", url)),
        ("WARC-Refers-To", f"<{refers_to}>"),
        *said,
    )


def rendering(url: str, form: Rendering, data: bytes, page: str, date: datetime) -> Draft:
    """Return the record of what a browser showed of a page (section 6.3), beside the page's own."""
    return _draft(
        "resource",
        date,
        RENDERED[form],
        data,
        ("WARC-Target-URI", _urn(form.value, url)),
        ("WARC-Concurrent-To", f"<{page}>"),
        level=STORED if form is Rendering.SCREENSHOT else FOLDED,
    )


def _answer(recording: Recording) -> Draft:
    original = recording.original
    return _received(recording) if original is None else _revisit(recording, original)


def _revisit(recording: Recording, original: Exchange) -> Draft:
    """Refer to an earlier record: with the head that came, or with no block at all for a 304.

    With the head of a 304 it would replay as one, and a browser would show nothing.
    """
    seen, kept = recording.exchange, original.snapshot
    if kept is None or kept.payload is None:
        raise AssertionError("a recording refers to nothing else")
    recording.response.seek(0)
    if recording.not_modified:
        profile, head = "server-not-modified", b""
    else:
        profile, head = "identical-payload-digest", recording.response.read(recording.head_length)
    cut = (("WARC-Truncated", "length"),) if head else ()
    return _draft(
        "revisit",
        seen.started_at,
        "application/http; msgtype=response",
        head,
        ("WARC-Target-URI", _uri(seen.url)),
        *_connection(seen),
        ("WARC-Profile", _PROFILE + profile),
        ("WARC-Refers-To", f"<{kept.record_id}>"),
        ("WARC-Refers-To-Target-URI", _uri(original.url)),
        ("WARC-Refers-To-Date", warc_date(original.started_at)),
        ("WARC-Payload-Digest", kept.payload),
        *cut,
        payload=kept.payload,
    )


def _received(recording: Recording) -> Draft:
    seen, http = recording.exchange, recording.http
    block, payload = _digests(recording)
    named = [("WARC-Target-URI", _uri(seen.url)), *_connection(seen)]
    if seen.truncated is not None:
        named.append(("WARC-Truncated", seen.truncated.value))
    if http and seen.digest is not None and _payload_is_entity(recording):
        payload = seen.digest
        named.append(("WARC-Payload-Digest", payload))
    recording.response.seek(0)
    return Draft(
        "response" if http else "resource",
        new_id(),
        seen.started_at,
        "application/http; msgtype=response" if http else "application/octet-stream",
        recording.response,
        recording.response_length,
        block,
        tuple(named),
        STORED if is_compressed(seen) else FOLDED,
        payload,
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
    kind: str,
    date: datetime,
    media_type: str,
    block: bytes,
    *named: tuple[str, str],
    payload: str | None = None,
    level: int = FOLDED,
) -> Draft:
    digest = "sha256:" + hashlib.sha256(block).hexdigest()
    file = BytesIO(block)
    return Draft(
        kind, new_id(), date, media_type, file, len(block), digest, named, level, payload=payload
    )


def _linked(answer: tuple[Draft, ...], *further: str) -> Headers:
    names = ("WARC-Concurrent-To", *further)
    return tuple((name, f"<{draft.id}>") for draft in answer for name in names)


def _digests(recording: Recording) -> tuple[str, str | None]:
    """Return the digest of the block, and the one by which a replay finds the body in it."""
    block, payload = hashlib.sha256(), Payload()
    recording.response.seek(0)
    rest = recording.response_length
    while rest:
        data = recording.response.read(min(rest, _BLOCK))
        if not data:
            raise ValueError(f"the response is {rest} bytes shorter than its recording says")
        block.update(data)
        if recording.entity_framed:
            payload.update(data)
        rest -= len(data)
    return f"sha256:{block.hexdigest()}", payload.digest


def _payload_is_entity(recording: Recording) -> bool:
    """Whether what follows the head is the entity, and every reader finds that head's end."""
    payload = recording.response_length - recording.head_length
    if recording.entity_framed or payload != recording.exchange.body_length:
        return False
    recording.response.seek(0)
    return PLAIN_HEAD.fullmatch(recording.response.read(recording.head_length)) is not None


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
        fields.append(("WARC-Protocol", "http/" + seen.version.lower().removeprefix("http/")))
    if seen.tls is not None:
        fields.append(("WARC-Protocol", seen.tls.version.lower().replace("tlsv", "tls/")))
        fields.append(("WARC-Cipher-Suite", seen.tls.cipher))
    return tuple(fields)


@lru_cache(maxsize=1024)
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
