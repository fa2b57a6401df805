"""What is asked of a ledger for a bundle: pages seen, which records hold what, what runs added."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from archiver.ledger import cells, rows
from archiver.model import Snapshot

if TYPE_CHECKING:
    from sqlite_utils import Database

_PAGES = """
    WITH looks AS (
        SELECT run, link, max(visit) AS visit FROM exchanges
        WHERE purpose = 'cited' AND link NOT NULL GROUP BY run, link
    )
    SELECT looks.link, looks.run, first.url, first.started_at, first.record_id,
        last.record_id AS last, last.status, articles.title, articles.text
    FROM looks
    JOIN exchanges AS first ON (first.run, first.link, first.visit) = (looks.run, looks.link,
        looks.visit) AND first.purpose = 'cited' AND first.hop = 1
    JOIN exchanges AS last ON last.id = (
        SELECT id FROM exchanges AS e
        WHERE (e.run, e.link, e.visit) = (looks.run, looks.link, looks.visit)
            AND e.purpose = 'cited'
        ORDER BY hop DESC LIMIT 1
    )
    LEFT JOIN articles ON articles.id = (
        SELECT max(id) FROM articles AS a WHERE a.url = looks.link AND a.record_id IN (
            last.record_id, (SELECT refers_to FROM snapshots WHERE record_id = last.record_id)
        )
    )
    WHERE first.status NOT NULL
    ORDER BY first.started_at, first.id
"""


@dataclass(frozen=True, slots=True)
class PageSeen:
    """An answer to a cited address: the exact URL asked, when, and the record that holds it.

    `title` and `text` are those of the article that was found at the end of its redirects.
    """

    link: str
    url: str
    at: datetime
    record_id: str
    title: str | None
    text: str | None


def pages(database: "Database") -> Iterator[PageSeen]:
    """Yield the last answer of each run to each cited address, in the order of time."""
    for row in database.query(_PAGES):
        yield PageSeen(
            link=row["link"],
            url=row["url"],
            at=datetime.fromisoformat(row["started_at"]),
            record_id=row["record_id"],
            title=row["title"],
            text=row["text"],
        )


def conversions(database: "Database") -> dict[str, str]:
    """Return the record of each link's latest text, where the text has a record of its own."""
    sql = """
        SELECT url, conversion, max(id) FROM articles WHERE conversion NOT NULL GROUP BY url
    """
    return {row["url"]: row["conversion"] for row in database.query(sql)}


def having(database: "Database", record_id: str) -> Snapshot | None:
    """Return the snapshot that has a record among its own."""
    sql = """
        SELECT * FROM snapshots
        WHERE record_id = :id OR EXISTS (SELECT 1 FROM json_each(related) WHERE value = :id)
        LIMIT 1
    """
    return next(map(rows.to_snapshot, database.query(sql, {"id": record_id})), None)


_OF_RUN = (
    """SELECT record_id, link, url, purpose, started_at, status, digest, failure
    FROM exchanges WHERE run = ? ORDER BY id""",
    """SELECT url, checked_at, status, health, stage, rule, because, http_status, final_url, records
    FROM verdicts WHERE run = ? ORDER BY id""",
    """SELECT name, sha256, citations_digest FROM readings
    JOIN documents ON documents.id = readings.document WHERE run = ? ORDER BY readings.id""",
)
"""What a run's digest is over: these columns stay, whatever later versions add."""


def digest_of_run(database: "Database", run: str) -> str:
    """Return the digest of what a run added."""
    found = hashlib.sha256()
    for sql in _OF_RUN:
        for row in database.conn.execute(sql, [run]):
            found.update(cells.as_json(row).encode())
    return f"sha256:{found.hexdigest()}"


def screenshots(database: "Database") -> dict[str, str]:
    """Return the record of each link's latest picture."""
    sql = "SELECT link, record_id, max(id) FROM renderings WHERE form = 'screenshot' GROUP BY link"
    return {row["link"]: row["record_id"] for row in database.query(sql)}
