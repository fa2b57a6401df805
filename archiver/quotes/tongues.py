"""Whether two texts are in different languages: by their scripts, and by their small words.

A quotation in another language than its source is a translation, and no search finds it.
"""

import unicodedata
from collections import Counter
from itertools import islice

from archiver import signs

MOST_CHARS = 20_000
"""Characters of a text that are looked at."""

_LETTERS = 400


def differ(text: str, other: str) -> bool:
    """Say whether two texts are surely not in one language; what cannot be told does not count."""
    scripts = _script(text), _script(other)
    if None not in scripts and scripts[0] != scripts[1]:
        return True
    languages = signs.tongue(text), signs.tongue(other)
    return None not in languages and languages[0] != languages[1]


def _script(text: str) -> str | None:
    """Return the script of most letters: the first word of their names in Unicode."""
    letters = islice((each for each in text[:MOST_CHARS] if each.isalpha()), _LETTERS)
    scripts = Counter(unicodedata.name(each, "").partition(" ")[0] for each in letters)
    if scripts.keys() & {"HIRAGANA", "KATAKANA"}:
        return "HIRAGANA"
    return scripts.most_common(1)[0][0] if scripts else None
