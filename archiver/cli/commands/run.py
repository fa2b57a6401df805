"""`archiver run`: fetch, keep and judge everything that documents cite."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import click

from archiver.cli import config, flags, intake, output
from archiver.cli.choice import Wanted
from archiver.model import Document
from archiver.reports import RENDERERS, Layout


@click.command(
    "run",
    cls=flags.WithSettings,
    epilog="Exit codes: 2 when a document could not be read; else 4 when not every link could "
    "be looked at; else 0, dead links or not.",
)
@partial(flags.reading, required=False)
@click.option("--resume", is_flag=True, help="Go on where the last run was broken off.")
@flags.form(*RENDERERS)
@flags.output
@flags.home
@flags.settings("run")
def command(
    *,
    wanted: Wanted,
    resume: bool,
    form: str,
    output_path: Path | None,
    home: Path,
    **chosen: Any,  # noqa: ANN401  (one for every setting)
) -> int:
    """Archive what documents cite, and judge each link.

    WARC snapshots, article text, and how each link stands are kept in the home. A further
    run adds to it and changes nothing that is there. A document that lies on the web is
    archived, too. With --resume, what was judged before a run was broken off is not asked
    again; without documents, those are read that it had read.
    """
    from archiver.cli import fetching, looking, saved  # noqa: PLC0415  (Scrapy is dear to import)
    from archiver.cli import home as homes  # noqa: PLC0415

    if not (wanted.names or resume):
        raise click.UsageError("Missing argument 'DOCUMENT...'.")
    settings = config.in_force("run", home, flags.given(chosen)).settings

    def fetch(url: str, form: str | None) -> Document:
        return fetching.fetch(url, form, settings, home)

    since = None
    if resume:
        unfinished = homes.unfinished(home)
        since = unfinished.since
        wanted = replace(wanted, names=wanted.names or unfinished.documents)
    taken = intake.read(wanted, fetch)
    done = homes.done(home, taken.links, since) if since else {}
    looked = looking.look("run", taken, settings, home, keep=True, done=done)
    output.write(RENDERERS[form](looked.report, Layout(output.width())), output_path)
    output.note(saved.words(home, looked.tally))
    intake.complain(taken)
    return looking.exit_code(taken, looked)
