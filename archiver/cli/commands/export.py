"""`archiver export`: what documents rest on, in one file to hand on."""

from datetime import UTC, datetime
from pathlib import Path

import click

from archiver import version
from archiver.cli import config, flags, output
from archiver.model import ArchiverError

WACZ = ".wacz"


@click.command(
    "export",
    epilog="Exit codes: 2 for a document or link that the ledger does not know; 4 when a snapshot "
    "is missing or damaged, or the disk is full; else 0. Nothing stands under the name until all "
    "of it is there.",
)
@click.argument(
    "documents",
    nargs=-1,
    metavar="[DOCUMENT]...",
    help="Documents, named as they were when archived.",
)
@click.option(
    "--link",
    "links",
    multiple=True,
    metavar="URL",
    help="Only this link, of these documents or of whichever cite it; may be given several times.",
)
@click.option(
    "-o",
    "--output",
    "output_path",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    metavar="FILE",
    help="Where to: FILE.wacz for the snapshots alone, to be replayed.",
)
@click.option(
    "--at",
    callback=flags.moment,
    metavar="DATE",
    help="What was known at DATE (UTC), dated so; the same ledger gives the same bytes.  [default: "
    "now]",
)
@click.option("--allow-missing", is_flag=True, help="Go on without snapshots that are not whole.")
@flags.home
def command(
    *,
    documents: tuple[str, ...],
    links: tuple[str, ...],
    output_path: Path,
    at: datetime | None,
    allow_missing: bool,
    home: Path,
) -> int:
    """Put what documents rest on into one file to hand on.

    FILE.wacz holds the snapshots of all that is cited, with their index, for ReplayWeb.page and
    other programs that replay.
    """
    from archiver import bundle  # noqa: PLC0415  (the ledger is dear to import)
    from archiver.cli.home import WARCS, ledger  # noqa: PLC0415
    from archiver.ledger import Wanted  # noqa: PLC0415

    if not (documents or links):
        raise click.UsageError("Missing argument 'DOCUMENT...'.")
    if output_path.suffix != WACZ:
        raise ArchiverError(f"{output_path} is no name for a bundle", "Name a FILE.wacz.")
    order = bundle.Order(
        warcs=home / WARCS,
        wanted=Wanted(documents or None, links or None, bundle.moment(at or datetime.now(UTC))),
        software=f"archiver {version()}",
        operator=config.in_force("run", home, {}).settings.operator,
        allow_missing=allow_missing,
    )
    with ledger(home) as opened:
        made = bundle.export_wacz(opened, order, output_path)
    output.note(_words(made.files, made.records, len(made.lacks)))
    return 0


def _words(files: tuple[Path, ...], records: int, lacks: int) -> str:
    from archiver.reports.wording import count  # noqa: PLC0415

    named = ", ".join(map(str, files))
    missing = f"; {count(lacks, 'record')} that the ledger knows could not be had" if lacks else ""
    return f"{count(records, 'snapshot')} in {named}{missing}."
