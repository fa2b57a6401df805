"""What was kept is not kept again, and an unchanged page stands as if it had been sent anew."""

import hashlib
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from crawling import judged, of_each, statuses, visit
from pywb_collection import fetch, replay
from serving import Answer, serving
from warc_recordings import read_with_fastwarc, read_with_warcio

from archiver import audit, warc
from archiver.ledger import Ledger
from archiver.model import Spared


def body(name):
    """Return a page that is like no other."""
    days = [hashlib.sha256(f"{name} {day}".encode()).hexdigest() for day in range(400)]
    said = " ".join(
        f"The harbour of {each} was opened on day {day}." for day, each in enumerate(days)
    )
    title = f"The harbour of {name}"
    return f"<html><head><title>{title}</title></head><body><p>{said}</p></body></html>".encode()


PAGE = body("everywhere")
TAG = ("ETag", '"one"')
DAY = ("Last-Modified", "Mon, 01 Jan 2024 00:00:00 GMT")
PROFILE = "http://netpreserve.org/warc/1.1/revisit/"
NOT_MODIFIED = PROFILE + "server-not-modified"
IDENTICAL = PROFILE + "identical-payload-digest"


def page(*fields, name="everywhere", **facts):
    """Return a page that answers any question with itself."""
    return lambda _: Answer(body(name), fields, **facts)


def conditional(*fields, name="everywhere", **facts):
    """Return a page that says so when it has not changed, as servers do."""
    whole = Answer(body(name), fields, **facts)
    bare = replace(whole, body=b"", status=304, chunked=False, zipped=False)

    def answer(asked):
        same_tag = ("ETag", asked["If-None-Match"]) in fields
        return (
            bare if same_tag or ("Last-Modified", asked["If-Modified-Since"]) in fields else whole
        )

    return answer


CHUNKS, GZIP = {"chunked": True}, {"zipped": True}
PAGES = {
    "plain": (page, (), {}, IDENTICAL),
    "gzip": (page, (), GZIP, IDENTICAL),
    "chunked": (page, (), CHUNKS, IDENTICAL),
    "chunked-gzip": (page, (), CHUNKS | GZIP, IDENTICAL),
    "tag": (conditional, (TAG,), {}, NOT_MODIFIED),
    "weak-tag": (conditional, (("ETag", 'W/"one"'),), {}, NOT_MODIFIED),
    "day": (conditional, (DAY,), {}, NOT_MODIFIED),
    "tag-and-day": (conditional, (TAG, DAY), {}, NOT_MODIFIED),
    "tag-chunked-gzip": (conditional, (TAG,), CHUNKS | GZIP, NOT_MODIFIED),
    "tag-ignored": (page, (TAG, DAY), {}, IDENTICAL),
}


def run(web, home, *paths, host="news.example", **settings):
    links = [web.url(path, host) for path in paths]
    return visit(*links, home=home, connect_to=web.connect_to(host), **settings)


def files(home):
    """Return the files of a home, a run each, in the order in which they were made."""
    return sorted((home / "warcs").glob("*.warc.gz"), key=lambda path: path.stat().st_mtime_ns)


def records(home, number):
    """Return the records of the run of that number, from 0."""
    path = files(home)[number]
    return [
        (record.header("WARC-Target-URI") or "", record.type, record)
        for record in warc.records(path)
    ]


def answers(home, number):
    """Return type and profile of the answers in the file of a run, by path."""
    return {
        url.removeprefix("http://news.example/"): (kind, record.header("WARC-Profile"))
        for url, kind, record in records(home, number)
        if kind in ("response", "revisit")
    }


def wrong(home):
    with Ledger.open(home / "ledger.db", create=False) as ledger:
        return [
            f"{each.file}: {each.what}"
            for each in audit.home(ledger, home, warc.Store.at(home / "warcs"))
        ]


@pytest.fixture(scope="module")
def twice(tmp_path_factory):
    """Every page of the table, each on a path of its own, archived two times."""
    home = tmp_path_factory.mktemp("twice")
    pages = {
        f"/{name}": make(*fields, name=name, **facts)
        for name, (make, fields, facts, _) in PAGES.items()
    }
    with serving(pages) as web:
        tallies = [run(web, home, *web.pages, extract=True) for _ in range(2)]
    return home, tallies


@pytest.mark.parametrize("name", PAGES)
def test_what_has_not_changed_is_referred_to(twice, name):
    """By the server's word where it says so, else because the same bytes came."""
    home, _ = twice
    assert answers(home, 0)[name] == ("response", None)
    assert answers(home, 1)[name] == ("revisit", PAGES[name][-1])


def test_an_unchanged_page_stands_as_before(twice):
    """The same verdicts, titles and reasons, and the article is still the one that was read."""
    home, (first, second) = twice
    told = [
        [(each.url, each.status, each.http_status, each.because) for each in judged(tally)]
        for tally in (first, second)
    ]
    assert told[0] == told[1]
    assert set(statuses(second).values()) == {"live"}
    assert of_each(first, "title") == of_each(second, "title")
    with Ledger.open(home / "ledger.db", create=False) as ledger:
        for verdict in judged(second):
            article = ledger.history(verdict.url).article
            assert "opened on day 7." in article.text
    assert not [1 for _, kind, _ in records(home, 1) if kind == "conversion"]


def test_how_much_was_spared_is_counted(twice):
    """Answers that refer, of all, and the bytes of their bodies."""
    _, (first, second) = twice
    spared = second.spared
    assert (spared.answers, spared.referred) == (len(PAGES) + 1, len(PAGES))
    assert spared.size > len(PAGES) * 512
    assert first.spared.answers == len(PAGES) + 1


def test_every_reader_finds_the_files_whole(twice):
    """Warcio's check, fastwarc, and our own audit, which looks the ledger up as well."""
    home, _ = twice
    check = [Path(sys.executable).with_name("warcio"), "check", *files(home)]
    assert subprocess.run(check, check=False).returncode == 0
    for path in files(home):
        assert list(read_with_fastwarc(path)) == list(read_with_warcio(path))
    assert wrong(home) == []


def test_what_refers_says_to_what(twice):
    """Each names a response of the first file by id, address and date, and its payload."""
    home, _ = twice
    first = {record.id: record for _, kind, record in records(home, 0) if kind == "response"}
    for _, kind, record in records(home, 1):
        if kind == "revisit":
            original = first[record.header("WARC-Refers-To").strip("<>")]
            assert record.header("WARC-Refers-To-Date") == original.header("WARC-Date")
            said = original.header("WARC-Target-URI")
            assert record.header("WARC-Refers-To-Target-URI") == said
            assert record.header("WARC-Payload-Digest")


def test_a_304_is_kept_as_it_came(twice):
    """Its head stands in the metadata, because its record would replay as it."""
    home, _ = twice
    path = files(home)[1]
    heads = {}
    for record in warc.records(path):
        if record.type == "metadata":
            facts = json.loads(record.read())
            heads[facts["url"].removeprefix("http://news.example/")] = facts["not_modified"]
    assert heads["tag"].startswith("HTTP/1.1 304 Not Modified\r\n")
    assert heads["plain"] is None


@pytest.fixture(scope="module")
def replayed(twice, tmp_path_factory):
    home, _ = twice
    with replay(files(home), tmp_path_factory.mktemp("pywb")) as base:
        yield base


@pytest.mark.parametrize("name", PAGES)
def test_an_unchanged_page_replays(twice, replayed, name):
    """At the moment of the second look, with the bytes of the first, and status 200."""
    _, (_, second) = twice
    url = f"http://news.example/{name}"
    stamp = f"{of_each(second, 'snapshot')[url].date:%Y%m%d%H%M%S}"
    status, headers, replayed_body = fetch(replayed, f"{stamp}id_/{url}")
    assert status == 200
    assert replayed_body == Answer(body(name), zipped="gzip" in name).entity
    assert headers["Content-Type"].startswith("text/html")


STUBBORN = {
    "an error": lambda _: Answer(b"", status=500),
    "a failed precondition": lambda _: Answer(b"", status=412),
    "a refusal": lambda _: Answer(b"", status=403),
    "not found": lambda _: Answer(b"", status=404),
    "a redirect": lambda _: Answer(b"", (("Location", "/elsewhere"),), status=302),
    "another tag": lambda _: Answer(b"", (("ETag", '"two"'),), status=304),
}


@pytest.mark.parametrize("name", STUBBORN)
def test_a_question_about_change_never_does_harm(tmp_path, name):
    """What answers it in any other way is asked again without it, and believed only then."""

    def answer(asked):
        return STUBBORN[name](asked) if asked["If-None-Match"] else Answer(PAGE, (TAG,))

    with serving({"/page": answer}) as web:
        first, second = (run(web, tmp_path, "/page") for _ in range(2))
        assert len(web.asked_for("/page")) == 3
    assert [(v.status, v.because, v.tries) for v in judged(first)] == [
        (v.status, v.because, v.tries) for v in judged(second)
    ]
    assert answers(tmp_path, 1)["page"] == ("revisit", IDENTICAL)
    assert wrong(tmp_path) == []


def lost(path):
    path.unlink()


def damaged(path):
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2] + b"\0" * (len(data) - len(data) // 2))


@pytest.mark.parametrize("harm", [lost, damaged])
def test_what_is_not_there_any_more_is_kept_anew(tmp_path, harm):
    """Where the earlier file is lost or damaged, the page is asked for, and stored, in full."""
    with serving({"/page": conditional(TAG)}) as web:
        run(web, tmp_path, "/page")
        harm(next((tmp_path / "warcs").glob("*.warc.gz")))
        run(web, tmp_path, "/page")
        assert web.asked_for("/page")[-1]["If-None-Match"] is None
    assert answers(tmp_path, -1)["page"] == ("response", None)


def test_the_same_at_another_address_is_referred_to(tmp_path):
    """In the same framing; pywb shows it there."""
    with serving(
        {"/one": page(), "/two": page(("X-Other", "2")), "/three": page(chunked=True)}
    ) as web:
        run(web, tmp_path, "/one")
        tally = run(web, tmp_path, "/two", "/three")
    assert answers(tmp_path, 1)["two"] == ("revisit", IDENTICAL)
    assert answers(tmp_path, 1)["three"] == ("response", None)
    url = "http://news.example/two"
    stamp = f"{of_each(tally, 'snapshot')[url].date:%Y%m%d%H%M%S}"
    with replay(files(tmp_path), tmp_path / "pywb") as base:
        status, headers, shown = fetch(base, f"{stamp}id_/{url}")
    assert (status, headers["X-Other"], shown) == (200, "2", PAGE)


def test_what_changed_is_kept_in_full(tmp_path):
    """Another body under another tag is another page, and the third look refers to the second."""
    new = PAGE.replace(b"harbour", b"airport")
    with serving({"/page": conditional(TAG)}) as web:
        run(web, tmp_path, "/page")
        web.pages["/page"] = lambda _: Answer(new, (("ETag", '"two"'),))
        second = run(web, tmp_path, "/page")
        third = run(web, tmp_path, "/page")
    assert answers(tmp_path, 1)["page"] == ("response", None)
    assert answers(tmp_path, 2)["page"] == ("revisit", IDENTICAL)
    titles = {*of_each(second, "title").values(), *of_each(third, "title").values()}
    assert titles == {"The airport of everywhere"}


def test_a_304_that_nobody_asked_for_is_no_page(tmp_path):
    """A server that says so of everything tells nothing of the page."""
    with serving({"/page": lambda _: Answer(status=304)}) as web:
        for _ in range(2):
            assert set(statuses(run(web, tmp_path, "/page")).values()) == {"undecided"}


def test_nobody_need_ask_that_way(tmp_path):
    """`revalidate` off, and a check, ask for pages as if nothing were kept."""
    with serving({"/page": conditional(TAG)}) as web:
        for _ in range(2):
            run(web, tmp_path, "/page", revalidate=False)
        visit(web.url("/page"), connect_to=web.connect_to())
        assert [each["If-None-Match"] for each in web.asked_for("/page")] == [None] * 3
    assert answers(tmp_path, 1)["page"] == ("revisit", IDENTICAL)


def test_nothing_is_spared_where_nothing_was_kept(tmp_path):
    """A first run of different pages stores all of them."""
    with serving({"/page": page()}) as web:
        assert run(web, tmp_path, "/page").spared == Spared(answers=2)


def test_a_second_run_writes_a_twentieth(tmp_path):
    """Of what the first wrote, of pages of the usual size."""
    pages = {f"/{number}": page(name=f"page {number}", zipped=True) for number in range(30)}
    with serving(pages) as web:
        for _ in range(2):
            run(web, tmp_path, *pages, extract=True)
    first, second = (path.stat().st_size for path in files(tmp_path))
    assert second < first / 20
