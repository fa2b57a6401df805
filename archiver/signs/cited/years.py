"""Whether an address that rolls on shows another year's issue than the one that is cited.

Reports, rankings and programmes of a year often come at an address without one. Only of a page that
is headed as it is cited, but for the year, and never names the year that is, anything is said.
"""

from collections.abc import Iterable

from archiver.expressions import expression
from archiver.model import Citation, Page
from archiver.signs.cited.naming import MUCH
from archiver.signs.text import terms
from archiver.signs.text.lead import headline

_YEAR = expression(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def issues(url: str, citations: Iterable[Citation], page: Page) -> tuple[str, str] | None:
    """Return the year that is cited, and the one that a page is headed by in its place; or None.

    The cited year is that of the link's words, or the only one of the sentence.
    """
    heads = f"{page.title} {headline(page)}"
    shown = set(_YEAR.findall(heads))
    if not shown or shown & set(_YEAR.findall(url)):
        return None
    there = shown | set(_YEAR.findall(f"{page.text} {page.own or ''}"))
    about = terms.terms(heads)
    for each in citations:
        cited = _cited(each)
        words = {word for word in terms.terms(each.anchor or "") if not _YEAR.fullmatch(word)}
        if cited and cited not in there and words and len(words & about) > MUCH * len(words):
            return cited, max(shown)
    return None


def _cited(citation: Citation) -> str:
    of_link = set(_YEAR.findall(citation.anchor or ""))
    of_sentence = set(_YEAR.findall(citation.context))
    found = of_link or of_sentence
    return next(iter(found)) if len(found) == 1 else ""
