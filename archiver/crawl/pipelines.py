"""What becomes of a judged link: its article is extracted, then its verdict is entered."""

import asyncio
import multiprocessing
import os
import signal
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from typing import Self

from scrapy.crawler import Crawler

from archiver import article
from archiver.crawl.equipment import Equipment
from archiver.crawl.job import Outcome
from archiver.model import Article, Health

EXTRACT_WITHIN = 30  # seconds for one page; a few pages would take for ever


class ArticlePipeline:
    """Extracts the text of living pages in worker processes, and keeps it."""

    def __init__(self, crawler: Crawler) -> None:
        self._equipment = Equipment.of(crawler)
        self._workers: Executor | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the pipeline of a crawl."""
        return cls(crawler)

    async def process_item(self, outcome: Outcome) -> Outcome:
        """Keep the article of a page that is alive and stored; pass everything on."""
        keeper = self._equipment.keeper
        wanted = self._equipment.job.settings.extract and outcome.verdict.health is Health.ALIVE
        if keeper is None or outcome.snapshot is None or not outcome.text or not wanted:
            return outcome
        found = await self._extract(outcome)
        if found is None:
            return outcome
        await keeper.keep_article(outcome.verdict.url, outcome.snapshot, found)
        return replace(outcome, title=found.title or outcome.title)

    async def _extract(self, outcome: Outcome) -> Article | None:
        loop = asyncio.get_running_loop()
        url = outcome.verdict.final_url or outcome.verdict.url
        arguments = (outcome.text, outcome.content_type, url)
        try:
            return await loop.run_in_executor(self._pool(), _extract, *arguments)
        except BrokenProcessPool:  # a page killed its worker: the next page gets new ones
            self._workers = None
            return None

    def _pool(self) -> Executor:
        if self._workers is None:
            self._workers = ProcessPoolExecutor(
                max_workers=os.cpu_count(),
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_begin_work,
            )
        return self._workers

    def close_spider(self) -> None:
        """Let the workers go."""
        if self._workers is not None:
            self._workers.shutdown(wait=False, cancel_futures=True)


class VerdictPipeline:
    """Enters each verdict in the ledger, after everything that it rests on."""

    def __init__(self, crawler: Crawler) -> None:
        self._equipment = Equipment.of(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the pipeline of a crawl."""
        return cls(crawler)

    async def process_item(self, outcome: Outcome) -> Outcome:
        """Enter the verdict; let the page's text go."""
        if self._equipment.keeper is not None:
            await self._equipment.keeper.conclude(outcome.verdict)
        return replace(outcome, text=b"")


def _begin_work() -> None:
    """Leave Ctrl-C to the process that started us."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _extract(text: bytes, content_type: str | None, url: str) -> Article | None:
    """Extract in a worker, and give up on a page that takes too long."""
    signal.signal(signal.SIGALRM, _give_up)
    signal.alarm(EXTRACT_WITHIN)
    try:
        return article.extract(text, content_type, url)
    except TimeoutError:
        return None
    finally:
        signal.alarm(0)


def _give_up(_signal: int, _frame: object) -> None:
    raise TimeoutError
