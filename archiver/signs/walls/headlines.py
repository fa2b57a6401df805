"""Whose headline it is: that of a wall, or that of an article, which may be about walls."""

from archiver.expressions import expression
from archiver.model import Page
from archiver.signs.phrases import walls as phrases
from archiver.signs.phrases.folding import fold
from archiver.signs.phrases.walls import Kind

WALL, NOTICE, LETTER = 150, 60, 300
"""Words of the longest wall with a headline, without one, and of a notice of law."""

SHORT_NAME = 2
"""Words of a heading that may be no more than the name of a site, on a very short page."""

_REFUSALS = (
    *("block", "denied", "restrict", "prohibit", "forbid", "disabl", "banned", "censor", "stop"),
    *("gesperrt", "sperr", "spærr", "spärr", "blok", "bloqu", "bloccat", "inibit", "engel"),
    *("огранич", "заблок", "заборон", "запрещ", "обмеж", "απαγορ", "αποκλ"),
    *("حجب", "محجوب", "حظر", "محظور", "مسدود", "فیلتر", "封", "屏蔽", "遮断", "차단"),
    *("ระงับ", "ปิดกั้น", "diblokir", "bị chặn", "zakáz", "estetty", "letilt"),
)
"""Words of headings that refuse something, and are no article's by themselves."""

_REFUSES = expression("|".join(map(fold, _REFUSALS)))
_SUBTITLE = expression(r"[:?]\s+(\S+(?:\s+\S+){3}.*)")
"""What follows a headline's colon, or its question, and is longer than a name."""


def about_something(page: Page) -> bool:
    """Say whether a heading is that of an article: words of its own, beside the site's name."""
    name = SHORT_NAME if page.words < NOTICE else 1
    return any(len(each.split()) > name and not refuses(each) for each in page.headings[:2])


def refuses(heading: str) -> bool:
    """Say whether a heading may be that of a wall: it refuses something, or says what one says."""
    if has_subtitle(heading):
        return False
    return _REFUSES.search(fold(heading)) is not None or is_of_wall(heading)


def heads(kind: Kind, headline: str) -> bool:
    """Say whether a headline is such a wall's, and no article's about one."""
    return phrases.heads(kind, headline) and not has_subtitle(headline)


def is_of_wall(text: str) -> bool:
    """Say whether a text says what some wall says."""
    return any(phrases.heads(kind, text) or phrases.says(kind, text) for kind in Kind)


def has_subtitle(headline: str) -> bool:
    """Say whether a headline goes on, after a colon or a question, with what is no wall's."""
    found = _SUBTITLE.search(headline)
    return found is not None and not is_of_wall(found[1])
