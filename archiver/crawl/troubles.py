"""What keeps a run from going on that a person can mend: the operating system's word for it, told.

Anything that is not listed here, and no trouble of the ledger, is a bug of ours.
"""

import errno
import logging
from typing import Any

from scrapy.logformatter import LogFormatter

from archiver.model import ArchiverError, Failure

KEPT = "what was finished is kept, and `archiver run --resume` goes on"

_HINTS: dict[int, str] = {
    errno.ENOSPC: f"Make room, or choose another place with --home; {KEPT}.",
    errno.EDQUOT: f"Make room, or choose another place with --home; {KEPT}.",
    errno.EFBIG: f"Let files grow larger (ulimit -f); {KEPT}.",
    errno.EROFS: "Make the home writable, or choose another place with --home.",
    errno.EACCES: "Make the home writable, or choose another place with --home.",
    errno.EPERM: "Make the home writable, or choose another place with --home.",
    errno.EMFILE: f"Let more files be open at once (ulimit -n), or lower --concurrency; {KEPT}.",
    errno.ENFILE: f"Let more files be open at once on this machine; {KEPT}.",
}


def told(error: BaseException) -> BaseException:
    """Return an ArchiverError for what the operating system refuses; anything else as it is."""
    if not isinstance(error, OSError):
        return error
    where = f": {error.filename}" if error.filename else ""
    hint = _HINTS.get(error.errno or 0, f"Look after the disk of the home; {KEPT}.")
    message = f"nothing more can be stored: {error.strerror or error}{where}"
    return ArchiverError(message, hint, exit_code=4)


def short(failure: Failure) -> ArchiverError:
    """Return what is told when it was this machine that kept an exchange from its end."""
    return ArchiverError(
        f"this machine cannot go on: {failure.detail}",
        "Make room in its folder for temporary files (TMPDIR), or let more files be open at once "
        f"(ulimit -n); {KEPT}.",
        exit_code=4,
    )


class Untold(logging.Filter):
    """Keeps out of Scrapy's log what is told in two lines when the crawl is over."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let everything pass but an ArchiverError."""
        return not (record.exc_info and isinstance(record.exc_info[1], ArchiverError))


class Formatter(LogFormatter):
    """Makes no lines of what goes well: none is shown, and thousands would be made."""

    def crawled(self, *_: Any) -> None:  # type: ignore[override]  # noqa: ANN401
        """Say nothing of a response."""

    def scraped(self, *_: Any) -> None:  # type: ignore[override]  # noqa: ANN401
        """Say nothing of an outcome."""
