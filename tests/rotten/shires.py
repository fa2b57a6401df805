"""Papers, councils and parishes of a made-up country: how their sites are made."""

# ruff: noqa: E501, PLR0917, RUF001  (a row is a language, in its own letters)

from dataclasses import replace

from rotten.case import Case, answer
from rotten.shire_texts import ARTICLES, HEADLINES, LABELS, MISSING

LURES = frozenset(
    f"shire-{name}"
    for name in (
        "casino-same-template",
        "today-for-article-de",
        "other-story-it",
        "home-as-answer-es",
        "pdf-turned-home",
        "renamed-home-it",
        "to-category-pl",
        "json-gone",
        "db-200-pl",
    )
)
"""Dead pages and walls that look alive."""

BARE = frozenset(
    f"shire-{name}"
    for name in (
        "liuwan-bao",
        "naein-miras",
        "gmina-rzeczyca",
        "soft-siblings",
        "bad-minute-503",
        "noindex-print",
        "moved-new-path",
        "moved-fa",
        "slash-added",
        "oops-en",
        "helaas-nl",
        "bulunamadi-tr",
        "mojud-nist-fa",
        "mitsukarimasen-ja",
        "home-302-de",
        "to-error-page-pt",
        "gone-404-en",
        "gone-404-shell-ja",
        "sedo-en",
        "ionos-de",
        "forooshi-fa",
        "cf-403",
        "datadome",
        "yanzheng-zh",
        "login-200-tr",
        "wp-db-500",
        "mute",
    )
)
"""Cases of which nothing but the address is cited."""

MISSED = {
    "shire-today-for-article-de": "undecided",
    "shire-adult-uk": "undecided",
}  # fmt: skip
"""What is found instead of the truth."""

SEE = ("Source", "See", "Link")

# slug, title, text, citing sentence
RTL = ("ar", "fa", "he", "ur")


def _nav(lang, login=False):
    n = LABELS[lang]
    links = [("/", n[0]), ("/news/", n[1]), ("/about/", n[2]), ("/contact/", n[3])]
    if login:
        links.append(("/login", n[5]))
    return links


def plain(_lang, _site, title, body):
    return title, "", body


def wordpress(lang, site, title, body):
    n, h = LABELS[lang], HEADLINES[lang]
    head = (
        "<meta name='generator' content='WordPress 6.4.2'><link rel='stylesheet' href='/wp-content/themes/twentytwentyone/style.css?ver=2.0'>"
        "<link rel='https://api.w.org/' href='/wp-json/'><script src='/wp-includes/js/jquery/jquery.min.js?ver=3.7.1'></script>"
    )
    nav = "".join(f"<li class='menu-item'><a href='{u}'>{t}</a></li>" for u, t in _nav(lang))
    side = "".join(f"<li><a href='/?p={i + 210}'>{t}</a></li>" for i, t in enumerate(h[:3]))
    return (
        f"{title} – {site}",
        head,
        (
            f"<div id='page' class='site'><header id='masthead'><p class='site-title'><a href='/'>{site}</a></p><nav><ul>{nav}</ul></nav></header>"
            f"<div id='content'><main id='main'>{body}</main><aside class='widget-area'><form role='search' action='/'><input name='s' placeholder='{n[4]}'></form>"
            f"<section class='widget'><ul>{side}</ul></section></aside></div><footer id='colophon'>© 2024 {site} · WordPress</footer></div>"
            '<script>var wpcf7={"api":{"root":"/wp-json/"}};</script>'
        ),
    )


def newspaper(lang, site, title, body):
    n, h = LABELS[lang], HEADLINES[lang]
    head = (
        f"<meta property='og:site_name' content='{site}'><meta name='viewport' content='width=device-width'>"
        "<script async src='https://www.googletagmanager.com/gtag/js?id=G-XX12'></script>"
    )
    nav = "".join(f"<a class='nav__item' href='{u}'>{t}</a>" for u, t in _nav(lang, True))
    tease = "".join(
        f"<li class='teaser'><a href='/news/{i + 8812}'>{t}</a></li>" for i, t in enumerate(h)
    )
    return (
        f"{title} | {site}",
        head,
        (
            f"<div class='cookiebar' role='dialog'><p>{n[7]}</p><button>{n[8]}</button></div><header class='top'><a class='logo' href='/'>{site}</a><nav>{nav}</nav>"
            f"<form action='/search'><input name='q' aria-label='{n[4]}'><button>{n[4]}</button></form></header><main>{body}</main>"
            f"<aside><ul>{tease}</ul></aside><footer><a href='/privacy'>{n[6]}</a> <a href='/contact/'>{n[3]}</a> © {site}</footer>"
            "<script>window.dataLayer=window.dataLayer||[];</script>"
        ),
    )


def council(lang, site, title, body):
    n = LABELS[lang]
    nav = "".join(f"<li><a href='{u}'>{t}</a></li>" for u, t in _nav(lang))
    return (
        title,
        "<meta name='robots' content='index,follow'><link rel='stylesheet' href='/assets/main.css'>",
        (
            f"<a class='skip' href='#c'>↓</a><header><strong>{site}</strong><ul class='nav'>{nav}</ul></header><nav class='breadcrumb'><a href='/'>{n[0]}</a> › <a href='/news/'>{n[1]}</a></nav>"
            f"<div id='c' class='container'>{body}</div><footer><a href='/contact/'>{n[3]}</a> | <a href='/privacy'>{n[6]}</a></footer>"
        ),
    )


def tables(lang, site, title, body):
    nav = " | ".join(f"<A HREF='{u}'>{t}</A>" for u, t in _nav(lang))
    return (
        title,
        "",
        (
            f"<TABLE WIDTH=760 BORDER=0><TR><TD BGCOLOR='#003366'><FONT COLOR=white>{site}</FONT></TD></TR><TR><TD>{nav}</TD></TR>"
            f"<TR><TD>{body}</TD></TR><TR><TD><FONT SIZE=1>© {site}</FONT></TD></TR></TABLE>"
        ),
    )


def drupal(lang, site, title, body):
    n = LABELS[lang]
    nav = "".join(
        f"<li><a href='{u}' data-drupal-link-system-path='x'>{t}</a></li>"
        for u, t in _nav(lang, True)
    )
    return (
        f"{title} | {site}",
        "<meta name='Generator' content='Drupal 10 (https://www.drupal.org)'>",
        (
            f"<div class='dialog-off-canvas-main-canvas'><header class='region region-header'><a href='/' rel='home'>{site}</a></header><div class='region region-primary-menu'><ul>{nav}</ul></div>"
            f"<main role='main'><div class='region region-content'>{body}</div></main><footer class='region region-footer'>{n[3]} · {n[6]}</footer></div>"
            '<script type=\'application/json\' data-drupal-selector=\'drupal-settings-json\'>{"path":{"baseUrl":"/"}}</script>'
        ),
    )


def whole(tpl, lang, site, title, body, *headers, status=200, head=""):
    t, h, b = tpl(lang, site, title, body)
    d = " dir='rtl'" if lang in RTL else ""
    return answer(
        f"<!DOCTYPE html>\n<html lang='{lang}'{d}><head><meta charset='utf-8'><title>{t}</title>{h}{head}</head><body>{b}</body></html>\n",
        *headers,
        status=status,
    )


def article(tpl, lang, site, i=0, *headers, head="", extra="", status=200, title=None):
    _, t, text, _ = ARTICLES[lang][i]
    return whole(
        tpl,
        lang,
        site,
        title or t,
        f"<article><h1>{t}</h1><p class='date'>12.03.2023</p><p>{text}</p>{extra}</article>",
        *headers,
        head=head,
        status=status,
    )


def front(tpl, lang, site):
    items = "".join(
        f"<section><h2><a href='/news/{i + 300}'>{t}</a></h2></section>"
        for i, t in enumerate(HEADLINES[lang])
    )
    return whole(
        tpl,
        lang,
        site,
        site,
        f"<h1>{site}</h1>{items}<p><a href='/news/'>{LABELS[lang][1]}</a></p>",
    )


def not_found(tpl, lang, site, status=404):
    t, s = MISSING[lang]
    return whole(tpl, lang, site, t, f"<h1>{t}</h1><p>{s}</p>", status=status)


def site_with(path, page, tpl, lang, site, star="404"):
    """A site with the page at a path, a home page, and an answer for the rest."""
    w = {path: page}
    if path != "/":
        w["/"] = front(tpl, lang, site)
    w["*"] = not_found(tpl, lang, site) if star == "404" else star
    return w


def title(lang, i=0):
    return ARTICLES[lang][i][1]


def sentence(lang, i=0):
    return ARTICLES[lang][i][3]


def text(lang, i=0):
    return ARTICLES[lang][i][2]


def place(lang, i, before="/", after=""):
    return f"{before}{ARTICLES[lang][i][0]}{after}"


def citation(lang, i=0):
    return title(lang, i), sentence(lang, i)


def more(lang):
    return f"<hr><h2>{title(lang, 1)}</h2><p>{text(lang, 1)}</p>" + "".join(
        f"<p>{each}</p>" for each in HEADLINES[lang]
    )


def teasers(lang):
    return (
        "<ul>"
        + "".join(
            f"<li><a href='/news/{i}'>{each}</a></li>" for i, each in enumerate(HEADLINES[lang])
        )
        + "</ul>"
    )


def cites(name, status, why, web, text="", sentence="", trap=False, door="http", cited=""):
    """Return a case; with neither text nor sentence it is cited by its bare address."""
    name = f"shire-{name}"
    case = Case(
        name,
        status,
        why,
        web,
        cited=cited,
        door=door,
        trap=trap or name in LURES,
        missed=MISSED.get(name, ""),
    )
    if name in BARE or not (text or sentence):
        return replace(case, text=case.url, sentence=SEE[len(name) % len(SEE)])
    return replace(case, text=text, sentence=sentence or "As described in")
