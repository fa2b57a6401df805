"""What a reader is told: reports, histories, changes and hits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from archiver.model.backings import Backing, Support
from archiver.model.documents import Citation, Document, Unlinked
from archiver.model.exchanges import Article, Exchange, Snapshot
from archiver.model.saves import Save
from archiver.model.verdicts import Held, LinkStatus, Memento, Verdict


@dataclass(frozen=True, slots=True)
class Spell:
    """A time through which each of so many `checks` of a link said the same of it."""

    status: LinkStatus
    since: datetime
    until: datetime
    checks: int = 1


@dataclass(frozen=True, slots=True)
class Standing:
    """One link as a report tells it; `verdict` is None where it was never checked.

    What the ledger alone knows: `kept` is where the page lies as it last was alive, `excerpt` how
    the text that was kept of it begins, `course` how it stood, spell by spell.
    """

    url: str
    verdict: Verdict | None = None
    title: str | None = None
    snapshot: Snapshot | None = None
    memento: Memento | None = None  # what an archive holds of it, for readers to turn to
    save: Save | None = None  # what became of handing it to an archive
    holds: Held | None = None  # the page of a link into an archive, as the archive told it
    kept: Snapshot | None = None
    excerpt: str = ""
    course: tuple[Spell, ...] = ()


@dataclass(frozen=True, slots=True)
class Spared:
    """What a run did not keep again: of so many `answers`, `referred` to what was kept before.

    `size` is what their bodies take, in bytes.
    """

    answers: int = 0
    referred: int = 0
    size: int = 0

    def and_one(self, original: Exchange | None) -> "Spared":
        """Count one more answer, and what it refers to."""
        if original is None:
            return replace(self, answers=self.answers + 1)
        size = self.size + original.body_length
        return Spared(self.answers + 1, self.referred + 1, size)


@dataclass(frozen=True, slots=True)
class Ignored:
    """Why a link that would fail a check does not, and the last day on which that holds."""

    reason: str
    expires: date


@dataclass(frozen=True, slots=True)
class Report:
    """Documents, their citations, and how each distinct link stands, in order of appearance.

    Where they are very many, they lie on the disk, and each look at one makes it anew.
    """

    documents: tuple[Document, ...]
    citations: Sequence[Citation]
    links: Sequence[Standing]
    unlinked: tuple[Unlinked, ...] = ()  # sources that are named without a URL
    incomplete: str | None = None  # why not every link was looked at, in words
    hints: tuple[str, ...] = ()  # what to do next, one sentence each
    spared: Spared = Spared()
    backings: Sequence[Backing] = ()  # what pages say to the words that rest on them
    failing: frozenset[str] = frozenset()  # the links for which a check fails
    known: frozenset[str] = frozenset()  # those for which it would, had it not known of them
    ignored: Mapping[str, Ignored] = field(default_factory=dict)  # and had nobody said why not
    copied: frozenset[str] = frozenset()  # those of which the documents cite a copy, too


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
    backings: tuple[Backing, ...] = ()
    mementos: tuple[Memento, ...] = ()  # what archives held of it, in the order of opening
    saves: tuple[Save, ...] = ()  # what became of handing it to archives


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A page whose archived text holds the words; `excerpt` marks them with `[` and `]`."""

    url: str
    title: str | None
    excerpt: str
    snapshot: Snapshot
    memento: Memento | None = None  # where the text is that of an archive's page


class ChangeEvent(StrEnum):
    """What became of a link between one verdict and the next."""

    NEW = "new"  # judged for the first time, and nothing weightier to tell
    SUSPECTED = "suspected"
    CONFIRMED = "confirmed"
    REVIVED = "revived"
    CLEARED = "cleared"  # suspected, and well again before that was confirmed
    MOVED = "moved"
    DRIFTED = "drifted"
    QUOTE_LOST = "quote-lost"  # the page is there, and what was quoted from it is not


@dataclass(frozen=True, slots=True)
class Change:
    """One thing to tell of a link: from status `before` (None when new) to `after`, and where.

    Where a quotation was lost, both are how far the page bears it out. `citations` are the
    places in documents that rest on the link, or on the lost words. `kept` is where the page
    lies as it last was before that, `memento` what an archive is known to hold of it, `moved_to`
    the new address of one that has moved.
    """

    url: str
    event: ChangeEvent
    before: LinkStatus | Support | None
    after: LinkStatus | Support
    at: datetime
    because: str
    citations: tuple[Citation, ...] = ()
    kept: Snapshot | None = None
    memento: Memento | None = None
    moved_to: str | None = None

    @property
    def is_loss(self) -> bool:
        """Whether a page, or what it said, is no more to be had where it is cited."""
        return self.event in LOSSES


LOSSES = frozenset(
    {
        ChangeEvent.SUSPECTED,
        ChangeEvent.CONFIRMED,
        ChangeEvent.DRIFTED,
        ChangeEvent.QUOTE_LOST,
    }
)
"""The events after which a reader asks whether what was there is kept."""


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


@dataclass(frozen=True, slots=True)
class Vantage:
    """From where a run looked: this machine's public address, where known, and its resolvers."""

    at: datetime
    address: str | None
    resolvers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recovery:
    """What became of a WARC file that a crash left open: its final name, and counts of bytes.

    `kept` stay in it; where that is 0, there is no such file. `torn` were cut off, and lie in
    `<name>.torn`.
    """

    name: str
    kept: int
    torn: int


@dataclass(frozen=True, slots=True)
class Violation:
    """Something that is not as it should be: in which file, and what, in one sentence.

    `touches` are the footnotes that rest on it, as a person finds them, where that is known.
    """

    file: str
    what: str
    touches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Examined:
    """A bundle that was examined: what is wrong, and in sentences what was proved and what not.

    `root` is the digest that stands for all of it (`sha256:` and hex), where it has one.
    """

    name: str
    violations: tuple[Violation, ...]
    proved: tuple[str, ...]
    unproved: tuple[str, ...]
    root: str = ""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Runs that never came to their end, with none that did since.

    `since` is when the first of them began, `documents` the names that they read.
    """

    since: datetime
    documents: tuple[str, ...]
