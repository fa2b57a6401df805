"""One ledger: opened, asked, and closed. What is added to it stands in the journal.

Anybody may read the file while one writer writes.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from archiver.ledger import (
    cells,
    changes,
    evidence,
    extracting,
    kept,
    reading,
    searching,
    watching,
)
from archiver.ledger.journal import Journal
from archiver.ledger.troubles import troubles_told
from archiver.model import (
    Capture,
    Change,
    Edition,
    Exchange,
    History,
    Occasion,
    Report,
    SearchHit,
    Snapshot,
    Standing,
    Telling,
    Unfinished,
    Verdict,
    Watch,
)
from archiver.watch import Known


class Ledger(Journal):
    """The append-only history of every link, open for writing and reading.

    Every method raises ArchiverError for what a person can mend: a file that is locked,
    damaged, read-only or without room.
    """

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

    def standings(self, cited: Iterable[str], since: datetime) -> Iterator[Standing]:
        """Yield how those of the links stand that were judged at or after a moment."""
        with troubles_told(self._name):
            yield from reading.standings(self._database, cited, since)

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

    def spellings(self, url: str) -> tuple[str, ...]:
        """Return the links that the ledger knows which ask for the same as a URL, or nearly."""
        with troubles_told(self._name):
            return reading.spellings(self._database, url)

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
            return evidence.screenshots(self._database)

    def digest_of_run(self, run_id: str) -> str:
        """Return the digest (`sha256:` and hex) of what a run saw and judged, as it stands here."""
        with troubles_told(self._name):
            return evidence.digest_of_run(self._database, run_id)

    def having(self, record_id: str) -> Snapshot | None:
        """Return the snapshot that has a record, be it a request or metadata; None for none."""
        with troubles_told(self._name):
            return evidence.having(self._database, record_id)

    def extract(self, path: Path, wanted: extracting.Wanted) -> None:
        """Write to a new file all that speaks of some links, up to a moment: a ledger of its own.

        Raises ArchiverError for a document that no run has read, and a link that is not known.
        """
        with troubles_told(self._name):
            extracting.extract(self._database, path, wanted)

    def dump(self) -> Iterator[tuple[str, cells.Row]]:
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

    def pages(self) -> Iterator[evidence.PageSeen]:
        """Yield the last answer of each run to each cited address, in the order of time."""
        with troubles_told(self._name):
            yield from evidence.pages(self._database)

    def conversions(self) -> dict[str, str]:
        """Return the record of each link's latest text, by the link."""
        with troubles_told(self._name):
            return evidence.conversions(self._database)

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

    def changes_since(self, since: datetime) -> Iterator[Change]:
        """Yield what changed at or after a moment, in order of time, each change once."""
        with troubles_told(self._name):
            yield from changes.since(self._database, since)
