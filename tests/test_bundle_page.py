"""The page of a bundle, in a real browser: what it shows, and that nothing in it can act."""

import importlib.util
import re
from dataclasses import replace

import pytest
from chromium import PROGRAM
from crawling import job
from serving import Answer, serving

from archiver import citations, documents
from archiver.bundle import Vouched, verify
from archiver.cli import main
from archiver.crawl import crawl

pytestmark = pytest.mark.skipif(
    PROGRAM is None or importlib.util.find_spec("playwright") is None,
    reason="there is no browser on this machine",
)

PATH = "/%22%3E%3Cscript%3Ealert(1)%3C/script%3E?q=<img/src=x/onerror=alert(2)>"
ACT = "<script>alert(3);new Image().src='http://127.0.0.1:{port}/beacon'</script>"
QUOTE = "the smallest <i>provider</i> went first and the hospital went last of all"
ARABIC = "انقطع الاتصال في مرسى زين في مساء التاسع من آذار وعاد بعد خمسة أيام كاملة من الصمت."
BODY = """<!doctype html><html lang="en"><head><title>&lt;/title&gt;{act}</title></head><body>
<article><h1>&lt;svg onload=alert(4)&gt; On the night of the ninth</h1>
<p>{escaped} &lt;a href="javascript:alert(5)"&gt;read&lt;/a&gt; {words}</p>
<p>Nobody on the quay could say who had ordered it, but everybody agreed that
the smallest &lt;i&gt;provider&lt;/i&gt; went first and the hospital went last of all.</p>
<p dir="rtl">{arabic}</p></article></body></html>"""


def _escaped(markup):
    return markup.replace("<", "&lt;").replace(">", "&gt;")


REPORT = """تقرير عن ليلة التاسع\u202e
<script>alert(6)</script> انقطع الاتصال في مرسى زين مساء التاسع من آذار،[1] وعاد بعد خمسة أيام.

The town was <b>not</b> told why.[2] Nothing here cites a thing.

[1] انظر {url}
[2] See {url} as well.
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A bundle of a page and a document that attack their readers, and the web they would call."""
    folder = tmp_path_factory.mktemp("page")
    with serving({}) as web:
        act = ACT.format(port=web.port)
        words = "The routes of the town were withdrawn, one after another, by hand. " * 8
        body = BODY.format(act=_escaped(act), escaped=_escaped(act), words=words, arabic=ARABIC)
        headers = (("X-Note", act), ("Content-Language", act), ("ETag", act))
        page = Answer(body.encode(), headers)
        url = web.url(PATH)
        asked = job(url, home=folder, connect_to=web.connect_to(), extract=True, tries=1)
        cited = replace(asked.citations[0], context=f"{act} It says so.", quote=QUOTE)
        web.pages |= dict.fromkeys(_spellings(PATH), lambda _: page)
        report = documents.read(
            str(folder / "report.txt"), REPORT.format(url=web.url("/plain")).encode()
        )
        (folder / "report.txt").write_bytes(REPORT.format(url=web.url("/plain")).encode())
        web.pages["/plain"] = lambda _: page
        read = (*asked.documents, report)
        crawl(
            replace(asked, documents=read, citations=(cited, *citations.find(report))),
            tell=lambda _: None,
        )
        flags = ("--home", str(folder), "-o", str(folder / "b"), "--directory")
        assert main(["export", "draft.txt", report.name, *flags]) == 0
        yield folder / "b", web


def _spellings(path):
    return {path, path.replace("<", "%3C").replace(">", "%3E")}


@pytest.fixture(scope="module")
def browser():
    """Chromium."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (an extra)

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=PROGRAM, args=["--no-sandbox"])
        yield browser
        browser.close()


def test_a_hostile_page_does_nothing_in_it(made, browser):
    """Scripts in title, text, address, header and claim are text: no dialog, no request."""
    bundle, web = made
    acted, asked, before = [], [], len(web.asked)
    page = browser.new_page()
    page.on("dialog", lambda dialog: (acted.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: asked.append(request.url))
    page.goto((bundle / "index.html").as_uri())
    for each in page.query_selector_all("summary, a"):
        each.evaluate("each => each.click()")
    page.wait_for_timeout(200)
    assert acted == []
    assert {url.partition("#")[0] for url in asked} == {(bundle / "index.html").as_uri()}
    assert len(web.asked) == before
    assert (
        page.query_selector_all("script, img, svg, iframe, object, i, b, a:not([href^='#'])") == []
    )
    assert page.title() == "Evidence for report.txt, draft.txt"
    text = page.locator("main").text_content()
    assert "<script>alert(3)" in text
    assert "<script>alert(6)" in page.inner_text(".manuscript")
    assert "\u202e" not in text
    assert "<svg onload=alert(4)>" in text
    assert verify(bundle, Vouched()).faults == []
    page.close()


def test_a_citation_shows_its_passage(made, browser):
    """The return key, or a click, shows the quoted words, marked among those around them."""
    bundle, _ = made
    page = browser.new_page()
    page.goto((bundle / "index.html").as_uri())
    mark = page.locator("#e0003 mark")
    assert not mark.is_visible()
    page.locator("#c0003").focus()
    page.keyboard.press("Enter")
    assert mark.is_visible()
    assert mark.inner_text() == QUOTE
    assert "Nobody on the quay" in page.locator("#e0003 .found").inner_text()
    told = page.locator("#e0003").inner_text()
    for fact in ("It says so.", "200 OK; from", "sha256:", "archive/", "urn:uuid:", "live"):
        assert fact in told
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert not mark.is_visible()
    page.locator("#c0003").click()
    page.locator("#e0003 a", has_text="Every check").click()
    assert page.locator("article .text mark").first.inner_text() == QUOTE
    page.close()


def test_a_document_is_read_with_its_notes(made, browser):
    """A mark leads to its note, the note back, and a citation to what it rested on."""
    bundle, _ = made
    page = browser.new_page()
    page.goto((bundle / "index.html").as_uri())
    text = page.locator(".manuscript")
    assert "The town was <b>not</b> told why." in text.inner_text()
    text.locator("a.note", has_text="1").first.click()
    assert page.evaluate("location.hash").startswith("#nd1-")
    opened = page.locator("a.note:target")
    assert "انظر" in opened.locator("xpath=..").inner_text()
    opened.click()
    assert page.evaluate("location.hash").startswith("#md1-")
    text.locator("a.cite").first.click()
    shown = page.locator(".rest:target")
    assert "انقطع الاتصال في مرسى زين" in shown.locator("blockquote").first.inner_text()
    paragraph = text.locator("p", has_text="مرسى زين").first
    assert paragraph.evaluate("each => getComputedStyle(each).direction") == "rtl"
    english = text.locator("p", has_text="The town was").first
    assert english.evaluate("each => getComputedStyle(each).direction") == "ltr"
    page.close()


def test_every_script_has_its_direction(made, browser):
    """Arabic reads from the right, beside English that reads from the left."""
    bundle, _ = made
    page = browser.new_page()
    page.goto((bundle / "index.html").as_uri())
    direction = "each => getComputedStyle(each).direction"
    arabic = page.locator("article .text p", has_text="مرسى زين").first
    assert arabic.evaluate(direction) == "rtl"
    assert page.locator("article .text p").first.evaluate(direction) == "ltr"
    page.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_cut_off(made, browser, width):
    """Long addresses and digests wrap, on a telephone and on a desk."""
    bundle, _ = made
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto((bundle / "index.html").as_uri())
    for each in page.query_selector_all("summary"):
        each.evaluate("each => each.click()")
    page.locator(".manuscript a.cite").first.click()
    assert page.locator(".rest:target").evaluate("each => each.scrollWidth") <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_what_is_printed_is_open(made, browser):
    """On paper nothing can be clicked: every citation shows what it rests on."""
    bundle, _ = made
    page = browser.new_page()
    page.goto((bundle / "index.html").as_uri())
    page.emulate_media(media="print")
    assert page.locator("#e0003 mark").is_visible()
    assert re.search(r"replayweb", page.inner_text("header"), re.IGNORECASE)
    page.close()
