"""`archiver run`: fetch, keep and judge everything that documents cite."""

from pathlib import Path
from typing import Any

import click

from archiver.cli import config, flags, intake, output
from archiver.reports import RENDERERS, Layout


@click.command(
    "run",
    cls=flags.WithSettings,
    epilog="Exit codes: 2 when a document could not be read; else 4 when not every link could "
    "be looked at; else 0, dead links or not.",
)
@flags.documents
@flags.form(*RENDERERS)
@flags.output
@flags.home
@flags.settings("run")
def command(
    documents: tuple[str, ...],
    form: str,
    output_path: Path | None,
    home: Path,
    **chosen: Any,  # noqa: ANN401  (one for every setting)
) -> int:
    """Archive what documents cite, and judge each link.

    WARC snapshots, article text, and how each link stands are kept in the home. A further
    run adds to it and changes nothing that is there.
    """
    from archiver.cli import looking, saved  # noqa: PLC0415  (Scrapy is dear to import)

    in_force = config.in_force("run", home, flags.given(chosen))
    taken = intake.read(documents)
    looked = looking.look("run", taken, in_force.settings, home, keep=True)
    output.write(RENDERERS[form](looked.report, Layout(output.width())), output_path)
    output.note(saved.words(home, looked.tally))
    intake.complain(taken.unread)
    return looking.exit_code(taken, looked)
