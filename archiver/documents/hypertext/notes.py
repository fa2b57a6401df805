"""The notes of hypertext: which short links mark one, and which blocks they lead to."""

import posixpath
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from archiver import urls
from archiver.documents.hypertext.trees import Page, address, selected, types
from archiver.expressions import expression

_NOTE_BLOCKS = frozenset(("aside", "dd", "div", "li", "p", "section", "td"))
_NOTED = expression(r"note|fn|cite_|endn|doc-noteref", re.IGNORECASE)
_MARKS = expression(r"\bnoteref\b|doc-noteref")
_LABEL = expression(
    r"\s*([\[(]?)\s*(\d{1,4}|[a-z]|[ivxlc]{1,7}|[*\u2020\u2021\u00a7]{1,3})\s*[\])]?\s*"
)


class Note(NamedTuple):
    """A note: the label that it is printed with, and the address that its marks lead to."""

    label: str
    address: str


class Notes(NamedTuple):
    """The links that mark a note, and the blocks that are notes, each with its note."""

    marks: dict[etree._Element, Note]
    blocks: dict[etree._Element, Note]


class _Anchor(NamedTuple):
    """An element that can be jumped to, and how many stand before it."""

    at: int
    element: etree._Element


def tied(pages: Sequence[Page]) -> Notes:
    """Return the notes of pages that belong together.

    A mark is a short link, raised, in brackets or called a note, to a place further down; one
    that the page declares to be a mark may lead anywhere.
    """
    anchors: dict[str, _Anchor] = {}
    links: list[tuple[str, _Anchor]] = []
    for at, (name, element) in enumerate(_elements(pages)):
        for fragment in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if fragment:
                anchors.setdefault(f"{name}#{fragment}", _Anchor(at, element))
        if element.tag == "a" and (href := _inside(name, address(element) or "")):
            links.append((href, _Anchor(at, element)))
    notes = Notes({}, {})
    for href, link in links:
        _tie(notes, href, link, anchors.get(href))
    return notes


def _elements(pages: Sequence[Page]) -> Iterator[tuple[str, etree._Element]]:
    """Yield what can be jumped to or from, in order, with the name of its page."""
    for page in pages:
        for element in selected(page.root, "//*[@id or self::a]"):
            yield page.name, element


def _inside(name: str, href: str) -> str | None:
    """Return the address of a place in these pages that a link on page `name` leads to."""
    path, hashed, fragment = href.strip().partition("#")
    if not hashed or not fragment or urls.scheme(path):
        return None
    if path:
        name = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(path)))
    return f"{name}#{unquote(fragment)}"


def _tie(notes: Notes, href: str, link: _Anchor, anchor: _Anchor | None) -> None:
    label = _label(link.element) if anchor is not None else None
    if anchor is None or label is None:
        return
    if anchor.at <= link.at and not _MARKS.search(types(link.element)):
        return
    block = _block(anchor.element)
    if block is None or block in link.element.iterancestors():
        return
    note = notes.blocks.setdefault(block, Note(label, href))
    if note.label == label:
        notes.marks[link.element] = note


def _label(link: etree._Element) -> str | None:
    """Return the label of a link that is evidently a note's mark."""
    found = _LABEL.fullmatch("".join(map(str, islice(link.itertext(), 4)))[:16])
    if found is None:
        return None
    said = " ".join(link.get(name, "") for name in ("href", "class", "id", "rel"))
    parent = link.getparent()
    raised = link.find("sup") is not None or (parent is not None and parent.tag == "sup")
    evident = found.group(1) or raised or _NOTED.search(f"{said} {types(link)}")
    return found.group(2) if evident else None


def _block(target: etree._Element) -> etree._Element | None:
    """Return the block that a note's anchor stands for."""
    if target.tag in _NOTE_BLOCKS:
        return target
    return next((block for block in target.iterancestors() if block.tag in _NOTE_BLOCKS), None)
