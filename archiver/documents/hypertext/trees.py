"""The trees of hypertext, of a page alone or of the files of a book, whatever they are made of."""

import re
from typing import Final, NamedTuple, cast

from lxml import etree

from archiver import tags
from archiver.expressions import expression

DEEPEST: Final = 1024
"""Elements in elements that are told apart in a page that nests without end."""

_END = expression(r"</(?:body|html)\s*>", re.IGNORECASE)
_TYPES = ("epub:type", "{http://www.idpf.org/2007/ops}type", "role")
_HREFS = ("href", "xlink:href", "{http://www.w3.org/1999/xlink}href")


class Page(NamedTuple):
    """One file of hypertext: its name among the others, and its tree without namespaces."""

    name: str
    root: etree._Element


def types(element: etree._Element) -> str:
    """Return what an element is said to be: its EPUB types and ARIA roles."""
    return " ".join(filter(None, map(element.get, _TYPES)))


def address(element: etree._Element) -> str | None:
    """Return where a link leads as it is written, in HTML or in SVG."""
    return next((href for name in _HREFS if (href := element.get(name))), None)


def selected(root: etree._Element, path: str) -> list[etree._Element]:
    """Return the elements that an XPath selects, in their order."""
    return cast("list[etree._Element]", root.xpath(path))  # noqa: SLF001  (its only name)


def parsed(text: str) -> etree._Element | None:
    """Return the tree of a page, whatever it is that calls itself one; None where it is empty."""
    source = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")
    source = _END.sub(_nothing, source)  # what stands behind it is shown (HTML, 13.2.6.4.19)
    data = tags.thinned(source).encode("utf-8", "replace")
    parser = _parser()
    try:
        root = etree.fromstring(data, parser)
        if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
            root = etree.fromstring(data, _parser(_Flat()))
    except etree.XMLSyntaxError:  # there is no element in it
        return None
    return root


def _nothing(end: re.Match[str]) -> str:
    return "\n" * end.group().count("\n")


def _parser(target: "_Flat | None" = None) -> etree.HTMLParser:
    return etree.HTMLParser(
        encoding="utf-8",
        recover=True,
        no_network=True,
        huge_tree=True,
        target=target,  # type: ignore[arg-type]  # it is told strings only, and no comments
    )


class _Flat:
    """Builds a tree no deeper than DEEPEST; elements beyond are beside each other, without lines.

    libxml2 itself forgets the rest of a page that nests deeper than 2048.
    """

    def __init__(self) -> None:
        self._tree = etree.TreeBuilder()
        self._open: list[str] = []

    def start(self, tag: str, attributes: dict[str | bytes, str | bytes]) -> None:
        self._tree.start(tag, attributes)
        self._open.append(tag)
        if len(self._open) > DEEPEST:
            self._tree.end(tag)

    def end(self, tag: str) -> None:
        if self._open and len(self._open) <= DEEPEST:
            self._tree.end(tag)
        del self._open[-1:]

    def data(self, text: str) -> None:
        self._tree.data(text)

    def close(self) -> etree._Element:
        while self._open:
            self.end(self._open[-1])
        return self._tree.close()
