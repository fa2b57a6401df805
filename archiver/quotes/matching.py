"""Where words that are quoted stand in a text: as they are, or nearly so.

Nearly so is told apart from elsewhere by the words themselves, in their order; what they
mean is for a reader to say.
"""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from archiver.quotes.tokens import Tokens

ROOM = 1.25
"""How many times as long as the words a place is, in which they are looked for."""

NEAR = 0.6
"""The part of the words that a place has, at least, to be called near."""

SPELLED = 0.9
"""The part that stands as quoted, where the rest is but spelled otherwise."""

_ALIKE = 0.72
_SHORTEST = 4


class Found(NamedTuple):
    """The words `first` to before `end` of a text, and whether they are the ones looked for."""

    first: int
    end: int
    whole: bool


def place(text: Tokens, wanted: Tokens, since: int = 0) -> Found | None:
    """Return where a text has these words, or most of them: the place that has most."""
    at = text.find(wanted.words, since)
    if at is not None:
        return Found(at, at + len(wanted.words), whole=True)
    written = text.find_written(wanted, since)
    if written is not None:
        return Found(*written, whole=True)
    if len(wanted.words) < _SHORTEST:
        return None
    return _near(text, wanted.words)


def _near(text: Tokens, wanted: Sequence[str]) -> Found | None:
    begin, shared = _best(text.words, wanted, round(len(wanted) * ROOM) + 2)
    if shared < NEAR * len(wanted):
        return None
    window = text.words[begin : begin + round(len(wanted) * ROOM) + 2]
    matcher = SequenceMatcher(None, wanted, window, autojunk=False)
    same = [block for block in matcher.get_matching_blocks() if block.size]
    if sum(block.size for block in same) < NEAR * len(wanted):
        return None
    longest = max(same, key=lambda block: block.size)
    level = begin + longest.b - longest.a
    if _is_spelled_otherwise(wanted, text.words[max(0, level) : level + len(wanted)]):
        return Found(level, level + len(wanted), whole=True)
    return Found(begin + same[0].b, begin + same[-1].b + same[-1].size, whole=False)


def _best(words: Sequence[str], wanted: Sequence[str], width: int) -> tuple[int, int]:
    """Return where a stretch of `width` words begins that shares most, and how many it shares."""
    needed, held = Counter(wanted), Counter[str]()
    best, shared = (0, 0), 0
    for at, word in enumerate(words):
        if word in needed:
            shared += held[word] < needed[word]
            held[word] += 1
        left = words[at - width] if at >= width else ""
        if left in needed:
            held[left] -= 1
            shared -= held[left] < needed[left]
        if shared > best[1]:
            best = (max(0, at - width + 1), shared)
    return best


def _is_spelled_otherwise(wanted: Sequence[str], words: Sequence[str]) -> bool:
    """Whether few words differ, and each of them in its spelling alone.

    Figures have one spelling, and short words, such as "not", are never taken for others.
    """
    if len(wanted) != len(words):
        return False
    other = [pair for pair in zip(wanted, words, strict=True) if pair[0] != pair[1]]
    if len(other) > round((1 - SPELLED) * len(wanted)):
        return False
    return all(_is_spelling(*pair) for pair in other)


@lru_cache(maxsize=1 << 12)
def _is_spelling(word: str, other: str) -> bool:
    if min(len(word), len(other)) < _SHORTEST or word.isdecimal() or other.isdecimal():
        return False
    return SequenceMatcher(None, word, other, autojunk=False).ratio() >= _ALIKE
