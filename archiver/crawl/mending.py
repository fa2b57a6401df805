"""What a crash left open is finished, before anything new is written beside it."""

from contextlib import suppress
from pathlib import Path

from archiver import warc
from archiver.ledger import Ledger
from archiver.model import Recovery


def mend(folder: Path, ledger: Ledger) -> list[Recovery]:
    """Finish the files that a crash left open, at the last exchange the ledger knows; index all."""
    found = [warc.recover(path, _end(path, ledger)) for path in warc.unfinished(folder)]
    for path in warc.unindexed(folder):
        with suppress(warc.DamagedError):  # `archiver verify` tells of it
            warc.index.write(path, warc.index.lines(path))
    return [recovery for recovery in found if recovery is not None]


def _end(path: Path, ledger: Ledger) -> int | None:
    """Return how much of a file the ledger knows; None where it is not that run's ledger."""
    name = path.name.removesuffix(".open")
    end = ledger.committed_end(name)
    return 0 if end is None and ledger.knows_run(warc.run_of(name)) else end
