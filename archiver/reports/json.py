"""Reports for programs: one JSON object, whose names scripts rest on.

Everything is said as it is, unclipped. Characters that could command a terminal are
written as JSON escapes, so that the object may be printed to one.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from itertools import chain
from typing import Any

from archiver.model import (
    Backing,
    Change,
    Citation,
    Document,
    Examined,
    Health,
    History,
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
    Violation,
)
from archiver.reports import backed, indented, plain, wording
from archiver.reports.layout import Layout

SCHEMA = 1
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


def render(report: Report, _layout: Layout) -> str:
    """Return the whole report: documents, citations, links with their standing, and a summary."""
    return printed(_parts(report))


def pieces(report: Report, _layout: Layout) -> Iterator[str]:
    """Yield the same, member by member."""
    return _printed(_parts(report))


def rendered(report: Report) -> Row:
    """Return what `render` prints, before it is printed."""
    parts = _parts(report)
    return parts | {name: list(parts[name]) for name in ("citations", "links")}


def _parts(report: Report) -> Row:
    """Return the same; citations and links are made when they are asked for, once."""
    return {
        "documents": [of_document(each) for each in report.documents],
        "citations": _citations(report.citations, report.backings),
        "links": (of_link(each, report) for each in report.links),
        "summary": of_all(report),
    }


def line(row: Row) -> str:
    """Return a row as JSON on one line, in readable Unicode."""
    return json.dumps(row, ensure_ascii=False, default=_of_other_kind)


def listing(report: Report, _layout: Layout) -> str:
    """Return the same object as `render`, without how the links stand."""
    links = [{"url": each.url} for each in report.links]
    unlinked = [_unlinked(each) for each in report.unlinked]
    rows = {**_cited(report), "links": links, "unlinked": unlinked}
    return printed({**rows, "summary": _counts(report) | {"unlinked": len(unlinked)}})


def history(found: History, _layout: Layout) -> str:
    """Return everything known of one link, the oldest check first."""
    return printed(
        {
            "url": found.url,
            "history": [_entry(entry) for entry in found.entries],
            "citations": _citations(found.citations, found.backings),
            "mementos": [_memento(each) for each in found.mementos],
            "saves": [_save(each) for each in found.saves],
            "article": asdict(found.article) if found.article is not None else None,
        }
    )


def changes(found: Sequence[Change], _layout: Layout) -> Iterator[str]:
    """Yield what has become of links, in order of time."""
    return _printed({"changes": map(_change, found)})


def hits(found: Sequence[SearchHit], _layout: Layout) -> str:
    """Return the pages that hold the words."""
    return printed({"hits": [_hit(hit) for hit in found]})


def violations(found: Sequence[Violation], _layout: Layout) -> str:
    """Return what is wrong, in the order in which it was found."""
    return printed({"violations": [asdict(each) for each in found]})


def examined(found: Sequence[Examined], _layout: Layout) -> str:
    """Return what examinations of bundles found; `violations` are those of all of them."""
    wrong = [{"bundle": each.name, **asdict(one)} for each in found for one in each.violations]
    bundles = [
        {"name": each.name, "root": each.root or None, "holds": not each.violations}
        | {"proved": each.proved, "unproved": each.unproved}
        for each in found
    ]
    return printed({"violations": wrong, "bundles": bundles})


def printed(rows: Mapping[str, Any]) -> str:
    """Return the object as text, its schema number first; times are RFC 3339, in UTC.

    In place of a list it may have an iterator, whose members are made when they are printed.
    """
    return "".join(_printed(rows))


def _printed(rows: Mapping[str, Any]) -> Iterator[str]:
    raw = indented.written({"schema": SCHEMA, **rows}, _of_other_kind)
    return chain(map(plain.escaped, raw), "\n")


def _cited(report: Report) -> Row:
    return {
        "documents": [of_document(each) for each in report.documents],
        "citations": [of_citation(each) for each in report.citations],
    }


def of_document(document: Document) -> Row:
    """Return a document that cites."""
    return {
        "name": document.name,
        "media_type": document.media_type,
        "sha256": document.sha256,
        "size": document.size,
        "omissions": [omission.what for omission in document.omissions],
    }


def _citations(citations: Iterable[Citation], backings: Sequence[Backing]) -> Iterator[Row]:
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


def _unlinked(source: Unlinked) -> Row:
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
        "memento": _memento(standing.memento),
        "holds": _held(standing),
        "save": _save(standing.save),
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


def _memento(found: Memento | None) -> Row | None:
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


def _save(found: Save | None) -> Row | None:
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


def _entry(entry: HistoryEntry) -> Row:
    return {"run": entry.run, **_verdict(entry.verdict), "snapshot": _snapshot(entry.snapshot)}


def _change(change: Change) -> Row:
    return {
        "url": change.url,
        "event": change.event,
        "from": change.before,
        "to": change.after,
        "at": change.at,
        "because": change.because,
        "moved_to": change.moved_to,
        "kept": _snapshot(change.kept),
        "memento": _memento(change.memento),
        "citations": [of_citation(each) for each in change.citations],
    }


def _hit(hit: SearchHit) -> Row:
    return {
        "url": hit.url,
        "title": hit.title,
        "excerpt": hit.excerpt,
        "snapshot": _snapshot(hit.snapshot),
        "memento": _memento(hit.memento),
    }


def _counts(report: Report) -> Row:
    return {
        "documents": len(report.documents),
        "citations": len(report.citations),
        "links": len(report.links),
    }


def of_all(report: Report) -> Row:
    """Return the summary: counts, and what to do."""
    statuses: Counter[str] = Counter()
    healths: Counter[Health] = Counter()
    for each in report.links:
        if each.verdict is not None:
            statuses[each.verdict.status] += 1
            healths[each.verdict.health] += 1
    return {
        **_counts(report),
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


def _of_other_kind(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")
