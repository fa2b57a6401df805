"""What time adds to a status: one run may only suspect, and only success clears.

A failing check counts when it lies far enough from the last one that counted; with enough
of them the link is confirmed dead. One success resets the count. What says nothing about
the page (a wall, a refusal to us, our own network being down) neither counts nor resets.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from archiver.model import HEALTH, Health, LinkStatus, Stage, Verdict

LASTING = frozenset(
    {
        LinkStatus.SERVER_ERROR,
        LinkStatus.REFUSED,
        LinkStatus.TIMEOUT,
        LinkStatus.TLS,
        LinkStatus.LOOP,
        LinkStatus.BROKEN,
    }
)
"""Troubles that often pass: `unsure` until they are confirmed to last, `dead` from then on."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What it takes to confirm: so many failing checks, each so long after the one before."""

    checks: int = 3
    apart: timedelta = timedelta(days=3)

    def __post_init__(self) -> None:
        if self.checks < 2 or self.apart <= timedelta(0):  # noqa: PLR2004
            raise ValueError("one check never confirms, nor do several at the same moment")


THREE_CHECKS = Confirmation()
"""What is asked for where nobody asks for more."""


@dataclass(frozen=True, slots=True)
class Course:
    """How far a link has come: its stage, the failing checks that count, and since when."""

    stage: Stage = Stage.NONE
    checks: int = 0
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Count:
    """The failing checks that count since the last success; `confirmed` outlives its sum."""

    checks: int = 0
    first: datetime | None = None
    last: datetime | None = None
    confirmed: bool = False


def course(
    status: LinkStatus,
    http_status: int | None,
    at: datetime,
    earlier: Iterable[Verdict],
    confirmation: Confirmation = THREE_CHECKS,
) -> Course:
    """Return how far the link has come with a check `at` this moment, after `earlier` ones.

    `earlier` is in the order of time. What was told to readers as confirmed stays so until
    a success, even where the checks behind it are not among `earlier`.
    """
    count = _Count()
    for verdict in earlier:
        count = _after(count, verdict.status, verdict.http_status, verdict.checked_at, confirmation)
        if verdict.stage is Stage.CONFIRMED:
            count = _Count(count.checks, count.first, count.last, confirmed=True)
    then = _after(count, status, http_status, at, confirmation)
    return Course(_stage(status, http_status, count, then), then.checks, then.first)


def fails(status: LinkStatus, http_status: int | None) -> bool:
    """Say whether a check with this outcome speaks against the link.

    A page that was seen, though over an untrusted connection, does not.
    """
    if status is LinkStatus.TLS:
        return http_status is None
    return HEALTH[status] is Health.DEAD or status in LASTING


def _after(
    count: _Count,
    status: LinkStatus,
    http_status: int | None,
    at: datetime,
    confirmation: Confirmation,
) -> _Count:
    if HEALTH[status] is Health.ALIVE:
        return _Count()
    if not fails(status, http_status):
        return count
    if count.last is not None and at < count.last:  # a clock was ahead: what is apart is not known
        return _Count(count.checks, min(count.first or at, at), at, count.confirmed)
    if count.last is not None and at - count.last < confirmation.apart:
        return count
    checks = count.checks + 1
    confirmed = count.confirmed or checks >= confirmation.checks
    return _Count(checks, count.first or at, at, confirmed)


def _stage(status: LinkStatus, http_status: int | None, before: _Count, then: _Count) -> Stage:
    if HEALTH[status] is Health.ALIVE:
        return Stage.REVIVED if before.confirmed else Stage.NONE
    if not fails(status, http_status):
        return Stage.NONE
    return Stage.CONFIRMED if then.confirmed else Stage.SUSPECTED
