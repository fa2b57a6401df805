"""What was archived looks as it did, with the network off: pywb replays it, Chromium shows it."""

import pytest
from chromium import PROGRAM, different, picture
from crawling import visit
from pywb_collection import replay

RED, GREEN, BLUE, PURPLE = (220, 0, 0), (0, 160, 0), (0, 0, 220), (200, 0, 200)
RUST = (170, 0, 0)


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


@pytest.fixture(scope="module")
def script_built(played, tmp_path_factory):
    """The home of a run over a page that scripts fill, captured by a browser."""
    pytest.importorskip("playwright", reason="Playwright is not installed")
    if PROGRAM is None:
        pytest.skip("there is no Chromium on this machine")
    home = tmp_path_factory.mktemp("script-built")
    flags = {"browser": "auto", "connect_to": played.connect_to("www.example")}
    visit(played.url("/scripted"), home=home, **flags)
    return home


def test_a_page_that_scripts_build_is_the_same_picture(web, tmp_path, script_built):
    """Its scripts run in the replay, get the recorded answers, and build what a reader saw."""
    rules = f"MAP www.example 127.0.0.1:{web.doors.http.port}"
    living = picture(web.url("/scripted"), tmp_path / "living.png", rules)
    assert RUST in {colour for _, colour in living.getcolors(1 << 20)}
    with replay(sorted((script_built / "warcs").glob("*.gz")), tmp_path / "pywb") as base:
        replayed = picture(f"{base}/{web.url('/scripted')}", tmp_path / "replayed.png")
    assert different(living, replayed) is None
