"""Where a page that says next to nothing sends its readers on: by a refresh, or by a script.

What has something to say is a page, wherever it may lead later.
"""

import re

from archiver import urls
from archiver.expressions import expression
from archiver.model import Exchange, FailureKind, Page
from archiver.signs import phrases
from archiver.signs.address.forms import is_home
from archiver.signs.address.fronts import is_search

MOST_SECONDS = 15.0
"""A longer time is one to read in."""

MOST_WORDS = 120
"""Of a page that announces where it leads; a script announces nothing, and needs no words."""

MOST_WORDS_SCRIPTED = 60

SUCCESS = range(200, 300)

_OWN = expression(r"^(?:javascript|about|data|blob|#)", re.IGNORECASE)


def leads_on(exchange: Exchange, page: Page | None) -> str | None:
    """Return the address that a page sends every reader to, or None.

    A page that sends them to itself does so only where it has set a cookie on the way. What
    says that it is not there and leads home, or is for sale, is left at that.
    """
    if page is None or exchange.status not in SUCCESS or not _whole(exchange):
        return None
    target = _target(page)
    if target is None or _OWN.match(target) or _gives_up(page, target):
        return None
    same = urls.canonical(target) == urls.canonical(exchange.url)
    return None if same and exchange.header("set-cookie") is None else target


def _whole(exchange: Exchange) -> bool:
    return exchange.failure is None or exchange.failure.kind is FailureKind.TLS


def _gives_up(page: Page, target: str) -> bool:
    """Say whether a page tells that it is not there before it leads home, or is for sale."""
    said = (page.title, *page.headings, page.text)
    if any(map(phrases.says_parked, said)):
        return True
    lost = any(map(phrases.says_missing, said[:-1])) or phrases.mentions_missing(page.text)
    return lost and (is_home(target) or is_search(target))


def _target(page: Page) -> str | None:
    if page.refresh is not None and page.words <= MOST_WORDS:
        seconds, target = page.refresh
        if seconds <= MOST_SECONDS:
            return target
    return page.scripted if page.words <= MOST_WORDS_SCRIPTED else None
