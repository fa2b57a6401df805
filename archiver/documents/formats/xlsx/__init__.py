"""XLSX: the rows of every sheet, its comments, text boxes and page margins, with their links.

A sheet is a page, by its place among the sheets, and a row a line; a row of cells between tabs is
a passage. What is hidden is read, for it is in the file that somebody was given.
"""

from collections.abc import Iterator

from archiver.documents import archives
from archiver.model import Omission, Passage

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SUFFIXES = (".xlsx", ".xlsm", ".xltx", ".xltm")


def recognises(data: bytes) -> bool:
    """Say whether the bytes are a zip archive with a workbook in it."""
    return archives.lists(data, "xl/workbook.xml")


def passages(data: bytes) -> Iterator[Passage | Omission]:
    """Yield what each sheet says, in the order of the workbook; a damaged sheet is left out."""
    from archiver.documents.formats.xlsx import workbook  # noqa: PLC0415  (dear to import)

    return workbook.read(data)
