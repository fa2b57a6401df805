"""What a page says beneath its headline, before it comes to its other stories.

Menus, lists of what else there is to read and bars of cookies make a page long that says one thing.
"""

from functools import lru_cache

from archiver import urls
from archiver.expressions import expression
from archiver.model import Page
from archiver.signs.phrases import tells_it_is_gone
from archiver.signs.phrases.folding import fold
from archiver.signs.phrases.walls.consents import speaks_of_consent
from archiver.signs.text import length

TERSE = 60
"""Words of a page that says one thing."""

PARAGRAPH, STORY = 12, 40
"""Words of a line that tells something, and of a section that is a part of its page."""

_PARTS = expression(r"\s+[-\u2013\u2014|\u00b7\u2022:\u00bb/]+\s+|\s*\|\s*")
_LETTER = expression(r"[^\W\d_]")


@lru_cache(maxsize=8)  # several rules ask of one page
def _joined(own: str, headings: tuple[str, ...], headline: str) -> str:
    lines = own.split("\n")
    if headline not in lines:
        return ""
    others = set(headings) - {headline}
    sections: list[list[str]] = [[]]
    for line in lines[lines.index(headline) + 1 :]:
        if line in others:
            sections.append([])
        elif _LETTER.search(line) and not speaks_of_consent(line):
            sections[-1].append(line)
    return "\n".join(line for each in (sections[0], *filter(_tells, sections[1:])) for line in each)


def _tells(section: list[str]) -> bool:
    """Say whether a section tells a story, and does not just name one."""
    counts = map(length.words, section)
    return sum(each for each in counts if each >= PARAGRAPH) >= STORY


def beneath(page: Page) -> str:
    """Return the lines beneath a page's headline, and those of sections that tell something.

    Nothing of a long page.
    """
    if page.own is None or not page.headings:
        return ""
    return _joined(page.own, page.headings, headline(page))


def brief(page: Page) -> str:
    """Return what a page says in so few words that it says one thing, or nothing."""
    if page.own is not None and length.fewer(page.own, TERSE):
        return page.own
    told = beneath(page)
    return f"{headline(page)}\n{told}" if told and length.fewer(told, TERSE) else ""


def notice(page: Page) -> str:
    """Return the few words beneath a headline, or all of a page that has no more; or nothing."""
    told = beneath(page)
    return (told if length.fewer(told, TERSE) else "") if told else brief(page)


def sayings(page: Page) -> tuple[str, ...]:
    """Return the lines of a page that tells no story, or nothing of one that does.

    However many menus, lists and names of other stories there are: those are short lines.
    """
    if page.own is None:
        return ()
    lines = [each for each in page.own.split("\n") if not speaks_of_consent(each)]
    counts = [length.words(each) for each in lines]
    if sum(each for each in counts if each >= PARAGRAPH) >= TERSE:
        return ()
    said = (line for line, count in zip(lines, counts, strict=True) if count > 1)
    return (*page.headings[:2], *said)


def is_buried(page: Page) -> bool:
    """Say whether what stands beneath a headline begins by telling that it was taken away.

    Or whether hardly anything stands there.
    """
    return bool(notice(page)) or tells_it_is_gone(beneath(page))


def headline(page: Page) -> str:
    """Return the first heading that is not the site's name, or nothing."""
    name = fold(site_name(page))
    others = (each for each in page.headings[:3] if not name or fold(each) != name)
    return next(others, page.headings[0] if page.headings else "")


def site_name(page: Page, url: str = "") -> str:
    """Return the part of a title that names the site, at one end or the other of it."""
    told = page.meta.get("og:site_name", "")
    parts = [each for each in _PARTS.split(page.title) if each]
    if told or not parts[1:]:
        return told
    host = urls.registrable_domain(url).replace("-", "") if url else ""
    first, last = (fold(each) for each in (parts[0], parts[-1]))
    headings = [fold(each) for each in page.headings[:3]]
    heads = headings[:1] == [last] and first not in headings
    if heads or (host and "".join(first.split()) in host):
        return parts[0]
    return parts[-1]
