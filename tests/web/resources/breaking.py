"""Answers that break: cut off, reset, contradicting themselves, or no HTTP at all."""

import asyncio

from web.answers import PAGE, TYPE, chunk, chunks, head, response
from web.resources.framing import GZIPPED
from web.talk import Resource, Talk, says

HALF = len(PAGE) // 2
CHUNKED = "Transfer-Encoding: chunked"


async def silence(talk: Talk) -> None:
    """Closes without a byte."""
    await talk.close()


async def reset(talk: Talk) -> None:
    """Resets the connection instead of answering."""
    await talk.reset()


async def reset_in_head(talk: Talk) -> None:
    """Resets the connection in the middle of the head."""
    await talk.reset(b"HTTP/1.1 200 OK\r\nContent-Ty")


async def reset_in_body(talk: Talk) -> None:
    """Resets the connection in the middle of the body."""
    await talk.reset(response()[:-HALF])


async def reset_in_chunk(talk: Talk) -> None:
    """Resets the connection in the middle of a chunk."""
    await talk.reset(head(TYPE, CHUNKED), chunk(PAGE)[:-HALF])


async def stale(talk: Talk) -> None:
    """Promises to keep the connection, and closes it after the answer."""
    await talk.close(response("Connection: keep-alive", "Keep-Alive: timeout=60"))


async def stale_later(talk: Talk) -> None:
    """Keeps the connection, and closes it without a byte when it is asked again on it."""
    await (silence(talk) if talk.nth > 1 else talk.send(response("Connection: keep-alive")))


async def silence_once(talk: Talk) -> None:
    """Closes without a byte the first time, then is the page."""
    await (silence(talk) if talk.times == 1 else talk.send(response()))


async def reset_once(talk: Talk) -> None:
    """Resets the connection the first time, then is the page."""
    await (reset(talk) if talk.times == 1 else talk.send(response()))


async def cut_once(talk: Talk) -> None:
    """Ends in the middle of the body the first time, then is the page."""
    await (talk.close(response()[:-HALF]) if talk.times == 1 else talk.send(response()))


async def extra_later(talk: Talk) -> None:
    """The page, and a moment later bytes that belong to nothing."""
    await talk.send(response())
    await asyncio.sleep(0.05)
    await talk.send(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil")


RESOURCES: dict[str, Resource] = {
    "/cut-head": says(
        "Ends in the middle of the head.", b"HTTP/1.1 200 OK\r\nContent-Ty", close=True
    ),
    "/cut-body": says(
        "Promises more than it sends: ends in the middle of the body.",
        response()[:-HALF],
        close=True,
    ),
    "/cut-before-body": says("Ends after the head.", response()[: -len(PAGE)], close=True),
    "/cut-chunk": says(
        "Ends in the middle of a chunk.", head(TYPE, CHUNKED), chunk(PAGE)[:-HALF], close=True
    ),
    "/cut-between-chunks": says(
        "Ends after a chunk that is not the last.", head(TYPE, CHUNKED), chunk(PAGE), close=True
    ),
    "/cut-trailers": says(
        "Ends after the last chunk, in the middle of the trailers.",
        head(TYPE, CHUNKED),
        chunk(PAGE) + b"0\r\nX-Tra",
        close=True,
    ),
    "/cut-gzip": says(
        "A gzip-ed body that is whole by its length, and cut by its own format.",
        response("Content-Encoding: gzip", body=GZIPPED[:-20]),
    ),
    "/not-gzip": says("Said to be gzip-ed, and is not.", response("Content-Encoding: gzip")),
    "/odd-coding": says(
        "In a coding that nobody knows.", response("Content-Encoding: x-folded-paper")
    ),
    "/extra-bytes": says(
        "Sends more than it promised.", response() + b"and some bytes that belong to nothing"
    ),
    "/extra-later": extra_later,
    "/two-lengths": says(
        "Two lengths that contradict each other.",
        head(TYPE, "Content-Length: 10", f"Content-Length: {len(PAGE)}") + PAGE,
        close=True,
    ),
    "/same-lengths": says(
        "The same length twice.",
        head(TYPE, f"Content-Length: {len(PAGE)}", f"Content-Length: {len(PAGE)}") + PAGE,
    ),
    "/listed-lengths": says(
        "The same length twice, in one line.",
        head(TYPE, f"Content-Length: {len(PAGE)}, {len(PAGE)}") + PAGE,
    ),
    "/odd-length": says(
        "A length that is no number.", head(TYPE, "Content-Length: many") + PAGE, close=True
    ),
    "/negative-length": says(
        "A length below nothing.", head(TYPE, "Content-Length: -1") + PAGE, close=True
    ),
    "/odd-chunk-size": says(
        "A chunk size that is no number.",
        head(TYPE, CHUNKED),
        b"many\r\n" + PAGE + b"\r\n0\r\n\r\n",
        close=True,
    ),
    "/long-chunk": says(
        "A chunk longer than it said.",
        head(TYPE, CHUNKED),
        b"a\r\n" + PAGE + b"\r\n0\r\n\r\n",
        close=True,
    ),
    "/odd-transfer": says(
        "A transfer coding that nobody knows.",
        head(TYPE, "Transfer-Encoding: carrier-pigeon") + PAGE,
        close=True,
    ),
    "/chunked-said-twice": says(
        "Chunks, announced by two headers.", head(TYPE, CHUNKED, CHUNKED) + chunks(PAGE), close=True
    ),
    "/identity-transfer": says(
        "The transfer coding that is none, as it was before RFC 7230.",
        head(TYPE, "Transfer-Encoding: identity") + PAGE,
        close=True,
    ),
    "/empty-length": says(
        "A length that was left out.", head(TYPE, "Content-Length:") + PAGE, close=True
    ),
    "/silence": silence,
    "/silence-once": silence_once,
    "/reset": reset,
    "/reset-once": reset_once,
    "/reset-in-head": reset_in_head,
    "/reset-in-body": reset_in_body,
    "/reset-in-chunk": reset_in_chunk,
    "/cut-once": cut_once,
    "/stale": stale,
    "/stale-later": stale_later,
    "/ssh": says(
        "Not HTTP: the greeting of an SSH server.", b"SSH-2.0-OpenSSH_9.2\r\n", close=True
    ),
    "/http-0.9": says("A body and nothing else, as in HTTP/0.9.", PAGE, close=True),
    "/garbage": says("Bytes that are no text.", bytes(range(256)) * 4, close=True),
    "/http-only": says("The name of the protocol, and no more.", b"HTTP", close=True),
}
