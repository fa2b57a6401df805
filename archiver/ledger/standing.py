"""How links stand, by all that runs have seen: each part of it in one query for many links."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from archiver.ledger import cells, kept, rows
from archiver.model import Held, LinkStatus, Memento, Save, Spell, Standing, Verdict

if TYPE_CHECKING:
    from sqlite_utils import Database

EXCERPT = 400
"""Characters of a kept text that are shown."""


def of(database: "Database", cited: list[str]) -> list[Standing]:
    """Return how each of these links stands, in their order."""
    verdicts = _current_verdicts(database, cited)
    titles = _titles(database, cited)
    offered, saves = mementos(database, cited), _saves(database, cited)
    holds = _holds(database, cited)
    proofs = kept.places(database, _records(verdicts))
    return [
        Standing(
            url,
            verdicts.get(url),
            titles.get(url),
            kept.proof(verdicts.get(url), proofs),
            offered.get(url),
            saves.get(url),
            holds.get(url),
        )
        for url in cited
    ]


def with_past(database: "Database", cited: list[str]) -> list[Standing]:
    """Return the same, with what is kept of each link, how its text begins, and how it stood."""
    alive = _last_alive(database, cited)
    originals = kept.originals(database, _records(alive))
    excerpts, courses = _excerpts(database, cited), _courses(database, cited)
    return [
        replace(
            each,
            kept=kept.proof(alive.get(each.url), originals),
            excerpt=excerpts.get(each.url, ""),
            course=tuple(courses.get(each.url, ())),
        )
        for each in of(database, cited)
    ]


def mementos(database: "Database", cited: list[str]) -> dict[str, Memento]:
    """Return the memento that was last offered for each link."""
    sql = """
        SELECT * FROM mementos WHERE id IN (
            SELECT max(id) FROM mementos
            WHERE offered = 1 AND link IN (SELECT value FROM json_each(:urls)) GROUP BY link
        )
    """
    found = list(database.query(sql, {"urls": cells.as_json(cited)}))
    places = kept.places(database, [row["record_id"] for row in found])
    return {row["link"]: rows.to_memento(row, places.get(row["record_id"])) for row in found}


def _holds(database: "Database", cited: list[str]) -> dict[str, Held]:
    """Return the page that links into archives hold, as their answers told last."""
    sql = """
        SELECT * FROM mementos WHERE id IN (
            SELECT max(id) FROM mementos
            WHERE url = link AND link IN (SELECT value FROM json_each(:urls)) GROUP BY link
        )
    """
    found = database.query(sql, {"urls": cells.as_json(cited)})
    return {row["link"]: rows.to_held(row) for row in found}


def _saves(database: "Database", cited: list[str]) -> dict[str, Save]:
    """Return what last became of handing each link to an archive."""
    sql = """
        SELECT * FROM saves WHERE id IN (
            SELECT max(id) FROM saves
            WHERE link IN (SELECT value FROM json_each(:urls)) GROUP BY link
        )
    """
    found = database.query(sql, {"urls": cells.as_json(cited)})
    return {row["link"]: rows.to_save(row) for row in found}


def _current_verdicts(database: "Database", cited: list[str]) -> dict[str, Verdict]:
    sql = "SELECT * FROM current_verdicts WHERE url IN (SELECT value FROM json_each(:urls))"
    found = database.query(sql, {"urls": cells.as_json(cited)})
    return {row["url"]: rows.to_verdict(row) for row in found}


def _titles(database: "Database", cited: list[str]) -> dict[str, str]:
    sql = """
        SELECT url, title, max(id) FROM articles
        WHERE url IN (SELECT value FROM json_each(:urls)) AND title IS NOT NULL GROUP BY url
    """
    found = database.query(sql, {"urls": cells.as_json(cited)})
    return {row["url"]: row["title"] for row in found}


def _last_alive(database: "Database", cited: list[str]) -> dict[str, Verdict]:
    """Return the last verdict that called each link alive."""
    sql = """
        SELECT * FROM verdicts WHERE id IN (
            SELECT max(id) FROM verdicts
            WHERE health = 'alive' AND url IN (SELECT value FROM json_each(:urls)) GROUP BY url
        )
    """
    found = database.query(sql, {"urls": cells.as_json(cited)})
    return {row["url"]: rows.to_verdict(row) for row in found}


def _records(verdicts: Mapping[str, Verdict]) -> list[str]:
    return [record for verdict in verdicts.values() for record in verdict.records]


def _excerpts(database: "Database", cited: list[str]) -> dict[str, str]:
    """Return how the last text begins that was kept of each link; an archive's is not its own."""
    sql = """
        SELECT url, substr(text, 1, :most) AS begin, length(text) AS length, max(id) FROM articles
        WHERE url IN (SELECT value FROM json_each(:urls)) AND NOT EXISTS (
            SELECT 1 FROM mementos
            WHERE mementos.link = articles.url AND mementos.record_id = articles.record_id
        )
        GROUP BY url
    """
    found = database.query(sql, {"urls": cells.as_json(cited), "most": EXCERPT})
    return {row["url"]: _excerpt(row["begin"], row["length"]) for row in found}


def _excerpt(begin: str, length: int) -> str:
    """Return the beginning of a text, whole words only where it goes on."""
    words = " ".join(begin.split())
    return words if length <= EXCERPT else f"{words.rpartition(' ')[0] or words} \u2026"


def _courses(database: "Database", cited: list[str]) -> dict[str, list[Spell]]:
    """Return the spells of each link, in order of time."""
    sql = """
        SELECT url, status, checked_at FROM verdicts
        WHERE url IN (SELECT value FROM json_each(:urls)) ORDER BY url, checked_at, id
    """
    found = database.query(sql, {"urls": cells.as_json(cited)})
    return {url: [*_spells(checks)] for url, checks in groupby(found, lambda row: row["url"])}


def _spells(checks: Iterator[cells.Row]) -> Iterator[Spell]:
    for status, same in groupby(checks, lambda row: row["status"]):
        moments = [datetime.fromisoformat(row["checked_at"]) for row in same]
        yield Spell(LinkStatus(status), moments[0], moments[-1], len(moments))
