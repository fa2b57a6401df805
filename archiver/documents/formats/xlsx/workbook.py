"""A workbook: its sheets in their order, each with what stands beside its cells."""

from collections.abc import Iterator

from archiver.documents.archives import Archive
from archiver.documents.formats.xlsx import beside, parts, sheets
from archiver.model import ArchiverError, Omission, Passage

_WORKBOOK = "xl/workbook.xml"


def read(data: bytes) -> Iterator[Passage | Omission]:
    """Yield what each sheet says, in the order of the workbook; a damaged sheet is left out."""
    archive = Archive(data, "XLSX")
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
