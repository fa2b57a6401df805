"""Documents and citations to rows and back."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from archiver.ledger import cells
from archiver.ledger.cells import Row
from archiver.model import Citation, CitationKind, Document, Omission, Place, Repair


def document(value: Document, citations: Iterable[Citation], at: datetime) -> dict[str, Any]:
    """Return the row of a document, as read with these citations."""
    return {
        "name": value.name,
        "media_type": value.media_type,
        "sha256": value.sha256,
        "size": value.size,
        "citations_digest": _digest(citations),
        "omissions": cells.as_json([omission.what for omission in value.omissions]),
        "first_read_at": cells.moment(at),
    }


def _digest(citations: Iterable[Citation]) -> str:
    """Return the digest of the JSON text of all rows, which is never whole in memory."""
    digest, before = hashlib.sha256(), "["
    for value in citations:
        digest.update(f"{before}{json.dumps(list(citation(value).values()))}".encode())
        before = ", "
    digest.update(b"[]" if before == "[" else b"]")
    return f"sha256:{digest.hexdigest()}"


def to_document(row: Row) -> Document:
    """Return the document of a row, without its passages."""
    omissions = tuple(map(Omission, cells.of_json(row["omissions"])))
    return Document(row["name"], row["media_type"], row["sha256"], row["size"], omissions=omissions)


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
        "repair": cells.as_json(asdict(value.repair)) if value.repair else None,
        "defanged": int(value.defanged),
    }


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
    found = cells.of_json(raw)
    return Repair(found["reason"], tuple(found["rejected"]))
