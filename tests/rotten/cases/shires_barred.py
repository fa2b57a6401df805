"""Papers, councils and parishes of a made-up country: what stands in the way."""

from rotten.case import answer, by_scheme, hanging_up, html, redirect, resetting, stalling, zipped
from rotten.shire_texts import LABELS
from rotten.shires import (
    article,
    citation,
    cites,
    council,
    drupal,
    front,
    newspaper,
    not_found,
    plain,
    site_with,
    whole,
    wordpress,
)


def wall(name, status, why, page, path, *cite, **kw):
    return cites(name, status, why, {path: page, "/": page, "*": page}, *cite, **kw)


CF = "<div class='main-wrapper'><h1>shire-site.example</h1><h2 id='challenge-running'>Checking if the site connection is secure</h2><noscript>Enable JavaScript and cookies to continue</noscript></div><script>window._cf_chl_opt={cvId:'3',cType:'managed',cRay:'7c1f'};</script><script src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1'></script><p>Ray ID: 7c1f03aa</p>"  # fmt: skip

BLOCKED = [
    wall("cf-403", "blocked", "Cloudflare's managed challenge", html("Just a moment...", CF, "Server: cloudflare", "cf-mitigated: challenge", "CF-RAY: 7c1f03aa-AMS", status=403), "/story/keeper", "The last keeper", "Harrow was the last keeper"),
    wall("cf-200", "blocked", "a challenge with 200", html("Just a moment...", CF, "Server: cloudflare"), "/de/artikel/991", *citation("de"), trap=True),
    wall("akamai-ref", "blocked", "Akamai's refusal", answer("<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\n \nYou don't have permission to access \"http&#58;&#47;&#47;k&#45;akamai\" on this server.<P>\nReference&#32;&#35;18&#46;6d2c1502&#46;1700000000&#46;1a2b3c\n</BODY>\n</HTML>", "Server: AkamaiGHost", status=403), "/noticias/44"),
    wall("datadome", "blocked", "DataDome's captcha", html("shire-datadome.example", "<p id='cmsg'>Please enable JS and disable any ad blocker</p><script>var dd={'rt':'c','cid':'AHrl','hsh':'EC3B','host':'geo.captcha-delivery.com'}</script><script src='https://ct.captcha-delivery.com/c.js'></script>", "X-DataDome: protected", "Server: DataDome", status=403), "/actualite/moulin", *citation("fr")),
    wall("incapsula-200", "blocked", "Imperva's frame with 200", answer('<html><head><META NAME="robots" CONTENT="noindex,nofollow"><script src="/_Incapsula_Resource?SWJIYLWA=719d34d31c8e3a6e6fffd425f7e032f3"></script></head><body><iframe id="main-iframe" src="/_Incapsula_Resource?CWUDNSAI=9&incident_id=0" width="100%">Request unsuccessful. Incapsula incident ID: 0</iframe></body></html>', "X-Iinfo: 9-1-0"), "/en/report/2020", "Report of 2020", "The harbour office reported losses", trap=True),
    wall("anubis-200", "blocked", "Anubis weighs the visitor's soul, with 200", html("Making sure you&#39;re not a bot!", "<h1>Making sure you're not a bot!</h1><p>Loading...</p><p>You are seeing this because the administrator of this website has set up Anubis to protect the server against the scourge of AI companies.</p><script id='anubis_challenge' type='application/json'>{\"rules\":{\"difficulty\":4}}</script><script src='/.within.website/x/cmd/anubis/static/js/main.mjs'></script>"), "/git/lens/tree", trap=True),
    wall("arvan-fa", "blocked", "ArvanCloud asks whether one is a robot", html("تأیید انسان بودن", "<h1>در حال بررسی مرورگر شما</h1><p>برای ادامه، لطفاً ثابت کنید که ربات نیستید. این صفحه تا چند ثانیه دیگر به‌طور خودکار باز می‌شود.</p><script src='/.arvan/challenge.js'></script>", "Server: ArvanCloud", status=403, language="fa"), "/khabar/12", *citation("fa")),
    wall("yanzheng-zh", "blocked", "a captcha in Chinese with 200", html("安全验证", "<h1>安全验证</h1><p>检测到您的访问存在异常,请拖动滑块完成验证后继续访问。</p><div id='captcha' class='slider'></div><script src='/waf/captcha.js'></script>", language="zh"), "/thread-8812-1-1.html", *citation("zh"), trap=True),
    wall("rate-429-forever", "blocked", "too many requests, again and again", answer("<h1>Too Many Requests</h1>", "Retry-After: 1", status=429), "/wiki/Pell_Point", "Pell Point", "The point was first lit in 1744"),
    wall("linkedin-999", "blocked", "999 to whoever is not logged in with a browser", answer("<html><head><script>window.location.href='https://www.shire-linkedin-999.example/authwall'</script></head></html>", status=999), "/in/jean-aldous"),
    wall("plain-403-ru", "blocked", "403 to robots and browsers alike", answer("<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr><center>nginx</center></body></html>", status=403), "/doklad.html", "Доклад о флоте", "Доклад прочли в 1912 году"),
    wall("ddos-guard", "blocked", "DDoS-Guard looks at the browser", html("DDoS-Guard", "<h1>Проверка браузера перед переходом на сайт</h1><p>Пожалуйста, подождите несколько секунд. Включите JavaScript и cookies.</p><script src='/.well-known/ddos-guard/js-challenge/index.js'></script>", "Server: ddos-guard", status=403, language="ru"), "/novosti/19", *citation("ru")),
]  # fmt: skip

LOGIN = {each: f"<h1>{LABELS[each][5]}</h1><form method='post' action='/login'><input name='user'><input type='password' name='pw'><button>{LABELS[each][5]}</button></form>" for each in LABELS}  # fmt: skip

WALLED = [
    cites("login-302-de", "walled", "sent to the login", {"/intern/protokoll/2020-03": redirect("/login?return=/intern/protokoll/2020-03", 302), "/login": whole(council, "de", "Vereinsportal", "Anmelden", LOGIN["de"] + "<p>Dieser Bereich ist Mitgliedern vorbehalten.</p>"), "/": front(council, "de", "Vereinsportal"), "*": not_found(council, "de", "Vereinsportal")}, "Protokoll vom März 2020", "Der Verein beschloss den Glockenguss"),
    cites("basic-401", "walled", "401 with a password dialog", {"/private/tides.pdf": answer("Authorization Required", 'WWW-Authenticate: Basic realm="Members"', status=401), "/": front(plain, "en", "Harbour office"), "*": not_found(plain, "en", "Harbour office")}),
    cites("paywall-fr", "walled", "the first lines and a paywall", site_with("/politique/plateau", whole(newspaper, "fr", "Le Courrier", "Le plateau vote contre les éoliennes", "<article><h1>Le plateau vote contre les éoliennes</h1><p>Par 412 voix contre 380, les habitants du plateau ont dit non au projet d'éoliennes.</p><div class='paywall'><h2>Cet article est réservé aux abonnés</h2><p>Il vous reste 85 % de l'article à lire. Abonnez-vous dès 1 € le premier mois pour lire la suite.</p><a href='/abonnement'>Je m'abonne</a> <a href='/login'>Déjà abonné ? Se connecter</a></div></article>", head="<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false,\"hasPart\":{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":false,\"cssSelector\":\".paywall\"}}</script>"), newspaper, "fr", "Le Courrier"), "Le plateau vote contre les éoliennes", "Le projet fut rejeté par 412 voix", trap=True),
    cites("login-200-tr", "walled", "the login form in place of the page, with 200", {"/dosya/771": whole(drupal, "tr", "Arşiv", "Giriş", LOGIN["tr"] + "<p>Bu içeriği görmek için giriş yapmalısınız.</p>"), "/": front(drupal, "tr", "Arşiv"), "*": not_found(drupal, "tr", "Arşiv")}, "Köprünün planları", "Planlar arşivde saklanıyor"),
    cites("sso-other-host", "walled", "sent to a university's sign-on at another host", {"/thesis/5521.pdf": redirect("https://shire-idp-uni.example/idp/profile/SAML2/Redirect/SSO?SAMLRequest=abc", 302), "/": front(council, "en", "Repository"), "*": not_found(council, "en", "Repository"), "//shire-idp-uni.example/*": html("University Login Service", "<h1>Sign in with your university account</h1><form><label>Username<input name='j_username'></label><label>Password<input type='password' name='j_password'></label><button>Login</button></form>")}, "thesis on tidal mills", "Quill wrote her thesis on tidal mills"),
    cites("consent-host-nl", "walled", "sent to a consent page at another host, and back only with a click", {"/nieuws/9912": redirect("https://shire-myprivacy-dpg.example/consent?siteKey=x&callbackUrl=http%3A%2F%2Fk-consent-host-nl.example%2Fnieuws%2F9912", 302), "/": redirect("https://shire-myprivacy-dpg.example/consent?siteKey=x", 302), "*": redirect("https://shire-myprivacy-dpg.example/consent?siteKey=x", 302), "//shire-myprivacy-dpg.example/*": html("Privacy gate", "<h1>Wij gebruiken cookies</h1><p>Voordat je verdergaat: wij en onze partners plaatsen cookies om advertenties op jou af te stemmen. Ga je akkoord?</p><button>Akkoord</button><button>Instellen</button>", language="nl")}, *citation("nl", 1)),
    cites("age-gate-en", "walled", "an age gate", {"/whisky/notes/12": redirect("/age-verification?to=/whisky/notes/12", 302), "/age-verification": html("Age verification", "<h1>Are you of legal drinking age?</h1><p>Please enter your date of birth to enter this site.</p><form><input name='dd'><input name='mm'><input name='yyyy'><button>Enter</button></form>"), "/": redirect("/age-verification?to=/", 302), "*": redirect("/age-verification", 302)}, "tasting notes", "The cask was filled in 1984"),
    cites("members-ja", "walled", "the rest is for members", site_with("/articles/88120", whole(newspaper, "ja", "沢口新報", "駅舎の保存へ署名一万人", "<article><h1>駅舎の保存へ署名一万人</h1><p>沢口駅の駅舎の保存を求める署名が一万人を超えた。</p><div class='member'><p>この記事は会員限定です。残り1,204文字。続きを読むには会員登録またはログインが必要です。</p><a href='/login'>ログイン</a><a href='/register'>会員登録</a></div></article>"), newspaper, "ja", "沢口新報"), "駅舎の保存へ署名一万人", "保存を求める署名は一万人を超えた"),
]  # fmt: skip

LEGAL = [
    wall("legal-451-en", "legal", "451", html("451 Unavailable For Legal Reasons", "<h1>Unavailable due to legal reasons</h1><p>We recognise you are attempting to access this website from a country belonging to the European Economic Area, including the EU, which enforces the GDPR, and therefore access cannot be granted at this time.</p>", status=451), "/news/county/flood", "County flood", "The flood reached the courthouse"),
    wall("btk-tr", "legal", "the Turkish authority's page", html("Erişim Engeli", "<h1>Bu internet sitesine erişim engellenmiştir</h1><p>5651 sayılı Kanun uyarınca, Bilgi Teknolojileri ve İletişim Kurumu'nun kararıyla bu siteye erişim engellenmiştir.</p>", language="tr"), "/haber/direnis", "Direnişin kırkıncı günü", "Direniş kırk gün sürdü"),
    wall("rkn-ru", "legal", "a Russian provider's block page", html("Доступ ограничен", "<h1>Доступ к информационному ресурсу ограничен</h1><p>на основании Федерального закона от 27 июля 2006 г. № 149-ФЗ «Об информации, информационных технологиях и о защите информации». Узнать причину блокировки можно в Едином реестре Роскомнадзора.</p>", language="ru"), "/statya/404"),
    wall("gdf-it", "legal", "seized by an Italian court", html("Sito sequestrato", "<h1>Sito sottoposto a sequestro</h1><p>Guardia di Finanza. L'accesso a questo sito è stato inibito in esecuzione del decreto di sequestro preventivo emesso dal Giudice per le indagini preliminari del Tribunale di Milano.</p>", language="it"), "/film/la-funivia", "La funivia, documentario", "Il documentario fu girato nel 1961"),
]  # fmt: skip

SERVER = [
    wall("wp-db-500", "server-error", "no database", answer("<!DOCTYPE html><html><head><title>Database Error</title></head><body><h1>Error establishing a database connection</h1></body></html>", status=500), "/2014/rosary/", "Rosary makers", "Forty women made rosaries"),
    wall("maint-503-de", "server-error", "maintenance, for hours", html("Wartungsarbeiten", "<h1>Wartungsarbeiten</h1><p>Unsere Seite wird gerade gewartet. Bitte versuchen Sie es später noch einmal.</p>", "Retry-After: 7200", status=503, language="de"), "/archiv/glocke", *citation("de")),
    wall("cf-521", "server-error", "the host behind the cache is down", html("shire-cf-521.example | 521: Web server is down", "<h1>Web server is down</h1><p>Error code 521. The web server is not returning a connection.</p>", "Server: cloudflare", status=521), "/notes/4"),
    wall("db-200-pl", "server-error", "a database error with 200, everywhere", html("Błąd bazy danych", "<p>Warning: mysqli_connect(): (HY000/2002): Connection refused in /home/www/include/db.php on line 12</p><p>Nie można połączyć się z bazą danych.</p>", language="pl"), "/artykul.php?id=4", "Dzwony z Rzeczycy", "Dzwony odlano w 1901 roku"),
]  # fmt: skip

PAGE = article(newspaper, "en", "Pell Point Herald")
BODY = PAGE.partition(b"\r\n\r\n")[2]

NET = [
    cites("refused-host", "refused", "nobody listens", {}, "the old server", "The list was on the old server", door="refusing", cited="http://shire-refused-host.example/list.html"),
    cites("silent-host", "timeout", "no connection ever comes about", {}, door="silent", cited="http://shire-silent-host.example/a/b"),
    cites("mute", "timeout", "it connects and never answers", {"/meditation": stalling(b""), "*": stalling(b"")}, "on silence", "The monks wrote on silence"),
    cites("selfsigned", "tls", "a certificate of its own making", {"/wiki/start": PAGE, "*": not_found(plain, "en", "x")}, door="self_signed", cited="https://shire-selfsigned.example/wiki/start"),
    cites("circle", "loop", "two addresses that point at each other", {"/fr/page": redirect("/page?lang=fr", 302), "/page?lang=fr": redirect("/fr/page", 302), "/": front(plain, "fr", "Cercle"), "*": not_found(plain, "fr", "Cercle")}, "Le cercle", "Le cercle se réunissait le lundi"),
    cites("cut-off", "broken", "it hangs up without a word", {"/x/1": hanging_up(), "*": hanging_up()}),
    cites("rst", "broken", "each connection is reset", {"/papers/7": resetting(), "*": resetting()}, "paper 7", "Paper 7 gives the proof"),
    cites("short-body", "truncated", "less comes than was promised", {"/2023/lens": hanging_up(answer(BODY[:700], length=len(BODY) + 4000)), "/": front(newspaper, "en", "Herald"), "*": not_found(newspaper, "en", "Herald")}, *citation("en"), trap=True),
    cites("half-gzip", "truncated", "half of a compressed page", {"/2023/bees": zipped(BODY * 15, whole=False), "/": front(newspaper, "en", "Herald"), "*": not_found(newspaper, "en", "Herald")}, trap=True),
]  # fmt: skip

SPA = "<noscript>You need to enable JavaScript to run this app.</noscript><div id='root'></div><script src='/static/js/main.8f1c2.chunk.js'></script>"  # fmt: skip

ELSE = [
    cites("robots-no", "policy", "robots.txt forbids it", {"/archive/1": PAGE, "/robots.txt": answer("User-agent: *\nDisallow: /archive/\n", kind="text/plain"), "/": front(newspaper, "en", "Herald"), "*": not_found(newspaper, "en", "Herald")}, *citation("en"), trap=True),
    cites("private-ten", "policy", "a private address", {}, "the intranet page", "It is described on the intranet", cited="http://10.31.7.4/wiki/lens"),
    cites("bad-port", "invalid-url", "there is no such port", {}, "the test server", "See the notes on the test server", cited="http://shire-bad-port.example:99999/notes"),
    wall("spa-react", "undecided", "a page that only scripts make, the same for every path", html("React App", SPA), "/objects/881", "Object 881: brass sextant", "The sextant is number 881", trap=True),
    wall("spa-vue-zh", "undecided", "a page that only scripts make, the same for every path", html("数字博物馆", "<noscript><strong>请启用 JavaScript 后继续。</strong></noscript><div id='app'></div><script src='/js/chunk-vendors.1a2b.js'></script><script src='/js/app.77.js'></script>", language="zh"), "/detail/2231", trap=True),
    cites("twin-https", "moved", "404 in the clear, but the article is there over https", {"/notes/bees": by_scheme(article(wordpress, "en", "Vale Voice", 1), not_found(wordpress, "en", "Vale Voice")), "/": by_scheme(front(wordpress, "en", "Vale Voice"), not_found(wordpress, "en", "Vale Voice")), "*": not_found(wordpress, "en", "Vale Voice")}, *citation("en", 1), trap=True),
]  # fmt: skip
CASES = [*BLOCKED, *WALLED, *LEGAL, *SERVER, *NET, *ELSE]
