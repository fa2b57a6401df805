"""Trusted timestamps (RFC 3161) over a bundle's root. This module is the door to `openssl`.

An authority signs a digest and the time. Whether a stamp is whole is asked of the certificates that
it brings along; whether its authority is known, of roots that come from elsewhere. Its certificates
must have been good at the time that it tells, not today. No network is needed.
"""

import re
import ssl
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from archiver.expressions import expression

PROGRAM = "openssl"
LARGEST = 1024 * 1024
"""Bytes of an answer; they have a few thousand."""

_PATIENCE = 30  # seconds
_AT = expression(
    rb"^Time stamp: (\w{3} [ \d]\d \d\d:\d\d:\d\d)(?:\.\d+)? (\d{4}) GMT$", re.MULTILINE
)
_SPACED = expression(r"((?:=|, |\+ )[A-Za-z0-9.]+) = ")
"""How older versions of OpenSSL write a part of a name; told as newer ones do, it is the same."""

_NAMED = expression(r"^subject=(.*)\n(?:.*\n)*?issuer=(.*)$", re.MULTILINE)
_WHY = expression(r"Verify error:(.*)|(message imprint mismatch|signature failure)")


class StampError(ValueError):
    """What is no timestamp of this bundle, with the reason as a sentence's end."""


class NoProgramError(Exception):
    """There is no `openssl` on this machine."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A timestamp that is whole: when, by which authority, and whether a root vouches for it."""

    at: datetime
    by: str
    trusted: bool


def query(data: bytes) -> bytes:
    """Return what to ask an authority: the SHA-256 of some bytes, a nonce, its certificates."""
    with TemporaryDirectory(prefix="archiver-") as scratch:
        path = Path(scratch) / "data"
        path.write_bytes(data)
        return _ran("-query", "-data", path, "-sha256", "-cert").stdout


def read(response: bytes, data: bytes, roots: Iterable[Path] = ()) -> Stamp:
    """Return a timestamp over some bytes; roots are files in PEM, the system's where none is named.

    Raises StampError for what is none, was altered, or was made with a certificate that was not
    good at that time.
    """
    if len(response) > LARGEST:
        raise StampError("it is larger than any timestamp")
    with TemporaryDirectory(prefix="archiver-") as name:
        scratch = Path(name)
        answer, manifest, brought = (scratch / each for each in ("answer", "data", "brought.pem"))
        answer.write_bytes(response)
        manifest.write_bytes(data)
        at = _at(answer)
        by = _bring(answer, brought)
        why = _wrong(answer, manifest, at, "-partial_chain", "-CAfile", brought)
        if why is not None:
            raise StampError(why)
        trusted = _wrong(answer, manifest, at, *_trusting(roots, scratch / "roots.pem")) is None
    return Stamp(at, by, trusted)


def _at(answer: Path) -> datetime:
    told = _AT.search(_ran("-reply", "-in", answer, "-text").stdout)
    if told is None:
        raise StampError("it is no answer that grants a timestamp")
    when = " ".join((told[1] + b" " + told[2]).decode("ascii").split())
    return datetime.strptime(when, "%b %d %H:%M:%S %Y").replace(tzinfo=UTC)


def _bring(answer: Path, brought: Path) -> str:
    """Write the certificates that a stamp brings along; return the name of its authority."""
    token = answer.with_name("token")
    _ran("-reply", "-in", answer, "-token_out", "-out", token)
    done = _run("pkcs7", "-inform", "DER", "-in", token, "-print_certs")
    brought.write_bytes(done.stdout)
    told = _SPACED.sub(r"\1=", done.stdout.decode("utf-8", "replace"))
    pairs = _NAMED.findall(told)
    if not pairs:
        raise StampError("it brings no certificate along")
    issuers = {issuer for subject, issuer in pairs if subject != issuer}
    leaves = [subject for subject, _ in pairs if subject not in issuers]
    return str((leaves or [pairs[0][0]])[0])


def _wrong(answer: Path, data: Path, at: datetime, *roots: str | Path) -> str | None:
    """Return why a stamp does not hold with these roots, or None."""
    when = str(int(at.timestamp()))
    done = _ran("-verify", "-data", data, "-in", answer, "-attime", when, *roots)
    if done.returncode == 0 and b"Verification: OK" in done.stdout + done.stderr:
        return None
    why = _WHY.search(done.stderr.decode("utf-8", "replace"))
    return str(why[1] or why[2]) if why else "it does not hold"


def _trusting(roots: Iterable[Path], merged: Path) -> tuple[str | Path, ...]:
    """Return the flags that name the roots to believe."""
    named = tuple(roots)
    if named:
        merged.write_bytes(b"\n".join(path.read_bytes() for path in named))
        return ("-CAfile", merged)
    system = ssl.get_default_verify_paths()
    if system.cafile:
        return ("-CAfile", system.cafile)
    return ("-CApath", system.capath or system.openssl_capath)


def _ran(*arguments: str | Path) -> "subprocess.CompletedProcess[bytes]":
    return _run("ts", *arguments)


def _run(*arguments: str | Path) -> "subprocess.CompletedProcess[bytes]":
    command = [PROGRAM, *map(str, arguments)]
    try:
        return subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)  # noqa: S603  (a list, no shell)
    except FileNotFoundError as error:
        raise NoProgramError from error
    except subprocess.TimeoutExpired as error:
        raise StampError("openssl does not come to an end with it") from error
