"""The ledger: what was read, asked, seen and judged, in one SQLite file.

    with Ledger.open(home / "ledger.db") as ledger:
        ledger.begin_run(run)

The only SQL of the program. Rows are added, never changed: history is the evidence.
"""

from archiver.ledger.evidence import PageSeen
from archiver.ledger.extracting import Wanted, dump_file
from archiver.ledger.ledger import Ledger
from archiver.ledger.troubles import DamagedLedgerError, UnusableError

__all__ = ["DamagedLedgerError", "Ledger", "PageSeen", "UnusableError", "Wanted", "dump_file"]
