"""DOCX: paragraphs, notes, comments, headers and footers, with their links and link fields.

A zip of XML from a stranger: no part is unpacked beyond a limit, no entity is resolved and
nothing outside the archive is looked at. A link that no text refers to is not seen.
"""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from archiver.documents import archives, numerals
from archiver.documents.archives import Archive
from archiver.documents.draft import Draft
from archiver.documents.instructions import linked
from archiver.model import ArchiverError, Omission, Passage, Place

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_STRICT = (  # ISO/IEC 29500 strict: other names for the same things
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", _W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", _A[1:-1].encode()),
)
_V = "{urn:schemas-microsoft-com:vml}"
_UNSEEN = frozenset(
    {_W + "del", _W + "moveFrom", _W + "rPr", _W + "pPr", _W + "sdtPr", _W + "rt", _MC + "Fallback"}
)
_INK = {
    _W + "tab": "\t",
    _W + "ptab": "\t",
    _W + "br": "\n",
    _W + "cr": "\n",
    _W + "noBreakHyphen": "-",
}
_OFF = frozenset(("0", "false", "off"))
_BESIDE = ("footnotes", "endnotes", "comments", "header", "footer")
"""Parts that are read after the body, in this order."""


def recognises(data: bytes) -> bool:
    """Say whether the bytes are a zip archive with a Word document in it."""
    return archives.lists(data, "word/")


def passages(data: bytes) -> Iterator[Passage | Omission]:
    """Yield the paragraphs of the body, then those of its notes, comments and margins."""
    package = _Package(Archive(data, "DOCX"))
    body = package.part(package.body())
    labels = _Labels(body.root, package.settings(body))
    yield from _Reader(body, labels).paragraphs(body.root)
    if body.root.find(f".//{_W}altChunk") is not None:
        yield Omission("A part that was put in from a file of another format was not read.")
    for target in package.beside(body):
        try:
            yield from _beside(package.part(target.name, target.kind), labels)
        except ArchiverError as error:
            yield Omission(
                f"Its part {posixpath.basename(target.name)} was not read: {error.message}"
            )


def _beside(part: "_Part", labels: "_Labels") -> Iterator[Passage]:
    reader = _Reader(part, labels)
    if part.kind not in ("footnotes", "endnotes"):
        yield from reader.paragraphs(part.root)
        return
    for note in part.root:
        note_id = f"{part.kind} {note.get(_W + 'id', '')}"
        label = labels.of(note_id)
        if label is not None:  # a note without a mark, and the line above the notes, are not seen
            yield from reader.paragraphs(note, label, note_id)


# --- The package ------------------------------------------------------------------------


class _Part(NamedTuple):
    """A part of the archive: its XML, and the targets of its relationships by their id."""

    kind: str
    root: etree._Element
    targets: Mapping[str, "_Target"]


class _Target(NamedTuple):
    """What a relationship leads to: the name of a part, or a URL outside."""

    kind: str
    name: str
    outside: bool


class _Package:
    """The parts of a document and what they refer to."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def body(self) -> str:
        """Return the name of the part that is the document itself."""
        found = self._targets("").values()
        names = (target.name for target in found if target.kind == "officeDocument")
        return next(names, "word/document.xml")

    def part(self, name: str, kind: str = "body") -> _Part:
        """Read a part with its relationships."""
        return _Part(kind, self._xml(name), self._targets(name))

    def settings(self, body: _Part) -> etree._Element | None:
        """Read the settings of a document, if it has any."""
        found = (target for target in body.targets.values() if target.kind == "settings")
        target = next(found, None)
        return None if target is None else self._xml(target.name)

    def beside(self, body: _Part) -> Iterator[_Target]:
        """Name the parts that belong to the body, each once, notes first."""
        targets = {target for target in body.targets.values() if target.kind in _BESIDE}
        for target in sorted(targets, key=lambda found: (_BESIDE.index(found.kind), found.name)):
            if not target.outside:
                yield target

    def _targets(self, name: str) -> Mapping[str, _Target]:
        folder, base = posixpath.split(name)
        beside = posixpath.join(folder, "_rels", f"{base}.rels")
        if beside not in self._archive:
            return {}
        return {
            found.get("Id", ""): _target(found, folder)
            for found in self._xml(beside).iter("{*}Relationship")
        }

    def _xml(self, name: str) -> etree._Element:
        data = self._archive.read(name)
        for strict, name_of_ours in _STRICT:
            data = data.replace(strict, name_of_ours)
        return self._archive.parsed(data)


def _target(relationship: etree._Element, folder: str) -> _Target:
    kind = relationship.get("Type", "").rpartition("/")[2]
    name = relationship.get("Target", "")
    if relationship.get("TargetMode") == "External":
        return _Target(kind, name, outside=True)
    return _Target(kind, posixpath.normpath(posixpath.join("/", folder, name))[1:], outside=False)


# --- Notes ------------------------------------------------------------------------------


class _Labels:
    """The labels that the notes of a document are printed with, in the order of their marks."""

    def __init__(self, body: etree._Element, settings: etree._Element | None) -> None:
        self._labels: dict[str, str] = {}
        for kind, usual in (("footnote", "decimal"), ("endnote", "lowerRoman")):
            form = numerals.FORMS.get(_form(kind, body, settings) or usual, str)
            number = 0
            for mark in body.iter(f"{_W}{kind}Reference"):
                own = _own_label(mark)
                number += own is None
                self._labels.setdefault(f"{kind}s {mark.get(_W + 'id', '')}", own or form(number))

    def of(self, note_id: str) -> str | None:
        """Return the label of a note by its kind and id, or None where nothing marks it."""
        return self._labels.get(note_id)


def _form(kind: str, *parts: etree._Element | None) -> str | None:
    for part in parts:
        for found in () if part is None else part.iter(f"{_W}{kind}Pr"):
            form = found.find(_W + "numFmt")
            if form is not None:
                return form.get(_W + "val")
    return None


def _own_label(mark: etree._Element) -> str | None:
    """Return the label that an author typed instead of a number."""
    if mark.get(_W + "customMarkFollows") not in ("1", "true", "on"):
        return None
    run = mark.getparent()
    return "".join(text.text or "" for text in run.iter(_W + "t")) if run is not None else None


# --- Text -------------------------------------------------------------------------------


@dataclass(slots=True)
class _Field:
    """A field whose end is yet to come: its instruction, and whether it is a link in the text."""

    instruction: str = ""
    links: bool = False


class _Reader:
    """Writes the paragraphs of one part; a field may begin in one and end in another."""

    def __init__(self, part: _Part, labels: _Labels) -> None:
        self._targets = part.targets
        self._labels = labels
        self._fields: list[_Field] = []
        self._draft = Draft(Place())

    def paragraphs(
        self, element: etree._Element, note: str | None = None, note_id: str | None = None
    ) -> Iterator[Passage]:
        """Yield every paragraph below an element; one in a text box comes after its own."""
        for paragraph in _paragraphs(element):
            around = self._draft.withdraw()  # a link field whose text has not begun
            self._draft = Draft(Place(note=note), note_id)
            if around is not None:
                self._draft.link(around)
            self._write(paragraph)
            around = self._draft.withdraw()
            passage = self._draft.passage()
            if passage is not None:
                yield passage
            if around is not None:
                self._draft.link(around)

    def _write(self, element: etree._Element) -> None:
        for child in element:
            tag = child.tag
            if tag in _UNSEEN or tag == _W + "p":
                continue
            if tag == _W + "t":
                self._draft.write(child.text or "")
            elif tag in _INK:
                self._draft.write(_INK[tag])
            elif tag in (_W + "footnoteReference", _W + "endnoteReference"):
                self._mark(child)
            elif tag == _W + "r":
                self._run(child)
            elif tag == _W + "instrText":
                self._instruct(child.text or "")
            elif tag == _W + "fldChar":
                self._turn(child.get(_W + "fldCharType", ""))
            else:
                self._enclose(child, self._target(child))

    def _run(self, element: etree._Element) -> None:
        """Write a run, unless it is hidden; a raised one is no part of the address before it."""
        if _is_on(element.find(f"{_W}rPr/{_W}vanish")):
            return
        raised = element.find(f"{_W}rPr/{_W}vertAlign")
        if raised is not None and raised.get(_W + "val") == "superscript":
            self._draft.part()
        self._write(element)

    def _enclose(self, element: etree._Element, url: str | None) -> None:
        """Write what an element holds, as the text of a hyperlink where it is one."""
        if url is not None:
            self._draft.link(url)
        self._write(element)
        if url is not None:
            self._draft.unlink()

    def _target(self, element: etree._Element) -> str | None:
        """Return where an element leads: a hyperlink, a simple link field, a linked picture."""
        if element.tag == _W + "fldSimple":
            return linked(element.get(_W + "instr", ""))
        if str(element.tag).startswith(_V):
            return None if self._draft.linking else element.get("href")  # a copy, perhaps cut
        if element.tag not in (_W + "hyperlink", _A + "hlinkClick"):
            return None
        target = self._targets.get(element.get(_R + "id", ""))
        if target is None or not target.outside:
            return None
        return _joined(target.name, element.get(_W + "anchor") or element.get(_W + "docLocation"))

    def _mark(self, element: etree._Element) -> None:
        kind = etree.QName(element).localname.removesuffix("Reference") + "s"
        note_id = f"{kind} {element.get(_W + 'id', '')}"
        label = self._labels.of(note_id)
        if label is not None:
            self._draft.mark(label, note_id)

    def _instruct(self, text: str) -> None:
        if self._fields:
            self._fields[-1].instruction += text

    def _turn(self, kind: str) -> None:
        """Begin a field, go from its instruction to its text, or end it."""
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            url = linked(self._fields[-1].instruction)
            if url is not None:
                self._fields[-1].links = True
                self._draft.link(url)
        elif kind == "end" and self._fields and self._fields.pop().links:
            self._draft.unlink()


def _paragraphs(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs below an element that can be seen, in order."""
    for child in element:
        if child.tag == _W + "p":
            yield child
        if child.tag not in _UNSEEN:
            yield from _paragraphs(child)


def _is_on(switch: etree._Element | None) -> bool:
    return switch is not None and switch.get(_W + "val") not in _OFF


def _joined(target: str, fragment: str | None) -> str:
    """Return a target with its fragment, which Word keeps apart from it."""
    return f"{target}#{fragment}" if fragment and "#" not in target else target
