"""Looks at the links of documents: what `check`, `run` and `demo` have in common."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import overload

from archiver import memento
from archiver.cli import failing, home, progress
from archiver.cli.intake import INCOMPLETE, Intake
from archiver.crawl import Job, Progress, Saving, Tally, Tell, crawl
from archiver.model import Origin, Recovery, Report, Standing
from archiver.reports.hints import suggest, unasked, uncopied
from archiver.reports.wording import count
from archiver.settings import Settings

NOTHING_DONE: Mapping[str, Standing] = {}
NOT_YET: Mapping[str, datetime] = {}


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of looking: the tally of the crawl, and the report that tells it.

    `asked` are the archives that were asked about every dead link, and told what they have.
    """

    tally: Tally
    report: Report
    asked: tuple[str, ...] = ()


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
    later: Mapping[str, datetime] = NOT_YET,
    origin: Origin | None = None,
    hear: Tell | None = None,
) -> Looked:
    """Look at every link of the intake, with what the home knows of it from earlier runs.

    Those that are `done` are told as they stand; with `asked`, only these are looked at, and those
    that are asked `later` not before their moment. Writes to the home only to `keep`. Whoever wants
    to `hear` is told of each link when it is judged. Raises ArchiverError when that cannot be done.
    """
    with home.past(folder) as past, progress.line() as tell:
        job = Job(
            command=command,
            documents=intake.documents,
            citations=intake.citations,
            by_url=intake.by_url,
            settings=settings,
            started_at=datetime.now(UTC),
            home=folder if keep else None,
            earlier=past.earlier,
            captured=past.captured,
            asked=tuple(
                url for url in (intake.links if asked is None else asked) if url not in done
            ),
            later=later,
            origin=origin,
            saving=saving,
        )
        tally = crawl(job, tell=_both(tell, hear))
    return _told(intake, tally, done, _asked(settings, tally))


def _asked(settings: Settings, tally: Tally) -> tuple[str, ...]:
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
    of_all = f"{unseen:,} of {count(len(intake.links), 'link')} {'was' if unseen == 1 else 'were'}"
    incomplete = f"{of_all} never looked at, and --offline asks nobody" if unseen else None
    tally = Tally(incomplete=incomplete)
    return _told(intake, tally, done)


def exit_code(intake: Intake, looked: Looked) -> int:
    """Return 2 where a document could not be read, 4 where anything was left out, else 0."""
    return intake.exit_code or (INCOMPLETE if looked.report.incomplete else 0)


def _told(
    intake: Intake, tally: Tally, done: Mapping[str, Standing], asked: tuple[str, ...] = ()
) -> Looked:
    report = Report(
        documents=intake.documents,
        citations=intake.chosen,
        links=Standings(intake.links, (done, tally.standings)),
        incomplete=tally.incomplete,
        spared=tally.spared,
        backings=tally.backings,
    )
    passing = failing.passing(report, failing.ANY)
    return hinted(Looked(tally, failing.told(report, passing), asked))


def hinted(looked: Looked) -> Looked:
    """Return what came of looking with what to do next, but for links that are passed over."""
    report, tally = looked.report, looked.tally
    passed = report.known | report.ignored.keys()
    links = [each for each in report.links if each.url not in passed] if passed else report.links
    hints = (
        *suggest(links, report.citations, tally.backings),
        *uncopied((each for each in links if each.url in tally.standings), looked.asked),
        *unasked(tally.unasked),
    )
    return replace(looked, report=replace(report, hints=hints))


class Standings(Sequence[Standing]):
    """How links stand, in their order, each as the first of several tables has it."""

    def __init__(self, links: Sequence[str], tables: Sequence[Mapping[str, Standing]]) -> None:
        self._links = links
        self._tables = tables

    def __len__(self) -> int:
        return len(self._links)

    def __iter__(self) -> Iterator[Standing]:
        return map(self._standing, self._links)

    @overload
    def __getitem__(self, index: int) -> Standing: ...

    @overload
    def __getitem__(self, index: slice) -> "Standings": ...

    def __getitem__(self, index: "int | slice") -> "Standing | Standings":
        if isinstance(index, slice):
            return Standings(self._links[index], self._tables)
        return self._standing(self._links[index])

    def _standing(self, url: str) -> Standing:
        found = next((table[url] for table in self._tables if url in table), None)
        return found if found is not None else Standing(url)
