"""The small parts of the crawl: who may be visited, by which way, and what is read of an answer."""

import asyncio
import gzip
import re
import zlib
from datetime import UTC, datetime
from ipaddress import ip_address

import h11
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver import urls
from archiver.crawl.browser import takes
from archiver.crawl.cookies import VisitCookies
from archiver.crawl.wire.entity import Reading
from archiver.crawl.wire.guard import Guard, literal
from archiver.crawl.wire.heads import mend
from archiver.crawl.wire.resolver import HaltError, Resolver
from archiver.crawl.wire.routes import ConnectTo, Proxy, Routes
from archiver.model import ArchiverError, FailureKind, Purpose
from archiver.settings import Settings

PRIVATE = {
    "loopback": "127.0.0.1",
    "the rest of loopback": "127.8.9.10",
    "loopback, version 6": "::1",
    "private, class A": "10.1.2.3",
    "private, class B": "172.16.0.1",
    "private, class C": "192.168.1.1",
    "link local, where clouds keep their keys": "169.254.169.254",
    "link local, version 6": "fe80::1",
    "unique local": "fd00::1",
    "carrier grade": "100.64.0.1",
    "nowhere": "0.0.0.0",
    "nowhere, version 6": "::",
    "broadcast": "255.255.255.255",
    "multicast": "224.0.0.1",
    "multicast, version 6": "ff02::1",
    "reserved": "240.0.0.1",
    "documentation": "192.0.2.1",
    "loopback, mapped": "::ffff:127.0.0.1",
    "private, mapped": "::ffff:10.0.0.1",
    "loopback through 6to4": "2002:7f00:1::",
    "private through NAT64": "64:ff9b::a00:1",
    "loopback through Teredo": "2001:0:7f00:1::",
}
PUBLIC = {"version 4": "93.184.216.34", "version 6": "2606:2800:220:1:248:1893:25c8:1946"}


@pytest.mark.parametrize("address", PRIVATE.values(), ids=PRIVATE)
def test_guard_refuses_private_addresses(address):
    """An address inside somebody's network is refused, whatever it is wrapped in."""
    assert Guard().refuses(ip_address(address))


@pytest.mark.parametrize("address", PUBLIC.values(), ids=PUBLIC)
def test_guard_lets_public_addresses_through(address):
    """A public address is visited."""
    assert not Guard().refuses(ip_address(address))


def test_guard_lets_named_networks_through():
    """A network that was named is visited, and no other."""
    guard = Guard(["127.0.0.0/8"])
    assert not guard.refuses(ip_address("127.0.0.1"))
    assert guard.refuses(ip_address("10.0.0.1"))


@pytest.mark.parametrize(
    "url", ["http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/", "http://[::ffff:7f00:1]/"]
)
def test_no_spelling_hides_an_address(url):
    """However a private address is spelled in a URL, the guard sees the address."""
    found = literal(urls.parts(url).host)
    assert found is not None
    assert Guard().refuses(found)


CONNECT_TO = {
    "all four": ("a.example:80:127.0.0.1:8080", ("a.example", 80), ("127.0.0.1", 8080)),
    "any host": (":80:127.0.0.1:8080", ("b.example", 80), ("127.0.0.1", 8080)),
    "any port": ("a.example::127.0.0.1:8080", ("a.example", 443), ("127.0.0.1", 8080)),
    "anything": ("::127.0.0.1:8080", ("c.example", 8000), ("127.0.0.1", 8080)),
    "the same port": ("a.example:80:127.0.0.1:", ("a.example", 80), ("127.0.0.1", 80)),
    "version 6": ("a.example:80:[::1]:8080", ("a.example", 80), ("::1", 8080)),
    "case of the host": ("A.Example:80:127.0.0.1:8080", ("a.example", 80), ("127.0.0.1", 8080)),
}


@pytest.mark.parametrize(("text", "origin", "target"), CONNECT_TO.values(), ids=CONNECT_TO)
def test_connect_to_sends_requests_elsewhere(text, origin, target):
    """`--connect-to` works as curl's does, and names its target."""
    host, port = origin
    scheme = "https" if port == 443 else "http"
    found = Routes(Settings(connect_to=(text,))).to(urls.parts(f"{scheme}://{host}:{port}/"))
    assert (found.to_host, found.to_port, found.named) == (*target, True)
    assert (found.host, found.port) == origin


def test_connect_to_leaves_other_hosts_alone():
    """A host that is not meant goes where it always goes, unnamed."""
    found = Routes(Settings(connect_to=("a.example:80:127.0.0.1:8080",)))
    route = found.to(urls.parts("http://b.example/"))
    assert (route.to_host, route.to_port, route.named) == ("b.example", 80, False)


@pytest.mark.parametrize("text", ["", "a:b", "a.example:80:127.0.0.1", "a:x:b:y", "::1:80:b:80:c"])
def test_connect_to_that_is_none_is_refused_in_two_lines(text):
    """What is not HOST1:PORT1:HOST2:PORT2 says so."""
    with pytest.raises(ArchiverError, match="connect-to"):
        ConnectTo.parse(text)


def test_proxies_are_chosen_by_scheme_and_passed_by_where_told():
    """`proxy` rules, else the scheme's own; hosts of `no_proxy` are asked directly."""
    settings = Settings(http_proxy="http://p:3128", no_proxy=("inside.example",))
    routes = Routes(settings)
    assert str(routes.to(urls.parts("http://a.example/")).proxy) == "p:3128"
    assert routes.to(urls.parts("https://a.example/")).proxy is None
    assert routes.to(urls.parts("http://www.inside.example/")).proxy is None


def test_proxy_credentials_go_into_one_header():
    """User and password of a proxy URL become Basic authorization (RFC 7617)."""
    assert Proxy.parse("http://u:p%40ss@h:1").authorization == "Basic dTpwQHNz"


@pytest.mark.parametrize("url", ["socks5://h:1080", "http://", "http://h:99999"])
def test_proxy_that_cannot_be_used_is_refused_in_two_lines(url):
    """Only http proxies with a host and a port can be used."""
    with pytest.raises(ArchiverError, match="proxy"):
        Proxy.parse(url)


SPECIAL = {
    "RFC 6761: never exists": ("gone.invalid", FailureKind.DNS),
    "RFC 7686: only through Tor": ("abc.onion", FailureKind.POLICY),
}


@pytest.mark.parametrize(("host", "kind"), SPECIAL.values(), ids=SPECIAL)
def test_special_names_are_never_looked_up(host, kind):
    """Names that the RFCs reserve are answered without a name server."""
    with pytest.raises(HaltError) as halted:
        asyncio.run(Resolver().addresses(host))
    assert halted.value.failure.kind is kind


def test_localhost_is_this_machine():
    """`localhost` is loopback whatever a name server says, so the guard refuses it."""
    found = asyncio.run(Resolver().addresses("www.localhost"))
    assert all(Guard().refuses(address) for address in found)


def _read(headers, body, **limits):
    reading = Reading(headers, **{"limit": 1 << 20, "ratio": 200, **limits})
    for at in range(0, len(body), 1000):
        reading.feed(body[at : at + 1000])
    return reading


TEXT = b"Ten years on most of those pages are gone. " * 200
RAW = zlib.compressobj(wbits=-15)
CODED = {
    "as it is": ((("Content-Type", "text/html"),), TEXT),
    "no type": ((), TEXT),
    "gzip": ((("Content-Encoding", "gzip"),), gzip.compress(TEXT)),
    "x-gzip": ((("content-encoding", "X-GZIP"),), gzip.compress(TEXT)),
    "deflate": ((("Content-Encoding", "deflate"),), zlib.compress(TEXT)),
    "a coding that is none": ((("Content-Encoding", "UTF-8"),), TEXT),
    "a coding, and none": ((("Content-Encoding", "gzip, identity"),), gzip.compress(TEXT)),
    "deflate without its header": (
        (("Content-Encoding", "deflate"),),
        RAW.compress(TEXT) + RAW.flush(),
    ),
}


@pytest.mark.parametrize(("headers", "body"), CODED.values(), ids=CODED)
def test_reading_undoes_the_coding(headers, body):
    """What a server compressed is read as it was written."""
    assert _read(headers, body).text == TEXT


UNREADABLE = {
    "a picture": (("Content-Type", "image/png"),),
    "a coding we did not ask for": (("Content-Encoding", "br"),),
    "one coding in another": (("Content-Encoding", "gzip, gzip"),),
}


@pytest.mark.parametrize("headers", UNREADABLE.values(), ids=UNREADABLE)
def test_reading_leaves_alone_what_it_cannot_read(headers):
    """What is not text, or coded in an unknown way, is not kept for reading."""
    assert _read(headers, TEXT).text == b""


def test_reading_keeps_what_came_of_a_cut_body():
    """A compressed body that breaks off is read as far as it goes."""
    whole = bytes(range(256)) * 400
    text = _read((("Content-Encoding", "gzip"),), gzip.compress(whole)[:600]).text
    assert text
    assert whole.startswith(text)


def test_reading_of_a_wrong_coding_is_empty():
    """A body that is not what its header says is no text."""
    assert _read((("Content-Encoding", "gzip"),), TEXT).text == b""


def test_reading_never_unfolds_beyond_its_limit():
    """A bomb is told, and its inside is never held."""
    bomb = gzip.compress(bytes(64 << 20))
    reading = _read((("Content-Encoding", "gzip"),), bomb, limit=4 << 20)
    assert reading.bomb
    assert len(reading.text) == 4 << 20


def test_reading_does_not_take_a_long_dull_page_for_a_bomb():
    """A page that compresses well is a page."""
    dull = gzip.compress(b"<td>0</td>" * 60_000)
    assert not _read((("Content-Encoding", "gzip"),), dull).bomb


MENDED = {
    "folded": (
        b"HTTP/1.1 200 OK\r\nX-Long: a\r\n  b\r\n\r\n",
        [(b"X-Long", b"a b")],
    ),
    "no colon": (b"HTTP/1.1 200 OK\r\nnonsense\r\nA: 1\r\n\r\n", [(b"A", b"1")]),
    "space before the colon": (b"HTTP/1.1 200 OK\r\nA : 1\r\n\r\n", [(b"A", b"1")]),
    "control characters": (b"HTTP/1.1 200 OK\r\nA: 1\x002\r\n\r\n", [(b"A", b"12")]),
    "bare line feeds": (b"HTTP/1.1 200 OK\nA: 1\n\n", [(b"A", b"1")]),
    "small letters": (b"http/1.1 200 ok\r\nA: 1\r\n\r\n", [(b"A", b"1")]),
    "a length that is none": (
        b"HTTP/1.1 200 OK\r\nContent-Length: +5\r\nA: 1\r\n\r\n",
        [(b"A", b"1")],
    ),
    "chunks said twice": (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\ntransfer-encoding: chunked\r\n\r\n",
        [(b"Transfer-Encoding", b"chunked")],
    ),
    "a transfer coding that is none": (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: identity\r\nA: 1\r\n\r\n",
        [(b"A", b"1")],
    ),
    "no reason": (b"HTTP/1.1 200\r\nA: 1\r\n\r\n", [(b"A", b"1")]),
}


@pytest.mark.parametrize(("head", "fields"), MENDED.values(), ids=MENDED)
def test_mended_heads_are_heads_for_h11(head, fields):
    """A head that browsers read is read here too, with the fields that are fields."""
    machine = h11.Connection(h11.CLIENT)
    machine.send(h11.Request(method="GET", target="/", headers=[("Host", "a")]))
    machine.send(h11.EndOfMessage())
    machine.receive_data(mend(head))
    response = machine.next_event()
    assert response.status_code == 200
    assert response.headers.raw_items() == fields


@given(st.binary(max_size=300))
def test_mending_never_fails(head):
    """Whatever a server sends as a head, mending it returns bytes."""
    assert isinstance(mend(head), bytes)


def cookies_after(*said, url="https://a.example/x/y", **further):
    """Return the cookies of a visit of which one page has said something, at one moment."""
    cookies = VisitCookies()
    pairs = tuple(("Set-Cookie", each) for each in said)
    cookies.hear(urls.parts(url), (*pairs, *further.items()), NOON)
    return cookies


def sent(cookies, url="https://a.example/x/y"):
    return "".join(value for _, value in cookies.headers(urls.parts(url)))


def test_cookies_go_back_to_their_host_alone():
    """A cookie is for the host that set it, and a secure one for https."""
    cookies = cookies_after("s=1; Secure; HttpOnly", "t=2; Path=/", X="u=3")
    assert sent(cookies) == "s=1; t=2"
    assert sent(cookies, "http://a.example/x/") == "t=2"
    assert sent(cookies, "https://www.a.example/") == ""
    assert sent(cookies, "https://b.example/") == ""


NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
PAST, SOON = "Thu, 01-Jan-1970 00:00:01 GMT", "Sun, 01 Mar 2026 12:00:01 GMT"
COOKIES = [
    pytest.param(["s=1", "s=; Max-Age=0"], "", id="taken back"),
    pytest.param(["s=1", "s=x; max-age=-1"], "", id="of a time before"),
    pytest.param(["s=1", f"s=deleted; expires={PAST}; path=/x"], "", id="over"),
    pytest.param(["s=1", f"s=2; Expires={SOON}"], "s=2", id="soon over"),
    pytest.param(["s=1", f"s=2; Max-Age=60; Expires={PAST}"], "s=2", id="the age goes first"),
    pytest.param(["s=1; Max-Age=0; Max-Age=9"], "s=1", id="the last of two"),
    pytest.param(["s=1; Max-Age=0h", "t=1; Expires=0"], "s=1; t=1", id="no age, no date"),
    pytest.param(["s=1", "s=; Max-Age=0; Path=/"], "s=1", id="that of another path"),
    pytest.param(["s=1", "s=; Max-Age=0; Domain=.example"], "s=1", id="that of another domain"),
    pytest.param(["a", "=b"], "b", id="no name"),
    pytest.param(["a; Path=/", "c=; Path=/x"], "c=; a", id="no name, no value, the nearer first"),
    pytest.param(["=", "; Secure", "", "s=\x01"], "", id="nothing"),
    pytest.param([f"s={'x' * 4096}"], "", id="too large"),
    pytest.param(["s=1; Path=/z", "t=1; Path=/x/", "u=1; Path=x"], "t=1; u=1", id="paths"),
    pytest.param(["s=1; Path=/x/yy", "t=1; Path=/x/y"], "t=1", id="a path that begins alike"),
]


@pytest.mark.parametrize(("said", "wanted"), COOKIES)
def test_cookies_are_taken_as_browsers_take_them(said, wanted):
    """What is set, replaced and taken back is what RFC 6265bis says."""
    assert sent(cookies_after(*said)) == wanted


def test_the_server_says_what_time_it_is():
    """A cookie is over by the clock that set it, not by ours, which may be wrong."""
    early = "Sun, 01 Mar 2020 12:00:00 GMT"
    assert sent(cookies_after(f"s=1; Expires={early}")) == ""
    assert sent(cookies_after(f"s=1; Expires={early}", Date=early.replace("2020", "2019"))) == "s=1"


@given(st.text("=;,sabMax-Age0:/ \tExpires\xe9", max_size=60))
def test_any_cookie_is_taken_or_left(text):
    """Whatever a server sets, nothing fails, and what goes back is part of what it said."""
    back = sent(cookies_after(text)).removesuffix("=")
    assert re.sub(r"[ \t]", "", back) in re.sub(r"[ \t]", "", text)


AUTHORITIES = {
    "the usual port": ("https://www.example/a?b", (), b"www.example"),
    "another port": ("http://www.example:8080/a?b", (), b"www.example:8080"),
    "an address": ("http://[2001:db8::1]:8080/a?b", (), b"[2001:db8::1]:8080"),
    "as HTTP/2 names it": ("https://www.example/a?b", ((":authority", "w.example"),), b"w.example"),
    "as it was sent": ("https://www.example/a?b", (("host", "w.example"),), b"w.example"),
}


@pytest.mark.parametrize("case", AUTHORITIES)
def test_a_request_of_a_browser_names_its_host(case):
    """As it would have on a wire of ours (RFC 9112, 3.2), once, with its port unless usual."""
    url, fields, host = AUTHORITIES[case]
    sent = takes.Sent(url, Purpose.RENDERED, datetime(2026, 5, 3, tzinfo=UTC), "GET", fields)
    first, *rest = takes.request(sent).split(b"\r\n")
    assert first == b"GET /a?b HTTP/1.1"
    assert [line.lower() for line in rest if line] == [b"host: " + host]
