"""The readable beginning of a body: content codings undone, within bounds.

The wire's bytes are kept elsewhere, whole. Here as much is unfolded as somebody will read,
and a body that unfolds far beyond its size is a bomb, whatever else it is.
"""

import zlib
from io import BytesIO

from archiver.model import Headers

_NO_BOMB_BELOW = 1024 * 1024  # bytes: small texts may well shrink a hundredfold
_PIECE = 4096  # bytes of a compressed body that are unfolded at a time: a bomb shows in the first
_CODINGS = {"gzip": 31, "x-gzip": 31, "deflate": 15}  # as zlib.decompressobj wants it
_UNDONE_BY_NOBODY_HERE = frozenset(
    ["aes128gcm", "br", "compress", "dcb", "dcz", "exi", "pack200-gzip", "x-compress", "zstd"]
)
"""The other codings that are registered with IANA; what is none, such as `utf-8`, codes nothing."""
_RAW_DEFLATE = -15  # what some servers mean by "deflate"

READ_AS_TEXT = (
    "text/",
    "application/xhtml",
    "application/xml",
    "application/json",
    "application/link-format",
    "application/cdxj",
    "application/x-ndjson",
    "application/problem+",
    "application/vnd.api+json",
    "application/ld+json",
)


class Reading:
    """Takes a body in pieces and keeps its beginning, decoded, in `text`.

    That of text; of `any_type`, where it is asked for as such, whatever it is called.
    """

    def __init__(self, headers: Headers, *, limit: int, ratio: int, any_type: bool = False) -> None:
        self.bomb = False
        self._kept = BytesIO()
        self._size = 0
        self._limit = limit if _readable(headers, any_type=any_type) else 0
        self._ratio = ratio
        self._taken = 0
        self._raw = False
        self._coding = _coding(headers)
        self._inflate = zlib.decompressobj(_CODINGS[self._coding]) if self._coding else None
        self._reach = self._limit  # bytes that are unfolded: enough to tell a bomb
        if self._inflate is not None and self._limit:
            self._reach = max(self._limit, _NO_BOMB_BELOW + 1)

    @property
    def text(self) -> bytes:
        """The decoded beginning of the body."""
        return self._kept.getvalue()  # which shares what it holds, and copies nothing

    @property
    def unfinished(self) -> bool:
        """Whether a compressed body, of which all that came was read, lacks its end."""
        reads_on = self._taken > 0 and self._size < self._reach
        return reads_on and self._inflate is not None and not self._inflate.eof

    def feed(self, data: bytes) -> None:
        """Take the next piece of the entity body, as sent."""
        if self._inflate is None:
            self._take(data)
            return
        for start in range(0, len(data), _PIECE):
            self._take(data[start : start + _PIECE])

    def _take(self, data: bytes) -> None:
        room = self._reach - self._size
        if room <= 0:
            return
        self._taken += len(data)
        unfolded = self._unfold(data, room)
        self._kept.write(unfolded[: max(0, self._limit - self._size)])
        self._size += len(unfolded)
        self.bomb = self.bomb or self._explodes()

    def _unfold(self, data: bytes, room: int) -> bytes:
        try:
            return self._inflate.decompress(data, room) if self._inflate else data[:room]
        except zlib.error:
            if self._coding != "deflate" or self._raw or self._size:
                self._reach = 0  # what came so far is all that can be read
                return b""
            self._raw, self._inflate = True, zlib.decompressobj(_RAW_DEFLATE)
            return self._unfold(data, room)

    def _explodes(self) -> bool:
        return self._size > max(_NO_BOMB_BELOW, self._ratio * self._taken)


def _value(headers: Headers, name: str) -> str:
    return next((value for key, value in headers if key.lower() == name), "").strip().lower()


def _codings(headers: Headers) -> list[str]:
    """Return the codings of a body, in the order in which they were applied."""
    said = (each.strip() for each in _value(headers, "content-encoding").split(","))
    return [each for each in said if each in _CODINGS or each in _UNDONE_BY_NOBODY_HERE]


def _coding(headers: Headers) -> str | None:
    codings = _codings(headers)
    return codings[0] if len(codings) == 1 and codings[0] in _CODINGS else None


def _readable(headers: Headers, *, any_type: bool) -> bool:
    """Tell whether the body is text that anybody here will look at."""
    if _codings(headers) and _coding(headers) is None:
        return False
    kind = _value(headers, "content-type")
    return any_type or not kind or kind.startswith(READ_AS_TEXT)
