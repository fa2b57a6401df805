"""Baselines: the links that failed once, in a file, so that a check fails on what is new."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from archiver.gate import Known
from archiver.model import ArchiverError, Health

SCHEMA = 1
HINT = "Write one with --write-baseline FILE, and keep it beside the document."


def read(path: Path) -> tuple[Known, ...]:
    """Return what a baseline holds; raise ArchiverError where it is none."""
    try:
        raw = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ArchiverError(f"{path} cannot be read: {error.strerror}", HINT) from error
    except ValueError as error:
        raise ArchiverError(f"{path} is no baseline: {error}", HINT) from error
    if not isinstance(raw, Mapping) or raw.get("schema") != SCHEMA:
        raise ArchiverError(f"{path} is no baseline of schema {SCHEMA}", HINT)
    try:
        return tuple(
            Known(str(row["url"]), str(row["document"]), Health(row["health"]))
            for row in raw["known"]
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ArchiverError(f"{path} has a row that says nothing: {error}", HINT) from error


def write(path: Path, known: Iterable[Known]) -> None:
    """Write a baseline, a line a link, so that a difference can be read; raise ArchiverError."""
    rows = [json.dumps(_row(each), ensure_ascii=False) for each in known]
    listed = ",\n    ".join(rows)
    inner = f"\n    {listed}\n  " if rows else ""
    text = f'{{\n  "schema": {SCHEMA},\n  "known": [{inner}]\n}}\n'
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise ArchiverError(
            f"{path} cannot be written: {error.strerror}", "Name another with --write-baseline."
        ) from error


def _row(known: Known) -> dict[str, Any]:
    return {"document": known.document, "url": known.url, "health": known.health.value}
