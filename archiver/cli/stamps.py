"""Asking timestamp authorities (RFC 3161, section 3.4) for a stamp of a bundle."""

import urllib.error
import urllib.request
from collections.abc import Iterable
from pathlib import Path

from archiver.bundle import adding, stamping
from archiver.cli import output
from archiver.model import ArchiverError

PATIENCE = 30  # seconds for one authority


def stamp(path: Path, authorities: Iterable[str]) -> list[str]:
    """Ask each authority and add what it answers; return the names, none where none answered.

    Whoever does not answer is told. Raises ArchiverError where there is nobody to ask.
    """
    urls = tuple(authorities)
    if not urls:
        raise ArchiverError(
            "no timestamp authority is named.",
            'Put timestamp = ["https://…"] into archiver.toml, or name one with --url.',
        )
    data = adding.stamped(path)
    try:
        found = [each for url in urls if (each := _asked(url, data)) is not None]
    except stamping.NoProgramError as error:
        raise ArchiverError(
            "there is no openssl on this machine, with which timestamps are asked for.",
            "Install OpenSSL; the bundle is whole without a timestamp.",
        ) from error
    return adding.add(path, found) if found else []


def _asked(url: str, data: bytes) -> bytes | None:
    """Return an authority's stamp, once it is seen to be one of these bytes."""
    try:
        answer = _answer(url, stamping.query(data))
        stamping.read(answer, data)
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        output.note(f"archiver: no timestamp by {url}: {reason}")
        return None
    return answer


def _answer(url: str, query: bytes) -> bytes:
    if not url.startswith(("http://", "https://")):
        raise ValueError("its address is none of http or https")
    headers = {"Content-Type": "application/timestamp-query"}
    request = urllib.request.Request(url, query, headers)  # noqa: S310  (seen to be http)
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
        found = answer.read(stamping.LARGEST + 1)
    return bytes(found)
