"""`archiver report`: where things stand, from the ledger."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from archiver.aside import Aside
from archiver.cli import archived, failing, flags, output
from archiver.model import ArchiverError
from archiver.reports import CHANGES, HISTORIES, RENDERERS, Layout, told
from archiver.reports.hints import suggest

MOST_NAMED = 3
"""Links that are named in place of one that is not known."""


@click.command("report")
@click.argument(
    "subjects",
    nargs=-1,
    metavar="[DOCUMENT|URL]...",
    help="Documents that were archived; or one URL, for its history.",
)
@click.option(
    "--changes-since",
    callback=flags.moment,
    metavar="DATE",
    help="Show instead what changed at or after DATE (UTC), each change once.",
)
@flags.form(*dict.fromkeys((*RENDERERS, *CHANGES)))
@flags.output
@flags.home
def command(
    subjects: tuple[str, ...],
    changes_since: datetime | None,
    form: str,
    output_path: Path | None,
    home: Path,
) -> int:
    """Show where things stand, from earlier runs.

    Nothing is fetched; the ledger in the home is read. Without an argument, every document
    is reported. With a URL, the history of that link is shown: each check, why it was
    judged so, and where the proof lies.
    """
    urls = [subject for subject in subjects if _is_url(subject)]
    text: str | Iterable[str]
    if changes_since is not None:
        _demand(not subjects, "--changes-since tells of all links", "Name no document or URL.")
        text = _changes(home, changes_since, form)
    elif urls:
        _demand(len(subjects) == 1, "one history at a time", "Name one URL and nothing else.")
        text = _history(home, urls[0], form)
    else:
        text = _report(home, subjects, form)
    output.write(text, output_path)
    return 0


def _is_url(subject: str) -> bool:
    return subject.lower().startswith(("http://", "https://")) and not Path(subject).exists()


def _demand(holds: bool, message: str, hint: str) -> None:
    if not holds:
        raise ArchiverError(message, hint)


def _report(home: Path, names: tuple[str, ...], form: str) -> Iterable[str]:
    from archiver.cli.home import ledger  # noqa: PLC0415  (the ledger is dear to import)

    hint = f"Choose {flags.one_of(RENDERERS)}, or add --changes-since."
    _demand(form in RENDERERS, f"only changes are told as {form}", hint)
    with ledger(home) as opened:
        found = opened.report(archived.names(opened, home, names) or None)
    hinted = replace(found, hints=suggest(found.links, found.citations, found.backings))
    passed = failing.told(hinted, failing.passing(hinted, failing.ANY))
    return told(form, passed, Layout(output.width(), dated=True))


def _history(home: Path, url: str, form: str) -> str:
    from archiver.cli.home import ledger  # noqa: PLC0415

    _demand(form in HISTORIES, f"no history as {form}", f"Choose {flags.one_of(HISTORIES)}.")
    with ledger(home) as opened:
        found = opened.history(url)
        spellings = () if found is not None else opened.spellings(url)
        if len(spellings) == 1:  # what is reported names it as it is cited
            found = opened.history(spellings[0])
    if found is None:
        hint = "'archiver report' lists those it knows."
        if spellings:
            hint = f"Name one of {', '.join(spellings[:MOST_NAMED])}."
        raise ArchiverError(f"the ledger knows no link {url}", hint)
    return HISTORIES[form](found, Layout(output.width()))


def _changes(home: Path, since: datetime, form: str) -> Iterable[str]:
    from archiver.cli.home import ledger  # noqa: PLC0415

    _demand(form in CHANGES, f"no changes as {form}", f"Choose {flags.one_of(CHANGES)}.")
    with ledger(home) as opened:
        found = Aside(opened.changes_since(since))
    return CHANGES[form](found, Layout(output.width()))
