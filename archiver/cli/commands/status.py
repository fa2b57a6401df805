"""`archiver status`: a home at a glance."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from archiver.cli import config, flags, output
from archiver.model import Backing, ChangeEvent, LinkStatus, Occasion, Report, Stage, Standing
from archiver.reports import Layout, backed, json, lines, mending, plain, wording
from archiver.reports.wording import count, size

if TYPE_CHECKING:
    from archiver.ledger import Ledger
    from archiver.watch import Plan

LOOK = frozenset({LinkStatus.BLOCKED, LinkStatus.WALLED, LinkStatus.UNDECIDED, LinkStatus.LEGAL})
"""What only a person can see."""

MOST = 10
"""The most links that are named."""


@click.command("status", short_help="Show a home at a glance, and what needs a person.")
@flags.form("text", "json")
@flags.home
def command(form: str, home: Path) -> int:
    """Show a home at a glance, and what in it needs a person."""
    from archiver.cli.home import ledger  # noqa: PLC0415  (the ledger is dear to import)

    now = datetime.now(UTC)
    with ledger(home) as opened:
        row = _row(home, opened, now)
    output.write(json.printed(row) if form == "json" else _text(row))
    return 0


def _row(home: Path, opened: "Ledger", now: datetime) -> dict[str, Any]:
    from archiver.cli import due, timers  # noqa: PLC0415

    report, runs, watches = opened.report(), opened.occasions(), opened.watches()
    settings = config.in_force("run", home, {}).settings
    plan, unread = due.forecast(home, opened, settings, now)
    timer = timers.of(home)
    return {
        "home": str(home),
        "documents": len(report.documents),
        "citations": len(report.citations),
        "links": len(report.links),
        "statuses": _statuses(report),
        "watched": len(due.found(home, watches, [])),
        "timer": timers.installed(timer),
        "pace": timers.pace(timer),
        "runs": len(runs),
        "last_run": _run(runs[-1]) if runs else None,
        "next_due": _next(plan, unread, now),
        "due_now": len(plan.now) + plan.left,
        "unread": len(unread),
        "alerts": len(settings.alerts),
        "size": sum(path.stat().st_size for path in home.rglob("*") if path.is_file()),
        "needs_a_person": _needs(report, opened),
    }


def _statuses(report: Report) -> dict[str, int]:
    counts = Counter(each.verdict.status if each.verdict else "unchecked" for each in report.links)
    return {str(status): number for status, number in counts.most_common()}


def _run(last: Occasion) -> dict[str, Any]:
    return {
        "run": last.run,
        "started_at": last.started_at,
        "ended_at": last.ended_at,
        "outcome": last.outcome,
        "by": last.origin.trigger if last.origin else None,
    }


def _next(plan: "Plan", unread: list[str], now: datetime) -> datetime | None:
    waiting = [now] if unread else []
    return min((*waiting, *(each.at for each in plan.now)), default=plan.following)


def _needs(report: Report, opened: "Ledger") -> list[dict[str, str]]:
    """Return what a person has to see to, the weightiest first."""
    confirmed = [
        {"url": each.url, "what": _instead(each), "because": each.verdict.because}
        for each in report.links
        if each.verdict is not None and each.verdict.stage is Stage.CONFIRMED
    ]
    unmended = mending.unmended(mending.moved(report.links), report.citations)
    moved = [
        {"url": each.url, "what": "moved: cite the new address", "because": each.verdict.because}
        for each in report.links
        if each.verdict is not None and each.url in unmended
    ]
    drifted = [
        {"url": each.url, "what": "other content: compare it", "because": each.verdict.because}
        for each in report.links
        if each.verdict is not None
        and each.verdict.status is LinkStatus.DRIFTED
        and each.verdict.stage is not Stage.CONFIRMED
    ]
    lost = [
        {"url": each.url, "what": "a quotation is lost", "because": backed.told(each)}
        for each in _lost(report, opened)
    ]
    look = [
        {"url": each.url, "what": "open it yourself", "because": each.verdict.because}
        for each in report.links
        if each.verdict is not None and each.verdict.status in LOOK
    ]
    return [*confirmed, *drifted, *lost, *moved, *look]


def _instead(dead: Standing) -> str:
    """Return what to do about a link that is confirmed dead, by who has a copy of it."""
    if dead.memento is not None:
        return "confirmed dead: cite a copy"
    kept = "; what it said is kept here" if dead.kept is not None else ""
    return f"confirmed dead: look for another source{kept}"


def _lost(report: Report, opened: "Ledger") -> list[Backing]:
    """Return the quotations that a page had, and has not now."""
    changes = opened.changes_since(datetime.min.replace(tzinfo=UTC))
    ever = {each.url for each in changes if each.event is ChangeEvent.QUOTE_LOST}
    return [each for each in report.backings if each.url in ever and backed.concerns(each)]


def _text(row: dict[str, Any]) -> str:
    needs = row["needs_a_person"]
    extent = wording.extent(row["citations"], row["links"])
    told = [
        f"home         {plain.text(str(Path(row['home']).resolve()))}, {size(row['size'])}",
        f"documents    {row['documents']:,} read, {row['watched']:,} watched",
        *_field("links", f"{extent}: {_counts(row['statuses'])}"),
        *_field("last run", _last(row["last_run"])),
        f"next is due  {_due(row)}",
        f"timer        {_timer(row)}",
        f"alerts       {_alerts(row['alerts'])}",
        f"for you      {count(len(needs), 'link')}" if needs else "for you      nothing",
        *(line for each in needs[:MOST] for line in _need(each)),
    ]
    if len(needs) > MOST:
        told.append(f"  and {len(needs) - MOST:,} more: archiver report")
    return "\n".join(told) + "\n"


def _field(name: str, said: str) -> list[str]:
    return lines.folded(said, output.width(), first=f"{name:13}", rest=" " * 13)


def _need(each: dict[str, str]) -> list[str]:
    told = f"{each['what']}. {wording.then(each['because'])}"
    said = lines.wrapped(told[:1].upper() + told[1:], Layout(output.width()))
    return [f"  {plain.text(each['url'])}", *said]


def _due(row: dict[str, Any]) -> str:
    """Return what is due now, or when something will be."""
    if row["due_now"] or row["unread"]:
        unread = f", {count(row['unread'], 'document')} never read" if row["unread"] else ""
        return f"now: {count(row['due_now'], 'link')}{unread}; archiver run"
    return _moment(row["next_due"]) if row["next_due"] else "nothing"


def _timer(row: dict[str, Any]) -> str:
    if row["timer"] is None:
        return "none; archiver schedule install makes one"
    return f"{row['timer']}, {row['pace']}"


def _alerts(channels: int) -> str:
    return count(channels, "channel") if channels else "nobody is told; docs/schedule.md says how"


def _counts(statuses: dict[str, int]) -> str:
    return ", ".join(f"{number:,} {status}" for status, number in statuses.items()) or "none"


def _last(last: dict[str, Any] | None) -> str:
    if last is None:
        return "never"
    by = f", by {last['by']}" if last["by"] else ""
    open_end = "" if last["outcome"] else "; unless it still runs, archiver run --resume goes on"
    return f"{_moment(last['started_at'])}, {last['outcome'] or 'not ended'}{by}{open_end}"


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"
