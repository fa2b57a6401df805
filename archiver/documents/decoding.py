"""Bytes to text, for formats that do not say how they are encoded.

Never raises: a letter that cannot be read is U+FFFD, and the addresses around it are kept.
"""

import codecs

_MARKS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LIKELY = [  # few enough that a short sample tells one from the other
    "cp1252",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "koi8_r",
    "shift_jis",
    "euc_jp",
    "gb18030",
    "big5",
    "euc_kr",
]
SAMPLE = 8192
"""Bytes looked at to guess an encoding."""


def decode(data: bytes, declared: str | None = None) -> str:
    """Return the text: as its mark says, else as UTF-8, else as declared, else as guessed."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if wide := _wide(data[:SAMPLE]):
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _declared(data, declared) or _guessed(data, error.start)


def _wide(sample: bytes) -> str | None:
    """Recognise UTF-16 without a mark: in Latin text every other byte is zero."""
    half = len(sample) // 2
    if half and sample[1::2].count(0) > 0.6 * half and not sample[::2].count(0):
        return "utf-16-le"
    if half and sample[::2].count(0) > 0.6 * half and not sample[1::2].count(0):
        return "utf-16-be"
    return None


def _declared(data: bytes, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    try:
        return data.decode(encoding, "replace").encode("utf-8", "replace").decode("utf-8")
    except (LookupError, ValueError):
        return None


def _guessed(data: bytes, at: int) -> str:
    """Guess from the bytes around the first that is no UTF-8."""
    text = data.decode("utf-8", "replace")
    beyond_ascii = sum(not char.isascii() for char in text[: SAMPLE * 8])
    if text.count("\ufffd", 0, SAMPLE * 8) * 20 < beyond_ascii:
        return text  # a stray byte, not another encoding
    import charset_normalizer  # noqa: PLC0415  (dear to import, and seldom needed)

    begin = max(0, at - SAMPLE // 2)
    sample = data[begin : begin + SAMPLE]
    found = charset_normalizer.from_bytes(sample, cp_isolation=_LIKELY).best()
    return data.decode(found.encoding if found is not None else "cp1252", "replace")
