"""Answers that take their time, or for ever."""

import asyncio

from web.answers import PAGE, TYPE, chunk, head, response
from web.talk import Resource, Talk


def _every(talk: Talk) -> float:
    return float(talk.request.query.get("every", "0.1"))


async def _drip(talk: Talk, data: bytes) -> None:
    for byte in data:
        await talk.send(bytes([byte]))
        await asyncio.sleep(_every(talk))


async def slow(talk: Talk) -> None:
    """The page, after `?seconds=` (1 unless told)."""
    await asyncio.sleep(float(talk.request.query.get("seconds", "1")))
    await talk.send(response())


async def slow_head(talk: Talk) -> None:
    """The head one byte `?every=` (0.1) seconds, then the body."""
    whole = response()
    await _drip(talk, whole[: -len(PAGE)])
    await talk.send(PAGE)


async def slow_body(talk: Talk) -> None:
    """The head at once, then the body one byte `?every=` (0.1) seconds."""
    await talk.send(response()[: -len(PAGE)])
    await _drip(talk, PAGE)


async def slow_chunks(talk: Talk) -> None:
    """One chunk of one byte `?every=` (0.1) seconds."""
    await talk.send(head(TYPE, "Transfer-Encoding: chunked"))
    for byte in PAGE:
        await talk.send(chunk(bytes([byte])))
        await asyncio.sleep(_every(talk))
    await talk.send(chunk(b""))


async def stalls(talk: Talk) -> None:
    """Half of the body, and then nothing more, for as long as the client waits."""
    await talk.send(response()[: -len(PAGE) // 2])
    await talk.until_client_leaves()


async def stalls_in_head(talk: Talk) -> None:
    """Half of the head, and then nothing more."""
    await talk.send(b"HTTP/1.1 200 OK\r\nContent-Ty")
    await talk.until_client_leaves()


async def never(talk: Talk) -> None:
    """No answer, for as long as the client waits."""
    await talk.until_client_leaves()


async def hints_for_ever(talk: Talk) -> None:
    """Interim heads, one `?every=` (0.1) seconds, and never an answer."""
    while True:
        await talk.send(head(status="102 Processing"))
        await asyncio.sleep(_every(talk))


async def hints_in_a_flood(talk: Talk) -> None:
    """Interim heads as fast as they are taken, and never an answer."""
    while True:
        await talk.send(head("Link: </style.css>; rel=preload", status="103 Early Hints") * 100)


RESOURCES: dict[str, Resource] = {
    "/slow": slow,
    "/slow-head": slow_head,
    "/slow-body": slow_body,
    "/slow-chunks": slow_chunks,
    "/stalls": stalls,
    "/stalls-in-head": stalls_in_head,
    "/never": never,
    "/hints-for-ever": hints_for_ever,
    "/hints-in-a-flood": hints_in_a_flood,
}
