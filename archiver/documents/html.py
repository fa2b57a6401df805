"""HTML: what a reader sees, block by block, and where its links lead.

Nothing is fetched and no script runs. A relative link is followed only where the page says
what it is relative to. What stands in code is shown and not cited.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import cast
from urllib.parse import unquote

from lxml import etree

from archiver import urls
from archiver.documents.decoding import decode
from archiver.documents.draft import Draft
from archiver.model import Passage, Place

MEDIA_TYPE = "text/html"
SUFFIXES = (".html", ".htm", ".xhtml")

_START = re.compile(
    rb"(?:\s|<\?xml.*?\?>|<!--.*?-->)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
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
_UNSEEN = frozenset(("head", "noframes", "plaintext", "script", "style", "template", "textarea"))
_CODE = frozenset(("code", "kbd", "samp"))
_CITING = frozenset(("blockquote", "del", "ins", "q"))  # with a cite attribute (HTML, 4.4.4, 4.7)
_NOTE_BLOCKS = frozenset(("aside", "dd", "div", "li", "p", "section", "td"))
_NOTED = re.compile(r"note|fn|cite_|endn|doc-noteref", re.IGNORECASE)
_LABEL = re.compile(
    r"\s*([\[(]?)\s*(\d{1,4}|[a-z]|[ivxlc]{1,7}|[*\u2020\u2021\u00a7]{1,3})\s*[\])]?\s*"
)


def recognises(data: bytes) -> bool:
    """Say whether the bytes begin as an HTML page does."""
    return _START.match(data.removeprefix(b"\xef\xbb\xbf")[:4096]) is not None


def passages(data: bytes) -> Iterator[Passage]:
    """Yield the blocks of a page in order; `line` is that of the source."""
    declared = _CHARSET.search(data, 0, 4096)
    text = decode(data, declared.group(1).decode("ascii", "replace") if declared else None)
    parser = etree.HTMLParser(encoding="utf-8", recover=True, no_network=True, huge_tree=True)
    source = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")
    try:
        root = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:  # there is no element in it
        return
    if root is not None:
        yield from _Page(root).read()


class _Page:
    """A walk over the tree, which writes one block after the other."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        bases = (element.get("href", "") for element in root.iter("base"))
        self._base = next((base for base in bases if urls.scheme(base) in urls.WEB), None)
        self._marks, self._notes = _notes(root)
        self._note: list[str] = []
        self._unseen = 0
        self._code = 0
        self._preformatted = 0
        self._draft = Draft(Place(line=1))

    def read(self) -> Iterator[Passage]:
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
        if tag in _BLOCKS:
            yield from self._flush()
        if element in self._notes:
            yield from self._flush(begins=self._notes[element])
        self._catch_up(cast("int | None", element.sourceline) or 1)
        self._unseen += tag in _UNSEEN
        self._code += tag in _CODE
        self._preformatted += tag == "pre"
        self._follow(tag, element)
        self._write(element.text)

    def _follow(self, tag: str, element: etree._Element) -> None:
        """Write the links and marks that an element stands for."""
        if self._unseen:
            return
        if element in self._marks:
            self._draft.mark(self._marks[element])
        if tag in ("a", "area") and (href := element.get("href")):
            self._draft.link(self._target(href))
        elif tag in _CITING and (cite := element.get("cite")):
            self._draft.link(self._target(cite))
            self._draft.unlink()
        elif tag in ("br", "img", "wbr"):
            self._draft.write("" if tag == "wbr" else " ")

    def _close(self, element: etree._Element) -> Iterator[Passage]:
        tag = str(element.tag)
        self._unseen -= tag in _UNSEEN
        self._code -= tag in _CODE
        self._preformatted -= tag == "pre"
        if tag in ("a", "area"):
            self._draft.unlink()
        if element in self._notes:
            yield from self._flush(ends=True)
        elif tag in _BLOCKS:
            yield from self._flush()

    def _flush(self, begins: str | None = None, *, ends: bool = False) -> Iterator[Passage]:
        """Yield the block written so far, and begin another, at the start or end of a note."""
        around = self._draft.withdraw()  # a link around whole blocks is one with the first
        line = (self._draft.place.line or 1) + self._draft.lines
        passage = self._draft.passage()
        if passage is not None:
            yield passage
        if ends:
            self._note.pop()
        elif begins is not None:
            self._note.append(begins)
        self._draft = Draft(Place(line=line, note=self._note[-1] if self._note else None))
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


# --- Footnotes --------------------------------------------------------------------------

_Labels = dict[etree._Element, str]  # noqa: SLF001  (so lxml names it)


def _notes(root: etree._Element) -> tuple[_Labels, _Labels]:
    """Return the labels of the links that mark a note, and of the elements that are notes.

    A mark is a short link, raised, in brackets or called a note, to a place further down.
    """
    targets: dict[str, tuple[int, etree._Element]] = {}
    links: list[tuple[int, etree._Element]] = []
    for at, element in enumerate(root.iter("*")):
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                targets.setdefault(name, (at, element))
        if element.tag == "a" and element.get("href", "").startswith("#"):
            links.append((at, element))
    marks: _Labels = {}
    notes: _Labels = {}
    for at, link in links:
        label = _label(link)
        target, element = targets.get(unquote(link.get("href", "")[1:]), (0, link))
        block = _block(element) if label and target > at else None
        if label and block is not None and notes.setdefault(block, label) == label:
            marks[link] = label
    return marks, notes


def _label(link: etree._Element) -> str | None:
    """Return the label of a link that is evidently a note's mark."""
    found = _LABEL.fullmatch("".join(map(str, islice(link.itertext(), 4)))[:16])
    if found is None:
        return None
    said = " ".join(link.get(name, "") for name in ("href", "role", "class", "id", "rel"))
    parent = link.getparent()
    raised = link.find("sup") is not None or (parent is not None and parent.tag == "sup")
    return found.group(2) if found.group(1) or raised or _NOTED.search(said) else None


def _block(target: etree._Element) -> etree._Element | None:
    """Return the block that a note's anchor stands for."""
    if target.tag in _NOTE_BLOCKS:
        return target
    return next((block for block in target.iterancestors() if block.tag in _NOTE_BLOCKS), None)
