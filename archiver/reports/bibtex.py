"""What is cited, as BibTeX: one entry a link, for a reference manager to complete.

Nothing is made up: the title is what the document calls the link, and where it does not,
its address.
"""

from archiver.expressions import expression
from archiver.model import Report
from archiver.reports import plain
from archiver.reports.layout import Layout
from archiver.reports.references import Reference, references

_SPECIAL = expression(r"[\\{}$&#%_^~]")
_WRITTEN = {
    "\\": r"\textbackslash{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}


def listing(report: Report, _layout: Layout) -> str:
    """Return an `@online` entry (biblatex) for every link, in order of appearance."""
    return "\n".join(map(_entry, references(report)))


def _entry(reference: Reference) -> str:
    fields = {
        "title": f"{{{_text(reference.title)}}}",
        "url": _verbatim(reference.url),
        "doi": _verbatim(reference.doi or ""),
        "note": _text(reference.note),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@online{{{reference.key},\n{lines}}}\n"


def _text(raw: str) -> str:
    return _SPECIAL.sub(lambda found: _WRITTEN.get(found[0], f"\\{found[0]}"), plain.text(raw))


def _verbatim(raw: str) -> str:
    """Return what biblatex reads as it stands, with the braces that would end it escaped."""
    return plain.text(raw).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
