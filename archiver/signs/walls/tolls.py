"""Whether a page asks for money before it shows itself."""

from collections.abc import Iterable
from functools import reduce

from archiver.model import Page
from archiver.signs.markup.traces import UNFREE
from archiver.signs.phrases import walls as phrases
from archiver.signs.phrases.folding import fold
from archiver.signs.phrases.walls import Kind
from archiver.signs.text import length
from archiver.signs.walls import headlines
from archiver.signs.walls.headlines import NOTICE, SHORT_NAME, WALL

TEASER = 900
"""Words of the longest teaser."""

PARAGRAPH, STORY = 12, 100
"""Words of a line that tells something, and of lines that tell it beneath what asks for money."""


def asked(page: Page) -> bool:
    """Say whether payment is asked for, by markup or in words that are not of other pages."""
    tier = page.meta.get("article:content_tier", "").strip().lower()
    if UNFREE in page.traces or tier in ("locked", "metered"):
        return True
    if page.words < WALL and phrases.times(Kind.OFFER, page.text) > 1:
        return True
    if page.words >= TEASER or not phrases.says(Kind.PAYWALL, _without_subtitled(page, page.text)):
        return False
    own = page.own or ""
    if length.fewer(own, NOTICE):  # a wall may be all around so little
        return True
    lines = own.split("\n")
    asking = [at for at, each in enumerate(lines) if phrases.says(Kind.PAYWALL, each)]
    if asking and _tells_a_story(lines[asking[-1] + 1 :]):  # a banner, and no wall
        return False
    kept = " ".join(each for each in lines if not _labels(each, page))
    return phrases.says(Kind.PAYWALL, _without_subtitled(page, kept))


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
