"""`archiver cite` shows what makes citations robust, and writes it only when it is told to."""

# ruff: noqa: E501  (a row is a line)

import shutil
import subprocess

import pytest
from command_line import Ran, archiver, leading

from archiver.cli import main
from archiver.demo import ARCHIVE, BULLETINS, SmallWeb

GONE = "http://town-council.example/notices/2024-03-11.html"
COPY = f"http://coast-archive.example/web/20240312081500/{GONE}"
MOVED = "http://fishers-union.example/statements/radio-silence"
NOW = "http://boats-and-nets.example/statements/radio-silence.html"
DAY = "2024-03-12"


@pytest.fixture(scope="module")
def archived(tmp_path_factory):
    """A ledger that knows the bulletin, with a copy of what is gone."""
    folder = tmp_path_factory.mktemp("archived")
    with SmallWeb() as web:
        haste = ["--delay", "0", "--retry-wait", "0.1", "--browser", "never"]
        asking = ["--archive", ARCHIVE, "--archive-delay", "0"]
        ways = leading(web.connect_to)
        archiver("run", BULLETINS[1], *ways, *haste, *asking, cwd=folder).check_returncode()
    return folder / "ledger.db"


@pytest.fixture
def cite(archived, tmp_path, monkeypatch, capsysbinary):
    """Cite a document in a home that knows its links."""
    shutil.copy(archived, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ARCHIVER_HOME", raising=False)

    def run(name, data, *arguments):
        (tmp_path / name).write_bytes(data)
        code = main(["cite", name, *arguments])
        out, err = capsysbinary.readouterr()
        return Ran(code, out.decode("latin-1"), err.decode())

    return run


NOTES = f"1. The council, {GONE}.\r\n2. The union ({MOVED}).\r\nB\xfcrger.".encode("latin-1")


def test_without_in_place_nothing_is_written(cite, tmp_path):
    """What would change is shown as a diff, and the file stays as it is."""
    ran = cite("notes.txt", NOTES)
    assert ran.returncode == 0
    assert f"+1. The council, {GONE} (archived {DAY}: {COPY})." in ran.stdout
    assert "1 change to make, with --in-place" in ran.stderr
    assert (tmp_path / "notes.txt").read_bytes() == NOTES


def test_in_place_writes_the_insertions_and_nothing_else(cite, tmp_path):
    """Line ends, other encodings and permissions stay; done twice, nothing is done."""
    (tmp_path / "notes.txt").touch(mode=0o640)
    before = (tmp_path / "notes.txt").stat().st_mode
    ran = cite("notes.txt", NOTES, "--in-place")
    after = (tmp_path / "notes.txt").read_bytes()
    assert after.replace(f" (archived {DAY}: {COPY})".encode(), b"") == NOTES != after
    assert f"+1. The council, {GONE} (archived" in ran.stdout
    assert (tmp_path / "notes.txt").stat().st_mode == before
    assert cite("notes.txt", after, "--in-place").stdout == ""
    assert (tmp_path / "notes.txt").read_bytes() == after


def test_patch_takes_the_diff(cite, tmp_path):
    """What is printed can be applied by other people's tools."""
    if shutil.which("patch") is None:
        pytest.skip("there is no patch here")
    cite("notes.txt", NOTES, "--fix-moved", "-o", "robust.diff")
    patched = subprocess.run(
        ["patch", "--binary", "-p0", "-i", "robust.diff"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert patched.returncode == 0, patched.stdout
    found = (tmp_path / "notes.txt").read_bytes()
    assert NOW.encode() in found
    assert COPY.encode() in found


def test_moved_links_are_replaced_when_that_is_asked_for(cite):
    """Only with --fix-moved is another address cited."""
    assert f"+2. The union ({NOW})" not in cite("notes.txt", NOTES).stdout
    assert f"+2. The union ({NOW})" in cite("notes.txt", NOTES, "--fix-moved").stdout


def test_only_what_has_moved_can_be_mended(cite):
    """A document whose readers know no attributes gets new addresses, and nothing else."""
    ran = cite("notes.txt", NOTES, "--only-moved")
    assert [line for line in ran.stdout.splitlines() if line.startswith("+")] == [
        "+++ notes.txt",
        f"+2. The union ({NOW}).",
    ]
    marked = f"[the council]({GONE}) and [the union]({MOVED})\n".encode()
    assert (
        f"+[the council]({GONE}) and [the union]({NOW})\n"
        in cite("a.md", marked, "--only-moved").stdout
    )


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.html", f'<p><a href="{GONE}">x</a>', f'data-versionurl="{COPY}" data-versiondate="{DAY}"'),
        ("a.md", f"[x]({GONE})", f']({GONE}){{data-originalurl="{GONE}" data-versionurl="{COPY}"'),
        ("a.bib", f"@misc{{a,\n  url = {{{GONE}}}\n}}", f"\\url{{{COPY}}}"),
        ("a.json", f'[{{"id": "a", "type": "webpage", "URL": "{GONE}"}}]', f'"{COPY}"'),
    ],
)  # fmt: skip
def test_each_format_has_its_own_way(cite, name, text, expected):
    """Attributes, notes and fields, as the format has them."""
    ran = cite(name, text.encode())
    assert ran.returncode == 0, ran.stderr
    assert expected in ran.stdout


@pytest.mark.parametrize("name", ["a.pdf", "a.csv"])
def test_what_cannot_be_written_to_is_told_in_two_lines(cite, name):
    """The hint says what to do instead."""
    data = BULLETINS[0].read_bytes() if name == "a.pdf" else f"url\n{GONE}\n".encode()
    ran = cite(name, data)
    assert (ran.returncode, ran.stdout, len(ran.stderr.splitlines())) == (2, "", 2)
    assert "--format markdown" in ran.stderr


def test_without_a_ledger_it_is_told_in_two_lines(cite, tmp_path):
    """There is nothing to know from."""
    (tmp_path / "ledger.db").unlink()
    ran = cite("notes.txt", NOTES)
    assert (ran.returncode, len(ran.stderr.splitlines())) == (2, 2)


def test_what_the_ledger_does_not_know_is_counted(cite):
    """A new link is left as it is, and the reader told how to change that."""
    ran = cite("notes.txt", b"http://never.example/")
    assert (ran.returncode, ran.stdout) == (0, "")
    (told,) = ran.stderr.splitlines()[-1:]
    assert told.startswith("archiver: 1 link the ledger does not know: archiver run ")
    assert told.endswith("notes.txt")
