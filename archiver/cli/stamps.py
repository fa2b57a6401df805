"""Asking timestamp authorities (RFC 3161, section 3.4) and OpenTimestamps calendars about a bundle.

Only its root digest is sent, to a calendar not even that: a nonce hides it. Whoever does not answer
is told, and the bundle stays as it was.
"""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from archiver.bundle import adding, bag, opentimestamps, stamping
from archiver.bundle.opentimestamps import Timestamp
from archiver.cli import asking, output
from archiver.model import ArchiverError
from archiver.settings import Settings

NOTHING_YET = 404
"""What a calendar answers while no block attests what it was given."""

_ACCEPT = {"Accept": "application/vnd.opentimestamps.v1"}
_NONCE = 16  # bytes


def stamp(
    path: Path, settings: Settings, authorities: Iterable[str], calendars: Iterable[str]
) -> list[str]:
    """Ask each and add what it answers; return the names of the files, none where none answered.

    Raises ArchiverError where there is nobody to ask.
    """
    urls, others = tuple(authorities), tuple(calendars)
    if not (urls or others):
        raise ArchiverError(
            "no timestamp authority is named, and no calendar.",
            'Put timestamp = ["https://…"] or calendars = ["https://…"] into archiver.toml, or '
            "name one with --url or --calendar.",
        )
    data = adding.stamped(path)
    names: list[str] = []
    try:
        found = [each for url in urls if (each := _asked(url, data, settings)) is not None]
    except stamping.NoProgramError as error:
        raise ArchiverError(
            "there is no openssl on this machine, with which timestamps are asked for.",
            "Install OpenSSL; the bundle is whole without a timestamp.",
        ) from error
    if found:
        names += adding.add(path, found)
    if others and _prove(path, data, others, settings):
        names.append(bag.PROOF)
    return names


def upgrade(path: Path, settings: Settings) -> tuple[int, int]:
    """Ask the calendars for what was pending; return how many are done now, and how many are not.

    What a calendar answers is added to the proof, from which nothing is taken.
    """
    proof = adding.proof(path)
    if proof is None:
        raise ArchiverError(
            f"{path} has no OpenTimestamps proof.",
            "'archiver bundle timestamp --calendar URL' asks for one.",
        )
    done = waiting = 0
    for pending, attestation in list(proof.attested()):
        url = attestation.calendar
        if url is None or _is_attested(pending):
            continue
        more = _completed(url, pending, settings)
        if more is None:
            waiting += 1
            continue
        pending.merge(more)
        done += 1
    if done:
        adding.put_proof(path, proof)
    return done, waiting


def _is_attested(stamp: Timestamp) -> bool:
    return any(each.block is not None for _, each in stamp.attested())


def _completed(url: str, pending: Timestamp, settings: Settings) -> Timestamp | None:
    """Return what a calendar has of a message since, once a block attests it."""
    place = f"{url.rstrip('/')}/timestamp/{pending.message.hex()}"
    try:
        named = url in settings.calendars  # else by the proof, which may be a stranger's
        answer = asking.ask(place, settings, _ACCEPT, None, opentimestamps.LARGEST, named=named)
        found = opentimestamps.of_calendar(answer, pending.message)
    except asking.UnansweredError as error:
        if error.status != NOTHING_YET:
            output.note(f"archiver: nothing by {url}: {error}")
        return None
    except (OSError, ValueError) as error:
        output.note(f"archiver: nothing by {url}: {error}")
        return None
    return found if _is_attested(found) else None


def _prove(path: Path, data: bytes, calendars: Iterable[str], settings: Settings) -> bool:
    """Have calendars promise to attest a digest; say whether one did."""
    digest = hashlib.sha256(data).digest()
    proof, asked = opentimestamps.begun(digest, os.urandom(_NONCE))
    answered = False
    for url in calendars:
        try:
            answer = asking.ask(
                f"{url.rstrip('/')}/digest",
                settings,
                _ACCEPT,
                asked.message,
                opentimestamps.LARGEST,
            )
            asked.merge(opentimestamps.of_calendar(answer, asked.message))
        except (OSError, ValueError) as error:
            output.note(f"archiver: no promise by {url}: {error}")
        else:
            answered = True
    if answered:
        before = adding.proof(path)
        if before is not None:
            proof.merge(before)
        adding.put_proof(path, proof)
    return answered


def _asked(url: str, data: bytes, settings: Settings) -> bytes | None:
    """Return an authority's stamp, once it is seen to be one of these bytes."""
    headers = {"Content-Type": "application/timestamp-query"}
    try:
        answer = asking.ask(url, settings, headers, stamping.query(data), stamping.LARGEST)
        stamping.read(answer, data)
    except (OSError, ValueError) as error:
        output.note(f"archiver: no timestamp by {url}: {error}")
        return None
    return answer
