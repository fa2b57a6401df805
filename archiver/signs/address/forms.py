"""What an address says by its form: of a home, of an error, of a file, of one page among many."""

import re
from urllib.parse import unquote_plus

from archiver import urls
from archiver.expressions import expression

HOME = expression(r"/(?:(?:index|default|home)(?:\.[a-z]{2,5})?/?)?", re.IGNORECASE)
"""What a site's home is asked for by, by custom; a query asks for something of its own."""

_FRONT_DOOR = expression(
    r"/(?:(?:ar|az|be|bg|bn|ca|ckb|cs|da|de|el|en|es|et|eu|fa|fi|fr|he|hi|hr|hu|hy|id|it|ja|ka|kk|ko"
    r"|ku|lt|lv|mk|ms|nl|nn|no|pl|pt|ro|ru|sk|sl|sq|sr|sv|th|tr|uk|ur|uz|vi|zh)"
    r"(?:[-_][a-z]{2,4})?(?:/|$))?(?:(?:index|default|home)(?:\.[a-z]{2,5})?/?)?",
    re.IGNORECASE,
)
"""A home, or that of one of a site's languages."""

_MISSING = expression(
    r"(?:^|[/._?=&-])(?:404|not[-_]?found|page[-_]?not[-_]?found|no[-_]?such[-_]?page|missing"
    r"|error[-_]?(?:404|page|document)?|404[-_]?error|page[-_]introuvable|introuvable|erreur(?:[-_]?404)?"
    r"|(?:seite[-_])?nicht[-_]gefunden|fehler(?:seite)?|(?:pagina[-_])?no[-_](?:encontrada|existe)"
    r"|nao[-_]encontrad[ao]|(?:pagina[-_])?non[-_]trovata|errore|niet[-_]gevonden|hata|bulunamadi"
    r"|oops|removed|deleted|expired|unavailable)(?:$|[/._?=&-])|[?&]aspxerrorpath=",
    re.IGNORECASE,
)
_NOTHING_ELSE = expression(
    r"/(?:[^/]{1,40}/){0,3}(?:(?:error|errors|err|status)[-_])?(?:404|(?:page[-_]?)?not[-_]?found)"
    r"(?:[-_](?:error|page))?(?:\.\w{2,5})?/?",
    re.IGNORECASE,
)
_FILE = expression(
    r"\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|epub|csv|zip|gz|tgz|rar|7z|jpe?g|png|gif|webp|tiff?"
    r"|bmp|svg|mp3|mp4|m4a|avi|mov|webm|wav|ogg|kml|kmz|txt|xml|json)$",
    re.IGNORECASE,
)
_NO_PICTURE = expression(
    r"(?:(?:photo|image|img|picture|file)[-_]?)?(?:(?:is|was|has[-_]been|no[-_]longer)[-_]?)?"
    r"(?:removed|deleted|not[-_]?found|404|not[-_]available|unavailable|available)"
    r"\.(?:png|gif|jpe?g|webp|svg)",
    re.IGNORECASE,
)
_SECTION = expression(r"(?:(?:19|20)\d\d|\d{1,2}|[^\W\d_]+(?:-[^\W\d_]+)?)")
_OF_ONE = expression(r"[^/]*(?:-[^/]*-|\d{4,}|\.\w{2,5}$)")


def is_home(url: str) -> bool:
    """Say whether an address is by custom that of a site's home page."""
    return HOME.fullmatch(target(url)) is not None


def leads_home(cited: str, final: str) -> bool:
    """Say whether an address below a home page leads to it, or to that of one language."""
    if is_home(cited) or _FRONT_DOOR.fullmatch(target(cited)) is not None:
        return False
    return _FRONT_DOOR.fullmatch(target(final)) is not None


def is_of_missing(url: str) -> bool:
    """Say whether an address is that of what a site shows for a missing page."""
    return _MISSING.search(target(url)) is not None


def holds_another(url: str) -> bool:
    """Say whether another address stands in this one, as in an archive's: its site is no home."""
    return re.search(r"/https?:/", target(url), re.IGNORECASE) is not None


def is_of_file(url: str) -> bool:
    """Say whether an address is that of a file, and not of a page."""
    return _FILE.search(path(url)) is not None


def is_of_no_picture(url: str) -> bool:
    """Say whether an address is that of the picture which a host shows in place of others."""
    last = path(url).rpartition("/")[2]
    return _NO_PICTURE.fullmatch(last) is not None and not last.lower().startswith("available")


def is_of_nothing_else(url: str) -> bool:
    """Say whether an address is, to its end, that of what shows missing pages."""
    return _NOTHING_ELSE.fullmatch(path(url)) is not None


def is_of_one(url: str) -> bool:
    """Say whether an address is, by its form, that of one page among many: an article, a file."""
    whole, _, query = target(url).partition("?")
    segments = _segments(whole)
    if re.search(r"=\d+(?:&|$)", query):
        return True
    return len(segments) > 1 or (bool(segments) and _OF_ONE.match(segments[-1]) is not None)


def is_of_number(url: str) -> bool:
    """Say whether an address ends with a number below a name, as that of a post of somebody's."""
    segments = _segments(path(url))
    return len(segments) > 1 and segments[-1].isdigit()


def leads_up(cited: str, final: str) -> bool:
    """Say whether an address leads to a section above it, on the same site.

    What has a number or a title of its own is no section: many sites leave out the rest.
    """
    if not same_site(cited, final) or "?" in target(final):
        return False
    below, above = _segments(path(cited)), _segments(path(final))
    if not above or len(above) >= len(below) or below[: len(above)] != above:
        return False
    rest = below[len(above) :]
    index = len(rest) == 1 and re.fullmatch(r"(?:index|default)\.\w{2,5}", rest[0], re.IGNORECASE)
    return not index and _SECTION.fullmatch(above[-1]) is not None


def is_longer(cited: str, final: str) -> bool:
    """Say whether the name of a page is that of another and more: systems guess a lost one so."""
    before, after = (_segments(path(each))[-1:] for each in (cited, final))
    return bool(before) and after != before and "".join(after).startswith(f"{before[0]}-")


def keeps_name(cited: str, final: str) -> bool:
    """Say whether a page is called as it was, wherever it lies now."""
    before, after = (_segments(path(each))[-1:] for each in (cited, final))
    return bool(before) and before == after


def same_site(url: str, other: str) -> bool:
    """Say whether two addresses are of one registered domain."""
    return urls.registrable_domain(url) == urls.registrable_domain(other)


def searches_for(cited: str, final: str) -> bool:
    """Say whether a search is for words of the last part of a cited path."""
    last = _segments(path(cited))[-1:]
    asked = unquote_plus(target(final).partition("?")[2]).lower()
    return any(word in asked for word in re.findall(r"[^\W\d_]{4,}", "".join(last).lower()))


def path(url: str) -> str:
    """Return the path that an address asks for; nothing where nobody can ask."""
    return target(url).partition("?")[0]


def target(url: str) -> str:
    """Return the path and query that an address asks for; nothing where nobody can ask."""
    try:
        return urls.parts(url).target
    except ValueError:
        return ""


def _segments(whole: str) -> list[str]:
    return [each for each in whole.split("/") if each]
