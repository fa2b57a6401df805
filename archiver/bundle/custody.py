"""The chain of custody of a bundle: what its extract of the ledger tells, then its making.

The chain itself is `archiver.custody`'s; here is what each table of the ledger tells of acts.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from archiver import warc
from archiver.bundle.facts import Facts, moment
from archiver.custody import Act, as_line, chained
from archiver.ledger import Ledger
from archiver.settings import proxy_of

_Row = Mapping[str, Any]


def of_extract(extract: Ledger, facts: Facts, scratch: Path) -> Iterator[str]:
    """Yield the chain of a bundle: what its extract of the ledger tells, then its making."""
    lines = warc.Lines(scratch)
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
    return {
        "at": row["started_at"],
        "act": "run begun",
        "run": row["id"],
        "command": row["command"],
        "software": f"archiver {row['version']}",
        "operator": row["operator"],
        "settings": row["settings_digest"],
        "vantage": {"proxy": proxy_of(row["settings"])},
    }


def _vantage(row: _Row) -> Act:
    looked = {"address": row["address"], "resolvers": json.loads(row["resolvers"])}
    return {"at": row["noted_at"], "act": "looked from", "run": row["run"], **looked}


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
    "vantages": _vantage,
    "readings": _reading,
    "exchanges": _exchange,
    "verdicts": _verdict,
    "run_ends": _run_end,
}
"""What each table of the ledger tells of acts."""

_RANKS = {table: rank for rank, table in enumerate(_ACTS)}
"""Which act comes first of those of one moment."""
