"""Says where a run's snapshots and its ledger are."""

from pathlib import Path

from archiver.cli.home import LEDGER, WARCS
from archiver.crawl import Tally
from archiver.reports.wording import count


def words(home: Path, tally: Tally) -> str:
    """Return one sentence: how many links have a snapshot, in which files, and the ledger."""
    if not tally.warcs:
        return f"No snapshot was taken; the ledger is {home / LEDGER}."
    first, *others = (str(home / WARCS / name) for name in tally.warcs)
    files = f"{first} and {count(len(others), 'more file')}" if others else first
    return f"{count(len(tally.snapshots), 'link')} saved in {files}; the ledger is {home / LEDGER}."
