"""What a person sees of archives: settings, a copy named beside a dead link, and all reports."""

# ruff: noqa: E501  (a row is a line)

import json

import pytest
from public_archive import Capture, Reply

from archiver.cli import config, main
from archiver.cli.config import in_force
from archiver.model import ArchiverError
from archiver.reports import RENDERERS

DEAD = "http://www.example/404"
COPY = f"https://web.archive.org/web/20150601000000/{DEAD}"
HELD = "https://web.archive.org/web/20090101120000/http://www.example/plain"


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home with a draft that cites a dead link, as it was seen in May 2015."""
    monkeypatch.setenv("ARCHIVER_HOME", str(tmp_path))
    (tmp_path / "draft.txt").write_text(
        f"The council said so in a notice, {DEAD} (accessed 3 May 2015).\n\n"
        f"So did others, as a copy shows: {HELD}\n"
    )
    return tmp_path


@pytest.fixture
def flags(web, archive):
    """The flags that lead to both, and ask the archive."""
    archive.holds(
        Capture(DEAD, "20090101120000"),
        Capture(DEAD, "20150601000000"),
        Capture(DEAD, "20200101120000"),
        Capture("http://www.example/plain", "20090101120000"),
    )
    ways = (*web.connect_to("www.example"), *archive.connect_to)
    return [
        "--archive=wayback",
        "--archive-delay=0",
        "--delay=0",
        *(f"--connect-to={each}" for each in ways),
    ]


def test_a_check_names_the_copy_of_the_day(home, flags, capsys):
    """Under the dead link, with its date, before the sentence that rests on it."""
    assert main(["check", str(home / "draft.txt"), *flags]) == 1
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    place = lines.index(f"gone  {DEAD}")
    copy = lines.index(f"wayback has it as of 2015-06-01: {COPY}")
    assert place < copy < place + 5


def test_a_link_into_an_archive_tells_what_it_holds(home, flags, capsys):
    """The page, and of when."""
    main(["check", str(home / "draft.txt"), *flags])
    told = capsys.readouterr().out
    assert "It is a copy of http://www.example/plain as of 2009-01-01." in told


def test_json_tells_both(home, flags, capsys):
    """For programs: where the copy opens, how its page stands, what a link holds."""
    main(["check", str(home / "draft.txt"), "--format", "json", *flags])
    rows = {row["url"]: row for row in json.loads(capsys.readouterr().out)["links"]}
    found = rows[DEAD]["memento"]
    assert {key: found[key] for key in ("archive", "url", "original", "status", "at")} == {
        "archive": "wayback",
        "url": COPY,
        "original": DEAD,
        "status": "live",
        "at": "2015-06-01T00:00:00Z",
    }
    assert rows[DEAD]["holds"] is None
    assert rows[HELD]["memento"] is None
    assert rows[HELD]["holds"] == {
        "archive": "wayback",
        "original": "http://www.example/plain",
        "at": "2009-01-01T12:00:00Z",
    }


def test_reports_go_on_offering_it(home, flags, capsys, subtests):
    """After a run, from the ledger, with no archive asked again, in each format."""
    assert main(["run", str(home / "draft.txt"), *flags]) == 0
    assert main(["verify"]) == 0
    for form in RENDERERS:
        with subtests.test(form):
            capsys.readouterr()
            assert main(["report", "--format", form]) == 0
            assert COPY in capsys.readouterr().out


def test_a_draft_is_mended_once_it_cites_the_copy(home, flags, capsys):
    """The dead link stays dead, is told as cited with a copy, and fails nothing in any format."""
    draft = home / "draft.txt"
    draft.write_text(f"{draft.read_text()}\nArchived: {COPY}\n")
    assert main(["check", str(draft), *flags]) == 0
    text = capsys.readouterr().out
    assert "A copy of it is cited, too." in text
    assert "Passed over: 1 link cited with a copy." in text
    assert "cite it, beside" not in text
    assert main(["check", str(draft), "--format", "jsonl", *flags]) == 0
    rows = map(json.loads, capsys.readouterr().out.splitlines())
    told = {row["url"]: (row["fails"], row["copied"]) for row in rows if row["type"] == "link"}
    assert told[DEAD] == (False, True)


def test_no_copy_anywhere_is_told(home, flags, archive, capsys):
    """As a hint, where all archives could be asked."""
    archive.captures = []
    main(["check", str(home / "draft.txt"), *flags])
    assert "no archive has it: wayback showed no copy" in " ".join(capsys.readouterr().out.split())


def test_what_could_not_be_asked_is_told(home, flags, archive, capsys):
    """No copy named is not the same as no copy there."""
    archive.doors = {"/": [Reply(503)]}
    main(["check", str(home / "draft.txt"), "--tries=1", *flags])
    told = capsys.readouterr().out
    assert "wayback could not be asked about 1 link: whether it has a copy is not known." in told


def test_never_is_never(home, flags, archive, capsys):
    """The link into the archive is looked at as any other is; nothing else is asked there."""
    main(["check", str(home / "draft.txt"), "--archives=never", *flags])
    capsys.readouterr()
    folder = HELD.removeprefix("https://web.archive.org").removesuffix("plain")
    asked = {target for target in archive.asked if target != "/robots.txt"}
    assert f"{folder}plain" in asked
    assert all(target.startswith(folder) for target in asked)  # a made-up sibling is looked at, too


# --- Settings -----------------------------------------------------------------------------

TABLES = """
[[archive]]
name = "library"
timegate = "https://library.example/web/{url}"
memento = "https://library.example/web/{timestamp}/{url}"
"""
LIBRARY = (
    "library timegate=https://library.example/web/{url}"
    " memento=https://library.example/web/{timestamp}/{url}"
)

FILES = {
    "nothing is said": ("", ("wayback",)),
    "names": ('archive = ["wayback", "arquivo"]', ("wayback", "arquivo")),
    "tables": (TABLES, (LIBRARY,)),
    "as behind a flag": (f'archive = ["{LIBRARY}"]', (LIBRARY,)),
    "none": ("archive = []", ()),
    "a web is played: it has the archives that are named": ('connect_to = ["a.example:80:127.0.0.1:1"]', ()),
    "a web is played, and an archive is named": ('archive = ["wayback"]\nconnect_to = ["a.example:80:127.0.0.1:1"]', ("wayback",)),
}  # fmt: skip


@pytest.mark.parametrize("case", FILES)
def test_archives_are_named_in_the_file(tmp_path, case):
    """Any number, by a name that we know or by their doors."""
    text, expected = FILES[case]
    (tmp_path / config.FILE).write_text(text)
    assert in_force("check", tmp_path, {}, {}).settings.archive == expected


WRONG = {
    "a name that nobody knows": 'archive = ["nowhere"]',
    "a table without a door": '[[archive]]\nname = "x"',
    "a door that is none": '[[archive]]\nname = "x"\nside = "https://x.example/{url}"',
    "a number": "archive = [7]",
    "a text": 'archive = "wayback"',
    "two of one name": 'archive = ["wayback", "wayback"]',
    "when": 'archives = "sometimes"',
    "an age": 'save_within = "soon"',
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_no_archive_is_refused(tmp_path, case):
    """With the name of the file and of the key."""
    (tmp_path / config.FILE).write_text(WRONG[case])
    with pytest.raises(ArchiverError, match=r"archiver\.toml: (archives?|save_within): "):
        in_force("check", tmp_path, {}, {})
