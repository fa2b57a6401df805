"""What an attestation of an OpenTimestamps proof says, and what of it can be seen offline.

A calendar only promises. A Bitcoin block attests what its Merkle root is; whether a block is in the
chain cannot be seen offline, so that its header must come from somebody who knows.
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from archiver.bundle.bag import PROOF
from archiver.bundle.opentimestamps import Attestation, Timestamp

_ROOT, _TIME = slice(36, 68), slice(68, 72)
"""Of the 80 bytes of a header: version, previous block, Merkle root, time, target, nonce."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said, as a sentence; `at` is the time of a block whose header somebody gave."""

    what: str
    at: datetime | None = None


def told(stamp: Timestamp, attestation: Attestation, headers: tuple[bytes, ...]) -> Said:
    """Return what an attestation of a message says."""
    if attestation.calendar is not None:
        return Said(
            f"When it was there: {PROOF} is pending at the calendar {attestation.calendar}. Some "
            "hours later, 'archiver bundle upgrade' asks it for the rest."
        )
    if attestation.block is None:
        return Said(f"When it was there: {PROOF} has an attestation of a kind that is not read.")
    block, root = attestation.block, stamp.message[::-1].hex()
    for header in headers:
        if header[_ROOT] == stamp.message and works(header):
            at = datetime.fromtimestamp(int.from_bytes(header[_TIME], "little"), UTC)
            return Said(
                f"It was there before Bitcoin block {block:,} of {at:%Y-%m-%d %H:%M:%S} UTC, whose "
                f"header --block-header gives ({PROOF}; the block is {_hash(header)[::-1].hex()}).",
                at,
            )
    return Said(
        f"When it was there: {PROOF} says that Bitcoin block {block:,} attests it. Without the "
        f"chain that cannot be seen here: compare the block's Merkle root, which must be {root}, "
        "or give its header with --block-header."
    )


def works(header: bytes) -> bool:
    """Say whether a header is one, and shows the work that it says it took."""
    exponent, mantissa = header[75], int.from_bytes(header[72:75], "little")
    target = mantissa << 8 * (exponent - 3) if exponent >= 3 else mantissa >> 8 * (3 - exponent)  # noqa: PLR2004
    return 0 < int.from_bytes(_hash(header), "little") <= target


def _hash(header: bytes) -> bytes:
    return hashlib.sha256(hashlib.sha256(header).digest()).digest()
