"""The sample bulletin as words and lines: reads `bulletin.md`, and breaks it for a page."""

# ruff: noqa: INP001  (scripts beside their data, not a package)

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

SOURCE = Path(__file__).with_name("bulletin.md")

PUBLISHER = "Harbour Documentation Group"
ISSUE = "Bulletin 7 · April 2024"
SAMPLE = "A sample. The town, the group and every source are made up."


class Word(NamedTuple):
    """A word with what is printed against it: the number of a note, or the link it is part of."""

    text: str
    note: str = ""
    link: str = ""


Line = list[Word]


@dataclass(frozen=True)
class Block:
    """A heading or a paragraph, as words."""

    kind: str
    words: Line


@dataclass(frozen=True)
class Sheet:
    """One page: its blocks, and the notes whose marks stand in them."""

    blocks: list[Block]
    notes: dict[str, Line]


def read() -> list[Sheet]:
    """Return the pages of the bulletin."""
    source = SOURCE.read_text("utf-8")
    notes = dict(re.findall(r"^\[\^(\d+)\]: (.*)$", source, re.MULTILINE))
    text = re.sub(r"^\[\^\d+\]: .*$", "", source, flags=re.MULTILINE)
    return [_sheet(part, notes) for part in text.split("\n---\n")]


def _sheet(text: str, notes: dict[str, str]) -> Sheet:
    blocks = [_block(part) for part in re.split(r"\n\s*\n", text.strip())]
    marked = [word.note for block in blocks for word in block.words if word.note]
    return Sheet(blocks, {number: words_of(notes[number]) for number in marked})


def _block(text: str) -> Block:
    marks, _, rest = text.partition(" ")
    kind = {"#": "title", "##": "heading"}.get(marks)
    return Block(kind, words_of(rest)) if kind else Block("text", words_of(text))


def words_of(text: str) -> Line:
    """Return the words of a text, each with its mark and its link."""
    return [_word(text) for text in text.split()]


def _word(text: str) -> Word:
    bare, note = re.fullmatch(r"(.*?)(?:\[\^(\d+)\])?", text).groups()  # type: ignore[union-attr]
    link = re.search(r"https?://[^\s)]+", bare)
    return Word(bare, note or "", link[0] if link else "")


# --- Breaking lines ---------------------------------------------------------------------


def wrap(words: Line, width: float, measure: Callable[[Word], float], space: float) -> list[Line]:
    """Break words into lines; a very long link is broken after a slash."""
    lines: list[Line] = [[]]
    left = width
    for word in words:
        for part, whole in _parts(word, left, measure):
            if (lines[-1] and measure(part) > left) or not whole:
                lines.append([])
                left = width
            lines[-1].append(part)
            left -= measure(part) + space
    return [line for line in lines if line]


LONG = 70  # characters in a link that is not kept whole


def _parts(
    word: Word, left: float, measure: Callable[[Word], float]
) -> Iterator[tuple[Word, bool]]:
    """Yield the word, or the two parts of a long link; the second begins a line."""
    if len(word.link) <= LONG or measure(word) <= left:
        yield word, True
        return
    slashes = [match.end() for match in re.finditer("/", word.text)][2:]
    fitting = [at for at in slashes if measure(Word(word.text[:at])) <= left]
    cut = fitting[-1] if fitting else 0
    if cut:
        yield Word(word.text[:cut], link=word.link), True
    yield Word(word.text[cut:], word.note, word.link), False


# --- Text -------------------------------------------------------------------------------

COLUMNS = 76


def as_text(sheets: list[Sheet]) -> str:
    """Return the bulletin as text copied out of its PDF."""
    pages = [_text_page(sheet, number, len(sheets)) for number, sheet in enumerate(sheets, 1)]
    return f"{PUBLISHER.upper()}\n{ISSUE}\n{SAMPLE}\n\n" + "\n".join(pages)


def _text_page(sheet: Sheet, number: int, count: int) -> str:
    blocks = ["\n".join(_text_lines(block.words, COLUMNS)) + "\n" for block in sheet.blocks]
    notes = [_text_note(label, words) for label, words in sheet.notes.items()]
    return "\n".join([*blocks, *notes, "", f"{PUBLISHER} · {number} of {count}", ""])


def _text_lines(words: Line, width: int) -> list[str]:
    lines = wrap(words, width, lambda word: len(word.text + word.note), 1)
    return [" ".join(word.text + word.note for word in line) for line in lines]


def _text_note(label: str, words: Line) -> str:
    return f"{label:>2}  " + "\n    ".join(_text_lines(words, COLUMNS - 4))
