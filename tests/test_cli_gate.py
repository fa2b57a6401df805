"""`archiver check` as a gate: baselines, rules that ignore, what the ledger knows, offline."""

import json
import shlex
import shutil
import subprocess

import pytest
from command_line import BIN, PLAIN, Ran, archiver, leading

from archiver.cli import main
from archiver.demo import SmallWeb
from archiver.demo.sites import Resource

SITES = {
    "here.example": {"/": Resource(body=b"<title>Here</title><p>It is here.")},
    "gone.example": {"/": Resource(status=410), "/b": Resource(status=410)},
    "slow.example": {"/": Resource(body=b"<p>At last.", delay=3.0)},
}
CITES = "As we wrote (http://here.example/), it is gone: http://gone.example/\n"


@pytest.fixture(scope="module")
def web():
    """Two sites, played for a while: one is here, one is gone."""
    with SmallWeb(SITES) as playing:
        yield playing


@pytest.fixture
def asked(web):
    """The number of times that each page is asked for in a test."""
    web._asked.clear()
    return web._asked


@pytest.fixture(scope="module")
def quickly(web):
    """The flags that lead to the small web, and let nobody wait."""
    haste = ["--retry-wait", "0.01", "--delay", "0", "--archives", "never", "--browser", "never"]
    return [*leading(web.connect_to), *haste, "--format", "json"]


@pytest.fixture(scope="module")
def archived(tmp_path_factory, quickly):
    """A ledger that knows three links."""
    folder = tmp_path_factory.mktemp("archived")
    (folder / "all.txt").write_text(CITES + "And http://gone.example/b\n", "utf-8")
    assert archiver("run", "all.txt", *quickly, cwd=folder).returncode == 0
    return folder / "ledger.db"


@pytest.fixture
def check(archived, tmp_path, monkeypatch, capsys):
    """Check documents in a home, as JSON, from the ledger alone."""
    (tmp_path / "note.txt").write_text(CITES, "utf-8")
    shutil.copy(archived, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ARCHIVER_HOME", raising=False)

    def run(*arguments, documents=("note.txt",)):
        code = main(["check", *documents, "--offline", "--format", "json", *arguments])
        return Ran(code, *capsys.readouterr())

    return run


# --- Baselines ----------------------------------------------------------------------------


def test_a_check_fails_on_what_is_new_only(check, tmp_path):
    """What failed when the baseline was written is told, and fails no more; a new one does."""
    written = check("--write-baseline", "known.json")
    assert written.returncode == 0
    assert json.loads((tmp_path / "known.json").read_text("utf-8")) == {
        "schema": 1,
        "known": [{"document": "note.txt", "url": "http://gone.example/", "health": "dead"}],
    }
    again = check("--baseline", "known.json")
    assert again.returncode == 0
    rows = {row["url"]: row for row in json.loads(again.stdout)["links"]}
    assert rows["http://gone.example/"]["health"] == "dead"
    assert rows["http://gone.example/"]["known"]
    (tmp_path / "note.txt").write_text(CITES + "And http://gone.example/b\n", "utf-8")
    new = check("--baseline", "known.json")
    assert new.returncode == 1
    assert [row["url"] for row in json.loads(new.stdout)["links"] if row["fails"]] == [
        "http://gone.example/b"
    ]


@pytest.mark.parametrize("text", [None, "{", '{"schema": 2}', '{"schema": 1, "known": [{}]}'])
def test_what_is_no_baseline_is_told_in_two_lines(check, tmp_path, text):
    """A file that is missing, or is something else, is the user's to mend."""
    if text is not None:
        (tmp_path / "known.json").write_text(text, "utf-8")
    ran = check("--baseline", "known.json")
    assert (ran.returncode, ran.stdout, len(ran.stderr.splitlines())) == (2, "", 2)


# --- Rules that ignore --------------------------------------------------------------------

RULE = '[[ignore]]\npattern = "gone\\\\.example"\nreason = "{}"\nexpires = {}\n'


@pytest.mark.parametrize("file", ["archiver.toml", "note.txt.archiver.toml"])
def test_a_rule_says_why_and_until_when(check, tmp_path, file):
    """What is ignored fails nothing, and is told with its reason and its last day."""
    (tmp_path / file).write_text(RULE.format("taken down on request", "2999-12-31"), "utf-8")
    ran = check()
    assert (ran.returncode, ran.stderr) == (0, "")
    told = json.loads(ran.stdout)
    (row,) = [row for row in told["links"] if row["url"] == "http://gone.example/"]
    assert row["ignored"] == {"reason": "taken down on request", "expires": "2999-12-31"}
    assert (row["health"], told["summary"]["ignored"]) == ("dead", 1)
    text = check("--format", "text").stdout
    assert "Ignored until 2999-12-31: taken down on request" in text
    assert "Passed over: 1 link ignored." in text


def test_what_is_passed_over_has_no_hint(check, tmp_path):
    """Whoever has a reason is not told again what to do; without it, they are."""
    assert any("failing" in each for each in json.loads(check().stdout)["summary"]["hints"])
    check("--write-baseline", "known.json")
    known = json.loads(check("--baseline", "known.json").stdout)
    (tmp_path / "archiver.toml").write_text(RULE.format("taken down", "2999-12-31"), "utf-8")
    ignored = json.loads(check().stdout)
    assert not [each for told in (known, ignored) for each in told["summary"]["hints"]]


def test_an_expired_rule_warns_and_the_link_counts(check, tmp_path):
    """The day after its last, a rule is named on stderr, and the check fails."""
    (tmp_path / "archiver.toml").write_text(RULE.format("for now", "2020-01-31"), "utf-8")
    ran = check()
    assert ran.returncode == 1
    assert "expired on 2020-01-31" in ran.stderr
    assert "for now" in ran.stderr
    assert json.loads(ran.stdout)["summary"]["ignored"] == 0


def test_a_rule_beside_a_document_is_about_that_document(check, tmp_path):
    """Another document that cites the same link fails for it."""
    (tmp_path / "other.txt").write_text(CITES, "utf-8")
    (tmp_path / "note.txt.archiver.toml").write_text(RULE.format("why", "2999-12-31"), "utf-8")
    assert check(documents=["note.txt", "other.txt"]).returncode == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            '[[ignore]]\npattern = "a"\nexpires = 2999-01-01', "no reason", id="no reason"
        ),
        pytest.param('[[ignore]]\npattern = "a"\nreason = "b"', "no expires", id="no last day"),
        pytest.param('[[ignore]]\nreason = "b"', "no pattern", id="no pattern"),
        pytest.param(
            '[[ignore]]\npattern = "("\nreason = "b"\nexpires = 2999-01-01', "regular", id="pattern"
        ),
        pytest.param(
            '[[ignore]]\npattern = "a"\nreason = "b"\nexpires = "soon"', "not a day", id="no day"
        ),
        pytest.param('[[ignore]]\nurl = "a"', "no place for 'url'", id="unknown"),
        pytest.param("ignore = 3", "not a list", id="no list"),
        pytest.param("ignore = [3]", "not a table", id="no table"),
    ],
)
@pytest.mark.parametrize("file", ["archiver.toml", "note.txt.archiver.toml"])
def test_what_is_no_rule_is_told_in_two_lines(check, tmp_path, file, text, said):
    """A rule that lacks what it must say is refused, before anything is asked."""
    (tmp_path / file).write_text(text, "utf-8")
    ran = check()
    assert (ran.returncode, ran.stdout, len(ran.stderr.splitlines())) == (2, "", 2)
    assert said in ran.stderr


def test_settings_do_not_stand_beside_a_document(check, tmp_path):
    """The file of one document holds rules; what is set once is set in the home."""
    (tmp_path / "note.txt.archiver.toml").write_text("tries = 1", "utf-8")
    ran = check()
    assert (ran.returncode, len(ran.stderr.splitlines())) == (2, 2)


# --- What is asked ------------------------------------------------------------------------


def of(asked, host):
    return {path: number for (name, path), number in asked.items() if name == host}


def test_the_same_link_in_ten_documents_is_asked_once(tmp_path, quickly, asked):
    """Ten documents cost a site one visit, and the folder stays as it is: no home is made."""
    names = [f"note-{number}.txt" for number in range(10)]
    for name in names:
        (tmp_path / name).write_text("See http://here.example/.", "utf-8")
    ran = archiver("check", *names, *quickly, cwd=tmp_path)
    assert ran.returncode == 0
    assert len(json.loads(ran.stdout)["citations"]) == 10
    assert of(asked, "here.example")["/"] == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == names


def test_what_was_judged_lately_is_not_asked_again(archived, tmp_path, quickly, asked):
    """With --max-age the ledger speaks, and is not written to; what it does not know is asked."""
    shutil.copy(archived, tmp_path)
    before = (tmp_path / "ledger.db").read_bytes()
    (tmp_path / "note.txt").write_text(CITES, "utf-8")
    ran = archiver("check", "note.txt", "--max-age", "1d", *quickly, cwd=tmp_path)
    assert (ran.returncode, sum(asked.values())) == (1, 0)
    assert {row["health"] for row in json.loads(ran.stdout)["links"]} == {"alive", "dead"}
    (tmp_path / "note.txt").write_text(CITES + "http://here.example/new\n", "utf-8")
    mixed = archiver("check", "note.txt", "--max-age", "1d", *quickly, cwd=tmp_path)
    assert of(asked, "here.example")["/new"] >= 1
    assert "/" not in of(asked, "gone.example")
    assert len([row for row in json.loads(mixed.stdout)["links"] if row["checked_at"]]) == 3
    assert (tmp_path / "ledger.db").read_bytes() == before


def test_what_was_judged_too_long_ago_is_asked(archived, tmp_path, quickly, asked):
    """What is older than --max-age says nothing."""
    shutil.copy(archived, tmp_path)
    (tmp_path / "note.txt").write_text("See http://here.example/.", "utf-8")
    archiver("check", "note.txt", "--max-age", "0s", *quickly, cwd=tmp_path)
    assert of(asked, "here.example")["/"] == 1


def test_offline_asks_nobody(check, tmp_path, asked):
    """What the ledger knows is told, however old; what it does not is not checked: exit code 4."""
    assert check("--fail-on", "none").returncode == 0
    (tmp_path / "note.txt").write_text("See http://here.example/ and http://new.example/", "utf-8")
    ran = check()
    told = json.loads(ran.stdout)
    assert (ran.returncode, sum(asked.values())) == (4, 0)
    assert [row["status"] for row in told["links"]] == ["live", None]
    assert told["summary"]["not_checked"] == 1
    assert "--offline" in told["summary"]["incomplete"]


def test_offline_without_a_ledger_is_told_in_two_lines(check, tmp_path):
    """There is nothing to report from."""
    (tmp_path / "ledger.db").unlink()
    ran = check()
    assert (ran.returncode, ran.stdout, len(ran.stderr.splitlines())) == (2, "", 2)


def test_an_age_is_written_as_one(check):
    """Anything else is refused."""
    ran = check("--max-age", "yesterday")
    assert (ran.returncode, len(ran.stderr.splitlines())) == (2, 2)


# --- As it is judged ----------------------------------------------------------------------


def test_json_lines_are_told_as_links_are_judged(tmp_path, quickly):
    """Through a pipe, what is cited comes first, then each link while others are still awaited."""
    (tmp_path / "note.txt").write_text("http://slow.example/ and http://here.example/", "utf-8")
    arguments = ["check", "note.txt", *quickly[:-1], "jsonl"]
    with subprocess.Popen(
        [BIN, *arguments], cwd=tmp_path, env=PLAIN, stdout=subprocess.PIPE, text=True
    ) as ran:
        rows = [json.loads(ran.stdout.readline()) for _ in range(4)]
        assert ran.poll() is None
        rows += map(json.loads, ran.stdout)
    assert ran.returncode == 0
    kinds = ["document", "citation", "citation", "link", "link", "summary"]
    assert [row["type"] for row in rows] == kinds
    assert [row["url"] for row in rows[3:5]] == ["http://here.example/", "http://slow.example/"]
    assert (rows[3]["health"], rows[3]["fails"], rows[5]["alive"]) == ("alive", False, 2)


def test_json_lines_tell_what_is_ignored_known_and_remembered(check, tmp_path):
    """Each line has what the JSON report has, also offline; a file takes them, too."""
    (tmp_path / "archiver.toml").write_text(RULE.format("why", "2999-12-31"), "utf-8")
    whole = json.loads(check().stdout)
    assert check("--format", "jsonl", "-o", "out.jsonl").returncode == 0
    rows = list(map(json.loads, (tmp_path / "out.jsonl").read_text("utf-8").splitlines()))
    links = [row for row in rows if row["type"] == "link"]
    for row, same in zip(links, whole["links"], strict=True):
        assert {key: row[key] for key in same} == same
    assert {key: rows[-1][key] for key in whole["summary"]} == whole["summary"]


def test_who_reads_json_lines_may_leave(tmp_path, quickly):
    """A reader that has seen enough is no error, and nothing is said of it."""
    (tmp_path / "note.txt").write_text(CITES, "utf-8")
    words = shlex.join([str(BIN), "check", "note.txt", *quickly[:-1], "jsonl"])
    ran = subprocess.run(
        ["bash", "-c", f"{words} | head -n 1"],
        cwd=tmp_path,
        env=PLAIN,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert json.loads(ran.stdout)["type"] == "document"
    assert ran.stderr == ""
