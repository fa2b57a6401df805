"""A text as its words: each folded to one spelling, with the place where it stands.

Punctuation, case, accents, quotation marks, hyphens and line breaks are typography, and gone.
Scripts that put no space between words are read character by character.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from archiver.expressions import expression
from archiver.signs.phrases import folding

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_TOKEN = expression(
    rf"(?P<unspaced>[{_UNSPACED}])|(?:[^\W_{_UNSPACED}]|[{folding.UNSEEN}])+"
    rf"(?:['\u2019](?=[^\W_])(?:[^\W_{_UNSPACED}]|[{folding.UNSEEN}])+)*"
)


class Span(NamedTuple):
    """Characters `text[start:end]`."""

    start: int
    end: int


class Tokens:
    """The words of a text, in order: `words` folded, `spans` where each stands in it."""

    def __init__(self, text: str) -> None:
        words, spans = [], []
        for found in _TOKEN.finditer(text):
            if word := _folded(found.group()):
                words.append(word)
                spans.append(Span(*found.span()))
        self.words: Sequence[str] = words
        self.spans: Sequence[Span] = spans
        self._joined = f" {' '.join(words)} "
        self._ends = list(accumulate((len(word) + 1 for word in words), initial=1))

    def find(self, wanted: Sequence[str], since: int = 0) -> int | None:
        """Return where these words stand next to each other, at or after a word; or None."""
        at = self._joined.find(f" {' '.join(wanted)} ", self._ends[since] - 1)
        return None if at < 0 else self._joined.count(" ", 0, at)

    def span(self, first: int, end: int) -> Span:
        """Return the characters of the words from `first` up to before `end`."""
        return Span(self.spans[first].start, self.spans[end - 1].end)


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> str:
    return folding.fold(word).replace(" ", "").replace('"', "")
