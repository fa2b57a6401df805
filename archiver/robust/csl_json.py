"""CSL-JSON: `accessed`, `archive` and `archive_location` behind the `URL` of an item (CSL 1.0)."""

import json
import re
from collections.abc import Iterator, Mapping

from archiver.expressions import expression
from archiver.robust.edits import Edit, Facts

_URL = expression(r'(?P<before>(?:\r?\n[ \t]*)?)"URL"\s*:\s*(?P<value>"(?:[^"\\]|\\.)*")')
_STRING = expression(r'"(?:[^"\\]|\\.)*"')


def find(source: str, facts: Mapping[str, Facts]) -> Iterator[Edit]:
    """Yield the fields that items lack."""
    bare = _STRING.sub(lambda match: " " * len(match[0]), source)
    for field in _URL.finditer(source):
        known = facts.get(_said(field["value"]))
        if known is not None:
            yield from _edits(field, _item(source, bare, field.start()), known)


def _said(value: str) -> str:
    """Return what a string of JSON says; nothing for one that is none."""
    try:
        return str(json.loads(value))
    except ValueError:
        return ""


def _edits(field: re.Match[str], item: str, known: Facts) -> Iterator[Edit]:
    if known.moved_to is not None:
        yield Edit(field.start("value"), field.end("value"), json.dumps(known.moved_to))
    lacking = _fields(known, item)
    if lacking:
        between = "," + (field["before"] or " ")
        told = "".join(f'{between}"{key}": {json.dumps(value)}' for key, value in lacking.items())
        yield Edit(field.end(), field.end(), told)


def _fields(known: Facts, item: str) -> dict[str, object]:
    found: dict[str, object] = {}
    if known.seen is not None and '"accessed"' not in item:
        day = known.seen
        found["accessed"] = {"date-parts": [[day.year, day.month, day.day]]}
    if known.version is not None and '"archive' not in item:
        found |= {"archive": known.archive, "archive_location": known.version}
    return found


def _item(source: str, bare: str, at: int) -> str:
    """Return the object that a place lies in, from its own brace to its end."""
    start, depth = at, 0
    while start > 0:
        start -= 1
        depth += {"}": 1, "{": -1}.get(bare[start], 0)
        if depth < 0:
            break
    end, depth = at, 0
    while end < len(bare):
        depth += {"{": 1, "}": -1}.get(bare[end], 0)
        if depth < 0:
            break
        end += 1
    return source[start:end]
