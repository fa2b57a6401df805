"""What is cited, as CSL-JSON: one item a link, for a reference manager to complete."""

import json

from archiver.model import Report
from archiver.reports import plain
from archiver.reports.layout import Layout
from archiver.reports.references import Reference, references


def listing(report: Report, _layout: Layout) -> str:
    """Return an array of items (CSL 1.0.2 data schema), in order of appearance."""
    items = [_item(reference) for reference in references(report)]
    return plain.escaped(json.dumps(items, ensure_ascii=False, indent=2)) + "\n"


def _item(reference: Reference) -> dict[str, str]:
    item = {
        "id": reference.key,
        "type": "article" if reference.doi else "webpage",
        "title": reference.title,
        "URL": reference.url,
        "DOI": reference.doi or "",
        "note": reference.note,
    }
    return {name: value for name, value in item.items() if value}
