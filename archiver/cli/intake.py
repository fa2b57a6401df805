"""Takes documents in: what they cite, and which of them cannot be read."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from archiver.aside import ALL, Aside
from archiver.cli import output, sources
from archiver.cli.choice import EVERYTHING, Choice, Wanted
from archiver.model import (
    ArchiverError,
    ByUrl,
    Citation,
    Document,
    Picked,
    Report,
    Standing,
    Unlinked,
)

UNREAD = 2
"""The exit code when a document could not be read."""

INCOMPLETE = 4
"""The exit code when a part of a document could not be read, or not every link looked at."""

Fetch = Callable[[str, str | None], Document]
"""Fetches a document from the web: its address, and the format to read it as, if it was told."""


@dataclass(frozen=True)
class Intake:
    """The documents that could be read, all their citations, and why others could not.

    The documents are without their passages, so that many of them take little room. `choice`
    says which of the citations are asked for; the others are left alone.
    """

    documents: tuple[Document, ...]
    citations: Sequence[Citation]
    unread: tuple[ArchiverError, ...] = ()
    choice: Choice = EVERYTHING
    unlinked: tuple[Unlinked, ...] = ()

    @cached_property
    def chosen(self) -> Sequence[Citation]:
        """The citations that are asked for."""
        if self.choice == EVERYTHING:
            return self.citations
        of_all = enumerate(map(self.choice.takes, self.citations))
        return Picked(self.citations, (number for number, taken in of_all if taken))

    @cached_property
    def links(self) -> tuple[str, ...]:
        """The distinct URLs that are asked for, in order of appearance."""
        if self.choice == EVERYTHING:
            return tuple(self.by_url)
        return tuple(dict.fromkeys(citation.url for citation in self.chosen))

    @cached_property
    def by_url(self) -> Mapping[str, tuple[Citation, ...]]:
        """All citations by their URL, asked for or not."""
        return ByUrl(self.citations)

    @property
    def exit_code(self) -> int:
        """2 where a document could not be read, 4 where a part of one could not, else 0."""
        if self.unread:
            return UNREAD
        return INCOMPLETE if any(document.omissions for document in self.documents) else 0

    def report(self) -> Report:
        """Return what is cited, with no word yet on how it stands."""
        links = tuple(map(Standing, self.links))
        return Report(self.documents, self.chosen, links, unlinked=self.unlinked)


def read(wanted: Wanted, fetch: Fetch | None = None, *, at_hand: int = ALL) -> Intake:
    """Read every document that can be read; raise ArchiverError where none can.

    Those that cannot be do not stop the others: `complain` of them at the end. Without `fetch`
    no document lies on the web. Of more citations than `at_hand`, the others are put aside.
    """
    from archiver import citations  # noqa: PLC0415  (readers are dear to import)

    found: list[Document] = []
    cited: Aside[Citation] = Aside(at_hand=at_hand)
    named: list[Unlinked] = []
    unread: list[ArchiverError] = []
    for name in _expanded(wanted.names, unread):
        try:
            document = _document(name, wanted.form, fetch)
        except ArchiverError as error:
            unread.append(error)
            continue
        of_it, sources = citations.find_all(document)
        cited.extend(of_it)
        named += sources
        found.append(replace(document, passages=()))
    if not found:
        _complain(unread[:-1])
        raise unread[-1]
    return Intake(tuple(found), cited, tuple(unread), wanted.choice, tuple(named))


def complain(taken: Intake) -> None:
    """Name each document that could not be read, and what was left out of the others."""
    for document in taken.documents:
        for omission in document.omissions:
            output.note(f"archiver: {document.name}: {omission.what}")
    _complain(taken.unread)


def _complain(unread: Iterable[ArchiverError]) -> None:
    for error in unread:
        output.complain(error)


def _expanded(names: Iterable[str], unread: list[ArchiverError]) -> list[str]:
    """Return every document that is named, each once; why one is none goes to `unread`."""
    found: dict[str, None] = {}
    for name in names:
        try:
            found |= dict.fromkeys(sources.expand(name))
        except ArchiverError as error:
            unread.append(error)
    return list(found)


def _document(name: str, form: str | None, fetch: Fetch | None) -> Document:
    from archiver import documents  # noqa: PLC0415

    if name == sources.STDIN:
        return documents.read(name, sources.standard_input(), form)
    if fetch is not None and sources.is_address(name):
        return fetch(name, form)
    return documents.load(name, form)
