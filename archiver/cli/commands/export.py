"""`archiver export`: what documents rest on, in one file to hand on."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archiver.cli import config, flags, output
from archiver.model import ArchiverError

if TYPE_CHECKING:
    from archiver.bundle import Exported, signing
    from archiver.settings import Settings

ZIP, WACZ = ".zip", ".wacz"
MEGABYTE = 1_000_000


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
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="Where to: FILE.zip for a bundle, FILE.wacz for the snapshots alone.",
)
@click.option("--directory", is_flag=True, help="Make the bundle a folder, named by -o.")
@click.option(
    "--split",
    type=click.IntRange(min=1),
    metavar="MB",
    help="Divide the file into parts of so many megabytes: FILE.zip.001 and so on.",
)
@click.option(
    "--at",
    callback=flags.moment,
    metavar="DATE",
    help="What was known at DATE (UTC), dated so; the same ledger gives the same bytes.  [default: "
    "now]",
)
@click.option("--allow-missing", is_flag=True, help="Go on without snapshots that are not whole.")
@click.option(
    "--key",
    "key_path",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Sign with this key, which 'archiver key new' made.",
)
@click.option(
    "--timestamp",
    "stamped",
    is_flag=True,
    help="Have it confirmed that it is there now, by archiver.toml's timestamp and calendars.",
)
@flags.home
def command(
    *,
    documents: tuple[str, ...],
    links: tuple[str, ...],
    output_path: Path,
    directory: bool,
    split: int | None,
    at: datetime | None,
    allow_missing: bool,
    key_path: Path | None,
    stamped: bool,
    home: Path,
) -> int:
    """Put what documents rest on into one file to hand on.

    FILE.zip is a bundle: a BagIt bag with the documents, their citations and how each link
    stood, the snapshots, the texts, the whole history, a page that opens offline, and how to
    check it all without this program. FILE.wacz holds the snapshots of all that is cited, with
    their index, for ReplayWeb.page and other programs that replay.
    """
    from archiver import bundle  # noqa: PLC0415  (the ledger is dear to import)
    from archiver.cli.home import ledger, log, store  # noqa: PLC0415
    from archiver.ledger import Wanted  # noqa: PLC0415

    if not (documents or links):
        raise click.UsageError("Missing argument 'DOCUMENT...'.")
    _demand_name(output_path, directory=directory)
    if stamped:
        _demand_stampable(output_path, split)
    settings = config.in_force("run", home, {}).settings
    order = bundle.Order(
        warcs=store(home),
        wanted=Wanted(documents or None, links or None, at or datetime.now(UTC)),
        software=bundle.software(),
        operator=settings.operator,
        contact=settings.contact,
        allow_missing=allow_missing,
        split=split * MEGABYTE if split else None,
        key=_key(key_path),
    )
    with ledger(home) as opened:
        if output_path.suffix == WACZ:
            made = bundle.export_wacz(opened, order, output_path)
        else:
            made = bundle.export_bag(opened, order, output_path, folder=directory)
    key = order.key.public.name if order.key is not None else None
    log(home, "exported", root=made.root or None, files=[each.name for each in made.files], key=key)
    _tell(made)
    if stamped:
        _stamp(made, settings, home)
    return 0


def _demand_stampable(path: Path, split: int | None) -> None:
    if split or path.suffix == WACZ:
        raise click.UsageError("--timestamp is for a whole bundle, in one file or folder.")


def _stamp(made: "Exported", settings: "Settings", home: Path) -> None:
    """Add timestamps, or say that there is none: the bundle is whole without."""
    from archiver.cli import stamps  # noqa: PLC0415  (the ledger is dear to import)
    from archiver.cli.home import log  # noqa: PLC0415

    path = made.files[0]
    names = stamps.stamp(path, settings, settings.timestamp, settings.calendars)
    log(home, "bundle timestamped", root=made.root, file=path.name, files=names)
    for name in names:
        output.note(f"{name} is in {path}.")
    if not names:
        later = f"'archiver bundle timestamp {path}' adds one later"
        output.note(f"archiver: it has no outside timestamp; {later}.")


def _key(path: Path | None) -> "signing.Key | None":
    if path is None:
        return None
    from archiver.cli import keys  # noqa: PLC0415  (cryptography is dear to import)

    return keys.private(path)


def _demand_name(path: Path, *, directory: bool) -> None:
    if not (directory or path.suffix in (ZIP, WACZ)):
        raise ArchiverError(
            f"{path} is no name for a bundle",
            "Name FILE.zip or FILE.wacz, or a folder with --directory.",
        )
    if path.is_dir() and not directory:
        raise ArchiverError(f"{path} is a folder", "Name a file, or add --directory.")


def _tell(made: "Exported") -> None:
    """Say what was made, and what is not in it."""
    from archiver.reports.wording import count  # noqa: PLC0415

    output.note(f"{count(made.records, 'snapshot')} in {', '.join(map(str, made.files))}.")
    for document in made.absent:
        output.note(f"archiver: {document.name} is not in it: {document.why}")
    for lack in made.lacks:
        output.note(f"archiver: record {lack.record_id} of {lack.warc} is missing: {lack.why}")
    if made.root:
        output.note(f"Its root digest is {made.root}.")
