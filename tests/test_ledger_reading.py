"""How links stand, how they came to stand so, and what of it is news."""

from dataclasses import replace

import pytest
from ledger_samples import (
    LINK,
    OTHER,
    START,
    article,
    backing,
    begun,
    citation,
    day,
    document,
    exchange,
    memento,
    run,
    snapshot,
    verdict,
)

from archiver.ledger import Ledger
from archiver.model import (
    ArchiverError,
    Change,
    ChangeEvent,
    History,
    HistoryEntry,
    LinkStatus,
    Spell,
    Standing,
)


def record(number: int) -> str:
    """The id of a record."""
    return snapshot(number).record_id


def test_a_report_tells_how_each_link_stands() -> None:
    """Documents, citations and links, each link with its verdict, title and final snapshot."""
    with begun() as ledger:
        cited = [citation(LINK, 4), citation(OTHER, 5), citation(LINK, 9)]
        ledger.add_document("r1", document(), cited, START)
        for hop in (1, 2):
            ledger.add_exchange("r1", LINK, 1, hop, exchange(hop))
        said = verdict("moved", final=OTHER, records=(record(1), record(2)))
        ledger.add_verdict("r1", said)
        ledger.add_article("r1", LINK, record(2), article("Words.", "The title"))
        report = ledger.report()
        assert report.documents == (document(),)
        assert report.citations == tuple(cited)
        assert report.links == (
            Standing(
                LINK,
                said,
                "The title",
                snapshot(2),
                kept=snapshot(2),
                excerpt="Words.",
                course=(Spell(LinkStatus.MOVED, said.checked_at, said.checked_at),),
            ),
            Standing(OTHER),
        )


def test_a_report_tells_how_each_link_stood() -> None:
    """In spells, with where the page lies as it last was alive, and how its text began."""
    with begun("r1", "r2", "r3", "r4") as ledger:
        ledger.add_document("r1", document(), [citation(LINK)], START)
        for number, status in enumerate(("live", "live", "gone", "gone"), start=1):
            ledger.add_exchange(f"r{number}", LINK, 1, 1, exchange(number))
            said = verdict(status, number, records=(record(number),))
            ledger.add_verdict(f"r{number}", said)
        ledger.add_article("r1", LINK, record(1), article("word " * 100))
        (standing,) = ledger.report().links
        assert standing.snapshot == snapshot(4)
        assert standing.kept == snapshot(2)
        assert standing.excerpt == "word " * 79 + "\u2026"
        assert standing.course == (
            Spell(LinkStatus.LIVE, day(1), day(2), 2),
            Spell(LinkStatus.GONE, day(3), day(4), 2),
        )


def test_a_text_of_an_archive_is_not_the_beginning_of_a_page() -> None:
    """Nor is what it holds kept of the page itself."""
    with begun() as ledger:
        ledger.add_document("r1", document(), [citation(LINK)], START)
        ledger.add_exchange("r1", LINK, 1, 1, exchange(1))
        offered = replace(memento(), snapshot=snapshot(1))
        ledger.add_mementos("r1", LINK, [offered], offered, day(1))
        ledger.add_article("r1", LINK, record(1), article("What an archive has."))
        (standing,) = ledger.report().links
        assert (standing.excerpt, standing.kept, standing.course) == ("", None, ())


def test_a_report_covers_the_documents_named() -> None:
    """In the order named, each once; with no name, all of them."""
    with begun() as ledger:
        for name, url in [("a.txt", LINK), ("b.txt", OTHER), ("c.txt", LINK)]:
            ledger.add_document("r1", document(name), [citation(url, name=name)], START)
        report = ledger.report(["c.txt", "b.txt", "c.txt"])
        assert [each.name for each in report.documents] == ["c.txt", "b.txt"]
        assert [each.document for each in report.citations] == ["c.txt", "b.txt"]
        assert [each.url for each in report.links] == [LINK, OTHER]
        assert [each.name for each in ledger.report().documents] == ["a.txt", "b.txt", "c.txt"]
        assert ledger.report([]).documents == ()


def test_a_document_that_no_run_has_read() -> None:
    """Asking for it is the reader's mistake, and told so."""
    with begun() as ledger, pytest.raises(ArchiverError, match=r"No run has read other\.txt yet"):
        ledger.report(["other.txt"])


def test_a_history_tells_everything_oldest_first() -> None:
    """Each verdict with its run and proof, every citation, and the latest text."""
    with begun("r1", "r2") as ledger:
        ledger.add_document("r1", document(), [citation(LINK, 4)], START)
        ledger.add_exchange("r1", LINK, 1, 1, exchange(1))
        ledger.add_article("r1", LINK, record(1), article("What it said."))
        first = verdict("live", 0, records=(record(1), "urn:uuid:unknown"))
        second = verdict("gone", 3, stage="suspected")
        ledger.add_verdict("r2", second)
        ledger.add_verdict("r1", first)
        assert ledger.history(LINK) == History(
            LINK,
            (HistoryEntry("r1", first, snapshot(1)), HistoryEntry("r2", second)),
            (citation(LINK, 4),),
            article("What it said."),
        )


def test_a_history_of_nothing() -> None:
    """An unknown link has none; a link that was only cited has an empty one."""
    with begun() as ledger:
        ledger.add_document("r1", document(), [citation(LINK)], START)
        assert ledger.history(OTHER) is None
        assert ledger.history(LINK) == History(LINK, (), (citation(LINK),))


def test_a_link_is_known_by_its_spellings() -> None:
    """Those that ask for the same come before those that archives hold under one key."""
    known = ["http://a.example/x", "https://a.example/x", "https://a.example/x#part"]
    with begun() as ledger:
        ledger.add_document("r1", document(), [citation(url) for url in known], START)
        assert ledger.spellings("http://A.example:80/x") == (known[0],)
        assert ledger.spellings("https://A.example/x") == tuple(known[1:])
        assert ledger.spellings("https://www.a.example/x/") == tuple(known)
        assert ledger.spellings("https://a.example/y") == ()


def test_the_last_edition_that_cites_a_link_speaks_for_its_document() -> None:
    """A link dropped in a later edition is still known to have been cited, and where."""
    with begun("r1", "r2", "r3") as ledger:
        ledger.add_document("r1", document(edition=1), [citation(LINK, 4)], day(0))
        ledger.add_document("r2", document(edition=2), [citation(LINK, 6)], day(1))
        ledger.add_document("r3", document(edition=3), [], day(2))
        assert ledger.history(LINK).citations == (citation(LINK, 6),)


@pytest.mark.parametrize(
    ("said", "handed"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param(["live"], ["live"], id="once good"),
        pytest.param(["gone", "gone"], ["gone", "gone"], id="never good"),
        pytest.param(["gone", "live", "gone"], ["live", "gone"], id="from the last good one on"),
        pytest.param(["live", "moved"], ["moved"], id="moved is good"),
        pytest.param(["live", "blocked", "dns"], ["live", "blocked", "dns"], id="unsure stays"),
    ],
)
def test_what_a_judge_is_handed(said: list[str], handed: list[str]) -> None:
    """The verdicts since things were last well, as they were made, of each link asked for."""
    with begun() as ledger:
        for number, status in enumerate(said):
            ledger.add_verdict("r1", verdict(status, number))
            ledger.add_verdict("r1", verdict("gone", number, url=OTHER))
        found = ledger.earlier([LINK, "https://unknown.example/"])
        assert [each.status for each in found.get(LINK, ())] == handed
        assert set(found) <= {LINK}


def test_the_history_of_many_links_is_one_question() -> None:
    """Every one of thousands of links gets its own, and no limit of SQLite is met."""
    links = [f"https://example.org/{number}" for number in range(3000)]
    with begun() as ledger:
        with ledger.transaction():
            for url in links:
                ledger.add_verdict("r1", verdict("live", url=url))
        asked: list[str] = []
        ledger._database._tracer = lambda sql, _: asked.append(sql)
        assert ledger.earlier(links) == {url: (verdict("live", url=url),) for url in links}
        assert len(asked) == 1


# --- What is news -----------------------------------------------------------------------

A, B = "https://a.example/", "https://b.example/"
GONE = ("gone", "suspected")
DEAD = ("gone", "confirmed")

HISTORIES = [
    pytest.param([("live", "none")], ["new"], id="judged for the first time"),
    pytest.param([("live", "none")] * 3, ["new"], id="nothing happens"),
    pytest.param([GONE], ["suspected"], id="failing at once: the failure is the news"),
    pytest.param([("live", "none"), GONE, GONE], ["new", "suspected"], id="suspected once"),
    pytest.param([GONE, DEAD, DEAD], ["suspected", "confirmed"], id="confirmed once"),
    pytest.param(
        [GONE, DEAD, ("live", "revived"), ("live", "none")],
        ["suspected", "confirmed", "revived"],
        id="back again",
    ),
    pytest.param(
        [GONE, ("live", "none"), ("live", "none")],
        ["suspected", "cleared"],
        id="a passing failure is no revival, and whoever heard of it hears that it passed",
    ),
    pytest.param(
        [GONE, ("live", "none"), GONE],
        ["suspected", "cleared", "suspected"],
        id="two failures apart",
    ),
    pytest.param(
        [("server-error", "suspected"), ("blocked", "none"), ("live", "none")],
        ["suspected", "cleared"],
        id="cleared behind a wall",
    ),
    pytest.param([GONE, ("blocked", "none")], ["suspected"], id="a wall clears nothing"),
    pytest.param([GONE, ("moved", "none", A)], ["suspected", "cleared"], id="found elsewhere"),
    pytest.param([("moved", "none", A)] * 2, ["moved"], id="moved once"),
    pytest.param([("moved", "none", A), ("moved", "none", B)], ["moved", "moved"], id="on again"),
    pytest.param([("live", "none", A), ("live", "none", B)], ["new"], id="a harmless redirect"),
    pytest.param(
        [("live", "none"), ("drifted", "suspected"), ("drifted", "suspected")],
        ["new", "drifted"],
        id="drifted is told, not that it is suspected as well",
    ),
    pytest.param([GONE, ("drifted", "suspected")], ["suspected", "drifted"], id="gone, then sold"),
    pytest.param([DEAD, ("moved", "revived", A)], ["confirmed", "revived"], id="back, elsewhere"),
    pytest.param([("blocked", "none")] * 2, ["new"], id="blocked is nothing to tell"),
]


@pytest.mark.parametrize(("said", "told"), HISTORIES)
def test_each_change_is_told_once(said: list[tuple[str, ...]], told: list[str]) -> None:
    """Asked for everything, and asked after each check, the ledger tells the same changes."""
    with begun() as ledger:
        piecemeal = []
        for number, (status, stage, *final) in enumerate(said):
            at = verdict(status, number, stage=stage, final=final[0] if final else None)
            ledger.add_verdict("r1", at)
            piecemeal += list(ledger.changes_since(day(number)))
        assert [change.event for change in piecemeal] == told
        assert list(ledger.changes_since(START)) == piecemeal


def test_a_change_says_what_an_editor_needs() -> None:
    """From what to what, when, why, and every place that rests on the link."""
    with begun() as ledger:
        ledger.add_document("r1", document(), [citation(LINK, 4), citation(LINK, 8)], START)
        ledger.add_verdict("r1", verdict("live"))
        ledger.add_verdict("r1", verdict("dns", 2, stage="suspected"))
        assert list(ledger.changes_since(day(1))) == [
            Change(
                LINK,
                ChangeEvent.SUSPECTED,
                LinkStatus.LIVE,
                LinkStatus.DNS,
                day(2),
                "It was dns.",
                (citation(LINK, 4), citation(LINK, 8)),
            )
        ]


def test_a_loss_says_where_what_was_there_is_kept() -> None:
    """The page as it was last seen alive, whatever was kept of its failing, and an archive's."""
    with begun() as ledger:
        for number in (1, 2, 3):
            ledger.add_exchange("r1", LINK, number, 1, exchange(number))
        ledger.add_verdict("r1", verdict("live", 1, records=(record(1),)))
        ledger.add_verdict("r1", verdict("live", 2, records=(record(2),)))
        ledger.add_verdict("r1", verdict("gone", 3, stage="suspected", records=(record(3),)))
        ledger.add_mementos("r1", LINK, [memento()], memento(), day(3))
        ledger.add_verdict("r1", verdict("gone", 4, url=OTHER, stage="suspected"))
        lost, never_seen = ledger.changes_since(day(3))
        assert (lost.kept, lost.memento) == (snapshot(2), memento())
        assert (never_seen.kept, never_seen.memento) == (None, None)


def test_a_move_says_where_to() -> None:
    """The whole new address, whatever the sentence has room for; and so does its coming back."""
    with begun() as ledger:
        ledger.add_verdict("r1", verdict("moved", 1, final=OTHER))
        ledger.add_verdict("r1", verdict("gone", 2, stage="suspected", final=OTHER))
        ledger.add_verdict("r1", verdict("moved", 3, final=A))
        assert [each.moved_to for each in ledger.changes_since(START)] == [OTHER, None, A]


def test_a_page_that_had_not_changed_is_kept_where_it_was_kept_first() -> None:
    """What refers to an earlier record holds nothing itself."""
    with begun() as ledger:
        again = replace(snapshot(2), refers_to=record(1))
        ledger.add_exchange("r1", LINK, 1, 1, exchange(1))
        ledger.add_exchange("r1", LINK, 2, 1, replace(exchange(2), snapshot=again))
        ledger.add_verdict("r1", verdict("live", 2, records=(record(2),)))
        ledger.add_verdict("r1", verdict("gone", 3, stage="suspected"))
        (lost,) = ledger.changes_since(day(3))
        assert lost.kept == snapshot(1)


def test_of_lost_words_the_page_that_had_them_is_kept() -> None:
    """Not the page that is alive, and has them no more."""
    with begun() as ledger:
        for number in (1, 2):
            ledger.add_exchange("r1", LINK, number, 1, exchange(number))
            ledger.add_verdict("r1", verdict("live", number, records=(record(number),)))
        ledger.add_backings("r1", [replace(backing(), record_id=record(1))], day(1))
        ledger.add_backings("r1", [replace(backing("not found"), record_id=record(2))], day(2))
        (lost,) = ledger.changes_since(day(2))
        assert lost.kept == snapshot(1)


def test_changes_of_many_links_are_told_in_the_order_of_time() -> None:
    """Whatever link they are of; the moment asked for is included, the future is empty."""
    with begun() as ledger:
        for number, url in [(2, LINK), (1, OTHER), (3, LINK)]:
            ledger.add_verdict("r1", verdict("gone", number, url=url, stage="suspected"))
        assert [(each.url, each.at) for each in list(ledger.changes_since(day(1)))] == [
            (OTHER, day(1)),
            (LINK, day(2)),
        ]
        assert list(ledger.changes_since(day(3.5))) == []


SAID = [
    pytest.param(["supports", "supports"], [], id="it still says so"),
    pytest.param(["not found"], [], id="it never did"),
    pytest.param(["supports", "not found"], ["supports"], id="lost"),
    pytest.param(["partly", "not found"], ["partly"], id="what was left of it, too"),
    pytest.param(["supports", "not found", "not found"], ["supports"], id="told once"),
    pytest.param(["supports", "cannot tell", "not found"], ["supports"], id="doubt between them"),
    pytest.param(["supports", "not found", "cannot tell", "not found"], ["supports"], id="still"),
    pytest.param(["supports", "partly"], [], id="reworded is not lost"),
    pytest.param(
        ["supports", "not found", "supports", "not found"],
        ["supports", "supports"],
        id="back, and lost again",
    ),
]


@pytest.mark.parametrize(("said", "lost"), SAID)
def test_a_lost_quotation_is_told_once(said: list[str], lost: list[str]) -> None:
    """A page that had the quoted words and has them no more is news, with who quotes them."""
    with begun() as ledger:
        ledger.add_document("r1", document(), [citation(LINK, 4)], START)
        piecemeal = []
        for number, support in enumerate(said):
            ledger.add_backings("r1", [backing(support)], day(number))
            piecemeal += list(ledger.changes_since(day(number)))
        assert [(change.event, change.before) for change in piecemeal] == [
            (ChangeEvent.QUOTE_LOST, before) for before in lost
        ]
        assert all(change.citations == (citation(LINK, 4),) for change in piecemeal)
        assert ledger.report().backings == (backing(said[-1]),)


def test_a_claim_is_not_lost() -> None:
    """Names and numbers come and go with every edit: only quoted words are missed."""
    with begun() as ledger:
        for number, support in enumerate(["supports", "not found"]):
            claim = replace(backing(support), is_claim=True)
            ledger.add_backings("r1", [claim], day(number))
        assert list(ledger.changes_since(START)) == []


def test_a_document_under_another_name_is_offered_as_it_was_read() -> None:
    """Whoever stands in another folder than the run did is told how the run named it."""
    with begun() as ledger:
        ledger.add_document("r1", replace(document(), name="drafts/bulletin.pdf"), [], day(0))
        for names in (["bulletin.pdf"], ["/elsewhere/bulletin.pdf"]):
            with pytest.raises(ArchiverError) as told:
                ledger.report(names)
            assert told.value.hint == "Name it as a run did: drafts/bulletin.pdf."
        with pytest.raises(ArchiverError) as told:
            ledger.report(["other.pdf"])
        assert told.value.hint.startswith("Archive it with")


def test_what_was_written_last_counts_though_a_clock_was_ahead() -> None:
    """A look of a year to come is followed by looks of today: these say how the link stands."""
    with begun("r1", "r2", "r3") as ledger:
        for run, said in (
            ("r1", verdict("live", 0)),
            ("r2", verdict("gone", 400, stage="suspected")),
            ("r3", verdict("live", 2)),
        ):
            ledger.add_verdict(run, said)
        (standing,) = ledger.standings([LINK], START)
        (known,) = ledger.known([LINK], day(2))
        changes = [each.event for each in ledger.changes_since(day(2)) if each.at == day(2)]
        assert standing.verdict == verdict("live", 2)
        assert (known.status, known.since, known.checked_at) == (LinkStatus.LIVE, day(2), day(2))
        assert ledger.earlier([LINK]) == {LINK: (verdict("live", 2),)}
        assert changes == [ChangeEvent.CLEARED]


def test_a_run_that_is_broken_off_is_gone_on_with_though_a_clock_was_ahead() -> None:
    """The run that was begun last is the last."""
    with Ledger.in_memory() as ledger:
        ledger.begin_run(run("r1", 400))
        ledger.end_run("r1", day(401), "finished", {})
        ledger.begin_run(run("r2", 2))
        unfinished = ledger.unfinished()
        assert unfinished is not None
        assert unfinished.since == day(2)
