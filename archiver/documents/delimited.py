"""Tables as text, which CSV and TSV are: records of cells between delimiters (RFC 4180).

A delimiter is read as a tab and a quote as a blank, so that every character keeps its line and
its column; a line is a passage of its own, for a line break in a cell is its author's.
"""

import re
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import chain, cycle, islice
from typing import NamedTuple

from archiver.documents import fields, rows
from archiver.documents.decoding import decode
from archiver.documents.rows import SAMPLE, Columns
from archiver.expressions import expression
from archiver.model import Hyperlink, Passage, Place

DELIMITERS = (",", ";", "\t", "|")
"""What stands between cells, the likeliest first."""

_TRIED = 1 << 16  # characters by which the delimiter is found
_SAID = expression(r"\ufeff?sep=(.)\n", re.IGNORECASE)  # what spreadsheet programs go by
_SEPARATOR = "\t"
_HALF = 0.5
_DOUBLED = expression(r'""')


class Record(NamedTuple):
    """A row: the number of the line that it begins in, and its cells, each of its whole length."""

    line: int
    cells: list[str]


def passages(data: bytes, usual: str) -> Iterator[Passage]:
    """Yield the lines that name something; `usual` is the delimiter where none shows itself.

    `place.column` counts characters in the line of the file.
    """
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    found = records(text, delimiter(text, usual))
    first = list(islice(found, SAMPLE))
    columns = Columns([record.cells for record in first])
    for record in chain(first, found):
        yield from _lines(record, columns)


def delimiter(text: str, usual: str) -> str:
    """Return what stands between cells, or an empty string where lines are cells.

    It is what parts most records into the same number of cells; of several, the one that makes
    more of them; where none does, the usual one if it parts headings.
    """
    said = _SAID.match(text)
    if said is not None:
        return said.group(1)
    sample = text[:_TRIED]
    signs = (usual, *(sign for sign in DELIMITERS if sign != usual))
    best = max(signs, key=lambda sign: _agreement(sample, sign))  # of equals, the first
    if _agreement(sample, best)[0] > _HALF:
        return best
    headings = next(records(sample, usual), None)
    if headings is None or len(headings.cells) == 1 or fields.is_address(headings.cells[0]):
        return ""
    return usual


def _agreement(text: str, sign: str) -> tuple[float, int]:
    """Return which part of the records have the same number of cells, more than one, and which."""
    counts = Counter(
        len(record.cells)
        for record in islice(records(text, sign), SAMPLE)
        if any(map(str.strip, record.cells))
    )
    cells, times = max(counts.items(), key=lambda item: (item[1], item[0]), default=(1, 0))
    return (round(times / counts.total(), 1), cells) if cells > 1 else (0.0, 1)


def records(text: str, sign: str) -> Iterator[Record]:
    """Yield the records of a text whose lines end in newlines."""
    line, at = 1, 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if '"' not in text[at:end]:
            cells = text[at:end].split(sign) if sign else [text[at:end]]
        else:
            cells, end = _quoted(text, at, sign)
        yield Record(line, cells)
        line += 1 + text.count("\n", at, end)
        at = end + 1


def _quoted(text: str, at: int, sign: str) -> tuple[list[str], int]:
    """Return the cells of a record, of which some may be in quotes, and where its line ends."""
    form = _form(sign)
    cells: list[str] = []
    while found := form.match(text, at):
        cells.append(_unquoted(found))
        at = found.end()
        if not at < len(text) or text[at] != sign:
            break
        at += 1
    return cells, at


@cache
def _form(sign: str) -> re.Pattern[str]:
    """Return the form of a cell and what ends it; a quote that is never closed is none."""
    stops = re.escape(sign) + r"\n"
    return re.compile(
        rf'([ ]*+)"([^"]*+(?:""[^"]*+)*+)"([^{stops}]*+)(?=[{stops}]|\Z)|([^{stops}]*+)'
    )


def _unquoted(found: re.Match[str]) -> str:
    """Return the text of a cell, with a blank for every quote that is not its own."""
    before, quoted, after, plain = found.groups()
    if quoted is None:
        return str(plain)
    signs = cycle((' "', '" '))
    return f"{before} {_DOUBLED.sub(lambda _: next(signs), quoted)} {after}"


def _lines(record: Record, columns: Columns) -> Iterator[Passage]:
    """Yield the lines of a record that name something."""
    links: deque[Hyperlink] = deque()
    at = 0
    for number, cell in enumerate(record.cells):
        links += columns.links(number, cell, at)
        at += len(cell) + len(_SEPARATOR)
    begin = 0
    for line, said in enumerate(_SEPARATOR.join(record.cells).split("\n"), start=record.line):
        here: list[Hyperlink] = []
        while links and links[0].end <= begin + len(said):
            link = links.popleft()
            here.append(replace(link, start=link.start - begin, end=link.end - begin))
        if here or rows.may_name(said):
            yield Passage(said, Place(line=line, column=1), tuple(here), alone=True)
        begin += len(said) + 1
