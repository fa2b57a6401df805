"""The plain text of a mail: what is quoted is read apart from what answers it.

Lines that a program wrapped (RFC 3676) end in a blank, over which no address goes on.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from archiver.documents.formats.eml.parts import Part
from archiver.expressions import expression
from archiver.model import Passage, Place

_QUOTED = expression(r"(?:>[ \t]?){1,64}")


def paragraphs(text: str, part: Part) -> Iterator[Passage]:
    """Yield stretches of text that are quoted equally deeply, without the signs of it."""
    first = part.line
    flowed = part.parameter("format").lower() == "flowed"
    if flowed and part.parameter("delsp").lower() == "yes":
        text, first = re.sub(r" \n(?!>|-- \n)", "", text), None
    number = 0
    for _, group in groupby(map(_divided, text.split("\n")), key=lambda line: line[0]):
        lines = [words for _, words in group]
        stretch = "\n".join(lines)
        if stretch.strip():
            yield Passage(stretch, Place(line=first + number if first else None))
        number += len(lines)


def _divided(line: str) -> tuple[int, str]:
    """Return how deeply a line is quoted, and what it says."""
    found = _QUOTED.match(line)
    return (found.group().count(">"), line[found.end() :]) if found is not None else (0, line)
