"""What a document says: its passages, what they cite, and where."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a document; None where the format has no such thing.

    `page`, `line` and `column` count from 1: in a workbook, sheet, row and column. `note` is
    the label of the footnote or endnote, as printed.
    """

    page: int | None = None
    line: int | None = None
    column: int | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        for number in (self.page, self.line, self.column):
            if number is not None and number < 1:
                raise ValueError(f"pages, lines and columns count from 1, not {number}")


class CitationKind(StrEnum):
    """How the document names the URL."""

    LINK = "link"  # the target of a hyperlink in the format's own markup
    ANNOTATION = "annotation"  # a link rectangle on a PDF page
    TEXT = "text"  # printed in the running text
    DOI = "doi"  # an identifier, and its resolver's URL: ISO 26324
    ARXIV = "arxiv"
    PMID = "pmid"  # PubMed
    PMCID = "pmcid"  # PubMed Central
    HANDLE = "handle"  # RFC 3650
    ARK = "ark"
    URN = "urn"  # URN:NBN, RFC 8458


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """A target in a format's own markup, over `text[start:end]` of its passage.

    `repair` says what the reader of the format had to mend in it, where anything.
    """

    url: str
    start: int
    end: int
    kind: CitationKind = CitationKind.LINK
    repair: "Repair | None" = None

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError("a hyperlink spans text[start:end] of its passage")


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A reference to note `label`, standing before `text[offset]` of its passage.

    `note_id` tells notes apart that are printed with one label, as the notes of each
    chapter are; it is the `note_id` of the note's passages, and never shown.
    """

    label: str
    offset: int
    note_id: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    r"""A stretch of a document's text, and the place of its first character.

    Lines are separated by `\n` just as they are printed, so that the line of any offset
    can be counted from `place.line`. When the passage is a note, `place.note` is its label,
    and `note_id` what its marks call it where a label alone does not say which note it is.
    `alone` says that nothing in it goes on in the next passage, and that no number in it
    marks or opens a note, as in the row of a table or the field of a reference. `raised`
    says that its raised figures are written as superscripts, so that no other figure
    behind a URL is the mark of a note. `accessed` is the day on which its source was
    seen, in words, where a format has a field for that. `cells` are those of a row of a
    sheet: the offset of each, in order, and its column, which then is that of the place.
    `turns` are the offsets, in order, at which a page turns from its notes to other text, `foot`
    is that of the notes that a page of one column ends in.
    """

    text: str
    place: Place = Place()
    hyperlinks: tuple[Hyperlink, ...] = ()
    marks: tuple[NoteMark, ...] = ()
    note_id: str | None = None
    alone: bool = False
    raised: bool = False
    accessed: str = ""
    cells: tuple[tuple[int, int], ...] = ()
    turns: tuple[int, ...] = ()
    foot: int | None = None


@dataclass(frozen=True, slots=True)
class Omission:
    """A part of a document that was not read: which, and why, in one sentence for a reader."""

    what: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file that cites. `sha256` (hex) is over its bytes, `size` is in bytes.

    `omissions` name what of it could not be read; what could be is in `passages`. `date` is
    when it was written or published, where it says so.
    """

    name: str
    media_type: str
    sha256: str
    size: int
    passages: tuple[Passage, ...] = field(repr=False, default=())
    omissions: tuple[Omission, ...] = ()
    date: datetime | None = None


@dataclass(frozen=True, slots=True)
class Repair:
    """Why a URL is not the one that is printed, and the other readings that were rejected."""

    reason: str
    rejected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """One occurrence of a URL in a document.

    `url` is what can be fetched: repaired where the page broke it, otherwise exactly the
    author's. `as_printed` is what stands in the document. `context` is the sentence that
    rests on it, `anchor` the visible text of a hyperlink, `quote` the quoted passage it
    supports, where there is one. `repair` says what was mended between `as_printed` and
    `url`, where anything was; `defanged` that the author made it impossible to follow, so
    that whoever shows it does so too. `beside` are the words of its own note or entry before
    it and behind it, up to the next address.
    """

    document: str
    url: str
    as_printed: str
    kind: CitationKind
    place: Place
    context: str = ""
    anchor: str | None = None
    quote: str | None = None
    repair: Repair | None = None
    defanged: bool = False
    beside: tuple[str, str] = ("", "")


class UnlinkedKind(StrEnum):
    """How a source is named that has no URL."""

    SOURCE = "source"  # by the name of who said or published it
    ISBN = "isbn"
    ISSN = "issn"
    PART = "part"  # by a part of its URL, the rest of which is left out


@dataclass(frozen=True, slots=True)
class Unlinked:
    """A source that a document names without a URL: `name` as printed, and the sentence."""

    document: str
    name: str
    kind: UnlinkedKind
    place: Place
    context: str = ""
