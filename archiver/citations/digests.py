"""Numbers in hexadecimal digits, whose length tells whether they are whole."""

from archiver.expressions import expression

_LAST = expression(r"(?<![^\W_])[0-9a-f]{6,}\Z")
_FIRST = expression(r"[0-9a-f]+(?![^\W_])")
_LENGTHS = frozenset({32, 40, 64, 128})  # of MD5, SHA-1, SHA-256, SHA-512
_GROUPS = (8, 4, 4, 4, 12)  # of a UUID: RFC 9562, section 4
_UUID = expression(r"(?<![^\W_])[0-9a-f]{8}(?:-[0-9a-f]{4}){0,3}-[0-9a-f]{0,11}\Z")

_PII = expression(r"(?<![^\W_])S\d{4}-?\d{3}[\dX](?:\(\d{0,2}\)?|\(\d\d\)\d{1,5}-?)?\Z")
_PII_WHOLE = expression(r"S\d{4}-?\d{3}[\dX]\(\d\d\)\d{5}-?[\dX](?!\d)")
"""An item of a publisher: ANSI/NISO Z39.56 has numbers like it."""

BEGUN = expression(r"(?<![^\W_])[0-9a-f]{8}-(?:[0-9a-f]{4}-){1,3}(?=[\s.,;)\]>]|\Z)")
"""A part of a UUID, at the end of a word."""


def are_one(left: str, right: str) -> bool:
    """Say whether a digest, a UUID or a PII ends in the one and begins the other, parted."""
    if (item := _PII.search(left)) is not None:
        return _PII_WHOLE.match(item.group() + right) is not None
    rest = _FIRST.match(right)
    if rest is None:
        return False
    length = len(rest.group())
    if begun := _UUID.search(left):
        groups = begun.group().split("-")
        return len(groups[-1]) + length == _GROUPS[len(groups) - 1]
    digits = _LAST.search(left)
    if digits is None or len(digits.group()) in _LENGTHS:
        return False
    return len(digits.group()) + length in _LENGTHS
