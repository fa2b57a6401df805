"""URLs that a line's end parts, read as they stand elsewhere in the document."""

import pytest

from archiver import citations
from archiver.model import Document, Passage, Place

LONG = "http://a.org/reports/the-state-of-the-reefs"
ELSEWHERE = {
    "a word goes on": (
        f"See {LONG} now.",
        "It is http://a.org/reports/the-state-of-the\n-reefs here",
        LONG,
    ),
    "a word that is one, with its full stop": (
        "See http://a.org/date now.",
        "It is http://a.org/da\nte. Here it ends",
        "http://a.org/date",
    ),
    "what follows is another": (
        "See http://a.org/dates now.",
        "It is http://a.org/da\nte. Here it ends",
        "http://a.org/da",
    ),
    "what follows is longer": (
        "See http://a.org/date now.",
        "It is http://a.org/da\ntes which were told",
        "http://a.org/da",
    ),
    "nothing in one piece": (
        "See http://a.org/date\nOr not.",
        "It is http://a.org/da\nte. Here it ends",
        "http://a.org/da",
    ),
    "a hyphen that is none": (
        "See http://a.org/information now.",
        "It is http://a.org/informa\ufffe\ntion here",
        "http://a.org/information",
    ),
    "a site of which a page is named": (
        "See http://a.org/one/ now.",
        "It is http://a.org/one/\ntwo/three.html here",
        "http://a.org/one/two/three.html",
    ),
}


@pytest.mark.parametrize(("one", "other", "url"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_a_url_is_read_as_it_stands_elsewhere(one, other, url):
    """In one piece, and only if all of it follows."""
    passages = tuple(
        Passage(text, Place(page=page, line=1)) for page, text in ((1, one), (5, other))
    )
    found = citations.find(Document("a.pdf", "", "", 0, passages))
    assert found[-1].url == url


def test_what_was_read_before_is_kept():
    """As a reading that was rejected."""
    passages = (
        Passage("See http://a.org/date now.", Place(page=1, line=1)),
        Passage("It is http://a.org/da\nte. Here it ends", Place(page=5, line=1)),
    )
    found = citations.find(Document("a.pdf", "", "", 0, passages))[-1]
    assert found.repair.rejected == ("http://a.org/da",)
    assert found.as_printed == "http://a.org/da\nte"
