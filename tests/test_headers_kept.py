"""What a kept answer lets us ask, what a 304 then means, and what it says anew."""

import pytest
from evidence import AT

from archiver import headers
from archiver.model import Exchange

TAG, OTHER, WEAK = ("ETag", '"one"'), ("ETag", '"two"'), ("etag", 'W/"one"')
DAY = ("Last-Modified", "Mon, 01 Jan 2024 00:00:00 GMT")


def answer(*fields, status=200):
    return Exchange("http://news.example/", AT, status=status, headers=fields)


ASKS = [
    ((), (), "nothing to ask by"),
    ((TAG,), (("If-None-Match", '"one"'),), "a tag"),
    ((WEAK,), (("If-None-Match", 'W/"one"'),), "a weak tag"),
    ((DAY,), (("If-Modified-Since", DAY[1]),), "a date"),
    ((TAG, DAY), (("If-None-Match", '"one"'), ("If-Modified-Since", DAY[1])), "both"),
    ((("ETag", "one"),), (), "a tag without quotation marks"),
    ((("ETag", '"a"b"'),), (), "a tag with one too many"),
    ((("ETag", '"é"'),), (), "a tag that is not ASCII"),
    ((("Last-Modified", "yesterday"),), (), "no date"),
    ((("Last-Modified", "Mon, 01 Jan 2024 00:00:00 GMT\x00"),), (), "a date that hides something"),
]


@pytest.mark.parametrize(("fields", "asked"), [row[:2] for row in ASKS], ids=[r[2] for r in ASKS])
def test_what_is_asked_with(fields, asked):
    """Only what a server could have meant is sent back to it."""
    assert headers.conditions(answer(*fields)) == asked


HOLDS = [
    ((TAG,), (TAG,), 304, True, "the same tag"),
    ((TAG,), (WEAK,), 304, True, "the same tag, weak"),
    ((TAG,), (), 304, True, "no tag"),
    ((DAY,), (TAG,), 304, True, "a tag that it did not have"),
    ((TAG,), (OTHER,), 304, False, "another tag"),
    ((TAG,), (TAG,), 200, False, "the page itself"),
    ((TAG,), (), 412, False, "a refusal"),
]


@pytest.mark.parametrize(
    ("kept", "said", "status", "holds"), [row[:4] for row in HOLDS], ids=[r[4] for r in HOLDS]
)
def test_when_a_kept_answer_still_holds(kept, said, status, holds):
    """Only a 304 says so, and only of what we have."""
    assert headers.still_holds(answer(*kept), answer(*said, status=status)) is holds


def test_a_304_says_some_things_anew():
    """Its headers replace those of the same name; what describes the body stays."""
    kept = (("Date", "then"), ("Content-Type", "text/html"), TAG, ("Content-Length", "9"))
    news = (("date", "now"), ("Content-Length", "0"), ("X-New", "1"))
    fresh = (("Content-Type", "text/html"), TAG, ("Content-Length", "9"), *news[::2])
    assert headers.freshened(kept, news) == fresh
