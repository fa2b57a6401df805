"""SARIF 2.1.0, for code scanning: a result for each citation that an editor should see.

Only documents of lines have a region; where a page is told, lines count from its top, and the
place is said in words.
"""

import hashlib
import json
from typing import Any
from urllib.parse import quote

from archiver import version
from archiver.expressions import expression
from archiver.model import LinkStatus, Report
from archiver.reports import plain
from archiver.reports.layout import Layout
from archiver.reports.occurrences import Occurrence, occurrences
from archiver.reports.statuses import MEANINGS

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
UNCHECKED = "not-checked"

_NO_BYTE = expression("[\ud800-\udc7f\udd00-\udfff]")

Row = dict[str, Any]


def render(report: Report, layout: Layout) -> str:
    """Return one run, with a rule for every status."""
    results = [_result(each) for each in occurrences(report, layout) if each.matters]
    run = {
        "tool": {"driver": _driver()},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": report.incomplete is None}],
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return plain.escaped(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _driver() -> Row:
    unchecked = _rule(UNCHECKED, "The link was not looked at.", "Run the check again.")
    rules = [_rule(status.value, *MEANINGS[status]) for status in LinkStatus]
    return {"name": "archiver", "version": version(), "rules": [*rules, unchecked]}


def _rule(name: str, seen: str, advice: str) -> Row:
    return {
        "id": name,
        "shortDescription": {"text": seen},
        "help": {"text": f"{seen} {advice}"},
    }


def _result(each: Occurrence) -> Row:
    verdict = each.standing.verdict
    return {
        "ruleId": verdict.status.value if verdict is not None else UNCHECKED,
        "level": _level(each),
        "message": {"text": each.message},
        "locations": [_location(each)],
        "partialFingerprints": {"citation/v1": _fingerprint(each)},
        **_passed_over(each),
    }


def _passed_over(each: Occurrence) -> Row:
    """Return what SARIF has for a rule that ignores (3.35) and a baseline that knows (3.27.24)."""
    if each.known:
        return {"baselineState": "unchanged"}
    if not each.excused:
        return {}
    why = plain.text(each.ignored.reason) if each.ignored is not None else each.excused
    return {"suppressions": [{"kind": "external", "justification": why}]}


def _level(each: Occurrence) -> str:
    if each.fails:
        return "error"
    return "note" if each.moved is not None else "warning"


def _location(each: Occurrence) -> Row:
    place = each.citation.place
    physical: Row = {"artifactLocation": {"uri": _uri(each.citation.document)}}
    if place.line is not None and place.page is None:
        column = {"startColumn": place.column} if place.column is not None else {}
        physical["region"] = {"startLine": place.line, **column}
    named = [{"name": each.where, "kind": "element"}] if each.where else []
    return {"physicalLocation": physical, **({"logicalLocations": named} if named else {})}


def _uri(name: str) -> str:
    """Return a path as an address; of a name that is no UTF-8, the bytes (PEP 383)."""
    return quote(_NO_BYTE.sub(plain.REPLACEMENT, name).encode("utf-8", "surrogateescape"), "/-._~")


def _fingerprint(each: Occurrence) -> str:
    """Return what stays the same while a citation is moved about in its document."""
    said = f"{each.citation.document}\x00{each.citation.url}\x00{each.citation.context}"
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
