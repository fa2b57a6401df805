"""Forgeries: whatever is done to a bundle is found, or, where all of it was forged, not proved."""

# ruff: noqa: E501  (a row is a line)

import gzip
import json
import re
import shutil
import sqlite3
import struct
import warnings
import zipfile
from contextlib import closing

import forging
import pytest
from bundles import exported
from forging import DATA, WACZ, with_manifests, with_wacz

from archiver.bundle import Vouched, signing, verify
from archiver.cli import main

GONE = "http://town-council.example/notices/2024-03-11.html"
COURIER = "http://harbour-courier.example/2024/03/12/the-night-the-lines-went-quiet.html"


@pytest.fixture(scope="module")
def keys():
    """The maker's key, and the forger's."""
    return signing.new(signing.Algorithm.ECDSA), signing.new(signing.Algorithm.ECDSA)


@pytest.fixture(scope="module")
def genuine(home, keys, tmp_path_factory):
    """A bundle as it was made, signed."""
    folder = tmp_path_factory.mktemp("genuine")
    keys[0].save(folder / "key", b"secret")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARCHIVER_PASSPHRASE", "secret")
        assert exported(home, folder / "bundle.zip", "--key", str(folder / "key")) == 0
    return folder / "bundle.zip"


@pytest.fixture(scope="module")
def unsigned(home, tmp_path_factory):
    """The same bundle without a signature: all that is found in it is found without a key."""
    path = tmp_path_factory.mktemp("unsigned") / "bundle.zip"
    assert exported(home, path) == 0
    return path


def examined(path, keys=()):
    return verify(path, Vouched(frozenset(key.public.fingerprint for key in keys), "--key"))


# --- Forgers who touch the ZIP file ----------------------------------------------------------


def _flip(name):
    def forge(data):
        at = data.index(name) + 200
        return forging.patched(data, at, bytes([data[at] ^ 1]))

    return forge


def _rename_in_header(data):
    at = forging.local_header(data, b"bulletin-evidence/data/citations.csv")
    return forging.patched(data, at + 30, b"bulletin-evidence/data/citations.csw")


def _resize_in_header(data):
    at = forging.local_header(data, b"bulletin-evidence/data/citations.csv")
    return forging.patched(data, at + 22, struct.pack("<L", 7))


def _reroute(data):
    """Let the directory's entry of one text lead to another's bytes."""
    one = data.rindex(b"bulletin-evidence/data/texts/0001.txt") - 46
    two = data.rindex(b"bulletin-evidence/data/texts/0002.txt") - 46
    return forging.patched(data, one + 42, data[two + 42 : two + 46])


def _comment(data):
    return data[:-2] + struct.pack("<H", 5) + b"hello"


ZIP = [
    ("a flipped bit in the snapshots", _flip(b"evidence.wacz"), "its CRC"),
    ("a flipped bit in a text", _flip(b"texts/0001.txt"), "its CRC"),
    ("something in front", lambda data: b"#!/bin/sh\n" + data, "in front"),
    ("something behind", lambda data: data + b"more", "behind its end"),
    ("a comment", _comment, "behind its end"),
    ("something in between", lambda data: forging.with_gap(data, b"hidden"), "between its last entry"),
    ("a name in a header that the directory does not know", _rename_in_header, "its header says other things"),
    ("a size in a header that the directory does not know", _resize_in_header, "its header says other things"),
    ("an entry that leads to another's bytes", _reroute, "overlaps another"),
    ("the end cut off", lambda data: data[:-400], "directory"),
    ("the middle cut out", lambda data: data[:5000] + data[6000:], "directory"),
    ("nothing at all", lambda _: b"", "no directory"),
]  # fmt: skip


@pytest.mark.parametrize(("forge", "told"), [pytest.param(*row[1:], id=row[0]) for row in ZIP])
def test_a_touched_zip_file_is_found(genuine, tmp_path, forge, told):
    """Every byte of the file has one meaning, and another is told."""
    path = tmp_path / "forged.zip"
    path.write_bytes(forge(genuine.read_bytes()))
    assert any(told in fault.what for fault in examined(path).faults)


def _field(kind, size, data):
    return struct.pack("<2H", kind, size) + data


REPACKED = [
    ("bytes behind what is deflated", {"behind": b"hidden"}, "does not end where its bytes do"),
    ("bytes in a folder", {"folder": b"hidden"}, "it is a folder, and has bytes"),
    ("bytes in a field for times", {"extra": _field(0x5455, 600, b"h" * 600)}, "of kind 0x5455"),
    ("bytes in a field for sizes", {"extra": _field(1, 600, b"h" * 600)}, "of kind 0x0001"),
    ("a field twice", {"extra": _field(0x5455, 1, b"\0") * 2}, "of kind 0x5455"),
    ("a field that goes on too far", {"extra": _field(0x5455, 60_000, b"h")}, "that is none"),
]
SAID_TWICE = [
    ("a place of the directory that is another", {"place": 7}, "two directories"),
    ("a length of the directory that is another", {"length": 7}, "two directories"),
    ("another disk", {"disk": 1}, "it is another one"),
    ("more disks", {"disks": 2}, "it is another one"),
    ("fewer entries here", {"here": 1}, "it is another one"),
    ("another size of itself", {"size": 9}, "it is another one"),
]


@pytest.mark.parametrize(("lie", "told"), [pytest.param(*row[1:], id=row[0]) for row in REPACKED])
def test_what_is_packed_anew_hides_nothing(unsigned, tmp_path, lie, told):
    """A bundle that was unpacked and packed by another program verifies, but for a byte more."""
    with zipfile.ZipFile(unsigned) as file:
        files = {name: file.read(name) for name in file.namelist()}
    path = tmp_path / "again.zip"
    path.write_bytes(forging.repacked(files))
    assert examined(path).faults == []
    path.write_bytes(forging.repacked(files, **lie))
    assert any(told in fault.what for fault in examined(path).faults), examined(path).faults


@pytest.mark.parametrize(("lie", "told"), [pytest.param(*row[1:], id=row[0]) for row in SAID_TWICE])
def test_a_large_directory_says_what_the_small_one_says(unsigned, tmp_path, lie, told):
    """What programs read that know ZIP64 is what others read; else it is told."""
    path = tmp_path / "large.zip"
    path.write_bytes(forging.with_zip64(unsigned.read_bytes()))
    assert examined(path).faults == []
    path.write_bytes(forging.with_zip64(unsigned.read_bytes(), **lie))
    assert any(told in fault.what for fault in examined(path).faults), examined(path).faults


def _info(name, mode=0o100644):
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = mode << 16
    return info


def _deflated(name):
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


TOP = "bulletin-evidence/"
ENTRIES = [
    ("a name that leads out", _info(f"{TOP}../../evil"), b"x", "its name leads elsewhere"),
    ("an absolute name", _info("/etc/evil"), b"x", "its name leads elsewhere"),
    ("a drive", _info("C:evil"), b"x", "its name leads elsewhere"),
    ("a backslash", _info(f"{TOP}data\\evil"), b"x", "its name leads elsewhere"),
    ("a symbolic link", _info(f"{TOP}data/link", 0o120777), b"/etc/passwd", "it is a link"),
    ("the same name again", _info(f"{TOP}data/citations.json"), b"{}", "another entry has its name"),
    ("the same name in capitals", _info(f"{TOP}data/Citations.JSON"), b"{}", "differs from it only in case"),
    ("a file beside the bag", _info("beside.txt"), b"x", "not all in one folder"),
    ("a bomb", _deflated(f"{TOP}data/bomb"), b"\0" * 10_000_000, "times its size"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("info", "data", "told"), [pytest.param(*row[1:], id=row[0]) for row in ENTRIES]
)
def test_an_entry_that_should_not_be_is_found(genuine, tmp_path, info, data, told):
    """What would land elsewhere, hide, or burst is told, and lands nowhere."""
    path = shutil.copy(genuine, tmp_path / "forged.zip")
    with zipfile.ZipFile(path, "a") as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        file.writestr(info, data)
    assert any(told in fault.what for fault in examined(path).faults)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["forged.zip"]


# --- Forgers who do not know of manifests, and those who do -------------------------------------


def _without(name):
    return lambda files: {n: d for n, d in files.items() if n != name}


def _replace(name, old, new):
    def forge(files):
        assert old in files[name], name
        return files | {name: files[name].replace(old, new, 1)}

    return forge


def _known(forge):
    """Return the forgery with every manifest made right."""
    return lambda files: with_manifests(forge(files))


def _add(name, data=b"planted"):
    return lambda files: files | {name: data}


def _chain(change):
    def forge(files):
        acts = [json.loads(line) for line in files[f"{DATA}custody.jsonl"].splitlines()]
        return with_manifests(files | {f"{DATA}custody.jsonl": forging.chained(change(acts))})

    return forge


def _exonerate(acts):
    return [act | {"status": "live"} if act.get("url") == GONE else act for act in acts]


def _reorder(files):
    lines = files[f"{DATA}custody.jsonl"].splitlines(keepends=True)
    lines[3], lines[4] = lines[4], lines[3]
    return with_manifests(files | {f"{DATA}custody.jsonl": b"".join(lines)})


def _ledger(*statements):
    return lambda files: forging.with_ledger(files, *statements)


BAG = [
    ("a text is gone", _without(f"{DATA}texts/0001.txt"), "it is not there"),
    ("a file is added", _add(f"{DATA}planted.txt"), "does not list it"),
    ("a tag file is added", _add("planted.txt"), "does not list it"),
    ("a manifest is gone", _without("manifest-sha512.txt"), "it is missing"),
    ("a tag manifest is gone", _without("tagmanifest-sha512.txt"), "it is missing"),
    ("a digest in one manifest alone", _replace("manifest-sha512.txt", b"a", b"b"), "digest"),
    ("a line that is none", _replace("manifest-sha256.txt", b"  data/", b" xata/"), "names no digest"),
    ("a text is gone, with its lines", _known(_without(f"{DATA}texts/0001.txt")), "it is missing"),
    ("a file is added, with its lines", _known(_add(f"{DATA}planted.html")), "nothing says what it is"),
    ("a tag file is added, with its lines", _known(_add("planted.html")), "nothing says what it is"),
    ("a file is added that is called like a manifest", _known(_add("manifest-of-lies.html")), "nothing says what it is"),
    ("a file is added that is called like a tag manifest", _known(_add("tagmanual.html")), "nothing says what it is"),
    ("the payload's size in bag-info.txt", _known(_replace("bag-info.txt", b"Payload-Oxum: ", b"Payload-Oxum: 1")), "what follows from the bundle's facts"),
    ("the maker in bag-info.txt", _known(_replace("bag-info.txt", b"Bag-Software", b"Source-Organization: The Court\nBag-Software")), "what follows from the bundle's facts"),
    ("another kind of bag", _known(_replace("bagit.txt", b"1.0", b"0.97")), "does not declare"),
    ("how to verify", _known(_replace("VERIFY.md", b"sha256sum", b"echo fine ")), "what follows from the bundle's facts"),
    ("a script in the page", _known(_replace("index.html", b"</body>", b"<script>1</script></body>")), "not what follows from the ledger"),
    ("a sentence of the document, as the page shows it", _known(_replace("index.html", b"It was not the sea", b"It was the sea")), "not what follows from the ledger"),
    ("a citation that leads to another's proof", _known(_replace("index.html", b'href="#e0003"', b'href="#e0004"')), "not what follows from the ledger"),
    ("a policy in the page", _known(_replace("index.html", b"default-src &#x27;none&#x27;", b"default-src *")), "not what follows from the ledger"),
    ("a verdict in the table", _known(_replace(f"{DATA}citations.csv", b"gone,dead", b"live,alive")), "not what follows from the ledger"),
    ("a verdict in the JSON", _known(_replace(f"{DATA}citations.json", b'"gone"', b'"live"')), "not what follows from the ledger"),
    ("a verdict in the history", _known(_replace(f"{DATA}history.json", b'"gone"', b'"live"')), "not what follows from the ledger"),
    ("a word in a text", _known(_replace(f"{DATA}texts/0001.txt", b"e", b"a")), "not what its record holds"),
    ("an earlier moment", _known(_replace(f"{DATA}bundle.json", b'"at": "2030', b'"at": "2020')), "after the bundle"),
    ("another operator", _known(_replace(f"{DATA}bundle.json", b'"operator": ""', b'"operator": "The Court"')), "not what follows"),
    ("a record said to be missing", _known(_replace(f"{DATA}bundle.json", b'"lacks": []', b'"lacks": [{"record_id": "urn:uuid:1", "warc": "a", "why": "b"}]')), "not what follows"),
    ("facts that are none", _known(_add(f"{DATA}bundle.json", b"[]")), "cannot be read"),
    ("a document in another's place", _known(_add(f"{DATA}documents/0001-bulletin.pdf", b"%PDF-1.7 other")), "not the document that was read"),
    ("no document", _known(_without(f"{DATA}documents/0001-bulletin.pdf")), "it is missing"),
    ("no snapshots", _known(_without(WACZ)), "there is no"),
    ("no ledger", _known(_without(f"{DATA}ledger.db")), "it is missing"),
    ("a ledger that is none", _known(_add(f"{DATA}ledger.db", b"SQLite format 3\0" + b"\0" * 4096)), "cannot be read"),
    ("acts in another order", _reorder, "does not follow from the line before it"),
    ("an act taken out, and the chain made anew", _chain(lambda acts: acts[:-3] + acts[-1:]), "not what follows from the ledger"),
    ("an act changed, and the chain made anew", _chain(_exonerate), "not what follows from the ledger"),
    ("a verdict in the ledger", _ledger(f"UPDATE verdicts SET status = 'live', health = 'alive' WHERE url = '{GONE}'"), "not what follows from the ledger"),
    ("a health in the ledger", _ledger(f"UPDATE verdicts SET health = 'alive' WHERE url = '{GONE}'"), "gone is not alive"),
    ("a status in the ledger", _ledger(f"UPDATE verdicts SET http_status = 200 WHERE url = '{GONE}'"), "nothing answered 200"),
    ("an answer in the ledger", _ledger(f"UPDATE exchanges SET status = 200 WHERE url = '{GONE}'"), "it answers 404"),
    ("a moment in the ledger", _ledger("UPDATE snapshots SET date = '2020-01-01T00:00:00.000000Z' WHERE rowid = 1"), "the ledger says 2020"),
    ("a digest in the ledger", _ledger("UPDATE exchanges SET digest = 'sha256:00' WHERE digest NOT NULL"), "the ledger says digest"),
    ("a citation taken out of the ledger", _ledger("DELETE FROM citations WHERE position = 3"), "not what follows from the ledger"),
    ("a claim in the ledger", _ledger("UPDATE citations SET context = 'Nothing happened.' WHERE position = 3"), "it does not cite"),
    ("a view in the ledger", _ledger("DROP VIEW current_verdicts", "CREATE VIEW current_verdicts AS SELECT * FROM verdicts WHERE 0"), "is another"),
    ("bytes that no row of the ledger owns", _known(lambda files: files | {f"{DATA}ledger.db": files[f"{DATA}ledger.db"][:24] + b"xxxx" + files[f"{DATA}ledger.db"][28:]}), "more, or less, than the rows"),
    ("a text in the ledger", _ledger("UPDATE articles SET text = text || ' not'"), "its text is another one"),
]  # fmt: skip


@pytest.mark.parametrize(("forge", "told"), [pytest.param(*row[1:], id=row[0]) for row in BAG])
def test_a_touched_bag_is_found(unsigned, tmp_path, forge, told):
    """With the manifests as they were, or made right again: what does not follow is told."""
    top, files = forging.taken_apart(unsigned)
    path = forging.put_together(forge(files), tmp_path / "forged.zip", top)
    assert any(told in fault.what for fault in examined(path).faults), examined(path).faults


# --- Forgers who know of WACZ --------------------------------------------------------------------


def _wacz(change):
    return lambda files: with_wacz(files, change(forging.wacz_of(files)))


def _warc(change, *, reindex=True):
    """Return a forgery of the records, the index and every digest made right."""

    def forge(files):
        inner = forging.wacz_of(files)
        name = forging.archive_of(inner)
        inner[name] = forging.folded(change(forging.members(inner[name])))
        return with_wacz(files, forging.reindexed(inner) if reindex else inner)

    return forge


def _of_courier(record):
    return b"WARC-Type: response" in record and COURIER.encode() in record.partition(b"\r\n\r\n")[0]


def _rewrite(records):
    def block(old):
        head, _, body = old.partition(b"\r\n\r\n")
        body = gzip.compress(gzip.decompress(body).replace(b"quiet", b"loud!"), mtime=0)
        return head + b"\r\n\r\n" + body

    return [forging.with_block(r, block) if _of_courier(r) else r for r in records]


def _lie_in_header(records):
    old, new = b"HTTP/1.1 404", b"HTTP/1.1 200"
    return [
        forging.with_block(r, lambda b: b.replace(old, new)) if GONE.encode() in r else r
        for r in records
    ]


def _unhashed(records):
    return [r.replace(b"quiet", b"loud!") if b"conversion" in r[:80] else r for r in records]


def _redate(records):
    return [
        re.sub(rb"WARC-Date: 20", b"WARC-Date: 19", r) if _of_courier(r) else r for r in records
    ]


def _once_more(records):
    return [*records, records[-1]]


def _unknown(records):
    return [*records, re.sub(rb"urn:uuid:[0-9a-f]{4}", b"urn:uuid:ffff", records[-1], count=1)]


def _index(change):
    def forge(inner):
        lines = gzip.decompress(inner["indexes/index.cdx.gz"]).splitlines(keepends=True)
        return inner | {"indexes/index.cdx.gz": gzip.compress(b"".join(change(lines)), mtime=0)}

    return _wacz(forge)


def _package(**facts):
    def forge(inner):
        package = json.loads(inner["datapackage.json"]) | facts
        return inner | {"datapackage.json": json.dumps(package).encode()}

    return _wacz(forge)


def _in_wacz(name, old, new):
    def forge(inner):
        assert old in inner[name]
        return inner | {name: inner[name].replace(old, new, 1)}

    return _wacz(forge)


IN_WACZ = [
    ("what a page said, all digests made right", _warc(_rewrite), "the ledger says"),
    ("what a server answered, all digests made right", _warc(_lie_in_header), "the ledger says 404"),
    ("a text, its digest left", _warc(_unhashed), "WARC-Block-Digest"),
    ("when a page was seen", _warc(_redate, reindex=False), "it is dated 19"),
    ("a record taken out", _warc(lambda records: [r for r in records if not _of_courier(r)]), "is not among the snapshots"),
    ("a record twice", _warc(_once_more), "was used before"),
    ("a record that nobody knows", _warc(_unknown), "the ledger knows no record"),
    ("a second record that says how its file was made", _wacz(forging.with_warcinfo), "the ledger knows no record"),
    ("an empty file of records", _wacz(lambda inner: inner | {"archive/planted.html": b""}), "no file of this name"),
    ("the last record cut", _wacz(lambda inner: inner | {forging.archive_of(inner): inner[forging.archive_of(inner)][:-9]}), "nothing behind it was read"),
    ("no record at all", _wacz(lambda inner: inner | {forging.archive_of(inner): b""}), "is not among the snapshots"),
    ("a line of the index taken out", _index(lambda lines: lines[1:]), "is not what the snapshots are"),
    ("a line of the index that leads elsewhere", _index(lambda lines: [lines[0].replace(b'"offset": "', b'"offset": "1'), *lines[1:]]), "is not what the snapshots are"),
    ("the list of the index", _in_wacz("indexes/index.idx", b'"offset": 0', b'"offset": 9'), "does not list the blocks"),
    ("the title of a page", _in_wacz("pages/pages.jsonl", b"quiet", b"loud!"), "not what follows from the ledger"),
    ("a page that was never asked", _wacz(lambda inner: inner | {"pages/pages.jsonl": inner["pages/pages.jsonl"] + b'{"url": "http://x.test/", "ts": "2024-01-01T00:00:00Z"}\n'}), "not what follows from the ledger"),
    ("another moment in the package", _package(created="2020-01-01T00:00:00Z"), "other things than the bundle's facts"),
    ("a word more in the package", _package(court="yes"), "other things than the bundle's facts"),
    ("a file that is in no package", lambda files: with_wacz(files, forging.wacz_of(files) | {"archive/planted.warc.gz": b""}, package=False), "does not list it"),
    ("a file more, with its entry in the package", _wacz(lambda inner: inner | {"archive/planted.txt": b"x"}), "cannot be unpacked"),
    ("a flipped bit in the package", lambda files: with_wacz(files, forging.wacz_of(files) | {"datapackage.json": forging.wacz_of(files)["datapackage.json"].replace(b"created", b"Created", 1)}, package=False), "digest"),
]  # fmt: skip


@pytest.mark.parametrize(("forge", "told"), [pytest.param(*row[1:], id=row[0]) for row in IN_WACZ])
def test_touched_snapshots_are_found(unsigned, tmp_path, forge, told):
    """Records, index, pages and package hang together, and with the ledger."""
    top, files = forging.taken_apart(unsigned)
    path = forging.put_together(forge(files), tmp_path / "forged.zip", top)
    assert any(told in fault.what for fault in examined(path).faults), examined(path).faults


# --- Forgers who know of signatures ---------------------------------------------------------------


def _signed_wacz(**changes):
    """Return a forgery of the signature inside the WACZ, and of every manifest."""

    def forge(files):
        inner = forging.wacz_of(files)
        digest = json.loads(inner["datapackage-digest.json"])
        digest["signedData"] |= changes
        inner["datapackage-digest.json"] = (json.dumps(digest, indent=2) + "\n").encode()
        return with_wacz(files, inner, package=False)

    return forge


SIGNATURE = "tagmanifest-sha256.txt.sig"
SIGNATURES = [
    ("a bit of the signature", lambda files: files | {SIGNATURE: files[SIGNATURE][:-1] + bytes([files[SIGNATURE][-1] ^ 1])}, "not the signature of its key"),
    ("no signature", _without(SIGNATURE), "is missing"),
    ("neither signature nor key", lambda files: with_manifests(_without("public-key.pem")(_without(SIGNATURE)(files))), "says that it is signed"),
    ("a signature of another bag", _known(_replace(f"{DATA}citations.csv", b"gone,dead", b"live,alive")), "not the signature of its key"),
    ("a property more in the WACZ's signature", _signed_wacz(domain="court.example"), "has not the properties"),
    ("another moment in the WACZ's signature", _signed_wacz(created="2020-01-01T00:00:00Z"), "another moment"),
    ("noise for the WACZ's signature", _signed_wacz(signature=forging.base64_of(b"\0" * 96)), "not that of its key"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("forge", "told"), [pytest.param(*row[1:], id=row[0]) for row in SIGNATURES]
)
def test_a_touched_signature_is_found(genuine, keys, tmp_path, forge, told):
    """A signature is over all of it, and is checked whether or not anybody vouches for the key."""
    top, files = forging.taken_apart(genuine)
    path = forging.put_together(forge(files), tmp_path / "forged.zip", top)
    for vouched in ((), keys[:1]):
        assert any(told in fault.what for fault in examined(path, vouched).faults)


# --- The forger who has read all of this -----------------------------------------------------------


@pytest.fixture(scope="module")
def rewritten(home, tmp_path_factory):
    """A home in which a page says something else, with every digest in it made right."""
    copy = shutil.copytree(home, tmp_path_factory.mktemp("rewritten") / "demo")
    path = min((copy / "warcs").glob("*.gz"))
    records = forging.members(path.read_bytes())
    old = next(r for r in records if _of_courier(r))
    new = _rewrite([old])[0]
    digests = {d(old): d(new) for d in (_digest, _length)}
    changed = [new if r == old else _with(r, digests, old) for r in records]
    path.write_bytes(forging.folded(changed))
    with closing(sqlite3.connect(copy / "ledger.db")) as connection:
        sql = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        guards = dict(connection.execute(sql))
        for name in guards:
            connection.execute(f"DROP TRIGGER {name}")
        was, now = (digest.decode() for digest in next(iter(digests.items())))
        connection.execute("UPDATE exchanges SET digest = ? WHERE digest = ?", [now, was])
        connection.execute(
            "UPDATE snapshots SET digest = ?, payload = ? WHERE digest = ?", [now, now, was]
        )
        at, places = 0, {}
        for record in changed:
            size = len(gzip.compress(record, mtime=0))
            identity = re.search(rb"WARC-Record-ID: <([^>]+)>", record)[1].decode()
            places[identity] = (at, at + size)
            at += size
        for identity, related in list(
            connection.execute("SELECT record_id, related FROM snapshots")
        ):
            spots = [places[each] for each in (identity, *json.loads(related))]
            row = [min(s for s, _ in spots), max(e for _, e in spots), identity]
            connection.execute("UPDATE snapshots SET offset = ?, end = ? WHERE record_id = ?", row)
        for guard in guards.values():
            connection.execute(guard)
        connection.commit()
    return copy


def _digest(record):
    return re.search(rb"WARC-Payload-Digest: (\S+)", record)[1]


def _length(record):
    entity = record.partition(b"\r\n\r\n")[2].partition(b"\r\n\r\n")[2].removesuffix(b"\r\n\r\n")
    return b'"length": %d' % len(entity)


def _with(record, digests, of):
    identity = re.search(rb"WARC-Record-ID: (\S+)", of)[1]
    if b"WARC-Type: metadata" not in record or identity not in record:
        return record

    def block(data):
        for was, now in digests.items():
            data = data.replace(was, now)
        return data

    return forging.with_block(record, block)


@pytest.fixture(scope="module")
def forged(rewritten, home, keys, tmp_path_factory):
    """A bundle made of that home with the real program, signed with the forger's own key."""
    folder = tmp_path_factory.mktemp("forged")
    keys[1].save(folder / "key", b"secret")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARCHIVER_PASSPHRASE", "secret")
        name = str(home / "bulletin.pdf")  # it goes by the name that it was archived under
        at = ("--at", "2030-01-01", "--key", str(folder / "key"))
        output = ("-o", str(folder / "bundle.zip"))
        assert main(["export", name, "--home", str(rewritten), *output, *at]) == 0
    return folder / "bundle.zip"


def test_what_is_forged_throughout_is_not_proved(forged):
    """Nothing contradicts itself, and so it is said that nobody vouches for its maker."""
    found = examined(forged)
    assert found.faults == []
    assert any("nobody here vouches for that key" in each for each in found.unproved)


def test_what_is_forged_throughout_is_found_by_its_key(forged, keys):
    """With the maker's key at hand, the forger's signature is not taken for it."""
    found = examined(forged, keys[:1])
    assert any("not by what --key names" in fault.what for fault in found.faults)


def test_the_genuine_one_is_proved(genuine, keys):
    """Nothing is wrong with it, and the key that is vouched for has signed it."""
    found = examined(genuine, keys[:1])
    assert found.faults == []
    assert any("Signed with the key" in each for each in found.proved)


def test_another_bundle_is_no_substitute(unsigned, keys):
    """One that is not signed is not taken where a key is asked for."""
    assert examined(unsigned).faults == []
    assert any("not signed" in fault.what for fault in examined(unsigned, keys[:1]).faults)


def test_a_fault_names_the_footnotes_that_rest_on_it(unsigned, tmp_path):
    """Whoever reads of a fault learns which sentence of the document it weakens."""
    top, files = forging.taken_apart(unsigned)
    forge = _known(_replace(f"{DATA}citations.csv", b"gone,dead", b"live,alive"))
    path = forging.put_together(forge(files), tmp_path / "forged.zip", top)
    touched = [fault.touches for fault in examined(path).faults]
    assert any("bulletin.pdf, page 1, line 31, note 3" in each for each in touched)


def test_the_list_is_long_enough():
    """At least thirty forgeries are tried."""
    assert len(ZIP) + len(ENTRIES) + len(BAG) + len(IN_WACZ) + len(SIGNATURES) >= 30
