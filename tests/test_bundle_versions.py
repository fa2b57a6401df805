"""Bundles of other versions: they verify years later, and what is not compared is said."""

# ruff: noqa: E501  (a row is a line)

import json
import re
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import forging
import pytest
from bundles import AT
from forging import DATA, with_manifests

from archiver import bundle, warc
from archiver.bundle import Vouched, signing, verify
from archiver.ledger import Ledger, Wanted

OTHER = "archiver 0.0.9"


@pytest.fixture(scope="module")
def key():
    return signing.new(signing.Algorithm.ECDSA)


@pytest.fixture(scope="module")
def made(home, key, tmp_path_factory):
    """A signed bundle that says another version made it."""
    folder = tmp_path_factory.mktemp("versions")
    with Ledger.open(home / "ledger.db") as ledger:
        wanted = Wanted((str(home / "bulletin.pdf"),), None, AT)
        order = bundle.Order(warc.Store.at(home / "warcs"), wanted, OTHER, key=key)
        bundle.export_bag(ledger, order, folder / "bundle.zip")
    return folder / "bundle.zip"


def _older_ledger(files):
    """Take the last table away, as in a ledger that was written before there was one."""
    with tempfile.NamedTemporaryFile(suffix=".db") as file:
        Path(file.name).write_bytes(files[f"{DATA}ledger.db"])
        with closing(sqlite3.connect(file.name)) as connection:
            connection.execute("DROP TABLE backings")
            connection.execute("DELETE FROM _sqlite_migrations WHERE name LIKE '%backings'")
            connection.commit()
        rows = json.loads(files[f"{DATA}history.json"])
        rows["rows"] = [row for row in rows["rows"] if row["table"] != "backings"]
        changed = {
            "ledger.db": Path(file.name).read_bytes(),
            "history.json": json.dumps(rows).encode(),
        }
    return files | {f"{DATA}{name}": data for name, data in changed.items()}


def _all_words(files):
    """Word everything as a version might that came before or after."""
    report = json.loads(files[f"{DATA}citations.json"])
    for row in report["links"]:
        row |= {"because": "Put otherwise.", "further": 1}
    acts = [
        json.loads(line) | {"weather": "fine"}
        for line in files[f"{DATA}custody.jsonl"].splitlines()
    ]
    return files | {
        f"{DATA}citations.json": json.dumps(report).encode(),
        f"{DATA}custody.jsonl": forging.chained(acts),
        f"{DATA}citations.csv": files[f"{DATA}citations.csv"].replace(b",because,", b",reason,", 1),
        f"{DATA}bundle.json": files[f"{DATA}bundle.json"].replace(b"  ", b" "),
        "index.html": files["index.html"].replace(b"What was archived", b"The archived pages"),
        "VERIFY.md": files["VERIFY.md"].replace(b"How to check", b"How to look at"),
    }


def _measured(files):
    """Let bag-info.txt say what the payload is now."""
    payload = [data for name, data in files.items() if name.startswith(DATA)]
    oxum = f"Payload-Oxum: {sum(map(len, payload))}.{len(payload)}".encode()
    info = re.sub(rb"Payload-Oxum: .*", oxum, files["bag-info.txt"])
    return files | {"bag-info.txt": re.sub(rb"Bag-Size: .*\n", b"", info)}


WORDINGS = [
    ("as it is", lambda files: files, "the same as ours"),
    ("in other words", lambda files: _measured(_all_words(files)), "index.html"),
    (
        "with the tables of an older ledger",
        lambda files: _measured(_older_ledger(files)),
        "the page and the guide",
    ),
]


@pytest.mark.parametrize(
    ("change", "told"), [pytest.param(*row[1:], id=row[0]) for row in WORDINGS]
)
def test_another_version_s_bundle_verifies(made, key, tmp_path, change, told):
    """What is the same in meaning is no violation, and that it was not compared is said."""
    top, files = forging.taken_apart(made)
    whole = forging.signed(change(files), key)
    path = forging.put_together(whole, tmp_path / "bundle.zip", top)
    found = verify(path, Vouched(frozenset({key.public.fingerprint}), "--key"))
    assert found.faults == []
    assert any(OTHER in each and told in each for each in found.unproved), found.unproved


def _replace(name, old, new):
    def forge(files):
        assert old in files[name], name
        return with_manifests(files | {name: files[name].replace(old, new, 1)})

    return forge


def _both(one, other):
    return lambda files: other(one(files))


FORGERIES = [
    ("a verdict in the JSON", _replace(f"{DATA}citations.json", b'"gone"', b'"live"'), "other things than the ledger"),
    ("a verdict in the table", _replace(f"{DATA}citations.csv", b"gone,dead", b"live,alive"), "other things than the ledger"),
    ("a verdict in the history", _replace(f"{DATA}history.json", b'"gone"', b'"live"'), "not one of the ledger's"),
    ("a verdict in the chain", lambda files: with_manifests(files | {f"{DATA}custody.jsonl": forging.chained([json.loads(line) | ({"status": "live"} if b'"gone"' in line else {}) for line in files[f"{DATA}custody.jsonl"].splitlines()])}), "other things than the ledger"),
    ("a script in the page", _replace("index.html", b"</body>", b"<script>1</script></body>"), "could run or load"),
    ("a handler in the page", _replace("index.html", b"<main>", b"<main onclick='1'>"), "could run or load"),
    ("a link out of the page", _replace("index.html", b"<main>", b"<main><a href='http://evil.example/'>more</a>"), "leads elsewhere"),
    ("no policy in the page", _replace("index.html", b'<meta http-equiv="Content-Security-Policy"', b'<meta name="x"'), "before its policy"),
    ("a script in what is no comment to browsers, before the policy", _replace("index.html", b"<head>", b"<head><!--><script>1</script>-->"), "before its policy"),
    ("a script in what is no title to browsers, before the policy", _replace("index.html", b"<head>", b"<head><title><!--</title><script>1</script>--></title>"), "before its policy"),
    ("a script behind the end of nothing, before the policy", _replace("index.html", b"<head>", b"<head></p <script>1</script>"), "before its policy"),
    ("another charset before the policy", _replace("index.html", b"<head>", b"<head><meta charset='iso-2022-jp'>"), "before its policy"),
    ("a verdict in a column of another name", _both(_replace(f"{DATA}citations.csv", b"status,health", b"Status,Health"), _replace(f"{DATA}citations.csv", b"gone,dead", b"live,alive")), "other things than the ledger"),
    ("a second column of a name", _replace(f"{DATA}citations.csv", b"document,page,", b"status,page,"), "one name"),
    ("a verdict in the JSON under another name", _replace(f"{DATA}citations.json", b'"status": "gone"', b'"Status": "live"'), "other things than the ledger"),
    ("a verdict in the JSON before the true one", _replace(f"{DATA}citations.json", b'"status": "gone"', b'"status": "live", "status": "gone"'), "one thing twice"),
    ("the maker in bag-info.txt", _replace("bag-info.txt", b"Archiver-Moment: 2030", b"Archiver-Moment: 2031"), "bundle's facts"),
    ("a word in a text", _replace(f"{DATA}texts/0001.txt", b"e", b"a"), "not what its record holds"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("forge", "told"), [pytest.param(*row[1:], id=row[0]) for row in FORGERIES]
)
def test_another_version_is_no_cover(made, tmp_path, forge, told):
    """Facts that are false, and a page that could do something, are told whoever made it."""
    top, files = forging.taken_apart(made)
    path = forging.put_together(forge(files), tmp_path / "forged.zip", top)
    assert any(told in fault.what for fault in verify(path, Vouched()).faults), verify(
        path, Vouched()
    ).faults


def test_a_forged_page_breaks_what_is_signed(made, tmp_path):
    """What a page of another version tells is held by the manifests, and these by the signature."""
    top, files = forging.taken_apart(made)
    lying = files | {"index.html": files["index.html"].replace(b"gone", b"live")}
    path = forging.put_together(lying, tmp_path / "forged.zip", top)
    assert any("its digest is not" in fault.what for fault in verify(path, Vouched()).faults)
    path = forging.put_together(with_manifests(lying), tmp_path / "again.zip", top)
    assert any("not the signature" in fault.what for fault in verify(path, Vouched()).faults)
