"""The misbehaving web misbehaves as it says, and its log holds what a socket saw."""

import gzip
import hashlib
import socket
import ssl
import zlib

import pytest
from web.answers import PAGE
from web.resources import FAMILIES, RESOURCES, scripted
from web.resources.robots import HOSTS
from web.resources.whole import PARTS

CLOSED, RESET, OPEN = "closed", "reset", "open"


def knock(door, timeout=5.0):
    """Connect to a door with a plain socket."""
    return socket.create_connection((door.address, door.port), timeout=timeout)


def request(path, host="www.example", *headers, method="GET"):
    """Return a request's bytes."""
    lines = (f"{method} {path} HTTP/1.1", f"Host: {host}", *headers, "", "")
    return "\r\n".join(lines).encode()


def listen(connection, limit=1 << 22):
    """Return what comes, up to a limit, and how it ends."""
    seen = bytearray()
    while len(seen) < limit:
        try:
            data = connection.recv(65536)
        except ConnectionResetError:
            return bytes(seen), RESET
        except TimeoutError:
            return bytes(seen), OPEN
        if not data:
            return bytes(seen), CLOSED
        seen += data
    return bytes(seen), OPEN


def hear(door, path, host="www.example", timeout=5.0, limit=1 << 22):
    """Ask once, as the last request of a connection, and return what a socket sees."""
    with knock(door, timeout) as connection:
        connection.sendall(request(path, host, "Connection: close"))
        return listen(connection, limit)


def location(text):
    return b"\r\nLocation: " + text.encode() + b"\r\n"


def status(line):
    return b"HTTP/1.1 " + line.encode() + b"\r\n"


COMPLETE = [
    # --- documents ---
    *[(path, body) for path, (_, body) in (PARTS | scripted.PARTS).items()],
    ("/scripted/wall", b"403 Forbidden"),
    ("/scripted/intruder?port=1&own=a", b"http://127.0.0.1:1/img"),
    ("/scripted/lead?to=http://a.test/", b"Location: http://a.test/\r\n"),
    ("/scripted/onward?to=http://a.test/", b"'ation'] = 'http://a.test/'"),
    ("/report", b"\r\n\r\n%PDF-1."),
    ("/bulletin", b"Content-Encoding: gzip"),
    ("/bulletin.md.gz", b"\x1f\x8b"),
    # --- framing ---
    ("/plain", b"\r\n\r\n" + PAGE),
    ("/empty", b"Content-Length: 0\r\n\r\n"),
    ("/chunked", b"\r\n\r\n28\r\n<!doctype html>"),
    ("/chunked-trailers", b"\r\n0\r\nX-Checksum: 12345\r\nX-Second: after all\r\n\r\n"),
    ("/chunk-extensions", b'32;name="va;lue"\r\n'),
    ("/chunk-sizes", b"\r\n\r\n0000A\r\n<!doctype \r\n"),
    ("/chunked-and-length", b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"),
    ("/gzip", b"\r\n\r\n\x1f\x8b\x08"),
    ("/gzip-chunked", b"\r\n\r\n21\r\n\x1f\x8b\x08"),
    ("/gzip-members", gzip.compress(PAGE[60:], mtime=0)),
    ("/gzip-twice", b"Content-Encoding: gzip, gzip\r\n"),
    ("/deflate", zlib.compress(PAGE)),
    ("/deflate-raw", zlib.compress(PAGE)[2:-4]),
    ("/http-1.0", b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE),
    ("/until-close", b"Content-Type: text/html; charset=utf-8\r\n\r\n" + PAGE),
    ("/204", b"HTTP/1.1 204 No Content\r\n\r\n"),
    ("/304", b"Content-Length: %d\r\n\r\n" % len(PAGE)),
    ("/chunked-empty", b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    ("/until-close-empty", b"HTTP/1.1 200 OK\r\n\r\n"),
    ("/gzip-empty", b"Content-Encoding: gzip\r\n"),
    ("/gzip-checksum", bytes(4) + gzip.compress(PAGE, mtime=0)[-4:]),
    ("/gzip-and-more", gzip.compress(PAGE, mtime=0) + bytes(64)),
    ("/unasked-coding", b"\x28\xb5\x2f\xfd"),
    ("/205", status("205 Reset Content")),
    ("/206", b"Content-Range: bytes 0-"),
    ("/206-parts", b"\r\n--PART--\r\n"),
    ("/416", b"Content-Range: bytes */"),
    ("/no-head", PAGE),
    ("/head-lies", PAGE),
    # --- heads ---
    ("/duplicate-headers", b"Set-Cookie: a=1\r\nX-Same: one\r\nSet-Cookie: b=2\r\nx-same: two\r\n"),
    ("/odd-case", b"cONTENT-tYPE: text/html\r\n"),
    ("/no-space", b"Content-Type:text/html\r\nX-Wide:   two words  \r\n"),
    ("/space-before-colon", b"Content-Type : text/html\r\n"),
    ("/empty-value", b"X-Empty:\r\nX-Blank: \r\n"),
    ("/folded", b"X-Folded: first\r\n second\r\n\tthird\r\n"),
    ("/no-colon", b"\r\nthis is not a header\r\n"),
    ("/bare-lf", b"Content-Type: text/html\n\n<!doctype"),
    ("/no-reason", b"HTTP/1.1 200\r\n"),
    ("/odd-reason", b"c'est pr\xeat\r\n"),
    ("/odd-version", b"HTTP/1.9 200 OK\r\n"),
    ("/lower-version", b"http/1.1 200 ok\r\n"),
    ("/no-status", b"HTTP/1.1 OK\r\n"),
    ("/leading-crlf", b"\r\nHTTP/1.1 200 OK\r\n"),
    ("/latin1-header", b"X-Name: caf\xe9\r\n"),
    ("/utf8-header", b"X-Name: " + "مرسى".encode() + b"\r\n"),
    ("/nul-in-header", b"X-Nul: a\x00b\r\n"),
    ("/long-header", b"X-Long: " + b"x" * 300 * 1024),
    ("/many-headers", b"\r\nX-Header-499: 499\r\n"),
    ("/early-hints", b"103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\nHTTP/1.1 200"),
    ("/continue", b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n"),
    ("/many-interim", b"Link: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\n"),
    ("/upgrade", b"Connection: Upgrade\r\n\r\n"),
    ("/other-type", b"Content-Type: image/gif\r\nContent-Length: 35\r\n\r\nGIF89a"),
    ("/no-type", b"HTTP/1.1 200 OK\r\nContent-Length: "),
    ("/two-types", b"Content-Type: text/plain\r\nContent-Type: text/html"),
    # --- redirects ---
    ("/redirect?to=http://a.example/&code=303", location("http://a.example/")),
    *[(f"/{code}", location("/plain")) for code in (301, 302, 303, 307, 308)],
    (
        "/redirect-host",
        status("301 Moved Permanently") + location("http://other.example/plain")[2:],
    ),
    ("/redirect-slash", location("/redirect-slash/")),
    ("/redirect-relative", location("plain?from=relative")),
    ("/redirect-dots", location("/a/b/../../plain")),
    ("/redirect-any-scheme", location("//other.example/plain")),
    ("/redirect-fragment", location("/plain#part")),
    ("/redirect-query", location("?code=302&to=/plain")),
    ("/redirect-spaces", location("/plain?q=two words")),
    ("/redirect-non-ascii", location("/plain?q=مرسى")),
    ("/redirect-escaped", location("/plain?q=%D9%85%D8%B1%D8%B3%D9%89")),
    ("/redirect-upper", location("HTTP://OTHER.EXAMPLE/plain")),
    ("/redirect-home", location("/")),
    ("/redirect-nowhere", b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"),
    ("/redirect-empty", location("")),
    ("/redirect-twice", b"\r\nLocation: /plain\r\nLocation: /empty\r\n"),
    ("/redirect-invalid", location("http://[oops/plain")),
    ("/redirect-invalid-port", location("http://other.example:99999/")),
    ("/redirect-to-404", location("/404")),
    ("/redirect-to-nobody", location("http://nobody.invalid/")),
    ("/redirect-file", location("file:///etc/passwd")),
    ("/redirect-data", location("data:text/html,hello")),
    ("/redirect-ftp", location("ftp://other.example/plain")),
    ("/redirect-javascript", location("javascript:alert(1)")),
    ("/redirect-mail", location("mailto:someone@other.example")),
    ("/redirect-login", location("http://user:secret@other.example/plain")),
    ("/redirect-loopback", b"\r\nLocation: http://127.0.0.1:"),
    ("/redirect-ipv6", b"\r\nLocation: http://[::1]:"),
    ("/redirect-mapped", b"\r\nLocation: http://[::ffff:127.0.0.1]:"),
    ("/redirect-number", b"\r\nLocation: http://2130706433:"),
    ("/redirect-hex", b"\r\nLocation: http://0x7f.1:"),
    ("/redirect-private", location("http://10.0.0.1/plain")),
    ("/redirect-metadata", location("http://169.254.169.254/latest/meta-data/")),
    ("/redirect-localhost", location("http://localhost/plain")),
    ("/loop", location("/loop")),
    ("/loop-a", location("/loop-b")),
    ("/loop-b", location("/loop-a")),
    ("/endless?n=7", location("/endless?n=8")),
    ("/hops?n=2", location("/hops?n=1")),
    ("/hops?n=1", location("/plain")),
    ("/cookie", b"other.example/plain\r\nSet-Cookie: session=secret; Path=/\r\n"),
    ("/refresh", b'content="0;url=http://other.example/plain"'),
    ("/refresh-late", b'content="600;url='),
    ("/refresh-itself", b'content="5"'),
    ("/refresh-header", b"Refresh: 0; url=http://other.example/plain\r\n"),
    ("/refresh-loop", b"url=/refresh-back"),
    ("/refresh-back", b"url=/refresh-loop"),
    ("/refresh-private", b"url=http://10.0.0.1/plain"),
    ("/refresh-noscript", b"<noscript><meta"),
    ("/refresh-404", b"url=/404"),
    ("/gate", b"Set-Cookie: gate=1\r\n"),
    ("/script-href", b"window.location.href = 'http://other.example/plain';"),
    ("/script-replace", b'location.replace("http://other.example/plain")'),
    ("/script-load", b"window.onload=function(){setTimeout(function(){top.location='http:"),
    ("/script-body", b"<body onload=\"location='http://other.example/plain'\">"),
    ("/script-asks", b"if (screen.width"),
    ("/script-private", b"location = 'http://127.0.0.1/'"),
    ("/cookie-same-host", b"Location: /plain\r\nSet-Cookie: session=secret; Path=/\r\n"),
    # --- statuses ---
    ("/", PAGE),
    ("/400", status("400 Bad Request")),
    ("/401", b"WWW-Authenticate: Basic realm="),
    ("/402", status("402 Payment Required")),
    ("/403", status("403 Forbidden")),
    ("/403-challenge", b"\r\ncf-mitigated: challenge\r\n"),
    ("/404", status("404 Not Found")),
    ("/405", status("405 Method Not Allowed")),
    ("/406", status("406 Not Acceptable")),
    ("/407", b"\r\nProxy-Authenticate: Basic"),
    ("/408", status("408 Request Timeout")),
    ("/410", status("410 Gone")),
    ("/418", status("418 I'm a teapot")),
    ("/423", status("423 Locked")),
    ("/429", status("429 Too Many Requests")),
    ("/429-seconds", b"\r\nRetry-After: 1\r\n"),
    ("/429-long", b"\r\nRetry-After: 86400\r\n"),
    ("/429-nonsense", b"\r\nRetry-After: soon\r\n"),
    ("/429-negative", b"\r\nRetry-After: -1\r\n"),
    ("/429-date", b" GMT\r\n"),
    ("/429-once", b"\r\nRetry-After: 1\r\n"),
    ("/429-date-once", b" GMT\r\n"),
    ("/451", b'; rel="blocked-by"\r\n'),
    ("/500", status("500 Internal Server Error")),
    ("/501", status("501 Not Implemented")),
    ("/502", status("502 Bad Gateway")),
    ("/503", status("503 Service Unavailable")),
    ("/503-seconds", b"\r\nRetry-After: 1\r\n"),
    ("/503-date", b" GMT\r\n"),
    ("/503-once", status("503 Service Unavailable")),
    ("/504", status("504 Gateway Timeout")),
    ("/508", status("508 Loop Detected")),
    ("/520", status("520 Web Server Returned an Unknown Error")),
    ("/599", status("599 Network Connect Timeout")),
    ("/600", status("600 Unparseable")),
    ("/999", status("999 Request denied")),
    ("/500-once", status("500 Internal Server Error")),
    ("/503-twice", status("503 Service Unavailable")),
    ("/404-once", status("404 Not Found")),
    ("/flaky?line=418%20Tea", status("418 Tea")),
    # --- breaking ---
    ("/cut-head", b"HTTP/1.1 200 OK\r\nContent-Ty"),
    ("/cut-body", b"Content-Length: %d\r\n\r\n<!doctype" % len(PAGE)),
    ("/cut-before-body", b"Content-Length: %d\r\n\r\n" % len(PAGE)),
    ("/cut-chunk", b"\r\n\r\n%x\r\n<!doctype" % len(PAGE)),
    ("/cut-between-chunks", PAGE + b"\r\n"),
    ("/cut-trailers", b"0\r\nX-Tra"),
    ("/cut-gzip", b"\r\n\r\n\x1f\x8b\x08"),
    ("/not-gzip", b"Content-Encoding: gzip\r\n"),
    ("/odd-coding", b"Content-Encoding: x-folded-paper\r\n"),
    ("/extra-bytes", PAGE + b"and some bytes that belong to nothing"),
    ("/extra-later", PAGE + b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil"),
    ("/two-lengths", b"Content-Length: 10\r\nContent-Length: "),
    ("/same-lengths", (b"Content-Length: %d\r\n" % len(PAGE)) * 2),
    ("/listed-lengths", b"Content-Length: %d, %d\r\n" % (len(PAGE), len(PAGE))),
    ("/odd-length", b"Content-Length: many\r\n"),
    ("/negative-length", b"Content-Length: -1\r\n"),
    ("/odd-chunk-size", b"\r\n\r\nmany\r\n"),
    ("/long-chunk", b"\r\n\r\na\r\n" + PAGE),
    ("/odd-transfer", b"Transfer-Encoding: carrier-pigeon\r\n"),
    ("/silence", b""),
    ("/silence-once", b""),
    ("/cut-once", b"\r\n\r\n<!doctype"),
    ("/stale", b"Keep-Alive: timeout=60\r\n"),
    ("/stale-later", b"Connection: keep-alive\r\n"),
    ("/ssh", b"SSH-2.0-OpenSSH_9.2\r\n"),
    ("/http-0.9", PAGE),
    ("/garbage", bytes(range(256))),
    ("/http-only", b"HTTP"),
    # --- slow ---
    ("/slow?seconds=0", PAGE),
    ("/slow-head?every=0", PAGE),
    ("/slow-body?every=0", PAGE),
    ("/slow-chunks?every=0", b"1\r\n<\r\n1\r\n!\r\n"),
    # --- large ---
    ("/big?bytes=200000", b"Content-Length: 200000\r\n\r\n0000000\n"),
    ("/big-chunked?bytes=200000", b"\r\n\r\n10000\r\n0000000\n"),
    ("/bomb?megabytes=1", b"\r\n\x1f\x8b\x08"),
    ("/bomb-twice", b"Content-Encoding: gzip, gzip\r\n"),
    # --- robots ---
    ("/robots.txt", status("404 Not Found")),
    ("/chunked-said-twice", b"\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"),
    ("/cookie-utf8", b"\r\nSet-Cookie: place=caf\xc3\xa9; Path=/\r\n"),
    ("/empty-length", b"\r\nContent-Length:\r\n\r\n<!doctype"),
    ("/identity-transfer", b"\r\nTransfer-Encoding: identity\r\n\r\n<!doctype"),
]
"""What says all that it means to say, and bytes that must be part of it."""

CUT = [
    ("/reset", b"", RESET),
    ("/reset-once", b"", RESET),
    ("/reset-in-head", b"HTTP/1.1 200 OK\r\nContent-Ty", RESET),
    ("/reset-in-body", b"\r\n\r\n<!doctype", RESET),
    ("/reset-in-chunk", b"\r\n\r\n%x\r\n<!doctype" % len(PAGE), RESET),
    ("/never", b"", OPEN),
    ("/scripted/events", b"text/event-stream\r\n", OPEN),
    ("/stalls", b"\r\n\r\n<!doctype", OPEN),
    ("/stalls-in-head", b"HTTP/1.1 200 OK\r\nContent-Ty", OPEN),
    ("/hints-for-ever?every=0.01", b"HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 102", OPEN),
    ("/hints-in-a-flood", b"\r\n\r\nHTTP/1.1 103 Early Hints\r\n", OPEN),
    ("/endless-body", b"\r\n\r\n0000000\n", OPEN),
    ("/endless-head", b"X-More: and more\r\nX-More: and more\r\n", OPEN),
    ("/endless-line", b"HTTP/1.1 200 yes yes ", OPEN),
    ("/endless-trailers", b"\r\n0\r\nX-More: and more\r\n", OPEN),
    ("/long-extension", b"\r\n5;x=yesyesyes", OPEN),
]
"""What ends in a reset, or not at all."""


def bare(path):
    return path.partition("?")[0]


def test_every_resource_has_a_row_and_a_sentence():
    """Each resource is in one of the tables here, and says in a sentence what it does."""
    assert {bare(path) for path, *_ in COMPLETE + CUT} == set(RESOURCES)
    assert all(resource.__doc__ for resource in [*RESOURCES.values(), *HOSTS.values()])


def test_no_family_hides_another():
    """No path is claimed by two families."""
    assert sum(len(family.RESOURCES) for family in FAMILIES) == len(RESOURCES)


@pytest.mark.parametrize(("path", "part"), COMPLETE, ids=[path for path, _ in COMPLETE])
def test_what_is_said_is_what_is_logged(web, path, part):
    """A resource sends what it is there for, and the log has every byte that a socket saw."""
    seen, end = hear(web.doors.http, path)
    assert part in seen
    assert end == CLOSED
    [entry] = web.log
    assert (entry.response, entry.sent, entry.complete) == (seen, len(seen), True)
    assert entry.sha256 == hashlib.sha256(seen).hexdigest()


@pytest.mark.parametrize(("path", "part", "end"), CUT, ids=[path for path, *_ in CUT])
def test_what_is_cut_is_logged_as_far_as_it_came(web, path, part, end):
    """What a socket saw before the end is the beginning of what the log holds."""
    seen, seen_end = hear(web.doors.http, path, timeout=0.2, limit=2000)
    assert part in seen
    assert seen_end == end
    [entry] = web.log
    assert entry.response.startswith(seen)


def test_the_log_holds_the_request_as_it_was_sent(web):
    """Odd spacing, odd case and a body: the log has the request byte for byte."""
    sent = b"POST /plain?a=1 HTTP/1.1\r\nhOST:  www.Example:80\r\nContent-Length: 4\r\n\r\nbody"
    with knock(web.doors.http) as connection:
        connection.sendall(sent + request("/empty", "b.example", "Connection: close"))
        listen(connection)
    first, second = web.log
    assert (first.request, first.path, first.host) == (sent, "/plain", "www.example")
    assert (second.path, second.host) == ("/empty", "b.example")
    assert first.connection == second.connection == web.connections == 1


def test_a_large_answer_is_counted_but_not_kept(web):
    """Of what is larger than the log keeps, it has the beginning, the count and the digest."""
    seen, _ = hear(web.doors.http, "/big?bytes=20000000", limit=1 << 30)
    [entry] = web.log
    assert entry.sent == len(seen) > 20_000_000
    assert len(entry.response) == 8 * 1024 * 1024
    assert entry.sha256 == hashlib.sha256(seen).hexdigest()


def test_an_answer_nobody_waits_for_is_not_complete(web):
    """When the client leaves in the middle, the log says that not everything was said."""
    hear(web.doors.http, "/big", limit=1000)
    assert [entry.complete for entry in web.log] == [False]


def test_the_bomb_is_small_until_it_is_unfolded(web):
    """128 MiB of zeros travel in less than 200 KB."""
    seen, _ = hear(web.doors.http, "/bomb")
    assert len(seen) < 200_000
    body = seen.partition(b"\r\n\r\n")[2]
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 16)
    size = sum(len(unpack.decompress(part)) for part in dechunked(body))
    assert size == 128 * 1024 * 1024


def dechunked(body):
    """Yield the data of each chunk."""
    while body:
        size, _, body = body.partition(b"\r\n")
        yield body[: int(size, 16)]
        body = body[int(size, 16) + 2 :]


@pytest.mark.parametrize(
    ("path", "statuses"),
    [
        ("/500-once", [500, 200, 200]),
        ("/503-twice", [503, 503, 200]),
        ("/429-once", [429, 200, 200]),
        ("/429-date-once", [429, 200, 200]),
        ("/flaky?failures=2&line=502%20Bad", [502, 502, 200]),
    ],
)
def test_what_fails_at_first_recovers(web, path, statuses):
    """A passing fault passes, for each host by itself, and returns with a reset."""
    answers = [hear(web.doors.http, path)[0] for _ in statuses]
    assert [int(answer[9:12]) for answer in answers] == statuses
    assert int(hear(web.doors.http, path, host="b.example")[0][9:12]) == statuses[0]
    web.reset()
    assert int(hear(web.doors.http, path)[0][9:12]) == statuses[0]


@pytest.mark.parametrize(
    ("path", "end"), [("/silence-once", CLOSED), ("/reset-once", RESET), ("/cut-once", CLOSED)]
)
def test_what_breaks_at_first_recovers(web, path, end):
    """A connection that breaks the first time holds the second."""
    seen, seen_end = hear(web.doors.http, path)
    assert (PAGE in seen, seen_end) == (False, end)
    assert hear(web.doors.http, path)[0].endswith(PAGE)


@pytest.mark.parametrize(("path", "line"), [("/no-head", b"405"), ("/head-lies", b"404")])
def test_head_is_answered_otherwise(web, path, line):
    """Servers hostile to HEAD answer it with an error and no body."""
    with knock(web.doors.http) as connection:
        connection.sendall(request(path, "www.example", "Connection: close", method="HEAD"))
        seen, _ = listen(connection)
    assert seen.startswith(b"HTTP/1.1 " + line)
    assert seen.endswith(b"\r\n\r\n")


@pytest.mark.parametrize(
    ("path", "end"),
    [
        pytest.param("/stale", {CLOSED, RESET}, id="closed after the answer"),
        pytest.param("/stale-later", {CLOSED}, id="closed at the second request"),
        pytest.param("/plain", {OPEN}, id="kept, as promised"),
    ],
)
def test_a_kept_connection_may_be_gone(web, path, end):
    """Of a connection that was to be kept, only the second request shows how it stands."""
    with knock(web.doors.http, timeout=0.3) as connection:
        connection.sendall(request(path))
        assert connection.recv(65536).endswith(PAGE)
        connection.sendall(request(path))
        seen, seen_end = listen(connection)
    assert seen_end in end
    assert seen.endswith(PAGE) == (seen_end == OPEN)


def test_a_reset_hangs_up_and_forgets(web):
    """After a reset, open connections are closed and the log is empty."""
    with knock(web.doors.http) as connection:
        connection.sendall(request("/plain"))
        connection.recv(10)
        web.reset()
        assert listen(connection)[1] in {CLOSED, RESET}
    assert web.log == []
    assert web.connections == 0


@pytest.mark.parametrize(
    ("host", "part"),
    [
        ("disallow-all.test", b"\n\nUser-agent: *\nDisallow: /\n"),
        ("allow.test", b"Allow: /\n"),
        ("partial.test", b"Disallow: /plain\nAllow: /plain?public\n"),
        ("others.test", b"User-agent: otherbot\n"),
        ("us.test", b"User-agent: archiver\nDisallow: /\n"),
        ("delay.test", b"Crawl-delay: 1\n"),
        ("500-robots.test", b"HTTP/1.1 500 "),
        ("403-robots.test", b"HTTP/1.1 403 "),
        ("huge-robots.test", b"# nothing to see here\nDisallow: /late\n"),
        ("html-robots.test", PAGE),
        ("redirect-robots.test", b"Location: http://disallow-all.test/robots.txt\r\n"),
        ("loop-robots.test", b"Location: /robots.txt\r\n"),
        ("silent-robots.test", b""),
    ],
)
def test_robots_are_told_by_host(web, host, part):
    """Each host has the robots.txt of its name."""
    assert part in hear(web.doors.http, "/robots.txt", host)[0].replace(b"\r\n\r\n", b"\n\n")
    assert host in HOSTS


# --- Doors ---


def test_doors_say_how_to_reach_them(web):
    """A door makes URLs, and leads hosts to itself in curl's form."""
    assert web.url("/gzip", host="a.example") == "http://a.example/gzip"
    assert web.url("/gzip", host=None) == f"http://127.0.0.1:{web.port}/gzip"
    assert web.connect_to("a.test", "b.test") == (
        f"a.test:80:127.0.0.1:{web.port}",
        f"b.test:80:127.0.0.1:{web.port}",
    )
    tls = web.doors.trusted
    assert tls.url() == "https://www.example/plain"
    assert tls.connect_to("a.test") == (f"a.test:443:127.0.0.1:{tls.port}",)


def test_the_ipv6_door_is_the_same_web(web):
    """Where the machine has ::1, the web can be reached there."""
    door = web.doors.ipv6
    if door is None:
        pytest.skip("this machine has no IPv6")
    assert hear(door, "/plain")[0].endswith(PAGE)
    assert door.connect_to("a.test") == (f"a.test:80:[::1]:{door.port}",)


def shake_hands(web, door, host="www.example"):
    """Connect over TLS, trusting the web's CA and nothing else."""
    context = ssl.create_default_context(cafile=web.ca_file)
    context.verify_flags |= ssl.VERIFY_X509_STRICT
    return context.wrap_socket(knock(door, timeout=1.0), server_hostname=host)


@pytest.mark.parametrize("host", ["www.example", "other.test", "127.0.0.1", "localhost"])
def test_the_trusted_door_has_a_certificate_for_whoever_is_asked(web, host):
    """With the CA trusted, any host's certificate holds, and the page comes and is logged."""
    with shake_hands(web, web.doors.trusted, host) as connection:
        connection.sendall(request("/plain", host, "Connection: close"))
        seen, _ = listen(connection)
    assert seen.endswith(PAGE)
    assert [entry.response for entry in web.log] == [seen]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("self_signed", "self-signed certificate"),
        ("expired", "certificate has expired"),
        ("wrong_host", "Hostname mismatch"),
        ("not_tls", "(?i)wrong.version.number|record layer failure"),
    ],
)
def test_bad_doors_are_bad_for_one_reason(web, name, why):
    """Each bad door fails the handshake for the reason that is its name."""
    with pytest.raises(ssl.SSLError, match=why):
        shake_hands(web, getattr(web.doors, name))


def test_a_client_that_does_not_care_gets_the_page(web):
    """Behind a bad certificate the page is there, for those who capture it all the same."""
    with ssl._create_unverified_context().wrap_socket(knock(web.doors.expired)) as connection:
        connection.sendall(request("/plain", "www.example", "Connection: close"))
        assert listen(connection)[0].endswith(PAGE)


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("mute", TimeoutError),
        ("resetting", ConnectionResetError),
        ("refusing", ConnectionRefusedError),
        ("silent", TimeoutError),
    ],
)
def test_doors_that_do_not_open(web, name, error):
    """Some doors never get as far as a request."""
    with pytest.raises(error):
        knock_and_wait(getattr(web.doors, name))


def knock_and_wait(door):
    with knock(door, timeout=0.3) as connection:
        connection.recv(1)


def test_the_banner_comes_first(web):
    """Another protocol's server speaks before it is asked."""
    with knock(web.doors.banner) as connection:
        assert connection.recv(100).startswith(b"220 mail.example ESMTP")


# --- The proxy ---


def test_the_proxy_takes_absolute_form(web):
    """A request for a whole URL reaches the web in origin form, and the proxy has it as sent."""
    asked = request("http://far.example/gzip?x=1", "far.example", "X-Odd:  kept")
    with knock(web.doors.proxy) as connection:
        connection.sendall(asked)
        seen, _ = listen(connection)
    [entry] = web.log
    assert web.asked_of_proxy == (asked,)
    assert (entry.response, entry.host, entry.path) == (seen, "far.example", "/gzip")
    assert entry.request.startswith(b"GET /gzip?x=1 HTTP/1.1\r\n")
    assert b"X-Odd:  kept\r\n" in entry.request


def test_the_proxy_makes_tunnels(web):
    """CONNECT to port 443 of any host leads to the trusted door, unseen by the proxy."""
    with knock(web.doors.proxy) as connection:
        connection.sendall(request("far.example:443", "far.example:443", method="CONNECT"))
        assert connection.recv(100).startswith(b"HTTP/1.1 200 ")
        context = ssl.create_default_context(cafile=web.ca_file)
        with context.wrap_socket(connection, server_hostname="far.example") as tunnel:
            tunnel.sendall(request("/plain", "far.example", "Connection: close"))
            assert listen(tunnel)[0].endswith(PAGE)
    assert [asked.split(b" ")[0] for asked in web.asked_of_proxy] == [b"CONNECT"]
    assert [entry.host for entry in web.log] == ["far.example"]


def test_the_proxy_refuses_one_host(web):
    """A proxy may say no."""
    with knock(web.doors.proxy) as connection:
        connection.sendall(request("forbidden.example:443", method="CONNECT"))
        assert listen(connection)[0].startswith(b"HTTP/1.1 403 ")
