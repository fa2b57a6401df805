"""The words as the objects of JSON, for every report that programs read."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from archiver.model import (
    Backing,
    Change,
    Citation,
    Document,
    Health,
    HistoryEntry,
    Memento,
    Place,
    Report,
    Save,
    SearchHit,
    Snapshot,
    Standing,
    Unlinked,
    Verdict,
)
from archiver.reports import backed, wording

SCHEMA = 1
"""Raised when a name that scripts rest on changes its meaning."""

Row = dict[str, Any]

OF_VERDICT = (
    "status",
    "health",
    "stage",
    "because",
    "rule",
    "http_status",
    "final_url",
    "checked_at",
    "tries",
    "records",
)
"""What a row of `links` says of its verdict: null where there is none."""


def line(row: Row) -> str:
    """Return a row as JSON on one line, in readable Unicode."""
    return json.dumps(row, ensure_ascii=False, default=of_other_kind)


def of_document(document: Document) -> Row:
    """Return a document that cites."""
    return {
        "name": document.name,
        "media_type": document.media_type,
        "sha256": document.sha256,
        "size": document.size,
        "omissions": [omission.what for omission in document.omissions],
    }


def of_citations(citations: Iterable[Citation], backings: Sequence[Backing]) -> Iterator[Row]:
    """Yield each citation with what its page says to it: null where nothing was asked."""
    said = backed.by_citation(backings)
    return (of_citation(each) | {"support": of_backing(said(each))} for each in citations)


def of_backing(backing: Backing | None) -> Row | None:
    """Return how far the page bears a citation out, and where it does (characters)."""
    if backing is None:
        return None
    names = ("support", "because", "is_claim", "passage", "start", "end", "record_id")
    return {name: getattr(backing, name) for name in names}


def of_citation(citation: Citation) -> Row:
    """Return a citation."""
    return {
        "document": citation.document,
        "url": citation.url,
        "as_printed": citation.as_printed,
        "kind": citation.kind,
        **_named(citation.place),
        "context": citation.context,
        "anchor": citation.anchor,
        "quote": citation.quote,
        "repair": asdict(citation.repair) if citation.repair is not None else None,
        "defanged": citation.defanged,
    }


def of_unlinked(source: Unlinked) -> Row:
    """Return a source that is named without a URL."""
    return {
        "document": source.document,
        "name": source.name,
        "kind": source.kind,
        **_named(source.place),
        "context": source.context,
    }


def of_link(standing: Standing, report: Report) -> Row:
    """Return a link: how it stands, and whether the check fails for it."""
    return _standing(standing) | _at_gate(standing.url, report)


def _standing(standing: Standing) -> Row:
    return {
        "url": standing.url,
        **_verdict(standing.verdict),
        "title": standing.title,
        "snapshot": _snapshot(standing.snapshot),
        "memento": of_memento(standing.memento),
        "holds": _held(standing),
        "save": of_save(standing.save),
    }


def _at_gate(url: str, report: Report) -> Row:
    """Return whether a check fails for a link, and why not where it would."""
    ignored = report.ignored.get(url)
    return {
        "fails": url in report.failing,
        "known": url in report.known,
        "ignored": asdict(ignored) if ignored is not None else None,
        "copied": url in report.copied,
    }


def of_memento(found: Memento | None) -> Row | None:
    """Return what an archive holds of a link: where it opens, of what moment, how it stands."""
    if found is None:
        return None
    return {
        "archive": found.archive,
        "url": found.url,
        "original": found.original,
        "at": found.at,
        "status": found.found,
        "because": found.because,
        "snapshot": _snapshot(found.snapshot),
    }


def _held(standing: Standing) -> Row | None:
    """Return the page that a link into an archive holds; null for any other link."""
    found = wording.held(standing)
    return asdict(found) if found is not None else None


def of_save(found: Save | None) -> Row | None:
    """Return what became of handing a link to an archive."""
    if found is None:
        return None
    names = ("archive", "at", "outcome", "because", "job", "memento")
    return {name: getattr(found, name) for name in names}


def _verdict(verdict: Verdict | None) -> Row:
    return {name: getattr(verdict, name, None) for name in OF_VERDICT}


def _snapshot(snapshot: Snapshot | None) -> Row | None:
    return _named(snapshot) if snapshot is not None else None


def _named(value: Place | Snapshot) -> Row:
    """Return the fields of a flat value, as `asdict` does, which looks into each."""
    return {name: getattr(value, name) for name in value.__slots__}


def of_entry(entry: HistoryEntry) -> Row:
    """Return one check of a link, and what was kept of it."""
    return {"run": entry.run, **_verdict(entry.verdict), "snapshot": _snapshot(entry.snapshot)}


def of_change(change: Change) -> Row:
    """Return what became of a link."""
    return {
        "url": change.url,
        "event": change.event,
        "from": change.before,
        "to": change.after,
        "at": change.at,
        "because": change.because,
        "moved_to": change.moved_to,
        "kept": _snapshot(change.kept),
        "memento": of_memento(change.memento),
        "citations": [of_citation(each) for each in change.citations],
    }


def of_hit(hit: SearchHit) -> Row:
    """Return a page that holds the words."""
    return {
        "url": hit.url,
        "title": hit.title,
        "excerpt": hit.excerpt,
        "snapshot": _snapshot(hit.snapshot),
        "memento": of_memento(hit.memento),
    }


def counts(report: Report) -> Row:
    """Return how much a report is about."""
    return {
        "documents": len(report.documents),
        "citations": len(report.citations),
        "links": len(report.links),
    }


def summary(report: Report) -> Row:
    """Return the summary: counts, and what to do."""
    statuses: Counter[str] = Counter()
    healths: Counter[Health] = Counter()
    for each in report.links:
        if each.verdict is not None:
            statuses[each.verdict.status] += 1
            healths[each.verdict.health] += 1
    return {
        **counts(report),
        **{health.value: healths[health] for health in Health},
        "not_checked": len(report.links) - statuses.total(),
        "statuses": dict(sorted(statuses.items())),
        "failing": len(report.failing),
        "known": len(report.known),
        "ignored": len(report.ignored),
        "copied": len(report.copied),
        "incomplete": report.incomplete,
        "hints": report.hints,
        "spared": asdict(report.spared),
    }


def of_other_kind(value: object) -> str:
    """Return a moment or a day as RFC 3339 has it; raise TypeError for all else."""
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")
