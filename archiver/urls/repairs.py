"""What a page or a typesetter broke in a URL, and nothing else, is mended here.

The steps are taken in the order of their table; none undoes what an earlier one has done.
"""

import re
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from archiver.expressions import expression
from archiver.urls.splitting import forward

_HYPHENS = {
    0x2010: "-",  # hyphens that a typesetter put for the author's
    0x2011: "-",
    0x2212: "-",
    0xFFFE: "-",  # what PDFium writes for a hyphen at the end of a line
}
_LETTERS = {
    0x02DC: "~",
    0x223C: "~",
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
}
_INVISIBLE = expression("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_JOINERS = expression(  # Persian and Indic words need them; nothing in ASCII does
    "(?<![\u200c\u200d\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca])"
    "(?:(?<![^\x00-\x7f\\s])[\u200c\u200d]+|[\u200c\u200d]+(?![^\x00-\x7f\\s]))"
)
_SOFT_HYPHEN = expression("(?<![-\u2010])\u00ad(?=[ \t]*[\r\n])")
_SPACE = expression(r"\s+")
_BREAK = expression("[\n\r\x0b\x0c\x85\u2028\u2029]")
_SCHEME = expression(
    r"^(?:(https?)|ht{1,4}p{1,2}(s?))\s*(?:[:;]\s*[/\\]|/(?=/))[/\\\s]*", re.IGNORECASE
)
_ESCAPED = expression(r"^https?:\\+/\\+/", re.IGNORECASE)
_BACKSLASHES = expression(r"(?<!\\)\\++(?=[_%#&~$])")
_BACKSLASHED = expression(r"(?<!\\)\\++(?=/)")
_TWICE = expression(r"^(?:https?:/+)+(https?:)/+", re.IGNORECASE)

_HOST = expression(r"(?P<before>(?:https?|ftp)://(?:[^/?#@]*@)?)(?P<host>[^/?#@:]+)", re.IGNORECASE)
_LITERAL = expression(  # of IPv6: RFC 3986, section 3.2.2
    r"(?P<before>(?:https?|ftp)://)%5B(?P<host>[0-9a-f:.]*:[0-9a-f:.]*)%5D", re.IGNORECASE
)
_DASHED = expression("(?<![^/@.])xn[\u2013\u2014](?=[a-z0-9])", re.IGNORECASE)
_NAME = expression(r"[\w\u00b7\u0900-\u0dff.-]+")

_WHOLE = expression(r"https?://(?!/|https?:|[^/?#@]*%)[!-\[\]-~]+")
"""What most URLs are: nothing in them can be broken."""


class Mended(NamedTuple):
    """A URL after its repair, and what was wrong with it, in the words of a reader."""

    url: str
    faults: tuple[str, ...]


def repair(text: str) -> str:
    """Return a URL without what the page broke in it; everything else stays the author's.

    Line breaks and invisible characters go, hyphens and ligatures of the typesetter become
    the letters they stand for, other blanks become `%20`, a scheme that is misspelt,
    written twice or with backslashes is written once, and a host that is percent-encoded is
    not. Case, trailing slash, query and
    fragment are never touched. Repairing twice is repairing once.
    """
    return mended(text).url


def mended(text: str) -> Mended:
    """Return the repaired URL, and each fault that it had; blanks around it are none."""
    if _WHOLE.fullmatch(text):
        return Mended(text, ())
    text = text.strip()
    faults = []
    for fault, step in _STEPS:
        after = step(text)
        if after != text:
            faults.append(fault)
            text = after
    return Mended(text, tuple(faults))


def _hyphens(text: str) -> str:
    return _SOFT_HYPHEN.sub("-", text).translate(_HYPHENS)


def _unbroken(text: str) -> str:
    return _SPACE.sub(lambda found: "" if _BREAK.search(found[0]) else found[0], text)


def _scheme(text: str) -> str:
    return _SCHEME.sub(lambda found: (found[1] or "http" + found[2]) + "://", text)


def _unescaped(text: str) -> str:
    return _BACKSLASHED.sub("", text) if _ESCAPED.match(text) else text


def _host(text: str) -> str:
    """Write a host that is escaped as it is meant, and the dash in one as the two it was."""
    if literal := _LITERAL.match(text):
        return f"{literal['before']}[{literal['host']}]{text[literal.end() :]}"
    found = _HOST.match(text)
    if found is None:
        return text
    name = _DASHED.sub(lambda dash: f"{dash.group()[:2]}--", found["host"])
    if "%" in name:
        name = _unescaped_name(name)
    return found["before"] + name + text[found.end() :]


def _unescaped_name(name: str) -> str:
    try:
        plain = unquote_to_bytes(name).decode("utf-8").translate(_LETTERS)
    except UnicodeError:
        return name
    return plain if _NAME.fullmatch(plain) else name


def _blanks(text: str) -> str:
    return _SPACE.sub(lambda found: "%20" * len(found.group().replace("\t", "")), text)


_STEPS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("characters that cannot be seen were in it", lambda text: _INVISIBLE.sub("", text)),
    ("the typesetter wrote its hyphen with another character", _hyphens),
    ("characters that cannot be seen were in it", lambda text: text.replace("\u00ad", "")),
    ("the typesetter wrote letters of it as one", lambda text: text.translate(_LETTERS)),
    ("a line break was in it", _unbroken),
    ("characters that cannot be seen were in it", lambda text: _JOINERS.sub("", text)),
    ("backslashes were before its slashes", _unescaped),
    ("its beginning was misspelt", _scheme),
    ("blanks were in it", _blanks),
    ("backslashes were before characters of it", lambda text: _BACKSLASHES.sub("", text)),
    ("backslashes stood for its slashes", forward),
    ("its scheme was written twice", lambda text: _TWICE.sub(r"\1//", text)),
    ("its host was escaped, or written with a dash", _host),
)
"""Each fault, and what mends it, in the order in which they are looked for."""
