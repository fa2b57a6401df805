"""The tables and views of the ledger, as migrations.

History tables are append-only, and triggers, not good manners, keep them so. Moments are
RFC 3339 text in UTC of one width, so that their order as text is their order in time; lists
and maps are JSON text.
"""

from archiver.ledger.schema.migrations import HISTORY, MIGRATIONS

__all__ = ["HISTORY", "MIGRATIONS"]
