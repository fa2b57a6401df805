"""What is watched, what is known of its links, where runs came from, and what was told."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from archiver.ledger import cells
from archiver.model import Edition, LinkStatus, Occasion, Origin, Stage, Telling, Watch
from archiver.watch import Known

if TYPE_CHECKING:
    from sqlite_utils import Database

ADDED, REMOVED = "added", "removed"


def row(watch: Watch, act: str) -> cells.Row:
    """Return the row of an act: that something is watched from now on, or no more."""
    return {
        "at": cells.moment(watch.at),
        "act": act,
        "subject": watch.subject,
        "every": watch.every.total_seconds() if watch.every is not None else None,
        "tags": cells.as_json(watch.tags),
    }


def watches(database: "Database") -> list[Watch]:
    """Return what is watched, in the order of names."""
    return [
        Watch(
            found["subject"],
            datetime.fromisoformat(found["at"]),
            timedelta(seconds=found["every"]) if found["every"] is not None else None,
            tuple(cells.of_json(found["tags"])),
        )
        for found in database.query("SELECT * FROM current_watches ORDER BY subject")
    ]


def known(database: "Database", cited: Iterable[str], now: datetime) -> list[Known]:
    """Return what is known of links, in their order; what was never cited is cited now."""
    sql = """
        SELECT links.url, links.first_seen_at, v.status, v.stage, v.checked_at, (
            SELECT min(s.checked_at) FROM verdicts AS s
            WHERE s.url = v.url AND s.id > coalesce((
                SELECT max(o.id) FROM verdicts AS o WHERE o.url = v.url
                AND (o.status <> v.status OR o.final_url IS NOT v.final_url)
            ), 0)
        ) AS since
        FROM links LEFT JOIN current_verdicts AS v ON v.url = links.url
        WHERE links.url IN (SELECT value FROM json_each(:urls))
    """
    wanted = list(dict.fromkeys(cited))
    found = database.query(sql, {"urls": cells.as_json(wanted)})
    known_ones = {each["url"]: _known(each) for each in found}
    return [known_ones.get(url) or Known(url, now) for url in wanted]


def _known(found: cells.Row) -> Known:
    cited_at = datetime.fromisoformat(found["first_seen_at"])
    if found["checked_at"] is None:
        return Known(found["url"], cited_at)
    return Known(
        found["url"],
        cited_at,
        LinkStatus(found["status"]),
        Stage(found["stage"]),
        datetime.fromisoformat(found["since"] or found["checked_at"]),
        datetime.fromisoformat(found["checked_at"]),
    )


def origin_row(run: str, origin: Origin) -> cells.Row:
    """Return the row of where a run came from."""
    return {"run": run, "user": origin.user, "host": origin.host, "trigger": origin.trigger}


def occasions(database: "Database", since: datetime | None = None) -> list[Occasion]:
    """Return the archiving runs that began at or after a moment, in order of time."""
    sql = """
        SELECT runs.id, started_at, ended_at, outcome, user, host, trigger
        FROM runs LEFT JOIN run_ends ON run_ends.run = runs.id
        LEFT JOIN run_origins ON run_origins.run = runs.id
        WHERE command = 'run' AND started_at >= :since ORDER BY started_at, runs.rowid
    """
    found = database.query(sql, {"since": cells.moment(since) if since else ""})
    return [_occasion(each) for each in found]


def _occasion(found: cells.Row) -> Occasion:
    ended = found["ended_at"]
    came = found["user"], found["host"], found["trigger"]
    return Occasion(
        found["id"],
        datetime.fromisoformat(found["started_at"]),
        datetime.fromisoformat(ended) if ended else None,
        found["outcome"],
        Origin(*came) if found["host"] is not None else None,
    )


def telling_row(telling: Telling) -> cells.Row:
    """Return the row of a thing that was told, or was not."""
    return {
        "at": cells.moment(telling.at),
        "channel": telling.channel,
        "subject": telling.subject,
        "event": telling.event,
        "of": cells.moment(telling.of),
        "told": int(telling.told),
        "because": telling.because,
    }


def tellings(database: "Database", channel: str) -> list[Telling]:
    """Return all that was told over a channel, or was to be, in order."""
    sql = "SELECT * FROM tellings WHERE channel = ? ORDER BY id"
    return [
        Telling(
            found["channel"],
            found["subject"],
            found["event"],
            datetime.fromisoformat(found["of"]),
            datetime.fromisoformat(found["at"]),
            bool(found["told"]),
            found["because"],
        )
        for found in database.query(sql, [channel])
    ]


def editions(database: "Database") -> dict[str, Edition]:
    """Return of each document the edition that was read last, by the document's name."""
    sql = """
        SELECT d.name, d.sha256, d.read_at, runs.version, json_group_array(c.url) AS cited
        FROM current_documents AS d JOIN runs ON runs.id = d.run
        LEFT JOIN citations AS c ON c.document = d.id GROUP BY d.id
    """
    return {
        each["name"]: Edition(
            each["sha256"],
            datetime.fromisoformat(each["read_at"]),
            each["version"],
            tuple(dict.fromkeys(url for url in cells.of_json(each["cited"]) if url)),
        )
        for each in database.query(sql)
    }
