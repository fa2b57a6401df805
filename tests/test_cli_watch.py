"""What is watched is looked after: `archiver watch`, and `archiver run` without a document."""

import json
import signal

import pytest
from test_cli_resume import PATHS, broken_off, flags, judged

from archiver.cli import main
from archiver.ledger import Ledger


def ran(web, home, *more):
    """Do what is due; return the exit code."""
    quick = ["--delay", "0", "--requisites", "none", "--browser", "never", "--archives", "never"]
    return main(["run", *flags(web, home), *quick, *more])


def watch(home, *words):
    return main(["watch", *words, "--home", str(home)])


def asked(web):
    return {entry.path for entry in web.log if entry.path != "/robots.txt"}


def test_new_citations_are_due_and_then_nothing_is(web, tmp_path, capsys):
    """A watched document is archived by a bare run; the next one says that nothing is due."""
    (tmp_path / "a.txt").write_text(web.url("/plain"))
    assert watch(tmp_path, "add", str(tmp_path / "a.txt")) == 0
    assert ran(web, tmp_path) == 0
    assert judged(tmp_path) == [web.url("/plain")]
    assert "0 changes.\nNew, and alive: 1 link.\n" in capsys.readouterr().out
    web.reset()
    assert ran(web, tmp_path) == 0
    assert "Nothing is due: 1 link of 1 document are watched; the next is on" in (
        capsys.readouterr().out
    )
    assert asked(web) == set()


def test_a_folder_picks_up_new_and_changed_documents(web, tmp_path, capsys):
    """Only what is new is asked, and what was cited before stays in the ledger."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "a.txt").write_text(web.url("/plain"))
    assert watch(tmp_path, "add", str(folder)) == 0
    assert ran(web, tmp_path) == 0
    web.reset()
    (folder / "a.txt").write_text(web.url("/gzip"))
    (folder / "b.txt").write_text(web.url("/chunked"))
    assert ran(web, tmp_path) == 0
    assert asked(web) == {"/gzip", "/chunked"}
    capsys.readouterr()
    assert main(["report", web.url("/plain"), "--home", str(tmp_path), "--format", "json"]) == 0
    (before,) = json.loads(capsys.readouterr().out)["citations"]
    assert before["document"] == "drafts/a.txt"


def test_what_is_watched_is_told_and_let_go(web, tmp_path, capsys):
    """With its interval and its tags; removed, it is no more, and cannot be removed twice."""
    (tmp_path / "a.txt").write_text(web.url("/plain"))
    subject = str(tmp_path / "a.txt")
    assert watch(tmp_path, "add", subject, "--every", "7d", "--tag", "water") == 0
    capsys.readouterr()
    assert watch(tmp_path, "list", "--format", "json") == 0
    (row,) = json.loads(capsys.readouterr().out)["watches"]
    assert (row["subject"], row["every"], row["tags"]) == ("a.txt", "7d", ["water"])
    assert watch(tmp_path, "list", "--tag", "fire") == 0
    assert capsys.readouterr().out == "Nothing is watched.\n"
    assert watch(tmp_path, "remove", subject) == 0
    assert watch(tmp_path, "remove", subject) == 2
    assert ran(web, tmp_path) == 2
    assert "Nothing is watched" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["add", "nowhere.txt"], "There is no file nowhere.txt"),
        (["add", "x.txt", "--every", "often"], "no length of time"),
        (["add", "x.txt", "--every", "0d"], "without a pause"),
    ],
)
def test_what_cannot_be_watched(tmp_path, capsys, words, said):
    """Is told in two lines, and leaves nothing behind."""
    assert watch(tmp_path, *words) == 2
    errors = capsys.readouterr().err
    assert said in errors
    assert len(errors.splitlines()) == 2
    assert list(tmp_path.iterdir()) == []


def test_a_budget_carries_over(web, tmp_path, capsys):
    """Three links, two a run: the third comes first the next time."""
    (tmp_path / "a.txt").write_text("\n".join(map(web.url, PATHS[:3])))
    watch(tmp_path, "add", str(tmp_path / "a.txt"))
    assert ran(web, tmp_path, "--max-links", "2") == 0
    assert "1 left for the next run" in capsys.readouterr().err
    first = asked(web)
    assert len(first) == 2
    web.reset()
    assert ran(web, tmp_path, "--max-links", "2") == 0
    assert asked(web) == set(PATHS[:3]) - first


@pytest.mark.parametrize("bound", [["--max-bytes", "1"], ["--max-time", "0.001"]], ids=str)
def test_a_run_that_has_spent_its_budget_ends_well(web, tmp_path, capsys, bound):
    """What it had no time or room for is due the next time, and is no failure of the links."""
    (tmp_path / "a.txt").write_text("\n".join(map(web.url, PATHS)))
    watch(tmp_path, "add", str(tmp_path / "a.txt"))
    assert ran(web, tmp_path, "--concurrency", "1", *bound) == 4
    some = judged(tmp_path)
    assert len(some) < len(PATHS)
    capsys.readouterr()
    assert ran(web, tmp_path) == 0
    assert sorted(judged(tmp_path)) == sorted(map(web.url, PATHS))
    assert main(["verify", "--home", str(tmp_path)]) == 0


def test_a_bare_run_resumes_what_was_killed(web, tmp_path, capsys, monkeypatch):
    """Documents that nobody watches included, and without being told to."""
    before = broken_off(web, tmp_path, signal.SIGKILL)
    web.reset()
    monkeypatch.chdir(tmp_path)
    assert ran(web, tmp_path) == 0
    assert {web.url(path) for path in asked(web)}.isdisjoint(before)
    assert sorted(judged(tmp_path)) == sorted(map(web.url, PATHS))
    capsys.readouterr()
    assert ran(web, tmp_path) == 2
    assert "Nothing is watched" in capsys.readouterr().err


def test_a_run_says_where_it_came_from(web, tmp_path):
    """Whose account, which machine, by hand or by a timer."""
    (tmp_path / "a.txt").write_text(web.url("/plain"))
    watch(tmp_path, "add", str(tmp_path / "a.txt"))
    assert ran(web, tmp_path, "--scheduled") == 0
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        (occasion,) = ledger.occasions()
    assert (occasion.outcome, occasion.origin.trigger) == ("finished", "timer")
    assert occasion.origin.host
    assert occasion.origin.user
