"""An export that is killed, or has no room: nothing half under the name, and nothing that stays."""

import os
import signal
import subprocess
import time

import pytest
from bundles import AT, exported
from command_line import BIN, PLAIN, archiver

from archiver.bundle import Vouched, placing, verify


def _command(home, output):
    name = str(home / "bulletin.pdf")
    at = ("--at", f"{AT:%Y-%m-%d}")
    return ["export", name, "--home", str(home), "-o", str(output), *at]


def _begun(folder):
    return list(folder.glob(".x.zip.*.part"))


def _writing(folder):
    return list(folder.glob(".x.zip.*.part/x.zip.001"))


MOMENTS = [
    ("as soon as it has a folder", _begun),
    ("while the ledger is copied", lambda folder: list(folder.glob(".x.zip.*.part/attempt-0/*"))),
    ("while the file is written", _writing),
]


@pytest.mark.parametrize("reached", [pytest.param(row[1], id=row[0]) for row in MOMENTS])
def test_a_killed_export_leaves_no_half_bundle(home, tmp_path, reached):
    """What is there is under another name, and the next export removes it."""
    command = [str(BIN), *_command(home, tmp_path / "x.zip")]
    process = subprocess.Popen(command, env=PLAIN, stderr=subprocess.DEVNULL)
    ends = time.monotonic() + 60
    while not reached(tmp_path) and time.monotonic() < ends and process.poll() is None:
        time.sleep(0.0005)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    names = {each.name for each in tmp_path.iterdir()}
    assert all(name.startswith(".x.zip.") and name.endswith(".part") for name in names)
    assert len(names) == 1
    done = archiver(*_command(home, tmp_path / "x.zip"), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert _begun(tmp_path) == []
    assert verify(tmp_path / "x.zip", Vouched()).faults == []


@pytest.fixture(params=["64k", "300k", "700k"])
def small(request, tmp_path):
    """A disk with so much room."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ("mount", "-t", "tmpfs", "-o", f"size={request.param}", "tmpfs", str(folder))
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run(("umount", str(folder)), check=True)


def test_a_disk_that_is_full_keeps_nothing(home, small, capsys):
    """Whether it is the ledger's part or the file that has no room: two lines, and exit code 4."""
    assert exported(home, small / "x.zip") == 4
    told = capsys.readouterr().err
    assert f"{small / 'x.zip'} was not made: " in told
    assert "Make room, or name another place with -o" in told
    assert list(small.iterdir()) == []


def test_one_export_leaves_another_alone(home, tmp_path):
    """Only what nobody holds any more is removed."""
    left = tmp_path / ".x.zip.1.part"
    held = tmp_path / ".x.zip.2.part"
    for folder in (left, held):
        folder.mkdir()
        (folder / "x.zip.001").write_bytes(b"half")
    with subprocess.Popen(
        ["flock", str(held), "cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        other.stdin.write(b"held\n")
        other.stdin.flush()
        assert other.stdout.readline() == b"held\n"
        done = archiver(*_command(home, tmp_path / "x.zip"), cwd=tmp_path)
        other.stdin.close()
    assert done.returncode == 0
    assert not left.exists()
    assert held.exists()


def test_parts_of_an_earlier_bundle_go(tmp_path):
    """What is in fewer parts than the one before has no part of that among its own."""
    for number in range(1, 9):
        (tmp_path / f"x.zip.{number:03}").write_bytes(b"old")
    with placing.room(tmp_path / "x.zip") as scratch, placing.Parts(scratch, "x.zip", 3) as parts:
        parts.write(b"abcdefg")
        parts.place(tmp_path / "x.zip")
    assert [each.read_bytes() for each in sorted(tmp_path.iterdir())] == [b"abc", b"def", b"g"]
