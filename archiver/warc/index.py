"""CDXJ: beside each finished WARC file, a sorted list of the answers in it, for replay.

A line is `SURT TIMESTAMP {JSON}`, as pywb and OpenWayback read it. What was never answered has
no line; what refers to an earlier record has one, and is found by its digest.
"""

import json
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from archiver import urls
from archiver.warc.lines import Lines
from archiver.warc.payloads import Payload
from archiver.warc.read import Record, read, records

SUFFIX = ".cdxj"
WARC = ".warc.gz"
REVISIT = "warc/revisit"

INDEXED = frozenset({"response", "revisit"})
"""The types of records that have a line."""

_LONGEST_HEAD = 64 * 1024
_SHA1 = "sha1:"  # an index of this kind leaves the name of its usual digest out


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer lies in its file (bytes), and the digest by which a replay finds it."""

    offset: int
    length: int
    payload: str | None


class Places:
    """Many places, in little room: what a record says itself is read there again."""

    def __init__(self) -> None:
        self._offsets = array("Q")
        self._lengths = array("Q")
        self._made_up: dict[int, str] = {}

    def extend(self, places: Iterable[Place]) -> None:
        """Add places, in the order of the file."""
        for place in places:
            self._offsets.append(place.offset)
            self._lengths.append(place.length)
            if place.payload is not None and place.payload.startswith(_SHA1):
                self._made_up[place.offset] = place.payload

    def cut(self, end: int) -> None:
        """Forget what lies at `end` or after it."""
        while self._offsets and self._offsets[-1] >= end:
            self._made_up.pop(self._offsets.pop(), None)
            self._lengths.pop()

    def __iter__(self) -> Iterator[Place]:
        for offset, length in zip(self._offsets, self._lengths, strict=True):
            yield Place(offset, length, self._made_up.get(offset))


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
            said = record.header("WARC-Payload-Digest")
            head, payload = _head(record, None if said else Payload())
            place = Place(record.offset, record.finish() - record.offset, said or payload)
            yield _line_of(record, head, place, warc.name)


def lines_at(warc: Path, places: Iterable[Place], name: str) -> Iterator[str]:
    """Yield the lines of the answers that lie at these places, in what will be the file `name`."""
    for place in places:
        with read(warc, place.offset) as record:
            said = record.header("WARC-Payload-Digest") or place.payload
            head, _ = _head(record, None)
            yield _line_of(record, head, replace(place, payload=said), name)


def line_of_copy(warc: Path, name: str, place: tuple[int, int], offset: int, **further: str) -> str:
    """Return the line of an answer that was copied to `offset` of the file `name`.

    `place` is where it starts and ends (bytes) here, `further` more facts for the end of the line.
    """
    with read(warc, place[0]) as record:
        said = record.header("WARC-Payload-Digest")
        head, payload = _head(record, None if said else Payload())
        copied = Place(offset, place[1] - place[0], said or payload)
        return _line_of(record, head, copied, name, **further)


def write(warc: Path, unsorted: Iterable[str]) -> None:
    """Put the index of a finished file beside it, whole or not at all."""
    final = path_of(warc)
    draft = final.with_name(f"{final.name}.draft")
    lines = Lines(final.parent)
    try:
        for each in unsorted:
            lines.add(each)
        with draft.open("w", encoding="ascii", newline="\n") as file:
            file.writelines(lines.sorted())
    except OSError:
        draft.unlink(missing_ok=True)
        raise
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


def _head(record: Record, payload: Payload | None) -> tuple[list[str], str | None]:
    """Return the lines of an HTTP head, as far as they are whole, and what `payload` comes to."""
    head = b""
    for block in record.blocks():
        if len(head) <= _LONGEST_HEAD:
            head += block
        if payload is not None:
            payload.update(block)
        elif b"\r\n\r\n" in head or len(head) > _LONGEST_HEAD:
            break
    lines = head.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    framed = any(_parted(line)[0] == "transfer-encoding" for line in lines)
    return lines, payload.digest if payload is not None and framed else None


def _line_of(record: Record, head: list[str], place: Place, filename: str, **further: str) -> str:
    status, *fields = head
    words = status.split(" ", 2) if record.type == "response" else ()
    types = (value for name, _, value in map(_parted, fields) if name == "content-type")
    mime = next(types, "").partition(";")[0].strip().lower()
    return line(
        (record.header("WARC-Target-URI") or "").strip("<>"),
        datetime.fromisoformat(record.header("WARC-Date") or ""),
        {
            "mime": REVISIT if record.type == "revisit" else mime or "unk",
            "status": words[1] if len(words) > 1 else "-",
            "digest": (place.payload or "-").removeprefix(_SHA1),
            "length": str(place.length),
            "offset": str(place.offset),
            "filename": filename,
            **further,
        },
    )


def _parted(field: str) -> tuple[str, str, str]:
    name, colon, value = field.partition(":")
    return name.strip().lower(), colon, value.strip()
