"""JUnit's XML, for whatever shows tests: a suite for each document, a case for each citation.

A link that fails the check is a failure, one that nobody can be sure of is skipped, with why.
"""

from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree as ET

from archiver.expressions import expression
from archiver.model import Health, Report
from archiver.reports import plain
from archiver.reports.layout import Layout
from archiver.reports.occurrences import Occurrence, occurrences

_NOT_XML = expression("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for (2.2, Characters)."""


def render(report: Report, layout: Layout) -> str:
    """Return the suites of all documents."""
    found = list(occurrences(report, layout))
    of_all = _counts(found)
    del of_all["skipped"]  # Jenkins' schema has a place for it in a suite only
    root = ET.Element("testsuites", {"name": "archiver check", **of_all})
    for document, members in groupby(found, lambda each: each.citation.document):
        _suite(root, document, list(members))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, "unicode")}\n'


def _suite(root: ET.Element, document: str, members: Sequence[Occurrence]) -> None:
    suite = ET.SubElement(root, "testsuite", {"name": _text(document), **_counts(members)})
    for each in members:
        name = ": ".join(filter(None, (each.where, each.address)))
        named = {"classname": _text(document), "name": _text(name), "time": "0"}
        case = ET.SubElement(suite, "testcase", named)
        if each.fails:
            told = {"message": _text(each.message), "type": each.status}
            ET.SubElement(case, "failure", told).text = _text(each.citation.context)
        elif _is_unsure(each):
            ET.SubElement(case, "skipped", {"message": _text(f"{each.status}: {each.message}")})


def _counts(members: Sequence[Occurrence]) -> dict[str, str]:
    failing = sum(each.fails for each in members)
    unsure = sum(_is_unsure(each) for each in members if not each.fails)
    return {
        "tests": str(len(members)),
        "failures": str(failing),
        "errors": "0",
        "skipped": str(unsure),
        "time": "0",
    }


def _is_unsure(each: Occurrence) -> bool:
    verdict = each.standing.verdict
    return verdict is None or verdict.health is not Health.ALIVE


def _text(raw: str) -> str:
    return _NOT_XML.sub(plain.REPLACEMENT, plain.text(raw))
