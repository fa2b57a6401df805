"""pywb, as other archives run it, is asked like any: TimeGate, TimeMap, CDX and mementos."""

from datetime import UTC, datetime

import pytest
from crawling import job, of_each
from pywb_collection import fetch, replay
from warc_recordings import recording, writer

from archiver.crawl import crawl
from archiver.model import LinkStatus

DEAD = "http://www.example/404"
MOVED = "http://www.example/410"
COMMAS = "http://www.example/404,a?b=c,d"
NOTHING = "http://www.example/404?never"
PAGE = b"<title>Harbour notices</title>" + b"<p>The lines went quiet in the night.</p>" * 3
MISSING = b"<title>Page not found</title><h1>Page not found</h1>"

CAPTURES = (
    (DEAD, 2009, "200 OK", PAGE, ""),
    (DEAD, 2015, "404 Not Found", MISSING, ""),
    (DEAD, 2016, "200 OK", MISSING, ""),
    (DEAD, 2020, "200 OK", PAGE, ""),
    (MOVED, 2015, "301 Moved Permanently", b"", "Location: http://www.example/new\r\n"),
    ("http://www.example/new", 2015, "200 OK", PAGE, ""),
    (COMMAS, 2015, "200 OK", PAGE, ""),
)
DOORS = {
    "timegate": "{base}/{{url}}",
    "timemap": "{base}/timemap/link/{{url}}",
    "cdx": "{base}/cdx?url={{url}}&output=json",
}


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """Replay the captures, and yield the address of the collection."""
    folder = tmp_path_factory.mktemp("collection")
    with writer(folder / "warcs") as out:
        for url, year, status, body, more in CAPTURES:
            head = f"HTTP/1.1 {status}\r\nContent-Type: text/html\r\n{more}\r\n".encode()
            facts = {"status": int(status[:3]), "started_at": datetime(year, 5, 3, tzinfo=UTC)}
            kept = out.write(recording(head, body, url=url, **facts))
    with replay([folder / "warcs" / kept.warc], folder / "pywb") as address:
        yield address


def look(web, base, *links, doors=tuple(DOORS), context=""):
    """Crawl links, cited in a sentence, whose archive is pywb, with some of its doors."""
    pairs = " ".join(f"{door}={DOORS[door].format(base=base)}" for door in doors)
    cited = job(
        *links,
        context=context,
        connect_to=web.connect_to("www.example"),
        allow_net=("127.0.0.0/8",),
        archives="dead",
        archive=(f"pywb {pairs} memento={base}/{{timestamp}}/{{url}}",),
        archive_delay=0.0,
        tries=1,
    )
    return crawl(cited, tell=lambda _: None)


@pytest.mark.parametrize("door", DOORS)
def test_pywb_is_asked_at_each_of_its_doors(web, base, door):
    """The newest that is good; where nothing is held, nothing is offered, and that is known."""
    tally = look(web, base, DEAD, NOTHING, doors=(door,))
    assert of_each(tally, "memento")[DEAD].url == f"{base}/20200503000000/{DEAD}"
    assert of_each(tally, "memento")[DEAD].found is LinkStatus.LIVE
    assert NOTHING not in of_each(tally, "memento")
    assert tally.unasked == {}


@pytest.mark.parametrize(("year", "offered"), [(2010, 2009), (2015, 2020), (2025, 2020)])
def test_the_nearest_good_memento_is_offered(web, base, year, offered):
    """What pywb has of the day may be an archived error: then what is next to it."""
    tally = look(web, base, DEAD, context=f"So it was said (accessed 3 May {year}).")
    assert of_each(tally, "memento")[DEAD].at.year == offered


def test_an_archived_redirect_is_followed_inside_pywb(web, base):
    """Which names the target of today; nobody goes there."""
    tally = look(web, base, MOVED)
    found = of_each(tally, "memento")[MOVED]
    assert found.original == "http://www.example/new"
    assert found.url == f"{base}/20150503000000/http://www.example/new"
    assert "/new" not in {entry.path for entry in web.log}


def test_an_address_with_commas_is_found(web, base):
    """In pywb's Link header it stands as it is."""
    assert of_each(look(web, base, COMMAS), "memento")[COMMAS].original == COMMAS


def test_what_is_offered_opens(web, base):
    """The address that is named shows a person the page, in pywb."""
    found = of_each(look(web, base, DEAD), "memento")[DEAD]
    status, headers, body = fetch(base, found.url.removeprefix(f"{base}/"))
    assert (status, headers["Memento-Datetime"]) == (200, "Sun, 03 May 2020 00:00:00 GMT")
    assert b"The lines went quiet" in body
