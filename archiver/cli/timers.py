"""What makes `archiver run` run by itself: a systemd user timer, cron, or launchd.

Everything that is written is text made here, so that it can be shown before it is. The program
is called by the path that it was called by now, not by what that leads to: a new version that
takes its place is called from then on.
"""

import hashlib
import plistlib
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from archiver.expressions import expression
from archiver.model import ArchiverError

HOURLY, DAILY, WEEKLY = "hourly", "daily", "weekly"
PACES = (DAILY, HOURLY, WEEKLY)
MONDAY = 1

_PACED = {
    HOURLY: expression(
        r"^OnCalendar=\*:|^[0-9]+ \* |<key>Minute</key>\s*\S+\s*</dict>", re.MULTILINE
    ),
    WEEKLY: expression(
        r"^OnCalendar=Mon |^[0-9]+ [0-9]+ \* \* 1 |<key>Weekday</key>", re.MULTILINE
    ),
}
"""How what was written tells its pace; it is daily where neither is found."""

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


@dataclass(frozen=True, slots=True)
class Timer:
    """One way to be called: the files it needs with their text, and commands around them.

    `begin` is called once the files are there, `end` before they go, and `gone` after.
    """

    works: Callable[[], bool]
    files: Callable[[Schedule], Mapping[Path, bytes]]
    begin: Callable[[Schedule], tuple[tuple[str, ...], ...]]
    end: Callable[[Schedule], tuple[tuple[str, ...], ...]]
    gone: tuple[tuple[str, ...], ...] = ()


def of(home: Path) -> Schedule:
    """Return how a home is called where nobody says otherwise."""
    return Schedule(program(), home.resolve(), DAILY, 3, 30)


def program() -> str:
    """Return the path by which this program was called, or else is found."""
    called = Path(sys.argv[0])
    if called.name == "archiver" and called.is_file():
        return str(called.absolute())
    return shutil.which("archiver") or f"{Path(sys.executable).with_name('archiver')}"


def _answers(*command: str) -> bool:
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=20)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


# --- systemd


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

SYSTEMD = Timer(
    works=lambda: _answers("systemctl", "--user", "show-environment"),
    files=_systemd_files,
    begin=lambda of: (
        _RELOAD,
        ("systemctl", "--user", "enable", "--now", f"{of.name}.timer"),
    ),
    end=lambda of: (("systemctl", "--user", "disable", "--now", f"{of.name}.timer"),),
    gone=(_RELOAD,),
)


# --- launchd


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


LAUNCHD = Timer(
    works=lambda: sys.platform == "darwin",
    files=_launchd_files,
    begin=lambda of: (("launchctl", "load", "-w", str(_agents() / f"{of.name}.plist")),),
    end=lambda of: (("launchctl", "unload", "-w", str(_agents() / f"{of.name}.plist")),),
)


# --- cron


def cron_lines(of: Schedule) -> str:
    """Return what stands in a crontab for a schedule, with a mark before and behind it."""
    hour = "*" if of.pace == HOURLY else str(of.hour)
    weekday = str(MONDAY) if of.pace == WEEKLY else "*"
    folder = shlex.quote(str(of.home))
    command = shlex.join((*of.command, "--log", str(of.home / LOG)))
    line = f"cd {folder} && {command}".replace("%", "\\%")  # crontab(5): % would end the command
    return "\n".join(
        (f"# {of.name} begin", f"{of.minute} {hour} * * {weekday} {line}", f"# {of.name} end", "")
    )


def crontab() -> str:
    """Return the crontab as it stands; nothing where there is none."""
    done = subprocess.run(["crontab", "-l"], capture_output=True, text=True, check=False)  # noqa: S607
    return done.stdout if done.returncode == 0 else ""


def without(table: str, of: Schedule) -> str:
    """Return a crontab without the lines of a schedule."""
    return _lines(of).sub("", table)


def _lines(of: Schedule) -> re.Pattern[str]:
    """Return what finds the lines of a schedule in a crontab."""
    return re.compile(rf"^# {of.name} begin\n.*?^# {of.name} end\n", re.MULTILINE | re.DOTALL)


def write_crontab(text: str) -> None:
    """Put a crontab in place of the one that is there, or none; raise ArchiverError."""
    command = ["crontab", "-" if text else "-r"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise ArchiverError(
            f"crontab refuses: {done.stderr.strip()}", "'archiver schedule show' shows the lines."
        )


CRON = Timer(
    works=lambda: shutil.which("crontab") is not None,
    files=lambda _of: {},
    begin=lambda _of: (),
    end=lambda _of: (),
)

TIMERS: Mapping[str, Timer] = {"systemd": SYSTEMD, "launchd": LAUNCHD, "cron": CRON}
"""Every way, in the order in which they are tried."""


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
    parts = [
        f"# {path}\n{text.decode('utf-8', 'replace')}"
        for path, text in TIMERS[name].files(of).items()
    ]
    if name == "cron":
        parts.append(f"# added to the crontab of this user\n{cron_lines(of)}")
    commands = [shlex.join(command) for command in TIMERS[name].begin(of)]
    if commands:
        parts.append("# then called\n" + "\n".join(commands) + "\n")
    return "\n".join(parts)


def install(name: str, of: Schedule) -> None:
    """Write and call what `shown` shows; raise ArchiverError where that cannot be done."""
    if name == "cron":
        write_crontab(without(crontab(), of) + cron_lines(of))
        return
    for path, text in TIMERS[name].files(of).items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)
        except OSError as error:
            raise ArchiverError(
                f"{path} cannot be written: {error.strerror}", "Try --with cron."
            ) from error
    for command in TIMERS[name].begin(of):
        _call(command)


def remove(name: str, of: Schedule) -> bool:
    """Take away what was installed; return whether there was anything."""
    if name == "cron":
        table = crontab()
        rest = without(table, of)
        if rest != table:
            write_crontab(rest)
        return rest != table
    timer = TIMERS[name]
    files = [path for path in timer.files(of) if path.exists()]
    if not files:
        return False
    for command in timer.end(of):
        _call(command)
    for path in files:
        path.unlink()
    for command in timer.gone:
        _call(command)
    return True


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
        if files := [path for path in timer.files(of) if path.exists()]:
            return name, "".join(path.read_text("utf-8", "replace") for path in files)
    found = _lines(of).search(crontab()) if CRON.works() else None
    return ("cron", found[0]) if found else (None, "")


def _call(command: tuple[str, ...]) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    except OSError as error:
        raise ArchiverError(
            f"{command[0]} cannot be called: {error.strerror}", "Try --with cron."
        ) from error
    if done.returncode:
        said = done.stderr.strip().splitlines() or ["it does not say why"]
        raise ArchiverError(f"{shlex.join(command)} failed: {said[-1]}", "Try --with cron.")
