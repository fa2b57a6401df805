"""Lines of a user's crontab: crontab(5). What else stands there is not touched."""

import re
import shlex
import shutil
import subprocess

from archiver.cli.timers.schedule import HOURLY, LOG, MONDAY, WEEKLY, Schedule
from archiver.model import ArchiverError


class Cron:
    """What is kept as a part of something else."""

    def works(self) -> bool:
        """Say whether there is one."""
        return shutil.which("crontab") is not None

    def shown(self, of: Schedule) -> str:
        """Return all that would be added, as a person reads it."""
        return f"# added to the crontab of this user\n{lines(of)}"

    def install(self, of: Schedule) -> None:
        """Add what `shown` shows; raise ArchiverError where that cannot be done."""
        _write(_without(_crontab(), of) + lines(of))

    def remove(self, of: Schedule) -> bool:
        """Take away what was installed; return whether there was anything."""
        table = _crontab()
        rest = _without(table, of)
        if rest != table:
            _write(rest)
        return rest != table

    def written(self, of: Schedule) -> str | None:
        """Return the lines of a home, or None."""
        found = _found(of).search(_crontab()) if self.works() else None
        return found[0] if found else None


CRON = Cron()


def lines(of: Schedule) -> str:
    """Return what stands in a crontab for a schedule, with a mark before and behind it."""
    hour = "*" if of.pace == HOURLY else str(of.hour)
    weekday = str(MONDAY) if of.pace == WEEKLY else "*"
    folder = shlex.quote(str(of.home))
    command = shlex.join((*of.command, "--log", str(of.home / LOG)))
    line = f"cd {folder} && {command}".replace("%", "\\%")  # crontab(5): % would end the command
    return "\n".join(
        (f"# {of.name} begin", f"{of.minute} {hour} * * {weekday} {line}", f"# {of.name} end", "")
    )


def _crontab() -> str:
    """Return the crontab as it stands; nothing where there is none."""
    done = subprocess.run(["crontab", "-l"], capture_output=True, text=True, check=False)  # noqa: S607
    return done.stdout if done.returncode == 0 else ""


def _without(table: str, of: Schedule) -> str:
    """Return a crontab without the lines of a schedule."""
    return _found(of).sub("", table)


def _found(of: Schedule) -> re.Pattern[str]:
    """Return what finds the lines of a schedule in a crontab."""
    return re.compile(rf"^# {of.name} begin\n.*?^# {of.name} end\n", re.MULTILINE | re.DOTALL)


def _write(text: str) -> None:
    """Put a crontab in place of the one that is there, or none; raise ArchiverError."""
    command = ["crontab", "-" if text else "-r"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise ArchiverError(
            f"crontab refuses: {done.stderr.strip()}", "'archiver schedule show' shows the lines."
        )
