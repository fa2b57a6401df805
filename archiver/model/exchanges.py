"""What was asked of the web, and what came back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Purpose(StrEnum):
    """Why a URL is looked at."""

    CITED = "cited"
    RENDERED = "rendered"  # the cited address again, in a browser
    SIBLING = "sibling"  # a made-up address beside it: what a site says of any missing page
    HOME = "home"  # the home page of its site: whether that is what it shows at any address
    TWIN = "twin"  # the same address with another scheme, or with or without `www.`
    REQUISITE = "requisite"  # what a page needs to look as it does
    TIMEMAP = "timemap"  # what an archive holds of an address
    MEMENTO = "memento"  # an archive's snapshot of it
    SAVE = "save"  # an archive asked to keep it, and what became of that
    ROBOTS = "robots"


Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Probe:
    """A URL to look at, why, which try this is (from 1), and how many seconds to wait first.

    `headers` are sent on every hop, in place of ours of the same name.
    """

    url: str
    purpose: Purpose = Purpose.CITED
    attempt: int = 1
    wait: float = 0.0
    headers: Headers = ()

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
    BROWSER = "browser"  # it was the browser that gave up, or died


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
    first one's WARC-Record-ID, `urn:uuid:…`, without brackets: the response's, or, where none
    came, the request's, or the metadata's where nothing was sent; `related` the ids of its
    request and metadata records. `digest` is over the entity body as sent, `sha256:` and
    lowercase hex.

    Where the same body was kept before, `refers_to` is the id of the record that holds it, and
    is never itself such a reference. `payload` is the digest by which a replay finds a body:
    None for what nothing may refer to.
    """

    warc: str
    offset: int
    end: int
    record_id: str
    related: tuple[str, ...]
    date: datetime
    digest: str | None = None
    refers_to: str | None = None
    payload: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.offset < self.end:
            raise ValueError("a snapshot covers at least one byte")


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

    `words` counts the visible words (in a script without blanks two signs are about one), `text`
    holds the first of them, `own` those that stand neither in a menu nor in what surrounds an
    article, a line a block and in quotation marks what it quotes (None for a page that is long),
    `refresh` is the target of a meta refresh with its delay in seconds, `forms` the `type` of every
    input, `scripted` where a plain script leads at once, `sources` the addresses of scripts and
    frames, `marks` the classes, ids and data attributes of the root and the body. `scripts`
    counts those that are run and may fill the page, `wants_scripts` is whether it asks whoever runs
    none to, `links` counts what leads elsewhere. `traces` names whose walls left their marks in the
    markup.
    """

    title: str = ""
    language: str | None = None
    canonical: str | None = None
    headings: tuple[str, ...] = ()
    text: str = ""
    words: int = 0
    own: str | None = None
    meta: Mapping[str, str] = field(default_factory=dict)
    refresh: tuple[float, str] | None = None
    forms: tuple[str, ...] = ()
    scripted: str | None = None
    sources: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    scripts: int = 0
    wants_scripts: bool = False
    links: int | None = None
    traces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Visit:
    """The exchanges from a probe to its final answer, in order: the redirect chain.

    `failure` is set where the chain itself failed (a loop, a redirect to a scheme or an
    address that we do not ask); otherwise the failure is the last exchange's. `unmet` counts
    what a browser's page asked for, and did not get.
    """

    probe: Probe
    exchanges: tuple[Exchange, ...]
    page: Page | None = None
    chain_failure: Failure | None = None
    unmet: int = 0

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


class Rendering(StrEnum):
    """In which form a browser shows a page."""

    DOM = "dom"  # the document as its scripts have made it: HTML, UTF-8
    SCREENSHOT = "screenshot"  # a picture of all of it: PNG


@dataclass(frozen=True, slots=True)
class Article:
    """What a page says, without what surrounds it. `date` is as the page gives it (ISO 8601)."""

    title: str | None
    author: str | None
    date: str | None
    site: str | None
    language: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Capture:
    """What an earlier run kept of a page: where it lies, and what it said."""

    snapshot: Snapshot
    article: Article
