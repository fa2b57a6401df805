"""Says where a run's snapshots and its ledger are, and what became of an earlier one's."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from archiver.cli.home import LEDGER, WARCS
from archiver.crawl import Tally
from archiver.model import HEALTH, Change, ChangeEvent, Health, LinkStatus, Recovery, Report, Spared
from archiver.reports.wording import count, size

if TYPE_CHECKING:
    from archiver.cli.due import Turns
    from archiver.watch import Plan


def words(home: Path, tally: Tally) -> str:
    """Return one sentence: of how many links there is proof, in which files, and the ledger."""
    if not tally.warcs:
        return f"Nothing was asked for; the ledger is {home / LEDGER}."
    first, *others = (f"{tally.kept_in or home / WARCS}/{name}" for name in tally.warcs)
    files = f"{first} and {count(len(others), 'more file')}" if others else first
    kept = sum(each.snapshot is not None for each in tally.standings.values())
    links = count(kept, "link")
    place = f"What was seen of {links} is in {files}; the ledger is {home / LEDGER}."
    return f"{place}{_spared(tally.spared)}{_unsettled(tally.unsettled)}"


def _unsettled(why: str | None) -> str:
    """Return a sentence on what is not yet where it should end."""
    return f" {why}. It stays here until the next run, which tries again." if why else ""


def _spared(spared: Spared) -> str:
    """Return a sentence on what was kept before, where there was any."""
    if not spared.referred:
        return ""
    of = f"{spared.referred:,} of {count(spared.answers, 'answer')}"
    return f" {of} had not changed since they were kept: {size(spared.size)} not stored again."


def recovered(recovery: Recovery) -> str:
    """Return one sentence: which file was left open, what of it stays, what was cut off."""
    stays = f"{recovery.kept:,} bytes stay" if recovery.kept else "nothing of it stays"
    if not recovery.torn:
        return f"{recovery.name} was left open by a run that was broken off; {stays}."
    return (
        f"{recovery.name} was left open by a run that was broken off: {stays}, "
        f"and {recovery.torn:,} bytes that were torn off are in {recovery.name}.torn."
    )


def nothing_due(turns: "Turns") -> str:
    """Return a sentence: that nothing is due, of how much, and when something will be."""
    extent = f"{count(turns.links, 'link')} of {count(turns.watched, 'document')}"
    return f"Nothing is due: {extent} are watched; {_following(turns.plan)}.\n"


def waiting(later: Mapping[str, datetime]) -> str:
    """Return a sentence: for how many links a run waits, until when, and why."""
    until = f"{max(later.values()) + timedelta(seconds=1):%H:%M:%S} UTC"
    links = count(len(later), "failing link")
    return f"Waiting until {until} for {links}: checks count that are three days apart."


def due(turns: "Turns", report: Report) -> str:
    """Return a sentence: how many links were due and looked at, and how many are left."""
    asked, left = len(turns.asked), turns.plan.left
    over = f" {left:,} left for the next run." if left else ""
    extent = f"{count(asked, 'link')} of {count(len(report.documents), 'document')}"
    return f"Due: {extent}.{over}"


def is_simply_new(change: Change) -> bool:
    """Say whether a link was looked at for the first time, and nobody need do anything."""
    status = change.after
    living = isinstance(status, LinkStatus) and HEALTH[status] is Health.ALIVE
    return change.event is ChangeEvent.NEW and living and status is not LinkStatus.MOVED


def new(number: int) -> str:
    """Return a sentence on links that are new, and stand; nothing for none."""
    return f"New, and alive: {count(number, 'link')}.\n" if number else ""


def _following(plan: "Plan") -> str:
    if plan.following is None:
        return "no link is to come"
    return f"the next is on {plan.following:%Y-%m-%d, %H:%M} UTC"
