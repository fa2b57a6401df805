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


def describe(recording: Recording) -> bytes:
    """Return the JSON, in ASCII."""
    seen = recording.exchange
    facts = {
        "schema": SCHEMA,
        "url": seen.url,
        "purpose": seen.purpose.value,
        "via": recording.via,
        "cited_by": [{"document": name, "place": place} for name, place in recording.cited_by],
        "started_at": warc_date(seen.started_at),
        "timing": asdict(seen.timing),
        "address": seen.address,
        "proxy": seen.proxy,
        "tls": _tls(seen.tls),
        "interim": [head.decode("latin-1") for head in seen.interim],
        "status": seen.status,
        "entity": _entity(seen, framed=recording.entity_framed),
        "truncated": seen.truncated,
        "failure": _failure(seen.failure),
    }
    return json.dumps(facts).encode("ascii")


def _tls(tls: Tls | None) -> dict[str, Any] | None:
    if tls is None:
        return None
    return {
        "version": tls.version,
        "cipher": tls.cipher,
        "verified": tls.verified,
        "error": tls.error,
        "chain": [ssl.DER_cert_to_PEM_cert(certificate) for certificate in tls.chain],
    }


def _entity(seen: Exchange, *, framed: bool) -> dict[str, Any] | None:
    if seen.digest is None:
        return None
    return {"digest": seen.digest, "length": seen.body_length, "chunked": framed}


def _failure(failure: Failure | None) -> dict[str, str] | None:
    return None if failure is None else {"kind": failure.kind.value, "detail": failure.detail}
