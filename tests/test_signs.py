"""What a page says of itself: when to doubt it, which address to make up, and what is alike."""

import re

import pytest
from evidence import CITED, answer, look
from hypothesis import given
from hypothesis import strategies as st

from archiver import signs, urls
from archiver.model import FailureKind, Page
from archiver.signs.text import length

F = FailureKind

HOME = "https://example.org/"
STORY = " ".join(f"word{letter}" for letter in "abcdefghijklmnopqrstuvwxyz" * 10)
CHINESE = "很抱歉 您访问的页面不存在 " + "港务委员会周二开会听取风暴对北码头造成的损坏 " * 14

MADE_UP = [
    (
        "https://example.org/a/b.html",
        r"https://example\.org/a/[0-9a-f]{16}\.html",
        "a file: beside it, of its kind",
    ),
    ("https://example.org/a/b", r"https://example\.org/a/[0-9a-f]{16}", "a page"),
    ("https://example.org/a/b/", r"https://example\.org/a/[0-9a-f]{16}/", "a folder"),
    ("https://example.org/b", r"https://example\.org/[0-9a-f]{16}", "at the top"),
    ("https://example.org/", r"https://example\.org/[0-9a-f]{16}", "the home page"),
    (
        "https://example.org/a?id=7&x=2",
        r"https://example\.org/a\?id=7&x=[0-9a-f]{16}",
        "a query: its last value",
    ),
    (
        "https://example.org/a/b?print",
        r"https://example\.org/a/[0-9a-f]{16}",
        "a query without a value",
    ),
    ("http://example.org:8080/a", r"http://example\.org:8080/[0-9a-f]{16}", "a port"),
    ("http://[::1]/a", r"http://\[::1\]/[0-9a-f]{16}", "IPv6"),
    (
        "https://example.org/a/b#c",
        r"https://example\.org/a/[0-9a-f]{16}",
        "a fragment is not asked for",
    ),
    (
        "https://example.org/a/v1.2/",
        r"https://example\.org/a/[0-9a-f]{16}/",
        "a number is no kind of file",
    ),
]


@pytest.mark.parametrize(("url", "expected", "why"), MADE_UP, ids=[row[2] for row in MADE_UP])
def test_a_sibling_stands_beside_the_page(url, expected, why):  # noqa: ARG001
    """It has the same form, and a name that nobody gave."""
    assert re.fullmatch(expected, signs.made_up(url))


@given(st.sampled_from([row[0] for row in MADE_UP]))
def test_a_sibling_is_always_the_same(url):
    """And never the address itself; its host is the same."""
    sibling = signs.made_up(url)
    assert sibling == signs.made_up(url) != url
    assert urls.parts(sibling).host == urls.parts(url).host


def page(title="", heading="", text=STORY, words=None):
    """A page with a title, one heading and some words."""
    headings = (heading,) if heading else ()
    return Page(title=title, headings=headings, text=text, words=words or signs.words(text))


DOUBTED = [
    (look(answer(200), page=page("404 Not Found")), "title", "its title says so"),
    (look(answer(200), page=page("News", "Page not found")), "heading", "a heading says so"),
    (
        look(answer(200), page=page("News", "", "Sorry, this page does not exist.")),
        "mentioned",
        "a short page says so",
    ),
    (look(answer(302), answer(200, HOME), page=page("News")), "home", "it leads home"),
    (
        look(answer(302), answer(200, f"{HOME}404.html"), page=page("News")),
        "missing",
        "it leads to an address that says so",
    ),
    (
        look(answer(302), answer(200, f"{HOME}errors/not-found"), page=page("News")),
        "missing",
        "in words",
    ),
]
BELIEVED = [
    (look(answer(200), page=page("The night the lines went quiet")), "a page"),
    (
        look(answer(200), page=page("News", "", f"Sorry, this page does not exist. {STORY}")),
        "a long page that mentions one",
    ),
    (
        look(answer(200), page=page("新闻", "", CHINESE)),
        "and one without blanks between its words",
    ),
    (look(answer(404), page=page("404 Not Found")), "one that says it by its status"),
    (
        look(answer(200, fails=FailureKind.TRUNCATED), page=page("404 Not Found")),
        "one that is not whole",
    ),
    (look(answer(200)), "no page at all, but a file"),
    (
        look(answer(301), answer(200, f"{HOME}report/2024/"), page=page("News")),
        "a redirect to elsewhere",
    ),
    (
        look(answer(301), answer(200, f"{HOME}area-4040/x"), page=page("News")),
        "a number that is another",
    ),
]


@pytest.mark.parametrize(("visit", "sign", "why"), DOUBTED, ids=[row[2] for row in DOUBTED])
def test_a_page_is_doubted(visit, sign, why):  # noqa: ARG001
    """Where it says of itself that it is none, or stands where none is."""
    found = signs.doubt(CITED, visit)
    assert found
    assert getattr(found, sign)


@pytest.mark.parametrize(("visit", "why"), BELIEVED, ids=[row[1] for row in BELIEVED])
def test_a_page_is_believed(visit, why):  # noqa: ARG001
    """Where nothing speaks against it."""
    assert not signs.doubt(CITED, visit)


LENGTHS = [
    ("", 0, "nothing"),
    ("Two words", 2, "words"),
    ("Слово, слово", 2, "of any letters"),
    ("한국어 문장", 2, "Korean parts them"),
    ("海底电缆的故事", 4, "Chinese does not: two signs are about one"),
    ("漁師が求めた NHK", 5, "Japanese among other words"),
    (" \n 電 缆\u3000 a-é b ", 5, "blanks around, of any kind"),
]


@pytest.mark.parametrize(("text", "expected", "why"), LENGTHS, ids=[row[2] for row in LENGTHS])
def test_a_text_is_as_long_as_its_words(text, expected, why):  # noqa: ARG001
    """Whatever the script: what is short in one is short in all."""
    assert signs.words(text) == expected
    assert [length.fewer(text, most) for most in range(expected + 3)] == [
        expected < most for most in range(expected + 3)
    ]


def test_a_home_page_is_never_doubted():
    """Whatever it says: to ask for a sibling of a root would say nothing of it."""
    visit = look(answer(200, HOME), page=page("404 Not Found"))
    assert not signs.doubt(HOME, visit)


ALIKE = [
    (page("A"), page("A"), True, "the same words"),
    (
        page("Not found 17", text="No page 17 here, sorry"),
        page("Not found 99", text="No page 99 here, sorry"),
        True,
        "but for numbers",
    ),
    (page("A"), page("A", text="quite another story, told in other words"), False, "another text"),
    (page("", text=""), page("", text=""), False, "no words at all"),
]


@pytest.mark.parametrize(("one", "other", "same", "why"), ALIKE, ids=[row[3] for row in ALIKE])
def test_pages_are_alike_by_their_words(one, other, same, why):  # noqa: ARG001
    """Numbers do not count: they are those of the address."""
    assert signs.same_answer(look(answer(200), page=one), look(answer(200), page=other)) is same


def test_two_redirects_to_one_place_are_one_answer():
    """Whatever the page there says at the moment."""
    one = look(answer(302), answer(200, HOME), page=page("A"))
    other = look(answer(302), answer(200, HOME), page=page("B", text="other news by now"))
    assert signs.same_answer(one, other)


def test_an_error_is_like_no_page():
    """A site that says that a made-up page is not there gives another answer."""
    assert not signs.same_answer(
        look(answer(200), page=page("A")), look(answer(404), page=page("A"))
    )


PARKED = [
    (page("This domain is for sale", text="Buy now", words=60), True, "its title says so"),
    (page("", "This domain has expired", text="Renew it", words=60), True, "a heading says so"),
    (
        page("harbour.example", text="This domain is parked. Related searches: boats", words=60),
        True,
        "a short page says so",
    ),
    (
        page("Why this domain is for sale: a story", text=STORY, words=900),
        False,
        "a long page is about such things",
    ),
    (page("The night the lines went quiet"), False, "a page"),
]


@pytest.mark.parametrize(("shown", "parked", "why"), PARKED, ids=[row[2] for row in PARKED])
def test_a_parking_page_speaks_of_its_own_domain(shown, parked, why):  # noqa: ARG001
    """And has little else to say."""
    assert (signs.parking(CITED, look(answer(200), page=shown)) is not None) is parked


LED = [
    ("https://sedo.com/search/details/?domain=example.org", True, "to a market"),
    ("https://www.hugedomains.com/domain_profile.cfm?d=example", True, "to its page there"),
    ("https://www.godaddy.com/forsale/example.org", True, "to a registrar's sales"),
    ("https://www.godaddy.com/help/domains-101", False, "to a registrar's help"),
    ("https://example.org/lander", True, "to a lander"),
    ("https://wordpress.com/typo/?subdomain=example", True, "to a host of blogs that has none"),
    ("https://wordpress.com/support/typo/", False, "to a page of that host"),
    ("https://other.example/lander", False, "to a page of that name elsewhere"),
    ("http://ww25.example.org/?subid1=2", True, "to a detour of the same name"),
    ("http://ww17.example.org/a/weir", True, "to one with a path"),
    ("https://ww2.example.org/weir", False, "to the second host of a school"),
    ("http://ww3.example.org/?tm=1&subid4=17", True, "to a low number that counts its visitors"),
    ("https://www.example.org/report", False, "to the same site"),
    ("https://example.org/cgi-sys/suspendedpage.cgi", True, "to a page for suspended accounts"),
    ("https://example.org/news/suspended-service", False, "to a page about a suspension"),
]


@pytest.mark.parametrize(("there", "parked", "why"), LED, ids=[row[2] for row in LED])
def test_a_redirect_tells_of_a_parked_domain(there, parked, why):  # noqa: ARG001
    """Whatever answers there, if anything does."""
    for last in (answer(200, there), answer(403, there), answer(None, there, fails=F.DNS)):
        visit = look(answer(302), last)
        assert (signs.parking(CITED, visit) is not None) is parked


MADE = [
    ("//img.sedoparking.com/js/jquery.min.js", True, "Sedo"),
    ("https://www.google.com/adsense/domains/caf.js", True, "advertisements for domains"),
    ("https://img1.wsimg.com/parking-lander/static/js/main.js", True, "GoDaddy"),
    ("https://d38psrni17bvxu.cloudfront.net/scripts/js3caf.js", True, "ParkingCrew"),
    ("https://www.googletagmanager.com/gtag/js", False, "what every page has"),
    ("https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js", False, "advertisements"),
]


@pytest.mark.parametrize(("source", "parked", "why"), MADE, ids=[row[2] for row in MADE])
def test_a_page_made_of_parking_is_parked(source, parked, why):  # noqa: ARG001
    """However little it says; a page with something to say is one, whatever it is made of."""
    source = f"https:{source}" if source.startswith("//") else source
    shell = look(answer(200), page=Page(sources=(source,), words=3))
    story = look(answer(200), page=Page(sources=(source,), text=STORY, words=900))
    assert (signs.parking(CITED, shell) is not None) is parked
    assert signs.parking(CITED, story) is None


def test_those_who_trade_in_domains_have_pages_of_their_own():
    """What is cited from them is their own business."""
    visit = look(answer(301), answer(200, "https://sedo.com/us/news/"), page=page("News"))
    assert signs.parking("https://sedo.com/news", visit) is None


def test_a_host_may_speak_of_suspension_with_a_refusal():
    """A page says so, and not the status."""
    said = page("Account Suspended", text="This Account has been suspended.", words=20)
    assert signs.parking(CITED, look(answer(403), page=said)) is not None
    assert signs.parking(CITED, look(answer(404), page=said)) is None


STANDS = [
    (page("Welcome to nginx!", text="Welcome to nginx! If you see this page", words=30), True),
    (page("example.org - Coming Soon", text="Stay tuned", words=5), True),
    (page("Site en construction", text="Revenez bientôt", words=5), True),
    (page("ただいま準備中です", text="お待ちください", words=2), True),
    (page("The exhibition is coming soon", text=STORY, words=900), False),
    (page("Coming soon: the new quay", text="It opens in May", words=40), False),
    (page("News"), False),
]


@pytest.mark.parametrize(("shown", "stands"), STANDS, ids=[row[0].title for row in STANDS])
def test_a_page_may_stand_for_a_site(shown, stands):
    """That of a server without one, or of one that will come."""
    assert signs.placeholder(look(answer(200), page=shown)) is stands


ADDRESSES = [
    ("search", "https://example.org/a", "https://example.org/search?q=x", "to a search"),
    ("search", "https://example.org/a", "https://example.org/?s=x", "to a home that searches"),
    ("upward", f"{HOME}news/2014/storm.html", f"{HOME}news/2014/", "to a section"),
    ("upward", f"{HOME}news/storm-at-sea", f"{HOME}news", "without a slash"),
    ("missing", f"{HOME}a", f"{HOME}error/404", "to an address that says so"),
    ("missing", f"{HOME}a.aspx", f"{HOME}oops.aspx?aspxerrorpath=/a.aspx", "as one server has it"),
    ("missing", f"{HOME}2014/pile-survey", f"{HOME}search?q=pile", "to a search for its words"),
    ("home", f"{HOME}a", f"{HOME}index.php", "home"),
]
ELSEWHERE = [
    (f"{HOME}search?q=y", f"{HOME}search?q=x", "from a search to a search"),
    (f"{HOME}reports/index.html", f"{HOME}reports/", "to the folder of an index"),
    (f"{HOME}story/48121/storm-at-sea", f"{HOME}story/48121", "without its title"),
    (f"{HOME}storm-at-the-quay/amp", f"{HOME}storm-at-the-quay", "to another form of it"),
    (f"{HOME}news/a", "https://other.example/news", "to another site"),
    (f"{HOME}a?lang=en", f"{HOME}a", "without its query"),
]


@pytest.mark.parametrize(
    ("sign", "cited", "there", "why"), ADDRESSES, ids=[r[3] for r in ADDRESSES]
)
def test_a_redirect_may_lead_to_no_page(sign, cited, there, why):  # noqa: ARG001
    """But to a home page, a search, a section, or what says that there is none."""
    found = signs.doubt(cited, look(answer(302, cited), answer(200, there), page=page("News")))
    assert getattr(found, sign)


@pytest.mark.parametrize(("cited", "there", "why"), ELSEWHERE, ids=[row[2] for row in ELSEWHERE])
def test_a_redirect_to_the_same_page_is_none_of_this(cited, there, why):  # noqa: ARG001
    """Nobody doubts it."""
    assert not signs.doubt(cited, look(answer(302, cited), answer(200, there), page=page("News")))


def test_one_page_to_the_letter():
    """Its numbers count."""
    one, other = page("Page", text="Page 17 of the list"), page("Page", text="Page 18 of the list")
    assert signs.same_page(look(answer(200), page=one), look(answer(200), page=one))
    assert not signs.same_page(look(answer(200), page=one), look(answer(200), page=other))
    assert not signs.same_page(look(answer(200), page=one), look(answer(200)))
