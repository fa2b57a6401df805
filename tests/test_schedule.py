"""What is due is done by itself: the text of timers, cron as it reads it, and all that is shown."""

import plistlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from archiver.cli import main, output, timers
from archiver.cli.timers import Schedule, cron, filed, launchd, systemd
from archiver.model import ArchiverError

ODD = Schedule("/opt/my tools/archiver", Path("/srv/50% of it/$home"), "daily", 3, 30)
PLAIN = Schedule("/usr/bin/archiver", Path("/srv/home"), "daily", 3, 30)


def paced(pace):
    return Schedule(PLAIN.program, PLAIN.home, pace, 3, 30)


PACES = [
    ("hourly, at minute 30", "OnCalendar=*:30", "30 * * * *", {"Minute": 30}),
    ("daily at 03:30", "OnCalendar=*-*-* 03:30", "30 3 * * *", {"Minute": 30, "Hour": 3}),
    (
        "weekly, on Monday at 03:30",
        "OnCalendar=Mon *-*-* 03:30",
        "30 3 * * 1",
        {"Minute": 30, "Hour": 3, "Weekday": 1},
    ),
]


@pytest.mark.parametrize(("words", "calendar", "line", "interval"), PACES)
def test_all_three_mean_the_same(words, calendar, line, interval):
    """Systemd, cron and launchd are told the same moments, and so is whoever installs them."""
    pace = re.split(r"\W", words)[0]
    of = paced(pace)
    assert of.moment == words
    assert calendar in timers.shown("systemd", of)
    assert f"\n{line} cd /srv/home && " in cron.lines(of)
    (agent,) = launchd.LAUNCHD.files(of).values()
    assert plistlib.loads(agent)["StartCalendarInterval"] == interval
    units = b"".join(systemd.SYSTEMD.files(of).values())
    for text in (units.decode(), agent.decode(), cron.lines(of)):
        assert timers._pace(text) == pace


def test_odd_names_are_quoted():
    """Blanks, percent signs and dollars mean themselves."""
    unit = timers.shown("systemd", ODD)
    assert (
        'ExecStart="/opt/my tools/archiver" run --scheduled --home "/srv/50%% of it/$$home"' in unit
    )
    assert "WorkingDirectory=/srv/50%% of it/$home" in unit
    assert r"cd '/srv/50\% of it/$home' && '/opt/my tools/archiver' run" in cron.lines(ODD)


def test_systemd_accepts_the_units(tmp_path):
    """Its own checker finds nothing wrong with them."""
    checker = shutil.which("systemd-analyze")
    if checker is None:
        pytest.skip("systemd-analyze is not installed")
    program = tmp_path / "a b" / "archiver"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    of = Schedule(str(program), tmp_path, "weekly", 3, 30)
    for path, text in systemd.SYSTEMD.files(of).items():
        (tmp_path / path.name).write_bytes(text)
    units = sorted(map(str, tmp_path.glob("archiver-*")))
    done = subprocess.run([checker, "verify", *units], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "archiver" not in done.stderr


def test_what_is_shown_is_what_is_written(tmp_path, monkeypatch):
    """File by file, byte for byte."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(filed, "_call", lambda _command: None)
    timers.install("systemd", PLAIN)
    shown = timers.shown("systemd", PLAIN)
    written = sorted((tmp_path / ".config/systemd/user").iterdir())
    assert len(written) == 2
    for path in written:
        assert f"# {path}\n{path.read_text()}" in shown
    assert (timers.installed(PLAIN), timers.pace(PLAIN)) == ("systemd", "daily")
    assert timers.remove("systemd", PLAIN)
    assert not timers.remove("systemd", PLAIN)
    assert timers.installed(PLAIN) is None


@pytest.fixture
def table(tmp_path, monkeypatch):
    """Return the file that a `crontab` of our own keeps, and takes away."""
    table, program = tmp_path / "table", tmp_path / "bin" / "crontab"
    program.parent.mkdir()
    program.write_text(
        f"#!/bin/sh\ncase $1 in\n-l) exec cat {table};;\n-r) exec rm {table};;\nesac\n"
        f"exec cat > {table}\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    return table


def test_a_crontab_that_was_ours_alone_goes_with_us(table, tmp_path):
    """An empty one is left to nobody."""
    home = ["--home", str(tmp_path)]
    assert main(["schedule", "install", "--with", "cron", *home]) == 0
    assert table.exists()
    assert main(["schedule", "remove", *home]) == 0
    assert not table.exists()


def test_a_crontab_keeps_what_else_it_holds(table, tmp_path, capsys):
    """Installing twice leaves one entry, removing none; other lines are not touched."""
    table.write_text("0 5 * * 1 tar -zcf /var/backups/home.tgz /home/\n")
    before = table.read_text()
    home = ["--home", str(tmp_path)]
    assert main(["schedule", "show", "--with", "cron", *home]) == 0
    assert "Not installed yet" in capsys.readouterr().err
    for at in ("04:00", "05:00"):
        assert main(["schedule", "install", "--with", "cron", "--at", at, *home]) == 0
        assert "Nothing is watched here yet" in capsys.readouterr().err
    assert main(["schedule", "show", "--with", "cron", *home]) == 0
    assert "Installed now: with cron." in capsys.readouterr().err
    text = table.read_text()
    assert text.startswith(before)
    assert text.count(" begin\n") == 1
    assert "\n0 5 * * * cd " in text
    capsys.readouterr()
    assert main(["schedule", "show", "--with", "cron", "--at", "05:00", *home]) == 0
    assert text.removeprefix(before) in capsys.readouterr().out
    assert main(["schedule", "remove", *home]) == 0
    assert table.read_text() == before
    assert main(["schedule", "remove", *home]) == 2


def test_it_is_called_by_the_path_that_it_was_called_by(tmp_path, monkeypatch):
    """A link to the version of today is kept as a link, so that tomorrow's is called tomorrow."""
    version = tmp_path / "0.1" / "archiver"
    version.parent.mkdir()
    version.write_text("#!/bin/sh\n")
    stable = tmp_path / "archiver"
    stable.symlink_to(version)
    monkeypatch.setattr(sys, "argv", [str(stable)])
    assert timers.program() == str(stable)


def test_there_is_nothing_to_be_called_by(monkeypatch):
    """Is said, with what can be done."""
    monkeypatch.setenv("PATH", "/nowhere")
    if sys.platform != "darwin":
        with pytest.raises(ArchiverError, match="no cron"):
            timers.chosen(None)


def test_a_log_is_put_aside(tmp_path):
    """Beyond a megabyte, and five of them are kept."""
    log = tmp_path / "run.log"
    program = Path(sys.executable).with_name("archiver")
    for number in range(7):
        log.write_bytes(b"%d" % number * (output.LOG_SIZE + 1))
        command = [program, "run", "--log", str(log), "--home", str(tmp_path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (2, "", "")
    assert "Nothing is watched" in log.read_text()
    kept = sorted(path.name for path in tmp_path.glob("run.log.*"))
    assert kept == [f"run.log.{number}" for number in range(1, 6)]
    assert (tmp_path / "run.log.1").read_bytes()[:1] == b"6"
