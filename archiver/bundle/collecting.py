"""Collects the records that a selection rests on, each read whole and hashed before it is taken.

What is missing or damaged in the home is told, not raised: whether a bundle may go without it
is for whoever asked to say.
"""

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from archiver import warc
from archiver.ledger import Ledger
from archiver.model import Snapshot

_AHEAD = 64  # records that are checked, and not hashed yet


@dataclass(frozen=True, slots=True)
class Lack:
    """A record that the ledger speaks of and the home does not have whole, and why."""

    record_id: str
    warc: str
    why: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What is taken of one WARC file: stretches of it, and what they are together."""

    name: str
    path: Path
    stretches: tuple[tuple[int, int], ...]
    size: int
    crc: int
    sha256: str

    def chunks(self) -> Iterator[bytes]:
        """Yield the bytes, read again."""
        return warc.copied(self.path, self.stretches)


@dataclass(slots=True)
class Collected:
    """What was collected: files, where each snapshot lies in them, and what could not be had.

    `lines` are the index of it, `sources` says where each snapshot lies in the home. `dangling`
    are records that revisits repeat, and that were not among those asked for.
    """

    lines: warc.Lines
    files: list[Taken] = field(default_factory=list)
    places: dict[str, Snapshot] = field(default_factory=dict)
    sources: dict[str, tuple[Path, int]] = field(default_factory=dict)
    lacks: list[Lack] = field(default_factory=list)
    dangling: set[str] = field(default_factory=set)


Locate = Callable[[str], Snapshot | None]
"""Finds the snapshot that has a record among its own, wherever in the ledger."""


def collect(extract: Ledger, warcs: warc.Store, scratch: Path, locate: Locate) -> Collected:
    """Read every record that an extract names; what is large is put into `scratch`."""
    collected = Collected(warc.Lines(scratch))
    repeated: set[str] = set()
    with ThreadPoolExecutor(1, "archiver-copies") as beside:
        for name in extract.warcs():
            snapshots = list(extract.snapshots(name))
            path = warcs.find(name)
            if path is None:
                why = "the file is missing"
                collected.lacks += [Lack(each.record_id, name, why) for each in snapshots]
            else:
                taking = _Taking(path, name, collected, beside)
                repeated |= taking.take(snapshots, locate)
    collected.dangling = repeated - collected.places.keys()
    return collected


class _Taking:
    """Takes the snapshots of one file, in its order there."""

    def __init__(
        self, path: Path, name: str, collected: Collected, beside: ThreadPoolExecutor
    ) -> None:
        self._path = path
        self._beside = beside
        self._hashing: deque[Future[None]] = deque()
        self._name = name
        self._collected = collected
        self._stretches: list[tuple[int, int]] = []
        self._at = 0
        self._crc = 0
        self._sha256 = hashlib.sha256()
        self._repeated: set[str] = set()
        self._taken: set[str] = set()
        self._chains: dict[str, None] = {}

    def take(self, snapshots: Iterable[Snapshot], locate: Locate) -> set[str]:
        """Take what is whole; return the ids of the records that revisits among it repeat."""
        self._take_beginning()
        for snapshot in snapshots:
            at = self._at
            try:
                found = list(warc.members(self._path, snapshot.offset, snapshot.end))
                _demand_all(snapshot, found, self._path)
            except (warc.DamagedError, OSError) as error:
                self._miss(snapshot, error)
                continue
            for member in found:
                self._take(member)
            moved = replace(snapshot, warc=self._name, offset=at, end=self._at)
            self._collected.places[snapshot.record_id] = moved
            self._collected.sources[snapshot.record_id] = (self._path, snapshot.offset)
        self._take_chains(locate)
        self._wait(0)
        self._collected.files.append(
            Taken(
                self._name,
                self._path,
                tuple(self._stretches),
                self._at,
                self._crc,
                self._sha256.hexdigest(),
            )
        )
        return self._repeated

    def _take_beginning(self) -> None:
        """Take the file's own first record, which says who wrote it, and with what."""
        with suppress(warc.DamagedError, OSError):
            first = warc.member(self._path, 0)
            if first.type == "warcinfo":
                self._take(first)

    def _take_chains(self, locate: Locate) -> None:
        """Take the records that have the certificates of what was taken, alone."""
        for record in self._chains:
            if record in self._taken:
                continue
            snapshot = locate(record)
            try:
                found = _members_of(self._path, snapshot)
                wanted = next((member for member in found if member.id == record), None)
            except (warc.DamagedError, OSError):
                wanted = None
            if wanted is None:
                why = "the certificates are not there"
                self._collected.lacks.append(Lack(record, self._name, why))
            else:
                self._take(wanted)

    def _take(self, member: warc.Member) -> None:
        self._taken.add(member.id)
        if member.chain_in is not None:
            self._chains[member.chain_in] = None
        self._hashing.append(self._beside.submit(self._hash, member, self._at))
        self._wait(_AHEAD)
        if member.refers_to is not None:
            self._repeated.add(member.refers_to)
        self._stretches.append((member.offset, member.end))
        self._at += member.end - member.offset

    def _wait(self, most: int) -> None:
        while len(self._hashing) > most:
            self._hashing.popleft().result()

    def _hash(self, member: warc.Member, at: int) -> None:
        """Hash a record as it lies there, which goes to `at`, while the next one is checked."""
        place = (member.offset, member.end)
        digest = hashlib.sha256()
        for data in warc.copied(self._path, [place]):
            digest.update(data)
            self._sha256.update(data)
            self._crc = warc.crc32(data, self._crc)
        if member.is_indexed:
            further = {"recordDigest": f"sha256:{digest.hexdigest()}"}
            line = warc.index.line_of_copy(self._path, self._name, place, at, **further)
            self._collected.lines.add(line)

    def _miss(self, snapshot: Snapshot, error: warc.DamagedError | OSError) -> None:
        why = error.what if isinstance(error, warc.DamagedError) else error.strerror or "unreadable"
        self._collected.lacks.append(Lack(snapshot.record_id, self._name, why))


def _members_of(path: Path, snapshot: Snapshot | None) -> Iterator[warc.Member]:
    if snapshot is not None:
        yield from warc.members(path, snapshot.offset, snapshot.end)


def _demand_all(snapshot: Snapshot, found: list[warc.Member], path: Path) -> None:
    """Raise DamagedError unless the records are those that the ledger says lie there."""
    have = {member.id for member in found}
    for wanted in (snapshot.record_id, *snapshot.related):
        if wanted not in have:
            raise warc.DamagedError(path, snapshot.offset, f"the record {wanted} is not there")
