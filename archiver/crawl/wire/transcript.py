"""What was said and heard in one exchange, byte for byte, as far as it has come."""

import hashlib
import tempfile
from dataclasses import dataclass, field
from time import monotonic
from typing import BinaryIO, cast

import h11

from archiver.crawl.wire.entity import Reading
from archiver.crawl.wire.resolver import HaltError
from archiver.model import FailureKind, Headers, Truncation

SPOOL_IN_MEMORY = 512 * 1024  # bytes of a response kept in memory before it goes to disk


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a response is taken, in bytes; `ratio` is a body's unfolding.

    `any_type` is whether it is read as text whatever its type is said to be.
    """

    head: int
    body: int
    reading: int
    ratio: int
    any_type: bool = False


@dataclass(slots=True)
class Transcript:
    """What was said and heard in one exchange, as far as it has come.

    `response` holds the bytes from the final status line on; None where nothing is kept.
    `surplus` counts bytes that came after the end of the message and are not part of it.
    `interim` are the heads of 1xx answers, and empty lines that came before a status line.
    """

    limits: Limits
    request: bytes = b""
    response: BinaryIO | None = None
    received: int = 0
    head_length: int = 0
    body_length: int = 0
    surplus: int = 0
    status: int | None = None
    reason: str = ""
    version: str = ""
    headers: Headers = ()
    interim: list[bytes] = field(default_factory=list)
    first_byte: float | None = None
    complete: bool = False
    reusable: bool = False
    truncated: Truncation | None = None
    reading: Reading | None = None
    _entity: "hashlib._Hash" = field(default_factory=hashlib.sha256)

    @classmethod
    def begin(cls, limits: Limits, *, keep: bool) -> "Transcript":
        """Return an empty transcript, with room for the response when it is to be kept."""
        if not keep:
            return cls(limits)
        spool = tempfile.SpooledTemporaryFile(max_size=SPOOL_IN_MEMORY)  # noqa: SIM115  (handed on)
        return cls(limits, response=cast("BinaryIO", spool))

    @property
    def digest(self) -> str | None:
        """`sha256:` and hex of the entity body so far; None before there was a head."""
        return None if self.status is None else f"sha256:{self._entity.hexdigest()}"

    @property
    def framed(self) -> bool:
        """Whether the body came in chunks, so that its bytes are not the entity's."""
        return any(name.lower() == "transfer-encoding" for name, _ in self.headers)

    def heard(self, data: bytes) -> None:
        """Keep bytes just as they came."""
        if self.first_byte is None:
            self.first_byte = monotonic()
        self.received += len(data)
        if self.response is not None:
            try:
                self.response.write(data)
            except OSError as error:  # the spool is no part of the web: nobody may blame the link
                raise HaltError(FailureKind.STOPPED, error.strerror or str(error)) from error

    def answer(self, head: bytes, response: h11.Response) -> None:
        """Take the final head."""
        self.head_length = len(head)
        self.status = response.status_code
        self.reason = response.reason.decode("latin-1")
        self.version = response.http_version.decode("ascii")
        self.headers = tuple(
            (name.decode("latin-1"), value.decode("latin-1"))
            for name, value in response.headers.raw_items()
        )
        limits = self.limits
        self.reading = Reading(
            self.headers, limit=limits.reading, ratio=limits.ratio, any_type=limits.any_type
        )

    def body(self, data: bytes) -> None:
        """Take a piece of the entity body; raise HaltError when it is more than we take."""
        self.body_length += len(data)
        self._entity.update(data)
        if self.reading is not None:
            self.reading.feed(data)
        if self.body_length > self.limits.body:
            self.truncated = Truncation.LENGTH
            detail = f"the answer is larger than {self.limits.body:,} bytes"
            raise HaltError(FailureKind.TOO_LARGE, detail)

    def end(self, surplus: int) -> None:
        """Close a whole message; `surplus` bytes of what came are not its own."""
        self.complete = True
        self.surplus = surplus
        self.received -= surplus
