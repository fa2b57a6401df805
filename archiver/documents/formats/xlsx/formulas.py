"""Formulas that make links: HYPERLINK of text, of cells of the same row, and of both joined."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from archiver.documents import fields
from archiver.expressions import expression

MOST = 8192
"""Characters of a formula."""

_HYPERLINK = expression(
    r"\bHYPERLINK\s*\(\s*(?P<joins>(?:_xlfn\.)?CONCAT(?:ENATE)?\s*\(\s*)?", re.IGNORECASE
)
_PART = expression(
    r'(?:"(?P<text>[^"]*+(?:""[^"]*+)*+)"|\$?(?P<column>[A-Z]{1,3})\$?(?P<row>[0-9]{1,7}))'
    r"\s*(?P<then>[&,;)])\s*",
    re.IGNORECASE,
)


class Formula(NamedTuple):
    """A formula, and the row and the column of the cell that it was written for."""

    text: str
    row: str
    column: int


def column(letters: str) -> int:
    """Return the number of a column, from 1, by its letters."""
    number = 0
    for letter in letters.upper():
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


def formula(element: etree._Element, at: int, shared: dict[str, Formula]) -> Formula | None:
    """Return the formula of a cell in column `at`, or None where it makes no link.

    Of those that cells share the first has the text; it stands for those below it.
    """
    text, key = element.text or "", element.get("si")
    if not text and key is not None:
        known = shared.get(key)
        return known if known is not None and known.column == at else None
    if len(text) > MOST or _HYPERLINK.search(text) is None:
        return None
    cell = element.getparent()
    row = "".join(filter(str.isdecimal, cell.get("r", ""))) if cell is not None else ""
    found = Formula(text, row, at)
    if key is not None:
        shared[key] = found
    return found


def target(found: Formula | None, values: Mapping[int, str]) -> str | None:
    """Return the URL that a formula makes, given the row's texts by column, or None."""
    if found is None:
        return None
    for call in _HYPERLINK.finditer(found.text):
        goes_on = "&," if call.group("joins") else "&"
        url = _joined(found, call.end(), values, goes_on)
        if url is not None and (address := fields.address(url.strip())) is not None:
            return address
    return None


def _joined(found: Formula, at: int, values: Mapping[int, str], goes_on: str) -> str | None:
    """Return the first argument of a call, or None where it is more than texts and cells.

    `goes_on` are the signs behind a piece of it that another one follows.
    """
    pieces: list[str] = []
    while part := _PART.match(found.text, at):
        if part.group("text") is not None:
            pieces.append(part.group("text").replace('""', '"'))
        elif part.group("row") == found.row:
            value = values.get(column(part.group("column")))
            if not value:
                return None
            pieces.append(value)
        else:
            return None
        if part.group("then") not in goes_on:
            return "".join(pieces)
        at = part.end()
    return None
