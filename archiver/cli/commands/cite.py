"""`archiver cite`: make the citations of a document robust, from the ledger."""

import contextlib
import difflib
import os
import shlex
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import click

from archiver import robust
from archiver.cli import flags, intake, output
from archiver.cli.choice import Wanted
from archiver.expressions import expression
from archiver.model import ArchiverError, Health, LinkStatus, Standing
from archiver.reports import plain
from archiver.reports.wording import count
from archiver.robust import Edit, Facts

BYTES = ("utf-8", "surrogateescape")
"""How bytes become text and the same bytes again, whatever they are."""

FEW = 3
"""Documents that are named in a hint."""

_LINE = expression(r"[^\n]*\n|[^\n]+")


@click.command(
    "cite",
    epilog="Exit codes: 2 when a document cannot be read or written to; else 0.",
)
@flags.reading
@click.option(
    "--fix-moved", is_flag=True, help="Cite the new address of links that moved for good."
)
@click.option(
    "--only-moved", is_flag=True, help="Do what --fix-moved does, and add nothing to any link."
)
@click.option("--in-place", is_flag=True, help="Write the documents; else nothing is.")
@flags.output
@flags.home
def command(
    *,
    wanted: Wanted,
    fix_moved: bool,
    only_moved: bool,
    in_place: bool,
    output_path: Path | None,
    home: Path,
) -> int:
    """Show, as a diff, what makes the citations of documents robust.

    Archived copies and the days on which pages were seen come from the ledger; nothing is
    fetched. In HTML and Markdown, links get the attributes of Robust Links; in plain text, a
    note behind the address; in BibTeX and CSL-JSON, fields. All else stays as it is, byte for
    byte. The diff can be given to patch; with --in-place, it is done already.
    """
    from archiver.cli import home as homes  # noqa: PLC0415  (the ledger is dear to import)

    taken = intake.read(wanted)
    for document in taken.documents:
        _demand_writable(document.name)
    standings = homes.remembered(home, taken.links)
    hidden = {each.url for each in taken.citations if each.defanged}
    known = {
        url: _facts(each, fix_moved=fix_moved or only_moved)
        for url, each in standings.items()
        if url not in hidden
    }
    facts = {
        url: Facts(moved_to=each.moved_to) if only_moved else each
        for url, each in known.items()
        if each is not None
    }
    _write("".join(_diffs(taken, facts, in_place=in_place)).encode(*BYTES), output_path)
    intake.complain(taken)
    if unknown := set(taken.links) - set(standings):
        cited = dict.fromkeys(each.document for each in taken.chosen if each.url in unknown)
        names = shlex.join(cited) if len(cited) <= FEW else "DOCUMENT..."
        links = count(len(unknown), "link")
        output.note(f"archiver: {links} the ledger does not know: archiver run {names}")
    return taken.exit_code


def _diffs(taken: intake.Intake, facts: Mapping[str, Facts], *, in_place: bool) -> Iterator[str]:
    for document in taken.documents:
        path = Path(document.name)
        before = path.read_bytes().decode(*BYTES)
        edits = robust.find(before, path.suffix.lower(), facts)
        after = robust.applied(before, edits)
        if in_place and edits:
            _replace(path, after.encode(*BYTES))
        yield from _diff(document.name, before, after)
        output.note(f"archiver: {document.name}: {_tally(edits, in_place=in_place)}")


def _tally(edits: Iterable[Edit], *, in_place: bool) -> str:
    number = len(list(edits))
    if not number:
        return "nothing to change."
    return f"{count(number, 'change')} {'made' if in_place else 'to make, with --in-place'}."


def _facts(standing: Standing, *, fix_moved: bool) -> Facts | None:
    """Return what is known of a link that makes citations of it robust; None for nothing."""
    verdict, memento, save = standing.verdict, standing.memento, standing.save
    alive = verdict is not None and verdict.health is Health.ALIVE
    seen = verdict.checked_at.date() if verdict is not None and alive else None
    moved = verdict.final_url if verdict and verdict.status is LinkStatus.MOVED else None
    moved_to = moved if fix_moved and moved is not None and _is_plain(moved) else None
    if memento is not None and memento.shows_the_page and _is_plain(memento.url):
        return Facts(seen, memento.url, memento.at.date(), memento.archive, moved_to)
    if save is not None and save.memento is not None and _is_plain(save.memento):
        return Facts(seen, save.memento, save.at.date(), save.archive, moved_to)
    return Facts(seen, moved_to=moved_to) if seen is not None else None


def _is_plain(url: str) -> bool:
    """Say whether an address that others gave us is one that no format takes for markup."""
    bare = not any(character in "\"'<>{}\\`|^" or character.isspace() for character in url)
    return bare and url.isascii() and url.isprintable() and url.startswith(("http://", "https://"))


def _demand_writable(name: str) -> None:
    if Path(name).suffix.lower() not in robust.FORMATS or not Path(name).is_file():
        known = ", ".join(suffix.removeprefix(".") for suffix in robust.FORMATS)
        raise ArchiverError(
            f"cite cannot write into {name}: it writes into files of {known}",
            f"'archiver check {name} --format markdown' lists each note with what to cite.",
        )


def _diff(name: str, before: str, after: str) -> Iterator[str]:
    """Yield a unified diff that patch takes; on a terminal, without what would command it."""
    lines = difflib.unified_diff(_LINE.findall(before), _LINE.findall(after), name, name)
    for line in lines:
        whole = line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        yield _harmless(whole) if sys.stdout.isatty() else whole


def _write(data: bytes, path: Path | None) -> None:
    """Print bytes as they are, or write them to a file."""
    if path is None:
        with output.printing():
            click.echo(data, nl=False)
        return
    try:
        path.write_bytes(data)
    except OSError as error:
        raise ArchiverError(
            f"{path} cannot be written: {error.strerror}", "Name another file with -o."
        ) from error


def _harmless(line: str) -> str:
    return "".join(
        each if each in "\t\n" or each.isprintable() else plain.REPLACEMENT for each in line
    )


def _replace(path: Path, data: bytes) -> None:
    """Put other bytes in a file's place, all or nothing, with its permissions."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).chmod(path.stat().st_mode & 0o7777)
            Path(name).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise ArchiverError(
            f"{path} cannot be written: {error.strerror}", "Leave out --in-place, and use the diff."
        ) from error
