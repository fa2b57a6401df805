"""Whether a name is a source's: what its own words say, and those around it.

What neither says is left out: a person, a place or a programme looks the same.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from archiver.citations.named import nouns
from archiver.citations.named.languages import Language
from archiver.citations.named.words import Word
from archiver.expressions import expression

_CAMEL = expression(r"[A-Z][a-z]+[A-Z]\w*\Z")


class Surroundings(NamedTuple):
    """What stands about a name: the word before it, those and the text behind it."""

    before: str
    after: Sequence[Word]
    articled: bool
    behind: str

    def say_so(self, plain: Sequence[str]) -> bool:
        """Whether they say that the name is an organisation's: "the newspaper", ", a group"."""
        if self.before in nouns.KINDS:
            return True
        if self.after and self.after[0].is_kind and not set(plain) <= nouns.NATIONS:
            return True
        return len(plain) > 1 and "of" not in plain and nouns.GROUPS.match(self.behind) is not None


def halves(
    name: Sequence[Word], around: Surroundings, language: Language, defined: AbstractSet[str]
) -> tuple[Sequence[Word], ...]:
    """Return two names where one looked like it: "Reuters and AFP", each a source."""
    alone = Surroundings("", (), around.articled, "")
    for at, word in enumerate(name):
        halves = name[:at], name[at + 1 :]
        if word.text in language.pairs and all(
            half and half[0].is_name and is_source(half, alone, language, defined)
            for half in halves
        ):
            return halves
    return (name,)


def is_source(
    name: Sequence[Word], around: Surroundings, language: Language, defined: AbstractSet[str]
) -> bool:
    """Return whether a name is a source's; `defined` are the document's abbreviations."""
    plain = [word.owner for word in name]
    roles = any(nouns.ROLES.match(word.text) for word in around.after)
    if not plain or roles or _is_person(name, plain, language):
        return False
    return (
        _is_known(plain, articled=around.articled)
        or _is_institution(plain)
        or plain[0] in defined
        or around.say_so(plain)
        or (name[-1].owns and _CAMEL.match(plain[-1]) is not None)
    )


def _is_person(name: Sequence[Word], plain: Sequence[str], language: Language) -> bool:
    """Whether a title stands in it, and not as in "Office of the President"."""
    if plain[0] in nouns.PERSONS or plain[0] == "Office":
        return plain[0] != "Office"
    return any(
        word in nouns.PERSONS and before.text not in language.joints | language.articles
        for before, word in zip(name, plain[1:], strict=False)
    )


def _is_known(plain: Sequence[str], *, articled: bool) -> bool:
    small = [word.lower() for word in plain]
    if (
        articled
        and len(small) == 1 + (small[0] == "sunday")
        and (small[-1] in nouns.KNOWN_WITH_ARTICLE)
    ):
        return True
    if small[0] in nouns.KNOWN and (len(small[0]) > len("who") or plain[0].isupper()):
        return True
    lengths = range(2, min(len(small), 4) + 1)
    return any(" ".join(small[:length]) in nouns.KNOWN for length in lengths)


def _is_institution(plain: Sequence[str]) -> bool:
    if len(plain) < len(("Ministry", "Health")):
        return False
    head = plain[: plain.index("of")] if "of" in plain else plain  # not "Smith of the Press"
    return any(word in nouns.INSTITUTIONS for word in head) or any(
        word in nouns.OFFICES and joint in {"of", "for", "Without", "without"}
        for word, joint in pairwise(plain)
    )
