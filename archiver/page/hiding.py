"""Walls that a page hides: they do not stand before it.

What else is hidden is a part of the page: a reader unfolds it.
"""

import re
from collections.abc import Sequence
from typing import cast

from lxml import etree

from archiver import signs
from archiver.expressions import expression
from archiver.page.texts import MOST_ITEMS, MOST_READ, short, tell, texts

LONGEST = 60
"""Words of a wall."""

_MAY_BE_HIDDEN = etree.XPath("//*[@hidden or contains(@style, 'none')]")
_HIDDEN = expression(r"display\s{0,9}:\s{0,9}none", re.IGNORECASE)


def hide_walls(root: etree._Element) -> bool:
    """Take away the walls that a page hides, and say whether there was one."""
    hidden = cast("Sequence[etree._Element]", _MAY_BE_HIDDEN(root))[:MOST_ITEMS]  # noqa: SLF001
    walls = [each for each in hidden if _is_hidden(each) and _is_wall(each)]
    for each in walls:
        tell(each, None)
    return bool(walls)


def _is_hidden(element: etree._Element) -> bool:
    style = element.get("style", "")[:MOST_READ]
    return element.get("hidden") is not None or _HIDDEN.search(style) is not None


def _is_wall(element: etree._Element) -> bool:
    text = short(" ".join(texts(element)))
    return signs.words(text) < LONGEST and signs.is_of_wall(text)
