"""Logins, tills, consent and age gates, and pages that only look so."""

from rotten.case import WORDS, Case, answer, html, prose, redirect

PAGE = html("Storm damage at the northern quay")
FORM = "<form action=/login><input name=user><input type=password><button>Log in</button></form>"
HEAD = WORDS["en"][:140]
UNFREE = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
UNFREE_TEXT = '<script type="application/ld+json">{"@type":"NewsArticle", "isAccessibleForFree" : "False", "hasPart":{"isAccessibleForFree":"False","cssSelector":".paywall"}}</script>'
FREE = (
    '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":true}</script>'
)


def teaser(title: str, text: str, offer: str, language: str = "en") -> bytes:
    """Return the head of an article with what stands in place of its rest."""
    return html(
        title, f"<h1>{title}</h1><p>{text}…</p><div><p>{offer}</p></div>", language=language
    )


CONSENT = (
    "<h1>We value your privacy</h1><p>We and our 842 partners store and access information on your "
    "device, such as cookies, and process personal data for advertising. You can accept or manage "
    "your preferences at any time.</p><button>Accept all</button><button>Reject all</button>"
)

CASES = (
    Case("login-401", "walled", "401", {"/a": html("Unauthorized", "", 'WWW-Authenticate: Basic realm="m"', status=401)}),
    Case("pay-402", "walled", "402", {"/a": html("Payment Required", status=402)}),
    Case("login-302", "walled", "a redirect to a login", {"/a": redirect("/login?next=/a"), "/login": html("Harbour Club", f"<h1>Welcome</h1>{FORM}")}),
    Case("login-302-php", "walled", "a redirect to a login, by file", {"/a": redirect("/user/login.php?back=%2Fa"), "/user/login.php": html("Harbour Club", FORM)}),
    Case("login-sso", "walled", "a redirect to another host to sign in at", {"/a": redirect("http://login.login-sso-there.example/idp/profile/SAML2/Redirect/SSO"), "//login.login-sso-there.example/*": html("Web Login Service", "<h1>Sign in with your institution</h1>")}),
    Case("login-301-de", "walled", "a redirect to a login in German", {"/a": redirect("/anmelden/?ziel=/a", 301), "/anmelden/": html("Anmelden", "<h1>Anmelden</h1><form><input type=password></form>", language="de")}),
    Case("login-200", "walled", "a login form in place of the page", {"/a": html("Log in | Harbour Club", f"<h1>Log in</h1>{FORM}<a>Forgot password?</a>")}),
    Case("login-200-text", "walled", "words that ask for a login", {"/a": html("Harbour Club", "<p>You must be logged in to view this page.</p>")}),
    Case("login-200-members", "walled", "for members only", {"/a": html("Members only", "<h1>Members only</h1><p>This area is for members.</p>")}),
    Case("login-200-fr", "walled", "a login in French", {"/a": html("Connexion", "<h1>Connexion</h1><p>Vous devez être connecté pour accéder à cette page.</p><input type=password>", language="fr")}),
    Case("login-200-ru", "walled", "a login in Russian", {"/a": html("Авторизация", "<h1>Вход</h1><input type=password>", language="ru")}),
    Case("login-200-zh", "walled", "a login in Chinese", {"/a": html("用户登录", "<h1>用户登录</h1><p>请先登录后查看</p><input type=password>", language="zh")}),
    Case("login-200-ar", "walled", "a login in Arabic", {"/a": html("تسجيل الدخول", "<h1>تسجيل الدخول</h1><input type=password>", language="ar")}),
    Case("login-bare", "walled", "a password form and next to nothing else", {"/a": html("Harbour", FORM)}),
    Case("login-cited", "live", "a login page that was itself cited", {"/login": html("Log in", f"<h1>Log in</h1>{FORM}")}, trap=True),
    Case("login-box-short", "live", "a short article with a login box above it", {"/a": html("Ferry timetable changes", f"{FORM}<h1>Ferry timetable changes in March</h1><p>From the first of March the morning ferry leaves at six, and the last one at nine.</p>")}, trap=True),
    Case("login-story", "live", "a page about a login page", {"/blog/login-pages": html("Designing a login page", f"<h1>Designing a login page</h1>{prose()}")}, trap=True),
    Case("login-redirect-page", "live", "a redirect to an address with a word of it", {"/a": redirect("/blog/login-pages"), "/blog/login-pages": html("Designing a login page", f"<h1>Designing a login page</h1>{prose()}")}, trap=True),
    Case("paid-jsonld", "walled", "an article that says by its data that it is not free", {"/a": html("Storm", f"<h1>Storm damage</h1><p>{HEAD}…</p>", head=UNFREE)}),
    Case("paid-jsonld-text", "walled", "so, in the other spelling", {"/a": html("Storm", f"<h1>Storm damage</h1>{prose()}", head=UNFREE_TEXT)}),
    Case("paid-meta", "walled", "a content tier that is locked", {"/a": html("Storm", f"<h1>Storm damage</h1><p>{HEAD}…</p>", head='<meta property="article:content_tier" content="locked">')}),
    Case("paid-en", "walled", "subscribe to continue", {"/a": teaser("Storm damage", HEAD, "Subscribe to continue reading. Already a subscriber? Log in")}),
    Case("paid-metered", "walled", "the last free article", {"/a": teaser("Storm damage", HEAD, "You have reached your limit of free articles this month.")}),
    Case("paid-substack", "walled", "for paid subscribers", {"/a": teaser("Storm damage", HEAD, "This post is for paid subscribers")}),
    Case("paid-register", "walled", "register to read on", {"/a": teaser("Storm damage", HEAD, "Create a free account to continue reading")}),
    Case("paid-de", "walled", "in German", {"/a": teaser("Sturmschäden am Kai", WORDS["de"][:120], "Dieser Artikel ist nur für Abonnenten.", "de")}),
    Case("paid-fr", "walled", "in French", {"/a": teaser("Tempête au port", WORDS["fr"][:120], "Il vous reste 75 % de cet article à lire. La suite est réservée aux abonnés.", "fr")}),
    Case("paid-es", "walled", "in Spanish", {"/a": teaser("Tormenta en el puerto", WORDS["es"][:120], "Suscríbete para seguir leyendo", "es")}),
    Case("paid-it", "walled", "in Italian", {"/a": teaser("Tempesta al porto", "Il consiglio del porto si è riunito martedì", "Contenuto riservato agli abbonati", "it")}),
    Case("paid-nl", "walled", "in Dutch", {"/a": teaser("Storm in de haven", "De havenraad kwam dinsdag bijeen", "Dit artikel is alleen voor abonnees", "nl")}),
    Case("paid-pl", "walled", "in Polish", {"/a": teaser("Sztorm w porcie", "Rada portu zebrała się we wtorek", "Artykuł dostępny tylko dla subskrybentów", "pl")}),
    Case("paid-ru", "walled", "in Russian", {"/a": teaser("Шторм в порту", WORDS["ru"][:120], "Подпишитесь, чтобы продолжить чтение", "ru")}),
    Case("paid-tr", "walled", "in Turkish", {"/a": teaser("Limanda fırtına", WORDS["tr"][:120], "Okumaya devam etmek için abone olun", "tr")}),
    Case("paid-ar", "walled", "in Arabic", {"/a": teaser("عاصفة في الميناء", WORDS["ar"][:120], "اشترك لمتابعة القراءة", "ar")}),
    Case("paid-ja", "walled", "in Japanese", {"/a": teaser("港の嵐", WORDS["ja"][:60], "この記事は有料会員限定です", "ja")}),
    Case("paid-zh", "walled", "in Chinese", {"/a": teaser("港口风暴", WORDS["zh"][:60], "订阅后继续阅读", "zh")}),
    Case("paid-he", "walled", "in Hebrew", {"/a": teaser("סערה בנמל", "מועצת הנמל התכנסה ביום שלישי", "הכתבה זמינה למנויים בלבד", "he")}),
    Case("paid-redirect", "walled", "a redirect to the offer", {"/a": redirect("/subscribe?from=/a"), "/subscribe": html("Our offers", "<h1>Choose your plan</h1>")}),
    Case("free-jsonld", "live", "an article that says that it is free", {"/a": html("Storm", f"<h1>Storm damage</h1>{prose()}", head=FREE)}, trap=True),
    Case("free-newsletter", "live", "an article with a newsletter box", {"/a": html("Storm", f"<h1>Storm damage</h1>{prose()}<p>Subscribe to our newsletter. Become a member and support us.</p>")}, trap=True),
    Case("about-paywalls", "live", "an article about paywalls", {"/a": html("Why readers hate paywalls", f"<h1>Why readers hate paywalls</h1><p>“Subscribe to continue reading” is the sentence they see.</p>{prose()}")}, trap=True),
    Case("consent-google", "walled", "a redirect to a consent page on another host", {"/a": redirect("http://consent.consent-google-there.example/m?continue=x"), "//consent.consent-google-there.example/*": html("Before you continue", "<h1>Before you continue</h1><p>We use cookies and data to deliver services.</p>")}),
    Case("consent-path", "walled", "a redirect to a consent page", {"/a": redirect("/consent?back=/a"), "/consent": html("Privacy", CONSENT)}),
    Case("consent-200", "walled", "nothing but a question of consent", {"/a": html("Harbour Courier", CONSENT)}),
    Case("consent-de", "walled", "in German", {"/a": html("Hafenbote", "<h1>Willkommen beim Hafenboten</h1><p>Mit Werbung weiterlesen: Besuchen Sie uns wie gewohnt mit Werbung und Cookies. Zustimmen und weiter.</p>", language="de")}),
    Case("consent-nl", "walled", "in Dutch", {"/a": html("Cookies", "<h1>Cookies</h1><p>Deze website gebruikt cookies. Accepteren en doorgaan.</p>", language="nl")}),
    Case("cookie-bar-short", "live", "a short page under a cookie bar", {"/a": html("Opening hours", "<div>We use cookies. Accept Reject</div><h1>Opening hours of the harbour office</h1><p>The harbour office is open from Monday to Friday between eight in the morning and four in the afternoon, and closed on Sundays, on holidays and in the week after the regatta.</p>")}, trap=True),
    Case("age-200", "walled", "an age gate", {"/a": html("Age verification", "<h1>Are you over 18?</h1><button>Yes</button><button>No</button>")}),
    Case("age-path", "walled", "a redirect to an age gate", {"/a": redirect("/age-gate?return=/a"), "/age-gate": html("Welcome", "<p>Enter your date of birth</p>")}),
    Case("age-de", "walled", "in German", {"/a": html("Altersprüfung", "<h1>Bist du über 18 Jahre?</h1>", language="de")}),
    Case("proxy-407", "walled", "407", {"/a": answer("", status=407)}),
)  # fmt: skip
