"""RTF 1.9.1: a stream of control words, of which what a reader sees is kept, with its links.

The lines of the file mean nothing, and pages are made by who shows it: neither is told.
"""

from collections.abc import Iterator

from archiver.expressions import expression
from archiver.model import ArchiverError, Passage

MEDIA_TYPE = "application/rtf"
SUFFIXES = (".rtf",)

_START = expression(rb"(?:\xef\xbb\xbf)?[\s\x00]{0,1024}(?=\{\\rtf)")


def recognises(data: bytes) -> bool:
    """Say whether the bytes begin as RTF does."""
    return _START.match(data) is not None


def passages(data: bytes) -> Iterator[Passage]:
    """Yield the paragraphs and cells of a document; a note comes after the one that marks it."""
    from archiver.documents.formats.rtf.reader import Reader  # noqa: PLC0415  (dear to import)

    start = _START.match(data)
    if start is None:
        raise ArchiverError("This is no RTF file.", "Name it after what it is.")
    yield from Reader(data).read(start.end())
