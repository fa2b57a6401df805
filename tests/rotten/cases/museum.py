"""A town museum's links, and what became of them, as readers meet it."""

import json

from rotten.case import Case, answer, html, redirect
from rotten.stories import heading, story

HOME = html(
    "Town museum",
    f"<nav><a href=/news>News</a><a href=/visit>Visit</a><a href=/shop>Shop</a></nav>{story()}<footer>Town museum, Mill Street 4</footer>",
)
NAV = "<header><a href=/>Town museum</a> <nav><a href=/news>News</a> <a href=/visit>Visit</a> <a href=/contact>Contact</a></nav></header>"
FOOT = "<footer><p>© 2026 Town museum. <a href=/imprint>Imprint</a> <a href=/privacy>Privacy</a></p></footer>"


def framed(
    title: str, body: str, *headers: str, status: int = 200, language: str = "en", head: str = ""
) -> bytes:
    """Return a page inside the frame of its site."""
    return html(
        title,
        f"{NAV}<main>{body}</main>{FOOT}",
        *headers,
        status=status,
        language=language,
        head=head,
    )


LOST = {
    "ar": ("عذرا! لم نعثر على هذه الصفحة", "ربما تم حذف الصفحة التي تبحث عنها أو تغيير عنوانها أو أنها غير متاحة مؤقتا."),
    "de": ("Hoppla! Hier gibt es nichts zu sehen", "Die von Ihnen aufgerufene Seite wurde leider nicht gefunden. Möglicherweise wurde sie verschoben oder gelöscht."),
    "en": ("Oops! That page can’t be found.", "It looks like nothing was found at this location. Maybe try a search?"),
    "es": ("¡Vaya! No encontramos esa página", "La página que buscas ya no existe o ha cambiado de dirección."),
    "fa": ("صفحه مورد نظر یافت نشد", "متأسفانه صفحه‌ای که به دنبال آن هستید وجود ندارد یا حذف شده است."),
    "fr": ("Oups ! Cette page est introuvable", "La page que vous recherchez n’existe plus ou a été déplacée."),
    "he": ("אופס! העמוד לא נמצא", "העמוד שחיפשת אינו קיים או שהוסר מהאתר."),
    "it": ("Ops! La pagina non è stata trovata", "La pagina che stai cercando non esiste o è stata spostata."),
    "ja": ("お探しのページは見つかりませんでした", "アクセスしようとしたページは削除されたか、URLが変更された可能性があります。"),
    "ku": ("Rûpel nehat dîtin", "Rûpela ku hûn lê digerin tune ye an jî hatiye jêbirin."),
    "nl": ("Oeps! Deze pagina bestaat niet (meer)", "De pagina die u zoekt kan niet worden gevonden. Misschien is deze verplaatst of verwijderd."),
    "pl": ("Ups! Nie znaleziono strony", "Strona, której szukasz, nie istnieje lub została usunięta."),
    "pt": ("Ops! Página não encontrada", "A página que procura não existe ou foi removida."),
    "ru": ("Упс! Такой страницы нет", "Запрашиваемая страница не найдена. Возможно, она была удалена или перемещена."),
    "tr": ("Üzgünüz, aradığınız sayfa bulunamadı", "Ulaşmaya çalıştığınız sayfa kaldırılmış veya taşınmış olabilir."),
    "uk": ("На жаль, сторінку не знайдено", "Сторінка, яку ви шукаєте, не існує або була видалена."),
    "ur": ("معذرت، یہ صفحہ نہیں ملا", "آپ جو صفحہ تلاش کر رہے ہیں وہ موجود نہیں یا ہٹا دیا گیا ہے۔"),
    "zh": ("抱歉,您访问的页面不存在", "您要查看的网页可能已被删除、名称已被更改,或者暂时不可用。"),
    "ckb": ("ببورە، ئەم پەڕەیە نەدۆزرایەوە", "ئەو پەڕەیەی بەدوایدا دەگەڕێیت بوونی نییە یان سڕاوەتەوە."),
}  # fmt: skip

WITHDRAWN = {
    "ar": "تم حذف هذا المقال",
    "de": "Dieser Artikel ist nicht mehr verfügbar.",
    "en": "This article is no longer available.",
    "es": "Este artículo ya no está disponible.",
    "fa": "این مطلب حذف شده است.",
    "fr": "Cet article n’est plus disponible.",
    "he": "הכתבה אינה זמינה עוד.",
    "it": "Questo articolo non è più disponibile.",
    "ja": "この記事は公開を終了しました。",
    "nl": "Dit artikel is niet meer beschikbaar.",
    "pl": "Ten artykuł nie jest już dostępny.",
    "pt": "Este artigo já não está disponível.",
    "ru": "Материал удалён или больше недоступен.",
    "tr": "Bu haber yayından kaldırılmıştır.",
    "uk": "Цей матеріал більше не доступний.",
    "ur": "یہ خبر اب دستیاب نہیں ہے۔",
    "zh": "该文章已被删除",
}  # fmt: skip

SOFT = (
    *(
        Case(f"museum-lost-{code}", "soft-404", f"a page that says it is not there, in {code}", {"/2019/03/letters": framed(title, f"<h1>{title}</h1><p>{words}</p>", language=code)})
        for code, (title, words) in LOST.items()
    ),
    *(
        Case(f"museum-withdrawn-{code}", "soft-404", f"an article that was taken back, in {code}", {"/news/4711": framed("Town museum", f"<h2>{words}</h2>", language=code)})
        for code, words in WITHDRAWN.items()
    ),
    Case("museum-json", "soft-404", "an API says it in JSON", {"/api/letters/17": answer('{"error":{"code":404,"message":"The requested resource could not be found"}}', kind="application/json")}),
    Case("museum-json-status", "soft-404", "JSON, a word for it", {"/v1/items/9": answer('{"status":"error","message":"Not Found"}', kind="application/json; charset=utf-8")}),
    Case("museum-json-problem", "soft-404", "RFC 9457", {"/items/9": answer('{"type":"about:blank","title":"Not Found","status":404,"detail":"No item with id 9"}', kind="application/problem+json")}),
    Case("museum-plain", "soft-404", "in plain text", {"/letters.txt": answer("404 Not Found\n", kind="text/plain")}),
    Case("museum-plain-words", "soft-404", "in plain words", {"/files/letters.txt": answer("Sorry, the file you requested does not exist on this server.\n", kind="text/plain; charset=utf-8")}),
    Case("museum-xml", "soft-404", "an object store's error, with 200", {"/letters.pdf": answer('<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>letters.pdf</Key></Error>', kind="application/xml")}),
    Case("museum-jsonld", "soft-404", "only its JSON-LD says so", {"/a/letters": framed("Town museum", "<p>Please use the menu above.</p>", head='<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebPage","name":"404 - Page not found"}</script>')}),
    Case("museum-meta", "soft-404", "noindex, and a class on its body", {"/a/letters": html("Town museum", f'{NAV}<main class="error-404 not-found"><p>Please use the menu above.</p></main>{FOOT}', head='<meta name="robots" content="noindex, follow">')}),
    Case("museum-title", "soft-404", "only its title says so", {"/a/letters": html("Page not found – Town museum", f"{NAV}<main><p>Please use the menu above, or write to us.</p></main>{FOOT}")}),
    Case("museum-image", "soft-404", "an image says so", {"/a/letters": framed("Town museum", '<img src="/404.png" alt="404 – this page could not be found">')}),
    Case("museum-og", "soft-404", "only its Open Graph title says so", {"/a/letters": framed("", "<p>Use the menu.</p>", head='<meta property="og:title" content="Page not found"><meta name="robots" content="noindex">')}),
    Case("museum-spa", "soft-404", "an application shows its route for errors", {"/a/letters": html("Museum", '<div id="__next"><div class="next-error"><h1 class="next-error-h1">404</h1><h2>This page could not be found.</h2></div></div><script id="__NEXT_DATA__" type="application/json">{"page":"/_error","props":{"statusCode":404}}</script>')}),
    Case("museum-spa-state", "soft-404", "the error is in the application's state alone", {"/a/letters": html("Museum", '<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"statusCode":404}},"page":"/_error","query":{}}</script>'), "/*": html("Museum", "x")}),
    Case("museum-query", "soft-404", "a search in place of the page", {"/letters.html": redirect("/search?q=letters"), "/search": framed("Search results for letters", "<h1>Search results</h1><p>No results found for “letters”.</p>"), "*": redirect("/search?q=nothing"), "/robots.txt": answer("", status=404)}),
    Case("museum-home", "soft-404", "home for every address", {"/letters.html": redirect("/"), "/": HOME, "*": redirect("/"), "/robots.txt": answer("", status=404)}),
    Case("museum-home-language", "soft-404", "home in another tongue, for every address", {"/letters.html": redirect("/en/"), "/en/": HOME, "*": redirect("/en/"), "/robots.txt": answer("", status=404)}),
    Case("museum-home-served", "soft-404", "the home page in place of every page, without a redirect", {"/2014/coin-survey.html": HOME, "*": HOME, "/robots.txt": answer("", status=404)}),
    Case("museum-home-alone", "soft-404", "a redirect to the home page, for good, and 404 for others", {"/2014/letters.html": redirect("/", 301), "/": HOME}, text="A survey of the coins in the northern bay"),
    Case("museum-pdf", "soft-404", "a file that became a page", {"/files/report-2014.pdf": HOME, "*": HOME, "/robots.txt": answer("", status=404)}),
    Case("museum-pdf-words", "soft-404", "a file that became a page that says so", {"/files/report-2014.pdf": framed("Document not found", "<h1>Document not found</h1><p>The document you requested is no longer on our server.</p>")}),
    Case("museum-listing", "soft-404", "a product that is sold no more", {"/p/118": framed("Museum shop", "<h1>Sorry, this product is no longer available</h1><p>You may also like these prints.</p>")}),
    Case("museum-video", "soft-404", "a video that is no more", {"/watch/8a": framed("Museum films", "<h1>Video unavailable</h1><p>This video has been removed by the uploader</p>")}),
    Case("museum-account", "soft-404", "a post whose author has left", {"/u/botanist/9": framed("Museum talk", "<h1>Sorry, this page isn't available.</h1><p>The link you followed may be broken, or the page may have been removed.</p>")}),
    Case("museum-vbulletin", "soft-404", "a thread of a forum", {"/showthread.php": framed("Museum forum", "<div class=panel>No Thread specified. If you followed a valid link, please notify the administrator</div>")}),
    Case("museum-phpbb", "soft-404", "a topic of another", {"/viewtopic.php": framed("Museum forum - Information", "<div id=message><h2>Information</h2><p>The requested topic does not exist.</p></div>")}),
    Case("museum-redirect-404", "soft-404", "a redirect to /404.html that answers 200", {"/a/letters": redirect("/404.html"), "/404.html": framed("Museum", "<h1>404</h1><p>Gone fishing.</p>")}),
    Case("museum-errorpath", "soft-404", "a redirect to an error page of ASP.NET", {"/a/letters.aspx": redirect("/error.aspx?aspxerrorpath=/a/letters.aspx"), "/error.aspx": framed("Museum", "<h1>We are sorry</h1><p>The page you asked for was not found.</p>")}),
)  # fmt: skip

ALIVE = (
    *(
        Case(f"museum-live-{code}", "live", f"an article in {code}", {"/2019/03/letters": html(heading(code), f"{NAV}{story(code)}{FOOT}", language=code)}, text=heading(code), trap=True)
        for code in LOST
    ),
    Case("museum-about-404", "live", "a history of the code 404", {"/404-history": html("Error 404: a short history of “Page not found”", f"<article><h1>Error 404: a short history of “Page not found”</h1><p>When a server answers 404 Not Found, the page you are looking for does not exist.</p>{story()}</article>")}, text="a short history of “Page not found”", trap=True),
    Case("museum-docs-404", "live", "the reference of the status code", {"/docs/status/404": html("404 Not Found - HTTP | Reference", f"{NAV}<main><h1>404 Not Found</h1><p>The HTTP 404 Not Found client error response status code indicates that the server cannot find the requested resource. Links that lead to a 404 page are often called broken or dead links.</p><h2>Status</h2><pre>404 Not Found</pre><h2>Examples</h2><p>Fetching a nonexistent page gives: <code>HTTP/1.1 404 Not Found</code>, and a body in HTML. Servers can use a custom page to be more helpful to the user.</p></main>")}, text="404 Not Found", trap=True),
    Case("museum-room-404", "live", "a room with that number", {"/rooms/404": html("Room 404", f"{NAV}<h1>Room 404</h1><p>The botanist’s letters are shown in room 404 on the fourth floor. It holds nine cases, a desk and two portraits.</p>{FOOT}")}, text="Room 404", trap=True),
    Case("museum-judgment", "live", "a judgment that found no page", {"/judgments/2021/17": html("Town v. Keeper of letters [2021] 17", f"<article><h1>Judgment</h1><p>The claimant says that the page was removed and that the document could not be found. The court finds that the page no longer exists.</p>{story()}</article>")}, text="Town v. Keeper of letters", trap=True),
    Case("museum-register", "live", "a register that lists what was not found", {"/register": html("Register of letters", f"{NAV}<table>" + "".join(f"<tr><td>Letter {n}</td><td>not found</td></tr>" for n in range(40)) + f"</table>{FOOT}")}, text="Register of letters", trap=True),
    Case("museum-wildcard", "live", "a dictionary that has an article for every word", {"/w/quay": html("quay – dictionary", f"<h1>quay</h1><p>A place for ships to land. From the letters of the botanist we know its older spelling, key.</p>{story()}"), "*": html("a word – dictionary", f"<h1>a word</h1><p>A word of which nothing more is known to us; it stands in the list of words, between two others.</p>{story('en', 1)}"), "/robots.txt": answer("", status=404)}, text="quay", trap=True),
    Case("museum-short", "live", "a note of one line", {"/n/1": html("Note", "<p>The crane is repaired.</p>")}, trap=True),
    Case("museum-noindex", "live", "an article that search engines may not list", {"/a": html(heading(), story(), head='<meta name="robots" content="noindex">')}, text=heading(), trap=True),
    Case("museum-error-class", "live", "a class for errors around an article", {"/a": html(heading(), f'<div class="error-404-fix">{story()}</div>')}, text=heading(), trap=True),
    Case("museum-login-box", "live", "an article with a box for members", {"/a": html(heading(), f"<form action=/login><input name=u><input type=password name=p><button>Log in</button></form>{story()}")}, text=heading(), trap=True),
    Case("museum-paywalled-teasers", "live", "an article beside others for subscribers", {"/a": html(heading(), f"{story()}<aside><h3>Subscribe to continue reading</h3><p>Five more for subscribers only.</p></aside>")}, text=heading(), trap=True),
    Case("museum-casino", "live", "a study of slots, cited as one", {"/study": html("Slot machines and public health: a study", f"<article><h1>Slot machines and public health</h1><p>Casino, slots, betting and poker: we asked 900 people how they gamble online.</p>{story()}</article>")}, text="Slot machines and public health", sentence="A study of casino gambling", trap=True),
    Case("museum-sale", "live", "news of a domain's sale", {"/news/sale": html("Domain museum.example sold for a million", f"<article><h1>This domain is for sale, said the note</h1><p>The domain name was listed at a marketplace for domains; the buyer was not named.</p>{story()}</article>")}, text="Domain sold for a million", trap=True),
    Case("museum-suspended", "live", "news of a suspended account", {"/news/suspended": html("This account has been suspended: how the town’s bird lost its voice", f"<article><h1>This account has been suspended</h1>{story()}</article>")}, text="how the town’s bird lost its voice", trap=True),
    Case("museum-essay-451", "live", "an essay on withheld pages", {"/essay/451": html("Unavailable for legal reasons: an essay", f"<article><h1>451 Unavailable For Legal Reasons</h1><p>Access to this site has been blocked by order of the court, readers were told.</p>{story()}</article>")}, text="Unavailable for legal reasons: an essay", trap=True),
    Case("museum-walls", "live", "an article about tests for robots", {"/a/robots": html("“Checking your browser”: why you must prove to be human", f"<article><h1>“Checking your browser before accessing”</h1><p>Just a moment, says the page, and: verify you are human. Cloudflare, reCAPTCHA and hCaptcha compared.</p>{story()}</article>")}, text="why you must prove to be human", trap=True),
    Case("museum-turnstile-form", "live", "an article with a captcha for its comments", {"/a": html(heading(), f'{story()}<form><textarea></textarea><div class="cf-turnstile" data-sitekey="x"></div><button>Comment</button></form><script src="https://challenges.cloudflare.com/turnstile/v0/api.js" async></script>')}, text=heading(), trap=True),
    Case("museum-json-live", "live", "an API that answers", {"/api/letters/3": answer(json.dumps({"id": 3, "error": None, "message": "found", "title": "Letter to a gardener", "related": [{"status": 404, "message": "Not Found"}], "text": "The crane cannot be used before May. " * 8}), kind="application/json")}, trap=True),
    Case("museum-text-live", "live", "a memo that treats of missing files", {"/rfc/404.txt": answer("RFC 404                File not found\n\n" + "A server that does not find a file says so, in plain words, and the client shows them to its user.\n" * 30, kind="text/plain")}, trap=True),
    Case("museum-log-live", "live", "a log with errors in it", {"/logs/access.txt": answer("GET /a 200 OK\nGET /b 404 Not Found\n" * 40, kind="text/plain")}, trap=True),
    Case("museum-script-page", "undecided", "a page that scripts must fill", {"/app/letters": html("Museum letters", '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/static/js/main.8f3e.js"></script>')}, trap=True),
    Case("museum-tracking", "live", "a redirect that cuts what follows whom", {"/a?utm_source=x&fbclid=abc": redirect("/a"), "/a": html(heading(), story())}, text=heading(), trap=True),
    Case("museum-slash", "live", "a slash more", {"/letters": redirect("/letters/", 301), "/letters/": html(heading(), story())}, text=heading(), trap=True),
    Case("museum-old-home", "live", "a home page is cited, and moved to its language", {"/": redirect("/de/"), "/de/": html("Stadtmuseum", story("de"), language="de"), "*": redirect("/de/")}, text="Stadtmuseum", trap=True),
    Case("museum-edited", "live", "cited by another title, same story", {"/a": html("Reading room open again, letters on view", story())}, text="Museum reopens its reading room", sentence="The letters of the botanist can be read again", trap=True),
    Case("museum-consent-bar", "live", "a bar for consent over an article", {"/a": html(heading(), f'<div class="cookie-banner" role=dialog><h2>We value your privacy</h2><p>We and our 842 partners store cookies. Accept all or reject all.</p><button>Accept all</button></div>{story()}')}, text=heading(), trap=True),
    Case("museum-adult-word", "live", "an article on age checks", {"/a": html("Are you over 18? How sites check ages", f"<article><h1>Are you over 18?</h1>{story()}</article>")}, text="How sites check ages", trap=True),
    Case("museum-maintenance-note", "live", "a bar tells of work to come", {"/a": html(heading(), f"<div class=alert>Scheduled maintenance on Sunday: the site will be unavailable from 2 to 4.</div>{story()}")}, text=heading(), trap=True),
    Case("museum-directory", "live", "a plain listing of files", {"/pub/": html("Index of /pub", "<h1>Index of /pub</h1><hr><pre><a href=../>../</a>\n<a href=letters.txt>letters.txt</a> 12-Mar-2019 10:11 8213\n</pre><hr>")}, trap=True),
    Case("museum-frames", "live", "an old page in frames", {"/frames.html": answer("<html><head><title>Letters of the botanist</title></head><frameset cols='20%,80%'><frame src=menu.html><frame src=main.html><noframes>Letters of the botanist, in frames.</noframes></frameset></html>", kind="text/html")}, text="Letters of the botanist", trap=True),
    Case("museum-obituary", "live", "a notice that a museum has closed for ever", {"/closed": html("We have closed", f"{NAV}<h1>We have closed for good</h1><p>After 90 years the museum has closed its doors. Thank you to everybody who came. The letters are now kept in the archive of the county.</p>{FOOT}")}, text="We have closed", trap=True),
)  # fmt: skip

PARKED = (
    Case("museum-sedo", "parked", "a marketplace's page", {"/a": html("museum-sedo.example - This website is for sale! - museum Resources and Information.", "<div id=sedo><h1>museum-sedo.example</h1><p>The owner of museum-sedo.example is offering it for sale for an asking price of 988 EUR!</p><p>This webpage was generated by the domain owner using Sedo Domain Parking.</p></div>")}),
    Case("museum-bodis", "parked", "a script fills in what is for sale", {"/a": html("museum-bodis.example", '<div id="target" style="opacity: 0"></div><script>window.park = "eyJ1dWlkIjoiMTIzIn0=";</script><script src="/bxyZkQ.js"></script>')}),
    Case("museum-parkingcrew", "parked", "adverts for a name", {"/a": html("museum-parkingcrew.example", '<script src="//d1lxhc4jvstzrp.cloudfront.net/themes/assets/style.js"></script><div>Related searches</div><script src="https://www.google.com/adsense/domains/caf.js"></script><noscript>This domain may be for sale</noscript>')}),
    Case("museum-dan", "parked", "one may buy it", {"/a": html("museum-dan.example is for sale", "<h1>museum-dan.example is for sale</h1><p>Buyer protection program. Fast and easy transfers. Make an offer. Buy now for $2,499. Lease to own.</p>")}),
    Case("museum-afternic", "parked", "by way of a lander", {"/a": html("", '<script>window.onload=function(){window.location.href="/lander"}</script>'), "/lander": html("museum-afternic.example", "<p>Get this domain. 1,995 USD. This domain is listed for sale at Afternic. Is this your domain? </p>")}),
    Case("museum-godaddy", "parked", "kept by its registrar", {"/a": html("Parked Domain name on Hostinger DNS system", "<h1>Happy to see your domain with Hostinger!</h1><p>Your domain is active and is using Hostinger nameservers. Take the recommended steps to continue your journey.</p>")}),
    Case("museum-courtesy", "parked", "courtesy of a registrar", {"/a": html("museum-courtesy.example", "<p>This Web page is parked for FREE, courtesy of GoDaddy.com.</p><p>Would you like to buy this domain?</p>")}),
    Case("museum-namecheap", "parked", "just registered", {"/a": html("Registrant WHOIS contact information verification", "<h1>This domain has been recently registered with Namecheap.</h1><p>Visit later.</p>")}),
    Case("museum-expired", "parked", "expired", {"/a": html("Domain expired", "<h1>This domain has expired!</h1><p>If you are the owner, renew it within 30 days at your registrar.</p>")}),
    Case("museum-verification", "parked", "its owner did not confirm an address", {"/a": html("Suspended domain", "<h1>This domain name has been suspended</h1><p>It is pending ICANN verification: the registrant’s e-mail address was not verified (ICANN WHOIS accuracy).</p>")}),
    Case("museum-parked-fr", "parked", "in French", {"/a": html("Domaine à vendre", "<h1>Ce nom de domaine est à vendre</h1><p>Faites une offre au propriétaire.</p>", language="fr")}),
    Case("museum-parked-es", "parked", "in Spanish", {"/a": html("Dominio en venta", "<h1>Este dominio está en venta</h1><p>Haga una oferta.</p>", language="es")}),
    Case("museum-parked-it", "parked", "in Italian", {"/a": html("Dominio scaduto", "<h1>Questo dominio è scaduto</h1><p>Se sei il proprietario, rinnovalo.</p>", language="it")}),
    Case("museum-parked-pl", "parked", "in Polish", {"/a": html("Domena na sprzedaż", "<h1>Domena museum-parked-pl.example jest na sprzedaż</h1><p>Złóż ofertę.</p>", language="pl")}),
    Case("museum-parked-nl", "parked", "in Dutch", {"/a": html("Domeinnaam te koop", "<h1>Deze domeinnaam is te koop</h1><p>Doe een bod.</p>", language="nl")}),
    Case("museum-parked-pt", "parked", "in Portuguese", {"/a": html("Domínio à venda", "<h1>Este domínio está à venda</h1><p>Faça uma oferta.</p>", language="pt")}),
    Case("museum-parked-ja", "parked", "in Japanese", {"/a": html("このドメインは販売中です", "<h1>このドメインは販売中です</h1><p>購入をご希望の方はこちら。</p>", language="ja")}),
    Case("museum-parked-fa", "parked", "in Persian", {"/a": html("فروش دامنه", "<h1>این دامنه به فروش می‌رسد</h1><p>برای خرید تماس بگیرید.</p>", language="fa")}),
    Case("museum-parked-host", "parked", "to the host of a marketplace", {"/a": redirect("http://www.hugedomains.com/domain_profile.cfm?d=unseen"), "//www.hugedomains.com/*": html("museum-parked-host.example is for sale | HugeDomains", "<h1>museum-parked-host.example</h1><p>Buy now: $3,895, or only $162.29 a month.</p>")}),
    Case("museum-links", "parked", "nothing but related links", {"/a": html("museum-links.example", "<h1>museum-links.example</h1><h2>Related Links</h2><ul><li><a href='/?q=1'>Cheap Flights</a><li><a href='/?q=2'>Car Insurance</a><li><a href='/?q=3'>Online Degrees</a></ul><p>This page provided to the domain owner free. Privacy Policy</p>")}),
)  # fmt: skip

DRIFTED = (
    Case("museum-taken-id", "drifted", "Indonesian slots on a museum's address", {"/letters": html("SLOT GACOR: Situs Slot Online Terpercaya Gampang Menang 2026", "<h1>Slot gacor hari ini</h1><p>Daftar situs slot online gampang maxwin, deposit pulsa tanpa potongan, RTP live tertinggi, judi bola dan togel.</p>" * 4, language="id")}, text="Letters of the botanist"),
    Case("museum-taken-th", "drifted", "Thai baccarat", {"/letters": html("บาคาร่า สล็อตเว็บตรง คาสิโนออนไลน์ ฝากถอนไม่มีขั้นต่ำ", "<h1>สล็อตเว็บตรง แตกง่าย</h1><p>สมัครสมาชิกวันนี้ รับเครดิตฟรี คาสิโนออนไลน์ บาคาร่า แทงบอล หวยออนไลน์</p>" * 4, language="th")}, text="Letters of the botanist"),
    Case("museum-taken-zh", "drifted", "a Chinese lottery", {"/letters": html("彩票平台官网_时时彩_北京赛车投注", "<h1>彩票平台</h1><p>百家乐 真人娱乐城 注册送彩金 六合彩开奖结果 体育投注</p>" * 4, language="zh")}, text="Letters of the botanist"),
    Case("museum-taken-vi", "drifted", "a bookmaker in Vietnam", {"/letters": html("Nhà cái uy tín - Cá cược bóng đá, casino trực tuyến", "<h1>Nhà cái số 1 châu Á</h1><p>Đăng ký nhận thưởng, nổ hũ, tài xỉu, xóc đĩa, kèo bóng đá hôm nay, nạp rút nhanh.</p>" * 4, language="vi")}, text="Letters of the botanist"),
    Case("museum-taken-pills", "drifted", "pills for a museum", {"/letters": html("Buy Viagra online without prescription – cheap Cialis", "<h1>Cheap generic Viagra</h1><p>Order Viagra, Cialis and Levitra online. No prescription needed. Free pills with every order.</p>" * 4)}, text="Letters of the botanist"),
    Case("museum-title-kept", "drifted", "the old title, and slots below", {"/letters": html("Letters of the botanist", "<h1>Best online casino bonuses</h1><p>Play slots for real money, 200 free spins, no deposit bonus, live roulette and blackjack, sports betting odds.</p>" * 6)}, text="Letters of the botanist"),
    Case("museum-taken-papers", "drifted", "essays for sale", {"/letters": html("Write my essay for me – cheap essay writing service", "<h1>Write my essay</h1><p>Our essay writing service writes your term paper from $9 a page. Order now, 100% plagiarism free, 24/7 support.</p>" * 5)}, text="Letters of the botanist"),
    Case("museum-taken-coins", "drifted", "coins for a museum", {"/letters": html("Bitcoin Trader – earn $1,500 daily with crypto", "<h1>Crypto signals</h1><p>Join our automated bitcoin trading platform. Guaranteed profit, deposit from $250, withdraw any time.</p>" * 5)}, text="Letters of the botanist"),
)  # fmt: skip

CASES = (*SOFT, *ALIVE, *PARKED, *DRIFTED)
