"""The pages of a PDF: their text in lines, and the rectangles that lead somewhere.

PDFium reads the page; a raised digit is written as the superscript it is printed as, a URL
that wraps in one piece, and a hyphen that PDFium marks with U+FFFE gets back the line break
it stood before. What cannot be read is named, and the rest goes on. Bookmarks and attached
files are not on any page, and are not read.
"""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from archiver.documents.formats.pdf import links, turning
from archiver.documents.formats.pdf.printed import Printed
from archiver.model import ArchiverError, Omission, Passage, Place

MOST_PAGES = 20_000
"""Pages of a document that are read."""

MOST_ON_A_PAGE = 500_000
"""Characters of one page that are read."""

MOST_CHARACTERS = 100_000_000
"""Characters of a document after which no further page is read."""

_PICTURE = 0.4  # of a page: what pictures cover at least of a page that is one
_OBJECTS = 500  # on a page that are looked at to tell whether it is a picture


def read(data: bytes) -> Iterator[Passage | Omission]:
    """Yield a passage for each page that has text or links, and what was left out."""
    document = _open(data)
    try:
        yield from _pages(document)
    finally:
        document.close()


def _open(data: bytes) -> Any:  # noqa: ANN401  (pypdfium2 is not typed)
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise ArchiverError(
                "This PDF is locked with a password.", "Save a copy without one, and read that."
            ) from error
        raise ArchiverError(
            "This PDF is damaged and cannot be read.",
            "Open it in a PDF viewer and save or print it to a new file.",
        ) from error


def _pages(document: Any) -> Iterator[Passage | Omission]:  # noqa: ANN401
    pictures: list[int] = []
    pages, characters, read = len(document), 0, 0
    for number in range(min(pages, MOST_PAGES)):
        if characters > MOST_CHARACTERS:
            break
        read = number + 1
        for found in _page(document, number):
            if isinstance(found, Passage):
                characters += len(found.text)
                yield found
            elif found is _IS_PICTURE:
                pictures.append(number + 1)
            else:
                yield found
    if pictures:
        yield Omission(_told(pictures))
    if read < pages:
        yield Omission(f"Only the first {read} of its {pages} pages were read.")


_IS_PICTURE = Omission("This page is a picture.")


def _page(document: Any, number: int) -> Iterator[Passage | Omission]:  # noqa: ANN401
    """Yield what one page has, and what of it was left out."""
    try:
        page = document[number]
        sheet = _text(page)
    except pdfium.PdfiumError:
        yield Omission(f"Page {number + 1} is damaged and was not read.")
        return
    try:
        printed = Printed(sheet, MOST_ON_A_PAGE)
        found = tuple(links.hyperlinks(document, page, printed))
        if printed.text.strip() or found:
            place, turns = Place(page=number + 1, line=1), printed.turns
            foot = printed.foot if len(document) > 1 else None
            yield Passage(printed.text, place, found, raised=True, turns=turns, foot=foot)
        elif _is_picture(page):
            yield _IS_PICTURE
        if sheet.count_chars() > MOST_ON_A_PAGE:
            yield Omission(f"Of page {number + 1}, {MOST_ON_A_PAGE} characters were read.")
    finally:
        sheet.close()
        page.close()


def _text(page: Any) -> Any:  # noqa: ANN401
    """Return the text of a page, shown so that it is upright: else PDFium mixes up its lines."""
    text = page.get_textpage()
    rotation = turning.rotation(turning.way(text, min(text.count_chars(), MOST_ON_A_PAGE)))
    if page.get_rotation() == rotation:
        return text
    text.close()
    page.set_rotation(rotation)
    return page.get_textpage()


def _is_picture(page: Any) -> bool:  # noqa: ANN401
    """Whether pictures cover a page that has no text."""
    width, height = page.get_size()
    covered = 0.0
    for at in range(min(raw.FPDFPage_CountObjects(page), _OBJECTS)):
        found = raw.FPDFPage_GetObject(page, at)
        box = [ctypes.c_float() for _ in range(4)]
        if raw.FPDFPageObj_GetType(found) in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM) and (
            raw.FPDFPageObj_GetBounds(found, *box)
        ):
            left, bottom, right, top = (each.value for each in box)
            covered += max(0.0, right - left) * max(0.0, top - bottom)
    return bool(covered >= _PICTURE * width * height)


def _told(pages: list[int]) -> str:
    """Return the sentence that names pages without text, in ranges."""
    ranges: list[tuple[int, int]] = []
    for page in pages:
        if ranges and ranges[-1][1] == page - 1:
            ranges[-1] = ranges[-1][0], page
        else:
            ranges.append((page, page))
    names = ", ".join(
        f"{first}\u2013{last}" if first < last else f"{first}" for first, last in ranges
    )
    if len(pages) == 1:
        return f"Page {names} has no text: it is a picture, and what it shows was not read."
    return f"Pages {names} have no text: they are pictures, and what they show was not read."
