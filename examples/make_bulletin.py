"""Make the sample bulletin, as PDF and as text, from `bulletin.md` beside this file.

    python examples/make_bulletin.py [FOLDER]

Both come out the same, byte for byte, however often they are made. The PDF uses the
fonts that every reader has; the text is wrapped as text copied out of a PDF is.
"""

# ruff: noqa: INP001  (scripts beside their data, not a package)

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bulletin_lines import (
    ISSUE,
    PUBLISHER,
    SAMPLE,
    Line,
    Sheet,
    Word,
    as_text,
    read,
    words_of,
    wrap,
)
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

HOME = Path(__file__).parent.parent / "archiver" / "demo"

Fact = tuple[str, str]

ASIDES: tuple[tuple[str, tuple[Fact, ...]], ...] = (
    (
        "AT A GLANCE",
        (
            ("5 days", "without internet or telephone, 9 to 14 March 2024"),
            ("6 minutes", "from the first route withdrawn to the last"),
            ("34 boats", "at sea that night without a forecast"),
            ("0 reasons", "given to the town since"),
        ),
    ),
    (
        "THOSE DAYS",
        (
            ("9 March", "at 22:41 the first route is withdrawn"),
            ("11 March", "the port office is back, for sixteen minutes"),
            ("12 March", "two hundred people meet on the mole"),
            ("14 March", "from 15:02 the routes return"),
        ),
    ),
)
"""What stands beside the text, a box for each page: its label and its facts."""


INK = HexColor(0x1C2733)
SEA = HexColor(0x0F4C5C)
SAND = HexColor(0xF3EEE4)
GREY = HexColor(0x6B7680)

LEFT, RIGHT = 68 * mm, 188 * mm  # of the text column
MARGIN = 22 * mm  # of everything else
ASIDE = LEFT - MARGIN - 9 * mm  # the width of the box beside the text
FLOOR = 24 * mm  # where the notes end
WIDTH, HEIGHT = A4
SMALLER, RAISED = 0.65, 0.36  # a note's mark, of the size of its text


@dataclass(frozen=True)
class Style:
    """How words are set: sizes in points."""

    font: str
    size: float
    leading: float = 0
    before: float = 0
    ink: HexColor = INK
    justified: bool = False

    def measure(self, word: Word) -> float:
        """Return the printed width of a word and its mark."""
        mark = stringWidth(word.note, self.font, self.size * SMALLER)
        return float(stringWidth(word.text, self.font, self.size) + mark)

    @property
    def space(self) -> float:
        """The width of a space."""
        return self.measure(Word(" "))


STYLES = {
    "title": Style("Times-Bold", 27, 30, 0, SEA),
    "standfirst": Style("Times-Italic", 13, 17, 6, GREY),
    "heading": Style("Helvetica-Bold", 10.5, 14, 11, SEA),
    "text": Style("Times-Roman", 11, 15.6, 7.5, justified=True),
    "note": Style("Times-Roman", 8.4, 10.6, 2.6),
    "publisher": Style("Times-Bold", 19, ink=SAND),
    "issue": Style("Helvetica", 9, ink=SAND),
    "badge": Style("Helvetica-Bold", 9, ink=SAND),
    "running": Style("Helvetica-Bold", 8, ink=SEA),
    "small": Style("Helvetica", 7.5, ink=GREY),
    "label": Style("Helvetica-Bold", 7.5, ink=GREY),
    "large": Style("Times-Bold", 17, before=29, ink=SEA),
    "aside": Style("Helvetica", 8, 11),
}
NOTE = STYLES["note"]


def as_pdf(sheets: list[Sheet], path: Path) -> None:
    """Write the bulletin as PDF."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1, pageCompression=0, lang="en")
    canvas.setTitle("The town without a line")
    canvas.setAuthor(PUBLISHER)
    canvas.setSubject(SAMPLE)
    for number, sheet in enumerate(sheets, 1):
        _draw_sheet(canvas, sheet, first=number == 1)
        _draw_edges(canvas, number, len(sheets))
        canvas.showPage()
    canvas.save()


def _draw_sheet(canvas: Canvas, sheet: Sheet, *, first: bool) -> None:
    top = HEIGHT - (45 if first else 27) * mm
    for index, block in enumerate(sheet.blocks):
        style = STYLES["standfirst" if first and index == 1 else block.kind]
        top = _draw_words(canvas, block.words, style, LEFT, top - style.before)
    _draw_notes(canvas, sheet.notes)


def _draw_words(canvas: Canvas, words: Line, style: Style, left: float, top: float) -> float:
    """Draw a paragraph below `top`, and return where it ends."""
    lines = wrap(words, RIGHT - left, style.measure, style.space)
    for line in lines:
        top -= style.leading
        _draw_line(
            canvas, line, style, left, top, stretch=style.justified and line is not lines[-1]
        )
    return top


def _draw_line(
    canvas: Canvas, line: Line, style: Style, left: float, base: float, *, stretch: bool
) -> None:
    spare = RIGHT - left - sum(map(style.measure, line)) - style.space * (len(line) - 1)
    extra = spare / (len(line) - 1) if stretch and len(line) > 1 else 0.0
    text = canvas.beginText(left, base)
    text.setFont(style.font, style.size)
    text.setFillColor(style.ink)
    text.setWordSpace(extra)
    for index, word in enumerate(line):
        _draw_word(canvas, text, word, style, (left, base))
        if index < len(line) - 1:
            text.textOut(" ")
        left += style.measure(word) + style.space + extra
    canvas.drawText(text)


def _draw_word(
    canvas: Canvas, text: PDFTextObject, word: Word, style: Style, at: tuple[float, float]
) -> None:
    if word.link:
        _draw_link(canvas, text, word, style, at)
    else:
        text.textOut(word.text)
    _draw_mark(text, word.note, style)


def _draw_link(
    canvas: Canvas, text: PDFTextObject, word: Word, style: Style, at: tuple[float, float]
) -> None:
    before, shown, after = word.text.partition(_shown(word))
    text.textOut(before)
    text.setFillColor(SEA)
    text.textOut(shown)
    text.setFillColor(style.ink)
    text.textOut(after)
    left, base = at[0] + style.measure(Word(before)), at[1]
    right = left + style.measure(Word(shown))
    box = (left, base - 0.25 * style.size, right, base + 0.75 * style.size)
    canvas.linkURL(word.link, box, relative=0, thickness=0)


def _shown(word: Word) -> str:
    """Return what of the word is the link: without the bracket or full stop around it."""
    return word.link if word.link in word.text else word.text


def _draw_mark(text: PDFTextObject, note: str, style: Style) -> None:
    if note:
        text.setFont(style.font, style.size * SMALLER)
        text.setRise(style.size * RAISED)
        text.textOut(note)
        text.setRise(0)
        text.setFont(style.font, style.size)


def _draw_notes(canvas: Canvas, notes: dict[str, Line]) -> None:
    """Draw the notes upwards from the floor, and the rule above them."""
    indent = LEFT + 11
    heights = {
        label: NOTE.before
        + NOTE.leading * len(wrap(words, RIGHT - indent, NOTE.measure, NOTE.space))
        for label, words in notes.items()
    }
    top = FLOOR + sum(heights.values())
    canvas.setStrokeColor(SEA)
    canvas.setLineWidth(0.6)
    canvas.line(LEFT, top + 3, LEFT + 32 * mm, top + 3)
    for label, words in notes.items():
        _draw_label(canvas, label, top - NOTE.before - NOTE.leading)
        top = _draw_words(canvas, words, NOTE, indent, top - NOTE.before)


def _draw_label(canvas: Canvas, label: str, base: float) -> None:
    text = canvas.beginText(LEFT, base)
    text.setFillColor(INK)
    _draw_mark(text, label, NOTE)
    canvas.drawText(text)


def _draw_edges(canvas: Canvas, number: int, count: int) -> None:
    """Draw what stands around the text: the head, the box beside it, and the foot."""
    first, page = number == 1, f"{number} / {count}"
    if first:
        _draw_band(canvas)
    else:
        _draw_print(canvas, MARGIN, HEIGHT - 20 * mm, PUBLISHER, "running")
        _draw_print(canvas, LEFT, HEIGHT - 20 * mm, ISSUE, "small")
    _draw_aside(canvas, ASIDES[number - 1], HEIGHT - (49 if first else 30) * mm)
    canvas.setStrokeColor(GREY)
    canvas.setLineWidth(0.3)
    canvas.line(MARGIN, 17 * mm, RIGHT, 17 * mm)
    _draw_print(canvas, MARGIN, 12 * mm, SAMPLE, "small")
    _draw_print(canvas, RIGHT - STYLES["running"].measure(Word(page)), 12 * mm, page, "running")


def _draw_band(canvas: Canvas) -> None:
    canvas.setFillColor(SEA)
    canvas.rect(0, HEIGHT - 34 * mm, WIDTH, 34 * mm, stroke=0, fill=1)
    _draw_print(canvas, MARGIN, HEIGHT - 19 * mm, PUBLISHER, "publisher")
    _draw_print(canvas, MARGIN, HEIGHT - 26 * mm, ISSUE, "issue")
    canvas.setStrokeColor(SAND)
    canvas.roundRect(RIGHT - 24 * mm, HEIGHT - 21.5 * mm, 24 * mm, 8 * mm, 2, stroke=1, fill=0)
    _draw_print(canvas, RIGHT - 18.6 * mm, HEIGHT - 18.6 * mm, "SAMPLE", "badge")


def _draw_aside(canvas: Canvas, aside: tuple[str, tuple[Fact, ...]], top: float) -> None:
    lines = list(_aside_lines(*aside))
    height = sum(down for _, _, down in lines) + 15 * mm
    canvas.setFillColor(SAND)
    canvas.rect(MARGIN, top - height, ASIDE, height, stroke=0, fill=1)
    base = top - 9 * mm
    for text, style, down in lines:
        base -= down
        _draw_print(canvas, MARGIN + 4 * mm, base, text, style)


def _aside_lines(label: str, facts: tuple[Fact, ...]) -> Iterator[tuple[str, str, float]]:
    """Yield each line of the box: its text, its style, and how far it is below the last."""
    style = STYLES["aside"]
    yield label, "label", 0.0
    for large, small in facts:
        yield large, "large", STYLES["large"].before
        for line in wrap(words_of(small), ASIDE - 8 * mm, style.measure, style.space):
            yield " ".join(word.text for word in line), "aside", style.leading


def _draw_print(canvas: Canvas, left: float, base: float, text: str, style: str) -> None:
    canvas.setFillColor(STYLES[style].ink)
    canvas.setFont(STYLES[style].font, STYLES[style].size)
    canvas.drawString(left, base, text)


def make(folder: Path) -> None:
    """Write `bulletin.pdf` and `bulletin.txt` into a folder."""
    sheets = read()
    as_pdf(sheets, folder / "bulletin.pdf")
    (folder / "bulletin.txt").write_text(as_text(sheets), "utf-8")


if __name__ == "__main__":
    make(Path(sys.argv[1]) if sys.argv[1:] else HOME)
