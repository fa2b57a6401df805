"""How much of what a page said at an earlier time it still says.

Its text of then is compared with all words that it shows now: what surrounds an article
today adds words, and takes none away.
"""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from archiver.expressions import expression
from archiver.model import Article, Page
from archiver.signs.phrases.folding import fold
from archiver.signs.text import length, terms

MOST_WORDS, FIRST_WORDS, FIRST_CHARS = 1_500, 300, 2_000
"""Of the earlier text: what is looked for, and in a page of which not all is read."""

MOST_CHARS = 20_000
ROW = 3
"""Words that follow one another."""

_WORD = expression(f"[{length.UNPARTED}]|\\w+")


@dataclass(frozen=True, slots=True)
class Change:
    """What is left of an earlier text, in shares of one.

    `words`, each as often as it stood there; `terms`, the words that say what it is about;
    `rows` of three words; `title` of the words of its title, in the title or a heading now.
    `telling` counts the terms: of few, a share says little.
    """

    words: float
    terms: float
    rows: float
    title: float
    telling: int


def change(earlier: Article, page: Page) -> Change:
    """Compare an earlier text with what a page shows now."""
    whole = page.words <= length.words(page.text)
    then = _words(earlier.text)[: MOST_WORDS if whole else FIRST_WORDS]
    now = _words(page.text)
    about = terms.terms(earlier.text if whole else earlier.text[:FIRST_CHARS])
    title = terms.terms(earlier.title or "")
    return Change(
        words=_share((Counter(then) & Counter(now)).total(), len(then)),
        terms=_share(len(about & terms.of_page(page)), len(about)),
        rows=_share(len(_rows(then) & _rows(now)), len(_rows(then))),
        title=_share(len(title & _headlines(page)), len(title)) if title else 0.0,
        telling=len(about),
    )


def _headlines(page: Page) -> frozenset[str]:
    return terms.terms(" ".join((page.title, *page.headings)))


@lru_cache(maxsize=8)  # two rules ask of one page
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text[:MOST_CHARS])))


def _rows(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return set(zip(*(words[start:] for start in range(ROW)), strict=False))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
