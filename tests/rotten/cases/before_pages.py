"""What stands before pages, and what strikes on the way."""

from rotten.case import (
    Case,
    answer,
    by_scheme,
    hanging_up,
    html,
    redirect,
    resetting,
    stalling,
    zipped,
)
from rotten.cases.frames import framed
from rotten.stories import STORIES, heading, story

TITLE = heading()
PAGE = framed(TITLE, story())
BODY = PAGE.partition(b"\r\n\r\n")[2]
NOWHERE = framed("Not Found", "<h1>Not Found</h1>", status=404)


def stopped(name: str, why: str, page: bytes) -> Case:
    """Return a case of a page that stands before the page."""
    return Case(
        f"look-{name}", "blocked", why, {"/museum/reading-room": page, "/*": page}, text=TITLE
    )


WALLS = (
    stopped("cf-managed", "Cloudflare, as of late", html("Just a moment...", '<div class="main-wrapper" role="main"><div class="main-content"><noscript><div class="h2"><span id="challenge-error-text">Enable JavaScript and cookies to continue</span></div></noscript></div></div><script>(function(){window._cf_chl_opt={cvId:"3",cZone:"look.example",cType:"managed"}}())</script>', "cf-mitigated: challenge", "Server: cloudflare", "CF-RAY: 8d1f-FRA", status=403)),
    stopped("cf-turnstile", "Turnstile, with 200", html("Security check", '<h1>Verify you are human</h1><p>look.example needs to review the security of your connection before proceeding.</p><div class="cf-turnstile" data-sitekey="0x4A"></div><script src="https://challenges.cloudflare.com/turnstile/v0/api.js"></script>')),
    stopped("cf-nl", "Cloudflare in Dutch", html("Een moment geduld…", "<p>Controleren of u een mens bent. Dit kan enkele seconden duren.</p><script src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1'></script>", "Server: cloudflare", status=503, language="nl")),
    stopped("cf-ja", "Cloudflare in Japanese", html("しばらくお待ちください...", "<p>人間であることを確認します。</p><script>window._cf_chl_opt={}</script>", status=403, language="ja")),
    stopped("cf-1015", "Cloudflare limits the rate", html("Access denied | look.example used Cloudflare to restrict access", '<div id="cf-error-details"><h1><span>Error</span><span>1015</span></h1><h2>You are being rate limited</h2></div>', "Server: cloudflare", status=429)),
    stopped("cf-blocked", "Cloudflare's firewall", html("Attention Required! | Cloudflare", "<h1 data-translate='block_headline'>Sorry, you have been blocked</h1><h2>You are unable to access look.example</h2><p>Why have I been blocked? This website is using a security service to protect itself from online attacks.</p>", "Server: cloudflare", status=403)),
    stopped("akamai", "Akamai", html("Access Denied", '<H1>Access Denied</H1>You don\'t have permission to access "http&#58;&#47;&#47;look&#46;example&#47;" on this server.<P>Reference&#32;&#35;18&#46;2d351ab8&#46;1732000000&#46;4f1', "Server: AkamaiGHost", "Mime-Version: 1.0", status=403)),
    stopped("akamai-behav", "Akamai's test of behaviour, 200", html("", '<script type="text/javascript" src="/8kDhX/abc/sensor"></script><div id="sec-bc-container"></div><script src="/_sec/cp_challenge/bc-4.js"></script>')),
    stopped("datadome", "DataDome", html("look.example", '<style>#cmsg{animation: A 1.5s;}</style><p id="cmsg">Please enable JS and disable any ad blocker</p><script data-cfasync="false">var dd={\'rt\':\'i\',\'cid\':\'AHrl\',\'hsh\':\'77DC\',\'t\':\'bv\',\'host\':\'geo.captcha-delivery.com\'}</script>', "X-DD-B: 1", "Server: DataDome", status=403)),
    stopped("px", "HUMAN, with 200", html("Access to this page has been denied", '<div class="px-captcha-container"><div class="px-captcha-header">Before we continue...</div><div class="px-captcha-message">Press &amp; Hold to confirm you are a human (and not a bot).</div></div><script>window._pxAppId="PXabc";window._pxUuid="";</script>')),
    stopped("imperva", "Imperva", html("", '<META NAME="robots" CONTENT="noindex,nofollow"><iframe id="main-iframe" src="/_Incapsula_Resource?CWUDNSAI=23&xinfo=9-1" frameborder=0 width="100%" height="100%">Request unsuccessful. Incapsula incident ID: 1243000</iframe>', status=403)),
    stopped("imperva-error", "Imperva's error 16", html("look.example", "<h1>Access denied</h1><p>Error code 16: This request was blocked by our security service</p><p>Your IP: 192.0.2.1</p><p>Incident ID: 1243-4</p><p>Powered by Imperva</p>")),
    stopped("sucuri", "Sucuri", html("Access Denied - Sucuri Website Firewall", "<h1>Sucuri WebSite Firewall - CloudProxy - Access Denied</h1><p>If you are the site owner (or you manage this site), please whitelist your IP or if you think this block is an error please open a support ticket</p>", "X-Sucuri-ID: 19013", status=403)),
    stopped("anubis", "Anubis", html("Making sure you&#39;re not a bot!", '<img src="/.within.website/x/cmd/anubis/static/img/pensive.webp"><p id="status">Loading...</p><p>You are seeing this because the administrator of this website has set up Anubis to protect the server against the scourge of AI companies aggressively scraping websites.</p>', head='<link rel="stylesheet" href="/.within.website/x/xess/xess.min.css">')),
    stopped("anubis-de", "Anubis in German", html("Es wird sichergestellt, dass Sie kein Bot sind!", '<p id="status">Laden…</p><script id="anubis_version" type="application/json">"v1.21"</script>', language="de")),
    stopped("kasada", "Kasada", html("", '<script>window.KPSDK={};KPSDK.now=typeof performance!=="undefined"&&performance.now?performance.now.bind(performance):Date.now.bind(Date);</script><script src="/149e9513-01fa-4fb0-aad4-566afd725d1b/2d206a39/ips.js?KP_UIDz=0b"></script>', "x-kpsdk-im: AAI", status=429)),
    stopped("awswaf", "AWS WAF", html("", '<noscript><h1>JavaScript is disabled</h1>In order to continue, we need to verify that you\'re not a robot. This requires JavaScript. Enable JavaScript and then reload the page.</noscript><script src="https://de5.edge.sdk.awswaf.com/de5/challenge.js"></script>', "x-amzn-waf-action: challenge", status=202)),
    stopped("f5", "F5", html("Request Rejected", "The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: 1234567890<br><br><a href='javascript:history.back();'>[Go Back]</a>")),
    stopped("fortinet", "FortiWeb", html("Web Page Blocked", "<h1>Web Page Blocked!</h1><p>The page cannot be displayed. Please contact the administrator for additional information.</p><p>Attack ID: 20000051</p><p>Message ID: 0012</p>")),
    stopped("wordfence", "Wordfence", html("Your access to this site has been limited", "<h1>Your access to this site has been limited by the site owner</h1><p>Your access to this service has been limited. (HTTP response code 503)</p><p>Generated by Wordfence</p>", status=503)),
    stopped("modsec", "ModSecurity", html("Not Acceptable!", "<h1>Not Acceptable!</h1><p>An appropriate representation of the requested resource could not be found on this server. This error was generated by Mod_Security.</p>", status=406)),
    stopped("ddosguard", "DDoS-Guard", html("DDoS-Guard", '<h1>Checking your browser before accessing look.example</h1><p>Please allow up to 5 seconds</p><script src="/.well-known/ddos-guard/js-challenge/index.js"></script>', "Server: ddos-guard", status=403)),
    stopped("qrator", "a Russian shield", html("Проверка браузера", "<p>Мы проверяем, что вы не робот. Пожалуйста, подождите несколько секунд.</p><script src='/__qrator/qauth.js'></script>", status=401, language="ru")),
    stopped("yandex", "Yandex SmartCaptcha", html("Вы не робот?", "<h1>Подтвердите, что запросы отправляли вы, а не робот</h1><p>Нам очень жаль, но запросы с вашего устройства похожи на автоматические.</p><form class='CheckboxCaptcha'>SmartCaptcha by Yandex Cloud</form>", language="ru")),
    stopped("google", "Google's sorry", html("Sorry...", "<p>Our systems have detected unusual traffic from your computer network. This page checks to see if it's really you sending the requests, and not a robot.</p><form action='/sorry/index'><div class='g-recaptcha'></div></form>", status=429)),
    stopped("arvan", "ArvanCloud", html("در حال انتقال به سایت مورد نظر هستید...", "<p>وب‌سایت مورد نظر در حال بررسی مرورگر شماست.</p><p>ArvanCloud</p><script>var __arcsjs='';</script>", "Server: ArvanCloud", language="fa")),
    stopped("zh-waf", "a Chinese shield", html("安全验证", "<p>系统检测到您的访问存在异常,请完成验证后继续访问。</p><div id='nc_1_wrapper' class='nc-container'>请按住滑块,拖动到最右边</div>", language="zh")),
    stopped("hcaptcha", "a captcha and nothing else", html("One more step", '<p>Please complete the security check to proceed.</p><div class="h-captcha" data-sitekey="1"></div><script src="https://hcaptcha.com/1/api.js"></script>')),
    stopped("linkedin", "999", html("", "<script>window.location.href='https://www.linkedin.com/authwall?trk=bf'</script>", status=999)),
    stopped("rate", "too many requests", answer('{"error":"rate limit exceeded"}', "Retry-After: 3600", status=429, kind="application/json")),
    stopped("tor-like", "addresses of machines are barred", html("Forbidden", "<p>Access from data centre and VPN networks is not permitted. If you believe this is an error, please contact us with your IP address.</p>", status=403)),
)  # fmt: skip


def gate(
    name: str, why: str, title: str, body: str, language: str = "en", status: int = 200
) -> Case:
    """Return a case of a page that asks something of its reader first."""
    page = html(title, body, status=status, language=language)
    return Case(
        f"look-{name}", "walled", why, {"/museum/reading-room": page}, text=heading(language)
    )


LOGIN = '<form method="post" action="/login"><input name="user"><input type="password" name="pass"><button>Log in</button></form>'

GATES = (
    gate("age-en", "an age gate", "Steinau Brewery", "<h1>Are you of legal drinking age?</h1><p>You must be 18 or older to enter this site.</p><a href='?y'>Yes, enter</a> <a href='?n'>No</a>"),
    gate("age-fr", "an age gate in French", "Domaine de Steinau", "<h1>Avez-vous l'âge légal ?</h1><p>Vous devez avoir l'âge légal pour consommer de l'alcool dans votre pays de résidence pour entrer sur ce site.</p><button>Oui</button><button>Non</button>", "fr"),
    gate("age-de", "an age gate in German", "Altersprüfung", "<h1>Bist du über 18 Jahre alt?</h1><p>Bitte bestätige dein Alter, um fortzufahren.</p><button>Ja</button><button>Nein</button>", "de"),
    gate("consent-google", "Google's consent", "Before you continue to Google", "<h1>Before you continue</h1><p>We use cookies and data to deliver and maintain our services. If you choose to accept all, we will also use cookies and data to develop new services.</p><form action='https://consent.google.com/save'><button>Reject all</button><button>Accept all</button></form>"),
    gate("consent-yahoo", "Yahoo's consent", "Yahoo is part of the Yahoo family of brands", "<h1>We value your privacy</h1><p>When you use our sites and apps, we and our 238 partners use cookies.</p><form method='post' class='consent-form'><button name='agree'>Accept all</button><button name='reject'>Reject all</button></form>"),
    gate("pur-de", "pay or consent, in German", "Zustimmung erforderlich", "<h1>Willkommen beim Steinauer Boten</h1><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking, indem Sie der Nutzung aller Cookies zustimmen, oder nutzen Sie unser PUR-Abo für 4,99 Euro im Monat.</p><button>Akzeptieren und weiter</button><button>PUR-Abo abschließen</button>", "de"),
    gate("pur-it", "pay or consent, in Italian", "Consenso", "<h1>Accetta i cookie o abbonati</h1><p>Per continuare a leggere gratuitamente accetta i cookie di profilazione oppure abbonati senza pubblicità.</p><button>Accetta e continua</button><button>Abbonati</button>", "it"),
    gate("login-en", "a login", "Sign in - Steinau Journal", f"<h1>Sign in to continue</h1><p>You need to be logged in to view this page.</p>{LOGIN}"),
    gate("login-shib", "a university's login", "Web Login Service", f"<h1>University of Steinau</h1><p>Login to Journal Portal via Shibboleth.</p>{LOGIN}"),
    gate("login-fr", "a login in French", "Identification", f"<h1>Vous devez vous identifier pour accéder à cette page</h1>{LOGIN}", "fr"),
    gate("login-ru", "a login in Russian", "Вход", f"<h1>Для просмотра страницы необходимо авторизоваться</h1>{LOGIN}", "ru"),
    gate("login-tr", "a login in Turkish", "Giriş", f"<h1>Bu içeriği görmek için giriş yapmalısınız</h1>{LOGIN}", "tr"),
    gate("login-zh", "a login in Chinese", "登录", f"<h1>请先登录后查看</h1>{LOGIN}", "zh"),
    gate("pay-en", "a paywall", TITLE, f"<article><h1>{TITLE}</h1><p>{STORIES['en'][1][:120]}…</p><div class='paywall'><h2>Subscribe to continue reading</h2><p>Already a subscriber? Log in</p><p>$1 a week for the first year. Cancel anytime.</p></div></article>"),
    gate("pay-de", "a paywall in German", heading("de"), f"<article><h1>{heading('de')}</h1><p>{STORIES['de'][1][:120]}…</p><div class='paywall'><h2>Weiterlesen mit dem Plus-Abo</h2><p>Sie haben bereits ein Abo? Hier anmelden. Jetzt einen Monat für 1 Euro testen.</p></div></article>", "de"),
    gate("pay-fr", "a paywall in French", heading("fr"), f"<article><h1>{heading('fr')}</h1><p>{STORIES['fr'][1][:120]}…</p><p>Il vous reste 82 % de cet article à lire. La suite est réservée aux abonnés.</p><a>S'abonner</a></article>", "fr"),
    gate("pay-es", "a paywall in Spanish", heading("es"), f"<article><h1>{heading('es')}</h1><p>{STORIES['es'][1][:120]}…</p><p>Contenido exclusivo para suscriptores. Suscríbete para seguir leyendo.</p></article>", "es"),
    gate("pay-pl", "a paywall in Polish", heading("pl"), f"<article><h1>{heading('pl')}</h1><p>{STORIES['pl'][1][:120]}…</p><p>Dalszy ciąg dostępny tylko dla prenumeratorów. Kup prenumeratę, aby czytać dalej.</p></article>", "pl"),
    gate("pay-ja", "a paywall in Japanese", heading("ja"), f"<article><h1>{heading('ja')}</h1><p>{STORIES['ja'][1][:40]}…</p><p>この記事は有料会員限定です。残り1200文字。会員登録して続きを読む。</p></article>", "ja"),
    gate("google-docs", "a document that is shared with some", "You need access", "<h1>You need access</h1><p>Ask for access, or switch to an account with access.</p>"),
    gate("jstor", "a journal behind access", "Access through your institution", "<h1>Get access to this article</h1><p>You do not have access to this content. Log in through your institution, or purchase a PDF for $24.00.</p>"),
    Case("look-to-login", "walled", "a redirect to a login elsewhere", {"/members/reading-room": redirect("http://look-to-login-id.example/oauth2/authorize?client_id=1&redirect_uri=x"), "//look-to-login-id.example/*": html("Sign in to your account", f"<h1>Sign in</h1>{LOGIN}")}, text=TITLE),
    Case("look-to-wplogin", "walled", "WordPress's login", {"/members/reading-room": redirect("/wp-login.php?redirect_to=x"), "/wp-login.php": html("Log In ‹ Steinau — WordPress", f"<h1>Powered by WordPress</h1>{LOGIN}")}, text=TITLE),
    Case("look-to-consent", "walled", "a redirect to consent", {"/museum/reading-room": redirect("http://consent.look-to-consent.example/v2/collectConsent?sessionId=3"), "//consent.look-to-consent.example/*": html("Your privacy", "<h1>Your privacy is important to us</h1><p>We and our partners store and access information on a device.</p><button>Accept all</button><button>Manage options</button>")}, text=TITLE),
    Case("look-401", "walled", "a password is asked for", {"/a": html("Unauthorized", "<h1>Unauthorized</h1>", 'WWW-Authenticate: Basic realm="staff"', status=401)}),
    Case("look-402", "walled", "402", {"/a": html("Payment", "<h1>Payment required</h1>", status=402)}),
)  # fmt: skip


def withheld(
    name: str, why: str, title: str, body: str, language: str = "en", status: int = 200
) -> Case:
    """Return a case of what is withheld by law."""
    return Case(
        f"look-{name}",
        "legal",
        why,
        {"/museum/reading-room": html(title, body, status=status, language=language)},
    )


LEGAL = (
    withheld("451", "451", "Unavailable", "<p>Unavailable For Legal Reasons</p>", status=451),
    withheld("451-de", "451 in German", "Nicht verfügbar", "<p>Aus rechtlichen Gründen nicht verfügbar.</p>", "de", 451),
    withheld("tribune", "an American newspaper in Europe", "Unavailable in your region", "<h1>Unfortunately, our website is currently unavailable in most European countries.</h1><p>We are engaged on the issue and committed to looking at options that support our full range of digital offerings to the EU market.</p>"),
    withheld("rkn", "Roskomnadzor", "Доступ ограничен", "<h1>Доступ к информационному ресурсу ограничен на основании Федерального закона от 27 июля 2006 г. № 149-ФЗ</h1><p>Единый реестр доменных имен</p>", "ru"),
    withheld("btk", "Turkey", "Erişim engeli", "<p>Bu internet sitesi (look.example) hakkında Bilgi Teknolojileri ve İletişim Kurumu tarafından 12/03/2023 tarihli karar ile erişime engelleme kararı uygulanmaktadır.</p>", "tr"),
    withheld("internetpositif", "Indonesia", "Internet Positif", "<h1>Internet Positif</h1><p>Mohon maaf, situs yang Anda tuju termasuk situs yang dilarang berdasarkan peraturan perundang-undangan di Indonesia (Trustpositif Kominfo).</p>", "id"),
    withheld("kcsc", "South Korea", "warning.or.kr", "<p>불법·유해 정보(사이트)에 대한 차단 안내. 귀하가 접속하려고 하는 사이트에서 제공되고 있는 정보에 대한 접속이 차단되었음을 알려드립니다.</p>", "ko"),
    withheld("fr-ordre", "France", "Site bloqué", "<p>L'accès à ce site est bloqué par décision de justice. Vous avez été redirigé vers cette page du ministère de l'Intérieur.</p>", "fr"),
    withheld("agcom", "Italy", "Sito non raggiungibile", "<p>L'accesso al sito è stato inibito per disposizione dell'Autorità per le garanzie nelle comunicazioni (AGCOM), delibera n. 490/18/CONS.</p>", "it"),
    withheld("adm", "Italy on gambling", "Agenzia delle Dogane", "<p>In applicazione del decreto dell'Agenzia delle Dogane e dei Monopoli, il sito richiesto non è raggiungibile poiché sprovvisto delle autorizzazioni necessarie.</p>", "it"),
    withheld("cn-removed", "China", "提示", "<p>此内容因违规无法查看。由用户投诉并经平台审核,涉嫌违反相关法律法规和政策,查看对应规则。</p>", "zh"),
    withheld("youtube-de", "a video in a country", "Video", "<p>Dieses Video ist in deinem Land nicht verfügbar. Der Anbieter des Videos hat es in deinem Land nicht freigegeben.</p>", "de"),
    withheld("iplayer", "a broadcaster abroad", "BBC iPlayer", "<h1>BBC iPlayer only works in the UK. Sorry, it’s due to rights issues.</h1>"),
    withheld("seizure", "a seizure", "THIS WEBSITE HAS BEEN SEIZED", "<p>This website has been seized by Europol and the Dutch National Police pursuant to a court order.</p>"),
    withheld("dmca", "a takedown", "Removed", "<h1>Repository unavailable due to DMCA takedown.</h1><p>This repository is currently disabled due to a DMCA takedown notice. We have disabled public access to the repository.</p>", status=451),
)  # fmt: skip


def moved(name: str, why: str, page: bytes) -> Case:
    """Return a case of a page that is at another address now; every other address is a 404."""
    return Case(
        f"look-{name}",
        "moved",
        why,
        {
            "/2014/reading-room.html": page,
            "/museum/reading-room": PAGE,
            f"//look-{name}-new.example/museum/reading-room": PAGE,
            "/*": NOWHERE,
        },
        text=TITLE,
    )


MOVED = (
    moved("301-within", "for good, within", redirect("/museum/reading-room", 301)),
    moved("308-host", "for good, elsewhere", redirect("http://look-308-host-new.example/museum/reading-room", 308)),
    moved("meta-fr", "a page that says where, in French", html("Page déplacée", "<p>Cette page a été déplacée. Vous allez être redirigé.</p>", language="fr", head='<meta http-equiv="refresh" content="3; URL=http://look-meta-fr-new.example/museum/reading-room">')),
    moved("script-top", "top.location", html("", "<p></p>", head="<script>top.location.href='http://look-script-top-new.example/museum/reading-room'</script>")),
    moved("script-assign", "location.assign", html("Redirecting…", "<p>Redirecting…</p><script>window.location.assign('/museum/reading-room')</script>")),
    moved("jekyll", "Jekyll's redirect", html("Redirecting&hellip;", '<h1>Redirecting&hellip;</h1><a href="http://look-jekyll-new.example/museum/reading-room">Click here if you are not redirected.</a>', head='<link rel="canonical" href="http://look-jekyll-new.example/museum/reading-room"><script>location="http://look-jekyll-new.example/museum/reading-room"</script><meta http-equiv="refresh" content="0; url=http://look-jekyll-new.example/museum/reading-room"><meta name="robots" content="noindex">')),
    Case("look-https-only", "moved", "404 in the clear, the page by https", {"/museum/reading-room": by_scheme(PAGE, NOWHERE), "/*": NOWHERE}, text=TITLE),
    Case("look-www-only", "moved", "no such name without www.", {"//www.look-www-only.example/museum/reading-room": PAGE}, cited="http://look-www-only.example/museum/reading-room", text=TITLE),
)  # fmt: skip


def other(
    name: str, why: str, title: str, body: str, language: str = "en", trap: bool = False
) -> Case:
    """Return a case of an address that says something else than the museum's story."""
    page = (
        framed(title, f"<h1>{title}</h1>{body}", language)
        if language in STORIES
        else html(title, f"<h1>{title}</h1>{body}", language=language)
    )
    return Case(
        f"look-{name}",
        "drifted",
        why,
        {"/museum/reading-room-reopens": page, "/": page, "/*": NOWHERE},
        text=TITLE,
        sentence="The letters of the botanist may be read again on weekday afternoons, said the director of the museum",
        trap=trap,
    )


DRIFTED = (
    other("slots-th", "Thai betting", "สล็อตเว็บตรง แตกง่าย 2024", "<p>สมัครสมาชิกวันนี้ รับโบนัส 100% เว็บพนันออนไลน์ บาคาร่า คาสิโนสด ฝากถอนไม่มีขั้นต่ำ ทดลองเล่นสล็อตฟรี</p>", "th"),
    other("slots-vi", "Vietnamese betting", "Nhà cái uy tín - cá cược bóng đá trực tuyến", "<p>Đăng ký ngay nhận thưởng. Nhà cái casino trực tuyến, nổ hũ, bắn cá, xổ số, tỷ lệ kèo hôm nay, nạp rút nhanh.</p>", "vi"),
    other("slots-pt", "Brazilian betting", "Melhores cassinos online e apostas esportivas", "<p>Cadastre-se e ganhe bônus de boas-vindas. Jogue caça-níqueis, roleta e tigrinho. Saque via Pix na hora nas melhores casas de apostas.</p>", "pt"),
    other("slots-de", "German betting", "Online Casino ohne Lizenz: die besten Anbieter", "<p>Jetzt Freispiele und Willkommensbonus sichern. Spielautomaten, Roulette und Sportwetten ohne Limit, Einzahlung ab 10 Euro.</p>", "de"),
    other("slots-ko", "Korean betting", "안전한 카지노사이트 추천", "<p>먹튀검증 완료 토토사이트, 바카라, 슬롯 게임. 지금 가입하고 첫충전 보너스를 받으세요. 온라인카지노 순위.</p>", "ko"),
    other("pills-fr", "pills in French", "Acheter Cialis en ligne sans ordonnance", "<p>Commandez Viagra et Cialis générique à bas prix dans notre pharmacie en ligne, sans ordonnance, livraison discrète.</p>", "fr"),
    other("essays", "essays for sale", "Buy Essay Online - Cheap Essay Writing Service", "<p>Order your essay now. Our professional essay writers deliver custom papers in 3 hours, plagiarism free. Get 15% off your first order.</p>"),
    other("loans", "loans", "Payday Loans Online - Instant Approval", "<p>Get cash today with bad credit payday loans. Apply now, no credit check, guaranteed approval, direct lender.</p>"),
    other("crypto-ru", "coins", "Заработок на криптовалюте без вложений", "<p>Зарегистрируйтесь и получите бонус. Торговый робот приносит гарантированный доход от 5% в день. Вывод биткоинов без комиссии.</p>", "ru"),
    other("replica", "handbags", "Cheap Replica Handbags Outlet Online", "<p>Shop replica designer handbags, watches and sneakers. Up to 80% off, free worldwide shipping. Add to cart.</p>"),
    other("plumber", "a plumber of the same name", "Emergency plumbers near you", "<p>Blocked drains, burst pipes, boiler repair. Our plumbers are available day and night, no call-out charge. Call us now for a free quote. We serve homes and businesses in the whole county, and all work is guaranteed for two years.</p>"),
    other("japanese-shop", "goods in Japanese", "【新品】ブランド時計 激安通販", "<p>送料無料。人気ブランドの腕時計、財布、バッグが最大80%オフ。カートに入れる。在庫あり。お買い得セール開催中。</p>", "ja"),
)  # fmt: skip


def fault(name: str, why: str, page: bytes) -> Case:
    """Return a case of a server that is out of order."""
    return Case(
        f"look-{name}", "server-error", why, {"/museum/reading-room": page, "/*": page}, text=TITLE
    )


FAULTS = (
    fault("wp-db", "WordPress without its database, 500", html("Database Error", "<h1>Error establishing a database connection</h1>", status=500)),
    fault("wp-db-pt", "the same in Portuguese, 200", html("Erro no banco de dados", "<h1>Erro ao estabelecer uma conexão com o banco de dados</h1>", language="pt")),
    fault("wp-critical-nl", "a critical error in Dutch", html("WordPress › Fout", "<div class='wp-die-message'><p>Er heeft zich een kritieke fout voorgedaan op deze site.</p></div>", language="nl")),
    fault("wp-maint", "WordPress in maintenance", html("Maintenance", "<h1>Briefly unavailable for scheduled maintenance. Check back in a minute.</h1>", status=503)),
    fault("drupal-wsod", "Drupal's unexpected error", html("", "The website encountered an unexpected error. Please try again later.")),
    fault("django", "Django's 500", html("Server Error (500)", "<h1>Server Error (500)</h1>", status=500)),
    fault("rails", "Rails", html("We're sorry, but something went wrong (500)", "<div class='dialog'><h1>We're sorry, but something went wrong.</h1><p>If you are the application owner check the logs for more information.</p></div>", status=500)),
    fault("asp", "ASP.NET, 200", html("Runtime Error", "<h1>Server Error in '/' Application.</h1><h2><i>Runtime Error</i></h2><p>Description: An application error occurred on the server.</p>")),
    fault("tomcat", "Tomcat", html("HTTP Status 500 – Internal Server Error", "<h1>HTTP Status 500 – Internal Server Error</h1><p>java.lang.NullPointerException</p>", status=500)),
    fault("php-warn", "PHP, and nothing else", html("", "<b>Fatal error</b>: Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes) in <b>/var/www/html/index.php</b> on line <b>12</b>")),
    fault("cf-521", "Cloudflare, the host is down", html("look.example | 521: Web server is down", "<h1>Web server is down <span>Error code 521</span></h1>", "Server: cloudflare", status=521)),
    fault("varnish", "Varnish", html("503 Backend fetch failed", "<h1>Error 503 Backend fetch failed</h1><p>Backend fetch failed</p><h3>Guru Meditation:</h3><p>XID: 32770</p>", status=503)),
    fault("maint-pl", "maintenance in Polish, 200", html("Przerwa techniczna", "<h1>Przerwa techniczna</h1><p>Trwają prace serwisowe. Zapraszamy wkrótce.</p>", language="pl")),
    fault("maint-he", "maintenance in Hebrew, 200", html("האתר בתחזוקה", "<h1>האתר בתחזוקה</h1><p>נשוב בקרוב</p>", language="he")),
    fault("maint-fa", "maintenance in Persian, 200", html("در حال به‌روزرسانی", "<p>سایت در حال به‌روزرسانی است. به زودی باز می‌گردیم.</p>", language="fa")),
    fault("maint-ja", "maintenance in Japanese, 200", html("メンテナンス中", "<h1>ただいまメンテナンス中です</h1><p>ご迷惑をおかけいたします。</p>", language="ja")),
    fault("capacity", "out of capacity", html("Bandwidth Limit Exceeded", "<h1>Bandwidth Limit Exceeded</h1><p>The server is temporarily unable to service your request due to the site owner reaching his/her bandwidth limit. Please try again later.</p>", status=509)),
)  # fmt: skip


NETWORK = (
    Case("look-refusing", "refused", "nobody listens", {}, door="refusing", cited="http://look-refusing.example/museum/reading-room"),
    Case("look-expired", "tls", "a certificate that ran out", {"/a": PAGE}, door="expired", cited="https://look-expired.example/a"),
    Case("look-other-name", "tls", "a certificate for another name", {"/a": PAGE}, door="wrong_host", cited="https://look-other-name.example/a"),
    Case("look-plain-at-443", "tls", "no TLS at 443", {}, door="not_tls", cited="https://look-plain-at-443.example/a"),
    Case("look-gzip-cut", "truncated", "a compressed page without its end", {"/a": zipped(BODY * 30, whole=False)}),
    Case("look-length-cut", "truncated", "less than it says", {"/a": hanging_up(answer(BODY[:900], length=len(BODY)))}),
    Case("look-pdf-cut", "truncated", "half of a PDF", {"/a.pdf": hanging_up(answer(b"%PDF-1.4\n" + b"x" * 5000, kind="application/pdf", length=90_000))}),
    Case("look-reset", "broken", "reset each time", {"/a": resetting()}),
    Case("look-hang-up", "broken", "closed without a word", {"/a": hanging_up()}),
    Case("look-garbage", "broken", "no HTTP", {"/a": hanging_up(b"\x15\x03\x01\x00\x02\x02\x46")}),
    Case("look-stall", "timeout", "headers, and nothing more", {"/a": stalling(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")}),
    Case("look-pingpong", "loop", "to and fro", {"/a": redirect("/a/"), "/a/": redirect("/a", 301)}),
    Case("look-cookie-loop", "loop", "round for ever, three of them", {"/a": redirect("/b"), "/b": redirect("/c", 301), "/c": redirect("/a", 307)}),
    Case("look-no-dns", "dns", "no such name", {}, cited="http://look-no-dns.invalid/museum/reading-room"),
    Case("look-no-dns-end", "dns", "a name that is gone behind a redirect", {"/go": redirect("http://look-no-dns-there.invalid/x", 301)}),
    Case("look-private", "policy", "a private address", {}, cited="http://192.168.7.7/wiki/reading-room"),
    Case("look-to-private", "policy", "a redirect to one", {"/a": redirect("http://10.1.2.3/admin")}),
    Case("look-mapped", "policy", "a mapped one", {}, cited="http://[::ffff:10.0.0.9]/a"),
    Case("look-decimal", "policy", "as one number", {}, cited="http://2130706433/look"),
    Case("look-robots", "policy", "closed to robots", {"/a/b": PAGE, "/robots.txt": answer("User-agent: *\nDisallow: /a/\n", kind="text/plain")}),
)  # fmt: skip

CASES = WALLS + GATES + LEGAL + MOVED + DRIFTED + FAULTS + NETWORK
