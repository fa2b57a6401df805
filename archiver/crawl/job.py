"""What a crawl is given, what it tells on the way, and what it hands back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path

from archiver.crawl.turns import Turns
from archiver.model import (
    Article,
    Backing,
    ByUrl,
    Capture,
    Citation,
    Document,
    Evidence,
    Headers,
    Held,
    LinkStatus,
    Memento,
    Origin,
    Purpose,
    Recovery,
    Save,
    Snapshot,
    Spared,
    Standing,
    Verdict,
)
from archiver.settings import Settings

LEDGER = "ledger.db"
WARCS = "warcs"
"""The names of what a home holds."""


def _nothing_captured(_url: str) -> Capture | None:
    return None


def _nothing_earlier(_url: str) -> tuple[Verdict, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Saving:
    """The archive that living pages are handed to, by its name, and what it knows us by."""

    archive: str
    authorization: str = field(repr=False)


@dataclass(frozen=True)
class Job:
    """Documents with their citations, and how to go about them.

    `home` None keeps nothing. `earlier` looks up the verdicts of earlier runs on a link, in the
    order of time, and `captured` what was kept of it then. `started_at` names the run and its
    files. `asked` are the links to look at; None means all that are cited.
    `saving` is where living pages are handed in, if anywhere; `origin` is where the run came from.
    `turns` are shared with the processes that do other parts of the job, where there are any.
    `by_url` are the citations by their URL, where whoever made the job has looked them up so.
    `later` are links that are asked after the others, each not before a moment.
    """

    command: str
    documents: tuple[Document, ...]
    citations: Sequence[Citation]
    settings: Settings
    started_at: datetime
    home: Path | None = None
    earlier: Callable[[str], tuple[Verdict, ...]] = _nothing_earlier
    captured: Callable[[str], Capture | None] = _nothing_captured
    asked: tuple[str, ...] | None = None
    later: Mapping[str, datetime] = field(default_factory=dict)
    saving: Saving | None = None
    origin: Origin | None = None
    turns: Turns | None = field(default=None, repr=False)
    by_url: Mapping[str, tuple[Citation, ...]] | None = field(default=None, repr=False)

    @cached_property
    def links(self) -> tuple[str, ...]:
        """The distinct URLs to look at, in order of appearance."""
        if self.asked is not None:
            return self.asked
        return tuple(self.cited)

    @cached_property
    def dated(self) -> Mapping[str, datetime]:
        """The dates of documents that have one, by name."""
        return {each.name: each.date for each in self.documents if each.date is not None}

    @cached_property
    def cited(self) -> Mapping[str, tuple[Citation, ...]]:
        """The citations of each URL, in order of appearance."""
        return self.by_url if self.by_url is not None else ByUrl(self.citations)


@dataclass(frozen=True, slots=True)
class Progress:
    """One more link is judged."""

    done: int
    total: int
    url: str
    status: LinkStatus
    outcome: "Outcome | None" = None  # all that is told of it, where somebody wants to know


Tell = Callable[[Progress | Recovery], None]
"""What is told on the way: each link that is judged, and before them what a crash had left."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How each link stands, by URL, in the order of the job's; those never reached are left out.

    `backings` are what pages say to the words that rest on them. `unasked` says of an archive
    about how many links it could not be asked. `incomplete` says in words why not every link
    could be looked at. `warcs` are the files written, by name, `kept_in` is where they lie, and
    `unsettled` says in words why that is not where they should end.
    """

    standings: Mapping[str, Standing] = field(default_factory=dict)
    incomplete: str | None = None
    run_id: str | None = None
    warcs: tuple[str, ...] = ()
    kept_in: str = ""
    unsettled: str | None = None
    backings: Sequence[Backing] = ()
    unasked: Mapping[str, int] = field(default_factory=dict)
    spared: Spared = field(default_factory=Spared)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request is for: the exact URL, and the link, visit and hop (from 1) it belongs to.

    `headers` are sent in place of ours of the same name; `via` is the URL that redirected here.
    With a `form`, it is posted; else the URL is asked for.
    """

    url: str
    purpose: Purpose
    link: str | None = None
    visit: int = 1
    hop: int = 1
    headers: Headers = field(default=(), repr=False)
    via: str | None = None
    form: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A judged link, on its way through the pipelines.

    `text` is the readable beginning of the final answer, `snapshot` where it lies, and
    `requisites` the ids of the records that hold what the page needs to look as it does.
    `evidence` is what it was judged by, for those who look further, `unasked` names the
    archives that could not be asked about it, and `holds` is the page that an archive's answer
    says it is.
    """

    verdict: Verdict
    title: str | None = None
    snapshot: Snapshot | None = None
    text: bytes = field(default=b"", repr=False)
    content_type: str | None = None
    requisites: tuple[str, ...] = ()
    evidence: Evidence | None = field(default=None, repr=False)
    offered: "Offered | None" = None
    unasked: tuple[str, ...] = ()
    holds: Held | None = None
    save: Save | None = None
    article: Article | None = field(default=None, repr=False)
    backings: tuple[Backing, ...] = ()

    @property
    def standing(self) -> Standing:
        """How the link stands, as a report tells it."""
        return Standing(
            self.verdict.url,
            self.verdict,
            self.title,
            self.snapshot,
            self.offered.memento if self.offered is not None else None,
            self.save,
            self.holds,
        )


@dataclass(frozen=True, slots=True)
class Offered:
    """The memento that is offered for a link, and the text of its page."""

    memento: Memento
    text: bytes = field(default=b"", repr=False)
    content_type: str | None = None
