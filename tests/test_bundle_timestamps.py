"""Trusted timestamps, by OpenSSL's authority on this machine, checked without a network."""

import shutil
import zipfile
from datetime import UTC, datetime

import forging
import pytest
from bundles import ran
from stamp_authority import DAY, Authority, answering

from archiver.bundle import Vouched, signing, stamping, verify
from archiver.cli import main

NAME = "tagmanifest-sha256.txt.1.tsr"
ROOT = "tagmanifest-sha256.txt"
pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="there is no openssl")


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority") / "a", "Stamp Office")


@pytest.fixture(scope="module")
def unstamped(home, tmp_path_factory):
    """A signed bundle without a timestamp."""
    folder = tmp_path_factory.mktemp("unstamped")
    signing.new(signing.Algorithm.ECDSA).save(folder / "key", b"secret")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARCHIVER_PASSPHRASE", "secret")
        flags = ("--key", str(folder / "key"))
        assert _export(home, folder / "bundle.zip", *flags) == 0
    return folder / "bundle.zip"


@pytest.fixture(scope="module")
def stamped(unstamped, authority, tmp_path_factory):
    """The same bundle, with a timestamp that was added later."""
    path = shutil.copy(unstamped, tmp_path_factory.mktemp("stamped") / "bundle.zip")
    with answering(authority) as url:
        assert main(["bundle", "timestamp", str(path), "--url", url]) == 0
    return path


def _export(home, output, *flags):
    return main(
        ["export", str(home / "bulletin.pdf"), "--home", str(home), "-o", str(output), *flags]
    )


def _examined(path, *roots):
    return verify(path, Vouched(roots=roots))


def test_a_timestamp_is_added_later(unstamped, stamped, authority):
    """It breaks nothing that is signed, and shows when the bundle was there and who says so."""
    found = _examined(stamped, authority.root)
    assert found.faults == []
    assert any("says CN=Stamp Office" in each for each in found.proved)
    assert not any("no outside timestamp" in each for each in found.unproved)
    _, before = forging.taken_apart(unstamped)
    _, after = forging.taken_apart(stamped)
    assert after.pop(NAME)
    assert after == before


def test_openssl_finds_it_right(stamped, authority, tmp_path):
    """What VERIFY.md says to type, typed."""
    shutil.unpack_archive(stamped, tmp_path)
    folder = tmp_path / "bulletin-evidence"
    command = f"openssl ts -verify -data {ROOT} -in {NAME} -CAfile ROOT.pem"
    assert command in (folder / "VERIFY.md").read_text("utf-8")
    files = command.replace(ROOT, f"{folder}/{ROOT}").replace("ROOT.pem", str(authority.root))
    assert "Verification: OK" in ran("bash", "-c", files)


def test_an_authority_that_nobody_knows_proves_nothing(stamped):
    """The stamp is whole; without a root for it, that is all that is said."""
    found = _examined(stamped)
    assert found.faults == []
    assert any("no root that is known here" in each for each in found.unproved)
    assert any("no outside timestamp" in each for each in found.unproved)


def test_several_authorities_and_an_unpacked_bundle(stamped, tmp_path):
    """A second stamp stands beside the first, in a folder as in a file."""
    shutil.unpack_archive(stamped, tmp_path)
    folder = tmp_path / "bulletin-evidence"
    other = Authority(tmp_path / "b", "Second Office")
    with answering(other) as url:
        assert main(["bundle", "timestamp", str(folder), "--url", url]) == 0
    found = _examined(folder, other.root)
    assert found.faults == []
    assert any("Second Office" in each for each in found.proved)
    assert any("Stamp Office" in each for each in found.unproved)


def _forged(stamped, tmp_path, change):
    top, files = forging.taken_apart(stamped)
    return forging.put_together(files | {NAME: change(files)}, tmp_path / "forged.zip", top)


def _flipped(files):
    return files[NAME][:-5] + bytes([files[NAME][-5] ^ 1]) + files[NAME][-4:]


FORGED = [
    ("a flipped bit in its signature", _flipped, "signature failure"),
    ("noise", lambda _: b"\0" * 100, "no answer that grants"),
    ("nothing", lambda _: b"", "no answer that grants"),
]


@pytest.mark.parametrize(("change", "told"), [pytest.param(*row[1:], id=row[0]) for row in FORGED])
def test_a_forged_timestamp_is_found(stamped, authority, tmp_path, change, told):
    """Whether or not the authority is known."""
    path = _forged(stamped, tmp_path, change)
    for roots in ((), (authority.root,)):
        assert any(told in fault.what for fault in _examined(path, *roots).faults)


def test_another_bundle_s_timestamp_is_found(stamped, authority, tmp_path):
    """A stamp of other bytes is none of these."""
    other = authority.answer(stamping.query(b"other bytes"))
    path = _forged(stamped, tmp_path, lambda _: other)
    assert any("imprint mismatch" in each.what for each in _examined(path, authority.root).faults)


def test_an_expired_authority_is_found(stamped, tmp_path):
    """A stamp by a certificate that had ended by then is none."""
    old = Authority(tmp_path / "old", "Old Office", until=datetime.now(UTC) - DAY)
    path = _forged(stamped, tmp_path, lambda files: old.answer(stamping.query(files[ROOT])))
    assert any("has expired" in fault.what for fault in _examined(path, old.root).faults)


def test_a_timestamp_before_the_bundle_is_found(home, authority, tmp_path):
    """What says that it was made after it was stamped was not."""
    assert _export(home, tmp_path / "late.zip", "--at", "2040-01-01") == 0
    top, files = forging.taken_apart(tmp_path / "late.zip")
    stamp = authority.answer(stamping.query(files[ROOT]))
    path = forging.put_together(files | {NAME: stamp}, tmp_path / "forged.zip", top)
    assert any("before the bundle" in fault.what for fault in _examined(path).faults)


def test_a_bundle_is_made_with_one(home, authority, tmp_path, capsys):
    """`export --timestamp` asks whom archiver.toml names, and `verify` believes whom it names."""
    copy = shutil.copytree(home, tmp_path / "copy")
    with answering(authority) as url:
        lines = (f'timestamp = ["{url}"]', f'timestamp_roots = ["{authority.root}"]', "")
        (copy / "archiver.toml").write_text("\n".join(lines))
        name, path = str(home / "bulletin.pdf"), tmp_path / "bundle.zip"
        flags = ("--home", str(copy), "-o", str(path), "--timestamp")
        assert main(["export", name, *flags]) == 0
    with zipfile.ZipFile(path) as file:
        assert any(each.endswith(NAME) for each in file.namelist())
    capsys.readouterr()
    assert main(["verify", str(path), "--home", str(copy)]) == 0
    assert "Stamp Office" in capsys.readouterr().out.partition("Not proved")[0]


def test_without_a_network_the_bundle_is_made(home, tmp_path, capsys):
    """It says that it has no timestamp, and how to add one."""
    copy = shutil.copytree(home, tmp_path / "copy")
    (copy / "archiver.toml").write_text('timestamp = ["http://127.0.0.1:9/"]\n')
    name, path = str(home / "bulletin.pdf"), tmp_path / "bundle.zip"
    assert main(["export", name, "--home", str(copy), "-o", str(path), "--timestamp"]) == 0
    told = " ".join(capsys.readouterr().err.split())
    assert "no timestamp by http://127.0.0.1:9/" in told
    assert "archiver bundle timestamp" in told
    assert _examined(path).faults == []


def test_what_cannot_be_stamped(tmp_path, capsys):
    """What is no bundle, and nobody to ask, are said in two lines."""
    (tmp_path / "x.zip").write_bytes(b"PK\x03\x04nothing")
    flags = ("--url", "http://127.0.0.1:9/", "--home", str(tmp_path))
    assert main(["bundle", "timestamp", str(tmp_path / "x.zip"), *flags]) == 2
    assert "no bundle that is whole" in capsys.readouterr().err
    assert main(["bundle", "timestamp", str(tmp_path / "x.zip"), "--home", str(tmp_path)]) == 2
    assert "no timestamp authority" in capsys.readouterr().err
