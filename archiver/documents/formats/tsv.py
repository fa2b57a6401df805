"""TSV: cells between tabs, by the name of the file alone."""

from collections.abc import Iterator

from archiver.model import Passage

MEDIA_TYPE = "text/tab-separated-values"
SUFFIXES = (".tsv", ".tab")


def recognises(data: bytes) -> bool:
    """Return False: any text has such signs in it."""
    del data
    return False


def passages(data: bytes) -> Iterator[Passage]:
    """Yield the lines that name something, a cell's line breaks kept."""
    from archiver.documents import delimited  # noqa: PLC0415  (dear to import)

    return delimited.passages(data, "\t")
