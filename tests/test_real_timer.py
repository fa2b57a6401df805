"""Real timers fire, cron's and systemd's: they archive, tell, are killed and go on.

They wait for two minutes, and one writes to the crontab of root, so they are asked for: `make
timer`, which the CI calls beside `make test`. However it ends, the crontab is as it was.
"""

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from test_alerts import MailServer
from test_year import Webhook

BIN = Path(sys.executable).with_name("archiver")
LINKS = [f"http://press.example/{number}" for number in range(9)] + ["http://press.example/gone"]

pytestmark = [
    pytest.mark.skipif("ARCHIVER_TIMER" not in os.environ, reason="'make timer' asks for it"),
    pytest.mark.skipif(os.geteuid() != 0, reason="only root may start cron and systemd"),
    pytest.mark.timeout(500),
]

GUARD = """
cron -f &
trap '' HUP INT TERM
cat
kill $!
if [ -n "$BEFORE" ]; then printf '%s' "$BEFORE" | crontab -; else crontab -r; fi
"""
"""Starts cron. When whoever began it ends, be it killed, ends cron and gives the crontab back."""

SYSTEMD = Path("/lib/systemd/systemd")

MANAGER = f"""
mount -t tmpfs tmpfs /run && mkdir -p /run/systemd/system || exit 1
{SYSTEMD} --user --log-target=null &
cat
kill $!
"""
"""Starts a systemd of one user, in a namespace where it believes that the machine was booted with
one; it ends with whoever began it."""

AT_ONCE = "[Timer]\nRandomizedDelaySec=0\nAccuracySec=1s\n"
"""What a person adds to a timer (systemd.unit(5), drop-ins) that is to fire to the second."""


class Page(BaseHTTPRequestHandler):
    """A page, or none."""

    def do_GET(self):
        gone = self.path.endswith(("gone", "robots.txt"))
        body = b"<title>Press</title><p>" + b"What the press office said on Tuesday. " * 30
        self.send_response(404 if gone else 200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments):
        pass


@pytest.fixture
def web():
    """The port of a site that has all pages but one."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


@pytest.fixture
def cron(tmp_path):
    """What cron leaves as soon as it runs anything; the crontab of before is given back."""
    before = subprocess.run(["crontab", "-l"], capture_output=True, text=True, check=False).stdout
    sign = tmp_path / "cron-runs"
    also = f"{before}* * * * * touch {sign}\n"
    subprocess.run(["crontab", "-"], input=also, text=True, check=True)
    with subprocess.Popen(
        ["sh", "-c", GUARD],
        env={**os.environ, "BEFORE": before},
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ):
        yield sign
    after = subprocess.run(["crontab", "-l"], capture_output=True, text=True, check=False).stdout
    assert after == before


@pytest.fixture
def runtime():
    """A folder for sockets, whose names may be no longer than 107 bytes (unix(7))."""
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        yield folder


@pytest.fixture
def systemd(tmp_path, runtime, monkeypatch):
    """The folder where a systemd of a user of our own finds its units."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
    for name in ("XDG_CONFIG_HOME", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    with subprocess.Popen(
        ["unshare", "--mount", "sh", "-c", MANAGER],
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ):
        try:
            until(lambda: not systemctl("show-environment").returncode, "systemd starts", 90)
        except TimeoutError:
            pytest.skip("systemd does not start on this machine")
        yield tmp_path / ".config/systemd/user"


def systemctl(*words):
    return subprocess.run(
        ["systemctl", "--user", *words], capture_output=True, text=True, check=False
    )


def archiver(home, *words):
    return subprocess.run(
        [BIN, *words, "--home", str(home)], capture_output=True, text=True, check=False
    )


def judged(home):
    with closing(sqlite3.connect(home / "ledger.db")) as connection:
        return [url for (url,) in connection.execute("SELECT url FROM verdicts")]


def until(holds, what, seconds=200):
    """Wait for something to hold; raise TimeoutError when it does not."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError(f"waited in vain: {what}")
        time.sleep(0.2)


def configure(home, port, *lines):
    """Watch a document of ten links to the site that listens on a port."""
    home.mkdir()
    (home / "a.txt").write_text("\n".join(LINKS))
    (home / "archiver.toml").write_text(
        f'connect_to = ["press.example:80:127.0.0.1:{port}", '
        f'"press.example:443:127.0.0.1:1", "www.press.example:80:127.0.0.1:1"]\n'
        'browser = "never"\nper_site = 1\nrequisites = "none"\n' + "\n".join(lines)
    )
    assert archiver(home, "watch", "add", str(home / "a.txt")).returncode == 0


def install(home, *ways):
    """Install a timer for the next minute that can still be met."""
    at = datetime.now() + timedelta(seconds=70)  # noqa: DTZ005  (timers go by local time)
    done = archiver(home, "schedule", "install", *ways, "--every", "hourly", "--at", f"{at:%H:%M}")
    assert done.returncode == 0, done.stderr
    return done.stdout


def holder(home):
    """The process that holds the home, or None."""
    found = re.search(r"^run .* process (\d+)$", (home / "run.lock").read_text(), re.MULTILINE)
    return int(found[1]) if found and Path(f"/proc/{found[1]}").exists() else None


@pytest.mark.skipif(shutil.which("cron") is None, reason="Debian's cron is not installed")
def test_cron_archives_tells_is_killed_and_goes_on(cron, web, tmp_path):
    """What was judged before the kill is not asked again; nothing collides, all is told once."""
    home = tmp_path / "home"
    with MailServer() as mail, Webhook() as hook:
        configure(home, web, "delay = 1.0", f'alerts = ["{mail.url}", "{hook.url}"]')
        install(home, "--with", "cron")
        try:
            until(cron.exists, "cron runs anything", seconds=130)
        except TimeoutError:
            pytest.skip("cron runs nothing at all on this machine")
        until(lambda: len(judged(home)) >= 3, "the timer fires, and links are judged")
        before = judged(home)
        os.kill(holder(home), signal.SIGKILL)
        assert len(before) < len(LINKS)
        install(home, "--with", "cron")
        until(lambda: len(judged(home)) > len(before) + 1, "the next run goes on")
        second = archiver(home, "run")
        assert second.returncode == 2
        assert "is being written to by" in second.stderr
        until(lambda: len(judged(home)) == len(LINKS), "it comes to its end")
        until(lambda: len(mail.mails) >= 1 and len(hook.bodies) >= 1, "it tells")
        until(lambda: holder(home) is None, "it ends, and can tell nothing more")
        said = [body["title"] for body in hook.bodies]
        subjects = [message["Subject"] for message in mail.mails]
    assert sorted(judged(home)) == sorted(LINKS)
    assert said == subjects == ["archiver: 1 run-failed, 1 suspected"]
    assert archiver(home, "verify").returncode == 0
    assert "by timer" in archiver(home, "status").stdout
    log = (home / "run.log").read_text()
    assert "was left open by a run that was broken off" in log
    assert f"Due: {len(LINKS) - len(before)} links of 1 document." in log
    assert archiver(home, "schedule", "remove").returncode == 0


@pytest.mark.skipif(not SYSTEMD.exists(), reason="systemd is not installed")
def test_systemd_archives_when_its_moment_comes(systemd, web, tmp_path):
    """It is what is chosen where it is there; what is removed is called no more."""
    home = tmp_path / "50% of it"
    configure(home, web, "delay = 0.0")
    assert install(home).startswith("Installed with systemd, hourly, at minute ")
    (timer,) = systemd.glob("*.timer")
    folder = timer.with_name(f"{timer.name}.d")
    folder.mkdir()
    (folder / "at-once.conf").write_text(AT_ONCE)
    assert systemctl("daemon-reload").returncode == 0
    assert timer.name in systemctl("list-timers").stdout
    until((home / "ledger.db").exists, "there is a ledger")
    until(lambda: len(judged(home)) == len(LINKS), "the timer fires, and links are judged")
    shown = ("show", timer.with_suffix(".service").name, "--property=ActiveState,Result")
    until(lambda: "ActiveState=inactive" in systemctl(*shown).stdout, "it ends")
    assert "Result=success" in systemctl(*shown).stdout
    assert "by timer" in archiver(home, "status").stdout
    assert archiver(home, "schedule", "remove").returncode == 0
    assert timer.name not in systemctl("list-timers", "--all").stdout
    assert not [*systemd.glob("archiver-*.service"), *systemd.glob("archiver-*.timer")]
