"""Names of sources: where one begins and ends, and whether it is a source's at all.

A name is capitalised words with small ones between them. It counts only where its own words,
or those around it, say that it belongs to an institution or a publisher; a person does not.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from archiver.citations.named import languages
from archiver.citations.named.languages import Language
from archiver.citations.printed import Span

REACH = 200
"""Characters before or behind an attribution in which a name is looked for."""

NEAR = 60
"""Characters, of those, in which a capital letter stands if there is a name."""

_LONGEST = 12
_TOKEN = re.compile(
    r"\w(?:[\w.&]|['\u2019](?=\w)|[-\u2010\u2011\ufffe\u00ad/](?:[ \t]*\n\s*)?(?=\w))*"
    r"['\u2019]?|&|[^\w\s]"
)
_DOTTED = re.compile(r"(?:\w\.)+\Z")
_POSSESSIVE = re.compile(r"(?<=\w)(?:['\u2019]s|(?<=s)['\u2019])\Z")
_ELIDED = re.compile(r"[lLdD]['\u2019](?=\w)")
_ARTICLED = re.compile(r"(?:[aA][dlnrstz]|[eE]l)-(?=\w)")
_CAMEL = re.compile(r"[A-Z][a-z]+[A-Z]\w*\Z")
_SHORT = re.compile(r"[A-Z][A-Z.&-]{1,7}\Z")
_PHRASE = re.compile(r"\s+(?:[Tt]he\s+)?(?P<name>[^\W\d_a-z][^,.;:!?()\"\u201c\u201d]{2,80})(?=,)")
_INTRODUCED = re.compile(r"\(([A-Z]{2,8})\)")
_OPENING = frozenset("\"\u201c\u201e\u00ab'\u2018")


class Word(NamedTuple):
    """A word as printed over `start:end`; `stops` when nothing after it is of the same name."""

    text: str
    start: int
    end: int
    stops: bool

    @property
    def is_name(self) -> bool:
        """Whether it begins with a capital letter, and is no day or month."""
        at = 3 if _ARTICLED.match(self.text) else 0
        return self.text[at : at + 1].isupper() and self.text not in languages.DAYS


class Surroundings(NamedTuple):
    """What stands about a name: the word before it, those and the text behind it."""

    before: str
    after: Sequence[Word]
    articled: bool
    behind: str

    def say_so(self, plain: Sequence[str]) -> bool:
        """Whether they say that the name is an organisation's: "the newspaper", ", a group"."""
        if self.before in languages.KINDS:
            return True
        if self.after and _is_kind(self.after[0]) and not set(plain) <= languages.NATIONS:
            return True
        return len(plain) > 1 and languages.GROUPS.match(self.behind) is not None


def words(text: str, start: int, end: int) -> list[Word]:
    """Return the words of a stretch, without what is glued to them."""
    found = [Word("", start, start, stops=True)]
    for token in _TOKEN.finditer(text, start, end):
        printed, at = token.group(), token.start()
        if not printed[0].isalnum() and printed != "&":
            if printed not in _OPENING:
                found[-1] = found[-1]._replace(stops=True)
            continue
        if elided := _ELIDED.match(printed):
            found.append(Word(printed[:2], at, at + 2, stops=False))
            printed, at = printed[elided.end() :], at + elided.end()
        trimmed = printed if _DOTTED.match(printed) else printed.rstrip(".")
        found.append(Word(trimmed, at, at + len(trimmed), trimmed != printed))
    return found[1:]


def following(
    text: str, start: int, language: Language, defined: AbstractSet[str]
) -> Iterator[Span]:
    """Yield the sources named from an offset on: "told Reuters and the BBC"."""
    if text[start : start + NEAR].islower():
        return
    apposed = _apposed(text, start)
    if apposed is not None:
        yield apposed
        return
    found = words(text, start, start + REACH)
    at: int | None = 0
    while at is not None and at < len(found):
        first = _past_the_lead(found, at, language)
        if first is None:
            return
        last = _last(found, first, language)
        beside = _beside(found, last)
        if len(beside) > 1 and _is_kind(beside[0]) and beside[1].is_name:
            at = last + 1
            continue
        first = _behind_an_owner(found, first, last)
        yield from _sources(text, found[first : last + 1], found, (first, last), language, defined)
        at = _next_of_a_row(found, last, language)


def preceding(text: str, end: int, language: Language, defined: AbstractSet[str]) -> Iterator[Span]:
    """Yield the sources named just before an offset: "the BBC and Reuters reported"."""
    if text[max(0, end - NEAR) : end].islower():
        return
    start = max(0, end - REACH)
    found = words(text, start, end)
    if start:  # its first word may be half of one
        found = found[1:]
    last = _before_the_verb(found, text)
    if last is None:
        return
    first = last
    while first > 0 and not found[first - 1].stops and last - first < _LONGEST:
        if not (found[first - 1].is_name or _is_joint(found, first - 1, language)):
            break
        first -= 1
    while first < last and _begins_no_name(found, first, language):
        first += 1
    first = _behind_an_owner(found, first, last)
    if _begins_no_name(found, first, language) or _is_oblique(found, first, language):
        return
    yield from _sources(text, found[first : last + 1], found, (first, last), language, defined)


def _is_oblique(found: Sequence[Word], first: int, language: Language) -> bool:
    """Whether the sentence is not the name's: "a member of the European Parliament said"."""
    before = first - 1
    while before >= 0 and found[before].text in language.articles:
        before -= 1
    return before >= 0 and not found[before].stops and found[before].text in languages.OBLIQUE


def _apposed(text: str, start: int) -> Span | None:
    """Return a name that is a sentence of its own, where a group is said to be behind it."""
    found = _PHRASE.match(text, start)
    if found is None or languages.GROUPS.match(text, found.end()) is None:
        return None
    name = words(text, *found.span("name"))
    named = sum(word.is_name for word in name)
    small = {word.text for word in name if not word.is_name}
    if 2 * named <= len(name) or not name[-1].is_name or not {"is", "are"} & small:
        return None
    return Span(*found.span("name"))


def abbreviations(text: str) -> frozenset[str]:
    """Return the abbreviations that a text introduces behind an institution's name."""
    return frozenset(
        found.group(1) for found in _INTRODUCED.finditer(text) if _is_introduced(text, found)
    )


def _is_introduced(text: str, found: re.Match[str]) -> bool:
    """Whether its letters are the first ones of an institution's name before it."""
    short = found.group(1)
    named = [
        word
        for word in words(text, max(0, found.start() - REACH), found.start())
        if word.text[:1].isupper()
    ][-len(short) :]
    initials = "".join(word.text[0] for word in named)
    told = languages.INSTITUTIONS | languages.OFFICES
    return initials == short and any(word.text in told for word in named)


def _past_the_lead(found: Sequence[Word], at: int, language: Language) -> int | None:
    """Return where the name begins: "the state-run news agency SANA"."""
    kind = False
    for number in range(at, min(len(found), at + 6)):
        word = found[number]
        if word.text in languages.KINDS:
            kind = True
        elif word.is_name and not _is_article(found, number, language):
            return number if kind or number <= at + 2 else None
        if word.stops:
            return None
    return None


def _is_article(found: Sequence[Word], at: int, language: Language) -> bool:
    """Whether a word stands before a name, and not in it, as in "Le Monde"."""
    if found[at].text not in language.articles or found[at].stops:
        return False
    named = " ".join(word.text for word in found[at : at + 2]).lower()
    return named not in languages.KNOWN


def _last(found: Sequence[Word], first: int, language: Language) -> int:
    last = at = first
    while at + 1 < len(found) and not found[at].stops and at - first < _LONGEST:
        if _POSSESSIVE.search(found[at].text) and at > first:
            break
        at += 1
        if found[at].is_name:
            last = at
        elif not _is_joint(found, at, language):
            break
    return _run_on(found, first, last) if language.runs_on else last


def _is_joint(found: Sequence[Word], at: int, language: Language) -> bool:
    """Whether a small word may stand inside a name: "Office of the", but not "and the"."""
    word = found[at].text
    if word == "on":
        return at > 0 and found[at - 1].text in languages.CONFERRING
    return word in language.joints or (
        word in {"the", "The"} and at > 1 and found[at - 1].text in {"of", "for", "on"}
    )


def _run_on(found: Sequence[Word], first: int, last: int) -> int:
    """Return the end of a name that goes on in small letters: "Observatoire syrien des"."""
    if not _is_institutional(found[first : last + 1]):
        return last
    for at in range(last, min(len(found), first + _LONGEST)):
        if found[at].stops or at + 1 == len(found):
            return at
    return last


def _is_institutional(name: Sequence[Word]) -> bool:
    return any(word.text in languages.INSTITUTIONS for word in name)


def _behind_an_owner(found: Sequence[Word], first: int, last: int) -> int:
    """Return where the name begins behind the country it is of: "Turkey's Anadolu"."""
    owners = [at for at in range(first, last) if _POSSESSIVE.search(found[at].text)]
    return owners[-1] + 1 if owners and found[owners[-1] + 1].is_name else first


def _next_of_a_row(found: Sequence[Word], last: int, language: Language) -> int | None:
    after = last + 1
    if after < len(found) and found[after].text in language.pairs:
        return after + 1
    return None


def _before_the_verb(found: list[Word], text: str) -> int | None:
    """Return the last word of the name: "the BBC (below) has also", "the SANA news agency"."""
    at = len(found) - 1
    while at >= 0 and _is_between(found[at]):
        at -= 1
    if at > 0 and text[found[at].end : found[at].end + 1] == ")" and _SHORT.match(found[at].text):
        at -= 1  # its abbreviation
        found[at] = found[at]._replace(stops=False)
    while at > 0 and _is_kind(found[at]) and not found[at].stops:
        at -= 1
    return at if at >= 0 and found[at].is_name and not found[at].stops else None


def _is_kind(word: Word) -> bool:
    return word.text[:1].islower() and word.text in languages.KINDS | {"news", "network"}


def _is_between(word: Word) -> bool:
    return not word.stops and (word.text in languages.BETWEEN or word.text.isdecimal())


def _begins_no_name(found: Sequence[Word], at: int, language: Language) -> bool:
    word = found[at]
    return (
        not word.is_name
        or word.text in languages.BEGINNINGS
        or _is_article(found, at, language)
        or word.text.endswith("-based")
    )


def _sources(
    text: str,
    name: Sequence[Word],
    found: Sequence[Word],
    at: tuple[int, int],
    language: Language,
    defined: AbstractSet[str],
) -> Iterator[Span]:
    """Yield the one or two sources that a name holds, if it holds any."""
    first, last = at
    around = Surroundings(
        found[first - 1].text if first and not found[first - 1].stops else "",
        _beside(found, last),
        any(word.text in language.articles for word in found[max(0, first - 2) : first]),
        text[found[last].end : found[last].end + REACH],
    )
    halves = _halves(name, around, language, defined)
    for half in halves:
        if _is_source(half, around, language, defined):
            whole = _without_what_follows(half)
            yield Span(whole[0].start, _unowned(whole[-1]))


def _beside(found: Sequence[Word], last: int) -> list[Word]:
    """Return the two words behind a name, as far as nothing parts them from it."""
    beside: list[Word] = []
    for at in range(last + 1, min(len(found), last + 3)):
        if found[at - 1].stops:
            break
        beside.append(found[at])
    return beside


def _without_what_follows(name: Sequence[Word]) -> Sequence[Word]:
    """Return the name of a house without the sentence that begins behind it."""
    if name[0].text.lower() not in languages.MEDIA:
        return name
    length = 1
    while length < len(name) and _POSSESSIVE.sub("", name[length].text) in languages.EDITIONS:
        length += 1
    return name[:length]


def _halves(
    name: Sequence[Word], around: Surroundings, language: Language, defined: AbstractSet[str]
) -> tuple[Sequence[Word], ...]:
    """Return two names where one looked like it: "Reuters and AFP", each a source."""
    alone = Surroundings("", (), around.articled, "")
    for at, word in enumerate(name):
        halves = name[:at], name[at + 1 :]
        if word.text in language.pairs and all(
            half and half[0].is_name and _is_source(half, alone, language, defined)
            for half in halves
        ):
            return halves
    return (name,)


def _is_source(
    name: Sequence[Word], around: Surroundings, language: Language, defined: AbstractSet[str]
) -> bool:
    plain = [_POSSESSIVE.sub("", word.text) for word in name]
    roles = any(languages.ROLES.match(word.text) for word in around.after)
    if not plain or roles or _is_person(name, plain, language):
        return False
    return (
        _is_known(plain, articled=around.articled)
        or _is_institution(plain)
        or plain[0] in defined
        or around.say_so(plain)
        or (_CAMEL.match(plain[-1]) is not None and name[-1].text != plain[-1])
    )


def _is_person(name: Sequence[Word], plain: Sequence[str], language: Language) -> bool:
    """Whether a title stands in it, and not as in "Office of the President"."""
    if plain[0] in languages.PERSONS or plain[0] == "Office":
        return plain[0] != "Office"
    return any(
        word in languages.PERSONS and before.text not in language.joints | language.articles
        for before, word in zip(name, plain[1:], strict=False)
    )


def _is_known(plain: Sequence[str], *, articled: bool) -> bool:
    small = [word.lower() for word in plain]
    if articled and len(small) == 1 and small[0] in languages.KNOWN_WITH_ARTICLE:
        return True
    if small[0] in languages.KNOWN and (len(small[0]) > len("who") or plain[0].isupper()):
        return True
    lengths = range(2, min(len(small), 4) + 1)
    return any(" ".join(small[:length]) in languages.KNOWN for length in lengths)


def _is_institution(plain: Sequence[str]) -> bool:
    if len(plain) < len(("Ministry", "Health")):
        return False
    head = plain[: plain.index("of")] if "of" in plain else plain  # not "Smith of the Press"
    return any(word in languages.INSTITUTIONS for word in head) or any(
        word in languages.OFFICES and joint in {"of", "for", "Without", "without"}
        for word, joint in pairwise(plain)
    )


def _unowned(word: Word) -> int:
    owned = _POSSESSIVE.search(word.text)
    return word.start + owned.start() if owned is not None else word.end
