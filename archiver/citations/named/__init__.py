"""Sources that are named and have no URL: institutions, media, numbers of books, parts of URLs.

A name counts where something is attributed to it, in a sentence that cites nothing. It is
told once, where it first stands so. Better one left out than one that nobody would look for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from archiver.citations import places, printed
from archiver.citations.claims import Claims, Site, Support
from archiver.citations.named import attribution, numbers
from archiver.citations.occurrence import Occurrence
from archiver.citations.printed import Span
from archiver.citations.reading import Reading
from archiver.citations.sentences import tidy
from archiver.model import Document, Passage, Unlinked, UnlinkedKind

MOST = 2000
"""Named sources of one document; what a hostile one names beyond is left out."""


class Mention(NamedTuple):
    """A source, named at a site, and what makes its name the same as another."""

    site: Site
    kind: UnlinkedKind
    name: str
    alike: str


def unlinked(document: Document, cited: Reading) -> tuple[Unlinked, ...]:
    """Return the sources that a document names without a URL, in order, each name once.

    `cited` is what the document was found to cite. Left out are names in a sentence with a
    URL or with the mark of a note that has one, in such a note, and those that are themselves
    the visible text of a hyperlink.
    """
    found, claims = cited.found, cited.claims
    told = {_alike(item.anchor) for items in found for item in items if item.anchor}
    linked = _linked(found, claims)
    mentions: list[Mention] = []
    for mention in _mentions(document.passages, cited.parts):
        if mention.alike not in told and not (
            mention.kind is not UnlinkedKind.PART and _is_linked(mention.site, linked, claims)
        ):
            told.add(mention.alike)
            mentions.append(mention)
            if len(mentions) == MOST:
                break
    return tuple(_unlinked(document, mentions, claims))


def _mentions(
    passages: Sequence[Passage], cut: Sequence[tuple[int, Occurrence]]
) -> Iterator[Mention]:
    defined = frozenset().union(*(attribution.abbreviations(part.text) for part in passages))
    for number, passage in enumerate(passages):
        text = passage.text
        found = [(span, UnlinkedKind.SOURCE) for span in attribution.sources(text, defined)]
        parts = [Span(item.start, item.end) for at, item in cut if at == number]
        found += [(span, UnlinkedKind.PART) for span in (*printed.parts(text), *parts)]
        for span, kind in sorted([*found, *numbers.numbered(text)]):
            name = tidy(text[span.start : span.end])
            isbn = kind in (UnlinkedKind.ISBN, UnlinkedKind.ISSN)
            alike = numbers.bare(name) if isbn else _alike(name)
            yield Mention(Site(number, span), kind, name, alike)


def _alike(name: str) -> str:
    return name.casefold().removeprefix("the ").replace("-", " ")


def _linked(found: Sequence[Sequence[Occurrence]], claims: Claims) -> set[Site | Support]:
    """Return the sentences and notes that have a URL, and the sentences with their marks."""
    linked: set[Site | Support] = set()
    for number, items in enumerate(found):
        for item in items:
            linked.add(claims.sentence(Site(number, Span(item.start, item.end))))
            note = claims.note(number, item.start)
            if note is not None and note not in linked:
                linked.add(note)
                linked.update(map(claims.sentence, note.marks))
    return linked


def _is_linked(site: Site, linked: set[Site | Support], claims: Claims) -> bool:
    note = claims.note(site.passage, site.span.start)
    return note in linked or claims.sentence(site) in linked


def _unlinked(
    document: Document, mentions: Sequence[Mention], claims: Claims
) -> Iterator[Unlinked]:
    for number, here in groupby(mentions, lambda mention: mention.site.passage):
        passage, group = document.passages[number], list(here)
        starts = [mention.site.span.start for mention in group]
        for mention, place in zip(group, places.along(passage, starts), strict=True):
            note = claims.note(number, mention.site.span.start)
            yield Unlinked(
                document.name,
                mention.name,
                mention.kind,
                replace(place, note=note.label if note is not None else None),
                claims.context(mention.site),
            )
