"""What an RTF reader keeps in mind: open groups and fields, and the paragraphs so far."""

from collections.abc import Callable
from dataclasses import dataclass, field

from archiver.documents import instructions
from archiver.documents.draft import Draft
from archiver.model import Passage, Place

_LONGEST = 512  # characters of a word that is looked at


@dataclass(slots=True)
class Group:
    """What holds until a brace closes; the last three are not handed on to groups within."""

    unseen: bool = False
    hidden: bool = False
    deleted: bool = False
    encoding: str | None = None
    fallback: int = 1  # characters after each Unicode one, for readers that know none
    sink: list[str] | None = None  # an instruction, or a target, that text is a part of
    around: bool = False  # whether the group around it is unseen
    starred: bool = False
    ends: Callable[[], None] | None = None

    def inner(self) -> "Group":
        """Return a group within this one."""
        seen = self.unseen, self.hidden, self.deleted
        return Group(*seen, self.encoding, self.fallback, self.sink, self.unseen)


@dataclass(slots=True)
class Field:
    """A field whose end is yet to come."""

    instruction: list[str] = field(default_factory=list)
    shown: bool = False
    links: bool = False  # whether its text is that of a hyperlink

    @property
    def url(self) -> str | None:
        """What it links to."""
        return instructions.linked("".join(self.instruction))


@dataclass(slots=True)
class Flow:
    """Paragraphs that follow each other: the body's, a note's, a margin's."""

    note: str | None = None
    note_id: str | None = None
    draft: Draft = field(init=False)
    last: str = ""  # what was written last
    word: str = ""  # the last word of it, so far as it could be an address
    done: list[Passage] = field(default_factory=list)
    beside: list[Passage] = field(default_factory=list)  # what belongs to the paragraph

    def __post_init__(self) -> None:
        self.draft = self._begun()

    def write(self, text: str) -> None:
        """Write words."""
        self.draft.write(text)
        self.last = text
        words = text[-_LONGEST:].split()
        apart = not words or text[-1].isspace()
        if apart or len(words) > 1 or text[0].isspace():
            self.word = "" if apart else words[-1]
        else:
            self.word = (self.word + words[-1])[:_LONGEST]

    def end_paragraph(self) -> None:
        """Begin another paragraph; a link whose text has not begun goes on in it."""
        around = self.draft.withdraw()
        passage = self.draft.passage()
        self.done.extend([] if passage is None else [passage])
        self.done.extend(self.beside)
        self.beside.clear()
        self.draft = self._begun()
        if around is not None:
            self.draft.link(around)

    def _begun(self) -> Draft:
        self.last = self.word = ""
        return Draft(Place(note=self.note), self.note_id)


@dataclass(slots=True)
class Count:
    """How notes of one kind are counted."""

    number: int = 0
    form: str = "decimal"
