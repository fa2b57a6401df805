"""A systemd user timer: systemd.timer(5) and systemd.service(5)."""

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from archiver.cli.timers.filed import Filed
from archiver.cli.timers.schedule import DAILY, HOURLY, WEEKLY, Schedule


def _answers(*command: str) -> bool:
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=20)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _units() -> Path:
    return Path.home() / ".config" / "systemd" / "user"


def _systemd_files(of: Schedule) -> Mapping[Path, bytes]:
    calendar = {
        HOURLY: f"*:{of.minute:02}",
        DAILY: f"*-*-* {of.hour:02}:{of.minute:02}",
        WEEKLY: f"Mon *-*-* {of.hour:02}:{of.minute:02}",
    }[of.pace]
    service = f"""[Unit]
Description=archiver: what is due in {_unit(str(of.home))}

[Service]
Type=oneshot
WorkingDirectory={_unit(str(of.home))}
ExecStart={" ".join(map(_unit_word, of.command))}
SuccessExitStatus=4
Nice=10
"""
    timer = f"""[Unit]
Description=archiver: when to look at what is due in {_unit(str(of.home))}

[Timer]
OnCalendar={calendar}
RandomizedDelaySec=10m
FixedRandomDelay=true
Persistent=true

[Install]
WantedBy=timers.target
"""
    return {
        _units() / f"{of.name}.service": service.encode("utf-8", "surrogateescape"),
        _units() / f"{of.name}.timer": timer.encode("utf-8", "surrogateescape"),
    }


def _unit(word: str) -> str:
    """Return a word as it may stand in a unit (systemd.unit(5), specifiers)."""
    return word.replace("%", "%%")


def _unit_word(word: str) -> str:
    """Return a word of a command as systemd reads it (systemd.service(5), command lines)."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("$", "$$")
    return f'"{_unit(escaped)}"' if re.search(r"[^A-Za-z0-9_./:@%+=-]", word) else _unit(word)


_RELOAD = ("systemctl", "--user", "daemon-reload")

SYSTEMD = Filed(
    works=lambda: _answers("systemctl", "--user", "show-environment"),
    files=_systemd_files,
    begin=lambda of: (
        _RELOAD,
        ("systemctl", "--user", "enable", "--now", f"{of.name}.timer"),
    ),
    end=lambda of: (("systemctl", "--user", "disable", "--now", f"{of.name}.timer"),),
    gone=(_RELOAD,),
)
