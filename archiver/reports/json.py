"""Reports for programs: one JSON object, whose names scripts rest on.

Everything is said as it is, unclipped. Characters that could command a terminal are
written as JSON escapes, so that the object may be printed to one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import chain
from typing import Any

from archiver.model import Change, Examined, History, Report, SearchHit, Violation
from archiver.reports import indented, objects, plain
from archiver.reports.layout import Layout
from archiver.reports.objects import Row


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
        "documents": [objects.of_document(each) for each in report.documents],
        "citations": objects.of_citations(report.citations, report.backings),
        "links": (objects.of_link(each, report) for each in report.links),
        "summary": objects.summary(report),
    }


def listing(report: Report, _layout: Layout) -> str:
    """Return the same object as `render`, without how the links stand."""
    return printed(
        {
            "documents": [objects.of_document(each) for each in report.documents],
            "citations": [objects.of_citation(each) for each in report.citations],
            "links": [{"url": each.url} for each in report.links],
            "unlinked": [objects.of_unlinked(each) for each in report.unlinked],
            "summary": objects.counts(report) | {"unlinked": len(report.unlinked)},
        }
    )


def history(found: History, _layout: Layout) -> str:
    """Return everything known of one link, the oldest check first."""
    return printed(
        {
            "url": found.url,
            "history": [objects.of_entry(entry) for entry in found.entries],
            "citations": objects.of_citations(found.citations, found.backings),
            "mementos": [objects.of_memento(each) for each in found.mementos],
            "saves": [objects.of_save(each) for each in found.saves],
            "article": asdict(found.article) if found.article is not None else None,
        }
    )


def changes(found: Sequence[Change], _layout: Layout) -> Iterator[str]:
    """Yield what has become of links, in order of time."""
    return _printed({"changes": map(objects.of_change, found)})


def hits(found: Sequence[SearchHit], _layout: Layout) -> str:
    """Return the pages that hold the words."""
    return printed({"hits": [objects.of_hit(hit) for hit in found]})


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
    raw = indented.written({"schema": objects.SCHEMA, **rows}, objects.of_other_kind)
    return chain(map(plain.escaped, raw), "\n")
