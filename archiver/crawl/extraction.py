"""The text of what was captured, in worker processes: off the crawl's path, within a time limit.

Pages become articles; of other files, those that people cite for their text are read. The
workers import this module and what it needs, and nothing of Scrapy.
"""

import asyncio
import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from archiver import article, documents, warc
from archiver.model import ArchiverError, Article

WITHIN = 30  # seconds for one page; a few pages would take for ever
STUCK = 3 * WITHIN
"""Seconds, its start included, after which a worker is stuck where not even an alarm reaches it."""

TRIES = 2

READ = ("pdf", "docx", "odt", "epub", "rtf")
"""The formats, beside pages and plain text, whose text is kept."""

MOST_BYTES = 64 * 1024 * 1024
MOST_CHARS = 5_000_000
"""Bytes of the largest file that is read for its text, and characters of it that are kept."""

_UNTOLD = ("", "application/octet-stream", "binary/octet-stream", "application/x-pdf")
"""What a type says that does not tell."""

_log = logging.getLogger(__name__)


class Extractor:
    """Hands pages to workers, one per core, which are started when first needed.

    A page waits here until a worker is free: when one dies, few others are under way.
    """

    def __init__(self) -> None:
        self._workers: ProcessPoolExecutor | None = None
        self._places = asyncio.Semaphore(os.cpu_count() or 1)
        self._barred = False

    async def extract(self, body: bytes, content_type: str | None, url: str) -> Article | None:
        """Return the article of a page; None where there is none to be had in time."""
        return await self._have(_page, body, content_type, url)

    async def extract_stored(self, path: Path, offset: int, url: str) -> Article | None:
        """Return the text of a file that lies in a WARC, finished or not; None as above."""
        return await self._have(_stored, path, offset, url)

    async def _have(self, read: Callable[..., Article | None], *given: object) -> Article | None:
        """Have a page read; once more where the worker died, which another page may have killed."""
        loop = asyncio.get_running_loop()
        async with self._places:
            for _ in range(TRIES):
                if self._workers is None and not self._barred:
                    self._open()
                workers = self._workers
                if workers is None:
                    return None
                try:
                    async with asyncio.timeout(STUCK):
                        return await loop.run_in_executor(workers, _in_time, read, *given)
                except BrokenProcessPool:
                    self._give_up(workers)
                except TimeoutError:
                    self._give_up(workers)
                    break
        _log.warning("the text of %s could not be extracted: its worker died or hung", given[-1])
        return None

    def _give_up(self, workers: ProcessPoolExecutor, *, wait: bool = False) -> None:
        """Have done with workers of which one is dead or stuck; those that came after stay."""
        for worker in list((workers._processes or {}).values()):  # noqa: SLF001  (no other way)
            worker.kill()  # who is stuck heeds nothing less
        workers.shutdown(wait=wait)
        if self._workers is workers:
            self._workers = None

    def _open(self) -> None:
        """Have workers, but where this machine lacks what they talk over; say so once."""
        try:
            self._workers = ProcessPoolExecutor(
                max_workers=os.cpu_count(),
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_begin,
            )
        except OSError as error:  # no /dev/shm, in which semaphores lie
            self._barred = True
            _log.error("no text is extracted: %s; see to /dev/shm", error.strerror)

    def close(self) -> None:
        """End the workers; what one still reads nobody would keep.

        They are waited for: at its exit, Python 3.11 calls threads of theirs that may just be gone.
        """
        self._barred = True
        if self._workers is not None:
            self._give_up(self._workers, wait=True)


def _begin() -> None:
    """Leave Ctrl-C to the process that started us, and do not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, _give_up)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this worker when the crawl is gone: killed, it could tell nobody to stop."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _in_time(read: Callable[..., Article | None], *given: object) -> Article | None:
    signal.alarm(WITHIN)
    try:
        return read(*given)
    except _TooLong:
        return None
    finally:
        signal.alarm(0)


def is_file(content_type: str | None) -> bool:
    """Say whether a type is that of a file whose text is kept, or of one that does not tell."""
    declared = (content_type or "").partition(";")[0].strip().lower()
    return declared in _UNTOLD or any(declared == documents.FORMATS[n].MEDIA_TYPE for n in READ)


def _page(body: bytes, content_type: str | None, url: str) -> Article | None:
    return article.extract(body, content_type, url)


def _stored(path: Path, offset: int, url: str) -> Article | None:
    try:
        _, body = warc.entity(path, offset, MOST_BYTES + 1)
    except (ArchiverError, OSError):  # an audit tells of it
        return None
    return text(body, url) if len(body) <= MOST_BYTES else None


def text(body: bytes, url: str) -> Article | None:
    """Return the text of a file that shows itself to be one of READ; None where there is none."""
    form = next((name for name in READ if documents.FORMATS[name].recognises(body)), None)
    if form is None:
        return None
    try:
        passages = documents.read(url, body, form).passages
    except ArchiverError:  # as it came, it is kept
        return None
    said = "\n".join(passage.text for passage in passages)[:MOST_CHARS].strip()
    return Article(None, None, None, None, None, said) if said else None


class _TooLong(BaseException):
    """The time for one page is over. Not an Exception: those are caught on the way up."""


def _give_up(_signal: int, _frame: object) -> None:
    raise _TooLong
