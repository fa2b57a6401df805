"""Living pages are handed to an archive; what became of them is told, and our keys to nobody."""

# ruff: noqa: E501  (a row is a line)

import gzip
import json
from dataclasses import replace
from urllib.parse import parse_qs

import pytest
from crawling import job, judged, kept, of_each
from public_archive import Capture, Reply, refused, said, ways

from archiver.cli import main
from archiver.crawl import Saving, crawl
from archiver.ledger import Ledger
from archiver.reports import RENDERERS, Layout

LINK = "http://www.example/plain"
ACCESS, SECRET = "Xk4access8", "Yz9secret3"
JOB = "spn2-" + "a" * 40
AT = "20261128120000"

TAKEN = said(url=LINK, job_id=JOB)
AT_WORK = said(status="pending", job_id=JOB, resources=[])
DONE = said(status="success", job_id=JOB, original_url=LINK, timestamp=AT)
ELSEWHERE = said(status="success", job_id=JOB, original_url=LINK + "/new", timestamp=AT)
BUSY = refused("user-session-limit")
SOON = Reply(429)


def hand_in(web, archive, *links, home=None, submit=(TAKEN,), status=(DONE,), **settings):
    """Archive links, handing them in; the archive says these in turn."""
    archive.doors = {"/save/status/": list(status), "/save": list(submit)}
    haste = {"save_poll": 0.02, "save_time": 1.0, "archive_pause": 0.1, "archives": "never"}
    asked = job(*links, home=home, **(ways(web, archive) | haste | settings))
    saving = Saving("wayback", f"LOW {ACCESS}:{SECRET}")
    return crawl(replace(asked, saving=saving), tell=lambda _: None)


HANDED_IN = {
    "saved": ({}, "saved", LINK),
    "saved after a while": ({"status": [AT_WORK, AT_WORK, DONE]}, "saved", LINK),
    "saved at the address behind a redirect": ({"status": [ELSEWHERE]}, "saved", LINK + "/new"),
    "saved when sessions are free again": ({"submit": [BUSY, BUSY, TAKEN]}, "saved", LINK),
    "saved after a 429 that says nothing": ({"submit": [SOON, TAKEN]}, "saved", LINK),
    "saved after a 429 while it worked": ({"status": [SOON, DONE]}, "saved", LINK),
    "saved after a bad minute": ({"status": [Reply(502), DONE]}, "saved", LINK),
    "an error that came with status 200": ({"submit": [refused("blocked-url")]}, "refused", None),
    "an error of the job": ({"status": [refused("not-found")]}, "refused", None),
    "an error of the job that passes": ({"status": [refused("browsing-timeout")]}, "failed", None),
    "captured often enough today": ({"submit": [refused("too-many-daily-captures")]}, "already", None),
    "the job has expired": ({"status": [Reply(404)]}, "pending", None),
    "it never ends": ({"status": [AT_WORK]}, "pending", None),
    "sessions are never free": ({"submit": [BUSY]}, "failed", None),
    "keys that are wrong": ({"submit": [Reply(401)]}, "refused", None),
    "no JSON": ({"submit": [Reply(body="<title>Sorry</title>")]}, "failed", None),
    "a name of a job that is a path": ({"submit": [said(job_id="../../web/x")]}, "failed", None),
    "a 429 for longer than we wait": ({"submit": [Reply(429, headers={"Retry-After": "900"})]}, "failed", None),
}  # fmt: skip


@pytest.mark.parametrize("case", HANDED_IN)
def test_what_became_of_a_page_is_told(web, archive, case):
    """In a word, and in the archive's own; with the address of the capture where there is one."""
    script, outcome, original = HANDED_IN[case]
    save = of_each(hand_in(web, archive, LINK, **script), "save")[LINK]
    assert save.outcome == outcome
    assert save.because
    where = f"https://web.archive.org/web/{AT}/{original}" if original else None
    assert save.memento == where


def test_the_form_asks_for_what_is_new(web, archive):
    """A capture of these days is as good as a new one; what knows us goes in a header."""
    hand_in(web, archive, LINK)
    (method, target, headers, form), (_, status, asked, _) = archive.log
    assert (method, target) == ("POST", "/save")
    assert parse_qs(form) == {
        "url": [LINK],
        "skip_first_archive": ["1"],
        "if_not_archived_within": ["3d"],
    }
    assert headers["Authorization"] == asked["Authorization"] == f"LOW {ACCESS}:{SECRET}"
    assert headers["Accept"] == "application/json"
    assert status == f"/save/status/{JOB}"


NOT_HANDED_IN = {
    "a dead link": "http://www.example/404",
    "one that is unsure": "http://www.example/403",
    "one that lies in an archive": "https://web.archive.org/web/20150503120000/http://www.example/plain",
    "one on this machine": "http://127.0.0.1:{port}/plain",
}  # fmt: skip


@pytest.mark.parametrize("case", NOT_HANDED_IN)
def test_nothing_else_is_handed_in(web, archive, case):
    """What is not alive, what is kept there already, what is nobody's business."""
    link = NOT_HANDED_IN[case].format(port=web.port)
    archive.holds(Capture(LINK, "20150503120000"))
    tally = hand_in(web, archive, link, allow_net=("127.0.0.0/8",))
    assert of_each(tally, "save") == {}
    assert not any(target.startswith("/save") for target in archive.asked)
    assert len(judged(tally)) == 1


LEFT_ALONE = {
    "it does not know us": ([Reply(401)], 1),
    "it fails twice in a row": ([Reply(503)], 2),
    "it asks to be left alone": ([Reply(429, headers={"Retry-After": "900"})], 1),
}


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_an_archive_that_will_not_is_left_alone(web, archive, case):
    """Of ten pages one or two are handed in; the others are told to be failed."""
    replies, asked = LEFT_ALONE[case]
    links = [f"{LINK}?{number}" for number in range(10)]
    tally = hand_in(web, archive, *links, submit=replies, save_at_once=1)
    assert len(archive.log) == asked
    assert len(of_each(tally, "save")) == 10
    assert "saved" not in {each.outcome for each in of_each(tally, "save").values()}


def test_so_many_at_once(web, archive):
    """All are handed in, within the limits of the archive."""
    links = [f"{LINK}?{number}" for number in range(5)]
    tally = hand_in(web, archive, *links, status=[AT_WORK, DONE], save_at_once=2)
    assert {each.outcome for each in of_each(tally, "save").values()} == {"saved"}


def test_keys_are_kept_nowhere(web, archive, tmp_path, caplog):
    """Not in the WARC, the ledger, the index or the log: there, stars stand in their place."""
    hand_in(web, archive, LINK, home=tmp_path)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    data = [path.read_bytes() for path in files]
    data += [
        gzip.decompress(raw)
        for path, raw in zip(files, data, strict=True)
        if ".gz" in path.suffixes[-1:]
    ]
    for secret in (ACCESS, SECRET):
        assert not any(secret.encode() in each for each in data)
        assert secret not in caplog.text
    (submitted,) = [each for each in kept(tmp_path) if each.url == "https://web.archive.org/save"]
    assert b"\r\nAuthorization: ***\r\n" in submitted.request
    assert submitted.request.startswith(b"POST /save HTTP/1.1\r\n")
    assert submitted.request.endswith(
        b"url=http%3A%2F%2Fwww.example%2Fplain&skip_first_archive=1&if_not_archived_within=3d"
    )


def test_the_ledger_and_the_reports_on_every_link_tell_it(web, archive, tmp_path):
    """As the run did."""
    tally = hand_in(web, archive, LINK, home=tmp_path)
    with Ledger.open(tmp_path / "ledger.db", create=False) as ledger:
        report = ledger.report()
    (standing,) = report.links
    assert standing.save == of_each(tally, "save")[LINK]
    for name in ("text", "json", "html", "csv", "jsonl"):
        told = RENDERERS[name](report, Layout())
        assert f"https://web.archive.org/web/{AT}/{LINK}" in told, name
    row = json.loads(RENDERERS["json"](report, Layout()))["links"][0]["save"]
    assert (row["outcome"], row["job"]) == ("saved", JOB)


# --- The command line ---------------------------------------------------------------------


@pytest.fixture
def draft(tmp_path, monkeypatch):
    """A draft with a living link, in a home of its own, with keys in the environment."""
    monkeypatch.setenv("WAYBACK_ACCESS_KEY", ACCESS)
    monkeypatch.setenv("WAYBACK_SECRET_KEY", SECRET)
    monkeypatch.setenv("ARCHIVER_HOME", str(tmp_path))
    path = tmp_path / "draft.txt"
    path.write_text(f"See {LINK} for it.\n")
    return str(path)


def test_run_saves_to_the_wayback_machine(web, archive, draft, capsys):
    """With the keys of the environment, and says where the capture is."""
    archive.doors = {"/save/status/": [DONE], "/save": [TAKEN]}
    ways = [f"--connect-to={way}" for way in (*web.connect_to("www.example"), *archive.connect_to)]
    haste = ("--save-poll=0.05", "--archive-pause=0.1", "--delay=0")
    assert main(["run", draft, "--save-to", "wayback", *haste, *ways]) == 0
    assert f"https://web.archive.org/web/{AT}/{LINK}" in capsys.readouterr().out
    assert archive.log[0][2]["Authorization"] == f"LOW {ACCESS}:{SECRET}"


WRONG = {
    "no such archive": (["--save-to", "nowhere"], "nowhere"),
    "one that takes nothing": (["--save-to", "arquivo"], "nothing can be handed in"),
    "one that would be told our keys in the open": (["--save-to", "x", "--archive", "x save=http://x.example/save"], "is not https:"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_is_told_first(draft, capsys, case):
    """Before anything is asked."""
    flags, word = WRONG[case]
    assert main(["run", draft, *flags]) == 2
    told = capsys.readouterr().err
    assert word in told
    assert len(told.splitlines()) == 2


@pytest.mark.parametrize("key", ["", "  ", "two\nlines", "schlüssel"])
def test_without_keys_nothing_is_handed_in(draft, capsys, monkeypatch, key):
    """And it is told where they are to be had."""
    monkeypatch.setenv("WAYBACK_SECRET_KEY", key)
    assert main(["run", draft, "--save-to", "wayback"]) == 2
    told = capsys.readouterr().err
    assert "WAYBACK_SECRET_KEY" in told
    assert "archive.org/account/s3.php" in told
    assert ACCESS not in told
