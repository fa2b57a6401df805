"""Does a home hold what its ledger says? Every record is read again, every row is looked up.

What is found wrong is returned, not raised; nothing is changed.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from archiver import custody, warc
from archiver.ledger import Ledger
from archiver.model import Snapshot, Violation


def home(ledger: Ledger, folder: Path, store: warc.Store) -> Iterator[Violation]:
    """Yield what is wrong with a home's ledger, the WARC files of its store, and their accord.

    A file that a run is still writing is left out: it is no evidence yet.
    """
    yield from (Violation("ledger.db", what) for what in ledger.damage())
    present = store.finished()
    writing = {path.name.removesuffix(warc.OPEN) for path in warc.unfinished(store.folder)}
    for name in sorted({*present, *ledger.warcs()} - writing):
        if name in present:
            yield from _file(ledger, present[name])
        else:
            yield Violation(name, "the file is missing, and the ledger rests on it")
    yield from (Violation(custody.FILE, what) for what in _chain(ledger, folder))


def file(path: Path) -> Iterator[Violation]:
    """Yield what is wrong with one WARC file."""
    yield from (Violation(path.name, what) for what in warc.verify(path))


def _chain(ledger: Ledger, folder: Path) -> Iterator[str]:
    """Yield what is wrong with the chain of custody, and where the ledger says other things."""
    path = folder / custody.FILE
    if not path.exists():  # a home of an earlier version
        return
    broken = list(custody.breaks(custody.lines(path)))
    yield from broken
    for run, (line, rows) in _last_said([] if broken else custody.lines(path)).items():
        if ledger.digest_of_run(run) != rows:
            yield f"line {line}: the ledger says other things of run {run} than it did then"


def _last_said(lines: Iterable[str]) -> dict[str, tuple[int, str]]:
    """Return by run what was last said of its rows, and in which line: a repair changes them."""
    said: dict[str, tuple[int, str]] = {}
    for act in map(json.loads, lines):
        rows = {act["run"]: act["rows"]} if "rows" in act else act.get("repaired", {})
        said |= {run: (act["n"], digest) for run, digest in rows.items()}
    return said


def _file(ledger: Ledger, path: Path) -> Iterator[Violation]:
    snapshots = list(ledger.snapshots(path.name))
    found = warc.inspect(path, [snapshot.offset for snapshot in snapshots])
    yield from (Violation(path.name, what) for what in found.violations)
    if not found.violations:
        for what in warc.index.violations(path):
            yield Violation(warc.index.path_of(path).name, what)
    yield from _unknown(snapshots, path, found)
    for snapshot in snapshots:
        for what in (*_differences(snapshot, found), *_lost(ledger, snapshot)):
            yield Violation(path.name, f"the ledger's {snapshot.record_id}: {what}")


def _unknown(snapshots: list[Snapshot], path: Path, found: warc.Inspection) -> Iterator[Violation]:
    """Say where a file holds what the ledger never heard of."""
    known = {each for snapshot in snapshots for each in (snapshot.record_id, *snapshot.related)}
    strange = [each for each, entry in found.entries.items() if entry.type != "warcinfo"]
    missing = len(set(strange) - known)
    if missing:
        what = f"the ledger knows nothing of {missing:,} of its {len(strange):,} records"
        which = "those that are whole before the damage" if found.violations else "them"
        yield Violation(path.name, f"{what}; `archiver verify --repair` enters {which}")


def _lost(ledger: Ledger, snapshot: Snapshot) -> Iterator[str]:
    """Say where a body should lie that the ledger knows nothing of."""
    if snapshot.refers_to and ledger.exchange(snapshot.refers_to) is None:
        yield f"it refers to {snapshot.refers_to}, of which the ledger knows nothing"


def _differences(snapshot: Snapshot, found: warc.Inspection) -> Iterator[str]:
    entry = found.entries.get(snapshot.record_id)
    if entry is None:
        yield "there is no such record in the file"
        return
    if entry.offset != snapshot.offset:
        yield f"it lies at byte {entry.offset}, not at {snapshot.offset}"
    for digest in (snapshot.digest, snapshot.payload):
        if _contradicts(digest, entry.payload_digest):
            yield f"its payload is {entry.payload_digest}, not {digest}"
    if entry.refers_to != snapshot.refers_to:
        yield f"it refers to {entry.refers_to}, not to {snapshot.refers_to}"
    ends = [entry.end]
    for related in snapshot.related:
        beside = found.entries.get(related)
        if beside is None:
            yield f"the record {related}, which belongs to it, is not in the file"
        else:
            ends.append(beside.end)
    if max(ends) > snapshot.end:
        yield f"its records end at byte {max(ends)}, not at {snapshot.end}"


def _contradicts(digest: str | None, said: str | None) -> bool:
    """Say whether two digests of one kind differ."""
    if digest is None or said is None:
        return False
    return digest.partition(":")[0] == said.partition(":")[0] and digest != said
