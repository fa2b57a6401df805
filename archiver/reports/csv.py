"""What is cited, as a table for a spreadsheet: one row a citation, and no cell is a formula."""

import csv
import io

from archiver.model import Citation, Report
from archiver.reports import plain
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

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would compute (OWASP, CSV injection)."""


def listing(report: Report, _layout: Layout) -> str:
    """Return the citations in RFC 4180's CSV, with a header row."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(citation) for citation in report.citations)
    return table.getvalue()


def _row(citation: Citation) -> list[str]:
    place = citation.place
    cells = (
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
    return [_cell("" if cell is None else str(cell)) for cell in cells]


def _cell(raw: str) -> str:
    shown = plain.text(raw)
    return f"'{shown}" if shown.startswith(FORMULA) else shown
