"""A bundle: a bag that other people's programs find whole, and that says what it holds."""

import csv
import gzip
import hashlib
import io
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from bundles import PROGRAMS, demo_home, exported, program, ran
from fastwarc.warc import ArchiveIterator
from forging import taken_apart
from pywb_collection import fetch, replay

from archiver import custody
from archiver.bundle import Vouched, placing, signing, verify
from archiver.cli import main
from archiver.ledger import Ledger

COURIER = "http://harbour-courier.example/2024/03/12/the-night-the-lines-went-quiet.html"
BIN = Path(sys.executable).parent


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A home with the sample bulletin, archived twice, kept by somebody."""
    folder = tmp_path_factory.mktemp("home") / "demo"
    demo_home(folder)
    (folder / "archiver.toml").write_text('operator = "The Desk"\ncontact = "desk@example.org"\n')
    return demo_home(folder)


@pytest.fixture(scope="module")
def key(tmp_path_factory):
    """A key made by the command, with its passphrase in the environment."""
    path = tmp_path_factory.mktemp("key") / "desk.key"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARCHIVER_PASSPHRASE", "a long one")
        assert main(["key", "new", str(path)]) == 0
        yield path


@pytest.fixture(scope="module")
def bundle(home, key, tmp_path_factory):
    """All that the bulletin rests on, signed."""
    path = tmp_path_factory.mktemp("bundle") / "bulletin-evidence.zip"
    assert exported(home, path, "--key", str(key)) == 0
    return path


@pytest.fixture
def folder(bundle, tmp_path):
    """The bundle, unpacked as anybody would."""
    shutil.unpack_archive(bundle, tmp_path / "unpacked")
    return tmp_path / "unpacked" / "bulletin-evidence"


def _copied(home, folder):
    """Return a copy of a home, and the name that its document goes by."""
    copy = shutil.copytree(home, folder / "copy")
    with Ledger.open(copy / "ledger.db") as ledger:
        names = [each.name for each in ledger.report().documents if each.name.endswith(".pdf")]
    return copy, names[0]


def _export(copy, name, output, *flags):
    return main(["export", name, "--home", str(copy), "-o", str(output), *flags])


# --- Other people's programs -----------------------------------------------------------------


def test_bagit_finds_it_valid(folder):
    """The Library of Congress's program: complete, and every digest right."""
    assert "is valid" in ran(program("bagit.py"), "--validate", folder)


def test_the_guide_can_be_followed(folder):
    """Every command of VERIFY.md, typed as it stands, by somebody without our program, succeeds."""
    program("wacz")
    guide = (folder / "VERIFY.md").read_text("utf-8")
    blocks = re.findall(r"(?:^ {4,}\S.*\n)+", guide, re.MULTILINE)
    path = os.pathsep.join([str(PROGRAMS), os.environ["PATH"], str(BIN)])
    assert len(blocks) >= 7
    for block in blocks:
        done = subprocess.run(
            ["bash", "-euc", block],
            cwd=folder,
            env=os.environ | {"PATH": path},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, (block, done.stdout, done.stderr)


def test_the_guide_tells_the_root_and_the_key(folder, bundle, key):
    """What sha256sum and openssl print is what archiver prints."""
    root = ran("sha256sum", folder / "tagmanifest-sha256.txt").split()[0]
    found = verify(bundle, Vouched())
    assert any(root in each for each in found.proved)
    der = ran(
        "bash", "-c", f"openssl pkey -pubin -in {folder}/public-key.pem -outform DER|sha256sum"
    )
    public = signing.public(key.with_name("desk.key.pub").read_bytes())
    assert public.fingerprint == f"sha256:{der.split()[0]}"


def test_the_snapshots_inside_replay(folder, tmp_path):
    """The WACZ inside validates, and opens in pywb."""
    wacz = folder / "data" / "evidence.wacz"
    assert "is valid" in ran(program("wacz"), "validate", "-f", wacz)
    with replay([wacz], tmp_path / "pywb") as base:
        assert fetch(base, f"2030id_/{COURIER}")[0] == 200


def test_the_anonymous_signature_is_as_replayweb_page_checks_it(folder):
    """ECDSA over P-384 with SHA-256, r and s in a row, over the digest: OpenSSL agrees."""
    _, inner = taken_apart_wacz(folder)
    digest = json.loads(inner["datapackage-digest.json"])
    signed = digest["signedData"]
    assert set(signed) == {"hash", "created", "software", "version", "signature", "publicKey"}
    script = """
        const [key, signature, hash] = process.argv.slice(1);
        const { subtle } = require("crypto").webcrypto, from = x => Buffer.from(x, "base64");
        const kind = { name: "ECDSA", namedCurve: "P-384" };
        subtle.importKey("spki", from(key), kind, true, ["verify"])
          .then(k => subtle.verify({ name: "ECDSA", hash: "SHA-256" }, k, from(signature),
            Buffer.from(hash)))
          .then(ok => process.exit(ok ? 0 : 1));
    """
    if shutil.which("node") is None:
        pytest.skip("there is no Node.js on this machine")
    ran("node", "-e", script, signed["publicKey"], signed["signature"], signed["hash"])


def taken_apart_wacz(folder):
    with zipfile.ZipFile(folder / "data" / "evidence.wacz") as file:
        return file.namelist(), {name: file.read(name) for name in file.namelist()}


# --- What it holds ----------------------------------------------------------------------------


def test_bag_info_says_what_archivists_ask(folder):
    """Who, what, when and how much."""
    info = dict(line.split(": ", 1) for line in (folder / "bag-info.txt").read_text().splitlines())
    payload = [each for each in (folder / "data").rglob("*") if each.is_file()]
    size = sum(each.stat().st_size for each in payload)
    assert info["Payload-Oxum"] == f"{size}.{len(payload)}"
    assert info["Source-Organization"] == "The Desk"
    assert info["Contact-Email"] == "desk@example.org"
    assert info["Bagging-Date"] == "2030-01-01"
    assert "bulletin.pdf" in info["External-Description"]


def test_the_document_is_the_one_that_was_read(folder, home):
    """The document lies in it, byte for byte."""
    found = next((folder / "data" / "documents").iterdir())
    assert found.read_bytes() == (home / "bulletin.pdf").read_bytes()


def test_citations_say_where_their_proof_lies(folder):
    """Each citation has its verdict, and a record that begins at that byte of that file."""
    _, inner = taken_apart_wacz(folder)
    found = json.loads((folder / "data" / "citations.json").read_text("utf-8"))
    assert len(found["citations"]) == 17
    for link in found["links"]:
        proof = link["snapshot"]
        if proof is not None:
            data = inner[f"archive/{proof['warc']}"][proof["offset"] : proof["end"]]
            assert f"<{proof['record_id']}>" in gzip.decompress(data).decode("latin-1")
    with (folder / "data" / "citations.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["url"] for row in rows] == [each["url"] for each in found["citations"]]
    assert {row["status"] for row in rows} >= {"live", "gone", "dns", "parked"}


def test_texts_are_the_blocks_of_records(folder):
    """The digest of each text is the block digest of its conversion record."""
    _, inner = taken_apart_wacz(folder)
    blocks = set()
    for name, data in inner.items():
        if name.startswith("archive/"):
            records = ArchiveIterator(io.BytesIO(data), parse_http=False)
            blocks |= {each.headers.get("WARC-Block-Digest") for each in records}
    texts = sorted((folder / "data" / "texts").iterdir())
    assert len(texts) >= 5
    for text in texts:
        assert f"sha256:{hashlib.sha256(text.read_bytes()).hexdigest()}" in blocks


def test_history_is_there_twice(folder):
    """As SQLite that anything opens, and as JSON with the same rows."""
    with closing(sqlite3.connect(folder / "data" / "ledger.db")) as connection:
        count = connection.execute("SELECT count(*) FROM verdicts").fetchone()[0]
    rows = json.loads((folder / "data" / "history.json").read_text("utf-8"))["rows"]
    assert count == 32
    assert sum(row["table"] == "verdicts" for row in rows) == count


def test_custody_is_a_chain_of_every_act(folder):
    """Documents read, pages captured and judged, runs and the export, each bound to the last."""
    lines = (folder / "data" / "custody.jsonl").read_text("ascii").splitlines()
    assert list(custody.breaks(lines)) == []
    acts = [json.loads(line) for line in lines]
    kinds = {each["act"] for each in acts}
    begin, end = {"run begun", "looked from", "document read"}, {"run ended", "exported"}
    assert kinds == begin | {"captured", "judged"} | end
    assert acts[-1]["operator"] == "The Desk"
    assert all(each["at"] for each in acts)


def test_the_page_runs_and_loads_nothing(folder):
    """No script, no address to follow, and a policy that forbids both."""
    page = (folder / "index.html").read_text("utf-8")
    assert "default-src &#x27;none&#x27;" in page
    assert not re.search(r"<(script|img|iframe|link|object|form|base)\b|\son\w+=", page)
    assert not re.search(r'(href|src)="(?!#)', page)
    assert "The night the lines went quiet" in page


def test_an_older_ledger_lives_on(folder, tmp_path):
    """The extract opens as a ledger: `archiver report` shows it."""
    shutil.copy(folder / "data" / "ledger.db", tmp_path / "ledger.db")
    assert main(["report", "--home", str(tmp_path), "--format", "json"]) == 0


# --- How it is made ------------------------------------------------------------------------------


def test_same_moment_same_bytes(home, key, bundle, tmp_path):
    """The same ledger and moment give the same file, signature included."""
    assert exported(home, tmp_path / "again.zip", "--key", str(key)) == 0
    assert (tmp_path / "again.zip").read_bytes() == bundle.read_bytes()


def test_a_folder_holds_the_same(home, key, folder, tmp_path):
    """With --directory the bag is a folder, and verifies as one."""
    made = tmp_path / "made"
    assert exported(home, made, "--key", str(key), "--directory") == 0
    files = {p.relative_to(made): p.read_bytes() for p in made.rglob("*") if p.is_file()}
    same = {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    assert files == same
    assert verify(made, Vouched()).faults == []
    assert exported(home, made, "--directory") == 2


def test_parts_are_the_file(home, key, bundle, tmp_path, monkeypatch):
    """Divided, the parts joined are the file, and the first of them is enough to verify it."""
    monkeypatch.setattr("archiver.cli.commands.export.MEGABYTE", 100_000)
    output = tmp_path / "bulletin-evidence.zip"
    assert exported(home, output, "--key", str(key), "--split", "1") == 0
    parts = sorted(tmp_path.iterdir())
    assert [part.name[-4:] for part in parts][:3] == [".001", ".002", ".003"]
    assert all(part.stat().st_size <= 100_000 for part in parts)
    assert b"".join(part.read_bytes() for part in parts) == bundle.read_bytes()
    assert verify(parts[0], Vouched()).faults == []
    parts[1].rename(tmp_path / "lost")
    assert verify(parts[0], Vouched()).faults != []


def test_a_document_that_changed_is_not_taken_for_it(home, tmp_path, capsys):
    """The bundle is made without it, and says so inside and out."""
    copy, name = _copied(home, tmp_path)
    original = Path(name).read_bytes()
    try:
        Path(name).write_bytes(original + b"\n% changed")
        assert _export(copy, name, tmp_path / "x.zip") == 0
    finally:
        Path(name).write_bytes(original)
    assert "its file is not the one that was read" in capsys.readouterr().err
    _, files = taken_apart(tmp_path / "x.zip")
    assert not any(each.startswith("data/documents/") for each in files)
    assert "its file is not the one that was read" in files["VERIFY.md"].decode()
    found = verify(tmp_path / "x.zip", Vouched())
    assert found.faults == []
    assert any("bulletin.pdf is not in the bundle" in each for each in found.unproved)


def test_a_missing_snapshot_is_said_inside(home, tmp_path, capsys):
    """Without it there is no bundle; with --allow-missing there is, which says what is missing."""
    copy, name = _copied(home, tmp_path)
    min((copy / "warcs").glob("*.gz")).unlink()
    assert _export(copy, name, tmp_path / "x.zip") == 4
    assert not list(tmp_path.glob("*.zip"))
    assert _export(copy, name, tmp_path / "x.zip", "--allow-missing") == 0
    assert "is missing: the file is missing" in capsys.readouterr().err
    _, files = taken_apart(tmp_path / "x.zip")
    assert "the file is missing" in files["VERIFY.md"].decode()
    assert "Missing here" in files["index.html"].decode()
    found = verify(tmp_path / "x.zip", Vouched())
    assert found.faults == []
    assert any("is not in the bundle, which says so" in each for each in found.unproved)


def test_a_full_disk_leaves_nothing(home, tmp_path, monkeypatch, capsys):
    """No room, at any point: two lines, exit code 4, and no file, whole or half."""
    wrote = placing.Parts.write
    left = [200_000]

    def full(self, data):
        left[0] -= len(data)
        if left[0] < 0:
            raise OSError(28, "No space left on device")
        wrote(self, data)

    monkeypatch.setattr(placing.Parts, "write", full)
    assert exported(home, tmp_path / "x.zip") == 4
    assert "No space left on device" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_names_that_cannot_be(home, tmp_path, capsys):
    """A name that says nothing of its kind is two lines and exit code 2."""
    assert exported(home, tmp_path / "x.tar") == 2
    assert "is no name for a bundle" in capsys.readouterr().err


# --- Keys, and what verify says ------------------------------------------------------------------


def test_a_key_is_kept_secret(key):
    """Its file is the owner's alone, encrypted, and opens with its passphrase only."""
    assert key.stat().st_mode & 0o777 == 0o600
    assert key.read_bytes().startswith(b"-----BEGIN ENCRYPTED PRIVATE KEY-----")
    assert signing.load(key, b"a long one").public.algorithm == "ecdsa-p384"


def test_another_passphrase_does_not_open_it(home, key, tmp_path, monkeypatch, capsys):
    """A wrong passphrase is two lines, and no bundle."""
    monkeypatch.setenv("ARCHIVER_PASSPHRASE", "another")
    assert exported(home, tmp_path / "x.zip", "--key", str(key)) == 2
    assert "the passphrase is another one" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_ed25519_signs_the_bag(home, tmp_path, monkeypatch):
    """The other kind of key signs the bag, which OpenSSL checks; the WACZ is then not signed."""
    monkeypatch.setenv("ARCHIVER_PASSPHRASE", "a long one")
    assert main(["key", "new", str(tmp_path / "k"), "--type", "ed25519"]) == 0
    assert exported(home, tmp_path / "x", "--key", str(tmp_path / "k"), "--directory") == 0
    command = re.search(r"openssl pkeyutl[^\n]*\\\n[^\n]*", (tmp_path / "x/VERIFY.md").read_text())[
        0
    ]
    assert "Success" in ran("bash", "-c", f"cd {tmp_path}/x && {command}")
    assert main(["verify", str(tmp_path / "x"), "--key", str(tmp_path / "k.pub")]) == 0


@pytest.mark.parametrize("named", ["file", "fingerprint", "pinned"])
def test_the_key_is_named_in_three_ways(bundle, key, tmp_path, capsys, named):
    """As a file, as a fingerprint, or once for all in archiver.toml."""
    public = key.with_name("desk.key.pub")
    fingerprint = signing.public(public.read_bytes()).fingerprint
    (tmp_path / "archiver.toml").write_text(f'trusted_keys = ["{fingerprint}"]\n')
    flags = {"file": ["--key", str(public)], "fingerprint": ["--key", fingerprint]}
    home = ["--home", str(tmp_path)] if named == "pinned" else []
    assert main(["verify", str(bundle), *flags.get(named, []), *home]) == 0
    assert "Signed with the key that" in capsys.readouterr().out


def test_verify_tells_a_program(bundle, capsys):
    """As JSON: what is wrong, what was proved, what was not."""
    assert main(["verify", str(bundle), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["violations"] == []
    assert told["bundles"][0]["holds"]
    assert told["bundles"][0]["proved"]
    assert told["bundles"][0]["unproved"]


def test_a_wacz_alone_is_verified(folder, capsys):
    """A WACZ has its package, its records and its index checked, and is said to have no more."""
    wacz = folder / "data" / "evidence.wacz"
    assert main(["verify", str(wacz)]) == 0
    assert "the index leads to them" in capsys.readouterr().out
    data = bytearray(wacz.read_bytes())
    data[2000] ^= 1
    wacz.write_bytes(data)
    assert main(["verify", str(wacz)]) == 3


def test_some_links_alone(home, tmp_path):
    """A selection of links is a bundle of its own, of whichever documents cite them."""
    output = ("-o", str(tmp_path / "x.zip"))
    assert main(["export", "--link", COURIER, "--home", str(home), *output]) == 0
    found = json.loads(taken_apart(tmp_path / "x.zip")[1]["data/citations.json"])
    assert [each["url"] for each in found["links"]] == [COURIER]
    assert len(found["documents"]) == 2
    assert verify(tmp_path / "x.zip", Vouched()).faults == []


# --- The chain of custody of a home ---------------------------------------------------------------


def test_a_home_logs_its_acts(home, tmp_path):
    """Runs, exports and verifications are lines of one chain, with who and what."""
    copy, name = _copied(home, tmp_path)
    assert _export(copy, name, tmp_path / "x.zip") == 0
    assert main(["verify", str(tmp_path / "x.zip"), "--home", str(copy)]) == 0
    assert main(["verify", "--home", str(copy)]) == 0
    lines = list(custody.lines(copy / custody.FILE))
    assert list(custody.breaks(lines)) == []
    acts = [json.loads(line) for line in lines]
    kinds = [each["act"] for each in acts][-3:]
    assert kinds == ["exported", "bundle verified", "home verified"]
    assert acts[-3]["root"] == acts[-2]["root"] == verify(tmp_path / "x.zip", Vouched()).root
    begun, ended = acts[:2]
    assert (begun["act"], ended["act"]) == ("run begun", "run ended")
    assert begun["run"] == ended["run"]
    assert len(begun["documents"]) == 2


def _verdict(copy):
    """A verdict is changed in the ledger, whose guards were taken away."""
    with closing(sqlite3.connect(copy / "ledger.db")) as connection:
        connection.execute("DROP TRIGGER verdicts_no_update")
        connection.execute("UPDATE verdicts SET because = 'It was fine.' WHERE id = 1")
        connection.commit()
    return "the ledger says other things of run"


def _cut(copy):
    """A line is taken out of the log."""
    path = copy / custody.FILE
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([lines[0], *lines[2:]]))
    return "does not follow from the line before it"


@pytest.mark.parametrize("tamper", [_verdict, _cut], ids=lambda each: each.__doc__)
def test_a_home_that_was_tampered_with_is_told(home, tmp_path, capsys, tamper):
    """`archiver verify` compares the ledger with the chain."""
    copy, _ = _copied(home, tmp_path)
    told = tamper(copy)
    assert main(["verify", "--home", str(copy)]) == 3
    assert told in " ".join(capsys.readouterr().out.split())


def test_a_torn_line_is_mended_and_told(tmp_path):
    """What a crash left of a line is cut off, and the next act says how much it was."""
    path = tmp_path / custody.FILE
    for number in (1, 2):
        custody.append(path, {"at": f"2026-01-0{number}", "act": "x"})
    path.write_bytes(path.read_bytes() + b'{"act":"torn')
    custody.append(path, {"at": "2026-01-03", "act": "y"})
    lines = list(custody.lines(path))
    assert list(custody.breaks(lines)) == []
    assert json.loads(lines[-1])["torn"] == 12


def test_an_act_whose_clock_was_set_back_says_so(tmp_path):
    """That breaks no chain; a line that is dated back and says nothing does."""
    path = tmp_path / custody.FILE
    for moment in ("2026-01-02T00:00:00Z", "2026-01-01T23:59:59Z", "2026-01-01T23:59:59Z"):
        custody.append(path, {"at": moment, "act": "x"})
    lines = list(custody.lines(path))
    assert ["behind" in json.loads(line) for line in lines] == [False, True, False]
    assert list(custody.breaks(lines)) == []
    silent = custody.chained([{"at": "2026-01-02", "act": "x"}, {"at": "2026-01-01", "act": "x"}])
    assert list(custody.breaks(silent)) == ["line 2 is dated before the line before it"]


def test_whoever_is_handed_a_bundle_keeps_no_log(bundle, tmp_path, monkeypatch):
    """Where there is no home, verifying writes nothing."""
    monkeypatch.chdir(tmp_path)
    assert main(["verify", str(bundle)]) == 0
    assert list(tmp_path.iterdir()) == []
