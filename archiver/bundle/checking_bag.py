"""Checks a bag: every file is hashed once, and compared with both manifests, both ways."""

from collections.abc import Mapping

from archiver.bundle import bag
from archiver.bundle.examination import Examination
from archiver.bundle.measuring import Measure
from archiver.bundle.trees import Tree
from archiver.expressions import expression

BESIDE = frozenset(
    (
        *(f"tagmanifest-{name}.txt" for name in bag.ALGORITHMS),
        *(bag.SIGNATURE, bag.PROOF, bag.MINISIGN, bag.PGP),
    )
)
"""What no manifest can list: the last manifests, and what says who made them, and when."""

MAX_TAG_FILE = 256 * 1024 * 1024

_LINE = expression(r"([0-9a-f]+) [ *](\S.*)")


def check(tree: Tree, found: Examination) -> Mapping[str, Measure]:
    """Compare every file with the manifests; return what each file is."""
    measures = {name: _measured(tree, name) for name in sorted(tree.sizes)}
    declared = _read(tree, bag.DECLARATION)
    if declared != bag.DECLARED:
        found.fault(bag.DECLARATION, "it does not declare a bag of BagIt 1.0 in UTF-8")
    payload = {name for name in measures if name.startswith(bag.DATA)}
    stamps = {name for name in measures if bag.stamp_number(name)}
    tags = measures.keys() - payload - BESIDE - stamps
    for kind, wanted in (("manifest", payload), ("tagmanifest", tags)):
        for algorithm in bag.ALGORITHMS:
            digests = {name: getattr(measures[name], algorithm) for name in wanted}
            _compare(tree, f"{kind}-{algorithm}.txt", digests, found)
    return measures


def root(measures: Mapping[str, Measure]) -> str:
    """Return the digest that stands for the whole bag, or nothing where it has none."""
    return f"sha256:{measures[bag.ROOT].sha256}" if bag.ROOT in measures else ""


def _measured(tree: Tree, name: str) -> Measure:
    measure = Measure()
    for data in tree.chunks(name):
        measure.see(data)
    return measure


def _compare(tree: Tree, name: str, digests: Mapping[str, str], found: Examination) -> None:
    raw = _read(tree, name)
    if raw is None:
        found.fault(name, "it is missing")
        return
    listed: dict[str, str] = {}
    for line in raw.decode("utf-8", "replace").splitlines():
        match = _LINE.fullmatch(line)
        if match is None:
            found.fault(name, f"a line of it names no digest and file: {line[:80]}")
        elif match[2] in listed:
            found.fault(name, f"it lists {match[2]} twice")
        else:
            listed[match[2]] = match[1]
    for missing in sorted(listed.keys() - digests.keys()):
        found.fault(missing, f"it is not there, and {name} lists it")
    for further in sorted(digests.keys() - listed.keys()):
        found.fault(further, f"{name} does not list it")
    for each in sorted(digests.keys() & listed.keys()):
        if digests[each] != listed[each]:
            found.fault(each, f"its digest is not the one in {name}")


def _read(tree: Tree, name: str) -> bytes | None:
    """Return a tag file, or None where it is missing or larger than any."""
    if not 0 <= tree.sizes.get(name, -1) <= MAX_TAG_FILE:
        return None
    return b"".join(tree.chunks(name))
