"""Which links fail: those whose status, health or stage somebody named, as a report tells it."""

import difflib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import click

from archiver import gate, memento
from archiver.gate import Gate, Passing
from archiver.model import ArchiverError, Citation, Report

ANY = Gate(date.max)
"""Where nobody set anything: what is dead."""


def named(_context: click.Context, _option: click.Parameter, raw: str) -> frozenset[str]:
    """Read what `--fail-on` names; raise ArchiverError."""
    words = frozenset(word.strip() for word in raw.split(",") if word.strip())
    for word in sorted(words.difference(gate.WORDS)):
        near = difflib.get_close_matches(word, gate.WORDS, n=1)
        hint = f"Did you mean '{near[0]}'?" if near else f"Choose from {', '.join(gate.WORDS)}."
        raise ArchiverError(f"--fail-on: there is no status, health or stage {word!r}", hint)
    return words - {gate.NOTHING}


def copied(citations: Iterable[Citation]) -> frozenset[tuple[str, str]]:
    """Return the links of which a document cites a copy in an archive, each with that document."""
    held = ((memento.held(each.url), each.document) for each in citations)
    return frozenset((copy.original, document) for copy, document in held if copy and copy.original)


def passing(report: Report, through: Gate) -> Passing:
    """Return which links of a report fail, which are known and which are ignored."""
    verdicts = (each.verdict for each in report.links if each.verdict is not None)
    return gate.pass_all(verdicts, report.citations, through)


def told(report: Report, found: Passing) -> Report:
    """Return the report with what became of its links at the gate."""
    return replace(
        report,
        failing=found.failing,
        known=found.known,
        ignored=found.ignored,
        copied=found.copied,
    )
