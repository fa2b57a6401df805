"""What changed: two consecutive verdicts on a link and the one thing they tell, and lost words.

A verdict that says what the one before it said tells nothing, so each change is told once.
"""

import heapq
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from archiver import quotes
from archiver.ledger import backings, cells, kept, reading, rows, standing
from archiver.model import (
    Backing,
    Change,
    ChangeEvent,
    Citation,
    Health,
    LinkStatus,
    Stage,
    Verdict,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

_Test = Callable[[Verdict | None, Verdict], bool]


def _reaches(stage: Stage) -> _Test:
    return lambda before, after: after.stage == stage and (before is None or before.stage != stage)


def _drifts(before: Verdict | None, after: Verdict) -> bool:
    drifted = LinkStatus.DRIFTED
    return after.status == drifted and (before is None or before.status != drifted)


def _clears(before: Verdict | None, after: Verdict) -> bool:
    suspected = before is not None and before.stage == Stage.SUSPECTED
    return suspected and after.health == Health.ALIVE and after.stage == Stage.NONE


def _moves(before: Verdict | None, after: Verdict) -> bool:
    if after.status != LinkStatus.MOVED:
        return False
    return before is None or (before.status, before.final_url) != (after.status, after.final_url)


_EVENTS: tuple[tuple[ChangeEvent, _Test], ...] = (
    (ChangeEvent.CONFIRMED, _reaches(Stage.CONFIRMED)),
    (ChangeEvent.REVIVED, _reaches(Stage.REVIVED)),
    (ChangeEvent.CLEARED, _clears),
    (ChangeEvent.DRIFTED, _drifts),
    (ChangeEvent.MOVED, _moves),
    (ChangeEvent.SUSPECTED, _reaches(Stage.SUSPECTED)),
    (ChangeEvent.NEW, lambda before, _: before is None),
)
"""What a verdict may tell, the weightiest first; it tells the first that holds."""


def event(before: Verdict | None, after: Verdict) -> ChangeEvent | None:
    """Return what a verdict tells, given the last before it that said anything, or None."""
    return next((name for name, holds in _EVENTS if holds(before, after)), None)


def since(database: "Database", moment: datetime) -> Iterator[Change]:
    """Yield the changes at or after a moment, in order of time."""
    losses = sorted(_losses(database, moment), key=lambda change: change.at)
    return heapq.merge(_turns(database, moment), losses, key=lambda change: change.at)


def _losses(database: "Database", moment: datetime) -> list[Change]:
    """Return the quotations that pages had and have no more, each with who quotes it."""
    lost = backings.lost(database, moment)
    links = list({backing.url for _, backing, _ in lost})
    citations = reading.citations_of(database, links)
    mementos = standing.mementos(database, links)
    places = kept.originals(database, {each.record_id for each, _, _ in lost if each.record_id})
    return [
        Change(
            url=backing.url,
            event=ChangeEvent.QUOTE_LOST,
            before=before.support,
            after=backing.support,
            at=at,
            because=f"It said: \u201c{backing.asked}\u201d. {backing.because}",
            citations=_resting_on(backing, citations.get(backing.url, ())),
            kept=places.get(before.record_id or ""),
            memento=mementos.get(backing.url),
        )
        for before, backing, at in lost
    ]


def _resting_on(backing: Backing, citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    asked = [(citation, quotes.asked(citation)) for citation in citations]
    return tuple(citation for citation, its in asked if its and its.words == backing.asked)


def _turns(database: "Database", moment: datetime) -> Iterator[Change]:
    for lot in reading.in_lots(_turned(database, moment)):
        told = [
            (name, turn)
            for turn in _verdicts_of(database, lot)
            if (name := event(turn.saying, turn.after)) is not None
            and (turn.before is None or name is not ChangeEvent.NEW)
        ]
        links = list({turn.after.url for _, turn in told})
        citations = reading.citations_of(database, links)
        mementos = standing.mementos(database, links)
        records = (record for _, turn in told if turn.alive for record in turn.alive.records)
        places = kept.originals(database, records)
        for name, turn in told:
            yield Change(
                url=turn.after.url,
                event=name,
                before=turn.before.status if turn.before else None,
                after=turn.after.status,
                at=turn.after.checked_at,
                because=turn.after.because,
                citations=citations.get(turn.after.url, ()),
                kept=kept.proof(turn.alive, places),
                memento=mementos.get(turn.after.url),
                moved_to=turn.after.final_url if turn.after.status == LinkStatus.MOVED else None,
            )


_Numbers = tuple[int, int | None, int | None, int | None]


class _Turn(NamedTuple):
    """A verdict, the one before it, the last that said anything, and that found it alive."""

    before: Verdict | None
    saying: Verdict | None
    alive: Verdict | None
    after: Verdict


def _turned(database: "Database", moment: datetime) -> list[_Numbers]:
    """Return the ids of verdicts that differ from the one before, and of the others of a turn.

    A wall, or a network that was down, says nothing of a page: what was told before it is not
    told again behind it.
    """
    sql = """
        SELECT v.id AS after, p.id AS before, (
            SELECT max(id) FROM verdicts
            WHERE url = v.url AND id < v.id AND NOT (health = 'unsure' AND stage = 'none')
        ) AS saying, (
            SELECT max(id) FROM verdicts
            WHERE url = v.url AND id < v.id AND health = 'alive' AND records <> '[]'
        ) AS alive
        FROM verdicts AS v LEFT JOIN verdicts AS p ON p.id = (
            SELECT max(id) FROM verdicts WHERE url = v.url AND id < v.id
        )
        WHERE v.checked_at >= :moment AND (
            p.id IS NULL OR (p.stage, p.status) <> (v.stage, v.status)
            OR p.final_url IS NOT v.final_url
        )
        ORDER BY v.checked_at, v.id
    """
    return list(database.execute(sql, {"moment": cells.moment(moment)}))


def _verdicts_of(database: "Database", turns: list[_Numbers]) -> list[_Turn]:
    sql = "SELECT * FROM verdicts WHERE id IN (SELECT value FROM json_each(:numbers))"
    numbers = [number for turn in turns for number in turn]
    found = database.query(sql, {"numbers": cells.as_json(numbers)})
    verdicts: dict[int | None, Verdict] = {row["id"]: rows.to_verdict(row) for row in found}
    return [
        _Turn(verdicts.get(before), verdicts.get(saying), verdicts.get(alive), verdicts[after])
        for after, before, saying, alive in turns
    ]
