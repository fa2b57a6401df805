"""A web that rots, checked for real: each link as it truly stands, and all of them together."""

import json

import pytest
from command_line import archiver, leading
from rotten import CASES, answers, connect_to, document, score
from rotten.case import Case
from web import MisbehavingWeb

pytestmark = pytest.mark.timeout(360)  # all cases are played before the first is looked at

IMPATIENT = {
    "--timeout": "3",
    "--connect-timeout": "1.5",
    "--retry-wait": "0.05",
    "--max-wait": "3",
    "--link-time": "4",
}


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What `archiver check` says of a document that cites every case, by URL."""
    folder = tmp_path_factory.mktemp("rotten")
    (folder / "draft.md").write_text(document(CASES), "utf-8")
    with MisbehavingWeb(answers(CASES)) as web:
        checked = archiver(
            *("check", "draft.md", "--format", "json"),
            *(word for pair in IMPATIENT.items() for word in pair),
            *leading(connect_to(CASES, web.doors)),
            cwd=folder,
            seconds=300,
            SSL_CERT_FILE=str(web.ca_file),
        )
    assert "Traceback" not in checked.stderr, checked.stderr
    return {row["url"]: row for row in json.loads(checked.stdout)["links"]}


def test_every_link_is_reported(told):
    """No case is lost between the document and the report, and each has a verdict."""
    assert {case.url for case in CASES} == set(told)
    assert all(row["status"] and row["because"] for row in told.values())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.name}: {case.why}")
def test_each_link_is_told_as_it_stands(told, case: Case):
    """The status is the truth; or, where we cannot tell yet, what the case says that we say."""
    row = told[case.url]
    assert row["status"] == (case.missed or case.status), row["because"]


def test_no_live_page_is_called_dead(told):
    """The costliest error: no trap is called dead, and of all others one in a hundred at most."""
    result = score(CASES, {url: row["status"] for url, row in told.items()})
    traps = {case.name for case in CASES if case.trap}
    assert traps.isdisjoint(result.false_dead)
    assert len(result.false_dead) <= 0.01 * result.not_dead, result.false_dead


def test_few_dead_pages_are_called_alive(told):
    """Of the dead, one in ten at most is called alive."""
    result = score(CASES, {url: row["status"] for url, row in told.items()})
    assert len(result.false_alive) <= 0.1 * result.dead, result.false_alive


def test_nine_in_ten_are_told_rightly(told):
    """The status is right for nine cases in ten, what we cannot tell yet included."""
    result = score(CASES, {url: row["status"] for url, row in told.items()})
    assert result.right >= 0.9, result.wrong


def test_cases_are_told_apart():
    """Each has a name and an address of its own."""
    assert len({case.name for case in CASES}) == len(CASES)
    assert len({case.url for case in CASES}) == len(CASES)
