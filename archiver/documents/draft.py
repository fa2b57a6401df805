"""A passage while a reader writes it: text, and what hangs on stretches of it."""

from typing import Final

from archiver.expressions import expression
from archiver.model import CitationKind, Hyperlink, NoteMark, Passage, Place

_LOOK_BACK: Final = 512  # characters of an address that is looked for its beginning
_BLANK = expression(r"\s")

COPY = "data-versionurl"
"""The attribute in which a robust link has its archived copy (Robust Links 2.0)."""


class Draft:
    """Text so far, with its hyperlinks and note marks at their offsets.

    `note_id` is what the marks of this note call it, where it is one. Two
    hyperlinks to one target with nothing between them are one: editors split them.
    """

    def __init__(self, place: Place, note_id: str | None = None) -> None:
        self.place = place
        self._note_id = note_id
        self.lines = 0
        self._pieces: list[str] = []
        self._length = 0
        self._open: tuple[str, int] | None = None
        self._hyperlinks: list[Hyperlink] = []
        self._marks: list[NoteMark] = []

    def write(self, text: str) -> None:
        """Add text."""
        if text:
            self._pieces.append(text)
            self._length += len(text)
            self.lines += text.count("\n")

    @property
    def ends_blank(self) -> bool:
        """Whether nothing is cut in two by a blank here."""
        return not self._pieces or self._pieces[-1][-1].isspace()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written or linked, and nothing is being linked."""
        return not (self._pieces or self._hyperlinks or self._marks or self._open)

    @property
    def linking(self) -> bool:
        """Whether a hyperlink is open."""
        return self._open is not None

    def link(self, url: str) -> None:
        """Begin a hyperlink; it ends at `unlink`, at the next one, or with the passage."""
        self.unlink()
        if not self._hyperlinks or self._hyperlinks[-1].end < self._length:
            self.part()
        self._open = url, self._length

    def unlink(self) -> None:
        """End the hyperlink that is open, if one is."""
        if self._open is None:
            return
        url, start = self._open
        self._open = None
        if self._hyperlinks and start > self._hyperlinks[-1].start:
            last = self._hyperlinks[-1]
            if last.url == url and last.end == start:
                self._hyperlinks.pop()
                start = last.start
        self._hyperlinks.append(Hyperlink(url, start, self._length, CitationKind.LINK))

    def beside(self, url: str) -> None:
        """Cite an address that a hyperlink which just ended brings along, unseen."""
        if url:
            self.link(url)
            self.unlink()

    def withdraw(self) -> str | None:
        """Take back the hyperlink that is open if it has no text yet, and return its target."""
        if self._open is None or self._open[1] != self._length:
            return None
        url, self._open = self._open[0], None
        return url

    def part(self) -> None:
        """Keep an address that ends here from going on in what comes next: a number, a link."""
        tail, most = "", len(self._pieces)
        while most and len(tail) < _LOOK_BACK and not _BLANK.search(tail):
            most -= 1
            tail = self._pieces[most][-_LOOK_BACK:] + tail
        if "://" in _BLANK.split(tail)[-1]:
            self.write(" ")

    def mark(self, label: str, note_id: str | None = None) -> None:
        """Put a note's mark here."""
        self._marks.append(NoteMark(label, self._length, note_id))

    def passage(self) -> Passage | None:
        """Return what was written, or None where there is nothing to read or to follow."""
        self.unlink()
        text = "".join(self._pieces)
        if not text.strip() and not self._hyperlinks:
            return None
        links, marks = tuple(self._hyperlinks), tuple(self._marks)
        return Passage(text, self.place, links, marks, self._note_id)
