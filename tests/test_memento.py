"""What archives say, in every shape they say it in, and which memento is the one to open."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from archiver import memento
from archiver.memento import saving, weblinks
from archiver.model import (
    ArchiverError,
    Citation,
    CitationKind,
    Exchange,
    Failure,
    FailureKind,
    LinkStatus,
    Memento,
    Place,
    SaveOutcome,
    Truncation,
)

# ruff: noqa: E501, ISC004, RUF001, UP031  (a row is a line; letters of other scripts are meant)

URL = "http://example.org/page"
AT = datetime(2015, 5, 3, 12, tzinfo=UTC)
ARCHIVE = memento.parse(
    "a timemap=https://a.example/timemap/link/{url} cdx=https://a.example/cdx?url={url}"
    " timegate=https://a.example/web/{url} availability=https://a.example/available?url={url}&timestamp={timestamp}"
    " memento=https://a.example/web/{timestamp}/{url} save=https://a.example/save"
)


def answer(
    status: int | None = 200, *headers: tuple[str, str], url: str = "https://a.example/"
) -> Exchange:
    failure = None if status else Failure(FailureKind.TIMEOUT, "no answer within 1 second")
    return Exchange(url, AT, status=status, headers=headers, failure=failure)


def listed(
    door: str, body: str, status: int | None = 200, *headers: tuple[str, str]
) -> memento.Listing:
    return memento.listing(ARCHIVE, door, URL, answer(status, *headers), body.encode())


def told(found: memento.Listing) -> list[tuple[str, str, int | None]]:
    return [(each.url, f"{each.at:%Y%m%d}", each.code) for each in found.mementos]


def of(day: int, code: int | None = 200, found: LinkStatus | None = None) -> Memento:
    """A memento so many days after the moment."""
    at = AT + timedelta(days=day)
    return Memento("a", f"https://a.example/web/{at:%Y%m%d%H%M%S}/{URL}", URL, at, code, found)


LINKS = {
    "a comma and a semicolon in the target": (
        '<http://a.example/x,y;z>; rel="original"',
        [("http://a.example/x,y;z", "original")],
    ),
    "two, with a date that has a comma": (
        '<http://a.example/1>; rel="first memento"; datetime="Wed, 23 Mar 2005 15:53:00 GMT",\n <http://b.example:80/2>; rel=memento',
        [("http://a.example/1", "first memento"), ("http://b.example:80/2", "memento")],
    ),
    "a quoted quotation mark": (r'<u>; title="a \"b\", <c>"; rel="x"', [("u", "x")]),
    "a parameter without a value, and blanks": ("<u> ; anchor ; REL = x", [("u", "x")]),
    "the first rel counts": ('<u>; rel="x"; rel="y"', [("u", "x")]),
    "no link at all": ("rel=x; , <<, ", []),
    "no end of a quotation": ('<u>; rel="x', [("u", "x")]),
}


@pytest.mark.parametrize("case", LINKS)
def test_links_are_read(case):
    """Targets are what stands in angle brackets (RFC 8288)."""
    text, expected = LINKS[case]
    found = weblinks.parse(text)
    assert [(each.target, each.parameters.get("rel", "")) for each in found] == expected


M = "https://a.example/web/20150503120000/http://example.org/page"
ROW = ("20150503120000", URL, "text/html", "200")
LISTED = {
    "a TimeMap in link-format": (
        "timemap",
        f'<{URL}>; rel="original",\n<https://a.example/timemap/link/{URL}>; rel="self"; from="Sun, 03 May 2015 12:00:00 GMT",\n'
        '<https://a.example/web/20150503120000/http://example.org:80/page>; rel="first last memento"; datetime="Sun, 03 May 2015 12:00:00 GMT"',
        [("https://a.example/web/20150503120000/http://example.org:80/page", "20150503", None)],
    ),
    "MemGator's JSON": (
        "timemap",
        '{"original_uri":"x","mementos":{"list":[{"datetime":"2015-05-03T12:00:00Z","uri":"%s"}],"first":{"datetime":"2015-05-03T12:00:00Z","uri":"%s"}}}'
        % (M, M),
        [(M, "20150503", None)],
    ),
    "timetravel's JSON has lists of addresses": (
        "timemap",
        '{"mementos":{"closest":{"datetime":"2015-05-03T12:00:00Z","uri":["%s"]}}}' % M,
        [(M, "20150503", None)],
    ),
    "MemGator's CDXJ": (
        "timemap",
        '!context ["http://tools.ietf.org/html/rfc7089"]\n!id {"uri": "x"}\n20150503120000 {"uri": "%s", "rel": "first memento", "datetime": "Sun, 03 May 2015 12:00:00 GMT"}'
        % M,
        [(M, "20150503", None)],
    ),
    "pywb's CDXJ": (
        "timemap",
        'org,example)/page 20150503120000 {"url": "http://example.org/page", "mime": "text/html", "status": "200"}',
        [(M, "20150503", 200)],
    ),
    "pywb's lines of JSON": (
        "timemap",
        '{"urlkey": "org,example)/page", "timestamp": "20150503120000", "url": "http://example.org/page", "status": "404"}\n'
        * 2,
        [(M, "20150503", 404)] * 2,
    ),
    "one line of JSON": (
        "timemap",
        '{"timestamp": "20150503120000", "url": "http://example.org/page", "status": "-"}\n',
        [(M, "20150503", None)],
    ),
    "CDX as JSON names its fields first": (
        "cdx",
        '[["timestamp","original","mimetype","statuscode"],\n["20150503120000","http://example.org/page","text/html","200"],\n["20150503120000","http://example.org/page","warc/revisit","-"]]',
        [(M, "20150503", 200), (M, "20150503", None)],
    ),
    "CDX as text, with a resume key behind a blank line": (
        "cdx",
        "org,example)/page 20150503120000 http://example.org/page text/html 200 ABC 123\n\norg%2Cexample%29%2Fpage+20150503120001\n",
        [(M, "20150503", 200)],
    ),
    "Wayback's availability: a status in quotes, an address with http:": (
        "availability",
        '{"url":"x","archived_snapshots":{"closest":{"status":"200","available":true,"url":"http://a.example/web/20150503120000/http://example.org/page","timestamp":"20150503120000"}}}',
        [(M, "20150503", 200)],
    ),
    "rows that nobody can read are left out": (
        "cdx",
        '[["timestamp","original"],["2015","http://example.org/page"],[1],"x",["20159903120000","x"],{}]',
        [("https://a.example/web/20150101000000/http://example.org/page", "20150101", None)],
    ),
}


@pytest.mark.parametrize("case", LISTED)
def test_an_archive_says_what_it_holds(case):
    """Address, moment and, where told, status of each memento."""
    door, body, expected = LISTED[case]
    found = listed(door, body)
    assert told(found) == expected
    assert found.known


NOTHING = {
    "CDX has no rows": ("cdx", "[]", 200, True),
    "CDX is empty": ("cdx", "", 200, True),
    "a TimeMap is not there": ("timemap", "no", 404, True),
    "availability says nothing of what it may hold": (
        "availability",
        '{"archived_snapshots":{}}',
        200,
        False,
    ),
    "availability is broken": ("availability", "<html>", 200, False),
    "CDX is blocked": ("cdx", "org.archive.util.io.RuntimeIOException", 403, False),
    "CDX is a page of an error": ("cdx", "", 503, False),
    "CDX is deep": ("cdx", "[" * 100_000, 200, True),
    "nobody answers": ("cdx", "", None, False),
    "a TimeGate has nothing": ("timegate", "", 404, True),
    "a TimeGate fails": ("timegate", "", 502, False),
}


@pytest.mark.parametrize("case", NOTHING)
def test_nothing_and_not_knowing_are_two_things(case):
    """An answer that says nothing is not an answer that nothing is there."""
    door, body, status, known = NOTHING[case]
    assert listed(door, body, status) == memento.Listing((), known)


COPY = f'<{M}>; rel="memento"; datetime="Sun, 03 May 2015 12:00:00 GMT"'
PARTS = {
    "all of it": (COPY, {}, (True, True)),
    "with itself, and in another form": (
        f'<https://a.example/tm/{URL}>; rel="self"; from="Sun, 03 May 2015 12:00:00 GMT",'
        f'<https://a.example/json/{URL}>; rel="timemap"; type="application/json",{COPY}',
        {},
        (True, True),
    ),
    "a page of it": (
        f'<https://a.example/tm/2/{URL}>; rel="timemap"; from="Mon, 02 Jan 2017 00:00:00 GMT",{COPY}',
        {},
        (True, False),
    ),
    "and a next one": (
        f'{COPY},<https://a.example/tm/2/{URL}>; rel="next timemap"',
        {},
        (True, False),
    ),
    "pages only": (
        f'<{URL}>; rel="original",'
        f'<https://a.example/tm/1/{URL}>; rel="timemap"; until="Mon, 02 Jan 2017 00:00:00 GMT"',
        {},
        (False, False),
    ),
    "broken off": (COPY, {"truncated": Truncation.LENGTH}, (True, False)),
    "more than is read": (COPY + " " * 1024 * 1024, {}, (True, False)),
    "broken off before there was any": (
        f'<{URL}>; rel="original"',
        {"truncated": Truncation.LENGTH},
        (False, False),
    ),
}


@pytest.mark.parametrize("case", PARTS)
def test_a_part_of_a_list_is_not_taken_for_the_whole(case):
    """Neither is the last of it the newest, nor is there nothing where it has none."""
    text, how, expected = PARTS[case]
    found = memento.listing(ARCHIVE, "timemap", URL, replace(answer(), **how), text.encode())
    assert (found.known, found.newest) == expected


def test_what_came_of_a_table_is_read():
    """A table that was cut holds its first rows, and is not one that has none."""
    rows = [["timestamp", "original"], *(["20150503120000", URL] for _ in range(40_000))]
    body = json.dumps(rows).replace("], [", "],\n[").encode()[: 1024 * 1024]
    found = memento.listing(ARCHIVE, "cdx", URL, answer(), body)
    assert (bool(found.mementos), found.known, found.newest) == (True, True, False)


def test_a_list_may_name_mementos_from_where_it_is():
    """An address in it is a reference (RFC 6690, section 2)."""
    text = COPY.replace("https://a.example", "")
    found = memento.listing(ARCHIVE, "timemap", URL, answer(), text.encode())
    assert [each.url for each in found.mementos] == [M]


GATES = {
    "a redirect to the nearest": (
        302,
        (("Location", f"/web/20150503120000/{URL}"),),
        [(M, "20150503", None)],
    ),
    "the memento itself": (
        200,
        (("Content-Location", M), ("Memento-Datetime", "Sun, 03 May 2015 12:00:00 GMT")),
        [(M, "20150503", 200)],
    ),
    "the newest is named in Link": (
        302,
        (
            ("Location", M),
            (
                "Link",
                f'<{URL}>; rel="original", <https://a.example/web/20261120000000/{URL}>; rel="last memento"; datetime="Fri, 20 Nov 2026 00:00:00 GMT"',
            ),
        ),
        [(M, "20150503", None), (f"https://a.example/web/20261120000000/{URL}", "20261120", None)],
    ),
    "the memento of a page that was not there": (
        404,
        (("Content-Location", M), ("memento-datetime", "Sun, 03 May 2015 12:00:00 GMT")),
        [(M, "20150503", 404)],
    ),
    "a redirect to a page of the archive's own": (302, (("Location", "/sorry"),), []),
}


@pytest.mark.parametrize("case", GATES)
def test_a_timegate_leads_to_the_nearest(case):
    """In each of the ways of RFC 7089, section 4."""
    status, headers, expected = GATES[case]
    assert told(listed("timegate", "", status, *headers)) == expected


CHOSEN = {
    "the nearest": ([of(-400), of(2), of(-1)], AT, [-1, 2, -400]),
    "a success before a redirect": ([of(0, 301), of(300)], AT, [300, 0]),
    "what is not told is as good": ([of(5), of(1, None)], AT, [1, 5]),
    "no errors": ([of(0, 404), of(0, 503), of(9)], AT, [9]),
    "the newest where no date is known": ([of(1), of(9), of(3)], None, [9, 3, 1]),
    "each once, and three at most": ([of(1), of(1), of(2), of(3), of(4)], AT, [1, 2, 3]),
}


@pytest.mark.parametrize("case", CHOSEN)
def test_the_nearest_is_opened_first(case):
    """The memento of the day of the citation is what its author saw."""
    mementos, moment, days = CHOSEN[case]
    assert [(each.at - AT).days for each in memento.candidates(mementos, moment)] == days


SPELLINGS = [
    ("http://news.example/a?b=1&c=2", "https://www.news.example:443/A/?c=2&b=1", True),
    ("http://news.example/a", "http://news.example//a", True),
    ("http://news.example/a?id=7", "http://news.example/a?PHPSESSID=0123456789abcdef&id=7", True),
    ("http://news.example/a?id=7", "http://news.example/a?id=7&sid=0123456789abcdef", True),
    ("http://news.example/a.jsp?x", "http://news.example/a.jsp;jsessionid=0A1B2C3D4E?x", True),
    ("http://news.example/%C3%A9", "http://news.example/é", True),
    ("http://news.example/a", "http://news.example/b", False),
    ("http://news.example/a?id=7", "http://news.example/a?id=8", False),
    ("http://news.example/a", "http://news.example/", False),
    ("http://news.example/a?sid=7", "http://news.example/a?sid=8", False),
    ("http://news.example/a", "http://blog.news.example/a", False),
]
"""What is cited, what an archive names, and whether that is the same page."""


@pytest.mark.parametrize(("cited", "named", "same"), SPELLINGS)
def test_what_is_listed_is_of_the_page(cited: str, named: str, same: bool):
    """Archives hold a page under many spellings; another page of the site is no copy of it."""
    body = json.dumps([["timestamp", "original"], ["20150503120000", named]])
    found = memento.listing(ARCHIVE, "cdx", cited, answer(), body.encode())
    assert bool(found.mementos) is same


def test_only_what_shows_the_page_is_offered():
    """An archived error, nearer by, is no rescue."""
    opened = [
        of(0, found=LinkStatus.SOFT_404),
        of(1),
        of(40, found=LinkStatus.LIVE),
        of(-90, found=LinkStatus.MOVED),
    ]
    assert memento.nearest(opened, AT) == opened[2]
    assert memento.nearest(opened[:2], AT) is None


@pytest.mark.parametrize(
    ("days", "code", "news"),
    [(1, 200, True), (9, None, True), (11, 200, False), (1, 404, False)],
    ids=["yesterday", "last week", "before", "an error"],
)
def test_a_new_memento_is_news(days, code, news):
    """What an archive saw in these days may contradict us."""
    found = memento.recent([of(-400), of(0, code)], AT + timedelta(days=days))
    assert (found is not None) is news


HELD = {
    "https://web.archive.org/web/20150503120000/http://example.org/page": ("wayback", URL, "20150503"),
    "https://web.archive.org/web/20150503120000id_/http://example.org/page": ("wayback", URL, "20150503"),
    "http://web.archive.org/web/2015/example.org/page": ("wayback", URL, "20150101"),
    "https://web.archive.org/web/20150503120000/http:/example.org/page": ("wayback", URL, "20150503"),
    "https://web.archive.org/web/*/http://example.org/page": ("wayback", URL, None),
    "https://web.archive.org/web/http://example.org/page": ("wayback", URL, None),
    "https://web.archive.org/": None,
    "https://archive.ph/20150503120000/http://example.org/page": ("archive.today", URL, "20150503"),
    "https://archive.today/2015.05.03-120000/http://example.org/page": ("archive.today", URL, "20150503"),
    "https://archive.is/AbCdE": ("archive.today", None, None),
    "https://archive.ph/newest/http://example.org/page": ("archive.today", URL, None),
    "https://perma.cc/AB12-CD34": ("perma.cc", None, None),
    "https://perma.cc/": None,
    "http://www.webcitation.org/6YABCDEFG?url=http%3A%2F%2Fexample.org%2Fpage&date=2015-05-03": ("webcitation", URL, "20150503"),
    "http://www.webcitation.org/6YABCDEFG": ("webcitation", None, None),
    "https://wayback.archive-it.org/1234/20150503120000/http://example.org/page": ("archive-it", URL, "20150503"),
    "https://www.webarchive.org.uk/wayback/archive/20150503120000mp_/http://example.org/page": ("ukwa", URL, "20150503"),
    "https://webarchive.nationalarchives.gov.uk/ukgwa/20150503120000/http://example.org/page": ("uk-national-archives", URL, "20150503"),
    "https://arquivo.pt/wayback/20150503120000/http://example.org/page": ("arquivo", URL, "20150503"),
    "https://timetravel.mementoweb.org/memento/20150503/http://example.org/page": ("timetravel", URL, "20150503"),
    "https://replay.example/coll/20150503120000/http://example.org/page": ("replay.example", URL, "20150503"),
    "https://news.example/2015/05/story": None,
    "https://news.example/20150503/http-explained": None,
    "https://news.example/20150503120000/a.html": None,
    "https://[broken/20150503120000/http://example.org/": None,
}  # fmt: skip


@pytest.mark.parametrize("url", HELD)
def test_a_link_into_an_archive_is_the_page_it_holds(url):
    """Where the address says so; a page that has digits in its own is none."""
    found = memento.held(url)
    expected = HELD[url]
    day = f"{found.at:%Y%m%d}" if found and found.at else None
    assert ((found.archive, found.original, day) if found else None) == expected


THEN = ("Memento-Datetime", "Sun, 03 May 2015 12:00:00 GMT")
ANSWERED = {
    "its original, of a short address": ("https://perma.cc/AB12-CD34", [THEN, ("Link", f'<{URL}>; rel="original"')], ("perma.cc", URL)),
    "its original, in another header": ("https://perma.cc/AB12-CD34", [THEN, ("Link", "<x>"), ("link", f'<{URL}>; rel="original timegate"')], ("perma.cc", URL)),
    "of a host that nobody knows": ("https://copies.example/x", [THEN, ("Link", f'<{URL}>; rel="original"')], ("copies.example", URL)),
    "what its address tells, where it does not": (M, [THEN], ("a.example", URL)),
    "an original that is no address": ("https://perma.cc/AB12-CD34", [THEN, ("Link", '<javascript:1>; rel="original"')], ("perma.cc", None)),
    "a page of today": (M, [("Link", f'<{URL}>; rel="original"')], None),
    "a moment that is none": (M, [("Memento-Datetime", "yesterday")], None),
}  # fmt: skip


@pytest.mark.parametrize("case", ANSWERED)
def test_the_answer_tells_what_a_link_holds(case):
    """A memento says its moment, and mostly which page it is of (RFC 7089, section 2.2)."""
    url, headers, expected = ANSWERED[case]
    found = memento.told(url, answer(200, *headers, url=url))
    assert ((found.archive, found.original) if found else None) == expected
    assert found is None or f"{found.at:%Y%m%d}" == "20150503"


ABOUT = {
    URL: URL,
    "http://user:secret@example.org/page#part": URL,
    M: URL,
    "https://perma.cc/AB12-CD34": "https://perma.cc/AB12-CD34",
    "http://example.org/a,b?c=d&e": "http://example.org/a,b?c=d&e",
    "http://8.8.8.8/": "http://8.8.8.8/",
    "http://127.0.0.1:8080/x": None,
    "http://[::1]/x": None,
    "http://192.168.1.7/x": None,
    "http://localhost/x": None,
    "http://wiki/x": None,
    "http://printer.local/x": None,
    "http://wiki.internal/x": None,
    "http://nowhere.invalid/x": None,
    "mailto:a@example.org": None,
    "http://[broken/": None,
    "https://web.archive.org/web/20150503120000/http://10.0.0.1/x": None,
}


@pytest.mark.parametrize("url", ABOUT)
def test_archives_are_asked_about_what_they_can_hold(url):
    """The page that a link holds, without what is nobody's business; of a private one, nothing."""
    assert memento.subject(url) == ABOUT[url]


def test_a_memento_opens_for_a_person():
    """Where its address is that of its bytes; any other is as it was."""
    assert memento.view(memento.raw(M)) == M
    assert memento.view("https://archive.is/AbCdE") == "https://archive.is/AbCdE"


def test_the_bytes_that_were_archived_have_an_address():
    """Of replay software; any other address is as it was."""
    assert memento.raw(M) == M.replace("/http:", "id_/http:")
    assert memento.raw(M.replace("/http:", "if_/http:")) == memento.raw(M)
    assert memento.raw("https://archive.is/AbCdE") == "https://archive.is/AbCdE"


RAW = memento.raw(M)
HOPS = {
    "an inexact moment leads to the nearest": (302, [("Location", "/web/20160101000000id_/" + URL)], f"https://a.example/web/20160101000000id_/{URL}"),
    "an archived redirect stays in the archive": (301, [THEN, ("Location", "https://a.example/web/20150503120000/http://example.org/new")], "https://a.example/web/20150503120000id_/http://example.org/new"),
    "so it does where the address of today is named": (301, [THEN, ("Location", "http://example.org/new")], "https://a.example/web/20150503120000id_/http://example.org/new"),
    "and where it is relative": (301, [THEN, ("Location", "/new")], "https://a.example/web/20150503120000id_/http://example.org/new"),
    "the archive's own redirect out of it is not followed": (302, [("Location", "http://example.org/new")], None),
    "a page leads nowhere": (200, [THEN, ("Location", "/x")], None),
}  # fmt: skip


@pytest.mark.parametrize("case", HOPS)
def test_a_memento_is_followed_inside_its_archive(case):
    """Never to the page as it is today."""
    status, headers, expected = HOPS[case]
    assert memento.next_hop(answer(status, *headers, url=RAW)) == expected


def test_the_visit_of_then_has_the_addresses_and_headers_of_then():
    """What the archive's own server says of itself does not speak of the page."""
    moved = answer(302, ("Location", RAW), url=f"https://a.example/web/20150501000000id_/{URL}")
    page = answer(
        200,
        THEN,
        ("Server", "archive"),
        ("Content-Type", "text/html"),
        ("X-Archive-Orig-Server", "then"),
        url=RAW,
    )
    visit = memento.as_seen("http://example.org/cited", [moved, page])
    assert visit is not None
    assert [each.url for each in visit.exchanges] == [URL]
    assert visit.final.headers == (("Server", "then"), ("Content-Type", "text/html"))
    assert memento.as_seen(URL, [moved]) is None


ACCESSED = {
    "Smith, J. (2014) Title. Accessed 3 May 2015.": "2015-05-03",
    "http://example.org (accessed on May 3rd, 2015)": "2015-05-03",
    "Retrieved 2015-05-03 from the site": "2015-05-03",
    "[last visited 03/05/2015]": "2015-03-05",
    "last accessed 25/05/2015": "2015-05-25",
    "abgerufen am 3. Mai 2015": "2015-05-03",
    "(Zugriff: 03.05.2015)": "2015-05-03",
    "consulté le 3 mai 2015": "2015-05-03",
    "consulté le 1er août 2015": "2015-08-01",
    "consultado el 3 de mayo de 2015": "2015-05-03",
    "Acesso em: 3 maio 2015": "2015-05-03",
    "URL consultato il 3 maggio 2015": "2015-05-03",
    "geraadpleegd op 3 mei 2015": "2015-05-03",
    "dostęp 3 maja 2015": "2015-05-03",
    "Дата обращения: 03.05.2015": "2015-05-03",
    "дата обращения: 3 мая 2015": "2015-05-03",
    "Дата звернення: 3 травня 2015": "2015-05-03",
    "Erişim tarihi: 3 Mayıs 2015": "2015-05-03",
    "تاريخ الاطلاع ٣ مايو ٢٠١٥": "2015-05-03",
    "دسترسی ۳ مه ۲۰۱۵": "2015-05-03",
    "אוחזר ב־3 במאי 2015": "2015-05-03",
    "访问日期：2015年5月3日": "2015-05-03",
    "『記事』2015年5月3日閲覧。": "2015-05-03",
    "accessed May 2015": "2015-05-15",
    "accessed in 2015": "2015-07-01",
    "accessed 99 May 2015, then nothing": "2015-05-15",
    "Published 3 May 2015.": None,
    "The archive of 2015": None,
    "archived 30 February 2015": "2015-02-15",
    "": None,
}


@pytest.mark.parametrize("text", ACCESSED)
def test_a_reference_says_when_its_source_was_seen(text):
    """In the words of many languages; a date of something else is not it."""
    found = memento.accessed(text)
    assert (f"{found:%Y-%m-%d}" if found else None) == ACCESSED[text]


def cites(context: str, document: str = "a.txt") -> Citation:
    return Citation(document, URL, URL, CitationKind.TEXT, Place(), context)


WANTED = {
    "the moment that the link itself holds": (M, [cites("accessed 3 May 2020")], {}, "2015-05-03"),
    "the day of the citation, the earliest": (URL, [cites("accessed 4 May 2015"), cites("accessed 3 May 2015")], {"a.txt": AT + timedelta(900)}, "2015-05-03"),
    "the date of the document": (URL, [cites("")], {"a.txt": AT, "b.txt": AT - timedelta(9)}, "2015-05-03"),
    "none that anybody knows": (URL, [cites("")], {}, None),
}  # fmt: skip


@pytest.mark.parametrize("case", WANTED)
def test_the_moment_of_the_citation_is_wanted(case):
    """The link's own, the citation's, the document's; else the newest."""
    url, citations, documents, expected = WANTED[case]
    found = memento.wanted(url, citations, documents)
    assert (f"{found:%Y-%m-%d}" if found else None) == expected


WRONG = {
    "nobody knows": "nowhere",
    "no name": " ",
    "no door": "x memento=https://a.example/{timestamp}/{url}",
    "no such door": "x side=https://a.example/{url}",
    "no place for the address": "x timegate=https://a.example/",
    "no address": "x timegate=ftp://a.example/{url}",
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_no_archive_is_told(case):
    """In a message, and with a hint of how to write one."""
    with pytest.raises(ArchiverError):
        memento.parse(WRONG[case])


def test_addresses_are_filled_in():
    """As they stand in a path, percent-encoded behind a question mark."""
    archive = memento.parse("wayback")
    asked = "http://example.org/?a=b&c={timestamp}"
    assert archive.address("timegate", asked) == f"https://web.archive.org/web/{asked}"
    assert archive.address("availability", asked, AT).endswith(
        "?url=http%3A%2F%2Fexample.org%2F%3Fa%3Db%26c%3D%7Btimestamp%7D&timestamp=20150503120000"
    )
    assert all(memento.parse(name).doors for name in memento.KNOWN)


JOB = "spn2-" + "a" * 40
SUBMITTED = {
    "taken": (200, f'{{"url":"x","job_id":"{JOB}"}}', None, JOB),
    "blocked, with status 200": (200, '{"status":"error","status_ext":"error:blocked-url","message":"no"}', SaveOutcome.REFUSED, None),
    "too many at once": (200, '{"status":"error","status_ext":"error:user-session-limit","message":"wait"}', None, None),
    "the day's captures are there": (200, '{"status":"error","status_ext":"error:too-many-daily-captures","message":"x"}', SaveOutcome.ALREADY, None),
    "an error that nobody knows passes": (200, '{"status":"error","status_ext":"error:new","message":"x"}', SaveOutcome.FAILED, None),
    "asked to wait": (429, "", None, None),
    "keys that are wrong": (401, "", SaveOutcome.REFUSED, None),
    "a fault of the archive": (502, "", SaveOutcome.FAILED, None),
    "nobody answers": (None, "", SaveOutcome.FAILED, None),
    "a name that is none": (200, '{"job_id":"../../x"}', SaveOutcome.FAILED, None),
    "not JSON": (200, "<html>", SaveOutcome.FAILED, None),
}  # fmt: skip


@pytest.mark.parametrize("case", SUBMITTED)
def test_an_archive_takes_a_page_or_says_why_not(case):
    """Errors come with status 200; some pass, some do not."""
    status, body, outcome, job = SUBMITTED[case]
    found = saving.submitted(answer(status), body.encode())
    assert (found.outcome, found.job) == (outcome, job)
    assert found.because


PROGRESS = {
    "at work": (200, '{"status":"pending"}', None, None),
    "saved, at the address behind redirects": (200, '{"status":"success","timestamp":"20150503120000","original_url":"http://example.org/page"}', SaveOutcome.SAVED, M),
    "saved, and no more is told": (200, '{"status":"success"}', SaveOutcome.SAVED, None),
    "not found, for good": (200, '{"status":"error","status_ext":"error:not-found","exception":"x"}', SaveOutcome.REFUSED, None),
    "a fault that passes": (200, '{"status":"error","status_ext":"error:browsing-timeout"}', SaveOutcome.FAILED, None),
    "the job is forgotten": (404, "", SaveOutcome.PENDING, None),
    "a bad minute": (503, "", None, None),
}  # fmt: skip


@pytest.mark.parametrize("case", PROGRESS)
def test_an_archive_tells_how_far_it_is(case):
    """What became of a job, and where the capture opens."""
    status, body, outcome, where = PROGRESS[case]
    found = saving.progress(ARCHIVE, URL, JOB, answer(status), body.encode())
    assert (found.outcome, found.memento, found.job) == (outcome, where, JOB)
