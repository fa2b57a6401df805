r"""TeX in the fields of references: its commands become the letters they stand for.

Only what people write in references is known: escapes, accents, `\url` and `\href`. Of other
commands the arguments are read. Time is linear, and nothing raises.
"""

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from archiver.documents import fields
from archiver.expressions import expression
from archiver.model import Hyperlink

_TILDE = expression(
    r"\\textasciitilde(?![A-Za-z])(?:\s*+\{\}|\s)?|\\texttildelow(?![A-Za-z])(?:\s*+\{\}|\s)?"
    r"|\$\s*+\{?\\(?:sim|tilde)(?:\s*+\{\s*+\})?\}?\s*+\$|\\(?:sim|tilde)(?![A-Za-z])(?:\s*+\{\s*+\})?"
    r"|(?<=/)\\~|\\~\s*+\{\s*+\}"
)
_LETTERS: Final[Mapping[str, str]] = {
    "textunderscore": "_", "textbackslash": "\\", "textless": "<", "textgreater": ">",
    "textbar": "|", "textquotesingle": "'", "textasciicircum": "^", "textendash": "\u2013",
    "textemdash": "\u2014", "textquoteright": "\u2019", "textquoteleft": "\u2018",
    "textquotedblleft": "\u201c", "textquotedblright": "\u201d", "textnumbersign": "#",
    "textpercent": "%", "textampersand": "&", "textdollar": "$", "slash": "/", "colon": ":",
    "textbraceleft": "{", "textbraceright": "}", "lt": "<", "gt": ">", "percent": "%",
    "ss": "\u00df", "o": "\u00f8", "O": "\u00d8", "l": "\u0142", "L": "\u0141", "ae": "\u00e6",
    "AE": "\u00c6", "oe": "\u0153", "OE": "\u0152", "aa": "\u00e5", "AA": "\u00c5", "i": "\u0131",
    "j": "\u0237", "dh": "\u00f0", "th": "\u00fe", "newline": " ", "par": " ", "quad": " ",
}  # fmt: skip
_ACCENTS: Final[Mapping[str, str]] = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304",
    ".": "\u0307", "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328",
    "r": "\u030a", "d": "\u0323", "b": "\u0331",
}  # fmt: skip
_ACCENT = expression(
    r"\\(?P<accent>['`^\"~=.]|[uvHckrdb](?![A-Za-z]))\s*+"
    r"(?:\{\s*+\\?(?P<braced>[^\W\d_])\s*+\}|\\?(?P<letter>[^\W\d_]))"
)
_MATH = expression(r"\$(\\?[_<>^=&#%:/.-]|\\[A-Za-z]{2,4})\$")
_ESCAPED = expression(r"\\([_%&#$^{}:;,?=@+.()\[\]<>|!*'\"~])(?:\{\})?")
_COMMAND = expression(r"\\([A-Za-z]++)\*?(?:[ \t\n]*+(?=[\\{])|[ \t\n])?")
_BRACES = expression(r"[{}]")
_BREAK = expression(r"\\\\\s*+|\\[-/ ]")
_BESIDE = expression(r"\\\\(?=\s*(?:https?|ftp)://)", re.IGNORECASE)
_LINK = expression(r"\\(?P<name>url|href|nolinkurl|path|burl)\s*+(?=[{|!])")
_DOI = expression(r"\\doi\s*+(?=\{)")
_VERBATIM = expression(r"\\verb\*?([^\sA-Za-z{])((?:(?!\1).)*+)\1?")
_ARGUMENT = expression(r"\s*+\{")
_BLANKS = expression(r"\s+")


def closing(text: str, start: int, end: int) -> Mapping[int, int]:
    """Return for each brace that is closed again the offset after the one that closes it."""
    closes: dict[int, int] = {}
    opened: list[int] = []
    for brace in _BRACES.finditer(text, start, end):
        if brace.group() == "{":
            opened.append(brace.start())
        elif opened:
            closes[opened.pop()] = brace.end()
    return closes


def verbatim(value: str) -> str:
    r"""Return an address or an identifier without the TeX around and in it.

    BibLaTeX prints such a field as it stands; what programs escape in it nonetheless is undone.
    """
    value = fields.unwrapped(value)
    if "\\" in value:
        value = _BREAK.sub("", _BESIDE.sub(" ", _TILDE.sub("~", _LINK.sub(" ", value))))
    if "$" in value:
        value = _TILDE.sub("~", _MATH.sub(r"\1", value))
    if "\\" in value:
        value = _ESCAPED.sub(r"\1", _ACCENT.sub(_accented_in_address, value))
        value = _COMMAND.sub(_letter, value)
    return _BRACES.sub("", value)


def printed(value: str) -> tuple[str, tuple[Hyperlink, ...]]:
    r"""Return the text of a value, on one line, and the hyperlinks that `\url` and `\href` make."""
    if "\\" not in value:
        return _plain(value).strip(), ()
    closes = closing(value, 0, len(value))
    pieces: list[str] = []
    links: list[Hyperlink] = []
    at = length = 0
    for found in _LINK.finditer(value):
        close = _closed(value, found.end(), closes)
        if found.start() < at or close is None:
            continue
        before = _plain(value[at : found.start()])
        target = _BLANKS.sub("", verbatim(value[found.end() + 1 : close - 1]))
        shown, at = target, close
        if found.group("name") == "href" and (more := _ARGUMENT.match(value, close)):
            at = closes.get(more.end() - 1, more.end())
            shown = _plain(value[more.end() : at - 1])
        url = fields.address(target)
        length += len(before)
        if url is not None:
            links.append(Hyperlink(url, length, length + len(shown)))
        pieces += before, shown
        length += len(shown)
    return "".join((*pieces, _plain(value[at:]))).rstrip(), tuple(links)


def _closed(value: str, at: int, closes: Mapping[int, int]) -> int | None:
    r"""Return the offset after the argument of `\url`, in braces or between two of one sign."""
    if value[at] == "{":
        return closes.get(at)
    return value.find(value[at], at + 1) + 1 or None


def _plain(value: str) -> str:
    """Return text without TeX, blanks of any kind made one."""
    if "$" in value:
        value = _MATH.sub(r"\1", _TILDE.sub("~", value))
    if "\\" in value:
        value = _DOI.sub("doi:", _VERBATIM.sub(r" \2 ", value))
        value = _ACCENT.sub(_accented, _TILDE.sub("~", value))
        value = _COMMAND.sub(_letter, _ESCAPED.sub(r"\1", _BREAK.sub(" ", value)))
    return _BLANKS.sub(" ", _BRACES.sub("", value))


def _letter(found: re.Match[str]) -> str:
    return _LETTERS.get(found.group(1), "")


def _accented(found: re.Match[str]) -> str:
    letter = found.group("braced") or found.group("letter")
    return unicodedata.normalize("NFC", letter + _ACCENTS[found.group("accent")])


def _accented_in_address(found: re.Match[str]) -> str:
    """Return a letter with its accent, but for signs that an address has of its own."""
    return found.group() if found.group("accent") in "~=.^" else _accented(found)
