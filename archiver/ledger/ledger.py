"""One ledger: a writer's sentences and a reader's questions.

There is one writer, and it uses the ledger from the thread that opened it. Anybody may
read the file at the same time.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from archiver import urls
from archiver.ledger import backings as said
from archiver.ledger import changes, extracting, kept, reading, rows, salvage, searching, watching
from archiver.ledger.troubles import troubles_told
from archiver.model import (
    Article,
    Backing,
    Capture,
    Change,
    Citation,
    Document,
    Edition,
    Exchange,
    History,
    Memento,
    Occasion,
    Origin,
    Recovery,
    Rendering,
    Report,
    Run,
    Save,
    SearchHit,
    Snapshot,
    Standing,
    Telling,
    Unfinished,
    Verdict,
    Watch,
)
from archiver.watch import Known

if TYPE_CHECKING:
    from sqlite_utils import Database


class Ledger:
    """The append-only history of every link, open for writing and reading.

    Every method raises ArchiverError for what a person can mend: a file that is locked,
    damaged, read-only or without room.
    """

    def __init__(self, database: "Database", name: str) -> None:
        self._database = database
        self._name = name

    @classmethod
    def open(cls, path: Path, *, create: bool = True) -> Self:
        """Open the ledger at a path; make it where there is none, unless told not to.

        Raises ArchiverError when there is none, or when the file is not a ledger, damaged,
        or written by a newer version.
        """
        from archiver.ledger import opening  # noqa: PLC0415  (sqlite-utils is dear to import)

        return cls(opening.open_file(path, create=create), str(path))

    @classmethod
    def in_memory(cls) -> Self:
        """Open an empty ledger that is forgotten when it is closed."""
        from archiver.ledger import opening  # noqa: PLC0415  (sqlite-utils is dear to import)

        return cls(opening.open_memory(), "The ledger in memory")

    @classmethod
    def open_extract(cls, path: Path) -> Self:
        """Open an extract for reading; it must be a copy that nobody else uses.

        Raises ArchiverError when it is none, or is damaged.
        """
        from archiver.ledger import opening  # noqa: PLC0415  (sqlite-utils is dear to import)

        return cls(opening.open_extract(path), str(path))

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # --- Writing ------------------------------------------------------------------------

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all that is written inside, or nothing of it; inside another, join that one."""
        if self._database.conn.in_transaction:
            yield
            return
        with troubles_told(self._name):
            # At once, not at the first write: a lock is met before any work is done.
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._database.commit()
            except BaseException:
                self._database.rollback()
                raise

    def begin_run(self, run: Run) -> None:
        """Add a run. Its id must be new."""
        with self.transaction():
            self._add("runs", rows.run(run))

    def end_run(self, run_id: str, at: datetime, outcome: str, summary: Mapping[str, Any]) -> None:
        """Add how a run ended. A run without an end was broken off."""
        ended = {
            "run": run_id,
            "ended_at": rows.moment(at),
            "outcome": outcome,
            "summary": rows.as_json(summary),
        }
        with self.transaction():
            self._add("run_ends", ended)

    def add_recovery(self, run_id: str, recovery: Recovery, at: datetime) -> None:
        """Add what a run found that a crash had left open, and what it made of it."""
        made = {"warc": recovery.name, "kept": recovery.kept, "torn": recovery.torn}
        with self.transaction():
            self._add("recoveries", {"run": run_id, "recovered_at": rows.moment(at)} | made)

    def add_document(
        self, run_id: str, document: Document, citations: Sequence[Citation], at: datetime
    ) -> None:
        """Add that a run read a document, and what it cites.

        The document and its citations are added only when the same bytes under the same
        name have not been read with the same citations before.
        """
        row = rows.document(document, citations, at)
        with self.transaction():
            number = self._document(row)
            if number is None:
                number = self._add("documents", row)
                self._add_citations(number, citations, at)
            reading_row = {"run": run_id, "document": number, "read_at": rows.moment(at)}
            self._add("readings", reading_row)

    def add_exchange(
        self, run_id: str, link_url: str | None, visit: int, hop: int, exchange: Exchange
    ) -> None:
        """Add an exchange whose snapshot is on disk.

        `visit` counts the visits of the link in this run, `hop` the exchanges in the visit,
        both from 1. `link_url` is None for what belongs to no one link, as robots.txt.
        """
        if exchange.snapshot is None:
            raise ValueError("the snapshot comes first, the ledger after")
        with self.transaction():
            if link_url is not None:
                self._know(link_url, exchange.started_at)
            self._add("snapshots", rows.snapshot(exchange.snapshot))
            belongs = {"run": run_id, "link": link_url, "visit": visit, "hop": hop}
            proof = {"record_id": exchange.snapshot.record_id}
            self._add("exchanges", belongs | proof | rows.exchange(exchange))

    def add_snapshot(self, snapshot: Snapshot) -> None:
        """Add where a record lies that other rows speak of already."""
        with self.transaction():
            self._add("snapshots", rows.snapshot(snapshot))

    def salvage(self, old: Path, is_true: Callable[[Snapshot], bool]) -> int:
        """Copy all that can be read of an old ledger into this new one; return how many rows.

        Places of records are copied where they are true.
        """
        self._database.execute("PRAGMA foreign_keys = OFF")
        with self.transaction():
            return salvage.salvage(old, self._database, lambda row: is_true(rows.to_snapshot(row)))

    def add_verdict(self, run_id: str, verdict: Verdict) -> None:
        """Add how a link stands now. Earlier verdicts stay as they are."""
        with self.transaction():
            self._know(verdict.url, verdict.checked_at)
            self._add("verdicts", {"run": run_id} | rows.verdict(verdict))

    def add_requisites(self, run_id: str, url: str, records: Iterable[str]) -> None:
        """Add which records, added before, hold what the page of a link needs."""
        with self.transaction():
            for record in records:
                self._add("requisites", {"run": run_id, "link": url, "record_id": record})

    def add_mementos(
        self,
        run_id: str,
        url: str,
        mementos: Iterable[Memento],
        offered: Memento | None,
        at: datetime,
    ) -> None:
        """Add the mementos of a link that were opened at a moment; one of them may be offered."""
        with self.transaction():
            self._know(url, at)
            for memento in mementos:
                asked = {"run": run_id, "link": url, "asked_at": rows.moment(at)}
                chosen = {"offered": int(memento == offered)}
                self._add("mementos", asked | chosen | rows.memento(memento))

    def add_save(self, run_id: str, save: Save) -> None:
        """Add what became of handing a link's page to an archive."""
        with self.transaction():
            self._know(save.url, save.at)
            self._add("saves", {"run": run_id} | rows.save(save))

    def add_rendering(
        self, run_id: str, url: str, page: str, form: Rendering, place: Snapshot
    ) -> None:
        """Add where lies what a browser showed of a page, whose own record was added before."""
        shown = {"run": run_id, "link": url, "page": page, "form": form.value}
        with self.transaction():
            self._add("snapshots", rows.snapshot(place))
            self._add("renderings", shown | {"record_id": place.record_id})

    def add_backings(self, run_id: str, backings: Iterable[Backing], at: datetime) -> None:
        """Add what a page said, at a moment, to the words that rest on it."""
        with self.transaction():
            for each in backings:
                self._know(each.url, at)
                self._add("backings", {"run": run_id} | said.row(each, at))

    def add_article(
        self,
        run_id: str,
        url: str,
        snapshot_record_id: str,
        article: Article,
        conversion: Snapshot | None = None,
    ) -> None:
        """Add the text of a snapshot that was added before, and where its own record lies."""
        came_from = {"run": run_id, "url": url, "record_id": snapshot_record_id}
        kept_at = {"conversion": conversion.record_id if conversion else None}
        with self.transaction():
            if conversion is not None:
                self._add("snapshots", rows.snapshot(conversion))
            number = self._add("articles", came_from | kept_at | rows.article(article))
            self._add("articles_fts", searching.index_row(number, article))

    def add_watch(self, watch: Watch) -> None:
        """Add that something is watched from now on, in this way; a later row overrules it."""
        with self.transaction():
            self._add("watches", watching.row(watch, watching.ADDED))

    def remove_watch(self, watch: Watch) -> None:
        """Add that something is watched no more, from the moment of `watch` on."""
        with self.transaction():
            self._add("watches", watching.row(watch, watching.REMOVED))

    def add_origin(self, run_id: str, origin: Origin) -> None:
        """Add where a run came from."""
        with self.transaction():
            self._add("run_origins", watching.origin_row(run_id, origin))

    def add_tellings(self, tellings: Iterable[Telling]) -> None:
        """Add what was told, or was not, and why."""
        with self.transaction():
            for each in tellings:
                self._add("tellings", watching.telling_row(each))

    def _add(self, table: str, row: rows.Row) -> int:
        cursor = self._database.execute(_insert(table, tuple(row)), rows.storable(row))
        return int(cursor.lastrowid or 0)

    def _document(self, row: rows.Row) -> int | None:
        found = self._database.execute(
            "SELECT id FROM documents WHERE name = :name AND sha256 = :sha256"
            " AND citations_digest = :citations_digest",
            rows.storable(row),
        ).fetchone()
        return None if found is None else int(found[0])

    def _add_citations(self, document: int, citations: Sequence[Citation], at: datetime) -> None:
        for position, citation in enumerate(citations, start=1):
            self._know(citation.url, at)
            place = {"document": document, "position": position}
            self._add("citations", place | rows.citation(citation))

    def _know(self, url: str, at: datetime) -> None:
        known = "SELECT 1 FROM links WHERE url = :url"
        if self._database.execute(known, rows.storable({"url": url})).fetchone() is None:
            keys = {"surt": urls.surt(url), "domain": urls.registrable_domain(url)}
            self._add("links", {"url": url, **keys, "first_seen_at": rows.moment(at)})

    # --- Reading ------------------------------------------------------------------------

    def committed_end(self, warc: str) -> int | None:
        """Return the offset (bytes) up to which a WARC file is known here; None if it is not."""
        with troubles_told(self._name):
            return reading.committed_end(self._database, warc)

    def runs(self) -> list[str]:
        """Return the ids of all runs, in the order in which they began."""
        with troubles_told(self._name):
            return reading.runs(self._database)

    def knows_run(self, run_id: str) -> bool:
        """Say whether a run is known here."""
        with troubles_told(self._name):
            return reading.knows_run(self._database, run_id)

    def snapshot(self, record_id: str) -> Snapshot | None:
        """Return where a record lies, or None where that is not known."""
        with troubles_told(self._name):
            return kept.place(self._database, record_id)

    def speaks_of(self, record_id: str) -> bool:
        """Say whether a text or a picture is said to lie in a record."""
        with troubles_told(self._name):
            return reading.speaks_of(self._database, record_id)

    def earlier(self, cited: Iterable[str]) -> dict[str, tuple[Verdict, ...]]:
        """Return each link's verdicts from its last good one on, in order of time.

        What came before cannot matter to a judge: one success starts the count anew. Links
        without a verdict are left out.
        """
        with troubles_told(self._name):
            return reading.earlier(self._database, cited)

    def captured(self, url: str) -> Capture | None:
        """Return what was last kept of a link's page; None where no text was.

        Of the text, the first 20,000 characters.
        """
        with troubles_told(self._name):
            return reading.captured(self._database, url)

    def unfinished(self) -> Unfinished | None:
        """Return the archiving runs since the last that was finished; None where all was."""
        with troubles_told(self._name):
            return reading.unfinished(self._database)

    def standings(self, cited: Iterable[str], since: datetime) -> list[Standing]:
        """Return how those of the links stand that were judged at or after a moment."""
        with troubles_told(self._name):
            return reading.standings(self._database, cited, since)

    def warcs(self) -> list[str]:
        """Return the names of the WARC files that any snapshot lies in."""
        with troubles_told(self._name):
            return reading.warcs(self._database)

    def snapshots(self, warc: str) -> Iterator[Snapshot]:
        """Yield the snapshots of a WARC file, in their order there."""
        with troubles_told(self._name):
            yield from reading.snapshots(self._database, warc)

    def damage(self) -> list[str]:
        """Return what is wrong with the ledger itself, a sentence each."""
        with troubles_told(self._name):
            return reading.damage(self._database)

    def exchanges(self, run_id: str, link_url: str) -> tuple[Exchange, ...]:
        """Return what a run asked for a link and what came back, in order.

        Certificate chains and interim responses are in the WARC only.
        """
        with troubles_told(self._name):
            return reading.exchanges(self._database, run_id, link_url)

    def last_good(self, url: str) -> Exchange | None:
        """Return the last whole answer of status 200 that was kept of exactly this URL."""
        with troubles_told(self._name):
            return kept.last_good(self._database, url)

    def holding(self, digest: str) -> Iterator[Exchange]:
        """Yield the exchanges whose records hold a body of this digest, whole, the latest first."""
        with troubles_told(self._name):
            yield from kept.holding(self._database, digest)

    def exchange(self, record_id: str) -> Exchange | None:
        """Return the exchange that a record stands for, or None."""
        with troubles_told(self._name):
            return kept.exchange(self._database, record_id)

    def original(self, snapshot: Snapshot) -> Snapshot:
        """Return the snapshot whose record holds the body of this one: mostly itself."""
        with troubles_told(self._name):
            return kept.original(self._database, snapshot)

    def title_of(self, url: str, record_id: str) -> tuple[str | None] | None:
        """Return the title of the text that was kept of a record, in a tuple; None without text."""
        with troubles_told(self._name):
            return kept.title_of(self._database, url, record_id)

    def report(self, document_names: Sequence[str] | None = None) -> Report:
        """Return how every link of these documents, as last read, stands; None means all.

        Raises ArchiverError for a document that no run has read.
        """
        with troubles_told(self._name):
            return reading.report(self._database, document_names)

    def history(self, url: str) -> History | None:
        """Return every verdict on a link, and every citation of it; None if it is unknown.

        Of a document's versions, the last that cites the link speaks for it.
        """
        with troubles_told(self._name):
            return reading.history(self._database, url)

    def search(self, words: str, limit: int = 20) -> list[SearchHit]:
        """Return the pages that hold all the words, best first, each once.

        Words in quotation marks must stand together. Case, accents, Arabic vowel marks and
        the forms of alef, yeh and teh marbuta do not matter. No input is an error.
        """
        with troubles_told(self._name):
            return searching.search(self._database, words, limit)

    def screenshots(self) -> dict[str, str]:
        """Return the record of each link's latest picture, by the link."""
        with troubles_told(self._name):
            return extracting.screenshots(self._database)

    def digest_of_run(self, run_id: str) -> str:
        """Return the digest (`sha256:` and hex) of what a run saw and judged, as it stands here."""
        with troubles_told(self._name):
            return extracting.digest_of_run(self._database, run_id)

    def having(self, record_id: str) -> Snapshot | None:
        """Return the snapshot that has a record, be it a request or metadata; None for none."""
        with troubles_told(self._name):
            return extracting.having(self._database, record_id)

    def extract(self, path: Path, wanted: extracting.Wanted) -> None:
        """Write to a new file all that speaks of some links, up to a moment: a ledger of its own.

        Raises ArchiverError for a document that no run has read, and a link that is not known.
        """
        with troubles_told(self._name):
            extracting.extract(self._database, path, wanted)

    def dump(self) -> Iterator[tuple[str, rows.Row]]:
        """Yield every row with the name of its table, always in the same order."""
        with troubles_told(self._name):
            yield from extracting.dump(self._database.conn)

    def strangeness(self) -> list[str]:
        """Return where the tables of an extract are not those that a ledger has, in sentences."""
        from archiver.ledger import opening  # noqa: PLC0415  (sqlite-utils is dear to import)

        with troubles_told(self._name):
            return extracting.strangeness(self._database, opening.open_memory())

    def attribution(self) -> Iterator[tuple[str, str]]:
        """Yield pairs of a record and a link that it speaks of; a pair may come again."""
        with troubles_told(self._name):
            yield from extracting.attribution(self._database)

    def pages(self) -> Iterator[extracting.PageSeen]:
        """Yield the last answer of each run to each cited address, in the order of time."""
        with troubles_told(self._name):
            yield from extracting.pages(self._database)

    def conversions(self) -> dict[str, str]:
        """Return the record of each link's latest text, by the link."""
        with troubles_told(self._name):
            return extracting.conversions(self._database)

    def watches(self) -> list[Watch]:
        """Return what is watched, in the order of names."""
        with troubles_told(self._name):
            return watching.watches(self._database)

    def known(self, cited: Iterable[str], now: datetime) -> list[Known]:
        """Return what is known of each link, in order; what was never cited is cited now."""
        with troubles_told(self._name):
            return watching.known(self._database, cited, now)

    def editions(self) -> dict[str, Edition]:
        """Return of each document the edition that was read last, by the document's name."""
        with troubles_told(self._name):
            return watching.editions(self._database)

    def occasions(self, since: datetime | None = None) -> list[Occasion]:
        """Return the archiving runs that began at or after a moment, in order of time."""
        with troubles_told(self._name):
            return watching.occasions(self._database, since)

    def tellings(self, channel: str) -> list[Telling]:
        """Return all that was told over a channel, or was to be, in order."""
        with troubles_told(self._name):
            return watching.tellings(self._database, channel)

    def changes_since(self, since: datetime) -> list[Change]:
        """Return what changed at or after a moment, in order of time, each change once."""
        with troubles_told(self._name):
            return changes.since(self._database, since)


@cache
def _insert(table: str, columns: tuple[str, ...]) -> str:
    names = ", ".join(columns)
    values = ", ".join(f":{column}" for column in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({values})"  # noqa: S608  (our own names)
