"""Runs a job: Scrapy started, listened to, and its outcome gathered."""

import gc
import logging
import multiprocessing
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from scrapy import signals
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings as ScrapySettings
from twisted.python.failure import Failure as TwistedFailure

from archiver.crawl import settings as scrapy_settings
from archiver.crawl.equipment import BUDGET, Equipment
from archiver.crawl.job import Job, Outcome, Progress, Tally, Tell
from archiver.crawl.troubles import Untold
from archiver.model import Spared

SPIDER = "citations"
SHUTDOWN = "shutdown"
"""Scrapy's word for a crawl that a signal ended."""
_UNTOLD = Untold()


def run(job: Job, tell: Tell) -> Tally:
    """Crawl in this process, until every link is judged or somebody stops it.

    SIGINT (Ctrl-C) and SIGTERM let what is under way come to its end, a second one does not;
    either way the files are closed as they should be.
    """
    table = ScrapySettings({"LOG_LEVEL": "ERROR"})
    table.setmodule(scrapy_settings, priority="project")
    table.set("LOG_LEVEL", "ERROR", priority="cmdline")
    process = AsyncCrawlerProcess(table)
    logging.getLogger("scrapy").setLevel(logging.ERROR)  # what is not shown need not be made
    logging.getLogger("scrapy.core.scraper").addFilter(_UNTOLD)
    crawler = process.create_crawler(SPIDER)
    gathering = _Gathering(job, tell)
    gathering.listen(crawler)
    task = process.crawl(crawler, job=job)
    gc.freeze()  # what is there now stays, and no collection need look at it again
    with _signals_restored():
        process.start()
    if task.done() and not task.cancelled() and (error := task.exception()):
        raise error
    equipment = Equipment.of(crawler)
    if not equipment.closed:
        _close_at_once(equipment)
    return gathering.tally(equipment)


def _close_at_once(equipment: Equipment) -> None:
    """Close what a crawl leaves open that was not allowed to end; wait for no worker."""
    if equipment.shelf is not None:
        equipment.shelf.close()
    if equipment.keeper is not None:
        equipment.keeper.close_at_once(SHUTDOWN)
    for worker in multiprocessing.active_children():
        worker.terminate()


@contextmanager
def _signals_restored() -> Iterator[None]:
    """Give signals back to whoever had them: when the loop is closed, Scrapy's handlers fail."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class _Gathering:
    """Hears what a crawl says while it runs."""

    def __init__(self, job: Job, tell: Tell) -> None:
        self._job = job
        self._tell = tell
        self._outcomes: dict[str, Outcome] = {}
        self._bugs: list[BaseException] = []

    def listen(self, crawler: Crawler) -> None:
        self._crawler = crawler
        crawler.signals.connect(self._opened, signal=signals.spider_opened)
        crawler.signals.connect(self._judged, signal=signals.item_scraped)
        crawler.signals.connect(self._bug, signal=signals.spider_error)
        crawler.signals.connect(self._bug, signal=signals.item_error)

    def _opened(self) -> None:
        keeper = Equipment.of(self._crawler).keeper
        for recovery in keeper.recovered if keeper is not None else ():
            self._tell(recovery)

    def _judged(self, item: Outcome) -> None:
        self._outcomes[item.verdict.url] = item
        done, total = len(self._outcomes), len(self._job.links)
        self._tell(Progress(done, total, item.verdict.url, item.verdict.status, item))

    def _bug(self, failure: TwistedFailure) -> None:
        if failure.value is not None:
            self._bugs.append(failure.value)

    def tally(self, equipment: Equipment) -> Tally:
        """Return what was gathered; raise what could not be kept, and our own bugs."""
        keeper = equipment.keeper
        if keeper is not None and keeper.trouble is not None:
            raise keeper.trouble
        if equipment.trouble is not None:
            raise equipment.trouble
        if self._bugs:
            raise self._bugs[0]
        found = [self._outcomes[url] for url in self._job.links if url in self._outcomes]
        return Tally(
            verdicts=tuple(each.verdict for each in found),
            titles={each.verdict.url: each.title for each in found if each.title},
            snapshots={each.verdict.url: each.snapshot for each in found if each.snapshot},
            incomplete=self._incomplete(equipment, len(found)),
            run_id=keeper.run.id if keeper is not None else None,
            warcs=tuple(keeper.warcs) if keeper is not None else (),
            kept_in=keeper.kept_in if keeper is not None else "",
            unsettled=keeper.unsettled if keeper is not None else None,
            mementos={each.verdict.url: each.offered.memento for each in found if each.offered},
            holds={each.verdict.url: each.holds for each in found if each.holds},
            unasked=Counter(name for each in found for name in each.unasked),
            saves={each.verdict.url: each.save for each in found if each.save},
            spared=keeper.spared if keeper is not None else Spared(),
            backings=tuple(backing for each in found for backing in each.backings),
        )

    def _met_no_network(self) -> bool:
        """Whether a link was kept from us by it: an archive that has no name here is no matter."""
        return any(each.verdict.rule == "offline" for each in self._outcomes.values())

    def _incomplete(self, equipment: Equipment, found: int) -> str | None:
        missing = len(self._job.links) - found
        if missing and equipment.ended == BUDGET:
            links = len(self._job.links)
            return f"its time or bytes were spent before {missing} of {links} links were looked at"
        if missing:
            return f"stopped before {missing} of {len(self._job.links)} links were looked at"
        browser = equipment.browser
        if browser is not None and browser.trouble and self._job.settings.browser == "always":
            return f"no browser looked at what it was to look at: {browser.trouble}"
        if equipment.client.offline and self._met_no_network():
            return "no network: names could not be looked up from this machine"
        return None
