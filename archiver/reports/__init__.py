"""Reports: how links stand, for a person, a program or a printer; one format a file.

A renderer takes a report and a layout and returns text. To add a format: write one file
with a `render`, add one line to `RENDERERS`, and approve its output in `tests/approved/`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Generic, TypeVar, cast

from archiver.model import Change, Examined, History, Report, SearchHit, Violation
from archiver.reports.layout import Layout

__all__ = [
    "CHANGES",
    "EXAMINATIONS",
    "HISTORIES",
    "HITS",
    "LISTINGS",
    "RENDERERS",
    "VIOLATIONS",
    "Layout",
    "told",
]

Told = TypeVar("Told")
Text = TypeVar("Text")


class Table(Mapping[str, Callable[[Told, Layout], Text]], Generic[Told, Text]):
    """Renderers by the name of their format; each is imported when it is first asked for.

    `rows` holds the module and the function of each.
    """

    def __init__(self, rows: Mapping[str, tuple[str, str]]) -> None:
        self._rows = rows

    def __getitem__(self, name: str) -> Callable[[Told, Layout], Text]:
        module, function = self._rows[name]
        found = getattr(import_module(f"{__name__}.{module}"), function)
        return cast("Callable[[Told, Layout], Text]", found)

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


RENDERERS: Mapping[str, Callable[[Report, Layout], str]] = Table(
    {
        "text": ("text", "render"),
        "json": ("json", "render"),
        "jsonl": ("jsonl", "render"),
        "html": ("html", "render"),
        "markdown": ("markdown", "render"),
        "csv": ("csv", "render"),
        "sarif": ("sarif", "render"),
        "junit": ("junit", "render"),
        "github": ("github", "render"),
    }
)
"""How links stand."""

IN_PIECES: Mapping[str, Callable[[Report, Layout], Iterator[str]]] = Table(
    {
        "text": ("text", "pieces"),
        "json": ("json", "pieces"),
        "jsonl": ("jsonl", "pieces"),
    }
)
"""The same, where a long report need never be whole in memory."""


def told(form: str, report: Report, layout: Layout) -> Iterator[str]:
    """Yield how links stand in a format of `RENDERERS`, in pieces where it has them."""
    return IN_PIECES[form](report, layout) if form in IN_PIECES else _whole(form, report, layout)


def _whole(form: str, report: Report, layout: Layout) -> Iterator[str]:
    yield RENDERERS[form](report, layout)


LISTINGS: Mapping[str, Callable[[Report, Layout], str]] = Table(
    {
        "text": ("listing", "render"),
        "json": ("json", "listing"),
        "csv": ("csv", "listing"),
        "bibtex": ("bibtex", "listing"),
        "csl-json": ("csl_json", "listing"),
        "urls": ("urls", "listing"),
    }
)
"""What is cited, and where."""

HISTORIES: Mapping[str, Callable[[History, Layout], str]] = Table(
    {
        "text": ("text", "history"),
        "json": ("json", "history"),
    }
)
"""Everything known of one link."""

CHANGES: Mapping[str, Callable[[Sequence[Change], Layout], Iterator[str]]] = Table(
    {
        "text": ("text", "changes"),
        "json": ("json", "changes"),
        "atom": ("feed", "changes"),
    }
)
"""What has become of links since a moment, a piece at a time: all that is known may be much."""

HITS: Mapping[str, Callable[[Sequence[SearchHit], Layout], str]] = Table(
    {
        "text": ("text", "hits"),
        "json": ("json", "hits"),
    }
)
"""Archived pages that hold the words."""

VIOLATIONS: Mapping[str, Callable[[Sequence[Violation], Layout], str]] = Table(
    {
        "text": ("text", "violations"),
        "json": ("json", "violations"),
    }
)
"""What is not as it should be."""

EXAMINATIONS: Mapping[str, Callable[[Sequence[Examined], Layout], str]] = Table(
    {
        "text": ("text", "examined"),
        "json": ("json", "examined"),
    }
)
"""What examinations of bundles found."""
