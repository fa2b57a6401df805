"""A site gets what is set for it, nobody else does, and no secret is ever stored."""

import json
import logging
import sqlite3
import zlib

import pytest
from crawling import judged, kept, statuses, visit
from known import ENCODED, SITE, WORD
from serving import Answer, serving
from warc_recordings import read_with_fastwarc

from archiver import warc
from archiver.settings import Cookie, Site

PAGE = b"<html><title>Members</title><p>" + b"The minutes of the harbour board. " * 40


@pytest.fixture
def web():
    elsewhere = (("Location", "http://elsewhere.example/page"),)
    below = (("Location", "http://www.news.example/page"),)
    with serving(
        {
            "/page": lambda _: Answer(PAGE, (("ETag", '"one"'),)),
            "/out": lambda _: Answer(status=302, headers=elsewhere),
            "/below": lambda _: Answer(status=302, headers=below),
        }
    ) as served:
        yield served


def run(web, home, *paths, site=SITE, **settings):
    hosts = ("news.example", "www.news.example", "elsewhere.example")
    links = [web.url(path) for path in paths]
    return visit(
        *links,
        home=home,
        connect_to=web.connect_to(*hosts),
        sites={"news.example": site},
        **settings,
    )


def everything(home):
    """Return every byte of a home, unfolded where it is folded, and every text of the ledger."""
    files = [path for path in home.rglob("*") if path.is_file()]
    raw = b"".join(path.read_bytes() for path in files)
    for path in files:
        if path.suffix == ".gz":
            raw += unfolded(path.read_bytes())
    with sqlite3.connect(home / "ledger.db") as ledger:
        return raw + "\n".join(ledger.iterdump()).encode()


def unfolded(data):
    whole = b""
    while data:
        member = zlib.decompressobj(31)
        whole += member.decompress(data)
        data = member.unused_data
    return whole


def test_a_site_sees_what_is_set_for_it(web, tmp_path):
    """Its headers, user and password, and those of the cookies that are for this address."""
    assert set(statuses(run(web, tmp_path, "/page")).values()) == {"live"}
    (asked,) = web.asked_for("/page")
    assert asked["X-Token"] == WORD
    assert asked["Accept-Language"] == "de"
    assert asked["Authorization"] == f"Basic {ENCODED}"
    assert asked["User-Agent"] == "Bulletin/1"
    assert asked.get_all("Cookie") == [f"session={WORD}"]


def test_no_secret_is_stored(web, tmp_path, caplog):
    """Not a byte of it is in the home, and none in a log; what was sent else is."""
    caplog.set_level(logging.DEBUG)
    for _ in range(2):
        run(web, tmp_path, "/page", "/out", "/below", extract=True)
    found = everything(tmp_path)
    assert b"The minutes of the harbour board." in found
    for secret in (WORD, ENCODED):
        assert secret.encode() not in found
        assert secret not in caplog.text
    first = next(each for each in kept(tmp_path) if each.url == web.url("/page"))
    lines = first.request.decode().split("\r\n")
    assert {"X-Token: ***", "Authorization: ***", "Cookie: ***"} < set(lines)
    assert {"Accept-Language: de", "User-Agent: Bulletin/1"} < set(lines)
    assert first.facts["redacted"] == ["authorization", "cookie", "x-token"]


def test_what_is_stored_verifies(web, tmp_path):
    """The digests are those of what is stored; so are the lengths."""
    run(web, tmp_path, "/page")
    (path,) = (tmp_path / "warcs").glob("*.warc.gz")
    assert read_with_fastwarc(path)
    assert warc.verify(path) == []


def test_nothing_goes_along_with_a_redirect(web, tmp_path):
    """Another host sees none of it; one below the site sees what is for it."""
    run(web, tmp_path, "/out", "/below")
    elsewhere, below = sorted(web.asked_for("/page"), key=lambda asked: asked["Host"])
    assert elsewhere["Host"] == "elsewhere.example"
    assert WORD not in str(elsewhere.items())
    assert not {"X-Token", "Authorization", "Cookie"}.intersection(elsewhere)
    assert elsewhere["User-Agent"] != "Bulletin/1"
    assert below["Host"] == "www.news.example"
    assert below["X-Token"] == below["Cookie"].removeprefix("session=") == WORD


def test_secrets_need_an_encrypted_way(web, tmp_path):
    """Over http: they stay here, unless somebody said that they may go; the rest is sent."""
    run(web, tmp_path, "/page", site=Site(headers=SITE.headers, auth=SITE.auth))
    (asked,) = web.asked_for("/page")
    assert asked["Accept-Language"] == "de"
    assert not {"X-Token", "Authorization"}.intersection(asked)


@pytest.mark.parametrize(("door", "told"), [("trusted", True), ("self_signed", False)])
def test_secrets_go_to_a_host_that_proved_its_name(played, tmp_path, monkeypatch, door, told):
    """An impostor who answers in its place is told nothing."""
    played.reset()
    monkeypatch.setenv("SSL_CERT_FILE", str(played.ca_file))
    entrance = getattr(played.doors, door)
    to = entrance.connect_to("www.example")
    site = Site(headers=(("X-Token", WORD),), cookies=(Cookie("a", WORD, "www.example"),))
    visit(entrance.url(), home=tmp_path, connect_to=to, sites={"www.example": site})
    asked = [entry.request for entry in played.log if entry.path == "/plain"]
    assert asked
    assert [WORD.encode() in request for request in asked] == [told] * len(asked)


def test_a_cookie_of_the_visit_comes_in_its_place(tmp_path):
    """What a site sets on the way is newer than the file."""

    def answer(asked):
        renewed = "session=new" in (asked["Cookie"] or "")
        sets = (("Set-Cookie", "session=new"), ("Location", "/page"))
        return Answer(PAGE) if renewed else Answer(status=302, headers=sets)

    with serving({"/page": answer}) as web:
        assert set(statuses(run(web, tmp_path, "/page")).values()) == {"live"}
        assert web.asked_for("/page")[-1]["Cookie"] == "session=new"


def test_a_site_that_knows_us_is_asked_for_all_of_it(web, tmp_path):
    """Its pages may differ from those that it shows to others."""
    for _ in range(2):
        run(web, tmp_path, "/page")
    assert [asked["If-None-Match"] for asked in web.asked_for("/page")] == [None, None]


def test_a_site_has_a_delay_of_its_own(web, tmp_path):
    """Between two requests to it; the settings that are recorded tell of it."""
    tally = run(web, tmp_path, "/page", "/out", site=Site(delay=0.3))
    moments = sorted(verdict.checked_at for verdict in judged(tally))
    assert (moments[-1] - moments[0]).total_seconds() > 0.1
    with sqlite3.connect(tmp_path / "ledger.db") as ledger:
        ((recorded,),) = ledger.execute("SELECT settings FROM runs")
    assert json.loads(recorded)["sites"] == {"news.example": {"delay": 0.3}}
