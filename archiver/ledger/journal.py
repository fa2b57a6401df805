"""A writer's sentences: what is added to a ledger, each sentence whole or not at all.

There is one writer, and it uses the ledger from the thread that opened it. What snapshots
lie in comes before what speaks of them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from archiver import urls
from archiver.ledger import backings as said
from archiver.ledger import cells, rows, salvage, searching, watching
from archiver.ledger.troubles import troubles_told
from archiver.model import (
    Article,
    Backing,
    Citation,
    Document,
    Exchange,
    Memento,
    Origin,
    Recovery,
    Rendering,
    Run,
    Save,
    Snapshot,
    Telling,
    Vantage,
    Verdict,
    Watch,
)

if TYPE_CHECKING:
    from sqlite_utils import Database


class Journal:
    """A database with a ledger's tables, to which rows are added.

    Every method raises ArchiverError for what a person can mend: a file that is locked,
    damaged, read-only or without room.
    """

    def __init__(self, database: "Database", name: str) -> None:
        self._database = database
        self._name = name

    def transaction(self) -> AbstractContextManager[None]:
        """Keep all that is written inside, or nothing of it; inside another, join that one."""
        return nullcontext() if self._database.conn.in_transaction else self._whole()

    @contextmanager
    def _whole(self) -> Iterator[None]:
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
            "ended_at": cells.moment(at),
            "outcome": outcome,
            "summary": cells.as_json(summary),
        }
        with self.transaction():
            self._add("run_ends", ended)

    def add_vantage(self, run_id: str, vantage: Vantage) -> None:
        """Add from where a run looks at the web."""
        with self.transaction():
            self._add("vantages", {"run": run_id} | rows.vantage(vantage))

    def add_recovery(self, run_id: str, recovery: Recovery, at: datetime) -> None:
        """Add what a run found that a crash had left open, and what it made of it."""
        made = {"warc": recovery.name, "kept": recovery.kept, "torn": recovery.torn}
        with self.transaction():
            self._add("recoveries", {"run": run_id, "recovered_at": cells.moment(at)} | made)

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
            reading_row = {"run": run_id, "document": number, "read_at": cells.moment(at)}
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
                asked = {"run": run_id, "link": url, "asked_at": cells.moment(at)}
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

    def _add(self, table: str, row: cells.Row) -> int:
        insert = _insert(table, tuple(row))
        try:
            cursor = self._database.conn.execute(insert, row)
        except UnicodeEncodeError:
            cursor = self._database.conn.execute(insert, cells.storable(row))
        return int(cursor.lastrowid or 0)

    def _document(self, row: cells.Row) -> int | None:
        found = self._database.execute(
            "SELECT id FROM documents WHERE name = :name AND sha256 = :sha256"
            " AND citations_digest = :citations_digest",
            cells.storable(row),
        ).fetchone()
        return None if found is None else int(found[0])

    def _add_citations(self, document: int, citations: Sequence[Citation], at: datetime) -> None:
        for position, citation in enumerate(citations, start=1):
            self._know(citation.url, at)
            place = {"document": document, "position": position}
            self._add("citations", place | rows.citation(citation))

    def _know(self, url: str, at: datetime) -> None:
        known = "SELECT 1 FROM links WHERE url = :url"
        if self._database.conn.execute(known, cells.storable({"url": url})).fetchone() is None:
            keys = {"surt": urls.surt(url), "domain": urls.registrable_domain(url)}
            self._add("links", {"url": url, **keys, "first_seen_at": cells.moment(at)})


@cache
def _insert(table: str, columns: tuple[str, ...]) -> str:
    names = ", ".join(columns)
    values = ", ".join(f":{column}" for column in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({values})"  # noqa: S608  (our own names)
