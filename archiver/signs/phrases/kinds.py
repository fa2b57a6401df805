"""Kinds of words that meet in a sentence which stands where a page was, by language.

Written as in tombstones.py, which asks what they tell together: `|` parts them, `~` stands for an
ending. A kind may have words that mean little by themselves; none tells anything alone but `ended`.
"""

# ruff: noqa: E501, RUF001  (a row is a kind, in its own letters)

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kinds:
    """`names`: what a link leads to, and who had it; `done`: what became of it.

    `none` and `sought` meet where a search or a list is empty, but for what stands `beside` any
    page, as its comments; `ended` are whole sayings of who closes a site.
    """

    names: str
    done: str
    none: str
    sought: str
    beside: str
    ended: str


KINDS: Mapping[str, Kinds] = {
    "en": Kinds(
        names="programme|program|file number|case|film|essay|book|team|editors|download|photo|image|pages?|articles?|content|contents|posts?|message|story|stories|video|profile|account|user|member|author|documents?|file|entry|thread|topic|discussion|listing|classified|advert|ad|notice|announcement|tweet|text|material|recording|item|website|web site|site|blog|weblog|journal|channel|service|forum|portal|platform|product|record|job|vacancy|position|offer|link|links|address|url|domain|publication|report|resource|gallery|episode|podcast|recipe|course|auction|petition|group|community|collection|archive|edition|issue|magazine|newspaper|project|id|what you",
        done="could not be (?:opened|loaded)|cant (?:open|be opened|be loaded)|taken out of|goes offline|(?:has )?closed (?:his|her|their)|left (?:the|this|our)|out of date|out of print|nowhere|be played|any ?more|any longer|withdrew|went away|sold out|dead end|check (?:the|that|your|you)|you (?:typed|entered)|removed|deleted|erased|taken down|taken (?:this|the) \\w+ down|taken offline|pulled|unpublished|retired|withdrawn|retracted|expired|lapsed|purged|gone|lost|missing|no longer (?:available|online|exists?|here|accessible|active|published|offered|accepting|supported|live|on|valid|in|open|a|part)|not (?:be )?(?:found|available|located|exist|valid|retrieved|displayed|online|here)|(?:doesnt|dont|didnt|cant|cannot|couldnt|could not|unable to|failed to) (?:be )?(?:exist|find|found|locate|located|retrieve|retrieved|seem to find|load|display)|isnt (?:available|here|there)|unavailable|unknown|invalid|incorrect|mistyped|misspelled|misspelt|wrong|(?:be|is|seems) broken|outdated|moved|relocated|renamed|suspended|deactivated|disabled|banned|terminated|closed|shut down|shutdown|shutting down|discontinued|ceased|ended|offline|archived|blocked|restructured|redesigned|new look|private|nothing|never existed|filled",
        none="no|none|nothing|0|zero|without|couldnt find|could not find|did not match",
        sought="results?|matches|match|hits|items|entries|articles|posts|stories|records?|documents|pages|files|found|matched|search|query|display|show|available",
        beside="nothing (?:contained )?(?:on|in) (?:this|these|the|our) \\w+ (?:is|are|may|should|can|shall|must|constitutes?)(?! (?:available|here|left|online))|events?|upcoming|updated|maintained|minutes|comments?|reviews?|replies|ratings?|votes|cookies|javascript|likes|responses|reactions|spam|warranty|liability|ads",
        ended="(?:closed|shut) our doors|our doors|no longer publish~|stopped publishing|came to an end|ceases?|last issue|nothing (?:here|to see here|(?:was )?found)|ceased (?:publication|publishing|operations?|trading)|(?:has|have) (?:now )?(?:closed|shut) (?:down|its doors|for good)|closed (?:down|for good|permanently)|is no more|(?:close|closed|closing|shut down|shutting down) (?:the|this|our) (?:web ?site|site|blog|forum|service|magazine|paper)",
    ),
    "de": Kinds(
        names="nummer|programm|akte|account|userkonto|buch|film|redaktion|inhalte|aufnahme|foto|bild|mediathek|rezension|projektseite|artikel~|seiten?|unterseite|webseite|internetseite|inhalt~|beitrag~|beitrage|meldung~|video~|profil~|konto|nutzer~|benutzer~|mitglied|autor|dokument~|datei~|bericht~|text~|thema|themen|thread|diskussion|website|webauftritt|blog|weblog|nachricht~|anzeige~|inserat|sendung|folge|kanal|dienst|angebot~|forum|portal|plattform|produkt~|datensatz|eintrag|stelle~|stellenanzeige|stellenangebot|link~|adresse|url|publikation|ausgabe|zeitschrift|zeitung|projekt|galerie|rezept|kurs|gruppe|ressource|artikelnummer|was sie suchen",
        done="ins leere|liegt kein~|liegt nicht|abgemeldet|konnte nicht (?:geoffnet|geladen)|offnen|dazu nichts|fehlt|fehlen|veraltet|enthalten|schiefgelaufen|versendet|verlassen|verschwand|nicht langer|ausverkauft|aufgelost|prufen|uberprufen|eingegeben~|entfernt|geloscht|loschen|nicht mehr|nicht (?:gefunden|verfugbar|vorhanden|auffindbar|erreichbar|auffinden|existier~|aktiv|gultig|finden|langer)|nichts (?:gefunden|zu finden)|gibt es (?:hier )?(?:leider )?(?:nicht|kein~)|existiert nicht|existiert (?:leider )?nicht|depubliziert|gesperrt|zuruckgezogen|zuruckgenommen|abgelaufen|ungultig~|unbekannt~|falsch~|fehlerhaft|vertippt|verschoben|umgezogen|umbenannt|verlegt|eingestellt|abgeschaltet|geschlossen|schliessen|beendet|stillgelegt|deaktiviert|offline|archiviert|verschwunden|vom netz|aus dem netz genommen|besetzt|vergriffen|nicht erhaltlich|kein~ (?:seite|artikel|thema|beitrag|dokument)~|neu gestaltet|verfallen",
        none="kein|keine|keinen|keinerlei|nichts|0|null",
        sought="ergebnis~|treffer|beitrage|eintrage|artikel|meldungen|dokumente|seiten|datensatze|resultate|gefunden|finden|suche|suchanfrage|anfrage|vorhanden|anzuzeigen",
        beside="veranstaltung~|termine?|aktualisiert|gepflegt|kommentar~|bewertung~|rezension~|antworten|cookies|javascript|werbung|gewahr|haftung|stimmen",
        ended="geht es nicht weiter|arbeit (?:beendet|eingestellt)|letzte ausgabe|vielen dank fur ihre treue|vertippt|hier ist (?:leider )?nichts|nichts zu (?:finden|sehen)|(?:sein|ihr) erscheinen .{0,40}eingestellt|erscheinen .{0,40}eingestellt|betrieb .{0,30}eingestellt|(?:schliessen|schliesst) (?:wir )?(?:unsere|diese|die|den|das|seine|ihre) (?:seite|website|blog|forum|dienst|pforten|tore|portal)|gibt es nicht mehr|sagen tschuss|wir verabschieden uns|zum letzten mal erschienen",
    ),
    "fr": Kinds(
        names="fiches?|programme|numero|topic|video|membres?|livre|film|redaction|photo|image|episode|enregistrement|parution|article~|pages?|contenu~|billet|message|videos?|profil|compte|utilisateur|utilisatrice|membre|auteur|documents?|fichier|texte|sujet|fil|discussion|site|siteweb|blog|blogue|annonce~|emission|chaine|service|forum|portail|plateforme|produit|fiche|offre|emploi|lien~|adresse|url|publication|rubrique|dossier|depeche|reportage|numero|revue|journal|magazine|projet|galerie|recette|formation|groupe|ressource|enregistrement|identifiant|notice|actualite",
        done="impossible d ?(?:afficher|ouvrir|acceder)|impossible de (?:charger|trouver|afficher)|plus proposee?s?|ne porte|a quitte|quitte|envolee?|plus (?:visible|consultable|valable|valide|active?|publiee?|vendue?)|retira|obsolete~|resiliee?|disparu|manquante?|epuisee?|periment|ne fonctionne|saisie?|tapee?|verifiez|supprime~|retire~|efface~|enleve~|nest plus|nexiste~ plus|nexiste~ pas|nest pas (?:disponible|accessible|en ligne|valide|correcte?|visible)|n est plus|n existe plus|n existe pas|nont pas ete trouve~|na pas (?:ete|pu etre) trouve~|navons pas (?:pu )?trouve~|introuvable~|indisponible~|inexistant~|inconnue?s?|plus disponible~|plus accessible~|plus en ligne|depublie~|desactive~|expire~|perime~|invalide~|incorrect~|errone~|mal (?:saisi|tape|orthographie)~|bloque~|ferme~|fermons|suspendue?s?|banni~|deplace~|demenage~|renomme~|change (?:d ?adresse|de nom)|archive~|arrete~|cesse~|pourvue?|cloture~|peau neuve|perdue?|disparue?|mort|casse|hors ligne",
        none="aucune?|pas de|rien|0|zero|sans|pas trouve|na donne aucun|ne correspond",
        sought="resultats?|articles?|documents?|elements?|enregistrements?|fiches?|contenus?|actualites?|pages?|trouve~|recherche~|correspond~|afficher|requete",
        beside="evenements?|mise? a jour|mises a jour|actualisee?s?|commentaires?|avis|notes?|reponses?|cookies|javascript|reactions?|publicite",
        ended="l aventure s acheve|sest arretee?|s est arretee?|dernier numero|tirons notre reverence|fermeture definitive|il ny a rien|rien (?:a voir )?ici|a cesse (?:de paraitre|son activite|sa publication|ses activites|d exister|dexister)|(?:ferme|fermons|a ferme) (?:ses portes|le site|ce site|notre site|definitivement)|definitivement ferme|mis fin a (?:son|ses|notre|nos) (?:activite|publication|parution)s?|nous fermons",
    ),
    "es": Kinds(
        names="expediente|programa|audio|reportaje|capitulo|libro|pelicula|redaccion|foto|imagen|descarga|boletin|colegio|articulos?|paginas?|contenidos?|entradas?|mensajes?|videos?|perfil|cuenta|usuari[oa]|miembro|autor|documentos?|archivo|fichero|texto|noticias?|nota|publicacion|sitio|web|portal|blog|bitacora|tema|temas|hilo|debate|tuit|anuncio|canal|servicio|foro|plataforma|producto|registro|oferta|empleo|vacante|enlace|direccion|url|seccion|revista|periodico|diario|numero|proyecto|galeria|receta|curso|grupo|recurso|ficha|lo que busca~",
        done="no pudimos (?:dar|abrir|encontrar)|no (?:se )?(?:pudo|puede) (?:abrir|cargar)|no existe ningun~|retiro|elimino|borro|suprimio|cerro|cancelo|obsolet~|no figura|no consta|se ha dado de baja|perdi(?:o|do)|caduco|expiro|vencio|agotad~|escrito (?:bien|correctamente)|compruebe|comprueba|verifique|verifica|eliminad~|retirad~|retirado|borrad~|suprimid~|quitad~|dad~ de baja|dado de baja|hemos retirado|ya no|no (?:se )?(?:ha |han |hemos |pudo |puede )?(?:sido )?(?:encontrad~|encontrar~|encuentra|encontramos|existe~|localiza~|halla~|esta disponible|disponible~|valid~|(?:es |son |parece )?correct[ao]s?|podido encontrar)|inexistente~|desconocid~|descatalogad~|desactivad~|inhabilitad~|suspendid~|caducad~|expirad~|vencid~|finalizad~|bloquead~|cerrad~|ha cerrado|invalid~|incorrect~|erronea?|mal escrita|movid~|mudad~|trasladad~|renombrad~|cambiad~ de|archivad~|descontinuad~|discontinuad~|desaparecid~|perdid~|cubierta|no publicad~|despublicad~|roto",
        none="ningun~|no hay|no se encontr~|no se han encontrado|no produjo|no arrojo|sin|nada|0|cero|no hubo|no existen",
        sought="resultados?|noticias|articulos|entradas|documentos|registros|elementos|paginas|coincidencias|contenidos?|encontrad~|busqueda|mostrar|publicaciones",
        beside="eventos?|actualiza~|comentarios?|opiniones|valoraciones|respuestas|cookies|javascript|resenas|publicidad",
        ended="ech(?:o|a|amos) el cierre|baj(?:o|a|amos) la persiana|hasta aqui hemos llegado|ultimo numero|no hay nada (?:aqui|por aqui)|nada por aqui|(?:dejo|ha dejado|dejamos) de (?:publicarse|publicar|existir|funcionar|editarse)|ceso (?:su|sus|la) (?:actividad|actividades|publicacion)|(?:cerramos|cierra|ha cerrado) (?:la|el|este|esta|nuestra|nuestro|sus) (?:web|sitio|blog|portal|pagina|foro|puertas)|este (?:sitio|blog|portal|sitio web) ha cerrado|nos despedimos",
    ),
    "it": Kinds(
        names="scheda|fascicolo|puntata|programma|testata|utenti|libro|film|redazione|foto|immagine|registrazione|puntata|dossier|articol[oi]|pagin[ae]|contenut[oi]|testo|messaggi~|video|profilo|account|utente|membro|autore|document[oi]|file|notizi[ae]|sito|sito web|portale|blog|post|discussione|argomento|annuncio|canale|servizio|forum|piattaforma|prodotto|record|scheda|offerta|lavoro|link|collegamento|indirizzo|url|pubblicazione|sezione|rivista|giornale|numero|progetto|galleria|ricetta|corso|gruppo|risorsa|cio che cerchi",
        done="impossibile (?:trovare|aprire|caricare|visualizzare)|nessun[ao]? (?:scheda|documento|pagina|articolo|fascicolo)|si e cancellat[oa]|ha (?:rimosso|cancellato|ritirato|eliminato|chiuso)|obsolet[oa]|non figura|non valid[oa]|esaurit[oa]|smarrit[oa]|controlla|controllare|verifica|verificare|digitat[oa]|rimoss~|cancellat~|eliminat~|ritirat~|tolt[oaie]|non (?:e|sono|e stat[oa]|e stato possibile) (?:piu|trovat~|disponibil~|presente|valid~|corrett~|accessibil~|attiv~|raggiungibil~|trovare)|non (?:esiste|esistono|trovat[oaie]|disponibile|presente|piu|si trova|riusciamo a trovare|abbiamo trovato|siamo riusciti)|inesistente|introvabile|sconosciut[oa]|disabilitat~|disattivat~|inibit~|oscurat~|bloccat~|sospes[oai]|e scadut[oa]|scadut[oa]|invalid~|errat[oa]|sbagliat[oa]|digitato male|spostat[oa]|trasferit[oa]|traslocat[oa]|rinominat[oa]|cambiato|archiviat[oa]|chius[oa]|ha chiuso|chiudiamo|dismess[oa]|cessat[oa]|terminat[oa]|interrotto|sparit[oa]|pers[oa]|fuori catalogo|rinnovato",
        none="nessun~|non ci sono|non ha prodotto|nulla|niente|0|zero|senza|non sono stati",
        sought="risultat[oi]|articol[oi]|notizie|document[oi]|contenut[oi]|element[oi]|pagine|record|schede|trovat~|ricerca|visualizzare|mostrare|corrispond~",
        beside="eventi?o?|aggiorna~|comment[oi]|recension~|risposte|voti|cookie~|javascript|pubblicita",
        ended="finisce qui|ultimo numero|ci salutiamo|chiusura definitiva|chiude i battenti|non ce (?:nulla|niente)|(?:nulla|niente) qui|ha cessato (?:le|la|ogni|di) (?:pubblicazion[ei]|attivita|esistere)|(?:chiudiamo|chiude|ha chiuso) (?:il|questo|i|definitivamente) (?:sito|blog|portale|forum|battenti)|questo sito ha chiuso|non e piu attiv[oa]",
    ),
    "nl": Kinds(
        names="dossiers?|programma|nummer|uitzending|dossier|lid|boek|film|redactie|foto|afbeelding|opname|aflevering|thread|topic|artikel~|pagina~|webpagina|inhoud|bericht~|video|profiel|account|gebruiker|lid|auteur|document~|bestand|tekst|onderwerp|site|website|blog|weblog|discussie|draadje|advertentie|kanaal|dienst|forum|portaal|platform|product|record|vacature|aanbieding|link~|adres|webadres|url|publicatie|uitgave|tijdschrift|krant|project|galerij|recept|cursus|groep|nieuwsbericht|zoekresultaat|wat u zoekt",
        done="kon niet worden (?:geladen|geopend|gevonden)|niet (?:geladen|geopend)|er bestaat geen|teruggetrokken|komt niet voor|verouderd|dicht|ontbreekt|kwijt|opgezegd|opgeschoond|uit de lucht|controleer|getypt|ingetypt|verwijderd|gewist|weggehaald|niet (?:meer|langer)|niet (?:gevonden|beschikbaar|bestaat|geldig|vinden|bereikbaar|juist|aanwezig)|bestaat (?:helaas )?niet|ingetrokken|verlopen|vervallen|gesloten|geblokkeerd|ongeldig~|onjuist|onbekend|verkeerd|fout|verplaatst|verhuisd|hernoemd|offline|gehaald|opgeheven|stopgezet|gestopt|beeindigd|opgeschort|geschorst|gedeactiveerd|gearchiveerd|verdwenen|sluiten|uitverkocht|vervuld|vernieuwd|zoek",
        none="geen|niets|0|nul",
        sought="resulta~|artikelen|berichten|documenten|pagina ?s|items|records|gevonden|vinden|zoekopdracht|zoekterm~|treffers|weer te geven",
        beside="evenement~|activiteiten|bijgewerkt|bijgehouden|reacties?|beoordelingen|recensies|antwoorden|cookies|javascript|reclame",
        ended="hield .{0,20}op te bestaan|stoppen ermee|gaat dicht|laatste nummer|hier is .{0,12}niets|opgehouden te bestaan|hier is (?:helaas )?niets|niets (?:te vinden|gevonden)|(?:is|zijn) .{0,30}(?:gestopt|opgeheven)|(?:houdt|hield) op te (?:bestaan|verschijnen)|(?:sluiten|sluit) (?:wij|we) (?:de|deze|onze) (?:site|website|blog|forum)|(?:sluit|sluiten|gesloten) (?:de|haar|zijn|hun) deuren|verschijnt niet meer|is opgeheven|nemen afscheid",
    ),
    "pl": Kinds(
        names="spraw~|program~|numer~|nagrani~|audycj~|ksiazk~|zdjeci~|redakcj~|odcin~|redakcja|redakcji|uzytkownik~|artykul~|stron~|podstron~|tresc~|tekst~|wpis~|wiadomosc~|film~|wideo|profil~|kont[oa]|uzytkownik~|autor~|dokument~|plik~|material~|temat~|watek|watku|dyskusj~|blog~|ogloszeni~|kanal~|uslug~|serwis~|witryn~|forum|portal~|platform~|produkt~|rekord~|ofert~|praca|pracy|link~|adres~|url|publikacj~|gazet~|czasopism~|projekt~|galeri~|przepis~|kurs~|grup~|zasob~|pozycj~|news~",
        done="nie udalo sie|zamknal|zamknela|nie ma|usunal|usunela|wycofal~|skasowal~|zdjal|zdjela|nie jest|przedawnion~|wyprzedan~|brakuje|nie dziala|sprawdz~|wpisan~|usuniet~|skasowan~|zdjet~|wycofan~|nie (?:jest|sa|istnieje~|istniej~|znalezion~|zostal~ (?:odnalezion~|znalezion~)|odnalezion~|znaleziono|mozna|mozemy|ma|bylo|dziala)|niedostepn~|nieaktualn~|nieaktywn~|nieprawidlow~|niepoprawn~|bledn~|nieznan~|wygas~|zablokowan~|zawieszon~|zamkniet~|zamykamy|wylaczon~|zlikwidowan~|zakonczon~|zakonczyl~|przeniesion~|zmienion~|zmieniono|zarchiwizowan~|archiwaln~|zniknal|zniknela|zniknelo|przestal~|brak|nie znaleziono",
        none="brak|nie znaleziono|zadn~|0|nic|nie ma|nie zwrocilo",
        sought="wynik~|artykul~|wpis~|wiadomosci|dokument~|rekord~|stron~|element~|materialow|wyszukiwan~|zapytani~|wyswietlenia|znalezion~|pasujac~",
        beside="wydarzen~|aktualizowan~|komentarz~|opinii|opinie|recenzj~|odpowiedzi|ocen|cookies|javascript|reklam~",
        ended="tu nic nie ma|konczymy dzialalnosc|ostatni numer|zniknela z rynku|przestalismy|nic tu(?:taj)? nie ma|nie ma tu(?:taj)? nic|przestal[aoy]? (?:sie )?(?:ukazywac|istniec|wychodzic|dzialac)|zakonczyl[aoy]? (?:dzialalnosc|dzialanie|wydawanie)|zamykamy (?:serwis|strone|blog|portal|forum)|zawiesil[aoy]? dzialalnosc|zegnamy sie",
    ),
    "pt": Kinds(
        names="programa|processo|numero|reportagem|livro|filme|redacao|foto|imagem|gravacao|episodio|membros?|discussao|artigos?|paginas?|conteudos?|texto|mensage[mn]s?|videos?|perfil|conta|usuario|utilizador|membro|autor|documentos?|arquivo|ficheiro|noticias?|materia|publicacao|publicacoes|site|sitio|website|portal|blogs?|blogue|topico|assunto|discussao|postagem|post|anuncio|canal|servico|forum|plataforma|produto|registr?o|oferta|emprego|vaga|link|ligacao|endereco|url|secao|seccao|revista|jornal|edicao|projeto|projecto|galeria|receita|curso|grupo|recurso|ficha|o que procura",
        done="nao foi possivel|saiu do|nao existe|retirou|removeu|apagou|eliminou|cancelou|nao consta|desatualizad~|obsolet~|perdeu|fecha|esgotou|saiu do ar|deixou|verifique|digitou|digitad~|removid~|retirad~|apagad~|eliminad~|excluid~|deletad~|tirad~ do ar|nao esta mais|ja nao|nao (?:foi|foram|se|pode ser|conseguimos|pudemos|foi possivel) (?:encontrad~|localizad~|encontrar|encontra|localizar|achar)|nao (?:existe~|encontrad~|encontramos|disponivel|valid~|localizad~|esta (?:disponivel|mais|acessivel))|nao ha nada|desativad~|desactivad~|desativou|inexistente|desconhecid~|indisponivel|nunca existiu|expirad~|expirou|vencid~|suspens~|bloquead~|banid~|encerrad~|encerramos|fechad~|fechou|invalid~|incorret~|incorrect~|errad~|movid~|mudou|mudad~|transferid~|renomead~|arquivad~|descontinuad~|terminou|extint~|desapareceu|perdid~|fora do ar|esgotad~",
        none="nenhum~|nao ha|nao retornou|nao encontrou|sem|nada|0|zero|nao foram|nao existem",
        sought="resultados?|noticias|artigos|documentos|registr?os|itens|elementos|paginas|conteudos?|encontrad~|pesquisa|busca|mostrar|exibir|correspond~|publicacoes",
        beside="eventos?|atualiza~|actualiza~|comentarios?|avaliacoes|opinioes|respostas|cookies|javascript|publicidade",
        ended="fecha hoje|chegamos ao fim|fechou (?:as )?portas|ultimo numero|nao ha nada|nada (?:por )?aqui|(?:deixou|deixa|deixamos) de (?:ser publicad[oa]|publicar|existir|funcionar|circular)|encerr(?:ou|amos|a) (?:as|o|a|este|esta|nosso|suas|atividades|actividades) ?(?:atividades|actividades|site|blog|blogue|portal|publicacao|portas)?|despedimo ?nos|chegou ao fim",
    ),
    "ru": Kinds(
        names="дел[ао]|программ~|номер~|контент~|карточк~|учетн~|книг~|фильм~|редакци~|фото~|изображени~|передач~|участник~|профиль|стать~|страниц~|материал~|сообщени~|запис~|видео~|видеозапис~|профил~|аккаунт~|пользовател~|автор~|документ~|файл~|текст~|новост~|публикаци~|сайт~|блог~|журнал~|дневник~|тем[аыуе]|темой|обсуждени~|форум~|пост~|объявлени~|канал~|сервис~|услуг~|портал~|платформ~|проект~|ресурс~|товар~|раздел~|элемент~|ваканси~|предложени~|ссылк~|адрес~|url|издани~|газет~|номер~|галере~|рецепт~|курс~|группа|группы|сообществ~|репортаж~|выпуск~",
        done="не получилось|не удалось|не открыва~|закрыл~|закрыл~|закрыва~|снял~|скрыл~|убран~|убрал~|отключил~|стерт~|распродан~|покинул~|нет в|не работает|утрачен~|проверьте|набран~|введен~|удален~|удалил~|снят~|скрыт~|изъят~|отозван~|больше не|более не|не (?:найден~|существу~|доступ~|смогли найти|удалось найти|удается найти|обнаружен~|может быть (?:найден|показан)~|опубликован~|активн~|работает)|такой .{0,20}нет|нет такой|недоступ~|отсутству~|неизвестн~|неактуальн~|истек~|истекл~|устарел~|просрочен~|заблокирован~|ограничен~|неверн~|неправильн~|ошибочн~|ошиблись|ошибк~|перемещен~|перенесен~|переехал~|переименован~|изменен~|изменил~|закрыт~|закрываем|закрылся|прекратил~|прекращен~|приостановлен~|заморожен~|отключен~|архивн~|в архиве|пропал~|исчез~|снята с|нет",
        none="ничего|нет|не дал~|0|ноль|отсутствуют|никаких",
        sought="результат~|найден~|найдено|материал~|новост~|запис~|документ~|статей|статьи|страниц~|публикаци~|совпадени~|запрос~|поиск~|элемент~",
        beside="событи~|мероприяти~|обновля~|обновлен~|комментари~|отзыв~|оценок|ответов|рекламы|cookie~|javascript|голосов|гаранти~",
        ended="прощаемся|последний номер|здесь пусто|(?:сайт|блог|проект|издание|газета|журнал) (?:закрыл~|закрыва~)|(?:здесь|тут) (?:ничего|пусто)|ничего не (?:найдено|нашлось)|(?:проект|сайт|блог) (?:закрыт|заморожен|завершен)|прекратил~ (?:свой |свою |свое )?(?:выход|работу|существование|деятельность|издание|публикацию|выпуск)|(?:закрываем|закрыли|закрывает) (?:наш |этот |свой )?(?:сайт|блог|проект|форум|портал|сервис)|прощаемся",
    ),
    "uk": Kinds(
        names="справ[аи]|програм~|передач~|контент~|картк~|книг~|фільм~|редакці~|фото~|зображен~|передач~|учасник~|запис|доп[иі]с~|статт~|сторінк~|матеріал~|повідомлен~|запис~|відео~|профіл~|акаунт~|обліков~|користувач~|автор~|документ~|файл~|текст~|новин~|публікаці~|сайт~|блог~|журнал~|щоденник~|тем[аиуі]|обговорен~|форум~|допис~|пост~|оголошен~|канал~|сервіс~|послуг~|портал~|платформ~|проект~|проєкт~|ресурс~|товар~|розділ~|елемент~|вакансі~|пропозиці~|посилан~|адрес~|url|виданн~|газет~|номер~|галере~|рецепт~|курс~|груп[аи]|спільнот~",
        done="не вдалося|не відкрива~|закрив|закрила|видали(?:в|л~)|зняв|зняла|зняли|прибра~|закрил~|закрива~|закритий|вимкнул~|вимкнув|стерт~|покинув|не відповіда~|доступний|відсутн~|припинив~|змінив~|закрив~|перевірте|введен~|набран~|видален~|видалил~|знят~|прихован~|вилучен~|відкликан~|більше не|не (?:знайден~|існу~|доступ~|змогли знайти|вдалося знайти|виявлен~|активн~|працює)|недоступ~|відсутн~|невідом~|неактуальн~|закінчи~|застаріл~|заблокован~|обмежен~|неправильн~|невірн~|хибн~|помилил~|помилк~|переміщен~|перенесен~|переїхал~|перейменован~|змінен~|змінил~|закрит~|закриваємо|припинил~|припинен~|призупинен~|вимкнен~|архівн~|зник~|нема~|немає",
        none="ніщо|не відповіда~|нічого|немає|нема|не дав~|0|нуль|відсутні|жодн~",
        sought="результат~|знайден~|матеріал~|новин~|запис~|документ~|статей|сторін~|публікаці~|збіг~|запит~|пошук~|елемент~",
        beside="поді[яї]|заход~|оновлю~|коментар~|відгук~|оцін~|відповід~|реклам~|cookie~|javascript|голос~",
        ended="(?:сайт|блог|проєкт|видання|газета|журнал) (?:закри~)|останній номер|прощаємося|тут (?:нічого|порожньо)|нічого не (?:знайдено|знайшлося)|припини(?:в|л~) (?:свій |свою |своє )?(?:вихід|роботу|існування|діяльність|видання|публікацію|випуск)|(?:закриваємо|закрили|закриває) (?:наш |цей |свій )?(?:сайт|блог|проєкт|проект|форум|портал|сервіс)|прощаємося",
    ),
    "tr": Kinds(
        names="program~|blogunu|numara~|uyeli~|kitap|film|fotograf|gorsel|bolum|yayin~|redaksiyon|hesap|hesabini|kaydi|icerik~|icerig~|sayfa~|haber~|yazi|yaziya|yazisi|yaziyi|mesaj~|video~|profil~|hesap~|hesab~|kullanici~|uye|uyelik|yazar|belge~|dosya~|konu|konuya|konusu|baslik|tartisma|site~|web|blog~|gunluk|ilan~|makale~|tweet|gonderi~|kanal~|hizmet~|servis|forum~|portal~|platform~|urun~|kayit|kaydi|teklif|baglanti~|adres~|url|yayin|dergi|gazete~|proje|galeri|tarif|kurs|grup|kaynak|duyuru|arsiv",
        done="acilam~|cikarild~|kapatt~|yuklenem~|sildi|kaldirdi|geri cek~|devre disi|eski|eskimis|ayrildi|izlenem~|tukenmis|eksik|yeniden adlandiril~|kontrol edin~|yazdigin~|girdigin~|kaldiril~|kaldirdik|yayindan|silin~|silindi|silmis|yayinda degil|artik|bulunm~|bulunamad~|bulunamiyor|bulamad~|mevcut degil~|yok|yoktur|mumkun degil|ulasilam~|goruntulenem~|kullanilam~|kullanim disi|erisilem~|gecersiz~|hatali~|yanlis~|eksik|engellen~|askiya alin~|kapatil~|kapandi|kapanmis~|kapatiyoruz|kapali|sonlandiril~|son verdi|sona erdi|durduruldu|suresi (?:dol~|gec~)|geri cekil~|tasin~|degis~|arsivlen~|pasif|kayip|tukendi",
        none="hicbir|sonuc bulunam~|bulunamadi|yok|yoktur|0|sifir|vermedi",
        sought="sonuc~|haber~|kayit|icerik|makale|belge|sayfa|eslesme|arama~|gosterilecek|kriter~|sey",
        beside="etkinlik~|guncellen~|yorum~|degerlendirme~|cevap|yanit|cerez~|javascript|reklam~|oy",
        ended="blog kapaniyor|son sayi|okurlarimiza veda|(?:site|blog|gazete|dergi) .{0,20}kapan~|burada (?:bir|hicbir) sey yok|hicbir sey (?:yok|bulunamadi)|yayin hayatina (?:son ver~|veda)|(?:sitemizi|sitesini|siteyi|blogu|blogumuzu|forumu|gazetemizi) kapat~|faaliyetlerine son ver~|veda ediyoruz|yayinina son ver~",
    ),
    "ar": Kinds(
        names="رقم|تسجیل|فیلم|کتاب|صوره|برنامج|حلقه|هیءه|عضو|ارشیف|مقال|جدول|صفح|محتوی|ماده|خبر|رساله|فیدیو|حساب|مستخدم|عضو|کاتب|وثیق|مستند|ملف|نص|موضوع|موقع|مدون|منشور|تغرید|مشارک|تدوین|قناه|خدم|منتدی|بواب|منص|منتج|سجل|وظیف|عرض|رابط|عنوان|اعلان|مجل|صحیف|جرید|مشروع|معرض|دوره|مجموع|مورد|قسم",
        done="تعذر فتح|لم یفتح|قدیم|بالامکان|سحب|معطل|اغلقت|نفد|مغادر|غادر|ملغ|منتهیه|فقد|تحقق من|تاکد من|حذف|ازیل|ازال|سحب|لم نعثر|لم نجد|لم یتم العثور|لم نتمکن|لم یعد|لم تعد|غیر متاح|غیر متوفر|غیر موجود|غیر صحیح|غیر معروف|غیر صالح|غیر مفعل|لا یوجد|لا توجد|لیس موجود|تعذر|لا یمکن|حجب|محجوب|نقل|انتقل|تغیر|تغییر|انتهت|انتهی|منتهی|اغلق|اغلاق|مغلق|نغلق|ایقاف|اوقف|توقف|تعلیق|معلق|عطل|تعطیل|ارشف|اختف|مفقود|خاطء|اخطات|خطا|الغاء|الغی|بیع",
        none="لا شیء|ما من|لا توجد|لا یوجد|لم یتم العثور|لم نعثر|لم نجد|0|صفر",
        sought="نتائج|نتیجه|اخبار|مقالات|مواضیع|محتوی|سجلات|بحث|عناصر|مطابق|بیانات",
        beside="فعاليات|تحديث هذ|تحدث|محدثه|تعلیقات|تعلیق علی|مراجعات|تقییم|ردود|اعلانات تجاری",
        ended="العدد الاخیر|اغلقت ال(?:صحیفه|مجله)|لا شیء هنا|لا یوجد شیء|توقف(?:ت)? .{0,30}عن (?:الصدور|النشر|العمل)|نغلق الموقع|اغلاق الموقع",
    ),
    "fa": Kinds(
        names="پرونده|برنامه|شماره|فیلم|پیوند|کتاب|عکس|تصویر|برنامه|قسمت|عضو|بازدید|مقاله|صفحه|محتوا|مطلب|مطالب|خبر|پیام|ویدیو|ویدیو|پروفایل|حساب|کاربر|نویسنده|سند|فایل|متن|موضوع|تاپیک|سایت|وبلاگ|نوشته|پست|اگهی|کانال|سرویس|خدمات|انجمن|تالار|پرتال|درگاه|پلتفرم|محصول|کالا|رکورد|شغل|استخدام|لینک|پیوند|نشانی|ادرس|نشریه|مجله|روزنامه|پروژه|گالری|دوره|گروه|مورد نظر|انتشار",
        done="ممکن نشد|باز نشد|بست\b|قدیمی|قابل تماشا نیست|قابل مشاهده نیست|پس گرفت|ترک کرد|کار نمی کند|از بین رفت|ناقص|بررسی کنید|وارد کرده اید|حذف|برداشته|پاک شد|پاک کرد|دیگر (?:وجود|در دسترس|موجود|فعال|ارایه|منتشر)|در دسترس نیست|در دسترس نمی باشد|موجود نیست|موجود نمی باشد|وجود ندارد|یافت نشد|پیدا نشد|پیدا نکرد|پیدا کنیم|پیدا نمی|نیافت|نامعتبر|معتبر نیست|صحیح نیست|صحیح نمی|نادرست|اشتباه|غلط|مسدود|غیرفعال|غیر فعال|فیلتر|منقضی|تعلیق|معلق|بسته شد|می بندیم|بستیم|تعطیل|متوقف|پس گرفته|خارج شد|جابه جا|جابجا|منتقل|تغییر|بایگانی|گم شده|ناموجود|به پایان رسید|فعال نیست",
        none="چیزی با|همخوانی ندارد|مطابقت ندارد|هیچ|نتیجه ای یافت نشد|یافت نشد|پیدا نشد|نداشت|وجود ندارد|0|صفر",
        sought="نتیجه|نتایج|مطلبی|خبری|موردی|رکوردی|محتوایی|جستجو|نمایش|اطلاعاتی",
        beside="رویداد|به روز نمی|به روزرسانی نمی|نظری|نظرات|دیدگاه|کامنت|امتیاز|پاسخی",
        ended="چیزی نیست|خداحافظی|اخرین شماره|تعطیل شد|چیزی (?:اینجا نیست|یافت نشد|پیدا نشد|وجود ندارد)|انتشار .{0,40}متوقف|(?:سایت|وبلاگ|انجمن) را (?:می بندیم|بستیم)|به کار خود پایان",
    ),
    "ur": Kinds(
        names="پروگرام|فاءل|نمبر|صفحے|صفحات|کتاب|تصویر|فلم|رکن|قسط|مضمون|صفحه|صفحات|مواد|خبر|پیغام|ویڈیو|پروفایل|اکاونٹ|صارف|مصنف|دستاویز|فایل|متن|موضوع|سایٹ|بلاگ|پوسٹ|تحریر|اشتهار|چینل|سروس|خدمت|فورم|پراڈکٹ|مصنوع|ریکارڈ|نوکری|ملازمت|لنک|ربط|پته|پتا|رساله|اخبار|منصوبه|گروپ|کالم",
        done="نهیں کهل|نهیں کھل|کوءی فایل|کوی فایل|پرانا|نهیں دیکه|نهیں دیکھ|واپس لے|چهوڑ|ناکاره|فعال نهیں|نهیں رها|چیک کریں|هٹا|حذف|موجود نهیں|دستیاب نهیں|نهیں مل|درست نهیں|نهیں هے|ختم|بند کر|بند هو|بلاک|ڈیلیٹ|معطل|منتقل|بدل گ|تبدیل|واپس لے|غلط|غایب|منسوخ|منسوح|میعاد",
        none="کوءی چیز|کوی چیز|کوءی|کوی|کچھ نهیں|کچه نهیں|نهیں ملا|0|صفر",
        sought="نتیجه|نتایج|خبر|مضمون|مواد|تلاش|ریکارڈ|ملا|موجود نهیں",
        beside="تقریب|اپ ڈیٹ|تبصره|تبصرے|رایے|جواب نهیں",
        ended="یهاں کچھ نهیں|کچھ نهیں ملا|اشاعت .{0,40}بند|سایٹ (?:بند کر رهے|بند هو چکی)",
    ),
    "he": Kinds(
        names="תיק|חשבונ|ספר|תמונה|פרק|תוכנית|מערכת|חבר|כתבה|דף|עמוד|דפים|תוכן|פוסט|רשומה|הודעה|סרטון|פרופיל|חשבון|משתמש|כותב|מסמך|קובץ|טקסט|אתר|בלוג|ידיעה|מאמר|נושא|דיון|מודעה|ערוץ|שירות|פורום|פורטל|פלטפורמה|מוצר|משרה|הצעה|קישור|כתובת|גיליון|עיתון|מגזין|פרויקט|גלריה|מתכון|קורס|קבוצה",
        done="לא הצלחנו|לא נפתח|מושבת|הסיר|מחק|ישן|לא ניתן|עזב|סגר|אזל|חסר|לא תואם|אבדה|בדקו|הקלדתם|הקלדת|הוסר|נמחק|הורד|ירד|אינו|אינה|אינם|איננו|איננה|לא קיים|לא קיימת|לא נמצא|לא נמצאה|לא זמין|לא זמינה|לא מצאנו|לא הצלחנו|לא ניתן|לא פעיל|כבר לא|נחסם|פג תוק|תוקף|שגוי|שגויה|טעות|נמשך|הועבר|עבר|עברו|שונה|השתנ|נסגר|סגור|סוגרים|הופסק|הושע|חדל|בוטל|נעלם|אבד|אין ",
        none="שום דבר|לא נמצאו|אין|0|לא הניב|שום",
        sought="תוצאות|כתבות|מאמרים|רשומות|פריטים|דפים|חיפוש|להצגה|התאמות|תוכן",
        beside="אירועים|מתעדכ|מעודכ|תגובות|ביקורות|דירוג",
        ended="נפרדים|גיליון אחרון|אין כאן (?:כלום|דבר|שום)|לא נמצא (?:כלום|דבר)|(?:חדל|הפסיק|חדלה) (?:להופיע|לצאת|לפעול)|סוגרים את (?:האתר|הבלוג|הפורום)|נפרדים",
    ),
    "ja": Kinds(
        names="番号|作者|映像|写真|画像|番組|書類|筆者|作品|機能|スレ|ここ|記事|ページ|内容|コンテンツ|投稿|動画|プロフィール|アカウント|ユーザー|会員|文書|ファイル|サイト|ブログ|ニュース|スレッド|トピック|掲載|チャンネル|サービス|フォーラム|掲示板|商品|データ|求人|募集|リンク|url|アドレス|書籍|号|新聞|雑誌|プロジェクト|ギャラリー|レシピ|講座|情報|配信|公開|投稿者",
        done="開けません|開きません|閉じました|読み込めません|古く|視聴できません|視聴いただけません|取り下げ|取り消|受付を終了|締め切|提供を終了|ご利用いただけません|抹消|停止中|欠番|ご確認|ご入力|削除|終了|取り下げ|存在しません|存在しない|存在致しません|見つかりません|見つかりませんでした|見当たりません|ありません|ございません|公開されていません|ご覧いただけません|ご覧になれません|表示できません|再生できません|利用できません|非公開|失効|期限切れ|停止|凍結|退会|閉鎖|閉店|廃止|休刊|廃刊|移動|移転|変更|誤り|間違|正しくありません|無効|不明|消え|紛失|品切れ|販売を終了",
        none="ありません|ありませんでした|見つかりません|0件|0 件|ない",
        sought="検索|結果|該当|記事|情報|データ|条件|一致",
        beside="イベント|更新|コメント|レビュー|口コミ|返信",
        ended="長らくのご利用|閉鎖いた|ここには何も|何もありません|何も見つかりません|休刊(?:しました|いたしました|致しました)|廃刊|閉鎖(?:しました|いたしました|いたします|致しました)|ご愛読ありがとうございました|サービスを終了|提供を終了",
    ),
    "zh": Kinds(
        names="档案|編號|编号|节目|图片|圖片|作者|书|节目|板块|版块|会员|這裡|账户|文章|页面|頁面|页|頁|内容|內容|帖|贴|视频|影片|视频|用户|用戶|账号|帳號|账户|文件|网页|網頁|网站|網站|本站|博客|部落格|消息|新闻|新聞|信息|資訊|链接|連結|主题|主題|话题|频道|頻道|服务|服務|论坛|論壇|平台|商品|产品|產品|记录|記錄|职位|職位|网址|網址|地址|栏目|報|报|杂志|雜誌|项目|本文|资源|資源|空间",
        done="无法打开|無法打開|打不开|加载失败|没有此|沒有此|关闭了|停用|过时|過時|跑丢|跑丟|无法播放|無法播放|已关闭|停更|已满|飞走|无此|無此|不再提供|不再可用|即将关闭|即將關閉|检查|檢查|无法找到|無法找到|删除|刪除|下架|下线|下線|移除|不存在|失效|已被|撤回|撤稿|无法查看|無法查看|无法访问|無法訪問|无法显示|找不到|未找到|没有找到|沒有找到|不见了|不可用|停止|停刊|停运|停止运营|关闭|關閉|封禁|冻结|注销|註銷|过期|過期|到期|移动|移動|更名|变更|變更|改版|有误|有誤|错误|錯誤|无效|無效|暂停|迁移|搬|丢失|遗失|走丢|屏蔽|违规|售罄",
        none="没有|沒有|暂无|暫無|未找到|找不到|共找到0|0条|0 条|0个|0 个|无|未能找到",
        sought="结果|結果|相关|相關|数据|數據|内容|內容|记录|新闻|文章|搜索|搜尋|匹配",
        beside="活动|活動|不再更新|评论|評論|留言|点评|回复",
        ended="什么(?:都|也)没有|什麼(?:都|也)沒有|空空如也|停刊|停止运营|停止運營|关闭网站|關閉網站|停止服务|停止服務|关站",
    ),
    "ku": Kinds(
        names="bername~|hejmar~|blog~|vidyo~|pirtuk~|wene~|endam~|hesab~|gotar~|rupel~|naverok~|nuce~|peyam|peyv|video|vidyo~|profil~|hesab~|bikarhener~|nivisk~|belge~|pel~|dosya~|nivis~|malper~|site|blog~|mijar~|weje|kanal~|xizmet~|forum~|berhem~|reklam~|link~|girek|navnisan~|kovar~|rojname~|proje|kom|lez~|agahi~",
        done="venebu|derxistin|girt\b|nebu|kevn|vekisand~|vekisandin|naye temasekirin|naye|nayen|hatiye girtin|ne cal~|nexebit~|je birin|rakir~|rakirin|hatiye jebirin|jebir~|je bir~|jebirin|sil~|nema~|tune|tuneye|nine|ne li (?:vir|ser)|ne berdest~|nehat ditin|naye ditin|nehate ditin|nedit|ninin|hatiye girtin|hat girtin|digirin|rawestand~|rawestandin|asteng~|sas~|xelet~|derbas buye|qediya~|guhast~|guhertin|guherand~|guherin|guherî|nayen? wesandin|wenda|winda",
        none="tu|tune|tune ne|nehat ditin|nehatin ditin|be|0|sifir|hic",
        sought="encam~|nuce|gotar|tist|legerin~|tomar|naverok",
        beside="naye nukirin|buyer~|sirove~|bersiv~",
        ended="tistek nine|li vir tistek|tistek (?:li vir|nehat ditin)|wesana xwe (?:rawestand|qedand)|malpere digirin|xatire we",
    ),
    "ckb": Kinds(
        names="بابهت|پهره|ناوهروک|ههوال|پهیام|ڤیدیو|ههژمار|بهکارهینهر|بهلگه|فایل|مالپهر|بلاگ|بهستهر|ناونیشان|کهنال|خزمهتگوزاری",
        done="سراو|سرایهوه|لابرا|لابراو|نهماو|نهما|نییه|نیه|داخرا|نهدوزرایهوه|ههلهیه|گویزرا|راگیرا",
        none="هیچ|0|نهدوزرایهوه|نییه",
        sought="ئهنجام|ههوال|بابهت|گهران",
        beside="لیدوان|کومینت",
        ended="له بلاوکردنهوه وهستا",
    ),
}  # fmt: skip
