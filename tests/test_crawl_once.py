"""What many links need is asked for once a run, and does not fill the memory."""

import asyncio
import tracemalloc

import pytest

from archiver.crawl.once import Once

LONG = 20_000


class Site:
    """Answers with the name it is asked for, once it is told to; counts how often it was asked."""

    def __init__(self):
        self.asked = 0
        self.open = asyncio.Event()

    async def answer(self):
        self.asked += 1
        await self.open.wait()
        return "rules"


def test_whoever_comes_waits_for_the_same_answer():
    """Who is cancelled meanwhile leaves it to the others; who comes later has it at once."""

    async def crawl():
        site, once = Site(), Once()
        first, *others = (asyncio.ensure_future(once.ask("a", site.answer)) for _ in range(3))
        await asyncio.sleep(0)
        assert "a" in once
        first.cancel()
        site.open.set()
        told = [*await asyncio.gather(*others), await once.ask("a", site.answer)]
        return told, site.asked, "a" in once, "b" in once

    assert asyncio.run(crawl()) == (["rules"] * 3, 1, True, False)


def test_what_failed_is_asked_again():
    """Everybody who waited hears why; nothing is known of it afterwards."""

    async def fail():
        raise LookupError("nobody answers")

    async def crawl():
        site, once = Site(), Once()
        asking = (once.ask("a", fail) for _ in range(2))
        failed = await asyncio.gather(*asking, return_exceptions=True)
        site.open.set()
        return [*map(type, failed), await once.ask("a", site.answer)]

    assert asyncio.run(crawl()) == [LookupError, LookupError, "rules"]


def test_many_answers_take_little_room():
    """Of a thousand long ones, most lie on the disk."""

    async def long(number):
        return f"{number:05}" * (LONG // 5)

    async def crawl():
        once = Once()
        for number in range(1_000):
            await once.ask(str(number), lambda number=number: long(number))
        held = tracemalloc.get_traced_memory()[0]
        return held, await once.ask("7", lambda: pytest.fail("it is known"))

    tracemalloc.start()
    held, said = asyncio.run(crawl())
    tracemalloc.stop()
    assert held < 1_000 * LONG // 10
    assert said == "00007" * (LONG // 5)
