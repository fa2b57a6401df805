"""Verifies a bundle, offline: every violation, what was proved, and what was not.

Nothing of a bundle is run, and nothing is put anywhere but into a scratch folder of our own. What
can be checked in spite of a violation is checked.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory

from archiver import documents
from archiver.bundle import (
    bag,
    checking_bag,
    checking_derived,
    checking_records,
    checking_wacz,
    contents,
    measuring,
    signing,
    trees,
    wacz,
)
from archiver.bundle.access import Bytes
from archiver.bundle.checking_vouched import Vouched, Vouching, tell_key
from archiver.bundle.examination import Examination
from archiver.bundle.facts import Carried, Facts, software
from archiver.bundle.measuring import Measure
from archiver.bundle.rereading import Readings
from archiver.bundle.signing import PublicKey
from archiver.bundle.trees import Tree
from archiver.bundle.unpacking import NoZipError
from archiver.ledger import Ledger, Wanted, dump_file

MAX_FACTS = 64 * 1024 * 1024

_PAGE = 1024 * 1024
_VERSIONS = (92, 100)  # where a SQLite file has the version that wrote it last


def verify(path: Path, vouched: Vouched) -> Examination:
    """Examine a bundle (a ZIP file, its first part, or a folder) or a WACZ alone."""
    found = Examination()
    try:
        with TemporaryDirectory(prefix="archiver-") as scratch:
            if path.is_file() and path.suffix == wacz.SUFFIX:
                _verify_wacz(path, Path(scratch), vouched, found)
            else:
                with trees.opened(path) as tree:
                    _Verifying(tree, Path(scratch), vouched, found).verify()
    except NoZipError as error:
        found.fault(path.name, str(error))
    return found


def _verify_wacz(path: Path, scratch: Path, vouched: Vouched, found: Examination) -> None:
    with Bytes.of_files((path,)) as data:
        package = checking_wacz.check(data, path.name, found)
        archives = checking_wacz.archives(package, scratch)
        seen = checking_records.read(archives, scratch, found)
        checking_wacz.check_index(package, seen.lines.sorted(), found)
    found.proved.append(f"{len(seen.spots):,} records are whole, and the index leads to them.")
    tell_key(package.key, "the package is", vouched, found)
    found.unproved.append("A WACZ alone has no ledger: what it was cited for is not in it.")


class _Verifying:
    """One examination of a bundle under way."""

    def __init__(self, tree: Tree, scratch: Path, vouched: Vouched, found: Examination) -> None:
        self._tree = tree
        self._scratch = scratch
        self._vouched = vouched
        self._found = found
        self._vouching = Vouching(tree, vouched, found)
        self._measures: Mapping[str, Measure] = {}

    def verify(self) -> None:
        """Check the tree, the bag, the signature, and what all of it says."""
        found, tree = self._found, self._tree
        self._measures = checking_bag.check(tree, found)
        for what in tree.faults:
            found.fault("the file", what)
        facts = self._facts()
        key = self._vouching.signature(facts)
        checking_derived.check_custody(tree, found)
        with found.reading(contents.LEDGER):
            extract = self._extract()
            if extract is not None and facts is not None:
                with extract:
                    self._check_contents(extract, facts)
        self._conclude(facts, key)

    def _facts(self) -> Facts | None:
        name = bag.DATA + contents.FACTS
        if not 0 <= self._tree.sizes.get(name, -1) <= MAX_FACTS:
            self._found.fault(name, "it is missing")
            return None
        with self._found.reading(name):
            raw = b"".join(self._tree.chunks(name))
            facts = Facts.of_json(raw)
            if facts.software != software():
                self._found.maker = facts.software
            if raw != facts.as_json():
                self._found.differs(name, "it is not written as bundles write it")
            return facts
        return None

    def _extract(self) -> Ledger | None:
        """Return the ledger of the bundle, copied out, once it has shown to be one."""
        name = bag.DATA + contents.LEDGER
        if name not in self._tree.sizes:
            self._found.fault(name, "it is missing")
            return None
        written, copy = self._as_written, self._scratch / contents.LEDGER
        with written.open("wb") as out:
            out.writelines(self._tree.chunks(name))
        extract = Ledger.open_extract(shutil.copyfile(written, copy))
        for what in (*extract.strangeness(), *extract.damage()):
            self._found.fault(name, what)
        if self._found.tells(name):
            extract.close()
            return None
        return extract

    def _check_extract(self, extract: Ledger, facts: Facts) -> None:
        """Make the extract again from itself: a byte more than its rows would be told."""
        name = bag.DATA + contents.LEDGER
        again = self._scratch / "again.db"
        documents = tuple(each.name for each in facts.documents)
        records = tuple(each.record_id for n in extract.warcs() for each in extract.snapshots(n))
        by_link = facts.links and not documents
        names = None if by_link else documents
        extract.extract(again, Wanted(names, facts.links or None, facts.at, records))
        pairs = zip_longest(_pages(self._tree.chunks(name)), _pages(measuring.blocks(again)))
        if self._found.maker:  # its tables may be older ones: what is in them is compared
            pairs = zip_longest(extract.dump(), dump_file(again))
        if any(one != two for one, two in pairs):
            self._found.fault(name, "it holds more, or less, than the rows that belong to it")

    def _check_contents(self, extract: Ledger, facts: Facts) -> None:
        found, tree = self._found, self._tree
        report = extract.report()
        found.attribute(report.citations, extract.attribution())
        lacks = frozenset(lack.record_id for lack in facts.lacks)
        checking_derived.check_moments(extract, facts, found)
        readings = Readings(self._data, {each.name: each for each in report.documents})
        with self._wacz() as data:
            package = checking_wacz.check(data, contents.WACZ, found)
            self._check_key(package, facts)
            checking_wacz.check_names(package, extract.warcs(), found)
            archives = list(checking_wacz.archives(package, self._scratch))
            seen = checking_records.read(archives, self._scratch, found)
            lying = checking_records.places(extract, seen, lacks, found)
            checking_records.compare(extract, lying, seen, found)
            checking_wacz.check_index(package, seen.lines.sorted(), found)
            pages = wacz.pages(extract.pages(), lying)
            checking_wacz.check_lines(package, wacz.PAGES, pages, found)
            main = next(iter(extract.pages()), None)
            checking_wacz.check_package(package, contents.about(facts), main, found)
            checking_derived.check_verdicts(extract, lying, facts, found)
            source = contents.Source(
                extract, facts, lying, seen.find, self._scratch, readings, self._rows_as_written
            )
            checking_derived.check_files(tree, source, self._written(), found)
        with found.reading(contents.LEDGER):
            self._check_extract(extract, facts)
        checking_derived.check_documents(readings, facts, report, self._measures, found)
        self._found.proved.append(
            f"{len(report.citations):,} citations of {len(report.links):,} links rest on "
            f"{len(lying):,} snapshots; {len(seen.spots):,} records are whole."
        )

    def _data(self, carried: Carried) -> bytes | None:
        name = bag.DATA + str(carried.file)
        if carried.file is None or not 0 <= self._tree.sizes.get(name, -1) <= documents.MAX_SIZE:
            return None
        return b"".join(self._tree.chunks(name))

    @property
    def _as_written(self) -> Path:
        return self._scratch / "as-written.db"

    def _rows_as_written(self) -> Iterator[tuple[str, dict[str, object]]]:
        return dump_file(self._as_written)

    def _written(self) -> bag.Written:
        payload = {n: m for n, m in self._measures.items() if n.startswith(bag.DATA)}
        return bag.Written(sum(each.size for each in payload.values()), len(payload))

    def _wacz(self) -> Bytes:
        name = bag.DATA + contents.WACZ
        if name not in self._tree.sizes:
            raise KeyError(f"there is no {name}")
        place = self._tree.place(name)
        if place is not None:
            return place
        copy = self._scratch / contents.WACZ
        with copy.open("wb") as out:
            out.writelines(self._tree.chunks(name))
        return Bytes.of_files((copy,))

    def _check_key(self, package: checking_wacz.Package, facts: Facts) -> None:
        """See that the WACZ is signed by the same key, where that can sign one."""
        wanted = facts.key if facts.key.startswith(signing.Algorithm.ECDSA) else ""
        if (package.key.name if package.key is not None else "") != wanted:
            self._found.fault(wacz.DIGEST, "the WACZ is not signed by the key of the bundle")

    # --- what came out --------------------------------------------------------------------

    def _conclude(self, facts: Facts | None, key: PublicKey | None) -> None:
        found = self._found
        found.root = root = checking_bag.root(self._measures)
        if found.holds and root:
            found.proved.insert(0, f"Nothing was altered since its root digest was {root}.")
        if found.maker:
            found.unproved.append(_of_another(found))
        if facts is not None:
            for lack in facts.lacks:
                told = f"The record {lack.record_id} of {lack.warc} is not in the bundle"
                found.unproved.append(f"{told}, which says so: {lack.why}.")
        tell_key(key, "it is", self._vouched, found)
        self._vouching.others()
        if facts is not None:
            who = f" by {facts.operator}" if facts.operator else ""
            shown = "" if self._vouching.stamps(facts) else "; no outside timestamp shows when"
            found.unproved.append(
                f"It says that it was made{who} at {facts.at:%Y-%m-%d %H:%M:%S} UTC{shown}."
            )
        found.unproved.append(
            "That the sites answered others as they answered this machine cannot be shown."
        )


def _of_another(found: Examination) -> str:
    """Say what another version has made, and what of that was not compared."""
    who = f"It was made by {found.maker}, and this is {software()}"
    if not found.differing:
        return f"{who}; all that is derived is the same as ours."
    names = ", ".join(found.differing)
    return (
        f"{who}, which derives other bytes: {names}. What is fact in tables, history, custody and "
        "index was compared with the ledger and the snapshots; the wording, the page and the guide "
        "were not, but that nothing in the page can run or load."
    )


def _pages(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield a SQLite file page by page, without what says who wrote it (1.3.14 and 1.3.15)."""
    rest = b""
    for number, data in enumerate(chunks):
        rest += data if number else data[: _VERSIONS[0]] + data[_VERSIONS[1] :]
        while len(rest) >= _PAGE:
            yield rest[:_PAGE]
            rest = rest[_PAGE:]
    yield rest


def fingerprints(keys: Iterable[PublicKey]) -> frozenset[str]:
    """Return the fingerprints of keys."""
    return frozenset(key.fingerprint for key in keys)
