"""The sentence that rests on a citation: its own, or the one that carries its note's mark."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from archiver.citations.notes import Note, Style
from archiver.citations.occurrence import Occurrence
from archiver.citations.printed import Span
from archiver.citations.sentences import Prose
from archiver.model import Passage


class Claim(NamedTuple):
    """A sentence, the words it quotes, and the note through which it cites."""

    note: str | None
    context: str
    quote: str | None


class Claims:
    """The sentences of one document.

    `tied` are the notes that are only printed; those a format knows are in the passages.
    """

    def __init__(self, passages: Sequence[Passage], tied: Sequence[Note]) -> None:
        self._passages = passages
        self._notes: list[list[Note]] = [[] for _ in passages]
        marks: list[set[Span]] = [set() for _ in passages]
        for note in tied:
            self._notes[note.opening.passage].append(note)
            if note.mark.style is not Style.BRACKET:  # those are read as part of the sentence
                marks[note.mark.passage].add(note.mark.span)
        self._prose = [
            Prose(passage.text, sorted(spans))
            for passage, spans in zip(passages, marks, strict=True)
        ]
        self._marks: dict[str, tuple[int, Span]] = {}
        for number, passage in enumerate(passages):
            for mark in passage.marks:
                self._marks.setdefault(mark.label, (number, Span(mark.offset, mark.offset)))

    def of(self, number: int, item: Occurrence) -> Claim:
        """Return the claim of an occurrence in passage `number`."""
        label, mark = self._note(number, item.start)
        if mark is not None:
            return self._at(label, *mark)
        claim = self._at(label, number, Span(item.start, item.end))
        return claim if self._says_something(number, item) else claim._replace(context="")

    def _note(self, number: int, at: int) -> tuple[str | None, tuple[int, Span] | None]:
        """Return the label of the note around an offset, and where the note is marked."""
        label = self._passages[number].place.note
        if label is not None:
            return label, self._marks.get(label)
        notes = self._notes[number]
        before = bisect_right(notes, at, key=lambda note: note.opening.start)
        if not before or notes[before - 1].end <= at:
            return None, None
        note = notes[before - 1]
        return note.opening.label, (note.mark.passage, note.mark.span)

    def _at(self, label: str | None, number: int, span: Span) -> Claim:
        prose = self._prose[number]
        sentence = prose.sentence(*span)
        return Claim(label, prose.words(sentence), prose.quote(span.start, sentence))

    def _says_something(self, number: int, item: Occurrence) -> bool:
        """Whether the sentence is more than the address itself."""
        if item.anchor is not None and "://" not in item.anchor:
            return True
        text = self._passages[number].text
        first, last = self._prose[number].sentence(item.start, item.end)
        return any(map(str.isalpha, text[first : item.start] + text[item.end : last]))
