"""OpenDocument text: paragraphs, notes, comments, headers and footers, with their links.

Read from the archive or from the one XML file that LibreOffice calls flat. What was deleted
while changes were tracked is not seen, nor is what is hidden.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from archiver.documents import archives
from archiver.documents.archives import Archive
from archiver.documents.draft import Draft
from archiver.expressions import expression
from archiver.model import ArchiverError, Omission, Passage, Place

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
SUFFIXES = (".odt", ".ott", ".odm", ".oth", ".fodt")

_TYPE = MEDIA_TYPE.encode()
_MANIFEST = "META-INF/manifest.xml"
_FLAT = expression(rb"<office:document[\s>]")
_EMBEDDED = expression(rb"<office:binary-data>[^<]*+</office:binary-data>")
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"

_PARAGRAPHS = frozenset((_TEXT + "p", _TEXT + "h"))
_LINKS = frozenset(
    (
        _TEXT + "a",
        _DRAW + "a",
        _DRAW + "area-rectangle",
        _DRAW + "area-circle",
        _DRAW + "area-polygon",
    )
)
_UNSEEN = frozenset(
    (
        _TEXT + "tracked-changes",
        _TEXT + "note-citation",
        _TEXT + "ruby-text",
        _TABLE + "covered-table-cell",
        _TEXT + "index-title-template",
        _TEXT + "script",
        _OFFICE + "scripts",
        _OFFICE + "forms",
        _OFFICE + "binary-data",
        _OFFICE + "meta",
        _DRAW + "object",
        _DRAW + "object-ole",
        _SVG + "title",
        _SVG + "desc",
        _DC + "creator",
        _DC + "date",
        _META + "date-string",
        _META + "creator-initials",
    )
)
_INK = {_TEXT + "tab": "\t", _TEXT + "line-break": "\n"}
_MOST_BLANKS = 999
_WHITE = expression(r"[ \t\r\n]+")
_MARGINS = tuple(
    f"{_STYLE}{name}{which}" for name in ("header", "footer") for which in ("", "-left", "-first")
)


def recognises(data: bytes) -> bool:
    """Say whether the bytes are an OpenDocument text, in an archive or flat."""
    if data.startswith(b"PK\x03\x04"):
        said = data[:256]
        if b"mimetypeapplication/" in said:
            return b"mimetype" + _TYPE in said
        return archives.lists(data, "content.xml") and archives.lists(data, _MANIFEST)
    return _FLAT.search(data, 0, 4096) is not None and _TYPE in data[:32_768]


def passages(data: bytes) -> Iterator[Passage | Omission]:
    """Yield the paragraphs of the body, each before its notes, then those of the margins.

    `page` is counted where the program that wrote the file says where its pages broke.
    """
    if not data.startswith(b"PK"):
        root = archives.parsed(_EMBEDDED.sub(b"", data), "ODT")
        yield from _read(root)
        yield from _margins(root)
        return
    archive = Archive(data, "ODT")
    yield from _read(_text(archive))
    try:
        if "styles.xml" in archive:
            yield from _margins(archive.xml("styles.xml"))
    except ArchiverError as error:
        yield Omission(f"Headers and footers were not read: {error.message}")


def _text(archive: Archive) -> etree._Element:
    """Return the text of an archive; a template of styles alone has none.

    Whether it is encrypted, the manifest says (ODF 1.3, part 2, 4.8), which is not always XML.
    """
    if "content.xml" not in archive and "styles.xml" in archive:
        return archive.xml("styles.xml")
    try:
        return archive.xml("content.xml")
    except ArchiverError:
        if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
            raise archive.locked() from None
        raise


def _read(root: etree._Element) -> Iterator[Passage]:
    body = root.find(f".//{_OFFICE}body")
    if body is not None:
        yield from _Reader(root).read(body)


def _margins(root: etree._Element) -> Iterator[Passage]:
    for master in root.iter(_STYLE + "master-page"):
        for margin in master.iter(*_MARGINS):
            if margin.get(_STYLE + "display") != "false":
                yield from _Reader(root).read(margin)


class _Styles:
    """What the styles of a file do that matters here: hide text, raise it, begin a page."""

    def __init__(self, root: etree._Element) -> None:
        self.hidden: set[str] = set()
        self.raised: set[str] = set()
        self.breaking: set[str] = set()
        for style in root.iter(_STYLE + "style"):
            name = style.get(_STYLE + "name", "")
            if style.get(_STYLE + "master-page-name"):
                self.breaking.add(name)
            for properties in style:
                self._note(name, properties)

    def _note(self, name: str, properties: etree._Element) -> None:
        if properties.get(_TEXT + "display") == "none":
            self.hidden.add(name)
        if properties.get(_STYLE + "text-position", "").startswith("super"):
            self.raised.add(name)
        if properties.get(_FO + "break-before") == "page":
            self.breaking.add(name)


@dataclass(slots=True)
class _Waiting:
    """What stands in a paragraph and is read after it: a note, a comment, a box."""

    element: etree._Element
    place: Place
    note_id: str | None


class _Reader:
    """Writes the paragraphs of one file, one after the other."""

    def __init__(self, root: etree._Element) -> None:
        self._styles = _Styles(root)
        self._place = Place()
        self._note_id: str | None = None
        self._draft = Draft(self._place)
        self._waiting: list[_Waiting] = []
        self._notes = 0
        self._begun = False

    def read(self, element: etree._Element) -> Iterator[Passage]:
        """Yield every paragraph below an element."""
        if element.get(_TEXT + "use-soft-page-breaks") == "true":
            self._place = Place(page=1)
        for child in element:
            tag = child.tag
            if tag == _TEXT + "soft-page-break":
                self._turn_page()
            elif not isinstance(tag, str) or self._is_unseen(child):
                continue
            elif tag in _PARAGRAPHS:
                yield from self._paragraph(child)
            else:
                yield from self._linked(child)
                yield from self.read(child)

    def _linked(self, element: etree._Element) -> Iterator[Passage]:
        """Yield the link of a picture that stands outside of all paragraphs."""
        self._break_before(element)
        if element.tag in _LINKS:
            self._draft = Draft(self._place, self._note_id)
            self._draft.link(element.get(_HREF, ""))
            yield from filter(None, [self._draft.passage()])

    def _paragraph(self, element: etree._Element) -> Iterator[Passage]:
        self._break_before(element)
        self._begun = True
        self._draft = Draft(self._place, self._note_id)
        self._write(element)
        waiting, self._waiting = self._waiting, []
        yield from filter(None, [self._draft.passage()])
        here = self._place, self._note_id
        for later in waiting:
            self._place, self._note_id = later.place, later.note_id
            if later.element.tag in _PARAGRAPHS:
                yield from self._paragraph(later.element)
            else:
                yield from self.read(later.element)
            self._place, self._note_id = here

    def _write(self, element: etree._Element) -> None:
        holds_text = not element.tag.startswith(_DRAW) or element.tag in _LINKS
        if holds_text:
            self._draft.write(_collapsed(element.text))
        for child in element:
            if isinstance(child.tag, str) and not self._is_unseen(child):
                self._write_child(child)
            if holds_text:
                self._draft.write(_collapsed(child.tail))

    def _write_child(self, child: etree._Element) -> None:
        tag = str(child.tag)
        if tag in _INK:
            self._draft.write(_INK[tag])
        elif tag == _TEXT + "s":
            self._draft.write(" " * _count(child))
        elif tag == _TEXT + "soft-page-break":
            self._turn_page()
        elif tag == _TEXT + "note":
            self._mark(child)
        elif tag == _OFFICE + "annotation" or tag in _PARAGRAPHS or tag == _TABLE + "table":
            self._waiting.append(_Waiting(child, self._place, self._note_id))
        elif tag in _LINKS:
            self._draft.link(child.get(_HREF, ""))
            self._write(child)
            self._draft.unlink()
        else:
            if child.get(_TEXT + "style-name") in self._styles.raised:
                self._draft.part()
            self._write(child)

    def _mark(self, note: etree._Element) -> None:
        self._notes += 1
        citation = note.find(_TEXT + "note-citation")
        printed = "".join(map(str, citation.itertext())).strip() if citation is not None else ""
        label, note_id = printed or str(self._notes), f"note {self._notes}"
        self._draft.mark(label, note_id)
        self._waiting.append(_Waiting(note, replace(self._place, note=label), note_id))

    def _is_unseen(self, element: etree._Element) -> bool:
        return (
            element.tag in _UNSEEN
            or element.get(_TEXT + "is-hidden") == "true"
            or element.get(_TEXT + "display") == "none"
            or element.get(_TEXT + "style-name") in self._styles.hidden
        )

    def _break_before(self, element: etree._Element) -> None:
        style = element.get(_TEXT + "style-name") or element.get(_TABLE + "style-name")
        if style in self._styles.breaking and self._begun and self._place.note is None:
            self._turn_page()

    def _turn_page(self) -> None:
        if self._place.page is not None:
            self._place = replace(self._place, page=self._place.page + 1)


def _collapsed(text: str | None) -> str:
    """Return text with its white space collapsed (ODF 1.3, part 3, 6.1.2)."""
    return _WHITE.sub(" ", text) if text else ""


def _count(blanks: etree._Element) -> int:
    said = blanks.get(_TEXT + "c", "1")
    return min(int(said[:4]), _MOST_BLANKS) if said.isdecimal() else 1
