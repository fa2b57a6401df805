"""The order in which a line that is written from right to left is read, told by its places.

What stands on a page is seen from left to right; this is the bidirectional algorithm of
Unicode (UAX #9), backwards. PDFium does the same, but mixes up the words of a URL.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby, pairwise
from typing import NamedTuple

from archiver.expressions import expression

HAS_RIGHT_TO_LEFT = expression("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""What a page without any line from right to left has not."""

_WORDS = expression(r"(?<!\S)(?!\S*(?:[/:@#_=?&%]|\w\.\w|\w-\w+-\w))\S+")
_NUMBER = expression(  # which lets the words around it go from right to left
    r"(?<![A-Za-z0-9/_%~#=&-])(?<!\w\.)\d(?:[\d.,:]*\d)?(?![A-Za-z0-9/_%~#=&-]|\)?\.\w)"
)
_BRACKETS = ("()", "[]", "{}", "\u00ab\u00bb", "\u2039\u203a")
_PAIRS = {bracket: pair for pair in _BRACKETS for bracket in pair}
_MIRRORED = {pair[at]: pair[1 - at] for pair in (*_BRACKETS, "<>") for at in (0, 1)}
_AHEAD = expression(r"(?<![^\s()\[\]{}<>\"'])([/=_&%~#?.-]+)((?:https?://|ftp://|www\.)[!-~]*)")
_SET_APART = expression(r"(?:https?://|www\.)[!-~]{0,300}\w[/=_&%~#?.-]+(?=[\s(\[]|\Z)")
_WHOLE = expression(  # nothing that stands before a URL is printed right behind it
    r"(?:https?://|www\.)[!-~]{0,300}?[/=_&%~#?.-]+(?=[\s(\[\u200e\u060c,;]|\Z)"
)
_PIECE = expression(
    r"https?:/{0,2}|(?<![\w/%-])(?<!\S\.)(?=\w[!-~]{0,30}[A-Za-z])[\w/=&%~#:?.+@-]{1,300}"
    r"(?:[/=_&%~#?-]|\.(?=[\s\u200e]|\Z))"
)
_BEGUN = expression(  # what no URL ends in, and a line is broken before
    r"(?<![\w/%&=?#~:-])(?<!\S\.)(?:[?&](?=[\w.]{1,30}=)|:?//(?=\w)|#(?=\w))"
)
_OCTET = expression(r"(?<![\w/%&=?#~:-])(?<!\S\.)%(?=[0-9A-F]{2})")  # behind which none is broken
_COUNTED = expression(r"(?<=[\w/)])[,;.:\u060c][ \t]+\d+(?![\w/])")  # behind a URL, as its year is
_ENCLOSED = expression(r"\([A-Za-z0-9_%.-]+\)|(?<=[A-Za-z0-9]_)[()][A-Za-z0-9%.-]+[()]")
_EDGE = frozenset("/.,;:!?)]}\u060c\u061b\u061f")  # what no line from left to right begins with

_LAST = frozenset("-_=&?#~")
_OPENING = frozenset("([{\u2022\u25aa\u25e6\u25cf\u25cb")  # and ends with
_HALF_A_HOST = expression(  # before `.com/`
    r"https?://(?:[\w-]+\.)*[\w-]*\w\s*\Z", re.IGNORECASE
)
_NARROWEST = 0.2  # of the mean width of what stands on its line: a gap that is a blank

NOTHING = "\0"
"""What is read where a blank was made up, and nothing stands apart."""

_POINTS = frozenset(".,;:!?")
_WRITTEN = frozenset("LNM")  # from left to right

_RIGHT = frozenset({"R", "AL"})
_LEFT = frozenset({"L", "EN", "AN"})


class Seen(NamedTuple):
    """A character and its left and right edge, in points; `at` is where it was read.

    A blank that is nowhere printed, and was made up between two words, has no width. A figure may
    be raised, and the `mark` of a note: it belongs to no word beside it.
    """

    left: float
    right: float
    at: int
    char: str
    mark: bool = False


Units = list[list[Seen]]
"""What stands on a line, from left to right: a letter with the marks on it, or a blank."""


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


def begins_right(
    words: str, units: Units, before: str, *, otherwise: bool, apart: bool = False
) -> bool:
    """Say whether a line of `words` begins on the right, below the one that reads `before`.

    Its words tell, and so does a sign at its left that can only be its end: the end of a URL
    has more letters than the few words behind it.
    """
    if otherwise and _is_moved(units, apart=apart):
        half = _HALF_A_HOST.search(before) and units[0][0].char == "." and units[1:]
        return not (half and units[1][0].char.isalnum()) or bool(HAS_RIGHT_TO_LEFT.search(words))
    return is_right_to_left(words, otherwise=otherwise)


def sets_apart(units: Units) -> bool:
    """Say whether a line shows that its URLs are set apart from the direction around them.

    One that ends in a sign has it on its right, where the page would have it on the left.
    """
    return _SET_APART.search("".join(unit[0].char for unit in units)) is not None


def read(units: Units, *, from_right: bool, apart: bool = False) -> list[Read]:
    """Return the characters of a line in the order in which they are read.

    `from_right` says that the line begins on the right, `apart` that its URLs are `sets_apart`.
    """
    words = "".join(" " if unit[0].mark else unit[0].char for unit in units)
    sides = _marked(_sides(words, apart=apart), units)
    if "R" not in sides and not _is_moved(units, apart=apart):
        from_right = False
    resolved = list(_resolved(sides, "R" if from_right else "L"))
    pairs = list(zip(resolved, units, strict=True))
    parted = groupby(zip(pairs, sides, strict=True), lambda each: (each[0][0], each[1] == "M"))
    runs = [(side, [unit for (_, unit), _ in run]) for (side, _), run in parted]
    ordered: list[Read] = []
    for side, run in reversed(runs) if from_right else runs:
        for unit in reversed(run) if side == "R" else run:
            ordered += (Read(seen.at, seen.char) for seen in unit)
    if "R" not in resolved:
        return ordered
    level = {seen.at for side, unit in pairs if side == "L" for seen in unit}
    return list(_closed(_ended(ordered), level))


def as_written(line: Sequence[Seen]) -> list[Seen]:
    """Return a line with its brackets as the file has them.

    PDFium turns round those that it takes to be read from right to left: what has no direction
    follows the letters before it, and at the beginning of a line the line.
    """
    turned = bool(line) and line[0].left > line[-1].left
    written: list[Seen] = []
    for seen in line:
        direction = unicodedata.bidirectional(seen.char)
        if direction in _RIGHT or direction == "L":
            turned = direction in _RIGHT
        mirrored = _MIRRORED.get(seen.char) if turned else None
        written.append(seen._replace(char=mirrored) if mirrored else seen)
    return written


def _ended(line: list[Read]) -> list[Read]:
    """Put the end of a URL behind it: a sign that has no direction may be read before it."""
    text = "".join(read.char for read in line)
    for found in _AHEAD.finditer(text):
        sign, url = (line[slice(*found.span(group))] for group in (1, 2))
        line[found.start() : found.end()] = url + sign
    return line


def _closed(line: Sequence[Read], level: AbstractSet[int]) -> Iterator[Read]:
    """Turn brackets round: some programs say which one is seen, others which one is meant.

    Those that are `level` stand among what is read from left to right, where both are one.
    """
    spans = [found.span() for found in _ENCLOSED.finditer("".join(read.char for read in line))]
    kept = {at: sign for start, end in spans for at, sign in ((start, "("), (end - 1, ")"))}
    before = " "
    for number, (at, char) in enumerate(line):
        turned = char in _PAIRS and number not in kept and at not in level
        read = _PAIRS[char][not before.isspace()] if turned else kept.get(number, char)
        yield Read(at, read)
        before = char


def units_of(line: Sequence[Seen]) -> Units:
    """Return what stands on the line, from left to right; a mark goes with the letter it is on.

    As many gaps, the widest, are blanks as there were blanks made up, but for those that are none.
    """
    units: list[list[Seen]] = []
    blanks: list[Seen] = []
    nothing: list[Seen] = []
    covered = set(_covered(line))
    for seen in line:
        if seen.char == NOTHING:
            nothing.append(seen)
        elif seen.char.isspace() and (seen.right <= seen.left or seen.at in covered):
            blanks.append(seen)
        elif units and unicodedata.combining(seen.char) and _touches(units[-1][0], seen):
            units[-1].append(seen)
        else:
            units.append([seen])
    units.sort(key=lambda unit: unit[0].left)
    least = _NARROWEST * sum(unit[0].right - unit[0].left for unit in units) / (len(units) or 1)
    gaps = [(after[0].left - before[0].right, at) for at, (before, after) in _numbered(units)]
    wide = [gap for gap in gaps if gap[0] > least]
    widest = sorted(at for _, at in sorted(wide)[len(wide) - min(len(blanks), len(wide)) :])
    spare = [*nothing, *blanks[len(widest) :]]
    for blank, at in zip(blanks, reversed(widest), strict=False):
        units.insert(at, [blank])
    if spare and units:
        units[-1] += [blank._replace(char=NOTHING) for blank in spare]
    return units or [[blank] for blank in spare]


def _covered(line: Sequence[Seen]) -> Iterator[int]:
    """Yield where the blanks were read that something else is printed over: they were made up."""
    ordered = sorted(line, key=lambda seen: (seen.left, not seen.char.isspace()))
    for one, other in pairwise(ordered):
        blank, letter = (one, other) if one.char.isspace() else (other, one)
        middle = (blank.left + blank.right) / 2
        if (
            blank.char.isspace()
            and not letter.char.isspace()
            and (letter.left < middle if letter is other else letter.right > middle)
        ):
            yield blank.at


def _touches(letter: Seen, mark: Seen) -> bool:
    return letter.left <= mark.right and mark.left <= letter.right


def _numbered(units: Sequence[list[Seen]]) -> Iterator[tuple[int, tuple[list[Seen], list[Seen]]]]:
    return enumerate(pairwise(units), 1)


def _sides(text: str, *, apart: bool) -> list[str]:
    """Return R and L for what is written in one direction, and nothing for what is in neither.

    N is a number, which is written as L is, and stands among words as R does.

    Brackets go with what they enclose (rule N0), and the signs of a URL that is set apart with it.
    """
    classes = map(unicodedata.bidirectional, text)
    sides = ["R" if each in _RIGHT else "L" if each in _LEFT else "" for each in classes]
    for found in _NUMBER.finditer(text):
        sides[found.start() : found.end()] = "N" * len(found.group())
    forms = (_ENCLOSED, _WHOLE, _OCTET, *((_BEGUN, _PIECE) if apart else ()))
    for form in forms:
        for found in form.finditer(text):
            sides[found.start() : found.end()] = "L" * len(found.group())
    for found in _COUNTED.finditer(text):
        if sides[found.start() - 1] in ("L", "N"):
            sides[found.start() : found.end()] = sides[found.start() - 1] * len(found.group())
    return sides


def _marked(sides: list[str], units: Sequence[Sequence[Seen]]) -> list[str]:
    """Return the sides, with M for the marks of notes that stand among words as numbers do.

    One that is printed right behind a URL or a number, and their points, is read as their end.
    """
    for at, unit in enumerate(units):
        if unit[0].mark:
            before = at
            while before and units[before - 1][0].char in _POINTS:
                before -= 1
            side = sides[before - 1] if before else ""
            sides[before : at + 1] = (
                [side] * (at + 1 - before) if side in _WRITTEN else [*sides[before:at], "M"]
            )
    return sides


def _is_moved(units: Sequence[Sequence[Seen]], *, apart: bool) -> bool:
    """Whether a line without any letter from right to left shows that it ends on the left.

    Unless URLs are set `apart`, the sign that one of its pieces ends in stands there, too.
    """
    seen = [unit[0].char for unit in units if not unit[0].char.isspace()]
    if not seen:
        return False
    ended = not apart and seen[0] in _LAST and seen[1:2] and seen[1].isalnum()
    return bool(ended) or seen[0] in _EDGE or seen[-1] in _OPENING


def _resolved(sides: Sequence[str], base: str) -> Iterator[str]:
    """Yield a direction for each: a neutral has that of its neighbours if they agree (rule N1)."""
    at = 0
    among = {"N": base, "M": base}
    for side, run in groupby(sides):
        length = len(list(run))
        if side:
            yield from ["L" if side in among else side] * length
        else:
            before = sides[at - 1] if at else base
            after = sides[at + length] if at + length < len(sides) else base
            before, after = among.get(before, before), among.get(after, after)
            yield from [before if before == after else base] * length
        at += length
