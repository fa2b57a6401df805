"""Whether two texts are in different languages: by their scripts, and by their small words.

A quotation in another language than its source is a translation, and no search finds it.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from itertools import islice

MOST_CHARS = 20_000
"""Characters of a text that are looked at."""

_FEWEST = 3  # small words that tell a language
_CLEARLY = 2  # times as many as of another language

_SMALL: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "de": "der die das und ist nicht ein eine den von mit sich auf für dem im zu auch war es",
        "en": "the of and to in is that it was for on with as be by this are from at not have had",
        "es": "el los las del que y por con una para es se su al lo como más pero fue no en",
        "fr": "le les des est et une dans pour que qui sur pas par plus avec ce il au du ne",
        "it": "il gli che di è per una con non sono del della si le nel anche più dei alla da",
        "ku": "û ku li ji bi di de jî ew bû ne wê hat her dike kir wan ev navê digel",
        "nl": "het een van en dat niet op te zijn voor met ook aan er maar om bij door werd naar",
        "pl": "się nie że na jest do to jak po ale przez był od za tym oraz dla które tego ze",
        "pt": "os da do que em um uma para com não por mais as dos como mas foi ao ele na",
        "tr": "ve bir bu için ile da de çok olarak daha gibi ama olan sonra kadar var değil ki ne",
    }.items()
}
_WORD = re.compile(r"[^\W\d_]+")


def differ(text: str, other: str) -> bool:
    """Say whether two texts are surely not in one language; what cannot be told does not count."""
    scripts = _script(text), _script(other)
    if None not in scripts and scripts[0] != scripts[1]:
        return True
    languages = _language(text), _language(other)
    return None not in languages and languages[0] != languages[1]


def _script(text: str) -> str | None:
    """Return the script of most letters: the first word of their names in Unicode."""
    letters = islice((each for each in text[:MOST_CHARS] if each.isalpha()), 400)
    scripts = Counter(unicodedata.name(each, "").partition(" ")[0] for each in letters)
    for japanese in ("HIRAGANA", "KATAKANA"):
        if scripts.get(japanese, 0) > 0:
            return "HIRAGANA"
    return scripts.most_common(1)[0][0] if scripts else None


def _language(text: str) -> str | None:
    """Return the language whose small words a text has, and clearly more of than of others."""
    words = Counter(_WORD.findall(text[:MOST_CHARS].casefold()))
    counts = sorted(
        ((sum(words[each] for each in small), name) for name, small in _SMALL.items()),
        reverse=True,
    )
    (most, name), (next_most, _) = counts[:2]
    return name if most >= _FEWEST and most >= _CLEARLY * next_most else None
