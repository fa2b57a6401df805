"""What a page or a typesetter broke in a URL, and nothing else, is mended here."""

import re

from archiver.urls.splitting import forward

_LETTERS = {
    0x2010: "-",  # hyphens that a typesetter put for the author's
    0x2011: "-",
    0xFFFE: "-",  # what PDFium writes for a hyphen at the end of a line
    0x02DC: "~",
    0x223C: "~",
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
}
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_JOINERS = re.compile(  # Persian and Indic words need them; nothing in ASCII does
    "(?<![\u200c\u200d])(?:(?<![^\x00-\x7f])[\u200c\u200d]+|[\u200c\u200d]+(?![^\x00-\x7f]))"
)
_SOFT_HYPHEN = re.compile("\u00ad(?=[ \t]*[\r\n])")
_SPACE = re.compile(r"\s+")
_BREAK = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")
_SLASHES = re.compile(r"^(https?)\s*:\s*[/\\]\s*[/\\]\s*", re.IGNORECASE)
_TWICE = re.compile(r"^(?:https?:/{1,2})+(?=https?://)", re.IGNORECASE)

_WHOLE = re.compile(r"https?://(?!https?:)[!-\[\]-~]+")
"""What most URLs are: nothing in them can be broken."""


def repair(text: str) -> str:
    """Return a URL without what the page broke in it; everything else stays the author's.

    Line breaks and invisible characters go, hyphens and ligatures of the typesetter become
    the letters they stand for, other blanks become `%20`, and a scheme written twice or with
    backslashes is written once. Case, trailing slash, query and fragment are never touched.
    Repairing twice is repairing once.
    """
    if _WHOLE.fullmatch(text):
        return text
    text = _JOINERS.sub("", _INVISIBLE.sub("", text))
    text = _SOFT_HYPHEN.sub("-", text).replace("\u00ad", "").translate(_LETTERS)
    text = _SLASHES.sub(r"\1://", text.strip())
    text = forward(_SPACE.sub(_space, text))
    return _TWICE.sub("", text)


def _space(found: re.Match[str]) -> str:
    blanks = found.group()
    return "" if _BREAK.search(blanks) else "%20" * len(blanks.replace("\t", ""))
