"""Whether one short sentence of a page that tells no story may say what became of what was there.

No phrases, but kinds of words that meet: what a link leads to and what became of it; that none was
found of what is sought; or how a site says that it ends. A hint makes nobody dead: an article, a
shop and a museum say the same in short, and only who has nothing of what is cited may be asked.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import islice

from archiver.expressions import expression
from archiver.signs.phrases.folding import fold
from archiver.signs.phrases.kinds import KINDS, Kinds
from archiver.signs.phrases.tombstones import told_in
from archiver.signs.phrases.wording import SCRIPT, scripts

SHORT, OF_A_SIGN = 120, 3
"""Letters of a sentence that says one thing, and as how many of them a Chinese sign counts."""

MOST, MOST_LINES, MOST_CHARS = 40, 80, 300
"""Sentences of a page that are asked, its lines, and characters of a line."""

_SIGN = expression("[\u3400-\u9fff]")
_LETTERS = expression(r"[^\W\d_]+")
ENGLISH = "en"
UNLIKELY = frozenset(("ku", "ckb"))
"""Languages whose short words are other languages' words, too."""

_ELIDED = r"(?:qu|dell|all|nell|sull|un|[cdjlmnst])?"
"""What Romance languages write together with the word that follows."""

_QUESTION = expression(r"[^.!?\u3002\uff01\uff1f\u061f\n]{0,200}[?\uff1f\u061f]")
GLUED = frozenset(("ja", "zh", "ar", "fa", "ur", "he", "ckb"))
"""Languages whose words have others glued to their beginnings."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    names: re.Pattern[str]
    done: re.Pattern[str]
    none: re.Pattern[str]
    sought: re.Pattern[str]
    beside: re.Pattern[str]
    ended: re.Pattern[str]


def hints_that_it_is_gone(lines: Iterable[str], language: str | None, declared: str | None) -> bool:
    """Say whether any of the first sentences of these lines may say so of what was asked for.

    In the language that they plainly are in, or in English, as servers speak; where that cannot be
    told, in any, but those that others are easily taken for are to be declared.
    """
    spoken = {language, ENGLISH} if language else KINDS.keys() - (UNLIKELY - {declared})
    begun = "\n".join(each[:MOST_CHARS] for each in islice(lines, MOST_LINES))
    told = told_in(_QUESTION.sub(" ", begun), MOST)
    return any(_hints(said, spoken) for said in told)


def _hints(said: str, spoken: Collection[str | None]) -> bool:
    if len(said) + (OF_A_SIGN - 1) * len(_SIGN.findall(said)) > SHORT:
        return False
    written = _languages(scripts(said))
    return any(_meet(said, _patterns(each)) for each in written if each in spoken)


def _meet(said: str, kinds: _Patterns) -> bool:
    if kinds.ended.search(said):
        return True
    if kinds.beside.search(said):
        return False
    if kinds.names.search(said) and kinds.done.search(said):
        return True
    return bool(kinds.none.search(said) and kinds.sought.search(said))


@cache
def _languages(written: frozenset[str]) -> tuple[str, ...]:
    return tuple(each for each in KINDS if SCRIPT.get(each, "Latin") in written)


@cache
def _patterns(language: str) -> _Patterns:
    kinds: Kinds = KINDS[language]
    rows = (kinds.names, kinds.done, kinds.none, kinds.sought, kinds.beside, kinds.ended)
    return _Patterns(*(_pattern(language, each) for each in rows))


def _pattern(language: str, words: str) -> re.Pattern[str]:
    folded = _LETTERS.sub(lambda run: fold(run[0]), words)
    if language in GLUED:
        return expression(folded)
    before = _ELIDED if language in ("fr", "it") else ""
    return expression(rf"(?<!\w){before}(?:{folded.replace('~', chr(92) + 'w*')})(?!\w)")
