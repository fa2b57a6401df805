"""Tables in rows of cells: which columns hold addresses or identifiers, and what those name.

A column is known by its heading, or by most of its cells. A cell says nothing about another
row's, so that what one ends with goes on in no other.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from archiver.documents import fields
from archiver.expressions import expression
from archiver.model import CitationKind, Hyperlink

SAMPLE = 200
"""Rows by which columns are known."""

ABOVE = 20
"""Rows among which the headings are looked for, for tables begin with titles."""

_LONGEST = 40  # characters of a heading
_MOST = 0.6  # of the cells of a column
_HEADINGS: Final[Mapping[str, CitationKind]] = {
    **fields.KINDS,
    **dict.fromkeys(
        ("lien", "enlace", "webseite", "webadresse", "internetadresse"), CitationKind.LINK
    ),
    **dict.fromkeys(("ссылка", "сайт", "رابط", "الرابط", "链接", "网址"), CitationKind.LINK),
}
_WORD = expression(r"[^\W\d_]+")
_ADDRESS = expression(r"\s*+(?:https?|ftp)://[^\s,;|]++\s*+", re.IGNORECASE)
_PLAINLY = expression(r"(?:https?://|ftp://|www\.)\S+", re.IGNORECASE)


class Columns:
    """What the columns of a table hold, numbered from 0; `rows` are its first, as texts."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        self._kinds: dict[int, CitationKind] = dict(_by_cells(rows))
        for row in rows[:ABOVE]:
            headed = {number: kind for number, text in enumerate(row) if (kind := _headed(text))}
            if headed:
                self._kinds |= headed
                break

    def links(self, number: int, text: str, offset: int) -> Iterator[Hyperlink]:
        """Yield what a cell of a column names, which begins at an offset of its row's text.

        A cell that is an address and nothing else is so in any column.
        """
        kind = self._kinds.get(number)
        if kind is not None:
            for link in fields.links(kind, text):
                yield Hyperlink(link.url, link.start + offset, link.end + offset, link.kind)
        elif _ADDRESS.fullmatch(text):
            for link in fields.links(CitationKind.LINK, text):
                yield Hyperlink(link.url, link.start + offset, link.end + offset, CitationKind.TEXT)

    def identifies(self, number: int) -> bool:
        """Say whether what stands in a column are identifiers, which may be mere numbers."""
        return self._kinds.get(number, CitationKind.LINK) is not CitationKind.LINK


def may_name(row: str) -> bool:
    """Say whether there is anything in a row without which it names no URL or identifier.

    A host and nothing else names none, where no heading says that it is the address of a site:
    a list of hosts is an inventory, and cites nothing.
    """
    return fields.may_name(row) and not fields.is_host(row.strip())


def _headed(text: str) -> CitationKind | None:
    """Return what the cells below a heading hold, where it says so."""
    text = text.strip()
    if not 0 < len(text) <= _LONGEST or "/" in text or fields.address(text):
        return None
    words = _WORD.findall(text.lower())
    kinds = [_HEADINGS.get("".join(words)), *(_HEADINGS.get(word) for word in words)]
    named = sorted((kind for kind in kinds if kind), key=CitationKind.LINK.__eq__)
    return named[0] if named else fields.named(text)


def _by_cells(rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, CitationKind]]:
    """Yield the columns most of whose cells are addresses."""
    filled: Counter[int] = Counter()
    addresses: Counter[int] = Counter()
    for row in rows:
        for number, text in enumerate(row):
            cell = text.strip()
            filled[number] += bool(cell)
            addresses[number] += _is_plainly_address(cell)
    for number, count in addresses.items():
        if count > 1 and count >= _MOST * (filled[number] - 1):  # but for a heading
            yield number, CitationKind.LINK


def _is_plainly_address(cell: str) -> bool:
    if _PLAINLY.fullmatch(cell):
        return True
    return "/" in cell and " " not in cell and fields.address(cell) is not None
