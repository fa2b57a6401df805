"""The words of this program: what a citation, a visit and a verdict are.

Every other module speaks in these types. They are frozen values and know no other
module; the standard library is all they import, and a value that could not be true
cannot be built. One word has one meaning, the one ARCHITECTURE.md gives it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class ArchiverError(Exception):
    """The user can mend this: `message` says what is wrong, `hint` what to do about it."""

    def __init__(self, message: str, hint: str, *, exit_code: int = 2) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.exit_code = exit_code


# --- What a document says ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a document; None where the format has no such thing.

    `page`, `line` and `column` count from 1. `note` is the label of the footnote or
    endnote, as printed.
    """

    page: int | None = None
    line: int | None = None
    column: int | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        for number in (self.page, self.line, self.column):
            if number is not None and number < 1:
                raise ValueError(f"pages, lines and columns count from 1, not {number}")


class CitationKind(StrEnum):
    """How the document names the URL."""

    LINK = "link"  # the target of a hyperlink in the format's own markup
    ANNOTATION = "annotation"  # a link rectangle on a PDF page
    TEXT = "text"  # printed in the running text


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """A target in a format's own markup, over `text[start:end]` of its passage."""

    url: str
    start: int
    end: int
    kind: CitationKind = CitationKind.LINK

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError("a hyperlink spans text[start:end] of its passage")


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A reference to note `label`, standing before `text[offset]` of its passage."""

    label: str
    offset: int


@dataclass(frozen=True, slots=True)
class Passage:
    r"""A stretch of a document's text, and the place of its first character.

    Lines are separated by `\n` just as they are printed, so that the line of any offset
    can be counted from `place.line`. When the passage is a note, `place.note` is its label.
    """

    text: str
    place: Place = Place()
    hyperlinks: tuple[Hyperlink, ...] = ()
    marks: tuple[NoteMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file that cites. `sha256` (hex) is over its bytes, `size` is in bytes."""

    name: str
    media_type: str
    sha256: str
    size: int
    passages: tuple[Passage, ...] = field(repr=False, default=())


@dataclass(frozen=True, slots=True)
class Citation:
    """One occurrence of a URL in a document.

    `url` is what can be fetched: repaired where the page broke it, otherwise exactly the
    author's. `as_printed` is what stands in the document. `context` is the sentence that
    rests on it, `anchor` the visible text of a hyperlink, `quote` the quoted passage it
    supports, where there is one.
    """

    document: str
    url: str
    as_printed: str
    kind: CitationKind
    place: Place
    context: str = ""
    anchor: str | None = None
    quote: str | None = None


# --- What was asked, and what came back -------------------------------------------------


class Purpose(StrEnum):
    """Why a URL is looked at."""

    CITED = "cited"
    ROBOTS = "robots"


@dataclass(frozen=True, slots=True)
class Probe:
    """A URL to look at, why, which try this is (from 1), and how many seconds to wait first."""

    url: str
    purpose: Purpose = Purpose.CITED
    attempt: int = 1
    wait: float = 0.0

    def __post_init__(self) -> None:
        if self.attempt < 1 or self.wait < 0:
            raise ValueError("tries count from 1, and nobody can wait a negative time")


class FailureKind(StrEnum):
    """What kept us from a whole answer. Data, never an exception."""

    DNS = "dns"  # the name does not exist
    OFFLINE = "offline"  # no network here, or a resolver that does not answer
    REFUSED = "refused"
    TIMEOUT = "timeout"
    TLS = "tls"  # no trusted, or no working, encryption
    RESET = "reset"  # the connection broke before an answer
    EMPTY = "empty"  # the connection closed without a byte
    MALFORMED = "malformed"  # bytes that are not HTTP
    TRUNCATED = "truncated"  # less than was promised
    TOO_LARGE = "too-large"  # more than we take
    LOOP = "loop"  # redirects without end
    POLICY = "policy"  # we did not ask: scheme, private address, robots.txt
    INVALID_URL = "invalid-url"  # nobody can ask
    STOPPED = "stopped"  # we were stopped while asking


@dataclass(frozen=True, slots=True)
class Failure:
    """A kind, and the detail in words for a reader."""

    kind: FailureKind
    detail: str


class Truncation(StrEnum):
    """Why a record ends early: the values of WARC-Truncated (WARC 1.1, section 5.13)."""

    LENGTH = "length"
    TIME = "time"
    DISCONNECT = "disconnect"
    UNSPECIFIED = "unspecified"


@dataclass(frozen=True, slots=True)
class Tls:
    """What was negotiated, whether it was trusted, and the certificates (DER, leaf first)."""

    version: str
    cipher: str
    verified: bool
    error: str | None = None
    chain: tuple[bytes, ...] = field(repr=False, default=())


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds from the start of the exchange to each moment; None where it never came."""

    resolved: float | None = None
    connected: float | None = None
    secured: float | None = None
    first_byte: float | None = None
    done: float = 0.0


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Where an exchange lies.

    `warc` is the file's name below the home's `warcs/`, in its final form; `offset` and
    `end` are bytes in that file, covering every record of the exchange. `record_id` is the
    response's (or, for a failure, the metadata's) WARC-Record-ID, `urn:uuid:…`, without
    brackets; `related` the ids of its request and metadata records. `digest` is over the
    entity body as sent, `sha256:` and lowercase hex.
    """

    warc: str
    offset: int
    end: int
    record_id: str
    related: tuple[str, ...]
    date: datetime
    digest: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.offset < self.end:
            raise ValueError("a snapshot covers at least one byte")


Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Exchange:
    """One HTTP request as sent, and its response as received, or a Failure, or both.

    Both, when part of a body arrived, or when a page came over an untrusted certificate.
    `headers` keep the case and order of the wire (Latin-1). `body_length` (bytes) and
    `digest` (`sha256:` hex) are of the entity body as sent: after chunks are joined,
    before any content coding is undone. `address` is `IP:port` (IPv6 in brackets), or the
    proxy's.
    """

    url: str
    started_at: datetime
    purpose: Purpose = Purpose.CITED
    method: str = "GET"
    status: int | None = None
    reason: str = ""
    version: str = ""
    headers: Headers = ()
    body_length: int = 0
    digest: str | None = None
    truncated: Truncation | None = None
    failure: Failure | None = None
    address: str | None = None
    proxy: str | None = None
    tls: Tls | None = None
    timing: Timing = Timing()
    interim: tuple[bytes, ...] = ()
    snapshot: Snapshot | None = None

    def __post_init__(self) -> None:
        if self.status is None and self.failure is None:
            raise ValueError("an exchange has a status, a failure, or both")

    def header(self, name: str) -> str | None:
        """Return the first value of a header, whatever its case, or None."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)


@dataclass(frozen=True, slots=True)
class Page:
    """What a rule may look at in an HTML answer: cheap to have, bounded in size.

    `words` counts the visible words, `text` holds the first of them, `refresh` is the
    target of a meta refresh with its delay in seconds, `forms` the `type` of every input.
    """

    title: str = ""
    language: str | None = None
    canonical: str | None = None
    headings: tuple[str, ...] = ()
    text: str = ""
    words: int = 0
    meta: Mapping[str, str] = field(default_factory=dict)
    refresh: tuple[float, str] | None = None
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Visit:
    """The exchanges from a probe to its final answer, in order: the redirect chain.

    `failure` is set where the chain itself failed (a loop, a redirect to a scheme or an
    address that we do not ask); otherwise the failure is the last exchange's.
    """

    probe: Probe
    exchanges: tuple[Exchange, ...]
    page: Page | None = None
    chain_failure: Failure | None = None

    def __post_init__(self) -> None:
        if not self.exchanges and self.chain_failure is None:
            raise ValueError("a visit has an exchange, or a failure that kept it from one")

    @property
    def final(self) -> Exchange | None:
        """The last exchange, or None when nothing was ever asked."""
        return self.exchanges[-1] if self.exchanges else None

    @property
    def failure(self) -> Failure | None:
        """What kept the visit from a whole answer, or None."""
        if self.chain_failure is not None:
            return self.chain_failure
        return self.final.failure if self.final is not None else None

    @property
    def status(self) -> int | None:
        """The HTTP status of the final answer, or None."""
        return self.final.status if self.final is not None else None

    @property
    def final_url(self) -> str:
        """The URL of the final answer; the probe's own when nothing was asked."""
        return self.final.url if self.final is not None else self.probe.url


@dataclass(frozen=True, slots=True)
class Article:
    """What a page says, without what surrounds it. `date` is as the page gives it (ISO 8601)."""

    title: str | None
    author: str | None
    date: str | None
    site: str | None
    language: str | None
    text: str


# --- How a link stands ------------------------------------------------------------------


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
    a verdict on a link that could not be asked at all.
    """

    url: str
    at: datetime
    visits: tuple[Visit, ...] = ()
    earlier: tuple[Verdict, ...] = ()

    @property
    def latest(self) -> Visit | None:
        """The last visit of this run, or None."""
        return self.visits[-1] if self.visits else None


# --- What a reader is told --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Standing:
    """One link as a report tells it; `verdict` is None where it was never checked."""

    url: str
    verdict: Verdict | None = None
    title: str | None = None
    snapshot: Snapshot | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Documents, their citations, and how each distinct link stands, in order of appearance."""

    documents: tuple[Document, ...]
    citations: tuple[Citation, ...]
    links: tuple[Standing, ...]
    incomplete: str | None = None  # why not every link was looked at, in words
    hints: tuple[str, ...] = ()  # what to do next, one sentence each


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One verdict of a link's history, with where its proof lies."""

    run: str
    verdict: Verdict
    snapshot: Snapshot | None = None


@dataclass(frozen=True, slots=True)
class History:
    """Everything known of one link, oldest first, and every citation of it."""

    url: str
    entries: tuple[HistoryEntry, ...]
    citations: tuple[Citation, ...]
    article: Article | None = None


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A page whose archived text holds the words; `excerpt` marks them with `[` and `]`."""

    url: str
    title: str | None
    excerpt: str
    snapshot: Snapshot


class ChangeEvent(StrEnum):
    """What became of a link between one verdict and the next."""

    NEW = "new"  # judged for the first time, and nothing weightier to tell
    SUSPECTED = "suspected"
    CONFIRMED = "confirmed"
    REVIVED = "revived"
    MOVED = "moved"
    DRIFTED = "drifted"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing to tell of a link: from status `before` (None when new) to `after`, and where.

    `citations` are the places in documents that rest on the link.
    """

    url: str
    event: ChangeEvent
    before: LinkStatus | None
    after: LinkStatus
    at: datetime
    because: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """One pass: who, when, with what. `settings` is JSON text, `settings_digest` its `sha256:`."""

    id: str
    command: str
    started_at: datetime
    version: str
    settings: str
    settings_digest: str
    operator: str | None = None
