"""The sentence that rests on a citation: its own, or the one that carries its note's mark."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from archiver.citations.notes import Note, Style
from archiver.citations.occurrence import Occurrence
from archiver.citations.printed import Span
from archiver.citations.sentences import Prose
from archiver.expressions import expression
from archiver.model import Passage

_GOES_ON = frozenset(",-\u2013\u2014\ufffe\u00ad")
_HYPHENS = frozenset("\ufffe\u00ad")
_FOLIO = expression(r"(?:\s*\n\s*\d{1,4})?\s*\Z")
_FOOT = 200

BESIDE = 300
"""Characters of a note that are kept on either side of an address in it."""

_PRINTED = expression(r"\S")


class Claim(NamedTuple):
    """A sentence, the words it quotes, and the note through which it cites."""

    note: str | None
    context: str
    quote: str | None


class Site(NamedTuple):
    """A stretch of passage number `passage`."""

    passage: int
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Support:
    """A note through which something is cited: its label, and where it is marked.

    Each note of a document is one such object, and equal to no other.
    """

    label: str
    marks: tuple[Site, ...]


class Claims:
    """The sentences of one document.

    `tied` are the notes that are only printed; those a format knows are in the passages.
    """

    def __init__(self, passages: Sequence[Passage], tied: Sequence[Note]) -> None:
        self._passages = passages
        self._printed: list[list[tuple[Span, Support]]] = [[] for _ in passages]
        self._opened: dict[tuple[int, int], Span] = {}
        marks: list[set[Span]] = [set() for _ in passages]
        for note in tied:
            leading = (note.mark, *note.again)
            support = Support(note.opening.label, tuple(Site(m.passage, m.span) for m in leading))
            span = Span(note.opening.start, note.end)
            self._printed[note.opening.passage].append((span, support))
            marks[note.opening.passage].add(note.opening.span)
            if (
                note.opening.span.start < note.opening.span.end
            ):  # else it goes on from a page before
                self._opened[note.opening.passage, note.opening.start] = note.opening.span
            for mark in leading:
                if mark.style is not Style.BRACKET:  # those are read as part of the sentence
                    marks[mark.passage].add(mark.span)
        self._prose = [
            Prose(passage.text, sorted(spans))
            for passage, spans in zip(passages, marks, strict=True)
        ]
        self._known = _known(passages)
        self._printed_over: dict[int, Span] = {}

    def of(self, number: int, item: Occurrence) -> Claim:
        """Return the claim of an occurrence in passage `number`."""
        note = self.note(number, item.start)
        label = note.label if note is not None else None
        if note is not None and note.marks:
            return self._at(label, note.marks[0])
        claim = self._at(label, Site(number, Span(item.start, item.end)))
        return claim if self._says_something(number, item) else claim._replace(context="")

    def context(self, site: Site) -> str:
        """Return the sentence around a stretch, on one line, over the end of its page."""
        number, prose = site.passage, self._prose[site.passage]
        sentence = prose.sentence(*site.span)
        said = prose.words(sentence)
        if sentence.start <= self._begins(number) and self._runs_over(number - 1):
            said = self._joined(number - 1, self._last_words(number - 1), said)
        if sentence.end >= self._ends(number) and self._runs_over(number):
            said = self._joined(number, said, self._first_words(number + 1))
        return said

    def beside(self, number: int, items: Sequence[Occurrence]) -> Iterator[tuple[str, str]]:
        """Yield, for each occurrence in a passage, the words of its note before and behind it."""
        prose, passage = self._prose[number], self._passages[number]
        starts = (*(item.start for item in items[1:]), len(passage.text))
        end = 0
        for item, following in zip(items, starts, strict=False):
            around = self._entry(number, item)
            before = Span(max(around.start, end, item.start - BESIDE), item.start)
            behind = Span(item.end, min(around.end, following, item.end + BESIDE))
            end = max(end, item.end)
            told = f"accessed {passage.accessed}" if passage.accessed else ""
            yield prose.words(before), told or prose.words(behind)

    def _entry(self, number: int, item: Occurrence) -> Span:
        """Return the note around an occurrence, or its sentence and the next."""
        passage = self._passages[number]
        if passage.place.note is not None:
            return Span(0, len(passage.text))
        notes = self._printed[number]
        at = bisect_right(notes, item.start, key=lambda note: note[0].start) - 1
        if at >= 0 and item.start < notes[at][0].end:
            return notes[at][0]
        first = self._prose[number].sentence(item.start, item.end)
        second = self._prose[number].sentence(first.end, first.end + 1)
        return Span(first.start, max(first.end, second.end))

    def sentence(self, site: Site) -> Site:
        """Return the sentence around a stretch."""
        return Site(site.passage, self._prose[site.passage].sentence(*site.span))

    def note(self, number: int, at: int) -> Support | None:
        """Return the note around an offset of passage `number`."""
        passage = self._passages[number]
        if passage.place.note is not None:
            return self._known[passage.note_id or passage.place.note]
        notes = self._printed[number]
        before = bisect_right(notes, at, key=lambda note: note[0].start)
        if not before or notes[before - 1][0].end <= at:
            return None
        return notes[before - 1][1]

    def notes(self) -> Iterator[tuple[str, Site, tuple[Site, ...]]]:
        """Yield each note: its label, where that opens it, and where it is marked."""
        seen: set[int] = set()
        for number, passage in enumerate(self._passages):
            label = passage.place.note
            if label is not None:
                support = self._known[passage.note_id or label]
                if id(support) not in seen:
                    seen.add(id(support))
                    yield support.label, Site(number, Span(0, 0)), support.marks
            for span, support in self._printed[number]:
                opening = self._opened.get((number, span.start))
                if opening is not None:
                    yield support.label, Site(number, opening), support.marks

    def site(self, number: int, start: int, end: int) -> Site:
        """Return a stretch of passage `number`, as far as its text goes."""
        size = len(self._passages[number].text)
        return Site(number, Span(min(start, size), min(end, size)))

    def _at(self, label: str | None, site: Site) -> Claim:
        prose = self._prose[site.passage]
        sentence = prose.sentence(*site.span)
        return Claim(label, self.context(site), prose.quote(site.span, sentence))

    def _runs_over(self, number: int) -> bool:
        """Whether a page ends in the midst of a sentence, which the next one goes on with."""
        if not 0 <= number < len(self._passages) - 1:
            return False
        here, there = self._passages[number], self._passages[number + 1]
        if here.place.page is None or there.place.page != here.place.page + 1:
            return False
        if here.alone or there.alone:
            return False
        end, begin = self._ends(number), self._begins(number + 1)
        unended = here.text[end - 1 : end].isalpha() or here.text[end - 1 : end] in _GOES_ON
        goes_on = end > 0 and unended and there.text[begin : begin + 1].islower()
        return goes_on and self.note(number, end - 1) is self.note(number + 1, begin) is None

    def _ends(self, number: int) -> int:
        """Return where the text of a page ends, above its number."""
        return self._body(number).end

    def _begins(self, number: int) -> int:
        return self._body(number).start

    def _body(self, number: int) -> Span:
        """Return what is printed on a page, without its number; asked for by each citation."""
        if number not in self._printed_over:
            text = self._passages[number].text
            first = _PRINTED.search(text)
            ending = _FOLIO.search(text, max(0, len(text) - _FOOT))
            self._printed_over[number] = Span(
                first.start() if first is not None else 0,
                ending.start() if ending is not None else len(text),
            )
        return self._printed_over[number]

    def _last_words(self, number: int) -> str:
        prose, end = self._prose[number], self._ends(number)
        sentence = prose.sentence(end - 1, end)
        return prose.words(sentence._replace(end=min(end, sentence.end)))

    def _first_words(self, number: int) -> str:
        prose, begin = self._prose[number], self._begins(number)
        return prose.words(prose.sentence(begin, begin + 1))

    def _joined(self, number: int, said: str, more: str) -> str:
        end = self._ends(number)
        return f"{said}{'' if self._passages[number].text[end - 1] in _HYPHENS else ' '}{more}"

    def _says_something(self, number: int, item: Occurrence) -> bool:
        """Whether the sentence is more than the address itself."""
        if item.anchor is not None and "://" not in item.anchor:
            return True
        text = self._passages[number].text
        first, last = self._prose[number].sentence(item.start, item.end)
        return any(map(str.isalpha, text[first : item.start] + text[item.end : last]))


def _known(passages: Sequence[Passage]) -> dict[str, Support]:
    """Return the notes that the format knows, by what it calls them."""
    marks: dict[str, list[Site]] = {}
    for number, passage in enumerate(passages):
        for mark in passage.marks:
            site = Site(number, Span(mark.offset, mark.offset))
            marks.setdefault(mark.note_id or mark.label, []).append(site)
    return {
        passage.note_id or label: Support(label, tuple(marks.get(passage.note_id or label, ())))
        for passage in passages
        if (label := passage.place.note) is not None
    }
