"""What is cited, and how it stands, as a table for a spreadsheet: one row a citation.

No cell is a formula.
"""

import csv
import io
from collections.abc import Iterable
from datetime import datetime

from archiver.model import Citation, Report, Standing
from archiver.reports import plain, wording
from archiver.reports.layout import Layout

COLUMNS = (
    "document",
    "page",
    "line",
    "column",
    "note",
    "kind",
    "url",
    "as_printed",
    "defanged",
    "repair",
    "anchor",
    "quote",
    "context",
)

STANDING = (
    "status",
    "health",
    "stage",
    "because",
    "http_status",
    "final_url",
    "checked_at",
    "recorded_at",
    "warc",
    "offset",
    "record_id",
    "digest",
    "memento",
    "saved",
    "check",
)
"""How a link stands, and where the proof lies: the columns that follow in a report."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", *"\uff1d\uff0b\uff0d\uff20")
"""How a cell begins that a spreadsheet would compute (OWASP, CSV injection)."""


def listing(report: Report, _layout: Layout) -> str:
    """Return the citations in RFC 4180's CSV, with a header row."""
    return _table(COLUMNS, (_row(citation) for citation in report.citations))


def render(report: Report, _layout: Layout) -> str:
    """Return the citations, each with how its link stands."""
    standings = {
        each.url: [*_standing(each), *_cells(_at_gate(each.url, report))] for each in report.links
    }
    rows = (_row(citation) + standings[citation.url] for citation in report.citations)
    return _table((*COLUMNS, *STANDING), rows)


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return table.getvalue()


def _standing(standing: Standing) -> list[str]:
    verdict, snapshot = standing.verdict, standing.snapshot
    told = (
        (
            verdict.status.value,
            verdict.health.value,
            verdict.stage.value,
            verdict.because,
            verdict.http_status,
            verdict.final_url,
            _moment(verdict.checked_at),
        )
        if verdict is not None
        else (None,) * 7
    )
    proof = (
        (
            _moment(snapshot.date),
            snapshot.warc,
            snapshot.offset,
            snapshot.record_id,
            snapshot.digest,
        )
        if snapshot is not None
        else (None,) * 5
    )
    copy = standing.memento.url if standing.memento is not None else None
    saved = standing.save.memento if standing.save is not None else None
    return _cells(*told, *proof, copy, saved)


def _at_gate(url: str, report: Report) -> str:
    if url in report.failing:
        return "fails"
    return wording.excused(report, url)


def _moment(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")


def _row(citation: Citation) -> list[str]:
    place = citation.place
    return _cells(
        citation.document,
        place.page,
        place.line,
        place.column,
        place.note,
        citation.kind.value,
        citation.url,
        citation.as_printed,
        "yes" if citation.defanged else "",
        citation.repair.reason if citation.repair is not None else "",
        citation.anchor,
        citation.quote,
        citation.context,
    )


def _cells(*cells: object) -> list[str]:
    return [_cell("" if cell is None else str(cell)) for cell in cells]


def _cell(raw: str) -> str:
    shown = plain.text(raw)
    return f"'{shown}" if shown.startswith(FORMULA) else shown
