"""A home at a glance, and whether it is well."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from ledger_samples import START, backing, citation, day, document, run, verdict
from test_cli_watch import ran, watch

from archiver.cli import main
from archiver.cli.commands import doctor
from archiver.cli.commands.doctor import Health, Patient
from archiver.ledger import Ledger
from archiver.model import Run, Watch
from archiver.settings import Settings

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def test_a_home_at_a_glance(web, tmp_path, capsys):
    """Documents, links by status, runs, what is next, the room it takes, and what is for you."""
    (tmp_path / "a.txt").write_text(f"{web.url('/plain')}\n{web.url('/404')}\n")
    watch(tmp_path, "add", str(tmp_path / "a.txt"))
    capsys.readouterr()
    assert main(["status", "--home", str(tmp_path)]) == 0
    assert "now: 0 links, 1 document never read; archiver run" in capsys.readouterr().out
    assert ran(web, tmp_path) == 0
    capsys.readouterr()
    assert main(["status", "--home", str(tmp_path), "--format", "json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["documents"], row["links"], row["watched"]) == (1, 2, 1)
    assert row["statuses"] == {"live": 1, "gone": 1}
    assert row["last_run"]["outcome"] == "finished"
    assert row["next_due"] > row["last_run"]["started_at"]
    assert row["size"] > 1000
    assert main(["status", "--home", str(tmp_path)]) == 0
    text = capsys.readouterr().out
    assert "1 read, 1 watched" in text
    assert "2 citations, 2 links: 1 live, 1 gone" in text


def test_a_quotation_that_is_back_needs_nobody(tmp_path, capsys):
    """It is told while it is lost, once, however often it was."""
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        ledger.begin_run(run())
        ledger.add_document("r1", document(), [citation()], START)
        for number, said in enumerate(["supports", "not found"] * 2 + ["supports"]):
            ledger.add_backings("r1", [backing(said)], day(number))
            if number % 2:
                assert main(["status", "--home", str(tmp_path)]) == 0
                assert capsys.readouterr().out.count("A quotation is lost. It not found.") == 1
    assert main(["status", "--home", str(tmp_path)]) == 0
    assert "for you      nothing" in capsys.readouterr().out


def test_a_run_that_never_ended_can_be_gone_on_with(tmp_path, monkeypatch, capsys):
    """And the home is named so that it means the same from every folder."""
    monkeypatch.chdir(home_with_run(tmp_path, outcome=None))
    assert main(["status"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert told.startswith(f"home {tmp_path}, ")
    assert "not ended; unless it still runs, archiver run --resume goes on" in told


def test_a_home_that_is_none(tmp_path, capsys):
    """Is told in two lines."""
    assert main(["status", "--home", str(tmp_path)]) == 2
    assert "There is no ledger" in capsys.readouterr().err


def patient(home, now=NOW, **settings):
    return Patient(home, Settings(**settings), now)


def home_with_run(home, outcome="finished", looked=1):
    """A home in which one of two links was looked at in the only run, or both."""
    (home / "a.txt").write_text("")
    urls = ("http://a.example/", "http://b.example/")
    with Ledger.open(home / "ledger.db") as ledger:
        ledger.begin_run(Run("r1", "run", NOW, "1", "{}", "sha256:0"))
        cited = [citation(url, name="a.txt") for url in urls]
        ledger.add_document("r1", document("a.txt"), cited, NOW)
        for url in urls[:looked]:
            ledger.add_verdict("r1", replace(verdict("live", url=url), checked_at=NOW))
        if outcome is not None:
            ledger.end_run("r1", NOW, outcome, {})
        ledger.add_watch(Watch(str(home / "a.txt"), NOW, every=20 * DAY))
    return home


RUNS = [
    ("finished", 2, NOW + DAY, Health.GOOD, "1 day ago; nothing is due", "yesterday"),
    ("finished", 2, NOW + 19 * DAY, Health.GOOD, "19 days ago; nothing is due", "nothing was due"),
    ("finished", 2, NOW + 21 * DAY, Health.GOOD, "21 days ago", "due for a day only"),
    ("finished", 2, NOW + 22 * DAY, Health.BAD, "and 2 links due since", "due for two days"),
    ("budget", 1, NOW + DAY / 2, Health.GOOD, "less than a day ago", "its budget was spent"),
    (None, 1, NOW + DAY, Health.DOUBTFUL, "none yet", "it never ended"),
]


@pytest.mark.parametrize("row", [pytest.param(row[:5], id=row[5]) for row in RUNS])
def test_the_last_good_run(tmp_path, row):
    """Is bad where something has long been due since; that nothing was due is no fault."""
    outcome, looked, now, health, says = row
    (found,) = doctor.runs(patient(home_with_run(tmp_path, outcome, looked), now))
    assert found.health is health
    assert found.said.endswith(says)


NEEDS = [
    (
        verdict("gone", stage="confirmed"),
        "Confirmed dead: look for another source.",
        "nobody has a copy",
    ),
    (
        verdict("moved", final="http://n.example/"),
        "Moved: cite the new address.",
        "what has moved is to be cited otherwise",
    ),
]


@pytest.mark.parametrize(("seen", "says"), [pytest.param(*row[:2], id=row[2]) for row in NEEDS])
def test_what_needs_a_person(tmp_path, capsys, seen, says):
    """Says what to do, and why."""
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        ledger.begin_run(run())
        ledger.add_document("r1", document(), [citation()], START)
        ledger.add_verdict("r1", seen)
    assert main(["status", "--home", str(tmp_path)]) == 0
    assert says in capsys.readouterr().out


def test_a_clock_that_went_back(tmp_path):
    """Is noticed by what the ledger has seen."""
    (found,) = doctor.clock(patient(home_with_run(tmp_path), NOW - DAY))
    assert found.health is Health.BAD
    (found,) = doctor.clock(patient(tmp_path, NOW + DAY))
    assert found.health is Health.GOOD


WATCHED = [
    ("a.txt", None, "it is there"),
    ("drafts", "drafts is not there", "a folder has moved"),
    ("*.pdf", "No file matches", "nothing is called so"),
    ("http://a.example/draft.html", None, "what lies on the web is asked by a run"),
]


@pytest.mark.parametrize(
    ("subject", "says"), [pytest.param(*row[:2], id=row[2]) for row in WATCHED]
)
def test_what_is_watched_and_not_there(tmp_path, subject, says):
    """Is told, for nothing of it is looked at any more."""
    (tmp_path / "a.txt").write_text("")
    path = subject if "//" in subject else str(tmp_path / subject)
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        ledger.add_watch(Watch(path, NOW))
    found = list(doctor.watched(patient(tmp_path)))
    assert [each.said.startswith(says) for each in found] == [True] * (says is not None)
    assert all(each.hint.endswith(f"archiver watch remove {subject}") for each in found)


def test_secrets_that_others_can_read(tmp_path):
    """Are told before they are."""
    file = tmp_path / "archiver.toml"
    file.write_text("")
    file.chmod(0o644)
    (found,) = doctor.permissions(patient(tmp_path, alerts=("json://x/y",)))
    assert (found.health, found.hint) == (Health.DOUBTFUL, f"chmod 600 {file}")
    file.chmod(0o600)
    (found,) = doctor.permissions(patient(tmp_path, alerts=("json://x/y",)))
    assert found.health is Health.GOOD


def test_a_browser_that_cannot_be_used(tmp_path):
    """Is no good one: pages that need it are undecided."""
    (found,) = doctor.chromium(patient(tmp_path, browser_program="/no/such/chromium"))
    assert (found.health, found.said[:20]) == (Health.DOUBTFUL, "pages that need one ")
    (found,) = doctor.chromium(patient(tmp_path, browser="never"))
    assert found.health is Health.GOOD


def test_everything_is_examined(tmp_path, capsys):
    """And each finding has a name; a machine with a resolver or without passes through."""
    code = main(["doctor", "--home", str(tmp_path), "--format", "json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert {each["name"] for each in found} == {
        "versions",
        "trust store",
        "names",
        "clock",
        "disk",
        "permissions",
        "browser",
        "alerts",
        "last good run",
    }
    assert code == (2 if any(each["health"] == "bad" for each in found) else 0)
