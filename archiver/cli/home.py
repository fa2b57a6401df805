"""The home: where the ledger and the snapshots of one person or project are."""

import errno
import getpass
import os
import socket
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from archiver import version
from archiver.aside import Filed
from archiver.cli import config
from archiver.crawl.job import LEDGER, WARCS
from archiver.model import (
    ArchiverError,
    Capture,
    LinkStatus,
    Origin,
    Standing,
    Unfinished,
    Verdict,
)

if TYPE_CHECKING:
    from archiver.ledger import Ledger
    from archiver.warc import Store

__all__ = [
    "LEDGER",
    "WARCS",
    "done",
    "ledger",
    "log",
    "origin",
    "past",
    "recent",
    "remembered",
    "store",
    "unfinished",
]

AT_HAND = 2_000
"""Links whose earlier verdicts are not looked up anew: those that are being asked about."""

UNWRITABLE = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
EVER = datetime.min.replace(tzinfo=UTC)


def store(home: Path) -> "Store":
    """Return where the WARC files of a home lie, as its config file says."""
    from archiver import warc  # noqa: PLC0415  (dear to import, and not every command needs it)

    return warc.Store.at(home / WARCS, config.in_force("run", home, {}).settings.warcs)


def ledger(home: Path) -> "Ledger":
    """Open the ledger of a home; raise ArchiverError where nothing was archived yet."""
    from archiver.ledger import Ledger  # noqa: PLC0415  (as dear)

    return Ledger.open(home / LEDGER, create=False)


def unfinished(home: Path) -> Unfinished:
    """Return what was broken off; raise ArchiverError where nothing was."""
    with ledger(home) as opened:
        found = opened.unfinished()
    if found is None:
        raise ArchiverError(
            f"There is nothing to resume in {home.resolve()}: the last run was finished.",
            "Leave out --resume, and name the documents to archive.",
        )
    return found


def recent(home: Path, links: Iterable[str], since: datetime) -> Mapping[str, Standing]:
    """Return the links that were judged since a moment, but for what is undecided.

    Nothing where there is no ledger.
    """
    if not (home / LEDGER).exists():
        return {}
    return _judged(home, links, since, but={LinkStatus.UNDECIDED})


def done(home: Path, links: Iterable[str], since: datetime) -> Mapping[str, Standing]:
    """Return the links that were judged since a moment, however they stand."""
    return _judged(home, links, since)


def _judged(
    home: Path, links: Iterable[str], since: datetime, but: AbstractSet[LinkStatus] = frozenset()
) -> Mapping[str, Standing]:
    with ledger(home) as opened:
        found = ((each, each.verdict) for each in opened.standings(links, since))
        return Filed((each.url, each) for each, told in found if told and told.status not in but)


def remembered(home: Path, links: Iterable[str]) -> Mapping[str, Standing]:
    """Return how links stood when they were last judged; raise ArchiverError without a ledger."""
    with ledger(home) as opened:
        return Filed((each.url, each) for each in opened.standings(links, EVER))


class Past:
    """What earlier runs kept and said of links, looked up one at a time.

    A process opens the ledger when it first asks: no connection may be taken into another.
    """

    def __init__(self, home: Path) -> None:
        self._home = home
        self._there = (home / LEDGER).exists()
        self._opened: dict[int, Ledger] = {}
        self.earlier = lru_cache(AT_HAND)(self._earlier)

    def captured(self, url: str) -> Capture | None:
        """Return what was kept of a link; None where nothing was."""
        return self._ledger().captured(url) if self._there else None

    def _earlier(self, url: str) -> tuple[Verdict, ...]:
        """Return what was said of a link, as far as it matters, in the order of time."""
        return self._ledger().earlier([url]).get(url, ()) if self._there else ()

    def _ledger(self) -> "Ledger":
        process = os.getpid()
        if process not in self._opened:
            self._opened[process] = ledger(self._home)
        return self._opened[process]

    def close(self) -> None:
        """Let the ledger go."""
        if os.getpid() in self._opened:
            self._opened.pop(os.getpid()).close()


@contextmanager
def past(home: Path) -> Iterator[Past]:
    """Let what earlier runs kept and said be looked up within the block."""
    opened = Past(home)
    try:
        yield opened
    finally:
        opened.close()


def origin(*, scheduled: bool) -> Origin:
    """Return whose account this is, on which machine, and whether a timer began it."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError):  # an account without a name, as in containers
        user = str(os.getuid())
    return Origin(user, socket.gethostname(), "timer" if scheduled else "hand")


def log(home: Path, act: str, **facts: object) -> None:
    """Add an act to the home's chain of custody, where it is a home and may be written to."""
    if not (home / LEDGER).exists():
        return
    from archiver import custody  # noqa: PLC0415

    at = datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
    said = {"at": at, "act": act, "software": f"archiver {version()}", **facts}
    try:
        custody.append(home / custody.FILE, said)
    except OSError as error:
        if error.errno not in UNWRITABLE:
            raise
