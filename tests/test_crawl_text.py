"""What is kept of the text of cited files."""

import asyncio
import os
import signal

import pytest
from built import pdf
from crawling import visit
from serving import Answer, serving

from archiver.crawl import extraction
from archiver.ledger import Ledger

TYPE = "application/pdf"
PAGE = b"<html><title>The quay</title><body><article>%s</article></body></html>" % (
    b"<p>The harbour board met on Tuesday to hear how the storm had damaged the quay.</p>" * 200
)


def test_the_text_of_a_cited_pdf_can_be_searched(web, tmp_path):
    """A PDF is known by its bytes, and the words of all its pages are kept with its snapshot."""
    visit(web.url("/report"), home=tmp_path, extract=True, connect_to=web.connect_to("www.example"))
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        (hit,) = ledger.search("pontoon ferry")
    assert hit.url == web.url("/report")
    assert hit.snapshot.digest is not None


def test_a_packing_that_nobody_asked_for_ends_no_run(tmp_path):
    """A file that is sent in Brotli, or says so, is kept as it came, and the next one is read."""
    packed = Answer(pdf(["sealed"]), (("Content-Encoding", "br"), ("Content-Type", TYPE)))
    plain = Answer(pdf(["pontoon ferry"]), (("Content-Type", TYPE),))
    with serving({"/packed": lambda _: packed, "/plain": lambda _: plain}) as web:
        links = [web.url("/packed"), web.url("/plain")]
        visit(*links, home=tmp_path, extract=True, connect_to=web.connect_to())
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        assert [hit.url for hit in ledger.search("pontoon ferry")] == links[1:]
        assert not list(ledger.search("sealed"))


UNREAD = [
    (b"\x89PNG\r\n\x1a\n" + bytes(100), "a picture"),
    (b"%PDF-1.4\n" + bytes(100), "a broken PDF"),
    (pdf(["locked"], password="secret"), "a locked PDF"),
    (pdf([""]), "a PDF without a word"),
    (b"PK\x03\x04" + bytes(100), "a broken archive"),
    (b"", "nothing"),
]


@pytest.mark.parametrize("body", [row[0] for row in UNREAD], ids=[row[1] for row in UNREAD])
def test_a_file_without_text_has_no_article(body):
    """What cannot be read is kept as it came, and nothing is said of its text."""
    assert extraction.text(body, "http://a.example/file") is None


def test_a_text_is_kept_up_to_a_limit(monkeypatch):
    """However long a file is, its text is bounded."""
    monkeypatch.setattr(extraction, "MOST_CHARS", 20)
    article = extraction.text(pdf(["Twenty characters are not so many."]), "http://a.example/file")
    assert article.text == "Twenty characters ar"


async def _texts(extractor: extraction.Extractor, pages: int) -> list[bool]:
    """Whether each of so many pages that come at once has a text."""
    urls = [f"http://a.example/{number}" for number in range(pages)]
    found = (extractor.extract(PAGE, "text/html", url) for url in urls)
    return [article is not None for article in await asyncio.gather(*found)]


def test_a_worker_that_is_killed_takes_no_text_with_it():
    """Neither that of the pages in line, nor of the one that it was at: it is read once more."""

    async def read() -> list[bool]:
        extractor = extraction.Extractor()
        try:
            await _texts(extractor, 1)
            (worker, *_) = extractor._workers._processes
            reading = asyncio.ensure_future(_texts(extractor, 30))
            await asyncio.sleep(0)
            os.kill(worker, signal.SIGKILL)
            return await reading
        finally:
            extractor.close()

    assert all(asyncio.run(read()))


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP], ids=["dies", "hangs"])
def test_a_page_that_no_worker_survives_costs_one_text(monkeypatch, number):
    """Though not even an alarm may reach the worker; the others have theirs."""
    monkeypatch.setattr(extraction, "STUCK", 8)

    async def read() -> tuple[object, list[bool]]:
        extractor = extraction.Extractor()
        try:
            await _texts(extractor, 2)
            harmful = asyncio.ensure_future(extractor._have(_harm, number, "http://a.example/"))
            return await asyncio.gather(harmful, _texts(extractor, 6))
        finally:
            extractor.close()

    article, others = asyncio.run(read())
    assert article is None
    assert all(others)


def _harm(number: int, _url: str) -> None:
    os.kill(os.getpid(), number)
