"""Text to citations: every URL a document names, once for each time it names it.

A hyperlink wins over its own visible text, printed URLs are followed over line breaks, and
each citation keeps its place, its note and the sentence that rests on it. Nothing here
reads a file or asks the network.
"""

from collections.abc import Iterator
from dataclasses import replace

from archiver.citations import places, reading
from archiver.citations.named import unlinked
from archiver.citations.occurrences import CITABLE
from archiver.model import Citation, Document, Passage

__all__ = ["CITABLE", "find", "unlinked"]


def find(document: Document) -> tuple[Citation, ...]:
    """Return every citation of a document, in its order, one for each occurrence."""
    return tuple(_citations(document.name, document.passages))


def _citations(document: str, passages: tuple[Passage, ...]) -> Iterator[Citation]:
    found, claims = reading.read(passages)
    for number, (passage, items) in enumerate(zip(passages, found, strict=True)):
        starts = [item.start for item in items]
        for item, place in zip(items, places.along(passage, starts), strict=True):
            claim = claims.of(number, item)
            yield Citation(
                document=document,
                url=item.url,
                as_printed=item.as_printed,
                kind=item.kind,
                place=replace(place, note=claim.note),
                context=claim.context,
                anchor=item.anchor,
                quote=claim.quote,
                repair=item.repair,
                defanged=item.defanged,
            )
