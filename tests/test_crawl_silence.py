"""What time a crawl gives to hosts that do not answer, and to those that ask for rest."""

import asyncio
from time import monotonic

import pytest
from crawling import statuses, visit
from evidence import answer, look
from serving import Answer, serving

from archiver.crawl import manners
from archiver.crawl.manners import RESTS, Manners
from archiver.crawl.silence import ENOUGH, Silence
from archiver.model import FailureKind

URL = "https://example.org/report/2024"


def test_a_host_that_never_answers_is_asked_less(web):
    """Once it let some requests wait for nothing, further links there are tried once."""
    links = [web.url(f"/never?{number}") for number in range(2 * ENOUGH)]
    tally = visit(
        *links,
        connect_to=web.connect_to("www.example"),
        timeout=0.3,
        per_site=2,
        robots="ignore",
    )
    assert set(statuses(tally).values()) == {"timeout"}
    asked = len([entry for entry in web.log if entry.path == "/never"])
    assert 2 * ENOUGH <= asked < 2 * len(links)


HEARD = [
    pytest.param([None] * ENOUGH, True, id="it never answered"),
    pytest.param([None] * (ENOUGH - 1), False, id="it may be slow"),
    pytest.param([200] + [None] * ENOUGH, False, id="it answered once"),
    pytest.param([None] * ENOUGH + [404], False, id="it answers again"),
]


@pytest.mark.parametrize(("codes", "holds"), HEARD)
def test_silence_is_believed_late_and_lightly(codes, holds):
    """A host is silent when it let enough requests wait, and as long as it answered none."""
    silence = Silence()
    for code in codes:
        fails = FailureKind.TIMEOUT if code is None else None
        silence.hear(look(answer(code, fails=fails)))
    assert silence.holds(URL) is holds


def test_a_domain_whose_hosts_are_all_silent_is_believed_to_be():
    """The other hosts of a domain are asked once only, too, as long as none of it answered."""
    silence = Silence()
    for number in range(ENOUGH):
        url = f"http://h{number}.example.org/"
        silence.hear(look(answer(None, url, fails=FailureKind.TIMEOUT)))
    assert silence.holds("http://other.example.org/")
    assert not silence.holds("http://example.net/")
    silence.hear(look(answer(200, "http://one.example.org/")))
    assert not silence.holds("http://other.example.org/")


def test_hosts_that_hang_do_not_keep_a_domain_waiting(monkeypatch):
    """A request without an end keeps its own host busy, and after a while no other of its site."""
    monkeypatch.setattr(manners, "STUCK", 0.1)

    async def ask() -> float:
        turns = Manners(per_site=1, max_wait=5.0)
        hanging = asyncio.ensure_future(_hang(turns, "a.example.org"))
        await asyncio.sleep(0)
        start = monotonic()
        neighbour = await _turn(turns, "b.example.org")
        same = asyncio.ensure_future(_turn(turns, "a.example.org"))
        await asyncio.sleep(0.1)
        assert not same.done()
        hanging.cancel()
        await same
        return neighbour - start

    assert 0.05 <= asyncio.run(ask()) < 2


async def _hang(turns: Manners, host: str) -> None:
    async with turns.turn("example.org", host):
        await asyncio.sleep(60)


def test_who_asks_for_rest_has_it_alone():
    """A host of a domain that says Retry-After is left alone; its neighbours are not."""

    async def ask() -> tuple[float, float]:
        manners = Manners(per_site=1, max_wait=5.0)
        manners.heed("a.example.org", answer(503, headers=(("Retry-After", "1"),)))
        start = monotonic()
        resting = asyncio.ensure_future(_turn(manners, "a.example.org"))
        neighbour = await _turn(manners, "b.example.org")
        return await resting - start, neighbour - start

    rested, neighbour = asyncio.run(ask())
    assert rested >= 0.9
    assert neighbour < 0.5


def test_who_asks_for_nothing_but_rest_is_left_alone():
    """However many links a host has, and however long a rest it asks for, a run comes to an end."""
    resting = Answer(b"<title>Slow down</title>", (("Retry-After", "3600"),), 429)
    pages = {f"/{number}": lambda _: resting for number in range(20)}
    with serving(pages) as web:
        links = [web.url(path) for path in pages]
        tally = visit(*links, connect_to=web.connect_to(), per_site=1, max_wait=0.1)
    assert len([path for path, _ in web.asked if path != "/robots.txt"]) == RESTS
    told = sorted(statuses(tally).values())
    assert told == ["blocked"] * RESTS + ["policy"] * (len(links) - RESTS)


def test_a_look_that_was_not_taken_is_no_finding():
    """A link that was refused stays so where a further look came too late."""
    resting = Answer(b"<title>Slow down</title>", (("Retry-After", "1"),), 503)
    with serving({"/a": lambda _: resting, "/b": lambda _: resting}) as web:
        links = [web.url("/a"), web.url("/b")]
        tally = visit(*links, connect_to=web.connect_to(), per_site=1, tries=4)
    assert len(web.asked_for("/a") + web.asked_for("/b")) == RESTS
    assert set(statuses(tally).values()) == {"server-error"}


RESTED = [
    ([429] * RESTS, True, "it asks for nothing else"),
    ([429] * (RESTS - 1), False, "it may be busy"),
    ([429, 429, 200, *[503] * (RESTS - 1)], False, "it answered in between"),
    ([*[503] * RESTS, 404], False, "it answers again"),
]


@pytest.mark.parametrize(("codes", "alone"), [pytest.param(*row, id=why) for *row, why in RESTED])
def test_rest_is_given_again_and_again_before_it_is_given_for_good(codes, alone):
    """A host is left alone once it has had so many rests in a row."""
    manners = Manners(per_site=1, max_wait=0.0)
    for code in codes:
        headers = (("Retry-After", "9"),) if code in (429, 503) else ()
        manners.heed("a.example.org", answer(code, headers=headers))
    assert manners.leaves_alone("a.example.org") is alone


def test_answers_that_come_together_ask_for_one_rest():
    """What was under way when a host first asked for rest does not count against it."""
    manners = Manners(per_site=8, max_wait=5.0)
    for _ in range(2 * RESTS):
        manners.heed("a.example.org", answer(429, headers=(("Retry-After", "9"),)))
    assert not manners.leaves_alone("a.example.org")


async def _turn(manners: Manners, host: str) -> float:
    async with manners.turn("example.org", host):
        return monotonic()
