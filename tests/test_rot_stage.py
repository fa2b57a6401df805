"""What time adds: histories, one letter a check, and how far the link has come at the end."""

from datetime import timedelta
from itertools import pairwise

import pytest
from evidence import AT, DAY, check
from hypothesis import given
from hypothesis import strategies as st

from archiver.model import HEALTH, Health, LinkStatus, Stage
from archiver.rot import Confirmation, course
from archiver.rot.stage import fails

S = LinkStatus
LETTERS = {
    "L": S.LIVE,
    "M": S.MOVED,
    "G": S.GONE,
    "D": S.DNS,
    "T": S.TIMEOUT,
    "E": S.SERVER_ERROR,
    "B": S.BLOCKED,
    "W": S.WALLED,
    "P": S.POLICY,
    "U": S.UNDECIDED,
    "X": S.TRUNCATED,
    "I": S.INVALID_URL,
    "K": S.LEGAL,
}

HISTORIES = [
    # day and letter of each check, the stage that the last one has reached, why
    ("0L", Stage.NONE, "it answers"),
    ("0G", Stage.SUSPECTED, "one run only suspects"),
    ("0G 3G", Stage.SUSPECTED, "two are not three"),
    ("0G 3G 6G", Stage.CONFIRMED, "three, three days apart"),
    ("0T 3E 6D", Stage.CONFIRMED, "failures of different kinds"),
    ("0G 2.99G 6G", Stage.SUSPECTED, "the second came too soon to count"),
    ("0G 1G 2G 3G 4G 5G 6G", Stage.CONFIRMED, "daily checks: days 0, 3 and 6 count"),
    ("0G 1G 2G 3G 4G 5G", Stage.SUSPECTED, "daily checks: only days 0 and 3 count so far"),
    ("0G 2G 4G 6G", Stage.SUSPECTED, "days 0 and 4 count, day 6 follows too soon"),
    ("0G 0.01G 0.02G 0.03G", Stage.SUSPECTED, "many in one hour are one"),
    ("0G 3G 6L", Stage.NONE, "success: there was nothing confirmed to revive from"),
    ("0G 3G 6L 9G", Stage.SUSPECTED, "one success resets"),
    ("0G 3G 6L 9G 12G", Stage.SUSPECTED, "and counting begins anew"),
    ("0G 3G 6M 9G 12G 15G", Stage.CONFIRMED, "until there are three again"),
    ("0G 3G 6G 9L", Stage.REVIVED, "success after a confirmation"),
    ("0G 3G 6G 9M", Stage.REVIVED, "moved is a success"),
    ("0G 3G 6G 9L 12L", Stage.NONE, "revived is said once"),
    ("0G 3G 6G 9L 12G", Stage.SUSPECTED, "after a revival it begins anew"),
    ("0G 3G 6G 7G", Stage.CONFIRMED, "confirmed stays, however soon the next check"),
    ("0G 3G 6G 9T", Stage.CONFIRMED, "by whatever it fails now"),
    ("0G 3U 6G", Stage.SUSPECTED, "a day without network adds nothing"),
    ("0G 3U 6G 9G", Stage.CONFIRMED, "nor does it reset"),
    ("0G 3G 6B", Stage.NONE, "a wall confirms nothing"),
    ("0G 3G 6B 9G", Stage.CONFIRMED, "nor does it clear"),
    ("0G 3G 6G 9B 12G", Stage.CONFIRMED, "the wall was no success"),
    ("0G 3G 6G 9B 12L", Stage.REVIVED, "the success after it is one"),
    ("0B 3B 6B 9B", Stage.NONE, "blocked is never confirmed"),
    ("0W 3W 6W 9W", Stage.NONE, "walled is never confirmed"),
    ("0P 3P 6P 9P", Stage.NONE, "policy is never confirmed"),
    ("0K 3K 6K 9K", Stage.NONE, "legal is never confirmed"),
    ("0U 3U 6U 9U", Stage.NONE, "undecided is never confirmed"),
    ("0I 3I 6I 9I", Stage.NONE, "an invalid address never lived"),
    ("0G 3G 400G 6G", Stage.CONFIRMED, "what a clock that was ahead had confirmed stays so"),
    ("0G 400G 6G", Stage.SUSPECTED, "a clock that is set back adds no check"),
    ("0G 400G 6G 8G", Stage.SUSPECTED, "nor does what comes too soon after it"),
    ("0G 400G 6G 9G", Stage.CONFIRMED, "and what comes later counts from there"),
    ("0X 3X 6X 9X", Stage.NONE, "part of the page is there"),
]


def reached(history: str, confirmation: Confirmation = Confirmation()) -> Stage:  # noqa: B008
    """Return the stage at the end of a history."""
    *earlier, last = [check(LETTERS[word[-1]], float(word[:-1])) for word in history.split()]
    return course(last.status, last.http_status, last.checked_at, earlier, confirmation).stage


@pytest.mark.parametrize(
    ("history", "stage"), [pytest.param(*row[:2], id=f"{row[0]}: {row[2]}") for row in HISTORIES]
)
def test_stage(history: str, stage: Stage) -> None:
    """The history leads to this stage."""
    assert reached(history) is stage


def test_what_confirms_can_be_set() -> None:
    """Two checks a day apart are enough where that is asked for."""
    assert reached("0G 1G", Confirmation(2, DAY)) is Stage.CONFIRMED
    assert reached("0G 3G 6G", Confirmation(4, DAY)) is Stage.SUSPECTED


@pytest.mark.parametrize(("checks", "apart"), [(1, DAY), (0, DAY), (3, 0 * DAY), (3, -DAY)])
def test_one_moment_cannot_be_made_to_confirm(checks: int, apart: timedelta) -> None:
    """A single run that confirms cannot even be asked for."""
    with pytest.raises(ValueError, match="never confirms"):
        Confirmation(checks, apart)


def test_what_was_told_as_confirmed_stays_told() -> None:
    """Where only the last verdict is at hand, its stage counts."""
    told = [check(S.GONE, 0, stage=Stage.CONFIRMED)]
    assert course(S.GONE, 404, AT + DAY, told).stage is Stage.CONFIRMED
    assert course(S.LIVE, 200, AT + DAY, told).stage is Stage.REVIVED


def test_a_course_counts_from_the_first_failure_since_success() -> None:
    """The number of checks that count and the day of the first are those of this failure."""
    history = [check(S.GONE, 0), check(S.LIVE, 3), check(S.GONE, 6), check(S.GONE, 7)]
    way = course(S.GONE, 404, AT + 9 * DAY, history)
    assert (way.checks, way.since) == (2, AT + 6 * DAY)


@pytest.mark.parametrize(
    ("status", "http", "answer"),
    [
        pytest.param(S.TLS, None, True, id="no handshake, no page"),
        pytest.param(S.TLS, 200, False, id="the page was seen"),
        pytest.param(S.TRUNCATED, 200, False, id="part of it was"),
        pytest.param(S.TOO_LARGE, 200, False, id="so was this"),
        pytest.param(S.GONE, 404, True, id="gone"),
    ],
)
def test_what_speaks_against_a_link(status: LinkStatus, http: int | None, *, answer: bool) -> None:
    """A page that was seen, however it came, does not."""
    assert fails(status, http) is answer


statuses = st.sampled_from(LinkStatus)
histories = st.lists(st.tuples(st.floats(0, 30), statuses, st.sampled_from([None, 200])))


def verdicts(rows: list) -> list:
    """Checks in the order of time."""
    return [check(found, day, http=http) for day, found, http in sorted(rows, key=lambda r: r[0])]


@given(histories, st.sampled_from([S.LIVE, S.MOVED]), statuses)
def test_one_success_always_resets(rows: list, success: LinkStatus, then: LinkStatus) -> None:
    """Whatever came before, the check after a success finds nothing confirmed."""
    earlier = [*verdicts(rows), check(success, 31)]
    assert course(then, None, AT + 60 * DAY, earlier).stage in {Stage.NONE, Stage.SUSPECTED}


@given(statuses, st.sampled_from([None, 200, 404]))
def test_a_single_run_never_confirms(status: LinkStatus, http: int | None) -> None:
    """Whatever it sees."""
    assert course(status, http, AT, ()).stage in {Stage.NONE, Stage.SUSPECTED}


@given(histories, statuses)
def test_a_confirmation_has_its_checks(rows: list, now: LinkStatus) -> None:
    """Confirmed means three failing checks, each three days after the last that counted."""
    earlier = verdicts(rows)
    way = course(now, None, AT + 31 * DAY, earlier)
    if way.stage is not Stage.CONFIRMED:
        return
    alive = [n for n, each in enumerate(earlier) if HEALTH[each.status] is Health.ALIVE]
    since = earlier[alive[-1] + 1 if alive else 0 :]
    days = [each.checked_at for each in since if fails(each.status, each.http_status)]
    days.append(AT + 31 * DAY)
    counted = days[:1]
    for day in days[1:]:
        if day - counted[-1] >= 3 * DAY:
            counted.append(day)
    assert len(counted) >= 3
    assert all(later - before >= 3 * DAY for before, later in pairwise(counted))


@given(histories)
def test_what_says_nothing_changes_nothing(rows: list) -> None:
    """Leaving out the checks that say nothing of the page leaves the stage as it is."""
    every = verdicts(rows)
    telling = [
        each
        for each in every
        if HEALTH[each.status] is Health.ALIVE or fails(each.status, each.http_status)
    ]
    now = AT + 31 * DAY
    assert course(S.GONE, 404, now, every) == course(S.GONE, 404, now, telling)
