"""Tags with more attributes than anybody writes keep their names; all others are let be.

Each row that would cost a quadratic search or a parser minutes has a bound on the time of its test.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver import page, tags

pytestmark = pytest.mark.timeout(60)

MANY = 100_000
FILLED = "<p>" + "word " * 40_000 + "</p>"


def crowd(between: str, value: str) -> str:
    """Return a page with a tag of very many attributes."""
    attributes = between.join(f"a{number:x}{value}" for number in range(MANY))
    return f"<body><p{between}{attributes}>there</p>"


@pytest.mark.parametrize("between", [" ", "/", "\n"])
@pytest.mark.parametrize("value", ["", "='>'", '="<p>"', " = x"])
def test_a_crowded_tag_has_none(between, value):
    """However its attributes are parted, and whatever stands in them."""
    assert tags.thinned(crowd(between, value)) == "<body><p>there</p>"


LET_BE = [
    FILLED,
    "<p class='a b' id=\"x\" data-x=1 hidden title='a > b'>3 < 4</p>" * 4_000,
    '<img alt=x src="data:image/png;base64,' + "A" * 300_000 + '">',
    "<p " + " ".join(f"a{number}=1" for number in range(tags.MOST)) + ">" + FILLED,
    ("<a " * (tags.MOST - 10) + ">") * 100,
    ('<a b="' + "<i " * 1_500 + '">') * 100,
    "<a" * 300_000,
]


@pytest.mark.parametrize("html", LET_BE, ids=range(len(LET_BE)))
def test_what_somebody_may_have_written_is_let_be(html):
    """And what is odd, but not crowded."""
    assert tags.thinned(html) == html


@given(st.text(alphabet="<a/ \"'=>x", max_size=300))
def test_no_more_than_attributes_go(text):
    """A page that is no crowd is as it was, whatever its signs."""
    padded = text + FILLED
    assert tags.thinned(padded) == padded


def test_a_page_is_read_all_the_same():
    """What stands in a crowded tag is there."""
    found = page.read(crowd(" ", "=1").encode(), "text/html", "http://a.example/")
    assert found is not None
    assert found.text == "there"
