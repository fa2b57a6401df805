"""What becomes of a judged link: its article is extracted, then its verdict is entered."""

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from scrapy.crawler import Crawler

from archiver.crawl.equipment import Equipment
from archiver.crawl.job import Offered, Outcome
from archiver.model import Article, Health, Snapshot

if TYPE_CHECKING:
    from archiver.crawl.extraction import Extractor
    from archiver.crawl.keeper import Keeper


class ArticlePipeline:
    """Extracts the text of living pages in worker processes, and keeps it."""

    def __init__(self, crawler: Crawler) -> None:
        self._equipment = Equipment.of(crawler)

    @cached_property
    def _extractor(self) -> "Extractor":
        from archiver.crawl.extraction import Extractor  # noqa: PLC0415  (a check needs none)

        return Extractor()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the pipeline of a crawl."""
        return cls(crawler)

    async def process_item(self, outcome: Outcome) -> Outcome:
        """Keep the article of a page that is alive and stored; pass everything on."""
        keeper = self._equipment.keeper
        if keeper is not None and outcome.offered is not None:
            await self._keep_memento(outcome.verdict.url, outcome.offered, keeper)
        wanted = self._equipment.job.settings.extract and outcome.verdict.health is Health.ALIVE
        if keeper is None or outcome.snapshot is None or not wanted:
            return outcome
        shelf = self._equipment.shelf
        known = shelf.has_text(outcome.verdict.url, outcome.snapshot) if shelf else None
        if known is not None:
            return replace(outcome, title=known[0] or outcome.title)
        found = await self._text(outcome, outcome.snapshot)
        if found is None:
            return outcome
        await keeper.keep_article(outcome.verdict.url, outcome.snapshot, found)
        return replace(outcome, title=found.title or outcome.title, article=found)

    async def _text(self, outcome: Outcome, snapshot: Snapshot) -> Article | None:
        from archiver.crawl.extraction import is_file  # noqa: PLC0415

        url = outcome.verdict.final_url or outcome.verdict.url
        if outcome.text:
            found = await self._extractor.extract(outcome.text, outcome.content_type, url)
            if found is not None:
                return found
        shelf = self._equipment.shelf
        if shelf is None or not is_file(outcome.content_type):
            return None
        place = shelf.original(snapshot)
        path = shelf.find(place.warc)
        if path is None:
            return None
        return await self._extractor.extract_stored(path, place.offset, url)

    async def _keep_memento(self, url: str, offered: Offered, keeper: "Keeper") -> None:
        """Keep the text of the memento that is offered, as what it is: a page of then."""
        memento = offered.memento
        if memento.snapshot is None or not offered.text or not self._equipment.job.settings.extract:
            return
        found = await self._extractor.extract(offered.text, offered.content_type, memento.original)
        if found is not None:
            await keeper.keep_article(url, memento.snapshot, found, lies_at=memento.url)

    def close_spider(self) -> None:
        """Let the workers go."""
        if self._equipment.keeper is not None:
            self._extractor.close()


class VerdictPipeline:
    """Enters each verdict in the ledger, after everything that it rests on."""

    def __init__(self, crawler: Crawler) -> None:
        self._equipment = Equipment.of(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the pipeline of a crawl."""
        return cls(crawler)

    async def process_item(self, outcome: Outcome) -> Outcome:
        """Enter the verdict; let go what nobody asks for any more."""
        if self._equipment.keeper is not None:
            await self._equipment.keeper.conclude(outcome.verdict, outcome.requisites)
        offered = replace(outcome.offered, text=b"") if outcome.offered is not None else None
        done: dict[str, Any] = {"text": b"", "content_type": None, "requisites": ()}
        return replace(outcome, evidence=None, offered=offered, article=None, **done)
