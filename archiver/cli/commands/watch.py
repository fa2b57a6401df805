"""`archiver watch`: what `archiver run` looks after by itself."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from archiver import watch
from archiver.cli import config, flags, output
from archiver.model import ArchiverError, Watch
from archiver.reports import json, plain
from archiver.reports.wording import count

UNITS = ((86400, "d"), (3600, "h"), (60, "m"), (1, "s"))


def _interval(
    _context: click.Context, _option: click.Parameter, raw: str | None
) -> timedelta | None:
    try:
        found = watch.span(raw) if raw is not None else None
    except ValueError:
        raise ArchiverError(f"--every: {raw!r} is no length of time", "Write 7d or 12h.") from None
    if found is not None and not found:
        raise ArchiverError("--every: nothing is looked at without a pause", "Write 7d or 12h.")
    return found


@click.group("watch", short_help="Have documents looked after, by 'archiver run'.")
def command() -> None:
    """Name what is looked after: 'archiver run' does what is due.

    A folder or a pattern stands for the documents that are there at the time of each run.
    """


@command.command("add", short_help="Watch documents from now on.")
@click.argument("subjects", nargs=-1, required=True, metavar="DOC|FOLDER|PATTERN|URL...")
@click.option(
    "--every",
    callback=_interval,
    metavar="AGE",
    help="Look at its links at this interval, such as 7d, while they stand; without it, the longer "
    "a link has stood, the more rarely.",
)
@click.option("--tag", "tags", multiple=True, metavar="WORD", help="A word to find it by.")
@flags.home
def add(
    subjects: tuple[str, ...], every: timedelta | None, tags: tuple[str, ...], home: Path
) -> int:
    """Watch documents from now on; for what is watched already, set it anew."""
    from archiver.cli import due, sources  # noqa: PLC0415  (readers are dear to import)
    from archiver.cli.home import LEDGER  # noqa: PLC0415
    from archiver.ledger import Ledger  # noqa: PLC0415

    counts = [len(sources.expand(subject)) for subject in subjects]  # raises for what is not there
    missing = [s for s in subjects if not sources.is_address(s) and not _is_there(s)]
    if missing:
        raise ArchiverError(f"There is no file {missing[0]}.", "Check the name.")
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiverError(f"{home} cannot be made: {error.strerror}", "Name another.") from error
    now = datetime.now(UTC)
    with Ledger.open(home / LEDGER) as ledger, ledger.transaction():
        for subject in subjects:
            ledger.add_watch(Watch(due.subject(subject), now, every, tags))
    number = count(sum(counts), "document")
    output.write(
        f"Watched from now on: {number}. 'archiver run' does what is due; 'archiver schedule "
        "install' has it called.\n"
    )
    return 0


def _is_there(subject: str) -> bool:
    return Path(subject).exists() or any(mark in subject for mark in "*?[")


@command.command("list")
@click.option("--tag", "tags", multiple=True, metavar="WORD", help="Only what has this word.")
@flags.form("text", "json")
@flags.home
def listed(tags: tuple[str, ...], form: str, home: Path) -> int:
    """Show what is watched."""
    from archiver.cli import due  # noqa: PLC0415
    from archiver.cli.home import ledger  # noqa: PLC0415

    with ledger(home) as opened:
        found = [each for each in opened.watches() if not tags or {*tags} & {*each.tags}]
    rows = [_row(each, due.named(home, each.subject)) for each in found]
    if form == "json":
        output.write(json.printed({"watches": rows}))
    else:
        settings = config.in_force("run", home, {}).settings
        bounds = f"{settings.min_interval} to {settings.max_interval}, as links stand"
        told = "".join(_line(row, bounds) for row in rows)
        output.write(told or "Nothing is watched.\n")
    return 0


def _row(each: Watch, name: str) -> dict[str, object]:
    return {
        "subject": name,
        "since": each.at,
        "every": written(each.every) if each.every else None,
        "tags": each.tags,
    }


def _line(row: dict[str, object], bounds: str) -> str:
    tags = "".join(f" #{plain.text(str(tag))}" for tag in _words(row["tags"]))
    return f"{plain.text(str(row['subject'])):44} every {row['every'] or bounds}{tags}\n"


def _words(tags: object) -> tuple[object, ...]:
    return tags if isinstance(tags, tuple) else ()


def written(length: timedelta) -> str:
    """Return a length of time as `--every` takes it."""
    seconds = round(length.total_seconds())
    unit, letter = next(row for row in UNITS if seconds % row[0] == 0)
    return f"{seconds // unit}{letter}"


@command.command("remove")
@click.argument("subjects", nargs=-1, required=True, metavar="DOC|FOLDER|PATTERN|URL...")
@flags.home
def remove(subjects: tuple[str, ...], home: Path) -> int:
    """Watch documents no more. What is known of them stays."""
    from archiver.cli.home import ledger  # noqa: PLC0415

    now = datetime.now(UTC)
    with ledger(home) as opened:
        watched = {each.subject for each in opened.watches()}
        wanted = {subject: _watched_as(subject, home, watched) for subject in subjects}
        for subject, found in wanted.items():
            if found is None:
                raise ArchiverError(
                    f"{subject} is not watched.", "'archiver watch list' shows what is."
                )
        with opened.transaction():
            for found in filter(None, wanted.values()):
                opened.remove_watch(Watch(found, now))
    output.write(f"Watched no more: {', '.join(map(plain.text, subjects))}. Its history stays.\n")
    return 0


def _watched_as(subject: str, home: Path, watched: set[str]) -> str | None:
    from archiver.cli import due  # noqa: PLC0415

    names = (subject, due.subject(subject), str(home.resolve() / subject))
    return next((name for name in names if name in watched), None)
