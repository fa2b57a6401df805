"""The parts of a workbook: where each leads, its elements one at a time, the strings cells share.

A sheet can be large, so that no tree of it is held: an element is forgotten when it has been read.
"""

import io
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from archiver.documents.archives import Archive
from archiver.expressions import expression

_ESCAPED = expression(r"_x([0-9A-Fa-f]{4})_")  # ISO/IEC 29500-1, 22.9.2.19
_SURROGATES = range(0xD800, 0xE000)


class Target(NamedTuple):
    """What a relationship leads to: the name of a part, or a URL outside."""

    kind: str
    name: str
    outside: bool


def targets(archive: Archive, name: str) -> Mapping[str, Target]:
    """Return the relationships of a part by their ids; those of the whole are of part ``""``."""
    folder, base = posixpath.split(name)
    rels = posixpath.join(folder, "_rels", f"{base}.rels")
    if rels not in archive:
        return {}
    found = archive.xml(rels).iterfind("{*}Relationship")
    return {relationship.get("Id", ""): _target(relationship, folder) for relationship in found}


def _target(relationship: etree._Element, folder: str) -> Target:
    kind = relationship.get("Type", "").rpartition("/")[2]
    name = relationship.get("Target", "")
    if relationship.get("TargetMode") == "External":
        return Target(kind, name, outside=True)
    return Target(kind, posixpath.normpath(posixpath.join("/", folder, name))[1:], outside=False)


def reference(element: etree._Element) -> str:
    """Return the id of the relationship that an element refers to, or an empty string."""
    return next((str(value) for key, value in element.items() if str(key).endswith("}id")), "")


def elements(archive: Archive, data: bytes, *names: str) -> Iterator[etree._Element]:
    """Yield the elements of these names as they end; each is empty when the next one comes."""
    parsing = etree.iterparse(
        io.BytesIO(data),
        events=("end",),
        tag=[f"{{*}}{name}" for name in names],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
    )
    try:
        for _, element in parsing:
            yield element
            element.clear(keep_tail=False)
            while element.getprevious() is not None:
                del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise archive.damaged() from error


def strings(archive: Archive, links: Iterable[Target]) -> list[str]:
    """Return the strings that cells share, in order."""
    name = next((found.name for found in links if found.kind == "sharedStrings"), None)
    if name is None or name not in archive:
        return []
    return [text(item) for item in elements(archive, archive.read(name), "si")]


def text(item: etree._Element) -> str:
    """Return the text of a string, rich or plain, without how it is pronounced."""
    said = "".join(
        found.text or ""
        for run in item
        for found in ((run,) if local(run) == "t" else run.iterfind("{*}t"))
        if local(run) in ("t", "r")
    )
    return unescaped(said)


def unescaped(said: str) -> str:
    """Return text in which characters that XML does not know are themselves."""
    return _ESCAPED.sub(_character, said) if "_x" in said else said


def _character(found: re.Match[str]) -> str:
    code = int(found.group(1), 16)
    return "\ufffd" if code in _SURROGATES else chr(code)


def local(element: etree._Element) -> str:
    """Return the name of an element without its namespace; comments have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
