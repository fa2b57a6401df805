"""A browser comes with what is set for a site, tells nobody else, and none of it is stored."""

import base64
from dataclasses import replace

import pytest
from chromium import PROGRAM
from crawling import kept, statuses, visit
from known import ENCODED, SITE, WORD
from serving import Answer, serving

from archiver.settings import Cookie, Site

pytest.importorskip("playwright", reason="Playwright is not installed")
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="there is no Chromium on this machine")

HOSTS = ("news.example", "www.news.example", "elsewhere.example")
PAGE = b"""<html><title>Members</title><body><p>The minutes of the harbour board.</p>
<img src="/at-home.png"><img src="http://www.news.example/below.png">
<img src="http://elsewhere.example/out.png"><img src="/away.png">"""
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)  # a picture that can be drawn, so that nobody asks for it again
KNOWN = replace(SITE, cookies=(*SITE.cookies, Cookie("own", WORD, "news.example")))


@pytest.fixture
def web():
    away = (("Location", "http://elsewhere.example/sent-away.png"),)

    def members(asked):
        known = asked["Authorization"] == f"Basic {ENCODED}"
        challenge = (("WWW-Authenticate", 'Basic realm="members"'),)
        return Answer(PAGE) if known else Answer(status=401, headers=challenge)

    with serving(
        {
            "/page": members,
            "/open": lambda _: Answer(PAGE.replace(b"<img", b"<hr")),
            "/away.png": lambda _: Answer(status=302, headers=away),
            **{
                f"/{name}.png": lambda _: Answer(DOT, (("Content-Type", "image/png"),))
                for name in ("at-home", "below", "out", "sent-away")
            },
        }
    ) as served:
        yield served


def look(web, home, site, *further):
    return visit(
        web.url("/page"),
        *further,
        home=home,
        browser="always",
        connect_to=web.connect_to(*HOSTS),
        sites={"news.example": site},
    )


def asked_by_the_browser(web, path):
    return [asked for asked in web.asked_for(path) if "deflate" in asked["Accept-Encoding"]]


def names(asked):
    return {pair.split("=")[0] for pair in (asked["Cookie"] or "").split("; ") if pair}


def test_a_site_knows_the_browser_and_nobody_else_does(web, tmp_path):
    """Cookies go where they are for; user and password to the page's own origin, when asked."""
    other = web.url("/open", "elsewhere.example")
    told = statuses(look(web, tmp_path, KNOWN, other))
    assert told == {web.url("/page"): "live", other: "live"}
    shown = asked_by_the_browser(web, "/page")[-1]
    assert shown["Authorization"] == f"Basic {ENCODED}"
    assert shown["User-Agent"] == "Bulletin/1"
    assert names(shown) == {"session", "own"}
    (home,) = asked_by_the_browser(web, "/at-home.png")
    assert names(home) == {"session", "own"}
    (below,) = asked_by_the_browser(web, "/below.png")
    assert names(below) == {"session"}
    assert below["Authorization"] is None
    for path in ("/out.png", "/sent-away.png", "/open"):
        (out,) = asked_by_the_browser(web, path)
        assert (out["Cookie"], out["Authorization"]) == (None, None)


def test_nothing_of_it_is_stored(web, tmp_path):
    """Where it stood there is a mark, and the record says which headers have one."""
    look(web, tmp_path, KNOWN)
    shown = [each for each in kept(tmp_path) if each.facts["browser"]]
    (page,) = [each for each in shown if each.url == web.url("/page")][-1:]
    assert b"Cookie: ***" in page.request.split(b"\r\n")
    assert page.facts["redacted"] == ["cookie"]
    told = b"".join(each.request for each in shown)
    assert WORD.encode() not in told
    assert ENCODED.encode() not in told


def test_a_browser_keeps_secrets_from_http(web, tmp_path):
    """Unless somebody said that they may go there."""
    look(web, tmp_path, Site(cookies=KNOWN.cookies, auth=KNOWN.auth))
    asked = web.asked_for("/page")
    assert asked
    assert {(each["Cookie"], each["Authorization"]) for each in asked} == {(None, None)}
