"""Runs, and what came of them, to rows and back: verdicts and articles."""

from datetime import datetime
from typing import Any

from archiver.ledger import cells
from archiver.ledger.cells import Row
from archiver.model import Article, Health, LinkStatus, Run, Stage, Vantage, Verdict


def run(value: Run) -> dict[str, Any]:
    """Return the row of a run."""
    return {
        "id": value.id,
        "command": value.command,
        "started_at": cells.moment(value.started_at),
        "version": value.version,
        "settings": value.settings,
        "settings_digest": value.settings_digest,
        "operator": value.operator,
    }


def vantage(value: Vantage) -> dict[str, Any]:
    """Return the row of a vantage, less its run."""
    return {
        "noted_at": cells.moment(value.at),
        "address": value.address,
        "resolvers": cells.as_json(value.resolvers),
    }


def verdict(value: Verdict) -> dict[str, Any]:
    """Return the row of a verdict, less its run."""
    return {
        "url": value.url,
        "checked_at": cells.moment(value.checked_at),
        "status": value.status.value,
        "health": value.health.value,
        "stage": value.stage.value,
        "rule": value.rule,
        "because": value.because,
        "http_status": value.http_status,
        "final_url": value.final_url,
        "tries": value.tries,
        "records": cells.as_json(value.records),
    }


def to_verdict(row: Row) -> Verdict:
    """Return the verdict of a row."""
    return Verdict(
        url=row["url"],
        status=LinkStatus(row["status"]),
        health=Health(row["health"]),
        stage=Stage(row["stage"]),
        rule=row["rule"],
        because=row["because"],
        checked_at=datetime.fromisoformat(row["checked_at"]),
        http_status=row["http_status"],
        final_url=row["final_url"],
        tries=row["tries"],
        records=tuple(cells.of_json(row["records"])),
    )


def article(value: Article) -> dict[str, Any]:
    """Return the row of an article, less where it came from."""
    return {
        "title": value.title,
        "author": value.author,
        "date": value.date,
        "site": value.site,
        "language": value.language,
        "text": value.text,
    }


def to_article(row: Row) -> Article:
    """Return the article of a row."""
    names = ("title", "author", "date", "site", "language", "text")
    return Article(**{name: row[name] for name in names})
