"""A launchd agent of a user: launchd.plist(5)."""

import plistlib
import sys
from collections.abc import Mapping
from pathlib import Path

from archiver.cli.timers.filed import Filed
from archiver.cli.timers.schedule import HOURLY, LOG, MONDAY, WEEKLY, Schedule


def _agents() -> Path:
    return Path.home() / "Library" / "LaunchAgents"


def _launchd_files(of: Schedule) -> Mapping[Path, bytes]:
    when = {"Minute": of.minute}
    if of.pace != HOURLY:
        when["Hour"] = of.hour
    if of.pace == WEEKLY:
        when["Weekday"] = MONDAY
    agent = {
        "Label": of.name,
        "ProgramArguments": [*of.command, "--log", str(of.home / LOG)],
        "WorkingDirectory": str(of.home),
        "StartCalendarInterval": when,
        "LowPriorityIO": True,
        "ProcessType": "Background",
    }
    return {_agents() / f"{of.name}.plist": plistlib.dumps(agent, sort_keys=False)}


LAUNCHD = Filed(
    works=lambda: sys.platform == "darwin",
    files=_launchd_files,
    begin=lambda of: (("launchctl", "load", "-w", str(_agents() / f"{of.name}.plist")),),
    end=lambda of: (("launchctl", "unload", "-w", str(_agents() / f"{of.name}.plist")),),
)
