"""A long document takes no more memory for links that wait than a short one."""

import asyncio

import pytest
from crawling import job, statuses, visit

from archiver.crawl.visits import Visitor
from spiders import citations
from spiders.citations import CitationsSpider


def test_all_links_have_their_turn(web, monkeypatch):
    """However few may wait at a time."""
    monkeypatch.setattr(citations, "AHEAD", 2)
    links = [web.url(f"/plain?{number}") for number in range(9)]
    tally = visit(*links, "mailto:nobody@example.org", connect_to=web.connect_to("www.example"))
    assert list(statuses(tally).values()) == ["live"] * 9 + ["policy"]


def test_no_more_links_wait_than_may(monkeypatch):
    """What comes after them is not begun before one is answered; what nobody can ask is."""
    monkeypatch.setattr(citations, "AHEAD", 3)
    links = [f"https://example.org/{number}" for number in range(5)]
    spider = CitationsSpider(job("mailto:nobody@example.org", *links), Visitor(None, 5))

    async def begun():
        beginning = spider.start()
        found = [await anext(beginning) for _ in range(4)]
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(anext(beginning), 0.2)
        return found

    assert len(asyncio.run(begun())) == 4
