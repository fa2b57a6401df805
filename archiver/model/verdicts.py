"""How a link stands, and what that rests on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from archiver.model.documents import Citation
from archiver.model.exchanges import Capture, Purpose, Visit


class LinkStatus(StrEnum):
    """What we saw, in one word."""

    LIVE = "live"
    MOVED = "moved"
    DRIFTED = "drifted"
    SOFT_404 = "soft-404"
    PARKED = "parked"
    GONE = "gone"
    DNS = "dns"
    LEGAL = "legal"
    BLOCKED = "blocked"
    WALLED = "walled"
    SERVER_ERROR = "server-error"
    REFUSED = "refused"
    TIMEOUT = "timeout"
    TLS = "tls"
    LOOP = "loop"
    BROKEN = "broken"
    TRUNCATED = "truncated"
    TOO_LARGE = "too-large"
    POLICY = "policy"
    INVALID_URL = "invalid-url"
    UNDECIDED = "undecided"


class Health(StrEnum):
    """What a status means to an editor."""

    ALIVE = "alive"
    DEAD = "dead"
    UNSURE = "unsure"


class Stage(StrEnum):
    """How far a failing link has come: one run may only suspect."""

    NONE = "none"
    SUSPECTED = "suspected"
    CONFIRMED = "confirmed"
    REVIVED = "revived"


HEALTH: Mapping[LinkStatus, Health] = {
    LinkStatus.LIVE: Health.ALIVE,
    LinkStatus.MOVED: Health.ALIVE,
    LinkStatus.DRIFTED: Health.DEAD,
    LinkStatus.SOFT_404: Health.DEAD,
    LinkStatus.PARKED: Health.DEAD,
    LinkStatus.GONE: Health.DEAD,
    LinkStatus.DNS: Health.DEAD,
    LinkStatus.LEGAL: Health.UNSURE,
    LinkStatus.BLOCKED: Health.UNSURE,
    LinkStatus.WALLED: Health.UNSURE,
    LinkStatus.SERVER_ERROR: Health.UNSURE,
    LinkStatus.REFUSED: Health.UNSURE,
    LinkStatus.TIMEOUT: Health.UNSURE,
    LinkStatus.TLS: Health.UNSURE,
    LinkStatus.LOOP: Health.UNSURE,
    LinkStatus.BROKEN: Health.UNSURE,
    LinkStatus.TRUNCATED: Health.UNSURE,
    LinkStatus.TOO_LARGE: Health.UNSURE,
    LinkStatus.POLICY: Health.UNSURE,
    LinkStatus.INVALID_URL: Health.UNSURE,
    LinkStatus.UNDECIDED: Health.UNSURE,
}
"""The health that follows from a status, before time has confirmed anything."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a link stands, the rule that spoke, a sentence for a reader, and the proof.

    `records` are the WARC-Record-IDs that prove it (empty when nothing was archived).
    """

    url: str
    status: LinkStatus
    health: Health
    stage: Stage
    rule: str
    because: str
    checked_at: datetime
    http_status: int | None = None
    final_url: str | None = None
    tries: int = 1
    records: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that is known of a link when it is judged: visits of this run, verdicts of earlier ones.

    Both are in the order of time, the latest last. `at` is the moment of judging, which dates
    a verdict on a link that could not be asked at all. `citations` are the places that rest on
    the link; `captured` is the last time that an earlier run kept it alive.
    """

    url: str
    at: datetime
    visits: tuple[Visit, ...] = ()
    earlier: tuple[Verdict, ...] = ()
    citations: tuple[Citation, ...] = ()
    captured: Capture | None = None

    @property
    def latest(self) -> Visit | None:
        """The last visit to the cited address in this run, or None."""
        return self._last(Purpose.CITED)

    @property
    def sibling(self) -> Visit | None:
        """The visit to a made-up sibling in this run, or None."""
        return self._last(Purpose.SIBLING)

    def _last(self, purpose: Purpose) -> Visit | None:
        found = (visit for visit in reversed(self.visits) if visit.probe.purpose is purpose)
        return next(found, None)
