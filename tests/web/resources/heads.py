"""Heads as real servers write them, from merely odd to broken."""

from web.answers import PAGE, head, response
from web.talk import Resource, Talk, says

LENGTH = b"Content-Length: %d\r\n" % len(PAGE)
FINAL = b"HTTP/1.1 200 OK\r\n"


async def long_header(talk: Talk) -> None:
    """One header of `?bytes=` bytes: 300 KiB unless told."""
    size = int(talk.request.query.get("bytes", 300 * 1024))
    await talk.send(response("X-Long: " + "x" * size))


async def many_headers(talk: Talk) -> None:
    """`?count=` headers: 500 unless told."""
    count = int(talk.request.query.get("count", 500))
    await talk.send(response(*(f"X-Header-{number}: {number}" for number in range(count))))


RESOURCES: dict[str, Resource] = {
    "/duplicate-headers": says(
        "Headers of one name, several times, in an order that matters.",
        response("Set-Cookie: a=1", "X-Same: one", "Set-Cookie: b=2", "x-same: two"),
    ),
    "/odd-case": says(
        "Names in whatever case.",
        FINAL + b"cONTENT-tYPE: text/html\r\nCONTENT-LENGTH: %d\r\netag: 1\r\n\r\n" % len(PAGE),
        PAGE,
    ),
    "/no-space": says(
        "No space after the colon, or several.",
        FINAL + b"Content-Type:text/html\r\nX-Wide:   two words  \r\n" + LENGTH + b"\r\n",
        PAGE,
    ),
    "/space-before-colon": says(
        "A space before the colon, which RFC 9112 forbids.",
        FINAL + b"Content-Type : text/html\r\n" + LENGTH + b"\r\n",
        PAGE,
    ),
    "/empty-value": says("A header with no value.", response("X-Empty:", "X-Blank: ")),
    "/folded": says(
        "A header that goes on in the next line (obsolete folding).",
        FINAL + b"X-Folded: first\r\n second\r\n\tthird\r\n" + LENGTH + b"\r\n",
        PAGE,
    ),
    "/no-colon": says(
        "A line in the head that is no header.",
        FINAL + b"this is not a header\r\n" + LENGTH + b"\r\n",
        PAGE,
    ),
    "/bare-lf": says(
        "Lines that end without a carriage return.",
        (FINAL + LENGTH + b"Content-Type: text/html\r\n\r\n").replace(b"\r\n", b"\n"),
        PAGE,
    ),
    "/no-reason": says(
        "A status line without a reason, nor the space before it.",
        b"HTTP/1.1 200\r\n" + LENGTH + b"\r\n",
        PAGE,
    ),
    "/odd-reason": says(
        "A reason with bytes that are not ASCII.",
        b"HTTP/1.1 200 D'accord, c'est pr\xeat\r\n" + LENGTH + b"\r\n",
        PAGE,
    ),
    "/odd-version": says(
        "A version of HTTP that does not exist.", b"HTTP/1.9 200 OK\r\n" + LENGTH + b"\r\n", PAGE
    ),
    "/lower-version": says(
        "The name of the protocol in small letters.",
        b"http/1.1 200 ok\r\n" + LENGTH + b"\r\n",
        PAGE,
    ),
    "/no-status": says(
        "A status line without a number.", b"HTTP/1.1 OK\r\n" + LENGTH + b"\r\n", PAGE, close=True
    ),
    "/leading-crlf": says("An empty line before the status line.", b"\r\n" + response()),
    "/latin1-header": says(
        "A header value in Latin-1.",
        FINAL + b"X-Name: caf\xe9\r\n" + LENGTH + b"\r\n",
        PAGE,
    ),
    "/utf8-header": says(
        "A header value in UTF-8.",
        FINAL + "X-Name: مرسى\r\n".encode() + LENGTH + b"\r\n",
        PAGE,
    ),
    "/nul-in-header": says(
        "A header value with a zero byte.",
        FINAL + b"X-Nul: a\x00b\r\n" + LENGTH + b"\r\n",
        PAGE,
    ),
    "/long-header": long_header,
    "/many-headers": many_headers,
    "/early-hints": says(
        "103 with a hint, then the page.",
        head("Link: </style.css>; rel=preload", status="103 Early Hints"),
        response(),
    ),
    "/continue": says(
        "A 100 that nobody asked for, then the page.", head(status="100 Continue"), response()
    ),
    "/many-interim": says(
        "Three interim heads, then the page.",
        head(status="102 Processing") * 2,
        head("Link: </a.css>", status="103 Early Hints"),
        response(),
    ),
    "/upgrade": says(
        "A switch of protocols that nobody asked for.",
        head("Upgrade: websocket", "Connection: Upgrade", status="101 Switching Protocols"),
        close=True,
    ),
    "/other-type": says(
        "An image of one pixel, as GIF.",
        head("Content-Type: image/gif", "Content-Length: 35")
        + bytes.fromhex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b"),
    ),
    "/no-type": says("No Content-Type.", FINAL + LENGTH + b"\r\n" + PAGE),
    "/two-types": says("Two Content-Types.", response("Content-Type: text/plain")),
}
