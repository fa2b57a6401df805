"""Addresses whose page changes by its nature: fronts, sections, feeds, searches.

Going by their form alone: a front is named by a word, an article by more than one.
"""

import re

from archiver.expressions import expression
from archiver.signs.address.forms import is_home, target

_SECTION = expression(r"[^\W\d_]{1,14}")
_CHANGING = expression(
    r"(?:^|[/_-])(?:live|latest|news|newest|today|current|updates?|ticker|feed|rss|archives?|blog"
    r"|category|tags?|topics?|search|index|home|weather|events|calendar|press|aktuell|nachrichten"
    r"|termine|suche|presse|actualites|direct|recherche|agenda|noticias|actualidad|buscar|ultimas"
    r"|notizie|ricerca|nieuws|zoeken|wiadomosci|aktualnosci|haberler|son-dakika|novosti|lenta)"
    r"(?:\.\w{2,5})?/?$",
    re.IGNORECASE,
)
_LIST = expression(
    r"/(?:19|20)\d\d(?:/\d{1,2}){0,2}/?"
    r"|(?:/.*)?/(?:categor(?:y|ies|ia|ias|ie)|kategori[ea]?n?|tags?|topics?|themen?|themas?|rubri(?:k|que|eken)"
    r"|rubric[as]?|sections?|secciones?|sezion[ei]|labels?|etiketi?|etiqueta|schlagwort|archiv(?:es?|o|io)?)"
    r"(?:/[^/]+)?/?",
    re.IGNORECASE,
)
"""Of what a site has of one kind or of one year."""

_SEARCH = expression(
    r"/(?:\w\w/)?(?:index\.\w{2,5})?\?(?:.*&)?"
    r"(?:q|s|query|search|keywords?|suche|recherche|buscar|text|term|wd|st)=.*"
    r"|(?:.*/)?(?:search|suche|suchergebnisse|recherche|rechercher|resultats|buscar|busca|busqueda"
    r"|buscador|pesquisa|pesquisar|ricerca|cerca|zoeken|zoekresultaten|szukaj|wyszukiwarka|arama"
    r"|ara|poisk|search[-_]?results?)(?:\.\w{2,5})?(?:/.*|\?.*)?",
    re.IGNORECASE,
)


_QUESTION = expression(
    r"[?&](?:q|s|query|search|keywords?|suche|recherche|buscar|term|wd|st)=", re.IGNORECASE
)


def is_front(url: str) -> bool:
    """Say whether an address is by its form that of a home page, a section, a feed or a search."""
    if is_home(url) or is_search(url):
        return True
    path, query, _ = target(url).partition("?")
    if query:
        return False
    return is_word(url) or _CHANGING.search(path) is not None


def is_word(url: str) -> bool:
    """Say whether an address is one word: of a section, perhaps, or of a page."""
    return _SECTION.fullmatch(target(url).strip("/")) is not None


def is_list(url: str) -> bool:
    """Say whether an address is, by its form, of a list: of what is new, of a kind, of a year."""
    path, query, _ = target(url).partition("?")
    if query:
        return False
    return _CHANGING.search(path) is not None or _LIST.fullmatch(path) is not None


def asks(url: str) -> bool:
    """Say whether an address asks a question of whatever page it is of."""
    return _QUESTION.search(target(url)) is not None


def is_search(url: str) -> bool:
    """Say whether an address is by its form that of a search, or of what one found."""
    return _SEARCH.fullmatch(target(url)) is not None
