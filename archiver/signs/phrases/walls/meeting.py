"""Whether kinds of words meet in one sentence, as in what a wall asks for, or a dead domain says.

No phrases, since there is no end of them: what is to be done, with what, and by whom. It is for the
caller to see that a page says nothing else, since a story may be about any of it.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from archiver.expressions import compiled, expression
from archiver.signs.phrases.folding import fold
from archiver.signs.phrases.walls.spoken import Kind
from archiver.signs.phrases.walls.vocabulary import VOCABULARY
from archiver.signs.phrases.wording import SCRIPT, scripts

Row = tuple[str, ...]

MOST_CHARS = 600
"""Of a sentence in which words meet: what is longer may hold any of them."""

GLUED = frozenset(("ar", "fa", "ur", "he", "ckb", "ja", "zh"))
"""Languages whose words have others glued to them."""


NEAR = r"(?:\W+\w+)?\W+"
"""Between two words that stand beside each other: one more at most."""

NEAR_GLUED = r".{0,8}?"


def _rows(*rows: str) -> tuple[Row, ...]:
    return tuple(tuple(row.split()) for row in rows)


MEETINGS: Mapping[Kind, tuple[Row, ...]] = {
    Kind.CHALLENGE: _rows(
        *("robot prove", "signs image type", "traffic odd here", "sum prove", "sum read")
    ),
    Kind.LOGIN: _rows(
        *("enter read thing", "enter thing need", "enter free read"),
        *("who only thing", "user secret", "permit read thing"),
    ),
    Kind.PAYWALL: _rows(
        *("pay thing only", "pay read need", "pay full-thing", "buy full-thing", "buy read full"),
        "free things count",
    ),
    Kind.CONSENT: _rows(
        *("cookie accept read must", "cookie accept thing must"),
        *("cookie accept pay", "cookie accept buy"),
    ),
    Kind.AGE: _rows("old asked", "birth read"),
    Kind.WITHHELD: _rows("barred order here"),
    Kind.ELSEWHERE: _rows("barred country"),
}
"""The kinds of words that meet in a sentence of each kind of wall, in one row or another."""

REST = _rows("pay full-thing", "buy full-thing", "free things count")
"""What meets where the rest of an article is kept for who pays; what is joined stands together."""

IN = _rows("enter need", "enter read")
"""What meets above a form to sign in with."""

IDLE = _rows("domain idle here", "host off provider")
"""What meets where a domain, or an account at a host, is nobody's."""

SERVER = _rows("server stands")
"""What meets on the page of a server that has no site yet."""

_SENTENCE = expression(r"(?<=[^\W_]{2})[.!](?=\s|$)|[\u3002\uff01\u06d4\n]")
_QUOTED = expression(
    '\u201c[^\u201d]*\u201d|\u00ab[^\u00bb]*\u00bb|\u201e[^\u201c\u201d]*[\u201c\u201d]|"[^"]*"|\u300c[^\u300d]*\u300d'
)
_SUM = expression(r"(?<!\d)\d{1,2} ?\+ ?\d{1,2}(?!\d)(?! ?\+)")


def asks(kind: Kind, sentence: str) -> bool:
    """Say whether the words of such a wall meet in a sentence."""
    return _meet(MEETINGS.get(kind, ()), sentence)


def asks_in(sentence: str) -> bool:
    """Say whether a sentence asks to sign in, for what is said elsewhere."""
    return _meet(IN, sentence)


def keeps_the_rest(sentence: str) -> bool:
    """Say whether a sentence tells that the rest of an article is for who pays."""
    return _meet(REST, sentence)


def tells_of_goods(notice: str) -> bool:
    """Say whether a notice is that of a shop, which sells what some languages call articles."""
    folded = _folded(notice[:MOST_CHARS])
    return any(
        _words(language, "goods").search(folded)
        for letters in scripts(folded)
        for language in _written_in(letters)
    )


def tells_it_is_idle(notice: str) -> bool:
    """Say whether a notice tells that a domain, or an account at a host, is nobody's."""
    return _meet(IDLE, " ".join(sentences(notice)))


def tells_of_a_server(notice: str) -> bool:
    """Say whether a notice is that of a server that has no site yet."""
    return _meet(SERVER, notice)


def is_beside(sentence: str) -> bool:
    """Say whether a sentence sells something else than this page: all others, a newsletter."""
    folded = _folded(sentence)
    return any(
        _sells(language, folded) and _is_beside(language, folded)
        for letters in scripts(folded)
        for language in _written_in(letters)
    )


@lru_cache(maxsize=64)  # several kinds are asked of one notice
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a notice, without what is quoted; a question and its answer are one.

    So is all of a notice that sets a sum.
    """
    kept = _QUOTED.sub(" ", text)
    if _SUM.search(kept):
        return (kept,)
    return tuple(each for each in _SENTENCE.split(kept) if each.strip())


@lru_cache(maxsize=256)
def _meet(rows: tuple[Row, ...], sentence: str) -> bool:
    if len(sentence) > MOST_CHARS:
        return False
    folded = _folded(sentence)
    return any(
        _meet_in(language, rows, folded)
        for letters in scripts(folded)
        if _first(rows, letters).search(folded)
        for language in _written_in(letters)
    )


@lru_cache(maxsize=256)
def _folded(sentence: str) -> str:
    return fold(sentence)


def _meet_in(language: str, rows: tuple[Row, ...], folded: str) -> bool:
    met = any(all(_words(language, kind).search(folded) for kind in row) for row in rows)
    return met and not _is_beside(language, folded)


def _sells(language: str, folded: str) -> bool:
    return any(_words(language, each).search(folded) for each in ("pay", "buy", "enter"))


def _is_beside(language: str, folded: str) -> bool:
    """Say whether a sentence is about something else than this page: all others, a newsletter."""
    if _words(language, "but").search(folded):
        return True
    if _words(language, "all").search(folded) is None:
        return False
    counted = all(_words(language, each).search(folded) for each in ("free", "count"))
    return not counted and _words(language, "full-thing").search(folded) is None


@cache
def _written_in(letters: str) -> tuple[str, ...]:
    return tuple(each for each in VOCABULARY if SCRIPT.get(each, "Latin") == letters)


@cache
def _first(rows: tuple[Row, ...], letters: str) -> re.Pattern[str]:
    """Return what finds the first word of any row in any language: without one, none can meet."""
    firsts = dict.fromkeys(row[0] for row in rows)
    found = (_words(each, kind).pattern for each in _written_in(letters) for kind in firsts)
    return compiled("|".join(dict.fromkeys(found)) or "(?!)")


@cache  # compiled for the first text that asks
def _words(language: str, kind: str) -> re.Pattern[str]:
    if kind == "sum":
        return _SUM
    first, joined, second = kind.partition("-")
    if not joined:
        return compiled(_either(language, kind))
    near = NEAR_GLUED if language in GLUED else NEAR
    one, other = _either(language, first), _either(language, second)
    return compiled(f"{one}{near}{other}|{other}{near}{one}")


def _either(language: str, kind: str) -> str:
    either = "|".join(map(_word, fold(VOCABULARY[language][kind]).split("|")))
    return f"(?:{either})" if language in GLUED else rf"(?<!\w)(?:{either})(?!\w)"


def _word(folded: str) -> str:
    return re.escape(folded.removesuffix("~")) + r"\w*" * folded.endswith("~")
