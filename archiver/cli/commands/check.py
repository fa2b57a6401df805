"""`archiver check`: whether links are dead, before publication."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from archiver import gate
from archiver.cli import (
    baselines,
    config,
    failing,
    flags,
    helping,
    ignoring,
    intake,
    output,
    settable,
)
from archiver.cli.choice import Wanted
from archiver.gate import Gate, Known, Passing
from archiver.model import Document, Health, Report
from archiver.reports import RENDERERS, Layout, told
from archiver.settings import Settings

if TYPE_CHECKING:
    from archiver.cli.looking import Looked
    from archiver.crawl import Tell

DEAD_LINKS = 1
STREAMED = "jsonl"


@click.command(
    "check",
    cls=helping.WithSettings,
    epilog="Exit codes: 2 when a document could not be read; else 1 when a link failed; else 4 "
    "when not every link could be looked at; else 0.",
)
@flags.reading
@click.option(
    "--fail-on",
    default=Health.DEAD.value,
    show_default=True,
    metavar="WORD,...",
    callback=failing.named,
    help="Which links make the exit code 1: statuses, healths or stages; none for no link.",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Fail only on links that FILE does not know to fail.",
)
@click.option(
    "--write-baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the links that fail now to FILE, for --baseline.",
)
@click.option(
    "--max-age",
    callback=flags.age,
    metavar="AGE",
    help="Take what the home's ledger says of links that were judged no longer ago, such as 1d.",
)
@click.option(
    "--offline",
    is_flag=True,
    help="Ask nobody: take what the home's ledger says, however old it is.",
)
@flags.form(*RENDERERS)
@flags.output
@flags.home
@settable.flags("check")
def command(
    *,
    wanted: Wanted,
    fail_on: frozenset[str],
    baseline: Path | None,
    write_baseline: Path | None,
    max_age: timedelta | None,
    offline: bool,
    form: str,
    output_path: Path | None,
    home: Path,
    **chosen: Any,  # noqa: ANN401  (one for every setting)
) -> int:
    """Look whether links are dead, before publication.

    Nothing is kept. Where the home has a ledger, what earlier runs saw is taken into account.
    Rules in archiver.toml, or in DOCUMENT.archiver.toml beside a document, say which links may
    be passed over, why, and until when.
    """
    from archiver.cli import looking  # noqa: PLC0415  (Scrapy is dear to import)

    now = datetime.now(UTC)
    settings = config.in_force("check", home, settable.given(chosen)).settings
    before = baselines.read(baseline) if baseline is not None else ()
    taken = intake.read(wanted, None if offline else _fetching(settings))
    rules = ignoring.rules(home, taken.documents)
    copied = failing.copied(taken.chosen)
    through = Gate(now.date(), fail_on, rules, gate.by_place(before), copied)
    ignoring.warn(through)
    look = partial(_looked, taken, settings, home, now=now, max_age=max_age, offline=offline)
    finish = partial(_finished, gate=through, before=before, write_baseline=write_baseline)
    if form == STREAMED:
        from archiver.cli import streaming  # noqa: PLC0415

        with streaming.lines(output_path) as write:
            stream = streaming.Stream(write, taken, through)
            looked = finish(look(hear=stream.tell))
            stream.close(looked.report)
    else:
        looked = finish(look())
        layout = Layout(output.width(), dated=offline or max_age is not None)
        output.write(told(form, looked.report, layout), output_path)
    intake.complain(taken)
    if not taken.unread and looked.report.failing:
        return DEAD_LINKS
    return looking.exit_code(taken, looked)


def _finished(
    looked: "Looked", *, gate: Gate, before: tuple[Known, ...], write_baseline: Path | None
) -> "Looked":
    """Say which links fail; write those that do where they shall be known."""
    from archiver.cli import looking  # noqa: PLC0415

    passing = failing.passing(looked.report, gate)
    if write_baseline is not None:
        passing = _written(write_baseline, looked.report, passing, before)
    told = replace(looked, report=failing.told(looked.report, passing))
    return looking.hinted(told) if passing.known or passing.ignored else told


def _fetching(settings: Settings) -> intake.Fetch:
    def fetch(url: str, form: str | None) -> Document:
        from archiver.cli import fetching  # noqa: PLC0415

        return fetching.fetch(url, form, settings, None)

    return fetch


def _looked(
    taken: intake.Intake,
    settings: Settings,
    home: Path,
    *,
    max_age: timedelta | None,
    offline: bool,
    now: datetime,
    hear: "Tell | None" = None,
) -> "Looked":
    """Look at every link but those of which enough is known."""
    from archiver.cli import home as homes  # noqa: PLC0415
    from archiver.cli import looking  # noqa: PLC0415

    if offline:
        return looking.recall(taken, homes.remembered(home, taken.links))
    done = homes.recent(home, taken.links, now - max_age) if max_age is not None else {}
    if done and len(done) == len(taken.links):
        return looking.recall(taken, done)
    return looking.look("check", taken, settings, home, keep=False, done=done, hear=hear)


def _written(path: Path, report: Report, found: Passing, before: tuple[Known, ...]) -> Passing:
    """Write what fails to a baseline; return what becomes of the links now that it is known."""
    verdicts = [each.verdict for each in report.links if each.verdict is not None]
    baselines.write(path, gate.baseline(found, verdicts, report.citations, before))
    return replace(found, failing=frozenset(), known=found.failing | found.known)
