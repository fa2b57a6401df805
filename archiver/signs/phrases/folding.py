"""One spelling for what people write in many: case, accents, letter variants, apostrophes.

Phrases and pages are folded alike, so a table holds a phrase as a native writes it.
"""

# ruff: noqa: RUF001  (letters and marks that look alike are meant)

import re
import unicodedata

from archiver.expressions import expression

# Combining marks of our scripts, stretched Arabic, soft hyphens, marks of direction: dropped.
# They go before normalising, which takes quadratic time to sort a long run of them.
UNSEEN = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u0640"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad\u061c\u200b"
    "\u200d-\u200f\u202a-\u202e\u2060-\u2069\u3099\u309a\ufe00-\ufe0f\ufeff"
)
"""What stands in a word and is not read, as a class of a pattern."""

_UNSEEN = expression(f"[{UNSEEN}]+")
_ELISION = expression(r"(?<=\w)['\u2018\u2019\u02bc\u02b9\u00b4`\uff07\u05f3](?=\w)")
_CLITIC = expression(
    r"(?<=\w)-(?=(?:vous|tu|nous|moi|toi|il|elle|on|ils|elles|je|le|la|les|se|me|lhe|o|a)\b(?!-))",
    re.IGNORECASE,
)
"""The hyphen before a pronoun, as French asks and Portuguese bids: "avez-vous", "registe-se"."""

_QUOTE = expression("['\u2018-\u201f\u2039\u203a\u00b4`\u300c-\u300f\u05f3\u05f4\uff02]")
_KEPT = expression(r"""[^\w\s"/.,:;!?…|·•»«›~<>\-–—()\[\]%=&+。！？｡、，：｜・؟،؛۔]+""")

_VARIANTS = str.maketrans(
    {
        **dict.fromkeys("يىیې", "ی"),
        **dict.fromkeys("كڪګ", "ک"),
        **dict.fromkeys("ةەھہۃۀہ", "ه"),
        **{each: str(digit) for digit, each in enumerate("٠١٢٣٤٥٦٧٨٩")},
        **{each: str(digit) for digit, each in enumerate("۰۱۲۳۴۵۶۷۸۹")},
        "ı": "i",
        "ł": "l",
        "đ": "d",
        "ø": "o",
        "\u200c": " ",
    }
)


def fold(text: str) -> str:
    """Return the text in lower case, without accents, its white space single blanks.

    Quotation marks become `"`; an apostrophe within a word is left out, a hyphen before a
    pronoun is a blank. Linear in time.
    """
    if text.isascii() and text.isalpha():  # a plain word, as most of the tables' are
        return text.lower()
    if "-" in text:
        text = _CLITIC.sub(" ", text)
    if text.isascii():  # nothing to drop, nothing to normalise
        return " ".join(_KEPT.sub(" ", _QUOTE.sub('"', _ELISION.sub("", text))).lower().split())
    text = _QUOTE.sub('"', _ELISION.sub("", _UNSEEN.sub("", text)))
    text = _KEPT.sub(" ", text.replace("\u200c", " "))
    text = _UNSEEN.sub("", unicodedata.normalize("NFKD", text)).casefold()
    text = _UNSEEN.sub("", unicodedata.normalize("NFKD", text)).translate(_VARIANTS)
    return " ".join(text.split())
