"""The heads of answers as browsers read them, which bear with more than the standard does."""

import re

from archiver.expressions import expression

_STATUS_LINE = expression(rb"(?i)HTTP/1\.(\d)[ \t]+(\d{3})(?!\d)[ \t]*([^\r\n]*)")
_FIELD = expression(rb"([!#$%&'*+\-.^_`|~0-9A-Za-z]+)[ \t]*:[ \t]*(.*?)[ \t]*")
_CHUNKED = expression(rb"(?i)(?:^|,)[ \t]*chunked[ \t]*(?:,|$)")
_LENGTHS = expression(rb"[0-9]+(?:[ \t]*,[ \t]*[0-9]+)*")
_NOT_IN_A_VALUE = expression(rb"[\x00-\x08\x0a-\x1f\x7f]")


def mend(head: bytes) -> bytes:
    """Return a head as browsers read it, for h11; as it is when it has no status line.

    Folded lines are joined, spaces around names go, and lines that are no header fields are
    left out (WHATWG Fetch and RFC 9112, section 2.2, let a client do so). So is framing that says
    nothing: a length that is no number, a transfer coding other than chunks, chunks said twice.
    """
    lines = re.sub(rb"\r?\n[ \t]+", b" ", head).splitlines()
    status = _STATUS_LINE.match(lines[0]) if lines else None
    if status is None:
        return head
    version = b"1" if status[1] != b"0" else b"0"
    mended = [b"HTTP/1." + version + b" " + status[2] + b" "]
    chunked = False
    for line in lines[1:]:
        parsed = _FIELD.fullmatch(_NOT_IN_A_VALUE.sub(b"", line))
        if parsed is None or _says_no_length(*parsed.groups()):
            continue
        name, value = parsed.groups()
        if name.lower() == b"transfer-encoding":
            if chunked or not _CHUNKED.search(value):
                continue
            chunked, value = True, b"chunked"
        mended.append(name + b": " + value)
    return b"\r\n".join([*mended, b"", b""])


def _says_no_length(name: bytes, value: bytes) -> bool:
    return name.lower() == b"content-length" and _LENGTHS.fullmatch(value) is None
