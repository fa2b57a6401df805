"""What one crawl works with: job, client, manners and keeper, opened and closed together."""

import asyncio
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler

from archiver.crawl.job import LEDGER, Job
from archiver.crawl.keeper import Keeper
from archiver.crawl.manners import Manners
from archiver.crawl.shelf import Shelf
from archiver.crawl.wire import Client
from archiver.ledger import Ledger


class Equipment:
    """A Scrapy extension that the handler, the pipelines and the spider reach for."""

    def __init__(self, crawler: Crawler, job: Job) -> None:
        self._crawler = crawler
        self._closing: asyncio.Task[None] | None = None
        self.closed = False
        self.job = job
        self.client = Client(job.settings, keep=job.home is not None)
        self.manners = Manners(job.settings.per_site, job.settings.max_wait)
        self.keeper = Keeper.open(job) if job.home is not None else None
        self.shelf = _shelf(job)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Set up what the spider's job needs; raise ArchiverError when the home is not usable."""
        job: Job = getattr(crawler.spider, "job")  # noqa: B009  (only our spider has one)
        equipment = cls(crawler, job)
        crawler.signals.connect(equipment.close, signal=signals.spider_closed)
        return equipment

    @classmethod
    def of(cls, crawler: Crawler) -> "Equipment":
        """Return the equipment of a crawl."""
        equipment = crawler.get_extension(cls)
        if equipment is None:
            raise LookupError("Equipment is missing from EXTENSIONS")
        return equipment

    def stop(self, reason: str) -> None:
        """End the crawl in good order, once."""
        if self._closing is None:
            self._closing = asyncio.ensure_future(
                self._crawler.engine.close_spider_async(reason=reason)
            )

    async def close(self, reason: str) -> None:
        """Close connections and files when the spider is done."""
        self.client.close()
        if self.shelf is not None:
            self.shelf.close()
        if self.keeper is not None:
            await self.keeper.close(reason)
        self.closed = True


def _shelf(job: Job) -> Shelf | None:
    """Return what is looked up from this thread; the keeper has its own."""
    if job.home is None:
        return None
    return Shelf(Ledger.open(job.home / LEDGER, create=False), job.home, job.settings)
