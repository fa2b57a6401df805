"""Where in its text a document cites: what it takes to show the text itself, linked.

Offsets are into the text of the passage; the number of a passage is its index in the document.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archiver.citations.claims import Site
from archiver.citations.reading import Reading
from archiver.model import Citation


@dataclass(frozen=True, slots=True)
class Printed:
    """A citation, and the stretch of the text that names its URL; empty where none is shown."""

    site: Site
    citation: Citation


@dataclass(frozen=True, slots=True)
class Noted:
    """A note: its label, where it begins, and where it is marked.

    `opening` is empty where the text of the note does not begin with its label.
    """

    label: str
    opening: Site
    marks: tuple[Site, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """The citations of a document in order, and its notes."""

    cited: tuple[Printed, ...]
    notes: tuple[Noted, ...]


def placed(found: Iterable[Citation], cited: Reading) -> Placed:
    """Return where the citations stand that were found by this reading, one for each occurrence."""
    sites = _sites(cited)
    printed = (Printed(site, each) for site, each in zip(sites, found, strict=True))
    notes = (Noted(*each) for each in cited.claims.notes())
    return Placed(tuple(printed), tuple(notes))


def _sites(cited: Reading) -> Iterator[Site]:
    for number, items in enumerate(cited.found):
        for item in items:
            yield cited.claims.site(number, item.start, item.end)
