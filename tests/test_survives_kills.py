"""Killed at any moment, a run leaves nothing torn behind, and the next one goes on to its end.

A handful of kills is part of every test run; `make kills` does fifty, each of a run of 500 pages.
"""

import os
import random
import subprocess
import time

import pytest
from broken_off import CHECK, KILL, WITHIN, begin, finished, judged, rows
from warc_recordings import read_with_fastwarc

from archiver import warc
from archiver.cli import main

KILLS = int(os.environ.get("ARCHIVER_KILLS", "3"))
PAGES = 500 if KILLS > 3 else 120
HOSTS = [f"news-{number}.example" for number in range(20)]
KINDS = ["/plain", "/gzip", "/chunked", "/404", "/301", "/early-hints", "/cut", "/report"]
"""What is asked for: whole pages of several framings, redirects, and what breaks off."""

ARGUMENTS = ["--per-site", "8", "--requisites", "none", "--warc-size", "60000", "--tries", "1"]
"""Small files, so that moments at which one is finished and the next begun are met, too."""


def links(web):
    return [
        web.url(f"{KINDS[number % len(KINDS)]}?n={number}", HOSTS[number % len(HOSTS)])
        for number in range(PAGES)
    ]


def start(web, home, *further):
    connect = [f"--connect-to={each}" for each in web.connect_to(*HOSTS)]
    return begin(home, links(web), *connect, *ARGUMENTS, *further)


@pytest.fixture(scope="module")
def lasts(played, tmp_path_factory):
    """How many seconds a whole run takes here."""
    began = time.monotonic()
    output, errors = start(played, tmp_path_factory.mktemp("whole")).communicate(timeout=300)
    assert f"{PAGES} links" in output, errors
    return time.monotonic() - began


def kill(run, after):
    """Kill a run after so many seconds, unless it is over by then."""
    try:
        run.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        run.send_signal(KILL)
        run.communicate(timeout=WITHIN)


def every_row_has_its_record(home):
    """No row of the ledger is ahead of the files, finished or not."""
    for name, offset, end, record_id in rows(
        home, "SELECT warc, offset, end, record_id FROM snapshots"
    ):
        path = home / "warcs" / name
        path = path if path.exists() else path.with_name(f"{name}.open")
        first, *_ = list(warc.records(path, offset, end))
        assert first.id == record_id


def finished_files_are_clean(home):
    """For three readers, each to its end; whatever bears its final name is whole at any time."""
    for path in finished(home):
        assert warc.verify(path) == []
        read_with_fastwarc(path)
    if finished(home):
        said = subprocess.run(
            [CHECK, "check", *finished(home)], capture_output=True, text=True, check=False
        )
        assert said.returncode == 0, said.stdout


def asked(web):
    """Return the URLs that were asked for since the log was cleared."""
    return {f"http://{each.host}{each.request.split()[1].decode()}" for each in web.log}


def is_over(home):
    """Whether the last run came to its end."""
    return bool(rows(home, "SELECT 1 FROM run_ends WHERE outcome = 'finished'"))


@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", range(KILLS))
def test_a_run_that_is_killed_can_be_resumed(web, tmp_path, lasts, seed):
    """Killed at a moment that nobody chose, and one time in three once more while it goes on."""
    moments = random.Random(seed)
    resume = ()
    for least, most in [(0.1, 1.0), (0.1, 0.6)][: 1 + (moments.random() < 1 / 3)]:
        kill(start(web, tmp_path, *resume), moments.uniform(least, most) * lasts)
        every_row_has_its_record(tmp_path)
        finished_files_are_clean(tmp_path)
        resume = ("--resume",) if rows(tmp_path, "SELECT 1 FROM runs") else ()
    before = judged(tmp_path)
    web.reset()
    if not is_over(tmp_path):
        run = start(web, tmp_path, *resume)
        output, errors = run.communicate(timeout=200)
        assert (run.returncode, f"{PAGES} links" in output) == (0, True), errors
    assert asked(web).isdisjoint(before)
    assert sorted(judged(tmp_path)) == sorted(links(web))
    assert not list((tmp_path / "warcs").glob("*.open"))
    every_row_has_its_record(tmp_path)
    finished_files_are_clean(tmp_path)
    assert main(["verify", "--home", str(tmp_path)]) == 0
