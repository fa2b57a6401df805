"""What the source of a page tells beside its text: whose marks it bears, what its data states."""

import re
from dataclasses import replace
from itertools import islice

from archiver import signs
from archiver.expressions import expression
from archiver.model import Page
from archiver.page.texts import MOST_ITEMS

_FEW = 150
"""Words of a page that may say what it is to machines, and in a picture, alone."""

_LONGEST_SHORT_PAGE = 64 * 1024

_LINKED_DATA = expression(r"ld\+json[^>]{0,200}>([^<]{1,8000})<")
_NAMED = expression(r'"(?:name|headline)"\s{0,9}:\s{0,9}"([^"\\]{3,120})"')
_PICTURED = expression(r"<img\b[^>]{0,1000}?\salt=[\"']([^\"'>]{3,200})[\"']", re.IGNORECASE)


def with_told(page: Page, source: str) -> Page:
    """Return a page with what its source tells, and the words that its scripts show then."""
    page = replace(page, traces=_traces(source, page))
    stated = signs.stated(source, page.words)
    return page if stated is None else _as_stated(page, stated)


def _as_stated(page: Page, stated: signs.Stated) -> Page:
    """Return a page with what its data states, and the words that its scripts show then."""
    page = replace(page, traces=(*page.traces, stated.trace))
    if not stated.told:
        return page
    text = " ".join(stated.told)
    own = "\n".join(stated.told)
    return replace(page, headings=stated.told[:1], text=text, own=own, words=signs.words(text))


def _traces(source: str, page: Page) -> tuple[str, ...]:
    """Return what the markup tells; of a short page, what its data for machines names it, too."""
    found = signs.traces(source, page.words)
    if signs.MISSING in found or page.words > _FEW or not _calls_itself_missing(source):
        return found
    return (*found, signs.MISSING)


def _calls_itself_missing(source: str) -> bool:
    looked = source[:_LONGEST_SHORT_PAGE]
    if "ld+json" in looked:
        blocks = islice(_LINKED_DATA.finditer(looked), MOST_ITEMS)
        named = (name for block in blocks for name in _NAMED.findall(block[1]))
        if any(map(signs.says_missing, islice(named, MOST_ITEMS))):
            return True
    if re.search(r"<h[1-3]\b", looked, re.IGNORECASE):
        return False
    pictures = _PICTURED.findall(looked)
    return len(pictures) == 1 and signs.says_missing(pictures[0])
