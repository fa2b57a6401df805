"""The bench: its links stand as its table says, and its document cites exactly them."""

import http.client
import subprocess
import sys
from collections import Counter

import pytest

from archiver import citations, documents
from bench import compare, measure, mix, origin, pages, reading, score, tools
from bench.tools import Said

ANSWERING = [kind for kind in mix.KINDS if kind.final is not None]


def test_the_shares_are_per_thousand():
    """The kinds make up a thousand, and ten thousand links come close to their shares."""
    found = Counter(link.kind for link in mix.links(10_000, 50, 80))
    assert sum(kind.share for kind in mix.KINDS) == 1000
    assert all(abs(found[kind] - 10 * kind.share) < 200 for kind in mix.KINDS)


def test_the_document_cites_the_links_and_nothing_else():
    """Our own reader finds every link of the mix, repeated ones once."""
    links = mix.links(400, 20, 8080)
    read = documents.read("bulletin.txt", mix.document(links).encode())
    assert {each.url for each in citations.find(read)} == {link.url for link in links}


@pytest.fixture(scope="module")
def stand_in(tmp_path_factory):
    """A stand-in origin on a free port of 127.0.1.1, with a few pages."""
    www = tmp_path_factory.mktemp("www")
    (www / "a").mkdir()
    for name, text in {
        "a/007.html": "an article",
        "index.html": "home",
        "soft.html": pages.SOFT_404,
    }.items():
        (www / name).write_text(text)
    port = origin.free_port()
    command = [sys.executable, "-m", "bench.stand_in", str(www), str(port), "0", *mix.hosts(1)]
    with subprocess.Popen(command) as process:
        origin.wait_for(process, port)
        yield port
        process.terminate()


@pytest.mark.parametrize("kind", ANSWERING, ids=lambda kind: kind.name)
def test_the_stand_in_answers_as_the_table_says(stand_in, kind):
    """The first answer and the one at the end of the redirect are those of the kind."""
    first, location = _ask(stand_in, f"/{kind.path}/000007.html")
    final = _ask(stand_in, location)[0] if location else first
    assert (first, final) == (kind.status, kind.final)


def _ask(port, target):
    connection = http.client.HTTPConnection("127.0.1.1", port, timeout=5)
    connection.request("GET", target)
    answer = connection.getresponse()
    connection.close()
    return answer.status, answer.getheader("Location")


def test_a_link_left_out_is_wrong_and_soft_rot_is_counted_apart():
    """A tool that calls everything fine is right about what lives, and sees no soft rot."""
    links = mix.links(500, 10, 80)
    hasty = score.answers(links, {link.url: Said(200, fine=True) for link in links})
    silent = score.answers(links, {})
    assert 0.8 < hasty.verdict < 0.9
    assert hasty.soft == silent.soft == silent.status == silent.verdict == 0


def test_archives_are_compared_by_what_an_answer_takes():
    """Under each pair stand the ratios of wall, CPU, memory and the bytes of an answer."""
    cost = {
        True: measure.Cost(3.0, 1.0, 50_000_000, 0),
        False: measure.Cost(2.0, 4.0, 10_000_000, 0),
    }
    size = {True: 1_000_000, False: 3_000_000}
    results = {
        tool.name: compare.Results([cost[is_ours]], score.Archive(100, size[is_ours], valid=True))
        for pair in tools.PAIRS["run"]
        for tool, is_ours in ((pair.ours, True), (pair.peer, False))
    }
    pair = tools.PAIRS["run"][0]
    told = list(compare.lines("run", 600, results))
    ours = next(line for line in told if line.startswith(pair.ours.name))
    ratios = next(line for line in told if "ours : theirs" in line)
    assert ours.split()[-3:] == ["100", "10.0", "yes"]
    assert ratios.split()[3:] == ["1.50", "0.25", "5.00", "0.33"]


def test_the_cost_is_that_of_the_whole_tree(tmp_path):
    """CPU and memory of a child's child are counted."""
    greedy = "hoard = bytearray(80_000_000); sum(range(8_000_000))"
    inner = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {greedy!r}])"
    command = [sys.executable, "-c", inner]
    cost = measure.run(command, tmp_path, tmp_path / "out", within=30)
    assert cost.code == 0
    assert cost.cpu > 0.05
    assert cost.memory > 80_000_000


def test_what_takes_too_long_is_killed(tmp_path):
    """A tool that hangs does not hang the bench."""
    command = [sys.executable, "-c", "import time; time.sleep(60)"]
    cost = measure.run(command, tmp_path, tmp_path / "out", within=0.3)
    assert cost.code < 0
    assert cost.wall < 10


def test_reading_is_told_in_ratios_to_ours():
    """The first row is ours; medians over the files, of medians over the rounds."""
    small, large = 50_000_000, 100_000_000
    turns = {
        "ours": [[measure.Cost(2.0, 1.0, small, 0)], [measure.Cost(4.0, 1.0, large, 0)]],
        "theirs": [
            [measure.Cost(wall, 3.0, large, 0) for wall in (3.0, 4.0, 9.0)],
            [measure.Cost(2.0, 3.0, large, 1)],
        ],
        "ours, all in one go": [[measure.Cost(5.0, 1.0, large, 0)]],
    }
    assert reading.table(turns).splitlines()[2:] == [
        "| ours | 3.00 | 1.00 | 75 | 100 |  |  |  |  |  | 0 |",
        "| theirs | 3.00 | 3.00 | 100 | 100 | 1.25 | 3.00 | 1.50 | 1 of 2 | 1 of 2 | 0,1 |",
        "| ours, all in one go | 2.50 | 0.50 | 100 | 100 |  |  |  |  |  | 0 |",
    ]
