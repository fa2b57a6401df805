"""Tells how links stand while they are looked at: JSON Lines, each flushed at once."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from archiver.cli import failing, output
from archiver.cli.intake import Intake
from archiver.crawl import Progress
from archiver.gate import Gate
from archiver.model import ArchiverError, Backing, Citation, Recovery, Report, Standing
from archiver.reports import jsonl

Write = Callable[[str], None]


@contextmanager
def lines(path: Path | None) -> Iterator[Write]:
    """Yield what writes a line to stdout or a file, flushed at once; raise ArchiverError."""
    if path is None:
        yield _print
        return
    try:
        with path.open("w", encoding="utf-8") as file:

            def write(line: str) -> None:
                file.write(line)
                file.flush()

            yield write
    except OSError as error:
        raise ArchiverError(
            f"{path} cannot be written: {error.strerror}", "Name another file with -o."
        ) from error


def _print(line: str) -> None:
    with output.printing():
        sys.stdout.write(line)
        sys.stdout.flush()


class Stream:
    """Writes what is cited, then each link when it is judged, then the summary."""

    def __init__(self, write: Write, intake: Intake, gate: Gate) -> None:
        self._write = write
        self._gate = gate
        self._told: set[str] = set()
        report = intake.report()
        self._cited: dict[str, list[Citation]] = {}
        for citation in report.citations:
            self._cited.setdefault(citation.url, []).append(citation)
        for line in jsonl.opening(report):
            write(line)

    def tell(self, progress: Progress | Recovery) -> None:
        """Write the line of a link that was judged."""
        outcome = progress.outcome if isinstance(progress, Progress) else None
        if outcome is not None:
            self._link(outcome.standing, outcome.backings)

    def close(self, report: Report) -> None:
        """Write the links that were not told yet, and the summary."""
        for each in report.links:
            if each.url not in self._told:
                found = tuple(said for said in report.backings if said.url == each.url)
                self._link(each, found)
        self._write(jsonl.closing(report))

    def _link(self, each: Standing, backings: tuple[Backing, ...]) -> None:
        self._told.add(each.url)
        cited = tuple(self._cited.get(each.url, ()))
        alone = Report((), cited, (each,), backings=backings)
        told = failing.told(alone, failing.passing(alone, self._gate))
        self._write(jsonl.link(each, told, backings))
