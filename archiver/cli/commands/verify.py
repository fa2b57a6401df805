"""`archiver verify`: whether what was archived, or handed on, is still what it was."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archiver.cli import config, flags, output
from archiver.expressions import expression
from archiver.model import ArchiverError, Violation
from archiver.reports import EXAMINATIONS, VIOLATIONS, Layout

if TYPE_CHECKING:
    from archiver.bundle import Vouched, minisign

DAMAGED = 3

_HEADER = expression(r"[0-9a-fA-F]{160}")


def _headers(
    _context: click.Context, _parameter: click.Parameter, raw: tuple[str, ...]
) -> tuple[bytes, ...]:
    for each in raw:
        if not _HEADER.fullmatch(each):
            raise click.BadParameter("the header of a block has 160 hex digits.")
    return tuple(map(bytes.fromhex, raw))


@click.command("verify", epilog="Exit codes: 3 when anything is wrong; 2 when there is nothing.")
@click.argument(
    "files",
    nargs=-1,
    type=click.Path(exists=True, path_type=Path),
    metavar="[FILE]...",
    help="WARC files, or bundles (a file, its first part, or a folder); the whole home when none "
    "is named.",
)
@click.option(
    "--key",
    "named",
    multiple=True,
    metavar="KEY",
    help="The key that a bundle must be signed with: its fingerprint, or the file of its public "
    "half; may be given several times.  [default: trusted_keys]",
)
@click.option(
    "--roots",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Root certificates (PEM) by which timestamps are believed; may be given several times.  "
    "[default: timestamp_roots, else the system's]",
)
@click.option(
    "--block-header",
    "headers",
    multiple=True,
    callback=_headers,
    metavar="HEX",
    help="The header of a Bitcoin block, 160 hex digits, from a chain that you know: it shows when "
    "an OpenTimestamps proof was made; may be given several times.",
)
@click.option(
    "--minisign-key",
    "minisigned",
    multiple=True,
    metavar="KEY",
    help="The minisign key that a bundle must be signed with as well: its line, or its file; may "
    "be given several times.",
)
@click.option(
    "--repair",
    is_flag=True,
    help="Make indexes, and what the ledger says of snapshots, anew from the WARC files.",
)
@flags.form(*VIOLATIONS)
@flags.output
@flags.home
def command(
    *,
    files: tuple[Path, ...],
    repair: bool,
    named: tuple[str, ...],
    roots: tuple[Path, ...],
    headers: tuple[bytes, ...],
    minisigned: tuple[str, ...],
    form: str,
    output_path: Path | None,
    home: Path,
) -> int:
    """Check that nothing that was kept, or handed on, was altered.

    Every digest is computed anew, every row of the ledger is looked up in its WARC file. Of a
    bundle, all that it says is made again from its records and compared, its chain of custody and
    its signature are checked, and it is told what was proved and what was not. Nothing is changed,
    nothing of a bundle is run, and no network is needed.

    With --repair, what the WARC files of the home tell is entered into its ledger, into a new one
    where it was lost. They themselves are never changed.
    """
    from archiver import bundle  # noqa: PLC0415  (the ledger is dear to import)

    if repair:
        _repair(home, files)
    bundles = [path for path in files if bundle.is_bundle(path)]
    if not bundles:
        _demand_no_folder(files)
        found = list(_files(files) if files else _home(home))
        output.write(VIOLATIONS[form](found, Layout(output.width())), output_path)
        _log(home, "files verified" if files else "home verified", violations=len(found))
        return DAMAGED if found else 0
    if len(bundles) != len(files):
        raise ArchiverError("bundles and other files together", "Verify them one after the other.")
    vouched = replace(
        _vouched(named, roots, home),
        headers=headers,
        signers=tuple(map(_minisign_key, minisigned)),
    )
    examined = [bundle.verify(path, vouched).told(str(path)) for path in bundles]
    output.write(EXAMINATIONS[form](examined, Layout(output.width())), output_path)
    for each in examined:
        _log(home, "bundle verified", root=each.root or None, violations=len(each.violations))
    return DAMAGED if any(each.violations for each in examined) else 0


def _log(home: Path, act: str, **facts: object) -> None:
    from archiver.cli.home import log  # noqa: PLC0415  (the ledger is dear to import)

    log(home, act, **facts)


def _vouched(named: tuple[str, ...], roots: tuple[Path, ...], home: Path) -> "Vouched":
    from archiver.bundle import Vouched  # noqa: PLC0415
    from archiver.cli import keys  # noqa: PLC0415

    settings = config.in_force("run", home, {}).settings
    roots = roots or tuple(map(Path, settings.timestamp_roots))
    if named:
        return Vouched(frozenset(map(keys.fingerprint, named)), "--key", roots)
    pinned = settings.trusted_keys
    return Vouched(frozenset(pinned), config.FILE if pinned else "", roots)


def _minisign_key(named: str) -> "minisign.Key":
    from archiver.bundle import minisign  # noqa: PLC0415

    try:
        return minisign.key(named)
    except ValueError as error:
        raise ArchiverError(
            f"{named} is no minisign key: {error}.",
            "Give the second line of minisign.pub, or that file.",
        ) from error


def _demand_no_folder(files: tuple[Path, ...]) -> None:
    for path in files:
        if path.is_dir():
            raise ArchiverError(
                f"{path} is a folder, and no bundle", "Name a home with --home, or a bag's folder."
            )


def _repair(home: Path, files: tuple[Path, ...]) -> None:
    from archiver import repair, warc  # noqa: PLC0415  (the ledger is dear to import)
    from archiver.cli.home import LEDGER, log, store  # noqa: PLC0415
    from archiver.crawl.hold import Hold  # noqa: PLC0415

    if files:
        raise click.UsageError("--repair is for a whole home: name no files.")
    files_of_home = store(home)
    if not (files_of_home.finished() or warc.unfinished(files_of_home.folder)):
        hint = "Name the home with --home."
        raise ArchiverError(f"There are no WARC files in {files_of_home} to repair from.", hint)
    hold = Hold.take(home, "a repair")
    try:
        done = list(repair.home(home / LEDGER, files_of_home, datetime.now(UTC)))
        if done:
            log(home, "repaired", done=done, repaired=repair.digests(home / LEDGER))
    finally:
        hold.release()
    for sentence in done or ["There was nothing to repair."]:
        output.note(sentence)


def _home(home: Path) -> Iterator[Violation]:
    from archiver import audit  # noqa: PLC0415  (the ledger is dear to import)
    from archiver.cli.home import LEDGER, ledger, store  # noqa: PLC0415

    kept = store(home)
    files = kept.finished().values()
    try:
        with ledger(home) as opened:
            yield from audit.home(opened, home, kept)
    except ArchiverError as error:
        if not files:
            raise
        yield Violation(LEDGER, f"{error.message} {error.hint}")
        yield from _files(files)


def _files(files: Iterable[Path]) -> Iterator[Violation]:
    from archiver import audit  # noqa: PLC0415

    for path in files:
        yield from audit.file(path)
