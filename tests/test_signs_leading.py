"""Where pages send their readers on, and which twins an address has."""

import pytest
from evidence import CITED, answer
from hypothesis import given
from hypothesis import strategies as st

from archiver import signs
from archiver.model import FailureKind, Page

HOME = "https://example.org/"
THERE = "https://example.org/new"

SENDS = [
    ('location.href = "/new"', "plain"),
    ("window.location='/new';", "on the window"),
    ('document.location.replace("/new")', "replaced"),
    ("top.location.assign('/new');", "assigned"),
    ("var a = 1;\n// to the new site\nself.location.href='/new'\n", "after a comment"),
    ("/* if (x) */ location = '/new';", "what a comment says is not done"),
    ("window.onload = function() { location.href = '/new'; };", "when it is loaded"),
    ("setTimeout(function(){window.location.href='/new'}, 3000);", "after a moment"),
    ("setTimeout(\"location.href='/new'\", 500);", "after a moment, as a text"),
    ("(function(){location.replace('/new')})();", "in a function that is called at once"),
    ("function go(){location.href='/new'} go();", "in a function that is called"),
    ("document.addEventListener('DOMContentLoaded',()=>{location='/new'})", "once it is read"),
]
STAYS = [
    ("if (top != self) top.location = '/new';", "only where it is framed"),
    ("navigator.userAgent.match(/iPhone/) && (location.href='/new')", "only for some"),
    ("location.href = '/new?from=' + encodeURIComponent(document.referrer)", "to a made address"),
    ("function go(){location.href='/new'}", "a function that nobody calls"),
    ("b.addEventListener('click', function(){location.href='/new'})", "when it is clicked"),
    ("b.onclick = function(){location.href='/new'}", "when it is clicked, in old words"),
    ("var location = '/new';", "a name of its own"),
    ("map.location = '/new';", "of something else"),
    ("fetch('/me').then(r => {location.href='/new'})", "after an answer"),
    ("location.reload()", "to itself"),
    ("console.log(location.href)", "nowhere"),
    ("location.href='/new';" + " " * 30_000, "an application"),
    ("// location.href = '/new'", "a comment"),
]


@pytest.mark.parametrize(("script", "why"), SENDS, ids=[row[1] for row in SENDS])
def test_a_plain_script_sends_everybody_on(script, why):  # noqa: ARG001
    """Its address stands there in full, and nothing is asked before."""
    assert signs.sent_to(script) == "/new"


@pytest.mark.parametrize(("script", "why"), STAYS, ids=[row[1] for row in STAYS])
def test_a_script_that_asks_first_sends_nobody(script, why):  # noqa: ARG001
    """What it does depends on what we do not know."""
    assert signs.sent_to(script) is None


@given(st.lists(st.sampled_from(["location", "='/a'", "/*", "*/", "//", "if(", "\n", '"', " "])))
def test_any_script_can_be_read(pieces):
    """It leads somewhere, or nowhere."""
    assert signs.sent_to("".join(pieces)) in (None, "/a")


LEADS = [
    (Page(refresh=(0, THERE), words=10), THERE, "a refresh at once"),
    (Page(refresh=(10, THERE), words=60), THERE, "one that leaves time to read why"),
    (Page(scripted=THERE, words=5), THERE, "a script"),
    (Page(refresh=(0, THERE), words=800), None, "a page with something to say"),
    (Page(scripted=THERE, words=100), None, "a page that a script leaves later, perhaps"),
    (Page(refresh=(300, THERE), words=10), None, "in five minutes"),
    (Page(refresh=(0, CITED), words=10), None, "to itself"),
    (Page(refresh=(0, "about:blank"), words=0), None, "to nothing"),
    (Page("404 Not Found", refresh=(5, HOME), words=10), None, "home, from a page that is none"),
    (Page("Moved", refresh=(5, HOME), words=10), HOME, "home, from a page that has moved"),
    (Page("This domain is for sale", scripted=THERE, words=9), None, "from a parked domain"),
    (Page(words=3), None, "nowhere"),
    (None, None, "no page"),
]


@pytest.mark.parametrize(("page", "target", "why"), LEADS, ids=[row[2] for row in LEADS])
def test_a_page_that_says_next_to_nothing_leads_on(page, target, why):  # noqa: ARG001
    """And a page with something to say does not."""
    assert signs.leads_on(answer(200), page) == target


def test_only_a_page_that_came_leads_on():
    """An error stays one wherever its page leads, and half a page may have said more."""
    page = Page(refresh=(0, THERE))
    assert signs.leads_on(answer(404), page) is None
    assert signs.leads_on(answer(200, fails=FailureKind.TRUNCATED), page) is None
    assert signs.leads_on(answer(200, fails=FailureKind.TLS), page) == THERE


def test_a_page_asks_for_itself_again_once_it_has_set_a_cookie():
    """Then it may say another thing."""
    page = Page(refresh=(0, CITED), words=3)
    assert signs.leads_on(answer(200, headers=(("Set-Cookie", "a=b"),)), page) == CITED
