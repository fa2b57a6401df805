"""The text of a document as HTML: citations linked to what they rest on, notes to their marks.

Every character of it is text. What the reader of the format yields is shown in its order, line for
line; what it could not read is said.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from archiver import citations
from archiver.bundle import passages
from archiver.expressions import expression
from archiver.model import Citation, Document, Passage
from archiver.reports.sheet import text as escaped

_BLANK = expression(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class Tags:
    """What stands around a stretch of text, and what is shown where the stretch is empty."""

    before: str
    after: str
    instead: str


Linked = Callable[[Citation], Tags | None]
"""Returns how a citation is shown, or None where nothing is known of it."""


@dataclass(frozen=True, slots=True)
class _Marked:
    """A stretch of a passage; `opens` says that a paragraph begins with it."""

    start: int
    end: int
    tags: Tags
    opens: bool = False


def key(citation: Citation) -> tuple[object, ...]:
    """Return what makes two readings of a document name the same citation."""
    return (citation.url, citation.as_printed, citation.place, citation.context, citation.quote)


def render(number: int, document: Document, linked: Linked) -> Iterator[str]:
    """Yield the text of document `number`, paragraph by paragraph."""
    marked: list[list[_Marked]] = [[] for _ in document.passages]
    placed = citations.find_placed(document)
    for printed in placed.cited:
        tags = linked(printed.citation)
        if tags is not None:
            marked[printed.site.passage].append(_Marked(*printed.site.span, tags))
    for count, note in enumerate(placed.notes, start=1):
        for at, stretch in _of_note(f"d{number}-{count}", note, document.passages):
            marked[at].append(stretch)
    page = None
    for passage, stretches in zip(document.passages, marked, strict=True):
        if passage.place.page not in (None, page):
            page = passage.place.page
            yield f'<p class="leaf" id="d{number}-page-{page}">page {page}</p>\n'
        yield from _paragraphs(passage, stretches)
    for omission in document.omissions:
        yield f'<p class="missing" dir="auto">{escaped(omission.what)}</p>\n'


def _of_note(
    name: str, note: citations.Noted, read: tuple[Passage, ...]
) -> Iterator[tuple[int, _Marked]]:
    """Yield the label of a note where it opens it and where it is marked, each with its passage."""
    label = escaped(note.label)
    for count, mark in enumerate(note.marks, start=1):
        start, end = mark.span
        if start == end and read[mark.passage].text.startswith(note.label, start):
            end = start + len(note.label)
        before = f'<a class="note" id="m{name}-{count}" href="#n{name}">'
        yield mark.passage, _Marked(start, end, Tags(before, "</a>", f"<sup>{label}</sup>"))
    start, end = note.opening.span
    back = f' href="#m{name}-1"' if note.marks else ""
    tags = Tags(f'<a class="note" id="n{name}"{back}>', "</a> ", label)
    yield note.opening.passage, _Marked(start, end, tags, opens=True)


def _paragraphs(passage: Passage, stretches: Iterable[_Marked]) -> Iterator[str]:
    kind = ' class="noted"' if passage.place.note is not None else ""
    for paragraph in _divided(passage.text, sorted(stretches, key=_place)):
        if paragraph.strip():
            yield f'<p{kind} dir="auto">{paragraph.strip()}</p>\n'


def _divided(text: str, stretches: Iterable[_Marked]) -> Iterator[str]:
    """Yield the text between blank lines; no stretch is divided."""
    parts: list[str] = []
    done = 0
    for each in stretches:
        *whole, rest = _BLANK.split(text[done : max(done, each.start)])
        for paragraph in whole:
            yield "".join((*parts, _lines(paragraph)))
            parts = []
        if each.opens and not rest.strip(" \t").rpartition("\n")[2]:
            yield "".join((*parts, _lines(rest)))
            parts, rest = [], ""
        inner = _lines(text[max(done, each.start) : each.end])
        shown = inner if inner.strip() else each.tags.instead + inner
        parts += [_lines(rest), each.tags.before, shown, each.tags.after]
        done = max(done, each.end)
    for paragraph in _BLANK.split(text[done:]):
        yield "".join((*parts, _lines(paragraph)))
        parts = []


def _lines(text: str) -> str:
    return "\n".join(map(passages.piece, text.split("\n")))


def _place(each: _Marked) -> tuple[int, int]:
    return each.start, each.end
