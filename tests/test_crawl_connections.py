"""Connections that are given up while they are made leave nothing behind."""

import asyncio
from contextlib import suppress
from pathlib import Path

from archiver import urls
from archiver.crawl.wire.connections import Dialer
from archiver.crawl.wire.guard import Guard
from archiver.crawl.wire.resolver import HaltError, Resolver
from archiver.crawl.wire.routes import Routes
from archiver.settings import Settings

AT_ONCE, ROUNDS, LONGEST = 30, 60, 0.05  # attempts, how often, and seconds until the last gives up


def test_a_connection_that_is_given_up_frees_its_descriptor_last(web, monkeypatch):
    """Whenever time runs out, no descriptor is another's while a transport still listens to it.

    asyncio would refuse to connect with such a number, for every request that gets it.
    """
    monkeypatch.setenv("SSL_CERT_FILE", str(web.ca_file))
    door = web.doors.trusted
    settings = Settings(connect_to=door.connect_to("www.example"))
    route = Routes(settings).to(urls.parts(door.url()))

    async def attempt(dialer: Dialer, patience: float) -> None:
        with suppress(TimeoutError, HaltError):
            async with asyncio.timeout(patience):
                (await dialer.dial(route)).close()

    async def attempts() -> int:
        resolver = Resolver()
        dialer = Dialer(resolver, Guard(), 5.0)
        before = _descriptors()
        for step in range(ROUNDS):
            waits = [LONGEST * (step + each / AT_ONCE) / ROUNDS for each in range(AT_ONCE)]
            await asyncio.gather(*(attempt(dialer, wait) for wait in waits))
        for _ in range(100):  # both ends are ours, and need their moment
            await asyncio.sleep(0.1)
            if _descriptors() <= before:
                break
        resolver.close()
        return _descriptors() - before

    assert asyncio.run(attempts()) <= 0


def _descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))
