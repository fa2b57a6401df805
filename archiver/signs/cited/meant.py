"""Whether a page that sounds like a missing one may be what is meant: a poem, a film, a glossary.

Nothing here says that it stands; only that its own words do not suffice to call it dead.
"""

import re
from collections.abc import Iterable

from archiver.expressions import expression
from archiver.model import Citation, Page
from archiver.signs import phrases
from archiver.signs.cited.naming import MUCH, shared
from archiver.signs.text.lead import brief, headline, site_name

MORE, BESIDE = 30, 8
"""Words that tell something else: of any page, and of one whose headline names no page."""

TITLE_WORDS = 2
"""Of an anchor that is the beginning of a headline: with fewer, it may be so by chance."""

_WORD = expression("[\u3040-\u30ff\u3400-\u9fff]{1,2}|[^\\W\\d_]+")
_SENTENCE = expression("[.!?\u3002\uff01\uff1f\u061f\u06d4\n]+")


def headed(citations: Iterable[Citation], page: Page) -> bool:
    """Say whether a page is cited by its own headline, or by how that begins.

    Whoever took the title over from a page that was dead already cites it so, too.
    """
    headlines = (page.title, page.meta.get("og:title", ""), headline(page))
    told = [_plain(each) for each in headlines if each and each != site_name(page)]
    anchors = (each.anchor or "" for each in citations)
    return any(_is_head(anchor, each) for anchor in anchors for each in told)


def holds(citations: Iterable[Citation], page: Page) -> bool:
    """Say whether a page has half of the words, one at least, by which a citation links to it.

    What frames it does not count: a site names its other pages there.
    """
    own = Page(text=own_text(page))
    found = [shared(each.anchor or "", own) for each in citations]
    return any(each.count and each.share >= MUCH for each in found)


def is_meant(citations: Iterable[Citation], page: Page) -> bool:
    """Say whether a page is cited by its own headline, no page's that is missing, and tells more.

    A sentence or two that say nothing of a missing one are enough.
    """
    cited = tuple(citations)
    if not headed(cited, page) or any(phrases.names_a_page(each.anchor or "") for each in cited):
        return False
    said = map(str.strip, _SENTENCE.split(own_text(page)))
    return sum(len(_WORD.findall(each)) for each in said if each and not _says_so(each)) >= BESIDE


def tells_more(page: Page) -> bool:
    """Say whether a page has sentences enough that say nothing of a missing one.

    Few are enough where its headline is bare (\u201cNot found\u201d, of whatever) and no sentence
    explains it, as those do that speak of a page.
    """
    said = [each for each in map(str.strip, _SENTENCE.split(own_text(page))) if each]
    more = [each for each in said if not _says_so(each)]
    count = sum(len(_WORD.findall(each)) for each in more)
    headlines = {_plain(each) for each in (page.title, *page.headings)}
    explained = any(_says_so(each) for each in said if _plain(each) not in headlines)
    return count >= (BESIDE if _is_bare(page) and not explained else MORE)


def own_text(page: Page) -> str:
    """Return what a page says beside its menus and what surrounds it, as far as that is known.

    Of one that says one thing beneath its headline, that: its other stories are no part of it.
    """
    return brief(page) or (page.text if page.own is None else page.own)


def _is_bare(page: Page) -> bool:
    """Say whether headlines tell in words that something is missing, and none that it is a page."""
    told = [each for each in (page.title, *page.headings[:1]) if phrases.says_missing(each)]
    return bool(told) and not any(map(phrases.names_a_page, told))


def _says_so(sentence: str) -> bool:
    return phrases.mentions_missing(sentence) or phrases.says_missing(sentence)


def _is_head(anchor: str, headline: str) -> bool:
    plain = _plain(anchor)
    if not plain or not f"{headline} ".startswith(f"{plain} "):
        return False
    return len(plain.split()) >= TITLE_WORDS or plain == headline


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
