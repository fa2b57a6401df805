"""What the wire hands to the writer: an exchange with its bytes.

A recording that contradicts itself cannot be built, so the writer never has to ask.
"""

from dataclasses import dataclass, field
from io import BytesIO
from typing import BinaryIO

from archiver.model import Exchange

NOT_MODIFIED = 304
"""The status that answers a question for what has changed (RFC 9110, 15.4.5)."""


@dataclass(frozen=True, slots=True)
class Recording:
    """An exchange (not yet a snapshot), and the bytes that were sent and received.

    `request` is exactly as sent, empty when nothing was. `response` is a seekable file whose
    first `response_length` bytes are exactly what was received from the final status line
    on; `head_length` of them are status line, headers and blank line. `entity_framed` says
    that the body carries chunk framing, so that its bytes are not the entity's. `http` is
    False when what came is not an HTTP response with a whole head. `cited_by` pairs the
    name of a document with the place in it, in short words; `via` is the URL that
    redirected here. `original` is an exchange whose body is this one's, and lies in a file
    already: it is referred to instead of being kept again. So it is with a 304 that answers
    a question for what has changed since. `browser` names the browser that told us
    of both, in place of the wire: then neither is byte for byte what went over it. `redacted`
    names the headers of the request that were sent with a secret where it has a mark now.
    `link`, `visit` and `hop` say what it was asked for, as in the ledger.
    """

    exchange: Exchange
    request: bytes = field(repr=False, default=b"")
    response: BinaryIO = field(repr=False, default_factory=BytesIO)
    response_length: int = 0
    head_length: int = 0
    entity_framed: bool = False
    http: bool = True
    cited_by: tuple[tuple[str, str], ...] = ()
    via: str | None = None
    original: Exchange | None = None
    browser: str | None = None
    redacted: tuple[str, ...] = ()
    link: str | None = None
    visit: int = 1
    hop: int = 1

    def __post_init__(self) -> None:
        if not 0 <= self.head_length <= self.response_length:
            raise ValueError("the head is part of the response")
        if self.answered and self.http and (self.exchange.status is None or not self.head_length):
            raise ValueError("an HTTP response has a status and a head")
        if not self.answered and self.exchange.failure is None:
            raise ValueError("where nothing was received, something failed")
        if self.exchange.snapshot is not None:
            raise ValueError("this exchange already lies in a file")
        if self.original is not None:
            self._demand_original(self.original)

    def _demand_original(self, original: Exchange) -> None:
        if original.snapshot is None or original.snapshot.payload is None:
            raise ValueError("only what lies in a file, and can be found there, is referred to")
        if not (self.http and (self.not_modified or self.exchange.digest == original.digest)):
            raise ValueError("only what is the same is referred to")

    @property
    def answered(self) -> bool:
        """Whether a single byte came back."""
        return self.response_length > 0

    @property
    def not_modified(self) -> bool:
        """Whether the server said that what was kept before still holds."""
        return self.original is not None and self.exchange.status == NOT_MODIFIED
