"""CDXJ: beside each finished WARC file, a sorted list of the answers in it, for replay.

A line is `SURT TIMESTAMP {JSON}`, as pywb and OpenWayback read it. What was never answered has
no line.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from archiver import urls
from archiver.warc.read import Record, read, records

SUFFIX = ".cdxj"
WARC = ".warc.gz"
REVISIT = "warc/revisit"

INDEXED = frozenset({"response", "revisit"})
"""Types of the records that have a line."""

_LONGEST_HEAD = 64 * 1024


def path_of(warc: Path) -> Path:
    """Return where the index of a finished file lies."""
    return warc.with_name(warc.name.removesuffix(WARC) + SUFFIX)


def line(url: str, date: datetime, facts: dict[str, str]) -> str:
    """Return the line of an answer; `facts` are its status, mime, digest, offset and so on."""
    timestamp = f"{date.astimezone(UTC):%Y%m%d%H%M%S}"
    return f"{urls.surt(url)} {timestamp} {json.dumps({'url': url, **facts})}"


def lines(warc: Path) -> Iterator[str]:
    """Yield the lines of a finished file, as its records say; raise DamagedError for a torn one."""
    for record in records(warc):
        if record.type in INDEXED:
            head = _head(record)
            yield _line_of(record, head, record.offset, record.finish() - record.offset, warc.name)


def lines_at(warc: Path, places: Iterable[tuple[int, int]]) -> Iterator[str]:
    """Yield the lines of the answers whose offsets and lengths (bytes) are known."""
    for offset, length in places:
        with read(warc, offset) as record:
            yield _line_of(record, _head(record), offset, length, warc.name)


def line_of_copy(warc: Path, name: str, place: tuple[int, int], offset: int, **further: str) -> str:
    """Return the line of an answer that was copied to `offset` of the file `name`.

    `place` is where it starts and ends (bytes) here, `further` more facts for the end of the line.
    """
    with read(warc, place[0]) as record:
        length = place[1] - place[0]
        return _line_of(record, _head(record), offset, length, name, **further)


def write(warc: Path, unsorted: Iterable[str]) -> None:
    """Put the index of a finished file beside it, whole or not at all."""
    final = path_of(warc)
    draft = final.with_name(f"{final.name}.draft")
    draft.write_text("".join(f"{each}\n" for each in sorted(unsorted)), "ascii")
    draft.replace(final)


def violations(warc: Path) -> list[str]:
    """Return what is wrong with the index of a whole file, a sentence each."""
    path = path_of(warc)
    if not path.exists():
        return ["the index is missing"]
    said = path.read_text("ascii", "replace").splitlines()
    true = sorted(lines(warc))
    found = [f"it says what the file does not: {each}" for each in set(said).difference(true)]
    found += [f"it leaves out: {each}" for each in set(true).difference(said)]
    if not found and said != true:
        found.append("its lines are not in order")
    return found


def _head(record: Record) -> list[str]:
    """Return the lines of an HTTP head, as far as they are whole."""
    head = b""
    for block in record.blocks():
        head += block
        if b"\r\n\r\n" in head or len(head) > _LONGEST_HEAD:
            break
    return head.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")


def _line_of(
    record: Record, head: list[str], offset: int, length: int, filename: str, **further: str
) -> str:
    status, *fields = head
    words = status.split(" ", 2)
    types = (value for name, _, value in map(_parted, fields) if name == "content-type")
    mime = next(types, "").partition(";")[0].strip().lower()
    return line(
        (record.header("WARC-Target-URI") or "").strip("<>"),
        datetime.fromisoformat(record.header("WARC-Date") or ""),
        {
            "mime": REVISIT if record.type == "revisit" else mime or "unk",
            "status": words[1] if len(words) > 1 else "-",
            "digest": record.header("WARC-Payload-Digest") or "-",
            "length": str(length),
            "offset": str(offset),
            "filename": filename,
            **further,
        },
    )


def _parted(field: str) -> tuple[str, str, str]:
    name, colon, value = field.partition(":")
    return name.strip().lower(), colon, value.strip()
