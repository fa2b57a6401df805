"""The progress line says how far a crawl is, and leaves nothing behind."""

from io import StringIO

import pytest

from archiver.cli.progress import CLEAR, Line, duration, line
from archiver.crawl import Progress
from archiver.model import LinkStatus

DURATIONS = [
    pytest.param(0.2, "1 second", id="never nought"),
    pytest.param(1, "1 second", id="one"),
    pytest.param(59, "59 seconds", id="seconds"),
    pytest.param(89, "89 seconds", id="still seconds"),
    pytest.param(100, "2 minutes", id="minutes"),
    pytest.param(5400, "2 hours", id="hours"),
]


@pytest.mark.parametrize(("seconds", "words"), DURATIONS)
def test_time_is_told_as_people_tell_it(seconds, words):
    """One unit, rounded."""
    assert duration(seconds) == words


class Clock:
    """A clock that a test moves on."""

    seconds = 0.0

    def __call__(self):
        return self.seconds


def test_the_line_counts_failures_and_time_left():
    """Done, of how many, how many fail, and what the rest will take at this pace."""
    clock, stream = Clock(), StringIO()
    drawn = Line(stream, clock)
    for done, status in enumerate((LinkStatus.LIVE, LinkStatus.GONE, LinkStatus.BLOCKED), start=1):
        clock.seconds += 2
        drawn.tell(Progress(done, 1200, "https://a.example/", status))
    assert stream.getvalue().rsplit(CLEAR, 1)[1] == (
        "3 of 1,200 links, 1 failing, about 40 minutes left"
    )


def test_the_line_is_not_drawn_for_every_link():
    """A thousand links in a tenth of a second are one or two drawings."""
    clock, stream = Clock(), StringIO()
    drawn = Line(stream, clock)
    for done in range(1, 1001):
        clock.seconds += 0.0001
        drawn.tell(Progress(done, 1000, "https://a.example/", LinkStatus.LIVE))
    assert 1 <= stream.getvalue().count(CLEAR) <= 2


def test_the_line_goes_away():
    """What is left at the end is an empty line."""
    stream = StringIO()
    drawn = Line(stream)
    drawn.tell(Progress(1, 1, "https://a.example/", LinkStatus.LIVE))
    drawn.clear()
    assert stream.getvalue().endswith(f"1 of 1 link{CLEAR}")


def test_nothing_is_drawn_where_there_is_no_terminal(capsys):
    """A log or a pipe gets no progress."""
    with line() as tell:
        tell(Progress(1, 1, "https://a.example/", LinkStatus.LIVE))
    assert capsys.readouterr() == ("", "")
