"""Whether a headline, or a text, is that of a wall: told in whole phrases, quoted by nobody."""

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache, lru_cache, partial

from archiver.signs.phrases.clues import Clue
from archiver.signs.phrases.folding import fold
from archiver.signs.phrases.headlines import doubtful, taken_apart
from archiver.signs.phrases.texts import sentences, speaks
from archiver.signs.phrases.walls import (
    ages,
    challenges,
    consents,
    faults,
    logins,
    paywalls,
    withheld,
)
from archiver.signs.phrases.wording import Spoken, Wording

ASKED = 256
"""Questions whose answers are kept: several rules ask the same of one page."""

MOST_CHARS = 200
"""What is longer is no headline of a wall."""

GLUED = frozenset({"zh", "ja", "ko", "th"})
"""Languages written without blanks."""

Phrases = Mapping[str, tuple[str, ...]]


class Kind(Enum):
    """What a wall asks for, or says; each is its table of phrases."""

    CHALLENGE = "challenge"
    LOGIN = "login"
    PAYWALL = "paywall"
    OFFER = "offer"
    CONSENT = "consent"
    AGE = "age"
    WITHHELD = "withheld"
    ELSEWHERE = "elsewhere"
    FAULT = "fault"


TABLES: Mapping[Kind, Phrases] = {
    Kind.CHALLENGE: challenges.PHRASES,
    Kind.LOGIN: logins.PHRASES,
    Kind.PAYWALL: paywalls.PHRASES,
    Kind.OFFER: paywalls.OFFERS,
    Kind.CONSENT: consents.PHRASES,
    Kind.AGE: ages.PHRASES,
    Kind.WITHHELD: withheld.BY_LAW,
    Kind.ELSEWHERE: withheld.BY_COUNTRY,
    Kind.FAULT: faults.PHRASES,
}

TITLES: Mapping[Kind, Phrases] = {
    Kind.CHALLENGE: challenges.TITLES,
    Kind.LOGIN: logins.TITLES,
    Kind.CONSENT: consents.TITLES,
    Kind.FAULT: faults.TITLES,
}
"""What is such a phrase only where it is a whole headline."""


@lru_cache(ASKED)
def heads(kind: Kind, headline: str) -> bool:
    """Say whether a whole title or heading is such a phrase, but for the name of a site."""
    if len(headline) > MOST_CHARS:
        return False
    found, _ = taken_apart(fold(headline))
    told = [
        part
        for part in found
        if any(each.fullmatch(f" {part}") for each in _heads(kind).in_letters_of(part))
    ]
    return bool(told) and not any(doubtful(part) for part in found if part not in told)


@lru_cache(ASKED)
def says(kind: Kind, text: str) -> bool:
    """Say whether a text speaks such a phrase; it is for the caller to see that it is short."""
    folded = sentences(text)
    return any(speaks(folded, each) for each in _texts(kind).in_letters_of(folded))


def times(kind: Kind, text: str) -> int:
    """Count how often a text speaks such phrases."""
    folded = sentences(text)
    found = (each.finditer(folded) for each in _texts(kind).in_letters_of(folded))
    return sum(1 for matches in found for _ in matches)


@cache
def _heads(kind: Kind) -> Spoken:
    return _spoken(TABLES[kind], TITLES.get(kind, {}))


@cache
def _texts(kind: Kind) -> Spoken:
    return _spoken(TABLES[kind])


def _spoken(*tables: Phrases) -> Spoken:
    languages = dict.fromkeys(key for table in tables for key in table)
    return Spoken(
        (each, partial(_expression, each, tables), partial(_clue, each, tables))
        for each in languages
    )


def _expression(language: str, tables: tuple[Phrases, ...]) -> str:
    return _wording(language).pattern(_phrases(language, tables))


def _clue(language: str, tables: tuple[Phrases, ...]) -> Clue:
    return _wording(language).clue(_phrases(language, tables))


def _wording(language: str) -> Wording:
    return Wording(language, missing=(), glued=language in GLUED)


def _phrases(language: str, tables: tuple[Phrases, ...]) -> Iterator[str]:
    return (each for table in tables for each in table.get(language, ()))
