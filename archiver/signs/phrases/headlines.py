"""Whether a headline says of its own page that it is not there.

It is taken apart at its separators. One part must be such a phrase from its first word to its
last, and the others no more than a site's name: a headline *about* missing pages says more.
"""

# ruff: noqa: RUF001  (letters and marks that look alike are meant)

import re
from collections.abc import Iterable
from functools import cache, lru_cache, partial
from itertools import pairwise

from archiver.expressions import compiled, expression
from archiver.signs.phrases.folding import fold
from archiver.signs.phrases.languages import LANGUAGES
from archiver.signs.phrases.wording import NOTHING, Spoken, Wording

ASKED = 256
"""Headlines whose answers are kept: several rules ask the same of one page."""

MOST_CHARS = 400
"""What is longer is no headline."""

_NAME_WORDS, _NAMES_WORDS, _WEAK_NAME_WORDS, _GLUED_CHARS = 6, 12, 4, 24
"""How long a name may be, all of them, one beside a weak phrase; one without blanks, in letters."""

_CJK = "\u3040-\u30ff\u3400-\u9fff"
_SEPARATOR = expression(
    rf"\s*(?:[|•»«›~<>–—·・:;!?…。：？！｜]+|\.{{2,3}}|\.(?=\s|$)|(?<!\S)[-/=+&]+(?!\S)"
    rf"|(?<=[{_CJK}])[-_]+|[-_]+(?=[{_CJK}])|(?<=\b40[34])[-_]+|\s_+\s|؟|۔)\s*"
)
_DROPPED = expression(r"[,،、，؛()\[\]]")
_ADDRESS = expression(r"/\S*|https?\S*|[\w-]+(?:\.[\w-]+)+(?:/\S*)?|\d{1,3}")
_NUMBER = r" ?(?:404|410)(?:\.\d{1,2})?(?!\w)"
_WORKS = expression(
    r"wiki|britannica|imdb|goodreads|discogs|spotify|allmusic|genius|letterboxd|musicbrainz"
    r"|lyrics|dictionary|encyclop|http|mdn|rfc|bandcamp|soundcloud|stack ?overflow"
)
"""Sites whose headlines are names of things, "404" and "Not found" among them."""


_ORDINARY = frozenset(
    ("page", "code", "status", "gone", "well", "but", "notice", "warning", "not found", "http")
)
"""Fillers that may be the whole headline of something else."""


def _either(patterns: Iterable[str]) -> str:
    return "|".join(each for each in patterns if each != NOTHING) or NOTHING


_FILLER = f"(?:{_NUMBER}|{_either(each.pattern(each.fillers) for each in LANGUAGES)})"
_AROUND = f"{_FILLER}{{0,4}}"


@lru_cache(ASKED)
def says_missing(headline: str) -> bool:
    """Say whether a whole title, heading or short sentence says that its page is not there.

    The name of a site beside it does not hinder; a headline about missing pages or missing
    things is silent, and so is what is in doubt. Longer than 400 characters is no headline.
    """
    if len(headline) > MOST_CHARS:
        return False
    folded = fold(headline)
    if '"' in folded[:1] or "?" in folded:
        return False
    parts, marks = taken_apart(folded)
    strong = [index for index, part in enumerate(parts) if is_missing(part)]
    told = strong or [index for index, part in enumerate(parts) if _weak().fullmatch(f" {part}")]
    rest = [i for i, part in enumerate(parts) if i not in told and not _says_nothing(part)]
    if not told or any(doubtful(parts[index]) for index in rest):
        return False
    return _names(parts, rest, marks, told) if strong else _few(parts, rest, marks)


def regrets(headline: str) -> bool:
    """Say whether a whole headline only regrets: "Oops!", "Sorry", whatever for.

    The name of a host beside it does not hinder; by itself, it regrets nothing.
    """
    parts, _ = taken_apart(fold(headline[:MOST_CHARS]))
    said = [each for each in parts if not _address(each)]
    return bool(set(said) - _ORDINARY) and all(map(_says_nothing, said))


def names_a_page(headline: str) -> bool:
    """Say whether a headline that says so names what is missing, or by which number."""
    folded = fold(headline)
    return any(map(str.isdigit, folded)) or any(map(is_missing, taken_apart(folded)[0]))


def taken_apart(folded: str) -> tuple[list[str], list[str]]:
    """Return the parts of a headline, and the mark before each (the first has none)."""
    parts, marks, start, mark = [], [], 0, ""
    ends = [*((each.start(), each.end()) for each in _SEPARATOR.finditer(folded)), (len(folded), 0)]
    for end, following in ends:
        part = " ".join(_DROPPED.sub(" ", folded[start:end]).split()).strip("-_. ")
        if part:
            parts.append(part)
            marks.append(mark)
            mark = ""
        mark += folded[end:following].strip()
        start = following
    return parts, marks


def is_missing(part: str) -> bool:
    """Say whether folded words, from the first to the last, are such a phrase."""
    return any(each.fullmatch(f" {part}") for each in _STRONG.in_letters_of(part))


def _says_nothing(part: str) -> bool:
    return bool(_fillers().fullmatch(f" {part}") or _address(part))


def _address(part: str) -> bool:
    return _ADDRESS.fullmatch(part) is not None and not part.isdigit()


def doubtful(part: str) -> bool:
    """Say whether a part is no name of a site: it asks, tells, quotes or counts."""
    words = part.split()
    long = len(words) > _NAME_WORDS or (len(words) == 1 and _glued(part) > _GLUED_CHARS)
    return long or '"' in part or part.isdigit() or bool(_about().search(f" {part}"))


def _glued(part: str) -> int:
    return len(re.findall(f"[{_CJK}]", part))


def _names(parts: list[str], rest: list[int], marks: list[str], told: list[int]) -> bool:
    """Say whether the rest beside a phrase is names; what follows its colon is a subtitle."""
    if sum(len(parts[index].split()) for index in rest) > _NAMES_WORDS:
        return False
    return not any(i in rest and ":" in marks[i] and i - 1 in told for i in range(len(parts)))


def _few(parts: list[str], rest: list[int], marks: list[str]) -> bool:
    """Say whether nothing but a short name is beside a phrase that says little by itself."""
    short = all(len(parts[index].split()) <= _WEAK_NAME_WORDS for index in rest)
    colon = any(
        ":" in marks[after]
        for before, after in pairwise(range(len(parts)))
        if {before, after} & set(rest)
    )
    works = any(_WORKS.search(parts[index]) for index in rest)
    return len(rest) <= 2 and short and not colon and not works  # noqa: PLR2004


def _among_fillers(wording: Wording) -> str:
    return f"{_AROUND}{wording.pattern(wording.missing)}{_AROUND}"


_STRONG = Spoken(
    (each.language, partial(_among_fillers, each), partial(each.clue, each.missing))
    for each in LANGUAGES
)


@cache
def _weak() -> re.Pattern[str]:
    weak = _either(each.pattern(each.weak) for each in LANGUAGES)
    return compiled(f"{_FILLER}{{0,4}}(?:{_NUMBER}|{weak}){_FILLER}{{0,4}}")


@cache
def _fillers() -> re.Pattern[str]:
    return compiled(f"{_FILLER}{{1,6}}")


@cache
def _about() -> re.Pattern[str]:
    return compiled(_either(each.pattern(each.about) for each in LANGUAGES))
