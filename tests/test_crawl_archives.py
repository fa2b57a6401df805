"""Archives are asked about dead links: the memento of the citation's day, if it is a good one."""

# ruff: noqa: E501  (a row is a line)

import sqlite3
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import pytest
from crawling import DOCUMENT, job, judged, kept, of_each
from public_archive import BLOCKED, Capture, Reply, ways

from archiver import warc
from archiver.crawl import crawl
from archiver.ledger import Ledger
from archiver.model import Held

DEAD = "http://www.example/404"
MISSING = "<title>Page not found</title><h1>Page not found</h1>"
CHALLENGE = "<title>Just a moment...</title><script>window._cf_chl_opt={}</script>"
CITED = "The notice said so (Accessed 3 May 2015)."
TOO_MANY = Reply(429)
FAULT = Reply(503)


def asked(web, archive, /, *links, **others):
    """A job over links of that web, with that archive to ask."""
    return job(*links, **(ways(web, archive) | others))


def look(web, archive, /, *links, **others):
    """Crawl such a job."""
    return crawl(asked(web, archive, *links, **others), tell=lambda _: None)


def days_ago(number):
    """The moment so many days before now, as archives write it."""
    return f"{datetime.now(UTC) - timedelta(days=number):%Y%m%d%H%M%S}"


def of(stamp, **others):
    """A capture of the dead link."""
    return Capture(others.pop("url", DEAD), stamp, **others)


OLD, CITED_THEN, LATER = "20090101120000", "20150503120000", "20200101120000"
LEADS_ON = {"status": 302, "headers": {"Location": "http://www.example/new"}}

CHOSEN = {
    "the nearest to the day of the citation": ([of(OLD), of("20150601000000"), of(LATER)], "20150601000000"),
    "not an archived 404": ([of(CITED_THEN, status=404), of(LATER)], LATER),
    "not an archived soft 404": ([of(CITED_THEN, body=MISSING), of(LATER)], LATER),
    "not an archived challenge": ([of(CITED_THEN, body=CHALLENGE, headers={"Server": "cloudflare", "cf-mitigated": "challenge"}, status=403), of(LATER)], LATER),
    "not an archived challenge that came as a success": ([of(CITED_THEN, body=CHALLENGE, headers={"Server": "cloudflare", "cf-mitigated": "challenge"}), of(LATER)], LATER),
    "not an archived server error": ([of(CITED_THEN, status=503), of(OLD)], OLD),
    "not an empty page": ([of(CITED_THEN, body=""), of(OLD)], OLD),
    "nothing, where there are only errors": ([of(CITED_THEN, status=404), of(LATER, body=MISSING)], None),
    "nothing, where there is nothing": ([], None),
    "an archived redirect with what it led to": ([of(CITED_THEN, **LEADS_ON), Capture("http://www.example/new", CITED_THEN)], CITED_THEN),
    "an archived redirect, to another moment": ([of(CITED_THEN, **LEADS_ON), Capture("http://www.example/new", "20150601000000")], "20150601000000"),
    "not an archived redirect to nowhere": ([of(CITED_THEN, **LEADS_ON), of(LATER)], LATER),
    "not an archived redirect in a circle": ([of(CITED_THEN, status=302, headers={"Location": DEAD}), of(LATER)], LATER),
    "what is filed with a port and without www.": ([of(CITED_THEN, url="http://example:80/404")], CITED_THEN),
}  # fmt: skip


@pytest.mark.parametrize("case", CHOSEN)
def test_the_memento_of_the_citation_is_offered(web, archive, case):
    """Near by, and only what shows the page by our own rules."""
    captures, stamp = CHOSEN[case]
    archive.holds(*captures)
    tally = look(web, archive, DEAD, context=CITED)
    (verdict,) = judged(tally)
    assert (verdict.status, verdict.health) == ("gone", "dead")
    found = of_each(tally, "memento").get(DEAD)
    assert (f"{found.at:%Y%m%d%H%M%S}" if found else None) == stamp
    assert tally.unasked == {}


def test_the_archive_is_asked_for_the_day_of_the_citation(web, archive):
    """Two requests: the TimeGate with that day, and the memento as it was archived."""
    archive.holds(of(CITED_THEN))
    look(web, archive, DEAD, context=CITED)
    (_, gate, headers, _), (_, memento, _, _) = archive.log
    assert gate == f"/web/{DEAD}"
    assert parsedate_to_datetime(headers["Accept-Datetime"]).date().isoformat() == "2015-05-03"
    assert memento == f"/web/{CITED_THEN}id_/{DEAD}"


def test_the_moment_that_counts_is_the_one_landed_on(web, archive):
    """Where an archive leads on to the nearest that it really has, that is what is told."""
    archive.holds(of("20150601000000"))
    archive.doors = {"/web/http": [Reply(302, headers={"Location": f"/web/{CITED_THEN}/{DEAD}"})]}
    found = of_each(look(web, archive, DEAD, context=CITED), "memento")[DEAD]
    assert f"{found.at:%Y-%m-%d}" == "2015-06-01"
    assert found.url == of("20150601000000").view
    assert f"/web/{CITED_THEN}id_/{DEAD}" in archive.asked


def test_without_a_day_the_newest_is_offered(web, archive):
    """Nobody said when the page was seen."""
    archive.holds(of(OLD), of(LATER))
    assert of_each(look(web, archive, DEAD), "memento")[DEAD].at.year == 2020


def test_the_date_of_the_document_stands_in_for_the_day(web, archive):
    """A footnote that names no day was written when its document was."""
    archive.holds(of(OLD), of(LATER))
    dated = replace(DOCUMENT, date=datetime(2010, 1, 1, tzinfo=UTC))
    old = replace(asked(web, archive, DEAD), documents=(dated,))
    tally = crawl(old, tell=lambda _: None)
    assert of_each(tally, "memento")[DEAD].at.year == 2009


NEWS = {
    "it was alive last week": ([of(days_ago(6))], True, "undecided"),
    "it was alive last week, and is offered as of old": ([of(CITED_THEN), of(days_ago(6))], True, "undecided"),
    "it was alive last week, as the TimeGate says when asked again": ([of(CITED_THEN), of(days_ago(6))], False, "undecided"),
    "it was alive a month ago": ([of(days_ago(30))], True, "gone"),
    "it was gone last week": ([of(CITED_THEN), of(days_ago(6), status=404)], True, "gone"),
    "it was a soft 404 last week": ([of(CITED_THEN), of(days_ago(6), body=MISSING)], True, "gone"),
}  # fmt: skip


@pytest.mark.parametrize("case", NEWS)
def test_what_an_archive_saw_these_days_keeps_it_unsure(web, archive, case):
    """Too early to say dead, where somebody else saw the page alive within days."""
    captures, named, status = NEWS[case]
    archive.holds(*captures)
    archive.named_last = named
    tally = look(web, archive, DEAD, context=CITED)
    (verdict,) = judged(tally)
    assert verdict.status == status
    assert (verdict.rule == "archived") is (status == "undecided")
    assert of_each(tally, "memento")[DEAD].at == captures[0].at


TROUBLE = {
    "the TimeGate fails: CDX is asked": ({"/web/http": [FAULT]}, OLD, 1),
    "CDX is blocked, too: availability is asked": ({"/web/http": [FAULT], "/cdx/": [BLOCKED]}, OLD, 2),
    "availability says {}: nothing is known": ({"/web/http": [FAULT], "/cdx/": [BLOCKED], "/wayback/": [Reply(body='{"archived_snapshots":{}}', kind="application/json")]}, None, 3),
    "it fails twice in a row, and is left alone": ({"/": [FAULT]}, None, 2),
    "a 429 that says nothing asks for a minute": ({"/": [TOO_MANY]}, None, 1),
    "a 429 asks for longer than we wait": ({"/": [Reply(429, headers={"Retry-After": "3600"})]}, None, 1),
    "a page in place of a list": ({"/": [Reply(body="<title>Sorry</title>")]}, None, 3),
    "mementos that cannot be opened": ({f"/web/{OLD}": [Reply(404)]}, None, 3),
}  # fmt: skip


@pytest.mark.parametrize("case", TROUBLE)
def test_trouble_with_an_archive_is_no_trouble_of_the_run(web, archive, case):
    """The link is told all the same, soon, and that the archive could not be asked."""
    doors, stamp, least = TROUBLE[case]
    archive.holds(of(OLD))
    archive.doors = doors
    began = time.monotonic()
    tally = look(web, archive, DEAD)
    assert time.monotonic() - began < 10
    assert tally.incomplete is None
    assert judged(tally)[0].status == "gone"
    found = of_each(tally, "memento").get(DEAD)
    assert (f"{found.at:%Y%m%d%H%M%S}" if found else None) == stamp
    assert len(archive.log) >= least
    if stamp is None and f"/web/{OLD}" not in doors:
        assert tally.unasked == {"wayback": 1}


def test_a_429_is_waited_out_where_it_is_short(web, archive):
    """The same question is asked again, once."""
    archive.holds(of(OLD))
    archive.doors = {"/web/http": [Reply(429, headers={"Retry-After": "1"}), FAULT]}
    assert of_each(look(web, archive, DEAD), "memento")[DEAD].at.year == 2009
    assert [target.startswith("/web/http") for target in archive.asked][:3] == [True, True, False]


def test_an_archive_that_fails_is_not_asked_about_every_link(web, archive):
    """Two failures, and it is left alone for the run, however many links are dead."""
    links = [f"{DEAD}?{number}" for number in range(20)]
    archive.doors = {"/": [FAULT]}
    tally = look(web, archive, *links, archive_at_once=1)
    assert len(archive.log) == 2
    assert tally.unasked == {"wayback": 20}


def test_nobody_is_there(web, archive):
    """One try, and no more."""
    closed = ("web.archive.org:443:127.0.0.1:1", "archive.org:443:127.0.0.1:1")
    ways = (*web.connect_to("www.example"), *closed)
    links = [f"{DEAD}?{number}" for number in range(20)]
    tally = look(web, archive, *links, connect_to=ways, archive_at_once=1)
    assert tally.unasked == {"wayback": 20}
    assert {each.status for each in judged(tally)} == {"gone"}


def test_the_time_of_an_archive_in_a_run_is_bounded(web, archive):
    """When it is over, the links are told without it."""
    links = [f"{DEAD}?{number}" for number in range(20)]
    tally = look(web, archive, *links, archive_delay=3.0, archive_time=0.5)
    assert 0 < tally.unasked["wayback"] < 20
    assert len(judged(tally)) == 20


UNASKED = {
    "a living link": ("http://www.example/plain", {}),
    "a link that is unsure": ("http://www.example/403", {}),
    "one with archives=never": (DEAD, {"archives": "never"}),
    "one that is on this machine": ("http://127.0.0.1:{port}/404", {"allow_net": ("127.0.0.0/8",)}),
}


@pytest.mark.parametrize("case", UNASKED)
def test_archives_are_asked_about_nothing_else(web, archive, case):
    """What is well, and what is nobody's business."""
    link, settings = UNASKED[case]
    tally = look(web, archive, link.format(port=web.port), **settings)
    assert len(judged(tally)) == 1
    assert archive.log == []


def test_on_demand_they_are_asked_about_all(web, archive):
    """A living link is offered a copy, too; it is as alive as before."""
    link = "http://www.example/plain"
    archive.holds(Capture(link, OLD))
    tally = look(web, archive, link, archives="all")
    assert of_each(tally, "memento")[link].at.year == 2009
    assert judged(tally)[0].status == "live"


HELD = f"https://web.archive.org/web/{CITED_THEN}/{DEAD}"


def test_a_link_into_an_archive_is_the_page_it_holds(web, archive):
    """Where it fails, a copy of the page is looked for, near the moment of the one cited."""
    archive.holds(of("20150601000000"), of(LATER))
    archive.doors = {f"/web/{CITED_THEN}/": [Reply(404)]}
    tally = look(web, archive, HELD)
    assert judged(tally)[0].status == "gone"
    assert f"{of_each(tally, 'memento')[HELD].at:%Y-%m}" == "2015-06"
    assert f"/web/{DEAD}" in archive.asked


@pytest.mark.parametrize(
    ("link", "name"),
    [("https://perma.cc/AB12-CD34", "perma.cc"), ("https://copies.example/x", "copies.example")],
)
def test_a_short_address_is_understood_by_its_answer(web, archive, tmp_path, link, name):
    """A memento says which page it is of, and of when; the ledger remembers it."""
    headers = {
        "Memento-Datetime": "Sun, 03 May 2015 12:00:00 GMT",
        "Link": f'<{DEAD}>; rel="original", <{link}>; rel="memento"',
    }
    archive.doors = {"/": [Reply(body=of(OLD).body, headers=headers)]}
    tally = look(web, archive, link, home=tmp_path)
    held = Held(name, DEAD, datetime(2015, 5, 3, 12, tzinfo=UTC))
    assert of_each(tally, "holds") == {link: held}
    with Ledger.open(tmp_path / "ledger.db", create=False) as ledger:
        assert ledger.report().links[0].holds == held
        assert ledger.report().links[0].memento is None


def test_what_an_address_holds_stands_in_the_question(web, archive):
    """Commas and queries as they are; a fragment and a password go to nobody."""
    link = "http://user:secret@www.example/404,a?b=c,d&e=f%20g#part"
    bare = "http://www.example/404,a?b=c,d&e=f%20g"
    archive.holds(Capture(bare, OLD))
    tally = look(web, archive, link)
    assert of_each(tally, "memento")[link].original == bare
    assert not any("secret" in target or "part" in target for target in archive.asked)


def test_another_archive_has_a_nearer_one(web, archive):
    """All are asked, and the nearest good memento of all is offered."""
    archive.holds(of(LATER))
    near = of("20150401000000")
    elsewhere = "https://archive.org/coll"
    archive.doors = {
        "/coll/timemap/": [
            Reply(
                body=f'<{elsewhere}/{near.stamp}/{DEAD}>; rel="memento"; '
                'datetime="Wed, 01 Apr 2015 00:00:00 GMT"',
                kind="application/link-format",
            )
        ],
        f"/coll/{near.stamp}id_/": [
            Reply(body=near.body, headers={"Memento-Datetime": "Wed, 01 Apr 2015 00:00:00 GMT"})
        ],
    }
    second = f"coll timemap={elsewhere}/timemap/link/{{url}}"
    tally = look(web, archive, DEAD, context=CITED, archive=("wayback", second))
    found = of_each(tally, "memento")[DEAD]
    assert (found.archive, found.url) == ("coll", f"{elsewhere}/{near.stamp}/{DEAD}")


def test_hostile_lists_harm_nobody(web, archive):
    """Addresses that nobody can ask, moments that are none, another's private network."""
    moment = 'rel="memento"; datetime="Sun, 03 May 2015 12:00:00 GMT"'
    links = ", ".join(
        f"<{address}>; {moment}"
        for address in ("ftp://x/", "javascript:1", "http://[", "http://10.0.0.1/x", "", "/" * 9)
    )
    archive.doors = {
        "/web/http": [Reply(404, headers={"Link": links})],
        "/cdx/": [Reply(body='[["timestamp"],["0"],[],7,{"a":"b"}]', kind="application/json")],
        "/wayback/": [Reply(body='{"archived_snapshots":[]}', kind="application/json")],
    }
    tally = look(web, archive, DEAD)
    assert of_each(tally, "memento") == {}
    assert judged(tally)[0].status == "gone"


# --- What is kept ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "other", ["http://casino.example/win", DEAD.rpartition("/")[0] + "/another-story"]
)
def test_a_copy_of_another_page_is_no_copy(web, archive, other):
    """Wherever a TimeGate leads: what is offered for a link is of its own page."""
    archive.holds(Capture(other, CITED_THEN), of(LATER))
    there = Reply(302, headers={"Location": f"https://web.archive.org/web/{CITED_THEN}/{other}"})
    archive.doors = {f"/web/{DEAD}": [there]}
    found = of_each(look(web, archive, DEAD, context=CITED), "memento")[DEAD]
    assert (found.original, found.at) == (DEAD, of(LATER).at)


@pytest.fixture
def archived(web, archive, tmp_path):
    """A home in which a dead link, an archived error and the memento offered were kept."""
    archive.holds(of(CITED_THEN, status=404), of(LATER))
    tally = look(web, archive, DEAD, context=CITED, home=tmp_path, extract=True)
    return tmp_path, tally


def test_a_memento_is_kept_as_what_it_is(archived):
    """Under the archive's address, byte for byte, beside the question that led to it."""
    home, tally = archived
    stored = {each.url: each for each in kept(home)}
    raw = f"https://web.archive.org/web/{LATER}id_/{DEAD}"
    assert b"memento-datetime: " in stored[raw].response
    assert b"The lines went quiet" in stored[raw].response
    assert (
        b"Accept-Datetime: Sun, 03 May 2015"
        in stored[f"https://web.archive.org/web/{DEAD}"].request
    )
    assert of_each(tally, "memento")[DEAD].snapshot.warc in tally.warcs
    for path in (home / "warcs").glob("*.warc.gz"):
        assert list(warc.verify(path)) == []


def test_the_ledger_knows_every_memento_that_was_opened(archived):
    """Which was offered, how each stands, and where our look at it lies."""
    home, tally = archived
    with sqlite3.connect(home / "ledger.db") as ledger:
        rows = ledger.execute(
            "SELECT archive, at, code, found, offered, e.purpose FROM mementos AS m"
            " JOIN exchanges AS e USING (record_id) ORDER BY m.id"
        ).fetchall()
    assert [(*row[:1], row[1][:4], *row[2:]) for row in rows] == [
        ("wayback", "2015", 404, "gone", 0, "memento"),
        ("wayback", "2020", 200, "live", 1, "memento"),
    ]
    with Ledger.open(home / "ledger.db", create=False) as ledger:
        (standing,) = ledger.report().links
    assert standing.memento == of_each(tally, "memento")[DEAD]


def test_the_text_of_a_memento_can_be_searched(archived):
    """What the archive held is found by its words, and is not taken for what a visit saw."""
    home, tally = archived
    with Ledger.open(home / "ledger.db", create=False) as ledger:
        (hit,) = ledger.search("quiet night")
        assert ledger.captured(DEAD) is None
        (memento,) = [each for each in ledger.history(DEAD).mementos if each.shows_the_page]
    assert hit.memento == memento == of_each(tally, "memento")[DEAD]
    assert hit.url == DEAD
    with sqlite3.connect(home / "ledger.db") as ledger:
        (record,) = ledger.execute("SELECT record_id FROM articles").fetchone()
    assert record == of_each(tally, "memento")[DEAD].snapshot.record_id
