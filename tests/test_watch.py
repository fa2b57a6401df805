"""What is due, and what comes first: a table, with no clock."""

from datetime import UTC, datetime, timedelta

import pytest

from archiver import watch
from archiver.model import LinkStatus, Stage
from archiver.watch import Known, Rhythm, Turn

START = datetime(2025, 3, 1, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
RHYTHM = Rhythm(least=DAY, most=30 * DAY, apart=3 * DAY)


def seen(status="live", *, stood=0.0, day=0.0, stage="none", url="http://a.example/"):
    """A link that was last looked at on a day, and had stood so for as many days by then."""
    checked = START + day * DAY
    return Known(url, START, LinkStatus(status), Stage(stage), checked - stood * DAY, checked)


INTERVALS = [
    # what is known, days until the next look, why
    (Known("http://a.example/", START), 0, "a citation that was never looked at waits for nothing"),
    (seen(), 1, "what was seen once is looked at after the shortest interval"),
    (seen(stood=0.2), 1, "and is left alone for that long at least"),
    (seen(stood=4), 4, "what has stood is left alone for as long again"),
    (seen(stood=16, day=40), 16, "so that the interval doubles"),
    (seen(stood=700), 30, "up to the longest"),
    (seen("moved", stood=0), 1, "what has changed is looked at soon"),
    (seen("live", stage="revived", stood=0), 1, "what came back, too"),
    (seen("gone", stage="suspected"), 3, "what fails waits for a check that can confirm"),
    (seen("gone", stage="suspected", stood=20), 3, "however long it has failed"),
    (seen("timeout", stage="suspected"), 3, "a trouble that may pass fails, too"),
    (seen("gone", stage="confirmed", stood=1), 90, "the dead are looked at rarely"),
    (seen("blocked", stood=8), 8, "a wall that stands is left alone like a page that stands"),
    (seen("undecided", stood=0), 1, "what could not be told is looked at soon"),
]


@pytest.mark.parametrize(
    ("known", "days"), [pytest.param(*row[:2], id=row[2]) for row in INTERVALS]
)
def test_how_long_a_link_is_left_alone(known, days):
    """The interval follows from how the link stood, within the bounds."""
    assert watch.interval(known, RHYTHM) == days * DAY


EVERY = [
    (seen(stood=400), 7, "what stands is looked at as often as somebody said"),
    (seen(stood=0), 7, "and no more often"),
    (seen("gone", stage="suspected"), 3, "what fails is confirmed as anything is"),
    (seen("gone", stage="confirmed"), 21, "the dead are looked at more rarely"),
]


@pytest.mark.parametrize(("known", "days"), [pytest.param(*row[:2], id=row[2]) for row in EVERY])
def test_an_interval_that_somebody_chose(known, days):
    """Takes the place of both bounds."""
    assert watch.interval(known, RHYTHM.every(7 * DAY)) == days * DAY


DUE = [
    (seen(), 1.0, True, "on the minute"),
    (seen(), 0.97, True, "a little early, for no timer is punctual"),
    (seen(), 0.8, False, "much too early"),
    (seen("gone", stage="suspected"), 2.999, False, "a minute early confirms nothing"),
    (seen("gone", stage="suspected"), 3.0, True, "three days after the last"),
    (seen("gone", stage="confirmed"), 89.0, False, "the dead have time"),
    (seen(day=400), 1.0, True, "it was looked at in a year to come: a clock was ahead"),
    (seen("gone", stage="suspected", day=400), 1.0, True, "it failed in a year to come"),
]


@pytest.mark.parametrize(
    ("known", "day", "due"), [pytest.param(*row[:3], id=row[3]) for row in DUE]
)
def test_when_it_is_due(known, day, due):
    """And where it is not, the plan says when it will be."""
    found = watch.plan([(known, RHYTHM)], START + day * DAY)
    assert bool(found.now) is due
    assert found.following == (None if due else watch.due_at(known, RHYTHM, START))


def named(name, **rest):
    """A link of this name."""
    return seen(url=f"http://{name}.example/", **rest)


ORDERS = [
    # links, day, the most, what is looked at, how many are left, why
    (
        [named("old", day=0), Known("http://new.example/", START + 3 * DAY)],
        3, 1, ["new"], 1, "new citations first",
    ),
    (
        [named("stands", day=0), named("fails", day=0, status="gone", stage="suspected")],
        4, 1, ["fails"], 1, "failing links before standing ones",
    ),
    (
        [named("b", day=2), named("a", day=1), named("c", day=0)],
        9, 2, ["c", "a"], 1, "the longest due first",
    ),
    (
        [named("forgotten", day=0), Known("http://new.example/", START + 10 * DAY)],
        10, 1, ["forgotten"], 1, "and what has waited for more than a week even before new ones",
    ),
    ([named("a", day=0), named("b", day=2.5)], 3, None, ["a"], 0, "no bound, nothing left"),
    ([], 3, 5, [], 0, "nothing is watched"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("links", "day", "most", "names", "left"), [pytest.param(*row[:5], id=row[5]) for row in ORDERS]
)
def test_what_comes_first(links, day, most, names, left):
    """Where not all can be looked at, the order is fair, and the rest is told."""
    found = watch.plan([(known, RHYTHM) for known in links], START + day * DAY, most)
    assert [each.url.split("//")[1].split(".")[0] for each in found.now] == names
    assert found.left == left


def test_who_waits_is_told_a_moment_before_what_fails_is_due():
    """So that a daily timer comes to it on the third day; nothing else is hastened by patience."""
    failing, dead = seen("gone", stage="suspected"), seen("gone", stage="confirmed")
    early, patience = START + 3 * DAY - 5 * MINUTE, 10 * MINUTE
    (due,) = watch.plan([(failing, RHYTHM)], early, patience=patience).now
    assert due.at == START + 3 * DAY
    assert not watch.plan([(failing, RHYTHM)], early - patience, patience=patience).now
    assert not watch.plan([(dead, RHYTHM)], START + 89 * DAY, patience=30 * DAY).now


def test_a_small_budget_reaches_everything():
    """With room for two of ten a day and a new citation each day, nothing waits for ever."""
    known = {f"http://{n}.example/": named(str(n), day=0) for n in range(10)}
    looked = set()
    for day in range(1, 30):
        fresh = f"http://fresh-{day}.example/"
        known[fresh] = Known(fresh, START + day * DAY)
        found = watch.plan([(each, RHYTHM) for each in known.values()], START + day * DAY, 2)
        for due in found.now:
            looked.add(due.url)
            name = due.url.split("//")[1].split(".")[0]
            known[due.url] = named(name, day=day, stood=day)
    assert {f"http://{n}.example/" for n in range(10)} <= looked


SPANS = [("90", 90), ("90s", 90), ("30m", 1800), ("12h", 43200), ("7d", 604800)]


@pytest.mark.parametrize(("text", "seconds"), SPANS)
def test_a_span_is_read(text, seconds):
    """As a person writes it."""
    assert watch.span(text).total_seconds() == seconds


@pytest.mark.parametrize("text", ["", "d", "7 days", "-1d", "1.5d", "1w"])
def test_what_is_no_span(text):
    """Is refused."""
    with pytest.raises(ValueError, match=text or "^$"):
        watch.span(text)


def test_turns_have_a_head_start_each():
    """No turn is left out of the table."""
    assert set(watch.HEAD_START) == set(Turn)
