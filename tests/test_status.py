"""A home at a glance, and whether it is well."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from ledger_samples import START, backing, citation, day, document, run
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
                assert capsys.readouterr().out.count("a quotation is lost: It not found.") == 1
    assert main(["status", "--home", str(tmp_path)]) == 0
    assert "for you      nothing" in capsys.readouterr().out


def test_a_home_that_is_none(tmp_path, capsys):
    """Is told in two lines."""
    assert main(["status", "--home", str(tmp_path)]) == 2
    assert "There is no ledger" in capsys.readouterr().err


def patient(home, now=NOW, **settings):
    return Patient(home, Settings(**settings), now)


def home_with_run(home, outcome="finished"):
    with Ledger.open(home / "ledger.db") as ledger:
        ledger.begin_run(Run("r1", "run", NOW, "1", "{}", "sha256:0"))
        if outcome is not None:
            ledger.end_run("r1", NOW, outcome, {})
        ledger.add_watch(Watch("/d/a.txt", NOW))
    return home


RUNS = [
    ("finished", NOW + DAY, Health.GOOD, "yesterday"),
    ("budget", NOW + DAY, Health.GOOD, "its budget was spent"),
    ("finished", NOW + 8 * DAY, Health.BAD, "a week ago, and things are watched"),
    (None, NOW + DAY, Health.DOUBTFUL, "it never ended"),
]


@pytest.mark.parametrize(
    ("outcome", "now", "health"), [pytest.param(*row[:3], id=row[3]) for row in RUNS]
)
def test_the_last_good_run(tmp_path, outcome, now, health):
    """Is good, or too long ago."""
    (found,) = doctor.runs(patient(home_with_run(tmp_path, outcome), now))
    assert found.health is health


def test_a_clock_that_went_back(tmp_path):
    """Is noticed by what the ledger has seen."""
    (found,) = doctor.clock(patient(home_with_run(tmp_path), NOW - DAY))
    assert found.health is Health.BAD
    (found,) = doctor.clock(patient(tmp_path, NOW + DAY))
    assert found.health is Health.GOOD


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
