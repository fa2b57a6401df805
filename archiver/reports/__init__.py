"""Reports: how links stand, for a person, a program or a printer; one format a file.

A renderer takes a report and a layout and returns text. To add a format: write one file
with a `render`, add one line to `RENDERERS`, and approve its output in `tests/approved/`.
"""

from collections.abc import Callable, Mapping, Sequence

from archiver.model import Change, History, Report, SearchHit, Violation
from archiver.reports import bibtex, csl_json, csv, html, json, listing, text, urls
from archiver.reports.hints import HINTS, suggest
from archiver.reports.layout import Layout

__all__ = [
    "CHANGES",
    "HINTS",
    "HISTORIES",
    "HITS",
    "LISTINGS",
    "RENDERERS",
    "VIOLATIONS",
    "Layout",
    "suggest",
]

RENDERERS: Mapping[str, Callable[[Report, Layout], str]] = {
    "text": text.render,
    "json": json.render,
    "html": html.render,
}
"""How links stand."""

LISTINGS: Mapping[str, Callable[[Report, Layout], str]] = {
    "text": listing.render,
    "json": json.listing,
    "csv": csv.listing,
    "bibtex": bibtex.listing,
    "csl-json": csl_json.listing,
    "urls": urls.listing,
}
"""What is cited, and where."""

HISTORIES: Mapping[str, Callable[[History, Layout], str]] = {
    "text": text.history,
    "json": json.history,
}
"""Everything known of one link."""

CHANGES: Mapping[str, Callable[[Sequence[Change], Layout], str]] = {
    "text": text.changes,
    "json": json.changes,
}
"""What has become of links since a moment."""

HITS: Mapping[str, Callable[[Sequence[SearchHit], Layout], str]] = {
    "text": text.hits,
    "json": json.hits,
}
"""Archived pages that hold the words."""

VIOLATIONS: Mapping[str, Callable[[Sequence[Violation], Layout], str]] = {
    "text": text.violations,
    "json": json.violations,
}
"""What is not as it should be."""
