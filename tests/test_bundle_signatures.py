"""Detached signatures by whoever likes: minisign's own program makes them, ours checks them."""

import shutil

import forging
import pytest
from bundles import exported, ran

from archiver.bundle import Vouched, minisign, verify
from archiver.cli import main

ROOT = "tagmanifest-sha256.txt"
NAME = f"{ROOT}.minisig"
PROGRAM = shutil.which("minisign")
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="there is no minisign")


@pytest.fixture(scope="module")
def made(home, tmp_path_factory):
    """A folder with a signed bundle, the key that signed it, and another key."""
    folder = tmp_path_factory.mktemp("minisign")
    assert exported(home, folder / "plain.zip") == 0
    for name in ("desk", "other"):
        ran(PROGRAM, "-G", "-W", "-p", folder / f"{name}.pub", "-s", folder / f"{name}.key")
    shutil.unpack_archive(folder / "plain.zip", folder / "unpacked")
    manifest = folder / "unpacked" / "bulletin-evidence" / ROOT
    ran(PROGRAM, "-S", "-s", folder / "desk.key", "-m", manifest, "-t", "The desk says so")
    shutil.copy(folder / "plain.zip", folder / "signed.zip")
    at_home = ("--home", str(home))
    assert (
        main(["bundle", "attach", str(folder / "signed.zip"), str(manifest) + ".minisig", *at_home])
        == 0
    )
    return folder


def _key(made, name="desk"):
    return minisign.key(str(made / f"{name}.pub"))


def test_a_signature_is_attached_and_checked(made, capsys):
    """Nothing that was there changes, and the key and the signed comment are told."""
    _, before = forging.taken_apart(made / "plain.zip")
    _, after = forging.taken_apart(made / "signed.zip")
    assert after.pop(NAME)
    assert after == before
    line = (made / "desk.pub").read_text().splitlines()[1]
    assert main(["verify", str(made / "signed.zip"), "--minisign-key", line]) == 0
    proved = " ".join(capsys.readouterr().out.partition("Not proved")[0].split())
    assert "minisign key that --minisign-key names" in proved
    assert "The desk says so" in proved
    found = verify(made / "signed.zip", Vouched())
    assert found.faults == []
    assert any("give that key with --minisign-key" in each for each in found.unproved)


def test_the_wrong_key_or_none_is_told(made, capsys):
    """A bundle that is not signed with the key that is named is wrong."""
    other = Vouched(signers=(_key(made, "other"),))
    assert any(
        "it is made with the key" in each.what for each in verify(made / "signed.zip", other).faults
    )
    assert any("it is missing" in each.what for each in verify(made / "plain.zip", other).faults)
    assert main(["verify", str(made / "plain.zip"), "--minisign-key", "noise"]) == 2
    assert "no minisign key" in capsys.readouterr().err


FORGED = [
    ("another comment", lambda raw: raw.replace(b"The desk", b"The boss"), "its comment is not"),
    ("a flipped bit", lambda raw: _flipped(raw, 1), "not the signature of this key"),
    ("a flipped bit in the second signature", lambda raw: _flipped(raw, 3), "its comment is not"),
    ("a line less", lambda raw: raw.partition(b"\n")[2], "not the lines of one"),
    ("noise", lambda _: b"\xff\xfe", "it is no text"),
    ("no Base64", lambda raw: raw.replace(b"\nRU", b"\n!!"), "no Base64"),
]  # fmt: skip


def _flipped(raw, number):
    lines = raw.splitlines()
    at = 40
    lines[number] = (
        lines[number][:at] + (b"A" if lines[number][at] != 65 else b"B") + lines[number][at + 1 :]
    )
    return b"\n".join(lines) + b"\n"


@pytest.mark.parametrize(("change", "told"), [pytest.param(*row[1:], id=row[0]) for row in FORGED])
def test_a_forged_signature_is_found(made, change, told):
    """Whatever is done to a signature, it is none of this key over these bytes."""
    _, files = forging.taken_apart(made / "signed.zip")
    with pytest.raises(minisign.MinisignError, match=told):
        minisign.check(change(files[NAME]), files[ROOT], _key(made))
    with pytest.raises(minisign.MinisignError, match="not the signature of this key"):
        minisign.check(files[NAME], files[ROOT] + b"\n", _key(made))


def test_a_bundle_with_a_forged_signature_does_not_verify(made, tmp_path):
    """What stands beside the manifests is looked at, whether or not a key is named."""
    top, files = forging.taken_apart(made / "signed.zip")
    path = forging.put_together(files | {NAME: b"noise"}, tmp_path / "x.zip", top)
    assert any("no signature over" in each.what for each in verify(path, Vouched()).faults)


def test_pgp_is_carried_and_said_not_to_be_checked(made, tmp_path, capsys):
    """What gpg makes lies where gpg looks for it; another file is refused."""
    path = shutil.copy(made / "plain.zip", tmp_path / "x.zip")
    signature = tmp_path / f"{ROOT}.asc"
    signature.write_bytes(b"-----BEGIN PGP SIGNATURE-----\n")
    assert main(["bundle", "attach", str(path), str(signature)]) == 0
    found = verify(tmp_path / "x.zip", Vouched())
    assert found.faults == []
    assert any(f"gpg --verify {ROOT}.asc {ROOT}" in each for each in found.unproved)
    (tmp_path / "x.txt").write_bytes(b"x")
    assert main(["bundle", "attach", str(path), str(tmp_path / "x.txt")]) == 2
    assert "no detached signature" in capsys.readouterr().err


def test_parts_are_joined_first(made, tmp_path, capsys):
    """Of a part, it is said what to do, whatever is to be added."""
    part = shutil.copy(made / "plain.zip", tmp_path / "x.zip.001")
    for command in ("timestamp", "upgrade"):
        assert main(["bundle", command, str(part), "--home", str(made)]) == 2
    assert "Join them first" in capsys.readouterr().err
