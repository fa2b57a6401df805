"""OpenTimestamps: a calendar on this machine promises and attests, and other programs read it."""

# ruff: noqa: E501  (a row is a line)

import hashlib
import json
import shutil
from pathlib import Path

import forging
import pytest
from bundles import exported, program, ran
from calendars import calendar

from archiver.bundle import Vouched, opentimestamps, verify
from archiver.bundle.opentimestamps import ProofError
from archiver.cli import main

NAME = "tagmanifest-sha256.txt.ots"
ROOT = "tagmanifest-sha256.txt"
THEIRS = Path(__file__).parent / "opentimestamps_reading.py"


@pytest.fixture(scope="module")
def made(home, tmp_path_factory):
    """A bundle, the same with a promise and with a block, and the calendar that gave them."""
    folder = tmp_path_factory.mktemp("proved")
    assert (
        main(
            ["export", str(home / "bulletin.pdf"), "--home", str(home), "-o", str(folder / "a.zip")]
        )
        == 0
    )
    pending, complete = (shutil.copy(folder / "a.zip", folder / f"{n}.zip") for n in ("b", "c"))
    at_home = ("--home", str(home))
    with calendar() as asked:
        assert main(["bundle", "timestamp", str(pending), "--calendar", asked.url, *at_home]) == 0
        shutil.copy(pending, complete)
        (home / "archiver.toml").write_text(f'calendars = ["{asked.url}"]\n')
        assert main(["bundle", "upgrade", str(complete), *at_home]) == 4
        assert Path(pending).read_bytes() == Path(complete).read_bytes()
        asked.mine()
        assert main(["bundle", "upgrade", str(complete), *at_home]) == 0
        assert main(["bundle", "upgrade", str(complete), *at_home]) == 0
        (home / "archiver.toml").unlink()
    return folder / "a.zip", Path(pending), Path(complete), asked


def _proof(path):
    _, files = forging.taken_apart(path)
    return files[NAME], hashlib.sha256(files[ROOT]).digest()


def test_a_promise_is_added_and_completed(made):
    """It breaks nothing that is signed; what it proves is said, and what it does not."""
    before, pending, complete, asked = made
    _, files = forging.taken_apart(before)
    for path in (pending, complete):
        _, after = forging.taken_apart(path)
        assert after.pop(NAME)
        assert after == files
    assert asked.digests[0] != hashlib.sha256(files[ROOT]).digest()
    found = verify(pending, Vouched())
    assert found.faults == []
    assert any(f"pending at the calendar {asked.url}" in each for each in found.unproved)
    found = verify(complete, Vouched())
    assert found.faults == []
    root = asked.header[36:68][::-1].hex()
    assert any("block 358,391 attests it" in each and root in each for each in found.unproved)
    assert not any("block" in each for each in found.proved)
    assert any("no outside timestamp" in each for each in found.unproved)


def test_a_block_that_somebody_knows_shows_when(made, capsys):
    """With its header, the bundle was there before it; with another's, nothing is shown."""
    _, _, complete, asked = made
    assert main(["verify", str(complete), "--block-header", asked.header.hex()]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert (
        "before Bitcoin block 358,391 of 2033-05-18 03:33:20 UTC" in told.partition("Not proved")[0]
    )
    assert "no outside timestamp" not in told
    other = asked.header[:36] + b"\1" * 32 + asked.header[68:]
    found = verify(complete, Vouched(headers=(other,)))
    assert not any("block" in each for each in found.proved)
    assert main(["verify", str(complete), "--block-header", "00"]) == 2


def test_the_home_tells_of_it(home, made):
    """Each act with a bundle is in the home's chain of custody, with the bundle's root."""
    acts = [json.loads(line) for line in (home / "custody.jsonl").read_text().splitlines()]
    root = f"sha256:{_proof(made[2])[1].hex()}"
    assert [each["act"] for each in acts if each.get("root") == root] == [
        "exported",
        "bundle timestamped",
        "bundle upgraded",
    ]


def test_their_library_reads_ours_and_we_theirs(made, tmp_path):
    """The same attestations of the same messages, and the same bytes when they write it."""
    program("ots")
    for path in made[1:3]:
        raw, digest = _proof(path)
        (tmp_path / "proof.ots").write_bytes(raw)
        told = json.loads(
            ran(program("python"), THEIRS, tmp_path / "proof.ots", tmp_path / "theirs.ots")
        )
        ours = opentimestamps.read(raw, digest)
        assert told["digest"] == digest.hex()
        assert sorted(told["attested"]) == sorted(
            [stamp.message.hex(), each.calendar or str(each.block)]
            for stamp, each in ours.attested()
        )
        assert (tmp_path / "theirs.ots").read_bytes() == raw
        assert opentimestamps.written(ours) == raw


def test_their_program_says_the_same(made, tmp_path):
    """`ots info` of an unpacked bundle, as VERIFY.md says."""
    shutil.unpack_archive(made[2], tmp_path)
    folder = tmp_path / "bulletin-evidence"
    assert f"ots verify {NAME}" in (folder / "VERIFY.md").read_text("utf-8")
    told = ran(program("ots"), "info", folder / NAME)
    assert "BitcoinBlockHeaderAttestation(358391)" in told
    assert _proof(made[2])[1].hex() in told


MAGIC = len(opentimestamps.MAGIC)
FORGED = [
    ("noise", lambda _: b"\0" * 100, "does not begin as one"),
    ("nothing", lambda _: b"", "breaks off"),
    ("a proof of another file", lambda raw: raw[: MAGIC + 2] + b"\1" * 32 + raw[MAGIC + 34 :], "of another digest"),
    ("the end cut off", lambda raw: raw[:-1], "breaks off"),
    ("something behind it", lambda raw: raw + b"\0", "behind its end"),
    ("another version", lambda raw: raw[:MAGIC] + b"\2" + raw[MAGIC + 1 :], "version"),
    ("an operation that nobody knows", lambda raw: raw[: MAGIC + 34] + b"\x77" + raw[MAGIC + 35 :], "not read"),
    ("operations without an end", lambda raw: raw[: MAGIC + 34] + b"\x08" * 60000, "deeper"),
    ("more than any proof has", lambda raw: raw + b"\0" * 70000, "larger"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "told"), [pytest.param(*row[1:], id=row[0]) for row in FORGED])
def test_a_forged_proof_is_found(made, change, told):
    """What is no proof of this digest is refused, however it was made."""
    raw, digest = _proof(made[2])
    with pytest.raises(ProofError, match=told):
        opentimestamps.read(change(raw), digest)


def test_a_bundle_with_a_forged_proof_does_not_verify(home, made, tmp_path):
    """A proof of another bundle is told, and one by a block that is older than the bundle."""
    top, files = forging.taken_apart(made[2])
    path = forging.put_together(files | {NAME: files[NAME][:-1]}, tmp_path / "forged.zip", top)
    assert any("no proof of this bundle" in each.what for each in verify(path, Vouched()).faults)
    asked = made[3]
    assert exported(home, tmp_path / "late.zip", "--at", "2040-01-01") == 0
    with calendar() as late:
        at_home = ("--home", str(home))
        path = str(tmp_path / "late.zip")
        assert main(["bundle", "timestamp", path, "--calendar", late.url, *at_home]) == 0
        late.mine()
        (home / "archiver.toml").write_text('allow_net = ["127.0.0.1"]\n')
        assert main(["bundle", "upgrade", path, *at_home]) == 0
        (home / "archiver.toml").unlink()
    vouched = Vouched(headers=(late.header, asked.header))
    found = verify(tmp_path / "late.zip", vouched)
    assert any("before the bundle" in each.what for each in found.faults)


def test_a_calendar_that_lies_or_is_private_changes_nothing(made, tmp_path, capsys):
    """What it answers must be of what was asked; no name may lead into a private network."""
    path = shutil.copy(made[0], tmp_path / "x.zip")
    before = path.read_bytes()
    with calendar() as liar:
        liar.promise = lambda _: b"\x08\x00"
        assert main(["bundle", "timestamp", str(path), "--calendar", liar.url]) == 4
        name = liar.url.replace("127.0.0.1", "localhost")
        assert main(["bundle", "timestamp", str(path), "--calendar", name]) == 4
    assert path.read_bytes() == before
    told = capsys.readouterr().err
    assert "breaks off" in told
    assert "is a private address" in told


PROXIED = 'proxy = "http://127.0.0.1:9"\n'


@pytest.mark.parametrize("settings", ["", PROXIED], ids=["directly", "by a proxy"])
@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f.1", "0.0.0.0", "localhost"])
def test_a_stranger_s_proof_leads_into_no_private_network(made, tmp_path, capsys, host, settings):
    """Whom a proof names, nobody here has named: a private address in it is not asked."""
    (tmp_path / "archiver.toml").write_text(settings)
    path = shutil.copy(made[0], tmp_path / "x.zip")
    with calendar() as named:
        asked, heard = named.url, []
        named.complete = heard.append
        named.url = asked.replace("127.0.0.1", host)
        (tmp_path / "mine").mkdir()
        at = ("--home", str(tmp_path / "mine"))
        assert main(["bundle", "timestamp", str(path), "--calendar", asked, *at]) == 0
        assert main(["bundle", "upgrade", str(path), "--home", str(tmp_path)]) == 4
    assert heard == []
    assert "is a private address" in capsys.readouterr().err
