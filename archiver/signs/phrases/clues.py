"""What a text must hold for a phrase to stand in it: a look that is cheap, before one that is dear.

A clue never decides: where one is found, the phrase's own expression is asked. Where none is,
the phrase cannot be there, and its expression need not even be compiled.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from archiver.signs.phrases.folding import fold

_PIECE = re.compile(r"<(?P<slot>\w+)>|(?P<mark>[\[\]()|…_@])|(?P<word>[^\s\[\]()|…_@<>]+)")
_RUN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Clue:
    """Whole `words` and `fragments` of words, one of which is wherever the phrase is."""

    words: frozenset[str] = frozenset()
    fragments: frozenset[str] = frozenset()

    def __or__(self, other: "Clue") -> "Clue":
        """Return the clue to one phrase or the other."""
        return Clue(self.words | other.words, self.fragments | other.fragments)

    @property
    def worth(self) -> tuple[bool, int]:
        """How seldom it misleads: whole words before fragments, long before short."""
        return not self.fragments, min(map(len, self.words | self.fragments), default=0)


NONE = Clue(fragments=frozenset({""}))
"""The clue to a phrase that may be of any words: it is in every text."""


def clue(phrase: str, slots: Mapping[str, str], *, glued: bool) -> Clue:
    """Return the clue to a phrase that is written as wording.py tells."""
    return _alternatives(_PIECE.finditer(phrase), slots, glued=glued)


def _alternatives(
    pieces: Iterator[re.Match[str]], slots: Mapping[str, str], *, glued: bool
) -> Clue:
    """Read up to the closing bracket, or to the end: the best clue of each alternative, united."""
    found, best = Clue(), NONE
    for piece in pieces:
        if piece["mark"] in (")", "]"):
            break
        if piece["mark"] == "|":
            found, best = found | best, NONE
        else:
            best = max(best, _of(piece, pieces, slots, glued=glued), key=lambda each: each.worth)
    return found | best


def _of(
    piece: re.Match[str], pieces: Iterator[re.Match[str]], slots: Mapping[str, str], *, glued: bool
) -> Clue:
    if piece["slot"]:
        return clue(slots[piece["slot"]], slots, glued=glued)
    if piece["word"]:
        return _of_word(piece["word"], glued=glued)
    if piece["mark"] in ("(", "["):
        inside = _alternatives(pieces, slots, glued=glued)
        return inside if piece["mark"] == "(" else NONE
    return NONE


def _of_word(written: str, *, glued: bool) -> Clue:
    ended = not written.endswith("~") and not glued and "\u200c" not in written
    runs = [run for part in written.split("\u200c") for run in _RUN.findall(fold(part))]
    longest = max(runs, key=len, default="")
    if not longest:
        return NONE
    return Clue(words=frozenset({longest})) if ended else Clue(fragments=frozenset({longest}))


@dataclass(slots=True)
class Index:
    """Finds which of many clues are in a text; each has a number."""

    _by_word: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _fragments: list[tuple[str, int]] = field(default_factory=list)

    @classmethod
    def of(cls, clues: Iterable[tuple[int, Clue]]) -> "Index":
        """Return the index of numbered clues."""
        index = cls()
        for number, each in clues:
            for word in each.words:
                index._by_word[word].append(number)
            index._fragments += ((fragment, number) for fragment in each.fragments)
        return index

    def found(self, folded: str) -> set[int]:
        """Return the numbers of the clues that are in a folded text."""
        there = self._by_word.keys() & _words(folded)
        numbers = {number for word in there for number in self._by_word[word]}
        numbers.update(number for fragment, number in self._fragments if fragment in folded)
        return numbers


@lru_cache(maxsize=64)  # each table asks of one text
def _words(folded: str) -> frozenset[str]:
    return frozenset(_RUN.findall(folded))
