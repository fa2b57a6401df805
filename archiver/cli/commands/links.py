"""`archiver links`: what is cited, and where."""

from pathlib import Path

import click

from archiver.cli import flags, intake, output
from archiver.reports import LISTINGS, Layout


@click.command("links")
@flags.documents
@flags.form(*LISTINGS)
@flags.output
def command(documents: tuple[str, ...], form: str, output_path: Path | None) -> int:
    """Show what documents cite, and where: page, line and footnote.

    Nothing is fetched; this needs no network.
    """
    taken = intake.read(documents)
    output.write(LISTINGS[form](taken.report(), Layout(output.width())), output_path)
    intake.complain(taken.unread)
    return intake.UNREAD if taken.unread else 0
