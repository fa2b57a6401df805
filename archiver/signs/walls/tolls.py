"""Whether a page asks for money before it shows itself."""

from collections.abc import Iterable
from functools import reduce

from archiver.expressions import expression
from archiver.model import Page
from archiver.signs.markup.traces import UNFREE
from archiver.signs.phrases import walls as phrases
from archiver.signs.phrases.folding import fold
from archiver.signs.phrases.walls import Kind, meeting
from archiver.signs.text import length
from archiver.signs.walls import bids, headlines
from archiver.signs.walls.headlines import LETTER, NOTICE, SHORT_NAME, WALL

TEASER = 900
"""Words of the longest teaser."""

PARAGRAPH, STORY = 12, 100
"""Words of a line that tells something, and of lines that tell it beneath what asks for money."""


_END = expression("[.!?:\u3002\uff01\uff1f\u061f\u06d4][\\W_]*$")

TOLD = 8
"""Words of a page that has something to tell beside an advertisement."""


def asked(page: Page) -> bool:
    """Say whether payment is asked for, by markup or in words that are not of other pages."""
    if _is_marked(page) or _bids(page):
        return True
    return _may_ask(page) and _asks(page)


def _asks(page: Page) -> bool:
    text = _without_adverts(page, page.text)
    if page.words < WALL and phrases.times(Kind.OFFER, text) > 1:
        return True
    if page.words >= TEASER or not phrases.says(Kind.PAYWALL, _without_subtitled(page, text)):
        return False
    own = page.own or ""
    if length.fewer(own, NOTICE):  # a wall may be all around so little
        return True
    lines = own.split("\n")
    asking = [at for at, each in enumerate(lines) if phrases.says(Kind.PAYWALL, each)]
    if asking and _tells_a_story(lines[asking[-1] + 1 :]):  # a banner, and no wall
        return False
    kept = " ".join(each for each in lines if not _labels(each, page))
    kept = _without_subtitled(page, _without_adverts(page, kept))
    return phrases.says(Kind.PAYWALL, kept)


def _may_ask(page: Page) -> bool:
    if page.words < TEASER and phrases.says(Kind.PAYWALL, page.text):
        return True
    return page.words < WALL and phrases.times(Kind.OFFER, page.text) > 1


def _is_marked(page: Page) -> bool:
    tier = page.meta.get("article:content_tier", "").strip().lower()
    return UNFREE in page.traces or tier in ("locked", "metered")


def _without_adverts(page: Page, text: str) -> str:
    """Return a page's text without what sells all other pages, or a newsletter, beside its own.

    Beneath a text that breaks off, all that is sold is the rest of it.
    """
    said = meeting.sentences(page.own or "")
    adverts = [each.strip() for each in said if meeting.is_beside(each)]
    told = sum(map(length.words, said)) - sum(map(length.words, adverts))
    if told < TOLD or any(map(_breaks_off, (page.own or "").split("\n"))):
        return text
    return reduce(lambda text, advert: text.replace(advert, " . "), adverts, text)


def _breaks_off(line: str) -> bool:
    return length.words(line) >= PARAGRAPH and _END.search(line) is None


def _bids(page: Page) -> bool:
    if not (bids.bids(Kind.PAYWALL, page) or _keeps_the_rest(page)):
        return False
    return not meeting.tells_of_goods(page.own or page.text)


def _keeps_the_rest(page: Page) -> bool:
    """Say whether a teaser ends by telling that its rest is for who pays."""
    own = page.own or ""
    if not own or not length.fewer(own, LETTER):
        return False
    lines = own.split("\n")
    found = [at for at, each in enumerate(lines) if _tells_of_the_rest(each)]
    return bool(found) and not _tells_a_story(lines[found[-1] + 1 :])


def _tells_of_the_rest(line: str) -> bool:
    if not any(map(meeting.keeps_the_rest, meeting.sentences(line))):
        return False
    return length.fewer(line, NOTICE) and not headlines.has_subtitle(line)


def _tells_a_story(lines: Iterable[str]) -> bool:
    counts = (length.words(each) for each in lines)
    return sum(each for each in counts if each >= PARAGRAPH) >= STORY


def _labels(line: str, page: Page) -> bool:
    """Say whether a line tells of another page that it is for subscribers: a list of them does.

    It says so before a colon and that page's title, or stands there once for each of them.
    """
    label, colon, title = line.partition(": ")
    if (page.own or "").split("\n").count(line) > 1:
        return True
    if not colon or len(title.split()) < SHORT_NAME or headlines.is_of_wall(title):
        return False
    if any(fold(title).strip(" .") in fold(each) for each in (page.title, *page.headings[:1])):
        return False  # it is this page's own
    return phrases.says(Kind.PAYWALL, label) and phrases.times(Kind.OFFER, title) == 0


def _without_subtitled(page: Page, text: str) -> str:
    """Return a page's text without headlines that are an article's: they are about walls."""
    titles = (each for each in (page.title, *page.headings[:2]) if headlines.has_subtitle(each))
    return reduce(lambda text, title: text.replace(title, " . "), titles, text)
