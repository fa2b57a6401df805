"""What changed: two consecutive verdicts on a link and the one thing they tell, and lost words.

A verdict that says what the one before it said tells nothing, so each change is told once.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from archiver import quotes
from archiver.ledger import backings, reading, rows
from archiver.model import Backing, Change, ChangeEvent, Citation, Health, LinkStatus, Stage, Verdict

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


def since(database: "Database", moment: datetime) -> list[Change]:
    """Return the changes at or after a moment, in order of time."""
    found = [*_turns(database, moment), *_losses(database, moment)]
    return sorted(found, key=lambda change: change.at)


def _losses(database: "Database", moment: datetime) -> list[Change]:
    """Return the quotations that pages had and have no more, each with who quotes it."""
    lost = backings.lost(database, moment)
    citations = reading.citations_of(database, {backing.url for _, backing, _ in lost})
    return [
        Change(
            url=backing.url,
            event=ChangeEvent.QUOTE_LOST,
            before=before,
            after=backing.support,
            at=at,
            because=f"It said: \u201c{backing.asked}\u201d. {backing.because}",
            citations=_resting_on(backing, citations.get(backing.url, ())),
        )
        for before, backing, at in lost
    ]


def _resting_on(backing: Backing, citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    asked = [(citation, quotes.asked(citation)) for citation in citations]
    return tuple(citation for citation, its in asked if its and its.words == backing.asked)


def _turns(database: "Database", moment: datetime) -> list[Change]:
    told = [
        (name, before, after)
        for before, saying, after in _turned(database, moment)
        if (name := event(saying, after)) is not None
        and (before is None or name is not ChangeEvent.NEW)
    ]
    citations = reading.citations_of(database, {after.url for _, _, after in told})
    return [
        Change(
            url=after.url,
            event=name,
            before=before.status if before else None,
            after=after.status,
            at=after.checked_at,
            because=after.because,
            citations=citations.get(after.url, ()),
        )
        for name, before, after in told
    ]


_Turn = tuple[Verdict | None, Verdict | None, Verdict]


def _turned(database: "Database", moment: datetime) -> list[_Turn]:
    """Return the verdicts that differ from the one before; it, and the last that said anything.

    A wall, or a network that was down, says nothing of a page: what was told before it is not
    told again behind it.
    """
    sql = """
        SELECT v.id AS after, p.id AS before, (
            SELECT id FROM verdicts
            WHERE url = v.url AND (checked_at, id) < (v.checked_at, v.id)
                AND NOT (health = 'unsure' AND stage = 'none')
            ORDER BY checked_at DESC, id DESC LIMIT 1
        ) AS saying
        FROM verdicts AS v LEFT JOIN verdicts AS p ON p.id = (
            SELECT id FROM verdicts
            WHERE url = v.url AND (checked_at, id) < (v.checked_at, v.id)
            ORDER BY checked_at DESC, id DESC LIMIT 1
        )
        WHERE v.checked_at >= :moment AND (
            p.id IS NULL OR (p.stage, p.status) <> (v.stage, v.status)
            OR p.final_url IS NOT v.final_url
        )
        ORDER BY v.checked_at, v.id
    """
    turns = list(database.query(sql, {"moment": rows.moment(moment)}))
    verdicts = _verdicts(database, [number for turn in turns for number in turn.values()])
    return [
        (verdicts.get(turn["before"]), verdicts.get(turn["saying"]), verdicts[turn["after"]])
        for turn in turns
    ]


def _verdicts(database: "Database", numbers: list[int | None]) -> dict[int | None, Verdict]:
    sql = "SELECT * FROM verdicts WHERE id IN (SELECT value FROM json_each(:numbers))"
    found = database.query(sql, {"numbers": rows.as_json(numbers)})
    return {row["id"]: rows.to_verdict(row) for row in found}
