"""References as fields: a passage for each field that may name something, under its label.

The passage begins with whose reference it is, so that the sentence around a URL says so; that
head itself names nothing. Text is on one line, for a field is never wrapped as a page is.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from archiver.documents import fields
from archiver.model import CitationKind, Hyperlink, Passage, Place

WORDS = 160
"""Characters of an author or a title in the head."""

_SEPARATOR = ", "
_BOOKS = ("isbn", "issn")


class Lines:
    """The lines of a text, by the offsets at which they end."""

    def __init__(self, text: str) -> None:
        self._ends = [found.start() for found in re.finditer("\n", text)]

    def of(self, offset: int) -> int:
        """Return the number of the line that an offset is in."""
        return bisect_left(self._ends, offset) + 1


@dataclass(frozen=True, slots=True)
class Field:
    """A field's name in lower case, its text, the line it stands on, and its hyperlinks."""

    name: str
    text: str
    line: int
    hyperlinks: tuple[Hyperlink, ...] = ()


def field(name: str, text: str, line: int, kind: CitationKind | None = None) -> Field:
    """Return a field whose value is of a kind, or of the kind that its name says."""
    value = " ".join(text.split())
    kind = kind or fields.named(name)
    if name in _BOOKS and value:
        value = f"{name.upper()} {value}"
    return Field(name, value, line, tuple(fields.links(kind, value)) if kind else ())


def passages(
    label: str | None, head: Iterable[Field], body: Iterable[Field], accessed: str = ""
) -> Iterator[Passage]:
    """Yield the fields of one reference that may name something.

    `head` is who, when and what, `accessed` when it was seen.
    """
    beginnings = [(item, _shortened(item.text)) for item in head if _is_plain(item.text)]
    for item in body:
        if item.hyperlinks or fields.may_name(item.text):
            before = [text for other, text in beginnings if other is not item]
            begin = _SEPARATOR.join((*before, ""))
            shifted = tuple(
                replace(link, start=link.start + len(begin), end=link.end + len(begin))
                for link in item.hyperlinks
            )
            place = Place(line=item.line, note=label)
            yield Passage(begin + item.text, place, shifted, alone=True, accessed=accessed[:WORDS])


def _is_plain(text: str) -> bool:
    return bool(text) and not fields.may_name(text)


def _shortened(text: str) -> str:
    return text if len(text) <= WORDS else text[:WORDS].rpartition(" ")[0] + " \u2026"
