"""Snapshots and exchanges to rows and back."""

from datetime import datetime
from typing import Any

from archiver.ledger import cells
from archiver.ledger.cells import Row
from archiver.model import (
    Exchange,
    Failure,
    FailureKind,
    Purpose,
    Snapshot,
    Timing,
    Tls,
    Truncation,
)


def snapshot(value: Snapshot) -> dict[str, Any]:
    """Return the row of a snapshot."""
    return {
        "record_id": value.record_id,
        "warc": value.warc,
        "offset": value.offset,
        "end": value.end,
        "date": cells.moment(value.date),
        "digest": value.digest,
        "related": cells.as_json(value.related),
        "refers_to": value.refers_to,
        "payload": value.payload,
    }


def to_snapshot(row: Row) -> Snapshot:
    """Return the snapshot of a row."""
    return Snapshot(
        warc=row["warc"],
        offset=row["offset"],
        end=row["end"],
        record_id=row["record_id"],
        related=tuple(cells.of_json(row["related"])),
        date=datetime.fromisoformat(row["date"]),
        digest=row["digest"],
        refers_to=row["refers_to"],
        payload=row["payload"],
    )


def exchange(value: Exchange) -> dict[str, Any]:
    """Return the row of an exchange, less its run, link, visit, hop and snapshot."""
    failure, tls, timing = value.failure, value.tls, value.timing
    return {
        "url": value.url,
        "purpose": value.purpose.value,
        "method": value.method,
        "started_at": cells.moment(value.started_at),
        "status": value.status,
        "reason": value.reason,
        "version": value.version,
        "headers": cells.as_json(value.headers),
        "body_length": value.body_length,
        "digest": value.digest,
        "truncated": value.truncated.value if value.truncated else None,
        "failure": failure.kind.value if failure else None,
        "failure_detail": failure.detail if failure else None,
        "address": value.address,
        "proxy": value.proxy,
        "tls_version": tls.version if tls else None,
        "tls_cipher": tls.cipher if tls else None,
        "tls_verified": tls.verified if tls else None,
        "tls_error": tls.error if tls else None,
        "resolved": timing.resolved,
        "connected": timing.connected,
        "secured": timing.secured,
        "first_byte": timing.first_byte,
        "done": timing.done,
    }


def to_exchange(row: Row, place: Snapshot) -> Exchange:
    """Return the exchange of a row, and where it lies."""
    timing = (row[name] for name in ("resolved", "connected", "secured", "first_byte", "done"))
    return Exchange(
        url=row["url"],
        started_at=datetime.fromisoformat(row["started_at"]),
        purpose=Purpose(row["purpose"]),
        method=row["method"],
        status=row["status"],
        reason=row["reason"],
        version=row["version"],
        headers=tuple((name, value) for name, value in cells.of_json(row["headers"])),
        body_length=row["body_length"],
        digest=row["digest"],
        truncated=Truncation(row["truncated"]) if row["truncated"] else None,
        failure=_failure(row),
        address=row["address"],
        proxy=row["proxy"],
        tls=_tls(row),
        timing=Timing(*timing),
        snapshot=place,
    )


def _failure(row: Row) -> Failure | None:
    if row["failure"] is None:
        return None
    return Failure(FailureKind(row["failure"]), row["failure_detail"])


def _tls(row: Row) -> Tls | None:
    if row["tls_version"] is None:
        return None
    verified = bool(row["tls_verified"])
    return Tls(row["tls_version"], row["tls_cipher"], verified, row["tls_error"])
