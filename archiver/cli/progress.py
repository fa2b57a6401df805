"""The line on a terminal that says how far a crawl has come; nothing where there is none."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from archiver.cli import output, saved
from archiver.crawl import Progress, Tell
from archiver.model import HEALTH, Health, Recovery
from archiver.reports.wording import count

PAUSE = 0.1  # seconds between two drawings
CLEAR = "\r\x1b[K"

STEPS = ((5400, 3600, "hour"), (90, 60, "minute"), (0, 1, "second"))
"""From how many seconds on time is told in units of how many seconds, and their name."""


class Line:
    """Redraws itself as links are judged; `now` tells the seconds of a clock that never jumps."""

    def __init__(self, stream: TextIO, now: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._now = now
        self._started = now()
        self._drawn = self._started - PAUSE
        self._failing = 0

    def tell(self, progress: Progress) -> None:
        """Count one more link, and draw the line when it is time to."""
        self._failing += HEALTH[progress.status] is Health.DEAD
        now = self._now()
        if now - self._drawn >= PAUSE:
            self._drawn = now
            self._stream.write(CLEAR + self.words(progress, now - self._started))
            self._stream.flush()

    def words(self, progress: Progress, elapsed: float) -> str:
        """Return the line: how many are done, how many of them fail, how long the rest takes."""
        left = elapsed / progress.done * (progress.total - progress.done)
        failing = f", {self._failing:,} failing" if self._failing else ""
        rest = f", about {duration(left)} left" if progress.done < progress.total else ""
        return f"{progress.done:,} of {count(progress.total, 'link')}{failing}{rest}"

    def clear(self) -> None:
        """Take the line away, to make room for the result."""
        self._stream.write(CLEAR)
        self._stream.flush()


def duration(seconds: float) -> str:
    """Return a length of time as a person would say it."""
    size, name = next((size, name) for least, size, name in STEPS if seconds >= least)
    return count(max(1, round(seconds / size)), name)


@contextmanager
def line() -> Iterator[Tell]:
    """Yield what to tell progress to, while a crawl goes on."""
    drawn = Line(sys.stderr) if sys.stderr.isatty() else None

    def tell(told: Progress | Recovery) -> None:
        if isinstance(told, Recovery):
            output.note(saved.recovered(told))
        elif drawn is not None:
            drawn.tell(told)

    try:
        yield tell
    finally:
        if drawn is not None:
            drawn.clear()
