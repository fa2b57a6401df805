"""A bundle opens in ReplayWeb.page, which shows what was archived, in a reader's browser alone."""

import pytest
from chromium import NOWHERE, PROGRAM
from crawling import DOCUMENT, visit
from replayweb import viewer

from archiver.cli import main

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="there is no Chromium on this machine")


@pytest.fixture(scope="module")
def bundle(played, tmp_path_factory):
    """The WACZ of a document that cites a page which scripts build, and an ordinary one."""
    home = tmp_path_factory.mktemp("viewed")
    flags = {"browser": "auto", "requisites": "page"}
    links = played.url("/scripted"), played.url("/whole")
    visit(*links, home=home, connect_to=played.connect_to("www.example"), **flags)
    output = home / "bundle.wacz"
    assert main(["export", DOCUMENT.name, "--home", str(home), "-o", str(output)]) == 0
    return output


@pytest.fixture(scope="module")
def chromium():
    """A browser for which no name leads anywhere."""
    with playwright.sync_playwright() as driver:
        arguments = ["--no-sandbox", "--disable-gpu", f"--host-resolver-rules={NOWHERE}"]
        yield driver.chromium.launch(executable_path=PROGRAM, args=arguments)


WORDS = {
    "/scripted": ("The night the cable was cut", "could only be read out on the radio"),
    "/whole": ("A whole page", "What it shows is spread over many files."),
}
"""The heading of each page, and words that only the page has."""


@pytest.mark.parametrize("path", WORDS, ids=["scripts build it", "plain"])
def test_the_viewer_shows_a_page(bundle, chromium, played, path):
    """With the living web out of reach, its words stand in the frame of the replay."""
    heading, words = WORDS[path]
    with viewer(bundle, played.url(path)) as address:
        page = chromium.new_page()
        frame = page.frame_locator("replay-web-page iframe").frame_locator("iframe")
        for left in (2, 1, 0):  # its worker may come too late for the first look: a reader reloads
            page.goto(address)
            try:
                frame.get_by_role("heading", name=heading).wait_for(timeout=20_000)
                break
            except playwright.TimeoutError:
                if not left:
                    raise
        assert words in frame.locator("body").inner_text()
        assert any(f"{address}replay/w/" in each.url for each in page.frames)
        page.close()
