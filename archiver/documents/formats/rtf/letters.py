"""The letters of RTF: bytes in the encoding of their font, and Unicode with its fallback.

Never raises: a letter that cannot be read is U+FFFD.
"""

import codecs
from collections.abc import Mapping

CHARSETS: Mapping[int, str] = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "cp936",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
r"""Encodings by the numbers of `\fcharset` (RTF 1.9.1, font table); the others leave it to the
document."""

_PAGES = {65001: "utf-8", 10000: "mac_roman", 10007: "mac_cyrillic", 20866: "koi8_r"}
_HIGH, _LOW, _AFTER = 0xD800, 0xDC00, 0xE000  # the halves of a surrogate pair


def codepage(number: int) -> str | None:
    """Return Python's name of a Windows code page, or None for one that it does not know."""
    try:
        return codecs.lookup(_PAGES.get(number, f"cp{number}")).name
    except LookupError:
        return None


class Letters:
    """Bytes that are to become letters together, as those of Chinese do in pairs."""

    def __init__(self) -> None:
        self._raw = bytearray()
        self._foreign = False
        self._skip = 0
        self._high: int | None = None

    def text(self, text: bytes) -> None:
        """Add the bytes between two control words; line breaks are not text."""
        text = text.translate(None, b"\r\n\x00")
        skipped = min(self._skip, len(text))
        self._skip -= skipped
        self._raw += text[skipped:]
        self._foreign = self._foreign or not text.isascii()

    def byte(self, byte: int) -> None:
        """Add a byte that is written in hexadecimal."""
        if not self.skips():
            self._raw.append(byte)

    def unicode(self, number: int, fallback: int) -> str:
        """Return what a UTF-16 unit writes; the first half of a pair waits for the second.

        `fallback` characters that come next say the same for readers that know no Unicode.
        """
        self._skip = fallback
        number &= 0xFFFF
        high, self._high = self._high, None
        if _HIGH <= number < _LOW:
            self._high = number
            return ""
        if _LOW <= number < _AFTER:
            return "\ufffd" if high is None else chr(((high - _HIGH) << 10) + number + 0x2400)
        return chr(number) if number else ""

    def skips(self) -> bool:
        """Say whether the next character is a fallback, and count it."""
        skips = self._skip > 0
        self._skip -= skips
        return skips

    def take(self, encoding: str) -> str:
        """Return the letters that have come as bytes, and begin anew."""
        if not self._raw:
            return ""
        raw, self._raw = bytes(self._raw), bytearray()
        foreign, self._foreign = self._foreign, False
        try:  # bytes beyond ASCII are to be escaped; who does not do so writes UTF-8
            return raw.decode("utf-8" if foreign else encoding)
        except UnicodeDecodeError:
            return raw.decode(encoding, "replace")

    def end_fallback(self) -> None:
        """Take whatever comes next for itself."""
        self._skip = 0
