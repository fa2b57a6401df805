"""The parts of a mail (RFC 2045 and 2046): found by their boundaries, decoded when they are read.

Nothing is copied before it is decoded, and what is damaged is read as far as it goes.
"""

import binascii
import quopri
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from typing import Final

from archiver.documents.decoding import decode
from archiver.expressions import expression

LONGEST: Final = 4096
"""Characters of a header that are looked at."""

_FIRST_LINE = expression(rb"(?:\xef\xbb\xbf)?\s{0,64}(?:>?From [^\n]*\n)?")
_HEAD_BEGINS = expression(rb"(?!https?://)[!-9;-~]{1,200}+[ \t]*+:")
_LINE_ENDS = expression(rb"\r?\n")
_HEAD_ENDS = expression(rb"(?:^|\n)\r?\n")
_HEADER = expression(r"^([!-9;-~]+)[ \t]*:[ \t]*([^\n]*(?:\n[ \t][^\n]*)*)", re.MULTILINE)
_LONGEST_HEAD = 1 << 20
_BASE64 = expression(rb"[^A-Za-z0-9+/]+")
_ENCODED = frozenset(("base64", "quoted-printable"))
_BROKEN = (LookupError, ValueError, MessageError, TypeError, AttributeError)


def whole(data: bytes) -> "Part":
    """Return a mail as one part, behind the line that mailboxes begin it with."""
    found = _FIRST_LINE.match(data)
    return Part(data, found.end() if found is not None else 0, len(data), lines=True)


def head(data: bytes) -> Mapping[str, str]:
    """Return the headers that bytes begin with; none, where anything else stands among them."""
    part = whole(data)
    text = part.head_text
    lines = [line for line in text.split("\n") if line.strip()]
    if not lines or any(not (line[0] in " \t" or _HEADER.match(line)) for line in lines):
        return {}
    return part.headers


@dataclass(slots=True)
class Part:
    """A part of a mail: `data[start:end]` with its own headers.

    `lines` says whether lines of `data` are those of the file.
    """

    data: bytes = field(repr=False)
    start: int
    end: int
    lines: bool = False
    default: str = "text/plain"
    body: int = 0  # where the headers have ended
    headers: Mapping[str, str] = field(default_factory=dict)
    head_text: str = ""
    _fields: Message = field(default_factory=Message)

    def __post_init__(self) -> None:
        most = min(self.end, self.start + _LONGEST_HEAD)
        ends = _HEAD_ENDS.search(self.data, self.start, most)
        if _HEAD_BEGINS.match(self.data, self.start, self.end) is None:
            at_once = _LINE_ENDS.match(self.data, self.start, self.end)
            self.body = at_once.end() if at_once is not None else self.start
        else:
            self.body = ends.end() if ends is not None else self.end
        raw = self.data[self.start : min(self.body, self.start + _LONGEST_HEAD)]
        self.head_text = decode(raw).replace("\r\n", "\n").replace("\r", "\n")
        headers: dict[str, str] = {}
        for found in _HEADER.finditer(self.head_text):
            headers.setdefault(found.group(1).lower(), found.group(2)[:LONGEST])
        self.headers = headers
        for name in ("content-type", "content-disposition"):
            if name in headers:
                self._fields[name] = headers[name]

    @property
    def kind(self) -> str:
        """Its media type, in lower case."""
        try:
            return (
                self._fields.get_content_type() if "content-type" in self.headers else self.default
            )
        except _BROKEN:
            return self.default

    @property
    def charset(self) -> str:
        """The encoding that it declares, in lower case, or nothing."""
        return self.parameter("charset").lower()

    @property
    def attached(self) -> bool:
        """Whether it is a file of its own."""
        try:
            return self._fields.get_content_disposition() == "attachment"
        except _BROKEN:
            return False

    @property
    def title(self) -> str:
        """What it is called, for a reader."""
        try:
            name = self._fields.get_filename()
        except _BROKEN:
            name = None
        name = " ".join(_unfolded(name or "").split())[:100]
        return f"The attachment {name}" if name else f"A part of the type {self.kind[:60]}"

    @property
    def subject(self) -> str:
        """What the mail is about."""
        return " ".join(_unfolded(self.headers.get("subject", "")).split())

    @property
    def line(self) -> int | None:
        """The line of the file in which the text begins, where it stands there as it is."""
        return self._line(self.body) if self.lines and self._encoding not in _ENCODED else None

    def line_of(self, header: str) -> int | None:
        """Return the line of the file in which a header stands."""
        found = re.search(rf"(?mi)^{re.escape(header)}[ \t]*:", self.head_text)
        if found is None or not self.lines:
            return None
        return self._line(self.start) + self.head_text.count("\n", 0, found.start())

    def parameter(self, name: str) -> str:
        """Return a parameter of the content type, or nothing."""
        try:
            value = self._fields.get_param(name, "")
        except _BROKEN:
            return ""
        return str(value[2] if isinstance(value, tuple) else value).strip()

    def content(self) -> bytes:
        """Return what it holds, decoded."""
        raw = self.data[self.body : self.end]
        if self._encoding == "base64":
            letters = _BASE64.sub(b"", raw)
            letters = letters[: len(letters) - (len(letters) % 4 == 1)]
            return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))
        return quopri.decodestring(raw) if self._encoding == "quoted-printable" else raw

    def enclosed(self) -> "Part":
        """Return the mail that it holds."""
        if self._encoding in _ENCODED:
            content = self.content()
            return Part(content, 0, len(content))
        return Part(self.data, self.body, self.end, lines=self.lines)

    def parts(self) -> Iterator["Part"]:
        """Yield the parts of a multipart (RFC 2046, section 5.1)."""
        boundary = self.parameter("boundary").encode("utf-8", "replace")
        default = "message/rfc822" if self.kind == "multipart/digest" else "text/plain"
        if not boundary:
            return
        line = re.compile(rb"^--" + re.escape(boundary) + rb"(--)?[ \t]*\r?$\n?", re.MULTILINE)
        start: int | None = None
        for found in line.finditer(self.data, self.body, self.end):
            if start is not None:
                yield Part(self.data, start, found.start(), self.lines, default)
            start = None if found.group(1) else found.end()
        if start is not None:  # the mail was cut short
            yield Part(self.data, start, self.end, self.lines, default)

    @property
    def _encoding(self) -> str:
        return self.headers.get("content-transfer-encoding", "").strip().lower()

    def _line(self, at: int) -> int:
        return self.data.count(b"\n", 0, at) + 1


def _unfolded(text: str) -> str:
    """Return a header's text, its encoded words decoded (RFC 2047)."""
    try:
        return str(make_header(decode_header(text)))
    except _BROKEN:
        return text
