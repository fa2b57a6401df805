"""How findings are put into words: within bounds, and on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver.rot import words

DAY = 86400.0


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        pytest.param(0.0, "0 seconds", id="no time"),
        pytest.param(1.0, "1 second", id="one of them"),
        pytest.param(59.0, "59 seconds", id="below the next unit"),
        pytest.param(60.0, "1 minute", id="the next unit"),
        pytest.param(61.0, "2 minutes", id="rounded up: who comes early is not welcome"),
        pytest.param(3600.0, "1 hour", id="an hour"),
        pytest.param(DAY, "1 day", id="a day"),
        pytest.param(365 * DAY, "365 days", id="a year"),
        pytest.param(365 * DAY + 1, "more than a year", id="longer than anybody waits"),
        pytest.param(float("inf"), "more than a year", id="for ever"),
    ],
)
def test_duration_is_told_in_the_largest_unit(seconds: float, told: str) -> None:
    """As a person would say it, never shorter than it is."""
    assert words.duration(seconds) == told


def test_a_moment_that_is_over_is_no_time_to_stay_away() -> None:
    """A Retry-After of nothing, or in the past, asks for nothing."""
    assert words.stay_away(None) == words.stay_away(0.0) == words.stay_away(0.4) == ""
    assert words.stay_away(1.0) == " It asks us to stay away for 1 second."


@pytest.mark.parametrize(
    ("text", "clipped"),
    [
        pytest.param("short", "short", id="what fits stays"),
        pytest.param("a\nb\t c", "a b c", id="lines are joined"),
        pytest.param("abcdefghij", "abcdefghij", id="what just fits stays"),
        pytest.param("abcdefghijk", "abcdef…ijk", id="the middle goes, both ends stay"),
    ],
)
def test_clip(text: str, clipped: str) -> None:
    """Ten characters are all there is room for."""
    assert words.clip(text, 10) == clipped


@given(st.text(), st.integers(3, 100))
def test_clip_keeps_its_bounds(text: str, length: int) -> None:
    """Whatever comes from outside takes one line and no more than its room."""
    clipped = words.clip(text, length)
    assert len(clipped) <= length
    assert len(clipped.splitlines()) <= 1
