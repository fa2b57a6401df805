"""What a style sheet asks for: its imports, fonts and images (CSS Syntax 3, Cascade 5).

Only the tokens that can name an address, or hide one, are told apart; the rest is skipped.
"""

import re
from collections.abc import Iterator

from archiver.expressions import expression
from archiver.requisites.kinds import Kind, Requisite, leads_elsewhere

# A string that is never closed ends with its line, or with the sheet.
_QUOTED = r"""(?: "(?:[^"\\\n]|\\.)*+"? | '(?:[^'\\\n]|\\.)*+'? )"""
_URL = rf"""url\(\s*+ (?: {_QUOTED} | (?:[^"'()\s\\]|\\[0-9a-f]{{1,6}}\s?|\\.)*+ ) \s*+ \)"""

_TOKEN = expression(
    rf"""
    (?P<skipped> /\*.*?(?:\*/|\Z) | (?:@namespace|@charset)[^;{{}}"']*+{_QUOTED}?
        | type\(\s*+{_QUOTED}\s*+\) )
    | @import\s*+ (?P<imported> {_QUOTED} | {_URL} )
    | (?P<font> @font-face )
    | (?P<set> image-set\( )
    | (?P<url> {_URL} )
    | (?P<string> {_QUOTED} )
    | (?P<end> [;}}] )
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)

_ESCAPE = expression(r"\\(?:([0-9a-fA-F]{1,6})(?:\r\n|[ \t\r\n\f])?|(\n)|(.))", re.DOTALL)
_PAST_UNICODE = 0x110000


def references(text: str, base: str) -> Iterator[Requisite | None]:
    """Yield what a style sheet, or a `style` attribute, asks for from where it stands.

    None for what nobody can fetch.
    """
    for reference, kind in _named(text):
        if leads_elsewhere(reference):
            yield Requisite.at(reference, base, kind)


def _named(text: str) -> Iterator[tuple[str, Kind]]:
    in_font = in_set = False
    for token in _TOKEN.finditer(text):
        if token["imported"] is not None:
            yield _address(token["imported"]), Kind.STYLE
        elif token["url"] is not None:
            yield _address(token["url"]), Kind.FONT if in_font else Kind.IMAGE
        elif token["string"] is not None and in_set:
            yield _address(token["string"]), Kind.IMAGE
        elif token["font"] is not None:
            in_font = True
        elif token["set"] is not None:
            in_set = True
        elif token["end"] is not None:
            in_set = False
            in_font = in_font and token["end"] != "}"


def _address(token: str) -> str:
    """Return the address in a string or a `url()`, its escapes undone."""
    if token[:4].lower() == "url(":
        token = token[4:-1].strip()
    if token[:1] in ('"', "'"):
        token = token[1:].removesuffix(token[0])
    return _ESCAPE.sub(_unescaped, token)


def _unescaped(escape: re.Match[str]) -> str:
    digits, newline, character = escape.groups()
    if digits is not None:
        number = int(digits, 16)
        return chr(number) if 0 < number < _PAST_UNICODE else "\ufffd"
    return "" if newline else str(character)
