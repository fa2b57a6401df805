"""A browser looks where a page shows itself to nothing less, and all that it saw is kept."""

import io
import sqlite3

import pytest
from chromium import PROGRAM
from crawling import judged, kept, of_each, statuses, visit
from PIL import Image
from warcio.archiveiterator import ArchiveIterator
from web.resources.scripted import PARTS

from archiver import audit, warc
from archiver.ledger import Ledger

pytest.importorskip("playwright", reason="Playwright is not installed")
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="there is no Chromium on this machine")

BLUE = (0, 0, 220)
NAMES = ("style.css", "app.js", "story.json", "late.png", "seen")


STORY = {"/scripted", *(f"/scripted/{name}" for name in NAMES)}
"""What the page that scripts fill is made of."""

SHELL, WALL, REFUSAL, LOST = "/scripted", "/scripted/wall", "/403", "/scripted/lost"


def looked(web, home, *paths, **settings):
    """Look at pages with a browser where one is needed."""
    flags = {"browser": "auto", "connect_to": web.connect_to("www.example")} | settings
    return visit(*(web.url(path) for path in paths), home=home, **flags)


def rows(home, query):
    """Ask the ledger."""
    with sqlite3.connect(home / "ledger.db") as ledger:
        return ledger.execute(query).fetchall()


def shown(home, form):
    """Return what the browser showed: URL and bytes of each record of one form."""
    found = {}
    for path in sorted((home / "warcs").glob("*.gz")):
        with path.open("rb") as file:
            for record in ArchiveIterator(file):
                name = record.rec_headers.get_header("WARC-Target-URI") or ""
                if name.startswith(f"urn:archiver:{form}:"):
                    assert record.rec_type == "resource"
                    found[name.removeprefix(f"urn:archiver:{form}:")] = record.raw_stream.read()
    return found


@pytest.fixture(scope="module")
def story(played, tmp_path_factory):
    """The home of a run over a page that scripts fill, its tally, and the server's log of it."""
    played.reset()
    home = tmp_path_factory.mktemp("story")
    tally = looked(played, home, "/scripted", extract=True, requisites="page")
    return home, tally, played.log


def test_a_page_that_scripts_fill_is_judged_by_what_a_browser_shows(story, played):
    """Title, text and verdict are the built page's, not the shell's."""
    home, tally, _ = story
    url = played.url("/scripted")
    assert statuses(tally) == {url: "live"}
    assert judged(tally)[0].because == "The page answers (200), and a browser shows it."
    assert of_each(tally, "title") == {url: "The night the cable was cut"}
    ((text,),) = rows(home, "SELECT text FROM articles")
    assert "a statement that could only be read out on the radio" in text
    assert "JavaScript" not in text


def test_everything_that_the_page_asked_for_is_kept_once(story, played):
    """The late picture that only scrolling brings and what it posted included; nothing twice."""
    home, _, log = story
    rendered = [each for each in kept(home) if each.facts["browser"]]
    stored = {each.url.removeprefix("http://www.example"): each for each in rendered}
    assert set(stored) == STORY
    assert len(rendered) == len(stored)
    for path, each in stored.items():
        head, _, body = each.response.partition(b"\r\n\r\n")
        assert body == PARTS[path][1]
        assert f"Content-Length: {len(body)}".encode() in head.split(b"\r\n")
        assert b"X-Archive-Orig-Content-Length" in head
        assert each.facts["browser"].startswith("Chromium ")
        assert each.facts["address"] == f"127.0.0.1:{played.port}"
    assert stored["/scripted/seen"].request.startswith(b"POST /scripted/seen HTTP/1.1\r\n")
    assert stored["/scripted/seen"].request.endswith(b"\r\n\r\npage=story")
    asked = [entry.path for entry in log]
    assert asked.count("/scripted") == 2
    assert all(asked.count(path) == 1 for path in STORY - {"/scripted"})


def test_it_says_who_it_is(story):
    """Chromium's own name, headless as it is, and ours: nobody is deceived."""
    _, _, log = story
    agents = [entry.request for entry in log if entry.path == "/scripted/app.js"]
    assert len(agents) == 1
    assert b"HeadlessChrome/" in agents[0]
    assert b" archiver/" in agents[0]


def test_the_document_and_a_picture_of_it_are_kept(story, played):
    """The whole length of the page is drawn, and the document is as the scripts have made it."""
    home, _, _ = story
    url = played.url("/scripted")
    document = shown(home, "dom")[url].decode()
    assert "<h1>The night the cable was cut</h1>" in document
    picture = Image.open(io.BytesIO(shown(home, "screenshot")[url]))
    assert picture.format == "PNG"
    assert picture.width == 1280
    assert picture.height > 1500
    assert BLUE in {colour for _, colour in picture.convert("RGB").getcolors(1 << 20)}


def test_the_ledger_knows_all_of_it_and_it_verifies(story):
    """Exchanges, requisites and both forms of the page have rows, and the home is in order."""
    home, tally, _ = story
    (page,) = rows(home, "SELECT record_id FROM exchanges WHERE purpose = 'rendered'")
    assert rows(home, "SELECT page, form FROM renderings ORDER BY form") == [
        (page[0], "dom"),
        (page[0], "screenshot"),
    ]
    assert page[0] in judged(tally)[0].records
    assert len(judged(tally)[0].records) == 2
    assert rows(home, "SELECT count(*) FROM requisites") == [(5,)]
    assert rows(home, "SELECT record_id FROM articles") == [page]
    with Ledger.open(home / "ledger.db", create=False) as ledger:
        assert list(audit.home(ledger, home, warc.Store.at(home / "warcs"))) == []
    for path in (home / "warcs").glob("*.gz"):
        assert warc.verify(path) == []


@pytest.fixture(scope="module")
def walls(played):
    """Verdicts of a check of pages that turn robots away, or are nothing without scripts.

    And what the browser asked for. Nothing of it is kept.
    """
    played.reset()
    tally = looked(played, None, SHELL, WALL, REFUSAL, LOST)
    assert of_each(tally, "snapshot") == {}
    verdicts = {each.url.removeprefix("http://www.example"): each for each in judged(tally)}
    return verdicts, [entry.path for entry in played.log if b"HeadlessChrome" in entry.request]


def test_a_wall_that_lets_a_browser_in_is_no_wall(walls):
    """Robots are refused (403), a browser that says what it is gets the page."""
    verdicts, _ = walls
    assert verdicts[WALL].status == "live"
    assert verdicts[WALL].http_status == 200


def test_a_wall_before_a_browser_is_a_wall(walls):
    """It is recorded as one, and nothing is tried against it."""
    verdicts, asked = walls
    assert verdicts[REFUSAL].status == "blocked"
    assert ", in a browser, too;" in verdicts[REFUSAL].because
    assert asked.count(REFUSAL) == 1


def test_a_page_that_lacks_what_it_asked_for_is_not_called_dead(walls):
    """Its scripts say that there is no such page, after an answer that a browser was refused."""
    verdicts, _ = walls
    assert (verdicts[LOST].status, verdicts[LOST].rule) == ("undecided", "unlike")


def test_a_check_is_judged_by_what_a_browser_shows(walls):
    """Where nothing is kept, too."""
    verdicts, _ = walls
    assert verdicts[SHELL].status == "live"


def test_without_a_browser_a_shell_is_undecided(web, tmp_path):
    """It answers, and says nothing."""
    tally = looked(web, tmp_path, "/scripted", browser="never")
    assert statuses(tally) == {web.url("/scripted"): "undecided"}
    assert [entry.path for entry in web.log if entry.path != "/robots.txt"] == ["/scripted"]
