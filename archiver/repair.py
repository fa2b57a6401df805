"""Makes a home whole again from its WARC files, which are never changed: they are the evidence.

Files that a crash left open are finished, indexes are made anew, and what the ledger lacks or
says wrongly of where records lie is taken from the records themselves.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from archiver import warc
from archiver.ledger import DamagedLedgerError, Ledger
from archiver.model import (
    ArchiverError,
    Citation,
    CitationKind,
    Document,
    Omission,
    Place,
    Run,
    Snapshot,
)

REBUILT = "rebuilt"
"""How a run ended of which only WARC files tell."""

_ONLY_ASKED = Omission("Known from WARC files alone: what of it was never asked is missing.")


def home(ledger: Path, store: warc.Store, at: datetime) -> Iterator[str]:
    """Repair a home that nobody else writes to; yield what was done, a sentence each.

    `at`, the moment, is in the name of a ledger that is set aside.
    """
    yield from _finish(ledger, store.folder)
    memories = _Memories(store)
    yield from memories.damages()
    yield from _renew(ledger, memories, at)
    with Ledger.open(ledger) as opened:
        yield from _Entering(opened).all(memories)
    yield from _index(store, memories.whole)


def digests(ledger: Path) -> dict[str, str]:
    """Return the digest of each run's rows, for the chain of custody."""
    with Ledger.open(ledger, create=False) as opened:
        return {run: opened.digest_of_run(run) for run in opened.runs()}


def _finish(ledger: Path, folder: Path) -> Iterator[str]:
    for path in warc.unfinished(folder):
        name = path.name.removesuffix(warc.OPEN)
        made = warc.recover(path, _committed_end(ledger, name))
        if made is not None:
            yield f"{name} was left open: {made.kept:,} bytes stay, {made.torn:,} were cut off."


def _committed_end(ledger: Path, name: str) -> int | None:
    if not ledger.exists():
        return None
    try:
        with Ledger.open(ledger, create=False) as opened:
            end = opened.committed_end(name)
            return 0 if end is None and opened.knows_run(warc.run_of(name)) else end
    except DamagedLedgerError:
        return None


class _Memories:
    """What the files of a store tell; those that are damaged tell what stands before that."""

    def __init__(self, store: warc.Store) -> None:
        self._paths = [path for _, path in sorted(store.finished().items())]
        self._torn: dict[Path, str] = {}
        self._places: dict[str, int] = {}
        for memory in self:
            place = _place(memory)
            if place is not None:
                self._places[place.record_id] = hash(place)

    def __iter__(self) -> Iterator[warc.Memory]:
        for path in self._paths:
            try:
                yield from warc.recall(path)
            except (ArchiverError, ValueError, KeyError) as error:
                self._torn[path] = str(error)

    @property
    def whole(self) -> list[Path]:
        """Which files can be read to their ends."""
        return [path for path in self._paths if path not in self._torn]

    def damages(self) -> Iterator[str]:
        """Yield which files tell only a part."""
        for what in self._torn.values():
            yield f"Left as it is: {what}. What stands before that is used."

    def contradict(self, snapshot: Snapshot) -> bool:
        """Say whether a record lies elsewhere than it should, or holds something else."""
        found = self._places.get(snapshot.record_id)
        return found is not None and found != hash(snapshot)


def _place(memory: warc.Memory) -> Snapshot | None:
    if isinstance(memory, Run):
        return None
    return memory.exchange.snapshot if isinstance(memory, warc.Recalled) else memory.snapshot


def _renew(ledger: Path, memories: _Memories, at: datetime) -> Iterator[str]:
    """Set a ledger aside that is damaged or contradicts the files, and copy what is right in it."""
    if not ledger.exists():
        yield f"{ledger.name} is made anew: there was none."
        return
    trouble = _trouble(ledger, memories)
    if trouble is None:
        return
    draft = ledger.with_name(f"{ledger.name}.draft")
    draft.unlink(missing_ok=True)
    aside = ledger.with_name(f"{ledger.name}.{at:%Y%m%dT%H%M%SZ}")
    with Ledger.open(draft) as made:
        copied = made.salvage(ledger, lambda snapshot: not memories.contradict(snapshot))
    for ending in ("", "-wal", "-shm"):
        beside = ledger.with_name(ledger.name + ending)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + ending))
    draft.rename(ledger)
    why = f"{ledger.name} is made anew, because {trouble}"
    yield f"{why}: {copied:,} rows of it could be copied, and it is kept as {aside.name}."


def _trouble(ledger: Path, memories: _Memories) -> str | None:
    try:
        with Ledger.open(ledger, create=False) as opened:
            if opened.damage():
                return "it is damaged"
            places = (place for name in opened.warcs() for place in opened.snapshots(name))
            wrong = sum(map(memories.contradict, places))
            return f"it was wrong about {wrong:,} records" if wrong else None
    except DamagedLedgerError:
        return "it cannot be read"


class _Entering:
    """Enters into a ledger what it does not know."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._links: dict[str, str] = {}
        self._cited: dict[tuple[str, str], dict[tuple[str, str], None]] = {}
        self._ends: dict[str, datetime] = {}
        self._run = ""
        self._entered = 0

    def all(self, memories: _Memories) -> Iterator[str]:
        """Enter everything that is missing; yield what that was."""
        with self._ledger.transaction():
            for memory in memories:
                self._enter(memory)
            self._documents()
            for run, at in self._ends.items():
                self._ledger.end_run(run, at, REBUILT, {})
        if self._ends:
            yield f"{len(self._ends):,} runs were entered, with what they were asked for."
        if self._entered:
            yield f"{self._entered:,} records were entered into the ledger."
        if self._ends:
            yield "How links stood is in no WARC file: run again to have them judged."

    def _enter(self, memory: warc.Memory) -> None:
        if isinstance(memory, Run):
            self._begin(memory)
        elif isinstance(memory, warc.Recalled):
            self._exchange(memory)
        else:
            self._beside_a_page(memory)

    def _begin(self, run: Run) -> None:
        self._run = run.id
        if not self._ledger.knows_run(run.id):
            self._ledger.begin_run(run)
            self._ends[run.id] = run.started_at

    def _exchange(self, memory: warc.Recalled) -> None:
        place = memory.exchange.snapshot
        if place is None:
            raise AssertionError("what was recalled lies somewhere")
        if memory.link is not None:
            self._links[place.record_id] = memory.link
        if self._run in self._ends:
            self._ends[self._run] = max(self._ends[self._run], place.date)
            for document, words in memory.cited_by if memory.link else ():
                self._cited.setdefault((self._run, document), {})[memory.link or "", words] = None
        if self._ledger.snapshot(place.record_id) is None:
            self._entered += 1
            self._ledger.add_exchange(
                self._run, memory.link, memory.visit, memory.hop, memory.exchange
            )

    def _beside_a_page(self, memory: warc.RecalledText | warc.RecalledRendering) -> None:
        place = memory.snapshot
        if self._ledger.snapshot(place.record_id) is not None:
            return
        self._entered += 1
        link = self._links.get(memory.page)
        if isinstance(memory, warc.RecalledText):
            link = memory.link or link
        if link is None or self._ledger.speaks_of(place.record_id):
            self._ledger.add_snapshot(place)
        elif isinstance(memory, warc.RecalledText):
            self._ledger.add_article(self._run, link, memory.page, memory.article, place)
        else:
            self._ledger.add_rendering(self._run, link, memory.page, memory.form, place)

    def _documents(self) -> None:
        """Enter which documents a run was asked for that no ledger tells of."""
        for (run, name), cited in self._cited.items():
            document = Document(name, "", "", 0, omissions=(_ONLY_ASKED,))
            citations = [_citation(name, url, words) for url, words in cited]
            self._ledger.add_document(run, document, citations, self._ends[run])


def _citation(document: str, url: str, words: str) -> Citation:
    """Return a citation as far as an exchange tells of it: with its place in words."""
    said = dict(part.partition(" ")[::2] for part in words.split(", ") if part)
    page, line = (said.get(key, "") for key in ("page", "line"))
    place = Place(_whole(page), _whole(line), note=said.get("note"))
    return Citation(document, url, url, CitationKind.TEXT, place)


def _whole(number: str) -> int | None:
    return int(number) if number.isdecimal() else None


def _index(store: warc.Store, paths: list[Path]) -> Iterator[str]:
    for path in paths:
        if warc.index.violations(path):
            store.put_index(path, warc.index.lines(path))
            yield f"The index of {path.name} is made anew."
