"""Looks at the links of documents: what `check`, `run` and `demo` have in common."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from archiver import memento
from archiver.cli import failing, home, progress
from archiver.cli.intake import INCOMPLETE, Intake
from archiver.crawl import Job, Progress, Saving, Tally, Tell, crawl
from archiver.model import Origin, Recovery, Report, Standing
from archiver.reports import suggest, unasked, uncopied
from archiver.reports.wording import count
from archiver.settings import Settings

NOTHING_DONE: Mapping[str, Standing] = {}


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of looking: the tally of the crawl, and the report that tells it."""

    tally: Tally
    report: Report


def look(
    command: str,
    intake: Intake,
    settings: Settings,
    folder: Path,
    *,
    keep: bool,
    done: Mapping[str, Standing] = NOTHING_DONE,
    saving: Saving | None = None,
    asked: tuple[str, ...] | None = None,
    origin: Origin | None = None,
    hear: Tell | None = None,
) -> Looked:
    """Look at every link of the intake, with what the home knows of it from earlier runs.

    Those that are `done` are told as they stand; with `asked`, only these are looked at. Writes
    to the home only to `keep`. Whoever wants to `hear` is told of each link when it is judged.
    Raises ArchiverError when that cannot be done.
    """
    with home.captured(folder) as captured, progress.line() as tell:
        job = Job(
            command=command,
            documents=intake.documents,
            citations=intake.citations,
            settings=settings,
            started_at=datetime.now(UTC),
            home=folder if keep else None,
            earlier=home.earlier(folder, intake.links),
            captured=captured,
            asked=tuple(
                url for url in (intake.links if asked is None else asked) if url not in done
            ),
            origin=origin,
            saving=saving,
        )
        tally = crawl(job, tell=_both(tell, hear))
    return Looked(tally, _report(intake, tally, done, _asked(settings, tally)))


def _asked(settings: Settings, tally: Tally) -> tuple[str, ...]:
    """Return the archives that were asked about every dead link, and told what they have."""
    if settings.archives == "never" or tally.unasked:
        return ()
    return tuple(memento.parse(each).name for each in settings.archive)


def _both(tell: Tell, hear: Tell | None) -> Tell:
    def tell_both(told: Progress | Recovery) -> None:
        tell(told)
        if hear is not None:
            hear(told)

    return tell_both


def recall(intake: Intake, done: Mapping[str, Standing]) -> Looked:
    """Tell how links stand from what is known, without a look at any."""
    unseen = len([url for url in intake.links if url not in done])
    of_all = f"{unseen:,} of {count(len(intake.links), 'link')}"
    incomplete = f"{of_all} were never looked at, and --offline asks nobody" if unseen else None
    tally = Tally((), {}, {}, incomplete=incomplete)
    return Looked(tally, _report(intake, tally, done))


def exit_code(intake: Intake, looked: Looked) -> int:
    """Return 2 where a document could not be read, 4 where anything was left out, else 0."""
    return intake.exit_code or (INCOMPLETE if looked.report.incomplete else 0)


def _report(
    intake: Intake, tally: Tally, done: Mapping[str, Standing], asked: tuple[str, ...] = ()
) -> Report:
    verdicts = {verdict.url: verdict for verdict in tally.verdicts}
    links = tuple(
        done[url]
        if url in done
        else Standing(
            url,
            verdicts.get(url),
            tally.titles.get(url),
            tally.snapshots.get(url),
            tally.mementos.get(url),
            tally.saves.get(url),
            tally.holds.get(url),
        )
        for url in intake.links
    )
    report = Report(
        documents=intake.documents,
        citations=intake.chosen,
        links=links,
        incomplete=tally.incomplete,
        spared=tally.spared,
        hints=(
            *suggest(links, tally.backings),
            *uncopied((each for each in links if each.url in verdicts), asked),
            *unasked(tally.unasked),
        ),
        backings=tally.backings,
    )
    return failing.told(report, failing.passing(report, failing.ANY))
