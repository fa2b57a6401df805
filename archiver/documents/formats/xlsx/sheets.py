"""The rows of a sheet: their cells, what the cells link to, and the margins of its pages.

Numbers and dates name nothing, but in a column of identifiers.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from typing import NamedTuple

from lxml import etree

from archiver.documents import fields, rows
from archiver.documents.archives import Archive
from archiver.documents.formats.xlsx import formulas, parts
from archiver.documents.formats.xlsx.formulas import Formula
from archiver.documents.formats.xlsx.parts import Target
from archiver.documents.rows import SAMPLE, Columns
from archiver.expressions import expression
from archiver.model import Hyperlink, Passage, Place

MOST_COLUMNS = 16_384
"""Columns of a sheet, as the programs that write them have it."""

_REFERENCE = expression(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})", re.IGNORECASE)
_MARGINS = ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")
_CODE = expression(  # ISO/IEC 29500-1, 18.3.1.46
    r'&(?:(?P<section>[LCR])|"[^"]*"|K(?:[0-9A-F]{6}|\d\d[+-]\d{3})|\d+|(?P<other>.))', re.DOTALL
)
_ADDRESS = expression(r"://|www\.", re.IGNORECASE)
_BLANKS = expression(r"\s")
_SEPARATOR = "\t"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with something in it; `text` is what it shows, on one line."""

    column: int
    text: str
    is_number: bool = False
    formula: Formula | None = None


class Link(NamedTuple):
    """Where a cell leads, and what it shows, as its hyperlink says."""

    url: str
    shown: str


Links = dict[tuple[int, int], Link]
"""By the row and the column of their cells."""


class Row(NamedTuple):
    """A row, numbered from 1, and its cells from left to right."""

    number: int
    cells: list[Cell]


def passages(archive: Archive, name: str, page: int, strings: list[str]) -> Iterator[Passage]:
    """Yield the rows of a sheet that name something, then what its pages' margins say."""
    data = archive.read(name)
    links: Links = {}
    margins: list[str] = []
    if b"hyperlink" in data or b"headerFooter" in data:  # which come after the rows
        links, margins = _around(archive, data, parts.targets(archive, name))
    found = _rows(archive, data, strings)
    first = list(islice(found, SAMPLE))
    columns = Columns([_texts(row) for row in first])
    for row in chain(first, found):
        passage = _passage(row, page, columns, links)
        if passage is not None:
            yield passage
    for (line, column), (url, shown) in links.items():  # cells with nothing in them
        place = Place(page=page, line=line, column=column)
        yield Passage(shown, place, (_over(url, shown, 0),), alone=True, cells=((0, column),))
    for text in margins:
        yield Passage(text, Place(page=page), alone=True)


def _texts(row: Row) -> list[str]:
    texts = [""] * max((cell.column for cell in row.cells), default=0)
    for cell in row.cells:
        texts[cell.column - 1] = cell.text
    return texts


# --- What stands after the rows ---------------------------------------------------------


def _around(
    archive: Archive, data: bytes, targets: Mapping[str, Target]
) -> tuple[Links, list[str]]:
    """Return what the cells link to, and the margins."""
    links: Links = {}
    margins: list[str] = []
    for element in parts.elements(archive, data, "c", "row", "hyperlink", *_MARGINS):
        name = parts.local(element)
        if name == "hyperlink":
            found = _REFERENCE.match(element.get("ref", ""))
            url = _url(element, targets)
            if found is not None and url is not None:
                line = max(1, int(found.group(2)))
                shown = _BLANKS.sub(" ", element.get("display", ""))
                links[line, formulas.column(found.group(1))] = Link(url, shown)
        elif name in _MARGINS:
            margins += filter(fields.may_name, _sections(element.text or ""))
    return links, margins


def _url(element: etree._Element, targets: Mapping[str, Target]) -> str | None:
    """Return where a hyperlink leads outside; its fragment may be kept apart."""
    target = targets.get(parts.reference(element))
    if target is None or not target.outside:
        return None
    fragment = element.get("location")
    return f"{target.name}#{fragment}" if fragment and "#" not in target.name else target.name


def _sections(text: str) -> list[str]:
    """Return what stands left, in the middle and right in a margin, without its codes."""
    parted = _CODE.sub(
        lambda code: "\n" if code.group("section") else "&" * (code.group("other") == "&"), text
    )
    return parted.splitlines()


# --- Rows -------------------------------------------------------------------------------


def _rows(archive: Archive, data: bytes, strings: list[str]) -> Iterator[Row]:
    """Yield the rows that have cells; a row or a cell without a number comes after the last."""
    shared: dict[str, Formula] = {}
    row = Row(0, [])
    at = 0
    for element in parts.elements(archive, data, "c", "row"):
        if parts.local(element) == "row":
            number = element.get("r", "")
            row = Row(int(number) if _is_number(number) else row.number + 1, row.cells)
            if row.cells:
                yield row
            row, at = Row(row.number, []), 0
            continue
        found = _REFERENCE.fullmatch(element.get("r", ""))
        at = formulas.column(found.group(1)) if found is not None else at + 1
        if at <= MOST_COLUMNS and len(row.cells) < MOST_COLUMNS:
            cell = _cell(element, at, strings, shared)
            if cell is not None:
                row.cells.append(cell)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and 0 < len(text) < 8 and int(text) > 0  # noqa: PLR2004


def _cell(
    element: etree._Element, at: int, strings: list[str], shared: dict[str, Formula]
) -> Cell | None:
    kind = element.get("t", "n")
    value, formula = "", None
    for child in element:
        name = parts.local(child)
        if name == "v":
            value = child.text or ""
        elif name == "is":
            value = parts.text(child)
        elif name == "f":
            formula = formulas.formula(child, at, shared)
    if kind == "s":
        number = int(value) if _is_number(value) or value == "0" else len(strings)
        value = strings[number] if number < len(strings) else ""
    elif kind in ("e", "b", "d"):
        value = ""
    elif kind == "str":
        value = parts.unescaped(value)
    text = _BLANKS.sub(" ", value)
    return Cell(at, text, kind == "n", formula) if text or formula else None


def _passage(row: Row, page: int, columns: Columns, links: Links) -> Passage | None:
    """Return a row, without its numbers and dates, or None where nothing in it names anything.

    What it has of the links is taken from them.
    """
    values = {cell.column: cell.text for cell in row.cells}
    pieces: list[str] = []
    hyperlinks: list[Hyperlink] = []
    cells: list[tuple[int, int]] = []
    at = 0
    for cell in row.cells:
        link = links.pop((row.number, cell.column), None)
        url = link.url if link is not None else formulas.target(cell.formula, values)
        if url is not None:
            hyperlinks.append(_over(url, cell.text, at))
        elif cell.is_number and not columns.identifies(cell.column - 1):
            continue
        else:
            hyperlinks += columns.links(cell.column - 1, cell.text, at)
        pieces.append(cell.text)
        cells.append((at, cell.column))
        at += len(cell.text) + len(_SEPARATOR)
    text = _SEPARATOR.join(pieces)
    if not hyperlinks and not rows.may_name(text):
        return None
    place = Place(page=page, line=row.number)
    return Passage(text, place, tuple(hyperlinks), alone=True, cells=tuple(cells))


def _over(url: str, text: str, at: int) -> Hyperlink:
    """Return a cell's link: over its URL in the text, or over all of it that is no other URL.

    A cell has one link, and its text may print more URLs.
    """
    start = text.find(url.rstrip("/"))
    if start >= 0:
        return Hyperlink(url, at + start, min(at + start + len(url), at + len(text)))
    several = len(_ADDRESS.findall(text)) > 1
    return Hyperlink(url, at, at if several else at + len(text))
