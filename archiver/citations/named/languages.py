"""How sources are attributed, language by language, and the words that tell what one is.

To add a language: a row of `LANGUAGES`, and its nouns in the sets below. A name is only
believed to be a source's by these words, never by the attribution alone: a person, too, is
"according to".
"""

import re
from typing import NamedTuple


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
    return re.compile(rf"(?<![\w-])(?:{spaced})(?![\w-])")


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
        r"[Dd]['\u2019]apr\u00e8s",
        "[Cc]it\u00e9e?s? par",
        "(?:d\u00e9clar\u00e9|indiqu\u00e9|affirm\u00e9|rapport\u00e9|annonc\u00e9|pr\u00e9cis\u00e9)"
        "(?: \\w+)? (?:\u00e0|par|au)",
        "a (?:d\u00e9clar\u00e9|indiqu\u00e9|affirm\u00e9|rapport\u00e9|annonc\u00e9|pr\u00e9cis\u00e9)"
        "(?: (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))?",
        "(?:rapporte|indique|affirme|\u00e9crit|annonce|pr\u00e9cise)",
    ),
    follows=_any(
        "(?:a|ont) (?:d\u00e9clar\u00e9|indiqu\u00e9|affirm\u00e9|rapport\u00e9|annonc\u00e9"
        "|pr\u00e9cis\u00e9|document\u00e9)",
        "(?:rapporte|indique|affirme) que",
    ),
    articles=_set("le la les Le La Les l' l\u2019 un une"),
    joints=_set("de du des la le les d et pour sur \u00e0 aux en sans Sans"),
    pairs=_set("et"),
    runs_on=True,
)
GERMAN = Language(
    leads=_any(
        "[Ll]aut",
        "[Nn]ach (?:Angaben|Informationen|Berichten)(?: von)?",
        "(?:sagte|erkl\u00e4rte)(?: gegen\u00fcber)?",
        "gegen\u00fcber",
        "berichtete[nt]?|berichten|berichtet|meldete[n]?|meldet|schreibt|schrieb|teilten?",
        "[Bb]ericht (?:von|des|der)",
        "[Gg]em\u00e4\u00df",
    ),
    follows=_any(
        "berichtete[n]?|berichtet|berichten|meldete[n]?|meldet|schreibt|schrieb|zufolge|teilte|teilten"
    ),
    articles=_set("der die das dem den des Der Die Das Dem einer einem"),
    joints=_set("f\u00fcr der des von und zu zur gegen ohne"),
    pairs=_set("und"),
)
SPANISH = Language(
    leads=_any(
        "[Ss]eg\u00fan",
        "[Dd]e acuerdo con",
        "(?:dijo|declar\u00f3|afirm\u00f3|explic\u00f3) (?:a|al)",
        "[Dd]eclaraciones (?:a|al)",
        "(?:inform\u00f3|report\u00f3|public\u00f3|denunci\u00f3)",
        "[Ii]nforme de(?:l)?",
        "[Cc]itado por",
    ),
    follows=_any(
        "(?:inform\u00f3|report\u00f3|document\u00f3|denunci\u00f3|afirm\u00f3|dijo|asegur\u00f3)"
    ),
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

INSTITUTIONS = _set(
    "News Newswire Agency Press Times Observatory Network Center Centre Committee Committees"
    " Ministry Commission Council Organization Organisation University Institute Institution"
    " Foundation Association Union Department Bureau Watch Post Journal Tribune Herald Telegraph"
    " Gazette Chronicle Daily Weekly Broadcasting Radio TV Television Channel Media Monitor"
    " Federation Coalition Authority Society Academy Parliament Congress Court Tribunal Nations"
    " Alliance League Programme Mission Secretariat Archive Archives Syndicate Chamber Initiative"
    " Registry Directorate Police Magazine Group"
    " Agence Observatoire Minist\u00e8re Comit\u00e9 Conseil R\u00e9seau F\u00e9d\u00e9ration Ligue"
    " Universit\u00e9 Institut Fondation Organisation"
    " Nachrichtenagentur Presse-Agentur Beobachtungsstelle Ministerium Verband Zeitung Rundfunk"
    " Bundesamt Bundesregierung Ausw\u00e4rtige Ausw\u00e4rtigen Allgemeine Allgemeinen Stiftung"
    " Tagesspiegel Universit\u00e4t Au\u00dfenministerium Verteidigungsministerium"
    " Innenministerium Gesundheitsministerium"
    " Agencia Observatorio Ministerio Comit\u00e9 Comisi\u00f3n Consejo Red Universidad Instituto"
    " Fundaci\u00f3n Asociaci\u00f3n Organizaci\u00f3n Federaci\u00f3n Diario Defensor\u00eda Fiscal\u00eda"
    " \u041d\u043e\u0432\u043e\u0441\u0442\u0438"
    " \u041c\u0438\u043d\u0438\u0441\u0442\u0435\u0440\u0441\u0442\u0432\u043e"
    " \u041c\u0438\u043d\u0438\u0441\u0442\u0435\u0440\u0441\u0442\u0432\u0430"
    " \u041c\u0438\u043d\u0438\u0441\u0442\u0435\u0440\u0441\u0442\u0432\u0435"
    " \u041c\u0438\u043d\u043e\u0431\u043e\u0440\u043e\u043d\u044b"
    " \u041c\u0438\u043d\u043e\u0431\u043e\u0440\u043e\u043d\u0435"
    " \u041e\u0431\u0441\u0435\u0440\u0432\u0430\u0442\u043e\u0440\u0438\u044f"
    " \u043e\u0431\u0441\u0435\u0440\u0432\u0430\u0442\u043e\u0440\u0438\u044f"
)
"""Capitalised nouns that, in a name of two words or more, make it an institution's."""

OFFICES = _set("Office House School Bank Fund Doctors Reporters Physicians Service")
"""Nouns that do so only where "of", "for" or "without" follows."""

KINDS = _set(
    "agency newspaper paper website site channel outlet magazine daily weekly broadcaster"
    " organisation organization ngo watchdog newswire tabloid thinktank think-tank"
    " agence journal cha\u00eene quotidien hebdomadaire site ONG organisation"
    " Nachrichtenagentur Zeitung Tageszeitung Sender Magazin Nachrichtenmagazin Nachrichtenportal"
    " Menschenrechtsorganisation Organisation"
    " agencia diario peri\u00f3dico canal cadena revista organizaci\u00f3n"
    " \u0430\u0433\u0435\u043d\u0442\u0441\u0442\u0432\u043e \u0430\u0433\u0435\u043d\u0442\u0441\u0442\u0432\u0443"
    " \u0430\u0433\u0435\u043d\u0442\u0441\u0442\u0432\u0430 \u0433\u0430\u0437\u0435\u0442\u0430"
    " \u0433\u0430\u0437\u0435\u0442\u0435 \u0442\u0435\u043b\u0435\u043a\u0430\u043d\u0430\u043b"
    " \u0438\u0437\u0434\u0430\u043d\u0438\u0435 \u0438\u0437\u0434\u0430\u043d\u0438\u044f"
)
"""Nouns that, beside a name, say that it is a publisher's or an organisation's."""

GROUPS = re.compile(
    r",\s+(?:(?:which|that)\s+is\s+)?(?:an?|the|one\s+of\s+(?:the|many|several))\s+"
    r"(?:(?!(?:of|for|at|with|from|in|who)\b)[\w'\u2019-]{1,20}\s+){0,6}?"
    r"(?:groups?|organi[sz]ations?|agency|newspaper|website|outlet|ngo|NGO|watchdog|charity"
    r"|network|magazine|collective)\b"
)
"""What stands behind a name and says the same: ", one of the many Syrian groups"."""

PERSONS = _set(
    "President Minister King Queen Prince Princess Premier Chancellor General Colonel Major Captain"
    " Lieutenant Sergeant Brigadier Admiral Commander Dr Dr. Mr Mr. Mrs Mrs. Ms Ms. Prof Prof."
    " Professor Judge Justice Senator Congressman Congresswoman Representative Secretary"
    " Secretary-General Director Chairman Chairwoman Chair Chief Governor Mayor Ambassador Envoy"
    " Sheikh Imam Ayatollah Pope Bishop Archbishop Sir Lord Lady Spokesman Spokeswoman Spokesperson"
    " Commissioner Rapporteur Attorney Sheriff Officer Inspector Deputy Editor Reporter"
    " Correspondent Sultan Emir Abu Umm Madame Monsieur Frau Herr Pr\u00e9sident Ministre"
    " Pr\u00e4sident Minister Bundeskanzler Kanzler Presidente Ministro Ministra"
)
"""Capitalised words of which one, before the institution, makes the name a person's."""

ROLES = re.compile(
    r"(?:spokes\w+|officials?|researchers?|director|analysts?|activists?|officers?|lawyers?"
    r"|correspondents?|reporters?|journalists?|envoy|chief|head|president|secretary|members?|leaders?"
    r"|expert|experts|ambassador|employees?|staff|workers?|investigators?|editors?|founders?"
    r"|commander|fighters?|professor|student|students|representative|representatives|coordinator"
    r"|boss|anchor|presenter|contributor|chairman|manager|photographer|minister|scientists?)\Z"
)
"""Nouns that, behind a name, say that a person of that institution is meant."""

KNOWN = frozenset(
    """reuters|bloomberg|xinhua|tass|interfax|al jazeera|al-jazeera|al arabiya|al-arabiya|aljazeera
    |al mayadeen|le monde|le figaro|lib\u00e9ration|mediapart|el pa\u00eds|el mundo|der spiegel|spiegel
    |die zeit|die welt|haaretz|bellingcat|airwars|oxfam|axios|politico|amnesty international|amnesty
    |m\u00e9decins sans fronti\u00e8res|doctors without borders|reporters without borders
    |reporters sans fronti\u00e8res|human rights watch|red cross|red crescent|white helmets|world bank
    |white house|pentagon|kremlin|united nations|european union|associated press|deutsche welle
    |radio free europe|voice of america|save the children|physicians for human rights|anadolu
    |syria direct|enab baladi|middle east eye|buzzfeed|propublica|washington post|freedom house
    |crisis group|privacy international|front line defenders|arab league|world food programme
    |s\u00fcddeutsche zeitung|europol|interpol|mwatana|forensic architecture|syrian archive
    |bbc|afp|ap|cnn|un|u.n|u.n.|who|unhcr|ocha|unicef|unesco|unrwa|undp|iom|wfp|fao|imf|sana|dpa|ansa|efe
    |abna|sohr|hrw|nato|opcw|icrc|fbi|cia|nasa|nbc|cbs|pbs|npr|ard|zdf|orf|trt|nhk|kcna|anha|msf|rsf
    |rfe/rl|rferl|oecd|osce|upi|osdh|\u0442\u0430\u0441\u0441|\u0438\u043d\u0442\u0435\u0440\u0444\u0430\u043a\u0441
    |\u0440\u0438\u0430 \u043d\u043e\u0432\u043e\u0441\u0442\u0438|\u043c\u0435\u0434\u0443\u0437\u0430""".replace(
        "\n    ", ""
    ).split("|")
)
"""Names, in small letters, that are a source's whatever stands around them."""

KNOWN_WITH_ARTICLE = _set(
    "guardian times economist independent observer mirror sun express mail telegraph register hill"
    " atlantic conversation intercept verge courier standard bild welt zeit post spiegel"
)
"""Names that are everyday words, unless an article makes them a newspaper's."""

BEGINNINGS = _set(
    "Yesterday Today Meanwhile However Also But And In On As At Later Earlier When While After Before"
    " Last This That These Those It He She They We If For From With Since Then Now Although Though"
    " Because One Two Both Some Many Most All State Local Official According Recently Previously"
    " Separately Instead Likewise Additionally Moreover Furthermore Finally First Second Or So Yet"
    " By To Of What Which Who Where Why How No Not There Here Other Another Each Every Britain-based"
    " UK-based US-based London-based Paris-based Selon Hier Nach Laut Seg\u00fan Ayer See See\u00a0"
)
"""Words that begin a sentence with a capital letter, and no name."""

MEDIA = _set("bbc cnn afp ap reuters nbc cbs npr pbs bloomberg")
"""Names in small letters behind which another name may begin: "told the BBC Labour lost"."""

EDITIONS = _set(
    "News Radio Sport World Service Online One Two Three Four Five Live Arabic English Persian Turkish"
    " Russian Scotland Wales TV Television International Newsnight Businessweek Africa Business"
)
"""What may stand behind one of `MEDIA`, and is of its name."""

NATIONS = _set(
    "American British English French German Italian Spanish Russian Chinese Japanese Korean Indian"
    " Turkish Syrian Iraqi Iranian Israeli Palestinian Lebanese Egyptian Saudi Qatari Emirati Jordanian"
    " Kurdish Arab Arabic Arabian Yemeni Libyan Tunisian Moroccan Algerian Sudanese Ethiopian Kenyan"
    " Nigerian South North African European Asian Greek Dutch Belgian Swiss Austrian Polish Ukrainian"
    " Czech Hungarian Swedish Norwegian Danish Finnish Irish Scottish Welsh Canadian Australian Mexican"
    " Brazilian Argentine Argentinian Chilean Colombian Venezuelan Cuban Pakistani Afghan Bangladeshi"
    " Indonesian Malaysian Thai Vietnamese Philippine Filipino Bulgarian Romanian Serbian Croatian"
    " Portuguese Western Eastern US UK EU UN Internet Web"
)
"""Words that, before "newspaper", say where it is from and not what it is called."""

CONFERRING = _set("Commission Committee Conference Summit Council Forum Panel Group Inquiry Agency")
"""Nouns behind which "on" is of the name: "Commission on Human Rights"."""

OBLIQUE = _set("of for from at by with to in on within between against inside under about")
"""Words before a name whose sentence is then about another: "a member of the BBC said"."""

DAYS = _set(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June"
    " July August September October November December Montag Dienstag Mittwoch Donnerstag Freitag"
    " Samstag Sonntag Lunes Martes"
)
"""Capitalised words that end a name: "told ARA News Monday"."""

BETWEEN = _set(
    "has have had also later earlier recently previously then now itself itselves once again first"
    " hat haben ha han latest new annual recent previous own special weekly monthly joint"
)
"""Words between a name and what it said."""
