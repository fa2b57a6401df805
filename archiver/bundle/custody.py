"""The chain of custody: every act in the order of time, each line bound to the one before it.

A line is a JSON object with the SHA-256 of the line before (`previous`), so that none can be
changed, taken out or put in without changing all that follow. What the chain cannot show is that
it was not written anew from the beginning: for that its last line must be known elsewhere, as a
signature and a timestamp make it.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from archiver.bundle.collecting import Lines
from archiver.bundle.facts import Facts, moment
from archiver.ledger import Ledger

BEGINNING = "sha256:" + "0" * 64
"""What stands for the line before the first."""

Act = Mapping[str, Any]
_Row = Mapping[str, Any]


def chained(acts: Iterable[Act], previous: str = BEGINNING, number: int = 1) -> Iterator[str]:
    """Yield the lines of a chain, without line ends."""
    for count, act in enumerate(acts, start=number):
        line = as_line({"n": count, "previous": previous, **act})
        previous = digest(line)
        yield line


def as_line(act: Act) -> str:
    """Return an act as one line of canonical JSON: keys in order, ASCII, no blanks."""
    return json.dumps(act, sort_keys=True, separators=(",", ":"))


def digest(line: str) -> str:
    """Return what the next line says of this one."""
    return "sha256:" + hashlib.sha256(line.encode("ascii", "replace")).hexdigest()


def breaks(lines: Iterable[str]) -> Iterator[str]:
    """Yield what is wrong with a chain, a sentence each."""
    previous, number, at = BEGINNING, 0, ""
    for number, line in enumerate(lines, start=1):
        try:
            act = json.loads(line)
            said, count, when = act["previous"], act["n"], str(act["at"])
        except (ValueError, TypeError, KeyError, RecursionError):
            yield f"line {number} is no act"
            return
        if said != previous:
            yield f"line {number} does not follow from the line before it"
        if count != number:
            yield f"line {number} is numbered {count}"
        if when < at:
            yield f"line {number} is dated before the line before it"
        previous, at = digest(line), when
    if not number:
        yield "it is empty"


def of_extract(extract: Ledger, facts: Facts, scratch: Path) -> Iterator[str]:
    """Yield the chain of a bundle: what its extract of the ledger tells, then its making."""
    lines = Lines(scratch)
    for table, row in extract.dump():
        if table in _ACTS:
            act = _ACTS[table](row)
            lines.add(f"{act['at']} {_RANKS[table]} {as_line(act)}")
    acts = (json.loads(line.split(" ", 2)[2]) for line in lines.sorted())
    yield from chained(chain(acts, [_export(facts)]))


def _export(facts: Facts) -> Act:
    return {
        "at": moment(facts.at),
        "act": "exported",
        "software": facts.software,
        "operator": facts.operator,
        "key": facts.key or None,
        "documents": [each.sha256 for each in facts.documents],
        "missing": [lack.record_id for lack in facts.lacks],
    }


def _run(row: _Row) -> Act:
    settings = json.loads(row["settings"])
    names = ("proxy", "http_proxy", "https_proxy")
    return {
        "at": row["started_at"],
        "act": "run begun",
        "run": row["id"],
        "command": row["command"],
        "software": f"archiver {row['version']}",
        "operator": row["operator"],
        "settings": row["settings_digest"],
        "vantage": {"proxy": next((settings[name] for name in names if settings.get(name)), None)},
    }


def _reading(row: _Row) -> Act:
    return _with(row, "read_at", "document read", "run", "document")


def _exchange(row: _Row) -> Act:
    facts = ("run", "link", "url", "purpose", "record_id", "status", "failure", "digest")
    return _with(row, "started_at", "captured", *facts, "address", "proxy")


def _verdict(row: _Row) -> Act:
    facts = ("run", "url", "status", "health", "stage", "rule", "because", "records")
    return _with(row, "checked_at", "judged", *facts)


def _run_end(row: _Row) -> Act:
    return _with(row, "ended_at", "run ended", "run", "outcome")


def _with(row: _Row, at: str, act: str, *names: str) -> Act:
    return {"at": row[at], "act": act, **{name: row[name] for name in names}}


_ACTS: Mapping[str, Callable[[_Row], Act]] = {
    "runs": _run,
    "readings": _reading,
    "exchanges": _exchange,
    "verdicts": _verdict,
    "run_ends": _run_end,
}
"""What each table of the ledger tells of acts."""

_RANKS = {table: rank for rank, table in enumerate(_ACTS)}
"""Which act comes first of those of one moment."""
