"""Plain text: physical lines, kept as they are; a form feed begins a page."""

from collections.abc import Iterator

from archiver.documents.decoding import decode
from archiver.model import Passage, Place

MEDIA_TYPE = "text/plain"
SUFFIXES = (".txt", ".text", ".asc")


def recognises(data: bytes) -> bool:
    """Return False: text shows in nothing but the lack of anything else."""
    del data
    return False


def passages(data: bytes) -> Iterator[Passage]:
    """Yield a passage for each page; pages have numbers only where form feeds part them."""
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    pages = text.split("\f")
    line, column = 1, 1
    for number, page in enumerate(pages, start=1):
        if page.strip():
            place = Place(page=number if len(pages) > 1 else None, line=line, column=column)
            yield Passage(page, place)
        line += page.count("\n")
        column = len(page) - page.rfind("\n") + (0 if "\n" in page else column)
