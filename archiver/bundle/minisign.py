"""Detached signatures by minisign (https://jedisct1.github.io/minisign/), made by whoever likes.

Four lines: a comment that nobody signed, the signature, a comment that is signed, and a second
signature over both. Ed25519, over the BLAKE2b of the file, or over the file itself in older ones.
"""

import base64
import binascii
import hashlib
from dataclasses import dataclass
from pathlib import Path

from archiver.bundle import signing
from archiver.bundle.signing import PublicKey

LARGEST = 64 * 1024
"""Bytes of a signature; they have a few hundred."""

_UNTRUSTED, _TRUSTED = "untrusted comment: ", "trusted comment: "
_PLAIN, _HASHED = b"Ed", b"ED"
_ID = slice(2, 10)
_KEY, _SIGNATURE = 42, 74  # bytes


class MinisignError(ValueError):
    """What is no signature, or no key, of minisign, with the reason as a sentence's end."""


@dataclass(frozen=True, slots=True)
class Key:
    """A public key, and what it is called: 16 hex digits, which are no digest of it."""

    id: str
    key: PublicKey


def key(named: str) -> Key:
    """Read a public key: its line in Base64, or the file that has it; raise MinisignError."""
    path = Path(named)
    try:
        line = path.read_text("ascii").splitlines()[1] if path.is_file() else named
    except (OSError, UnicodeError, IndexError) as error:
        raise MinisignError("it is no file of a public key") from error
    raw = _decoded(line, _KEY)
    if raw[:2] != _PLAIN:
        raise MinisignError("it is a key of another kind")
    return Key(_named(raw), signing.ed25519_key(raw[10:]))


def signer(signature: bytes) -> str:
    """Return what the key of a signature is called; raise MinisignError for what is none."""
    return _named(_decoded(_lines(signature)[1], _SIGNATURE))


def check(signature: bytes, data: bytes, by: Key) -> str:
    """Return the signed comment of a signature over some bytes; raise MinisignError."""
    lines = _lines(signature)
    raw, whole = _decoded(lines[1], _SIGNATURE), _decoded(lines[3], 64)
    if _named(raw) != by.id:
        raise MinisignError(f"it is made with the key {_named(raw)}")
    hashed = raw[:2] == _HASHED
    if not hashed and raw[:2] != _PLAIN:
        raise MinisignError("it is of another kind")
    message = hashlib.blake2b(data).digest() if hashed else data
    comment = lines[2].removeprefix(_TRUSTED)
    if not by.key.has_signed(raw[10:], message):
        raise MinisignError("it is not the signature of this key over these bytes")
    if not by.key.has_signed(whole, raw[10:] + comment.encode()):
        raise MinisignError("its comment is not the one that was signed")
    return comment


def _lines(signature: bytes) -> list[str]:
    try:
        lines = signature.decode("utf-8").splitlines()
    except UnicodeError as error:
        raise MinisignError("it is no text") from error
    prefixes = (_UNTRUSTED, "", _TRUSTED, "")
    pairs = zip(lines, prefixes, strict=False)
    if len(lines) != len(prefixes) or not all(line.startswith(each) for line, each in pairs):
        raise MinisignError("it has not the lines of one")
    return lines


def _decoded(line: str, size: int) -> bytes:
    try:
        raw = base64.b64decode(line, validate=True)
    except (binascii.Error, ValueError) as error:
        raise MinisignError("a line of it is no Base64") from error
    if len(raw) != size:
        raise MinisignError("a line of it has another length")
    return raw


def _named(raw: bytes) -> str:
    return raw[_ID][::-1].hex().upper()
