"""Checks a WACZ: its files against its package, the package's signature, the index.

Everything is read in place and piece by piece.
"""

import base64
import binascii
import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

from archiver.bundle import signing, wacz
from archiver.bundle.access import Bytes
from archiver.bundle.checking_records import Archive
from archiver.bundle.examination import Examination
from archiver.bundle.measuring import Measure
from archiver.bundle.signing import PublicKey
from archiver.bundle.unpacking import Unpacked

MAX_JSON = 64 * 1024 * 1024
SIGNED = frozenset({"hash", "created", "software", "version", "signature", "publicKey"})
"""What an anonymous signature has, and nothing else (wacz-auth 0.1.0)."""


LEADING = ("url", "filename", "offset", "length", "digest", "status", "recordDigest")
"""What a line of an index is for."""


@dataclass(frozen=True, slots=True)
class Package:
    """A WACZ, its files measured, its package and its digest as they are written."""

    zip: Unpacked
    measures: Mapping[str, Measure]
    package: bytes
    digest: Mapping[str, Any]
    key: PublicKey | None

    @property
    def names(self) -> list[str]:
        """The WARC files, in the order in which they lie there."""
        return [each for each in self.zip.members if each.startswith(wacz.ARCHIVE)]


def check(data: Bytes, file: str, found: Examination) -> Package:
    """Hash every file of a WACZ and compare it with the package; check the signature."""
    unpacked = Unpacked(data)
    measures = {name: _measured(unpacked, name) for name in unpacked.members}
    for what in unpacked.faults:
        found.fault(file, what, found.of_all)
    package = _read(unpacked, wacz.PACKAGE)
    with found.reading(wacz.PACKAGE):
        _compare(json.loads(package), measures, found)
    digest: Mapping[str, Any] = {}
    with found.reading(wacz.DIGEST):
        digest = dict(json.loads(_read(unpacked, wacz.DIGEST)))
    key = None
    with found.reading(wacz.DIGEST):
        key = _signer(digest, package, found)
    return Package(unpacked, measures, package, digest, key)


def archives(package: Package, scratch: Path) -> Iterator[Archive]:
    """Yield the WARC files, each where it lies; one that is packed, or in parts, is copied out."""
    for number, name in enumerate(package.names):
        place = package.zip.place(name)
        if place is not None and len(place.places) == 1:
            at = place.places[0]
            yield Archive(name, at.path, at.start, at.size)
        else:
            path = scratch / f"archive-{number}.warc.gz"
            with path.open("wb") as out:
                out.writelines(package.zip.chunks(name))
            yield Archive(name, path, 0, path.stat().st_size)


def check_names(package: Package, warcs: Iterable[str], found: Examination) -> None:
    """Tell which files of records are none that the ledger names."""
    for name in sorted(set(package.names) - {wacz.ARCHIVE + each for each in warcs}):
        found.fault(name, "the ledger knows no file of this name")


def check_index(package: Package, lines: Iterable[str], found: Examination) -> None:
    """Compare the index with the lines that the records make, and its own list with its blocks."""
    with found.reading(wacz.INDEX):
        listed = [wacz.index_header()]
        said = _lines_of_index(package, listed)
        for number, (have, true) in enumerate(zip_longest(said, lines), start=1):
            if have != true and not (found.maker and _alike(have, true)):
                what = f"line {number} is not what the snapshots are: {(have or true or '')[:200]}"
                found.fault(wacz.INDEX, what.strip(), found.of_all)
                return
    with found.reading(wacz.INDEX_OF_INDEX):
        if _read(package.zip, wacz.INDEX_OF_INDEX).decode("ascii") != "".join(listed):
            found.fault(wacz.INDEX_OF_INDEX, "it does not list the blocks of the index")


def check_lines(package: Package, name: str, true: Iterable[str], found: Examination) -> None:
    """Compare a text file inside with what it should be, line by line."""
    with found.reading(name):
        have = text_lines(package.zip.chunks(name))
        for number, (line, wanted) in enumerate(zip_longest(have, true), start=1):
            if line != wanted:
                found.differs(name, f"line {number} is not what follows from the ledger")
                return


def check_package(package: Package, about: wacz.About, main: Any, found: Examination) -> None:  # noqa: ANN401
    """See that the package says what a bundle's own does, and nothing else."""
    order = [*package.names, wacz.INDEX, wacz.INDEX_OF_INDEX, wacz.PAGES]
    with found.reading(wacz.PACKAGE):
        resources = [wacz.resource(name, package.measures[name]) for name in order]
        if package.package != wacz.as_json(wacz.package_of(resources, about, main)):
            found.differs(wacz.PACKAGE, "it says other things than the bundle's facts")
        unsigned = {name: package.digest.get(name) for name in ("path", "hash")}
        if set(package.digest) - {"signedData"} != set(unsigned):
            found.fault(wacz.DIGEST, "it has more in it than a digest and a signature")
        signed = package.digest.get("signedData") or {}
        if signed and (signed["created"], signed["software"]) != (about.created, about.software):
            found.fault(wacz.DIGEST, "what is signed says another moment, or another maker")


def _alike(have: str | None, true: str | None) -> bool:
    """Say whether two lines of an index lead to the same record, and call it the same."""
    if have is None or true is None:
        return False
    one, two = (line.split(" ", 2) for line in (have, true))
    said, facts = json.loads(one[2]), json.loads(two[2])
    same = all(said.get(name) == facts.get(name) for name in LEADING)
    return one[:2] == two[:2] and same


def _compare(said: Any, measures: Mapping[str, Measure], found: Examination) -> None:  # noqa: ANN401
    if said["profile"] != "data-package" or said["wacz_version"] != wacz.VERSION:
        found.fault(wacz.PACKAGE, f"it is no package of WACZ {wacz.VERSION}")
    listed = {each["path"]: each for each in said["resources"]}
    if len(listed) != len(said["resources"]):
        found.fault(wacz.PACKAGE, "it lists a file twice")
    have = measures.keys() - {wacz.PACKAGE, wacz.DIGEST}
    for name in sorted(listed.keys() - have):
        found.fault(name, f"it is not there, and {wacz.PACKAGE} lists it", found.of_all)
    for name in sorted(have - listed.keys()):
        found.fault(name, f"{wacz.PACKAGE} does not list it")
    for name in sorted(have & listed.keys()):
        true = (f"sha256:{measures[name].sha256}", measures[name].size)
        if (listed[name]["hash"], listed[name]["bytes"]) != true:
            found.fault(name, f"its digest or size is not the one in {wacz.PACKAGE}")


def _signer(digest: Mapping[str, Any], package: bytes, found: Examination) -> PublicKey | None:
    """Return the key whose signature the package bears, once that is seen to be right."""
    true = "sha256:" + hashlib.sha256(package).hexdigest()
    if digest.get("path") != wacz.PACKAGE or digest.get("hash") != true:
        found.fault(wacz.DIGEST, f"its digest is not that of {wacz.PACKAGE}")
    if "signedData" not in digest:
        return None
    signed = digest["signedData"]
    if set(signed) != SIGNED:
        found.fault(wacz.DIGEST, "its signature has not the properties of an anonymous one")
        return None
    if signed["hash"] != true:
        found.fault(wacz.DIGEST, f"what is signed is not the digest of {wacz.PACKAGE}")
        return None
    try:
        key = signing.public(base64.b64decode(signed["publicKey"], validate=True))
        signature = base64.b64decode(signed["signature"], validate=True)
    except (ValueError, TypeError, binascii.Error):
        found.fault(wacz.DIGEST, "its signature, or its key, cannot be read")
        return None
    if not key.has_signed_wacz(signature, true):
        found.fault(wacz.DIGEST, "its signature is not that of its key")
        return None
    return key


def text_lines(chunks: Iterable[bytes]) -> Iterator[str]:
    """Yield lines of UTF-8, each with its end; raise ValueError for what is none."""
    rest = b""
    for data in chunks:
        *whole, rest = (rest + data).split(b"\n")
        yield from (line.decode() + "\n" for line in whole)
    if rest:
        yield rest.decode()


def _lines_of_index(package: Package, listed: list[str]) -> Iterator[str]:
    """Yield the lines of the index; put how each of its blocks should be listed into `listed`."""
    offset = 0
    for member, data in _members(package.zip.chunks(wacz.INDEX)):
        lines = data.decode("ascii").splitlines(keepends=True)
        digest = "sha256:" + hashlib.sha256(member).hexdigest()
        listed.append(wacz.index_line(lines[0], offset, len(member), digest))
        offset += len(member)
        yield from lines


def _members(chunks: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Yield each gzip member, and what it unfolds to."""
    inflate = zlib.decompressobj(zlib.MAX_WBITS + 16)
    member, data = b"", b""
    for chunk in chunks:
        rest = chunk
        while rest:
            data += inflate.decompress(rest, MAX_JSON)
            if len(data) > MAX_JSON:
                raise ValueError("a block of it is larger than any that we make")
            member += rest[: len(rest) - len(inflate.unused_data)]
            rest = inflate.unused_data
            if inflate.eof:
                yield member, data
                inflate = zlib.decompressobj(zlib.MAX_WBITS + 16)
                member, data = b"", b""
    if member:
        raise ValueError("a block of it does not end")


def _measured(unpacked: Unpacked, name: str) -> Measure:
    measure = Measure.narrow()
    for data in unpacked.chunks(name):
        measure.see(data)
    return measure


def _read(unpacked: Unpacked, name: str) -> bytes:
    if name not in unpacked.members:
        raise KeyError(f"there is no {name}")
    if unpacked.members[name].size > MAX_JSON:
        raise ValueError("it is larger than any that we make")
    return b"".join(unpacked.chunks(name))
