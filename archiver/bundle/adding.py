"""Adds timestamps to a bundle that is made: beside what is signed, which stays as it is."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from archiver.bundle import bag, minisign, opentimestamps, packing, placing, trees
from archiver.bundle.packing import Entry
from archiver.bundle.trees import Tree, ZipTree
from archiver.bundle.unpacking import NoZipError
from archiver.model import ArchiverError


def stamped(path: Path) -> bytes:
    """Return what a timestamp of a bundle is over: its last manifest; raise ArchiverError."""
    _demand_one_file(path)
    try:
        with trees.opened(path) as tree:
            return _manifest(tree, path)
    except NoZipError as error:
        raise _no_bundle(path) from error


def root(path: Path) -> str:
    """Return the digest that stands for a bundle, `sha256:` and hex; raise ArchiverError."""
    return f"sha256:{hashlib.sha256(stamped(path)).hexdigest()}"


def add(path: Path, stamps: Iterable[bytes]) -> list[str]:
    """Add timestamps to a bundle; return their names. A ZIP file is written anew, then replaced."""
    _demand_one_file(path)
    with trees.opened(path) as tree:
        taken = {int(number) for name in tree.sizes if (number := bag.stamp_number(name))}
    first = max(taken, default=0) + 1
    new = {bag.stamp_name(n): data for n, data in enumerate(stamps, start=first)}
    _put(path, new)
    return list(new)


def proof(path: Path) -> opentimestamps.Timestamp | None:
    """Return the OpenTimestamps proof of a bundle, where it has one; raise ArchiverError."""
    _demand_one_file(path)
    with trees.opened(path) as tree:
        digest = hashlib.sha256(_manifest(tree, path)).digest()
        if bag.PROOF not in tree.sizes:
            return None
        try:
            size = min(tree.sizes[bag.PROOF], opentimestamps.LARGEST + 1)
            raw = b"".join(tree.chunks(bag.PROOF)) if size <= opentimestamps.LARGEST else b""
            return opentimestamps.read(raw, digest)
        except opentimestamps.ProofError as error:
            raise ArchiverError(
                f"{bag.PROOF} is no proof of this bundle: {error}",
                "'archiver verify' says what is wrong with it.",
            ) from error


def put_proof(path: Path, found: opentimestamps.Timestamp) -> None:
    """Put an OpenTimestamps proof beside the signature, in place of the one that was there."""
    _put(path, {bag.PROOF: opentimestamps.written(found)})


def attach(path: Path, signature: Path) -> str:
    """Put somebody's detached signature into a bundle; return its name; raise ArchiverError."""
    suffix = signature.suffix
    name = next((each for each in (bag.MINISIGN, bag.PGP) if each.endswith(suffix or "-")), None)
    if name is None or signature.stat().st_size > minisign.LARGEST:
        raise ArchiverError(
            f"{signature} is no detached signature that a bundle takes",
            f"Sign {bag.ROOT} of the unpacked bundle: minisign makes {bag.MINISIGN}, "
            f"gpg --armor --detach-sign {bag.PGP}.",
        )
    _demand_one_file(path)
    _put(path, {name: signature.read_bytes()})
    return name


def _put(path: Path, new: dict[str, bytes]) -> None:
    with trees.opened(path) as tree:
        _manifest(tree, path)
        with placing.room(path) as scratch:
            if isinstance(tree, ZipTree):
                _write(tree, new, scratch, path)
                return
            for name, data in new.items():
                placing.put(data, scratch, path / name)


def _write(tree: ZipTree, new: dict[str, bytes], scratch: Path, path: Path) -> None:
    with placing.Parts(scratch, path.name) as parts:
        for data in packing.packed(_entries(tree, new), parts.patch):
            parts.write(data)
        parts.place(path)


def _entries(tree: ZipTree, new: dict[str, bytes]) -> Iterator[Entry]:
    for name, size in tree.sizes.items():
        if name not in new:
            yield Entry(f"{tree.top}/{name}", size, partial(tree.chunks, name))
    for name, data in new.items():
        yield Entry(f"{tree.top}/{name}", len(data), lambda data=data: [data])  # type: ignore[misc]


def _manifest(tree: Tree, path: Path) -> bytes:
    if tree.faults or bag.ROOT not in tree.sizes:
        raise _no_bundle(path)
    return b"".join(tree.chunks(bag.ROOT))


def _no_bundle(path: Path) -> ArchiverError:
    hint = "'archiver verify' says what is wrong with it."
    return ArchiverError(f"{path} is no bundle that is whole.", hint)


def _demand_one_file(path: Path) -> None:
    if trees.PART.search(path.name):
        stem = path.name.rpartition(".")[0]
        hint = f"Join them first: cat {stem}.0* > {stem}"
        raise ArchiverError(f"{path} is a part of a bundle.", hint)
