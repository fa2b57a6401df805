"""The order in which a line that is written from right to left is read, told by its places.

What stands on a page is seen from left to right; this is the bidirectional algorithm of
Unicode (UAX #9), backwards. PDFium does the same, but mixes up the words of a URL.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from archiver.expressions import expression

HAS_RIGHT_TO_LEFT = expression("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""What a page without any line from right to left has not."""

_WORDS = expression(r"(?<!\S)[^\s/:@#]+(?!\S)")
_BRACKETS = ("()", "[]", "{}", "\u00ab\u00bb", "\u2039\u203a")
_PAIRS = {bracket: pair for pair in _BRACKETS for bracket in pair}
_AHEAD = expression(r"(?<!\S)([/=_&%~#-]+)((?:https?://|ftp://|www\.)[!-~]*)")
_EDGE = frozenset("/.,;:!?)]}\u060c\u061b\u061f")  # what no line from left to right begins with

_RIGHT = frozenset({"R", "AL"})
_LEFT = frozenset({"L", "EN", "AN"})


class Seen(NamedTuple):
    """A character and its left and right edge, in points; `at` is where it was read.

    A blank that is nowhere printed, and was made up between two words, has no width.
    """

    left: float
    right: float
    at: int
    char: str


class Read(NamedTuple):
    """A character in the order of reading, and where it was before."""

    at: int
    char: str


def is_right_to_left(text: str, *, otherwise: bool = False) -> bool:
    """Say whether most words of a text, its addresses apart, are from right to left."""
    words = "".join(_WORDS.findall(text))
    right = len(HAS_RIGHT_TO_LEFT.findall(words))
    left = sum(map(str.isalpha, words)) - right
    return right > left if right or left else otherwise


def read(line: Sequence[Seen], *, from_right: bool) -> list[Read]:
    """Return the characters of a line in the order in which they are read.

    `from_right` says that the line begins on the right.
    """
    units = _units(line)
    sides = _sides([unit[0].char for unit in units])
    if from_right and "R" not in sides and not _is_moved(units):
        from_right = False
    resolved = list(_resolved(sides, "R" if from_right else "L"))
    pairs = list(zip(resolved, units, strict=True))
    runs = [(side, [unit for _, unit in run]) for side, run in groupby(pairs, lambda pair: pair[0])]
    ordered: list[Read] = []
    for side, run in reversed(runs) if from_right else runs:
        for unit in reversed(run) if side == "R" else run:
            ordered += (Read(seen.at, seen.char) for seen in unit)
    return list(_closed(_ended(ordered))) if "R" in resolved else ordered


def _ended(line: list[Read]) -> list[Read]:
    """Put the end of a URL behind it: a sign that has no direction may be read before it."""
    text = "".join(read.char for read in line)
    for found in _AHEAD.finditer(text):
        sign, url = (line[slice(*found.span(group))] for group in (1, 2))
        line[found.start() : found.end()] = url + sign
    return line


def _closed(line: Sequence[Read]) -> Iterator[Read]:
    """Turn brackets round: some programs say which one is seen, others which one is meant."""
    before = " "
    for at, char in line:
        read = _PAIRS[char][not before.isspace()] if char in _PAIRS else char
        yield Read(at, read)
        before = char


def _units(line: Sequence[Seen]) -> list[list[Seen]]:
    """Return what stands on the line, from left to right; a mark goes with its letter.

    As many gaps, the widest, are blanks as there were blanks made up.
    """
    units: list[list[Seen]] = []
    blanks: list[Seen] = []
    for seen in line:
        if seen.char.isspace() and seen.right <= seen.left:
            blanks.append(seen)
        elif units and unicodedata.combining(seen.char):
            units[-1].append(seen)
        else:
            units.append([seen])
    units.sort(key=lambda unit: unit[0].left)
    gaps = [(after[0].left - before[0].right, at) for at, (before, after) in _numbered(units)]
    widest = sorted(at for _, at in sorted(gaps)[len(gaps) - min(len(blanks), len(gaps)) :])
    spare = blanks[len(widest) :]
    for blank, at in zip(blanks, reversed(widest), strict=False):
        units.insert(at, [blank])
    return [*units, *([blank] for blank in spare)]


def _numbered(units: Sequence[list[Seen]]) -> Iterator[tuple[int, tuple[list[Seen], list[Seen]]]]:
    return enumerate(pairwise(units), 1)


def _sides(chars: Sequence[str]) -> list[str]:
    """Return R and L for what is written in one direction, and nothing for what is in neither."""
    classes = map(unicodedata.bidirectional, chars)
    return ["R" if each in _RIGHT else "L" if each in _LEFT else "" for each in classes]


def _is_moved(units: Sequence[Sequence[Seen]]) -> bool:
    """Whether a line without any letter from right to left shows that it ends on the left."""
    first = next((unit[0].char for unit in units if not unit[0].char.isspace()), "")
    return first in _EDGE


def _resolved(sides: Sequence[str], base: str) -> Iterator[str]:
    """Yield a direction for each: a neutral has that of its neighbours if they agree (rule N1)."""
    at = 0
    for side, run in groupby(sides):
        length = len(list(run))
        if side:
            yield from [side] * length
        else:
            before = sides[at - 1] if at else base
            after = sides[at + length] if at + length < len(sides) else base
            yield from [before if before == after else base] * length
        at += length
