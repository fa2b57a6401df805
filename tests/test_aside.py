"""What is put aside comes back, in its order, and takes next to no memory."""

import dataclasses
import os
import subprocess
import sys
import tempfile
import tracemalloc
from datetime import UTC, datetime

import pytest

from archiver import model
from archiver.aside import ALL, AT_HAND, Aside, Filed
from archiver.model import (
    ByUrl,
    Citation,
    CitationKind,
    Health,
    LinkStatus,
    Picked,
    Place,
    Repair,
    Snapshot,
    Stage,
    Standing,
    Verdict,
)

MANY = 3 * AT_HAND + 5


def citation(number: int, url: str = "") -> Citation:
    """Return one citation of many, with something in each field."""
    return Citation(
        document="draft.md",
        url=url or f"http://www.example/{number}",
        as_printed=f"www.example/{number}",
        kind=CitationKind.LINK,
        place=Place(page=1, line=number + 1, note="12"),
        context="So it was said. " * 4,
        anchor="\ud800 lone",
        quote="said",
        repair=Repair("it was broken", ("http://other.example/",)),
        defanged=True,
        beside=("See ", f" of {number}."),
    )


def standing(number: int) -> Standing:
    """Return how one link of many stands."""
    url, at = f"http://www.example/{number}", datetime(2026, 5, 3, tzinfo=UTC)
    snapshot = Snapshot("a.warc.gz", number, number + 9, f"urn:uuid:{number}", (), at, "sha256:0")
    verdict = Verdict(
        url, LinkStatus.LIVE, Health.ALIVE, Stage.NONE, "answers", "It answers.", at, 200
    )
    return Standing(url, verdict, "A title", snapshot)


@pytest.mark.parametrize("make", [citation, standing], ids=["citations", "standings"])
@pytest.mark.parametrize("count", [0, 1, AT_HAND - 1, AT_HAND, MANY])
@pytest.mark.parametrize("at_hand", [AT_HAND, ALL], ids=["put aside", "at hand"])
def test_what_is_put_aside_comes_back_equal(make, count, at_hand):
    """From wherever it lies, by its number and in turn, forwards and backwards."""
    whole = [make(number) for number in range(count)]
    kept = Aside(whole, at_hand=at_hand)
    assert len(kept) == count
    assert list(kept) == whole
    assert list(reversed(kept)) == whole[::-1]
    assert [kept[number] for number in range(-count, count)] == whole * 2
    assert kept[1:-1:2] == tuple(whole[1:-1:2])
    with pytest.raises(IndexError):
        kept[count]


def test_it_may_grow_while_it_is_read():
    """A look at a value does not move the place where the next is put."""
    kept: Aside[Citation] = Aside()
    for number in range(MANY):
        kept.append(citation(number))
        assert kept[number // 2] == citation(number // 2)
    assert list(kept) == [citation(number) for number in range(MANY)]


def test_a_process_that_was_doubled_reads_what_its_parent_put_aside():
    """Neither of the two disturbs the other."""
    kept = Aside(citation(number) for number in range(MANY))
    child = os.fork()
    if child == 0:
        os._exit(0 if all(kept[n] == citation(n) for n in range(MANY)) else 1)
    assert all(kept[n] == citation(n) for n in reversed(range(MANY)))
    assert os.waitpid(child, 0)[1] == 0


def test_values_are_filed_by_name():
    """In the order of the names or in another one, and the later of two counts."""
    filed = Filed((str(number), standing(number)) for number in range(MANY))
    filed.put("7", standing(70))
    assert filed["7"] == standing(70)
    assert list(filed) == [str(number) for number in range(MANY)]
    filed.sort(["9", "absent", "7"])
    assert list(filed.items()) == [("9", standing(9)), ("7", standing(70))]
    assert ("8" in filed, "7" in filed, filed.get("8")) == (False, True, None)


def test_values_are_found_by_their_url():
    """Each in its order, and the URLs in that of their first."""
    urls = ["http://a.example/", "http://b.example/", "http://c.example/"]
    cited = [citation(number, urls[number % 3]) for number in range(MANY)]
    for values in (cited, Aside(cited)):
        found = ByUrl(values)
        assert list(found) == urls
        assert {url: list(found[url]) for url in found} == {
            url: [each for each in cited if each.url == url] for url in urls
        }
        assert found.get("http://d.example/") is None
        assert len(found) == len(urls)


def test_some_are_picked_by_their_numbers():
    """And some of these again."""
    picked = Picked([citation(number) for number in range(10)], (7, 2, 5))
    assert list(picked) == [citation(7), citation(2), citation(5)]
    assert list(picked[1:]) == [citation(2), citation(5)]
    assert (picked[-1], len(picked)) == (citation(5), 3)


def test_every_value_of_the_model_is_made_of_its_fields():
    """So that it may be put aside: nothing else goes into one, and nothing is by name only."""
    kinds = [
        kind
        for kind in vars(model).values()
        if isinstance(kind, type) and dataclasses.is_dataclass(kind)
    ]
    assert len(kinds) > 40
    for kind in kinds:
        assert all(each.init and not each.kw_only for each in dataclasses.fields(kind)), kind


def test_what_is_put_aside_takes_next_to_no_memory():
    """Two and a half thousand citations and standings: of each, only where it lies."""
    tracemalloc.start()
    try:
        cited = Aside(citation(number) for number in range(2_500))
        stand = Aside(standing(number) for number in range(2_500))
        now, peak = tracemalloc.get_traced_memory()
        assert sum(1 for _ in zip(cited, stand, strict=True)) == 2_500
    finally:
        tracemalloc.stop()
    assert peak < 1_000_000, (now, peak)


FULL = f"""
import resource, signal
from archiver.aside import Aside
from archiver.model import ArchiverError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    Aside("x" * 100 for _ in range({AT_HAND} * 10))
except ArchiverError as error:
    print(error.exit_code, error.message)
"""


def test_a_disk_without_room_is_told():
    """In words, with what to do about it."""
    done = subprocess.run(
        [sys.executable, "-c", FULL], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.startswith(f"4 Nothing more can be put aside in {tempfile.gettempdir()}: ")
