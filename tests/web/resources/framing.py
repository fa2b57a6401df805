"""Where a body begins and ends, and what it is packed in: all of this is legitimate."""

import gzip
import zlib

from web.answers import PAGE, TYPE, chunk, chunks, head, response
from web.talk import Resource, Talk, says

GZIPPED = gzip.compress(PAGE, mtime=0)
ZSTANDARD = bytes.fromhex("28b52ffd2004210000706167656a1c2d5b")
"""`page`, as one frame (RFC 8878)."""
BYTERANGES = (
    b"--PART\r\nContent-Type: text/html\r\nContent-Range: bytes 0-9/225\r\n\r\n"
    + PAGE[:10]
    + b"\r\n--PART--\r\n"
)
CHUNKED = "Transfer-Encoding: chunked"


def _raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


async def no_head(talk: Talk) -> None:
    """405 to HEAD, the page to GET."""
    if talk.request.method == "HEAD":
        await talk.send(head("Allow: GET", "Content-Length: 0", status="405 Method Not Allowed"))
    else:
        await talk.send(response())


async def head_lies(talk: Talk) -> None:
    """404 to HEAD, the page to GET."""
    if talk.request.method == "HEAD":
        await talk.send(head("Content-Length: 0", status="404 Not Found"))
    else:
        await talk.send(response())


RESOURCES: dict[str, Resource] = {
    "/plain": says("A page with a Content-Length.", response()),
    "/empty": says("200 and a body of no bytes.", response(body=b"")),
    "/chunked": says("The page in chunks.", head(TYPE, CHUNKED), chunks(PAGE)),
    "/chunked-trailers": says(
        "The page in chunks, and headers after the last.",
        head(TYPE, CHUNKED, "Trailer: X-Checksum"),
        chunks(PAGE)[:-2] + b"X-Checksum: 12345\r\nX-Second: after all\r\n\r\n",
    ),
    "/chunk-extensions": says(
        "Chunks whose size lines say more than the size.",
        head(TYPE, CHUNKED),
        chunk(PAGE[:50], b';name="va;lue"') + chunk(PAGE[50:], b" ; flag") + b"0;last\r\n\r\n",
    ),
    "/chunk-sizes": says(
        "Chunk sizes in capitals, with zeros before them.",
        head(TYPE, CHUNKED),
        b"0000A\r\n%s\r\n%X\r\n%s\r\n000\r\n\r\n" % (PAGE[:10], len(PAGE) - 10, PAGE[10:]),
    ),
    "/chunked-and-length": says(
        "Chunks, and a Content-Length that must be ignored (RFC 9112, section 6.3).",
        head(TYPE, "Content-Length: 5", CHUNKED),
        chunks(PAGE),
    ),
    "/gzip": says("The page gzip-ed.", response("Content-Encoding: gzip", body=GZIPPED)),
    "/gzip-chunked": says(
        "The page gzip-ed, in chunks that cut it anywhere.",
        head(TYPE, CHUNKED, "Content-Encoding: gzip"),
        chunks(GZIPPED, 33),
    ),
    "/gzip-members": says(
        "The page as two gzip members, one after the other.",
        response(
            "Content-Encoding: gzip",
            body=gzip.compress(PAGE[:60], mtime=0) + gzip.compress(PAGE[60:], mtime=0),
        ),
    ),
    "/gzip-twice": says(
        "The page gzip-ed twice, and said to be.",
        response("Content-Encoding: gzip, gzip", body=gzip.compress(GZIPPED, mtime=0)),
    ),
    "/deflate": says(
        "The page deflated, in the zlib format that the standard asks for.",
        response("Content-Encoding: deflate", body=zlib.compress(PAGE)),
    ),
    "/deflate-raw": says(
        "The page deflated without the zlib format, as some servers do.",
        response("Content-Encoding: deflate", body=_raw_deflate(PAGE)),
    ),
    "/http-1.0": says(
        "HTTP/1.0: the body ends where the connection does.",
        b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n",
        PAGE,
        close=True,
    ),
    "/until-close": says(
        "HTTP/1.1 with no length at all: the body ends where the connection does.",
        head(TYPE),
        PAGE,
        close=True,
    ),
    "/204": says("204, which has no body.", head(status="204 No Content")),
    "/304": says(
        "304 to nobody's condition: a Content-Length, and no body.",
        head('ETag: "1"', f"Content-Length: {len(PAGE)}", status="304 Not Modified"),
    ),
    "/chunked-empty": says("No chunk but the last.", head(TYPE, CHUNKED), chunk(b"")),
    "/until-close-empty": says("No headers, and no body.", head(), close=True),
    "/gzip-empty": says(
        "No bytes, said to be gzip-ed.", response("Content-Encoding: gzip", body=b"")
    ),
    "/gzip-checksum": says(
        "The page gzip-ed, with a checksum that is not its own.",
        response("Content-Encoding: gzip", body=GZIPPED[:-8] + bytes(4) + GZIPPED[-4:]),
    ),
    "/gzip-and-more": says(
        "The page gzip-ed, and zeros behind it within the same body.",
        response("Content-Encoding: gzip", body=GZIPPED + bytes(64)),
    ),
    "/unasked-coding": says(
        "Zstandard, which nobody asked for.", response("Content-Encoding: zstd", body=ZSTANDARD)
    ),
    "/205": says(
        "205 with a body that it must not have (RFC 9110, section 15.3.6).",
        response(status="205 Reset Content"),
    ),
    "/206": says(
        "206 to no question for a part: the first half.",
        response(
            f"Content-Range: bytes 0-{len(PAGE) // 2 - 1}/{len(PAGE)}",
            status="206 Partial Content",
            body=PAGE[: len(PAGE) // 2],
        ),
    ),
    "/206-parts": says(
        "206 in several parts.",
        head(
            "Content-Type: multipart/byteranges; boundary=PART",
            f"Content-Length: {len(BYTERANGES)}",
            status="206 Partial Content",
        ),
        BYTERANGES,
    ),
    "/416": says(
        "416 to no question for a part.",
        response(f"Content-Range: bytes */{len(PAGE)}", status="416 Range Not Satisfiable"),
    ),
    "/no-head": no_head,
    "/head-lies": head_lies,
}
