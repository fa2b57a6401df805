"""Months in the life of a home, crawled for real: each run of the program is told another day.

The day is libfaketime's (Debian: faketime), which whoever has it can see this with.
"""

import json
import os
import shutil
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from rotten.case import html
from test_crawl_drift import DENTIST

BIN = Path(sys.executable).with_name("archiver")
START = datetime(2026, 1, 1, 4, 0, tzinfo=UTC)
QUICK = ["--delay", "0", "--retry-wait", "0", "--tries", "1", "--browser", "never"]

pytestmark = [
    pytest.mark.skipif("ARCHIVER_MONTHS" not in os.environ, reason="'make months' asks for it"),
    pytest.mark.skipif(shutil.which("faketime") is None, reason="faketime is not installed"),
    pytest.mark.timeout(600),
]

DAYS = [
    # day, what the page of each path is from then on, what must be told of it by the run
    (0, {"dies": 200, "moves": 200, "drifts": 200, "stands": 200}, {
        "dies": "new", "moves": "new", "drifts": "new", "stands": "new",
    }),
    (2, {"dies": 404, "moves": 301}, {"dies": "suspected", "moves": "moved"}),
    (6, {"drifts": "other"}, {"drifts": "drifted"}),
    (10, {}, {"dies": "confirmed"}),
    (14, {}, {"drifts": "confirmed"}),
    (60, {"dies": 200}, {}),
    (110, {}, {"dies": "revived"}),
]  # fmt: skip


BODIES = {
    how: page.partition(b"\r\n\r\n")[2]
    for how, page in ((200, html("Storm")), ("other", html("Bright Smile", DENTIST)))
}


class Web:
    """Pages whose fate is set from outside."""

    def __enter__(self):
        now = self.now

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                name = self.path.strip("/").removesuffix(".html").rsplit("/", 1)[-1]
                how = now.get(name, 404)
                moved = how == 301 and "archive" not in self.path
                body = BODIES.get(how, BODIES[200])
                self.send_response(301 if moved else 404 if how == 404 else 200)
                if moved:
                    self.send_header("Location", f"/archive/report/{name}.html")
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_arguments):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_error):
        self.server.shutdown()
        self.server.server_close()

    def __init__(self):
        self.now = {}

    @property
    def settings(self):
        """What leads to it, for `archiver.toml`."""
        return (
            f'connect_to = ["press.example:80:127.0.0.1:{self.server.server_address[1]}", '
            '"press.example:443:127.0.0.1:1", "www.press.example:80:127.0.0.1:1"]\n'
        )


def archiver(home, day, *words):
    """Call the program as if it were that day."""
    moment = f"{START + day * timedelta(days=1):%Y-%m-%d %H:%M:%S}"
    done = subprocess.run(
        ["faketime", "-f", f"@{moment}", BIN, *words, "--home", str(home)],
        env={**os.environ, "TZ": "UTC", "DONT_FAKE_MONOTONIC": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_months_of_real_runs_tell_each_change_once(tmp_path):
    """By the WARC, the ledger and the reports of seven runs over a web that changes."""
    with Web() as web:
        (tmp_path / "a.txt").write_text(
            "".join(f"http://press.example/report/{name}.html\n" for name in DAYS[0][1])
        )
        (tmp_path / "archiver.toml").write_text(web.settings)
        archiver(tmp_path, 0, "watch", "add", str(tmp_path / "a.txt"))
        for day, becomes, told in DAYS:
            web.now |= becomes
            archiver(tmp_path, day, "run", "--scheduled", *QUICK)
            since = f"{START + day * timedelta(days=1):%Y-%m-%dT%H:%M:%SZ}"
            text = archiver(tmp_path, day, "report", "--changes-since", since, "--format", "json")
            found = {
                change["url"].removesuffix(".html").rsplit("/", 1)[-1]: change["event"]
                for change in json.loads(text)["changes"]
            }
            assert found == told, day
    archiver(tmp_path, DAYS[-1][0], "verify")


def test_a_daily_timer_confirms_as_soon_as_three_days_lie_between(tmp_path):
    """Though each look is made some moments after its run began, the next but two comes to it."""
    with Web() as web:
        (tmp_path / "a.txt").write_text("http://press.example/report/dead.html\n")
        (tmp_path / "archiver.toml").write_text(web.settings)
        archiver(tmp_path, 0, "watch", "add", str(tmp_path / "a.txt"))
        for day in range(7):
            archiver(tmp_path, day, "run", "--scheduled", *QUICK)
        url = "http://press.example/report/dead.html"
        told = json.loads(archiver(tmp_path, 7, "report", url, "--format", "json"))
    stages = {entry["checked_at"][:10]: entry["stage"] for entry in told["history"]}
    assert stages == {
        "2026-01-01": "suspected",
        "2026-01-04": "suspected",
        "2026-01-07": "confirmed",
    }
