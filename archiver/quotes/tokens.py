"""A text as its words: each folded to one spelling, with the place where it stands.

Punctuation, case, accents, quotation marks, hyphens and line breaks are typography, and gone.
Scripts that put no space between words are read character by character. What one writes apart
another writes together, and a line's end parts any word: `find_written` passes over that.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

from archiver.expressions import expression
from archiver.signs.phrases import folding

_UNSPACED = (  # digits are none of them: a number is one word in every script
    "\u0e00-\u0e4f\u0e5a-\u0ecf\u0eda-\u0eff\u1000-\u103f\u104a-\u109f\u1780-\u17df"
    "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003ffff"
)
_MARKED = "\u0900-\u0963\u0966-\u0dff"  # Indic scripts: their vowels are marks, not letters
_IN_WORD = rf"(?:[^\W_{_UNSPACED}]|[{folding.UNSEEN}{_MARKED}])+"
_TOKEN = expression(
    rf"(?P<note>\[\d{{1,3}}\])|[{_UNSPACED}]|{_IN_WORD}(?:['\u2019](?=[^\W_]){_IN_WORD})*"
)
_HAS_MARKS = expression(f"[{_MARKED}]")
_GROUPING = frozenset(",.'\u2019\u066c\u00a0\u202f\u2009 \uff0c")
_GROUP = 3  # digits between two marks of thousands

_LETTERS = 12
"""Letters without which words that are written together may be others."""

_MOST = 1_000
"""Places that have the letters, at other ends of words, after which no more is looked for."""


class Span(NamedTuple):
    """Characters `text[start:end]`."""

    start: int
    end: int


class Tokens:
    """The words of a text, in order: `words` folded, `spans` where each stands in it."""

    def __init__(self, text: str) -> None:
        words, spans = [], []
        for found in _TOKEN.finditer(text):
            if found["note"] is None and (word := _folded(found.group())):
                words.append(word)
                spans.append(Span(*found.span()))
        self.words: Sequence[str] = words
        self.spans: Sequence[Span] = spans
        self._text = text
        self._joined = f" {' '.join(words)} "
        self._ends = list(accumulate((len(word) + 1 for word in words), initial=1))

    def find(self, wanted: Sequence[str], since: int = 0) -> int | None:
        """Return where these words stand next to each other, at or after a word; or None."""
        at = self._joined.find(f" {' '.join(wanted)} ", self._ends[since] - 1)
        return None if at < 0 else self._joined.count(" ", 0, at)

    def find_written(self, wanted: "Tokens", since: int = 0) -> tuple[int, int] | None:
        """Return from which word up to before which these letters stand, wherever words part.

        Digits are never joined but by a mark of thousands: 3.5 is not 35.
        """
        letters = wanted._letters.text  # noqa: SLF001
        if len(letters) < _LETTERS:
            return None
        text, starts, ends = self._letters
        at = starts[since] - 1 if since < len(starts) else len(text)
        for _ in range(_MOST):
            at = text.find(letters, at + 1)
            if at < 0:
                break
            first, end = bisect_left(starts, at), bisect_right(ends, at + len(letters))
            if at in starts[first : first + 1] and at + len(letters) == ends[end - 1]:
                return first, end
        return None

    @cached_property
    def _letters(self) -> "_Letters":
        """The words without what parts them, and where each of them begins and ends."""
        gaps = [" " if self._parts_figures(number) else "" for number in range(len(self.words))]
        parts = [gap + word for gap, word in zip(gaps, self.words, strict=True)]
        ends = list(accumulate(map(len, parts)))
        starts = [end - len(word) for end, word in zip(ends, self.words, strict=True)]
        return _Letters("".join(parts), starts, ends)

    def _parts_figures(self, number: int) -> bool:
        """Whether a word and the one before it are figures, and not of one number."""
        before, word = self.words[number - 1], self.words[number]
        if not number or not (before[-1].isdecimal() and word[0].isdecimal()):
            return False
        between = self._text[self.spans[number - 1].end : self.spans[number].start]
        return not (between in _GROUPING and len(word) == _GROUP and word.isdecimal())

    def span(self, first: int, end: int) -> Span:
        """Return the characters of the words from `first` up to before `end`."""
        return Span(self.spans[first].start, self.spans[end - 1].end)


class _Letters(NamedTuple):
    text: str
    starts: Sequence[int]
    ends: Sequence[int]


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> str:
    if _HAS_MARKS.search(word):  # which folding takes for typography
        folded = unicodedata.normalize("NFC", word)
    else:
        folded = folding.fold(word).replace(" ", "").replace('"', "")
    return folded if folded.isascii() else "".join(map(_plain, folded))


def _plain(letter: str) -> str:
    """Return the digit that a letter is in any script, or the letter."""
    digit = unicodedata.decimal(letter, None)
    return letter if digit is None else str(digit)
