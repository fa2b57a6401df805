"""What of a home goes into a bundle: an extract of its ledger, and the records this speaks of."""

from dataclasses import dataclass, replace
from pathlib import Path

from archiver import warc
from archiver.bundle.collecting import Collected, Lack, collect
from archiver.ledger import Ledger, Wanted
from archiver.model import ArchiverError

EXTRACT = "extract.db"
INCOMPLETE = 4


@dataclass(frozen=True, slots=True)
class Selected:
    """The file that the extract is in, and what was collected."""

    extract: Path
    collected: Collected


def select(ledger: Ledger, warcs: warc.Store, wanted: Wanted, scratch: Path) -> Selected:
    """Make the extract and collect its records, with those that revisits among them repeat.

    Raises ArchiverError for what is not in the ledger.
    """
    further: set[str] = set()
    while True:
        selected = _attempt(ledger, warcs, wanted, scratch, further)
        dangling = selected.collected.dangling - further
        if not dangling:
            return selected
        further |= dangling


def demand_whole(lacks: list[Lack], *, allowed: bool) -> None:
    """Raise ArchiverError when records are missing, and a bundle without them is not allowed."""
    if lacks and not allowed:
        first = lacks[0]
        others = f", and so are {len(lacks) - 1} more" if lacks[1:] else ""
        raise ArchiverError(
            f"a record of {first.warc} is missing or damaged ({first.why}){others}",
            "Restore the file from a copy, or go on without with --allow-missing.",
            exit_code=INCOMPLETE,
        )


def _attempt(
    ledger: Ledger, warcs: warc.Store, wanted: Wanted, scratch: Path, further: set[str]
) -> Selected:
    folder = scratch / f"attempt-{len(further)}"
    folder.mkdir()
    extract = folder / EXTRACT
    try:
        ledger.extract(extract, replace(wanted, further=tuple(sorted(further))))
    except ArchiverError as error:
        if error.exit_code != INCOMPLETE:
            raise
        raise OSError(f"its part of {error.message}") from error  # the home is only read
    with Ledger.open_extract(extract) as opened:
        return Selected(extract, collect(opened, warcs, folder, ledger.having))
