"""Takes documents in: what they cite, and which of them cannot be read."""

from collections.abc import Iterable
from dataclasses import dataclass

from archiver.cli import output
from archiver.model import ArchiverError, Citation, Document, Report, Standing

UNREAD = 2
"""The exit code when a document could not be read."""


@dataclass(frozen=True, slots=True)
class Intake:
    """The documents that could be read, all their citations, and why others could not."""

    documents: tuple[Document, ...]
    citations: tuple[Citation, ...]
    unread: tuple[ArchiverError, ...] = ()

    @property
    def links(self) -> tuple[str, ...]:
        """The distinct cited URLs, in order of appearance."""
        return tuple(dict.fromkeys(citation.url for citation in self.citations))

    def report(self) -> Report:
        """Return what is cited, with no word yet on how it stands."""
        return Report(self.documents, self.citations, tuple(map(Standing, self.links)))


def read(names: Iterable[str]) -> Intake:
    """Read every document that can be read; raise ArchiverError where none can.

    Those that cannot be do not stop the others: `complain` of them at the end.
    """
    from archiver import citations, documents  # noqa: PLC0415  (readers are dear to import)

    found: list[Document] = []
    unread: list[ArchiverError] = []
    for name in dict.fromkeys(names):
        try:
            found.append(documents.load(name))
        except ArchiverError as error:
            unread.append(error)
    if not found:
        complain(unread[:-1])
        raise unread[-1]
    cited = tuple(each for document in found for each in citations.find(document))
    return Intake(tuple(found), cited, tuple(unread))


def complain(unread: Iterable[ArchiverError]) -> None:
    """Name each document that could not be read, and why."""
    for error in unread:
        output.complain(error)
