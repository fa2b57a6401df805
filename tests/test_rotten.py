"""A web that rots, checked for real: each link as it truly stands, and all of them together."""

import json
from types import ModuleType

import pytest
from command_line import archiver, leading
from rotten import CASES, FAMILIES, answers, connect_to, document, score
from rotten.case import Case
from web import MisbehavingWeb

pytestmark = pytest.mark.timeout(360)  # all cases are played before the first is looked at

IMPATIENT = {
    "--timeout": "3",
    "--connect-timeout": "1.5",
    "--retry-wait": "0.05",
    "--max-wait": "3",
    "--link-time": "12",  # no busy machine makes a look at a link so long
    "--robots": "ignore",  # nearly all have none: to hear so of each costs a third of all requests
}


def with_robots(case: Case) -> bool:
    """Whether its robots.txt is a part of a case."""
    return any(where.endswith("/robots.txt") for where in case.web)


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What `archiver check` says of a document that cites every case, by URL."""
    folder = tmp_path_factory.mktemp("rotten")
    (folder / "draft.md").write_text(document(CASES), "utf-8")
    heeded = (f"{case.host}:robots=obey" for case in CASES if with_robots(case))
    with MisbehavingWeb(answers(CASES)) as web:
        checked = archiver(
            *("check", "draft.md", "--format", "json"),
            *(word for pair in IMPATIENT.items() for word in pair),
            *(word for each in heeded for word in ("--site", each)),
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


@pytest.mark.parametrize("family", FAMILIES, ids=lambda each: each.__name__.rpartition(".")[2])
def test_each_link_is_told_as_it_stands(told, family: ModuleType):
    """The status is the truth; or, where we cannot tell yet, what the case says that we say."""
    rows = [(case, told[case.url]) for case in family.CASES]
    wrong = [
        f"{case.name} ({case.why}): {row['status']}, not {truth}: {row['because']}"
        for case, row in rows
        if row["status"] != (truth := case.missed or case.status)
    ]
    assert not wrong, "\n".join(wrong)


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
