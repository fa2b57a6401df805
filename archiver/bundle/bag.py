"""BagIt 1.0 (RFC 8493): a payload below `data/`, and beside it what describes and fixes it.

Digests are taken while the payload passes by; the manifests follow it, and the last of them, the
tag manifest in SHA-256, stands for the whole: its digest is the bag's root.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from archiver.bundle import measuring
from archiver.bundle.facts import Facts, moment
from archiver.bundle.measuring import Measure
from archiver.bundle.packing import Entry
from archiver.expressions import expression

DATA = "data/"
DECLARATION = "bagit.txt"
INFO = "bag-info.txt"
ROOT = "tagmanifest-sha256.txt"
SIGNATURE = f"{ROOT}.sig"
PUBLIC_KEY = "public-key.pem"
PROOF = f"{ROOT}.ots"
"""The OpenTimestamps proof, where the programs that know it look for it."""

MINISIGN = f"{ROOT}.minisig"
PGP = f"{ROOT}.asc"
"""Detached signatures by whoever likes, called as their programs call them."""

STAMPS = expression(rf"{re.escape(ROOT)}\.([1-9][0-9]?)\.tsr")
"""Timestamps lie beside the signature, numbered."""

ALGORITHMS = ("sha256", "sha512")

DECLARED = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

Sign = Callable[[bytes], bytes]
"""Signs the tag manifest; returns the signature."""


@dataclass(slots=True)
class Written:
    """What came out: how much payload, and the root digest, `sha256:` and hex."""

    size: int = 0
    files: int = 0
    root: str = ""
    payload: dict[str, Measure] = field(default_factory=dict)


def entries(
    payload: Iterable[Entry],
    tags: Callable[[Written], Iterable[tuple[str, bytes | Path]]],
    sign: Sign | None,
    written: Written,
) -> Iterator[Entry]:
    """Yield every file of a bag: the payload as it comes, then tag files, then manifests.

    `tags` is asked when the payload is through. `written` is filled in on the way.
    """
    for entry in payload:
        measure = Measure()
        yield _passing(DATA + entry.name, entry, measure)
        written.payload[DATA + entry.name] = measure
        written.size += measure.size
        written.files += 1
    described: dict[str, Measure] = {}
    signed = b""
    for name, content in (*tags(written), *_manifests("manifest", written.payload)):
        entry, described[name] = measuring.of_content(name, content)
        yield entry
    for name, content in _manifests("tagmanifest", described):
        entry, measure = measuring.in_memory(name, content)
        yield entry
        if name == ROOT:
            written.root = f"sha256:{measure.sha256}"
            signed = sign(content) if sign is not None else b""
    if signed:
        yield measuring.in_memory(SIGNATURE, signed)[0]


def stamp_name(number: int) -> str:
    """Return what a timestamp is called."""
    return f"{ROOT}.{number}.tsr"


def stamp_number(name: str) -> str | None:
    """Return the number of a timestamp's file, or None for another file."""
    match = STAMPS.fullmatch(name)
    return match[1] if match else None


def info(facts: Facts, title: str, written: Written) -> bytes:
    """Return bag-info.txt, with the elements of RFC 8493, section 2.2.2, that we know."""
    missing = len(facts.lacks) + sum(each.file is None for each in facts.documents)
    elements = (
        ("Source-Organization", facts.operator),
        ("Contact-Email", facts.contact if "@" in facts.contact else ""),
        ("External-Description", f"{title}, with the snapshots that show it"),
        ("Bagging-Date", moment(facts.at)[:10]),
        ("External-Identifier", " ".join(f"sha256:{each.sha256}" for each in facts.documents)),
        ("Bag-Size", _size(written.size)),
        ("Payload-Oxum", f"{written.size}.{written.files}"),
        ("Bag-Software-Agent", facts.software),
        ("Archiver-Moment", moment(facts.at)),
        ("Archiver-Key", facts.key),
        ("Archiver-Missing", str(missing)),
    )
    lines = (f"{name}: {' '.join(value.split())}\n" for name, value in elements if value)
    return "".join(lines).encode("utf-8", "replace")


def manifest(measures: dict[str, Measure], algorithm: str) -> bytes:
    """Return a manifest: digests and names, in the order of the names."""
    lines = (f"{getattr(measures[name], algorithm)}  {name}\n" for name in sorted(measures))
    return "".join(lines).encode()


def _manifests(kind: str, measures: dict[str, Measure]) -> Iterator[tuple[str, bytes]]:
    for algorithm in ALGORITHMS:
        yield f"{kind}-{algorithm}.txt", manifest(measures, algorithm)


def _passing(name: str, entry: Entry, measure: Measure) -> Entry:
    return Entry(name, entry.size, lambda: measure.passing(entry.chunks()), entry.crc)


def _size(size: int) -> str:
    """Return a size as a person says it, in decimal units."""
    units = (("TB", 10**12), ("GB", 10**9), ("MB", 10**6), ("KB", 10**3), ("B", 1))
    name, unit = next((each for each in units if size >= each[1]), units[-1])
    return f"{size / unit:.0f} {name}"
