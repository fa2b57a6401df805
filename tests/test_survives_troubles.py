"""Whatever a run is short of, it says so in two lines, and loses nothing that was finished."""

import os
import resource
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from broken_off import BIN, WITHIN, begin, finished, is_clean, judged, rows
from crawling import visit

from archiver.cli import main

MANY = [f"/plain?n={number}" for number in range(120)]


def tell(web, home, paths, *arguments, **popen):
    """Archive these pages; return the exit code, and what was said on stdout and on stderr."""
    arguments = (*arguments, "--connect-to", web.connect_to("www.example")[0])
    links = [web.url(path) for path in paths]
    run = begin(home, links, "--no-extract", "--requisites", "none", *arguments, **popen)
    output, errors = run.communicate(timeout=WITHIN)
    return run.returncode, output, errors


def is_told(errors: str, *words: str) -> None:
    """See that a trouble is told in two lines, in these words."""
    first, second = errors.splitlines()
    assert first.startswith("archiver: ")
    assert second.startswith("  hint: ")
    for word in words:
        assert word in errors


def goes_on(web, home: Path, *arguments: str) -> None:
    """See that files and ledger agree, and that the run can be resumed to its end."""
    for path in finished(home):
        is_clean(path)
    before = judged(home)
    web.reset()
    flags = ["--home", str(home), "--connect-to", web.connect_to("www.example")[0]]
    patience = ["--delay", "0", "--no-extract", "--requisites", "none"]
    resume = ["--resume"] if rows(home, "SELECT 1 FROM runs") else []
    assert main(["run", *resume, str(home / "draft.txt"), *flags, *patience, *arguments]) == 0
    asked = {web.url(entry.path) for entry in web.log}
    assert asked.isdisjoint(before)
    assert main(["verify", "--home", str(home)]) == 0


def limited(kind: int, most: int) -> dict[str, object]:
    """Let a process have no more than so much of something."""
    return {"preexec_fn": lambda: resource.setrlimit(kind, (most, most))}


@pytest.fixture(scope="module")
def archived(played, tmp_path_factory):
    """A home in which a page was archived, to be copied."""
    home = tmp_path_factory.mktemp("archived")
    assert tell(played, home, ["/plain"])[0] == 0
    return home


@pytest.fixture
def home(archived, tmp_path):
    """A copy of it."""
    return shutil.copytree(archived, tmp_path / "home")


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[Path]:
    """Mount something on a folder; skip the test where we may not."""
    try:
        done = subprocess.run(["mount", *options, folder], capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount here")
    if done.returncode:
        pytest.skip("nothing may be mounted here: that takes root")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.mark.parametrize("size", ["400k", "800k"])
def test_a_full_disk(web, tmp_path, size):
    """What fitted is whole and resumed from; exit code 4."""
    home = tmp_path / "home"
    home.mkdir()
    with mounted(home, "-t", "tmpfs", "-o", f"size={size}", "none"):
        code, output, errors = tell(web, home, MANY)
        assert (code, output) == (4, "")
        is_told(errors, "room")
        assert [path for path in finished(home) if is_clean(path)] == []
        subprocess.run(["mount", "-o", "remount,size=30m", home], check=True)
        goes_on(web, home)


@pytest.mark.parametrize("size", [30_000, 330_000])
def test_a_file_size_limit(web, tmp_path, size):
    """No file may grow any more: ledger or WARC, whichever is met first. Exit code 4."""
    code, output, errors = tell(web, tmp_path, MANY, **limited(resource.RLIMIT_FSIZE, size))
    assert (code, output) == (4, "")
    is_told(errors, "ledger.db")
    goes_on(web, tmp_path)


def test_a_file_size_limit_met_by_a_snapshot(web, tmp_path):
    """A page that is larger than any file may be; the pages before it stay. Exit code 4."""
    paths = ["/plain", "/gzip", "/big"]
    limit = limited(resource.RLIMIT_FSIZE, 1_000_000)
    code, output, errors = tell(web, tmp_path, paths, "--per-site", "1", **limit)
    assert (code, output) == (4, "")
    is_told(errors, os.strerror(27))
    assert sorted(judged(tmp_path)) == [web.url("/gzip"), web.url("/plain")]
    goes_on(web, tmp_path)


def test_too_few_descriptors_to_begin(web, tmp_path):
    """Where hardly a file may be opened, nothing is begun. Exit code 4."""
    code, output, errors = tell(web, tmp_path, MANY, **limited(resource.RLIMIT_NOFILE, 60))
    assert (code, output) == (4, "")
    is_told(errors, "only 60 files", "ulimit -n")


def test_few_descriptors(web, tmp_path):
    """A crawl takes no more than there are: no link is blamed for what this machine lacks."""
    slow = [f"/slow?seconds=0.2&n={number}" for number in range(60)]
    few = limited(resource.RLIMIT_NOFILE, 90)
    code, output, _ = tell(web, tmp_path, slow, "--per-site", "60", **few)
    assert code == 0
    assert "60 links: 60 alive" in output


def test_a_home_that_nobody_may_write_to(web, home):
    """Two lines, exit code 4; and what is there can still be read and verified."""
    with mounted(home, "--bind", str(home)):
        subprocess.run(["mount", "-o", "remount,ro,bind", home], check=True)
        code, output, errors = tell(web, home, ["/plain"])
        assert (code, output) == (4, "")
        is_told(errors, "Make the home writable")
        assert main(["verify", "--home", str(home)]) == 0
        assert main(["report", web.url("/plain"), "--home", str(home)]) == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere but on a read-only mount")
def test_a_home_that_we_may_not_write_to(web, tmp_path):
    """Not ours: two lines, exit code 4."""
    home = tmp_path / "home"
    home.mkdir()
    shutil.copy(__file__, home / "draft.txt")
    home.chmod(0o555)
    code, output, errors = tell(web, home, ["/plain"])
    home.chmod(0o755)
    assert (code, output) == (4, "")
    is_told(errors, "Permission denied", "Make the home writable")


@contextmanager
def locked(home: Path) -> Iterator[None]:
    """Another program writes to the ledger, and does not end."""
    with closing(sqlite3.connect(home / "ledger.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def test_a_locked_ledger(web, home, monkeypatch):
    """It is waited for, but not for ever; exit code 2."""
    monkeypatch.setattr("archiver.ledger.opening.PATIENCE", 0.3)
    flags = ["--home", str(home), "--connect-to", web.connect_to("www.example")[0]]
    with locked(home):
        assert main(["run", str(home / "draft.txt"), *flags]) == 2
    assert main(["verify", "--home", str(home)]) == 0


def scribble(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * 8192 + data[12288:])


def from_the_future(path: Path) -> None:
    with closing(sqlite3.connect(path)) as ledger:
        row = ("archiver", "m999_future", "2042-01-01")
        columns = "migration_set, name, applied_at"
        ledger.execute(f"INSERT INTO _sqlite_migrations ({columns}) VALUES (?, ?, ?)", row)
        ledger.commit()


UNUSABLE = {
    "corrupt": (scribble, "is damaged"),
    "cut off": (lambda path: path.write_bytes(path.read_bytes()[:9000]), "is damaged"),
    "no ledger": (lambda path: path.write_bytes(b"something else\n" * 400), "is not a ledger"),
    "newer": (from_the_future, "newer archiver"),
}


@pytest.mark.parametrize(("spoil", "words"), UNUSABLE.values(), ids=UNUSABLE)
def test_a_ledger_that_cannot_be_used(web, home, spoil, words):
    """Two lines, exit code 2; nothing is asked, and no file is touched."""
    spoil(home / "ledger.db")
    before = {path: path.read_bytes() for path in home.rglob("*.[wcd]*")}
    web.reset()
    code, output, errors = tell(web, home, ["/plain"])
    assert (code, output) == (2, "")
    is_told(errors, words)
    assert web.asked == []
    assert {path: path.read_bytes() for path in before} == before


WITHOUT = 'mount -t tmpfs -o ro none /dev/shm && exec "$@"'


@pytest.mark.skipif(
    os.geteuid() != 0 or shutil.which("unshare") is None, reason="it takes root and unshare"
)
def test_no_place_for_semaphores(web, tmp_path):
    """As in a bare chroot: pages are archived without their text, which is said once."""
    (tmp_path / "draft.txt").write_text(f"{web.url('/report')}\n{web.url('/report?again')}\n")
    where = ["--home", tmp_path, "--connect-to", web.connect_to("www.example")[0]]
    command = [BIN, "run", tmp_path / "draft.txt", "--delay", "0", *where]
    bare = ["unshare", "--mount", "sh", "-c", WITHOUT, "sh", *command]
    ran = subprocess.run(bare, capture_output=True, text=True, timeout=WITHIN, check=False)
    assert ran.returncode == 0, ran.stderr
    assert ran.stderr.count("no text is extracted") == 1
    assert len(judged(tmp_path)) == 2
    assert rows(tmp_path, "SELECT 1 FROM articles") == []


@pytest.mark.timeout(60)
def test_a_writer_that_breaks_off_is_told(web, tmp_path, monkeypatch):
    """Whatever ends the thread that keeps things: nobody waits for it for ever."""
    monkeypatch.setattr("archiver.crawl.keeper._BATCH", None)
    with pytest.raises(TypeError):
        visit(web.url("/plain"), home=tmp_path, connect_to=web.connect_to("www.example"))
