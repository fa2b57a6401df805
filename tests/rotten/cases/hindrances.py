"""What keeps readers from a page."""

import gzip
import zlib

import brotli

from rotten.case import (
    Case,
    answer,
    by_browser,
    by_cookie,
    by_method,
    by_scheme,
    hanging_up,
    html,
    redirect,
    resetting,
    stalling,
)
from rotten.stories import heading, story

TITLE = heading()
PAGE = html(TITLE, story())
BODY = PAGE.partition(b"\r\n\r\n")[2]


def packed(data: bytes, coding: str) -> bytes:
    """Return a page that is sent in a coding."""
    return answer(data, f"Content-Encoding: {coding}")


def raw_deflate(data: bytes) -> bytes:
    """Return what some servers take for deflate."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


WALLS = (
    *(
        Case(f"way-cf-{code}", "blocked", f"Cloudflare with {code}", {"/a": html("Just a moment...", '<div class="main-wrapper"><h1 class="zone-name-title">unseen.example</h1><p id="cf-spinner-please-wait">Enable JavaScript and cookies to continue</p></div><script>window._cf_chl_opt={cType:"managed"};</script><script src="/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1"></script>', "cf-mitigated: challenge", "Server: cloudflare", status=code)})
        for code in (200, 202, 403, 429, 503)
    ),
    Case("way-cf-1020", "blocked", "Cloudflare bars us", {"/a": html("Access denied | unseen.example used Cloudflare to restrict access", "<h1>Error 1020</h1><h2>Access denied</h2><p>The site owner may have set restrictions. Cloudflare Ray ID: 7f</p>", "Server: cloudflare", status=403)}),
    Case("way-akamai", "blocked", "Akamai bars us", {"/a": html("Access Denied", '<h1>Access Denied</h1>You don\'t have permission to access "http&#58;&#47;&#47;unseen" on this server.<p>Reference&#32;&#35;18&#46;9d3b1160&#46;1700000000&#46;1a2b3c', "Server: AkamaiGHost", status=403)}),
    Case("way-akamai-200", "blocked", "the same, with 200", {"/a": html("Access Denied", '<h1>Access Denied</h1>You don\'t have permission to access "http://unseen/" on this server.<p>Reference #18.9d3b1160.1700000000.1a2b3c<p>https://errors.edgesuite.net/18.9d3b1160')}),
    Case("way-akamai-bm", "blocked", "Akamai's test", {"/a": html("", '<noscript></noscript><script>var i=1700000000;var j=i+Number("8"+"1");</script><script src="/_sec/cp_challenge/sec-cpt-if.js"></script><div id="sec-if-cpt-container"></div>', status=429)}),
    Case("way-datadome", "blocked", "DataDome", {"/a": html("museum.example", "<p id=cmsg>Please enable JS and disable any ad blocker</p><script>var dd={'rt':'c','cid':'AHrl','hsh':'1','t':'fe','s':1,'host':'geo.captcha-delivery.com'}</script><script src=https://ct.captcha-delivery.com/c.js></script>", "X-DataDome: protected", status=403)}),
    Case("way-datadome-200", "blocked", "DataDome with 200", {"/a": html("museum.example", "<p id=cmsg>Please enable JS and disable any ad blocker</p><script src=https://ct.captcha-delivery.com/i.js></script>")}),
    Case("way-px", "blocked", "HUMAN", {"/a": html("Access to this page has been denied", "<div id=px-captcha></div><h1>Press &amp; Hold to confirm you are a human (and not a bot).</h1><p>Reference ID 1a2b</p><script>window._pxAppId='PX1'</script>", status=403)}),
    Case("way-px-200", "blocked", "HUMAN with 200", {"/a": html("Access to this page has been denied.", "<p>We believe you are using automation tools to browse the website.</p><div id=px-captcha></div>")}),
    Case("way-incapsula", "blocked", "Imperva with 200", {"/a": html("", '<iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=1" frameborder=0>Request unsuccessful. Incapsula incident ID: 87-1</iframe>', "X-CDN: Imperva", head='<META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW">')}),
    Case("way-sucuri", "blocked", "Sucuri", {"/a": html("Sucuri WebSite Firewall - Access Denied", "<h1>Access Denied - Sucuri Website Firewall</h1><p>Block ID: EXP020</p>", "X-Sucuri-ID: 11005", "Server: Sucuri/Cloudproxy", status=403)}),
    Case("way-sucuri-js", "blocked", "Sucuri’s test", {"/a": html("You are being redirected...", "<noscript>Javascript is required. Please enable javascript before you are allowed to see this page.</noscript><script>var s={},u,c,U,r,i,l=0,a,e=eval,w=String.fromCharCode,sucuri_cloudproxy_js='';</script>")}),
    Case("way-anubis", "blocked", "Anubis", {"/a": html("Making sure you're not a bot!", '<h1 id="title">Making sure you\'re not a bot!</h1><p>Protected by Anubis from Techaro.</p>', head='<script id="anubis_challenge" type="application/json">{"rules":{"algorithm":"fast"}}</script>')}),
    Case("way-aws", "blocked", "AWS with 202", {"/a": html("", '<div id="challenge-container"></div><script src="https://abc.token.awswaf.com/abc/challenge.js"></script><script>AwsWafIntegration.getToken()</script>', "x-amzn-waf-action: challenge", status=202)}),
    Case("way-aws-405", "blocked", "AWS with 405", {"/a": html("Human Verification", '<script src="https://abc.captcha.awswaf.com/captcha.js"></script><div id=captcha-container></div>', "x-amzn-waf-action: captcha", status=405)}),
    Case("way-kasada", "blocked", "Kasada", {"/a": html("", '<script>window.KPSDK={};KPSDK.now=1;</script><script src="/149e9513-01fa-4fb0-aad4-566afd725d1b/2d206a39-8ed7-437e-a3be-862e0f06eea3/ips.js"></script>', "x-kpsdk-ct: 0a", status=429)}),
    Case("way-vercel", "blocked", "Vercel", {"/a": html("Vercel Security Checkpoint", "<p>We're verifying your browser</p><p>Vercel Security Checkpoint | fra1::1700</p>", "x-vercel-mitigated: challenge", status=429)}),
    Case("way-fastly", "blocked", "Fastly", {"/a": html("Client Challenge", "<noscript>JavaScript is disabled in your browser. Please enable JavaScript to proceed.</noscript><p>A required part of this site couldn’t load.</p><script src='/_fs-ch-1T1wmsGaOgGaSxcX/script.js'></script>")}),
    Case("way-hcaptcha", "blocked", "a captcha and no page", {"/a": html("Security check", '<h1>Please verify that you are human</h1><form><div class="h-captcha" data-sitekey="x"></div></form><script src="https://js.hcaptcha.com/1/api.js"></script>')}),
    Case("way-recaptcha", "blocked", "unusual traffic", {"/a": redirect("/sorry/index?continue=x"), "/sorry/index": html("Sorry...", '<p>Our systems have detected unusual traffic from your computer network. This page checks to see if it’s really you sending the requests, and not a robot.</p><div class="g-recaptcha" data-sitekey="x"></div>', status=429)}),
    Case("way-ddosguard", "blocked", "DDoS-Guard", {"/a": html("DDOS-GUARD", "<h1>Checking your browser before accessing unseen.example</h1><script src='/.well-known/ddos-guard/js-challenge/index.js'></script>", "Server: ddos-guard", status=403)}),
    Case("way-wordfence", "blocked", "a plugin bars us", {"/a": html("Your access to this site has been limited", "<h1>Your access to this site has been limited by the site owner</h1><p>Generated by Wordfence</p>", status=503)}),
    Case("way-modsec", "blocked", "a firewall bars us", {"/a": html("Not Acceptable!", "<h1>Not Acceptable!</h1><p>An appropriate representation of the requested resource could not be found on this server. This error was generated by Mod_Security.</p>", status=406)}),
    Case("way-rejected", "blocked", "F5 bars us with 200", {"/a": html("Request Rejected", "The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: 1234567890<br><br><a href='javascript:history.back();'>[Go Back]</a>")}),
    Case("way-999", "blocked", "999", {"/a": html("", "<script>window.location='/authwall'</script>", status=999)}),
    Case("way-429", "blocked", "429, always", {"/a": html("Too many requests", "<p>Slow down</p>", "Retry-After: 1", status=429)}),
    Case("way-429-date", "blocked", "429, and an absurd date", {"/a": html("Too many requests", "<p>Slow down</p>", "Retry-After: Fri, 31 Dec 2199 23:59:59 GMT", status=429)}),
    Case("way-429-once", "live", "429 once, to come back in a second", {"/a": [html("", "x", "Retry-After: 1", status=429), PAGE]}, trap=True),
    Case("way-403-robots", "live", "403 to robots, the page to browsers", {"/a": by_browser(PAGE, html("403", "<h1>403 Forbidden</h1>", status=403))}, trap=True),
    Case("way-404-robots", "live", "404 to robots, the page to browsers", {"/a": by_browser(PAGE, html("404", "<h1>404</h1>", status=404))}, trap=True),
    Case("way-403-always", "blocked", "403 to everybody", {"/a": html("403 Forbidden", "<center><h1>403 Forbidden</h1></center><hr><center>nginx</center>", status=403)}),
    Case("way-turk", "blocked", "a test in Russian", {"/a": html("Подтвердите, что вы не робот", "<h1>Подтвердите, что запросы отправляли вы, а не робот</h1><div class='smart-captcha' data-sitekey='x'></div>", language="ru")}),
    Case("way-wall-zh", "blocked", "a test in Chinese", {"/a": html("安全验证", "<h1>请完成安全验证后继续访问</h1><div class=captcha></div><p>拖动滑块完成拼图</p>", language="zh")}),
    Case("way-wall-fr", "blocked", "a test in French", {"/a": html("Un instant…", "<h1>Vérifiez que vous êtes humain</h1><p>Activez JavaScript et les cookies pour continuer</p>", language="fr")}),
    Case("way-wall-de", "blocked", "a test in German", {"/a": html("Nur einen Moment…", "<p>Bestätigen Sie, dass Sie ein Mensch sind. Dies kann einige Sekunden dauern.</p>", language="de")}),
)  # fmt: skip

GATES = (
    Case("way-login", "walled", "a login", {"/a": redirect("/login?next=/a"), "/login": html("Sign in – Museum", "<h1>Sign in</h1><form method=post><input type=email name=e><input type=password name=p><button>Sign in</button></form>")}),
    Case("way-login-else", "walled", "a login elsewhere", {"/a": redirect("http://way-sso.example/oauth2/authorize?client_id=1&redirect_uri=x"), "//way-sso.example/*": html("Single sign-on", "<form><input name=user><input type=password name=pw></form>")}),
    Case("way-shibboleth", "walled", "an institution's login", {"/a": redirect("/Shibboleth.sso/Login?target=x"), "/Shibboleth.sso/Login": html("Select your institution", "<h1>Access through your institution</h1><p>Sign in with your institution to continue.</p><select><option>Town university</select>")}),
    Case("way-members", "walled", "for members", {"/a": html("Members only", "<h1>This content is for members only</h1><p>Please log in to view this page.</p><form><input type=password></form>")}),
    Case("way-401", "walled", "401", {"/a": html("401", "<h1>Authorization Required</h1>", "WWW-Authenticate: Basic realm=x", status=401)}),
    Case("way-402", "walled", "402", {"/a": html("402", "<h1>Payment required</h1>", status=402)}),
    Case("way-paywall", "walled", "a paywall after a paragraph", {"/a": html(TITLE, f"<article><h1>{TITLE}</h1><p>After four years of repairs the town museum has opened its reading room again.</p></article><div class=paywall><h2>Subscribe to continue reading</h2><p>Get unlimited access for $1 a week. Already a subscriber? Log in.</p></div>", head='<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>')}, text=TITLE),
    Case("way-paywall-de", "walled", "in German", {"/a": html("Museum", "<article><h1>Lesesaal wieder offen</h1><p>Nach vier Jahren hat das Museum …</p></article><p>Weiterlesen mit dem Plus-Abo. Jetzt abonnieren. Sie haben bereits ein Abo? Anmelden</p>", language="de")}),
    Case("way-paywall-fr", "walled", "in French", {"/a": html("Musée", "<article><h1>La salle rouvre</h1><p>Après quatre ans…</p></article><p>Il vous reste 85 % de cet article à lire. La suite est réservée aux abonnés.</p>", language="fr")}),
    Case("way-paywall-es", "walled", "in Spanish", {"/a": html("Museo", "<article><h1>La sala reabre</h1><p>Tras cuatro años…</p></article><p>Contenido exclusivo para suscriptores. Suscríbete para seguir leyendo.</p>", language="es")}),
    Case("way-consent-google", "walled", "consent, as Google asks", {"/a": redirect("http://consent.way-c.example/m?continue=x&gl=DE"), "//consent.way-c.example/*": html("Before you continue", "<h1>Before you continue to our site</h1><p>We use cookies and data to deliver services. If you choose to “Accept all”…</p><button>Reject all</button><button>Accept all</button>")}),
    Case("way-consent-yahoo", "walled", "consent, as Yahoo asks", {"/a": redirect("http://guce.way-y.example/consent?gcrumb=1"), "//guce.way-y.example/*": redirect("http://consent.way-y.example/v2/collectConsent?sessionId=1"), "//consent.way-y.example/*": html("Yahoo ist Teil der Yahoo Markenfamilie", "<p>Wenn Sie auf „Alle akzeptieren“ klicken, verwenden wir und unsere Partner Cookies.</p><button>Alle akzeptieren</button><button>Alle ablehnen</button>", language="de")}),
    Case("way-consent-dpg", "walled", "consent, as DPG asks", {"/a": redirect("http://myprivacy.way-d.example/consent?siteKey=1&callbackUrl=x"), "//myprivacy.way-d.example/*": html("Privacy Gate", "<h1>Jouw privacy-instellingen</h1><p>Wij en onze partners gebruiken cookies. Akkoord?</p><button>Akkoord</button>", language="nl")}),
    Case("way-age", "walled", "an age", {"/a": html("Age verification", "<h1>Are you 18 or older?</h1><p>You must be at least 18 years old to enter this site.</p><button>Yes, I am over 18</button><button>No</button>")}),
    Case("way-age-fr", "walled", "an age, in French", {"/a": html("Vérification de l'âge", "<h1>Avez-vous plus de 18 ans ?</h1><p>Vous devez être majeur pour accéder à ce site.</p><button>Oui</button><button>Non</button>", language="fr")}),
    Case("way-private-post", "walled", "a post for friends", {"/p/1": html("Log in to continue", "<h1>You must log in to continue.</h1><p>Log into Museum Talk</p><form><input name=email><input name=pass type=password></form>")}),
    Case("way-wp-login", "walled", "a blog that is private", {"/a": redirect("http://wp.way-w.example/wp-login.php?redirect_to=x"), "//wp.way-w.example/*": html("Log In", "<h1>Private site</h1><p>This site is private. Log in to see it.</p><input type=password>")}),
)  # fmt: skip

LEGAL = (
    Case("way-451", "legal", "451", {"/a": html("451", "<h1>Unavailable For Legal Reasons</h1>", 'Link: <https://court.example/>; rel="blocked-by"', status=451)}),
    Case("way-tr", "legal", "Turkey", {"/a": html("Erişim Engeli", "<h1>Bu internet sitesi hakkında erişim engelleme kararı uygulanmaktadır</h1><p>5651 sayılı Kanun uyarınca, Bilgi Teknolojileri ve İletişim Kurumu kararı.</p>", language="tr")}),
    Case("way-ir", "legal", "Iran", {"/a": html("M1-6", '<iframe src="http://10.10.34.35:80" style="width:100%;height:100%" scrolling="no"></iframe>', status=403)}),
    Case("way-ir-redirect", "legal", "Iran, by redirect", {"/a": redirect("http://10.10.34.36/?type=Invalid%20Site&policy=MainPolicy")}),
    Case("way-ru", "legal", "Russia", {"/a": html("Доступ ограничен", "<h1>Доступ к информационному ресурсу ограничен на основании Федерального закона от 27 июля 2006 г. № 149-ФЗ</h1><p>Роскомнадзор, единый реестр</p>", language="ru")}),
    Case("way-ru-redirect", "legal", "a Russian provider", {"/a": redirect("http://warning.rt.ru/?id=17&st=0&dt=1"), "//warning.rt.ru/*": html("Доступ к ресурсу ограничен", "<p>Доступ к запрашиваемому ресурсу ограничен по решению органов государственной власти.</p>", language="ru")}),
    Case("way-ae", "legal", "the Emirates", {"/a": html("Access blocked", "<h1>Access to this site is currently blocked</h1><p>The site falls under the Prohibited Content Categories of the UAE's Internet Access Management Policy. TDRA</p>")}),
    Case("way-sa", "legal", "Saudi Arabia", {"/a": html("الموقع المطلوب غير متاح", "<h1>عفواً، الموقع المطلوب غير متاح</h1><p>تم حجب الموقع وفق الأنظمة. Sorry, the requested page is unavailable. If you believe the page should not be blocked, go to internet.gov.sa</p>", language="ar")}),
    Case("way-pk", "legal", "Pakistan", {"/a": html("Surf Safely!", "<h1>Surf Safely!</h1><p>This website is not accessible. The site you are trying to access contains content that is prohibited for viewership from within Pakistan. PTA</p>")}),
    Case("way-in", "legal", "India", {"/a": html("Blocked", "<p>The website has been blocked as per order of Ministry of Electronics and Information Technology under IT Act, 2000. / Your requested URL has been blocked as per the directions received from Department of Telecommunications, Government of India.</p>")}),
    Case("way-it", "legal", "Italy", {"/a": html("AGCOM", "<h1>Accesso al sito disabilitato</h1><p>L'accesso al presente sito è stato disabilitato in esecuzione del provvedimento dell'Autorità per le Garanzie nelle Comunicazioni (AGCOM).</p>", language="it")}),
    Case("way-it-adm", "legal", "Italy, for games", {"/a": html("Sito inibito", "<p>Agenzia delle Dogane e dei Monopoli. In applicazione del decreto il sito richiesto non è raggiungibile poiché sprovvisto delle autorizzazioni necessarie per operare la raccolta di giochi in Italia.</p>", language="it")}),
    Case("way-id", "legal", "Indonesia", {"/a": redirect("http://internetpositif.id/"), "//internetpositif.id/*": html("Internet Positif", "<h1>Mohon maaf, akses ke situs ini diblokir</h1><p>Situs ini tidak dapat diakses melalui jaringan ini karena terindikasi mengandung muatan yang dilarang. Kominfo Trust Positif</p>", language="id")}),
    Case("way-eg", "legal", "Egypt", {"/a": html("Blocked", "<p>This site has been blocked by the National Telecom Regulatory Authority. تم حجب هذا الموقع</p>", language="ar")}),
    Case("way-gb", "legal", "a British provider", {"/a": html("Website blocked", "<h1>Access to this website has been blocked</h1><p>Access to the website listed on this page has been blocked pursuant to orders of the High Court.</p>")}),
    Case("way-de", "legal", "Germany", {"/a": redirect("http://notice.cuii.info/"), "//notice.cuii.info/*": html("CUII", "<h1>Diese Webseite ist aus urheberrechtlichen Gründen nicht verfügbar.</h1><p>Clearingstelle Urheberrecht im Internet</p>", language="de")}),
    Case("way-fr", "legal", "France", {"/a": html("Accès bloqué", "<h1>Vous avez été redirigé vers ce site officiel car votre ordinateur allait se connecter à une page dont le contenu provoque à des actes de terrorisme</h1><p>Ministère de l'Intérieur</p>", language="fr")}),
    Case("way-es", "legal", "Spain", {"/a": html("Contenido bloqueado", "<h1>Contenido bloqueado por requerimiento de la Autoridad Competente, comunicado a esta Operadora</h1>", language="es")}),
    Case("way-my", "legal", "Malaysia", {"/a": html("Malaysia", "<p>This website is not available in Malaysia as it violates the National law(s). Suruhanjaya Komunikasi dan Multimedia Malaysia</p>")}),
    Case("way-th", "legal", "Thailand", {"/a": html("ระงับการเผยแพร่", "<p>เว็บไซต์นี้ถูกระงับการเผยแพร่ตามคำสั่งศาล กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม</p>", language="th")}),
    Case("way-kr", "legal", "Korea", {"/a": redirect("http://www.warning.or.kr/"), "//www.warning.or.kr/*": html("불법·유해 정보(사이트)에 대한 차단 안내", "<p>지금 접속하려고 하는 정보(사이트)에서 불법·유해 내용이 제공되고 있어 해당 정보에 대한 접속이 차단되었음을 알려드립니다.</p>", language="ko")}),
    Case("way-seized", "legal", "seized", {"/a": html("This website has been seized", "<h1>This domain has been seized</h1><p>by the Federal Bureau of Investigation in accordance with a seizure warrant issued by the United States District Court.</p>")}),
    Case("way-dmca", "legal", "taken down for copyright", {"/a": html("Removed", "<h1>This content is unavailable</h1><p>It was removed in response to a copyright complaint under the DMCA.</p>", status=451)}),
    Case("way-gdpr", "legal", "not for Europeans", {"/a": html("Museum", "<h1>451: Unavailable due to legal reasons</h1><p>We recognize you are attempting to access this website from a country belonging to the European Economic Area (EEA) including the EU which enforces the General Data Protection Regulation (GDPR) and therefore access cannot be granted at this time.</p>")}),
    Case("way-country", "legal", "not in your country", {"/a": html("Museum films", "<h1>This content is not available in your country</h1><p>The uploader has not made this video available in your region.</p>")}),
    Case("way-cn", "legal", "China", {"/a": html("网站暂时无法访问", "<h1>该网站暂时无法进行访问</h1><p>该网站未进行备案,根据《互联网信息服务管理办法》已被关闭。</p>", language="zh")}),
)  # fmt: skip

FAULTS = (
    Case("way-500", "server-error", "500", {"/a": html("500", "<h1>Internal Server Error</h1>", status=500)}),
    Case("way-503-once", "live", "503 once", {"/a": [html("", "x", status=503), PAGE]}, trap=True),
    Case("way-wsod", "server-error", "an error of PHP in place of the page", {"/a": html("", "<br /><b>Fatal error</b>: Uncaught Error: Call to undefined function mysql_connect() in /var/www/html/index.php:3")}),
    Case("way-traceback", "server-error", "an error of ASP.NET, with 200", {"/a": html("Runtime Error", "<h1>Server Error in '/' Application.</h1><h2><i>Runtime Error</i></h2><p>Description: An application error occurred on the server.</p>")}),
    Case("way-tomcat", "gone", "Tomcat’s 404", {"/a": html("HTTP Status 404 – Not Found", "<h1>HTTP Status 404 – Not Found</h1><p>Type Status Report</p><h3>Apache Tomcat/9.0.1</h3>", status=404)}),
    Case("way-maintenance", "server-error", "maintenance, in Polish", {"/a": html("Przerwa techniczna", "<h1>Przerwa techniczna</h1><p>Trwają prace konserwacyjne. Zapraszamy później.</p>", language="pl")}),
    Case("way-cf-522", "server-error", "522", {"/a": html("522: Connection timed out", "<h1>Connection timed out</h1><p>Error code 522</p>", "Server: cloudflare", status=522)}),
    Case("way-cf-down", "server-error", "the origin's name is lost", {"/a": html("Origin DNS error", "<h1>Error 1016</h1><h2>Origin DNS error</h2>", "Server: cloudflare", status=530)}),
    Case("way-410", "gone", "410", {"/a": html("Gone", "<h1>Gone</h1>", status=410)}),
    Case("way-404-story", "gone", "404 with its site's news", {"/a": html("Not found", f"<h1>Page not found</h1><h2>Latest</h2>{story()}", status=404)}),
    Case("way-moved-404", "gone", "for good to what is gone", {"/a": redirect("/b", 301), "/b": html("Not found", "<h1>404</h1>", status=404)}),
    Case("way-600", "undecided", "600", {"/a": html("Odd", "<p>Odd</p>", status=600)}),
    Case("way-418", "undecided", "418", {"/a": html("Tea", "<p>I'm a teapot</p>", status=418)}),
    Case("way-204", "undecided", "204", {"/a": b"HTTP/1.1 204 No Content\r\n\r\n"}),
    Case("way-205", "undecided", "205", {"/a": b"HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n"}),
    Case("way-206", "live", "206 unasked, and whole", {"/a": answer(BODY, f"Content-Range: bytes 0-{len(BODY) - 1}/{len(BODY)}", status=206)}, trap=True),
    Case("way-300", "undecided", "300 and no address", {"/a": html("Choices", "<ul><li><a href=/b>b</a></ul>", status=300)}),
    Case("way-304", "undecided", "304 unasked", {"/a": b"HTTP/1.1 304 Not Modified\r\n\r\n"}),
    Case("way-empty-html", "undecided", "a page of nothing", {"/a": answer("<html><head></head><body></body></html>")}),
    Case("way-blank", "undecided", "one blank", {"/a": answer(" \n")}),
)  # fmt: skip

WIRE = (
    Case("way-gzip", "live", "gzip", {"/a": packed(gzip.compress(BODY, mtime=0), "gzip")}, trap=True),
    Case("way-br", "live", "brotli", {"/a": packed(brotli.compress(BODY), "br")}, trap=True),
    Case("way-deflate", "live", "deflate without its head", {"/a": packed(raw_deflate(BODY), "deflate")}, trap=True),
    Case("way-not-gzip", "live", "said to be gzip, and is not", {"/a": packed(BODY, "gzip")}, trap=True),
    Case("way-twice", "live", "gzip twice", {"/a": packed(gzip.compress(gzip.compress(BODY, mtime=0), mtime=0), "gzip, gzip")}, trap=True),
    Case("way-cut-gzip", "truncated", "half of a gzip stream, and its length says so", {"/a": packed(gzip.compress(BODY, mtime=0)[:-200], "gzip")}),
    Case("way-http10", "live", "HTTP/1.0 without a length", {"/a": hanging_up(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + BODY)}, trap=True),
    Case("way-http09", "broken", "HTTP/0.9", {"/a": hanging_up(BODY)}),
    Case("way-lf", "live", "bare line feeds", {"/a": hanging_up(b"HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: %d\n\n" % len(BODY) + BODY)}, trap=True),
    Case("way-hints", "live", "103 and then the page", {"/a": b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n" + PAGE}, trap=True),
    Case("way-hints-alone", "broken", "103 and nothing more", {"/a": hanging_up(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n")}),
    Case("way-zero", "broken", "a status of 0", {"/a": hanging_up(b"HTTP/1.1 0 \r\nContent-Length: 0\r\n\r\n")}),
    Case("way-short-body", "truncated", "half of the body", {"/a": hanging_up(answer(BODY[: len(BODY) // 2], length=len(BODY)))}),
    Case("way-chunk-end", "truncated", "chunks that never end", {"/a": hanging_up(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n" % len(BODY) + BODY + b"\r\n")}),
    Case("way-chunk-extension", "live", "chunks with extensions", {"/a": b'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n%x;name="a;b"\r\n' % len(BODY) + BODY + b"\r\n0\r\n\r\n"}, trap=True),
    Case("way-chunk-bad", "broken", "chunks without a size", {"/a": hanging_up(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n")}),
    Case("way-reset", "broken", "reset, each time", {"/a": resetting()}),
    Case("way-reset-half", "truncated", "reset in the body", {"/a": resetting(answer(BODY[:200], length=len(BODY)))}),
    Case("way-hang", "timeout", "no answer", {"/a": stalling()}),
    Case("way-hang-head", "timeout", "half of a head", {"/a": stalling(b"HTTP/1.1 200 OK\r\nContent-")}),
    Case("way-hang-body", "timeout", "a body that stops", {"/a": stalling(answer(BODY[:200], length=len(BODY)))}),
    Case("way-head-405", "live", "no HEAD here", {"/a": by_method(PAGE, answer("", status=405))}, trap=True),
    Case("way-loop", "loop", "round and round", {"/a": redirect("/b"), "/b": redirect("/a")}),
    Case("way-self", "loop", "to itself", {"/a": redirect("/a")}),
    Case("way-cookie-loop", "live", "to itself, with a cookie", {"/a": by_cookie(PAGE, redirect("/a", 302, "Set-Cookie: seen=1; Path=/"))}, trap=True),
    Case("way-utf16", "live", "UTF-16", {"/a": answer(BODY.decode().replace('<meta charset="utf-8">', "").encode("utf-16"), kind="text/html; charset=utf-16")}, trap=True),
    Case("way-1251", "live", "windows-1251, unsaid in the head", {"/a": answer(html(heading("ru"), story("ru"), language="ru").partition(b"\r\n\r\n")[2].decode().replace("utf-8", "windows-1251").encode("cp1251"), kind="text/html")}, text=heading("ru"), trap=True),
    Case("way-sjis-lost", "soft-404", "a lost page in Shift_JIS", {"/a": answer("<html><head><meta charset=shift_jis><title>ページが見つかりません</title></head><body><h1>お探しのページは見つかりません</h1></body></html>".encode("shift_jis"), kind="text/html")}),
    Case("way-1256-lost", "soft-404", "a lost page in windows-1256", {"/a": answer("<html><head><title>الصفحة غير موجودة</title></head><body><h1>الصفحة المطلوبة غير موجودة</h1></body></html>".encode("cp1256"), kind="text/html; charset=windows-1256")}),
    Case("way-charset-none", "live", "a charset that nobody knows", {"/a": answer(BODY, kind="text/html; charset=x-museum")}, trap=True),
    Case("way-self-signed", "tls", "it vouches for itself", {}, cited="https://way-self-signed.example/", door="self_signed"),
    Case("way-tls-expired", "tls", "expired", {}, cited="https://way-tls-expired.example/", door="expired"),
    Case("way-tls-name", "tls", "for another name", {}, cited="https://way-tls-name.example/", door="wrong_host"),
    Case("way-tls-none", "tls", "no TLS", {}, cited="https://way-tls-none.example/", door="not_tls"),
    Case("way-refused", "refused", "refused", {}, cited="http://way-refused.example/", door="refusing"),
    Case("way-invalid", "dns", "no such name", {}, cited="http://no-such-name-here.invalid/a"),
)  # fmt: skip

MOVED = (
    Case("way-301", "moved", "for good, to another address", {"/2019/letters": redirect("/stories/letters", 301), "/stories/letters": PAGE}, text=TITLE),
    Case("way-308-host", "moved", "for good, to another host", {"/letters": redirect("http://way-new.example/letters", 308), "//way-new.example/letters": PAGE}, text=TITLE),
    Case("way-302", "live", "for now, to another address", {"/letters": redirect("/letters-of-the-botanist"), "/letters-of-the-botanist": PAGE}, text=TITLE),
    Case("way-refresh", "moved", "by meta refresh", {"/old/letters.html": html("Moved", "<p>We have moved to a new address.</p>", head='<meta http-equiv="refresh" content="0; url=/letters/">'), "/letters/": PAGE}, text=TITLE),
    Case("way-script", "moved", "by script", {"/old/letters.html": html("", '<script>window.location.replace("/letters/");</script>'), "/letters/": PAGE}, text=TITLE),
    Case("way-https", "live", "to https", {"/letters": by_scheme(PAGE, redirect("https://way-https.example/letters", 301))}, trap=True),
    Case("way-www-twin", "moved", "only with www.", {"/a": resetting(), "//www.way-www-twin.example/a": PAGE}, text=TITLE),
    Case("way-https-503", "moved", "an error in the clear, the article over https", {"/a": by_scheme(PAGE, html("503", "<h1>503</h1>", status=503))}, text=TITLE, trap=True),
    Case("way-https-403", "moved", "forbidden in the clear, the article over https", {"/a": by_scheme(PAGE, html("403", "<h1>403</h1>", status=403))}, text=TITLE, trap=True),
    Case("way-https-429", "blocked", "asked too often in the clear: not asked by another way", {"/a": by_scheme(PAGE, html("429", "<h1>429</h1>", status=429))}, text=TITLE),
    Case("way-https-twin", "moved", "only over https", {"/a": by_scheme(PAGE, html("404", "<h1>404</h1>", status=404))}, text=TITLE),
    Case("way-shortener", "moved", "a shortened address", {"/x7f": redirect("http://way-long.example/2019/letters", 301), "//way-long.example/2019/letters": PAGE}, text=TITLE),
    Case("way-moved-words", "soft-404", "words alone say where it went", {"/a": html("Page moved", "<h1>This page has moved</h1><p>The page you are looking for has been moved. Please update your bookmarks.</p>")}),
    Case("way-private", "policy", "to a private address", {"/a": redirect("http://192.168.1.1/")}),
    Case("way-metadata", "policy", "to a cloud's metadata", {"/a": redirect("http://169.254.169.254/latest/meta-data/")}),
    Case("way-decimal", "policy", "to a number", {"/a": redirect("http://2130706433/")}),
    Case("way-octal", "policy", "to octal numbers", {"/a": redirect("http://0177.0.0.1/")}),
    Case("way-mapped", "policy", "to a mapped address", {"/a": redirect("http://[::ffff:127.0.0.1]/")}),
    Case("way-meta-private", "policy", "by meta refresh to loopback", {"/a": html("", "<p>Moved</p>", head='<meta http-equiv="refresh" content="0; url=http://127.0.0.1:8080/">')}),
    Case("way-file", "policy", "to a file", {"/a": redirect("file:///etc/passwd")}),
    Case("way-ftp", "policy", "by FTP", {}, cited="ftp://ftp.unseen.example/letters.txt"),
    Case("way-localhost", "policy", "localhost by another name", {}, cited="http://letters.localhost/a"),
    Case("way-robots", "policy", "closed to robots", {"/a": PAGE, "/robots.txt": answer("User-agent: *\nDisallow: /\n", kind="text/plain")}),
)  # fmt: skip

CASES = (*WALLS, *GATES, *LEGAL, *FAULTS, *WIRE, *MOVED)
