"""The home: where the ledger and the snapshots of one person or project are."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from archiver.crawl.job import LEDGER, WARCS
from archiver.ledger import Ledger
from archiver.model import ArchiverError, LinkStatus, Standing, Unfinished, Verdict

__all__ = ["LEDGER", "WARCS", "done", "earlier", "ledger", "unfinished"]

UNDECIDED = LinkStatus.UNDECIDED


def ledger(home: Path) -> Ledger:
    """Open the ledger of a home; raise ArchiverError where nothing was archived yet."""
    return Ledger.open(home / LEDGER, create=False)


def unfinished(home: Path) -> Unfinished:
    """Return what was broken off; raise ArchiverError where nothing was."""
    with ledger(home) as opened:
        found = opened.unfinished()
    if found is None:
        raise ArchiverError(
            f"There is nothing to resume in {home}: the last run was finished.",
            "Leave out --resume, and name the documents to archive.",
        )
    return found


def done(home: Path, links: Iterable[str], since: datetime) -> Mapping[str, Standing]:
    """Return the links that were judged since a moment; what is undecided is asked again."""
    with ledger(home) as opened:
        found = opened.standings(links, since)
    return {each.url: each for each in found if each.verdict and each.verdict.status != UNDECIDED}


def earlier(home: Path, links: Iterable[str]) -> Mapping[str, tuple[Verdict, ...]]:
    """Return what earlier runs said of these links; nothing where there was none."""
    if not (home / LEDGER).exists():
        return {}
    with ledger(home) as opened:
        return opened.earlier(links)
