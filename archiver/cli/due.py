"""Takes in what is watched: which documents there are now, and which of their links are due."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from archiver import citations, documents, rot, version, watch
from archiver.aside import Aside
from archiver.cli import sources
from archiver.cli.choice import Choice
from archiver.cli.home import LEDGER, ledger
from archiver.cli.intake import Fetch, Intake
from archiver.ledger import Ledger
from archiver.model import ArchiverError, Citation, Document, Edition, Unfinished, Watch
from archiver.settings import Settings
from archiver.watch import Plan, Rhythm, Turn


@dataclass(frozen=True, slots=True)
class Watched:
    """A document that is watched: where it lies, what it is called, and its own interval."""

    path: str
    name: str
    every: timedelta | None


@dataclass(frozen=True, slots=True)
class Turns:
    """What is to be done now: the documents to read it from, the links to ask, and the plan.

    `watched` counts documents, `links` the links that they cite.
    """

    intake: Intake
    asked: tuple[str, ...]
    plan: Plan
    watched: int
    links: int

    def later(self, now: datetime) -> dict[str, datetime]:
        """Return what is not to be asked yet, with the moment from which on it is due."""
        return {
            each.url: each.at
            for each in self.plan.now
            if each.turn is Turn.FAILING and each.at > now
        }

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to do."""
        return not self.asked and not self.intake.documents


def named(home: Path, path: str) -> str:
    """Return what a watched file is called: as seen from the home where it is in it."""
    if sources.is_address(path):
        return path
    whole, root = Path(path), home.resolve()
    return str(whole.relative_to(root)) if whole.is_relative_to(root) else path


def subject(name: str) -> str:
    """Return what a person names, so that it means the same from every folder."""
    return name if sources.is_address(name) else str(Path.cwd() / name)


def found(home: Path, watches: Iterable[Watch], unread: list[ArchiverError]) -> list[Watched]:
    """Return every document that is watched, each once; what cannot be found goes to `unread`."""
    rows: dict[str, Watched] = {}
    for each in watches:
        try:
            paths = sources.expand(each.subject)
        except ArchiverError as error:
            unread.append(error)
            continue
        for path in paths:
            intervals = [rows[path].every] if path in rows else []
            chosen = [every for every in (*intervals, each.every) if every is not None]
            rows[path] = Watched(path, named(home, path), min(chosen, default=None))
    return list(rows.values())


def rhythm(settings: Settings, every: timedelta | None = None) -> Rhythm:
    """Return the rhythm that is in force, or that of a watch with an interval of its own."""
    bounds = Rhythm(
        watch.span(settings.min_interval),
        watch.span(settings.max_interval),
        rot.THREE_CHECKS.apart,
    )
    return bounds if every is None else bounds.every(every)


def plan(
    opened: Ledger,
    cited: Mapping[str, Iterable[timedelta | None]],
    settings: Settings,
    now: datetime,
    patience: timedelta = timedelta(0),
) -> Plan:
    """Return what is due of links, each with the intervals of the watches that it is cited in."""
    rows = []
    for known in opened.known(cited, now):
        rhythms = [rhythm(settings, every) for every in cited[known.url]]
        rows.append((known, min(rhythms, key=lambda each: watch.interval(known, each))))
    return watch.plan(rows, now, settings.max_links or None, patience)


def forecast(
    home: Path, opened: Ledger, settings: Settings, now: datetime
) -> tuple[Plan, list[str]]:
    """Return what is due of watched documents as they were last read, and which never were."""
    editions = opened.editions()
    cited: dict[str, set[timedelta | None]] = {}
    docs = found(home, opened.watches(), [])
    for each in docs:
        edition = editions.get(each.name)
        for url in edition.links if edition is not None else ():
            cited.setdefault(url, set()).add(each.every)
    unread = [each.name for each in docs if each.name not in editions]
    return plan(opened, cited, settings, now), unread


def take(
    home: Path,
    settings: Settings,
    now: datetime,
    choice: Choice,
    fetch: Fetch,
    *,
    patience: timedelta,
) -> Turns:
    """Return what is to be done now; raise ArchiverError where nothing is watched.

    Documents that have not changed are read again only where one of their links is due. What a
    run that was broken off had not come to is due, too. For what fails we wait, if it is due
    within `patience`.
    """
    if not (home / LEDGER).exists():
        raise _nothing(home)
    with ledger(home) as opened:
        watches, left = opened.watches(), opened.unfinished()
        editions = opened.editions()
        if not (watches or left):
            raise _nothing(home)
        desk = _Desk(settings, now, choice, fetch, editions)
        docs = found(home, watches, desk.unread)
        fresh, cited = desk.sift(docs)
        due = plan(opened, cited, settings, now, patience)
        rest = desk.rest(left, {each.name for each in docs})
        done = {each.url for each in opened.standings(rest, left.since)} if left else set()
    asked = dict.fromkeys(
        [*(each.url for each in due.now), *(url for url in rest if url not in done)]
    )
    intake = desk.intake(fresh, docs, asked)
    return Turns(intake, tuple(asked), due, len(docs), len(cited))


@dataclass(frozen=True, slots=True)
class _Desk:
    """Reads documents, each at most once, and remembers which of them could not be."""

    settings: Settings
    now: datetime
    choice: Choice
    fetch: Fetch
    editions: Mapping[str, Edition]
    unread: list[ArchiverError] = field(default_factory=list)
    read: dict[str, tuple[Document, Sequence[Citation]]] = field(default_factory=dict)

    def sift(self, docs: Iterable[Watched]) -> tuple[list[str], dict[str, set[timedelta | None]]]:
        """Return the names of documents that are new or changed, and all links that are cited."""
        fresh: list[str] = []
        cited: dict[str, set[timedelta | None]] = {}
        for each in docs:
            edition = self.editions.get(each.name)
            if not self._unchanged(each, edition) and self._take(each):
                fresh.append(each.name)
            for url in self._links(each.name, edition):
                cited.setdefault(url, set()).add(each.every)
        return fresh, cited

    def rest(self, left: Unfinished | None, watched: set[str]) -> list[str]:
        """Return what is cited by documents that are not watched, in a run that was broken off."""
        urls: list[str] = []
        for name in left.documents if left else ():
            if name in watched or name == sources.STDIN or sources.is_address(name):
                continue
            if self._take(Watched(name, name, None)):
                urls += self._links(name, None)
        return urls

    def intake(self, fresh: list[str], docs: Iterable[Watched], asked: Iterable[str]) -> Intake:
        """Return the documents that are new, changed, or cite what is asked."""
        wanted = set(asked)
        for each in docs:
            edition = self.editions.get(each.name)
            if edition and each.name not in self.read and wanted.intersection(edition.links):
                self._take(each)
        rows = list(self.read.items())
        kept = [row for name, row in rows if name in fresh or self._cites(row, wanted)]
        return Intake(
            tuple(document for document, _ in kept),
            Aside(citation for _, cited in kept for citation in cited),
            tuple(self.unread),
            self.choice,
        )

    def _cites(self, row: tuple[Document, Sequence[Citation]], wanted: set[str]) -> bool:
        return any(citation.url in wanted for citation in row[1])

    def _links(self, name: str, edition: Edition | None) -> Iterator[str]:
        if name in self.read:
            chosen = filter(self.choice.takes, self.read[name][1])
            yield from dict.fromkeys(citation.url for citation in chosen)
        elif edition is not None:
            yield from edition.links

    def _unchanged(self, each: Watched, edition: Edition | None) -> bool:
        """Say whether a document is as it was last read, by this version of the program."""
        if edition is None:
            return False
        if sources.is_address(each.path):
            pace = each.every or watch.span(self.settings.min_interval)
            return edition.read_at + pace > self.now
        try:
            data = Path(each.path).read_bytes()
        except OSError:
            return False  # reading it says what is wrong
        return (edition.sha256, edition.version) == (hashlib.sha256(data).hexdigest(), version())

    def _take(self, each: Watched) -> bool:
        try:
            if sources.is_address(each.path):
                document = self.fetch(each.path, None)
            else:
                document = replace(documents.load(each.path), name=each.name)
        except ArchiverError as error:
            self.unread.append(error)
            return False
        cited, _ = citations.find_all(document)
        self.read[each.name] = (replace(document, passages=()), Aside(cited))
        return True


def _nothing(home: Path) -> ArchiverError:
    return ArchiverError(
        f"Nothing is watched in {home.resolve()}, and no document was named.",
        "Name documents, or have some watched: archiver watch add DOCUMENT",
    )
