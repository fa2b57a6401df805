"""Article extraction in worker processes: off the crawl's path, and with a time limit.

The workers import this module and what it needs, and nothing of Scrapy.
"""

import asyncio
import logging
import multiprocessing
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from archiver import article
from archiver.model import Article

WITHIN = 30  # seconds for one page; a few pages would take for ever

_log = logging.getLogger(__name__)


class Extractor:
    """Hands pages to workers, one per core, which are started when first needed."""

    def __init__(self) -> None:
        self._workers: ProcessPoolExecutor | None = None

    async def extract(self, body: bytes, content_type: str | None, url: str) -> Article | None:
        """Return the article of a page; None where there is none to be had in time."""
        if self._workers is None:
            self._workers = ProcessPoolExecutor(
                max_workers=os.cpu_count(),
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_begin,
            )
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._workers, _extract, body, content_type, url)
        except BrokenProcessPool:
            _log.warning("the text of %s could not be extracted: its worker died", url)
            self.close()
            return None

    def close(self) -> None:
        """Let the workers go."""
        if self._workers is not None:
            self._workers.shutdown(wait=False, cancel_futures=True)
            self._workers = None


def _begin() -> None:
    """Leave Ctrl-C to the process that started us."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, _give_up)


def _extract(body: bytes, content_type: str | None, url: str) -> Article | None:
    signal.alarm(WITHIN)
    try:
        return article.extract(body, content_type, url)
    except _TooLong:
        return None
    finally:
        signal.alarm(0)


class _TooLong(BaseException):
    """The time for one page is over. Not an Exception: those are caught on the way up."""


def _give_up(_signal: int, _frame: object) -> None:
    raise _TooLong
