"""Values to rows and back: what goes in comes out equal.

Left to the WARC, which holds them whole: certificate chains and interim responses.
"""

from archiver.ledger.rows.cited import citation, document, to_citation, to_document
from archiver.ledger.rows.copies import memento, save, to_held, to_memento, to_save
from archiver.ledger.rows.looks import exchange, snapshot, to_exchange, to_snapshot
from archiver.ledger.rows.outcomes import article, run, to_article, to_verdict, vantage, verdict

__all__ = [
    "article",
    "citation",
    "document",
    "exchange",
    "memento",
    "run",
    "save",
    "snapshot",
    "to_article",
    "to_citation",
    "to_document",
    "to_exchange",
    "to_held",
    "to_memento",
    "to_save",
    "to_snapshot",
    "to_verdict",
    "vantage",
    "verdict",
]
