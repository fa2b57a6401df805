"""`archiver doctor`: whether this machine and this home have what a run needs."""

import os
import platform
import shutil
import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from importlib import metadata
from pathlib import Path

import click

from archiver import alerts, version
from archiver.cli import config, flags, output, templates
from archiver.crawl.job import LEDGER
from archiver.model import ArchiverError
from archiver.reports import json, lines, plain
from archiver.reports.wording import count, size
from archiver.settings import Settings

PACKAGES = ("scrapy", "warcio", "trafilatura", "sqlite-utils", "playwright", "apprise")
ROOM = 1_000_000_000
"""Bytes that should be free."""

STALE = timedelta(days=7)
"""How old the last good run may be where a document that is watched was never read."""

A_NAME = "example.org"
UNWELL = 2


class Health(StrEnum):
    """What a check found."""

    GOOD = "good"
    DOUBTFUL = "doubtful"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, how it is, and what to do about it."""

    name: str
    health: Health
    said: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Patient:
    """The home that is examined, what is set for it, and the moment."""

    home: Path
    settings: Settings
    now: datetime


@click.command(
    "doctor",
    short_help="Examine this machine and this home.",
    epilog="Exit codes: 2 where something is bad; else 0.",
)
@click.option("--try-alerts", is_flag=True, help="Send each channel of `alerts` a test message.")
@flags.form("text", "json")
@flags.home
def command(*, try_alerts: bool, form: str, home: Path) -> int:
    """See whether this machine and this home have what a run needs.

    Nothing is fetched; one name is looked up.
    """
    patient = Patient(home, config.in_force("run", home, {}).settings, datetime.now(UTC))
    checks = (*CHECKS, deliveries) if try_alerts else CHECKS
    found = [finding for check in checks for finding in check(patient)]
    if form == "json":
        output.write(json.printed({"findings": [asdict(each) for each in found]}))
    else:
        output.write("".join(map(_line, found)))
    return UNWELL if any(each.health is Health.BAD for each in found) else 0


def _line(found: Finding) -> str:
    width, rest = output.width(), " " * 24
    start = f"{found.name:14}{found.health:10}"
    told = lines.folded(plain.text(found.said), width, first=start, rest=rest)
    if found.hint:
        told += lines.folded(plain.text(found.hint), width, first=rest, rest=rest)
    return "\n".join(told) + "\n"


def versions(_patient: Patient) -> Iterator[Finding]:
    """Tell which versions of everything are here; judge none of them."""
    from archiver.ledger import opening  # noqa: PLC0415

    own = f"archiver {version()}, Python {platform.python_version()}, SQLite {opening.sqlite()}"
    others = ", ".join(f"{name} {_version(name)}" for name in PACKAGES)
    yield Finding("versions", Health.GOOD, f"{own}, {others}")


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "-"


def trust(_patient: Patient) -> Iterator[Finding]:
    """Look whether certificates of any authority are trusted."""
    paths = ssl.get_default_verify_paths()
    where = paths.cafile or paths.capath or "nowhere"
    context = ssl.create_default_context()
    if context.cert_store_stats()["x509_ca"] or (
        paths.capath and any(Path(paths.capath).glob("*"))
    ):
        yield Finding("trust store", Health.GOOD, where)
    else:
        hint = "Install ca-certificates, or set SSL_CERT_FILE."
        yield Finding("trust store", Health.BAD, f"no authority is trusted ({where})", hint)


def names(patient: Patient) -> Iterator[Finding]:
    """Look a name up, unless all requests go elsewhere."""
    if patient.settings.connect_to or patient.settings.proxy:
        yield Finding("names", Health.GOOD, "not looked up here: connect_to or proxy is set")
        return
    try:
        socket.getaddrinfo(A_NAME, 443)
    except OSError as error:
        hint = "Without names nothing can be asked: links are undecided until it works."
        yield Finding("names", Health.BAD, f"{A_NAME}: {error.strerror}", hint)
    else:
        yield Finding("names", Health.GOOD, f"{A_NAME} has an address")


def clock(patient: Patient) -> Iterator[Finding]:
    """Look whether this clock is behind what the ledger has seen."""
    latest = _latest(patient)
    said = f"{patient.now:%Y-%m-%d %H:%M:%S} UTC"
    if latest is not None and latest > patient.now:
        hint = "Set the clock: nothing is due, and nothing confirmed, by one that is wrong."
        yield Finding(
            "clock", Health.BAD, f"{said} is before the last run, {latest:%Y-%m-%d}", hint
        )
    else:
        yield Finding("clock", Health.GOOD, said)


def _latest(patient: Patient) -> datetime | None:
    from archiver.cli.home import ledger  # noqa: PLC0415  (the ledger is dear to import)

    if not (patient.home / LEDGER).exists():
        return None
    with ledger(patient.home) as opened:
        return max((each.started_at for each in opened.occasions()), default=None)


def disk(patient: Patient) -> Iterator[Finding]:
    """Look how much room there is."""
    free = shutil.disk_usage(patient.home if patient.home.exists() else Path.cwd()).free
    said = f"{size(free)} free"
    if free < ROOM:
        yield Finding("disk", Health.BAD, said, "Make room: a run ends where there is none.")
    else:
        yield Finding("disk", Health.GOOD, said)


def permissions(patient: Patient) -> Iterator[Finding]:
    """Look whether the home can be written to, and whether secrets can be read by others."""
    home, file = patient.home.resolve(), patient.home / config.FILE
    if not home.exists():
        yield Finding("permissions", Health.DOUBTFUL, f"{home} is not there yet", "A run makes it.")
    elif not os.access(home, os.W_OK):
        yield Finding(
            "permissions", Health.BAD, f"{home} cannot be written to", "Change its owner."
        )
    elif patient.settings.alerts and file.exists() and file.stat().st_mode & 0o044:
        hint = f"chmod 600 {file}"
        yield Finding("permissions", Health.DOUBTFUL, f"others can read {file}, alerts too", hint)
    else:
        yield Finding("permissions", Health.GOOD, f"{home} can be written to")


def chromium(patient: Patient) -> Iterator[Finding]:
    """Look for a browser, where one is to be used."""
    from archiver.crawl.browser import program  # noqa: PLC0415

    if patient.settings.browser == "never":
        yield Finding("browser", Health.GOOD, "none is to be used")
        return
    lacks = program.missing(patient.settings)
    if lacks is None:
        yield Finding("browser", Health.GOOD, str(program.find(patient.settings)))
    else:
        said = f"pages that need one are undecided: {lacks.message}"
        yield Finding("browser", Health.DOUBTFUL, said, lacks.hint)


def runs(patient: Patient) -> Iterator[Finding]:
    """Look when the last good run was, and whether one should have been made since."""
    from archiver.cli import due, telling, timers  # noqa: PLC0415
    from archiver.cli.home import ledger  # noqa: PLC0415  (the ledger is dear to import)

    if not (patient.home / LEDGER).exists():
        yield Finding("last good run", Health.GOOD, "nothing was archived here yet")
        return
    with ledger(patient.home) as opened:
        all_runs, watched = opened.occasions(), bool(opened.watches())
        plan, unread = due.forecast(patient.home, opened, patient.settings, patient.now)
    good = [each for each in all_runs if each.outcome in ("finished", "budget")]
    if not good:
        hint = "archiver run" if watched else "archiver run DOCUMENT"
        yield Finding("last good run", Health.DOUBTFUL, "none yet", hint)
        return
    last, timer = good[-1].started_at, timers.of(patient.home)
    said = f"{last:%Y-%m-%d %H:%M} UTC, {_ago(patient.now - last)}"
    weekly = timers.pace(timer) == timers.WEEKLY
    overdue = telling.missed(plan.now, good, patient.now, weekly=weekly)
    if overdue or (unread and patient.now - last > STALE):
        hint = "archiver run" if timers.installed(timer) else "archiver schedule install"
        since = f", and {count(len(plan.now) + plan.left, 'link')} due since" if overdue else ""
        yield Finding("last good run", Health.BAD, f"{said}{since}", hint)
    else:
        nothing = "" if plan.now or not watched else "; nothing is due"
        yield Finding("last good run", Health.GOOD, f"{said}{nothing}")


def _ago(length: timedelta) -> str:
    return f"{count(length.days, 'day')} ago" if length.days > 0 else "less than a day ago"


def watched(patient: Patient) -> Iterator[Finding]:
    """Look whether all that is watched is there: a folder may have moved, a disk not be mounted."""
    from archiver.cli import due, sources  # noqa: PLC0415
    from archiver.cli.home import ledger  # noqa: PLC0415  (the ledger is dear to import)

    if not (patient.home / LEDGER).exists():
        return
    with ledger(patient.home) as opened:
        watches = opened.watches()
    for each in watches:
        troubles: list[ArchiverError] = []
        files = due.found(patient.home, [each], troubles)
        here = [file for file in files if not sources.is_address(file.path)]
        lost = [f"{file.name} is not there" for file in here if not Path(file.path).exists()]
        told = [*(trouble.message for trouble in troubles), *lost]
        if told:
            hint = (
                f"Bring it back, or: archiver watch remove {due.named(patient.home, each.subject)}"
            )
            yield Finding("watched", Health.BAD, told[0], hint)


def channels(patient: Patient) -> Iterator[Finding]:
    """Look whether there is a way to tell people, and whether their own words can be used."""
    for error in templates.read(patient.home)[1]:
        yield Finding("alerts", Health.BAD, error.message, error.hint)
    if not patient.settings.alerts:
        yield Finding("alerts", Health.GOOD, "nobody is to be told of changes")
    for url in patient.settings.alerts:
        doubt, name = alerts.doubtful(url), alerts.channel(url)
        if doubt:
            hint = (
                "" if doubt == alerts.MISSING else "https://appriseit.com has each kind of address."
            )
            yield Finding("alerts", Health.BAD, f"{name}: {doubt}", hint)
        else:
            yield Finding("alerts", Health.GOOD, f"{name}; --try-alerts sends a test message")


def deliveries(patient: Patient) -> Iterator[Finding]:
    """Send each channel an example, and tell whether it was taken."""
    from archiver.cli import telling  # noqa: PLC0415  (the ledger is dear to import)

    if not patient.settings.alerts:
        hint = f'Write alerts = ["mailto://…"] in {patient.home / config.FILE}.'
        yield Finding("test message", Health.DOUBTFUL, "there is no channel to try", hint)
    for url in patient.settings.alerts:
        why_not, name = telling.tell_example(patient.home, url, patient.now), alerts.channel(url)
        if why_not:
            yield Finding("test message", Health.BAD, f"{name}: {why_not}", "See to its address.")
        else:
            yield Finding("test message", Health.GOOD, f"{name} has taken it")


Check = Callable[[Patient], Iterator[Finding]]
CHECKS: tuple[Check, ...] = (
    versions,
    trust,
    names,
    clock,
    disk,
    permissions,
    chromium,
    channels,
    watched,
    runs,
)
"""What is examined, in this order."""
