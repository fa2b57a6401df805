"""The names and numbers of a sentence: what of a claim can be looked for in a text.

Only facts that are written alike everywhere count: figures of two digits and more, and
words that are capitalised in the midst of a sentence.
"""

from collections.abc import Sequence
from typing import NamedTuple

from archiver.expressions import expression
from archiver.quotes.tokens import Span, Tokens

WITHIN = 120
"""Words among which the facts of a sentence must stand together."""

FEWEST = 3
"""Facts, one of them a number, without which a sentence says too little to be looked for."""

_URL = expression(r"(?:https?://|www\.)\S+")
_GROUPED = expression(r"(?<=\d)[,.\u00a0\u202f\u2009' ](?=\d{3}(?!\d))")
_NUMBER = expression(r"(?<![\w.,])\d[\d\u2060]+(?!\w)")
_NAME = expression(r"(?<=[a-z\u00df-\u024f,;:] )[A-Z\u00c0-\u00de\u0400-\u042f][\w\u2019'-]{2,}")


class Facts(NamedTuple):
    """The facts of a claim, folded as the words of a text are."""

    numbers: frozenset[str]
    names: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """Both together."""
        return self.numbers | self.names


def facts(sentence: str) -> Facts | None:
    """Return what can be looked for; None where that is too little to say anything by."""
    plain = _plain(_URL.sub(" ", sentence))
    numbers = frozenset(Tokens(" ".join(_NUMBER.findall(plain))).words)
    names = frozenset(Tokens(" ".join(_NAME.findall(plain))).words)
    found = Facts(numbers, names - numbers)
    return found if numbers and len(found.all) >= FEWEST else None


def together(text: str, wanted: Facts) -> tuple[frozenset[str], Span | None]:
    """Return which of the facts a text has nearest to each other, and between which characters."""
    plain = _plain(text)
    tokens = Tokens(plain)
    places = [at for at, word in enumerate(tokens.words) if word in wanted.all]
    best: tuple[frozenset[str], Span | None] = (frozenset(), None)
    for number, at in enumerate(places):
        held, last = _within(tokens.words, places[number:], at)
        if len(held) > len(best[0]):
            best = (held, tokens.span(at, last + 1))
        if held == wanted.all:
            break
    return best


def _within(words: Sequence[str], places: Sequence[int], at: int) -> tuple[frozenset[str], int]:
    held: set[str] = set()
    last = at
    for place in places:
        if place - at > WITHIN:
            break
        if words[place] not in held:
            held.add(words[place])
            last = place
    return frozenset(held), last


def _plain(text: str) -> str:
    """Write numbers without their thousands marks, each character in its place."""
    return _GROUPED.sub("\u2060", text)
