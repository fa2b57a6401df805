"""The JSON of a metadata record: what is known of an exchange that its bytes do not say.

`docs/warc.md` lists the fields; every one is always there, null where it does not apply.
"""

import json
import ssl
from dataclasses import asdict
from typing import Any

from archiver.model import Exchange, Failure, Tls
from archiver.warc.recording import Recording
from archiver.warc.volume import warc_date

SCHEMA = 1


def describe(recording: Recording, chain_in: str | None = None) -> bytes:
    """Return the JSON, in ASCII.

    `chain_in` is the record of this file in whose metadata the certificates stand already.
    """
    seen = recording.exchange
    facts = {
        "schema": SCHEMA,
        "url": seen.url,
        "purpose": seen.purpose.value,
        "via": recording.via,
        "asked_for": {"link": recording.link, "visit": recording.visit, "hop": recording.hop},
        "cited_by": [{"document": name, "place": place} for name, place in recording.cited_by],
        "started_at": warc_date(seen.started_at),
        "timing": {name: _rounded(seconds) for name, seconds in asdict(seen.timing).items()},
        "address": seen.address,
        "proxy": seen.proxy,
        "tls": _tls(seen.tls, chain_in),
        "browser": recording.browser,
        "interim": [head.decode("latin-1") for head in seen.interim],
        "request": _request(recording),
        "redacted": list(recording.redacted),
        "not_modified": _not_modified(recording),
        "status": seen.status,
        "entity": None if recording.not_modified else _entity(seen, recording.entity_framed),
        "truncated": seen.truncated,
        "failure": _failure(seen.failure),
    }
    return json.dumps(facts).encode("ascii")


def _request(recording: Recording) -> str | None:
    """Return what was sent where it has no record of its own, to keep a reference small."""
    return None if recording.original is None else recording.request.decode("latin-1")


def _not_modified(recording: Recording) -> str | None:
    """Return the head of a 304, which its record leaves out so that a replay shows the page."""
    if not recording.not_modified:
        return None
    recording.response.seek(0)
    return recording.response.read(recording.head_length).decode("latin-1")


def _tls(tls: Tls | None, chain_in: str | None) -> dict[str, Any] | None:
    if tls is None:
        return None
    chain = () if chain_in else tls.chain
    return {
        "version": tls.version,
        "cipher": tls.cipher,
        "verified": tls.verified,
        "error": tls.error,
        "chain": [ssl.DER_cert_to_PEM_cert(certificate) for certificate in chain],
        "chain_in": chain_in,
    }


def _rounded(seconds: float | None) -> float | None:
    """Return a duration to the microsecond: no clock of ours is better."""
    return None if seconds is None else round(seconds, 6)


def _entity(seen: Exchange, framed: bool) -> dict[str, Any] | None:
    if seen.digest is None:
        return None
    return {"digest": seen.digest, "length": seen.body_length, "chunked": framed}


def _failure(failure: Failure | None) -> dict[str, str] | None:
    return None if failure is None else {"kind": failure.kind.value, "detail": failure.detail}
