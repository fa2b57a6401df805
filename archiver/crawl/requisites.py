"""Fetches what a page needs to look as it does, within limits, and each thing once a run.

Several pages of a site share their styles and pictures: whoever needs one first asks for it,
and the others wait for the same answer. Nothing here is ever judged.
"""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from functools import partial
from time import monotonic

from archiver import requisites
from archiver.crawl.once import Once
from archiver.crawl.visits import Seen, Visitor
from archiver.model import Probe, Purpose
from archiver.requisites import Kind, Requisite
from archiver.settings import Settings

AT_ONCE = 8
"""Requisites of one page under way at once; how many a site gets is the manners' business."""


@dataclass(frozen=True, slots=True)
class _Had:
    """What came of asking: the records that hold it, its bytes as sent, what it needs itself."""

    records: tuple[str, ...]
    size: int
    needs: tuple[Requisite, ...]


@dataclass(slots=True)
class _Order:
    """What one page still needs, and what it has cost so far."""

    link: str
    wanted: deque[Requisite]
    ends: float
    most: int
    room: int
    named: set[str] = field(default_factory=set)
    records: list[str] = field(default_factory=list)

    def following(self) -> Requisite | None:
        """Return what to ask for next; None where nothing is left, or no room for it."""
        while self.wanted and len(self.named) < self.most and self.room > 0:
            requisite = self.wanted.popleft()
            if requisite.url not in self.named and monotonic() < self.ends:
                self.named.add(requisite.url)
                return requisite
        return None

    def take(self, had: _Had) -> None:
        """Count what came, and queue what it needs in its turn."""
        self.records.extend(had.records)
        self.room -= had.size
        self.wanted.extend(had.needs)


class Gatherer:
    """Has what pages need; one for a whole run."""

    def __init__(self, visitor: Visitor, settings: Settings) -> None:
        self._visitor = visitor
        self._settings = settings
        self._asked: Once[_Had] = Once()

    async def gather(self, link: str, page: Seen, number: int) -> tuple[str, ...]:
        """Fetch what the page of a link needs; return the ids of the records that hold it.

        `number` is that of the visit which is recorded for them.
        """
        needs = requisites.find(page.text, page.content_type, page.visit.final_url)
        settings = self._settings
        ends = monotonic() + settings.requisites_time
        order = _Order(
            link, deque(needs), ends, settings.max_requisites, settings.max_requisites_size
        )
        running: set[asyncio.Task[_Had]] = set()
        while True:
            while len(running) < AT_ONCE and (following := order.following()) is not None:
                running.add(asyncio.ensure_future(self._have(following, link, number)))
            if not running:
                return tuple(dict.fromkeys(order.records))
            done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                order.take(task.result())

    async def _have(self, requisite: Requisite, link: str, number: int) -> _Had:
        asking = partial(self._ask, requisite, link, number)
        return await self._asked.ask(requisite.url, asking)

    async def _ask(self, requisite: Requisite, link: str, number: int) -> _Had:
        probe = Probe(requisite.url, Purpose.REQUISITE)
        seen = await self._visitor.visit(probe, number, link)
        exchanges = seen.visit.exchanges
        return _Had(
            records=tuple(each.snapshot.record_id for each in exchanges if each.snapshot),
            size=sum(each.body_length for each in exchanges),
            needs=_needs(requisite, seen),
        )


def _needs(requisite: Requisite, seen: Seen) -> tuple[Requisite, ...]:
    """Return what a style sheet, or a frame, needs in its turn.

    Frames go one level deep, and have no icon.
    """
    if requisite.kind not in (Kind.STYLE, Kind.FRAME):
        return ()
    found = requisites.find(seen.text, seen.content_type, seen.visit.final_url)
    return tuple(each for each in found if each.kind not in (Kind.FRAME, Kind.ICON))
