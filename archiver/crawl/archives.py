"""Asks public archives for what they hold of a link, and opens the memento that is wanted.

It decides nothing: what to ask about, which memento and where an answer leads is
`memento`'s, what a page is the rules', and how an archive is treated its counter's.
"""

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from email.utils import format_datetime
from itertools import count
from typing import Self

from scrapy.crawler import Crawler

from archiver import memento, page, rot
from archiver.crawl.counter import Counter
from archiver.crawl.equipment import Equipment
from archiver.crawl.job import Offered, Outcome
from archiver.crawl.visits import Seen, Visitor
from archiver.memento import Listing
from archiver.model import Capture, Evidence, Exchange, Headers, Health, Memento, Probe, Purpose
from archiver.settings import Settings

MOST_HOPS = 6
"""Answers of an archive that lead from one to the next."""

MOST_OPENED = 6
"""Mementos of one link that are opened to find a good one, all archives together."""

NEWEST = ("timegate", "availability")
"""Doors that name the newest memento where they are asked without a moment."""


class MementoPipeline:
    """Looks for a copy of links that are dead, or of all, before anything is concluded."""

    def __init__(self, crawler: Crawler) -> None:
        self._equipment = Equipment.of(crawler)
        self._archives = Archives(crawler, self._equipment.job.settings)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the pipeline of a crawl."""
        return cls(crawler)

    async def process_item(self, outcome: Outcome) -> Outcome:
        """Judge a link anew with what archives hold of it, and offer a memento that is good."""
        outcome = await self._understood(outcome)
        evidence = outcome.evidence
        if evidence is None or not self._wanted(outcome):
            return outcome
        dated = self._equipment.job.dated
        moment = memento.wanted(evidence.url, evidence.citations, dated)
        search = await self._archives.search(
            evidence, moment, dead=outcome.verdict.health is Health.DEAD
        )
        mementos = tuple(each.memento for each in search.opened)
        best = memento.nearest(mementos, moment)
        offered = next((each for each in search.opened if each.memento is best), None)
        if self._equipment.keeper is not None and mementos:
            await self._equipment.keeper.keep_mementos(evidence.url, mementos, best)
        verdict = rot.judge(replace(evidence, mementos=mementos))
        return replace(outcome, verdict=verdict, offered=offered, unasked=search.unasked)

    async def _understood(self, outcome: Outcome) -> Outcome:
        """Note which page a link into an archive holds, where its answer tells."""
        visit = outcome.evidence.latest if outcome.evidence is not None else None
        final = visit.final if visit is not None else None
        url, keeper = outcome.verdict.url, self._equipment.keeper
        holds = memento.told(url, final) if final is not None else None
        if final is None or holds is None or holds.at is None:
            return outcome
        if keeper is not None:
            found = Memento(
                archive=holds.archive,
                url=url,
                original=holds.original or url,
                at=holds.at,
                code=final.status,
                found=outcome.verdict.status,
                because=outcome.verdict.because,
                snapshot=final.snapshot,
            )
            await keeper.keep_mementos(url, (found,), None)
        return replace(outcome, holds=holds)

    def _wanted(self, outcome: Outcome) -> bool:
        which = self._equipment.job.settings.archives
        return which == "all" or (which == "dead" and outcome.verdict.health is Health.DEAD)


class Archives:
    """The archives of the settings, each with its own counter, for a whole run."""

    def __init__(self, crawler: Crawler, settings: Settings) -> None:
        visitor = Visitor(crawler, max_redirects=0)
        archives = (memento.parse(text) for text in settings.archive)
        self._counters = tuple(Counter(each, visitor, settings) for each in archives)

    async def search(self, evidence: Evidence, moment: datetime | None, *, dead: bool) -> "_Search":
        """Ask every archive for the page of a link at a moment; the newest for None.

        Of a link that is `dead`, the newest memento is opened, too, where it is new enough to
        contradict us.
        """
        subject = memento.subject(evidence.url)
        search = _Search(evidence, subject or "", moment)
        if subject is not None:
            await search.among([_Desk(counter) for counter in self._counters], dead=dead)
        return search


@dataclass(slots=True)
class _Desk:
    """An archive while it is asked about one link.

    `doors` are those not tried yet, `listing` is what the last of the others named, and `told`
    says whether any of them did.
    """

    counter: Counter
    doors: Iterator[str] = field(init=False)
    listing: Listing = field(default_factory=Listing)
    told: bool = False

    def __post_init__(self) -> None:
        self.doors = iter(self.counter.archive.doors)


@dataclass(slots=True)
class _Search:
    """What is looked for, the page of a link at a moment, and what was found so far.

    `opened` are the mementos that were looked at, `unasked` the archives that could not be.
    """

    evidence: Evidence
    subject: str
    moment: datetime | None
    opened: list[Offered] = field(default_factory=list)
    _unasked: set[str] = field(default_factory=set)
    _tried: set[str] = field(default_factory=set)
    _numbers: "count[int]" = field(init=False)

    def __post_init__(self) -> None:
        self._numbers = count(len(self.evidence.visits) + 2)  # one is that of the requisites

    @property
    def unasked(self) -> tuple[str, ...]:
        return tuple(sorted(self._unasked))

    async def among(self, desks: Sequence[_Desk], *, dead: bool) -> None:
        """Ask all at their first doors and open what is nearest; at further ones, if it is bad."""
        following = list(desks)
        while following and not self._found:
            await asyncio.gather(*map(self._ask, following))
            await self._open_nearest(following)
            following = [desk for desk in following if desk.listing.mementos]
        if dead:
            await asyncio.gather(*map(self._ask_newest, desks))
            await self._open_newest(desks)

    @property
    def _found(self) -> bool:
        return any(each.memento.shows_the_page for each in self.opened)

    async def _ask(self, desk: _Desk) -> None:
        """Ask at one door after the other, until one really says what is there."""
        desk.listing = Listing()
        for door in desk.doors:
            found = await self._listing(desk.counter, door, self.moment)
            if found is None:
                self._unasked.add(desk.counter.archive.name)
                return
            if found.known:
                desk.told = True
                desk.listing = replace(found, newest=found.newest or self.moment is None)
                return
        if not desk.told:
            self._unasked.add(desk.counter.archive.name)

    async def _ask_newest(self, desk: _Desk) -> None:
        """Ask for the newest memento where there are some, and what was said leaves it open."""
        archive = desk.counter.archive
        door = next((each for each in NEWEST if each in archive.doors), None)
        if door is None or desk.listing.newest or not desk.listing.mementos:
            return
        found = await self._listing(desk.counter, door, None)
        if found is not None:
            desk.listing = Listing((*found.mementos, *desk.listing.mementos), known=True)

    async def _listing(
        self, counter: Counter, door: str, moment: datetime | None
    ) -> Listing | None:
        archive = counter.archive
        address = archive.address(door, self.subject, moment)
        probe = Probe(address, Purpose.TIMEMAP, headers=_accept(door, moment))
        seen = await counter.ask(probe, next(self._numbers), self.evidence.url, door=door)
        if seen is None or seen.visit.final is None:
            return None
        return memento.listing(archive, door, self.subject, seen.visit.final, seen.text)

    async def _open_nearest(self, desks: Iterable[_Desk]) -> None:
        """Open what is nearest to the moment, and what is next to it, until one is good."""
        known = {each.url: desk for desk in desks for each in desk.listing.mementos}
        mementos = (each for desk in desks for each in desk.listing.mementos)
        untried = [each for each in mementos if each.url not in self._tried]
        left = MOST_OPENED - len(self._tried)
        for wanted in memento.candidates(untried, self.moment)[: max(0, left)]:
            found = await self._open(known[wanted.url].counter, wanted)
            if found is not None and found.shows_the_page and _is(found, wanted):
                return

    async def _open_newest(self, desks: Iterable[_Desk]) -> None:
        """Open the newest, where it is so new that it may contradict us."""
        known = {each: desk for desk in desks for each in desk.listing.mementos}
        news = memento.recent(known, self.evidence.at)
        if news is not None and not any(_is(each.memento, news) for each in self.opened):
            await self._open(known[news].counter, news)

    async def _open(self, counter: Counter, wanted: Memento) -> Memento | None:
        """Open a memento with the bytes that were archived; None where it cannot be had."""
        self._tried.add(wanted.url)
        answers: list[Exchange] = []
        following = memento.raw(wanted.url)
        while len(answers) < MOST_HOPS:
            probe = Probe(following, Purpose.MEMENTO)
            seen = await counter.ask(probe, next(self._numbers), self.evidence.url)
            if seen is None or seen.visit.final is None:
                return None
            answers.append(seen.visit.final)
            further = memento.next_hop(answers[-1])
            if further is None:
                return self._take(wanted, answers, seen)
            following = further
        return None

    def _take(self, wanted: Memento, answers: list[Exchange], seen: Seen) -> Memento | None:
        """Add what was opened, where a memento answered."""
        if memento.arrived_at(answers[-1]) is None:
            return None
        self.opened.append(self._judged(wanted, answers, seen))
        return self.opened[-1].memento

    def _judged(self, wanted: Memento, answers: list[Exchange], seen: Seen) -> Offered:
        """Put the page of then through the rules, as if it had answered now."""
        last, visit = answers[-1], memento.as_seen(self.subject, answers)
        at = memento.arrived_at(last)
        if visit is None or at is None:
            raise AssertionError("a memento that has a moment was seen")
        original, kind = visit.final_url, seen.content_type
        read = page.read(seen.text, kind, original) if seen.text else None
        then = replace(
            self.evidence,
            url=self.subject,
            visits=(replace(visit, page=read),),
            earlier=(),
            captured=self._captured_before(at),
        )
        verdict = rot.judge(then)
        found = Memento(
            archive=wanted.archive,
            url=memento.view(last.url),
            original=original,
            at=at,
            code=last.status,
            found=verdict.status,
            because=verdict.because,
            snapshot=last.snapshot,
        )
        return Offered(found, seen.text, kind)

    def _captured_before(self, at: datetime) -> Capture | None:
        """Return what a memento has to be like: never what was kept after it."""
        captured = self.evidence.captured
        return captured if captured is not None and captured.snapshot.date < at else None


def _accept(door: str, moment: datetime | None) -> Headers:
    """Return what a TimeGate is told (RFC 7089, section 2.1.1)."""
    if door != "timegate" or moment is None:
        return ()
    return (("Accept-Datetime", format_datetime(moment, usegmt=True)),)


def _is(opened: Memento, wanted: Memento) -> bool:
    """Whether we landed on the moment that we asked for: archives lead on to the nearest."""
    return abs((opened.at - wanted.at).total_seconds()) < 1
