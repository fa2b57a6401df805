"""`archiver run`: fetch, keep and judge everything that documents cite."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from archiver import memento, version
from archiver.aside import AT_HAND, Aside, Filed
from archiver.cli import config, flags, helping, intake, output, settable
from archiver.cli.choice import Wanted
from archiver.model import ArchiverError, Document, Origin, Standing
from archiver.reports import CHANGES, RENDERERS, Layout, told
from archiver.settings import Settings

if TYPE_CHECKING:
    from archiver.cli.looking import Looked
    from archiver.cli.telling import News
    from archiver.crawl import Saving

EVER = datetime.min.replace(tzinfo=UTC)

PATIENCE = {"timer": timedelta(minutes=15), "hand": timedelta(minutes=1)}
"""How long a run waits for a failing link that is not due yet, by who began it. A timer comes a
moment earlier than the look of three days ago was made, systemd's by up to ten minutes more."""


@click.command(
    "run",
    cls=helping.WithSettings,
    epilog="Exit codes: 2 when a document could not be read; else 4 when not every link could "
    "be looked at; else 0, dead links or not.",
)
@partial(flags.reading, required=False)
@click.option(
    "--scheduled",
    is_flag=True,
    help="Say in the run's record that a timer began it, and wait where a failing link is due "
    "within a quarter of an hour.",
)
@click.option(
    "--log",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Add all that is said to FILE; beyond a megabyte it is put aside, and five are kept.",
)
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
@settable.flags("run")
def command(
    *,
    wanted: Wanted,
    scheduled: bool,
    log: Path | None,
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
    archived, too.

    Without documents, what is due is done: of what is watched ('archiver watch'), new citations
    first, failing links sooner, those that have stood for long more rarely; and whatever a run
    that was broken off had not come to.

    With --resume, what was judged before a run was broken off is not asked again; without
    documents, those are read that it had read.
    """
    from archiver.cli import home as homes  # noqa: PLC0415  (Scrapy is dear to import)
    from archiver.cli import (  # noqa: PLC0415  (Scrapy is dear to import)
        telling,
    )

    if log is not None:
        output.log_to(log)
        output.note(f"--- {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC, archiver {version()}")
    settings = config.in_force("run", home, settable.given(chosen)).settings

    saving = _saving(save_to, settings) if save_to else None

    began = datetime.now(UTC)
    errand = Errand(home, settings, homes.origin(scheduled=scheduled), saving)
    further: list[News] = []
    try:
        if wanted.names or resume:
            code = _named(errand, wanted, form, output_path, resume=resume)
        else:
            code = _due(errand, wanted, form, output_path, further)
    except Exception as error:
        if scheduled:
            further.append(telling.failed(error, began))
        telling.tell(home, settings, began, further, complains=False)
        raise
    telling.tell(home, settings, began, further)
    return code


def _named(
    errand: "Errand", wanted: Wanted, form: str, output_path: Path | None, *, resume: bool
) -> int:
    """Look at all that documents cite, or at what a run had not come to; tell how it stands."""
    from archiver.cli import home as homes  # noqa: PLC0415
    from archiver.cli import looking, saved  # noqa: PLC0415

    since = None
    if resume:
        unfinished = homes.unfinished(errand.home)
        since = unfinished.since
        wanted = replace(wanted, names=wanted.names or unfinished.documents)
    taken = intake.read(wanted, errand.fetch, at_hand=AT_HAND)
    done = homes.done(errand.home, taken.links, since) if since else {}
    looked = errand.look(taken, done)
    layout = Layout(output.width(), dated=bool(done))
    output.write(told(form, looked.report, layout), output_path)
    output.note(saved.words(errand.home, looked.tally))
    intake.complain(taken)
    return looking.exit_code(taken, looked)


@dataclass(frozen=True, slots=True)
class Errand:
    """What a run is to do with whatever it takes in."""

    home: Path
    settings: Settings
    origin: Origin
    saving: "Saving | None"

    def fetch(self, url: str, form: str | None) -> Document:
        """Return the document at an address; raise ArchiverError where there is none."""
        from archiver.cli import fetching  # noqa: PLC0415

        return fetching.fetch(url, form, self.settings, self.home)

    def look(
        self,
        taken: intake.Intake,
        done: Mapping[str, Standing],
        asked: tuple[str, ...] | None = None,
        later: Mapping[str, datetime] | None = None,
    ) -> "Looked":
        """Look at the links that are asked, or all that are cited, but for those that are done."""
        from archiver.cli import looking  # noqa: PLC0415

        return looking.look(
            "run",
            taken,
            self.settings,
            self.home,
            keep=True,
            done=done,
            saving=self.saving,
            asked=asked,
            later=later or {},
            origin=self.origin,
        )


def _due(
    errand: Errand,
    wanted: Wanted,
    form: str,
    output_path: Path | None,
    further: "list[News]",
) -> int:
    """Do what is due, and tell what changed; with another format than text, all that was read."""
    from archiver.cli import due, looking, saved, telling, timers  # noqa: PLC0415
    from archiver.cli.home import ledger  # noqa: PLC0415

    now = datetime.now(UTC)
    turns = due.take(
        errand.home,
        errand.settings,
        now,
        wanted.choice,
        errand.fetch,
        patience=PATIENCE[errand.origin.trigger],
    )
    with ledger(errand.home) as opened:
        weekly = timers.pace(timers.of(errand.home)) == timers.WEEKLY
        further += telling.missed(turns.plan.now, opened.occasions(), now, weekly=weekly)
    if turns.nothing:
        intake.complain(turns.intake)
        output.write(saved.nothing_due(turns), output_path)
        return turns.intake.exit_code
    with ledger(errand.home) as opened:
        asked = frozenset(turns.asked)
        others = [url for url in turns.intake.links if url not in asked]
        done = Filed((each.url, each) for each in opened.standings(others, EVER))
    later = turns.later(now)
    if later:
        output.note(saved.waiting(later))
    looked = errand.look(turns.intake, done, turns.asked, later)
    text = told(form, looked.report, Layout(output.width(), dated=True))
    if form == "text":
        with ledger(errand.home) as opened:
            changes = Aside(opened.changes_since(now))
        weighty = Aside(each for each in changes if not saved.is_simply_new(each))
        rest = saved.new(len(changes) - len(weighty))
        text = chain(CHANGES[form](weighty, Layout(output.width())), [rest])
    output.write(text, output_path)
    output.note(saved.due(turns, looked.report))
    output.note(saved.words(errand.home, looked.tally))
    intake.complain(turns.intake)
    return looking.exit_code(turns.intake, looked)


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
