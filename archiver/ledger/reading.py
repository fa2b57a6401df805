"""Questions to the ledger, each answered in a handful of queries, however many links there are.

Lists go in as one JSON parameter, so that a query's text never depends on anybody's data.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice, takewhile
from typing import TYPE_CHECKING, TypeVar

from archiver import urls
from archiver.ledger import backings, cells, kept, rows, standing
from archiver.ledger.troubles import unread
from archiver.model import (
    Article,
    Capture,
    Citation,
    Exchange,
    History,
    HistoryEntry,
    Memento,
    Report,
    Snapshot,
    Standing,
    Unfinished,
    Verdict,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

MOST_COMPARED = 20_000
"""Characters of a kept text that a page is compared with."""

LOT = 1_000
"""The most of which one query asks where answers are handed on and let go."""

Value = TypeVar("Value")

FINISHED = frozenset({"finished", "budget"})
"""How a run ends that looked at all that it was asked to, or as much of it as it was allowed."""


def committed_end(database: "Database", warc: str) -> int | None:
    """Return the largest end offset (bytes) of a WARC file, or None."""
    sql = "SELECT max(end) FROM snapshots WHERE warc = ?"
    found: int | None = database.execute(sql, [warc]).fetchone()[0]
    return found


def runs(database: "Database") -> list[str]:
    """Return the ids of all runs, in the order in which they began."""
    sql = "SELECT id FROM runs ORDER BY started_at, rowid"
    return [run for (run,) in database.execute(sql)]


def knows_run(database: "Database", run: str) -> bool:
    """Say whether there is such a run."""
    return database.execute("SELECT 1 FROM runs WHERE id = ?", [run]).fetchone() is not None


def speaks_of(database: "Database", record: str) -> bool:
    """Say whether an article or a rendering is said to lie in a record."""
    sql = """
        SELECT 1 FROM articles WHERE conversion = :record
        UNION ALL SELECT 1 FROM renderings WHERE record_id = :record
    """
    return database.execute(sql, {"record": record}).fetchone() is not None


def warcs(database: "Database") -> list[str]:
    """Return the names of the WARC files that any snapshot lies in."""
    sql = "SELECT DISTINCT warc FROM snapshots ORDER BY warc"
    return [name for (name,) in database.execute(sql)]


def snapshots(database: "Database", warc: str) -> Iterator[Snapshot]:
    """Yield the snapshots of a WARC file, in their order there."""
    sql = "SELECT * FROM snapshots WHERE warc = ? ORDER BY offset"
    return map(rows.to_snapshot, database.query(sql, [warc]))


def damage(database: "Database") -> list[str]:
    """Return what SQLite finds wrong with the file, and references that lead nowhere."""
    found = [said for (said,) in database.execute("PRAGMA integrity_check") if said != "ok"]
    for table, row, parent, _ in database.execute("PRAGMA foreign_key_check"):
        found.append(f"row {row} of {table} rests on a row of {parent} that is not there")
    return found


def unfinished(database: "Database") -> Unfinished | None:
    """Return the archiving runs since the last that was finished, or None where there are none."""
    sql = """
        SELECT runs.id, runs.started_at, run_ends.outcome
        FROM runs LEFT JOIN run_ends ON run_ends.run = runs.id
        WHERE runs.command = 'run'
        ORDER BY runs.rowid DESC
    """
    newest_first = database.query(sql)
    broken_off = list(takewhile(lambda row: row["outcome"] not in FINISHED, newest_first))
    if not broken_off:
        return None
    sql = """
        SELECT DISTINCT documents.name
        FROM readings JOIN documents ON documents.id = readings.document
        WHERE readings.run IN (SELECT value FROM json_each(:runs))
        ORDER BY readings.id
    """
    found = database.query(sql, {"runs": cells.as_json([row["id"] for row in broken_off])})
    since = datetime.fromisoformat(broken_off[-1]["started_at"])
    return Unfinished(since, tuple(row["name"] for row in found))


def standings(database: "Database", cited: Iterable[str], since: datetime) -> Iterator[Standing]:
    """Yield the links that were judged at or after a moment."""
    for links in in_lots(cited):
        for each in standing.of(database, links):
            if each.verdict and each.verdict.checked_at >= since:
                yield each


def in_lots(values: Iterable[Value]) -> Iterator[list[Value]]:
    """Yield values in lists that are not long, in their order."""
    rest = iter(values)
    while lot := list(islice(rest, LOT)):
        yield lot


def earlier(database: "Database", cited: Iterable[str]) -> dict[str, tuple[Verdict, ...]]:
    """Return the verdicts of each link from its last alive one on, in the order they were made."""
    found: dict[str, list[Verdict]] = {}
    sql = """
        SELECT v.* FROM verdicts AS v
        WHERE v.url IN (SELECT value FROM json_each(:urls)) AND NOT EXISTS (
            SELECT 1 FROM verdicts AS alive
            WHERE alive.url = v.url AND alive.health = 'alive'
            AND alive.id > v.id
        )
        ORDER BY v.url, v.id
    """
    for row in database.query(sql, {"urls": cells.as_json(list(cited))}):
        found.setdefault(row["url"], []).append(rows.to_verdict(row))
    return {url: tuple(verdicts) for url, verdicts in found.items()}


def exchanges(database: "Database", run_id: str, link_url: str) -> tuple[Exchange, ...]:
    """Return a run's exchanges for a link, in order."""
    sql = "SELECT * FROM exchanges WHERE run = ? AND link = ? ORDER BY visit, hop, id"
    found = list(database.query(sql, [run_id, link_url]))
    places = kept.places(database, [row["record_id"] for row in found])
    return tuple(rows.to_exchange(row, places[row["record_id"]]) for row in found)


def report(database: "Database", names: Sequence[str] | None) -> Report:
    """Return how the links of documents stand, in order of appearance."""
    documents = _documents(database, names)
    citations = _citations(database, [number for number, _ in documents])
    cited = list(dict.fromkeys(citation.url for citation in citations))
    return Report(
        documents=tuple(rows.to_document(row) for _, row in documents),
        citations=tuple(citations),
        links=tuple(standing.with_past(database, cited)),
        backings=backings.current(database, cited),
    )


def _documents(database: "Database", names: Sequence[str] | None) -> list[tuple[int, cells.Row]]:
    read = {row["name"]: row for row in database.query("SELECT * FROM current_documents")}
    wanted = sorted(read) if names is None else list(dict.fromkeys(names))
    if unknown := [name for name in wanted if name not in read]:
        raise unread(unknown, read)
    return [(read[name]["id"], read[name]) for name in wanted]


def _citations(database: "Database", documents: list[int]) -> list[Citation]:
    sql = """
        SELECT documents.name, citations.*
        FROM json_each(:documents) AS wanted
        JOIN documents ON documents.id = wanted.value
        JOIN citations ON citations.document = documents.id
        ORDER BY wanted.key, citations.position
    """
    found = database.query(sql, {"documents": cells.as_json(documents)})
    return [rows.to_citation(row) for row in found]


def spellings(database: "Database", url: str) -> tuple[str, ...]:
    """Return the links that ask for the same as a URL, in order; those of nearly the same, if none.

    Nearly the same is what web archives hold under one key: with https, `www.` or a slash.
    """
    known = [link for (link,) in database.execute("SELECT url FROM links ORDER BY url")]
    for key in (urls.canonical, urls.surt):
        wanted = key(url)
        if found := tuple(link for link in known if key(link) == wanted):
            return found
    return ()


def history(database: "Database", url: str) -> History | None:
    """Return the history of one link, or None."""
    if database.execute("SELECT 1 FROM links WHERE url = ?", [url]).fetchone() is None:
        return None
    return History(
        url=url,
        entries=_entries(database, url),
        citations=citations_of(database, [url]).get(url, ()),
        article=_latest_article(database, url),
        backings=backings.current(database, [url]),
        mementos=tuple(_opened(database, url)),
        saves=tuple(map(rows.to_save, database.query(_SAVES, [url]))),
    )


_SAVES = "SELECT * FROM saves WHERE link = ? ORDER BY id"


def _opened(database: "Database", url: str) -> Iterator[Memento]:
    """Yield the mementos of a link that were opened, each as it was opened last."""
    sql = """
        SELECT * FROM mementos WHERE id IN (
            SELECT max(id) FROM mementos WHERE link = ? GROUP BY url
        ) ORDER BY id
    """
    found = list(database.query(sql, [url]))
    places = kept.places(database, [row["record_id"] for row in found])
    for row in found:
        yield rows.to_memento(row, places.get(row["record_id"]))


def _entries(database: "Database", url: str) -> tuple[HistoryEntry, ...]:
    sql = "SELECT * FROM verdicts WHERE url = ? ORDER BY checked_at, id"
    verdicts = [(row["run"], rows.to_verdict(row)) for row in database.query(sql, [url])]
    places = kept.places(database, [record for _, each in verdicts for record in each.records])
    return tuple(HistoryEntry(run, each, kept.proof(each, places)) for run, each in verdicts)


def citations_of(database: "Database", cited: Iterable[str]) -> dict[str, tuple[Citation, ...]]:
    """Return the citations of each link; of a document's versions, the last that cites it."""
    found: dict[str, list[Citation]] = {}
    sql = """
        WITH citing AS (
            SELECT c.url, documents.name, documents.id, max(readings.id)
            FROM (
                SELECT DISTINCT url, document FROM citations
                WHERE url IN (SELECT value FROM json_each(:urls))
            ) AS c
            JOIN documents ON documents.id = c.document
            JOIN readings ON readings.document = documents.id
            GROUP BY c.url, documents.name
        )
        SELECT citing.name, citations.* FROM citing
        JOIN citations ON citations.url = citing.url AND citations.document = citing.id
        ORDER BY citing.name, citations.position
    """
    for row in database.query(sql, {"urls": cells.as_json(list(cited))}):
        found.setdefault(row["url"], []).append(rows.to_citation(row))
    return {url: tuple(citations) for url, citations in found.items()}


def captured(database: "Database", url: str) -> Capture | None:
    """Return the beginning of the last text that was kept of a link, and where its page lies.

    What an archive held of it is not what a visit of ours saw.
    """
    sql = """
        SELECT record_id, title, author, date, site, language, substr(text, 1, :most) AS text
        FROM articles WHERE url = :url AND NOT EXISTS (
            SELECT 1 FROM mementos WHERE link = :url AND mementos.record_id = articles.record_id
        )
        ORDER BY id DESC LIMIT 1
    """
    for row in list(database.query(sql, {"url": url, "most": MOST_COMPARED})):
        place = kept.places(database, [row["record_id"]])[row["record_id"]]
        return Capture(place, rows.to_article(row))
    return None


def _latest_article(database: "Database", url: str) -> Article | None:
    sql = "SELECT * FROM articles WHERE url = ? ORDER BY id DESC LIMIT 1"
    return next((rows.to_article(row) for row in database.query(sql, [url])), None)
