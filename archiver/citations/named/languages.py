"""How sources are attributed, language by language.

To add a language: a row of `LANGUAGES`, and what its institutions are called in `nouns`. A
name is only believed to be a source's by those, never by the attribution alone: "according
to" is said of a person, too.
"""

import re
from typing import NamedTuple

from archiver.expressions import expression


class Language(NamedTuple):
    """How a language attributes: what leads to a name, and what follows one.

    `articles` stand before a name; `joints` are small words inside it, and `pairs` those
    that join two names as well. `runs_on` where a name goes on in small letters.
    """

    leads: re.Pattern[str]
    follows: re.Pattern[str]
    articles: frozenset[str]
    joints: frozenset[str]
    pairs: frozenset[str]
    runs_on: bool = False


def _any(*phrases: str) -> re.Pattern[str]:
    spaced = "|".join(phrases).replace(" ", r"\s+")
    return expression(rf"(?<![\w-])(?=\w)(?:{spaced})(?![\w-])")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORKS_EN = "report|study|survey|article|investigation|statement|bulletin|briefing|analysis"
_VERBS_EN = (
    "said|reported|stated|wrote|announced|revealed|confirmed|documented|estimate[sd]?|warned"
    "|recorded|claimed|tweeted|concluded|denied|says|writes|found|noted"
)

ENGLISH = Language(
    leads=_any(
        "told",
        "[Aa]ccording to",
        "(?:[Aa]s )?(?:reported|documented|quoted|cited|stated|carried|verified|obtained|seen) by",
        "(?:[Aa]n |in )?interview(?:ed)? (?:with|by|for)",
        "[Ss]p(?:eaking|oke) (?:to|with)",
        "[Qq]uot(?:ed|ing)",
        "[Cc]iting",
        f"(?:{_WORKS_EN})s? (?:(?:published|released|issued|written) )?(?:by|from)",
        "statements? to",
        "(?:[Dd]ata|[Ff]igures|[Ss]tatistics|[Rr]eporting)"
        " (?:(?:compiled|collected|gathered|published) )?(?:by|from)",
        r"(?:[Ss]ources?):",
        rf"(?<=[,\u201d\"]\s)(?:{_VERBS_EN})",
    ),
    follows=_any(
        _VERBS_EN,
        r"reports(?= that| on|[,.:]| \w+ing)",
        rf"(?:{_WORKS_EN})s?(?! to\b)",
    ),
    articles=_set("the The a an A An its their"),
    joints=_set("of for and & to on al de Without"),
    pairs=_set("and &"),
)
FRENCH = Language(
    leads=_any(
        "[Ss]elon",
        r"[Dd]['\u2019]après",
        "[Cc]itée?s? par",
        "(?:déclaré|indiqué|affirmé|rapporté|annoncé|précisé)(?: \\w+)? (?:à|par|au)",
        "a (?:déclaré|indiqué|affirmé|rapporté|annoncé|précisé)"
        "(?: (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))?",
        "(?:rapporte|indique|affirme|écrit|annonce|précise)",
    ),
    follows=_any(
        "(?:a|ont) (?:déclaré|indiqué|affirmé|rapporté|annoncé|précisé|documenté)",
        "(?:rapporte|indique|affirme) que",
    ),
    articles=_set("le la les Le La Les l' l\u2019 un une"),
    joints=_set("de du des la le les d et pour sur à aux en sans Sans"),
    pairs=_set("et"),
    runs_on=True,
)
GERMAN = Language(
    leads=_any(
        "[Ll]aut",
        "[Nn]ach (?:Angaben|Informationen|Berichten)(?: von)?",
        "(?:sagte|erklärte)(?: gegenüber)?",
        "gegenüber",
        "berichtete[nt]?|berichten|berichtet|meldete[n]?|meldet|schreibt|schrieb|teilten?",
        "[Bb]ericht (?:von|des|der)",
        "[Gg]emäß",
    ),
    follows=_any(
        "berichtete[n]?|berichtet|berichten|meldete[n]?|meldet|schreibt|schrieb|zufolge|teilte|teilten"
    ),
    articles=_set("der die das dem den des Der Die Das Dem einer einem"),
    joints=_set("für der des von und zu zur gegen ohne"),
    pairs=_set("und"),
)
SPANISH = Language(
    leads=_any(
        "[Ss]egún",
        "[Dd]e acuerdo con",
        "(?:dijo|declaró|afirmó|explicó) (?:a|al)",
        "[Dd]eclaraciones (?:a|al)",
        "(?:informó|reportó|publicó|denunció)",
        "[Ii]nforme de(?:l)?",
        "[Cc]itado por",
    ),
    follows=_any("(?:informó|reportó|documentó|denunció|afirmó|dijo|aseguró)"),
    articles=_set("el la los las El La Los Las un una"),
    joints=_set("de del la las los el y para por sin en"),
    pairs=_set("y"),
)
RUSSIAN = Language(
    leads=_any(
        "[\u041f\u043f]\u043e \u0434\u0430\u043d\u043d\u044b\u043c",
        "[\u041f\u043f]\u043e (?:\u0441\u043e\u043e\u0431\u0449\u0435\u043d\u0438\u044e"
        "|\u0438\u043d\u0444\u043e\u0440\u043c\u0430\u0446\u0438\u0438)",
        "(?:\u0441\u043e\u043e\u0431\u0449\u0438\u043b[\u0430\u0438\u043e]?"
        "|\u0441\u043e\u043e\u0431\u0449\u0430\u0435\u0442|\u0441\u043e\u043e\u0431\u0449\u0430\u044e\u0442"
        "|\u043f\u0435\u0440\u0435\u0434\u0430\u0435\u0442|\u043f\u0435\u0440\u0435\u0434\u0430\u0451\u0442"
        "|\u043f\u0438\u0448\u0435\u0442|\u0437\u0430\u044f\u0432\u0438\u043b[\u0430\u0438\u043e]?)"
        "(?: \u0432)?",
        "\u0441\u043e \u0441\u0441\u044b\u043b\u043a\u043e\u0439 \u043d\u0430",
    ),
    follows=_any(
        "(?:\u0441\u043e\u043e\u0431\u0449\u0438\u043b[\u0430\u0438\u043e]?"
        "|\u0441\u043e\u043e\u0431\u0449\u0430\u0435\u0442|\u0441\u043e\u043e\u0431\u0449\u0430\u044e\u0442"
        "|\u0437\u0430\u044f\u0432\u0438\u043b[\u0430\u0438\u043e]?|\u043f\u0438\u0448\u0435\u0442)"
    ),
    articles=frozenset(),
    joints=_set("\u043f\u043e \u0438 \u0434\u043b\u044f \u0431\u0435\u0437"),
    pairs=_set("\u0438"),
    runs_on=True,
)
LANGUAGES = (ENGLISH, FRENCH, GERMAN, SPANISH, RUSSIAN)
"""Those that begin a name with a capital letter; Arabic is in `arabic`."""
