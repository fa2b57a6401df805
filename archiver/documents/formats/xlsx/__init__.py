"""XLSX: the rows of every sheet, its comments, text boxes and page margins, with their links.

A sheet is a page, by its place among the sheets, and a row a line; a row of cells between tabs is
a passage. What is hidden is read, for it is in the file that somebody was given.
"""

from collections.abc import Iterator
from typing import Final

from archiver.documents import archives
from archiver.documents.archives import Archive
from archiver.documents.formats.xlsx import beside, parts, sheets
from archiver.model import ArchiverError, Omission, Passage

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SUFFIXES = (".xlsx", ".xlsm", ".xltx", ".xltm")

NAME: Final = "XLSX"
_WORKBOOK = "xl/workbook.xml"


def recognises(data: bytes) -> bool:
    """Say whether the bytes are a zip archive with a workbook in it."""
    return archives.lists(data, "xl/workbook.xml")


def passages(data: bytes) -> Iterator[Passage | Omission]:
    """Yield what each sheet says, in the order of the workbook; a damaged sheet is left out."""
    archive = Archive(data, NAME)
    links = parts.targets(archive, "").values()
    workbook = next((found.name for found in links if found.kind == "officeDocument"), _WORKBOOK)
    targets = parts.targets(archive, workbook)
    strings = parts.strings(archive, targets.values())
    root = archive.xml(workbook)
    for page, sheet in enumerate(root.iterfind("{*}sheets/{*}sheet"), start=1):
        target = targets.get(parts.reference(sheet))
        if target is None or target.outside:
            yield Omission(f"Sheet {page} is not in the file.")
            continue
        try:
            yield from sheets.passages(archive, target.name, page, strings)
            yield from beside.passages(archive, target.name, page)
        except ArchiverError as error:
            yield Omission(f"Sheet {page} was not read to its end: {error.message}")
