"""A crawl asks every living page whether it says what it is cited for."""

from datetime import UTC, datetime

import pytest
from crawling import DOCUMENT, IMPATIENT
from web import MisbehavingWeb
from web.answers import response
from web.talk import Talk

from archiver.crawl import Job, crawl
from archiver.ledger import Ledger
from archiver.model import ChangeEvent, Citation, CitationKind, Place, Support
from archiver.settings import Settings

WORDS = (
    "At a quarter past nine the last mast in the town stopped answering, and the harbour-master "
    "was the first to notice that the radio was the only thing left that still carried a voice. "
    "He wrote it down, as he had written down every night for thirty years, and went on calling."
)
QUOTE = "We thought it was the storm"


async def page(talk: Talk) -> None:
    """A page that says what is quoted when it is first asked for, and then no more."""
    if talk.request.path == "/robots.txt":
        await talk.send(response(status="404 Not Found"))
        return
    said = f"<p>\u201c{QUOTE},\u201d he said.</p>" if talk.times == 1 else ""
    body = f"<!doctype html><title>The night</title><article><h1>The night</h1><p>{WORDS}</p>{said}"
    await talk.send(response(body=body.encode()))


@pytest.fixture
def forgetful():
    """A web of one page, which loses a sentence."""
    with MisbehavingWeb(lambda _: page) as web:
        yield web


def look(web, home=None):
    """Crawl the page as a document quotes it."""
    url = web.url("/night")
    cited = Citation(DOCUMENT.name, url, url, CitationKind.TEXT, Place(line=1), quote=QUOTE)
    settings = IMPATIENT | {"extract": True, "connect_to": web.connect_to("www.example")}
    job = Job("run", (DOCUMENT,), (cited,), Settings(**settings), datetime.now(UTC), home)
    return crawl(job, tell=lambda _: None)


def test_a_page_that_loses_a_sentence_is_news(forgetful, tmp_path):
    """It is alive both times, and the second run tells who leans on what is there no more."""
    first, second = look(forgetful, tmp_path), look(forgetful, tmp_path)
    assert [each.support for each in first.backings] == [Support.SUPPORTS]
    assert [each.support for each in second.backings] == [Support.NOT_FOUND]
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        (told,) = (
            each
            for each in ledger.changes_since(datetime(2020, 1, 1, tzinfo=UTC))
            if each.event is ChangeEvent.QUOTE_LOST
        )
        found = ledger.history(forgetful.url("/night"))
    assert QUOTE in told.because
    assert [each.quote for each in told.citations] == [QUOTE]
    assert found.backings == (*second.backings,)


def test_the_place_is_one_in_the_archived_text(forgetful, tmp_path):
    """Where the passage is said to stand, the text in the ledger has it."""
    (backing,) = look(forgetful, tmp_path).backings
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        text = ledger.history(forgetful.url("/night")).article.text
    assert text[backing.start : backing.end] == QUOTE


def test_a_check_tells_it_too(forgetful):
    """Before publication nothing is kept, and a quotation is looked for in what a page shows."""
    assert [each.support for each in look(forgetful).backings] == [Support.SUPPORTS]
