"""Annotations for GitHub's workflows: one line a citation that an editor should see.

A workflow command ends with its line and has separators of its own: what comes from a page or
a document is escaped, so that it is never another command.
"""

from archiver.model import Report
from archiver.reports import plain, wording
from archiver.reports.layout import Layout
from archiver.reports.occurrences import Occurrence, occurrences


def render(report: Report, layout: Layout) -> str:
    """Return an error for what fails the check, a warning for what is in doubt, a notice else."""
    lines = [_line(each) for each in occurrences(report, layout) if each.matters]
    summary = " ".join(filter(None, (wording.summary(report), wording.passed_over(report))))
    return "".join(f"{line}\n" for line in [*lines, f"::notice::{_data(summary)}"])


def _line(each: Occurrence) -> str:
    place = each.citation.place
    where = {"file": each.citation.document, "title": f"{each.status} link"}
    if place.line is not None and place.page is None:
        where["line"] = str(place.line)
    properties = ",".join(f"{name}={_property(value)}" for name, value in where.items())
    told = f"{each.where}: {each.message}" if each.where else each.message
    return f"::{_level(each)} {properties}::{_data(told)}"


def _level(each: Occurrence) -> str:
    if each.fails:
        return "error"
    return "notice" if each.moved is not None else "warning"


def _data(raw: str) -> str:
    return plain.text(raw).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(raw: str) -> str:
    return _data(raw).replace(":", "%3A").replace(",", "%2C")
