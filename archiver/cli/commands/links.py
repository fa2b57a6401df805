"""`archiver links`: what is cited, and where."""

from dataclasses import replace
from pathlib import Path

import click

from archiver.cli import flags, intake, output
from archiver.cli.choice import Wanted
from archiver.model import Document
from archiver.reports import LISTINGS, Layout


@click.command(
    "links",
    epilog="Exit codes: 2 when a document could not be read; else 4 when a part of one could not "
    "be; else 0.",
)
@flags.reading
@click.option(
    "--unlinked/--no-unlinked",
    default=True,
    show_default=True,
    help="List the sources, too, that are named without a URL.",
)
@flags.form(*LISTINGS)
@flags.output
@flags.home
def command(
    *,
    wanted: Wanted,
    unlinked: bool,
    form: str,
    output_path: Path | None,
    home: Path,
) -> int:
    """Show what documents cite, and where: page, line and footnote.

    Nothing that they cite is fetched: this needs no network, unless a document lies on the web.
    """

    def fetch(url: str, form: str | None) -> Document:
        from archiver.cli import config, fetching  # noqa: PLC0415  (Scrapy is dear to import)

        in_force = config.in_force("check", home, {})
        return fetching.fetch(url, form, in_force.settings, None)

    taken = intake.read(wanted, fetch)
    report = taken.report()
    if not unlinked:
        report = replace(report, unlinked=())
    output.write(LISTINGS[form](report, Layout(output.width())), output_path)
    intake.complain(taken)
    return taken.exit_code
