"""What is to be called, for which home, and when."""

import hashlib
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

HOURLY, DAILY, WEEKLY = "hourly", "daily", "weekly"
MONDAY = 1

LOG = "run.log"
"""The file in a home that runs by cron and launchd write to; systemd has a journal."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """What is to be called for which home, how often, at which minute of which hour (local)."""

    program: str
    home: Path
    pace: str
    hour: int
    minute: int

    @property
    def name(self) -> str:
        """What it is called: by the home's name, and what tells it from others of that name."""
        mark = hashlib.sha256(str(self.home).encode("utf-8", "surrogateescape")).hexdigest()[:6]
        return f"archiver-{re.sub(r'[^A-Za-z0-9]+', '-', self.home.name) or 'home'}-{mark}"

    @property
    def moment(self) -> str:
        """How often and when it is called, in words."""
        at = f"{self.hour:02}:{self.minute:02}"
        return {
            HOURLY: f"hourly, at minute {self.minute}",
            DAILY: f"daily at {at}",
            WEEKLY: f"weekly, on Monday at {at}",
        }[self.pace]

    @property
    def command(self) -> tuple[str, ...]:
        """What is called."""
        return (self.program, "run", "--scheduled", "--home", str(self.home))


def program() -> str:
    """Return the path by which this program was called, or else is found."""
    called = Path(sys.argv[0])
    if called.name == "archiver" and called.is_file():
        return str(called.absolute())
    return shutil.which("archiver") or f"{Path(sys.executable).with_name('archiver')}"
