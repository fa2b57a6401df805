"""In which language a text is: by its script, and by the small words that every text needs.

A guess is only made where a language is plainly ahead; a title rarely says enough.
"""

# ruff: noqa: RUF001  (letters that look alike are meant)

import re
from collections.abc import Mapping

from archiver.expressions import expression
from archiver.model import Page
from archiver.signs.phrases.folding import fold

MOST_CHARS = 10_000
LEAST = 3
"""Small words that a language must be seen by."""

AHEAD = 2
"""How many times as many as those of the next language."""

_SCRIPTS: Mapping[str, re.Pattern[str]] = {
    "ja": expression("[\u3040-\u30ff]"),
    "ko": expression("[\u1100-\u11ff\uac00-\ud7af]"),
    "zh": expression("[\u3400-\u9fff]"),
    "th": expression("[\u0e00-\u0e7f]"),
    "he": expression("[\u0590-\u05ff]"),
    "el": expression("[\u0370-\u03ff]"),
    "hi": expression("[\u0900-\u097f]"),
    "hy": expression("[\u0530-\u058f]"),
    "ka": expression("[\u10a0-\u10ff]"),
}
"""Scripts that are a language's own, as far as we need to know; Japanese before Chinese."""

_SMALL: Mapping[str, str] = {
    "en": "the of and to in is was for that with on as by it are from at this be have were",
    "de": "der die das und ist nicht ein eine mit von den auf für im dem zu sich auch wird des",
    "fr": "le la les des et est une dans pour que qui sur avec pas du au aux par ce cette sont",
    "es": "el los las del que y en una por con para su al como más fue este esta se pero",
    "it": "il di che è per un una con non gli della dei nel alla sono più anche dal delle si",
    "pt": "o os as do da dos das e em um uma não com para que por mais foi ao na no são",
    "nl": "de het een van en in is dat op te voor niet met zijn aan door ook bij werd naar",
    "pl": "i w na z się nie do jest że o jak przez od po są oraz które dla był była",
    "tr": "ve bir bu için ile da de olarak daha çok olan gibi en kadar sonra ne değil ise",
    "id": "yang dan di dengan untuk dari ini itu pada dalam adalah tidak akan oleh juga ke",
    "vi": "và của là các trong cho có được một không với những người này đã khi từ đến",
    "kmr": "û di de ji bo ku li ev ew jî bi dike hat wê wî hatin dibe",
    "ru": "и в не на что с по как это из для его к от был или а до за при",
    "uk": "і в не на що з та як це із для його до від був або але за при",
    "ar": "في من على إلى أن التي الذي عن مع هذا هذه كان ما لا كما بعد بين قال",
    "fa": "در از به که این را با است برای آن یک بر می شده های خود تا کرد",
    "ur": "کے کی میں ہے اور سے کا کو نے پر کہ یہ ہیں اس کر تھا بھی",
    "ckb": "لە بە و بۆ کە ئەم لەگەڵ ئەو هەر یان نە دەکات کرد بوو",
}
"""The small words of languages that share a script with others."""

_WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(fold(words).split()) for language, words in _SMALL.items()
}
_LETTER = expression(r"[^\W\d_]")


def tongue(text: str) -> str | None:
    """Return the code of the language of a text, or None where that cannot be said."""
    folded = fold(text[:MOST_CHARS])
    letters = len(_LETTER.findall(folded))
    for language, script in _SCRIPTS.items():
        share = 0.1 if language == "ja" else 0.3
        if len(script.findall(folded)) > share * letters:
            return language
    words = re.findall(r"[^\W\d_]+", folded)
    counts = {each: sum(word in small for word in words) for each, small in _WORDS.items()}
    (first, most), (_, next_most) = sorted(counts.items(), key=lambda row: -row[1])[:2]
    return first if most >= max(LEAST, AHEAD * next_most) else None


def declared(page: Page) -> str | None:
    """Return the language that a page says it is in: a list of headlines has no sentence."""
    return page.language.lower().partition("-")[0] if page.language else None


def may_be_in(text: str, language: str, *, surely: bool = False) -> bool:
    """Say whether a text may be in a language: it has as many of its small words as of others.

    Or, `surely`, more.
    """
    words = set(re.findall(r"[^\W\d_]+", fold(text[:MOST_CHARS])))
    counts = {each: len(words & small) for each, small in _WORDS.items()}
    most = max(count for each, count in counts.items() if each != language)
    return counts.get(language, 0) > (most if surely else max(0, most - 1))
