"""What a text says to the words that are asked for, and where."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from archiver.model import Backing, Support
from archiver.quotes import claims, matching, tongues
from archiver.quotes.asking import Asked
from archiver.quotes.tokens import Span, Tokens

MOST_CHARS = 2_000_000
"""Characters of a text that are searched; what is longer is not wholly read."""

LONGEST = 600
"""Characters of a passage that is shown; the midst of a longer one is left out."""

FEWEST = 4
"""Words of a quotation without which not finding it says nothing."""

WORTH = 40
"""Words without which a text is no more than a teaser."""


@dataclass(frozen=True, slots=True)
class Text:
    """What a page says. `whole` is False where more was there than was read.

    `is_article` is the text that is archived; places in it are told.
    """

    words: str
    whole: bool = True
    is_article: bool = False


def back(url: str, wanted: Asked, texts: Sequence[Text]) -> Backing:
    """Return how far the texts of a link bear out what is asked; the best of them speaks."""
    read = [text for text in texts if text.words.strip()]
    if not read:
        return _told(url, wanted, Support.CANNOT_TELL, "There is no text to look in.")
    look = _claimed if wanted.is_claim else _quoted
    found = [look(url, wanted, replace(text, words=text.words[:MOST_CHARS])) for text in read]
    best = min(found, key=lambda each: _BEST.index(each.support))
    return best if best.support in _FOUND else _doubted(best, wanted, read)


_BEST = (Support.SUPPORTS, Support.PARTLY, Support.NOT_FOUND, Support.CANNOT_TELL)
_FOUND = frozenset({Support.SUPPORTS, Support.PARTLY})


def _doubted(missing: Backing, wanted: Asked, texts: Sequence[Text]) -> Backing:
    """Return that nothing was found, or why that would say nothing."""
    longest = max(texts, key=lambda text: len(text.words))
    words = sum(len(fragment.words) for fragment in wanted.fragments)
    if tongues.differ(wanted.words, longest.words):
        because = "The page is in another language: what is quoted is a translation."
    elif words < FEWEST:
        because = "Too few words are quoted to look for them."
    elif not any(text.whole and len(text.words) <= MOST_CHARS for text in texts):
        because = "Only the beginning of the page was read, and the words are not there."
    elif len(Tokens(longest.words).words) < WORTH:
        because = "The page gives too little text to look in."
    else:
        return missing
    return replace(missing, support=Support.CANNOT_TELL, because=because)


def _quoted(url: str, wanted: Asked, text: Text) -> Backing:
    tokens = Tokens(text.words)
    since, found = 0, []
    for fragment in wanted.fragments:
        place = matching.place(tokens, fragment, since)
        found.append(place)
        since = place.end if place is not None and place.whole else since
    held = [place for place in found if place is not None]
    if not held:
        return _told(url, wanted, Support.NOT_FOUND, "The quoted words are not in its text.")
    places = [tokens.span(place.first, place.end) for place in held]
    in_order = all(one.end <= two.start for one, two in pairwise(places))
    if len(held) == len(found) and in_order and all(place.whole for place in held):
        return _at(_told(url, wanted, Support.SUPPORTS, "It says what is quoted."), text, places)
    because = "It says some of what is quoted, or says it in other words."
    return _at(_told(url, wanted, Support.PARTLY, because), text, places)


def _claimed(url: str, wanted: Asked, text: Text) -> Backing:
    facts = claims.facts(wanted.words)
    if facts is None:
        return _told(url, wanted, Support.CANNOT_TELL, "The sentence has nothing to look for.")
    held, place = claims.together(text.words, facts)
    missing = ", ".join(sorted(facts.all - held))
    if place is None or 2 * len(held) < len(facts.all):
        because = "The names and numbers of the sentence are not in its text, or not together."
        return _told(url, wanted, Support.NOT_FOUND, because)
    if missing:
        because = f"It has names and numbers of the sentence, but not: {missing}."
        return _at(_told(url, wanted, Support.PARTLY, because), text, [place])
    because = "It has the names and numbers of the sentence in one place."
    return _at(_told(url, wanted, Support.SUPPORTS, because), text, [place])


def _told(url: str, wanted: Asked, support: Support, because: str) -> Backing:
    return Backing(url, wanted.words, support, because, is_claim=wanted.is_claim)


def _at(backing: Backing, text: Text, places: Sequence[Span]) -> Backing:
    start, end = min(place.start for place in places), max(place.end for place in places)
    passage = _clipped(" ".join(text.words[start:end].split()))
    if not text.is_article:
        return replace(backing, passage=passage)
    return replace(backing, passage=passage, start=start, end=end)


def _clipped(passage: str) -> str:
    if len(passage) <= LONGEST:
        return passage
    half = LONGEST // 2
    return f"{passage[:half].rstrip()} \u2026 {passage[-half:].lstrip()}"
