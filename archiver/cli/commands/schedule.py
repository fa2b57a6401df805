"""`archiver schedule`: have what is due done by itself."""

from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archiver.cli import flags, output
from archiver.model import ArchiverError

if TYPE_CHECKING:
    from archiver.cli.timers import Schedule

WAYS = ("systemd", "launchd", "cron")
PACES = ("daily", "hourly", "weekly")


def _clock(_context: click.Context, _option: click.Parameter, raw: str) -> time:
    try:
        return time.fromisoformat(raw)
    except ValueError:
        raise ArchiverError(f"--at: {raw!r} is no time of day", "Write 03:30.") from None


WITH = click.option(
    "--with",
    "way",
    type=click.Choice(WAYS),
    help="What calls it.  [default: the first of these that works here]",
)
PACE = click.option(
    "--every",
    "pace",
    type=click.Choice(PACES),
    default="daily",
    show_default=True,
    help="How often.",
)
AT = click.option(
    "--at",
    default="03:30",
    show_default=True,
    callback=_clock,
    metavar="HH:MM",
    help="At which time of this machine's day; of a week, on Monday; of an hour, the minute.",
)


@click.group("schedule", short_help="Have 'archiver run' do by itself what is due.")
def command() -> None:
    """Have systemd, cron or launchd call 'archiver run'.

    It is called often and does little: only what is due ('archiver watch').
    """


@command.command("install")
@WITH
@PACE
@AT
@flags.home
def install(way: str | None, pace: str, at: time, home: Path) -> int:
    """Install the timer of a home, in place of an earlier one."""
    from archiver.cli import timers  # noqa: PLC0415
    from archiver.cli.home import LEDGER  # noqa: PLC0415

    of = _schedule(home, pace, at)
    if not home.is_dir():
        raise ArchiverError(f"{home} is no folder.", "Watch something first: archiver watch add")
    name = timers.chosen(way)
    before = timers.installed(of)
    if before not in (None, name):
        timers.remove(before, of)
    timers.install(name, of)
    where = "journalctl --user -u " + of.name if name == "systemd" else str(of.home / timers.LOG)
    output.write(
        f"Installed with {name}, {of.moment}: {' '.join(of.command)}\nIt logs to: {where}\n"
    )
    if name == "systemd":
        output.note("To have it called while you are logged out: loginctl enable-linger")
    if not (home / LEDGER).exists():
        output.note("Nothing is watched here yet: archiver watch add DOCUMENT")
    return 0


@command.command("show")
@WITH
@PACE
@AT
@flags.home
def show(way: str | None, pace: str, at: time, home: Path) -> int:
    """Show exactly what 'install' would write and call, and do nothing."""
    from archiver.cli import timers  # noqa: PLC0415

    of = _schedule(home, pace, at)
    output.write(timers.shown(timers.chosen(way), of))
    now = timers.installed(of)
    none = "Not installed yet: archiver schedule install"
    output.note(f"Installed now: with {now}." if now else none)
    return 0


@command.command("remove")
@flags.home
def remove(home: Path) -> int:
    """Take the timer of a home away."""
    from archiver.cli import timers  # noqa: PLC0415

    of = timers.of(home)
    name = timers.installed(of)
    if name is None:
        raise ArchiverError(
            f"There is no timer for {home.resolve()}.", "'archiver schedule install' makes one."
        )
    timers.remove(name, of)
    output.write(f"Removed from {name}. The home stays as it is.\n")
    return 0


def _schedule(home: Path, pace: str, at: time) -> "Schedule":
    from archiver.cli import timers  # noqa: PLC0415

    return timers.Schedule(timers.program(), home.resolve(), pace, at.hour, at.minute)
