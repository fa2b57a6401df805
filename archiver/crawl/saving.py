"""Hands living pages to an archive, and waits to hear what became of them.

What we are known by goes out with the request and nowhere else. An archive that asks us to
stay away for long, does not know us or fails twice in a row is handed nothing more in a run.
"""

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from time import monotonic
from typing import Self, cast

from scrapy.crawler import Crawler

from archiver import memento
from archiver.crawl.counter import FAULT, MOST_FAILURES, pause
from archiver.crawl.equipment import Equipment
from archiver.crawl.handler import ExchangeResponse, request_for
from archiver.crawl.job import Asked, Outcome, Saving
from archiver.memento import saving
from archiver.memento.saving import Answer
from archiver.model import Exchange, Health, Purpose, Save, SaveOutcome

FIRST = 100
"""The number of the first visit that saves a link, behind all that looked at it."""

GAVE_UP = "it was not asked: it fails, does not know us, or wants to be left alone"
UNAUTHORIZED = 401


class SavePipeline:
    """Hands the pages of living links in, after all that concerns them is kept."""

    def __init__(self, crawler: Crawler) -> None:
        self._equipment = Equipment.of(crawler)
        job = self._equipment.job
        self._saver = Saver(crawler, job.saving) if job.saving is not None else None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the pipeline of a crawl."""
        return cls(crawler)

    async def process_item(self, outcome: Outcome) -> Outcome:
        """Save the page of a link that is alive and in no archive; keep what became of it."""
        if self._saver is None or outcome.verdict.health is not Health.ALIVE:
            return outcome
        url = outcome.verdict.url
        page = memento.subject(url) if memento.held(url) is None else None
        if page is None:
            return outcome
        save = await self._saver.save(url, page)
        if self._equipment.keeper is not None:
            await self._equipment.keeper.keep_save(save)
        return replace(outcome, save=save)


class Saver:
    """One archive that pages are handed to; for a whole run."""

    def __init__(self, crawler: Crawler, wanted: Saving) -> None:
        self._crawler = crawler
        self._settings = Equipment.of(crawler).job.settings
        self._archive = memento.named(wanted.archive, self._settings.archive)
        self._authorization = wanted.authorization
        self._places = asyncio.Semaphore(self._settings.save_at_once)
        self._open_at = 0.0
        self._failures = 0
        self._closed = False

    async def save(self, link: str, page: str) -> Save:
        """Hand the page of a link in, and wait for the end, as long as the settings allow."""
        async with self._places:
            answer = await self._until_told(_Errand(link, page, count(FIRST)))
        outcome = answer.outcome or (SaveOutcome.PENDING if answer.job else SaveOutcome.FAILED)
        return Save(
            archive=self._archive.name,
            url=link,
            at=datetime.now(UTC),
            outcome=outcome,
            because=answer.because,
            job=answer.job,
            memento=answer.memento,
        )

    async def _until_told(self, errand: "_Errand") -> Answer:
        if self._closed or not self._crawler.crawling:
            return Answer(SaveOutcome.FAILED, GAVE_UP)
        ends = monotonic() + self._settings.save_time
        answer = await self._submit(errand)
        while answer.outcome is None and self._crawler.crawling and not self._closed:
            wait = max(self._settings.save_poll, self._open_at - monotonic())
            if monotonic() + wait > ends:
                break
            await asyncio.sleep(wait)
            answer = await (self._look(errand, answer.job) if answer.job else self._submit(errand))
        return answer

    async def _submit(self, errand: "_Errand") -> Answer:
        form = saving.form(errand.page, within=self._settings.save_within)
        said = await self._post(errand, self._archive.save, form)
        return saving.submitted(said.exchange, said.body)

    async def _look(self, errand: "_Errand", job: str) -> Answer:
        said = await self._post(errand, saving.status_address(self._archive, job), None)
        return saving.progress(self._archive, errand.page, job, said.exchange, said.body)

    async def _post(self, errand: "_Errand", url: str, form: bytes | None) -> ExchangeResponse:
        asked = Asked(
            url=url,
            purpose=Purpose.SAVE,
            link=errand.link,
            visit=next(errand.numbers),
            headers=saving.headers(self._authorization, posts=form is not None),
            form=form,
        )
        found = await self._crawler.engine.download_async(request_for(asked))
        response = cast("ExchangeResponse", found)
        self._heed(response.exchange)
        return response

    def _heed(self, answer: Exchange) -> None:
        fails = answer.failure is not None or (answer.status or 0) >= FAULT
        self._failures = self._failures + 1 if fails else 0
        asked = pause(answer, self._settings)
        self._open_at = max(self._open_at, monotonic() + asked)
        self._closed = (
            self._closed
            or asked > self._settings.save_time
            or answer.status == UNAUTHORIZED
            or self._failures >= MOST_FAILURES
        )


@dataclass(frozen=True, slots=True)
class _Errand:
    """A link, the page of it that is handed in, and the numbers of the visits that does it."""

    link: str
    page: str
    numbers: "count[int]"
