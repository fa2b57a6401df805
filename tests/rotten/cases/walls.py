"""Bot walls, at whatever status, as the vendors' own pages look; and those that only browsers pass."""

from rotten.case import Case, answer, by_browser, by_cookie, html, prose, redirect, resetting

PAGE = html("Storm damage at the northern quay")

CLOUDFLARE = (
    '<noscript><div class="h2">Enable JavaScript and cookies to continue</div></noscript>'
    "<script>(function(){window._cf_chl_opt={cvId:'3',cType:'managed'};"
    "a.src='/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1?ray=8';}());</script>"
)
CLOUDFLARE_1020 = (
    '<div id="cf-wrapper"><div id="cf-error-details"><h1><span>Error</span> <span>1020</span></h1>'
    "<h2>Access denied</h2><h3>What happened?</h3><p>This website is using a security service to "
    "protect itself from online attacks.</p><p>Performance &amp; security by cloudflare</p></div></div>"
)
AKAMAI = (
    "<H1>Access Denied</H1>You don't have permission to access "
    '"http&#58;&#47;&#47;www&#46;example&#47;a" on this server.<P>Reference&#32;&#35;18&#46;2d351ab8'
    "<P>https&#58;&#47;&#47;errors&#46;edgesuite&#46;net&#47;18&#46;2d351ab8"
)
DATADOME = (
    '<p id="cmsg">Please enable JS and disable any ad blocker</p><script>var dd={"rt":"c",'
    '"cid":"AHrlq","host":"geo.captcha-delivery.com"}</script>'
    '<script src="https://ct.captcha-delivery.com/c.js"></script>'
)
HUMAN = (
    '<div id="px-captcha"></div><script>window._pxAppId="PXu6b0";window._pxUuid="x";</script>'
    "<h1>Before we continue...</h1><p>Press &amp; Hold to confirm you are a human (and not a bot).</p>"
)
INCAPSULA = (
    '<iframe id="main-iframe" src="/_Incapsula_Resource?CWUDNSAI=20&xinfo=1" frameborder=0>'
    "Request unsuccessful. Incapsula incident ID: 1000-2000</iframe>"
)
SUCURI = "<script>var s={},u,c,U,r,i,l=0,a,e=eval,w=String.fromCharCode,sucuri_cloudproxy_js='',S='';</script>"
ANUBIS = (
    '<script id="anubis_challenge" type="application/json">{"rules":{"difficulty":4}}</script>'
    '<h1>Making sure you\'re not a bot!</h1><p id="status">Loading...</p><p>Protected by Anubis</p>'
)
AWS = '<script>window.awsWafCookieDomainList = [];window.gokuProps = {"key":"AQ"};</script><noscript>x</noscript>'
KASADA = '<script>window.KPSDK={};KPSDK.now=1;</script><script src="/149e/2d20/ips.js?KP_UIDz=0"></script>'
F5 = (
    "The requested URL was rejected. Please consult with your administrator.<br><br>"
    "Your support ID is: 1234567890<br><br><a href='javascript:history.back();'>[Go Back]</a>"
)
HCAPTCHA = (
    '<p>Please complete the security check to continue.</p><form><div class="h-captcha" '
    'data-sitekey="k"></div></form><script src="https://hcaptcha.com/1/api.js"></script>'
)
QUEUE = (
    "<h1>You are now in line</h1><p>When it is your turn, you will have 10 minutes to enter.</p>"
)

VENDORS = (
    ("cloudflare-503", 503, html("Just a moment...", CLOUDFLARE, "Server: cloudflare", status=503)),
    ("cloudflare-200", 200, html("Just a moment...", CLOUDFLARE)),
    ("cloudflare-de", 403, html("Nur einen Moment…", CLOUDFLARE, "cf-mitigated: challenge", status=403, language="de")),
    ("cloudflare-404", 404, html("Just a moment...", CLOUDFLARE, "cf-mitigated: challenge", status=404)),
    ("cloudflare-1020", 403, html("Access denied | x.example used Cloudflare to restrict access", CLOUDFLARE_1020, status=403)),
    ("cloudflare-1020-200", 200, html("Access denied | x.example used Cloudflare to restrict access", CLOUDFLARE_1020)),
    ("cloudflare-1015", 429, html("Rate limited", CLOUDFLARE_1020.replace("1020", "1015"), status=429)),
    ("cloudflare-attention", 200, html("Attention Required! | Cloudflare", "<h1>Sorry, you have been blocked</h1><p>You are unable to access x.example</p>")),
    ("akamai-403", 403, html("Access Denied", AKAMAI, "Server: AkamaiGHost", status=403)),
    ("akamai-200", 200, html("Access Denied", AKAMAI)),
    ("datadome-403", 403, html("x.example", DATADOME, "X-DataDome: protected", status=403)),
    ("datadome-200", 200, html("x.example", DATADOME)),
    ("human-200", 200, html("Access to this page has been denied", HUMAN)),
    ("incapsula-200", 200, html("", INCAPSULA)),
    ("sucuri-200", 200, html("You are being redirected...", SUCURI)),
    ("anubis-200", 200, html("Making sure you're not a bot!", ANUBIS, "Set-Cookie: techaro.lol-anubis-auth=; Max-Age=0")),
    ("aws-202", 202, html("", AWS, "x-amzn-waf-action: challenge", status=202)),
    ("aws-405", 405, html("Human Verification", AWS, "x-amzn-waf-action: captcha", status=405)),
    ("aws-200", 200, html("", AWS)),
    ("kasada-429", 429, html("", KASADA, "x-kpsdk-ct: 01", status=429)),
    ("kasada-200", 200, html("", KASADA)),
    ("f5-200", 200, html("Request Rejected", F5)),
    ("ddos-guard-403", 403, html("DDoS-Guard", '<script src="/.well-known/ddos-guard/check"></script><h1>Checking your browser before accessing x.example</h1>', status=403)),
    ("ddos-guard-200", 200, html("DDoS-Guard", '<script src="/.well-known/ddos-guard/js-challenge/index.js"></script>')),
    ("vercel-429", 429, html("Vercel Security Checkpoint", "<p>We're verifying your browser</p>", "x-vercel-mitigated: challenge", status=429)),
    ("vercel-200", 200, html("Vercel Security Checkpoint", "<p>We're verifying your browser</p>")),
    ("fastly-200", 200, html("Client Challenge", '<script src="/_fs-ch-1T1wmsGaOgGaSxcX/script.js"></script><p>JavaScript is disabled in your browser.</p>')),
    ("hcaptcha-200", 200, html("Security check", HCAPTCHA)),
    ("recaptcha-bare", 200, html("x.example", '<form><div class="g-recaptcha" data-sitekey="k"></div><input type=submit></form>')),
    ("turnstile-200", 200, html("x.example", '<p>Verify you are human by completing the action below.</p><div class="cf-turnstile"></div>')),
    ("generic-de", 200, html("Sicherheitsüberprüfung", "<h1>Sicherheitsüberprüfung</h1><p>Bitte bestätigen Sie, dass Sie kein Roboter sind.</p>", language="de")),
    ("generic-fr", 200, html("Accès refusé", "<h1>Vérification de sécurité</h1><p>Veuillez confirmer que vous n'êtes pas un robot.</p>", language="fr")),
    ("generic-ru", 200, html("Доступ ограничен", "<p>Подтвердите, что вы не робот. Запросы, поступающие с вашего IP, похожи на автоматические.</p>", language="ru")),
    ("generic-fa", 200, html("بررسی امنیتی", "<p>در حال بررسی مرورگر شما. لطفا صبر کنید.</p>", language="fa")),
    ("generic-ar", 200, html("لحظة من فضلك", "<p>يرجى التأكد من أنك لست روبوت</p>", language="ar")),
    ("generic-zh", 200, html("百度安全验证", "<p>请完成安全验证</p>", language="zh")),
    ("generic-ja", 200, html("しばらくお待ちください…", "<p>ロボットではないことを確認しています</p>", language="ja")),
    ("generic-tr", 200, html("Bir dakika lütfen...", "<p>Robot olmadığınızı doğrulayın</p>", language="tr")),
    ("generic-he", 200, html("רק רגע...", "<p>בודקים את הדפדפן שלך</p>", language="he")),
    ("forbidden-200", 200, html("403 Forbidden", "<h1>403 Forbidden</h1><p>nginx</p>")),
    ("plain-403", 403, html("Forbidden", "<h1>Forbidden</h1>", status=403)),
    ("plain-999", 999, answer("", status=999)),
    ("long-429", 429, html("Too Many Requests", "<h1>Too many</h1>", "Retry-After: 7200", status=429)),
)  # fmt: skip

CASES = (
    *(
        Case(f"wall-{name}", "blocked", f"a bot wall, answered {status}", {"/a": page})
        for name, status, page in VENDORS
    ),
    Case("wall-queue", "blocked", "a redirect to a waiting room", {"/a": redirect("http://x.queue-it.net/?c=x&t=http%3A%2F%2Fx"), "//x.queue-it.net/*": html("Queue-it", QUEUE)}),
    Case("wall-redirect", "blocked", "a redirect to a captcha", {"/a": redirect("/captcha?back=/a"), "/captcha": html("x", "<p>Type the letters.</p>")}),
    Case("wall-loop", "blocked", "a challenge that sets a cookie and comes again", {"/a": by_cookie(html("Just a moment...", CLOUDFLARE), redirect("/a", 302, "Set-Cookie: c=1"))}),
    Case("browsers-only-403", "live", "403 to robots, the page to browsers", {"/a": by_browser(PAGE, html("Forbidden", status=403))}, trap=True),
    Case("browsers-only-406", "live", "406 to robots, the page to browsers", {"/a": by_browser(PAGE, html("Not Acceptable", status=406))}, trap=True),
    Case("browsers-only-404", "live", "404 to robots, the page to browsers", {"/a": by_browser(PAGE, html("Not Found", status=404))}, trap=True),
    Case("browsers-only-410", "live", "410 to robots, the page to browsers", {"/a": by_browser(PAGE, html("Gone", status=410))}, trap=True),
    Case("browsers-only-503", "live", "503 to robots, the page to browsers", {"/a": by_browser(PAGE, html("Busy", status=503))}, trap=True),
    Case("browsers-only-429", "live", "429 to robots, the page to browsers", {"/a": by_browser(PAGE, html("No", status=429))}, trap=True),
    Case("browsers-only-999", "live", "999 to robots, the page to browsers", {"/a": by_browser(PAGE, answer("", status=999))}, trap=True),
    Case("browsers-only-400", "live", "400 to robots, the page to browsers", {"/a": by_browser(PAGE, html("Bad", status=400))}, trap=True),
    Case("browsers-only-challenge", "live", "a challenge at 200 to robots, the page to browsers", {"/a": by_browser(PAGE, html("Just a moment...", CLOUDFLARE))}, trap=True),
    Case("browsers-only-reset", "live", "resets to robots, the page to browsers", {"/a": by_browser(PAGE, resetting())}, trap=True),
    Case("jsd", "live", "a page with the detection script that Cloudflare puts into ordinary ones", {"/a": html("Storm", f"<h1>Storm damage</h1>{prose()}<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>")}, trap=True),
    Case("jsd-app", "undecided", "a script-only page with it", {"/a": html("Harbour Atlas", "<div id=root></div><script src='/app.js'></script><script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>")}, trap=True),
    Case("datadome-tag", "live", "a page with DataDome's tag, and its header", {"/a": html("Storm", f"<h1>Storm damage</h1>{prose()}<script src='https://js.datadome.co/tags.js'></script>", "X-DataDome: protected", "Set-Cookie: datadome=x")}, trap=True),
    Case("contact-captcha", "live", "a short page to write to somebody, with a captcha", {"/a": html("Contact the harbour board", "<h1>Contact the harbour board</h1><p>Write to us, or call between nine and noon.</p><form><textarea></textarea><div class=g-recaptcha></div><p>Please verify that you are not a robot.</p></form>")}, trap=True),
    Case("captcha-article", "live", "a short entry on captchas", {"/a": html("CAPTCHA | Harbour Dictionary", "<h1>What is a CAPTCHA?</h1><p>A test that asks you to prove that you are human. It was named in 2003 by researchers, and is found on most sites that let strangers write.</p>")}, trap=True),
    Case("moment", "live", "a poem with such a title", {"/a": html("Just a moment", f"<h1>Just a moment</h1>{prose(times=4)}")}, trap=True),
)  # fmt: skip
