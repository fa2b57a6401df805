"""`archiver verify`: whether what was archived is still what it was."""

from collections.abc import Iterator
from pathlib import Path

import click

from archiver.cli import flags, output
from archiver.model import Violation
from archiver.reports import VIOLATIONS, Layout

DAMAGED = 3


@click.command("verify", epilog="Exit codes: 3 when anything is wrong; 2 when there is nothing.")
@click.argument(
    "files",
    nargs=-1,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="[FILE]...",
    help="WARC files; the whole home when none is named.",
)
@flags.form(*VIOLATIONS)
@flags.output
@flags.home
def command(files: tuple[Path, ...], form: str, output_path: Path | None, home: Path) -> int:
    """Read every archived record again, and compare it with the ledger.

    Every digest is computed anew, every row of the ledger is looked up in its WARC file. Nothing
    is changed, and no network is needed.
    """
    found = list(_files(files) if files else _home(home))
    output.write(VIOLATIONS[form](found, Layout(output.width())), output_path)
    return DAMAGED if found else 0


def _home(home: Path) -> Iterator[Violation]:
    from archiver import audit  # noqa: PLC0415  (the ledger is dear to import)
    from archiver.cli.home import WARCS, ledger  # noqa: PLC0415

    with ledger(home) as opened:
        yield from audit.home(opened, home / WARCS)


def _files(files: tuple[Path, ...]) -> Iterator[Violation]:
    from archiver import audit  # noqa: PLC0415

    for path in files:
        yield from audit.file(path)
