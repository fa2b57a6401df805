"""What a browser tells of a request, as an exchange with bytes that a WARC can hold.

It hands bodies over decoded, and headers as it understood them. So the fields that speak of
the bytes on the wire are kept under names that no reader takes at their word, and the record
says that a browser told us.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO

from archiver import urls
from archiver.crawl.browser.gate import Way
from archiver.crawl.wire import Take, redacted
from archiver.model import (
    Exchange,
    Failure,
    FailureKind,
    Headers,
    Purpose,
    Timing,
    Tls,
    Truncation,
)

ORIGINAL = "X-Archive-Orig-"
"""What goes before the name of a field that was true of the bytes on the wire, not of ours."""

OF_THE_WIRE = frozenset({"content-encoding", "content-length", "transfer-encoding"})

KINDS: Mapping[str, tuple[FailureKind, str]] = {
    "NAME_NOT_RESOLVED": (FailureKind.DNS, "the name was not found"),
    "TIMED_OUT": (FailureKind.TIMEOUT, "no answer in time"),
    "CONNECTION_TIMED_OUT": (FailureKind.TIMEOUT, "no connection in time"),
    "CONNECTION_REFUSED": (FailureKind.REFUSED, "the connection was refused"),
    "CONNECTION_RESET": (FailureKind.RESET, "the connection was reset"),
    "CONNECTION_CLOSED": (FailureKind.RESET, "the connection was closed"),
    "EMPTY_RESPONSE": (FailureKind.EMPTY, "the connection was closed without an answer"),
    "INVALID_HTTP_RESPONSE": (FailureKind.MALFORMED, "the answer is not HTTP"),
    "CONTENT_LENGTH_MISMATCH": (FailureKind.TRUNCATED, "less came than was promised"),
    "INCOMPLETE_CHUNKED_ENCODING": (FailureKind.TRUNCATED, "less came than was promised"),
    "TOO_MANY_REDIRECTS": (FailureKind.LOOP, "the redirects never end"),
    "BLOCKED_BY_CLIENT": (FailureKind.POLICY, "we kept from asking"),
}
"""What Chromium says of a request that failed (net::ERR_…), in our words."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A request as the browser tells it; `headers` may have HTTP/2's pseudo fields.

    Of the headers that are `secret`, by lower-case name, only the names are recorded.
    """

    url: str
    purpose: Purpose
    started_at: datetime
    method: str
    headers: Headers
    body: bytes = b""
    secret: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Got:
    """An answer as the browser tells it; `body` None where it did not hand it over.

    `version` is `http/1.1`, `h2` and so on, in any case.
    """

    status: int
    reason: str
    version: str
    headers: Headers
    body: bytes | None
    tls: Tls | None = None
    timing: Timing = field(default_factory=Timing)


def answered(sent: Sent, got: Got, *, browser: str, way: Way | None) -> Take:
    """Return the take of a request that was answered."""
    body = got.body or b""
    headers = _described(got.headers, len(body))
    head = _lines(f"HTTP/1.1 {got.status} {got.reason}", headers)
    missing = Failure(FailureKind.TRUNCATED, "the browser did not hand its body over")
    exchange = Exchange(
        url=sent.url,
        started_at=sent.started_at,
        purpose=sent.purpose,
        method=sent.method,
        status=got.status,
        reason=got.reason,
        version=got.version.upper() if "/" in got.version else got.version,
        headers=headers,
        body_length=len(body),
        digest="sha256:" + hashlib.sha256(body).hexdigest(),
        truncated=Truncation.UNSPECIFIED if got.body is None else None,
        failure=missing if got.body is None else None,
        address=way.address if way is not None else None,
        proxy=way.proxy if way is not None else None,
        tls=got.tls,
        timing=got.timing,
    )
    whole = head + body
    return Take(
        exchange=exchange,
        request=redacted(request(sent), sent.secret),
        response=BytesIO(whole),
        response_length=len(whole),
        head_length=len(head),
        framed=False,
        text=b"",
        browser=browser,
        redacted=_withheld(sent),
    )


def failed(sent: Sent, failure: Failure, *, browser: str) -> Take:
    """Return the take of a request that came to nothing, and was perhaps never sent."""
    exchange = Exchange(
        sent.url, sent.started_at, sent.purpose, method=sent.method, failure=failure
    )
    return Take(exchange, b"", None, 0, 0, framed=False, text=b"", browser=browser)


def failure(told: str) -> Failure:
    """Return what Chromium's word for a failure means."""
    word = told.removeprefix("net::ERR_").split()[0] if told else ""
    if word.startswith(("CERT_", "SSL_", "BAD_SSL")):
        return Failure(FailureKind.TLS, f"no secure connection: {_spoken(word)}")
    kind, detail = KINDS.get(word, (FailureKind.BROWSER, f"the browser says: {_spoken(word)}"))
    return Failure(kind, detail)


def request(sent: Sent) -> bytes:
    """Return a request as it may have gone over the wire (RFC 9112): its form is ours."""
    parts = urls.parts(sent.url)
    fields = tuple((name, value) for name, value in sent.headers if not name.startswith(":"))
    if not any(name.lower() == "host" for name, _ in fields):
        named = dict(sent.headers).get(":authority")
        fields = (("Host", named or parts.authority), *fields)
    return _lines(f"{sent.method} {parts.target} HTTP/1.1", fields) + sent.body


def _withheld(sent: Sent) -> tuple[str, ...]:
    return tuple(sorted(sent.secret.intersection(name.lower() for name, _ in sent.headers)))


def _described(headers: Headers, length: int) -> Headers:
    renamed = tuple(
        (ORIGINAL + name if name.lower() in OF_THE_WIRE else name, value) for name, value in headers
    )
    return (*renamed, ("Content-Length", str(length)))


def _lines(first: str, headers: Sequence[tuple[str, str]]) -> bytes:
    rows = [first, *(f"{name}: {' '.join(value.splitlines())}" for name, value in headers)]
    return ("\r\n".join([*rows, "", ""])).encode("latin-1", "replace")


def _spoken(word: str) -> str:
    return word.replace("_", " ").lower() or "nothing"
