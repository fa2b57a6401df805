"""WARC files may lie elsewhere: in another folder, or in a storage that fsspec knows."""

import json
import shutil
import time
from pathlib import Path

import fsspec
import pytest
from crawling import visit
from fsspec.implementations.local import LocalFileSystem

from archiver import warc
from archiver.cli import main
from archiver.model import ArchiverError
from archiver.settings import Settings

PATHS = ["/plain", "/gzip", "/chunked", "/404", "/bulletin", "/report"]


class Storage(LocalFileSystem):
    """A storage in a folder of this machine, which counts what is read of it, and may fail."""

    protocol = "bucket"
    cachable = False
    root = Path()
    broken = False
    spoils = False
    read = 0

    @classmethod
    def _strip_protocol(cls, path):
        path = str(path).removeprefix("bucket://")
        return path if path.startswith(str(cls.root)) else f"{cls.root}/{path.strip('/')}"

    def put_file(self, lpath, rpath, **_kwargs):
        if self.broken:
            raise OSError("the bucket cannot be reached")
        shutil.copyfile(lpath, self._strip_protocol(rpath))
        if self.spoils:
            path = Path(rpath)
            path.write_bytes(path.read_bytes()[:-1])

    def _open(self, path, mode="rb", **kwargs):
        Storage.read += 1
        return super()._open(path, mode, **kwargs)


@pytest.fixture
def bucket(tmp_path, monkeypatch):
    """A storage at `bucket://`, and its folder."""
    folder = tmp_path / "bucket"
    folder.mkdir()
    monkeypatch.setattr(Storage, "root", folder)
    for name in ("broken", "spoils"):
        monkeypatch.setattr(Storage, name, value=False)
    fsspec.register_implementation("bucket", Storage, clobber=True)
    return folder


@pytest.fixture
def home(tmp_path):
    """A home whose config file says where WARC files go."""
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "archiver.toml").write_text('warcs = "bucket://warcs"\n')
    return folder


def run(web, home, *paths, warcs="bucket://warcs", **settings):
    links = [web.url(path) for path in paths or PATHS]
    connect_to = web.connect_to("www.example")
    return visit(*links, home=home, connect_to=connect_to, warcs=warcs, **settings)


def names(folder, pattern="*"):
    return sorted(path.name for path in folder.rglob(pattern) if path.is_file())


@pytest.mark.parametrize("where", ["elsewhere", "absolute"])
def test_another_folder(web, tmp_path, where):
    """On another disk, say: seen from the home where it is relative. Nothing lies in `warcs/`."""
    home, other = tmp_path / "home", tmp_path / "home" / "elsewhere"
    home.mkdir()
    if where == "absolute":
        other = tmp_path / "absolute"
    named = "elsewhere" if where == "elsewhere" else str(other)
    (home / "archiver.toml").write_text(f'warcs = "{named}"\n')
    tally = run(web, home, warcs=named)
    assert names(other, "*.gz") == list(tally.warcs)
    assert tally.kept_in == str(other)
    assert not (home / "warcs").exists()
    assert main(["verify", "--home", str(home)]) == 0


def test_finished_files_are_put_away(web, home, bucket):
    """With their indexes; nothing of them is left here, and everything verifies there."""
    tally = run(web, home)
    assert names(bucket, "*.gz") == list(tally.warcs)
    assert len(names(bucket, "*.cdxj")) == 1
    assert names(home / "warcs") == []
    assert (tally.kept_in, tally.unsettled) == ("bucket://warcs", None)
    assert main(["verify", "--home", str(home)]) == 0


def test_a_storage_of_fsspec_itself(web, tmp_path):
    """A folder of this machine, by its URL."""
    home, url = tmp_path / "home", f"file://{tmp_path}/away/warcs"
    tally = run(web, home, warcs=url)
    assert tally.unsettled is None
    assert names(tmp_path / "away", "*.gz") == list(tally.warcs)
    (home / "archiver.toml").write_text(f'warcs = "{url}"\n')
    assert main(["verify", "--home", str(home)]) == 0


def test_a_file_is_put_away_when_it_is_full(web, home, bucket):
    """A long run needs no room for all that it archives."""
    tally = run(web, home, *(f"/report?n={number}" for number in range(12)), warc_size=1000)
    assert len(tally.warcs) > 2
    assert names(bucket, "*.gz") == sorted(tally.warcs)
    assert names(home / "warcs") == []


def test_nobody_waits_for_a_storage(web, home, bucket, monkeypatch):
    """While the first file is on its way, further ones are filled."""
    put, seen = Storage.put_file, []

    def put_slowly(self, lpath, rpath, **kwargs):
        deadline = time.monotonic() + 10
        while not seen and time.monotonic() < deadline and not names(home, "*-00003.warc.gz*"):
            time.sleep(0.01)
        seen.append(bool(names(home, "*-00003.warc.gz*")))
        put(self, lpath, rpath, **kwargs)

    monkeypatch.setattr(Storage, "put_file", put_slowly)
    tally = run(web, home, *(f"/report?n={number}" for number in range(8)), warc_size=1000)
    assert seen[0]
    assert names(bucket, "*.gz") == sorted(tally.warcs)
    assert names(home / "warcs") == []


def test_the_storage_can_be_chosen_with_a_flag(web, tmp_path, bucket, capsys):
    """And the sentence at the end says where the files lie."""
    document = tmp_path / "draft.txt"
    document.write_text(web.url("/plain"))
    flags = ["--connect-to", web.connect_to("www.example")[0], "--delay", "0"]
    flags += ["--warcs", "bucket://other"]
    assert main(["run", str(document), "--home", str(tmp_path / "h"), *flags]) == 0
    assert "is in bucket://other/2" in capsys.readouterr().err
    assert len(names(bucket / "other", "*.gz")) == 1


def test_damage_is_found_there(web, home, bucket, capsys):
    """A flipped bit, a lost file and a lost index are as bad there as here."""
    run(web, home)
    (path,) = bucket.rglob("*.gz")
    whole = path.read_bytes()
    path.write_bytes(whole[:2000] + bytes([whole[2000] ^ 1]) + whole[2001:])
    assert main(["verify", "--home", str(home)]) == 3
    path.write_bytes(whole)
    warc.index.path_of(path).unlink()
    assert main(["verify", "--home", str(home)]) == 3
    assert "the index is missing" in capsys.readouterr().out
    path.unlink()
    assert main(["verify", "--home", str(home)]) == 3
    assert "the file is missing" in capsys.readouterr().out


def test_what_cannot_be_put_away_stays(web, home, bucket, monkeypatch):
    """The run is complete, says so, and loses nothing; the next one tries again."""
    monkeypatch.setattr(Storage, "broken", value=True)
    tally = run(web, home)
    assert tally.incomplete is None
    assert "the bucket cannot be reached" in tally.unsettled
    assert names(home / "warcs", "*.gz") == list(tally.warcs)
    assert main(["verify", "--home", str(home)]) == 0
    monkeypatch.setattr(Storage, "broken", value=False)
    later = run(web, home, "/empty-value")
    assert later.unsettled is None
    assert names(bucket, "*.gz") == sorted([*tally.warcs, *later.warcs])
    assert names(home / "warcs") == []
    assert main(["verify", "--home", str(home)]) == 0


@pytest.mark.usefixtures("bucket")
def test_what_does_not_arrive_whole_stays(web, home, monkeypatch):
    """It is read back before it is removed here."""
    monkeypatch.setattr(Storage, "spoils", value=True)
    tally = run(web, home)
    assert "is not what was written" in tally.unsettled
    assert names(home / "warcs", "*.gz") == list(tally.warcs)
    assert main(["verify", "--home", str(home)]) == 0


def test_a_further_run_refers_to_what_lies_there(web, home, bucket):
    """What was put away is read again, and not stored once more."""
    run(web, home, "/report")
    tally = run(web, home, "/report")
    assert tally.spared.referred >= 1
    assert main(["verify", "--home", str(home)]) == 0
    assert len(names(bucket, "*.gz")) == 2


@pytest.mark.usefixtures("bucket")
def test_the_text_of_files_is_read_from_there(web, home):
    """And found in a search."""
    run(web, home, extract=True)
    assert main(["search", "plain", "page", "--home", str(home)]) == 0


@pytest.mark.usefixtures("bucket")
def test_what_lies_there_is_exported(web, home, tmp_path):
    """Into a WACZ, whose records are those."""
    run(web, home)
    made = tmp_path / "made.wacz"
    assert main(["export", "draft.txt", "-o", str(made), "--home", str(home)]) == 0
    assert made.stat().st_size > 1000
    assert main(["verify", str(made), "--home", str(home)]) == 0


def test_a_ledger_is_made_anew_from_there(web, home, bucket):
    """And lost indexes are put beside their files again; the files do not change."""
    run(web, home)
    before = {path: path.read_bytes() for path in bucket.rglob("*.gz")}
    for path in [*home.glob("ledger.db*"), *bucket.rglob("*.cdxj")]:
        path.unlink()
    assert main(["verify", "--repair", "--home", str(home)]) == 0
    assert {path: path.read_bytes() for path in bucket.rglob("*.gz")} == before
    assert len(names(bucket, "*.cdxj")) == 1
    assert names(home / "warcs") == []


@pytest.mark.usefixtures("bucket")
def test_one_record_is_read_without_the_rest(web, home):
    """From its offset on, in ranges."""
    run(web, home)
    store = warc.Store.at(home / "warcs", "bucket://warcs")
    (path,) = store.finished().values()
    offset = [record.offset for record in warc.records(path)][1]
    before = Storage.read
    with warc.read(path, offset) as record:
        assert record.type in ("response", "resource", "metadata", "request")
    assert Storage.read == before + 1


@pytest.mark.usefixtures("bucket")
def test_a_document_on_the_web_is_read_from_there(web, tmp_path, capsys):
    """It is archived like any other, and read from where it lies."""
    flags = ["--connect-to", web.connect_to("www.example")[0], "--delay", "0"]
    flags += ["--warcs", "bucket://warcs"]
    arguments = ["run", web.url("/bulletin"), "--home", str(tmp_path / "h"), *flags]
    main([*arguments, "--format", "json"])
    assert json.loads(capsys.readouterr().out)["documents"][0]["name"] == web.url("/bulletin")


@pytest.mark.parametrize("url", ["nosuch://bucket/warcs", "s3://bucket/warcs"])
def test_a_storage_that_nobody_knows(tmp_path, url):
    """Two lines: what to install."""
    if url.startswith("s3") and shutil.which("s3fs"):
        pytest.skip("s3fs is installed")
    with pytest.raises(ArchiverError, match="cannot be used") as told:
        warc.Store.at(tmp_path / "warcs", url)
    assert "archiver[storage]" in told.value.hint


def test_no_secret_of_a_url_is_kept():
    """Neither in the ledger nor in a WARC file."""
    settings = Settings(warcs="ftp://me:secret@files.example/warcs")
    assert "secret" not in settings.as_json()
    assert "files.example" in settings.as_json()
