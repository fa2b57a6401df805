"""Whatever a page does to a browser, the look at it ends, and the run goes on."""

import io
import os
import signal
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from chromium import PROGRAM
from crawling import SHOWN, judged, kept, statuses, visit
from PIL import Image
from warcio.archiveiterator import ArchiveIterator

from archiver.cli import main

pytest.importorskip("playwright", reason="Playwright is not installed")
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="there is no Chromium on this machine")

PUSHY, BUSY, ENDLESS = "/scripted/pushy", "/scripted/busy", "/scripted/endless"
TALL, STREAM, LATER = "/scripted/tall", "/scripted/stream", "/scripted"
HOSTS = ("a.example", "b.example", "c.example")
"""Sites, so that not every page has to wait for the one before."""


def look(web, home, *paths, **settings):
    """Look at pages with a browser, with time enough; return how each path stands."""
    flags = {
        "browser": "always",
        "browser_time": 60.0,
        "browser_pages": 3,
        "max_requisites": 12,
        "connect_to": web.connect_to(*HOSTS),
    }
    links = [web.url(path, HOSTS[n % len(HOSTS)]) for n, path in enumerate(paths)]
    found = statuses(visit(*links, home=home, **(flags | settings)))
    return {urlsplit(url).path: status for url, status in found.items()}


@pytest.fixture(scope="module")
def trying(played, tmp_path_factory):
    """How pages stand that try a browser's patience, what was kept, and the server's log."""
    played.reset()
    home = tmp_path_factory.mktemp("trying")
    found = look(played, home, PUSHY, TALL)
    found |= look(played, home, BUSY, ENDLESS, STREAM, LATER, browser_time=12.0)
    return found, home, kept(home), [entry.path for entry in played.log]


def rendered(exchanges, path):
    """Return the exchanges of a browser at a path."""
    return [each for each in exchanges if each.facts["browser"] and path in each.url]


def pictures(home):
    """Return the path of each page that was drawn, and its picture."""
    found = {}
    for path in sorted((home / "warcs").glob("*.gz")):
        with path.open("rb") as file:
            for record in ArchiveIterator(file):
                name = record.rec_headers.get_header("WARC-Target-URI") or ""
                if name.startswith(SHOWN[1]):
                    page = urlsplit(name.removeprefix(SHOWN[1])).path
                    found[page] = Image.open(io.BytesIO(record.raw_stream.read()))
    return found


def test_every_page_is_judged(trying):
    """A page that hangs a browser is judged by what came without one; none is called dead."""
    found, *_ = trying
    assert found == dict.fromkeys((PUSHY, BUSY, ENDLESS, TALL, STREAM, LATER), "live")


def test_dialogs_popups_and_downloads_keep_nobody(trying):
    """They are dismissed, closed and refused, and the page is drawn all the same."""
    _, home, exchanges, _ = trying
    assert PUSHY in pictures(home)
    (download,) = rendered(exchanges, "/scripted/download")
    assert download.truncated == "unspecified"
    assert download.response.endswith(b"\r\n\r\n")


def test_a_page_gets_no_more_than_its_share_of_requests(trying):
    """Twelve things, and then nothing more."""
    *_, asked = trying
    assert 5 <= asked.count("/scripted/more") <= 12


def test_a_picture_has_an_end(trying):
    """A page of three million pixels is drawn as far as a browser draws."""
    _, home, _, _ = trying
    assert pictures(home)[TALL].height == 16_000


def test_a_stream_is_not_waited_for(trying):
    """What never ends does not keep a page from being shown."""
    _, home, _, _ = trying
    assert STREAM in pictures(home)


def test_what_comes_after_a_page_that_hangs_is_whole(trying):
    """The browser, or a new one, shows the next page as if nothing had been."""
    _, home, exchanges, _ = trying
    assert LATER in pictures(home)
    assert rendered(exchanges, "/scripted/app.js")


def descendants(pid):
    """Yield the ids of the processes below one, as /proc tells them."""
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield int(child)
            with suppress(OSError):  # it has ended meanwhile
                yield from descendants(child)


def killing(web, path):
    """Kill the browser of this process once it has asked for a path."""
    while [entry.path for entry in web.log].count(path) < 2:
        time.sleep(0.1)
    for pid in descendants(os.getpid()):
        with suppress(OSError):
            if b"--remote-debugging-pipe" in Path(f"/proc/{pid}/cmdline").read_bytes():
                os.kill(pid, signal.SIGKILL)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="there is no /proc here")
def test_a_browser_that_is_killed_is_started_again(web, tmp_path):
    """Its death is a failure of one look: the next page is shown by a new one."""
    killer = threading.Thread(target=killing, args=(web, BUSY))
    killer.start()
    found = look(web, tmp_path, BUSY, LATER, browser_pages=1)
    killer.join()
    assert set(found.values()) == {"live"}
    assert not rendered(kept(tmp_path), BUSY)
    assert LATER in pictures(tmp_path)


@pytest.fixture
def complaint(tmp_path, capsys):
    """Return what a run complains of with these flags: two lines, before anything is begun."""

    def told(*flags):
        document, home = tmp_path / "draft.txt", tmp_path / "home"
        document.write_text("http://www.example/")
        assert main(["run", str(document), "--home", str(home), "--browser", "always", *flags]) == 2
        assert not (home / "ledger.db").exists()
        what, hint = capsys.readouterr().err.splitlines()
        return what, hint

    return told


def test_a_missing_extra_is_told(complaint, monkeypatch):
    """What is missing, and how it is installed."""
    monkeypatch.setitem(sys.modules, "playwright", None)
    what, hint = complaint()
    assert "Playwright" in what
    assert "pip install 'archiver[browser]'" in hint


def test_a_missing_program_is_told(complaint):
    """Which one, and what one could be."""
    what, hint = complaint("--browser-program", "/no/chromium")
    assert "/no/chromium" in what
    assert "/usr/bin/chromium" in hint


def test_a_browser_that_does_not_start_leaves_the_run_incomplete(web, tmp_path):
    """Where it must look: the pages are judged by what came without it, and somebody is told."""
    program = tmp_path / "chromium"
    program.write_text("#!/bin/sh\necho no screen >&2\nexit 1\n")
    program.chmod(0o755)
    flags = {"browser": "always", "browser_program": str(program)}
    tally = visit(web.url("/whole"), connect_to=web.connect_to("www.example"), **flags)
    assert [each.status for each in judged(tally)] == ["live"]
    assert "no browser looked" in tally.incomplete


def test_auto_does_without(web, tmp_path, monkeypatch):
    """Where there is no browser, nothing breaks, and nobody hears of it."""
    monkeypatch.setitem(sys.modules, "playwright", None)
    assert look(web, tmp_path, LATER, browser="auto") == {LATER: "undecided"}
