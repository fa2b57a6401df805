"""Notes that are only printed: a number in the text, and lines that begin with it.

A line opens a note only where its label is marked before it, so that a date or a list of
ten things is none. Formats that know their notes say so themselves and are not read here.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate, chain, groupby, islice, pairwise
from operator import itemgetter

from archiver.citations.occurrence import Occurrence
from archiver.citations.printed import Span
from archiver.expressions import expression
from archiver.model import Passage

_SUPERSCRIPTS = str.maketrans(
    "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079", "0123456789"
)
_RAISED = "[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}"
_NAMED = r"\d{1,3}|[a-z]|[ivx]{2,4}|[*\u2020\u2021\u00a7]{1,3}"
_OPENING = expression(
    rf"^[ \t]*(?:\[\^?(?:[Nn]ote )?(?P<bracket>{_NAMED})\]:?"
    rf"|(?P<raised>{_RAISED})"
    r"|(?P<symbol>[*\u2020\u2021\u00a7]{1,3})"
    r"|\((?P<round>\d{1,3})\)(?=[ \t])"
    r"|\(?(?P<listed>\d{1,3})[.):](?=[ \t])"
    r"|(?P<bare>\d{1,3})(?=[ \t]|https?:|[^\W\d_a-z]))"
    r"[ \t]*(?=\S)",
    re.MULTILINE,
)
_MARK = expression(
    rf"\[\^?(?:[Nn]ote )?(?P<bracket>(?:{_NAMED})(?:\s?[,;\u2013-]\s?\d{{1,3}}){{0,20}})"
    r"(?:[,:]\s?(?:pp?|S|chap|ch|sec|para)\.?\s?[\d\u2013-]{1,9})?\]"
    rf"|(?<=\S)(?P<raised>{_RAISED}(?:[,\u02d2]{_RAISED}){{0,9}})"
    r"|(?<=[\w.,;:!?)\"\u201d\u2019])(?P<symbol>\*{1,3}|[\u2020\u2021\u00a7]{1,3})"
    r"(?=[\s.,;:!?)\"\u201d\u2019]|\Z)"
    r"|(?:(?<=\S )|(?<=[^\W\d_])|(?<=[.,;:!?\"\u201d\u2019]))\((?P<round>\d{1,3})\)"
    r"|(?:(?<=[^\W\dA-Z_][^\W\dA-Z_])|(?<=[^\W\d_][.,;:!?)\u060c\u061b\u061f\u3002\uff0c])|(?<=\d\))"
    r"|(?<=[\"\u201d\u2019\u00bb)\]][.,;:!?])"
    r"|(?<=[\"'\u201d\u2019\u00bb\u2026]))(?P<glued>\d{1,3})(?![\w%\u2019'])(?!\.\d)"
    r"|(?<=\b(?:19|20)\d\d[.,;])(?P<dated>\d{1,2})(?=[ \t]*(?:\n|\Z)|\s+[^\W\d_a-z])"
)
_RUN = expression(r"\S*")
_NOTHING = expression(r"\s*(?:\d{1,4}\s*)?\Z")
_BLANK_LINE = expression(r"\n[ \t]*(?:\n|\Z)")


FEW = 5
"""Lines that a note may go on for at the foot of the next page."""

REACH = 1000
"""Characters in which they are."""


MOST = 200_000
"""Marks of one document; a range of notes counts as many as it has."""


class Style(StrEnum):
    """How a label is printed: a mark and its note agree in it."""

    BRACKET = "bracket"
    RAISED = "raised"
    ROUND = "round"
    SYMBOL = "symbol"
    PLAIN = "plain"


_STYLES = {style.value: style for style in Style}


@dataclass(frozen=True, slots=True, order=True)
class Label:
    """A label at a place: in passage number `passage`, over `start:end` of its text."""

    passage: int
    start: int
    end: int
    label: str
    style: Style

    @property
    def span(self) -> Span:
        """The label itself, in the text of its passage."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Note:
    """A printed note: what opens it, where it ends in the same passage, what marks it.

    `again` are the marks behind the first one that lead to it too.
    """

    opening: Label
    end: int
    mark: Label
    again: tuple[Label, ...] = ()


def openings(passages: Sequence[Passage]) -> list[Label]:
    """Return every line beginning that may open a note, in order."""
    return [
        Label(number, found.start(), found.end(), label, style)
        for number, passage in enumerate(passages)
        if not passage.alone
        for found in _OPENING.finditer(passage.text)
        for style, label in _labels(found)
    ]


def marked(
    passages: Sequence[Passage],
    opened: Sequence[Label],
    labels: AbstractSet[str],
    found: Sequence[Sequence[Occurrence]],
) -> frozenset[str]:
    """Return those labels that notes may have: of a list of steps, no number is marked.

    A label is sure where the one before or after it has a mark outside the URLs that are
    `found`, or where there is no such one.
    """
    whole = [
        [replace(item, end=_run_end(passage.text, item.end)) for item in items]
        for passage, items in zip(passages, found, strict=True)
    ]
    marks = {mark.label for mark in islice(_marks(passages, opened, whole), MOST)}
    known = {opening.label for opening in opened}
    return frozenset(
        label for label in labels if not (around := _around(label) & known) or around & marks
    )


def _run_end(text: str, at: int) -> int:
    run = _RUN.match(text, at)
    return run.end() if run is not None else at


def _around(label: str) -> set[str]:
    return {str(int(label) - 1), str(int(label) + 1)} if label.isdecimal() else set()


def tie(
    passages: Sequence[Passage], opened: Sequence[Label], taken: Sequence[Sequence[Occurrence]]
) -> list[Note]:
    """Return the notes among the openings, each with its mark.

    `taken` are, passage by passage, the URLs, in whose digits nothing is marked.
    Where a label is used again, on another page, its marks and openings alternate.
    """
    known = {opening.label for opening in opened}
    marks = islice(_marks(passages, opened, taken), MOST) if known else ()
    by_label: dict[str, list[tuple[Label, bool]]] = {}
    for label, opens in sorted(
        chain(((mark, False) for mark in marks), ((opening, True) for opening in opened))
    ):
        by_label.setdefault(label.label, []).append((label, opens))
    runs = _runs(opened, {label for label, found in by_label.items() if len(found) > 1})
    tied = sorted(pair for found in by_label.values() for pair in _pairs(found, runs))
    ends = _ends(passages, opened, [opening for opening, _ in tied])
    notes = [
        Note(opening, end, marks[0], tuple(marks[1:]))
        for (opening, marks), end in zip(tied, ends, strict=True)
    ]
    return sorted([*notes, *_continued(passages, notes)], key=lambda note: note.opening)


def _labels(found: re.Match[str]) -> Iterator[tuple[Style, str]]:
    printed = found.group(found.lastgroup or 0).translate(_SUPERSCRIPTS)
    style = _STYLES.get(found.lastgroup or "", Style.PLAIN)
    for part in re.split(r"\s?[,;\u02d2]\s?", printed):
        first, _, last = re.sub(r"\s", "", part.replace("\u2013", "-")).partition("-")
        if not first.isdecimal():
            yield style, first
            continue
        for number in range(int(first), min(int(last or first), int(first) + 50) + 1):
            yield style, str(number)


def _next(label: str) -> str | None:
    """Return the label after this one: 4 after 3, b after a; none after a symbol."""
    if label.isdecimal():
        return str(int(label) + 1)
    return chr(ord(label) + 1) if len(label) == 1 and "a" <= label < "z" else None


def _marks(
    passages: Sequence[Passage], opened: Sequence[Label], taken: Sequence[Sequence[Occurrence]]
) -> Iterator[Label]:
    known = {opening.label for opening in opened}
    opening_ends = {(opening.passage, opening.end) for opening in opened}
    for number, passage in enumerate(passages):
        if passage.alone:
            continue
        ends = list(accumulate((item.end for item in taken[number]), max))
        for found in _MARK.finditer(passage.text):
            after = bisect_right(ends, found.start())
            if after < len(ends) and taken[number][after].start < found.end():
                continue
            if not _is_opening(found, number, opening_ends):
                for style, label in _labels(found):
                    if label in known:
                        yield Label(number, found.start(), found.end(), label, style)


def _is_opening(found: re.Match[str], passage: int, ends: set[tuple[int, int]]) -> bool:
    after = found.end()
    while found.string[after : after + 1] in (" ", "\t", ":"):
        after += 1
    return (passage, after) in ends


def _runs(opened: Sequence[Label], marked: AbstractSet[str]) -> dict[Label, int]:
    """Return how long the row of notes is, 4, 5, 6, that each opening stands in."""
    rows: list[list[Label]] = []
    for opening in opened:
        if opening.label in marked:
            last = rows[-1][-1] if rows else opening
            if not rows or (_next(last.label), last.style) != (opening.label, opening.style):
                rows.append([])
            rows[-1].append(opening)
    return {opening: len(row) for row in rows for opening in row}


def _pairs(
    found: Iterable[tuple[Label, bool]], runs: Mapping[Label, int]
) -> Iterator[tuple[Label, list[Label]]]:
    """Yield, for one label, each opening that is a note's, with the marks that lead to it."""
    turns = [(opens, [label for label, _ in turn]) for opens, turn in groupby(found, itemgetter(1))]
    for (opens, marks), (_, opened) in pairwise(turns):
        if opens:
            continue
        style = marks[0].style
        note = max(opened, key=lambda note: (note.style is style, runs[note], note))
        listed = style is Style.ROUND and note.style is not style  # (1) rain, (2) snow
        itemised = style is Style.SYMBOL and len(opened) > 1  # * rain * snow
        if not listed and not itemised:
            yield note, marks


def _ends(
    passages: Sequence[Passage], opened: Sequence[Label], tied: Sequence[Label]
) -> Iterator[int]:
    """Yield where each note ends: before the next one, a blank line, other text, or the end."""
    following = {_next(note.label) for note in tied}
    starts = sorted({*tied, *(opening for opening in opened if opening.label in following)})
    for note in tied:
        text, turns = passages[note.passage].text, passages[note.passage].turns
        after = bisect_right(starts, note)
        same = after < len(starts) and starts[after].passage == note.passage
        turn = bisect_right(turns, note.end)
        end = min(
            starts[after].start if same else len(text),
            turns[turn] if turn < len(turns) else len(text),
        )
        blank = _BLANK_LINE.search(text, note.end, end)
        yield blank.start() if blank is not None else end


def _continued(passages: Sequence[Passage], notes: Sequence[Note]) -> Iterator[Note]:
    """Yield what goes on, of the last note of a page, above the first one of the next."""
    for note, following in pairwise(notes):
        before, after = note.opening.passage, following.opening.passage
        if after != before + 1 or _NOTHING.match(passages[before].text, note.end) is None:
            continue
        said = passages[before].text[note.opening.end : note.end].split()
        text, end = passages[after].text, following.opening.start
        start = _block(text, end)
        goes_on = text[start : start + 1].islower() and text.count("\n", start, end) <= FEW
        if goes_on and said and "://" not in said[-1] and said[-1][-1] not in ".!?":
            span = Label(after, start, start, note.opening.label, note.opening.style)
            yield Note(span, end, note.mark, note.again)


def _block(text: str, end: int) -> int:
    """Return where the lines begin that stand above an offset without a blank one."""
    start = text.rfind("\n\n", max(0, end - REACH), end)
    if start < 0 < end - REACH:
        return end
    begin = start + 2 if start >= 0 else 0
    return begin + len(text[begin:end]) - len(text[begin:end].lstrip())
