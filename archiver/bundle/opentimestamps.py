"""OpenTimestamps proofs: a digest, what is done to it, and who attests what comes out.

Written from the format as https://opentimestamps.org publishes it: a file names a digest, then a
tree of operations on it; where the tree ends, an attestation says what that message is: pending
at a calendar, or the Merkle root of a Bitcoin block. Nothing here asks anybody. What a stranger
wrote is bounded in size and depth, and ends in ProofError where it is none.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

MAGIC = b"\x00OpenTimestamps\x00\x00Proof\x00\xbf\x89\xe2\xe8\x84\xe8\x92\x94"
VERSION = 1

LARGEST = 64 * 1024
"""Bytes of a proof, or of what a calendar answers; they have a few thousand."""

_LONGEST_MESSAGE = 4096
_LONGEST_ATTESTATION = 8192
_LONGEST_URI = 1000
_DEEPEST = 256
_MOST = 4096  # nodes
_DIGEST = 32

_SHA256 = 0x08
_APPEND, _PREPEND = 0xF0, 0xF1
_ATTESTATION, _FORK = 0x00, 0xFF

_PLAIN: Mapping[int, Callable[[bytes], bytes]] = {
    0x02: lambda data: hashlib.sha1(data, usedforsecurity=False).digest(),
    _SHA256: lambda data: hashlib.sha256(data).digest(),
    0xF2: lambda data: data[::-1],
    0xF3: lambda data: data.hex().encode("ascii"),
}
"""What is done without an argument; RIPEMD-160 and Keccak-256 no calendar uses for a root."""

_WITH: Mapping[int, Callable[[bytes, bytes], bytes]] = {
    _APPEND: lambda data, more: data + more,
    _PREPEND: lambda data, more: more + data,
}

PENDING = bytes.fromhex("83dfe30d2ef90c8e")
BITCOIN = bytes.fromhex("0588960d73d71901")
_KNOWN = frozenset({PENDING, BITCOIN})

_URI = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._/:")


class ProofError(ValueError):
    """What is no proof of this digest, with the reason as a sentence's end."""


@dataclass(frozen=True, slots=True, order=True)
class Attestation:
    """Who attests, by the tag of the format, and what is attested, as the format has it."""

    tag: bytes
    payload: bytes

    @property
    def calendar(self) -> str | None:
        """The address of the calendar at which it is pending, or None."""
        if self.tag != PENDING:
            return None
        raw = _Reader(self.payload).variable(_LONGEST_URI)
        if not set(raw) <= _URI:
            raise ProofError("the address of its calendar is none")
        return raw.decode("ascii")

    @property
    def block(self) -> int | None:
        """The height of the Bitcoin block whose Merkle root it is, or None."""
        return _Reader(self.payload).number() if self.tag == BITCOIN else None


Operation = tuple[int, bytes]
"""What is done to a message: its tag, and its argument, empty where it has none."""


@dataclass(slots=True)
class Timestamp:
    """A message, who attests it, and what it leads to by each operation."""

    message: bytes
    attestations: set[Attestation] = field(default_factory=set)
    further: dict[Operation, "Timestamp"] = field(default_factory=dict)

    def then(self, tag: int, argument: bytes = b"") -> "Timestamp":
        """Return what an operation leads to; it is added where it was not there."""
        operation = (tag, argument)
        if operation not in self.further:
            self.further[operation] = Timestamp(_done(operation, self.message))
        return self.further[operation]

    def merge(self, other: "Timestamp") -> None:
        """Add all that another proof has of the same message."""
        if other.message != self.message:
            raise ProofError("it is of another message")
        self.attestations |= other.attestations
        for operation, theirs in other.further.items():
            self.then(*operation).merge(theirs)

    def attested(self) -> "Iterator[tuple[Timestamp, Attestation]]":
        """Yield every attestation, with the message that it is of."""
        for each in sorted(self.attestations):
            yield self, each
        for _, further in sorted(self.further.items(), key=lambda pair: pair[0]):
            yield from further.attested()


def begun(digest: bytes, nonce: bytes) -> tuple[Timestamp, Timestamp]:
    """Return a new proof of a digest, and what calendars are asked to attest.

    The nonce keeps to itself what the digest is.
    """
    whole = Timestamp(digest)
    return whole, whole.then(_APPEND, nonce).then(_SHA256)


def written(proof: Timestamp) -> bytes:
    """Return a proof of a SHA-256 as a file."""
    return MAGIC + bytes([VERSION, _SHA256]) + proof.message + tree(proof)


def read(data: bytes, digest: bytes) -> Timestamp:
    """Read a proof from a file; raise ProofError for what is none, or of another SHA-256."""
    if len(data) > LARGEST:
        raise ProofError("it is larger than any proof")
    reader = _Reader(data)
    if reader.take(len(MAGIC)) != MAGIC:
        raise ProofError("it does not begin as one")
    if reader.number() != VERSION:
        raise ProofError("its version is not one that is known")
    if reader.take(1) != bytes([_SHA256]) or reader.take(_DIGEST) != digest:
        raise ProofError("it is of another digest")
    return _read_all(reader, digest)


def of_calendar(answer: bytes, message: bytes) -> Timestamp:
    """Read what a calendar answers of a message; raise ProofError for what is none."""
    if len(answer) > LARGEST:
        raise ProofError("it is larger than any answer")
    return _read_all(_Reader(answer), message)


def tree(stamp: Timestamp) -> bytes:
    """Return a tree as calendars write it: every branch but the last begins with a mark."""
    branches = [
        bytes([_ATTESTATION]) + each.tag + _sized(each.payload)
        for each in sorted(stamp.attestations)
    ]
    for (tag, argument), further in sorted(stamp.further.items(), key=lambda pair: pair[0]):
        head = bytes([tag]) + (_sized(argument) if tag in _WITH else b"")
        branches.append(head + tree(further))
    if not branches:
        raise ProofError("a branch of it ends in nothing")
    return b"".join(bytes([_FORK]) + each for each in branches[:-1]) + branches[-1]


class _Reader:
    """Takes bytes from the front, and refuses to go beyond the end."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0
        self.nodes = 0

    def take(self, size: int) -> bytes:
        found = self._data[self._at : self._at + size]
        if len(found) != size:
            raise ProofError("it breaks off")
        self._at += size
        return found

    def number(self) -> int:
        """Return an integer, seven bits a byte, the lowest first (LEB128)."""
        value = shift = 0
        while True:
            byte = self.take(1)[0]
            value |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                return value
            if shift > 63:  # noqa: PLR2004
                raise ProofError("a number of it has no end")

    def variable(self, most: int, least: int = 0) -> bytes:
        size = self.number()
        if not least <= size <= most:
            raise ProofError("a part of it is longer or shorter than it may be")
        return self.take(size)

    @property
    def over(self) -> bool:
        return self._at == len(self._data)


def _read_all(reader: _Reader, message: bytes) -> Timestamp:
    found = _read(reader, message, 0)
    if not reader.over:
        raise ProofError("something stands behind its end")
    return found


def _read(reader: _Reader, message: bytes, depth: int) -> Timestamp:
    if depth > _DEEPEST:
        raise ProofError("it is deeper than any proof")
    found = Timestamp(message)
    while True:
        tag = reader.take(1)[0]
        forks = tag == _FORK
        _read_branch(reader, found, reader.take(1)[0] if forks else tag, depth)
        if not forks:
            return found


def _read_branch(reader: _Reader, stamp: Timestamp, tag: int, depth: int) -> None:
    reader.nodes += 1
    if reader.nodes > _MOST:
        raise ProofError("it has more branches than any proof")
    if tag == _ATTESTATION:
        each = Attestation(reader.take(8), reader.variable(_LONGEST_ATTESTATION))
        _ = each.calendar, each.block  # they can be read
        stamp.attestations.add(each)
        return
    argument = reader.variable(_LONGEST_MESSAGE, least=1) if tag in _WITH else b""
    further = _read(reader, _done((tag, argument), stamp.message), depth + 1)
    stamp.then(tag, argument).merge(further)


def _done(operation: Operation, message: bytes) -> bytes:
    tag, argument = operation
    if tag in _WITH:
        found = _WITH[tag](message, argument)
    elif tag in _PLAIN:
        found = _PLAIN[tag](message)
    else:
        raise ProofError(f"it has an operation that is not read ({tag:#04x})")
    if len(found) > _LONGEST_MESSAGE:
        raise ProofError("a message of it is longer than it may be")
    return found


def _sized(data: bytes) -> bytes:
    return _number(len(data)) + data


def _number(value: int) -> bytes:
    found = bytearray()
    while True:
        value, low = value >> 7, value & 0x7F
        found.append(low | (0x80 if value else 0))
        if not value:
            return bytes(found)
