"""The paragraphs of a LaTeX document while they are written: the body's, and those of its notes."""

from dataclasses import dataclass, field, replace

from archiver.documents.draft import Draft
from archiver.model import CitationKind, Hyperlink, Passage, Place


@dataclass(slots=True)
class Flow:
    """Paragraphs that follow each other, each beginning in the line of its first word."""

    note: str | None = None
    note_id: str | None = None
    draft: Draft = field(init=False)
    length: int = 0  # characters of the paragraph so far
    identified: list[Hyperlink] = field(default_factory=list)
    begun: bool = False  # whether the paragraph has a word
    last: str = ""  # what was written last
    done: list[Passage] = field(default_factory=list)
    beside: list[Passage] = field(default_factory=list)  # what belongs to the paragraph

    def __post_init__(self) -> None:
        self._begin()

    def write(self, text: str, line: int) -> None:
        """Write words that stand in `line` of the source."""
        if text:
            self.begin_at(line)
            self._add(text)

    def identify(self, url: str | None, kind: CitationKind, text: str, line: int) -> None:
        """Write an identifier, and link it to its resolver unless a hyperlink is open."""
        linked = self.draft.linking or not url
        start = self.length
        self.write(text, line)
        if url and not linked:
            self.identified.append(Hyperlink(url, start, self.length, kind))

    def blank(self, line: int) -> None:
        """Write a blank, and as many line breaks as the source is ahead."""
        if self.begun:
            missing = line - (self.draft.place.line or 1) - self.draft.lines
            self._add(" \n" * missing if missing > 0 else " ")

    def begin_at(self, line: int) -> None:
        """Let the paragraph begin here, unless it has begun."""
        if not self.begun:
            self.draft.place = replace(self.draft.place, line=line)
            self.begun = True

    def end_paragraph(self) -> None:
        """Begin another paragraph; a link whose text has not begun goes on in it."""
        around = self.draft.withdraw()
        passage = self.draft.passage()
        if passage is not None:
            links = (*passage.hyperlinks, *self.identified)
            self.done.append(replace(passage, hyperlinks=links))
        self.done.extend(self.beside)
        self.beside.clear()
        self._begin()
        if around is not None:
            self.draft.link(around)

    def _add(self, text: str) -> None:
        self.draft.write(text)
        self.length += len(text)
        self.last = text

    def _begin(self) -> None:
        self.draft = Draft(Place(note=self.note), self.note_id)
        self.identified = []
        self.begun, self.last, self.length = False, "", 0
