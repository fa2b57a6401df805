"""The nouns that tell a source's name from a person's, a country's or a sentence's beginning.

All languages share them: a name says what it is in whatever language it is printed.
"""

from archiver.expressions import expression


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _phrases(phrases: str) -> frozenset[str]:
    return frozenset(phrases.split("|"))


INSTITUTIONS = _set(
    "News Newswire Agency Press Times Observatory Network Center Centre Committee Committees"
    " Ministry Commission Council Organization Organisation University Institute Institution"
    " Foundation Association Union Department Bureau Watch Post Journal Tribune Herald Telegraph"
    " Gazette Chronicle Daily Weekly Broadcasting Radio TV Television Channel Media Monitor"
    " Federation Coalition Authority Society Academy Parliament Congress Court Tribunal Nations"
    " Alliance League Programme Mission Secretariat Archive Archives Syndicate Chamber Initiative"
    " Registry Directorate Police Magazine Group Agence Observatoire Ministère Comité"
    " Conseil Réseau Fédération Ligue Université Institut Fondation"
    " Organisation Nachrichtenagentur Presse-Agentur Beobachtungsstelle Ministerium Verband"
    " Zeitung Rundfunk Bundesamt Bundesregierung Auswärtige Auswärtigen Allgemeine"
    " Allgemeinen Stiftung Tagesspiegel Universität Außenministerium"
    " Verteidigungsministerium Innenministerium Gesundheitsministerium Agencia Observatorio"
    " Ministerio Comité Comisión Consejo Universidad Instituto Fundación"
    " Asociación Organización Federación Diario Defensoría Fiscalía"
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
    " organisation organization ngo watchdog newswire tabloid thinktank think-tank agence journal"
    " chaîne quotidien hebdomadaire site ONG organisation Nachrichtenagentur Zeitung"
    " Tageszeitung Sender Magazin Nachrichtenmagazin Nachrichtenportal Menschenrechtsorganisation"
    " Organisation agencia diario periódico canal cadena revista organización"
    " \u0430\u0433\u0435\u043d\u0442\u0441\u0442\u0432\u043e"
    " \u0430\u0433\u0435\u043d\u0442\u0441\u0442\u0432\u0443"
    " \u0430\u0433\u0435\u043d\u0442\u0441\u0442\u0432\u0430 \u0433\u0430\u0437\u0435\u0442\u0430"
    " \u0433\u0430\u0437\u0435\u0442\u0435 \u0442\u0435\u043b\u0435\u043a\u0430\u043d\u0430\u043b"
    " \u0438\u0437\u0434\u0430\u043d\u0438\u0435 \u0438\u0437\u0434\u0430\u043d\u0438\u044f"
)
"""Nouns that, beside a name, say that it is a publisher's or an organisation's."""

GROUPS = expression(
    r",\s+(?:(?:which|that)\s+is\s+)?(?:an?|the|one\s+of\s+(?:the|many|several))\s+"
    r"(?:(?!(?:of|for|at|with|from|in|who)\b)[\w'\u2019-]{1,20}\s+){0,6}?"
    r"(?:groups?|organi[sz]ations?|agency|newspaper|website|outlet|ngo|NGO|watchdog|charity"
    r"|network|magazine|collective)\b"
)
"""What stands behind a name and says the same: ", one of the many Syrian groups"."""

PERSONS = _set(
    "President Minister King Queen Prince Princess Premier Chancellor General Colonel Major"
    " Captain Lieutenant Sergeant Brigadier Admiral Commander Dr Dr. Mr Mr. Mrs Mrs. Ms Ms. Prof"
    " Prof. Professor Judge Justice Senator Congressman Congresswoman Representative Secretary"
    " Secretary-General Director Chairman Chairwoman Chair Chief Governor Mayor Ambassador Envoy"
    " Sheikh Imam Ayatollah Pope Bishop Archbishop Sir Lord Lady Spokesman Spokeswoman"
    " Spokesperson Commissioner Rapporteur Attorney Sheriff Officer Inspector Deputy Editor"
    " Reporter Correspondent DJ MP Sultan Emir Abu Umm Madame Monsieur Frau Herr Président Ministre"
    " Präsident Minister Bundeskanzler Kanzler Presidente Ministro Ministra"
)
"""Capitalised words of which one, before the institution, makes the name a person's."""

ROLES = expression(
    r"(?:spokes\w+|officials?|researchers?|director|analysts?|activists?|officers?|lawyers?"
    r"|correspondents?|reporters?|journalists?|envoy|chief|head|president|secretary|members?|leaders?"
    r"|expert|experts|ambassador|employees?|staff|workers?|investigators?|editors?|founders?"
    r"|economists?|strategists?|governor|consultants?|fellow|lecturer|executive|deputy|senior|vice"
    r"|commander|fighters?|professor|student|students|representative|representatives|coordinator"
    r"|boss|anchor|presenter|contributor|chairman|manager|photographer|minister|scientists?)\Z"
)
"""Nouns that, behind a name, say that a person of that institution is meant."""

KNOWN = _phrases(
    "reuters|bloomberg|xinhua|tass|interfax|al jazeera|al-jazeera|al arabiya|al-arabiya"
    "|aljazeera|al mayadeen|le monde|le figaro|libération|mediapart|el país|el mundo"
    "|der spiegel|spiegel|die zeit|die welt|haaretz|bellingcat|airwars|oxfam|axios|politico"
    "|amnesty international|amnesty|médecins sans frontières|doctors without borders"
    "|reporters without borders|reporters sans frontières|human rights watch|red cross"
    "|red crescent|white helmets|world bank|white house|pentagon|kremlin|united nations"
    "|european union|associated press|deutsche welle|radio free europe|voice of america"
    "|save the children|physicians for human rights|anadolu|syria direct|enab baladi"
    "|middle east eye|buzzfeed|propublica|washington post|freedom house|crisis group"
    "|privacy international|front line defenders|arab league|world food programme"
    "|süddeutsche zeitung|europol|interpol|mwatana|forensic architecture|syrian archive|bbc"
    "|afp|ap|cnn|un|u.n|u.n.|who|unhcr|ocha|unicef|unesco|unrwa|undp|iom|wfp|fao|imf|sana|dpa"
    "|ansa|efe|abna|sohr|hrw|nato|opcw|icrc|fbi|cia|nasa|nbc|cbs|pbs|npr|ard|zdf|orf|trt|nhk"
    "|kcna|anha|msf|rsf|rfe/rl|rferl|oecd|osce|upi|osdh|\u0442\u0430\u0441\u0441"
    "|\u0438\u043d\u0442\u0435\u0440\u0444\u0430\u043a\u0441"
    "|\u0440\u0438\u0430 \u043d\u043e\u0432\u043e\u0441\u0442\u0438"
    "|\u043c\u0435\u0434\u0443\u0437\u0430"
)
"""Names, in small letters, that are a source's whatever stands around them."""

KNOWN_WITH_ARTICLE = _set(
    "guardian times economist independent observer mirror sun express mail telegraph register"
    " hill atlantic conversation intercept verge courier standard bild welt zeit post spiegel"
)
"""Names that are everyday words, unless an article makes them a newspaper's."""

BEGINNINGS = _set(
    "Yesterday Today Meanwhile However Also But And In On As At Later Earlier When While After"
    " Before Last This That These Those It He She They We If For From With Since Then Now Although"
    " Though Because One Two Both Some Many Most All State Local Official According Recently"
    " Previously Separately Instead Likewise Additionally Moreover Furthermore Finally First"
    " Second Or So Yet By To Of What Which Who Where Why How No Not There Here Other Another Each"
    " Every Britain-based UK-based US-based London-based Paris-based Selon Hier Nach Laut"
    " Según Ayer See See\u00a0"
)
"""Words that begin a sentence with a capital letter, and no name."""

MEDIA = _set("bbc cnn afp ap reuters nbc cbs npr pbs bloomberg")
"""Names in small letters behind which another name may begin: "told the BBC Labour lost"."""

EDITIONS = _set(
    "News Radio Sport World Service Online One Two Three Four Five Live Arabic English Persian"
    " Turkish Russian Scotland Wales TV Television International Newsnight Businessweek Africa"
    " Business"
)
"""What may stand behind one of `MEDIA`, and is of its name."""

NATIONS = _set(
    "American British English French German Italian Spanish Russian Chinese Japanese Korean"
    " Indian Turkish Syrian Iraqi Iranian Israeli Palestinian Lebanese Egyptian Saudi Qatari"
    " Emirati Jordanian Kurdish Arab Arabic Arabian Yemeni Libyan Tunisian Moroccan Algerian"
    " Sudanese Ethiopian Kenyan Nigerian South North African European Asian Greek Dutch Belgian"
    " Swiss Austrian Polish Ukrainian Czech Hungarian Swedish Norwegian Danish Finnish Irish"
    " Scottish Welsh Canadian Australian Mexican Brazilian Argentine Argentinian Chilean Colombian"
    " Venezuelan Cuban Pakistani Afghan Bangladeshi Indonesian Malaysian Thai Vietnamese"
    " Philippine Filipino Bulgarian Romanian Serbian Croatian Portuguese Western Eastern US UK EU"
    " UN Internet Web"
)
"""Words that, before "newspaper", say where it is from and not what it is called."""

CONFERRING = _set("Commission Committee Conference Summit Council Forum Panel Group Inquiry Agency")
"""Nouns behind which "on" is of the name: "Commission on Human Rights"."""

OBLIQUE = _set("of for from at by with to in on within between against inside under about")
"""Words before a name whose sentence is then about another: "a member of the BBC said"."""

DAYS = _set(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May"
    " June July August September October November December Montag Dienstag Mittwoch Donnerstag"
    " Freitag Samstag Sonntag Lunes Martes"
)
"""Capitalised words that end a name: "told ARA News Monday"."""

BETWEEN = _set(
    "has have had also later earlier recently previously then now itself itselves once again"
    " first hat haben ha han latest new annual recent previous own special weekly monthly joint"
)
"""Words between a name and what it said."""
