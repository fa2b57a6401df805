"""What goes into the ledger comes out equal, and nothing goes in twice."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ledger_samples import (
    LINK,
    OTHER,
    START,
    article,
    begun,
    citation,
    day,
    document,
    exchange,
    run,
    snapshot,
    verdict,
)

from archiver.ledger import Ledger, cells
from archiver.model import (
    Citation,
    CitationKind,
    Exchange,
    Failure,
    FailureKind,
    Health,
    LinkStatus,
    Place,
    Purpose,
    Repair,
    Snapshot,
    Stage,
    Timing,
    Tls,
    Truncation,
    Verdict,
)

texts = st.text(max_size=20)
maybe_text = st.none() | texts
counts = st.integers(0, 2**63 - 1)
moments = st.datetimes(
    min_value=datetime(1900, 1, 2),  # noqa: DTZ001  (the strategy adds the zone)
    max_value=datetime(9999, 12, 30),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45))]),
)
seconds = st.none() | st.floats(0, 1e6)
failures = st.none() | st.builds(Failure, st.sampled_from(FailureKind), texts)
encryption = st.none() | st.builds(Tls, texts, texts, st.booleans(), maybe_text)
timings = st.builds(Timing, seconds, seconds, seconds, seconds, st.floats(0, 1e6))
headers = st.lists(st.tuples(texts, texts), max_size=4).map(tuple)
places = st.builds(
    Snapshot,
    warc=texts,
    offset=st.integers(0, 10),
    end=st.integers(11, 2**63 - 1),
    record_id=st.uuids().map("urn:uuid:{}".format),
    related=st.lists(texts, max_size=3).map(tuple),
    date=moments,
    digest=maybe_text,
)
exchanges = st.builds(
    Exchange,
    url=texts,
    started_at=moments,
    purpose=st.sampled_from(Purpose),
    method=texts,
    status=st.integers(100, 999),
    reason=texts,
    version=texts,
    headers=headers,
    body_length=counts,
    digest=maybe_text,
    truncated=st.none() | st.sampled_from(Truncation),
    failure=failures,
    address=maybe_text,
    proxy=maybe_text,
    tls=encryption,
    timing=timings,
    snapshot=places,
)
verdicts = st.builds(
    Verdict,
    url=st.just(LINK),
    status=st.sampled_from(LinkStatus),
    health=st.sampled_from(Health),
    stage=st.sampled_from(Stage),
    rule=texts,
    because=texts,
    checked_at=moments,
    http_status=st.none() | st.integers(0, 999),
    final_url=maybe_text,
    tries=st.integers(1, 9),
    records=st.lists(texts, max_size=3).map(tuple),
)
numbers = st.none() | st.integers(1, 9999)
citations = st.builds(
    Citation,
    document=st.just("bulletin.txt"),
    url=texts,
    as_printed=texts,
    kind=st.sampled_from(CitationKind),
    place=st.builds(Place, numbers, numbers, numbers, maybe_text),
    context=texts,
    anchor=maybe_text,
    quote=maybe_text,
    repair=st.none() | st.builds(Repair, texts, st.lists(texts, max_size=2).map(tuple)),
    defanged=st.booleans(),
)

a_ledger_each = settings(max_examples=30)
"""A new ledger for each example takes longer than all that is done with it."""


@a_ledger_each
@given(st.lists(exchanges, min_size=1, max_size=6))
def test_exchanges_come_back_equal_and_in_order(values: list[Exchange]) -> None:
    """Whatever came over the wire, the ledger returns it, and where it lies."""
    with begun() as ledger:
        for hop, value in enumerate(values, 1):
            ledger.add_exchange("r1", LINK, 1, hop, value)
        assert ledger.exchanges("r1", LINK) == tuple(values)


def test_a_failed_exchange_comes_back_equal() -> None:
    """One without any answer, too."""
    failure = Failure(FailureKind.REFUSED, "nobody listens on port 443")
    failed = Exchange(LINK, START, failure=failure, snapshot=snapshot(1))
    with begun() as ledger:
        ledger.add_exchange("r1", LINK, 1, 1, failed)
        assert ledger.exchanges("r1", LINK) == (failed,)


def test_chains_and_interim_responses_are_left_to_the_warc() -> None:
    """Certificates and 1xx responses, which the WARC holds whole, are not kept twice."""
    tls = Tls("TLSv1.3", "AES", verified=True, chain=(b"leaf",))
    whole = replace(exchange(1), tls=tls, interim=(b"HTTP/1.1 103 \r\n\r\n",))
    with begun() as ledger:
        ledger.add_exchange("r1", LINK, 1, 1, whole)
        assert ledger.exchanges("r1", LINK) == (
            replace(whole, tls=replace(tls, chain=()), interim=()),
        )


@a_ledger_each
@given(verdicts)
def test_a_verdict_comes_back_equal(value: Verdict) -> None:
    """Every status, stage and sentence survives, to the microsecond."""
    with begun() as ledger:
        ledger.add_verdict("r1", value)
        assert ledger.earlier([LINK]) == {LINK: (value,)}


@a_ledger_each
@given(st.lists(citations, max_size=4))
def test_citations_come_back_equal_and_in_order(values: list[Citation]) -> None:
    """The same URL cited twice is one link and two citations."""
    with begun() as ledger:
        ledger.add_document("r1", document(), values, START)
        report = ledger.report()
        assert report.citations == tuple(values)
        assert [link.url for link in report.links] == list(dict.fromkeys(c.url for c in values))


@given(moments, moments)
def test_moments_sort_as_their_text_does(one: datetime, other: datetime) -> None:
    """Order as text is order in time, whatever the zone and the fraction."""
    assert (one < other) == (cells.moment(one) < cells.moment(other))


def test_a_moment_without_a_zone_is_refused() -> None:
    """A clock that does not say where it stands is a mistake of ours."""
    with pytest.raises(ValueError, match="without a time zone"):
        cells.moment(datetime(2025, 3, 1))  # noqa: DTZ001  (that is the point)


def test_text_that_utf8_cannot_hold_is_made_visible() -> None:
    """A file name that is not UTF-8 reaches us with a lone surrogate, and still has a row."""
    with begun() as ledger:
        ledger.add_document("r1", document("caf\udce9.txt"), [], START)
        assert ledger.report().documents[0].name == "caf\\udce9.txt"


def test_a_hop_is_found_in_its_place() -> None:
    """Visits and hops come back in their order, and robots.txt belongs to no link."""
    with begun() as ledger:
        for number, (link, visit, hop) in enumerate(
            [(LINK, 2, 1), (None, 1, 1), (LINK, 1, 2), (LINK, 1, 1)], start=1
        ):
            ledger.add_exchange("r1", link, visit, hop, exchange(number))
        found = ledger.exchanges("r1", LINK)
        assert [each.snapshot for each in found] == [snapshot(4), snapshot(3), snapshot(1)]


def test_the_snapshot_comes_first() -> None:
    """An exchange that is not on disk yet is refused."""
    with begun() as ledger, pytest.raises(ValueError, match="the snapshot comes first"):
        ledger.add_exchange("r1", LINK, 1, 1, replace(exchange(1), snapshot=None))


def test_the_committed_end_covers_every_record() -> None:
    """It is the furthest of exchanges and conversions, a file at a time; None for a new file."""
    with begun() as ledger:
        ledger.add_exchange("r1", LINK, 1, 1, exchange(1))
        ledger.add_exchange("r1", LINK, 1, 2, replace(exchange(2), snapshot=snapshot(9, "two")))
        ledger.add_article("r1", LINK, snapshot(1).record_id, article("Words."), snapshot(4))
        assert ledger.committed_end("one.warc.gz") == snapshot(4).end
        assert ledger.committed_end("two") == snapshot(9).end
        assert ledger.committed_end("three") is None


# --- Reading a document again -----------------------------------------------------------


def counted(ledger: Ledger, *tables: str) -> list[int]:
    """How many rows each table has."""
    ask = "SELECT count(*) FROM {}"
    return [ledger._database.execute(ask.format(table)).fetchone()[0] for table in tables]


def test_the_same_document_again_is_only_a_reading() -> None:
    """A second run over the same bytes adds the note that it read them, and nothing else."""
    with begun("r1", "r2") as ledger:
        for name in ("r1", "r2"):
            ledger.add_document(name, document(), [citation(), citation(OTHER)], START)
        assert counted(ledger, "documents", "citations", "links", "readings") == [1, 2, 2, 2]


def test_a_changed_document_is_a_new_edition() -> None:
    """The report follows the edition read last, even when that is an old one come back."""
    with begun("r1", "r2", "r3") as ledger:
        for name, edition, url in [("r1", 1, LINK), ("r2", 2, OTHER)]:
            ledger.add_document(name, document(edition=edition), [citation(url)], START)
        assert [link.url for link in ledger.report().links] == [OTHER]
        ledger.add_document("r3", document(edition=1), [citation(LINK)], day(2))
        assert [link.url for link in ledger.report().links] == [LINK]
        assert counted(ledger, "documents", "citations") == [2, 2]


def test_more_found_in_the_same_bytes_is_told() -> None:
    """A better reader of the same file adds what it found; what the older found stays."""
    with begun("r1", "r2") as ledger:
        ledger.add_document("r1", document(), [citation()], START)
        ledger.add_document("r2", document(), [citation(), citation(OTHER)], day(1))
        assert [link.url for link in ledger.report().links] == [LINK, OTHER]
        assert counted(ledger, "citations", "links") == [3, 2]


def test_a_link_is_known_by_its_keys() -> None:
    """The row of a link has what archives and politeness sort it by."""
    with begun() as ledger:
        ledger.add_document(
            "r1", document(), [citation("https://WWW.News.example.co.uk/b?z&a")], START
        )
        row = next(ledger._database.query("SELECT * FROM links"))
        assert row == {
            "url": "https://WWW.News.example.co.uk/b?z&a",
            "surt": "uk,co,example,news)/b?a&z",
            "domain": "example.co.uk",
            "first_seen_at": "2025-03-01T12:00:00.000000Z",
        }


def test_a_run_and_its_end() -> None:
    """A run without an end was broken off; one with an end says how it came out."""
    with begun("r1", "r2") as ledger:
        ledger.end_run("r1", day(1), "finished", {"live": 3})
        sql = """
            SELECT id, command, operator, outcome, json_extract(summary, '$.live') AS live
            FROM runs LEFT JOIN run_ends ON run = id ORDER BY id
        """
        assert [tuple(row.values()) for row in ledger._database.query(sql)] == [
            ("r1", "run", "The Desk", "finished", 3),
            ("r2", "run", "The Desk", None, None),
        ]


def test_a_run_begins_once() -> None:
    """Two runs of one id would be one evidence for two things."""
    with begun("r1") as ledger, pytest.raises(Exception, match="append-only: rows of runs"):
        ledger.begin_run(run("r1", 3))


def test_the_latest_of_two_verdicts_is_the_one_written_last() -> None:
    """Whatever the clock said: it may have been ahead, and there is one writer."""
    with begun() as ledger:
        ledger.add_verdict("r1", verdict("gone", 5))
        ledger.add_verdict("r1", verdict("live", 2))
        current = ledger._database.query("SELECT status FROM current_verdicts")
        assert list(current) == [{"status": "live"}]
