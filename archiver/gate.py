"""Which links fail a check: what somebody named, but for what is known and what is ignored.

Nothing here reads a file, and the day is an argument.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from archiver.model import Citation, Health, Ignored, LinkStatus, Stage, Verdict

NOTHING = "none"

WORDS = (*Health, *LinkStatus, *(stage for stage in Stage if stage != Stage.NONE), NOTHING)
"""What may be named. `none` is no stage here: it stands for no link at all."""

DEAD = frozenset({Health.DEAD.value})
"""What fails where nobody named anything."""


@dataclass(frozen=True, slots=True)
class Ignore:
    """Whoever wrote it says why links that match do not fail a check, up to a day and on it.

    The pattern may match anywhere in the URL. It speaks for one `document`, or, where that is
    None, for all.
    """

    pattern: re.Pattern[str]
    reason: str
    expires: date
    document: str | None = None

    def speaks_of(self, url: str, document: str) -> bool:
        """Say whether it is about a link that a document cites."""
        return self.document in (None, document) and self.pattern.search(url) is not None


@dataclass(frozen=True, slots=True)
class Known:
    """A link that failed when a baseline was written, where it was cited, and how it stood."""

    url: str
    document: str
    health: Health


@dataclass(frozen=True, slots=True)
class Gate:
    """What fails: links that are what the `words` name. `baseline` is what was known before.

    `copied` are links and the documents that cite a copy of them, too, in an archive.
    """

    today: date
    words: frozenset[str] = DEAD
    ignores: tuple[Ignore, ...] = ()
    baseline: Mapping[tuple[str, str], Health] = field(default_factory=dict)
    copied: frozenset[tuple[str, str]] = frozenset()

    @property
    def expired(self) -> tuple[Ignore, ...]:
        """The rules that are not heeded any more."""
        return tuple(rule for rule in self.ignores if rule.expires < self.today)


@dataclass(frozen=True, slots=True)
class Passing:
    """What became of the links at the gate; each URL is in one of these, or in none."""

    failing: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    ignored: Mapping[str, Ignored] = field(default_factory=dict)
    copied: frozenset[str] = frozenset()


def pass_all(verdicts: Iterable[Verdict], citations: Iterable[Citation], gate: Gate) -> Passing:
    """Return which links fail, and which would but for a copy, a baseline or a rule."""
    named = [verdict for verdict in verdicts if _is_named(verdict, gate.words)]
    citing: dict[str, dict[str, None]] = {verdict.url: {} for verdict in named}
    for citation in citations:
        if citation.url in citing:
            citing[citation.url][citation.document] = None
    failing, known, copied, ignored = set(), set(), set(), {}
    for verdict in named:
        documents = tuple(citing[verdict.url])
        if (reasons := _ignored(verdict.url, documents, gate)) is not None:
            ignored[verdict.url] = reasons
        elif _is_copied(verdict, documents, gate):
            copied.add(verdict.url)
        elif _is_known(verdict, documents, gate):
            known.add(verdict.url)
        else:
            failing.add(verdict.url)
    return Passing(frozenset(failing), frozenset(known), ignored, frozenset(copied))


def by_place(known: Iterable[Known]) -> dict[tuple[str, str], Health]:
    """Return a baseline as a gate takes it: by URL and document."""
    return {(each.url, each.document): each.health for each in known}


def baseline(
    passing: Passing,
    verdicts: Iterable[Verdict],
    citations: Iterable[Citation],
    before: Iterable[Known] = (),
) -> tuple[Known, ...]:
    """Return what is known from now on: what fails or was known, and of `before` the unseen.

    What is ignored is not in it: a rule has a day on which it ends, and a baseline has none.
    """
    healths = {verdict.url: verdict.health for verdict in verdicts}
    named = passing.failing | passing.known
    found = {
        (each.url, each.document): Known(each.url, each.document, healths[each.url])
        for each in citations
        if each.url in named
    }
    unseen = {(each.url, each.document): each for each in before if each.url not in healths}
    return tuple(each for _, each in sorted({**unseen, **found}.items()))


def _is_named(verdict: Verdict, words: frozenset[str]) -> bool:
    return not words.isdisjoint({verdict.status, verdict.health, verdict.stage})


def _ignored(url: str, documents: Sequence[str], gate: Gate) -> Ignored | None:
    """Return why a link is ignored: only where every document that cites it has a rule."""
    rules = [rule for rule in gate.ignores if rule.expires >= gate.today]
    found = [
        next((rule for rule in rules if rule.speaks_of(url, document)), None)
        for document in documents or ("",)
    ]
    speaking = [rule for rule in found if rule is not None]
    if len(speaking) < len(found):
        return None
    reasons = dict.fromkeys(rule.reason for rule in speaking)
    return Ignored("; ".join(reasons), min(rule.expires for rule in speaking))


def _is_copied(verdict: Verdict, documents: Sequence[str], gate: Gate) -> bool:
    """Say whether a reader of each document finds what the link led to when it was cited."""
    cited = [(verdict.url, document) in gate.copied for document in documents]
    return verdict.health is Health.DEAD and bool(cited) and all(cited)


def _is_known(verdict: Verdict, documents: Sequence[str], gate: Gate) -> bool:
    """Say whether every document was known to cite it, and it stood no better then than now."""
    before = [gate.baseline.get((verdict.url, document)) for document in documents]
    return bool(before) and all(health in (Health.DEAD, verdict.health) for health in before)
