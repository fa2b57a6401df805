"""What a body is: HTML, plain text or neither, and the characters its bytes stand for.

Follows what browsers do (WHATWG MIME Sniffing and Encoding standards), so that we read
what a reader saw. Any bytes have an answer; none raises.
"""

import codecs
import re
from encodings.aliases import aliases
from enum import StrEnum

from archiver.expressions import expression


class Kind(StrEnum):
    """What a body is to us."""

    HTML = "html"
    TEXT = "text"
    OTHER = "other"


_HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})

# MIME Sniffing, section 7: types that tell a browser nothing.
_UNKNOWN_TYPES = frozenset({"", "unknown/unknown", "application/unknown", "*/*"})

# The same standard's signatures of HTML; a tag ends with a space or ">".
_LOOKS_LIKE_HTML = expression(
    rb"(?:\xef\xbb\xbf)?[\t\n\x0c\r ]*<(?:!--|(?:!doctype html|html|head|script|iframe|h1|div"
    rb"|font|table|a|style|title|b|body|br|p|meta)[\t\n\x0c\r />])",
    re.IGNORECASE,
)

_SNIFFED = 1445  # bytes: the standard's resource header
_PRESCANNED = 4096  # bytes: browsers look at 1,024, and pages often declare later

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_WIDE = {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
"""How a page begins that is UTF-16 and does not say so."""

_DEFAULT = "cp1252"
_NO_CHANCE = 8  # bytes of UTF-8 beyond the one of each character

_LIKELY = [
    *("cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "cp874"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949"),
]
"""The encodings of pages that declare none, by script; Latin ones cannot be told apart."""

_SAMPLED = 1 << 16  # characters
_GUESSED_BY = 4096  # bytes
_FEWEST = 6  # letters that differ: a line of dashes is no script
_ASCII = bytes(range(0x80))
_MARKUP = expression(rb"(?s)<(?:script|style)\b.*?</|<[^<>]*>", re.IGNORECASE)
_STRETCH = expression(rb"[\x80-\xff](?:[\x40-\x7e]?[\x80-\xff]){3,}[\x40-\x7e]?")
_BEYOND = expression(r"[^\x00-\x7f]")

_CHARSET = expression(r"""charset\s*=\s*["']?\s*([^\s"';,]+)""", re.IGNORECASE)
_META_CHARSET = expression(
    rb"""<meta\s[^>]{0,1000}?charset\s*=\s*["']?\s*([^\s"'/>;]+)""", re.IGNORECASE
)

_NO_NAME = expression(r"[^a-z0-9]+")

_SAME = (
    "utf_8 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp866 cp874 cp932 cp949"
    " iso8859_2 iso8859_3 iso8859_4 iso8859_5 iso8859_6 iso8859_7 iso8859_8 iso8859_10 iso8859_13"
    " iso8859_14 iso8859_15 iso8859_16 koi8_r koi8_u mac_cyrillic mac_roman gb18030 big5hkscs"
    " euc_jp iso2022_jp utf_16_le utf_16_be"
)
_ENCODINGS: dict[str, str] = {
    **{name: name for name in _SAME.split()},
    "ascii": "cp1252",
    "latin_1": "cp1252",
    "iso8859_1": "cp1252",
    "iso8859_9": "cp1254",
    "iso8859_11": "cp874",
    "tis_620": "cp874",
    "windows_874": "cp874",
    "iso_8859_8_i": "iso8859_8",
    "x_mac_cyrillic": "mac_cyrillic",
    "shift_jis": "cp932",
    "x_sjis": "cp932",
    "windows_31j": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x_gbk": "gb18030",
    "big5": "big5hkscs",
    "utf_16": "utf_16_le",
}
"""Python's name of a declared encoding, and that of the one browsers read it as.

The web's encodings and no others: several of Python's codecs are no character encodings,
or take quadratic time.
"""


def kind(body: bytes, content_type: str | None) -> Kind:
    """Return what a body is, by its Content-Type, or by its first bytes where that is silent."""
    declared = (content_type or "").partition(";")[0].strip().lower()
    if declared in _HTML_TYPES:
        return Kind.HTML
    if declared in _UNKNOWN_TYPES:
        return Kind.HTML if _LOOKS_LIKE_HTML.match(body[:_SNIFFED]) else Kind.OTHER
    return Kind.TEXT if declared == "text/plain" else Kind.OTHER


def decode(body: bytes, content_type: str | None) -> str:
    """Return the body's characters; what cannot be read becomes U+FFFD.

    The byte order mark rules, then the Content-Type's charset, then the page's own meta
    element; where all are silent it is UTF-8 if it can be, and Windows-1252 if not.

    Unlike browsers, we do not follow what the bytes belie: pages outlive the servers that
    declared them. What is UTF-8 throughout is nothing else, a header of Latin-1 is a default
    that yields to the page, and what makes most letters unreadable is passed over.
    """
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    wide = _WIDE.get(body[:2])
    if wide is not None:
        return body.decode(wide, "replace")
    unicode = _as_utf_8(body)
    if unicode is not None:
        return unicode
    readings = (body.decode(each, "replace") for each in _declared(body, content_type))
    fitting = next((each for each in readings if _is_readable(each)), None)
    return _guessed(body) if fitting is None else fitting


def _declared(body: bytes, content_type: str | None) -> tuple[str, ...]:
    """Return the encodings that are declared, the one to be believed first."""
    header, page = _declared_in_header(content_type), _declared_in_page(body)
    order = (page, header) if header == _DEFAULT else (header, page)
    return tuple(each for each in order if each is not None)


def _as_utf_8(body: bytes) -> str | None:
    """Return a body that is UTF-8 throughout, with more beyond ASCII than chance would have."""
    try:
        text, read = codecs.utf_8_decode(body, "strict", False)
    except UnicodeDecodeError:
        return None
    rest = body[read:].decode("utf-8", "replace")  # cut to its limit within a character
    return text + rest if read - len(text) >= _NO_CHANCE else None


def _is_readable(text: str) -> bool:
    """Whether most of what is beyond ASCII could be read."""
    unread = text.count("\ufffd", 0, _SAMPLED)
    return not unread or 2 * unread <= len(_BEYOND.findall(text, 0, _SAMPLED))


def _declared_in_header(content_type: str | None) -> str | None:
    found = _CHARSET.search(content_type or "")
    return _encoding(found.group(1)) if found else None


def _declared_in_page(body: bytes) -> str | None:
    found = _META_CHARSET.search(body[:_PRESCANNED])
    if found is None:
        return None
    encoding = _encoding(found.group(1).decode("latin-1"))
    # It was read as ASCII, so it cannot be UTF-16 (HTML, section 13.2.3.2).
    return "utf_8" if encoding in {"utf_16_le", "utf_16_be"} else encoding


def _encoding(label: str) -> str | None:
    name = _NO_NAME.sub("_", label.lower()).strip("_")
    return _ENCODINGS.get(aliases.get(name, name))


def _guessed(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        # A body cut to its limit may end within a character.
        if error.start >= len(body) - 3 and error.reason == "unexpected end of data":
            return body.decode("utf-8", "replace")
        return body.decode(_likely(body) or _DEFAULT, "replace")


def _likely(body: bytes) -> str | None:
    """Return the encoding of a body that declares none and is in no Latin script, or None.

    Latin letters beyond ASCII stand alone among others, and Windows-1252 has most of them.
    """
    shown = _MARKUP.sub(b" ", body[: 16 * _GUESSED_BY])
    found = _STRETCH.findall(shown)
    foreign, beyond = b"".join(found).translate(None, _ASCII), shown.translate(None, _ASCII)
    if 2 * len(foreign) < len(beyond) or len(set(foreign)) < _FEWEST:
        return None
    import charset_normalizer  # noqa: PLC0415  (dear to import, and seldom needed)

    begin = shown.find(found[0])
    sample = b" ".join(shown[begin : begin + _GUESSED_BY].split())
    guess = charset_normalizer.from_bytes(sample, cp_isolation=_LIKELY).best()
    return guess.encoding if guess is not None and guess.encoding in _LIKELY else None
