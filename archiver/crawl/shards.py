"""A job done by several processes, one a core: each has sites of its own, all links of them.

So a link is asked once, and what is known of a site (its robots.txt, what it says of made-up
addresses, when it wants rest) is known where it is needed. Redirects lead to sites of others:
there the processes share their turns. Only what keeps nothing is divided: a home has one writer.
"""

import asyncio
import gc
import os
import signal
import sys
import threading
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from importlib import import_module
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from types import FrameType

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings as ScrapySettings
from scrapy.utils.misc import load_object

from archiver import urls
from archiver.crawl import process, settings
from archiver.crawl.gathering import Ending, Gathering
from archiver.crawl.job import Job, Outcome, Tally, Tell
from archiver.crawl.packing import Packed, Unpacked
from archiver.crawl.turns import Turns
from archiver.model import ArchiverError, Recovery
from archiver.settings import Settings

LEAST = 100
"""Links that a process must have for it to be worth its start."""

MOST = 8
"""Processes of one crawl."""

_STOP = (signal.SIGINT, signal.SIGTERM)
_ENDED = "one of its processes ended"


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a job: all of it but its links, and these."""

    job: Job
    packed: Packed

    def taken(self) -> Job:
        """Return the job of a share, in the process that does it."""
        cited = Unpacked(self.packed)
        return replace(self.job, asked=tuple(cited), by_url=cited)


def divide(job: Job) -> tuple[Share, ...]:
    """Return the shares that a job may be divided into; none where it is not to be."""
    most = min(MOST, _cores(), len(job.links) // LEAST)
    if most < 2 or not _may_fork() or job.home is not None:  # noqa: PLR2004  (what is no division)
        return ()
    shares = _shares(job.links, most)
    if len(shares) == 1:
        return ()
    turns, part = Turns(job.settings.per_site), _part(job.settings, len(shares))
    rest = replace(job, asked=(), citations=(), settings=part, turns=turns)
    return tuple(Share(rest, Packed(links, job.cited)) for links in shares)


def run(job: Job, shares: Sequence[Share], tell: Tell) -> Tally:
    """Do each share in a process of its own, and gather what becomes of all.

    The signals that end a crawl are this process's to heed; it passes them on. A process that
    dies takes nothing with it but the links that it had not told of, and the tally says so.
    """
    gathering = Gathering(job, tell)
    _load()
    gc.collect()
    gc.freeze()  # so that collections leave alone what the processes share
    with _workers(shares) as workers:
        _listen(workers, gathering.hear)
    for worker in workers:
        if worker.error is not None:
            raise worker.error
    return gathering.tally([worker.ending for worker in workers])


@dataclass(slots=True)
class _Worker:
    """A process that does a share; `ending` is what it said last, or what became of it.

    `told` says that it was told to stop, `over` that the system knows it no more.
    """

    pid: int
    line: Connection
    ending: Ending = field(default_factory=lambda: Ending(broken=_ENDED))
    error: BaseException | None = None
    told: bool = False
    over: bool = False


def _load() -> None:
    """Import what each process needs before they part, so that they have it in common."""
    ours = (
        *(path for path in settings.DOWNLOAD_HANDLERS.values() if path is not None),
        *(settings.DOWNLOADER_MIDDLEWARES | settings.EXTENSIONS | settings.ITEM_PIPELINES),
        *(settings.STATS_CLASS, settings.LOG_FORMATTER, settings.SCHEDULER_PRIORITY_QUEUE),
    )
    theirs = ("SCHEDULER", "DOWNLOADER", "DUPEFILTER_CLASS", "SCHEDULER_MEMORY_QUEUE")
    for path in (*ours, *map(str, map(ScrapySettings().get, theirs))):
        load_object(path)
    for module in settings.SPIDER_MODULES:
        import_module(module)


def _listen(workers: Sequence[_Worker], hear: process.Hear) -> None:
    by_line = {worker.line: worker for worker in workers}
    while by_line:
        for line in wait(list(by_line)):
            worker = by_line[line]  # type: ignore[index]
            try:
                told = worker.line.recv()
            except (EOFError, OSError):  # in the middle of a word, too
                del by_line[worker.line]
                continue
            match told:
                case Ending():
                    worker.ending = told
                case BaseException():
                    worker.error = told
                case _:
                    hear(told)


@contextmanager
def _workers(shares: Sequence[Share]) -> Iterator[list[_Worker]]:
    """Start the processes, pass on to them that they are to stop, and wait for their ends."""
    workers: list[_Worker] = []

    def stop(_number: int, _frame: FrameType | None) -> None:
        for worker in workers:
            _stop(worker)

    with process.signals_restored():
        for number in _STOP:
            signal.signal(number, stop)
        signal.pthread_sigmask(signal.SIG_BLOCK, _STOP)
        try:
            for share in shares:
                _start(share, workers)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOP)
            yield workers
        finally:
            for worker in workers:
                worker.line.close()
            for worker in workers:
                _await(worker)


def _stop(worker: _Worker) -> None:
    """Tell a process to stop; one that was told before is ended, whatever it is at."""
    if worker.told and not worker.over:
        os.kill(worker.pid, signal.SIGKILL)
        return
    worker.told = True
    with suppress(OSError):  # it has ended
        worker.line.send_bytes(b"stop")


def _start(share: Share, workers: list[_Worker]) -> None:
    ours, theirs = Pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        for worker in workers:
            worker.line.close()
        ours.close()
        _work(share, theirs)
    theirs.close()
    workers.append(_Worker(pid, ours))


def _await(worker: _Worker) -> None:
    _, status = os.waitpid(worker.pid, 0)
    worker.over = True
    code = os.waitstatus_to_exitcode(status)
    if worker.ending.broken is not None and code < 0 and not worker.told:
        name = signal.Signals(-code).name
        worker.ending = Ending(broken=f"one of its processes was ended ({name})")
    elif worker.ending.broken is not None and code <= 0:
        worker.ending = Ending(process.SHUTDOWN)


def _work(share: Share, line: Connection) -> None:
    """Do a share, tell what comes of it, and leave without a word to anything of the parent's."""
    code = 1
    try:
        for number in _STOP:  # from a terminal, each process would hear of it by itself
            signal.signal(number, _pass_over)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOP)
        line.send(_done(share, line))
        code = 0
    except OSError:  # whoever wanted to know is gone
        code = 0
    finally:
        os._exit(code)


def _pass_over(_number: int, _frame: FrameType | None) -> None:
    """Heed no signal: what is started from here does not inherit that."""


def _done(share: Share, line: Connection) -> Ending | BaseException:
    def hear(told: Outcome | Recovery) -> None:
        try:
            line.send(told)
        except OSError:  # whoever wanted to know is gone
            os._exit(0)

    try:
        return Ending.of(process.crawl(share.taken(), hear, _steered_by(line)))
    except BaseException as error:  # noqa: BLE001  (it is raised where it can be shown)
        return _portable(error)


def _portable(error: BaseException) -> BaseException:
    """Return an error that can be sent; a bug of ours with the place where it happened."""
    if isinstance(error, ArchiverError):
        return error
    bug = RuntimeError(f"a process of this crawl failed: {error!r}")
    bug.add_note("".join(traceback.format_exception(error)))
    return bug


def _steered_by(line: Connection) -> Callable[[AsyncCrawlerProcess], None]:
    """Return what lets a crawl end when the line says so."""

    def steer(crawling: AsyncCrawlerProcess) -> None:
        loop = asyncio.get_event_loop()
        told: list[asyncio.Task[None]] = []

        def heed() -> None:
            try:
                line.recv_bytes()
            except (EOFError, OSError):
                os._exit(0)  # whoever wanted to know is gone
            told.append(loop.create_task(crawling.stop()))

        loop.add_reader(line.fileno(), heed)

    return steer


def _shares(links: Sequence[str], most: int) -> list[tuple[str, ...]]:
    """Divide links by site into about equal parts, each in the order of the links."""
    sites: Mapping[str, list[str]] = defaultdict(list)
    for url in links:
        sites[_site(url)].append(url)
    shares: list[set[str]] = [set() for _ in range(most)]
    for site in sorted(sites.values(), key=len, reverse=True):
        min(shares, key=len).update(site)
    return [tuple(url for url in links if url in share) for share in shares if share]


def _site(url: str) -> str:
    try:
        return urls.registrable_domain(urls.parts(url).host)
    except ValueError:
        return ""


def _part(whole: Settings, of: int) -> Settings:
    """Return the settings of one process of several: together they take what is allowed."""
    return replace(
        whole,
        concurrency=max(1, whole.concurrency // of),
        archive_at_once=max(1, whole.archive_at_once // of),
        archive_delay=whole.archive_delay * of,
        browser_pages=max(1, whole.browser_pages // of),
    )


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def _may_fork() -> bool:
    """Say whether a process can be doubled as it is: it must have no second thread."""
    return sys.platform == "linux" and threading.active_count() == 1
