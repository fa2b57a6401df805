"""`archiver demo`: all of it, offline, against the small web that comes with the package."""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import click

from archiver.cli import intake, output
from archiver.cli.choice import Wanted
from archiver.model import ArchiverError, Report
from archiver.reports import RENDERERS, Layout
from archiver.settings import Settings

FOLDER = "archiver-demo"
MARK = "README.txt"

ABOUT = """This folder was made by 'archiver demo'; nothing in it is real.

The bulletin is a sample, and the sites that it cites were played on this machine.
Delete the folder when you like: 'archiver demo' makes it anew, or adds a run to it.
"""

BEFORE = """Playing the sites that a sample bulletin cites, on this machine alone, and archiving
them in {home}
"""

AFTER = """
Everything is in {home}: the ledger (ledger.db, SQLite), the snapshots
(warcs/, WARC 1.1) and the bulletin, as PDF and as text, which cite the same. Try:

  {archiver} links {home}/bulletin.txt
  {archiver} report {home}/bulletin.pdf --home {home} --format html -o {home}/report.html
  {archiver} report {url} --home {home}
  {archiver} search boats --home {home}
  {archiver} verify --home {home}

and with a document of your own:

  {archiver} check DOCUMENT
  {archiver} run DOCUMENT
"""

GONE = "http://harbour-courier.example/live/2024-03-10"


@click.command("demo")
@click.option(
    "--home",
    type=click.Path(file_okay=False, path_type=Path),
    default=FOLDER,
    show_default=True,
    metavar="DIR",
    help="Where the demo is kept: a new folder, or that of an earlier demo.",
)
def command(home: Path) -> int:
    """Show all of it on a sample, offline.

    A small web of made-up sites comes with the program and is played on this machine. It
    takes a few seconds.
    """
    from archiver.cli import looking, saved  # noqa: PLC0415  (Scrapy is dear to import)
    from archiver.demo import SmallWeb  # noqa: PLC0415

    bulletins = _prepare(home)
    output.note(BEFORE.format(home=home))
    taken = intake.read(Wanted(bulletins))
    with SmallWeb() as web:
        looked = looking.look("run", taken, _settings(web.connect_to), home, keep=True)
    output.write(RENDERERS["text"](_first(looked.report), Layout(output.width())))
    output.write(f"\n{saved.words(home, looked.tally)}\n")
    output.write(AFTER.format(archiver=_program(), home=home, url=GONE))
    return 0


def _first(report: Report) -> Report:
    """Return the report of the first document alone: the other cites the same."""
    document = report.documents[0]
    cited = tuple(each for each in report.citations if each.document == document.name)
    return replace(report, documents=(document,), citations=cited)


def _settings(connect_to: tuple[str, ...]) -> Settings:
    """Return settings without patience: nobody is on the other side to be slow for."""
    from archiver.demo import ARCHIVE  # noqa: PLC0415

    return Settings(
        connect_to=connect_to,
        delay=0.0,
        retry_wait=0.2,
        timeout=10.0,
        browser="never",
        archive=(ARCHIVE,),
        archive_delay=0.0,
    )


def _program() -> str:
    """Return what to type: the bare name where the shell finds it, else as it was typed now."""
    return "archiver" if shutil.which("archiver") else sys.argv[0]


def _prepare(home: Path) -> tuple[str, ...]:
    """Lay the bulletin into the home and return its names; raise ArchiverError."""
    from archiver.demo import BULLETINS  # noqa: PLC0415

    try:
        home.mkdir(parents=True, exist_ok=True)
        if any(home.iterdir()) and not _is_ours(home):
            raise ArchiverError(f"{home} is not a demo", "Name a new folder with --home.")
        (home / MARK).write_text(ABOUT, "utf-8")
        return tuple(str(shutil.copyfile(each, home / each.name)) for each in BULLETINS)
    except OSError as error:
        raise ArchiverError(
            f"{error.filename} cannot be written: {error.strerror}", "Name a folder with --home."
        ) from error


def _is_ours(home: Path) -> bool:
    mark = home / MARK
    return mark.is_file() and mark.read_text("utf-8", "replace") == ABOUT
