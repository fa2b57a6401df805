"""Walls in words of their own, in the frames of their sites; and what only sounds like them."""

from rotten.case import WORDS, Case, html, redirect

FRAME = (
    "<header><nav><a href='/'>{site}</a><a href='/n'>News</a><a href='/a'>Archive</a><a href='/login'>Log in</a></nav></header><main><h1>{headline}</h1>{told}</main>"
    "<aside><h2>More</h2><ul><li><a href='/1'>Ferry timetable changes in May</a></li><li><a href='/2'>School choir wins a prize</a></li><li><a href='/3'>Price of flour rises again</a></li></ul></aside>"
    "<footer><a href='/i'>Imprint</a> <a href='/p'>Privacy policy</a> © {site}</footer>"
)
FORM = "<form action='/session'><input type=text name=u><input type=password name=p><button>Go</button></form>"
HALF = WORDS["en"][:180]

ROWS = (
    # name, status, language, headline, what is said beneath it
    ("ar-report", "walled", "ar", "تقرير المرفأ", "<p>هذا التحقيق للمشتركين.</p>"),
    ("zh-file", "walled", "zh", "码头规划", "<p>请登录后下载。</p>"),
    ("zh-piece", "walled", "zh", "码头规划", "<p>按篇购买:5元阅读本文。</p>"),
    ("tick", "blocked", "en", "One moment", "<p>Before we show you this page, tick the box.</p><input type=checkbox>"),
    ("letters", "blocked", "en", "One moment", "<p>Before we show you this page, type the characters in the picture.</p><img src=c.png><input type=text>"),
    ("sum", "blocked", "en", "One moment", "<p>Before we show you this page, solve this: 3 + 4 = ?</p><input type=text>"),
    ("sum-de", "blocked", "de", "Moment", "<p>Bitte lösen Sie die Aufgabe: Wie viel ist 3 + 4?</p><input type=text>"),
    ("topic-es", "walled", "es", "La presa de las anguilas", "<p>No tienes permiso para ver este tema. Conéctate o crea una cuenta.</p>"),
    ("members-pl", "walled", "pl", "Jaz na węgorze", "<p>Tylko zalogowani użytkownicy mogą oglądać ten dział.</p>"),
    ("institution", "walled", "en", "The eel weir", f"<p>{HALF}…</p><p>Full text is available to subscribing institutions only.</p>"),
    ("rest-it", "walled", "it", "La chiusa delle anguille", "<p>Dodici volontari hanno restaurato la chiusa di Lode.</p><p>Il resto dell'articolo è accessibile solo con l'abbonamento.</p>"),
    ("pay-or-okay", "walled", "de", "Das Aalwehr", "<p>Akzeptieren Sie Cookies oder schließen Sie ein Pur-Abo ab.</p>"),
    ("order-ru", "legal", "ru", "Плотина", "<p>Сайт заблокирован по требованию властей.</p>"),
    ("region", "legal", "fr", "Le barrage", "<p>Pour des raisons juridiques, cette page n'est pas consultable depuis votre région.</p>"),
    ("advert", "live", "en", "The harbour board met", f"<p>{WORDS['en']}</p><p>Subscribe for full access to all our articles from 1 euro a month. Already a subscriber? Log in.</p>"),
    ("advert-fr", "live", "fr", "Le conseil du port", f"<p>{WORDS['fr']}</p><p>Abonnez-vous pour accéder à tous nos articles dès 1 € par mois.</p>"),
    ("newsletter", "live", "en", "Volunteers restore the eel weir", "<p>Twelve volunteers restored the weir at Lode on Saturday. It took them nine hours. Subscribe to our newsletter to read more stories like this.</p>"),
    ("club", "live", "en", "Spring walk", "<p>Wednesday 4 May, 7 pm, at the mill. Only for members of the society; please bring boots.</p>"),
    ("camera", "live", "en", "Weir camera", "<p>This picture is taken every minute. Click the image to see it larger.</p>"),
    ("rates", "live", "de", "Bezugspreise", "<p>Die Zeitschrift erscheint viermal im Jahr. Abonnement 40 Euro, Einzelheft 12 Euro.</p>"),
    ("tax", "live", "ru", "Счёт заблокирован", "<p>Счёт общества заблокирован налоговой. Казначей ушёл в отставку.</p>"),
    ("study", "live", "en", "Paywalls spread", "<p>Three of four papers now keep stories for subscribers, a study finds. Readers pay 9 dollars a month on average.</p>"),
    ("register", "live", "en", "Domain names", "<p>Registering a domain costs 12 pounds a year. A domain that has expired can be renewed for 30 days.</p>"),
)  # fmt: skip


def page(language: str, headline: str, told: str) -> bytes:
    """Return a page in the frame of its site."""
    inside = FRAME.format(site="Lode Courier", headline=headline, told=told)
    return html(f"{headline} - Lode Courier", inside, language=language)


CASES = (
    *(
        Case(f"bid-{name}", status, headline, {f"/a/{name}": page(language, headline, told), "*": html("Not found", "<h1>Not found</h1>", status=404)}, text=headline, trap=True)
        for name, status, language, headline, told in ROWS
    ),
    Case("bid-restricted", "walled", "a form to log in at, beneath an address that is for some", {"/restricted/minutes-2009": html("Lode Council", f"<h1>Lode Council</h1><p>Please sign in.</p>{FORM}"), "*": html("Not found", "<h1>Not found</h1>", status=404)}, text="minutes of 2009"),
    Case("bid-restricted-there", "live", "what is restricted by its address only", {"/restricted/minutes-2009": html("Minutes of 2009", f"<h1>Minutes of 2009</h1><p>{WORDS['en'] * 3}</p>"), "*": html("Not found", "<h1>Not found</h1>", status=404)}, text="Minutes of 2009", trap=True),
    Case("bid-restricted-led", "walled", "one that leads to a login", {"/restricted/minutes-2009": redirect("/login?next=/restricted/minutes-2009"), "/login": html("Lode Council", f"<h1>Lode Council</h1>{FORM}"), "*": html("Not found", "<h1>Not found</h1>", status=404)}, text="minutes of 2009"),
)  # fmt: skip
