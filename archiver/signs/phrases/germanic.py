"""What German and Dutch pages say when they are not there; written as in wording.py."""

# ruff: noqa: E501, ISC004  (a phrase goes over lines, in its own letters)

from archiver.signs.phrases.wording import Wording

GERMAN = Wording(
    language="de",
    slots={
        "thing": "seite|webseite|website|internetseite|artikel|beitrag|dokument|datei|inhalt|"
        "inhalte|video|adresse|url|link|eintrag|angebot|ressource|objekt|meldung|text|thema",
        "the": "die|der|das|diese|dieser|dieses|den|ihre",
        "wanted": "[von ihnen|von dir] (gesuchte~|gewünschte~|angeforderte~|aufgerufene~|"
        "angefragte~|verlangte~|angegebene~|eingegebene~)",
        "clause": "die sie (suchen|suchten|aufrufen (wollten|möchten)|angefordert haben|"
        "aufgerufen haben|angefragt haben)|die du (suchst|aufrufen (willst|wolltest)|"
        "aufgerufen hast)|nach der (sie suchen|du suchst)|den (sie|du) (suchen|suchst)|"
        "das (sie|du) (suchen|suchst)",
        "gone": "nicht gefunden|nicht mehr (verfügbar|vorhanden|erreichbar|online|auffindbar|da)|"
        "nicht (verfügbar|vorhanden|auffindbar|erreichbar|da)|gelöscht|entfernt",
    },
    missing=(
        "[<the>] [<wanted>] <thing> [<clause>] [wurde|ist|konnte|konnten|wurden] [leider] "
        "(<gone>) [werden|worden]",
        "[<the>] [<wanted>] <thing> [<clause>] (konnte|kann|können|konnten) [leider] "
        "[auf diesem server] nicht (gefunden|angezeigt|aufgerufen|geöffnet) werden",
        "[<the>] [<wanted>] <thing> [<clause>] (existiert|gibt es) [leider] "
        "[hier|auf (unserer|dieser) (seite|website|webseite)] nicht [mehr]",
        "[<the>] [<wanted>] <thing> [<clause>] (wurde|ist|wurden) [leider] "
        "(gelöscht|entfernt|verschoben) [worden]",
        "(diese|die) <thing> steht [leider] nicht [mehr] zur verfügung",
        "[<the>] [<wanted>] <thing> ist abgelaufen",
        "(wir|ich) (konnten|konnte|können|kann) [leider] (diese|die|ihre|den|das) [<wanted>] "
        "<thing> [<clause>] [leider] nicht [mehr] finden",
        "(konnten|konnte|können) (wir|ich) (diese|die|ihre|den|das) [<wanted>] <thing> [<clause>] "
        "[leider] nicht [mehr] finden",
        "(kein|keine) (solche|solcher|solches) <thing> [gefunden|vorhanden]",
        "(kein|keine) [solche] (seite|beitrag|artikel|dokument|datei) (gefunden|vorhanden)",
        "[hier] [wurde] nichts gefunden",
        "unter dieser adresse (wurde nichts gefunden|gibt es keine seite|existiert keine seite)",
        "[<the>] [<wanted>] <thing> [<clause>] (wurde|ist|wurden|sind) [leider|inzwischen|vermutlich] (gelöscht|entfernt|verschoben|umgezogen|archiviert|umbenannt|gesperrt) [oder|und] [gelöscht|entfernt|verschoben|umbenannt|existiert nicht mehr] [worden]",
        "[<the>] <thing> [<clause>] (ist|befindet sich|steht) [leider] nicht mehr (abrufbar|aufrufbar|einsehbar|im netz|in unserem (archiv|angebot)|auf unserer (seite|website|webseite))",
        "(diese|die|diesen|den|dieses) <thing> haben wir [leider] (aus dem netz genommen|entfernt|gelöscht|offline genommen|archiviert)",
        "(zu|unter|an) dieser (adresse|url) (haben|konnten|können) wir [leider] (nichts|keine seite) (gefunden|finden)",
        "unter (diesem link|dieser adresse) (finden sie|findest du|ist|gibt es) [leider] nichts [mehr]",
        "[leider] gibt es (diese|die) <thing> [leider] nicht [mehr]",
    ),
    weak=(
        "hier (gibt es|ist) [leider] nichts [mehr] [zu sehen|zu finden]",
        "nicht gefunden",
        "fehler 404",
        "fehlerseite",
        "404 seite",
    ),
    fillers=(
        *("fehler", "fehlermeldung", "hoppla", "ups", "upps", "huch", "leider", "entschuldigung"),
        *(
            "http fehler",
            "oje",
            "tut uns leid",
            "es tut uns leid",
            "sorry",
            "fehlercode",
            "hinweis",
        ),
        *("schade", "nanu", "aber", "das tut uns leid", "nicht gefunden"),
    ),
    about=(
        *("wie", "warum", "wieso", "weshalb", "was", "wer", "wo", "wann", "tipps", "ratgeber"),
        *("anleitung", "geschichte", "gestaltung", "beispiele", "fehlerseiten", "verschwunden"),
        *("vermisst", "gesucht", "roman", "lied", "wenn", "über", "suche nach"),
    ),
    mentions=(
        "(unter|an|zu) (dieser|der angegebenen|der aufgerufenen|dieser internet) "
        "(adresse|url) (ist|gibt es|existiert|befindet sich|finden sie) [leider] "
        "(keine|nichts|kein inhalt) [seite|mehr]",
        "(seite [<clause>]|(artikel|beitrag|dokument|datei|inhalt|adresse) <clause>) "
        "(wurde|ist|existiert|"
        "konnte) [leider] (nicht mehr (verfügbar|vorhanden|erreichbar)|nicht gefunden|"
        "nicht mehr|gelöscht|entfernt|verschoben worden)",
        "(konnten|konnte|können) [leider] [die|diese] [<wanted>] (seite|adresse|datei) [leider] "
        "nicht finden",
        "(möglicherweise|vielleicht|eventuell) (wurde|ist) (die|diese) seite (gelöscht|entfernt|"
        "verschoben|umbenannt)",
        "(die|der) (eingegebene|angegebene) (adresse|url) ist (falsch|fehlerhaft|ungültig|"
        "nicht korrekt|nicht richtig)",
        "(diese|dieses|dieser) (stellenanzeige|stelle|stellenangebot|anzeige|kleinanzeige|inserat|"
        "job|produkt) (ist|wurde) [leider] (nicht mehr (verfügbar|online|aktiv|vorhanden)|"
        "abgelaufen|deaktiviert|gelöscht|entfernt)",
        "der link (ist|war) (veraltet|fehlerhaft|falsch|abgelaufen|defekt)",
        "haben [sie] sich [bei der adresse] vertippt",
    ),
    parked=(
        "(diese|die) [internet] domain [@] (steht|ist) [nun|jetzt] (zum verkauf|zu verkaufen)",
        "(diese|die) domain [@] (kaufen|erwerben)",
        "(diese|die) domain [@] könnte zum verkauf stehen",
        "diese [internet] domain [@] (ist|wurde) [hier] (geparkt|abgelaufen|reserviert|"
        "registriert|gekündigt|gelöscht)",
        "hier entsteht [in kürze] eine neue (internetpräsenz|webseite|homepage|website)",
        "der (inhaber|eigentümer) dieser domain parkt diese beim domain parking programm",
    ),
)

DUTCH = Wording(
    language="nl",
    slots={
        "thing": "pagina|webpagina|artikel|bericht|document|bestand|inhoud|video|adres|url|link|"
        "item|bron|site|onderwerp",
        "the": "de|het|deze|dit|die|dat|uw|je",
        "wanted": "gevraagde|opgevraagde|gezochte|opgegeven",
        "clause": "(die|dat) (u|je|jij) (zoekt|zocht|zoek|hebt opgevraagd|heeft opgevraagd|"
        "probeert te (openen|bekijken|bereiken)|wilt bekijken|wil bekijken|opvraagt|bezoekt)|"
        "waar (u|je) naar (zoekt|zocht|op zoek bent)|waarnaar (u|je) (zoekt|op zoek bent)",
    },
    missing=(
        "[<the>] [<wanted>] <thing> [<clause>] [is|werd|kon|kan] [helaas] niet [meer] "
        "(gevonden|beschikbaar|aanwezig|weergegeven) [worden]",
        "[<the>] [<wanted>] <thing> [<clause>] (is|kon|kan) [helaas] niet [meer] (te vinden|"
        "worden (gevonden|weergegeven|geopend)|gevonden worden)",
        "[<the>] [<wanted>] <thing> [<clause>] bestaat [helaas] niet [meer]",
        "[<the>] [<wanted>] <thing> [<clause>] (is|werd) [helaas] (verwijderd|verplaatst|verlopen)",
        "(we|wij) (kunnen|konden) [helaas] (de|deze|het|dit) <thing> [<clause>] [helaas] niet "
        "[meer] vinden",
        "(we|wij) (hebben|konden) [helaas] (de|deze|het|dit) <thing> [<clause>] [helaas] niet "
        "(kunnen vinden|gevonden)",
        "geen (pagina|artikel|bericht|document) gevonden",
        "niets gevonden",
        "[<the>] [<wanted>] <thing> [<clause>] (is|staat) [er] [helaas] niet [meer] [online|hier|op deze site]",
        "[<the>] [<wanted>] <thing> [<clause>] (is|werd) [helaas] (verwijderd|verplaatst|verlopen|gearchiveerd) [of] [verwijderd|verplaatst|hernoemd]",
        "(op|onder) dit adres (is|vindt u|vind je|staat) [helaas] niets [te vinden] [meer]",
    ),
    weak=("niet gevonden", "fout 404", "foutpagina", "404 pagina"),
    fillers=(
        *("fout", "foutmelding", "oeps", "helaas", "sorry", "foutcode", "excuses", "onze excuses"),
        *("het spijt ons", "niet gevonden", "jammer", "maar"),
    ),
    about=(
        *(
            "hoe",
            "waarom",
            "wat",
            "wie",
            "waar",
            "wanneer",
            "geschiedenis",
            "ontwerp",
            "voorbeelden",
        ),
        *("tips", "verdwenen", "vermist", "boek", "als", "zoektocht", "over"),
    ),
    mentions=(
        "op (dit|het opgegeven) adres (is|staat|bestaat) [helaas] (geen pagina|niets|geen inhoud)",
        "(pagina [<clause>]|(artikel|bericht|document|bestand) <clause>) "
        "(is|bestaat|kan|kon) [helaas] "
        "niet [meer] (gevonden|beschikbaar|worden gevonden|te vinden)",
        "(pagina|artikel|bericht|document) <clause> (bestaat niet|is verwijderd|is verplaatst)",
        "(deze|dit) (vacature|advertentie|product|aanbieding) is [helaas] (niet meer (beschikbaar|"
        "online|actief)|verlopen|verwijderd)",
        "(kunnen|konden) [helaas] (de|deze) [<wanted>] pagina [<clause>] niet vinden",
        "mogelijk is (de|deze) pagina (verwijderd|verplaatst)",
        "pagina [<clause>] is (mogelijk|misschien|wellicht) (verwijderd|verplaatst|hernoemd)",
        "(het|de) [opgegeven] (adres|url|link) is (onjuist|niet juist|verouderd|verkeerd|fout)",
    ),
    parked=(
        "(deze|dit) (domeinnaam|domein) [@] (is|staat) [nu] (te koop|geparkeerd|verlopen|"
        "gereserveerd)",
        "(deze|dit) (domeinnaam|domein) [@] kopen",
        "koop (deze|dit) (domeinnaam|domein)",
    ),
)
