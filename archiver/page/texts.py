"""The texts of elements, and how much of them is read: anybody may have written the page."""

from collections.abc import Iterator
from typing import cast

from lxml import etree

MOST_ITEMS = 100
MOST_CHARS = 1_000
MOST_READ = 10 * MOST_CHARS


def texts(element: etree._Element) -> Iterator[str]:
    """Yield each stretch of text in an element."""
    return cast("Iterator[str]", element.itertext())  # never bytes in Python 3


def short(text: str) -> str:
    """Return as much of a text as is told, with single blanks."""
    return " ".join(text[:MOST_READ].split())[:MOST_CHARS]


def tell(element: etree._Element, text: str | None) -> None:
    """Put a text in place of all that is in an element."""
    etree.strip_elements(element, "*", with_tail=False)
    element.text = text
