"""`archiver run`: fetch, keep and judge everything that documents cite."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from archiver import memento
from archiver.cli import config, flags, intake, output
from archiver.cli.choice import Wanted
from archiver.model import ArchiverError, Document
from archiver.reports import RENDERERS, Layout
from archiver.settings import Settings

if TYPE_CHECKING:
    from archiver.crawl import Saving


@click.command(
    "run",
    cls=flags.WithSettings,
    epilog="Exit codes: 2 when a document could not be read; else 4 when not every link could "
    "be looked at; else 0, dead links or not.",
)
@partial(flags.reading, required=False)
@click.option("--resume", is_flag=True, help="Go on where the last run was broken off.")
@click.option(
    "--save-to",
    metavar="ARCHIVE",
    help="Hand living pages to a public archive, too, such as wayback; with the keys in "
    "WAYBACK_ACCESS_KEY and WAYBACK_SECRET_KEY.",
)
@flags.form(*RENDERERS)
@flags.output
@flags.home
@flags.settings("run")
def command(
    *,
    wanted: Wanted,
    resume: bool,
    save_to: str | None,
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

    saving = _saving(save_to, settings) if save_to else None

    def fetch(url: str, form: str | None) -> Document:
        return fetching.fetch(url, form, settings, home)

    since = None
    if resume:
        unfinished = homes.unfinished(home)
        since = unfinished.since
        wanted = replace(wanted, names=wanted.names or unfinished.documents)
    taken = intake.read(wanted, fetch)
    done = homes.done(home, taken.links, since) if since else {}
    looked = looking.look("run", taken, settings, home, keep=True, done=done, saving=saving)
    output.write(RENDERERS[form](looked.report, Layout(output.width())), output_path)
    output.note(saved.words(home, looked.tally))
    intake.complain(taken)
    return looking.exit_code(taken, looked)


def _saving(name: str, settings: Settings) -> "Saving":
    """Return where pages are handed in, and how we are known there; raise ArchiverError."""
    from archiver.crawl import Saving  # noqa: PLC0415

    archive = memento.named(name, settings.archive)
    if not archive.save:
        raise ArchiverError(
            f"--save-to {name}: nothing can be handed in there",
            f"{name} has no door save=…; wayback has.",
        )
    if archive.save.startswith("http:") and memento.subject(archive.save) is not None:
        raise ArchiverError(
            f"--save-to {name}: its save={archive.save} is not https:",
            "On the way, anybody could read your keys; write save=https://….",
        )
    return Saving(name, config.authorization(archive.name))
