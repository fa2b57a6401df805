"""The digest by which a replay finds a body whose record does not say its own.

That is so for a chunked body, where readers disagree on what the payload is: an indexer takes
SHA-1 over what follows the head, chunks and all. Where a head's end is in doubt, there is none.
"""

import base64
import hashlib
import re

from archiver.expressions import expression

LONGEST_HEAD = 32 * 1024  # fastwarc looks no further
PLAIN_HEAD = expression(
    rb"(?=.{,%d}\Z)HTTP/1\.[01] [0-9]{3}( [^\r\n\0]*)?\r\n([!-9;-~]+:[^\r\n\0]*\r\n)*\r\n"
    % LONGEST_HEAD,
    re.DOTALL,
)
"""A head whose end every reader finds."""

_END = b"\r\n\r\n"


class Payload:
    """Takes an HTTP message in pieces."""

    def __init__(self) -> None:
        self._head: bytes | None = b""
        self._digest: hashlib._Hash | None = None

    def update(self, data: bytes) -> None:
        """Take the next piece."""
        if self._digest is not None:
            self._digest.update(data)
        elif self._head is not None:
            self._take(self._head + data)

    def _take(self, said: bytes) -> None:
        end = said.find(_END)
        if end < 0:
            self._head = said if len(said) <= LONGEST_HEAD else None
            return
        head, self._head = said[: end + len(_END)], None
        if PLAIN_HEAD.fullmatch(head):
            self._digest = hashlib.sha1(said[len(head) :], usedforsecurity=False)

    @property
    def digest(self) -> str | None:
        """`sha1:` and Base32, as indexers write it; None where there is none to be had."""
        if self._digest is None:
            return None
        return "sha1:" + base64.b32encode(self._digest.digest()).decode("ascii")
