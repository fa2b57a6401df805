"""Checks records: are they whole, and do they say what the ledger says of them.

Every record is unpacked and hashed; each that the ledger speaks of must be there, and each that
is there must be spoken of.
"""

import hashlib
import json
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from archiver import warc
from archiver.bundle.examination import Examination
from archiver.ledger import Ledger
from archiver.model import Snapshot

_AHEAD = 64  # records whose lines are not made yet
MAX_METADATA = 16 * 1024 * 1024  # bytes of one


@dataclass(frozen=True, slots=True)
class Archive:
    """A WARC file as it lies somewhere: its name in the WACZ, the file it is in, and where."""

    name: str
    path: Path
    start: int
    size: int


@dataclass(slots=True)
class Seen:
    """What was read: where each record lies, what it says of itself, and the lines of the index.

    `metadata` is by the record that it speaks of. `spoken_of` are those that something names,
    `chains` those that have certificates, with the metadata record that says so.
    """

    lines: warc.Lines
    spots: dict[str, tuple[Archive, int, int]] = field(default_factory=dict)
    dates: dict[str, str] = field(default_factory=dict)
    payloads: dict[str, str | None] = field(default_factory=dict)
    statuses: dict[str, str] = field(default_factory=dict)
    metadata: dict[str, dict[str, Any]] = field(default_factory=dict)
    spoken_of: set[str] = field(default_factory=set)
    chains: dict[str, str] = field(default_factory=dict)

    def find(self, record: str) -> tuple[Path, int] | None:
        """Return where a record can be read."""
        spot = self.spots.get(record)
        return (spot[0].path, spot[0].start + spot[1]) if spot else None


def read(archives: Iterable[Archive], scratch: Path, found: Examination) -> Seen:
    """Read every record of the archives, and tell which are not whole."""
    seen = Seen(warc.Lines(scratch))
    with ThreadPoolExecutor(1, "archiver-lines") as beside:
        for archive in archives:
            _read(archive, seen, found, _Indexing(archive, seen, beside))
    return seen


class _Indexing:
    """Makes the lines of the index while the records behind are read."""

    def __init__(self, archive: Archive, seen: Seen, beside: ThreadPoolExecutor) -> None:
        self._archive = archive
        self._seen = seen
        self._beside = beside
        self._doing: deque[Future[None]] = deque()

    def add(self, record: warc.Record, offset: int, end: int) -> None:
        """Take a record that was read whole."""
        self._doing.append(self._beside.submit(self._add, record, offset, end))
        self.wait(_AHEAD)

    def wait(self, most: int = 0) -> None:
        """Wait until no more than so many are under way."""
        while len(self._doing) > most:
            self._doing.popleft().result()

    def _add(self, record: warc.Record, offset: int, end: int) -> None:
        line = _line(self._archive, record, offset, end)
        self._seen.lines.add(line)
        self._seen.statuses[record.id] = json.loads(line[line.index("{") :])["status"]


def _read(archive: Archive, seen: Seen, found: Examination, lines: _Indexing) -> None:
    end = archive.start + archive.size
    try:
        for record in warc.records(archive.path, archive.start, end):
            _take(archive, record, seen, found, lines)
    except warc.DamagedError as damage:
        at = damage.offset - archive.start
        what = f"byte {at}: {damage.what}; nothing behind it was read"
        found.fault(archive.name, what, found.of_all)
    lines.wait()


def _take(
    archive: Archive, record: warc.Record, seen: Seen, found: Examination, lines: _Indexing
) -> None:
    offset = record.offset - archive.start
    whats = list(warc.violations(record))
    end = record.finish() - archive.start
    if end > archive.size:
        whats.append("it reaches beyond the end of its file")
    for what in whats:
        told = f"byte {offset}, {record.type} {record.id}: {what}"
        found.fault(archive.name, told, found.of_record(record.id))
    if record.id in seen.spots:
        found.fault(archive.name, f"byte {offset}: the id {record.id} was used before")
    seen.spots[record.id] = (archive, offset, end)
    seen.dates[record.id] = record.header("WARC-Date") or ""
    seen.payloads[record.id] = record.header("WARC-Payload-Digest")
    if record.type == "warcinfo" and not offset:  # it speaks of its file, and none else does
        seen.spoken_of.add(record.id)
    if record.type == "metadata" and record.length <= MAX_METADATA:
        _take_metadata(archive, record, seen)
        chain = warc.chain_in(archive.path, record.offset)
        if chain is not None:
            seen.chains.setdefault(chain, record.id)
    if record.type in warc.index.INDEXED:
        lines.add(record, offset, end)


def _take_metadata(archive: Archive, record: warc.Record, seen: Seen) -> None:
    about = record.header("WARC-Refers-To") or record.header("WARC-Record-ID") or ""
    with warc.read(archive.path, record.offset) as again:
        try:
            facts = json.loads(again.read())
        except (ValueError, RecursionError):
            return
    if isinstance(facts, dict):
        seen.metadata[about.strip("<>")] = facts


def _line(archive: Archive, record: warc.Record, offset: int, end: int) -> str:
    place = (record.offset, archive.start + end)
    taken = hashlib.sha256()
    for data in warc.copied(archive.path, [place]):
        taken.update(data)
    name = archive.name.rpartition("/")[2]
    digest = f"sha256:{taken.hexdigest()}"
    return warc.index.line_of_copy(archive.path, name, place, offset, recordDigest=digest)


def places(
    extract: Ledger, seen: Seen, missing: frozenset[str], found: Examination
) -> dict[str, Snapshot]:
    """Return where each snapshot of the ledger lies; tell which do not, and what nobody named."""
    lying: dict[str, Snapshot] = {}
    for name in extract.warcs():
        for snapshot in extract.snapshots(name):
            if snapshot.record_id in missing:
                seen.spoken_of |= {snapshot.record_id, *snapshot.related}
                continue
            spot = _place(snapshot, seen, found)
            if spot is not None:
                lying[snapshot.record_id] = spot
    for record, speaker in seen.chains.items():
        seen.spoken_of.add(record)
        if record not in seen.spots and record not in missing:
            what = f"the certificates of {speaker} are not there"
            found.fault(seen.spots[speaker][0].name, what, found.of_record(speaker))
    for record, (archive, offset, _) in seen.spots.items():
        if record not in seen.spoken_of:
            found.fault(archive.name, f"byte {offset}: the ledger knows no record {record}")
    return lying


def _place(snapshot: Snapshot, seen: Seen, found: Examination) -> Snapshot | None:
    ids = (snapshot.record_id, *snapshot.related)
    seen.spoken_of.update(ids)
    touches = found.of_record(snapshot.record_id)
    for record in ids:
        if record not in seen.spots:
            found.fault("ledger.db", f"the record {record} is not among the snapshots", touches)
            return None
    spots = [seen.spots[record] for record in ids]
    archive, start, _ = spots[0]
    end = max(end for _, _, end in spots)
    name = archive.name.rpartition("/")[2]
    if name != snapshot.warc or any(each[0] != archive for each in spots):
        found.fault(archive.name, f"{snapshot.record_id} lies in another file than it did", touches)
    return replace(snapshot, warc=name, offset=start, end=end)


def compare(extract: Ledger, lying: Mapping[str, Snapshot], seen: Seen, found: Examination) -> None:
    """Tell where the ledger says other things of a record than the record does."""
    for record, snapshot in lying.items():
        for what in _of_snapshot(record, snapshot, seen):
            found.fault("ledger.db", f"{record}: {what}", found.of_record(record))
    for table, row in extract.dump():
        record = str(row.get("record_id" if table == "exchanges" else "conversion"))
        if record not in lying:
            continue
        if table == "exchanges":
            whats = _of_exchange(row, _facts(lying[record], seen), seen.statuses.get(record))
        else:
            whats = _of_article(row, seen.find(record))
        for what in whats:
            found.fault("ledger.db", f"{record}: {what}", found.of_record(record))


def _of_snapshot(record: str, snapshot: Snapshot, seen: Seen) -> Iterator[str]:
    if _moment(seen.dates[record]) != snapshot.date:
        yield f"it is dated {seen.dates[record]}, and the ledger says {snapshot.date}"
    payload = seen.payloads[record]
    if payload is not None and snapshot.payload not in (None, payload):
        yield f"its payload is {payload}, and the ledger says {snapshot.payload}"


def _facts(snapshot: Snapshot, seen: Seen) -> dict[str, Any] | None:
    """Return what is said of an exchange; where nothing came back, of no record but itself."""
    ids = (snapshot.record_id, *snapshot.related)
    return next((seen.metadata[each] for each in ids if each in seen.metadata), None)


def _of_exchange(
    row: Mapping[str, Any], facts: dict[str, Any] | None, status: str | None
) -> Iterator[str]:
    if facts is None:
        yield "no metadata record speaks of it"
        return
    if status not in (None, "-") and str(row["status"]) != status:
        yield f"it answers {status}, and the ledger says {row['status']}"
    for name, said in _said(facts):
        if row[name] != said:
            yield f"the ledger says {name} {row[name]!r}, its metadata {said!r}"
    if _moment(str(facts.get("started_at"))) != _moment(row["started_at"]):
        yield f"the ledger says that it began at {row['started_at']}, its metadata does not"


def _said(facts: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield what a metadata record says of what the ledger has columns for."""
    entity, failure = facts.get("entity") or {}, facts.get("failure") or {}
    for name in ("url", "purpose", "status", "address", "proxy", "truncated"):
        yield name, facts.get(name)
    yield "digest", entity.get("digest")
    yield "failure", failure.get("kind")
    yield "failure_detail", failure.get("detail")


def _of_article(row: Mapping[str, Any], place: tuple[Path, int] | None) -> Iterator[str]:
    if place is None:
        return
    with warc.read(*place) as record:
        if record.read() != str(row["text"]).encode("utf-8", "replace"):
            yield "its text is another one than the ledger's"


def _moment(raw: str) -> datetime | None:
    try:
        return datetime.fromisoformat(raw)
    except ValueError:
        return None
