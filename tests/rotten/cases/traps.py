"""Pages that are there, whatever they look like."""

import asyncio

from web.talk import Resource, Talk

from rotten.case import (
    Case,
    answer,
    by_browser,
    by_method,
    html,
    redirect,
    resetting,
)
from rotten.cases.frames import framed
from rotten.stories import heading, story

TITLE = heading()
PAGE = framed(TITLE, story())
BODY = PAGE.partition(b"\r\n\r\n")[2]
NOWHERE = framed("Not Found", "<h1>Not Found</h1>", status=404)

LOGIN = '<form method="post" action="/login"><input name="user"><input type="password" name="pass"><button>Log in</button></form>'


async def drip(talk: Talk) -> None:
    """The page, its parts with pauses."""
    whole = answer(BODY)
    for start in range(0, len(whole), 1 + len(whole) // 5):
        await talk.send(whole[start : start + 1 + len(whole) // 5])
        await asyncio.sleep(0.1)


def every(times: int, bad: bytes, good: bytes) -> Resource:
    """Return a resource that is out of order the first times."""

    async def resource(talk: Talk) -> None:
        await talk.send(bad if talk.times <= times else good)

    return resource


def alive(
    name: str,
    why: str,
    page: bytes | Resource | list[bytes],
    path: str = "/museum/reading-room",
    text: str = TITLE,
    sentence: str = "",
    **rest: object,
) -> Case:
    """Return a trap: a page that is there, whatever it looks like; others on its site are a 404."""
    return Case(
        f"look-{name}", "live", why, {path: page, **rest}, text=text, sentence=sentence, trap=True
    )


def titled(name: str, why: str, title: str, language: str = "en", more: str = "") -> Case:
    """Return a trap: an article with a title that sounds like something else."""
    return alive(
        name,
        why,
        framed(
            title,
            f"<article><h1>{title}</h1>{more}{story(language).partition('</h1>')[2]}",
            language,
        ),
        "/blog/" + name,
        title,
    )


TRAPS = (
    titled("not-found-novel", "a novel called so", "Not Found: a novel by Ada Quill"),
    titled("four-oh-four", "a museum of error pages", "The 404 Museum: a history of the missing page"),
    titled("page-missing", "a manuscript", "A missing page of the Steinau chronicle turns up in Lisbon"),
    titled("gone-obit", "an obituary", "Anna Weir, who is no longer with us, 1931–2024"),
    titled("parked-essay", "on parked domains", "This domain is for sale: inside the business of parked names"),
    titled("expired-essay", "on expired names", "Your domain has expired: what happens next"),
    titled("access-denied", "a court report", "Access denied: reporters shut out of the hearing"),
    titled("captcha-essay", "on captchas", "“Verify you are human”: how captchas came to be"),
    titled("blocked-essay", "on blocked sites", "This site has been blocked: ten years of web censorship"),
    titled("maintenance-98", "an old maintenance page", "“We’ll be right back”: a maintenance page from 1998"),
    titled("under-construction", "on a sign", "Under construction: the digging man of the early web"),
    titled("login-essay", "on logins", "Please log in: a short history of the password"),
    titled("casino-history", "a history", "The casino at Steinau, 1871–1933"),
    titled("paywall-essay", "on paywalls", "Subscribe to continue reading? What readers think of paywalls"),
    titled("seite-fehlt", "ein Fund", "Seite nicht gefunden? Wie Archive verlorene Blätter suchen", "de"),
    titled("vermisst", "eine Vermisste", "Vermisste Wanderin nicht gefunden", "de"),
    titled("introuvable", "un livre rare", "Introuvable depuis 1911, le manuscrit est à Lyon", "fr"),
    titled("no-encontrado", "a search", "No encontrado: cinco días buscando un barco", "es"),
    titled("perso", "a lost ship", "Scomparsa nel nulla: la nave non trovata", "it"),
    titled("niet-gevonden", "a search", "Boot niet gevonden na storm", "nl"),
    titled("zaginiony", "a search", "Nie znaleziono skarbu w zamku", "pl"),
    titled("nao-achado", "a search", "Não encontrado: o navio que desapareceu em 1911", "pt"),
    titled("ne-naiden", "a search", "Корабль не найден: поиски продолжаются", "ru"),
    titled("ne-znaydeno", "a search", "Судно не знайдено", "uk"),
    titled("bulunamadi", "a search", "Kayıp tekne bulunamadı", "tr"),
    titled("ghayr-mawjud", "a search", "السفينة غير موجودة: البحث مستمر", "ar"),
    titled("peyda-nashod", "a search", "کشتی پیدا نشد؛ جستجو ادامه دارد", "fa"),
    titled("lo-nimtza", "a search", "הספינה לא נמצאה", "he"),
    titled("mitsukaranai", "a search", "見つからない船 捜索続く", "ja"),
    titled("nehat-ditin", "a search", "Keştî nehat dîtin", "ku"),
    titled("nahin-mila", "a search", "جہاز نہیں ملا", "ur"),
    titled("bu-cunzai", "a ghost ship", "不存在的船", "zh"),
    titled("error-memoir", "a memoir", "Error 404: my life in a call centre"),
    titled("removed", "of a statue", "This statue has been removed"),
    titled("closed-down", "of a shop", "The bookshop is permanently closed"),
    titled("moved-away", "of a museum", "We have moved: the museum’s first week in Mill Lane"),
    titled("forbidden", "of a city", "403 Forbidden City photographs"),
    titled("default-page", "on Apache", "It works! Twenty-five years of Apache’s default page"),
    alive("about-soft-404", "a manual of errors", framed("Soft 404 errors explained", "<article><h1>Soft 404 errors explained</h1><p>A soft 404 is a page that says “page not found” while the server answers 200 OK. Search engines drop such pages. Typical wording is: “The requested page could not be found”, “Sorry, this page does not exist”, “Oops! That page can’t be found”.</p><p>Return 404 or 410 for what is gone, and a redirect for what has moved.</p></article>"), "/docs/soft-404", "Soft 404 errors explained"),
    alive("one-line", "one line", answer("<p>Yes.</p>"), "/is-it-tuesday", "whether it is Tuesday"),
    alive("one-word-txt", "a number in a file", answer("42\n", kind="text/plain"), "/count.txt", "the count"),
    alive("status-ok", "a status page", html("Status", "<h1>All systems operational</h1><p>No incidents reported today.</p>"), "/status", "their status page"),
    alive("empty-search", "a catalogue's empty result, cited as such", framed("Catalogue", "<h1>Search results</h1><p>0 results for “unicorn”. No items found.</p>"), "/catalogue?q=unicorn", "the catalogue has no unicorns", sentence="A search of the catalogue finds none"),
    alive("cookie-bar", "a cookie bar above", framed(TITLE, "<div id='onetrust-banner-sdk' role='dialog'><h2>We value your privacy</h2><p>We use cookies to enhance your browsing experience. By clicking Accept all you consent.</p><button>Accept all</button><button>Reject all</button></div>" + story())),
    alive("gdpr-de", "a cookie bar in German", framed(heading("de"), "<div class='cmpbox'><h2>Wir benötigen Ihre Zustimmung</h2><p>Wir und unsere 187 Partner verwenden Cookies.</p><button>Alle akzeptieren</button></div>" + story("de"), "de"), text=heading("de")),
    alive("newsletter", "a box for letters above", framed(TITLE, "<div class='modal'><h2>Subscribe to our newsletter</h2><form><input type='email'><button>Subscribe</button></form></div>" + story())),
    alive("login-corner", "a login in the corner", framed(TITLE, LOGIN + story())),
    alive("noscript", "a word to those without scripts", framed(TITLE, "<noscript>Please enable JavaScript to use all features of this site.</noscript>" + story())),
    alive("comment-404", "a reader complains of dead links", framed(TITLE, story() + "<section id='comments'><h3>2 comments</h3><p>The first link gives me “404 Page not found”.</p><p>Same here, page not found.</p></section>")),
    alive("comment-video", "a dead video within", framed(TITLE, story() + "<div class='embed'>Video unavailable. This video is private.</div>")),
    alive("widget-fail", "an empty widget", framed(TITLE, "<aside><h2>Nothing found</h2><p>Sorry, no posts matched your criteria.</p></aside>" + story())),
    alive("class-404", "a class that lies", framed(TITLE, story(), kind="error404-safe not-found-fallback")),
    alive("noindex", "noindex", framed(TITLE, story(), head='<meta name="robots" content="noindex">')),
    alive("canonical-home", "a wrong canonical address", framed(TITLE, story(), head='<link rel="canonical" href="/">')),
    alive("no-title", "no title", answer(f"<html><body>{story()}</body></html>")),
    alive("title-untitled", "an untitled document", html("Untitled Document", story())),
    alive("title-home", "every page is titled alike", framed("Steinau", story())),
    alive("title-error", "a title that was never set", html("Error", story())),
    alive("title-loading", "a title that scripts set", html("Loading...", story())),
    alive("pdf-octet", "a PDF called a stream", answer(b"%PDF-1.4\n" + b"1 0 obj<<>>endobj\n" * 50, kind="application/octet-stream"), "/report.pdf", "the report"),
    alive("pdf-html", "a PDF called a page", answer(b"%PDF-1.4\n" + b"1 0 obj<<>>endobj\n" * 50, kind="text/html"), "/report.pdf", "the report"),
    alive("pdf-viewer", "a viewer in place of a PDF", framed("Annual report 2014", "<h1>Annual report 2014</h1><iframe src='/raw/report.pdf'></iframe><p>Download (2.3 MB)</p><p>Published by the harbour board in March 2015.</p>"), "/docs/annual-report-2014.pdf", "Annual report 2014"),
    alive("csv", "numbers", answer("year,piles\n1911,11\n1912,8\n", kind="text/csv"), "/piles.csv", "the data"),
    alive("json", "data with an error field", answer('{"error": null, "status": "ok", "title": "Reading room", "items": [1, 2, 3]}', kind="application/json"), "/api/room", "the record"),
    alive("json-404-dataset", "data on codes", answer('[{"code": 404, "message": "Not Found"}, {"code": 410, "message": "Gone"}, {"code": 200, "message": "OK"}]', kind="application/json"), "/codes.json", "a list of HTTP status codes"),
    alive("xml", "a feed", answer("<?xml version='1.0'?><rss><channel><title>Steinau</title><item><title>Not found: the lost letter</title></item></channel></rss>", kind="application/rss+xml"), "/feed.xml", "the feed"),
    alive("svg", "a drawing", answer("<svg xmlns='http://www.w3.org/2000/svg'><text>404</text></svg>", kind="image/svg+xml"), "/404.svg", "a drawing"),
    alive("no-kind", "no kind at all", answer(BODY, kind="")),
    alive("wrong-charset", "another charset than it says", answer(framed(heading("fr"), story("fr"), "fr").partition(b"\r\n\r\n")[2].decode().encode("cp1252", "replace"), kind="text/html; charset=utf-8"), text=heading("fr")),
    alive("utf16", "UTF-16", answer(("\ufeff" + BODY.decode()).encode("utf-16-le"), kind="text/html; charset=utf-16le")),
    alive("gbk", "GBK", answer(f"<html><head><meta charset=gbk><title>{heading('zh')}</title></head><body>{story('zh')}</body></html>".encode("gbk", "replace"), kind="text/html"), text=heading("zh")),
    alive("shift-jis", "Shift JIS, undeclared by the header", answer(f"<html><head><meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'><title>{heading('ja')}</title></head><body>{story('ja')}</body></html>".encode("shift_jis", "replace"), kind="text/html"), text=heading("ja")),
    alive("1251", "windows-1251", answer(f"<html><head><title>{heading('ru')}</title></head><body>{story('ru')}</body></html>".encode("cp1251", "replace"), kind="text/html; charset=windows-1251"), text=heading("ru")),
    alive("head-405", "HEAD is not allowed", by_method(PAGE, html("Method Not Allowed", "<h1>405</h1>", status=405))),
    alive("robots-403", "robots are turned away, browsers not", by_browser(PAGE, html("Forbidden", "<h1>403 Forbidden</h1>", status=403))),
    alive("robots-404", "robots get a 404, browsers the page", by_browser(PAGE, NOWHERE)),
    alive("robots-reset", "robots are cut off, browsers not", by_browser(PAGE, resetting())),
    alive("robots-empty", "robots get nothing", by_browser(PAGE, answer(""))),
    alive("robots-503", "robots are put off", by_browser(PAGE, html("Service Unavailable", "<h1>503</h1>", status=503))),
    alive("flaky-500", "out of order once", every(1, html("Error", "<h1>500</h1>", status=500), PAGE)),
    alive("flaky-404", "a 404 once, while it is deployed", every(1, NOWHERE, PAGE)),
    alive("flaky-429", "too many requests, once", every(1, html("Slow down", "<h1>429</h1>", "Retry-After: 1", status=429), PAGE)),
    alive("flaky-maint", "a moment's maintenance, 200", every(1, html("Maintenance", "<h1>Briefly unavailable for scheduled maintenance. Check back in a minute.</h1>"), PAGE)),
    alive("drip", "slowly", drip),
    alive("200-body-404-sitewide", "a site that answers anything with 200, but not with this", PAGE, **{"/*": framed("Page not found", "<h1>Page not found</h1><p>The page you requested could not be found.</p>")}),
    alive("404-page-itself", "the error page itself, cited as an example", framed("404", "<h1>404</h1><p>Nothing here but a goose.</p>"), "/404", "a 404 page with a goose", sentence="Our favourite error pages include a goose"),
    alive("shared-shell", "a one-page site that tells every address the same", framed("Steinau Bakery", "<h1>Steinau Bakery</h1><p>We bake rye bread every day but Sunday. Mill Lane 4.</p>"), "/", "Steinau Bakery"),
    alive("home-by-redirect", "to the home page of a language", redirect("/en/", 302), "/", "Steinau town", **{"/en/": framed("Steinau: welcome", "<h1>Welcome to Steinau</h1><p>A small town between two rivers.</p>")}),
    alive("slash", "a slash is added", redirect("/museum/reading-room/", 302), **{"/museum/reading-room/": PAGE}),
    alive("session", "an address with a session", redirect("/museum/reading-room;jsessionid=1A2B", 302), **{"/museum/reading-room;jsessionid=1A2B": PAGE}),
    alive("cookie-check", "a check whether cookies work", redirect("/museum/reading-room?cookies=1", 302, "Set-Cookie: a=1"), **{"/museum/reading-room?cookies=1": PAGE}),
    alive("edited", "a page that was edited since", framed("Museum reading room open again", story() + "<p>Corrected on 3 May: the catalogue grew by nine hundred entries, not nine thousand.</p>")),
    alive("translated-cite", "a German page, cited in English", framed(heading("de"), story("de"), "de"), text="The museum's reading room is open again"),
    alive("gallery", "pictures without words", framed("Gallery", "<img src=1.jpg alt=''><img src=2.jpg alt=''><img src=3.jpg alt=''>"), "/gallery/7", "pictures of the quay"),
    alive("domain-market", "a page on a name that is sold, cited for it", framed("steinau.example for sale at auction", "<h1>steinau.example for sale at auction</h1><p>The domain name steinau.example is for sale. The auction house expects bids of up to 40,000 euros, its spokeswoman said on Monday.</p><p>The town council had let the name expire in 2019 and has since used another. Whether the town will bid was not known.</p>"), "/news/name-auction", "The town's old domain name is up for auction"),
    alive("poem", "a poem on absence", html("Nothing here", "<h1>Nothing here</h1><p>Nothing here but wind,<br>nothing but the wind and stones,<br>and the stones are gone.</p>"), "/poems/nothing-here", "“Nothing here”, a poem"),
    alive("archive-of-error", "an archive of error pages", framed("Error pages of the nineties, No. 17", "<h1>Error pages of the nineties, No. 17</h1><blockquote>The page cannot be found. The page you are looking for might have been removed, had its name changed, or is temporarily unavailable.</blockquote><p>Internet Information Server 4.0, seen on the site of a ferry company in 1998.</p>"), "/errors/17", "Error pages of the nineties"),
    alive("stub", "a stub of an encyclopedia", framed("Steinau (Eifel)", "<h1>Steinau (Eifel)</h1><p>Steinau is a hamlet in the Eifel. This article is a stub. You can help by expanding it.</p>"), "/wiki/Steinau", "Steinau"),
    alive("disambiguation", "an ambiguous name", framed("Weir", "<h1>Weir</h1><p>Weir may refer to:</p><ul><li>Weir, a low dam</li><li>Anna Weir, botanist</li></ul>"), "/wiki/Weir", "Weir"),
    alive("dead-person", "a profile of someone dead", framed("Prof. Anna Weir", "<h1>Prof. Anna Weir</h1><p>Deceased. This page is no longer maintained.</p><p>Botany, letters, mosses of the northern rivers.</p>"), "/people/weir", "Anna Weir"),
    alive("product-gone", "goods that are sold out, cited as such", framed("Wool blanket, grey", "<h1>Wool blanket, grey</h1><p>This product is no longer available. 100 % wool from Steinau sheep, 140 by 200 cm, woven in 2014 by the mill in Mill Lane.</p>"), "/p/wool-blanket-grey", "Wool blanket, grey"),
    alive("software-404", "a library that answers 404s", framed("django-notfound 2.1", '<h1>django-notfound 2.1</h1><p>Custom “page not found” pages. Install it with pip, and add it to INSTALLED_APPS.</p><pre>raise Http404("Page not found")</pre>'), "/project/django-notfound/", "django-notfound"),
    alive("kein-treffer", "a statistic", framed("Anfragen ohne Treffer", "<h1>Anfragen ohne Treffer</h1><p>Im Jahr 2023 blieben 412 Anfragen an den Katalog ohne Treffer.</p>", "de"), "/statistik/2023", "Anfragen ohne Treffer"),
    alive("closed-board", "an archived forum", framed("Lost gloves - Steinau Forum", "<h1>Lost gloves</h1><p>This topic is closed to new replies.</p><p>anna: I lost a pair of gloves in the reading room on Friday.</p><p>tom: They are at the desk.</p><p>You must log in to reply.</p>"), "/t/lost-gloves/17", "Lost gloves"),
)  # fmt: skip

CASES = TRAPS
