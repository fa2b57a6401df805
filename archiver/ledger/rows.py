"""Values to rows and back: what goes in comes out equal.

Left to the WARC, which holds them whole: certificate chains and interim responses.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from archiver.model import (
    Article,
    Citation,
    CitationKind,
    Document,
    Exchange,
    Failure,
    FailureKind,
    Health,
    Held,
    LinkStatus,
    Memento,
    Omission,
    Place,
    Purpose,
    Repair,
    Run,
    Save,
    SaveOutcome,
    Snapshot,
    Stage,
    Timing,
    Tls,
    Truncation,
    Vantage,
    Verdict,
)

Row = Mapping[str, Any]


def storable(row: Row) -> dict[str, Any]:
    """Return the row with text that UTF-8 cannot hold (lone surrogates) made visible."""
    return {name: _text(value) if isinstance(value, str) else value for name, value in row.items()}


def _text(value: str) -> str:
    if value.isascii():
        return str(value)
    return value.encode("utf-8", "backslashreplace").decode("utf-8")


def moment(at: datetime) -> str:
    """Return RFC 3339 text in UTC, always to the microsecond, so that text sorts as time does."""
    if at.tzinfo is None:
        raise ValueError("a moment without a time zone is no moment")
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def as_json(value: Any) -> str:  # noqa: ANN401  (whatever JSON can hold)
    """Return compact JSON text in readable Unicode."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def of_json(text: str) -> Any:  # noqa: ANN401  (whatever JSON can hold)
    """Return what JSON text says."""
    return json.loads(text)


def run(value: Run) -> dict[str, Any]:
    """Return the row of a run."""
    return {
        "id": value.id,
        "command": value.command,
        "started_at": moment(value.started_at),
        "version": value.version,
        "settings": value.settings,
        "settings_digest": value.settings_digest,
        "operator": value.operator,
    }


def vantage(value: Vantage) -> dict[str, Any]:
    """Return the row of a vantage, less its run."""
    return {
        "noted_at": moment(value.at),
        "address": value.address,
        "resolvers": as_json(value.resolvers),
    }


def document(value: Document, citations: Iterable[Citation], at: datetime) -> dict[str, Any]:
    """Return the row of a document, as read with these citations."""
    return {
        "name": value.name,
        "media_type": value.media_type,
        "sha256": value.sha256,
        "size": value.size,
        "citations_digest": _digest(citations),
        "omissions": as_json([omission.what for omission in value.omissions]),
        "first_read_at": moment(at),
    }


def _digest(citations: Iterable[Citation]) -> str:
    """Return the digest of the JSON text of all rows, which is never whole in memory."""
    digest, before = hashlib.sha256(), "["
    for value in citations:
        digest.update(f"{before}{json.dumps(list(citation(value).values()))}".encode())
        before = ", "
    digest.update(b"[]" if before == "[" else b"]")
    return f"sha256:{digest.hexdigest()}"


def citation(value: Citation) -> dict[str, Any]:
    """Return the row of a citation, less its document and position."""
    return {
        "url": value.url,
        "as_printed": value.as_printed,
        "kind": value.kind.value,
        "page": value.place.page,
        "line": value.place.line,
        "column": value.place.column,
        "note": value.place.note,
        "context": value.context,
        "anchor": value.anchor,
        "quote": value.quote,
        "repair": as_json(asdict(value.repair)) if value.repair else None,
        "defanged": int(value.defanged),
    }


def snapshot(value: Snapshot) -> dict[str, Any]:
    """Return the row of a snapshot."""
    return {
        "record_id": value.record_id,
        "warc": value.warc,
        "offset": value.offset,
        "end": value.end,
        "date": moment(value.date),
        "digest": value.digest,
        "related": as_json(value.related),
        "refers_to": value.refers_to,
        "payload": value.payload,
    }


def exchange(value: Exchange) -> dict[str, Any]:
    """Return the row of an exchange, less its run, link, visit, hop and snapshot."""
    failure, tls, timing = value.failure, value.tls, value.timing
    return {
        "url": value.url,
        "purpose": value.purpose.value,
        "method": value.method,
        "started_at": moment(value.started_at),
        "status": value.status,
        "reason": value.reason,
        "version": value.version,
        "headers": as_json(value.headers),
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


def verdict(value: Verdict) -> dict[str, Any]:
    """Return the row of a verdict, less its run."""
    return {
        "url": value.url,
        "checked_at": moment(value.checked_at),
        "status": value.status.value,
        "health": value.health.value,
        "stage": value.stage.value,
        "rule": value.rule,
        "because": value.because,
        "http_status": value.http_status,
        "final_url": value.final_url,
        "tries": value.tries,
        "records": as_json(value.records),
    }


def article(value: Article) -> dict[str, Any]:
    """Return the row of an article, less where it came from."""
    return {
        "title": value.title,
        "author": value.author,
        "date": value.date,
        "site": value.site,
        "language": value.language,
        "text": value.text,
    }


def memento(value: Memento) -> dict[str, Any]:
    """Return the row of a memento, less its run, link and moment of asking."""
    return {
        "archive": value.archive,
        "url": value.url,
        "original": value.original,
        "at": moment(value.at),
        "code": value.code,
        "found": value.found.value if value.found else None,
        "because": value.because,
        "record_id": value.snapshot.record_id if value.snapshot else None,
    }


def save(value: Save) -> dict[str, Any]:
    """Return the row of a save, less its run."""
    return {
        "link": value.url,
        "at": moment(value.at),
        "archive": value.archive,
        "outcome": value.outcome.value,
        "because": value.because,
        "job": value.job,
        "memento": value.memento,
    }


def to_memento(row: Row, place: Snapshot | None) -> Memento:
    """Return the memento of a row, and where our look at it lies."""
    return Memento(
        archive=row["archive"],
        url=row["url"],
        original=row["original"],
        at=datetime.fromisoformat(row["at"]),
        code=row["code"],
        found=LinkStatus(row["found"]) if row["found"] else None,
        because=row["because"],
        snapshot=place,
    )


def to_held(row: Row) -> Held:
    """Return what a link holds, of the row of a memento that is the link itself."""
    original = row["original"] if row["original"] != row["link"] else None
    return Held(row["archive"], original, datetime.fromisoformat(row["at"]))


def to_save(row: Row) -> Save:
    """Return the save of a row."""
    return Save(
        archive=row["archive"],
        url=row["link"],
        at=datetime.fromisoformat(row["at"]),
        outcome=SaveOutcome(row["outcome"]),
        because=row["because"],
        job=row["job"],
        memento=row["memento"],
    )


def to_document(row: Row) -> Document:
    """Return the document of a row, without its passages."""
    omissions = tuple(map(Omission, json.loads(row["omissions"])))
    return Document(row["name"], row["media_type"], row["sha256"], row["size"], omissions=omissions)


def to_citation(row: Row) -> Citation:
    """Return the citation of a row that has its document's `name`, too."""
    return Citation(
        document=row["name"],
        url=row["url"],
        as_printed=row["as_printed"],
        kind=CitationKind(row["kind"]),
        place=Place(row["page"], row["line"], row["column"], row["note"]),
        context=row["context"],
        anchor=row["anchor"],
        quote=row["quote"],
        repair=_repair(row["repair"]),
        defanged=bool(row["defanged"]),
    )


def _repair(raw: str | None) -> Repair | None:
    if raw is None:
        return None
    found = json.loads(raw)
    return Repair(found["reason"], tuple(found["rejected"]))


def to_snapshot(row: Row) -> Snapshot:
    """Return the snapshot of a row."""
    return Snapshot(
        warc=row["warc"],
        offset=row["offset"],
        end=row["end"],
        record_id=row["record_id"],
        related=tuple(json.loads(row["related"])),
        date=datetime.fromisoformat(row["date"]),
        digest=row["digest"],
        refers_to=row["refers_to"],
        payload=row["payload"],
    )


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
        headers=tuple((name, value) for name, value in json.loads(row["headers"])),
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


def to_verdict(row: Row) -> Verdict:
    """Return the verdict of a row."""
    return Verdict(
        url=row["url"],
        status=LinkStatus(row["status"]),
        health=Health(row["health"]),
        stage=Stage(row["stage"]),
        rule=row["rule"],
        because=row["because"],
        checked_at=datetime.fromisoformat(row["checked_at"]),
        http_status=row["http_status"],
        final_url=row["final_url"],
        tries=row["tries"],
        records=tuple(json.loads(row["records"])),
    )


def to_article(row: Row) -> Article:
    """Return the article of a row."""
    names = ("title", "author", "date", "site", "language", "text")
    return Article(**{name: row[name] for name in names})
