"""What makes `archiver run` run by itself: a systemd user timer, cron, or launchd.

Everything that is written is text made here, so that it can be shown before it is. The program
is called by the path that it was called by now, not by what that leads to: a new version that
takes its place is called from then on.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from archiver.cli.timers.cron import CRON, Cron
from archiver.cli.timers.filed import Filed
from archiver.cli.timers.launchd import LAUNCHD
from archiver.cli.timers.schedule import DAILY, HOURLY, LOG, WEEKLY, Schedule, program
from archiver.cli.timers.systemd import SYSTEMD
from archiver.expressions import expression
from archiver.model import ArchiverError

__all__ = [
    "LOG",
    "TIMERS",
    "WEEKLY",
    "Schedule",
    "chosen",
    "install",
    "installed",
    "of",
    "pace",
    "program",
    "remove",
    "shown",
]

_PACED = {
    HOURLY: expression(
        r"^OnCalendar=\*:|^[0-9]+ \* |<key>Minute</key>\s*\S+\s*</dict>", re.MULTILINE
    ),
    WEEKLY: expression(
        r"^OnCalendar=Mon |^[0-9]+ [0-9]+ \* \* 1 |<key>Weekday</key>", re.MULTILINE
    ),
}
"""How what was written tells its pace; it is daily where neither is found."""

TIMERS: Mapping[str, Filed | Cron] = {"systemd": SYSTEMD, "launchd": LAUNCHD, "cron": CRON}
"""Every way, in the order in which they are tried."""


def of(home: Path) -> Schedule:
    """Return how a home is called where nobody says otherwise."""
    return Schedule(program(), home.resolve(), DAILY, 3, 30)


def chosen(name: str | None) -> str:
    """Return the way that is wanted, or the first that works here; raise ArchiverError."""
    found = name or next((each for each, timer in TIMERS.items() if timer.works()), None)
    if found is None:
        raise ArchiverError(
            "There is no systemd of this user, no cron and no launchd here.",
            "Install cron, or have something else call 'archiver run --scheduled'.",
        )
    return found


def shown(name: str, of: Schedule) -> str:
    """Return all that would be written and called, as a person reads it."""
    return TIMERS[name].shown(of)


def install(name: str, of: Schedule) -> None:
    """Write and call what `shown` shows; raise ArchiverError where that cannot be done."""
    TIMERS[name].install(of)


def remove(name: str, of: Schedule) -> bool:
    """Take away what was installed; return whether there was anything."""
    return TIMERS[name].remove(of)


def installed(of: Schedule) -> str | None:
    """Return the way by which a home is called by itself, or None."""
    way, _ = _written(of)
    return way


def pace(of: Schedule) -> str | None:
    """Return how often a home is called by itself, or None."""
    way, text = _written(of)
    return _pace(text) if way is not None else None


def _pace(text: str) -> str:
    """Return the pace that what was written tells."""
    return next((pace for pace, mark in _PACED.items() if mark.search(text)), DAILY)


def _written(of: Schedule) -> tuple[str | None, str]:
    """Return the way by which a home is called, and what was written for it."""
    for name, timer in TIMERS.items():
        if (text := timer.written(of)) is not None:
            return name, text
    return None, ""
