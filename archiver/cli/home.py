"""The home: where the ledger and the snapshots of one person or project are."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from archiver.crawl.job import LEDGER, WARCS
from archiver.ledger import Ledger
from archiver.model import Verdict

__all__ = ["LEDGER", "WARCS", "earlier", "ledger"]


def ledger(home: Path) -> Ledger:
    """Open the ledger of a home; raise ArchiverError where nothing was archived yet."""
    return Ledger.open(home / LEDGER, create=False)


def earlier(home: Path, links: Iterable[str]) -> Mapping[str, tuple[Verdict, ...]]:
    """Return what earlier runs said of these links; nothing where there was none."""
    if not (home / LEDGER).exists():
        return {}
    with ledger(home) as opened:
        return opened.earlier(links)
