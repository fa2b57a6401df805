"""PDF: the text of each page in lines, and the rectangles on it that lead somewhere.

PDFium reads the page; a raised digit is written as the superscript it is printed as, and a
hyphen that PDFium marks with U+FFFE gets back the line break it stood before. A link that
wraps is several rectangles, and one hyperlink.
"""

import ctypes
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from typing import Any, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from archiver.model import ArchiverError, CitationKind, Hyperlink, Passage, Place

MEDIA_TYPE = "application/pdf"
SUFFIXES = (".pdf",)

_LINE = 12.0  # points: no first or last line of a rectangle is looked for further inside
_TOLERANCES = ((2.0, 2.0), (10.0, 4.0))  # points, across and up, from a rectangle's corner
_SMALLER = 0.85  # of the height of its neighbours: what a raised figure is at most
_RAISED = 0.1  # of that height: what it is raised at least
_LINE_UP = 0.8  # of that height: raised by more, it stands in another line

_BREAKS = re.compile("\r\n?|\ufffe\n?")
_FIGURE = re.compile(
    r"(?P<before>(?<![ \r\n])[ \r\n]{0,4})(?<![0-9])(?P<figure>[0-9]{1,3})(?![0-9])"
    r"(?=(?P<after>[ \r\n]{0,4}))"
)
_SUPERSCRIPT = str.maketrans(
    "0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
)


def recognises(data: bytes) -> bool:
    """Say whether the bytes are a PDF: its first line may stand below others."""
    return b"%PDF-" in data[:1024]


def passages(data: bytes) -> Iterator[Passage]:
    """Yield a passage for each page that has text or links."""
    document = _open(data)
    try:
        for number in range(len(document)):
            passage = _page(document, number)
            if passage.text.strip() or passage.hyperlinks:
                yield passage
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


def _page(document: Any, number: int) -> Passage:  # noqa: ANN401
    try:
        page = document[number]
        sheet = page.get_textpage()
    except pdfium.PdfiumError as error:
        raise ArchiverError(
            f"Page {number + 1} of this PDF is damaged and cannot be read.",
            "Open it in a PDF viewer and save or print it to a new file.",
        ) from error
    try:
        printed = _Printed(sheet)
        links = sorted(_links(document, page, printed), key=lambda link: (link.start, link.end))
        return Passage(
            printed.text, Place(page=number + 1, line=1), tuple(_merged(links, printed.text))
        )
    finally:
        sheet.close()
        page.close()


# --- Text -------------------------------------------------------------------------------


class _Edit(NamedTuple):
    """What stands for `source[start:end]` of PDFium's text."""

    start: int
    end: int
    instead: str


class _Printed:
    """A page's text as printed, and where in it each of PDFium's characters stands."""

    def __init__(self, sheet: Any) -> None:  # noqa: ANN401
        self._sheet = sheet
        self._source: str = sheet.get_text_range(errors="replace")
        # PDFium counts UTF-16 units, of which a character beyond the first plane has two
        self._pairs = [at for at, char in enumerate(self._source) if char > "\uffff"]
        self._figures = list(self._raised())
        self._edits = sorted((*self._figures, *self._breaks()))
        gains = (len(edit.instead) - (edit.end - edit.start) for edit in self._edits)
        self._gains = list(accumulate(gains, initial=0))
        self.text = self._edited()

    def offset(self, char: int) -> int:
        """Return where PDFium's character number `char` stands in `text`."""
        unit: int = raw.FPDFText_GetTextIndexFromCharIndex(self._sheet, char)
        at = unit - sum(pair < unit for pair in self._pairs)
        before = bisect_right(self._edits, at, key=lambda edit: edit.end)
        return at + self._gains[before]

    def at(self, x: float, y: float) -> int | None:
        """Return the offset of the character at a point of the page, or next to it."""
        for across, up in _TOLERANCES:
            char = self._sheet.get_index(x, y, across, up)
            if char is not None:
                return self.offset(char)
        return None

    def _edited(self) -> str:
        pieces: list[str] = []
        at = 0
        for edit in self._edits:
            pieces += self._source[at : edit.start], edit.instead
            at = edit.end
        return "".join((*pieces, self._source[at:]))

    def _breaks(self) -> Iterator[_Edit]:
        at = 0
        for edit in (*self._figures, _Edit(len(self._source), len(self._source), "")):
            for found in _BREAKS.finditer(self._source, at, edit.start):
                hyphen = found.group().startswith("\ufffe")
                yield _Edit(*found.span(), "\ufffe\n" if hyphen else "\n")
            at = edit.end

    def _raised(self) -> Iterator[_Edit]:
        """Yield the raised figures, without the blanks and breaks that PDFium puts around them."""
        end = 0
        for found in _FIGURE.finditer(self._source):
            before, after = found.span("before"), found.span("after")
            figure = self._glyph(found.start("figure"))
            behind = _is_raised(figure, self._glyph(before[0] - 1))
            ahead = _is_raised(figure, self._glyph(after[1]))
            if (behind or ahead) and before[0] >= end:
                end = after[1] if ahead else after[0]
                start = before[0] if behind else before[1]
                blank = " " if ahead and " " in found.group("after") else ""
                yield _Edit(start, end, found.group("figure").translate(_SUPERSCRIPT) + blank)

    def _glyph(self, at: int) -> "_Glyph | None":
        """Return the size of `source[at]`, or None where nothing is printed."""
        if not 0 <= at < len(self._source):
            return None
        unit = at + bisect_left(self._pairs, at)
        char = raw.FPDFText_GetCharIndexFromTextIndex(self._sheet, unit)
        box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        found = raw.FPDFText_GetLooseCharBox(self._sheet, char, box)
        if not (found and raw.FPDFText_GetCharOrigin(self._sheet, char, x, y)):
            return None
        return _Glyph(box.top - box.bottom, y.value)


class _Glyph(NamedTuple):
    """How high a character is, and where it stands, in points."""

    height: float
    baseline: float


def _is_raised(figure: _Glyph | None, beside: _Glyph | None) -> bool:
    """Whether a figure is smaller than its neighbour and stands higher, in the same line."""
    if figure is None or beside is None or figure.height > _SMALLER * beside.height:
        return False
    return _RAISED * beside.height <= figure.baseline - beside.baseline <= _LINE_UP * beside.height


# --- Links ------------------------------------------------------------------------------


def _links(document: Any, page: Any, printed: _Printed) -> Iterator[Hyperlink]:  # noqa: ANN401
    """Yield a hyperlink for each rectangle that leads to a URI."""
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page, position, link):
        uri = _uri(document, link)
        if uri:
            for left, bottom, right, top in _rectangles(link):
                inset = min(top - bottom, _LINE) / 2
                first = printed.at(left + 1, top - inset)
                last = printed.at(right - 1, bottom + inset)
                yield _hyperlink(uri, printed.text, first, last)


def _uri(document: Any, link: Any) -> str:  # noqa: ANN401
    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    length = raw.FPDFAction_GetURIPath(document, action, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFAction_GetURIPath(document, action, buffer, length)
    return buffer.value.decode("utf-8", "replace").strip()


def _rectangles(link: Any) -> Iterator[tuple[float, float, float, float]]:  # noqa: ANN401
    quads = raw.FPDFLink_CountQuadPoints(link)
    for number in range(quads):
        quad = raw.FS_QUADPOINTSF()
        if raw.FPDFLink_GetQuadPoints(link, number, quad):
            across = (quad.x1, quad.x2, quad.x3, quad.x4)
            up = (quad.y1, quad.y2, quad.y3, quad.y4)
            yield min(across), min(up), max(across), max(up)
    box = raw.FS_RECTF()
    if not quads and raw.FPDFLink_GetAnnotRect(link, box):
        yield box.left, box.bottom, box.right, box.top


def _hyperlink(uri: str, text: str, first: int | None, last: int | None) -> Hyperlink:
    """Return the hyperlink over the characters at a rectangle's corners, ends included."""
    found = [at for at in (first, last) if at is not None]
    if not found:  # it lies over a picture
        return Hyperlink(uri, len(text), len(text), CitationKind.ANNOTATION)
    start, end = min(found), max(found) + 1
    blanks = len(text[start:end]) - len(text[start:end].lstrip())
    end = max(start, start + len(text[start:end].rstrip()))
    return Hyperlink(uri, min(start + blanks, end), end, CitationKind.ANNOTATION)


def _merged(links: list[Hyperlink], text: str) -> Iterator[Hyperlink]:
    """Join the rectangles of a link that wraps: one target, with only a break between."""
    last: Hyperlink | None = None
    for link in links:
        if last is None:
            last = link
        elif last.url == link.url and _continues(text, last.end, link.start):
            last = replace(last, end=max(last.end, link.end))
        else:
            yield last
            last = link
    if last is not None:
        yield last


def _continues(text: str, end: int, start: int) -> bool:
    """Whether nothing but a break parts two rectangles, and the second names no new address."""
    return not text[end:start].strip("\n\ufffe ") and not text.startswith("http", start)
