"""EPUB 2 and 3: the files of the spine in the order of reading, as the pages that they are.

What the book is navigated by is no part of its text. Pages are those of the printed edition,
where the book lists them.
"""

import html.entities
import posixpath
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from archiver.documents import archives, hypertext
from archiver.documents.archives import Archive
from archiver.documents.decoding import decode
from archiver.expressions import expression
from archiver.model import ArchiverError, Omission, Passage

MEDIA_TYPE = "application/epub+zip"
SUFFIXES = (".epub",)

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_HYPERTEXT = frozenset(
    ("application/xhtml+xml", "text/html", "text/x-oeb1-document", "image/svg+xml")
)
_OBFUSCATION = frozenset(  # of fonts, which leaves the text alone
    ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
)
_ENTITY = expression(rb"&([A-Za-z][A-Za-z0-9]{1,31};)")
_OF_XML = frozenset((b"amp;", b"lt;", b"gt;", b"quot;", b"apos;"))
_ENCODING = expression(rb"""\A[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)""")
_PAGE_LIST = expression(r"\b(?:doc-pagelist|page-list)\b")


def recognises(data: bytes) -> bool:
    """Say whether the bytes are an archive that says it is an EPUB."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    return b"mimetypeapplication/epub+zip" in data[:256] or archives.lists(data, _CONTAINER)


def passages(data: bytes) -> Iterator[Passage | Omission]:
    """Yield the blocks of every file of the spine, notes tied over all of them.

    `line` is None: lines are those of a file that no reader of the book sees.
    """
    archive = Archive(data, "EPUB")
    book = _Book(archive)
    if book.is_locked():
        raise archive.locked()
    pages: list[hypertext.Page] = []
    for item in book.spine():
        try:
            root = book.page(item)
        except ArchiverError as error:
            name = posixpath.basename(item.name)
            yield Omission(f"The part {name} of the book was not read: {error.message}")
            continue
        if root is not None:
            pages.append(hypertext.Page(item.name, root))
    _number(pages, book.page_list())
    for passage in hypertext.passages(pages):
        yield replace(passage, place=replace(passage.place, line=None))


def _number(pages: list[hypertext.Page], numbers: Mapping[str, str]) -> None:
    """Mark where the printed pages begin that the book lists apart from its text."""
    for page in pages if numbers else ():
        for element in page.root.iter("*"):
            number = numbers.get(f"{page.name}#{element.get('id')}")
            if number is not None and not hypertext.types(element):
                element.set("role", "doc-pagebreak")
                element.set("aria-label", number)


class _Item(NamedTuple):
    """A file of the book: its name in the archive, and what the package says of it."""

    name: str
    media_type: str
    properties: str
    fallback: str


class _Book:
    """The package of a book: what its files are, and in which order they are read."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        package = _package(archive)
        self._root = archive.xml(package)
        self._items = {
            item.get("id", ""): _Item(
                _joined(package, item.get("href", "")),
                item.get("media-type", "").strip().lower(),
                item.get("properties", ""),
                item.get("fallback", ""),
            )
            for item in self._root.iter("{*}item")
        }
        self._contents = {
            _joined(package, reference.get("href", ""))
            for reference in self._root.iter("{*}reference")
            if reference.get("type") == "toc"
        } | {item.name for item in self._items.values() if "nav" in item.properties.split()}

    def spine(self) -> Iterator[_Item]:
        """Yield the files of the text in the order of reading, each once."""
        references = (ref.get("idref", "") for ref in self._root.iter("{*}itemref"))
        for reference in dict.fromkeys(references):
            item = self._readable(reference)
            if item.name not in self._contents:
                yield item

    def _readable(self, reference: str) -> _Item:
        """Return an item, or the first of its fallbacks that is hypertext (EPUB 3.3, 3.5.1)."""
        first = item = self._items.get(reference) or _Item(reference, "", "", "")
        for _ in range(len(self._items)):
            if item.media_type in _HYPERTEXT or item.fallback not in self._items:
                break
            item = self._items[item.fallback]
        return item if item.media_type in _HYPERTEXT else first

    def page(self, item: _Item) -> etree._Element | None:
        """Read a file of the book; None where there is nothing in it.

        Raises ArchiverError for one that is not there, or is no hypertext.
        """
        if item.media_type and item.media_type not in _HYPERTEXT:
            raise ArchiverError(f"it is {item.media_type}.", "")
        if item.name not in self._archive:
            raise ArchiverError("it is not in the book.", "")
        data = self._archive.read(item.name)
        self._archive.admit(data)
        return _tree(data)

    def is_locked(self) -> bool:
        """Say whether the text, and not only a font, is encrypted (EPUB OCF 3.3, 4.2.6.3.2)."""
        if _ENCRYPTION not in self._archive:
            return False
        text = {item.name for item in self._items.values() if item.media_type in _HYPERTEXT}
        for encrypted in self._archive.xml(_ENCRYPTION).iter("{*}EncryptedData"):
            way = encrypted.find("{*}EncryptionMethod")
            if way is not None and way.get("Algorithm") in _OBFUSCATION:
                continue
            names = (part.get("URI", "") for part in encrypted.iter("{*}CipherReference"))
            if text & {_joined("", name) for name in names}:
                return True
        return False

    def page_list(self) -> Mapping[str, str]:
        """Return the numbers of the printed pages by the addresses at which they begin."""
        found: dict[str, str] = {}
        for item in self._items.values():
            try:
                if item.media_type == "application/x-dtbncx+xml":
                    found.update(
                        _listed_in_ncx(
                            item, self._archive.parsed(self._archive.read(item.name), doctype=True)
                        )
                    )
                elif "nav" in item.properties.split():
                    found.update(_listed_in_nav(item, self.page(item)))
            except ArchiverError:  # it is no more than a way about the book
                continue
        return found


def _listed_in_ncx(item: _Item, root: etree._Element) -> Iterator[tuple[str, str]]:
    for target in root.iter("{*}pageTarget"):
        content, text = target.find("{*}content"), target.find("{*}navLabel/{*}text")
        label = target.get("value") or (text.text if text is not None else None)
        if content is not None and label:
            yield _address(item.name, content.get("src", "")), label


def _listed_in_nav(item: _Item, root: etree._Element | None) -> Iterator[tuple[str, str]]:
    for nav in () if root is None else root.iter("nav"):
        if _PAGE_LIST.search(hypertext.types(nav)):
            for link in nav.iter("a"):
                label = "".join(map(str, link.itertext())).strip()
                yield _address(item.name, link.get("href", "")), label


def _package(archive: Archive) -> str:
    """Return the name of the package document (EPUB OCF 3.3, 4.2.6.3.1)."""
    if _CONTAINER in archive:
        roots = archive.xml(_CONTAINER).iter("{*}rootfile")
        found = next((root.get("full-path", "") for root in roots), "")
        if found in archive:
            return _joined("", found)
    named = (name for name in archive.names if name.lower().endswith(".opf"))
    found = next(named, "")
    if not found:
        raise archive.damaged()
    return found


def _joined(base: str, href: str) -> str:
    """Return the name in the archive of what a file refers to."""
    path = unquote(href.strip().partition("#")[0])
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(base), path)).lstrip("/")


def _address(base: str, href: str) -> str:
    return f"{_joined(base, href)}#{unquote(href.partition('#')[2])}"


def _tree(data: bytes) -> etree._Element | None:
    """Return the tree of a file: as XML, or as what a forgiving reader makes of it."""
    root = None
    if b"<!ENTITY" not in data:
        with suppress(ArchiverError):
            root = archives.parsed(_ENTITY.sub(_character, data), "EPUB", doctype=True)
    if root is None:
        declared = _ENCODING.match(data)
        encoding = declared.group(1).decode("ascii", "replace") if declared else None
        return hypertext.parsed(decode(data, encoding))
    for element in root.iter("*"):
        tag = str(element.tag)
        element.tag = tag.rpartition("}")[2]
    return root


def _character(entity: re.Match[bytes]) -> bytes:
    """Return a named entity of HTML as a number, which XML knows without a document type."""
    name = entity.group(1)
    text = None if name in _OF_XML else html.entities.html5.get(name.decode("ascii"))
    return entity.group() if text is None else b"".join(b"&#%d;" % ord(char) for char in text)
