"""Whether a headline, or a text, is that of a wall: told in whole phrases, quoted by nobody."""

import re
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cache

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
from archiver.signs.phrases.wording import Wording

MOST_CHARS = 200
"""What is longer is no headline of a wall."""

GLUED = frozenset({"zh", "ja"})
"""Languages written without blanks."""

Phrases = Mapping[str, tuple[str, ...]]


class Kind(Enum):
    """What a wall asks for, or says; each is its table of phrases."""

    CHALLENGE = "challenge"
    LOGIN = "login"
    PAYWALL = "paywall"
    CONSENT = "consent"
    AGE = "age"
    WITHHELD = "withheld"
    ELSEWHERE = "elsewhere"
    FAULT = "fault"


TABLES: Mapping[Kind, Phrases] = {
    Kind.CHALLENGE: challenges.PHRASES,
    Kind.LOGIN: logins.PHRASES,
    Kind.PAYWALL: paywalls.PHRASES,
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


def heads(kind: Kind, headline: str) -> bool:
    """Say whether a whole title or heading is such a phrase, but for the name of a site."""
    if len(headline) > MOST_CHARS:
        return False
    found, _ = taken_apart(fold(headline))
    told = [part for part in found if any(each.fullmatch(f" {part}") for each in _heads(kind))]
    return bool(told) and not any(doubtful(part) for part in found if part not in told)


def says(kind: Kind, text: str) -> bool:
    """Say whether a text speaks such a phrase; it is for the caller to see that it is short."""
    folded = sentences(text)
    return any(speaks(folded, each) for each in _texts(kind))


@cache
def _heads(kind: Kind) -> tuple[re.Pattern[str], ...]:
    return tuple(_compiled(TABLES[kind], TITLES.get(kind, {})))


@cache
def _texts(kind: Kind) -> tuple[re.Pattern[str], ...]:
    return tuple(_compiled(TABLES[kind]))


def _compiled(*tables: Phrases) -> Iterable[re.Pattern[str]]:
    for language in dict.fromkeys(key for table in tables for key in table):
        wording = Wording(language, missing=(), glued=language in GLUED)
        phrases = [each for table in tables for each in table.get(language, ())]
        yield re.compile(wording.pattern(phrases))
