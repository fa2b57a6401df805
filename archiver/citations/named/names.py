"""Names of sources beside an attribution: where one begins, and where it ends.

A name is capitalised words with small ones between them; `telling` knows whose it is.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from archiver.citations.named import nouns, telling
from archiver.citations.named.languages import Language
from archiver.citations.named.telling import Surroundings
from archiver.citations.named.words import Word, words
from archiver.citations.printed import Span
from archiver.expressions import expression

REACH = 200
"""Characters before or behind an attribution in which a name is looked for."""

NEAR = 60
"""Characters, of those, in which a capital letter stands if there is a name."""

_LONGEST = 12
_DEFINITE = frozenset({"the", "The"})
_SHORT = expression(r"[A-Z][A-Z.&-]{1,7}\Z")
_PHRASE = expression(r"\s+(?:[Tt]he\s+)?(?P<name>[^\W\d_a-z][^,.;:!?()\"\u201c\u201d]{2,80})(?=,)")
_INTRODUCED = expression(r"\(([A-Z]{2,8})\)")


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
        if len(beside) > 1 and beside[0].is_kind and beside[1].is_name:
            at = last + 1
            continue
        first = _behind_an_owner(found, first, last)
        yield from _sources(text, found, (first, last), language, defined)
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
    yield from _sources(text, found, (first, last), language, defined)


def _is_oblique(found: Sequence[Word], first: int, language: Language) -> bool:
    """Whether the sentence is not the name's: "a member of the European Parliament said"."""
    before = first - 1
    while before >= 0 and found[before].text in language.articles:
        before -= 1
    return before >= 0 and not found[before].stops and found[before].text in nouns.OBLIQUE


def _apposed(text: str, start: int) -> Span | None:
    """Return a name that is a sentence of its own, where a group is said to be behind it."""
    found = _PHRASE.match(text, start)
    if found is None or nouns.GROUPS.match(text, found.end()) is None:
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
    told = nouns.INSTITUTIONS | nouns.OFFICES
    return initials == short and any(word.text in told for word in named)


def _past_the_lead(found: Sequence[Word], at: int, language: Language) -> int | None:
    """Return where the name begins: "the state-run news agency SANA"."""
    kind = False
    for number in range(at, min(len(found), at + 6)):
        word = found[number]
        if word.text in nouns.KINDS:
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
    return named not in nouns.KNOWN


def _last(found: Sequence[Word], first: int, language: Language) -> int:
    last = at = first
    while at + 1 < len(found) and not found[at].stops and at - first < _LONGEST:
        if found[at].owns and at > first:
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
        return at > 0 and found[at - 1].text in nouns.CONFERRING
    return word in language.joints or (
        word in {"the", "The"} and at > 1 and found[at - 1].text in {"of", "for", "on"}
    )


def _run_on(found: Sequence[Word], first: int, last: int) -> int:
    """Return the end of a name that goes on in small letters: "Observatoire syrien des"."""
    if not any(word.text in nouns.INSTITUTIONS for word in found[first : last + 1]):
        return last
    for at in range(last, min(len(found), first + _LONGEST)):
        if found[at].stops or at + 1 == len(found):
            return at
    return last


def _behind_an_owner(found: Sequence[Word], first: int, last: int) -> int:
    """Return where the name begins behind the country it is of: "Turkey's Anadolu"."""
    owners = [at for at in range(first, last) if found[at].owns]
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
    while at > 0 and found[at].is_kind and not found[at].stops:
        at -= 1
    return at if at >= 0 and found[at].is_name and not found[at].stops else None


def _is_between(word: Word) -> bool:
    return not word.stops and (word.text in nouns.BETWEEN or word.text.isdecimal())


def _begins_no_name(found: Sequence[Word], at: int, language: Language) -> bool:
    word = found[at]
    return (
        not word.is_name
        or word.text in nouns.BEGINNINGS
        or _is_article(found, at, language)
        or word.text.endswith("-based")
    )


def _sources(
    text: str,
    found: Sequence[Word],
    at: tuple[int, int],
    language: Language,
    defined: AbstractSet[str],
) -> Iterator[Span]:
    """Yield the one or two sources that a name holds, if it holds any."""
    first, last = at
    if first > 1 and found[first - 1].text == "Sunday" and found[first - 2].text in _DEFINITE:
        first -= 1  # the Sunday Telegraph
    around = Surroundings(
        found[first - 1].text if first and not found[first - 1].stops else "",
        _beside(found, last),
        any(word.text in language.articles for word in found[max(0, first - 2) : first]),
        text[found[last].end : found[last].end + REACH],
    )
    name = found[first : last + 1]
    for half in telling.halves(name, around, language, defined):
        if telling.is_source(half, around, language, defined):
            whole = _without_what_follows(half)
            yield Span(whole[0].start, whole[-1].start + len(whole[-1].owner))


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
    if name[0].text.lower() not in nouns.MEDIA:
        return name
    length = 1
    while length < len(name) and name[length].owner in nouns.EDITIONS:
        length += 1
    return name[:length]
