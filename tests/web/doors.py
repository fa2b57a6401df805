"""Doors at which things go wrong before anything is asked."""

import asyncio
import socket

from web.answers import response
from web.talk import reset


async def answer_in_http(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Take whatever comes first for bad HTTP, and say so."""
    await reader.read(1024)
    writer.write(response(status="400 Bad Request"))


async def say_nothing(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
    """Listen until the client leaves."""
    while await reader.read(1024):
        pass


async def greet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Speak first, in another protocol."""
    writer.write(b"220 mail.example ESMTP ready\r\n")
    await say_nothing(reader, writer)


async def reset_at_once(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Reset the connection as soon as it is there."""
    reset(writer)


def refusing() -> socket.socket:
    """Return a socket that holds a port, and listens to nobody."""
    held = socket.socket()
    held.bind(("127.0.0.1", 0))
    return held


def silent() -> tuple[socket.socket, ...]:
    """Return a listener whose queue is full, and the sockets that fill it.

    Nobody accepts from it, so that the next connection is neither made nor refused.
    """
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    waiting = [_knock(listener) for _ in range(4)]
    return listener, *waiting


def _knock(listener: socket.socket) -> socket.socket:
    client = socket.socket()
    client.setblocking(False)
    client.connect_ex(listener.getsockname())
    return client
