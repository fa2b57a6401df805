"""A WACZ: other people's programs open it, and it holds the records of what was asked, no more."""

import gzip
import io
import json
import shutil
import zipfile
from datetime import UTC, datetime

import pytest
from bundles import demo_home, exported, program, ran
from fastwarc.warc import ArchiveIterator as FastIterator
from pywb_collection import fetch, replay

from archiver.bundle import packing
from archiver.cli import main
from archiver.ledger import Ledger, Wanted
from archiver.model import ArchiverError

COURIER = "http://harbour-courier.example/2024/03/12/the-night-the-lines-went-quiet.html"
MOVED = "http://fishers-union.example/statements/radio-silence"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A home with the sample bulletin, archived twice."""
    folder = tmp_path_factory.mktemp("home") / "demo"
    demo_home(folder)
    return demo_home(folder)


@pytest.fixture(scope="module")
def wacz(home, tmp_path_factory):
    """All that the bulletin rests on."""
    path = tmp_path_factory.mktemp("wacz") / "bulletin.wacz"
    assert exported(home, path) == 0
    return path


@pytest.fixture
def damaged(home, tmp_path):
    """A copy of the home in which a record of the first WARC file is torn."""
    copy = shutil.copytree(home, tmp_path / "damaged")
    path = min((copy / "warcs").glob("*.gz"))
    data = bytearray(path.read_bytes())
    with Ledger.open(copy / "ledger.db") as ledger:
        at = ledger.history(COURIER).entries[0].snapshot
    data[(at.offset + at.end) // 2] ^= 0x10
    path.write_bytes(data)
    return copy


def _exported(home, output, *flags):
    # a copy of the home is asked for the document by the name that it was archived under
    with Ledger.open(home / "ledger.db") as ledger:
        names = [each.name for each in ledger.report().documents if each.name.endswith(".pdf")]
    return main(["export", *names, "--home", str(home), "-o", str(output), *flags])


def _records(wacz):
    with zipfile.ZipFile(wacz) as file:
        for name in file.namelist():
            if name.startswith("archive/"):
                data = file.read(name)
                for record in FastIterator(io.BytesIO(data), parse_http=False):
                    assert record.verify_block_digest(), record.record_id
                    yield name, record.stream_pos, record.headers.asdict(), data


def test_wacz_validates(wacz):
    """The reference implementation finds the package, its paths and its hashes right."""
    assert "the passed WACZ is valid" in ran(program("wacz"), "validate", "-f", wacz)


@pytest.mark.parametrize("url", [COURIER, MOVED])
def test_pywb_replays_what_is_inside(wacz, tmp_path, url):
    """Every cited page opens in pywb, by the index that came along; a redirect leads on."""
    with replay([wacz], tmp_path / "pywb") as base:
        status, _, body = fetch(base, f"2030id_/{url}")
    assert status == (200 if url == COURIER else 301)
    assert url != COURIER or b"Marsa Zayn" in gzip.decompress(body)


def test_records_are_byte_for_byte_those_of_the_home(home, wacz):
    """Each gzip member lies in a WARC file of the home, just so."""
    homes = {path.name: path.read_bytes() for path in (home / "warcs").glob("*.gz")}
    found = list(_records(wacz))
    starts = [position for _, position, _, _ in found]
    for (name, position, _, data), following in zip(found, [*starts[1:], None], strict=True):
        end = following or len(data)
        member = data[position:end]
        assert member in homes[name.removeprefix("archive/")]
    assert len(found) > 100


def test_index_is_where_the_answers_are(wacz):
    """Each line of the index names the offset and length of an answer, and its record's digest."""
    with zipfile.ZipFile(wacz) as file:
        lines = gzip.decompress(file.read("indexes/index.cdx.gz")).decode().splitlines()
        assert lines == sorted(lines)
        for line in lines:
            facts = json.loads(line[line.index("{") :])
            data = file.read(f"archive/{facts['filename']}")
            start = int(facts["offset"])
            member = data[start : start + int(facts["length"])]
            assert f"WARC-Target-URI: {facts['url']}\r\n" in gzip.decompress(member).decode(
                "latin-1"
            )
    answers = [
        each for _, _, each, _ in _records(wacz) if each["WARC-Type"] in ("response", "revisit")
    ]
    assert len(lines) == len(answers)


def test_pages_are_the_answers_to_what_is_cited(wacz):
    """Each run's answer to each cited address is a page, with title and text where it has one."""
    with zipfile.ZipFile(wacz) as file:
        header, *pages = map(json.loads, file.read("pages/pages.jsonl").splitlines())
    assert header["format"] == "json-pages-1.0"
    of_one = [page for page in pages if page["url"] == COURIER]
    assert len(of_one) == 2
    assert of_one[0]["title"].startswith("The night the lines went quiet")
    assert "Marsa Zayn" in of_one[0]["text"]


def test_requisites_come_along(wacz):
    """What a page needs to look as it does is in it."""
    urls = {each.get("WARC-Target-URI", "") for _, _, each, _ in _records(wacz)}
    assert any(url.endswith(".css") for url in urls) or any("favicon" in url for url in urls)


def test_one_link_alone(home, tmp_path):
    """A selection holds the records of its links and of no other site."""
    path = tmp_path / "one.wacz"
    assert main(["export", "--link", COURIER, "--home", str(home), "-o", str(path)]) == 0
    urls = [each.get("WARC-Target-URI", "") for _, _, each, _ in _records(path)]
    assert COURIER in urls
    assert all("harbour-courier.example" in url for url in urls if url)


def test_same_moment_same_bytes(home, wacz, tmp_path):
    """The same ledger and moment give the same file, and so they do after a further run."""
    again = tmp_path / "again.wacz"
    assert exported(home, again) == 0
    assert again.read_bytes() == wacz.read_bytes()


def test_what_came_later_is_left_out(home, tmp_path):
    """A bundle of a moment holds the first run alone when it lies between the two."""
    with Ledger.open(home / "ledger.db") as ledger:
        first, second = (ledger.history(COURIER).entries[n].verdict.checked_at for n in (0, 1))
    between = first + (second - first) / 2
    with Ledger.open(home / "ledger.db") as ledger:
        ledger.extract(tmp_path / "x.db", Wanted(None, (COURIER,), between))
    with Ledger.open_extract(tmp_path / "x.db") as extract:
        assert len(extract.history(COURIER).entries) == 1
        assert len(extract.warcs()) == 1


def test_an_extract_is_a_ledger(home, tmp_path):
    """It is whole, says of its links all that the ledger says, and nothing of others."""
    with Ledger.open(home / "ledger.db") as ledger:
        ledger.extract(tmp_path / "x.db", Wanted(None, (COURIER,), datetime.now(UTC)))
        said = ledger.history(COURIER)
    with Ledger.open_extract(tmp_path / "x.db") as extract:
        assert extract.damage() == []
        assert extract.history(COURIER) == said
        assert extract.history(MOVED) is None


def test_unknown_documents_and_links_are_told(home, tmp_path, capsys):
    """What the ledger does not know is two lines and exit code 2; no file is made."""
    output = tmp_path / "x.wacz"
    assert main(["export", "other.pdf", "--home", str(home), "-o", str(output)]) == 2
    assert main(["export", "--link", "http://x.test/", "--home", str(home), "-o", str(output)]) == 2
    told = capsys.readouterr().err
    assert "No run has read other.pdf yet." in told
    assert "knows no link http://x.test/" in told
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_record_stops_it(damaged, tmp_path, capsys):
    """One bad record is named, exit code 4, and nothing stands under the name."""
    assert _exported(damaged, tmp_path / "x.wacz") == 4
    told = capsys.readouterr().err
    assert "is missing or damaged" in told
    assert "--allow-missing" in told
    assert not list(tmp_path.glob("*.wacz*"))


def test_a_damaged_record_can_be_left_out(damaged, tmp_path):
    """With --allow-missing the rest is there, and still valid."""
    path = tmp_path / "x.wacz"
    assert _exported(damaged, path, "--allow-missing") == 0
    assert "is valid" in ran(program("wacz"), "validate", "-f", path)


def test_a_missing_file_is_told(home, tmp_path, capsys):
    """A WARC file that is gone stops the export, and says how many records went with it."""
    copy = shutil.copytree(home, tmp_path / "copy")
    min((copy / "warcs").glob("*.gz")).unlink()
    assert _exported(copy, tmp_path / "x.wacz") == 4
    assert "the file is missing" in capsys.readouterr().err


def test_large_entries_have_large_headers(monkeypatch, tmp_path):
    """Beyond 4 GiB the sizes are those of ZIP64; the limit is lowered to see it."""
    monkeypatch.setattr(packing, "_LARGE", 3)
    path = tmp_path / "x.zip"
    entries = [
        packing.Entry("a/é", 5, lambda: [b"he", b"llo"], 0x3610A686),
        packing.Entry("b", 0, list, 0),
    ]
    path.write_bytes(b"".join(packing.packed(entries)))
    assert path.stat().st_size == packing.packed_size(entries)
    assert b"PK\x06\x06" in path.read_bytes()


def test_an_entry_that_changes_is_not_packed():
    """A file that is not what it was when it was measured stops the export."""
    entry = packing.Entry("a", 2, lambda: [b"a"], 0)
    with pytest.raises(ValueError, match="changed while it was packed"):
        list(packing.packed([entry]))


def test_a_full_disk_is_told(home, tmp_path, monkeypatch, capsys):
    """No room is two lines and exit code 4, and what was begun is gone."""

    def full(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("archiver.bundle.placing.Parts.write", full)
    assert exported(home, tmp_path / "x.wacz") == 4
    assert "was not made: No space left on device" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_no_name_is_made_up(home, tmp_path):
    """Neither a document nor a link: nothing to export."""
    with (
        pytest.raises(ArchiverError, match="No run has read"),
        Ledger.open(home / "ledger.db") as ledger,
    ):
        ledger.extract(tmp_path / "x.db", Wanted(("x",), None, datetime.now(UTC)))
