"""A browser goes the ways that we go: by TLS whole, by the proxy, where robots.txt lets it."""

import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest
from chromium import PROGRAM
from crawling import kept, statuses, visit
from serving import Answer, serving

pytest.importorskip("playwright", reason="Playwright is not installed")
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="there is no Chromium on this machine")

STORY = "/scripted"


def rendered(home, path):
    """Return the one exchange of a browser at a path."""
    (found,) = [each for each in kept(home) if each.facts["browser"] and each.url.endswith(path)]
    return found


@pytest.fixture
def trusting(web, tmp_path, monkeypatch):
    """The web, for a client and a Chromium whose trust stores hold the web's own CA."""
    if shutil.which("certutil") is None:
        pytest.skip("certutil (libnss3-tools) is not installed, and Chromium trusts no new CA")
    store = tmp_path / "house" / ".pki" / "nssdb"
    store.mkdir(parents=True)
    told = ["certutil", "-d", f"sql:{store}"]
    subprocess.run([*told, "-N", "--empty-password"], check=True)
    subprocess.run([*told, "-A", "-t", "C,,", "-n", "web", "-i", web.ca_file], check=True)
    monkeypatch.setenv("HOME", str(tmp_path / "house"))
    monkeypatch.setenv("SSL_CERT_FILE", str(web.ca_file))
    return web


def test_tls_is_between_the_browser_and_the_site(trusting, tmp_path):
    """Nobody stands between: Chromium itself verified the site's certificate, as it was told to."""
    door = trusting.doors.trusted
    connect_to = door.connect_to("www.example")
    tally = visit(door.url(STORY), home=tmp_path, browser="auto", connect_to=connect_to)
    assert statuses(tally) == {door.url(STORY): "live"}
    page = rendered(tmp_path, "/scripted")
    assert page.facts["tls"]["version"] == "TLSv1.3"
    assert page.facts["tls"]["verified"] is True
    assert page.facts["address"] == door.netloc


def test_an_untrusted_site_is_not_shown(web, tmp_path, monkeypatch):
    """Chromium believes nobody whom it does not know; the look without it says what is wrong."""
    monkeypatch.setenv("SSL_CERT_FILE", str(web.ca_file))
    monkeypatch.setenv("HOME", str(tmp_path))
    door = web.doors.trusted
    connect_to = door.connect_to("www.example")
    tally = visit(door.url(STORY), home=tmp_path, browser="auto", connect_to=connect_to)
    assert statuses(tally) == {door.url(STORY): "undecided"}
    (failed,) = [each for each in kept(tmp_path) if each.facts["browser"]]
    assert failed.facts["failure"]["kind"] == "tls"


def test_a_browser_goes_by_the_proxy(web, tmp_path):
    """Each connection is asked of the proxy, which is named in what is recorded; no secret is."""
    proxy = web.proxy_url.replace("http://", "http://user:s3cretword@")
    flags = {"browser": "auto", "proxy": proxy, "robots": "ignore"}
    tally = visit(web.url(STORY), home=tmp_path, **flags)
    assert statuses(tally) == {web.url(STORY): "live"}
    asked = [each for each in web.asked_of_proxy if each.startswith(b"CONNECT ")]
    assert asked
    for each in asked:
        assert each.startswith(b"CONNECT www.example:80 HTTP/1.1\r\n")
        assert b"Proxy-Authorization: Basic dXNlcjpzM2NyZXR3b3Jk" in each
    page = rendered(tmp_path, "/scripted")
    assert (page.facts["proxy"], page.facts["address"]) == (web.doors.proxy.authority,) * 2
    stored = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"s3cretword" not in stored


def test_robots_txt_holds_for_the_parts_of_a_page(web, tmp_path):
    """What its scripts may not ask for is not asked for, and recorded as such."""
    url = web.url(STORY, "parts.test")
    visit(url, home=tmp_path, browser="auto", connect_to=web.connect_to("parts.test"))
    refused = rendered(tmp_path, "/scripted/story.json")
    assert refused.facts["failure"]["kind"] == "policy"
    assert "robots.txt of parts.test" in refused.facts["failure"]["detail"]
    assert "/scripted/story.json" not in [entry.path for entry in web.log]


def test_whatever_a_browser_asks_for_it_says_who_it_is(tmp_path):
    """Also for what it asks once more by itself: a picture that it could not draw."""
    page = Answer(b"<title>Here</title><body><p>It is here.</p><img src='/broken.png'>")
    with serving({"/": lambda _: page, "/broken.png": lambda _: Answer(b"no picture")}) as broken:
        visit(broken.url("/"), home=tmp_path, browser="always", connect_to=broken.connect_to())
    asked = [headers["User-Agent"] for _, headers in broken.asked]
    assert broken.asked_for("/broken.png")
    assert all("archiver/" in each for each in asked), asked


def test_a_site_has_one_page_at_a_time(web, tmp_path):
    """The parts of one page come before the next page is asked for."""
    pages = [web.url(path) for path in (STORY, "/scripted/shadow")]
    flags = {"browser": "always", "browser_pages": 2, "extract": True}
    visit(*pages, home=tmp_path, connect_to=web.connect_to("www.example"), **flags)
    asked = [entry.path for entry in web.log if b"HeadlessChrome" in entry.request]
    story = [n for n, path in enumerate(asked) if path != "/scripted/shadow"]
    assert len(story) >= 6
    assert story[-1] - story[0] == len(story) - 1
    _reads_shadow_trees(tmp_path)


def _reads_shadow_trees(home: Path) -> None:
    """The text that stands in shadow trees is text."""
    with sqlite3.connect(home / "ledger.db") as ledger:
        texts = [text for (text,) in ledger.execute("SELECT text FROM articles")]
    assert any("read as well as anything else on the page" in text for text in texts)
