"""What was archived looks as it did, with the network off: pywb replays it, Chromium shows it."""

import pytest
from chromium import different, picture
from crawling import visit
from pywb_collection import replay

RED, GREEN, BLUE, PURPLE = (220, 0, 0), (0, 160, 0), (0, 0, 220), (200, 0, 200)


@pytest.fixture
def live(web, tmp_path):
    """The page as a reader sees it on the living web."""
    port = web.doors.http.port
    return picture(web.url("/whole"), tmp_path / "live.png", f"MAP www.example 127.0.0.1:{port}")


def _replayed(web, home, **settings):
    """Archive the page, and return how it looks when pywb replays it."""
    flags = {"requisites": "page", "connect_to": web.connect_to("www.example")} | settings
    visit(web.url("/whole"), home=home, **flags)
    with replay(sorted((home / "warcs").glob("*.gz")), home / "pywb") as base:
        return picture(f"{base}/{web.url('/whole')}", home / "replayed.png")


def test_a_replayed_page_is_the_same_picture(web, tmp_path, live):
    """Every picture, style and frame of the living page is in its replay, to the pixel."""
    shown = {colour for _, colour in live.getcolors(1 << 20)}
    assert {RED, GREEN, BLUE, PURPLE} <= shown
    assert different(live, _replayed(web, tmp_path)) is None


def test_without_its_requisites_it_is_another_picture(web, tmp_path, live):
    """The comparison can fail: a page alone has neither pictures nor style."""
    assert different(live, _replayed(web, tmp_path, requisites="none")) is not None
