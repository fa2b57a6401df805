"""BibTeX: behind the `url` of an entry its `urldate`, and a note on where a copy is (biblatex)."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from archiver.expressions import expression
from archiver.robust.edits import Edit, Facts, line_end

_URL = expression(
    r"""(?P<indent>[ \t]*)\burl\s*=\s*(?:\{(?P<a>[^{}]*)\}|"(?P<b>[^"]*)")""", re.IGNORECASE
)
_ENTRY = expression(r"^[ \t]*@\w+\s*[{(]", re.MULTILINE)
_ESCAPED = expression(r"\\([%#&_~$])")
_COMMANDS = expression(r"[%#]")
_BRACES = {"{": "%7B", "}": "%7D", "\\": "%5C"}
_NOTES = ("note", "addendum")
"""The fields that may say where a copy is; the first that an entry does not have."""


def find(source: str, facts: Mapping[str, Facts]) -> Iterator[Edit]:
    """Yield the fields that entries lack."""
    end_of_line = line_end(source)
    starts = [match.start() for match in _ENTRY.finditer(source)]
    for start, end in pairwise([*starts, len(source)]):
        for field in _URL.finditer(source, start, end):
            if not _is_left_out(source, field.start()):
                yield from _edits(field, source[start:end], facts, end_of_line)


def _is_left_out(source: str, at: int) -> bool:
    """Say whether a percent sign stands before a place in its line: biber reads nothing there."""
    line = source[source.rfind("\n", 0, at) + 1 : at]
    return "%" in line.replace("\\%", "")


def _edits(
    field: re.Match[str], entry: str, facts: Mapping[str, Facts], end_of_line: str
) -> Iterator[Edit]:
    group = "a" if field["a"] is not None else "b"
    known = facts.get(_ESCAPED.sub(r"\1", field[group]).strip())
    if known is None:
        return
    if known.moved_to is not None:
        new = _without_braces(known.moved_to)
        if _ESCAPED.search(field[group]):
            new = _escaped(new)
        yield Edit(field.start(group), field.end(group), new)
    lacking = _fields(known, entry)
    if lacking:
        between = f",{end_of_line}" + (field["indent"] or "  ")
        told = "".join(f"{between}{name} = {{{value}}}" for name, value in lacking.items())
        yield Edit(field.end(), field.end(), told)


def _fields(known: Facts, entry: str) -> dict[str, str]:
    found = {}
    if known.seen is not None and not _has(entry, "urldate"):
        found["urldate"] = known.seen.isoformat()
    version = None if known.version is None else _without_braces(known.version)
    if version is not None and version not in _ESCAPED.sub(r"\1", entry):
        free = next((name for name in _NOTES if not _has(entry, name)), None)
        if free is not None:
            found[free] = rf"Archived {known.dated}: \url{{{_escaped(version)}}}"
    return found


def _escaped(url: str) -> str:
    """Return an address with what TeX would take for a command where it stands in an argument."""
    return _COMMANDS.sub(r"\\\g<0>", url)


def _without_braces(url: str) -> str:
    """Return an address that opens and ends no group."""
    return "".join(_BRACES.get(each, each) for each in url)


def _has(entry: str, name: str) -> bool:
    return re.search(rf"\b{name}\s*=", entry, re.IGNORECASE) is not None
