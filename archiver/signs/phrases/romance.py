"""What Spanish, French, Italian and Portuguese pages say when they are not there."""

# ruff: noqa: E501, ISC004  (a phrase goes over lines, in its own letters)

from archiver.signs.phrases.wording import Wording

SPANISH = Wording(
    language="es",
    slots={
        "thing": "página|pagina web|página web|artículo|documento|archivo|fichero|contenido|"
        "vídeo|noticia|entrada|enlace|dirección|recurso|publicación|url|tema",
        "the": "la|el|esta|este|esa|ese",
        "clause": "[a la] (que|al que) [usted] (buscas|busca|buscabas|buscaba|está[s] buscando|"
        "estás buscando|está buscando|solicitó|solicitaste|has solicitado|ha solicitado|"
        "intentas (ver|acceder)|intenta (ver|acceder)|intentó acceder|quieres ver|desea ver)|"
        "solicitad~|buscad~|requerid~|pedid~|indicad~",
    },
    missing=(
        "[<the>] <thing> [<clause>] [ya] no (encontrad~|existe|disponible|hallad~)",
        "[<the>] <thing> [<clause>] [ya] no (está|se encuentra|esta) (disponible|aquí|en línea)",
        "[<the>] <thing> [<clause>] no (se encuentra|se encontró|ha sido encontrad~|"
        "se ha encontrado|fue encontrad~|se ha podido encontrar|se pudo encontrar|"
        "pudo ser encontrad~|puede ser encontrad~|se puede encontrar)",
        "no (se encontró|se encuentra|se ha encontrado|hemos encontrado|encontramos|"
        "pudimos encontrar|se pudo encontrar|hemos podido encontrar|podemos encontrar|existe) "
        "(la|el|esta|este|esa|ese) <thing> [<clause>]",
        "[<the>] <thing> [<clause>] (ha sido|fue) (eliminad~|borrad~|retirad~|movid~)",
        "(<the>) <thing> [<clause>] (ha caducado|ha expirado)",
        "no se ha encontrado nada",
        "nada encontrado",
        "no (encontramos|hemos encontrado) lo que (buscas|busca|estás buscando)",
        "[<the>] <thing> [<clause>] (ya no|no) (está|se encuentra) (disponible|publicad~|en línea|en nuestr~ _) [o nunca existió|o no existe]",
        "[<the>] <thing> [<clause>] (ha sido|fue) (eliminad~|borrad~|retirad~|movid~|archivad~) [de (nuestro|este) sitio] [o] [eliminad~|borrad~|movid~|renombrad~]",
        "[<the>] <thing> [<clause>] ha dejado de (estar disponible|existir)",
        "no hay [ya] nada en esta dirección",
        "[el|este] enlace ya no (lleva|conduce) a ninguna parte",
        "no (encontramos|hemos encontrado|pudimos encontrar) lo que (buscas|busca|buscaba|buscabas|estás buscando|está buscando)",
    ),
    weak=("no encontrad~", "error 404", "página 404"),
    fillers=(
        *("lo sentimos", "lo siento", "error", "ups", "uy", "vaya", "oops", "perdón", "disculpe"),
        *("ooops", "aviso", "pero", "disculpa", "no encontrado", "no encontrada", "atención"),
    ),
    about=(
        *("cómo", "por qué", "qué", "quién", "cuándo", "dónde", "historia", "diseño", "ejemplos"),
        *("consejos", "guía", "desaparecid~", "desaparición", "novela", "canción", "película"),
        *("búsqueda de", "el arte de", "cuando", "sobre"),
    ),
    mentions=(
        "(este|esta) (anuncio|oferta [de empleo]|producto) (ya no (está (disponible|activ~)|existe)|"
        "ha (caducado|sido (eliminad~|retirad~)))",
        "(esta|la) dirección [que _] no (corresponde|lleva|conduce) a ningun~ [página|contenido]",
        "(página|artículo|documento|archivo|contenido) <clause> [ya] no (existe|está|se|ha|fue|"
        "pudo|puede)",
        "(página|artículo|documento|contenido) <clause> (ha sido|fue|puede haber sido) "
        "(eliminad~|movid~|borrad~)",
        "no (hemos podido|pudimos|podemos|se ha podido) encontrar (la|esta) página",
        "(puede|es posible) que (la|esta) página (haya sido|se haya) (eliminad~|movid~|borrad~)",
        "(la|esta) dirección (es incorrecta|no es correcta|está mal escrita)",
        "(el|este) enlace (está roto|no es válido|ha caducado|es incorrecto)",
    ),
    parked=(
        "(este|el) (dominio|nombre de dominio) [@] (está|esta) [ahora] (en venta|a la venta|"
        "aparcado|estacionado|caducado)",
        "(este|el) (dominio|nombre de dominio) [@] (ha caducado|ha expirado|puede estar en venta|"
        "podría estar en venta)",
        "(compre|compra|comprar) este dominio",
    ),
)

FRENCH = Wording(
    language="fr",
    slots={
        "thing": "page|page web|article|l'article|document|le document|fichier|contenu|vidéo|"
        "adresse|l'adresse|ressource|publication|lien|url|l'url|billet|objet|fiche|sujet",
        "the": "la|le|cette|cet|ce|votre",
        "clause": "(que vous|que tu) [avez|essayez de|tentez de|souhaitez|vouliez] (demandé~|"
        "recherché~|cherchez|recherchez|cherchiez|consulter|voir|atteindre|afficher|visiter|"
        "joindre|ouvrir|demandez)|demandé~|recherché~|souhaité~|à laquelle vous "
        "(tentez|essayez|souhaitez) d'accéder",
        "seems": "[semble|est|a été|n'est|n'a pas été|n'a pu être|n'a pas pu être]",
    },
    missing=(
        "[<the>] <thing> [<clause>] [est|semble|reste] (introuvable|indisponible|inexistant~|"
        "inconnu~|manquant~|non trouvé~|non disponible|pas trouvé~)",
        "[<the>] <thing> [<clause>] (n'existe|n'est|n'a|ne|n'a pas|n'a pas pu|n'a pu) [plus|pas] "
        "[été|être|peut être|pu être] [plus|pas] [trouvé~|disponible|en ligne|accessible|"
        "localisé~|affiché~]",
        "[<the>] <thing> [<clause>] a [peut-être|peut être] été (supprimé~|retiré~|déplacé~|"
        "effacé~)",
        "(<the>) <thing> [<clause>] a (expiré|disparu)",
        "(aucun|aucune) (page|article|document|contenu|fichier) (trouvé~|n'a été trouvé~)",
        "(nous|on) (n'avons|n'a|ne) [pas|peut pas|pouvons pas] [pu] (trouver|trouvé|retrouver) "
        "(la|cette|le|ce|cet) [page|article|document|contenu] [<clause>]",
        "rien trouvé",
        "cette page n'existe (pas|plus)",
        "(nous n'avons|on n'a) rien trouvé (à cette adresse|ici)",
        "(il n'y a|on ne trouve) [plus] rien à cette adresse",
        "(ce|le) lien ne (mène|conduit) [plus] (nulle part|à rien)",
        "[<the>] <thing> [<clause>] a [peut-être|peut être] été (supprimé~|retiré~|déplacé~|archivé~) ou (supprimé~|retiré~|déplacé~|a changé d'adresse|renommé~|n'existe plus)",
        "nous avons (retiré|supprimé) (cette|cet|ce) <thing>",
    ),
    weak=("non trouvé~", "erreur 404", "page 404", "page d'erreur", "page erreur"),
    fillers=(
        *("erreur", "désolé~", "oups", "oops", "aïe", "zut", "mince", "nous sommes désolés"),
        *("toutes nos excuses", "pardon", "mais", "erreur http", "code", "malheureusement"),
    ),
    about=(
        *(
            "comment",
            "pourquoi",
            "quoi",
            "qui",
            "quand",
            "où",
            "histoire",
            "conception",
            "exemples",
        ),
        *("conseils", "guide", "disparu~", "disparition", "roman", "chanson", "film", "vaccin"),
        *("l'art de", "à la recherche", "retour sur", "enquête"),
    ),
    mentions=(
        "(cette|ce) (annonce|offre [d'emploi]|produit) (n'est plus (disponible|en ligne|active|"
        "valable)|a (expiré|été (supprimé~|retiré~)))",
        "(page|l'article|article|document|contenu|fichier|l'adresse) <clause> (est introuvable|"
        "n'existe (pas|plus)|n'est (plus|pas) (disponible|accessible|en ligne)|n'a pas été trouvé~|"
        "n'a pas pu être trouvé~|a été (supprimé~|déplacé~|retiré~)|a peut être été|semble)",
        "(cette|cet|ce) (page|article|document|contenu) (n'existe (pas|plus)|n'est plus "
        "(disponible|accessible|en ligne)|a été supprimé~|est introuvable)",
        "(le|ce) lien [que vous avez suivi] (est (cassé|rompu|erroné|invalide|mort|obsolète)|"
        "a expiré|n'est plus valide)",
        "(l'adresse|l'url) [saisie|demandée|que vous avez saisie] est (incorrecte|erronée|"
        "invalide)",
        "(l'adresse|l'url|le lien) … ne (correspond|mène|conduit|renvoie) à (aucun|aucune) [_] "
        "(page|contenu|document|article)",
        "n'a pas été trouvé~ sur ce serveur",
    ),
    parked=(
        "(ce domaine|ce nom de domaine|le nom de domaine|le domaine @) [@] est [maintenant|actuellement] (à vendre|en vente|parqué|"
        "réservé|expiré|disponible à la vente)",
        "(ce|le) [nom de] domaine [@] (a expiré|est peut être à vendre)",
        "(acheter|achetez) ce [nom de] domaine",
    ),
)

ITALIAN = Wording(
    language="it",
    slots={
        "thing": "pagina|pagina web|articolo|l'articolo|documento|file|contenuto|video|risorsa|"
        "indirizzo|l'indirizzo|url|l'url|notizia|link|elemento|post|"
        "argomento|l'argomento|discussione|la discussione",
        "the": "la|il|questa|questo|lo",
        "clause": "(che|a cui) [hai|stai|avete|state|stavi|ha|sta] (cercat~|cercando|cerchi|cerca|cercavi|cercava|cercavate|"
        "richiest~|cercate|stavate cercando)|richiest~|cercat~|desiderat~|ricercat~",
    },
    missing=(
        "[<the>] <thing> [<clause>] [non è stat~|non è|non] [più] (trovat~|disponibile|"
        "esiste|presente|online|reperibile)",
        "[<the>] <thing> [<clause>] (inesistente|non trovat~|non disponibile|introvabile|"
        "non esiste|è inesistente|è introvabile)",
        "[<the>] <thing> [<clause>] non (può essere|è stato possibile) trova~",
        "[<the>] <thing> [<clause>] (è stat~|potrebbe essere stat~) (rimoss~|eliminat~|spostat~|"
        "cancellat~)",
        "(<the>) <thing> [<clause>] è scadut~",
        "(pagina|articolo|contenuto|documento|notizia|video) (rimoss~|eliminat~|cancellat~)",
        "(impossibile|non è stato possibile|non riusciamo a|non siamo riusciti a) trovare "
        "(la|il|questa|questo) (pagina|articolo|documento|file|contenuto) [<clause>]",
        "(nessuna|nessun) (pagina|articolo|documento|contenuto) trovat~",
        "(nessun risultato|niente) trovato",
        "non abbiamo trovato (la pagina|quello) che (cerchi|cercavi|stai cercando)",
        "[<the>] <thing> [<clause>] non (è|è stat~) [più] (trovat~|disponibile|presente) (nel nostro archivio|sul nostro sito|in archivio|su questo sito)",
        "non (abbiamo trovato|c'è) [più] (nulla|niente) a questo indirizzo",
        "[<the>] <thing> [<clause>] non c'è più",
        "[<the>] <thing> [<clause>] (non esiste|è stat~ (rimoss~|spostat~|eliminat~)) o (è stat~ (rimoss~|spostat~|eliminat~)|non esiste più)",
        "questo link non porta [più] da nessuna parte",
    ),
    weak=("non trovat~", "errore 404", "pagina 404", "pagina di errore"),
    fillers=(
        *("errore", "ops", "oops", "ooops", "spiacenti", "siamo spiacenti", "ci dispiace"),
        *("attenzione", "scusa", "scusate", "ma", "purtroppo", "errore http", "ci scusiamo"),
    ),
    about=(
        *(
            "come",
            "perché",
            "cosa",
            "chi",
            "quando",
            "dove",
            "storia",
            "esempi",
            "consigli",
            "guida",
        ),
        *("scompars~", "dispers~", "romanzo", "canzone", "film", "alla ricerca", "l'arte di"),
    ),
    mentions=(
        "(questo|questa|quest') (annuncio|offerta [di lavoro]|prodotto) (non è più (disponibile|"
        "attiv~|online)|è (scadut~|stat~ rimoss~))",
        "(l'indirizzo|questo indirizzo) … non corrisponde (a|ad) (nessuna|alcuna) pagina",
        "(pagina|articolo|documento|contenuto|file) <clause> (non (esiste|è|può|è più)|"
        "è stat~ (rimoss~|spostat~|eliminat~)|potrebbe essere stat~)",
        "(questa|questo) (pagina|articolo|contenuto) non (esiste [più]|è più disponibile)",
        "(pagina|articolo|contenuto) non è più disponibile",
        "(il|questo) link (è (scaduto|errato|non valido|rotto)|non è più valido)",
        "l'indirizzo [inserito|digitato|richiesto] (è errato|non è corretto|non è valido)",
    ),
    parked=(
        "(questo|il) [nome di] dominio [@] (è|e) [ora|adesso] (in vendita|parcheggiato|scaduto|"
        "disponibile per l'acquisto)",
        "(acquista|compra) questo dominio",
        "(questo|il) [nome di] dominio [@] potrebbe essere in vendita",
    ),
)

PORTUGUESE = Wording(
    language="pt",
    slots={
        "thing": "página|artigo|documento|arquivo|ficheiro|conteúdo|vídeo|notícia|endereço|"
        "recurso|link|url|publicação|matéria|postagem|site|item|tópico",
        "the": "a|o|esta|este|essa|esse",
        "clause": "(que|a que) [você|o senhor] (procura|procurava|está procurando|está a procurar|"
        "solicitou|busca|tentou (acessar|aceder)|deseja|estava procurando|procuras)|"
        "solicitad~|procurad~|pedid~|requisitad~|buscad~|pretendid~",
    },
    missing=(
        "[<the>] <thing> [<clause>] [já] não (encontrad~|existe|existente|disponível|localizad~) "
        "[mais]",
        "[<the>] <thing> [<clause>] [já] não (foi|pôde ser|pode ser|está) [mais] (encontrad~|"
        "localizad~|disponível)",
        "[<the>] <thing> [<clause>] (inexistente|indisponível|está indisponível)",
        "[<the>] <thing> [<clause>] (foi|pode ter sido) (removid~|excluíd~|apagad~|movid~|"
        "eliminad~|retirad~)",
        "(<the>) <thing> [<clause>] expirou",
        "não (encontramos|conseguimos encontrar|foi possível encontrar|foi possível localizar|"
        "foi encontrad~) (a|o|esta|este|essa) <thing> [<clause>]",
        "(nenhuma página|nenhum artigo|nenhum conteúdo|nada) (foi encontrad~|encontrad~)",
        "não encontramos o que (você procura|procura)",
        "não (há|existe) [mais] nada (neste|nesse) endereço",
        "[<the>] <thing> [<clause>] (foi|pode ter sido) (removid~|movid~|apagad~|eliminad~|arquivad~) ou (removid~|movid~|apagad~|eliminad~|mudou de endereço|não existe)",
        "[<the>] <thing> [<clause>] (já não|não) (se encontra|está) [mais] (disponível|no ar|em linha|no nosso (site|arquivo))",
    ),
    weak=("não encontrad~", "erro 404", "página 404", "página de erro"),
    fillers=(
        *("erro", "ops", "oops", "ooops", "desculpe", "lamentamos", "pedimos desculpa", "opa"),
        *("infelizmente", "desculpas", "mas", "sentimos muito", "não encontrado", "aviso"),
    ),
    about=(
        *("como", "por que", "porque", "porquê", "o que", "quem", "quando", "onde", "história"),
        *("exemplos", "dicas", "guia", "desaparecid~", "romance", "música", "filme", "em busca"),
    ),
    mentions=(
        "(este|esta) (anúncio|vaga|oferta [de emprego]|produto) ((já não|não) está [mais] disponível|"
        "(expirou|foi (removid~|retirad~)))",
        "(este|o) endereço … não corresponde a nenhum~ (página|conteúdo)",
        "(página|artigo|documento|conteúdo|arquivo) <clause> (não (existe|foi|está|pôde|pode)|"
        "foi (removid~|movid~|excluíd~)|pode ter sido|já não)",
        "(esta|este|essa) (página|artigo|conteúdo) (não existe mais|já não existe|não está mais "
        "disponível|já não está disponível|foi removid~)",
        "(o|este) link [que você (seguiu|clicou|acessou)] (está quebrado|pode estar (quebrado|incorreto)|expirou|é inválido|não é válido|não é mais válido)",
        "o endereço [digitado|informado] (está incorreto|está errado|é inválido|não está correto)",
    ),
    parked=(
        "(este|o) [nome de] domínio [@] (está|esta) [agora] (à venda|a venda|estacionado|expirado)",
        "(este|o) [nome de] domínio [@] (expirou|pode estar à venda)",
        "(compre|comprar) este domínio",
    ),
)
