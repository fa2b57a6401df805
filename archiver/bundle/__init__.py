"""Bundles: what documents rest on, in one file that opens offline and is checked without us.

    with Ledger.open(home / "ledger.db") as ledger:
        export_wacz(ledger, Order(...), Path("bulletin.wacz"))

A bundle is made from the ledger and the WARC files of a home, which are not changed by it.
"""

from archiver.bundle import minisign, signing
from archiver.bundle.checking_vouched import Vouched
from archiver.bundle.exporting import Exported, Order, export_bag, export_wacz
from archiver.bundle.facts import software
from archiver.bundle.trees import is_bundle
from archiver.bundle.verifying import verify

__all__ = [
    "Exported",
    "Order",
    "Vouched",
    "export_bag",
    "export_wacz",
    "is_bundle",
    "minisign",
    "signing",
    "software",
    "verify",
]
