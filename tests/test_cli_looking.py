"""`check`, `run`, `report`, `search` and `demo` do what they say, against the small web."""

import json
import re
import shlex
import shutil
import signal
import subprocess
import time
import tomllib
from pathlib import Path

import pytest
from command_line import BIN, PLAIN, archiver, leading

from archiver import demo
from archiver.cli import main
from archiver.demo import BULLETINS, SmallWeb
from archiver.demo.sites import Resource

EXPECTED = tomllib.loads(Path(demo.__file__).with_name("expected.toml").read_text("utf-8"))
PDF = str(BULLETINS[0])


def played(web):
    """Return the flags that lead to a small web."""
    return [*leading(web.connect_to), "--browser", "never"]


# --- demo, and what it leaves -------------------------------------------------------------


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """The demo as run in an empty folder, and that folder."""
    folder = tmp_path_factory.mktemp("demo")
    return archiver("demo", cwd=folder), folder


def test_demo_shows_all_of_it(shown):
    """The demo succeeds, shows the report, and where everything is."""
    ran, folder = shown
    assert ran.returncode == 0, ran.stderr
    assert "Failing now, 2 of 2 tries." in ran.stdout
    assert "page 1, line 31, note 3: “" in ran.stdout
    assert "soft-404  " in ran.stdout
    assert "parked  " in ran.stdout
    assert (folder / "archiver-demo" / "ledger.db").exists()
    (warc,) = (folder / "archiver-demo" / "warcs").glob("*.warc.gz")
    assert f"archiver-demo/warcs/{warc.name}" in ran.stdout
    assert "Traceback" not in ran.stderr


def test_demo_judges_as_expected(shown):
    """Every link of the bulletin stands as the small web means it to."""
    _, folder = shown
    told = json.loads(
        archiver("report", "--home", "archiver-demo", "--format", "json", cwd=folder).stdout
    )
    found = {
        row["url"]: {"status": row["status"], "health": row["health"]} for row in told["links"]
    }
    assert found == EXPECTED
    assert len(told["documents"]) == 2


def test_what_demo_suggests_works(shown):
    """Each command that the demo tells to try next succeeds and prints, or writes, something."""
    ran, folder = shown
    lines = [line for line in ran.stdout.splitlines() if re.match(r"  \S*archiver ", line)]
    suggested = [shlex.split(line) for line in lines]
    offline = [words for words in suggested if "DOCUMENT" not in words]
    assert [words[1] for words in offline] == ["links", "report", "report", "search", "verify"]
    for words in offline:
        assert shutil.which(words[0]), words
        tried = archiver(*words[1:], cwd=folder)
        assert tried.returncode == 0, (words, tried.stderr)
        target = words[words.index("-o") + 1] if "-o" in words else None
        assert (folder / target).stat().st_size if target else tried.stdout
    assert {words[1] for words in suggested if "DOCUMENT" in words} == {"check", "run"}


def test_demo_runs_again(shown):
    """A second demo in the same folder adds a run, and takes nothing away."""
    _, folder = shown
    before = sorted((folder / "archiver-demo" / "warcs").iterdir())
    assert archiver("demo", cwd=folder).returncode == 0
    after = sorted((folder / "archiver-demo" / "warcs").iterdir())
    assert set(before) < set(after)


def test_history_of_one_link(shown, capsys):
    """`report URL` tells each check, why, and where the proof lies."""
    home = str(shown[1] / "archiver-demo")
    url = "http://harbour-courier.example/live/2024-03-10"
    assert main(["report", url, "--home", home, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["url"] == url
    assert told["history"][0]["status"] == "gone"
    assert told["history"][0]["snapshot"]["warc"].endswith(".warc.gz")
    assert {row["document"].rsplit("/", 1)[1] for row in told["citations"]} == {
        "bulletin.pdf",
        "bulletin.txt",
    }


@pytest.mark.parametrize(
    "spelled",
    [
        "HTTP://Harbour-Courier.example:80/live/2024-03-10#night",
        "http://harbour-courier.example/live/%32024-03-10",
        "https://www.harbour-courier.example/live/2024-03-10/",
    ],
)
def test_a_link_is_found_as_a_browser_spells_it(shown, capsys, spelled):
    """Nobody has to know how it is spelled in the document."""
    home = str(shown[1] / "archiver-demo")
    assert main(["report", spelled, "--home", home, "--format", "json"]) == 0
    url = "http://harbour-courier.example/live/2024-03-10"
    assert json.loads(capsys.readouterr().out)["url"] == url


def test_unknown_link_and_unknown_document_are_told(shown, capsys):
    """What the ledger has never seen is the user's to name right."""
    home = str(shown[1] / "archiver-demo")
    assert main(["report", "http://never.example/", "--home", home]) == 2
    assert main(["report", "never.pdf", "--home", home]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 4


def test_changes_since(shown, capsys):
    """The first run is news to who asks from before it, and nothing to who asks from after."""
    home = ["--home", str(shown[1] / "archiver-demo"), "--format", "json"]
    assert main(["report", "--changes-since", "2020-01-01", *home]) == 0
    changes = json.loads(capsys.readouterr().out)["changes"]
    assert {change["url"] for change in changes} == set(EXPECTED)
    told = {"url", "event", "from", "to", "at", "because", "citations"}
    assert set(changes[0]) == told | {"moved_to", "kept", "memento"}
    assert main(["report", "--changes-since", "2020-01-01", *home, "--format", "atom"]) == 0
    assert capsys.readouterr().out.count("<entry>") == len(EXPECTED)
    assert main(["report", "--changes-since", "2999-01-01", *home]) == 0
    assert json.loads(capsys.readouterr().out)["changes"] == []


@pytest.mark.parametrize(
    ("words", "host"), [(["ambulances"], "harbour-courier"), (["الاسعاف"], "marsa-alyawm")]
)
def test_search_finds_the_page(shown, capsys, words, host):
    """A word of an article finds its page, in English and in Arabic."""
    home = str(shown[1] / "archiver-demo")
    assert main(["search", *words, "--home", home, "--format", "json"]) == 0
    hits = json.loads(capsys.readouterr().out)["hits"]
    assert host in hits[0]["url"]


def test_search_without_a_find_is_no_failure(shown, capsys):
    """Nothing found is told, and the exit code is 0."""
    assert main(["search", "zebra", "--home", str(shown[1] / "archiver-demo")]) == 0
    assert capsys.readouterr().out == "0 pages.\n"


# --- check and run ------------------------------------------------------------------------


SITES = {
    "here.example": {"/": Resource(body=b"<title>Here</title><p>It is here.")},
    "gone.example": {"/": Resource(status=410)},
}

CITES = "As we wrote (http://here.example/), it is gone: http://gone.example/\n"


@pytest.fixture(scope="module")
def web():
    """Two sites, played for a while: one is here, one is gone."""
    with SmallWeb(SITES) as playing:
        yield playing


@pytest.fixture
def folder(tmp_path):
    """A folder with a document that cites both sites."""
    (tmp_path / "note.txt").write_text(CITES, "utf-8")
    return tmp_path


def test_check_lists_the_dead_with_their_places(tmp_path):
    """Exit code 1, page, line and footnote of each dead link, and nothing is kept."""
    with SmallWeb() as bulletin_web:
        flags = [*played(bulletin_web), "--retry-wait", "0.1", "--format", "json"]
        ran = archiver("check", PDF, *flags, cwd=tmp_path)
    assert ran.returncode == 1
    assert ran.stderr == ""
    told = json.loads(ran.stdout)
    dead = {row["url"] for row in told["links"] if row["health"] == "dead"}
    assert dead == {url for url, row in EXPECTED.items() if row["health"] == "dead"}
    cited = [row for row in told["citations"] if row["url"] in dead]
    assert {row["page"] for row in cited} == {1, 2}
    assert {"3", "7"} <= {row["note"] for row in cited}
    assert all(row["line"] for row in cited)
    assert list(tmp_path.iterdir()) == []


def test_run_keeps_and_check_remembers(web, folder):
    """A run says on stderr where all is kept; a check of the same home reads it, writes nothing."""
    ran = archiver("run", "note.txt", *played(web), "-o", "report.html", cwd=folder)
    assert (ran.returncode, ran.stdout) == (0, "")
    (warc,) = (folder / "warcs").glob("*.warc.gz")
    assert f"warcs/{warc.name}" in ran.stderr
    assert "ledger.db" in ran.stderr
    assert "http://gone.example/" in (folder / "report.html").read_text("utf-8")
    before = (folder / "ledger.db").read_bytes()
    flags = [*played(web), "--fail-on", "confirmed"]
    assert archiver("check", "note.txt", *flags, cwd=folder).returncode == 0
    assert (folder / "ledger.db").read_bytes() == before


def test_private_addresses_are_not_asked_until_they_are_allowed(web, tmp_path):
    """A link to this machine is `policy`, with the hint that --allow-net is there."""
    document = tmp_path / "private.txt"
    document.write_text(f"See http://127.0.0.1:{web.port}/\n", "utf-8")
    ran = archiver("check", str(document), cwd=tmp_path)
    assert ran.returncode == 0
    assert "policy" in ran.stdout
    assert "--allow-net" in ran.stdout
    allowed = archiver(
        "check", str(document), "--allow-net", "127.0.0.0/8", "--format", "json", cwd=tmp_path
    )
    assert json.loads(allowed.stdout)["links"][0]["http_status"] is not None


def test_unreadable_document_beats_dead_links(web, folder):
    """Exit code 2: what was asked for could not be done whole; the rest is told all the same."""
    ran = archiver("check", "missing.pdf", "note.txt", *played(web), cwd=folder)
    assert ran.returncode == 2
    assert "dead (1)" in ran.stdout
    assert "missing.pdf" in ran.stderr


def test_an_interrupt_ends_the_run_and_keeps_what_there_is(tmp_path):
    """Ctrl-C: the report tells what was seen and what not, exit code 4, the WARC is finished."""
    slow = {f"/{number}": Resource(delay=2.0) for number in range(4)}
    sites = {"quick.example": {"/": Resource(body=b"<p>Here.")}, "slow.example": slow}
    cited = ["http://quick.example/", *(f"http://slow.example{path}" for path in slow)]
    (tmp_path / "slow.txt").write_text("\n".join(cited), "utf-8")
    with SmallWeb(sites) as web:
        arguments = ["run", "slow.txt", *played(web), "--concurrency", "1", "--format", "json"]
        with subprocess.Popen(
            [BIN, *arguments], cwd=tmp_path, env=PLAIN, stdout=subprocess.PIPE, text=True
        ) as ran:
            until(lambda: any(web._asked["slow.example", path] for path in slow))
            ran.send_signal(signal.SIGINT)
            output, _ = ran.communicate(timeout=30)
    told = json.loads(output)
    assert ran.returncode == 4
    assert told["summary"]["incomplete"]
    assert told["links"][0]["status"] == "live"
    assert told["summary"]["not_checked"] > 0
    assert sorted(path.suffix for path in (tmp_path / "warcs").iterdir()) == [".cdxj", ".gz"]


def until(holds, seconds=20.0):
    """Wait for something to hold."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)
