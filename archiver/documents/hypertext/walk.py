"""A walk over the tree of a page, which writes its blocks one after the other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import cast

from lxml import etree

from archiver import urls
from archiver.documents.draft import COPY, Draft
from archiver.documents.hypertext.notes import Note, Notes, tied
from archiver.documents.hypertext.trees import Page, address, selected, types
from archiver.expressions import expression
from archiver.model import Passage, Place

_BLOCKS = frozenset(
    re.findall(
        r"\S+",
        """
        address article aside blockquote body caption center dd details dialog dir div dl dt
        fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main
        menu nav ol option p pre search section summary table tbody td tfoot th thead tr ul
        """,
    )
)
_UNSEEN = frozenset(
    re.findall(
        r"\S+",
        """
        annotation annotation-xml desc iframe metadata noembed noframes plaintext rp script
        style template textarea title
        """,
    )
)
_CODE = frozenset(("code", "kbd", "samp"))
_PAGE_BREAK = expression(r"\b(?:doc-)?pagebreak\b")
_PAGE = expression(r"(?:page|p\.?)?\s*([1-9]\d{0,5})\.?", re.IGNORECASE)


def passages(pages: Sequence[Page]) -> Iterator[Passage]:
    """Yield the blocks of pages that belong together; `line` is that of each one's source.

    `page` is the printed one, where page breaks are marked.
    """
    notes = tied(pages)
    number: int | None = None
    for page in pages:
        walk = _Walk(page.root, notes, number)
        yield from walk.read()
        number = walk.page


class _Walk:
    """A walk over one page; `page` is the number of the printed page that it has come to."""

    def __init__(self, root: etree._Element, notes: Notes, page: int | None) -> None:
        self._root = root
        bases = (element.get("href", "").strip() for element in root.iter("base"))
        self._base = next((base for base in bases if urls.scheme(base) in urls.WEB), None)
        self._notes = notes
        typed = selected(root, "//*[@role or @*[local-name()='type' or name()='epub:type']]")
        self._breaks = {each for each in typed if _PAGE_BREAK.search(types(each))}
        self.page = page
        self._note: list[Note] = []
        self._unseen = 0
        self._code = 0
        self._preformatted = 0
        self._draft = Draft(Place(page=page, line=1))

    def read(self) -> Iterator[Passage]:
        """Yield the blocks of the page in order."""
        for event, element in etree.iterwalk(self._root, ("start", "end", "comment", "pi")):
            if event == "start":
                yield from self._open(element)
                continue
            if event == "end":
                yield from self._close(element)
            else:
                self._draft.write(" \n" * (element.text or "").count("\n"))
            self._write(element.tail)
        yield from self._flush()

    def _open(self, element: etree._Element) -> Iterator[Passage]:
        tag = str(element.tag)
        if element in self._breaks:
            self.page = _page(element)
        if tag in _BLOCKS:
            yield from self._flush()
        if element in self._notes.blocks:
            yield from self._flush(begins=self._notes.blocks[element])
        self._catch_up(cast("int | None", element.sourceline) or 1)
        self._count(element, 1)
        self._follow(tag, element)
        self._write(element.text)

    def _close(self, element: etree._Element) -> Iterator[Passage]:
        tag = str(element.tag)
        self._count(element, -1)
        if tag in ("a", "area"):
            self._draft.unlink()
            if not self._unseen and (copy := element.get(COPY)):
                self._draft.beside(self._target(copy))
        if element in self._notes.blocks:
            yield from self._flush(ends=True)
        elif tag in _BLOCKS:
            yield from self._flush()

    def _count(self, element: etree._Element, step: int) -> None:
        """Note that an element begins or ends in which text is not read as elsewhere."""
        tag = str(element.tag)
        if tag in _UNSEEN or (element in self._breaks and not len(element)):
            self._unseen += step
        self._code += step * (tag in _CODE)
        self._preformatted += step * (tag == "pre")

    def _follow(self, tag: str, element: etree._Element) -> None:
        """Write the links and marks that an element stands for."""
        if self._unseen:
            return
        if tag == "sup":
            self._draft.part()
        if element in self._notes.marks:
            note = self._notes.marks[element]
            self._draft.mark(note.label, note.address)
        if tag in ("a", "area") and (href := address(element)):
            self._draft.link(self._target(href))
        elif tag in ("br", "img", "wbr"):
            self._draft.write("" if tag == "wbr" else " ")

    def _flush(self, begins: Note | None = None, *, ends: bool = False) -> Iterator[Passage]:
        """Yield the block written so far, and begin another, at the start or end of a note."""
        if begins is None and not ends and self._draft.is_empty:
            self._draft.place = replace(self._draft.place, page=self.page)
            return
        around = self._draft.withdraw()  # a link around whole blocks is one with the first
        line = (self._draft.place.line or 1) + self._draft.lines
        passage = self._draft.passage()
        if passage is not None:
            yield passage
        if ends:
            self._note.pop()
        elif begins is not None:
            self._note.append(begins)
        note = self._note[-1] if self._note else None
        place = Place(page=self.page, line=line, note=note.label if note else None)
        self._draft = Draft(place, note.address if note else None)
        if around is not None:
            self._draft.link(around)

    def _catch_up(self, line: int) -> None:
        """Count the line breaks that stood inside tags, where a blank does no harm."""
        missing = line - (self._draft.place.line or 1) - self._draft.lines
        if missing > 0 and self._draft.ends_blank:
            self._draft.write(" \n" * missing)

    def _write(self, text: str | None) -> None:
        if not text:
            return
        if self._unseen or (self._code and "://" in text and not self._draft.linking):
            self._draft.write(("" if self._unseen else "\u2026") + " \n" * text.count("\n"))
        else:
            # outside of pre, a line break is a blank, even after a slash
            self._draft.write(text if self._preformatted else text.replace("\n", " \n"))

    def _target(self, href: str) -> str:
        """Return the URL of a link, or what is no URL where the page does not say."""
        href = href.strip()
        if href.startswith("//"):
            return (urls.scheme(self._base) if self._base else "https") + ":" + href
        if self._base is None or urls.scheme(href) or href.startswith("#"):
            return href
        return urls.resolve(self._base, urls.escape(href))


def _page(element: etree._Element) -> int | None:
    """Return the number of the page that begins here; a Roman one is none."""
    said = (element.get("aria-label"), element.get("title"), element.text)
    found = next((_PAGE.fullmatch(label.strip()) for label in said if label), None)
    return int(found.group(1)) if found is not None else None
