"""Whether the text of a short page says that something is missing, for sale or never set up.

Only its beginning is read, and only phrases that speak of the page itself count; what stands
in quotation marks is somebody else's word.
"""

# ruff: noqa: RUF001  (letters and marks that look alike are meant)

import re
from functools import lru_cache, partial

from archiver.expressions import expression
from archiver.signs.phrases.coming import COMING
from archiver.signs.phrases.folding import fold
from archiver.signs.phrases.headlines import is_missing
from archiver.signs.phrases.hosting import HOSTING
from archiver.signs.phrases.languages import LANGUAGES
from archiver.signs.phrases.parking import PARKING
from archiver.signs.phrases.wording import Spoken, Wording

FAR = 120
"""Characters in which a quotation is looked for, before and behind what may stand in it."""

ASKED = 64
"""Texts whose answers are kept: several rules ask the same of one page, one after the other."""

MOST_READ = 10_000
"""The characters of a text that are looked at: the pages meant here are shorter by far."""

_LONGEST_PARKED = 6_000
"""A longer text about a domain for sale is an article."""

_SENTENCE = expression(r"\s*(?:[.!?:;…。！？؟۔|»«›•·]+(?=\s|$)|[。！？؟۔|•]|\.{3})\s*")
_PUNCTUATION = expression(r"[^\w\s\"./%&=-]+")
_ASIDE = expression(r" (?:the|custom|your|these|those|fix|how to fix|kind of|eine|einer|une|una)$")
_BEGUN = expression(r"(?:^| \.) (?:the|your|eine|einer|une|una)$")
_THING = expression(r"\"| (?:errors?|pages|message|messages|fehler|exception|handler|template)\b")
_HOST = r" [\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
_OFFERED = expression(rf"{_HOST} (?:is|may be|might be) (?:available )?for sale(?!\w)")
_PAGE = expression(
    "|".join(
        fold(each)
        for each in (
            *(
                "page",
                "seite",
                "pagina",
                "stron",
                "страниц",
                "сторінк",
                "sayfa",
                "页",
                "頁",
                "ページ",
            ),
            *("网址", "網址", "rûpel", "پەڕە", "صفحة", "صفحه", "پیج", "דף", "עמוד", "url"),
            *("on this server", "nothing"),
        )
    )
)
_RELATED = expression(
    r" (?:[\w-]+\.)+[a-z]{2,24}(?: \S{1,40}){0,6}? (?:related (?:searches|links)|ahnliche suchen"
    r"|verwandte suchen|recherches associees|busquedas relacionadas|pesquisas relacionadas"
    r"|ricerche correlate|powiazane wyszukiwania)(?!\w)"
)
_LONGEST_RELATED = 1_500
_DEFAULT = expression(HOSTING.pattern(HOSTING.mentions))
_WORKS_ALONE = expression(r"(?: [.])*(?: it works(?: [.])*){1,2}")
_LONGEST_DEFAULT = 4_000


@lru_cache(ASKED)
def mentions_missing(text: str) -> bool:
    """Say whether a short page's text holds a sentence that says what was asked for is not there.

    Not found, removed, expired, or the address wrong. It is for the caller to see to it that
    the page is short: a long one may tell of anything. The first 10,000 characters are read.
    """
    folded = sentences(text)
    if any(speaks(folded, each) for each in _MENTIONS.in_letters_of(folded)):
        return True
    return any(_says_so(folded, each) for each in _MISSING.in_letters_of(folded))


def says_parked(text: str) -> bool:
    """Say whether a text is that of a domain for sale, expired, parked or suspended.

    An article about such a domain is longer (more than 6,000 characters) or quotes it.
    """
    return len(text) <= _LONGEST_PARKED and _says_parked(text)


@lru_cache(ASKED)
def _says_parked(text: str) -> bool:
    folded = sentences(text)
    alone = folded.removesuffix(" .")
    if any(each.fullmatch(alone) for each in _PARKED_TITLES.in_letters_of(folded)):
        return True
    if len(text) <= _LONGEST_RELATED and _RELATED.match(folded):
        return True
    if _OFFERED.match(folded):
        return True
    return any(speaks(folded, each) for each in _PARKED.in_letters_of(folded))


@lru_cache(ASKED)
def says_default_server(text: str) -> bool:
    """Say whether a text is the page that a server or panel shows before it has a site."""
    if len(text) > _LONGEST_DEFAULT:
        return False
    folded = sentences(text)
    return bool(_WORKS_ALONE.fullmatch(folded)) or speaks(folded, _DEFAULT)


def says_coming(headline: str) -> bool:
    """Say whether a whole headline is that of a site that is not there yet."""
    folded = sentences(headline).removesuffix(" .")
    return any(each.fullmatch(folded) for each in _COMING.in_letters_of(folded))


def _beside_a_host(wording: Wording, phrases: tuple[str, ...], end: str) -> str:
    """Return an expression for what stands alone, or beside the name of a host."""
    alone = wording.pattern(phrases)
    return rf"(?:{_HOST}(?: [.-])?)?{alone}(?:(?: [.-])?{_HOST})?(?: {end})?"


_MISSING = Spoken(
    (each.language, partial(each.pattern, each.missing), partial(each.clue, each.missing))
    for each in LANGUAGES
)
_MENTIONS = Spoken(
    (each.language, partial(each.pattern, each.mentions), partial(each.clue, each.mentions))
    for each in LANGUAGES
)
_PARKED = Spoken(
    (each.language, partial(each.pattern, each.parked), partial(each.clue, each.parked))
    for each in (HOSTING, *PARKING, *LANGUAGES)
    if each.parked
)
_PARKED_TITLES = Spoken(
    (
        each.language,
        partial(_beside_a_host, each, each.weak, "[.]"),
        partial(each.clue, each.weak),
    )
    for each in (HOSTING, *PARKING)
    if each.weak
)
_COMING = Spoken(
    (
        each.language,
        partial(_beside_a_host, each, each.missing, "[.!]"),
        partial(each.clue, each.missing),
    )
    for each in COMING
)


def _says_so(folded: str, phrase: re.Pattern[str]) -> bool:
    """Say whether a headline's phrase speaks of a page, or is a sentence by itself.

    "The document was not found in the archive" is what somebody says of a document.
    """
    found = (each for each in phrase.finditer(folded) if not _about(folded, each))
    return any(_PAGE.search(each[0]) or is_missing(_sentence(folded, each)) for each in found)


def _sentence(folded: str, found: re.Match[str]) -> str:
    start = folded.rfind(" . ", 0, found.start() + 1)
    end = folded.find(" .", found.end())
    return folded[start + 3 if start >= 0 else 0 : end if end >= 0 else len(folded)].strip()


def speaks(folded: str, phrase: re.Pattern[str]) -> bool:
    """Say whether sentences, taken apart by `sentences`, speak a phrase and do not quote it."""
    return any(not _about(folded, each) for each in phrase.finditer(folded))


def _about(folded: str, found: re.Match[str]) -> bool:
    """Say whether a phrase is spoken of: quoted, or one of many ("the page not found error")."""
    before, after = folded[max(0, found.start() - 20) : found.start()], folded[found.end() :][:20]
    if before.endswith('"') or _is_quoted(folded, found) or _THING.match(after):
        return True
    return bool(_ASIDE.search(before)) and not _is_sentence(before, after)


def _is_quoted(folded: str, found: re.Match[str]) -> bool:
    """Say whether a quotation that begins in the same sentence goes on to the end of a phrase."""
    start = max(folded.rfind(" . ", 0, found.start() + 1), found.start() - FAR, 0)
    opened = folded.count('"', start, found.start()) % 2
    return bool(opened) and '"' in folded[found.end() :][:FAR]


def _is_sentence(before: str, after: str) -> bool:
    """Say whether a phrase and the article before it are a sentence: "The page is unavailable"."""
    return _BEGUN.search(before) is not None and (not after or after.startswith(" ."))


@lru_cache(ASKED)
def sentences(text: str) -> str:
    """Return the folded beginning of a text: a blank before each word, ` . ` between sentences.

    Each line is one, or more.
    """
    read = text[:MOST_READ].replace("\n", " | ")
    folded = _PUNCTUATION.sub(" ", _SENTENCE.sub(" . ", fold(read)[:MOST_READ]))
    return " " + " ".join(folded.split())
