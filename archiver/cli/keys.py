"""Keys as a person names them: files, fingerprints, and the passphrase that opens one."""

import os
import re
from pathlib import Path

import click

from archiver.bundle import signing
from archiver.expressions import expression
from archiver.model import ArchiverError

PASSPHRASE = "ARCHIVER_PASSPHRASE"  # noqa: S105  (the name of a variable)
PUBLIC = ".pub"
"""What is added to the name of a key for the half to publish."""

_FINGERPRINT = expression(r"(?:sha256:)?([0-9a-f]{64})", re.IGNORECASE)


def passphrase(*, new: bool = False) -> bytes:
    """Return the passphrase from the environment, or ask for it; a new one twice."""
    given = os.environ.get(PASSPHRASE)
    if given is None:
        given = click.prompt("Passphrase", hide_input=True, confirmation_prompt=new, err=True)
    if not given:
        raise ArchiverError(
            "a key needs a passphrase", f"Type one, or set {PASSPHRASE} to it for this command."
        )
    return str(given).encode()


def private(path: Path) -> signing.Key:
    """Return the key in a file; raise ArchiverError."""
    return signing.load(path, passphrase())


def fingerprint(named: str) -> str:
    """Return the fingerprint that is named, or that of a public key's file; raise ArchiverError."""
    match = _FINGERPRINT.fullmatch(named.strip())
    if match is not None:
        return f"sha256:{match[1].lower()}"
    try:
        return signing.public(Path(named).read_bytes()).fingerprint
    except OSError as error:
        raise ArchiverError(
            f"{named} is neither a fingerprint nor a file that can be read",
            "Write sha256: and 64 hex digits, or name the file of a public key.",
        ) from error
    except ValueError as error:
        raise ArchiverError(
            f"{named} is no public key", "Name the file that ends in .pub, or its fingerprint."
        ) from error
