"""However a run is ended, its files are whole, it says so, and the next one goes on."""

import json
from subprocess import DEVNULL, Popen, TimeoutExpired

import pytest
from broken_off import (
    BIN,
    INTERRUPT,
    KILL,
    TERMINATE,
    WITHIN,
    begin,
    finished,
    is_clean,
    judged,
    marked,
    rows,
    until,
    workers,
)

from archiver.cli import main

SLOW = [f"/slow?seconds=2&n={number}" for number in range(6)]


def connected(web):
    return ["--connect-to", web.connect_to("www.example")[0], "--requisites", "none"]


def begun(web, home, paths, *arguments):
    """Begin a run, and wait until some pages are kept and others are under way."""
    links = [web.url(path) for path in paths]
    run = begin(home, links, *connected(web), *arguments, env=marked(home))
    until(lambda: judged(home) and "/slow" in web.asked)
    return run


@pytest.mark.parametrize("signal", [INTERRUPT, TERMINATE], ids=["Ctrl-C", "SIGTERM"])
def test_the_first_signal_lets_what_is_under_way_end(web, tmp_path, signal):
    """What was asked is waited for and judged; the rest is said to be left out. Exit code 4."""
    run = begun(web, tmp_path, ["/404", *SLOW], "--per-site", "2", "--no-extract")
    run.send_signal(signal)
    output, errors = run.communicate(timeout=WITHIN)
    assert run.returncode == 4
    assert "Incomplete: stopped before" in output
    assert "Traceback" not in errors
    heard = b"".join(entry.request for entry in web.log)
    asked = {path for path in SLOW if f"GET {path} HTTP".encode() in heard}
    assert {path for path in SLOW if web.url(path) in judged(tmp_path)} == asked
    assert 2 <= len(asked) < len(SLOW)
    assert rows(tmp_path, "SELECT outcome FROM run_ends") == [("shutdown",)]
    assert not list((tmp_path / "warcs").glob("*.open"))
    assert [path for path in finished(tmp_path) if is_clean(path)] == []
    assert main(["verify", "--home", str(tmp_path)]) == 0


@pytest.mark.parametrize("signal", [INTERRUPT, TERMINATE], ids=["Ctrl-C", "SIGTERM"])
def test_the_second_signal_ends_at_once(web, tmp_path, signal):
    """Nothing that is under way is waited for, and the files are whole all the same."""
    run = begun(web, tmp_path, ["/404", "/plain", "/never", "/slow?seconds=50"], "--per-site", "9")
    run.send_signal(signal)
    with pytest.raises(TimeoutExpired):
        run.wait(1)
    run.send_signal(signal)
    output, errors = run.communicate(timeout=10)
    assert run.returncode == 4
    assert "Incomplete: stopped before" in output
    assert "Traceback" not in errors
    assert rows(tmp_path, "SELECT outcome FROM run_ends") == [("shutdown",)]
    (path,) = finished(tmp_path)
    is_clean(path)
    assert main(["verify", "--home", str(tmp_path)]) == 0
    until(lambda: workers(tmp_path) == [])


def test_what_a_crash_left_is_mended_and_told(web, tmp_path, capsys):
    """On stderr, and in the ledger: which file, what stays, what was cut off."""
    run = begun(web, tmp_path, ["/404", "/plain", "/slow?seconds=50"], "--per-site", "9")
    run.send_signal(KILL)
    run.communicate(timeout=WITHIN)
    (left,) = (tmp_path / "warcs").glob("*.open")
    with left.open("ab") as file:
        file.write(b"half of a record")
    size, name = left.stat().st_size, left.name.removesuffix(".open")
    document = tmp_path / "other.txt"
    document.write_text(web.url("/gzip"))
    assert main(["run", str(document), "--home", str(tmp_path), *connected(web)]) == 0
    ((told, kept, torn),) = rows(tmp_path, "SELECT warc, kept, torn FROM recoveries")
    assert (told, kept + torn) == (name, size)
    assert torn == (tmp_path / "warcs" / f"{name}.torn").stat().st_size >= 16
    assert f"{name} was left open" in capsys.readouterr().err
    for path in finished(tmp_path):
        is_clean(path)
    assert main(["verify", "--home", str(tmp_path)]) == 0


def test_the_next_run_by_itself_goes_on(web, tmp_path):
    """Of what is watched, a killed run's rest is due; what it had judged is not asked for again."""
    (tmp_path / "draft.txt").write_text("".join(f"{web.url(f'/plain?n={n}')}\n" for n in range(9)))
    home = ["--home", str(tmp_path)]
    assert main(["watch", "add", str(tmp_path / "draft.txt"), *home]) == 0
    flags = [*home, *connected(web), "--no-extract"]
    slowly = ["--delay", "0.4", "--per-site", "1"]
    with Popen([BIN, "run", *flags, *slowly], stdout=DEVNULL, stderr=DEVNULL) as run:
        until(lambda: len(judged(tmp_path)) > 2)
        run.send_signal(KILL)
    before = judged(tmp_path)
    web.reset()
    assert main(["run", *flags, "--delay", "0"]) == 0
    asked = {web.url(entry.request.split()[1].decode()) for entry in web.log}
    assert len(before) < len(set(judged(tmp_path))) == 9
    assert asked.isdisjoint(before)
    assert main(["verify", *home]) == 0


def test_a_killed_run_leaves_no_process_behind(web, tmp_path):
    """Its workers end with it, though it had no time to tell them."""
    run = begun(web, tmp_path, ["/404", "/plain", "/slow?seconds=50"], "--per-site", "9")
    until(lambda: len(workers(tmp_path)) > 1)
    run.send_signal(KILL)
    run.communicate(timeout=WITHIN)
    until(lambda: workers(tmp_path) == [])


def test_a_home_whose_ledger_is_lost_keeps_what_was_left_open(web, tmp_path, capsys):
    """What a new ledger does not know is no reason to cut it off."""
    run = begun(web, tmp_path, ["/404", "/plain", "/slow?seconds=50"], "--per-site", "9")
    run.send_signal(KILL)
    run.communicate(timeout=WITHIN)
    for path in tmp_path.glob("ledger.db*"):
        path.unlink()
    (tmp_path / "other.txt").write_text(web.url("/gzip"))
    arguments = ["run", str(tmp_path / "other.txt"), "--home", str(tmp_path), *connected(web)]
    assert main([*arguments, "--format", "json"]) == 0
    output, errors = capsys.readouterr()
    assert json.loads(output)["summary"]["links"] == 1
    assert "was left open" in errors
    assert ".torn" not in errors
    assert len(finished(tmp_path)) == 2
