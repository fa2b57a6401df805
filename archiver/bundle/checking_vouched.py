"""Checks who says so, and when: signatures, timestamps, proofs, and who vouches for them."""

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from archiver.bundle import (
    attesting,
    bag,
    checking_bag,
    minisign,
    opentimestamps,
    signing,
    stamping,
)
from archiver.bundle.examination import Examination
from archiver.bundle.facts import Facts
from archiver.bundle.signing import PublicKey
from archiver.bundle.trees import Tree

_CLOCKS = timedelta(hours=1)  # by which ours may be ahead of an authority's
_BLOCKS = timedelta(hours=3)  # by which a block may be dated too early


@dataclass(frozen=True, slots=True)
class Vouched:
    """The fingerprints of the keys that somebody vouches for (`sha256:` and hex), and who.

    `roots` are files of certificates (PEM) by which timestamps are believed, the system's where
    there is none; `headers` those of Bitcoin blocks (80 bytes each), whose chain somebody knows;
    `signers` are keys of minisign.
    """

    fingerprints: frozenset[str] = frozenset()
    by: str = ""
    roots: tuple[Path, ...] = ()
    headers: tuple[bytes, ...] = ()
    signers: tuple[minisign.Key, ...] = ()


class Vouching:
    """What stands beside the manifests of one bundle, and what of it is believed."""

    def __init__(self, tree: Tree, vouched: Vouched, found: Examination) -> None:
        self._tree = tree
        self._vouched = vouched
        self._found = found

    def signature(self, facts: Facts | None) -> PublicKey | None:
        """Return the key that has signed the bag, once its signature is seen to be right."""
        found, tree = self._found, self._tree
        signed, has_key = bag.SIGNATURE in tree.sizes, bag.PUBLIC_KEY in tree.sizes
        if not signed and not has_key:
            if facts is not None and facts.key:
                found.fault(bag.SIGNATURE, "it is missing, and the bundle says that it is signed")
            return None
        with found.reading(bag.PUBLIC_KEY):
            key = signing.public(self._small(bag.PUBLIC_KEY))
            if not key.has_signed(self._small(bag.SIGNATURE), self._small(bag.ROOT)):
                found.fault(bag.SIGNATURE, f"it is not the signature of its key over {bag.ROOT}")
                return None
            if facts is not None and facts.key != key.name:
                found.fault(bag.PUBLIC_KEY, "it is not the key that the bundle says it is")
            return key
        return None

    def stamps(self, facts: Facts) -> bool:
        """Check every timestamp; say whether one that is believed shows when it was there."""
        names = [name for name in sorted(self._tree.sizes) if bag.stamp_number(name)]
        believed = [self._check_stamp(name, facts) for name in names]  # every one of them
        return self._check_proof(facts) or any(believed)

    def _check_proof(self, facts: Facts) -> bool:
        """Check the OpenTimestamps proof; say whether a block that somebody knows attests it."""
        found, tree = self._found, self._tree
        if bag.PROOF not in tree.sizes:
            return False
        try:
            if tree.sizes[bag.PROOF] > opentimestamps.LARGEST:
                raise opentimestamps.ProofError("it is larger than any proof")
            digest = hashlib.sha256(self._small(bag.ROOT)).digest()
            proof = opentimestamps.read(self._small(bag.PROOF), digest)
        except (ValueError, RecursionError) as error:
            found.fault(bag.PROOF, f"it is no proof of this bundle: {error}")
            return False
        told = [attesting.told(*each, self._vouched.headers) for each in proof.attested()]
        for each in told:
            if each.at is not None and each.at < facts.at - _BLOCKS:
                found.fault(bag.PROOF, f"a block of {each.at:%Y-%m-%d %H:%M}, before the bundle")
            else:
                (found.unproved if each.at is None else found.proved).append(each.what)
        return any(each.at is not None and each.at >= facts.at - _BLOCKS for each in told)

    def _check_stamp(self, name: str, facts: Facts) -> bool:
        found = self._found
        try:
            manifest = self._small(bag.ROOT)
            stamp = stamping.read(self._small(name), manifest, self._vouched.roots)
        except stamping.NoProgramError:
            found.unproved.append(f"{name}: there is no openssl here to check timestamps with.")
            return False
        except ValueError as error:
            found.fault(name, f"it is no timestamp of this bundle: {error}")
            return False
        if stamp.at < facts.at - _CLOCKS:
            found.fault(name, f"it is dated {stamp.at:%Y-%m-%d %H:%M:%S}, before the bundle")
            return False
        when = f"at {stamp.at:%Y-%m-%d %H:%M:%S} UTC, says {stamp.by}"
        if stamp.trusted:
            found.proved.append(f"It was there {when} (timestamp, {name}).")
        else:
            found.unproved.append(
                f"It was there {when} ({name}); no root that is known here vouches for that "
                "authority. Name one with --roots."
            )
        return stamp.trusted

    def others(self) -> None:
        """Check the signatures that others have put beside it."""
        found, names = self._found, self._tree.sizes
        if bag.PGP in names:
            found.unproved.append(
                f"{bag.PGP} is not checked here: gpg --verify {bag.PGP} {bag.ROOT}"
            )
        if bag.MINISIGN not in names:
            for each in self._vouched.signers:
                found.fault(bag.MINISIGN, f"it is missing, and --minisign-key names {each.id}")
            return
        try:
            signature, manifest = self._small(bag.MINISIGN), self._small(bag.ROOT)
            by = minisign.signer(signature)
            for each in self._vouched.signers:
                comment = minisign.check(signature, manifest, each)
                told = f"Signed with the minisign key that --minisign-key names: {each.id}"
                found.proved.append(f"{told} ({comment}).")
        except ValueError as error:
            found.fault(bag.MINISIGN, f"it is no signature over {bag.ROOT}: {error}")
        else:
            if not self._vouched.signers:
                told = f"{bag.MINISIGN} says that the minisign key {by} has signed it"
                found.unproved.append(f"{told}; give that key with --minisign-key.")

    def _small(self, name: str) -> bytes:
        if not 0 <= self._tree.sizes.get(name, -1) <= checking_bag.MAX_TAG_FILE:
            raise ValueError(f"{name} is missing")
        return b"".join(self._tree.chunks(name))


def tell_key(key: PublicKey | None, what: str, vouched: Vouched, found: Examination) -> None:
    """Say by whom it is signed, and whether anybody vouches for that key."""
    if key is None:
        if vouched.fingerprints:
            found.fault(bag.SIGNATURE, f"{what} not signed, and {vouched.by} wants it to be")
        else:
            found.unproved.append(f"Who made it: {what} not signed.")
    elif key.fingerprint in vouched.fingerprints:
        found.proved.append(f"Signed with the key that {vouched.by} names: {key.name}.")
    elif vouched.fingerprints:
        found.fault(bag.SIGNATURE, f"{what} signed by {key.name}, not by what {vouched.by} names")
    else:
        found.unproved.append(
            f"Who made it: {what} signed by {key.name}, and nobody here vouches for that key. "
            "Compare it with what the maker published, or give it with --key."
        )
