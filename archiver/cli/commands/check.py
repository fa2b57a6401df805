"""`archiver check`: whether links are dead, before publication."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from archiver.cli import config, failing, flags, intake, output
from archiver.cli.choice import Wanted
from archiver.model import Document, Health
from archiver.reports import RENDERERS, Layout

DEAD_LINKS = 1


@click.command(
    "check",
    cls=flags.WithSettings,
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
@flags.form(*RENDERERS)
@flags.output
@flags.home
@flags.settings("check")
def command(
    *,
    wanted: Wanted,
    fail_on: frozenset[str],
    form: str,
    output_path: Path | None,
    home: Path,
    **chosen: Any,  # noqa: ANN401  (one for every setting)
) -> int:
    """Look whether links are dead, before publication.

    Nothing is kept. Where the home has a ledger, what earlier runs saw is taken into account.
    """
    from archiver.cli import fetching, looking  # noqa: PLC0415  (Scrapy is dear to import)

    settings = config.in_force("check", home, flags.given(chosen)).settings

    def fetch(url: str, form: str | None) -> Document:
        return fetching.fetch(url, form, settings, None)

    taken = intake.read(wanted, fetch)
    looked = looking.look("check", taken, settings, home, keep=False)
    report = replace(looked.report, failing=failing.among(looked.report.links, fail_on))
    output.write(RENDERERS[form](report, Layout(output.width())), output_path)
    intake.complain(taken)
    if not taken.unread and report.failing:
        return DEAD_LINKS
    return looking.exit_code(taken, looked)
