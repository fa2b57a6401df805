"""Is a WARC file what it says? Every record is unpacked, measured and hashed again.

What is found wrong is returned, not raised: a list of violations, empty when there are none.
"""

import base64
import binascii
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from archiver.warc.read import DamagedError, Record, records

MANDATORY = ("WARC-Type", "WARC-Record-ID", "WARC-Date")
"""The fields that every record has (WARC 1.1, section 5.1), beside its Content-Length."""

_ALGORITHMS = frozenset({"md5", "sha1", "sha256", "sha384", "sha512"})
_LONGEST_HEAD = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Entry:
    """A record that was read whole: type, offset and end in the file (bytes), and its digest.

    `refers_to` is the id of the record whose body it has.
    """

    type: str
    offset: int
    end: int
    payload_digest: str | None
    refers_to: str | None = None


@dataclass(frozen=True, slots=True)
class Inspection:
    """What is wrong with a file, a sentence each, and its records by id."""

    violations: tuple[str, ...]
    entries: Mapping[str, Entry]


def verify(path: Path) -> list[str]:
    """Return what is wrong with a file, a sentence each; what follows a torn record is not read.

    The payload digest of a chunked response is passed over: WARC 1.1 means the entity, the
    tools in use the chunks as well, and the block digest covers every byte of it anyway.
    """
    return list(inspect(path).violations)


def inspect(path: Path, known: Sequence[int] = ()) -> Inspection:
    """Read a file as `verify` does, and return what it holds, too.

    After a torn record, reading goes on at the next of the `known` offsets, which are in order.
    """
    found: list[str] = []
    entries: dict[str, Entry] = {}
    start: int | None = 0
    while start is not None:
        try:
            for record in records(path, start):
                found += _seen(record, entries)
            start = None
        except DamagedError as damage:
            start = next((offset for offset in known if offset > damage.offset), None)
            rest = (
                f"nothing before byte {start} was read" if start else "nothing after this was read"
            )
            found.append(f"byte {damage.offset}: {damage.what}; {rest}")
    if not (entries or found):
        found.append("there is no record in it")
    return Inspection(tuple(found), entries)


def _seen(record: Record, entries: dict[str, Entry]) -> Iterator[str]:
    """Yield what is wrong with a record, and enter it when it is whole."""
    for what in violations(record):
        yield f"{_place(record)}: {what}"
    if record.id in entries:
        yield f"{_place(record)}: its id was used before in this file"
    digest = record.header("WARC-Payload-Digest")
    referred = record.header("WARC-Refers-To") if record.type == "revisit" else None
    refers_to = referred.strip("<>") if referred else None
    entries[record.id] = Entry(record.type, record.offset, record.finish(), digest, refers_to)


def _place(record: Record) -> str:
    return f"byte {record.offset}, {record.type or 'record'} {record.id or 'without an id'}"


def violations(record: Record) -> Iterator[str]:
    """Yield what is wrong with a record, which is read by that."""
    for name in MANDATORY:
        if record.header(name) is None:
            yield f"{name} is missing"
    block, payload = _Digest(record, "WARC-Block-Digest"), _Digest(record, "WARC-Payload-Digest")
    if block.wanted is None:
        yield "WARC-Block-Digest is missing"
    comparable = _hash(record, block, payload)
    yield from block.violations()
    if comparable and record.type != "revisit":  # there, it is another record's
        yield from payload.violations()


def _hash(record: Record, block: "_Digest", payload: "_Digest") -> bool:
    """Feed the block to both digests, its HTTP head to the first only.

    Return whether the payload's can be compared: that head has an end, and no chunks follow.
    """
    in_head = (record.header("Content-Type") or "").startswith("application/http")
    head = b""
    for data in record.blocks():
        block.update(data)
        if not in_head:
            payload.update(data)
        elif len(head) <= _LONGEST_HEAD:
            head += data
            before, blank, after = head.partition(b"\r\n\r\n")
            if blank:
                head, in_head = before, False
                payload.update(after)
    return not in_head and b"\ntransfer-encoding:" not in head.lower()


class _Digest:
    """What a record says of its digest, and what it is."""

    def __init__(self, record: Record, name: str) -> None:
        self.name = name
        self.wanted = record.header(name)
        algorithm, _, self._value = (self.wanted or "").partition(":")
        self._known = algorithm.lower() in _ALGORITHMS
        self._hash = hashlib.new(
            algorithm.lower() if self._known else "sha256", usedforsecurity=False
        )

    def update(self, data: bytes) -> None:
        if self.wanted is not None:
            self._hash.update(data)

    def violations(self) -> Iterator[str]:
        if self.wanted is None:
            return
        if not self._known:
            yield f"{self.name} is of a kind we cannot check: {self.wanted}"
        elif self._decoded() != self._hash.digest():
            yield f"{self.name} says {self.wanted}, but it is {self._hash.hexdigest()}"

    def _decoded(self) -> bytes | None:
        """Return the digest, from hex or Base32 (RFC 4648), which WARC leaves open."""
        try:
            if len(self._value) == 2 * self._hash.digest_size:
                return bytes.fromhex(self._value)
            return base64.b32decode(self._value + "=" * (-len(self._value) % 8), casefold=True)
        except (ValueError, binascii.Error):
            return None
