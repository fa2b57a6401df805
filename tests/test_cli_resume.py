"""A run that was broken off goes on where it stopped, and asks nothing twice."""

import json
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from archiver.cli import main

BIN = Path(sys.executable).with_name("archiver")
PATHS = [
    "/plain",
    "/gzip",
    "/chunked",
    "/empty-value",
    "/404",
    "/no-space",
    "/odd-case",
    "/until-close",
]
BREAKS = {"killed": signal.SIGKILL, "interrupted": signal.SIGINT}


def judged(home):
    """Return the URLs that have a verdict, one for each."""
    if not (home / "ledger.db").exists():
        return []
    with closing(sqlite3.connect(home / "ledger.db")) as connection:
        try:
            return [url for (url,) in connection.execute("SELECT url FROM verdicts")]
        except sqlite3.OperationalError:
            return []  # it is being made


def flags(web, home):
    return ["--home", str(home), "--connect-to", web.connect_to("www.example")[0]]


def broken_off(web, home, how):
    """Begin a run in which a link takes its time, and break it off when some are judged."""
    document = home / "draft.txt"
    document.write_text("".join(f"{web.url(path)}\n" for path in PATHS))
    patience = ["--delay", "0.5", "--per-site", "1", "--requisites", "none"]
    command = [BIN, "run", "draft.txt", *flags(web, home), *patience]
    with subprocess.Popen(
        command, cwd=home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as run:
        until = time.monotonic() + 30
        while len(judged(home)) < 3 and time.monotonic() < until:
            time.sleep(0.05)
        run.send_signal(how)
        run.wait(30)
    return judged(home)


@pytest.mark.parametrize("how", BREAKS.values(), ids=BREAKS)
def test_a_run_goes_on_where_it_was_broken_off(web, tmp_path, capsys, monkeypatch, how):
    """What was judged is told as it was, and only the rest is asked."""
    before = broken_off(web, tmp_path, how)
    assert 3 <= len(before) < len(PATHS)
    web.reset()
    monkeypatch.chdir(tmp_path)
    arguments = [
        "run",
        "--resume",
        *flags(web, tmp_path),
        "--delay",
        "0",
        "--requisites",
        "none",
        "--format",
        "json",
    ]
    assert main(arguments) == 0
    told = json.loads(capsys.readouterr().out)
    assert [row["url"] for row in told["links"]] == [web.url(path) for path in PATHS]
    assert all(row["status"] for row in told["links"])
    assert {web.url(entry.path) for entry in web.log}.isdisjoint(before)
    assert sorted(judged(tmp_path)) == sorted(web.url(path) for path in PATHS)
    assert main(["verify", "--home", str(tmp_path)]) == 0


def test_what_was_finished_is_not_resumed(web, tmp_path, capsys):
    """There is nothing to go on with, in two lines."""
    document = tmp_path / "draft.txt"
    document.write_text(web.url("/plain"))
    home = flags(web, tmp_path)
    assert main(["run", str(document), *home]) == 0
    capsys.readouterr()
    assert main(["run", "--resume", *home]) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert "the last run was finished" in errors
    assert len(errors.splitlines()) == 2


def test_nothing_was_ever_begun(tmp_path, capsys):
    """A home without a ledger has nothing to resume, and gets no ledger."""
    assert main(["run", "--resume", "--home", str(tmp_path)]) == 2
    assert "There is no ledger" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_other_documents_can_be_resumed_with(web, tmp_path, capsys):
    """Links that were judged are told, those of another document asked."""
    before = broken_off(web, tmp_path, signal.SIGKILL)
    other = tmp_path / "other.txt"
    other.write_text(f"{before[0]}\n{web.url('/duplicate-headers')}\n")
    web.reset()
    arguments = ["run", "--resume", str(other), *flags(web, tmp_path), "--format", "json"]
    assert main(arguments) == 0
    assert len(json.loads(capsys.readouterr().out)["links"]) == 2
    assert "/duplicate-headers" in {entry.path for entry in web.log}
    assert before[0] not in {web.url(entry.path) for entry in web.log}


def test_two_runs_do_not_write_to_one_home(web, tmp_path, capsys):
    """The second is told who holds it, and asks nothing; the first goes on undisturbed."""
    (tmp_path / "slow.txt").write_text(f"{web.url('/stalls')}\n")
    (tmp_path / "other.txt").write_text(f"{web.url('/plain')}\n")
    command = [BIN, "run", "slow.txt", *flags(web, tmp_path), "--timeout", "4", "--tries", "1"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as first:
        until = time.monotonic() + 30
        while "/stalls" not in {entry.path for entry in web.log} and time.monotonic() < until:
            time.sleep(0.05)
        assert main(["run", str(tmp_path / "other.txt"), *flags(web, tmp_path)]) == 2
        errors = capsys.readouterr().err
        assert f"process {first.pid}" in errors
        assert len(errors.splitlines()) == 2
        assert "/plain" not in {entry.path for entry in web.log}
        assert first.wait(30) == 0
    assert judged(tmp_path) == [web.url("/stalls")]
    assert main(["run", str(tmp_path / "other.txt"), *flags(web, tmp_path)]) == 0
