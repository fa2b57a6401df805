"""A page is kept with what it needs to look as it does, within limits, and once a run."""

import sqlite3
from collections import Counter

import pytest
from crawling import kept, statuses, visit
from web.resources.whole import PARTS

OWN = {path for path in PARTS if path not in ("/whole", "/whole/second")}


def archived(web, home, *paths, **settings):
    """Archive pages with what they need; return the tally and the paths that were asked for."""
    links = [web.url(path) for path in paths]
    limits = {"requisites": "page", "connect_to": web.connect_to("www.example")} | settings
    tally = visit(*links, home=home, **limits)
    return tally, Counter(entry.path for entry in web.log if entry.path != "/robots.txt")


def test_a_page_is_kept_with_all_it_needs(web, tmp_path):
    """Styles and their imports, scripts, pictures, a frame and its own: all as they were sent."""
    tally, asked = archived(web, tmp_path, "/whole")
    assert set(asked) == {"/whole", "/whole/missing.png", *OWN}
    assert set(asked.values()) == {1}
    stored = {each.url.removeprefix("http://www.example"): each.heard for each in kept(tmp_path)}
    for entry in web.log:
        assert stored[entry.path] == entry.response
    assert statuses(tally) == {web.url("/whole"): "live"}


def test_what_pages_share_is_asked_for_once(web, tmp_path):
    """The second page needs what the first one did: the ledger says so, and nobody asks again."""
    _, asked = archived(web, tmp_path, "/whole", "/whole/second")
    assert set(asked.values()) == {1}
    with sqlite3.connect(tmp_path / "ledger.db") as ledger:
        rows = ledger.execute(
            "SELECT r.link, e.url FROM requisites AS r JOIN exchanges AS e USING (record_id)"
            " WHERE e.purpose = 'requisite'"
        ).fetchall()
    needed = {path for link, path in rows if link == web.url("/whole/second")}
    shared = ("style.css", "more.css", "ground.png", "red.png")
    assert needed == {web.url("/favicon.ico"), *(web.url(f"/whole/{name}") for name in shared)}
    assert len([1 for link, _ in rows if link == web.url("/whole")]) == len(OWN) + 1


LIMITS = [
    ({"requisites": "none"}, 0, "not wanted"),
    ({"max_requisites": 3}, 3, "three at most"),
    ({"max_requisites": 0}, 0, "none at most"),
    ({"requisites_time": 1e-9}, 0, "no time"),
    ({"max_requisites_size": 1}, 8, "a byte in all: what was under way comes to its end"),
]


@pytest.mark.parametrize(("settings", "most"), [row[:2] for row in LIMITS], ids=[
    row[2] for row in LIMITS
])  # fmt: skip
def test_limits_are_kept(web, tmp_path, settings, most):
    """Things, bytes and seconds for one page end where the settings say, and the page is kept."""
    tally, asked = archived(web, tmp_path, "/whole", **settings)
    assert sum(asked.values()) - 1 == most
    assert statuses(tally) == {web.url("/whole"): "live"}


def test_what_gives_a_page_its_shape_comes_first(web, tmp_path):
    """Where little may be fetched, it is the styles."""
    _, asked = archived(web, tmp_path, "/whole", max_requisites=1)
    assert set(asked) == {"/whole", "/whole/style.css"}


def test_one_part_may_not_be_endless(web, tmp_path):
    """A part is taken up to a limit of its own, and marked as cut."""
    archived(web, tmp_path, "/whole/second", max_requisite_body=100)
    cut = {each.url for each in kept(tmp_path) if each.truncated == "length"}
    assert web.url("/whole/red.png") in cut
    assert web.url("/whole/second") not in cut


@pytest.mark.parametrize("path", ["/404", "/403-challenge", "/plain.txt", "/report"])
def test_what_is_no_page_needs_nothing(web, tmp_path, path):
    """An error, a wall and a file are kept as they come."""
    _, asked = archived(web, tmp_path, path)
    assert set(asked) == {path}


def test_a_check_fetches_no_parts(web):
    """Before publication nobody needs the pictures."""
    _, asked = archived(web, None, "/whole")
    assert set(asked) == {"/whole"}
