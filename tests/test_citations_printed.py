"""URLs in running text: where they begin and end, and whether they go on in the next line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import cases

from archiver import urls
from archiver.citations import printed

PRINTED = cases("citations/urls.txt")
NOT_PRINTED = cases("citations/not_urls.txt")
WRAPPED = cases("citations/wrapped.txt")
NOT_WRAPPED = cases("citations/not_wrapped.txt")
NOTED = {
    "behind a file name": ("http://a.org/page.html2", {"2"}, "http://a.org/page.html"),
    "behind a host": ("http://a.org12", {"12"}, "http://a.org"),
    "behind a file name, whatever is known": (
        "http://a.org/page.html2",
        (),
        "http://a.org/page.html",
    ),
    "behind a host, whatever is known": ("http://a.org12", (), "http://a.org"),
    "behind an ending that has a number": ("http://a.org/page.php5", (), "http://a.org/page.php5"),
    "behind such an ending, and a note": ("http://a.org/page.php5", {"5"}, "http://a.org/page.php"),
    "an ending of its own": ("http://a.org/one.mp3", {"3"}, "http://a.org/one.mp3"),
    "in brackets": ("http://a.org/page[4]", (), "http://a.org/page"),
    "two in brackets": ("http://a.org/page[4][12]", (), "http://a.org/page"),
    "in brackets behind a value": ("http://a.org/?id=4711[4]", (), "http://a.org/?id=4711"),
    "an index of a query": ("http://a.org/?id[4]", (), "http://a.org/?id[4]"),
    "behind the full stop of a file": ("http://a.org/page.html.2", (), "http://a.org/page.html"),
    "behind a full stop": ("http://a.org/page.2 The next", (), "http://a.org/page"),
    "behind a full stop, such a note": ("http://a.org/page.2 and", {"2"}, "http://a.org/page"),
    "a number behind a full stop": ("http://a.org/page.2 and", (), "http://a.org/page.2"),
    "a version": ("http://a.org/v1.2 The next", (), "http://a.org/v1.2"),
    "a port": ("http://a.org:808", {"808"}, "http://a.org:808"),
    "a number the URL may end in": ("http://a.org/page2", {"2"}, "http://a.org/page2"),
    "a directory of that number": ("http://a.org/2", {"2"}, "http://a.org/2"),
}
TAIL = st.text("abcdefghijklmnopqrstuvwxyz0123456789-_~/%=&", max_size=60)


def found(text, labels=frozenset()):
    return [item.url for item in printed.find(text, labels)]


@pytest.mark.parametrize("case", PRINTED.values(), ids=PRINTED)
def test_every_printed_url_is_found(case):
    """No more and no less than the author meant is taken for the URL."""
    assert found(case.text) == case.expected


@pytest.mark.parametrize("case", NOT_PRINTED.values(), ids=NOT_PRINTED)
def test_no_url_is_invented(case):
    """What is no URL is not found."""
    assert case.expected == []
    assert found(case.text) == []


@pytest.mark.parametrize("case", WRAPPED.values(), ids=WRAPPED)
def test_a_wrapped_url_is_joined(case):
    """A line break that cut a URL is taken out of it."""
    assert found(case.text) == case.expected


@pytest.mark.parametrize("case", NOT_WRAPPED.values(), ids=NOT_WRAPPED)
def test_a_url_at_the_end_of_a_line_swallows_nothing(case):
    """A list stays a list, and the next word a word."""
    assert found(case.text) == case.expected


@pytest.mark.parametrize(("text", "labels", "expected"), NOTED.values(), ids=NOTED)
def test_a_notes_mark_is_told_from_the_url(text, labels, expected):
    """Only where there is such a note, and no URL ends like that."""
    assert found(text, frozenset(labels)) == [expected]


@given(TAIL)
def test_no_character_of_a_whole_url_is_lost(tail):
    """A URL that is not wrapped, and ends in a letter, is found to the letter."""
    url = f"http://a.org/{tail}z"
    assert found(f"See {url} for more.") == [url]
    assert found(f"See\n{url}\n\nfor more.") == [url]


@given(st.text(), st.text("htps:/\\ \n.a-()[]'|\ufffe\u00ad1"))
def test_any_text_is_read(text, more):
    """Nothing raises, and every URL lies in the text, after the one before it."""
    spans = list(printed.spans(text + "http://a.org" + more, frozenset({"1"})))
    ends = [0, *(end for _, end in spans)]
    assert all(before <= start < end for before, (start, end) in zip(ends, spans, strict=False))


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "text",
    [
        "a" * 3_000_000,
        "http://a.org/" + "b" * 3_000_000,
        "http://a.b)/" * 60_000,
        "http://a.b,c/" * 60_000,
        "http://a.b/" * 60_000,
        "http:" * 300_000,
        "http://a.b/" + "(" * 1_000_000,
        "http:\n  " * 100_000,
        "http://a.b/-\n" * 30_000,
    ],
    ids=lambda text: text[:13],
)
def test_time_is_linear_in_the_text(text):
    """Endless lines and runs made to be slow are read like any other."""
    assert sum(end - start for start, end in printed.spans(text)) <= len(text)
