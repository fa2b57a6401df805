"""Tells what a run changed, to people and to machines, each thing once; no trouble fails a run."""

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from archiver import alerts, watch
from archiver.cli import output
from archiver.cli.home import LEDGER, ledger
from archiver.crawl.hold import alone
from archiver.ledger import Ledger
from archiver.model import ArchiverError, Change, ChangeEvent, Occasion, Telling
from archiver.reports import CHANGES, Layout
from archiver.settings import Settings

TOLD = frozenset(ChangeEvent) - {ChangeEvent.NEW, ChangeEvent.MOVED}
"""What is worth a message; that a page has moved is in the reports and the feed."""

FILES = {"feed.xml": "atom", "changes.json": "json"}
"""What machines read in a home, and its format."""

KEPT = timedelta(days=90)
"""How far back they go."""

MOST = 40
"""The most changes that one message spells out."""

WELL = frozenset({"finished", "budget", "shutdown"})
"""How a run ends that nobody need be told of; a shutdown is somebody's wish."""

RUN_FAILED, RUN_MISSED, BEGUN = "run-failed", "run-missed", "begun"
GRACE = timedelta(hours=36)
"""How long after something was due a run must have begun; a daily timer is well within it."""

WIDTH = 78


@dataclass(frozen=True, slots=True)
class News:
    """One thing to tell: what it is about, what became of it and when, and the text."""

    subject: str
    event: str
    of: datetime
    text: str

    @property
    def key(self) -> tuple[str, str, datetime]:
        """What tells it from all others."""
        return self.subject, self.event, self.of


def tell(
    home: Path,
    settings: Settings,
    began: datetime,
    further: Sequence[News] = (),
    *,
    complains: bool = True,
) -> None:
    """Tell each channel what it was not told yet, and write what machines read.

    What cannot be delivered is told by the next run. `began` is when this run did: a channel
    that is new hears what became known since then, or since runs were broken off before it. Of
    trouble with the telling itself, a run that failed does not complain beside its own.
    """
    if not (home / LEDGER).exists():
        return
    try:
        with alone(home) as ours:
            if ours:  # else a run is under way, and will tell
                with ledger(home) as opened:
                    _write(home, opened, began)
                    for url in settings.alerts:
                        _tell(opened, url, settings, began, further)
    except (ArchiverError, OSError) as error:
        if complains:
            said = error.message if isinstance(error, ArchiverError) else error.strerror
            output.note(f"archiver: what changed could not be told: {said}")


def missed(due: Sequence[watch.Due], occasions: Sequence[Occasion], now: datetime) -> list[News]:
    """Return that no run was made when something was due, where that is so."""
    first = min((each.at for each in due), default=now)
    before = occasions[-1].started_at if occasions else now
    if first <= before or now - first <= GRACE:
        return []
    said = f"Links were due on {first:%Y-%m-%d, %H:%M} UTC, and no run was made until now."
    return [News("", RUN_MISSED, first, said)]


def failed(error: BaseException, now: datetime) -> News:
    """Return that a run could not be made, and why."""
    said = error.message if isinstance(error, ArchiverError) else type(error).__name__
    return News("", RUN_FAILED, now, f"A run could not be made: {said}")


def _tell(
    opened: Ledger, url: str, settings: Settings, began: datetime, further: Sequence[News]
) -> None:
    name, now = alerts.channel(url), datetime.now(UTC)
    before = opened.tellings(name)
    if not before:
        before = [Telling(name, "", BEGUN, _beginning(opened, began), now, told=True)]
        opened.add_tellings(before)
    told = {(each.subject, each.event, each.of) for each in before if each.told}
    news = [each for each in _news(opened, before[0].of, further) if each.key not in told]
    if not news or _gathers(news, before, settings, now):
        return
    why_not = alerts.deliver(url, _title(news), _body(news))
    if why_not:
        output.note(f"archiver: {name} was not told what changed: {why_not}")
        opened.add_tellings([Telling(name, "", "failed", now, now, told=False, because=why_not)])
        return
    opened.add_tellings(Telling(name, *each.key, now, told=True) for each in news)


def _beginning(opened: Ledger, began: datetime) -> datetime:
    """Return when a run began, or the first of those before it that were broken off."""
    earlier = [each for each in opened.occasions() if each.started_at < began]
    for each in reversed(earlier):
        if each.outcome in WELL:
            break
        began = each.started_at
    return began


def _gathers(
    news: Sequence[News], before: Sequence[Telling], settings: Settings, now: datetime
) -> bool:
    """Say whether news wait for a digest; that a run failed does not."""
    if not settings.alert_digest or any(each.event == RUN_FAILED for each in news):
        return False
    last = max(each.at for each in before if each.told)
    return now < last + watch.span(settings.alert_digest)


def _news(opened: Ledger, since: datetime, further: Sequence[News]) -> list[News]:
    changes = [each for each in opened.changes_since(since) if each.event in TOLD]
    broken = [each for each in opened.occasions(since) if each.outcome not in WELL]
    return [*map(_of_run, broken), *further, *map(_of_change, changes)]


def _of_run(occasion: Occasion) -> News:
    how = occasion.outcome or "it was broken off"
    said = f"The run of {occasion.started_at:%Y-%m-%d, %H:%M} UTC failed: {how}."
    return News(occasion.run, RUN_FAILED, occasion.started_at, f"{said} The next one goes on.")


def _of_change(change: Change) -> News:
    text = click.unstyle(CHANGES["text"]([change], Layout(WIDTH)))
    return News(change.url, change.event, change.at, text.rsplit("\n\n", 1)[0])


def _title(news: Sequence[News]) -> str:
    counts = Counter(each.event for each in news)
    return "archiver: " + ", ".join(f"{number} {event}" for event, number in counts.items())


def _body(news: Sequence[News]) -> str:
    told = [each.text for each in news[:MOST]]
    if len(news) > MOST:
        since = f"{min(each.of for each in news):%Y-%m-%d}"
        told.append(f"And {len(news) - MOST:,} more: archiver report --changes-since {since}")
    return "\n\n".join(told)


def _write(home: Path, opened: Ledger, now: datetime) -> None:
    found = opened.changes_since(now - KEPT)
    for name, form in FILES.items():
        _replace(home / name, CHANGES[form](found, Layout()))


def _replace(path: Path, text: str) -> None:
    """Put a text in a file's place at once, so that nobody reads half of it."""
    data = text.encode("utf-8", "backslashreplace")
    if path.exists() and path.read_bytes() == data:
        return
    made = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        made.write_bytes(data)
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)
