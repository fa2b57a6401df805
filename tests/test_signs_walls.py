"""What walls say of themselves, where they send one, and the marks that they leave in markup."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rotten.case import WORDS

from archiver.signs.markup.traces import CAPTCHA, MARKERS, UNFREE, UNREACHED, traces
from archiver.signs.phrases.languages import LANGUAGES
from archiver.signs.phrases.walls import Kind, heads, says, times
from archiver.signs.phrases.walls.spoken import TABLES
from archiver.signs.walls import gates

LONG = [
    "your ip address ",
    "access to this website ",
    "subscribe to ",
    "a ",
    "页面",
    "доступ к сайту ",
]


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("unit", LONG)
@pytest.mark.parametrize("size", [199, 9_900, 1_000_000])
def test_time_is_bounded(kind: Kind, unit: str, size: int) -> None:
    """A second is enough for any text, however it is made to make us look."""
    text = (unit * (size // len(unit) + 1))[:size]
    start = time.process_time()
    says(kind, text)
    heads(kind, text)
    times(kind, text)
    assert time.process_time() - start < 1


@given(st.sampled_from(Kind), st.text())
def test_nothing_raises(kind: Kind, text: str) -> None:
    """Whatever a page says, there is an answer."""
    assert heads(kind, text) in {True, False}
    assert says(kind, text) == (says(kind, text) and times(kind, text) > 0)
    assert isinstance(traces(text), tuple)


@pytest.mark.parametrize("kind", [each for each in Kind if each is not Kind.OFFER])
@pytest.mark.parametrize("language", [each.language for each in LANGUAGES])
def test_every_language_is_spoken(kind: Kind, language: str) -> None:
    """Each kind of wall is known in each language that our users cite."""
    assert TABLES[kind].get(language)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("language", WORDS)
def test_an_article_is_no_wall(kind: Kind, language: str) -> None:
    """What is written about a harbour is written about a harbour."""
    assert not says(kind, WORDS[language])
    assert not heads(kind, WORDS[language][:60])


HEADLINES = [
    (Kind.CHALLENGE, "Attention Required! | Cloudflare", True),
    (Kind.CHALLENGE, "Are you a robot?", True),
    (Kind.CHALLENGE, "Are you a robot? How captchas work", False),
    (Kind.CHALLENGE, "Access Denied", True),
    (Kind.CHALLENGE, "Access denied: how the board hid its minutes from the town", False),
    (Kind.LOGIN, "Log in - Example Wiki", True),
    (Kind.LOGIN, "Log in and save the world, says the minister of the sea", False),
    (Kind.FAULT, "Database Error", True),
    (Kind.FAULT, "Database errors in the register of ships", False),
    (Kind.WITHHELD, "Bu siteye erişim engellenmiştir", True),
    (Kind.AGE, "Age verification", True),
    (Kind.AGE, "Age verification for film fans: a history", False),
    (Kind.CONSENT, "Cookie consent", True),
]


@pytest.mark.parametrize(("kind", "headline", "told"), HEADLINES)
def test_a_headline_is_that_of_a_wall_as_a_whole(kind: Kind, headline: str, told: bool) -> None:
    """A phrase and the name of a site make one; a sentence about it does not."""
    assert heads(kind, headline) is told


SPOKEN = [
    (Kind.AGE, "Avez-vous plus de 18 ans ?"),
    (Kind.LOGIN, "Connectez-vous pour lire la suite"),
    (Kind.WITHHELD, "L'accès à ce site est bloqué par décision de justice."),
    (Kind.ELSEWHERE, "It only works in the UK. Sorry, it's due to rights issues."),
    (Kind.FAULT, "Er heeft zich een kritieke fout voorgedaan op deze site."),
    (Kind.FAULT, "The website encountered an unexpected error. Please try again later."),
    (Kind.LOGIN, "You need access. Ask for access, or switch to an account with access."),
    (Kind.LOGIN, "抱歉,您尚未登录,没有权限访问该版块。"),
    (Kind.LOGIN, "Esta sección es solo para socios."),
    (Kind.LOGIN, "Sie sind nicht angemeldet"),
    (Kind.LOGIN, "Cette section est réservée aux adhérents"),
    (Kind.LOGIN, "Раздел доступен только членам общества"),
    (Kind.LOGIN, "Nie jesteś zalogowany"),
    (Kind.LOGIN, "Questa sezione è riservata ai soci"),
    (Kind.LOGIN, "Esta seção é só para sócios"),
    (Kind.LOGIN, "U bent niet ingelogd"),
    (Kind.LOGIN, "Giriş yapmadınız"),  # noqa: RUF001
    (Kind.LOGIN, "ログインしていません"),
    (Kind.LOGIN, "هذا القسم للأعضاء فقط"),
    (Kind.LOGIN, "این بخش مخصوص اعضا است"),
    (Kind.LOGIN, "אינך מחובר"),
    (Kind.LOGIN, "Ви не авторизовані"),
]


@pytest.mark.parametrize(("kind", "text"), SPOKEN)
def test_a_text_is_that_of_a_wall(kind: Kind, text: str) -> None:
    """As it stands on pages, with hyphens, and behind small words of another language."""
    assert says(kind, text)


QUOTED = "He saw the words “your request has been blocked” and left."


def test_who_quotes_a_wall_is_none() -> None:
    """What stands in quotation marks is somebody else's word."""
    assert not says(Kind.CHALLENGE, QUOTED)
    assert says(Kind.CHALLENGE, QUOTED.replace("“", "").replace("”", ""))


ADDRESSES = [
    ("https://example.org/login", Kind.LOGIN),
    ("https://example.org/Account/LogOn.aspx?ReturnUrl=%2F", Kind.LOGIN),
    ("https://example.org/wp-login.php", Kind.LOGIN),
    ("https://accounts.example.org/v3/signin", Kind.LOGIN),
    ("https://example.okta.com/app/1", Kind.LOGIN),
    ("https://example.org/anmelden", Kind.LOGIN),
    ("https://example.org/blog/login-pages", None),
    ("https://example.org/authors/anna", None),
    ("https://id.example.org/wiki/Login", Kind.LOGIN),
    ("https://id.example.org/wiki/Pelabuhan", None),
    ("https://consent.example.com/m?continue=x", Kind.CONSENT),
    ("https://example.org/cookie-wall", Kind.CONSENT),
    ("https://example.org/consenting-adults", None),
    ("https://example.org/age-gate/", Kind.AGE),
    ("https://example.org/subscribe?from=x", Kind.PAYWALL),
    ("https://example.org/subscribers-grow", None),
    ("https://example.org/", None),
    ("http://[", None),
]


@pytest.mark.parametrize(("url", "kind"), ADDRESSES)
def test_gates_have_addresses(url: str, kind: Kind | None) -> None:
    """By whole parts of the path, and by the first name of the host."""
    assert gates.kind(url) is kind


BROUGHT_BACK = [
    ("https://example.org/acceso?volver=/socios/actas/2019", "/socios/actas/2019", True),
    ("https://id.example.net/x?u=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1", "/a?b=1", True),
    ("https://example.org/acceso?volver=/", "/socios/actas/2019", False),
    ("https://example.org/acceso?volver=/", "/", False),
    ("https://example.org/socios/actas/2019", "/socios/actas/2019", False),
    ("http://[", "/a", False),
]


@pytest.mark.parametrize(("url", "path", "told"), BROUGHT_BACK)
def test_a_gate_takes_the_address_along(url: str, path: str, told: bool) -> None:
    """In its query, however it is written there; a home page leads nowhere back."""
    assert gates.brings_back(url, f"https://example.org{path}") is told


TRACES = [
    ("<script>window._cf_chl_opt={}</script>", ("Cloudflare",)),
    (
        '<div id="cf-error-details"><div id="cf-host-status">by cloudflare',
        ("Cloudflare", UNREACHED),
    ),
    ("<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>", ()),
    ("<script src='https://js.datadome.co/tags.js'></script>", ()),
    ("<iframe src='https://geo.captcha-delivery.com/captcha/'>", ("DataDome",)),
    ("<div class=g-recaptcha>", (CAPTCHA,)),
    ('{"isAccessibleForFree": false}', (UNFREE,)),
    ('{"isAccessibleForFree":"False"}', (UNFREE,)),
    ('{"isAccessibleForFree": true}', ()),
    ('{"isAccessibleForFree": "nothing"}', ()),
    ("", ()),
]


@pytest.mark.parametrize(("source", "names"), TRACES)
def test_walls_leave_traces(source: str, names: tuple[str, ...]) -> None:
    """What vendors put into their walls names them; what they put into all pages does not."""
    assert traces(source) == names


def test_every_marker_is_found() -> None:
    """No marker is written so that it never matches."""
    for name, markers in MARKERS.items():
        for parts in markers:
            assert name in traces(" ".join(parts))
