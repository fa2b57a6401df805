"""RIS: the tags of each reference, with its ID, where it has one, as their label.

A line is a value of its own; only an address or a DOI that a line cuts goes on in the next.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from archiver import urls
from archiver.documents import fields, references
from archiver.documents.decoding import decode
from archiver.documents.references import Field
from archiver.expressions import expression
from archiver.model import CitationKind, Passage

MEDIA_TYPE = "application/x-research-info-systems"
SUFFIXES = (".ris",)

SAMPLE = 1 << 14
"""Bytes in which a file shows itself."""

_TAG = expression(r"[ \t\ufeff]*+([A-Za-z][A-Za-z0-9])[ \t]{0,4}-(?:[ \t]++(.*)|)\Z")
_RECOGNISED = expression(  # after the lines in which some databases say who they are
    r"\ufeff?(?:[ \t]*+(?:[A-Z][\w /-]{0,40}:[ \t]*+\S[^\n]*+)?\n){0,20}+"
    r"[ \t]*+TY[ \t]{1,3}-[ \t]*+[A-Za-z]{2,8}\s"
)
_KINDS: Final[Mapping[str, CitationKind]] = {
    "UR": CitationKind.LINK,
    "LK": CitationKind.LINK,
    "L1": CitationKind.LINK,
    "L2": CitationKind.LINK,
    "L3": CitationKind.LINK,
    "L4": CitationKind.LINK,
    "DO": CitationKind.DOI,
    "DI": CitationKind.DOI,
}
_FILES = frozenset({"L1", "L4"})
"""Tags of the full text and the picture, which mostly are files beside the references."""

_CATALOGUES = frozenset({"DP", "DB"})
"""Tags of where a program found it: often a bare host, which nobody cites."""

_ANYWHERE = frozenset({"M1", "M2", "M3", "N1", "C1", "C2", "C3", "C6", "C7", "C8", "AN", "U1"})
"""Tags in which some databases put an identifier and nothing else."""

_PMC = expression(r"PMC\d{3,9}", re.IGNORECASE)
_ADDRESS = expression(r"(?:https?|ftp)://|www\.", re.IGNORECASE)
_HEAD = (("AU", "A1", "A2", "ED", "PB"), ("PY", "Y1", "DA"), ("TI", "T1", "CT", "BT", "T2"))
"""Which tags say whose reference it is: of each the first that is there."""


def recognises(data: bytes) -> bool:
    """Say whether the first tag in the bytes is TY, which begins a reference."""
    text = decode(data[:SAMPLE]).replace("\r\n", "\n").replace("\r", "\n")
    return _RECOGNISED.match(text + "\n") is not None


def passages(data: bytes) -> Iterator[Passage]:
    """Yield the lines that name something, reference by reference."""
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    reference: list[tuple[str, str, int]] = []
    tag = ""
    for number, line in enumerate(text.split("\n"), start=1):
        found = _TAG.match(line)
        tag, value = (found.group(1).upper(), found.group(2) or "") if found else (tag, line)
        if tag in ("TY", "ER") and found is not None:
            yield from _passages(reference)
            reference = []
        elif value.strip():
            last = reference[-1] if reference and found is None and tag in _KINDS else None
            whole = fields.unwrapped(f"{last[1]}\n{value}") if last is not None else "\n"
            if last is not None and "\n" not in whole:
                reference[-1] = (tag, whole, last[2])
            else:
                reference.append((tag, value, number))
    yield from _passages(reference)


def _passages(reference: Iterable[tuple[str, str, int]]) -> Iterator[Passage]:
    said = {tag: value.strip() for tag, value, _ in reversed(list(reference))}
    by_pubmed = re.search("pubmed|medline|nlm", f"{said.get('DB')} {said.get('DP')}", re.IGNORECASE)
    read = [_field(tag, value, line, by_pubmed is not None) for tag, value, line in reference]
    known = {item.name: item for item in reversed(read)}
    head = [next((known[tag] for tag in tags if tag in known), None) for tags in _HEAD]
    yield from references.passages(said.get("ID"), filter(None, head), read, said.get("Y2", ""))


def _field(tag: str, value: str, line: int, by_pubmed: bool) -> Field:
    address = _ADDRESS.search(value)
    if (tag in _FILES and not address) or (tag in _CATALOGUES and "://" not in value):
        return Field(tag, "", line)
    kind = _KINDS.get(tag)
    if kind is None and tag in _ANYWHERE:
        kind = _kind(tag, value.strip(), by_pubmed)
    return references.field(tag, value, line, kind)


def _kind(tag: str, value: str, by_pubmed: bool) -> CitationKind | None:
    """Return what identifier a value is, if it is nothing else."""
    if urls.identified(CitationKind.DOI, value) is not None:
        return CitationKind.DOI
    if _PMC.fullmatch(value):
        return CitationKind.PMCID
    return CitationKind.PMID if tag == "AN" and by_pubmed and value.isdecimal() else None
