"""What is kept of the text of cited files."""

import pytest
from built import pdf
from crawling import visit
from serving import Answer, serving

from archiver.crawl import extraction
from archiver.ledger import Ledger

TYPE = "application/pdf"


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
