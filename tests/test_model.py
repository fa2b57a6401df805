"""The words: a value that could not be true cannot be built."""

import dataclasses
from collections.abc import Callable

import pytest
from evidence import AT, CITED, answer, evidence, look

from archiver import model
from archiver.model import (
    HEALTH,
    ArchiverError,
    Exchange,
    Failure,
    FailureKind,
    Hyperlink,
    LinkStatus,
    Place,
    Probe,
    Snapshot,
    Visit,
)
from archiver.settings import Settings, meanings

IMPOSSIBLE = [
    (lambda: Place(page=0), "pages count from 1"),
    (lambda: Place(line=-1), "so do lines"),
    (lambda: Place(column=0), "and columns"),
    (lambda: Hyperlink(CITED, 5, 4), "a link that ends before it begins"),
    (lambda: Hyperlink(CITED, -1, 4), "a link before the text"),
    (lambda: Probe(CITED, attempt=0), "tries count from 1"),
    (lambda: Probe(CITED, wait=-1.0), "nobody waits a negative time"),
    (lambda: Snapshot("a", 5, 5, "urn:uuid:1", (), AT), "a record without a byte"),
    (lambda: Exchange(CITED, AT), "neither an answer nor a failure"),
    (lambda: Visit(Probe(CITED), ()), "nothing asked, and nothing that kept us from it"),
]


@pytest.mark.parametrize("build", [pytest.param(row[0], id=row[1]) for row in IMPOSSIBLE])
def test_what_cannot_be_true_cannot_be_built(build: Callable[[], object]) -> None:
    """The constructor refuses it."""
    with pytest.raises(ValueError, match=r"\w"):
        build()


def test_every_status_has_a_health() -> None:
    """The table of healths forgets no status."""
    assert set(HEALTH) == set(LinkStatus)


def test_values_stay_as_they_were_built() -> None:
    """Every dataclass of the model is frozen."""
    types = [kind for kind in vars(model).values() if dataclasses.is_dataclass(kind)]
    assert len(types) > 20
    assert all(kind.__dataclass_params__.frozen for kind in types)  # type: ignore[union-attr]


def test_a_header_is_found_whatever_its_case() -> None:
    """The first of several counts, and what is not there is None."""
    exchange = answer(200, headers=(("X-One", "1"), ("x-one", "2")))
    assert exchange.header("X-ONE") == "1"
    assert exchange.header("two") is None


def test_a_visit_ends_where_its_last_exchange_does() -> None:
    """Status, address and failure of a visit are those of the last exchange."""
    visit = look(answer(301), answer(404, "https://example.org/b"))
    assert (visit.status, visit.final_url, visit.failure) == (404, "https://example.org/b", None)


def test_a_chain_that_failed_says_so_first() -> None:
    """The failure of the chain stands before that of its last exchange."""
    visit = look(answer(302, fails=FailureKind.TRUNCATED), chain=FailureKind.LOOP)
    assert visit.failure == Failure(FailureKind.LOOP, "the detail")


def test_a_visit_that_asked_nothing_has_only_its_probe() -> None:
    """No exchange, no status, and the address is the probe's own."""
    visit = look(chain=FailureKind.POLICY)
    assert (visit.final, visit.status, visit.final_url) == (None, None, CITED)


def test_the_latest_look_is_the_last() -> None:
    """Evidence is in the order of time."""
    first, second = look(answer(503)), look(answer(200))
    assert evidence(first, second).latest is second
    assert evidence().latest is None


def test_a_mistake_of_the_user_carries_its_remedy() -> None:
    """Message, hint and exit code come with the error; 2 unless it is said otherwise."""
    error = ArchiverError("no such file", "look again")
    assert (str(error), error.hint, error.exit_code) == ("no such file", "look again", 2)
    assert ArchiverError("torn", "verify it", exit_code=3).exit_code == 3


def test_settings_have_one_digest() -> None:
    """Equal settings have equal digests, and one that differs has another."""
    assert Settings().digest() == Settings().digest()
    assert Settings().digest().startswith("sha256:")
    assert Settings(tries=4).digest() != Settings().digest()


def test_every_setting_means_something() -> None:
    """Each key has its sentence, in the order of the table, and none shares a default."""
    assert list(meanings()) == [item.name for item in dataclasses.fields(Settings)]
    assert all(meanings().values())
    assert Settings().sites is not Settings().sites
