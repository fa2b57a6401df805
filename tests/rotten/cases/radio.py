"""A radio station's links: where they lead, bare addresses, short pages."""

from rotten.case import Answer, Case, answer, html, redirect
from rotten.stories import STORIES, story

CORE = "<p>The lighthouse keeper wrote down every ship that passed between 1871 and 1902. The books were scanned last winter, and a class of pupils is reading them aloud, so that everybody can listen. Two volumes are too wet to be opened.</p>"
TITLE = "Logbooks of the lighthouse read aloud"
PAGE = html(
    f"{TITLE} – Coast Radio",
    f"<nav><a href=/>Coast Radio</a> <a href=/live>Live</a> <a href=/shows>Shows</a></nav><article><h1>{TITLE}</h1>{CORE * 4}</article><footer>Coast Radio, a station of the coast. <a href=/imprint>Imprint</a></footer>",
    head='<script src="/app.js"></script>',
)
HOME = html(
    "Coast Radio",
    "<nav><a href=/>Coast Radio</a> <a href=/live>Live</a> <a href=/shows>Shows</a></nav><h1>On air now</h1><p>Morning show with music from the coast, traffic and weather. Call us to wish for a song.</p><h2>Shows</h2><ul><li>Night watch</li><li>Sailors ask</li><li>Market prices for herring and cod</li></ul><p>Subscribe to our letter, follow us, write to us. We are on air day and night, on medium wave and on the web.</p>",
    head='<script src="/app.js"></script>',
)
NONE = html("404", "<h1>404</h1>", status=404)
NR = answer("", status=404)


def gone_to(name: str, where: str, why: str, missed: str = "", **rest: Answer) -> Case:
    """Return a case of an article that leads to a page of its site, and 404 for all others."""
    return Case(
        name,
        "soft-404",
        why,
        {"/2016/logbooks-read-aloud.html": redirect(where), "/": HOME, "/*": NONE, **rest},
        text=TITLE,
        missed=missed,
    )


SOFT = (
    gone_to("radio-home-301", "http://radio-home-301.example/", "home, in full"),
    gone_to("radio-home-index", "/index.php", "home by its file", **{"/index.php": HOME}),
    gone_to("radio-home-query", "/?error=404", "home, with a hint"),
    gone_to("radio-home-en", "/en", "home in English", **{"/en": HOME}),
    gone_to("radio-home-www", "http://www.radio-home-www.example/", "home, with www.", **{"//www.radio-home-www.example/": HOME}),
    gone_to("radio-home-named", "/home", "home by its name", **{"/home": HOME}),
    gone_to("radio-home-html", "/index.html", "home by its page", **{"/index.html": HOME}),
    gone_to("radio-hash", "/#not-found", "home, with a fragment"),
    gone_to("radio-error", "/error", "an error page", missed="server-error", **{"/error": html("Coast Radio", "<h1>An error occurred</h1><p>The page could not be found.</p>")}),
    gone_to("radio-404php", "/404.php", "404.php with 200", **{"/404.php": html("Coast Radio", "<p>Lost at sea.</p>")}),
    gone_to("radio-notfound", "/notfound?url=/2016/logbooks", "notfound with 200", **{"/notfound": html("Coast Radio", "<p>Lost at sea.</p>")}),
    gone_to("radio-search", "/search/?query=logbooks", "a search", **{"/search/": html("Search", "<h1>Search</h1><p>Your search for logbooks returned no results.</p>")}),
    gone_to("radio-searched", "/suche?q=logbooks", "a search in German", **{"/suche": html("Suche", "<h1>Suche</h1><p>Keine Ergebnisse.</p>", language="de")}),
    Case("radio-title-en", "soft-404", "in a language that is not its site's", {"/a": html("404 Not Found", "<h1>Seite nicht gefunden</h1>", language="de")}),
    Case("radio-h2", "soft-404", "a second heading says so", {"/a": html("Coast Radio", "<h1>Coast Radio</h1><h2>Error 404 – page not found</h2><p>Try the shows instead.</p>")}),
    Case("radio-strong", "soft-404", "no heading at all", {"/a": html("Coast Radio", "<div><b>Sorry!</b> <span>The page you are looking for doesn't exist.</span></div>")}),
    Case("radio-removed", "soft-404", "taken down at somebody's wish", {"/a": html("Coast Radio", "<h1>This article has been removed</h1><p>It was removed at the request of its author.</p>")}),
    Case("radio-unpublished", "soft-404", "a withdrawn paper", {"/paper/7": html("Coast Journal", "<h1>This document is no longer available</h1>")}),
    Case("radio-dropbox", "soft-404", "a shared file", {"/s/1": html("Coast Box", "<h1>This item was deleted</h1><p>The file you're looking for has been moved or deleted.</p>")}),
    Case("radio-forum", "soft-404", "a forum", {"/t/1": html("Coast Talk", "<h1>Oops! We ran into some problems.</h1><p>The requested thread could not be found.</p>")}),
    Case("radio-oops", "soft-404", "the same for all, and it says so", {"/a/b": html("Oops", "<p>Page does not exist</p>"), "/*": html("Oops", "<p>Page does not exist</p>"), "/robots.txt": NR}),
    Case("radio-empty-search", "soft-404", "nothing found, in Spanish", {"/a": html("Radio Costa", "<h1>No se ha encontrado la página</h1>", language="es")}),
    Case("radio-api", "soft-404", "nothing under that number", {"/api/17": answer('{"success":false,"message":"Record does not exist","data":null}', kind="application/json")}),
    Case("radio-api-2", "soft-404", "an error with a number", {"/api/17": answer('{"errors":[{"code":404,"detail":"no such ship"}]}', kind="application/vnd.api+json")}),
    Case("radio-plain-de", "soft-404", "plain text in German", {"/a.txt": answer("Fehler 404: Die Datei wurde nicht gefunden.", kind="text/plain; charset=utf-8")}),
)  # fmt: skip

LIVE = (
    Case("radio-amp", "live", "for now, to another form of it", {"/a": redirect("/a/amp"), "/a/amp": PAGE}, text=TITLE, trap=True),
    Case("radio-locale", "live", "to its language", {"/a/logbooks": redirect("/en/a/logbooks"), "/en/a/logbooks": PAGE}, text=TITLE, trap=True),
    Case("radio-session", "live", "with a number of a session", {"/a": redirect("/a;jsessionid=0A1B"), "/a;jsessionid=0A1B": PAGE}, text=TITLE, trap=True),
    Case("radio-mobile", "live", "to its form for telephones", {"/a": redirect("http://m.radio-mobile.example/a"), "//m.radio-mobile.example/a": PAGE}, text=TITLE, trap=True),
    Case("radio-hops", "live", "seven hops", {"/a": redirect("/1")} | {f"/{n}": redirect(f"/{n + 1}") for n in range(1, 7)} | {"/7": PAGE}, text=TITLE, trap=True),
    Case("radio-short-url", "moved", "a short address, for good", {"/s": redirect("/shows/2016/logbooks", 301), "/shows/2016/logbooks": PAGE}, text=TITLE),
    Case("radio-campaign", "undecided", "a campaign leads home", {"/listen": redirect("/"), "/": HOME, "/*": NONE}, text="listen to it"),
    Case("radio-closed-shop", "live", "a shop that is sold out", {"/p/1": html("Herring, 1 kg", "<h1>Herring, 1 kg</h1><p>Sold out. This product is currently unavailable; tell me when it is back.</p><p>Caught off the coast, salted by hand, packed in paper. Keeps for a week in a cold place, and tastes best with potatoes and onions.</p>")}, text="Herring, 1 kg", trap=True),
    Case("radio-comments", "live", "a reader's comment says page not found", {"/a": html(TITLE, f"<article><h1>{TITLE}</h1>{CORE * 2}</article><section><h2>Comments</h2><p>Anna: The link in the second paragraph gives: page not found.</p><p>Bo: This page does not exist any more, indeed.</p></section>")}, text=TITLE, trap=True),
    Case("radio-question", "live", "a question about 404", {"/q/404": html("Why do I get “404 Not Found” in my app? – Coast Exchange", f"<h1>Why do I get “404 Not Found” in my app?</h1><p>I open /ships and see: 404 Not Found. The page you requested does not exist.</p>{CORE}<h2>2 answers</h2><p>Register the route.</p>")}, text="Why do I get “404 Not Found” in my app?", trap=True),
    Case("radio-band", "live", "a band of that name", {"/bands/404": html("404 (band)", f"<h1>404 (band)</h1><p>404 is a band from the coast. Its first record, Not Found, came out in 2004.</p>{CORE}")}, text="404 (band)", trap=True),
    Case("radio-statute", "live", "a law about missing records", {"/law/7": html("Act on records that cannot be found", f"<h1>Act on records that cannot be found</h1><p>§ 1 Where the document is no longer available, the keeper says so.</p>{CORE * 2}")}, text="Act on records that cannot be found", trap=True),
    Case("radio-one-page", "live", "a site of one page, whatever is asked", {"/project/log-books": PAGE, "/*": PAGE, "/robots.txt": NR}, text=TITLE, trap=True),
    Case("radio-one-page-bare", "live", "the same, cited by its address alone", {"/logbooks/lighthouse": PAGE, "/*": PAGE, "/robots.txt": NR}, text="http://radio-one-page-bare.example/logbooks/lighthouse", trap=True),
    Case("radio-shell-app", "undecided", "an application, its frame drawn, the rest by scripts", {"/ships/7": html("Ships", "<div id=app><p>Loading…</p></div><script src=/a.js></script>"), "/*": html("Ships", "<div id=app><p>Loading…</p></div><script src=/a.js></script>"), "/robots.txt": NR}, trap=True),
    Case("radio-loose", "live", "cited in other words", {"/2016/0412": PAGE}, text="an old project", sentence="Schools by the sea found a new use for archives", trap=True),
    Case("radio-other-tongue", "live", "cited in another language", {"/2016/logbooks-read-aloud": PAGE}, text="Die Tagebücher des Leuchtturms werden vorgelesen", sentence="Eine Schulklasse liest die alten Tagebücher vor", trap=True),
    Case("radio-slug-other", "live", "its address says what its title does not", {"/press/0417-annual-results-statement": PAGE}, text="what the station said", sentence="The station spoke about pupils and ships", trap=True),
    Case("radio-retitled", "live", "retitled since", {"/2016/logbooks-read-aloud.html": html("Pupils lend their voices to a lighthouse", f"<h1>Pupils lend their voices to a lighthouse</h1>{CORE * 3}")}, text="Logbooks of the lighthouse read aloud", trap=True),
    *(Case(f"radio-bare-{code}", "live", f"cited by its address alone, in {code}", {f"/{code}/2016/museum-reading-room": html(title, story(code), language=code)}, text=f"http://radio-bare-{code}.example/{code}/2016/museum-reading-room", trap=True) for code, (title, _) in STORIES.items()),
    Case("radio-archive-list", "live", "a list of what is lost", {"/lost": html("Lost films of the coast", "<h1>Lost films of the coast</h1><ul>" + "".join(f"<li>Film {n}: no longer available</li>" for n in range(30)) + "</ul>")}, text="Lost films of the coast", trap=True),
    Case("radio-policy", "live", "a page on how to ask for removal", {"/removal": html("This content has been removed: what you can do", f"<h1>This content has been removed: what you can do</h1>{CORE * 2}")}, text="what you can do", trap=True),
    Case("radio-sale-house", "live", "a house for sale", {"/h/1": html("Lighthouse for sale", f"<h1>This lighthouse is for sale</h1><p>Make an offer. Buy now.</p>{CORE}")}, text="Lighthouse for sale", trap=True),
    Case("radio-suspended-law", "live", "an account of a suspension", {"/n/1": html("Account suspended, then restored", f"<h1>Account suspended, then restored</h1>{CORE * 2}")}, text="Account suspended, then restored", trap=True),
    Case("radio-wall-paper", "live", "a paper on walls", {"/n/2": html("Access denied: who is kept from the archives", f"<h1>Access denied: who is kept from the archives</h1>{CORE * 3}")}, text="who is kept from the archives", trap=True),
    Case("radio-found", "live", "a headline with the number", {"/n/4": html("404 trees found: pupils count", f"<h1>404 trees found</h1>{CORE * 3}")}, text="404 trees found", trap=True),
    Case("radio-tree", "live", "what was not found is a tree", {"/n/5": html("Not found: the tree that is on every map", f"<h1>Not found: the tree that is on every map</h1>{CORE * 3}")}, text="the tree that is on every map", trap=True),
    Case("radio-gone", "live", "what is gone are elms", {"/n/6": html("Gone: elms of the coast", f"<h1>Gone</h1>{CORE * 3}")}, text="elms of the coast", trap=True),
    Case("radio-felled", "live", "what was removed is a tree", {"/n/7": html("Removed trees", f"<h1>This tree has been removed</h1>{CORE}")}, text="Removed trees", trap=True),
    Case("radio-guide", "live", "a guide to buying domains", {"/n/8": html("Domains for sale: a guide", f"<h1>Domains for sale: a guide</h1>{CORE * 2}")}, text="Domains for sale: a guide", trap=True),
    Case("radio-subscribe", "live", "an article that asks for subscribers at its end", {"/n/3": html(TITLE, f"<h1>{TITLE}</h1>{CORE * 4}<p>Subscribe to our letter for more.</p><p>Already a subscriber? Log in.</p>")}, text=TITLE, trap=True),
)  # fmt: skip

DRIFT = (
    Case("radio-vet", "drifted", "a vet where a radio was", {"/shows/logbooks-read-aloud": html("Paws & Co", "<h1>Your vet in town</h1>" + "<p>We vaccinate cats and dogs, trim claws and clean teeth. Book a date by telephone, and bring the passport of your pet with you when you come.</p>" * 3)}, text="Logbooks of the lighthouse read aloud", sentence="Pupils read what the keeper wrote about ships"),
    Case("radio-casino-short", "drifted", "a casino, briefly", {"/shows/logbooks-read-aloud": html("Online Casino – 200 Free Spins Bonus", "<h1>Online casino</h1><p>Play slots and roulette for real money. Claim 200 free spins and a welcome bonus without deposit. Register today, withdraw fast. Live dealer blackjack, jackpots, sports betting.</p>")}, text=TITLE),
    Case("radio-togel", "drifted", "togel", {"/shows/logbooks-read-aloud": html("TOGEL ONLINE | Bandar Togel Resmi", "<h1>Bandar togel resmi</h1><p>Situs togel online terpercaya, daftar togel, slot gacor, toto 4D, link alternatif, deposit pulsa, bonus member baru.</p>", language="id")}, text=TITLE),
    Case("radio-vn", "drifted", "bets in Vietnamese", {"/shows/logbooks-read-aloud": html("Nhà cái uy tín số 1", "<h1>Nhà cái uy tín</h1><p>Cá cược bóng đá, casino, nổ hũ, bắn cá, game bài, đăng ký, nạp tiền, rút tiền, khuyến mãi.</p>", language="vi")}, text=TITLE),
)  # fmt: skip

HEADED = (
    ("en", "Whoops!", "We can't seem to find the page you're looking for."),
    ("en", "Page Unavailable", "The page you requested is currently unavailable or has been removed."),
    ("en", "404", "Looks like you're lost."),
    ("en", "Story removed", "This story is no longer available."),
    ("de", "Seite existiert nicht", "Leider gibt es unter dieser Adresse nichts."),
    ("de", "Der Artikel wurde gelöscht", ""),
    ("fr", "Contenu supprimé", "Ce contenu a été supprimé par son auteur."),
    ("es", "La noticia que buscas ya no está disponible", ""),
    ("it", "Articolo rimosso", "L'articolo che cercavi è stato rimosso."),
    ("pl", "Artykuł został usunięty", ""),
    ("ru", "Новость не найдена", ""),
    ("tr", "Haber bulunamadı", ""),
    ("ar", "الخبر غير موجود", ""),
    ("fa", "خبر مورد نظر یافت نشد", ""),
    ("zh", "文章不存在或已被删除", ""),
    ("ja", "記事が見つかりません", "この記事は削除されました。"),
    ("he", "הכתבה הוסרה", ""),
    ("pt", "Notícia não encontrada", ""),
    ("nl", "Bericht niet gevonden", ""),
    ("uk", "Матеріал видалено", ""),
    ("ur", "خبر نہیں ملی", ""),
    ("ku", "Gotar nehat dîtin", ""),
)  # fmt: skip
"""What stands on a page that is not there, by its language: a heading, and a paragraph."""

HEADS = tuple(
    Case(
        f"radio-headed-{number}",
        "soft-404",
        f"a heading alone says so, in {language}",
        {
            "/2020/trees/count": html(
                "Tree County", f"<h1>{told}</h1><p>{words}</p>", language=language
            )
        },
        text="Pupils count the trees of the county",
    )
    for number, (language, told, words) in enumerate(HEADED)
)

CASES = (*SOFT, *HEADS, *LIVE, *DRIFT)
