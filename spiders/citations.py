"""The one spider: asks the inquiry what to look at next, fetches it, and hands over.

It decides nothing. What must still be seen is the inquiry's business, how a link stands the
rules', and how politely a site is asked the downloader's.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Self

import scrapy
from scrapy.crawler import Crawler

from archiver import citations, documents, inquiry, rot, signs, urls
from archiver.crawl import settings as scrapy_settings
from archiver.crawl.browser import program
from archiver.crawl.equipment import Equipment
from archiver.crawl.guesses import Guesses
from archiver.crawl.handler import ExchangeResponse
from archiver.crawl.job import Job, Outcome
from archiver.crawl.once import Once
from archiver.crawl.requisites import Gatherer
from archiver.crawl.silence import Silence
from archiver.crawl.visits import Seen, Visitor
from archiver.crawl.wire import as_browser
from archiver.model import ArchiverError, Evidence, FailureKind, LinkStatus, Probe, Purpose, Visit
from archiver.settings import Settings

SHOWN = frozenset({LinkStatus.LIVE, LinkStatus.MOVED, LinkStatus.UNDECIDED})
"""What a page is that is kept with all it needs to look as it does."""

OF_A_SITE = frozenset({Purpose.SIBLING, Purpose.HOME})
"""What is looked at once a run, for all links of a site."""

AT_ONCE = datetime.min.replace(tzinfo=UTC)
"""The moment from which on a link may be asked that nobody set one for."""

AHEAD = 1_000
"""The most links that wait for their turn at a time: enough for many sites, and bounded."""


class CitationsSpider(scrapy.Spider):
    """Visits every link of a job.

    By itself: `scrapy crawl citations -a document=FILE [-a home=DIR] [-a settings=JSON]`,
    with the keys of `archiver.toml` in a JSON object.
    """

    name = "citations"

    def __init__(self, job: Job, visitor: Visitor, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(**kwargs)
        self.job = job
        self._visitor = visitor
        self._gatherer = Gatherer(visitor, job.settings)
        self._told: Once[Seen] = Once()
        self._guesses = Guesses(len(job.links))
        self._silence = Silence()
        self._ahead, self._room = 0, asyncio.Event()
        settings = job.settings
        self._policy = inquiry.Policy(
            settings.tries,
            settings.retry_wait,
            settings.max_wait,
            settings.browser if program.wanted(settings) else "never",
            link_time=settings.link_time,
            profile=as_browser(settings),
        )

    @classmethod
    def from_crawler(
        cls,
        crawler: Crawler,
        *args: Any,  # noqa: ANN401
        job: Job | None = None,
        document: str = "",
        home: str = ".",
        settings: str = "{}",
        **kwargs: Any,  # noqa: ANN401
    ) -> Self:
        """Return the spider of a job, or of one document named on Scrapy's command line."""
        if job is None:
            job = _job(document, Path(home), Settings.of_json(settings))
        crawler.settings.setdict(scrapy_settings.of(job.settings), priority="spider")
        visitor = Visitor(crawler, job.settings.max_redirects, job.settings.link_time)
        return super().from_crawler(crawler, *args, job=job, visitor=visitor, **kwargs)

    async def start(self) -> AsyncIterator[Any]:
        """Yield the first look at every link, or its verdict where nobody can ask."""
        later = self.job.later
        for url in sorted(self.job.links, key=lambda url: later.get(url, AT_ONCE)):
            await _until(later.get(url, AT_ONCE))
            while self._ahead >= AHEAD:
                self._room.clear()
                await self._room.wait()
            probe = inquiry.next_probe(url, self._evidence(url), self._policy) or Probe(url)
            first = self._visitor.request(probe, self.answered)
            self._ahead += not isinstance(first, Visit)
            yield self._outcome(url, [Seen(first)]) if isinstance(first, Visit) else first

    async def answered(self, response: ExchangeResponse, probe: Probe) -> AsyncIterator[Any]:
        """Go on from the first answer until the inquiry has seen enough; yield the outcome.

        A link that we were stopped from seeing is not judged: the next run will see it.
        """
        self._ahead -= 1
        self._room.set()
        seen = [await self._visitor.go_on(probe, response)]
        while (following := self._next(probe.url, seen)) is not None:
            look = await self._look(following, len(seen) + 1, probe.url)
            if _kept_from(look):
                break
            seen.append(look)
        if not _stopped(seen):
            outcome = self._outcome(probe.url, seen)
            if outcome.verdict.status in (LinkStatus.SOFT_404, LinkStatus.DRIFTED):
                self._guesses.came_true()
            requisites = await self._requisites(outcome, seen)
            yield replace(outcome, requisites=requisites) if requisites else outcome

    async def _requisites(self, outcome: Outcome, seen: Sequence[Seen]) -> tuple[str, ...]:
        """Have what the page of a link needs to look as it does, where it is one to look at."""
        shown = _judged(seen)
        if shown.visit.probe.purpose is Purpose.RENDERED:
            return shown.requisites
        wanted = self.job.home is not None and self.job.settings.requisites == "page"
        if not wanted or outcome.verdict.status not in SHOWN:
            return ()
        return await self._gatherer.gather(outcome.verdict.url, shown, len(seen) + 1)

    async def _look(self, probe: Probe, number: int, link: str) -> Seen:
        """Look at a probe's address; what a site says of any of its pages is asked once a run."""
        if probe.purpose is Purpose.RENDERED:
            return await Equipment.of(self.crawler).browsing().look(probe, number, link)
        if probe.purpose not in OF_A_SITE:
            return await self._visitor.visit(probe, number, link)
        looking = partial(self._visitor.visit, probe, number, link)
        return await self._told.ask(_place(probe), partial(_without_text, looking))

    def _next(self, url: str, seen: Sequence[Seen]) -> Probe | None:
        evidence = self._evidence(url, seen)
        self._silence.hear(seen[-1].visit)
        if self._silence.holds(url) and seen[-1].visit.status is None:
            return None
        probe = inquiry.next_probe(url, evidence, self._policy)
        if probe is not None or not self._guesses.allowed():
            return probe
        guess = inquiry.guess(url, evidence, self._policy)
        if guess is not None and _place(guess) not in self._told:
            self._guesses.take()
        return guess

    def _evidence(self, url: str, seen: Sequence[Seen] = ()) -> Evidence:
        visits = tuple(each.visit for each in seen)
        return Evidence(
            url,
            datetime.now(UTC),
            visits,
            earlier=self.job.earlier(url),
            citations=self.job.cited.get(url, ()),
        )

    def _outcome(self, url: str, seen: Sequence[Seen]) -> Outcome:
        last = _judged(seen)
        final = last.visit.final
        evidence = replace(self._evidence(url, seen), captured=self.job.captured(url))
        return Outcome(
            verdict=rot.judge(evidence),
            evidence=evidence,
            title=last.visit.page.title if last.visit.page is not None else None,
            snapshot=final.snapshot if final is not None else None,
            text=last.text,
            content_type=last.content_type,
        )


async def _until(moment: datetime) -> None:
    if (left := (moment - datetime.now(UTC)).total_seconds()) > 0:
        await asyncio.sleep(left)


async def _without_text(looking: Callable[[], Awaitable[Seen]]) -> Seen:
    """Return what was seen, for as long as the run lasts: nobody reads the text of it."""
    return replace(await looking(), text=b"")


def _place(probe: Probe) -> str:
    """Return what an address stands for: its site, whether it is a file's, how and why we ask."""
    found = urls.parts(probe.url)
    of_file = signs.is_of_file(probe.url)
    return repr((probe.purpose, found.scheme, found.host, found.port, of_file, probe.headers))


def _judged(seen: Sequence[Seen]) -> Seen:
    """Return the look that there is to judge, as `Evidence.latest` has it."""
    looks = {each.visit.probe.purpose: each for each in seen}
    shown = looks.get(Purpose.RENDERED)
    return looks[Purpose.CITED] if shown is None or shown.visit.failure is not None else shown


def _kept_from(look: Seen) -> bool:
    """Say whether we kept from a further look at the cited address: what was seen before stands."""
    failure = look.visit.failure
    cited = look.visit.probe.purpose is Purpose.CITED
    return cited and failure is not None and failure.kind is FailureKind.POLICY


def _stopped(seen: Sequence[Seen]) -> bool:
    """Say whether we were stopped from the last look at the cited address."""
    looks = {each.visit.probe.purpose: each.visit.failure for each in seen}
    failures = (looks.get(Purpose.CITED), looks.get(Purpose.RENDERED))
    return any(each is not None and each.kind is FailureKind.STOPPED for each in failures)


def _job(name: str, home: Path, settings: Settings) -> Job:
    """Return the job that Scrapy's command line asks for; raise ArchiverError."""
    if not name:
        message = "no document was named"
        raise ArchiverError(message, "Write: scrapy crawl citations -a document=FILE")
    document = documents.load(name)
    return Job(
        command="run",
        documents=(document,),
        citations=citations.find(document),
        settings=settings,
        started_at=datetime.now(UTC),
        home=home,
    )
