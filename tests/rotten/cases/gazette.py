"""A newspaper's links: longer pages, odder sites, other words."""

import gzip
import random

from web.talk import Resource, Talk

from rotten.case import (
    Case,
    answer,
    by_browser,
    hanging_up,
    html,
    redirect,
    resetting,
    stalling,
)
from rotten.stories import STORIES, story

MENU = (
    "<header><a href=/>Valley Gazette</a><nav><ul>"
    + "".join(
        f"<li><a href=/{each}>{each.title()}</a></li>"
        for each in [
            "news",
            "sport",
            "culture",
            "opinion",
            "weather",
            "archive",
            "subscribe",
            "contact",
        ]
    )
    + "</ul></nav></header>"
)
END = "<footer><ul><li><a href=/about>About us</a></li><li><a href=/terms>Terms of use</a></li><li><a href=/privacy>Privacy policy</a></li></ul><p>© 2026 Valley Gazette. All rights reserved.</p></footer>"
SCRIPTS = '<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script><script>window.dataLayer=[];</script>'
MOST_READ = "<aside><h2>Most read</h2><ol><li>Bakers ask for cheaper flour</li><li>The river is warmer than ever in May</li><li>Two bridges close for the summer</li><li>Choir wins in the capital</li></ol></aside>"
BRIDGES = "<p>Two of the five bridges over the river close in June, the county said on Monday. Lorries must go by way of the valley, buses get a lane of their own. The older bridge, built in 1911, needs new bearings; the younger one is painted. Both open again in September, if the weather holds.</p>"


def site(
    title: str, body: str, *headers: str, status: int = 200, language: str = "en", head: str = ""
) -> bytes:
    """Return a page in the frame of a newspaper."""
    return html(
        f"{title} | Valley Gazette" if title else "Valley Gazette",
        f"{MENU}<main>{body}</main>{MOST_READ}{END}",
        *headers,
        status=status,
        language=language,
        head=SCRIPTS + head,
    )


BRIDGE = site(
    "Two bridges close for the summer",
    f"<article><h1>Two bridges close for the summer</h1>{BRIDGES * 4}</article>",
)
FRONT = site(
    "",
    f"<h1>Today</h1><h2>Bakers ask for cheaper flour</h2><p>Flour costs a third more than last year.</p><h2>Choir wins in the capital</h2><p>Forty singers came home with a cup.</p>{BRIDGES}",
)
T = "Two bridges close for the summer"


def noisy(body: str, *, status: int = 200, title: str = "Valley Gazette") -> Resource:
    """Return a resource whose page has other tokens, times and numbers each time it is asked."""
    chance = random.Random(7)

    async def resource(talk: Talk) -> None:
        token, when = chance.getrandbits(128), f"{chance.randrange(24)}:{chance.randrange(60):02}"
        page = f'{body}<form><input type=hidden name=csrf value="{token:x}"></form><p>Served at {when}, request {token % 10**8}.</p>'
        await talk.send(site(title.removesuffix(" | Valley Gazette"), page, status=status))

    return resource


def by_turns(*answers: bytes) -> Resource:
    """Return a resource that answers in turn, whoever asks."""

    async def resource(talk: Talk) -> None:
        await talk.send(answers[talk.times % len(answers)])

    return resource


NONE = html("404 Not Found", "<h1>404 Not Found</h1>", status=404)
NO_ROBOTS = answer("", status=404)

SOFT = (
    Case("gazette-noise", "soft-404", "each time with other tokens", {"/2021/06/bridges-closed.html": noisy("<h1>Nothing here any more</h1><p>Go back to the front page or use the search.</p>"), "/*": noisy("<h1>Nothing here any more</h1><p>Go back to the front page or use the search.</p>"), "/robots.txt": NO_ROBOTS}, text=T),
    Case("gazette-frame", "soft-404", "in the frame of a newspaper", {"/2021/06/bridges": site("Page not found", "<h1>Sorry, we could not find that page</h1><p>It may have moved, or it never was.</p>")}, text=T),
    Case("gazette-frame-de", "soft-404", "in German, in a frame", {"/lokales/bruecken": site("Seite nicht gefunden", "<h1>Die gewünschte Seite existiert leider nicht mehr</h1>", language="de")}),
    Case("gazette-frame-pl", "soft-404", "in Polish, in a frame", {"/a/mosty": site("Nie znaleziono", "<h1>Przepraszamy, nie możemy znaleźć tej strony</h1>", language="pl")}),
    Case("gazette-frame-tr", "soft-404", "in Turkish, in a frame", {"/haber/kopru": site("Sayfa Bulunamadı", "<h1>Aradığınız içerik yayından kaldırılmış olabilir</h1>", language="tr")}),
    Case("gazette-frame-he", "soft-404", "in Hebrew, in a frame", {"/a/bridges": site("שגיאה 404", "<h1>הדף שביקשת לא נמצא</h1>", language="he")}),
    Case("gazette-frame-ur", "soft-404", "in Urdu, in a frame", {"/a/bridges": site("صفحہ نہیں ملا", "<h1>مطلوبہ صفحہ دستیاب نہیں ہے</h1>", language="ur")}),
    Case("gazette-frame-ku", "soft-404", "in Kurdish, in a frame", {"/a/bridges": site("404", "<h1>Bibore, ev rûpel nehat dîtin</h1>", language="ku")}),
    Case("gazette-frame-uk", "soft-404", "in Ukrainian, in a frame", {"/a/bridges": site("Помилка 404", "<h1>Такої сторінки не існує</h1>", language="uk")}),
    Case("gazette-frame-nl", "soft-404", "in Dutch, in a frame", {"/a/bruggen": site("Pagina niet gevonden", "<h1>Deze pagina kunnen we niet vinden</h1>", language="nl")}),
    Case("gazette-frame-pt", "soft-404", "in Portuguese, in a frame", {"/a/pontes": site("Erro 404", "<h1>Conteúdo não encontrado</h1><p>O conteúdo que você procura não está mais disponível.</p>", language="pt")}),
    Case("gazette-frame-it", "soft-404", "in Italian, in a frame", {"/a/ponti": site("Pagina non disponibile", "<h1>La pagina richiesta non è disponibile</h1>", language="it")}),
    Case("gazette-frame-fa", "soft-404", "in Persian, in a frame", {"/a/pol": site("خطای ۴۰۴", "<h1>صفحه‌ای که دنبال آن می‌گردید پیدا نشد</h1>", language="fa")}),
    Case("gazette-frame-ja", "soft-404", "in Japanese, in a frame", {"/a/hashi": site("ページが見つかりません", "<h1>指定されたページは存在しません</h1>", language="ja")}),
    Case("gazette-frame-zh", "soft-404", "in Chinese, in a frame", {"/a/qiao": site("出错了", "<h1>您要查看的页面找不到了</h1>", language="zh")}),
    Case("gazette-frame-ar", "soft-404", "in Arabic, in a frame", {"/a/jisr": site("الصفحة غير موجودة", "<h1>الصفحة التي طلبتها غير متوفرة</h1>", language="ar")}),
    Case("gazette-frame-ru", "soft-404", "in Russian, in a frame", {"/a/mosty": site("Ошибка 404", "<h1>Страница удалена или никогда не существовала</h1>", language="ru")}),
    Case("gazette-frame-fr", "soft-404", "in French, in a frame", {"/a/ponts": site("Erreur 404", "<h1>Cette page n’est plus en ligne</h1>", language="fr")}),
    Case("gazette-frame-es", "soft-404", "in Spanish, in a frame", {"/a/puentes": site("Error 404", "<h1>Lo sentimos, el contenido que busca no está disponible</h1>", language="es")}),
    Case("gazette-graphql", "soft-404", "GraphQL finds nothing", {"/graphql/bridge": answer('{"errors":[{"message":"Could not find node with id 17","extensions":{"code":"NOT_FOUND"}}],"data":{"node":null}}', kind="application/json")}),
    Case("gazette-soap", "soft-404", "a fault of SOAP", {"/service/bridge": answer('<?xml version="1.0"?><soap:Envelope xmlns:soap="x"><soap:Body><soap:Fault><faultcode>404</faultcode><faultstring>Resource not found</faultstring></soap:Fault></soap:Body></soap:Envelope>', kind="text/xml")}),
    Case("gazette-problem", "soft-404", "a problem in French", {"/v2/ponts/17": answer('{"status":404,"error":"Not Found","path":"/v2/ponts/17","timestamp":"2026-01-01T00:00:00Z"}', kind="application/json")}),
    Case("gazette-text-asset", "soft-404", "an object store, in words", {"/pdf/bridges.pdf": answer("The specified key does not exist.", kind="text/plain")}),
    Case("gazette-pdf-home", "soft-404", "the front page where a PDF was", {"/docs/2019/bridges.pdf": FRONT, "/": FRONT, "/*": FRONT, "/robots.txt": NO_ROBOTS}),
    Case("gazette-pdf-redirect", "soft-404", "home for a PDF", {"/docs/2019/bridges-survey.pdf": redirect("/"), "/": FRONT}, text="Survey of the weirs and their fish"),
    Case("gazette-category", "soft-404", "its section, for whatever was in it", {"/culture/2018/choir-sings-at-weir.html": redirect("/culture/"), "/culture/": site("Culture", f"<h1>Culture</h1>{BRIDGES}"), "/*": redirect("/culture/"), "/robots.txt": NO_ROBOTS}, text="Choir sings at the weir"),
    Case("gazette-search", "soft-404", "a search for its words", {"/2018/choir-at-the-weir": redirect("/?s=choir+at+the+weir"), "/": site("You searched for choir at the weir", "<h1>Search results for: choir at the weir</h1><p>Sorry, but nothing matched your search terms.</p>")}),
    Case("gazette-archive", "soft-404", "only words say that it is in the archive", {"/2009/weir": site("", "<h1>This article has been archived</h1><p>The article you are looking for is no longer available on this site. Please contact our archive.</p>")}),
    Case("gazette-deleted-wiki", "soft-404", "a wiki without the article", {"/wiki/Weir_of_the_valley": html("Weir of the valley - Valley Wiki", "<h1>Weir of the valley</h1><p>There is currently no text in this page. You can search for this page title in other pages, or search the related logs.</p>", head='<meta name="robots" content="noindex,nofollow">')}),
    Case("gazette-youtube", "soft-404", "a film that is private", {"/watch": html("Valley films", "<h1>Video unavailable</h1><p>This video is private.</p>", head=SCRIPTS)}),
    Case("gazette-doc", "soft-404", "a shared file that was deleted", {"/file/d/1a2b/view": html("Valley Drive", "<p>Sorry, the file you have requested does not exist.</p><p>Make sure that you have the correct URL and that the owner of the file hasn't deleted it.</p>")}),
    Case("gazette-event", "soft-404", "an event that has passed", {"/events/771": site("Event not found", "<h1>This event is no longer available</h1>")}),
    Case("gazette-job", "soft-404", "a vacancy that is filled", {"/jobs/weir-keeper": site("", "<h1>This job is no longer available</h1><p>The position has been filled or the posting has expired.</p>")}),
    Case("gazette-title-404", "soft-404", "a 404 in its title, and a jest", {"/a/weir": site("404", "<h1>Well, this is awkward</h1><p>The hamster that runs our site has taken this one for a nap.</p>")}),
    Case("gazette-vue", "soft-404", "an application drawn on the server", {"/a/weir": html("Valley App", "<div id=app data-server-rendered=true><section class='not-found'><h2>404</h2><p>We looked everywhere but couldn’t find this page.</p></section></div><script>window.__NUXT__={error:{statusCode:404}}</script>")}),
    Case("gazette-route", "soft-404", "a redirect to an error route", {"/a/weir": redirect("/page-not-found"), "/page-not-found": site("", "<h1>Oh no</h1>")}),
    Case("gazette-meta-home", "soft-404", "a refresh home for every address", {"/2018/choir-at-the-weir.html": html("", "<p>Please wait.</p>", head='<meta http-equiv="refresh" content="0;url=/">'), "/": FRONT, "/*": html("", "<p>Please wait.</p>", head='<meta http-equiv="refresh" content="0;url=/">'), "/robots.txt": NO_ROBOTS}, text="Choir sings at the weir"),
    Case("gazette-js-home", "soft-404", "a script home for every address", {"/2018/choir-at-the-weir.html": html("", "<script>location.href='/'</script>"), "/": FRONT, "/*": html("", "<script>location.href='/'</script>"), "/robots.txt": NO_ROBOTS}, text="Choir sings at the weir"),
)  # fmt: skip

ALIVE = (
    *(
        Case(f"gazette-live-{code}", "live", f"a story in {code} with a captcha, a bar and a box", {"/s/12": html(title, f"{MENU}<div class=cookies><p>Cookies? Accept all</p></div>{story(code, 2)}<form><input type=password><div class=g-recaptcha data-sitekey=x></div></form>{END}", language=code, head=SCRIPTS + '<script src="https://www.google.com/recaptcha/api.js"></script>')}, trap=True)
        for code, (title, _) in STORIES.items()
    ),
    Case("gazette-wild", "live", "an article for whatever is asked", {"/story/bridges": BRIDGE, "/*": BRIDGE, "/robots.txt": NO_ROBOTS}, text=T, trap=True),
    Case("gazette-wild-slugs", "live", "only a number counts; the rest is for the eye", {"/story/12-two-bridges-close": BRIDGE, "/*": NONE}, text=T, trap=True),
    Case("gazette-random", "live", "a quotation of the day, for whatever is asked", {"/quote": by_turns(html("Quotation", f"<blockquote>{STORIES['en'][1]}</blockquote>"), html("Quotation", f"<blockquote>{BRIDGES}</blockquote>")), "/*": html("Quotation", f"<blockquote>{BRIDGES}</blockquote>")}, trap=True),
    Case("gazette-glossary", "live", "a glossary of errors", {"/glossary": site("Glossary: error messages and what they mean", "<h1>Glossary of error messages</h1><dl><dt>404 Not Found</dt><dd>The page you requested does not exist.</dd><dt>410 Gone</dt><dd>It was there, and is no more.</dd><dt>503</dt><dd>We will be back soon.</dd><dt>451</dt><dd>Unavailable for legal reasons.</dd></dl>" + BRIDGES)}, text="Glossary of error messages", trap=True),
    Case("gazette-missing-people", "live", "news of somebody who was not found", {"/n/7": site("Walker not found after three days", f"<h1>Walker not found after three days</h1>{BRIDGES * 3}")}, text="Walker not found after three days", trap=True),
    Case("gazette-page-lost", "live", "a missing page of a manuscript", {"/n/8": site("The page is missing: a leaf cut from the codex", f"<h1>The page is missing</h1>{BRIDGES * 3}")}, text="a leaf cut from the codex", trap=True, missed="undecided"),
    Case("gazette-court", "live", "a court blocks a site", {"/n/9": site("Court orders: access to this site is blocked", f"<h1>Court blocks pirate site</h1><p>Readers see: this website has been blocked by order of the High Court.</p>{BRIDGES * 2}")}, text="Court blocks pirate site", trap=True),
    Case("gazette-expired", "live", "news of a domain that expired", {"/n/10": site("Town forgets to renew: this domain has expired", f"<h1>Town’s domain expires</h1><p>For a day readers of the town’s site saw: this domain has expired, buy this domain.</p>{BRIDGES * 2}")}, text="Town’s domain expires", trap=True),
    Case("gazette-viagra", "live", "a study of a drug", {"/n/11": site("Sildenafil and altitude: what a trial found", f"<h1>Sildenafil and altitude</h1><p>Viagra, Cialis and their generics were given to climbers; dosage and price are in the table.</p>{BRIDGES * 2}")}, text="Sildenafil and altitude", sentence="A trial with sildenafil", trap=True),
    Case("gazette-bet", "live", "a report on betting shops, cited vaguely", {"/n/12": site("Betting shops leave the high street", f"<h1>Betting shops leave the high street</h1><p>Bookmakers and casinos close; online betting grows, the council says.</p>{BRIDGES * 3}")}, sentence="The high street is changing", text="the council’s report", trap=True),
    Case("gazette-crypto", "live", "a column on coins, cited vaguely", {"/n/13": site("Bitcoin falls, and nobody at the market minds", f"<h1>Bitcoin falls</h1><p>Crypto wallets lost a fifth; trading went on.</p>{BRIDGES * 3}")}, sentence="Some lost their savings", text="a column", trap=True),
    Case("gazette-login-page", "live", "a login page is what is cited", {"/login": site("Log in", "<h1>Log in</h1><form><input name=u><input type=password></form>")}, text="the login page", trap=True),
    Case("gazette-home", "live", "a home page", {"/": FRONT}, text="the Valley Gazette", trap=True),
    Case("gazette-search-page", "live", "a search is what is cited", {"/search?q=weir": site("Search", "<h1>Search results for weir</h1><ol><li>Weir of the valley</li><li>Weir keeper wanted</li></ol>")}, text="search results", trap=True),
    Case("gazette-picture", "live", "a picture and a word", {"/p/1": html("Weir at dawn", '<img src=/w.jpg alt="Weir at dawn"><p>Weir at dawn</p>')}, trap=True),
    Case("gazette-calendar", "live", "a day without events", {"/cal/2026-02-30": site("Calendar", "<h1>No events found</h1><p>There are no events on this day.</p>")}, text="the calendar", trap=True),
    Case("gazette-hash", "live", "a fragment of a page", {"/long": BRIDGE}, cited="http://gazette-hash.example/long#bridge-2", text=T, trap=True),
    Case("gazette-robots-500", "live", "robots.txt is out of order", {"/a": BRIDGE, "/robots.txt": by_turns(BRIDGE)}, text=T, trap=True),
    Case("gazette-browser-403", "live", "a refusal to robots, with a page for readers", {"/a": by_browser(BRIDGE, html("Forbidden", "<h1>Forbidden</h1><p>You don't have permission.</p>", status=403))}, text=T, trap=True),
    Case("gazette-browser-soft", "live", "robots are told that it is not there", {"/a": by_browser(BRIDGE, html("Gone", "<h1>410</h1>", status=410))}, text=T, trap=True),
    Case("gazette-browser-reset", "live", "robots are cut off", {"/a": by_browser(BRIDGE, resetting())}, text=T, trap=True),
    Case("gazette-big", "live", "much markup, few words", {"/a": html(T, f"<h1>{T}</h1>{BRIDGES}" + "<div><span></span></div>" * 20000)}, text=T, trap=True),
    Case("gazette-xhtml", "live", "XHTML as XML", {"/a": answer(f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>{T}</title></head><body><h1>{T}</h1>{BRIDGES}</body></html>', kind="application/xhtml+xml")}, text=T, trap=True),
    Case("gazette-no-type", "live", "a page without a type", {"/a": answer(BRIDGE.partition(b"\r\n\r\n")[2], kind="")}, text=T, trap=True),
    Case("gazette-pdf", "live", "a PDF", {"/a.pdf": answer(b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n" * 20, kind="application/pdf")}, trap=True),
    Case("gazette-rss", "live", "a feed with an entry on errors", {"/feed": answer("<?xml version='1.0'?><rss><channel><title>Page not found</title><item><title>404</title></item></channel></rss>", kind="application/rss+xml")}, trap=True),
    Case("gazette-geojson", "live", "data with a field for errors", {"/d.json": answer('{"type":"FeatureCollection","status":"ok","error":null,"features":[{"id":404,"name":"Not Found Creek"},{"id":2}]}', kind="application/json")}, trap=True),
    Case("gazette-status-json", "live", "the state of a service", {"/status.json": answer('{"status":"ok","code":200,"message":"All systems go"}', kind="application/json")}, trap=True),
)  # fmt: skip

PARKED = (
    Case("gazette-lander", "parked", "a lander of a registrar", {"/a/weir": redirect("http://gazette-lander.example/lander"), "/lander": html("gazette-lander.example", "<div id=root></div><script src='https://img1.wsimg.com/parking-lander/static/js/main.js'></script>")}),
    Case("gazette-ww", "parked", "a detour by ww17", {"/a/weir": redirect("http://ww17.gazette-ww.example/a/weir"), "//ww17.gazette-ww.example/*": html("gazette-ww.example", "<h2>Related searches</h2><ul><li>Fishing Rods</li><li>River Cruises</li></ul>")}),
    Case("gazette-caf", "parked", "adverts of a search engine", {"/a/weir": html("gazette-caf.example", "<script src='//www.google.com/adsense/domains/caf.js'></script><div id=tc></div><div id=rs></div>", head="<meta name=robots content=noindex>")}),
    Case("gazette-adblockkey", "parked", "a key for adverts", {"/a/weir": answer('<html data-adblockkey="MFwwDQ"><head><title>again.example</title></head><body><div id=target></div><script>1</script></body></html>')}),
    Case("gazette-sale-ru", "parked", "for sale in Russian", {"/a/weir": html("Домен продаётся", "<h1>Домен gazette-sale-ru.example продаётся</h1><p>Узнать цену. Безопасная сделка.</p>", language="ru")}),
    Case("gazette-sale-uk", "parked", "for sale in Ukrainian", {"/a/weir": html("Домен продається", "<h1>Цей домен продається</h1><p>Зробіть пропозицію.</p>", language="uk")}),
    Case("gazette-sale-zh", "parked", "for sale in Chinese", {"/a/weir": html("域名出售", "<h1>您正在访问的域名可以转让!</h1><p>This domain is for sale. 联系我们</p>", language="zh")}),
    Case("gazette-sale-tr", "parked", "for sale in Turkish", {"/a/weir": html("Satılık alan adı", "<h1>Bu alan adı satılıktır</h1><p>Teklif verin.</p>", language="tr")}),
    Case("gazette-sale-he", "parked", "for sale in Hebrew", {"/a/weir": html("הדומיין למכירה", "<h1>הדומיין הזה למכירה</h1><p>הציעו מחיר.</p>", language="he")}),
    Case("gazette-sale-ar", "parked", "for sale in Arabic", {"/a/weir": html("نطاق للبيع", "<h1>هذا النطاق معروض للبيع</h1><p>قدم عرضك الآن.</p>", language="ar")}),
    Case("gazette-sale-de", "parked", "for sale in German", {"/a/weir": html("gazette-sale-de.example steht zum Verkauf", "<h1>Domain zu verkaufen</h1><p>Der Inhaber der Domain bietet sie zum Kauf an.</p>", language="de")}),
    Case("gazette-expired-es", "parked", "expired in Spanish", {"/a/weir": html("Dominio caducado", "<h1>Este dominio ha caducado</h1><p>Si eres el titular, renueva tu dominio.</p>", language="es")}),
    Case("gazette-expired-fr", "parked", "expired in French", {"/a/weir": html("Domaine expiré", "<h1>Ce nom de domaine a expiré</h1><p>Si vous êtes le propriétaire, renouvelez-le.</p>", language="fr")}),
    Case("gazette-expired-ja", "parked", "expired in Japanese", {"/a/weir": html("ドメインの有効期限切れ", "<h1>このドメインは有効期限が切れています</h1>", language="ja")}),
    Case("gazette-expired-zh", "parked", "expired in Chinese", {"/a/weir": html("域名已过期", "<h1>该域名已过期,请及时续费</h1>", language="zh")}),
    Case("gazette-suspended", "parked", "an account suspended", {"/a/weir": redirect("/cgi-sys/suspendedpage.cgi"), "/cgi-sys/suspendedpage.cgi": html("Account Suspended", "<h1>This Account has been suspended.</h1><p>Contact your hosting provider for more information.</p>")}),
    Case("gazette-wix", "parked", "a name that is connected to nothing", {"/a/weir": html("Connect Your Domain", "<h1>Looks Like This Domain Isn't Connected To A Website Yet!</h1><p>Is this your domain? Connect it to your website in just a few easy steps.</p>")}),
    Case("gazette-squarespace", "parked", "a site that expired", {"/a/weir": html("Website Expired", "<h1>Website Expired</h1><p>This account has expired. If you are the site owner, click below to login.</p>")}),
    Case("gazette-github", "soft-404", "a host of pages has none there, with 200", {"/a/weir": html("Site not found · Pages", "<h1>404</h1><p><strong>There isn't a site here.</strong></p><p>If you're trying to publish one, read the full documentation.</p>")}),
    Case("gazette-sale-long", "parked", "for sale, at length", {"/a/weir": html("gazette-sale-long.example domain name is for sale. Inquire now.", "<h1>gazette-sale-long.example</h1><p>This domain name is available for purchase.</p>" + "<p>Why buy a premium domain? It is short, easy to remember, and builds trust with customers all over the world from the first day.</p>" * 9)}),
)  # fmt: skip

DRIFT = (
    Case("gazette-dentist", "drifted", "a dentist where a survey was", {"/surveys/weir-fish-count": html("Bright Smile Dental", "<h1>Welcome to Bright Smile</h1>" + "<p>Our dental clinic offers whitening, implants and cleaning in a calm place. Call us for an appointment; new patients pay nothing for their first visit with us.</p>" * 3)}, text="Fish counted at the weir of the valley", sentence="The anglers published how many trout passed the weir"),
    Case("gazette-blog", "drifted", "a blog on gadgets where a museum was", {"/exhibits/roman-coins": html("Top 10 Gadgets 2026", "<h1>Top 10 gadgets of the year</h1>" + "<p>Smartphones, earbuds and smart watches: here are the best devices you can get now, with reviews, battery tests and screen comparisons for every budget.</p>" * 4)}, text="Roman coins found under the market square", sentence="The museum shows the coins of the emperor"),
    Case("gazette-slot", "drifted", "slots, under the museum's name", {"/exhibits/roman-coins": html("Museum Slot: Daftar Situs Judi Slot Gacor Maxwin", "<h1>Slot Gacor Museum</h1>" + "<p>Daftar akun judi slot online deposit dana, bonus new member 100, RTP tinggi, scatter hitam, situs togel terpercaya, link alternatif resmi.</p>" * 5, language="id")}, text="Roman coins found under the market square"),
    Case("gazette-jp", "drifted", "copies of watches", {"/exhibits/roman-coins": html("スーパーコピー時計 ロレックス 激安通販", "<h1>ブランドコピー専門店</h1>" + "<p>ロレックス スーパーコピー N級品 激安販売 送料無料 代引き対応 コピー時計 人気新作 専門店</p>" * 5, language="ja")}, text="Roman coins found under the market square"),
    Case("gazette-ruscas", "drifted", "a Russian casino", {"/exhibits/roman-coins": html("Казино онлайн: играть в игровые автоматы на деньги", "<h1>Онлайн казино</h1>" + "<p>Регистрация, бездепозитный бонус, фриспины, рабочее зеркало, вход, игровые автоматы, рулетка, ставки на спорт.</p>" * 5, language="ru")}, text="Roman coins found under the market square"),
    Case("gazette-turkbet", "drifted", "Turkish bets", {"/exhibits/roman-coins": html("Canlı bahis siteleri – güncel giriş adresi", "<h1>Bahis siteleri 2026</h1>" + "<p>Deneme bonusu veren siteler, kaçak bahis, casino siteleri, güncel giriş, üyelik, canlı bahis, slot, rulet, çevrim şartsız bonus.</p>" * 5, language="tr")}, text="Roman coins found under the market square"),
    Case("gazette-porn", "drifted", "films for adults", {"/exhibits/roman-coins": html("Free porn videos – XXX movies", "<h1>Free porn</h1>" + "<p>Watch free xxx videos, amateur porn, milf, hentai, live sex cams, hot girls online in HD.</p>" * 6)}, text="Roman coins found under the market square"),
    Case("gazette-loans", "drifted", "loans where a charity was", {"/exhibits/roman-coins": html("Payday loans online – instant approval", "<h1>Payday loans</h1>" + "<p>Apply now for a payday loan: cash advance, bad credit, no credit check, instant loans, guaranteed approval.</p>" * 6)}, text="Roman coins found under the market square"),
)  # fmt: skip

BLOCKED = (
    Case("gazette-cf-title", "blocked", "Cloudflare in German", {"/a": html("Nur einen Moment…", "<h1>again.example</h1><p>Sicherheitsüberprüfung wird durchgeführt</p><noscript>Enable JavaScript and cookies to continue</noscript><script src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1?ray=1'></script>", "Server: cloudflare", status=403)}),
    Case("gazette-cf-ban", "blocked", "Cloudflare bars a network", {"/a": html("Attention Required! | Cloudflare", "<h1>Sorry, you have been blocked</h1><h2>You are unable to access again.example</h2><p>Why have I been blocked? This website is using a security service to protect itself from online attacks.</p><p>Cloudflare Ray ID: 8a</p>", "Server: cloudflare", status=403)}),
    Case("gazette-cf-ban-200", "blocked", "the same, with 200", {"/a": html("Attention Required! | Cloudflare", "<h1>Sorry, you have been blocked</h1><p>Cloudflare Ray ID: 8a</p>")}),
    Case("gazette-imperva-iframe", "blocked", "Imperva with 403", {"/a": answer('<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"></head><body><iframe id="main-iframe" src="/_Incapsula_Resource?CWUDNSAI=9"></iframe></body></html>', status=403)}),
    Case("gazette-px-block", "blocked", "HUMAN with 403", {"/a": html("Just a moment", "<div id='px-captcha-wrapper'></div><script>window._pxUuid='1';window._pxAppId='PXa';</script><p>Before we continue... Press & Hold to confirm you are a human</p>", status=403)}),
    Case("gazette-datadome-captcha", "blocked", "DataDome with a captcha", {"/a": html("You have been blocked", "<iframe src='https://geo.captcha-delivery.com/captcha/?initialCid=1'></iframe>", "x-dd-b: 1", status=403)}),
    Case("gazette-anubis-go", "blocked", "Anubis, in German", {"/a": html("Stelle sicher, dass du kein Bot bist!", "<h1>Stelle sicher, dass du kein Bot bist!</h1><p>Lade …</p><script src='/.within.website/x/cmd/anubis/static/js/main.mjs'></script>", language="de")}),
    Case("gazette-queue", "blocked", "a waiting room", {"/a": redirect("http://valley.queue-it.net/?c=valley&e=1"), "//valley.queue-it.net/*": html("Queue-it", "<h1>You are now in line</h1><p>When it is your turn, you will have 10 minutes to enter the website.</p>")}),
    Case("gazette-503-retry", "live", "503 and a second", {"/a": [html("", "x", "Retry-After: 1", status=503), BRIDGE]}, text=T, trap=True),
    Case("gazette-429-day", "blocked", "429 for a day", {"/a": html("Too Many Requests", "<h1>Too Many Requests</h1>", "Retry-After: 86400", status=429)}),
    Case("gazette-406", "blocked", "406 to everybody", {"/a": html("Not Acceptable", "<h1>Not Acceptable</h1><p>This error was generated by Mod_Security.</p>", status=406)}),
    Case("gazette-robot-check", "blocked", "a shop's test", {"/a": html("Robot Check", "<h4>Enter the characters you see below</h4><p>Sorry, we just need to make sure you're not a robot. For best results, please make sure your browser is accepting cookies.</p><form action=/errors/validateCaptcha><input name=field></form>")}),
    Case("gazette-es-wall", "blocked", "a test in Spanish", {"/a": html("Verificación de seguridad", "<h1>Verifica que eres humano</h1><p>Completa la verificación para continuar.</p>", language="es")}),
    Case("gazette-pt-wall", "blocked", "a test in Portuguese", {"/a": html("Verificação", "<h1>Confirme que você não é um robô</h1>", language="pt")}),
    Case("gazette-pl-wall", "blocked", "a test in Polish", {"/a": html("Weryfikacja", "<h1>Potwierdź, że nie jesteś robotem</h1>", language="pl")}),
    Case("gazette-tr-wall", "blocked", "a test in Turkish", {"/a": html("Güvenlik doğrulaması", "<h1>Robot olmadığınızı doğrulayın</h1>", language="tr")}),
    Case("gazette-ar-wall", "blocked", "a test in Arabic", {"/a": html("تحقق أمني", "<h1>تأكد من أنك لست روبوتًا</h1>", language="ar")}),
    Case("gazette-ja-wall", "blocked", "a test in Japanese", {"/a": html("確認", "<h1>ロボットではないことを確認してください</h1>", language="ja")}),
    Case("gazette-zh-wall", "blocked", "a test in Chinese", {"/a": html("访问验证", "<h1>您的访问过于频繁,请输入验证码</h1>", language="zh")}),
    Case("gazette-it-wall", "blocked", "a test in Italian", {"/a": html("Verifica", "<h1>Verifica di essere umano</h1><p>Stiamo verificando il tuo browser.</p>", language="it")}),
)  # fmt: skip

WALLED = (
    Case("gazette-sso", "walled", "a login of a university", {"/ejournal/17": redirect("http://idp.gazette-uni.example/idp/profile/SAML2/Redirect/SSO"), "//idp.gazette-uni.example/*": html("University login", "<h1>Login</h1><form><input name=j_username><input type=password name=j_password></form>")}),
    Case("gazette-ms", "walled", "a login of a cloud", {"/sites/doc": redirect("http://login.gazette-cloud.example/common/oauth2/authorize?client_id=1"), "//login.gazette-cloud.example/*": html("Sign in to your account", "<p>Sign in</p><input type=email><script>1</script>")}),
    Case("gazette-login-200", "walled", "a login in place of the page", {"/members/17": html("Valley Club – Member Login", "<h1>Member login</h1><form><input name=user><input type=password name=pass></form><p>Forgot your password?</p>")}),
    Case("gazette-login-ru", "walled", "a login in Russian", {"/doc/17": html("Вход", "<h1>Войдите, чтобы продолжить</h1><form><input><input type=password></form>", language="ru")}),
    Case("gazette-login-fr", "walled", "a login in French", {"/doc/17": html("Connexion", "<h1>Connectez-vous pour continuer</h1><form><input><input type=password></form>", language="fr")}),
    Case("gazette-pay-meter", "walled", "no free articles left", {"/2026/weir": site("Weir", "<h1>The weir and its keeper</h1><p>The keeper of the weir …</p><div><h2>You've reached your limit of free articles</h2><p>Subscribe for unlimited access.</p></div>")}),
    Case("gazette-pay-it", "walled", "in Italian", {"/2026/diga": html("Il Valligiano", "<h1>La diga</h1><p>Il custode…</p><p>Contenuto riservato agli abbonati. Abbonati per continuare a leggere.</p>", language="it")}),
    Case("gazette-pay-pl", "walled", "in Polish", {"/2026/jaz": html("Dolina", "<h1>Jaz</h1><p>Strażnik…</p><p>Pozostało 80% tekstu. Dostęp tylko dla prenumeratorów. Kup prenumeratę.</p>", language="pl")}),
    Case("gazette-pay-ja", "walled", "in Japanese", {"/2026/seki": html("谷新聞", "<h1>堰の番人</h1><p>番人は…</p><p>この記事は会員限定です。残り1,234文字。ログインして続きを読む</p>", language="ja")}),
    Case("gazette-pay-nl", "walled", "in Dutch", {"/2026/stuw": html("De Vallei", "<h1>De stuw</h1><p>De wachter…</p><p>Dit artikel is alleen voor abonnees. Word abonnee om verder te lezen.</p>", language="nl")}),
    Case("gazette-consent-de", "walled", "consent or payment", {"/2026/wehr": html("Das Tal", "<h1>Mit Werbung weiterlesen oder Abo abschließen</h1><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Akzeptieren und weiter</p><p>Details zu Werbe- und Analyse-Trackern in unserer Datenschutzerklärung. Zustimmen</p>", language="de")}),
    Case("gazette-consent-fr", "walled", "consent in French", {"/2026/barrage": html("La Vallée", "<h1>Votre choix concernant les cookies</h1><p>Accepter et continuer, ou s'abonner. En acceptant, vous consentez aux cookies de nos partenaires.</p>", language="fr")}),
    Case("gazette-age-de", "walled", "an age in German", {"/wein": html("Altersprüfung", "<h1>Sind Sie mindestens 18 Jahre alt?</h1><p>Bitte bestätigen Sie Ihr Alter, um fortzufahren.</p>", language="de")}),
    Case("gazette-age-es", "walled", "an age in Spanish", {"/vino": html("Verificación de edad", "<h1>¿Eres mayor de edad?</h1><p>Debes ser mayor de 18 años para entrar.</p>", language="es")}),
    Case("gazette-403-login", "walled", "403, and a login", {"/doc": html("Sign in", "<h1>Please sign in to view this document</h1><form><input type=password></form>", status=403)}),
)  # fmt: skip

LEGAL = (
    Case("gazette-451-empty", "legal", "451 and nothing else", {"/a": answer("", status=451)}),
    Case("gazette-by", "legal", "Belarus", {"/a": html("Доступ ограничен", "<h1>Доступ к интернет-ресурсу ограничен</h1><p>на основании решения Министерства информации Республики Беларусь</p>", language="ru")}),
    Case("gazette-ua", "legal", "Ukraine", {"/a": html("Доступ обмежено", "<h1>Доступ до ресурсу обмежено</h1><p>згідно з Указом Президента України</p>", language="uk")}),
    Case("gazette-om", "legal", "Oman", {"/a": html("Access denied", "<h1>Sorry, this site is blocked</h1><p>Due to content contrary to the laws of the Sultanate. Telecommunications Regulatory Authority</p>")}),
    Case("gazette-bh", "legal", "Bahrain", {"/a": html("Blocked", "<p>This web site has been blocked for violating regulations and laws of Kingdom of Bahrain.</p>")}),
    Case("gazette-kw", "legal", "Kuwait", {"/a": html("Blocked", "<p>Access to this website is denied in accordance with the regulations of the State of Kuwait. CITRA</p>")}),
    Case("gazette-qa", "legal", "Qatar", {"/a": html("Oops", "<h1>Oops! This site is blocked.</h1><p>The site you are trying to visit contains content that is prohibited under the laws of the State of Qatar.</p>")}),
    Case("gazette-jo", "legal", "Jordan", {"/a": html("محجوب", "<p>تم حجب هذا الموقع بناء على قرار هيئة الإعلام</p>", language="ar")}),
    Case("gazette-pt", "legal", "Portugal", {"/a": html("Bloqueado", "<p>O site a que pretende aceder encontra-se bloqueado na sequência do cumprimento de ordem judicial.</p>", language="pt")}),
    Case("gazette-gr", "legal", "Greece", {"/a": html("ΕΕΕΠ", "<h1>Η πρόσβαση στον ιστότοπο έχει απαγορευτεί</h1><p>σύμφωνα με απόφαση της Επιτροπής Εποπτείας και Ελέγχου Παιγνίων</p>", language="el")}),
    Case("gazette-dk", "legal", "Denmark", {"/a": html("Spærret", "<h1>Adgangen til hjemmesiden er spærret</h1><p>Siden er blokeret efter afgørelse fra fogedretten.</p>", language="da")}),
    Case("gazette-be", "legal", "Belgium", {"/a": html("STOP", "<h1>U wordt naar deze stoppagina geleid</h1><p>omdat de website die u tracht te bezoeken een inhoud aanbiedt die als illegaal beschouwd wordt volgens de Belgische wetgeving.</p>", language="nl")}),
    Case("gazette-au", "legal", "Australia", {"/a": html("Access disabled", "<h1>Access to this website has been disabled</h1><p>The Federal Court of Australia has ordered that access be disabled because it infringes copyright.</p>")}),
    Case("gazette-sg", "legal", "Singapore", {"/a": html("Access blocked", "<p>Access to this website has been blocked pursuant to an order by the Infocomm Media Development Authority (IMDA).</p>")}),
    Case("gazette-cz", "legal", "the Czech lands", {"/a": html("Blokováno", "<h1>Přístup na tuto stránku je zablokován</h1><p>na základě rozhodnutí Ministerstva financí</p>", language="cs")}),
    Case("gazette-hu", "legal", "Hungary", {"/a": html("NAV", "<p>A honlap hozzáférhetetlenné tételét a hatóság elrendelte. Nemzeti Adó- és Vámhivatal</p>", language="hu")}),
    Case("gazette-ro", "legal", "Romania", {"/a": html("ONJN", "<p>Accesul către acest site este restricționat. Oficiul Național pentru Jocuri de Noroc</p>", language="ro")}),
    Case("gazette-bd", "legal", "Bangladesh", {"/a": html("Blocked", "<p>This website has been blocked as per the instruction of BTRC.</p>")}),
    Case("gazette-geo-fr", "legal", "not in your country, in French", {"/film": html("Vallée+", "<h1>Ce contenu n'est pas disponible dans votre pays</h1>", language="fr")}),
    Case("gazette-geo-de", "legal", "not in your country, in German", {"/film": html("Tal+", "<h1>Dieses Video ist in deinem Land nicht verfügbar</h1>", language="de")}),
    Case("gazette-geo-path", "legal", "not in your region, by redirect", {"/film": redirect("/not-available-in-your-region"), "/not-available-in-your-region": html("Valley+", "<h1>Sorry!</h1>")}),
)  # fmt: skip

WIRE = (
    Case("gazette-chunk-cut", "truncated", "a chunk that breaks off", {"/a": hanging_up(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nfff\r\n<p>half")}),
    Case("gazette-gzip-length", "truncated", "half of a compressed page", {"/a": hanging_up(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: 900\r\n\r\n" + gzip.compress(BRIDGE, mtime=0)[:300])}),
    Case("gazette-two-lengths", "broken", "two lengths", {"/a": hanging_up(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\nhello")}),
    Case("gazette-garbage", "broken", "no HTTP", {"/a": hanging_up(b"\x00\x01\x02 nonsense\r\n\r\n")}),
    Case("gazette-hang-up", "broken", "nothing", {"/a": hanging_up()}),
    Case("gazette-silence", "timeout", "silence", {"/a": stalling()}),
    Case("gazette-round", "loop", "three, round and round", {"/a": redirect("/b"), "/b": redirect("/c"), "/c": redirect("/a", 301)}),
    Case("gazette-503", "server-error", "503 for ever", {"/a": html("Service Unavailable", "<h1>Service Unavailable</h1>", status=503)}),
    Case("gazette-wp-db", "server-error", "no database", {"/a": html("Database Error", "<h1>Error establishing a database connection</h1>")}),
    Case("gazette-maintenance-it", "server-error", "maintenance in Italian", {"/a": html("Sito in manutenzione", "<h1>Sito in manutenzione</h1><p>Torneremo presto online.</p>", language="it")}),
    Case("gazette-maintenance-nl", "server-error", "maintenance in Dutch", {"/a": html("Onderhoud", "<h1>Website in onderhoud</h1><p>We zijn zo terug.</p>", language="nl")}),
    Case("gazette-maintenance-ja", "server-error", "maintenance in Japanese", {"/a": html("メンテナンス中", "<h1>ただいまメンテナンス中です</h1>", language="ja")}),
    Case("gazette-410", "gone", "410", {"/a": answer("", status=410)}),
    Case("gazette-404-home", "gone", "404 with the home page", {"/a": FRONT.replace(b"200 OK", b"404 Not Found", 1)}),
    Case("gazette-dns", "dns", "a redirect to a name that is none", {"/a": redirect("http://no-such-name-either.invalid/")}),
    Case("gazette-303", "live", "see other", {"/a": redirect("/b", 303), "/b": BRIDGE}, text=T, trap=True),
    Case("gazette-301-host", "moved", "another host, for good", {"/old/bridges": redirect("http://gazette-newhost.example/news/bridges", 301), "//gazette-newhost.example/news/bridges": BRIDGE}, text=T),
    Case("gazette-two-301", "moved", "twice for good", {"/old": redirect("/older", 301), "/older": redirect("/news/bridges", 308), "/news/bridges": BRIDGE}, text=T),
    Case("gazette-301-302", "live", "for good, then for now", {"/old": redirect("/older", 301), "/older": redirect("/news/bridges"), "/news/bridges": BRIDGE}, text=T, trap=True),
    *(
        Case(f"gazette-private-{number}", "policy", f"a redirect to {where}", {"/a": redirect(where)})
        for number, where in enumerate(("http://127.1/", "http://0x7f.1/", "http://0x7f000001/", "http://017700000001/", "http://[::1]/", "http://[::]/", "http://0/", "http://10.1.2.3/", "http://172.20.0.1/", "http://100.64.9.9/", "http://[fd00::1]/", "http://[fe80::1]/", "http://[64:ff9b::a00:1]/", "http://[::ffff:a00:1]/", "http://[2002:7f00:1::]/", "http://metadata.google.internal/", "http://localhost/", "http://127.0.0.1.:80/", "http://①②⑦.0.0.1/", "http://user@127.0.0.1/", "gopher://127.0.0.1/", "//127.0.0.1/x", "http:\\\\127.0.0.1\\"))
    ),
)  # fmt: skip

CASES = (*SOFT, *ALIVE, *PARKED, *DRIFT, *BLOCKED, *WALLED, *LEGAL, *WIRE)
