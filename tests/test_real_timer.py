"""A real timer fires: cron calls what was installed; it archives, tells, is killed and goes on.

It waits for two minutes and writes to the crontab of root, so it is asked for: `make timer`, which
the CI calls beside `make test`. However it ends, the crontab is as it was.
"""

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
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
    pytest.mark.skipif(os.geteuid() != 0, reason="only root may start cron"),
    pytest.mark.skipif(shutil.which("cron") is None, reason="Debian's cron is not installed"),
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


def install(home):
    """Install a timer for the next minute that can still be met."""
    at = datetime.now() + timedelta(seconds=70)  # noqa: DTZ005  (cron goes by local time)
    done = archiver(
        home, "schedule", "install", "--with", "cron", "--every", "hourly", "--at", f"{at:%H:%M}"
    )
    assert done.returncode == 0, done.stderr


def holder(home):
    """The process that holds the home, or None."""
    found = re.search(r"^run .* process (\d+)$", (home / "run.lock").read_text(), re.MULTILINE)
    return int(found[1]) if found and Path(f"/proc/{found[1]}").exists() else None


def test_cron_archives_tells_is_killed_and_goes_on(cron, tmp_path):
    """What was judged before the kill is not asked again; nothing collides, all is told once."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "a.txt").write_text("\n".join(LINKS))
    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    Thread(target=server.serve_forever, daemon=True).start()
    with MailServer() as mail, Webhook() as hook:
        (home / "archiver.toml").write_text(
            f'connect_to = ["press.example:80:127.0.0.1:{server.server_address[1]}", '
            f'"press.example:443:127.0.0.1:1", "www.press.example:80:127.0.0.1:1"]\n'
            f'alerts = ["{mail.url}", "{hook.url}"]\n'
            'browser = "never"\ndelay = 1.0\nper_site = 1\nrequisites = "none"\n'
        )
        assert archiver(home, "watch", "add", str(home / "a.txt")).returncode == 0
        install(home)
        try:
            until(cron.exists, "cron runs anything", seconds=130)
        except TimeoutError:
            pytest.skip("cron runs nothing at all on this machine")
        until(lambda: len(judged(home)) >= 3, "the timer fires, and links are judged")
        before = judged(home)
        os.kill(holder(home), signal.SIGKILL)
        assert len(before) < len(LINKS)
        install(home)
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
    server.shutdown()
    server.server_close()
