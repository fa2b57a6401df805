"""How a link stands, and what that rests on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from archiver.model.documents import Citation
from archiver.model.exchanges import Capture, Purpose, Snapshot, Visit


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
class Memento:
    """What an archive holds of an address: its page of one moment (RFC 7089).

    `url` opens it for a person, `original` is the address that it was taken from, `at` its
    Memento-Datetime, `code` the HTTP status that the archive says it had. `found` is how the
    page stands by our own rules and `because` their sentence; None where it was not opened.
    `snapshot` is where our own look at it lies.
    """

    archive: str
    url: str
    original: str
    at: datetime
    code: int | None = None
    found: LinkStatus | None = None
    because: str = ""
    snapshot: Snapshot | None = None

    @property
    def shows_the_page(self) -> bool:
        """Whether it was opened, and is what the link once led to."""
        return self.found is not None and HEALTH[self.found] is Health.ALIVE


@dataclass(frozen=True, slots=True)
class Held:
    """A link into an archive: `original` is the page it holds and `at` its moment, where told."""

    archive: str
    original: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that is known of a link when it is judged: visits of this run, verdicts of earlier ones.

    Both are in the order of time, the latest last. `at` is the moment of judging, which dates
    a verdict on a link that could not be asked at all. `citations` are the places that rest on
    the link; `captured` is the last time that an earlier run kept it alive; `mementos` is what
    archives hold of it, as far as it was opened.
    """

    url: str
    at: datetime
    visits: tuple[Visit, ...] = ()
    earlier: tuple[Verdict, ...] = ()
    citations: tuple[Citation, ...] = ()
    captured: Capture | None = None
    mementos: tuple[Memento, ...] = ()

    @property
    def latest(self) -> Visit | None:
        """What there is to judge: what a browser saw where it saw a page, else `plain`."""
        shown = plain = None
        for visit in self.visits:  # asked a hundred times a link: one pass, no generator
            if visit.probe.purpose is Purpose.CITED:
                plain = visit
            elif visit.probe.purpose is Purpose.RENDERED:
                shown = visit
        return plain if shown is None or shown.failure is not None else shown

    @property
    def plain(self) -> Visit | None:
        """The last visit to the cited address in this run, without a browser, or None."""
        return self._last(Purpose.CITED)

    @property
    def rendered(self) -> Visit | None:
        """The last visit of a browser to it in this run, or None."""
        return self._last(Purpose.RENDERED)

    @property
    def sibling(self) -> Visit | None:
        """The visit to a made-up sibling in this run, or None."""
        return self._last(Purpose.SIBLING)

    @property
    def home(self) -> Visit | None:
        """The visit to the home page of the site in this run, or None."""
        return self._last(Purpose.HOME)

    @property
    def twins(self) -> tuple[Visit, ...]:
        """The visits to twins of the cited address in this run, in order."""
        return tuple(visit for visit in self.visits if visit.probe.purpose is Purpose.TWIN)

    def _last(self, purpose: Purpose) -> Visit | None:
        of_it = (visit for visit in reversed(self.visits) if visit.probe.purpose is purpose)
        return next(of_it, None)
