"""What one crawl works with: job, client, manners and keeper, opened and closed together."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from scrapy import signals
from scrapy.crawler import Crawler

from archiver.crawl.job import LEDGER, Asked, Job
from archiver.crawl.manners import Manners
from archiver.crawl.troubles import short
from archiver.crawl.wire import Client, Take
from archiver.model import ArchiverError, Exchange, Failure, FailureKind

if TYPE_CHECKING:
    from archiver.crawl.browser.browser import Browser
    from archiver.crawl.keeper import Keeper
    from archiver.crawl.shelf import Known, Shelf


BUDGET = "budget"
"""The outcome of a run that took all the time or bytes that it was allowed."""


async def _no_rules(_url: str) -> Failure | None:
    return None


class Equipment:
    """A Scrapy extension that the handler, the pipelines and the spider reach for.

    `robots` tells why a robots.txt keeps us from a URL, or None. `browser` is None until one
    is to look.
    """

    def __init__(self, crawler: Crawler, job: Job) -> None:
        self._crawler = crawler
        self._closing: asyncio.Task[None] | None = None
        self._came = 0  # bytes
        self.closed, self.ended = False, ""
        self.trouble: ArchiverError | None = None
        self.job = job
        self.client = Client(job.settings, keep=job.home is not None)
        self.manners = Manners(job.settings.per_site, job.settings.max_wait, job.turns)
        self.robots: Callable[[str], Awaitable[Failure | None]] = _no_rules
        self.browser: Browser | None = None
        self.keeper = _keeper(job)
        self.shelf = _shelf(job)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Set up what the spider's job needs; raise ArchiverError when the home is not usable."""
        job: Job = getattr(crawler.spider, "job")  # noqa: B009  (only our spider has one)
        equipment = cls(crawler, job)
        crawler.signals.connect(equipment.begin, signal=signals.spider_opened)
        crawler.signals.connect(equipment.close, signal=signals.spider_closed)
        return equipment

    @classmethod
    def of(cls, crawler: Crawler) -> "Equipment":
        """Return the equipment of a crawl."""
        equipment = crawler.get_extension(cls)
        if equipment is None:
            raise LookupError("Equipment is missing from EXTENSIONS")
        return equipment

    @property
    def running(self) -> bool:
        """Whether anything new may still be begun."""
        return bool(self._crawler.crawling)

    def begin(self) -> None:
        """Let the time begin that a run may take."""
        settings = self.job.settings
        if settings.max_time and self.keeper is not None:
            asyncio.get_running_loop().call_later(settings.max_time, self.stop, BUDGET)

    def _spend(self, size: int) -> None:
        """Count bytes that came, and end the crawl in good order where a run may take no more."""
        self._came += size
        most = self.job.settings.max_bytes
        if most and self._came >= most and self.keeper is not None:
            self.stop(BUDGET)

    async def keep(self, take: Take, asked: Asked, kept: "Known | None" = None) -> Exchange:
        """Store an exchange, where anything is kept, and return it with its place.

        `kept` is what it may refer to, in place of being stored once more.
        Where nothing more can be stored, the crawl is stopped, and the exchange says so.
        """
        try:
            failure = take.exchange.failure
            if failure is not None and failure.kind is FailureKind.STOPPED:
                self._give_up(short(failure))
                return take.exchange
            if self.keeper is None:
                return take.exchange
            snapshot = await self.keeper.keep(take, asked, kept)
        except ArchiverError as error:
            self.stop("nothing more can be kept")
            return replace(take.exchange, failure=Failure(FailureKind.STOPPED, error.message))
        finally:
            self._spend(take.response_length)
            if take.response is not None:
                with suppress(OSError):  # what it had no room for was told when it was written
                    take.response.close()
        return replace(take.exchange, snapshot=snapshot)

    def stop(self, reason: str) -> None:
        """End the crawl in good order, once."""
        if self._closing is None:
            self._closing = asyncio.ensure_future(
                self._crawler.engine.close_spider_async(reason=reason)
            )

    def _give_up(self, trouble: ArchiverError) -> None:
        """End the crawl in good order for want of something; the first trouble is told."""
        self.trouble = self.trouble or trouble
        self.stop("this machine is short of something")

    async def close(self, reason: str) -> None:
        """Close the browser, connections and files when the spider is done."""
        if self.browser is not None:
            await self.browser.close()
        self.client.close()
        if self.shelf is not None:
            self.shelf.close()
        if self.keeper is not None:
            await self.keeper.close(reason)
        self.closed, self.ended = True, reason

    def browsing(self) -> "Browser":
        """Return the browser of this crawl, which the inquiry asks for only where there is one."""
        if self.browser is None:
            from archiver.crawl.browser.browser import Browser  # noqa: PLC0415  (few crawls need it)

            self.browser = Browser(self)
        return self.browser


def _keeper(job: Job) -> "Keeper | None":
    """Return what writes to the home, where anything is kept."""
    if job.home is None:
        return None
    from archiver.crawl.keeper import Keeper  # noqa: PLC0415  (a check needs none)

    return Keeper.open(job)


def _shelf(job: Job) -> "Shelf | None":
    """Return what is looked up from this thread; the keeper has its own."""
    if job.home is None:
        return None
    from archiver.crawl.shelf import Shelf  # noqa: PLC0415  (a check needs none)
    from archiver.ledger import Ledger  # noqa: PLC0415

    return Shelf(Ledger.open(job.home / LEDGER, create=False), job.home, job.settings)
