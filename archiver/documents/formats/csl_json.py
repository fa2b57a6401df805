"""CSL-JSON and Zotero's JSON: the values of each item, with its key as their label.

Items are parsed one at a time, so that memory does not grow with their number; one that is
broken, or too deep or too large to be a reference, is left out and named.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from itertools import islice
from typing import Any

from archiver.documents import fields, references
from archiver.documents.decoding import decode
from archiver.documents.references import Field
from archiver.expressions import expression
from archiver.model import ArchiverError, Omission, Passage

MEDIA_TYPE = "application/vnd.citationstyles.csl+json"
SUFFIXES = (".csljson", ".json")

SAMPLE = 1 << 18
"""Bytes in which a file shows itself."""

FIRST = 5
"""Items by which it does."""

MOST = 1 << 22
"""Characters of the longest item that is read."""

DEEPEST = 32
"""Lists and objects in each other, around the deepest value of an item that is read."""

_TOKEN = expression(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)
_START = expression(r"\ufeff?\s*+(?=[\[{])")
_EMPTY = expression(r"\ufeff?\s*+\[\s*+\]\s*+")
_COLON = expression(r"\s*+:")
_TYPES = frozenset({
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview",
    "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score",
    "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review",
    "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
    "journal-article", "proceedings-article", "book-chapter", "posted-content", "monograph",
})  # fmt: skip
"""The types of CSL 1.0.2, appendix III, and what Crossref has in their place."""

_NEEDED = frozenset(("type", "itemType", "id"))
_TELLING = frozenset({
    "title", "author", "editor", "issued", "URL", "DOI", "container-title", "publisher",
    "abstract", "citation-key", "accessed", "note", "ISBN", "ISSN", "page", "volume",
})  # fmt: skip
_CSL_ALONE = frozenset(("container-title", "citation-key", "issued", "accessed", "URL", "DOI"))
_ZOTERO = frozenset({
    "title", "creators", "url", "DOI", "attachments", "notes", "note", "date", "extra",
})  # fmt: skip
_UNREAD = frozenset({
    "id", "key", "itemID", "itemKey", "uri", "uris", "select", "citationKey", "citekey",
    "relations", "libraryID", "reference", "path", "localPath", "version", "$schema", "schema",
})  # fmt: skip
"""What an item says of itself or its files, and the works that it cites in its turn."""

_CATALOGUES = frozenset(("source", "libraryCatalog"))
"""Where a program found an item: often a bare host, which nobody cites."""

_LABELS = ("citation-key", "citationKey", "citekey", "id", "key")
_NOTES = ("note", "extra")
_EXTRA = expression(r"\s*+([A-Za-z][A-Za-z -]{1,24}):\s")
"""A field that Zotero keeps in a note, one a line."""

_PEOPLE = ("author", "creators", "editor")
_NAMES = ("literal", "name", "family", "lastName", "given", "firstName")
_SURROGATES = expression("[\ud800-\udfff]")


def recognises(data: bytes) -> bool:
    """Say whether the bytes are JSON that begins with a reference."""
    text = decode(data[:SAMPLE])
    return any(_is_reference(_parsed(text, item)) for item in islice(_items(text), FIRST))


def passages(data: bytes) -> Iterator[Passage | Omission]:
    """Yield the values that name something, item by item; lines are those of their keys."""
    text = decode(data)
    lines = references.Lines(text)
    known = _EMPTY.fullmatch(text) is not None
    for item in _items(text):
        value = _parsed(text, item)
        if _is_reference(value):
            known = True
            yield from _passages(value, item, lines)
        elif value is None and not _TELLING.isdisjoint(item.keys):
            yield Omission(f"The item on line {lines.of(item.start)} could not be read.")
    if not known:
        raise ArchiverError(
            "This JSON holds no references as CSL-JSON has them."
            if _START.match(text)
            else "This is not JSON.",
            "Export the references as CSL-JSON, BibTeX or RIS, and read that.",
        )


# --- Items ------------------------------------------------------------------------------


@dataclass(slots=True)
class _Item:
    """An object in the text: where it is, how deep it nests, the offset of each of its keys."""

    start: int
    is_object: bool
    end: int = 0
    deepest: int = 0
    keys: dict[str, int] = dataclass_field(default_factory=dict)


def _items(text: str) -> Iterator[_Item]:
    """Yield the objects that may be references: in the outermost list, or the outermost object.

    That object comes last, and lists may be values of it. What is never closed ends with the text.
    """
    start = _START.match(text)
    if start is None:
        return
    levels = 2 if text[start.end()] == "[" else 3
    opened: list[_Item] = []
    depth = 0
    for token in _TOKEN.finditer(text, start.end()):
        sign = token.group()
        if sign in ("[", "{"):
            depth += 1
            if depth <= levels:
                opened.append(_Item(token.start(), sign == "{"))
            opened[-1].deepest = max(opened[-1].deepest, depth)
        elif sign in ("]", "}"):
            if 0 < depth <= levels:
                yield from _ended(opened, token.end())
            depth = max(0, depth - 1)
        elif depth == len(opened) and opened and _COLON.match(text, token.end()):
            opened[-1].keys[sign[1:-1]] = token.start()
    while opened:
        yield from _ended(opened, len(text))


def _ended(opened: list[_Item], at: int) -> Iterator[_Item]:
    """End the object or the list that was opened last, and yield it if it may be a reference."""
    item = opened.pop()
    item.end = at
    if opened:
        opened[-1].deepest = max(opened[-1].deepest, item.deepest)
    if item.is_object and not _NEEDED.isdisjoint(item.keys):
        yield item


def _parsed(text: str, item: _Item) -> Any:  # noqa: ANN401  (whatever JSON holds)
    """Return the value of an object, numbers as they are written, or None where it is none."""
    if item.end - item.start > MOST or item.deepest > DEEPEST:
        return None
    try:
        return json.loads(text[item.start : item.end], parse_int=str, parse_float=str)
    except ValueError:
        return None


def _is_reference(value: object) -> bool:
    """Whether a value is an item of CSL or of Zotero."""
    if not isinstance(value, dict):
        return False
    if isinstance(value.get("type"), str) and value["type"] in _TYPES:
        return not _TELLING.isdisjoint(value)
    if isinstance(value.get("itemType"), str):
        return not _ZOTERO.isdisjoint(value)
    return "id" in value and not _CSL_ALONE.isdisjoint(value)


# --- Values -----------------------------------------------------------------------------


def _passages(value: Mapping[str, Any], item: _Item, lines: references.Lines) -> Iterator[Passage]:
    labels = (value[key] for key in _LABELS if isinstance(value.get(key), str))
    label = next((_sound(found) for found in labels if found), None)
    body = [
        made
        for key, content in value.items()
        if key not in _UNREAD
        for made in _fields(key, content, lines.of(item.keys.get(key, item.start)))
    ]
    yield from references.passages(label, _head(value, body), body, _accessed(value))


def _fields(key: str, content: object, line: int) -> Iterator[Field]:
    """Yield a value as fields: a text line by line, of anything else the addresses in it."""
    if key in _CATALOGUES and "://" not in str(content):
        return
    if isinstance(content, str):
        for text in _sound(content).splitlines():
            extra = _EXTRA.match(text) if key in _NOTES else None
            kind = fields.named(extra.group(1) if extra is not None else key)
            yield references.field(key.lower(), text, line, kind)
        return
    for inner in _strings(content):
        if "://" in inner:
            for text in _sound(inner).splitlines():
                yield references.field("", text, line)


def _strings(content: object) -> Iterator[str]:
    """Yield the strings in a value; how deep it nests has been looked at."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        for key, inner in content.items():
            if key not in _UNREAD:
                yield from _strings(inner)
    elif isinstance(content, list):
        for inner in content:
            yield from _strings(inner)


def _head(value: Mapping[str, Any], body: list[Field]) -> Iterator[Field]:
    """Yield who, when and what."""
    people = next((value[key] for key in _PEOPLE if value.get(key)), None)
    when = value.get("issued") or value.get("date")
    yield references.field("", "; ".join(_names(people)), 1)
    yield references.field("", _year(when), 1)
    yield from (made for made in body if made.name == "title")


def _accessed(value: Mapping[str, Any]) -> str:
    """Return when the source was seen, as CSL or Zotero says it: `2015-05-03`."""
    said = value.get("accessed") or value.get("accessDate")
    parts = said.get("date-parts") if isinstance(said, dict) else None
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        return "-".join(f"{_sound(str(part)):0>2}" for part in parts[0][:3])
    raw = (said.get("raw") or said.get("literal")) if isinstance(said, dict) else said
    return _sound(raw) if isinstance(raw, str) else ""


def _names(people: object) -> Iterator[str]:
    for person in people[:3] if isinstance(people, list) else ():
        if isinstance(person, dict):
            said = (person.get(key) for key in _NAMES)
            yield ", ".join(_sound(name) for name in said if isinstance(name, str))


def _year(when: object) -> str:
    """Return the year of a date in CSL, or the date as it is printed."""
    if isinstance(when, dict):
        first: object = when.get("date-parts")
        while isinstance(first, list) and first:
            first = first[0]
        when = first or when.get("literal") or when.get("raw")
    return _sound(when) if isinstance(when, str) else ""


def _sound(text: str) -> str:
    """Return text in which no letter is half of one."""
    return _SURROGATES.sub("\ufffd", text)
