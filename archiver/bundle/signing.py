"""Keys and signatures. This module is the door to cryptography.

A key is ECDSA over P-384 with SHA-256, with which ReplayWeb.page checks WACZ-auth's anonymous
signature, or Ed25519. A private key is kept encrypted with a passphrase (PKCS #8). A signature
proves that its maker had the key, and nothing else.
"""

import base64
import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, utils

from archiver.model import ArchiverError

_Private = ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey
_Public = ec.EllipticCurvePublicKey | ed25519.Ed25519PublicKey

_CURVE = ec.SECP384R1()
_HALF = 48  # bytes of each half of a P-384 signature


class Algorithm(StrEnum):
    """What a key signs with."""

    ECDSA = "ecdsa-p384"
    ED25519 = "ed25519"


@dataclass(frozen=True, slots=True)
class PublicKey:
    """What a signature is checked with."""

    _key: _Public = field(repr=False)

    @property
    def algorithm(self) -> Algorithm:
        """What it signs with."""
        is_curve = isinstance(self._key, ec.EllipticCurvePublicKey)
        return Algorithm.ECDSA if is_curve else Algorithm.ED25519

    @property
    def der(self) -> bytes:
        """The key as SubjectPublicKeyInfo (RFC 5280), in DER."""
        return self._key.public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )

    @property
    def pem(self) -> bytes:
        """The same, in PEM."""
        return self._key.public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )

    @property
    def fingerprint(self) -> str:
        """The key in short: `sha256:` and the hex digest of its DER."""
        return "sha256:" + hashlib.sha256(self.der).hexdigest()

    @property
    def name(self) -> str:
        """The algorithm and the fingerprint, as a bundle tells them."""
        return f"{self.algorithm} {self.fingerprint}"

    def has_signed(self, signature: bytes, data: bytes) -> bool:
        """Say whether it is the signature of this key over these bytes (ECDSA's in DER)."""
        try:
            if isinstance(self._key, ec.EllipticCurvePublicKey):
                self._key.verify(signature, data, ec.ECDSA(hashes.SHA256()))
            else:
                self._key.verify(signature, data)
        except InvalidSignature:
            return False
        return True

    def has_signed_wacz(self, signature: bytes, digest: str) -> bool:
        """Say whether it is its signature over a digest, as WACZ-auth has it: r and s in a row."""
        if self.algorithm is not Algorithm.ECDSA or len(signature) != 2 * _HALF:
            return False
        numbers = (int.from_bytes(half, "big") for half in (signature[:_HALF], signature[_HALF:]))
        return self.has_signed(utils.encode_dss_signature(*numbers), digest.encode())


@dataclass(frozen=True, slots=True)
class Key:
    """A private key. It is never shown."""

    _key: _Private = field(repr=False)

    @property
    def public(self) -> PublicKey:
        """The half to publish."""
        return PublicKey(self._key.public_key())

    def sign(self, data: bytes) -> bytes:
        """Return the signature of some bytes; the same ones give the same signature."""
        if isinstance(self._key, ed25519.Ed25519PrivateKey):
            return self._key.sign(data)
        return self._key.sign(data, ec.ECDSA(hashes.SHA256(), deterministic_signing=_steady()))

    @property
    def signs_wacz(self) -> bool:
        """Whether WACZ-auth knows its algorithm."""
        return self.public.algorithm is Algorithm.ECDSA

    def sign_wacz(self, digest: str) -> Mapping[str, str]:
        """Return what WACZ-auth 0.1.0 has of an anonymous signature."""
        halves = utils.decode_dss_signature(self.sign(digest.encode()))
        raw = b"".join(half.to_bytes(_HALF, "big") for half in halves)
        return {"signature": _base64(raw), "publicKey": _base64(self.public.der)}

    def save(self, path: Path, passphrase: bytes) -> None:
        """Write the key, encrypted, to a new file that its owner alone can read."""
        pem = self._key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(passphrase),
        )
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "wb") as file:  # noqa: PTH123  (its mode from the beginning)
            file.write(pem)


def new(algorithm: Algorithm) -> Key:
    """Return a key that nobody has."""
    if algorithm is Algorithm.ED25519:
        return Key(ed25519.Ed25519PrivateKey.generate())
    return Key(ec.generate_private_key(_CURVE))


def load(path: Path, passphrase: bytes) -> Key:
    """Read a private key; raise ArchiverError for what is none, or another passphrase."""
    try:
        found = serialization.load_pem_private_key(path.read_bytes(), passphrase)
    except OSError as error:
        raise ArchiverError(
            f"{path} cannot be read: {error.strerror}", "Make a key with 'archiver key new'."
        ) from error
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise ArchiverError(
            f"{path} is no private key, or the passphrase is another one",
            "Give the passphrase that it was made with; it cannot be recovered.",
        ) from error
    if isinstance(found, ed25519.Ed25519PrivateKey) or _is_ours(found):
        return Key(found)  # type: ignore[arg-type]
    raise ArchiverError(f"{path} is of another kind", "Make a key with 'archiver key new'.")


def ed25519_key(raw: bytes) -> PublicKey:
    """Return an Ed25519 key from its 32 bytes."""
    return PublicKey(ed25519.Ed25519PublicKey.from_public_bytes(raw))


def public(data: bytes) -> PublicKey:
    """Return the public key in PEM or DER; raise ValueError for what is none of ours."""
    try:
        pem = data.lstrip().startswith(b"-----BEGIN")
        load_one = serialization.load_pem_public_key if pem else serialization.load_der_public_key
        found = load_one(data)
    except UnsupportedAlgorithm as error:
        raise ValueError("a key of another kind") from error
    if isinstance(found, ed25519.Ed25519PublicKey):
        return PublicKey(found)
    if isinstance(found, ec.EllipticCurvePublicKey) and found.curve.name == _CURVE.name:
        return PublicKey(found)
    raise ValueError("a key of another kind")


def _is_ours(found: object) -> bool:
    return isinstance(found, ec.EllipticCurvePrivateKey) and found.curve.name == _CURVE.name


def _steady() -> bool:
    """Whether the library can derive the nonce from what is signed (RFC 6979)."""
    try:
        ec.ECDSA(hashes.SHA256(), deterministic_signing=True)
    except UnsupportedAlgorithm:
        return False
    return True


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
