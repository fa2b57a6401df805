"""Text to citations: every URL a document names, once for each time it names it.

A hyperlink wins over its own visible text, printed URLs are followed over line breaks, and
each citation keeps its place, its note and the sentence that rests on it. Nothing here
reads a file or asks the network.
"""

from collections.abc import Iterator
from dataclasses import replace

from archiver.citations import named, places, placing, reading
from archiver.citations.occurrences import CITABLE
from archiver.citations.placing import Noted, Placed
from archiver.citations.reading import Reading
from archiver.model import Citation, Document, Unlinked

__all__ = ["CITABLE", "Noted", "Placed", "find", "find_all", "find_placed", "unlinked"]


def find(document: Document) -> tuple[Citation, ...]:
    """Return every citation of a document, in its order, one for each occurrence."""
    return tuple(_citations(document, reading.read(document.passages)))


def unlinked(document: Document) -> tuple[Unlinked, ...]:
    """Return the sources that a document names without a URL, in order, each name once."""
    return named.unlinked(document, reading.read(document.passages))


def find_all(document: Document) -> tuple[Iterator[Citation], tuple[Unlinked, ...]]:
    """Return what `find` and `unlinked` return, from one reading; citations are made in turn."""
    cited = reading.read(document.passages)
    return _citations(document, cited), named.unlinked(document, cited)


def find_placed(document: Document) -> Placed:
    """Return what `find` returns, each where it is printed, with the document's notes."""
    cited = reading.read(document.passages)
    return placing.placed(_citations(document, cited), cited)


def _citations(document: Document, cited: Reading) -> Iterator[Citation]:
    found, claims = cited.found, cited.claims
    for number, (passage, items) in enumerate(zip(document.passages, found, strict=True)):
        starts = [item.start for item in items]
        gaps = claims.beside(number, items)
        for item, place, beside in zip(items, places.along(passage, starts), gaps, strict=True):
            claim = claims.of(number, item)
            yield Citation(
                document=document.name,
                url=item.url,
                as_printed=item.as_printed,
                kind=item.kind,
                place=replace(place, note=claim.note),
                context=claim.context,
                anchor=item.anchor,
                quote=claim.quote,
                repair=item.repair,
                defanged=item.defanged,
                beside=beside,
            )
