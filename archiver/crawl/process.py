"""Runs a job in one process: Scrapy started, listened to, and its outcome gathered."""

import gc
import logging
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from scrapy import signals
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings as ScrapySettings
from twisted.python.failure import Failure as TwistedFailure

from archiver.crawl import settings as scrapy_settings
from archiver.crawl.equipment import Equipment
from archiver.crawl.gathering import Ending, Gathering
from archiver.crawl.job import Job, Outcome, Tally, Tell
from archiver.crawl.troubles import Untold
from archiver.model import Recovery

SPIDER = "citations"
SHUTDOWN = "shutdown"
"""Scrapy's word for a crawl that a signal ended."""
_UNTOLD = Untold()
COLLECTED = (700, 10, 10)
"""When garbage is looked for while a crawl goes on, for whom memory counts: as Python does."""

Hear = Callable[[Outcome | Recovery], None]
Steer = Callable[[AsyncCrawlerProcess], None]


def run(job: Job, tell: Tell) -> Tally:
    """Crawl in this process, until every link is judged or somebody stops it.

    SIGINT (Ctrl-C) and SIGTERM let what is under way come to its end, a second one does not;
    either way the files are closed as they should be.
    """
    gathering = Gathering(job, tell)
    with signals_restored():
        equipment = crawl(job, gathering.hear)
    return gathering.tally([Ending.of(equipment)], equipment.keeper)


def crawl(job: Job, hear: Hear, steer: Steer | None = None) -> Equipment:
    """Crawl, and return what was worked with, closed; raise its troubles, and our own bugs.

    Somebody who wants to `steer` gets hold of Scrapy's process, which then heeds no signals.
    """
    table = ScrapySettings({"LOG_LEVEL": "ERROR"})
    table.setmodule(scrapy_settings, priority="project")
    table.set("LOG_LEVEL", "ERROR", priority="cmdline")
    process = AsyncCrawlerProcess(table)
    logging.getLogger("scrapy").setLevel(logging.ERROR)  # what is not shown need not be made
    logging.getLogger("scrapy.core.scraper").addFilter(_UNTOLD)
    crawler = process.create_crawler(SPIDER)
    listener = _Listener(crawler, hear)
    task = process.crawl(crawler, job=job)
    gc.freeze()  # what is there now stays, and no collection need look at it again
    gc.set_threshold(*COLLECTED)
    if steer is not None:
        steer(process)
    process.start(install_signal_handlers=steer is None)
    if task.done() and not task.cancelled() and (error := task.exception()):
        raise error
    equipment = Equipment.of(crawler)
    if not equipment.closed:
        _close_at_once(equipment)
    listener.complain(equipment)
    return equipment


def _close_at_once(equipment: Equipment) -> None:
    """Close what a crawl leaves open that was not allowed to end; wait for no worker."""
    if equipment.shelf is not None:
        equipment.shelf.close()
    if equipment.keeper is not None:
        equipment.keeper.close_at_once(SHUTDOWN)
    import multiprocessing  # noqa: PLC0415  (seldom needed)

    for worker in multiprocessing.active_children():
        worker.terminate()


@contextmanager
def signals_restored() -> Iterator[None]:
    """Give signals back to whoever had them: when the loop is closed, Scrapy's handlers fail."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class _Listener:
    """Hears what Scrapy says, and passes on what is to be heard of it."""

    def __init__(self, crawler: Crawler, hear: Hear) -> None:
        self._crawler = crawler
        self._hear = hear
        self._bugs: list[BaseException] = []
        crawler.signals.connect(self._opened, signal=signals.spider_opened)
        crawler.signals.connect(self._judged, signal=signals.item_scraped)
        crawler.signals.connect(self._bug, signal=signals.spider_error)
        crawler.signals.connect(self._bug, signal=signals.item_error)

    def _opened(self) -> None:
        keeper = Equipment.of(self._crawler).keeper
        for recovery in keeper.recovered if keeper is not None else ():
            self._hear(recovery)

    def _judged(self, item: Outcome) -> None:
        self._hear(item)

    def _bug(self, failure: TwistedFailure) -> None:
        if failure.value is not None:
            self._bugs.append(failure.value)

    def complain(self, equipment: Equipment) -> None:
        """Raise what could not be kept, what this machine was short of, and our own bugs."""
        kept_from = equipment.keeper.trouble if equipment.keeper is not None else None
        for error in (kept_from, equipment.trouble, *self._bugs):
            if error is not None:
                raise error
