"""The small web answers every link of the sample bulletin, and both forms of it cite the same."""

import gzip
import http.client
import re
import socket
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2
import pytest

from archiver import demo
from archiver.demo import BULLETINS, SmallWeb, sites
from archiver.model import HEALTH, Health, LinkStatus

EXPECTED = tomllib.loads(Path(demo.__file__).with_name("expected.toml").read_text("utf-8"))
MAKE = Path(__file__).parent.parent / "examples" / "make_bulletin.py"

COURIER = "http://harbour-courier.example/2024/03/12/the-night-the-lines-went-quiet.html"
ARABIC = "http://marsa-alyawm.example/akhbar/inqita-alittisal.html"
ROUTES = "http://open-routes.example/reports/marsa-zayn-2024"
TIDES = "http://tide-tables.test/stations/marsa-zayn.html"
FERRY = "http://island-ferry.example/notices/2024-03-13.html"
UNMAPPED = "http://shutdown-ledger.invalid/2024/marsa-zayn"

ANSWERS = [
    (COURIER, 200, None),
    (ARABIC, 200, None),
    ("http://town-council.example/notices/2024-03-11.html", 404, None),
    (ROUTES, 302, "/reports/marsa-zayn-2024/"),
    (TIDES, 500, None),
    (
        "http://fishers-union.example/statements/radio-silence",
        301,
        "http://boats-and-nets.example/statements/radio-silence.html",
    ),
    ("http://harbour-courier.example/live/2024-03-10", 410, None),
    ("http://wire-desk.example/world/2024/03/11/coastal-town-offline", 403, None),
    ("http://seafront-clinic.example/press/where-the-ambulances-went", 200, None),
    ("http://coast-bloggers.example/2024/03/five-dark-nights", 200, None),
    (
        "http://radio-lantern.example/programmes/2024/03/10/night-call",
        302,
        "http://radio-lantern.example/",
    ),
    (FERRY, 200, None),
    ("http://video-quay.example/watch/assembly-on-the-mole", 451, None),
    ("http://case-files.example/records/2024/118", 401, None),
    ("http://members-chronicle.example/archive/2024/03/10/editorial.html", 200, None),
]
"""Every link that can be asked: the first answer to it, and where that leads."""

ARTICLES = [
    COURIER,
    ARABIC,
    ROUTES + "/",
    "http://boats-and-nets.example/statements/radio-silence.html",
    TIDES,
    FERRY,
]


@pytest.fixture
def web():
    with SmallWeb() as web:
        yield web


def ask(connection, url, method="GET", **headers):
    """Ask for a URL on a connection, and return the response and its body as sent."""
    parts = urlsplit(url)
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, parts.path, headers={"Host": parts.hostname} | names)
    response = connection.getresponse()
    return response, response.read()


@pytest.fixture
def client(web):
    connection = http.client.HTTPConnection("127.0.0.1", web.port, timeout=10)
    yield connection
    connection.close()


# --- The bulletin ---


def pdf_links():
    """Return the target of every link rectangle in the PDF."""
    return [link.decode() for link in re.findall(rb"/URI \((.*?)\)", BULLETINS[0].read_bytes())]


def text_links():
    """Return every URL in the text, in order, the wrapped one joined."""
    text = re.sub(r"(http\S*/)\n\s+", r"\1", BULLETINS[1].read_text("utf-8"))
    return re.findall(r"https?://[^\s)]+", text)


def test_both_bulletins_cite_the_same_urls():
    """The PDF and the text cite the same sixteen URLs, all of them in the table."""
    assert set(text_links()) == set(pdf_links()) == set(EXPECTED)
    assert len(EXPECTED) == 16


def test_citations_are_counted_as_printed():
    """Seventeen citations of sixteen links: one is cited twice."""
    links = text_links()
    assert len(links) == 17
    assert [url for url in set(links) if links.count(url) == 2] == [ROUTES]


def test_the_wrapped_link_has_two_rectangles():
    """The PDF holds one rectangle a citation, and one more for the link that wraps."""
    links = pdf_links()
    assert len(links) == 18
    assert links.count(COURIER) == 2


def test_the_pdf_has_two_pages_of_readable_text():
    """Both pages give their text, in words, to a PDF reader."""
    with pypdfium2.PdfDocument(BULLETINS[0]) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    assert len(pages) == 2
    assert "lost its internet and, minutes later, its telephones" in " ".join(pages[0].split())
    assert "What we ask" in pages[1]


def test_the_bulletins_are_what_their_source_makes(tmp_path):
    """Made again, both forms come out byte for byte as they are kept."""
    subprocess.run([sys.executable, MAKE, tmp_path], check=True)
    for kept in BULLETINS:
        assert (tmp_path / kept.name).read_bytes() == kept.read_bytes()


def test_the_quoted_sentence_stands_in_the_page_it_cites():
    """What the bulletin quotes can be found in the cited page, word for word."""
    text = " ".join(BULLETINS[1].read_text("utf-8").split())
    quote = re.search(r"“(Between .*?)”", text)[1]
    page = sites.load()["open-routes.example"]["/reports/marsa-zayn-2024/"].body.decode()
    assert quote in " ".join(page.split())


@pytest.mark.parametrize(("url", "row"), EXPECTED.items())
def test_expected_health_follows_from_the_status(url, row):
    """The table of expected verdicts speaks in the program's own words."""
    assert HEALTH[LinkStatus(row["status"])] == Health(row["health"]), url


# --- The web ---


def test_every_host_but_the_invalid_one_is_mapped(web):
    """`connect_to` leads every cited host to the port, except the one that has no address."""
    mapped = {entry.split(":")[0]: entry for entry in web.connect_to if ":80:" in entry}
    cited = {urlsplit(url).hostname for url in EXPECTED}
    assert cited - set(mapped) == {urlsplit(UNMAPPED).hostname}
    assert mapped["tide-tables.test"] == f"tide-tables.test:80:127.0.0.1:{web.port}"


def test_the_answers_cover_every_link():
    """Every cited URL has a row in the table of answers, except the one nobody can ask."""
    assert {url for url, _, _ in ANSWERS} == set(EXPECTED) - {UNMAPPED}


@pytest.mark.parametrize(("url", "status", "location"), ANSWERS)
def test_each_link_is_answered(client, url, status, location):
    """Each cited URL gets the answer that its site is there to show."""
    response, body = ask(client, url)
    assert (response.status, response.getheader("Location")) == (status, location)
    assert body or location or status == 500


@pytest.mark.parametrize("url", ARTICLES)
def test_articles_have_something_to_extract(client, url):
    """A healthy page has a title, an author, a date, navigation, a footer and 300 words."""
    response, body = ask(client, url)
    if response.status == 500:
        _, body = ask(client, url)
    page = body.decode()
    for mark in ("<title>", 'name="author"', "datetime=", "<h1>", "<h2>", '<a href="/'):
        assert mark in page
    assert "A sample page." in page or "صفحة نموذجية" in page
    assert len(re.sub(r"<[^>]*>", " ", page).split()) > 300


def test_a_failing_page_recovers_until_the_web_is_started_again(client):
    """The page that fails once is fine at the second try, and fails anew in a new web."""
    assert [ask(client, TIDES)[0].status for _ in range(3)] == [500, 200, 200]
    with SmallWeb() as again:
        connection = http.client.HTTPConnection("127.0.0.1", again.port, timeout=10)
        assert ask(connection, TIDES)[0].status == 500
        connection.close()


def test_gzip_is_for_those_who_take_it(client):
    """The page travels gzip-ed to a client that asks for it, plain to any other, and says so."""
    plain, page = ask(client, COURIER, Accept_Encoding="identity")
    zipped, body = ask(client, COURIER, Accept_Encoding="gzip")
    assert plain.getheader("Content-Encoding") is None
    assert zipped.getheader("Content-Encoding") == "gzip"
    assert plain.getheader("Vary") == zipped.getheader("Vary") == "Accept-Encoding"
    assert gzip.decompress(body) == page


def test_chunks_join_to_the_page(client):
    """The chunked page is the file, once its chunks are joined."""
    response, body = ask(client, ARABIC)
    assert response.getheader("Transfer-Encoding") == "chunked"
    assert body == sites.load()["marsa-alyawm.example"]["/akhbar/inqita-alittisal.html"].body


def test_one_connection_serves_many_hosts(client):
    """A connection stays open from one request to the next, and the Host header decides."""
    for url in (COURIER, ARABIC, FERRY.replace("notices/2024-03-13.html", "nothing"), COURIER):
        first_socket = client.sock
        ask(client, url)
        assert first_socket in {None, client.sock}


def test_head_has_no_body(client):
    """HEAD gives the head alone, and the connection goes on."""
    response, body = ask(client, COURIER, "HEAD")
    assert int(response.getheader("Content-Length")) > 3000
    assert body == b""
    assert ask(client, COURIER)[0].status == 200


@pytest.mark.parametrize(
    ("url", "method", "status"),
    [
        pytest.param("http://nowhere.example/", "GET", 421, id="a host that is no site"),
        pytest.param("http://town-council.example/", "POST", 405, id="nothing can be posted"),
        pytest.param("http://town-council.example/robots.txt", "GET", 404, id="no robots.txt"),
        pytest.param("http://members-chronicle.example/robots.txt", "GET", 200, id="robots.txt"),
    ],
)
def test_the_rest_is_answered_too(client, url, method, status):
    """What no bulletin cites has its answer all the same."""
    assert ask(client, url, method)[0].status == status


def test_a_bot_wall_says_that_it_is_one(client):
    """The wall carries the header by which such walls make themselves known."""
    response, body = ask(client, "http://wire-desk.example/world/2024/03/11/coastal-town-offline")
    assert response.getheader("cf-mitigated") == "challenge"
    assert b"Just a moment" in body


@pytest.mark.parametrize(
    "bytes_sent", [b"SSH-2.0-x\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"\r\n\r\n"]
)
def test_what_is_no_request_ends_the_connection(web, bytes_sent):
    """A client that does not speak HTTP/1.1, or names no host, is hung up on."""
    with socket.create_connection(("127.0.0.1", web.port), timeout=10) as connection:
        connection.sendall(bytes_sent)
        assert connection.recv(100) == b""


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(b"GET / HTTP/1.1\r\nConnection: close\r\n", id="a last request"),
        pytest.param(b"GET / HTTP/1.0\r\n", id="HTTP/1.0, which keeps nothing"),
    ],
)
def test_the_end_of_a_connection_is_honoured(web, asked):
    """After a request that is the last, the server says so and closes."""
    with socket.create_connection(("127.0.0.1", web.port), timeout=10) as connection:
        connection.sendall(asked + b"Host: town-council.example\r\n\r\n")
        answer = connection.makefile("rb").read()
    assert b"\r\nConnection: close\r\n" in answer
    assert answer.endswith(b"</html>\n")


def test_the_slow_page_takes_its_time_and_does_not_hold_up_the_end():
    """The slow page needs a second and a half, but the web stops at once all the same."""
    with SmallWeb() as web:
        connection = socket.create_connection(("127.0.0.1", web.port))
        connection.sendall(
            b"GET /notices/2024-03-13.html HTTP/1.1\r\nHost: island-ferry.example\r\n\r\n"
        )
        connection.settimeout(0.3)
        with pytest.raises(TimeoutError):
            connection.recv(1)
        leaving = time.monotonic()
    assert time.monotonic() - leaving < 1
    connection.close()
