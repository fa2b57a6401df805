"""What sites say in few words beneath a headline, among menus and lists; and whose words they are."""

from rotten.case import Case, html
from rotten.stories import heading, story

MENU = "<div class=top><a href='/'>%s</a> <a href='/news'>News</a> <a href='/archive'>Archive</a> <a href='/contact'>Contact</a></div>"
LISTS = {
    "en": ("Related stories", "Ferry timetable changes in May", "School choir wins a prize", "Price of flour rises again"),
    "de": ("Das könnte Sie auch interessieren", "Fahrplan der Fähre ändert sich", "Schulchor gewinnt einen Preis", "Mehl wird wieder teurer"),
    "pl": ("Zobacz także", "Nowy rozkład promu od maja", "Szkolny chór zdobywa nagrodę", "Mąka znów drożeje"),
    "uk": ("Читайте також", "Новий розклад порома", "Шкільний хор здобув нагороду", "Борошно знову дорожчає"),
    "ar": ("مواضيع ذات صلة", "تغيير مواعيد العبارة", "جوقة المدرسة تفوز بجائزة", "أسعار الدقيق ترتفع من جديد"),
    "es": ("Noticias relacionadas", "Cambia el horario del transbordador", "El coro escolar gana un premio", "Sube otra vez la harina"),
    "tr": ("İlgili haberler", "Vapur tarifesi değişiyor", "Okul korosu ödül kazandı", "Una yine zam geldi"),
    "pt": ("Leia também", "Horário da barca muda em maio", "Coro da escola ganha um prémio", "A farinha volta a subir"),
}  # fmt: skip
NOWHERE = html("404", "<h1>404</h1><p>Not found</p>", status=404)


def paper(
    name: str,
    language: str,
    headline: str,
    said: str,
    title: str = "",
    turn: int = 0,
    status: int = 200,
    head: str = "",
) -> bytes:
    """Return a page of a paper: a menu, a headline, what is said beneath it, other stories."""
    lists, *others = LISTS[language]
    turned = "".join(
        f"<li><a href='/{each}'>{each}</a></li>" for each in others[turn:] + others[:turn]
    )
    inside = f"{MENU % name}<h1>{headline}</h1><p>{said}</p><h2>{lists}</h2><ul>{turned}</ul><div class=bottom>© {name}</div>"
    return html(
        f"{title or headline} | {name}", inside, language=language, status=status, head=head
    )


def front(name: str, language: str, turn: int = 0) -> bytes:
    """Return a front whose stories change at each look."""
    lists, *others = LISTS[language]
    chosen = (others[turn:] + others[:turn])[:2]
    told = "".join(
        f"<h3><a href='/{each}'>{each}</a></h3><p>{each}, as the council heard on {turn + 2} May in the hall by the river.</p>"
        for each in chosen
    )
    inside = f"{MENU % name}<h1>Welcome to {name}</h1><p>Opening hours of the town hall, bins, parking and the library. Who wants to write to us finds the form below; we answer within a week.</p>{told}<h3>{lists}</h3>"
    return html(f"Welcome | {name}", inside, language=language)


LOST = (
    ("en", "Lode Courier", "/2012/eel-weir-restored", "The eel weir is restored", "Volunteers restored the eel weir at Lode in 2012", "Biscuit ate this one", "Our office dog was hungry. He is very sorry, and says woof."),
    ("de", "Lodebote", "/lokales/2012/aalwehr-erneuert", "Das Aalwehr ist erneuert", "Freiwillige erneuerten 2012 das Aalwehr", "Hoppla!", "Der gewünschte Artikel steht leider nicht mehr zur Verfügung. Ältere Beiträge löschen wir nach einer gewissen Zeit."),
    ("pl", "Głos Lode", "/artykul/2012/jaz-na-wegorze", "Jaz na węgorze odnowiony", "Ochotnicy odnowili jaz na węgorze", "Zgubiłeś szlak?", "Tej ścieżki już nie ma na naszej mapie. Spróbuj z wyszukiwarką."),
    ("uk", "Вісник Лоде", "/news/2012/zahata-vuhriv", "Загату для вугрів відновлено", "Добровольці відновили загату для вугрів", "Тут була новина", "Була та загула. Може, переїхала."),
    ("ar", "صوت لودي", "/akhbar/2012/sadd", "ترميم سد الأنقليس", "رمم المتطوعون سد الأنقليس", "عذرا", "المادة التي تبحث عنها حذفت أو نقلت إلى مكان آخر."),
)  # fmt: skip
KEPT = (
    ("es", "RedLode", "/alcaldesa/status/88123", "un mensaje", "La alcaldesa pidió disculpas por las obras", "Alcaldesa en RedLode", "Este mensaje fue eliminado por su autora.", "soft-404", "undecided"),
    ("tr", "Lode Durak", "/gundem/ihale-h44121.html", "Lode Durak", "İhaleye tek firma girdi", "İhale soruşturması", "Bu içerik, 4. Sulh Ceza Hâkimliği'nin 2018/2231 sayılı kararı gereği yayından kaldırılmıştır.", "legal", ""),
    ("pt", "Blog de Lode", "/2014/09/licitacao-suspeita", "o Blog de Lode", "A licitação teve um só concorrente", "Conteúdo removido", "Este texto foi retirado do ar por decisão judicial. O blog recorre.", "legal", ""),
    ("de", "Lode Archiv", "/1998/prozess-gegen-unternehmer", "Lode Archiv", "Das Urteil gegen den Unternehmer fiel im Herbst", "Artikel gesperrt", "Dieser Artikel wurde aufgrund einer gerichtlichen Verfügung aus unserem Archiv entfernt.", "legal", ""),
)  # fmt: skip
THERE = (
    ("en", "a court that ordered a removal, in short", "Court orders statue removed", "The court ordered the council to remove the statue of the eel catcher. This was the third ruling on the page of the petition.", "The court ordered the statue of the eel catcher removed"),
    ("es", "an item that is not sold any more, with all that is known of it", "Taladro de columna TC40", "Este artículo ya no está disponible. Motor de 550 W, cinco velocidades de 280 a 2350 vueltas, mandril de 16 mm, peso 31 kg, mesa inclinable.", "El TC40 tiene cinco velocidades y pesa 31 kg"),
    ("de", "two lines for the press", "Aalwehr in Lode erneuert", "Zwölf Freiwillige haben das Aalwehr erneuert. Es kostete 900 Euro.", "Zwölf Freiwillige erneuerten das Aalwehr für 900 Euro"),
)  # fmt: skip
WALLS = (
    ("friends", "A society of friends", "Everything older than a week is kept for our friends. Become one of them; those who are friends already know the way. A year costs as much as a pair of shoes."),
    ("pond", "Good day", "We like to know who comes. Put the fish into the pond to go on."),
)  # fmt: skip
TITLE, STORY = heading(), story(times=1)
SENTENCE = "The letters of the botanist had been kept in a cellar, the director of the museum said"
BANNER = "<div class=banner><p>Subscribe for full access from 1 euro a month. Already a subscriber? Log in to continue reading without limits.</p></div>"
OTHER = "<h1>Lady Falcons edge Mercer in overtime</h1><p>The Falcons came back from nine points down to beat Mercer 58-55 on Friday night. Junior guard Tasha Boone scored 21, the last three with four seconds left. Coach Alvarez said that his team had grown up a little, and that nobody should ask him about the first half.</p>"
CASINO = "<h1>Radio Lode: voices of the town</h1><p>Radio Lode recommends: casino slots with a welcome bonus of 200 free spins, blackjack and roulette with a live dealer. Deposit 10, play with 30, withdraw at once; no wagering on the first jackpot.</p><h2>Today's mirror</h2><p>If the login is blocked, register at the mirror: slots, betting odds and poker around the clock.</p>"

CASES = (
    *(
        Case(f"notice-lost-{language}", "soft-404", "a joke or a regret among other stories, for whatever is asked", {path: paper(name, language, headline, words), "/": front(name, language), "*": paper(name, language, headline, words, turn=1)}, text=title, sentence=said)
        for language, name, path, title, said, headline, words in LOST
    ),
    *(
        Case(f"notice-there-of-{language}", "live", "a story in two lines on such a site", {path: paper(name, language, title, f"{said}. {title}."), "/": front(name, language), "*": paper(name, language, headline, words)}, text=title, sentence=said, trap=True)
        for language, name, path, title, said, headline, words in LOST
    ),
    *(
        Case(f"notice-kept-{language}-{status}", status, "its headline was kept, its text was not", {path: paper(name, language, headline, words), "/": front(name, language), "*": NOWHERE}, text=text, sentence=said, missed=missed)
        for language, name, path, text, said, headline, words, status, missed in KEPT
    ),
    *(
        Case(f"notice-there-{language}", "live", why, {"/a/11": paper("Lode", language, headline, words), "/": front("Lode", language), "*": NOWHERE}, text=headline, sentence=said, trap=True)
        for language, why, headline, words, said in THERE
    ),
    *(
        Case(f"notice-wall-{name}", "walled", "a wall in words of its own, before all but the home page", {"/2012/eel-weir-restored": paper("Lode Courier", "en", headline, words), "/": front("Lode Courier", "en"), "*": paper("Lode Courier", "en", headline, words)}, text="The eel weir is restored", sentence="Volunteers restored the eel weir at Lode in 2012", trap=True, missed="undecided")
        for name, headline, words in WALLS
    ),
    *(
        Case(f"notice-wall-all-{name}", "walled", "a wall in words of its own, before all there is", {path: html(headline, f"<h1>{headline}</h1><p>{words}</p><button>Go on</button>") for path in ("/2012/eel-weir-restored", "/", "*")}, text="The eel weir is restored", sentence="Volunteers restored the eel weir at Lode in 2012", trap=True, missed="undecided")
        for name, headline, words in WALLS
    ),
    Case("notice-state", "legal", "a state's page, for whatever is asked", {path: html("Sito non accessibile", "<h1>SITO NON RAGGIUNGIBILE</h1><p>L'accesso alla presente pagina è stato disabilitato in esecuzione di un ordine dell'Autorità (Delibera n. 41/19) ai sensi del regolamento in materia di tutela del diritto d'autore.</p>", language="it") for path in ("/schede/ladri-di-biciclette", "/", "*")}, text="Ladri di biciclette, la scheda", sentence="La scheda elenca gli attori del film", trap=True),
    Case("notice-front", "soft-404", "a front that changes at each look, for whatever is asked", {"/minutes/2009/june.htm": front("Lode Parish", "en"), "/": front("Lode Parish", "en", 1), "*": front("Lode Parish", "en", 2)}, text="minutes of June 2009", sentence="The footpath was closed by a vote of five to two"),
    Case("notice-number", "drifted", "its number was given to another story", {"/article.php?id=2231": html("Lady Falcons edge Mercer in overtime", OTHER), "*": NOWHERE}, text="Board votes to close three schools", sentence="The school board of Lode closed three schools in the spring of 2008, against the vote of the mayor"),
    Case("notice-loose", "live", "cited loosely, by nobody's name", {"/article.php?id=2231": html("Lady Falcons edge Mercer in overtime", OTHER), "*": NOWHERE}, text="one detailed account of that evening", sentence="It took a while before people understood, as several papers described at the time", trap=True),
    Case("notice-squatter", "drifted", "a casino beneath the headline of who was there before", {"/shows/jamming-towers": html("Radio Lode: voices of the town - Radio Lode", CASINO), "*": NOWHERE}, text="Radio Lode", sentence="The broadcast on the jamming towers of the coast was made in 2008",
        missed="undecided"),
    Case("notice-gambling", "live", "a story about a casino, cited for what it tells", {"/a/casino-closes": html("Casino of Lode closes its doors", "<h1>Casino of Lode closes its doors</h1><p>The casino on the pier has closed after forty years. Its slots and roulette tables go to a museum in Ely, said the owner, Ruth Marsh, who had promised jackpots and bonus nights to fishermen. The council, which lost a tenth of its income, wants a library there.</p>"), "*": NOWHERE}, text="Casino of Lode closes", sentence="The slots of the casino on the pier went to a museum in Ely", trap=True),
    Case("notice-banner", "live", "the whole story beneath a banner that asks for money", {"/museum/reading-room": html(TITLE, BANNER + story(times=4)), "*": NOWHERE}, text=TITLE, sentence=SENTENCE, trap=True),
    Case("notice-teaser", "walled", "a teaser, and a banner", {"/museum/reading-room": html(TITLE, f"{STORY[:160]}…</p></article>{BANNER}"), "*": NOWHERE}, text=TITLE, sentence=SENTENCE),
    Case("notice-404-page", "live", "the page itself, with a 404", {"/museum/reading-room": html(TITLE, story(times=3), status=404), "*": html("Not found", "<h1>Not found</h1>", status=404)}, text=TITLE, sentence=SENTENCE, trap=True, missed="undecided"),
    Case("notice-404-kept", "gone", "a 404 that repeats a headline, and tells that it was deleted", {"/museum/reading-room": paper("Lode", "en", TITLE, "This story was deleted by the editors. You may like these.", status=404), "*": NOWHERE}, text=TITLE, sentence=SENTENCE),
    Case("notice-shell", "live", "an application whose server describes each page", {"/hearing/44": html("Hearing 44: the eel weir", '<div id="root"></div><script src="/app.js"></script>', head='<meta property="og:title" content="Hearing 44: the eel weir"><meta property="og:description" content="Volunteers told the council how they restored the weir, and asked for stones.">'), "*": NOWHERE}, text="Hearing 44", sentence="Volunteers told the council how the weir was restored", trap=True),
    Case("notice-shell-bare", "undecided", "an application that says nothing of its pages", {path: html("Hearings", '<div id="root"></div><script src="/app.js"></script>', head='<meta property="og:title" content="Hearings">') for path in ("/hearing/44", "/", "*")}, text="Hearing 44", sentence="Volunteers told the council how the weir was restored"),
    Case(
        "notice-minutes",
        "live",
        "cited by a number, in a note that names nobody",
        {"/a/000123.html": html(TITLE, story(times=9)), "*": NOWHERE},
        text="minutes",
        sentence="The council heard of it a second time, and asked to see what was said then.[123]",
        trap=True,
    ),
    Case("notice-lander", "parked", "a script that leads to advertisements, and no word", {path: html("", '<script src="/px.js"></script><script>window.onload=function(){window.location.href="/lander"}</script>') for path in ("/dissent/2009/leaflets", "/", "*")}, text="The leaflets", sentence="The leaflets were printed in a cellar"),
    Case("notice-no-result", "soft-404", "a search that found nothing, in place of a page", {"/atas/2006/12.php": html("Pesquisa | Câmara de Lode", "<h1>Pesquisa</h1><p>0 resultados para «atas 2006 12».</p><p>Use termos mais gerais.</p>", language="pt"), "*": NOWHERE}, text="ata 12/2006", sentence="A câmara recusou a licença à rádio", missed="undecided"),
)  # fmt: skip
