"""Keeps what was seen: snapshots first, the ledger after, in one thread.

Acts are taken in batches. All of a batch goes into the WARC, the WARC goes to the disk, the
ledger commits, and only then does anybody hear that it is kept. Whoever hands something
over waits for that, which is what holds the crawl to the speed of the disk. A batch costs about
the same whatever is in it; so where several hand over, it waits for more, for as long as the
one before it took.
"""

import asyncio
import queue
import secrets
import threading
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import monotonic

from archiver import custody, version, warc
from archiver.crawl import acts, keeping, vantage
from archiver.crawl.hold import Hold
from archiver.crawl.job import LEDGER, WARCS, Asked, Job
from archiver.crawl.mending import mend
from archiver.crawl.putting import Putting
from archiver.crawl.shelf import Known, Shelf
from archiver.crawl.troubles import told
from archiver.crawl.wire import Take, user_agent
from archiver.ledger import Ledger
from archiver.model import (
    ArchiverError,
    Article,
    Backing,
    Memento,
    Picked,
    Recovery,
    Rendering,
    Run,
    Save,
    Snapshot,
    Spared,
    Verdict,
)

_BATCH = 64  # acts committed together
_LONGEST_WAIT = 0.05  # seconds that a batch waits for more

_Promise = asyncio.Future[Snapshot | None]
_Queued = tuple[keeping.Act, _Promise]


def _news() -> Future[None]:
    """Return what will be told; who asked may leave before, and it is told all the same."""
    news: Future[None] = Future()
    news.set_running_or_notify_cancel()
    return news


class Keeper:
    """One run's writer of a home. Everything waits for the disk; nothing blocks the loop.

    `recovered` is what a crash had left open, `warcs` names the files written so far, `spared`
    counts what was kept before and is only referred to, `trouble` is the first thing that could
    not be kept.
    """

    def __init__(self, job: Job, home: Path) -> None:
        self._job = job
        self._home = home
        self._acts: queue.SimpleQueue[_Queued | None] = queue.SimpleQueue()
        self._taken: list[_Queued] = []
        self._wait, self._more = 0.0, threading.Event()  # never set: to wait on
        self._opened = _news()
        self._closed = _news()
        self._reason = "finished"
        self._verdicts: Counter[str] = Counter()
        self._thread = threading.Thread(target=self._work, name="keeper")
        self.run = _run(job)
        self.recovered: list[Recovery] = []
        self.warcs: list[str] = []
        self._store = warc.Store.at(home / WARCS, job.settings.warcs)
        self._putting = Putting(self._store)
        self.spared = Spared()
        self._shelf: Shelf | None = None
        self.trouble: BaseException | None = None

    @property
    def unsettled(self) -> str | None:
        """Why files had to stay here that should lie elsewhere, or None."""
        return self._putting.unsettled

    @property
    def kept_in(self) -> str:
        """Where the files lie that were written."""
        return str(self._store.folder if self.unsettled else self._store)

    @classmethod
    def open(cls, job: Job) -> "Keeper":
        """Open the home, mend what a crash left behind, and begin a run; raise ArchiverError."""
        if job.home is None:
            raise ValueError("a keeper needs a home")
        keeper = cls(job, job.home)
        keeper._thread.start()
        keeper._opened.result()
        return keeper

    async def keep(self, take: Take, asked: Asked, known: Known | None = None) -> Snapshot:
        """Store an exchange; return where it lies, once it is on the disk and in the ledger.

        With a 304, `known` is what it says still holds.
        """
        cited = self._job.cited.get(asked.link or "", ())
        original = known.original if known is not None else None
        recording = keeping.recording(take, asked, cited, original)
        snapshot = await self._do(keeping.KeepExchange(recording, asked, self._sparing))
        if snapshot is None:
            raise AssertionError("an exchange always becomes a snapshot")
        return snapshot

    async def keep_article(
        self, url: str, page: Snapshot, article: Article, lies_at: str | None = None
    ) -> None:
        """Store the text of a page that is already kept; `lies_at` is its own URL, if another."""
        await self._do(keeping.KeepArticle(url, page, article, datetime.now(UTC), lies_at or url))

    async def keep_mementos(
        self, url: str, mementos: tuple[Memento, ...], offered: Memento | None
    ) -> None:
        """Enter which mementos of a link were opened, and which of them is offered for it."""
        await self._do(keeping.KeepMementos(url, mementos, offered, datetime.now(UTC)))

    async def keep_save(self, save: Save) -> None:
        """Enter what became of handing a page to an archive."""
        await self._do(keeping.KeepSave(save))

    async def keep_rendering(
        self, link: str, url: str, page: Snapshot, form: Rendering, data: bytes
    ) -> None:
        """Store what a browser showed of a page that is already kept, in one of its forms."""
        await self._do(keeping.KeepRendering(link, url, page, form, data, datetime.now(UTC)))

    async def keep_backings(self, backings: tuple[Backing, ...]) -> None:
        """Enter what a page says to the words that rest on it."""
        await self._do(keeping.KeepBackings(backings, datetime.now(UTC)))

    async def conclude(self, verdict: Verdict, requisites: tuple[str, ...]) -> None:
        """Enter how a link stands, and which records hold what its page needs."""
        await self._do(keeping.Conclude(verdict, requisites))

    async def close(self, reason: str) -> None:
        """Finish the file, end the run, and wait for it."""
        self._reason = reason
        self._acts.put(None)
        await asyncio.wrap_future(self._closed)

    def close_at_once(self, reason: str) -> None:
        """Do the same where no event loop is left to wait in; once it is closed, do nothing."""
        self._reason = reason
        self._acts.put(None)
        self._closed.result()

    async def _do(self, act: keeping.Act) -> Snapshot | None:
        done: _Promise = asyncio.get_running_loop().create_future()
        self._acts.put((act, done))
        if self._closed.done():
            self._refuse()
        return await done

    # --- in the keeper's own thread from here on

    def _work(self) -> None:
        try:
            hold = self._take()
        except BaseException as error:  # noqa: BLE001  (handed to whoever opened us)
            self._opened.set_exception(error)
            return
        try:
            ledger, writer = self._open()
        except BaseException as error:  # noqa: BLE001
            with suppress(OSError):
                hold.release()
            self._opened.set_exception(told(error))
            return
        self._opened.set_result(None)
        try:
            self._shelf = Shelf(ledger, self._home, self._job.settings)
            with ledger:
                for batch in self._batches():
                    self._keep_batch(batch, ledger, writer)
                writer.close()
                self._putting.finish()
                ledger.end_run(self.run.id, datetime.now(UTC), self._reason, self._verdicts)
                self._log(acts.ended(self.run.id, self._reason, self._verdicts, ledger))
        except BaseException as error:  # noqa: BLE001  (told when the crawl is over)
            self.trouble = self.trouble or told(error)
        finally:
            self._putting.wait()
            hold.release()
            self._closed.set_result(None)
            self._refuse()

    def _refuse(self) -> None:
        """Answer whoever waits for what is not kept any more."""
        error = self.trouble or RuntimeError("nothing is kept after the end of a run")
        waiting = self._taken
        with suppress(queue.Empty):
            while True:
                waiting += filter(None, [self._acts.get_nowait()])
        if waiting:
            _answer(waiting, error)

    def _log(self, act: custody.Act) -> None:
        """Add an act to the home's chain of custody."""
        custody.append(self._home / custody.FILE, act)

    def _take(self) -> Hold:
        try:
            self._home.mkdir(parents=True, exist_ok=True)
            began = f"{self.run.started_at:%Y-%m-%d %H:%M} UTC"
            return Hold.take(self._home, f"run {self.run.id} of {began}")
        except OSError as error:
            raise told(error) from error

    def _open(self) -> tuple[Ledger, warc.Writer]:
        folder = self._store.folder
        try:
            ledger = Ledger.open(self._home / LEDGER)
            self.recovered = mend(folder, ledger)
        except OSError as error:
            raise told(error) from error
        stand = vantage.here(self._job.started_at) if self._job.settings.vantage else None
        with ledger.transaction():
            ledger.begin_run(self.run)
            if stand is not None:
                ledger.add_vantage(self.run.id, stand)
            if self._job.origin is not None:
                ledger.add_origin(self.run.id, self._job.origin)
            for recovery in self.recovered:
                ledger.add_recovery(self.run.id, recovery, self._job.started_at)
            self._enter_documents(ledger)
        self._log(acts.begun(self.run, self._job.documents, stand))
        settings = self._job.settings
        agent = user_agent(settings)
        writer = warc.Writer(
            folder, self.run, self._job.started_at, settings=settings, user_agent=agent
        )
        return ledger, writer

    def _enter_documents(self, ledger: Ledger) -> None:
        """Enter what was read, and what it cites."""
        cited: dict[str, array[int]] = defaultdict(partial(array, "Q"))
        for number, each in enumerate(self._job.citations):
            cited[each.document].append(number)
        for document in self._job.documents:
            found = Picked(self._job.citations, cited[document.name])
            ledger.add_document(self.run.id, document, found, self._job.started_at)

    def _sparing(self, recording: warc.Recording) -> warc.Recording:
        """Refer to what is kept already, and count it."""
        if recording.original is None and self._shelf is not None:
            recording = replace(recording, original=self._shelf.same(recording))
        self.spared = self.spared.and_one(recording.original)
        return recording

    def _batches(self) -> Iterator[list[_Queued]]:
        """Yield what is waiting, until closed."""
        while (first := self._acts.get()) is not None:
            batch = self._taken = [first]
            self._more.wait(self._wait)  # time.sleep fails where a clock is played
            while len(batch) < _BATCH and not self._acts.empty():
                following = self._acts.get()
                if following is None:
                    yield batch
                    return
                batch.append(following)
            yield batch

    def _keep_batch(self, batch: list[_Queued], ledger: Ledger, writer: warc.Writer) -> None:
        began = monotonic()
        try:
            places = [act.store(writer) for act, _ in batch]
            writer.flush(sync=self._job.settings.fsync == "batch")
            with ledger.transaction():
                for (act, _), place in zip(batch, places, strict=True):
                    act.enter(ledger, self.run.id, place)
            if writer.committed():
                self._putting.begin()
            self._note(batch, places)
        except Exception as error:  # noqa: BLE001  (each waits for an answer)
            self.trouble = self.trouble or told(error)
            with suppress(ArchiverError, OSError):  # or else the next run cuts it
                writer.cut(ledger.committed_end)
            _answer(batch, told(error))
            return
        self._wait = min(monotonic() - began, _LONGEST_WAIT) if len(batch) > 1 else 0.0
        _answer(batch, places)

    def _note(self, batch: list[_Queued], places: list[Snapshot | None]) -> None:
        self.warcs = list(dict.fromkeys([*self.warcs, *(place.warc for place in places if place)]))
        self._verdicts.update(
            act.verdict.status for act, _ in batch if isinstance(act, keeping.Conclude)
        )


def _answer(batch: list[_Queued], said: list[Snapshot | None] | BaseException) -> None:
    """Let all who wait for a batch hear of it at once, in their own thread."""
    loop = batch[0][1].get_loop()
    with suppress(RuntimeError):  # it is closed: nobody waits any more
        loop.call_soon_threadsafe(_settle, batch, said)


def _settle(batch: list[_Queued], said: list[Snapshot | None] | BaseException) -> None:
    for number, (_, done) in enumerate(batch):
        if done.done():  # who asked has left
            continue
        if isinstance(said, BaseException):
            done.set_exception(said)
        else:
            done.set_result(said[number])


def _run(job: Job) -> Run:
    return Run(
        id=secrets.token_hex(4),
        command=job.command,
        started_at=job.started_at,
        version=version(),
        settings=job.settings.as_json(),
        settings_digest=job.settings.digest(),
        operator=job.settings.operator or None,
    )
