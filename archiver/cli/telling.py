"""Tells what a run changed, to people and to machines, each thing once; no trouble fails a run."""

import filecmp
import os
import socket
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from archiver import alerts, watch
from archiver.aside import Aside
from archiver.cli import output, templates
from archiver.cli.home import LEDGER, ledger
from archiver.cli.templates import RUN_FAILED, RUN_MISSED, TOLD, Templates
from archiver.crawl.hold import alone
from archiver.ledger import Ledger
from archiver.model import ArchiverError, Change, ChangeEvent, LinkStatus, Occasion, Telling
from archiver.reports import CHANGES, Layout, plain, wording
from archiver.settings import Settings

FILES = {"feed.xml": "atom", "changes.json": "json"}
"""What machines read in a home, and its format."""

KEPT = timedelta(days=90)
"""How far back they go."""

MOST = 40
"""The most changes that one message spells out."""

WELL = frozenset({"finished", "budget", "shutdown"})
"""How a run ends that nobody need be told of; a shutdown is somebody's wish."""

BEGUN = "begun"
GRACE = timedelta(hours=36)
"""How long after something was due a run must have begun; a daily timer is well within it."""

WEEK = timedelta(weeks=1)
"""How much longer that is where a timer calls but once a week."""

WIDTH = 78
PLACES = 10  # the most that a template's $places spells out


@dataclass(frozen=True, slots=True)
class News:
    """One thing to tell: what it is about, what became of it and when, and the text.

    `words` are what a template of it may have, beside those that all news have.
    """

    subject: str
    event: str
    of: datetime
    text: str
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, str, datetime]:
        """What tells it from all others."""
        return self.subject, self.event, self.of

    def told(self, own: Templates) -> str:
        """Return it in somebody's own words, where there are any."""
        when = f"{self.of:%Y-%m-%d %H:%M} UTC"
        words = {"event": self.event, "when": when, templates.TEXT: self.text, **self.words}
        return own.fill(self.event, words, self.text)


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
                    writer = Writer.of(home) if settings.alerts else Writer(home)
                    for url in settings.alerts:
                        _tell(opened, url, settings, began, further=further, writer=writer)
    except (ArchiverError, OSError) as error:
        if complains:
            said = error.message if isinstance(error, ArchiverError) else error.strerror
            output.note(f"archiver: what changed could not be told: {said}")


def missed(
    due: Sequence[watch.Due], occasions: Sequence[Occasion], now: datetime, *, weekly: bool = False
) -> list[News]:
    """Return that no run was made when something was due, where that is so."""
    grace = GRACE + WEEK if weekly else GRACE
    first = min((each.at for each in due), default=now)
    before = occasions[-1].started_at if occasions else now
    if first <= before or now - first <= grace:
        return []
    said = f"Links were due on {first:%Y-%m-%d, %H:%M} UTC, and no run was made until now."
    return [_of_runs("", RUN_MISSED, first, said)]


def failed(error: BaseException, now: datetime) -> News:
    """Return that a run could not be made, and why."""
    said = error.message if isinstance(error, ArchiverError) else type(error).__name__
    return _of_runs("", RUN_FAILED, now, f"A run could not be made: {said}")


@dataclass(frozen=True, slots=True)
class Writer:
    """Puts news into a title and a message, in a home's own words or in the built-in ones."""

    home: Path
    own: Templates = field(default_factory=Templates)

    @classmethod
    def of(cls, home: Path) -> "Writer":
        """Return a home's; say on stderr which of its templates cannot be used."""
        own, wrong = templates.read(home)
        for error in wrong:
            output.note(f"archiver: {error.message}; the built-in text stands in. {error.hint}")
        return cls(home, own)

    def title(self, news: Sequence[News]) -> str:
        """Return the title of a message, on one line."""
        words = self._words(news)
        return plain.text(self.own.fill(templates.TITLE, words, f"archiver: {words['counts']}"))

    def body(self, news: Sequence[News]) -> str:
        """Return the message; of very many news only the first are spelled out."""
        told = [each.told(self.own) for each in news[:MOST]]
        if len(news) > MOST:
            since = f"{min(each.of for each in news):%Y-%m-%d}"
            told.append(f"And {len(news) - MOST:,} more: archiver report --changes-since {since}")
        text = "\n\n".join(told)
        return self.own.fill(templates.MESSAGE, {**self._words(news), templates.NEWS: text}, text)

    def _words(self, news: Sequence[News]) -> dict[str, str]:
        counts = Counter(each.event for each in news)
        return {
            "counts": ", ".join(f"{number} {event}" for event, number in counts.items()),
            "number": str(len(news)),
            "home": plain.text(self.home.resolve().name),
            "machine": plain.text(socket.gethostname()),
        }


def tell_example(home: Path, url: str, now: datetime) -> str:
    """Tell a channel of nothing, in the words of a home; return why it was not taken, or nothing.

    The ledger knows nothing of it.
    """
    said = "This is a test: nothing has become of this link."
    before, after = LinkStatus.LIVE, LinkStatus.GONE
    change = Change("https://example.org/", ChangeEvent.SUSPECTED, before, after, now, said)
    news, writer = [_of_change(change)], Writer(home, templates.read(home)[0])
    body = f"This is a test message of archiver.\n\n{writer.body(news)}"
    return alerts.deliver(url, writer.title(news), body).partition(";")[0]


def _tell(
    opened: Ledger,
    url: str,
    settings: Settings,
    began: datetime,
    *,
    further: Sequence[News],
    writer: Writer,
) -> None:
    name, now = alerts.channel(url), datetime.now(UTC)
    before = opened.tellings(name)
    since = min((each.of for each in before if each.event == BEGUN), default=None)
    if since is None or since > now:  # a clock was ahead when it was new
        since = _beginning(opened, began)
        before = [*before, Telling(name, "", BEGUN, since, now, told=True)]
        opened.add_tellings(before[-1:])
    told = {(each.subject, each.event, each.of) for each in before if each.told}
    news = [each for each in _news(opened, since, further) if each.key not in told]
    if not news or _gathers(news, before, settings, now):
        return
    why_not = alerts.deliver(url, writer.title(news), writer.body(news))
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
    """Say whether news wait for a digest; that a run failed does not.

    Nor do they where the last digest is still to come: then a clock was ahead.
    """
    if not settings.alert_digest or any(each.event == RUN_FAILED for each in news):
        return False
    last = max(each.at for each in before if each.told)
    return last <= now < last + watch.span(settings.alert_digest)


def _news(opened: Ledger, since: datetime, further: Sequence[News]) -> list[News]:
    changes = [each for each in opened.changes_since(since) if each.event in TOLD]
    broken = [each for each in opened.occasions(since) if each.outcome not in WELL]
    return [*map(_of_run, broken), *further, *map(_of_change, changes)]


def _of_run(occasion: Occasion) -> News:
    how = occasion.outcome or "it was broken off"
    said = f"The run of {occasion.started_at:%Y-%m-%d, %H:%M} UTC failed: {how}."
    said = f"{said} The next one goes on."
    return _of_runs(occasion.run, RUN_FAILED, occasion.started_at, said)


def _of_runs(run: str, event: str, of: datetime, said: str) -> News:
    return News(run, event, of, said, {"because": plain.text(said)})


def _of_change(change: Change) -> News:
    text = click.unstyle("".join(CHANGES["text"]([change], Layout(WIDTH))))
    first = change.citations[0].context if change.citations else ""
    words = {
        "url": wording.address(change.url, change.citations),
        "before": change.before or "",
        "after": change.after.value,
        "because": wording.then(change.because),
        "kept": " ".join(f"{said} {url}".rstrip() for said, url in wording.turn_to(change)),
        "places": _places(change),
        "sentence": plain.text(first),
    }
    return News(change.url, change.event, change.at, text.rsplit("\n\n", 1)[0], words)


def _places(change: Change) -> str:
    told = [
        ", ".join(filter(None, (plain.text(each.document), wording.place(each.place))))
        for each in change.citations[:PLACES]
    ]
    if len(change.citations) > PLACES:
        told.append(f"and {len(change.citations) - PLACES:,} more")
    return "; ".join(told)


def _write(home: Path, opened: Ledger, now: datetime) -> None:
    found = Aside(opened.changes_since(now - KEPT))
    for name, form in FILES.items():
        _replace(home / name, CHANGES[form](found, Layout()))


def _replace(path: Path, pieces: Iterable[str]) -> None:
    """Put a text in a file's place at once, so that nobody reads half of it."""
    made = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with made.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.writelines(pieces)
        if not path.exists() or not filecmp.cmp(made, path, shallow=False):
            made.replace(path)
    finally:
        made.unlink(missing_ok=True)
