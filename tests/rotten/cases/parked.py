"""Domains that nobody uses: for sale, expired, suspended, parked; and pages about such things."""

from rotten.case import Case, answer, html, prose, redirect

OPENER = '<script src="https://img1.wsimg.com/parking-lander/static/js/main.d9ebbb8c.js"></script>'


def shown(name: str, why: str, page: bytes, status: str = "parked", **rest: object) -> Case:
    """Return a case of a domain that shows one page, whatever is asked for."""
    return Case(name, status, why, {"/reports/2014/pilots": page, "/*": page}, **rest)


CASES = (
    shown(
        "sale-plain",
        "for sale, in so many words",
        html("sale-plain.example", "<h1>This domain is for sale!</h1><p>Make an offer today.</p>"),
    ),
    shown(
        "sale-sedo",
        "a market's page",
        html(
            "sale-sedo.example - This website is for sale! - sale sedo Resources and Information.",
            "<div>sale-sedo.example</div><p>Related Searches:</p><ul><li>Cheap Flights</li>"
            "<li>Credit Cards</li><li>Insurance</li></ul><p>Privacy Policy</p>",
            head='<script src="//img.sedoparking.com/templates/js/x.js"></script>',
        ),
    ),
    shown(
        "sale-shell",
        "a shell that scripts fill with advertisements",
        answer(
            '<!doctype html><html data-adblockkey="MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAN" lang="en">'
            '<head><title>sale-shell.example</title></head><body><div id="target" '
            'style="opacity: 0"></div><script>window.park = "eyJ1dWlkIjoi";</script>'
            '<script src="/bKJHgWxYz.js"></script></body></html>'
        ),
    ),
    shown(
        "sale-lander",
        "a script to the registrar's lander",
        answer(
            "<!DOCTYPE html><html><head><script>window.onload=function(){"
            'window.location.href="/lander"}</script></head></html>'
        ),
    ),
    shown(
        "sale-opener",
        "the lander itself",
        html("sale-opener.example", '<div id="root"></div>', head=OPENER),
    ),
    Case(
        "sale-market",
        "parked",
        "a redirect to a market",
        {
            "/a": redirect("https://www.hugedomains.com/domain_profile.cfm?d=sale-market.example"),
            "//www.hugedomains.com/*": html("sale-market.example is for sale | HugeDomains"),
        },
    ),
    Case(
        "sale-detour",
        "parked",
        "a redirect to a detour of the same name",
        {
            "/a": redirect("http://ww25.sale-detour.example/?subid1=20240101"),
            "//ww25.sale-detour.example/*": html("sale-detour.example", "<p>Related Searches</p>"),
        },
    ),
    shown(
        "expired-en",
        "expired",
        html(
            "Domain expired",
            "<p>NOTICE: This domain name expired on 3/12/2023 and is pending renewal or deletion.</p>",
        ),
    ),
    shown(
        "expired-ru",
        "expired, in Russian",
        html(
            "Домен не продлён",
            "<h1>Срок регистрации домена истёк</h1><p>Если вы владелец, продлите домен.</p>",
            language="ru",
        ),
    ),
    shown(
        "expired-zh",
        "expired, in Chinese",
        html("域名已过期", "<p>您访问的域名已过期,请及时续费。</p>", language="zh"),
    ),
    shown(
        "sale-de",
        "for sale, in German",
        html("hafen.de steht zum Verkauf", "<p>Diese Domain ist zu verkaufen.</p>", language="de"),
    ),
    shown(
        "sale-tr",
        "for sale, in Turkish",
        html("Satılık alan adı", "<p>Bu alan adı satılıktır.</p>", language="tr"),
    ),
    shown(
        "sale-ar",
        "for sale, in Arabic",
        html("نطاق للبيع", "<p>هذا النطاق معروض للبيع</p>", language="ar"),
    ),
    shown(
        "registered-fr",
        "registered, and nothing more, in French",
        html(
            "Site en construction",
            "<p>Félicitations ! Votre domaine a bien été créé chez OVH !</p>",
            language="fr",
        ),
    ),
    shown(
        "registered-ja",
        "registered, and nothing more, in Japanese",
        html(
            "お名前.com",
            "<p>このドメインはお名前.comで取得されています。</p>",
            language="ja",
        ),
    ),
    shown(
        "suspended",
        "a suspended account",
        html(
            "Account Suspended",
            "<h1>Account Suspended</h1><p>This Account has been suspended. Contact your hosting "
            "provider for more information.</p>",
        ),
    ),
    shown(
        "suspended-refused",
        "a suspended account that refuses",
        html("Account Suspended", "<p>This Account has been suspended.</p>", status=403),
    ),
    Case(
        "suspended-led",
        "parked",
        "a redirect to the page for suspended accounts",
        {
            "/a": redirect("/cgi-sys/suspendedpage.cgi"),
            "/cgi-sys/suspendedpage.cgi": html("Suspended", "<p>Suspended.</p>"),
        },
    ),
    shown(
        "default-server",
        "a server without a site",
        html(
            "Welcome to nginx!",
            "<h1>Welcome to nginx!</h1><p>If you see this page, the nginx web "
            "server is successfully installed and working.</p>",
        ),
    ),
    shown(
        "default-soon",
        "a site that will come",
        html("Coming Soon", "<h1>Coming Soon</h1>"),
        status="undecided",
    ),
    Case(
        "domain-trade",
        "live",
        "an article on the trade in domains",
        {
            "/a": html(
                "Who buys expired domains",
                "<h1>Who buys expired domains</h1><p>“This domain is for sale”, says the page that once "
                "was a ministry's. Investors buy names whose owners forgot to renew them.</p>"
                + prose(times=5),
            )
        },
        trap=True,
    ),
    Case(
        "domain-host",
        "live",
        "a hosting company's own page",
        {
            "/hosting": html(
                "Domains and hosting",
                "<h1>Domains and hosting</h1><p>Register your domain today, and get a year of parking "
                "for free. Our support answers around the clock.</p>" + prose(),
            )
        },
        trap=True,
    ),
    Case(
        "advertised",
        "live",
        "a page with advertisements around it",
        {
            "/a": html(
                "Storm at the quay",
                prose(),
                head="<script src='https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js'>"
                "</script>",
            )
        },
        trap=True,
    ),
    Case(
        "soon-told",
        "live",
        "an exhibition that comes soon",
        {"/a": html("Coming soon: boats of the north", prose())},
        trap=True,
    ),
)
