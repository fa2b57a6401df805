"""Asks of a living page whether it says what it is cited for."""

from dataclasses import replace
from typing import Self

from scrapy.crawler import Crawler

from archiver import quotes, signs
from archiver.crawl.equipment import Equipment
from archiver.crawl.job import Outcome
from archiver.model import Backing, Health
from archiver.quotes import Text


class QuotePipeline:
    """Looks for the words that rest on a link, in its article and in all that a page shows."""

    def __init__(self, crawler: Crawler) -> None:
        self._equipment = Equipment.of(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the pipeline of a crawl."""
        return cls(crawler)

    async def process_item(self, outcome: Outcome) -> Outcome:
        """Add what the page says to each citation; keep it where anything is kept."""
        if outcome.verdict.health is not Health.ALIVE:
            return outcome
        found = self._backings(outcome)
        if found and self._equipment.keeper is not None:
            await self._equipment.keeper.keep_backings(found)
        return replace(outcome, backings=found) if found else outcome

    def _backings(self, outcome: Outcome) -> tuple[Backing, ...]:
        url = outcome.verdict.url
        citations = self._equipment.job.cited.get(url, ())
        wanted = dict.fromkeys(filter(None, map(quotes.asked, citations)))
        texts = _texts(outcome) if wanted else []
        record = outcome.snapshot.record_id if outcome.snapshot is not None else None
        return tuple(replace(quotes.back(url, each, texts), record_id=record) for each in wanted)


def _texts(outcome: Outcome) -> list[Text]:
    seen = outcome.evidence.latest if outcome.evidence is not None else None
    texts = []
    if outcome.article is not None:
        texts.append(Text(outcome.article.text, is_article=True))
    if seen is not None and seen.page is not None:
        shown = f"{seen.page.title} {seen.page.text}"
        texts.append(Text(shown, whole=seen.page.words <= signs.words(seen.page.text)))
    return texts
