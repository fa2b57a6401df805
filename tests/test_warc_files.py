"""How WARC files come and go: names, sizes, full disks, crashes, memory."""

import errno
import os
import random
import resource
import subprocess
import sys
import tempfile
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from warc_recordings import (
    NOW,
    read_with_fastwarc,
    read_with_warcio,
    recording,
    writer,
)

from archiver import warc
from archiver.model import Exchange, Recovery

BODY = random.Random(1).randbytes(2000)
MIB = 1024 * 1024


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_files_are_open_until_they_are_finished(tmp_path):
    """The name says when, which run, and which file of it; `.open` as long as it grows."""
    out = writer(tmp_path)
    assert _names(tmp_path) == []
    snapshot = out.write(recording())
    assert snapshot.warc == "20261123T230000Z-r1-00001.warc.gz"
    assert _names(tmp_path) == [snapshot.warc + ".open"]
    out.close()
    assert _names(tmp_path) == ["20261123T230000Z-r1-00001.cdxj", snapshot.warc]


def test_files_roll_over_at_a_size(tmp_path):
    """A file takes no exchange once it has its size; the next has a warcinfo of its own."""
    with writer(tmp_path, warc_size=5000) as out:
        snapshots = [out.write(recording(body=BODY)) for _ in range(5)]
    names = [snapshot.warc[-13:-8] for snapshot in snapshots]
    assert names == ["00001", "00001", "00002", "00002", "00003"]
    for path in tmp_path.glob("*.gz"):
        kinds = [kind for kind, _ in read_with_warcio(path)]
        assert kinds[0] == "warcinfo"
        assert kinds.count("warcinfo") == 1
        assert warc.verify(path) == []


def test_a_full_file_stays_open_until_others_know_of_it(tmp_path):
    """Nothing bears its final name of which a ledger could not tell after a crash."""
    with writer(tmp_path, warc_size=1000) as out:
        first, second = (out.write(recording(body=BODY)).warc for _ in range(2))
        assert _names(tmp_path) == [f"{first}.open", f"{second}.open"]
        out.committed()
        assert _names(tmp_path) == [
            warc.index.path_of(tmp_path / first).name,
            first,
            f"{second}.open",
        ]


def test_what_is_not_committed_is_taken_back(tmp_path):
    """From every file that is open; one of which nothing was committed goes."""
    with writer(tmp_path, warc_size=1000) as out:
        ends = {place.warc: place.end for place in (out.write(recording(body=BODY)),)}
        out.write(recording(body=BODY))
        out.cut(ends.get)
    (name,) = ends
    assert sorted(path.name for path in tmp_path.glob("*.gz*")) == [name]
    assert (tmp_path / name).stat().st_size == ends[name]
    assert warc.verify(tmp_path / name) == []


def test_two_writers_of_one_run_share_a_folder(tmp_path):
    """Neither ever writes into the other's file."""
    with writer(tmp_path) as one, writer(tmp_path) as other:
        mine, theirs = one.write(recording()), other.write(recording())
    with writer(tmp_path) as later:
        third = later.write(recording())
    assert len({mine.warc, theirs.warc, third.warc}) == 3
    assert all(warc.verify(path) == [] for path in tmp_path.glob("*.gz"))


def test_what_was_written_outlives_the_process(tmp_path):
    """A snapshot that was handed back is in the file, though nobody flushed or closed it."""
    code = (
        "import os, sys, pathlib\n"
        f"sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "from warc_recordings import recording, writer\n"
        f"snapshot = writer(pathlib.Path({str(tmp_path)!r})).write(recording())\n"
        "print(snapshot.end, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    killed = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    (path,) = warc.unfinished(tmp_path)
    assert path.stat().st_size == int(killed.stdout)
    final = tmp_path / warc.recover(path, int(killed.stdout)).name
    assert warc.verify(final) == []
    assert len(read_with_fastwarc(final)) == 4


@contextmanager
def _disk_of(size: int) -> Iterator[None]:
    """Let no file grow beyond `size` bytes."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        with pytest.raises(OSError, match=os.strerror(errno.EFBIG)):
            yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path):
    """When an exchange does not fit, none of it stays, and the writer can go on."""
    out = writer(tmp_path)
    before = out.write(recording())
    path = tmp_path / (before.warc + ".open")
    with _disk_of(before.end + 1000):
        out.write(recording(body=BODY))
    assert path.stat().st_size == before.end
    after = out.write(recording(body=BODY))
    out.close()
    assert after.offset == before.end
    assert warc.verify(tmp_path / after.warc) == []


def test_a_disk_full_from_the_start_leaves_no_file(tmp_path):
    """A file without a record is no WARC file; the warcinfo is written when there is room."""
    with writer(tmp_path) as out, _disk_of(100):
        out.write(recording())
    assert _names(tmp_path) == []
    out = writer(tmp_path)
    with _disk_of(100):
        out.write(recording())
    snapshot = out.write(recording())
    out.close()
    assert read_with_warcio(tmp_path / snapshot.warc)[0][0] == "warcinfo"


@pytest.mark.parametrize("fsync", ["batch", "never"])
def test_a_writer_can_be_flushed_at_any_time(tmp_path, fsync):
    """Before the first record, after it, and when all is closed; it changes no byte."""
    with writer(tmp_path, fsync=fsync) as out:
        out.flush(sync=True)
        snapshot = out.write(recording())
        out.flush(sync=False)
        out.flush(sync=True)
    out.flush(sync=True)
    assert (tmp_path / snapshot.warc).stat().st_size == snapshot.end


def test_memory_stays_flat_for_a_body_of_any_size(tmp_path):
    """64 MiB are written and verified with less than 2 MiB of memory."""
    head, block = (
        b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n",
        random.Random(2).randbytes(MIB),
    )
    with tempfile.TemporaryFile(dir=tmp_path) as spool:
        spool.write(head)
        for _ in range(64):
            spool.write(block)
        seen = Exchange(
            "http://a.example/film", NOW, status=200, headers=(("Content-Type", "video/mp4"),)
        )
        tracemalloc.start()
        with writer(tmp_path) as out:
            large = warc.Recording(seen, b"", spool, len(head) + 64 * MIB, len(head))
            path = tmp_path / out.write(large).warc
        assert warc.verify(path) == []
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 2 * MIB
    assert path.stat().st_size < 65 * MIB


def _small_file(folder: Path) -> tuple[bytes, list[int]]:
    """Write two exchanges; return the file's bytes and the ends of both."""
    with writer(folder) as out:
        first = out.write(recording(body=b"first"))
        second = out.write(recording(body=b"second"))
    data = (folder / first.warc).read_bytes()
    (folder / first.warc).unlink()
    return data, [first.end, second.end]


def test_no_reader_ever_sees_a_torn_record(tmp_path):
    """Cut anywhere in its last exchange, a file is recovered to the whole exchanges before it."""
    data, (kept, _) = _small_file(tmp_path)
    path = tmp_path / "x.warc.gz.open"
    for cut in range(kept, len(data)):
        path.write_bytes(data[:cut])
        final = tmp_path / "x.warc.gz"
        assert warc.recover(path, None) == Recovery(final.name, kept, cut - kept)
        assert final.read_bytes() == data[:kept]
        torn = tmp_path / "x.warc.gz.torn"
        assert (torn.read_bytes() if torn.exists() else b"") == data[kept:cut]
        assert not path.exists()
        final.unlink()


def test_a_recovered_file_is_clean_for_every_reader(tmp_path):
    """warcio, fastwarc and our own verify read it to the end."""
    data, _ = _small_file(tmp_path)
    path = tmp_path / "x.warc.gz.open"
    path.write_bytes(data[:-9])
    final = tmp_path / warc.recover(path, None).name
    assert warc.verify(final) == []
    kinds = ["warcinfo", "response", "request", "metadata"]
    assert [kind for kind, _ in read_with_warcio(final)] == kinds
    assert [kind for kind, _ in read_with_fastwarc(final)] == kinds


@pytest.mark.parametrize("after", ["as it was", "renamed too late"])
def test_recovery_can_be_repeated(tmp_path, after):
    """Dying in the middle of it loses nothing: the second time gives the same."""
    data, (kept, _) = _small_file(tmp_path)
    path, torn = tmp_path / "x.warc.gz.open", tmp_path / "x.warc.gz.torn"
    torn.write_bytes(data[kept:])
    path.write_bytes(data if after == "as it was" else data[:kept])
    final = tmp_path / warc.recover(path, kept).name
    assert final.read_bytes() == data[:kept]
    assert torn.read_bytes() == data[kept:]


def test_the_ledger_decides_what_stays(tmp_path):
    """A whole exchange that the ledger never heard of is cut off, and kept as torn."""
    data, (kept, _) = _small_file(tmp_path)
    path = tmp_path / "x.warc.gz.open"
    path.write_bytes(data)
    assert warc.recover(path, kept).kept == kept


def test_a_ledger_that_knows_more_than_the_disk_gets_what_is_there(tmp_path):
    """After a power cut the end may be missing: what is whole stays, and is shorter than told."""
    data, (kept, committed) = _small_file(tmp_path)
    path = tmp_path / "x.warc.gz.open"
    path.write_bytes(data[: committed - 5])
    assert warc.recover(path, committed).kept == kept


@pytest.mark.parametrize(
    ("size", "committed"),
    [
        pytest.param(0, None, id="an empty file"),
        pytest.param(30, None, id="half a warcinfo"),
        pytest.param(None, 0, id="nothing the ledger knows"),
    ],
)
def test_a_file_without_an_exchange_does_not_stay(tmp_path, size, committed):
    """There is nothing to keep, so there is no file; what it held is torn."""
    data, _ = _small_file(tmp_path)
    path = tmp_path / "x.warc.gz.open"
    path.write_bytes(data[:size])
    assert warc.recover(path, committed).kept == 0
    assert not (tmp_path / "x.warc.gz").exists()
    assert warc.unfinished(tmp_path) == ()
    assert (tmp_path / "x.warc.gz.torn").exists() is (size != 0)


def test_a_file_that_is_being_written_is_left_alone(tmp_path):
    """A second process that tidies up does not cut the first one's file."""
    with writer(tmp_path) as out:
        snapshot = out.write(recording())
        (path,) = warc.unfinished(tmp_path)
        assert warc.recover(path, 0) is None
        assert path.stat().st_size == snapshot.end
    assert warc.verify(tmp_path / snapshot.warc) == []
