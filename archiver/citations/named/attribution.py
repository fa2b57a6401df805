"""Where a text attributes something to somebody, and whom it names there.

The attribution only says where to look; what is found is a source by its name.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from archiver.citations.named import arabic, names
from archiver.citations.named.languages import LANGUAGES
from archiver.citations.named.names import abbreviations
from archiver.citations.printed import Span

__all__ = ["abbreviations", "sources"]


def sources(text: str, defined: AbstractSet[str]) -> Iterator[Span]:
    """Yield each place where a source is named; `defined` are the document's abbreviations."""
    found = set() if text.isascii() else set(arabic.sources(text))
    for language in LANGUAGES:
        for lead in language.leads.finditer(text):
            found.update(names.following(text, lead.end(), language, defined))
        for verb in language.follows.finditer(text):
            found.update(names.preceding(text, verb.start(), language, defined))
    yield from _apart(sorted(found))


def _apart(spans: list[Span]) -> Iterator[Span]:
    """Yield the longest of those that lie over one another."""
    end = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            yield span
            end = span.end
