"""Papers, councils and parishes of a made-up country: what is there, and what has moved."""

import base64

from rotten.case import (
    answer,
    by_browser,
    by_cookie,
    by_method,
    by_scheme,
    html,
    redirect,
    resetting,
    zipped,
)
from rotten.shire_texts import HEADLINES
from rotten.shires import (
    article,
    cites,
    council,
    drupal,
    front,
    more,
    newspaper,
    not_found,
    place,
    plain,
    sentence,
    site_with,
    tables,
    text,
    title,
    whole,
    wordpress,
)


def live(
    name,
    tpl,
    lang,
    i,
    site,
    pre="/",
    suf="",
    cite=True,
    why="an article, as it was cited",
    star="404",
    **kw,
):
    path = place(lang, i, pre, suf)
    w = site_with(path, article(tpl, lang, site, i, **kw), tpl, lang, site, star)
    return cites(name, "live", why, w, *((title(lang, i), sentence(lang, i)) if cite else ()))


PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")  # fmt: skip
_STREAM = b"BT /F1 14 Tf 60 760 Td (Annual report of the Pell Point Lighthouse Trust 2022) Tj 0 -24 Td (The lens was repaired for 214,000 pounds and returned in eleven crates.) Tj ET"  # fmt: skip
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
    b"4 0 obj<</Length "
    + str(len(_STREAM)).encode()
    + b">>stream\n"
    + _STREAM
    + b"\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)

CASES = [
    # one and more for every language
    live("pell-point-herald", newspaper, "en", 0, "Pell Point Herald", "/2023/03/", extra=more("en")),
    live("marlow-vale-council", council, "en", 1, "Marlow Vale Council", "/news/", ".html", cite=False),
    live("tannroder-bote", wordpress, "de", 0, "Tannröder Bote", "/2023/03/", "/"),
    live("kreis-lindhorst", council, "de", 1, "Landkreis Lindhorst", "/presse/", cite=False),
    live("kerbihan-mairie", drupal, "fr", 0, "Commune de Kerbihan", "/actualites/"),
    live("echo-du-plateau", newspaper, "fr", 1, "L'Écho du Plateau", "/culture/", ".html", cite=False),
    live("diario-valdehita", newspaper, "es", 0, "Diario de Valdehíta", "/cultura/", extra=more("es")),
    live("voce-valscura", wordpress, "it", 0, "La Voce di Valscura", "/2022/11/", "/"),
    live("waterschap-oudewaal", council, "nl", 0, "Waterschap Oudewaal", "/nieuws/"),
    live("gmina-rzeczyca", drupal, "pl", 0, "Gmina Rzeczyca", "/aktualnosci/"),
    live("jornal-da-berlinda", wordpress, "pt", 0, "Jornal da Berlinda", "/noticias/", cite=False),
    live("ozero-news", newspaper, "ru", 0, "Озёрный край", "/news/", ".html", extra=more("ru")),
    live("veremiivka-hromada", council, "uk", 0, "Вереміївська громада", "/novyny/"),
    live("karasu-gazetesi", newspaper, "tr", 0, "Karasu Gazetesi", "/haber/", extra=more("tr")),
    live("zahraa-news", newspaper, "ar", 0, "أخبار الزهراء", "/news/", extra=more("ar")),
    live("naein-miras", wordpress, "fa", 0, "میراث نائین", "/1401/"),
    live("bhera-khabar", newspaper, "ur", 0, "بھیرہ خبر", "/khabar/"),
    live("nahal-tut", drupal, "he", 0, "אתר נחל תות", "/he/news/"),
    live("nuce-cem", wordpress, "ku", 0, "Nûçeyên Çem", "/2023/"),
    live("sawaguchi-shimbun", newspaper, "ja", 0, "沢口新報", "/articles/", extra=more("ja")),
    live("liuwan-bao", council, "zh", 0, "柳湾镇人民政府", "/art/2023/", ".html"),
    live("paper-cut-wx", plain, "zh", 1, "石坪", "/a/", cite=False),
    # traps: worded like the dead
    cites("status-codes-explained", "live", "an article about 404 errors", site_with("/blog/why-404-errors-happen", whole(wordpress, "en", "Webcraft Weekly", "404 Not Found: why pages vanish and what to do about it",
      "<article><h1>404 Not Found: why pages vanish and what to do about it</h1><p>Few messages are as familiar as <em>404 Not Found</em>. It means that the server was reached but that nothing answers to the path. In a study of 12,000 library links, Mara Quill found that 31 percent led to such a page after seven years.</p><p>The best cure is dull: keep addresses stable, and when a page must move, redirect it. A friendly error page helps the reader, but it must still send the status 404, or search engines will believe that the page exists.</p></article>"), wordpress, "en", "Webcraft Weekly"),
      "404 Not Found: why pages vanish", "Quill found that 31 percent of library links had died", trap=True),
    cites("fehler404-kunst", "live", "a review of an exhibition named Seite nicht gefunden", site_with("/kultur/seite-nicht-gefunden", whole(newspaper, "de", "Rheinboten", "Seite nicht gefunden",
      "<article><h1>Seite nicht gefunden</h1><p>So heißt die Ausstellung der Kölner Künstlerin Ilka Brand, die seit Sonntag im Kunsthaus zu sehen ist. Sie zeigt 404 ausgedruckte Fehlermeldungen aus dem frühen Netz, gerahmt wie Familienfotos. Man lacht, und dann wird einem mulmig: Hinter jeder steckt etwas, das einmal jemand geschrieben hat. Bis 9. Mai, Eintritt sechs Euro.</p></article>"), newspaper, "de", "Rheinboten"),
      "Seite nicht gefunden", "Ilka Brand zeigte 404 Fehlermeldungen im Kunsthaus", trap=True),
    cites("error404-ja-guide", "live", "a Japanese handbook page on the 404 error", site_with("/glossary/404", whole(council, "ja", "ウェブ用語辞典", "404エラーとは 原因と対処法",
      "<h1>404エラーとは 原因と対処法</h1><p>404エラー(ページが見つかりません)は、指定されたURLに対応するページがサーバーに存在しないことを示すHTTPステータスコードである。一九九二年の仕様に初めて現れた。URLの打ち間違い、ページの削除や移転が主な原因で、管理者は転送を設定するか、正しいステータスコードを返す案内ページを用意するとよい。</p>"), council, "ja", "ウェブ用語辞典"), trap=True),
    cites("museum-closed-forever", "live", "the news is that a museum closed for good", site_with("/news/toy-museum-closes", whole(newspaper, "en", "Sternfield Post", "Toy museum closes permanently",
      "<article><h1>Toy museum closes permanently</h1><p>The Sternfield toy museum has closed its doors permanently. The 4,300 exhibits are no longer available to the public and go to the county store. Founder Ada Pym, 91, said that the roof had beaten her.</p></article>"), newspaper, "en", "Sternfield Post"),
      "Toy museum closes permanently", "The toy museum closed and its 4,300 exhibits went into store", trap=True),
    cites("domain-market-essay", "live", "an essay on the trade in domain names", site_with("/essays/this-domain-is-for-sale", whole(plain, "en", "", "This domain is for sale: a short history of squatting",
      "<h1>This domain is for sale: a short history of squatting</h1><p>In 1994 a journalist registered the name of a hamburger chain and asked its readers what he should do with it. Since then the sentence <q>this domain is for sale</q> has stood on some forty million pages. I interviewed five brokers, among them Lew Tarn, who began by buying the names of expired law firms. What they sell, he told me, is the memory of other people's links.</p>"), plain, "en", "Lew"),
      "a short history of squatting", "Brokers sell the memory of other people's links", trap=True),
    cites("captcha-feature", "live", "a feature on challenge pages", site_with("/tech/just-a-moment", whole(newspaper, "en", "The Ledger", "Just a moment: the web that asks whether you are human",
      "<article><h1>Just a moment: the web that asks whether you are human</h1><p>Checking your browser before accessing: the line greets a tenth of all page views. Blind readers such as Tom Ferrers are locked out by picture puzzles several times a day. He keeps a diary of them, now in its third volume. Vendors including Cloudflare say that puzzles are being phased out; Ferrers has not noticed.</p></article>"), newspaper, "en", "The Ledger"),
      "the web that asks whether you are human", "Ferrers keeps a diary of picture puzzles", trap=True),
    cites("casino-law-report", "live", "a newspaper on a gambling law, cited for that", site_with("/politik/gluecksspielgesetz", whole(newspaper, "de", "Lindhorster Tageblatt", "Landtag verschärft das Glücksspielgesetz",
      "<article><h1>Landtag verschärft das Glücksspielgesetz</h1><p>Der Landtag hat mit 71 zu 48 Stimmen das Glücksspielgesetz verschärft. Online-Casinos dürfen nachts keine Freispiele mehr anbieten, Slots müssen fünf Sekunden laufen, und der Höchsteinsatz sinkt auf einen Euro. Die Suchthilfe begrüßte den Beschluss, die Branche kündigte Klage an.</p></article>"), newspaper, "de", "Lindhorster Tageblatt"),
      "Landtag verschärft das Glücksspielgesetz", "Der Höchsteinsatz sinkt auf einen Euro", trap=True),
    cites("sildenafil-leaflet", "live", "a health service's page on a medicine", site_with("/medicines/sildenafil", whole(council, "en", "County Health Service", "Sildenafil (Viagra): how and when to take it",
      "<h1>Sildenafil (Viagra): how and when to take it</h1><p>Sildenafil is taken by mouth about one hour before it is needed and not more than once a day. Do not take it with nitrates. Common side effects are headache and flushing. Online pharmacies that sell it without a prescription are often illegal. Page last reviewed: 4 May 2022.</p>"), council, "en", "County Health Service"),
      "Sildenafil: how and when to take it", "It must not be taken with nitrates", trap=True),
    cites("gone-not-forgotten", "live", "an obituary, cited for what it says", site_with("/obituaries/edna-rowe", whole(tables, "en", "Rowe family pages", "Gone, but not forgotten",
      "<h1>Gone, but not forgotten</h1><p>Edna Rowe, lace maker, died on 11 January 2009 in Thornby at the age of 97. She taught bobbin lace for half a century and never charged for a lesson. Her pillow is in the county museum.</p>"), tables, "en", "Rowe family pages"),
      "obituary of Edna Rowe", "Rowe taught bobbin lace for half a century", trap=True),
    cites("maintenance-notice-bar", "live", "an article under a bar that announces maintenance", site_with("/stories/night-bus-47", whole(newspaper, "en", "Sternfield Transport", title("en", 2),
      f"<div class='alert'>Scheduled maintenance: this site will be temporarily unavailable on Sunday from 2 to 4 am.</div><article><h1>{title('en', 2)}</h1><p>{text('en', 2)}</p></article>"), newspaper, "en", "Sternfield Transport"),
      title("en", 2), sentence("en", 2), trap=True),
    cites("forum-login-to-reply", "live", "a forum thread that asks to log in only for replies", site_with("/viewtopic.php?t=5512", whole(plain, "en", "", "Re-tipping a bamboo rod - Angling Forum",
      "<p>Register | Login</p><h1>Re-tipping a bamboo rod</h1><p><b>piscator77</b>: Scrape off the old varnish, warm the shellac and slide the tip on before it sets. I did eleven rods this way and none has failed.</p><p><b>old_tench</b>: Do not use epoxy, you will never get it off.</p><p>You must log in to reply to this topic.</p>"), plain, "en", "Angling Forum"),
      "Re-tipping a bamboo rod", "Anglers advise shellac and not epoxy", trap=True),
    # traps: short, or of another kind
    cites("press-note-30", "live", "a press note of thirty words", site_with("/presse/2021-044", whole(plain, "de", "", "Pressemitteilung 44/2021",
      "<h1>Pressemitteilung 44/2021</h1><p>Die Stadtwerke senken zum 1. Juli den Wasserpreis um elf Cent auf 1,62 Euro je Kubikmeter. Grund sind gesunkene Stromkosten im Pumpwerk Nord. Rückfragen: Frau Hölscher, Telefon 4410.</p>"), plain, "de", "Stadtwerke"),
      "Pressemitteilung 44/2021", "Der Wasserpreis sank um elf Cent", trap=True),
    cites("short-note-he", "live", "a notice of two sentences", site_with("/hodaot/17", whole(plain, "he", "", "הודעה לתושבים", "<h1>הודעה לתושבים</h1><p>ביום שלישי ה-14 בחודש תופסק אספקת המים ברחוב הזית בין 8:00 ל-12:00. עמכם הסליחה.</p>"), plain, "he", "מועצה"), trap=True),
    cites("pdf-report", "live", "a PDF", {"/docs/report-2022.pdf": answer(PDF, kind="application/pdf"), "/": front(council, "en", "Pell Point Lighthouse Trust"), "*": not_found(council, "en", "Pell Point Lighthouse Trust")},
      "Annual report 2022", "The lens was repaired for 214,000 pounds", trap=True),
    cites("png-map", "live", "an image", {"/maps/harbour.png": answer(PNG, kind="image/png"), "/": front(plain, "en", "Map room"), "*": not_found(plain, "en", "Map room")}, "map of the harbour", "The harbour as surveyed in 1904", trap=True),
    cites("csv-data", "live", "a table of data", {"/data/stations.csv": answer("station,lat,lon,opened\nPell,50.11,-4.2,1904\nMarlow,51.3,-1.1,1911\nThornby,52.2,-0.9,1926\n", kind="text/csv"), "*": not_found(plain, "en", "Data")}, trap=True),
    cites("rfc-txt", "live", "a plain text", {"/notes/tides.txt": answer("TIDE TABLES FOR THE NORTH QUAY\n\nHeights in metres above chart datum. Computed by R. Voss, 1998.\n\nJan 01  03:12  4.6   09:40  1.2\nJan 02  03:58  4.8   10:22  1.0\n", kind="text/plain"), "*": not_found(plain, "en", "Notes")}, "tide tables", "Voss computed the heights", trap=True),
    cites("json-api", "live", "a record of an interface", {"/api/works/881": answer('{"id":881,"title":"On the bees of viaducts","author":"J. Aldous","year":2019,"error":null}', kind="application/json"), "*": answer('{"error":"not found"}', kind="application/json", status=404)}, trap=True),
    # shells, and sites that answer anything
    cites("shell-newspaper", "live", "a newspaper whose every page has a big shared shell", site_with("/a/882114", whole(newspaper, "nl", "De Streekbode", title("nl", 1),
      "<div class='promo'>" + "".join(f"<p>{x}. Lees alles over dit onderwerp in onze app en ontvang elke ochtend onze nieuwsbrief met het belangrijkste uit de streek.</p>" for x in HEADLINES["nl"] * 4) + f"</div><article><h1>{title('nl', 1)}</h1><p>{text('nl', 1)}</p></article>"), newspaper, "nl", "De Streekbode"),
      title("nl", 1), sentence("nl", 1), trap=True),
    cites("catch-all-front", "live", "every unknown path shows the front page with 200, but this one has its article",
      site_with("/story/mobile-clinic", article(newspaper, "ar", "صوت الوادي", 1), newspaper, "ar", "صوت الوادي", star=front(newspaper, "ar", "صوت الوادي")), title("ar", 1), sentence("ar", 1), trap=True),
    cites("soft-siblings", "live", "the site answers unknown paths with 200 and an apology, but this path with its article",
      site_with("/index.php?id=77", article(tables, "pl", "Szkoła w Lipowej", 1), tables, "pl", "Szkoła w Lipowej", star=not_found(tables, "pl", "Szkoła w Lipowej", 200)), title("pl", 1), sentence("pl", 1), trap=True),
    cites("title-is-site-name", "live", "every page has the site's name for its title", site_with("/noticias/queijo", article(council, "pt", "Câmara Municipal da Serra Fria", 1, title="Câmara Municipal da Serra Fria"), council, "pt", "Câmara Municipal da Serra Fria"), title("pt", 1), sentence("pt", 1), trap=True),
    cites("noindex-print", "live", "a print version that asks not to be indexed", site_with("/print/saffron-coop", article(plain, "fa", "", 1, head="<meta name='robots' content='noindex,nofollow'>"), plain, "fa", "تعاونی"), title("fa", 1), sentence("fa", 1), trap=True),
    cites("consent-overlay", "live", "a whole article behind a large cookie dialog that is only laid over it", site_with("/culture/bibliobus", whole(newspaper, "fr", "Le Courrier", title("fr", 1),
      f"<div id='didomi-host' class='modal'><h2>Votre vie privée</h2><p>Avec votre accord, nos 842 partenaires et nous utilisons des cookies pour mesurer l'audience et personnaliser les contenus. Vous pouvez retirer votre consentement à tout moment.</p><button>Tout refuser</button><button>Tout accepter</button></div><article><h1>{title('fr', 1)}</h1><p>{text('fr', 1)}</p><p>{text('fr', 0)}</p></article>"), newspaper, "fr", "Le Courrier"),
      title("fr", 1), sentence("fr", 1), trap=True),
    cites("login-header-uk", "live", "an article with a login form in the site's header", site_with("/statti/vitryak", whole(plain, "uk", "", title("uk", 1),
      f"<header><form action='/login' method='post'><input name='user' placeholder='Логін'><input type='password' name='pass' placeholder='Пароль'><button>Увійти</button></form></header><article><h1>{title('uk', 1)}</h1><p>{text('uk', 1)}</p></article>"), plain, "uk", "Край"),
      title("uk", 1), sentence("uk", 1), trap=True),
    cites("foreign-page-en-cite", "live", "a Japanese page that an English document cites in English", site_with("/news/tanada", article(newspaper, "ja", "里山通信", 1), newspaper, "ja", "里山通信"),
      "rice terrace ownership scheme (in Japanese)", "Some 120 families joined the rice terrace scheme", trap=True),
    cites("edited-since", "live", "the article was edited and its headline shortened since", site_with("/2019/campanario", whole(wordpress, "es", "Crónica de la Sierra", "El campanario de Valdehíta, restaurado",
      f"<article><h1>El campanario de Valdehíta, restaurado</h1><p>{text('es', 0)}</p><p>Actualización: la inauguración se aplazó una semana por la lluvia.</p></article>"), wordpress, "es", "Crónica de la Sierra"),
      title("es", 0), sentence("es", 0), trap=True),
    cites("out-of-stock", "live", "a shop's page of a book that is out of stock", site_with("/libri/il-forno-comune", whole(drupal, "it", "Libreria Benzi", "Il forno comune di Pietrabuona, di Carla Benzi",
      "<h1>Il forno comune di Pietrabuona</h1><p>di Carla Benzi. Edizioni Castagno, 2018, 144 pagine, ISBN 978-88-000-0000-1. Storia di un forno di paese e di chi lo ha riacceso.</p><p class='stock'>Non disponibile al momento. Avvisami quando torna.</p>"), drupal, "it", "Libreria Benzi"),
      "Il forno comune di Pietrabuona", "Benzi racconta la storia del forno", trap=True),
    cites("home-cited", "live", "a home page, cited as such", {"/": front(wordpress, "tr", "Yaylacık Köyü"), "*": not_found(wordpress, "tr", "Yaylacık Köyü")}, "Yaylacık Köyü", "Köyün sitesi", trap=True),
    # traps: hindrances on the way
    cites("head-405", "live", "HEAD is refused, GET is answered", site_with("/noticias/almendra", by_method(article(council, "es", "Comarca de Torrealba", 1), answer(b"", status=405)), council, "es", "Comarca de Torrealba"), title("es", 1), sentence("es", 1), trap=True),
    cites("head-404", "live", "HEAD is answered 404, GET 200", site_with("/berita/il-forno", by_method(article(plain, "it", "", 1), answer(b"", status=404)), plain, "it", "Pietrabuona"), trap=True),
    cites("robots-403", "live", "robots get 403, browsers the page", site_with("/teplitsa", by_browser(article(newspaper, "ru", "Северная Губа", 1), answer("<h1>403 Forbidden</h1>", status=403)), newspaper, "ru", "Северная Губа"), title("ru", 1), sentence("ru", 1), trap=True),
    cites("robots-reset", "live", "robots are cut off, browsers get the page", site_with("/koy", by_browser(article(wordpress, "tr", "Yaylacık", 1), resetting()), wordpress, "tr", "Yaylacık"), title("tr", 1), sentence("tr", 1), trap=True),
    cites("bad-minute-503", "live", "overloaded once, then fine", site_with("/gan", [answer("<h1>503 Service Unavailable</h1>", "Retry-After: 1", status=503), article(drupal, "he", "השכונה", 1)], drupal, "he", "השכונה"), title("he", 1), sentence("he", 1), trap=True),
    cites("rate-429-then", "live", "too many requests, then served after Retry-After", site_with("/hives", [answer("Too Many Requests", "Retry-After: 2", status=429), article(newspaper, "en", "Vale Voice", 1)], newspaper, "en", "Vale Voice"), title("en", 1), sentence("en", 1), trap=True),
    cites("bad-minute-500", "live", "an error once, then the page", site_with("/radweg", [answer("<h1>Internal Server Error</h1>", status=500), article(plain, "de", "", 1)], plain, "de", "Kreis"), trap=True),
    cites("cp1251", "live", "an old page in windows-1251", {"/arhiv/parohod.htm": answer(f"<HTML><HEAD><TITLE>{title('ru')}</TITLE></HEAD><BODY><H2>{title('ru')}</H2><P>{text('ru')}</BODY></HTML>".encode("cp1251"), kind="text/html; charset=windows-1251"), "*": not_found(tables, "ru", "Архив")}, title("ru"), sentence("ru"), trap=True),
    cites("sjis-meta", "live", "Shift_JIS, said only in the page", {"/eki.html": answer(f"<html><head><meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'><title>{title('ja')}</title></head><body><h1>{title('ja')}</h1><p>{text('ja')}</p></body></html>".encode("shift_jis"), kind="text/html"), "*": not_found(tables, "ja", "駅")}, title("ja"), sentence("ja"), trap=True),
    cites("gzip-no-charset", "live", "compressed, and a page without html, head and body tags", site_with("/moulin", zipped(f"<!doctype html><html lang='fr'><title>{title('fr')}</title><h1>{title('fr')}</h1><p>{text('fr')}".encode()), plain, "fr", "Kerbihan"), title("fr"), sentence("fr")),
    # harmless redirects
    cites("slash-added", "live", "a slash is added", {"/news/old-ferry": redirect("/news/old-ferry/", 301), "/news/old-ferry/": article(wordpress, "zh", "柳湾"), "/": front(wordpress, "zh", "柳湾"), "*": not_found(wordpress, "zh", "柳湾")}, title("zh"), sentence("zh")),
    cites("to-https", "live", "from http to https, else the same", {"/saqiya": by_scheme(article(newspaper, "ar", "الزهراء"), redirect("https://shire-to-https.example/saqiya", 301)), "/": front(newspaper, "ar", "الزهراء"), "*": not_found(newspaper, "ar", "الزهراء")}, title("ar"), sentence("ar")),
    cites("to-www", "live", "from the bare name to www, else the same", {"/sluis": redirect("http://www.shire-to-www.example/sluis", 301), "//www.shire-to-www.example/sluis": article(council, "nl", "Waterschap"), "//www.shire-to-www.example/": front(council, "nl", "Waterschap"), "//www.shire-to-www.example/*": not_found(council, "nl", "Waterschap"), "*": redirect("http://www.shire-to-www.example/", 301)}, title("nl"), sentence("nl")),
    cites("same-at-www", "live", "the same page at the bare name and at www", {"/most": article(newspaper, "pl", "Kurier Rzeczycki"), "/": front(newspaper, "pl", "Kurier Rzeczycki"), "*": not_found(newspaper, "pl", "Kurier Rzeczycki"), "//www.shire-same-at-www.example/most": article(newspaper, "pl", "Kurier Rzeczycki"), "//www.shire-same-at-www.example/": front(newspaper, "pl", "Kurier Rzeczycki"), "//www.shire-same-at-www.example/*": not_found(newspaper, "pl", "Kurier Rzeczycki")}, trap=True),
    cites("cookie-bounce", "live", "a redirect to itself that sets a cookie, then the page", {"/pira-delal": by_cookie(article(wordpress, "ku", "Nûçe"), redirect("/pira-delal", 302, "Set-Cookie: sid=9a1; Path=/")), "/": front(wordpress, "ku", "Nûçe"), "*": not_found(wordpress, "ku", "Nûçe")}, title("ku"), sentence("ku"), trap=True),
    cites("language-door", "live", "a temporary redirect to the same article with a language in front", {"/pira": redirect("/ku/pira", 302), "/ku/pira": article(drupal, "ku", "Gund"), "/": redirect("/ku/", 302), "/ku/": front(drupal, "ku", "Gund"), "*": not_found(drupal, "ku", "Gund")}, title("ku"), sentence("ku")),
    # moved
    cites("moved-new-path", "moved", "permanently at another path", {"/index.php?article=12": redirect("/articles/lighthouse-lens", 301), "/articles/lighthouse-lens": article(wordpress, "en", "Pell Point Trust"), "/": front(wordpress, "en", "Pell Point Trust"), "*": not_found(wordpress, "en", "Pell Point Trust")}, title("en"), sentence("en")),
    cites("moved-308-domain", "moved", "permanently at another domain", {"/aktuell/glocke": redirect("https://neu.shire-kirche-tannrode.example/aktuell/glocke", 308), "*": redirect("https://neu.shire-kirche-tannrode.example/", 308), "//neu.shire-kirche-tannrode.example/aktuell/glocke": article(drupal, "de", "Kirche Tannrode"), "//neu.shire-kirche-tannrode.example/": front(drupal, "de", "Kirche Tannrode"), "//neu.shire-kirche-tannrode.example/*": not_found(drupal, "de", "Kirche Tannrode")}, title("de"), sentence("de")),
    cites("moved-archive", "moved", "permanently in the archive's subdomain, by two steps", {"/2012/campanario.html": redirect("/archivo/campanario", 301), "/archivo/campanario": redirect("http://archivo.shire-moved-archive.example/campanario-de-valdehita", 301), "//archivo.shire-moved-archive.example/campanario-de-valdehita": article(tables, "es", "Archivo"), "//archivo.shire-moved-archive.example/*": not_found(tables, "es", "Archivo"), "/": front(newspaper, "es", "Diario"), "*": not_found(newspaper, "es", "Diario")}, title("es"), sentence("es")),
    cites("moved-zh", "moved", "permanently at another path of another host", {"/html/1203.shtml": redirect("http://www.shire-xinliuwan.example/news/1203.html", 301), "*": not_found(plain, "zh", "旧站"), "//www.shire-xinliuwan.example/news/1203.html": article(newspaper, "zh", "新柳湾网"), "//www.shire-xinliuwan.example/": front(newspaper, "zh", "新柳湾网"), "//www.shire-xinliuwan.example/*": not_found(newspaper, "zh", "新柳湾网")}, title("zh"), sentence("zh")),
    cites("moved-fa", "moved", "permanently under a new, readable address", {"/?p=431": redirect("/ab-anbar", 301), "/ab-anbar": article(wordpress, "fa", "نائین"), "/": front(wordpress, "fa", "نائین"), "*": not_found(wordpress, "fa", "نائین")}, title("fa"), sentence("fa")),
    cites("moved-bare-uk", "moved", "permanently at another path, the last word kept", {"/old/kobzarska-shkola.php": redirect("/novyny/2022/kobzarska-shkola", 301), "/novyny/2022/kobzarska-shkola": article(council, "uk", "Громада"), "/": front(council, "uk", "Громада"), "*": not_found(council, "uk", "Громада")}),
    cites("moved-meta", "moved", "an old page that sends on by meta refresh and says that the move is for good", {"/~voss/tides.html": html("Moved permanently", "<p>This page has moved permanently to <a href='http://shire-voss-new.example/tides'>shire-voss-new.example/tides</a>. Please update your bookmarks.</p>", head="<meta http-equiv='refresh' content='0; url=http://shire-voss-new.example/tides'>"), "*": not_found(plain, "en", "University"), "//shire-voss-new.example/tides": html("Tide tables for the north quay", "<h1>Tide tables for the north quay</h1><p>Ruth Voss computed these tables of heights in 1998 from the gauge readings of eleven winters. All times are given in GMT, all heights in metres above chart datum. The tables have been checked against the readings of the harbour office and differ by no more than four centimetres.</p>"), "//shire-voss-new.example/*": not_found(plain, "en", "Voss")}, "Tide tables for the north quay", "Voss computed tide tables from eleven winters"),
    cites("moved-root", "moved", "a home page was cited, and the organisation has a new domain", {"/": redirect("http://shire-serrafria-nova.example/", 301), "*": redirect("http://shire-serrafria-nova.example/", 301), "//shire-serrafria-nova.example/": front(wordpress, "pt", "Queijeiros da Serra Fria"), "//shire-serrafria-nova.example/*": not_found(wordpress, "pt", "Queijeiros da Serra Fria")}, "Queijeiros da Serra Fria", "O sítio da cooperativa", trap=True),
    cites("moved-tr", "moved", "permanently at another path, with capital letters gone", {"/Haber/Detay.aspx?ID=99": redirect("/haber/tas-kopru-acildi-99", 301), "/haber/tas-kopru-acildi-99": article(newspaper, "tr", "Karasu"), "/": front(newspaper, "tr", "Karasu"), "*": not_found(newspaper, "tr", "Karasu")}, title("tr"), sentence("tr")),
    cites("moved-ur", "moved", "permanently at another host", {"/haveli": redirect("http://urdu.shire-moved-ur.example/news/haveli-school", 301), "/": front(plain, "ur", "خبر"), "*": not_found(plain, "ur", "خبر"), "//urdu.shire-moved-ur.example/news/haveli-school": article(newspaper, "ur", "خبر"), "//urdu.shire-moved-ur.example/*": not_found(newspaper, "ur", "خبر")}, title("ur"), sentence("ur")),
]  # fmt: skip
