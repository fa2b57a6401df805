"""What a text must hold for a phrase to stand in it: a look that is cheap, before one that is dear.

A clue never decides: where one is found, the phrase's own expression is asked. Where none is,
the phrase cannot be there, and its expression need not even be compiled.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from archiver.expressions import expression
from archiver.signs.phrases.folding import fold

_BESIDE = expression(r"\[[^\[\]()]*\]|\([^\[\]()]*\)|<\w+>")
_PIECE = expression(r"<(?P<slot>\w+)>|(?P<mark>[\[\]()|…_@])|(?P<word>[^\s\[\]()|…_@<>]+)")
_WORD = expression(r"[^\s\[\]()|…_@<>]+")
_RUN = expression(r"\w+")

ENOUGH = 4
"""Letters of a word that is clue enough, so that no other need be looked for."""


@dataclass(frozen=True, slots=True)
class Clue:
    """Whole `words` and `fragments` of words, one of which is wherever the phrase is.

    `worth` is how seldom it misleads: whole words before fragments, long before short.
    """

    words: frozenset[str] = frozenset()
    fragments: frozenset[str] = frozenset()
    worth: tuple[bool, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        length = min(map(len, self.fragments or self.words), default=0)
        object.__setattr__(self, "worth", (not self.fragments, length))

    @classmethod
    def to_any(cls, clues: Sequence["Clue"]) -> "Clue":
        """Return the clue to one phrase or another, of the clues to each."""
        if len(clues) == 1:
            return clues[0]
        words, fragments = (each.words for each in clues), (each.fragments for each in clues)
        return cls(frozenset().union(*words), frozenset().union(*fragments))


NONE = Clue(fragments=frozenset({""}))
"""The clue to a phrase that may be of any words: it is in every text."""


def clue(phrase: str, slots: Mapping[str, str], *, glued: bool) -> Clue:
    """Return the clue to a phrase that is written as wording.py tells."""
    return _of_phrase(phrase, tuple(slots.items()), glued=glued)


Slots = tuple[tuple[str, str], ...]


@cache  # what is a headline is often said in a text, too
def _of_phrase(phrase: str, slots: Slots, *, glued: bool) -> Clue:
    plain = _plain(phrase, glued=glued)
    if plain is not None:
        return plain
    return _alternatives(_PIECE.finditer(phrase), slots, glued=glued)


def _plain(phrase: str, *, glued: bool) -> Clue | None:
    """Return the longest word that stands by itself in a phrase, if it is long enough.

    There are thousands of phrases, and most of them are done with here, at little cost.
    """
    rest, found = _BESIDE.subn(" ", phrase)
    while found:
        rest, found = _BESIDE.subn(" ", rest)
    words = [each for each in _WORD.findall(rest) if glued or each[-1] != "~"]
    longest = max(words, key=len, default="")
    if "|" in rest or len(longest) < ENOUGH:
        return None
    return _of_word(longest, glued=glued)


def _alternatives(pieces: Iterator[re.Match[str]], slots: Slots, *, glued: bool) -> Clue:
    """Read up to the closing bracket, or to the end: the best clue of each alternative, united."""
    found: list[Clue] = []
    best = NONE
    for piece in pieces:
        kind = piece.lastgroup
        if kind == "word":
            clue_of = _of_word(piece[0], glued=glued)
        elif piece[0] in ")]":
            break
        elif piece[0] == "|":
            found.append(best)
            best = NONE
            continue
        elif kind == "slot":
            clue_of = _of_phrase(dict(slots)[piece["slot"]], slots, glued=glued)
        elif piece[0] in "([":
            inside = _alternatives(pieces, slots, glued=glued)
            clue_of = inside if piece[0] == "(" else NONE
        else:
            continue
        if clue_of.worth > best.worth:
            best = clue_of
    return Clue.to_any([*found, best])


@cache  # tables say the same words again and again
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
