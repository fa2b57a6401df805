"""Many links are looked at by several processes, and nobody can tell by what is asked and told."""

import json
import os
import signal
import struct
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import Pipe
from pathlib import Path
from subprocess import PIPE, Popen

import pytest
from broken_off import until
from command_line import BIN, PLAIN
from crawling import job
from serving import Answer, Serving, serving

from archiver.crawl import shards
from archiver.crawl.packing import Packed

pytestmark = pytest.mark.skipif(
    len(os.sched_getaffinity(0)) < 2, reason="one core has no second process"
)

SITES, PAGES = 30, 8
GONE = "/gone"
MINUTES = Answer(b"<title>Minutes</title><p>Of the council.")


class Crowd:
    """A page that counts how many ask for it at the same time."""

    def __init__(self) -> None:
        self.most = 0
        self._now = 0
        self._lock = threading.Lock()

    def __call__(self, _headers: object) -> Answer:
        with self._lock:
            self._now += 1
            self.most = max(self.most, self._now)
        time.sleep(0.03)  # so that all who may ask at the same time do
        with self._lock:
            self._now -= 1
        return MINUTES


def links() -> list[str]:
    paths = [GONE, *(f"/page/{number}" for number in range(PAGES - 1))]
    return [f"http://site{site}.example{path}" for path in paths for site in range(SITES)]


@contextmanager
def checking(web: Serving, folder: Path, urls: list[str], *more: str) -> Iterator[Popen[str]]:
    """Begin a check of a document that cites these links, and end it whatever happens."""
    document = folder / "draft.txt"
    document.write_text("\n".join(urls))
    there = f"::127.0.0.1:{web.port}"  # whatever the name and the port
    command = [str(BIN), "check", str(document), "--connect-to", there]
    manners = ["--delay", "0", "--tries", "1", "--archives", "never", "--browser", "never"]
    check = Popen(
        [*command, *manners, *more], stdout=PIPE, stderr=PIPE, text=True, cwd=folder, env=PLAIN
    )
    try:
        yield check
    finally:
        check.kill()
        check.wait()


def pages() -> dict[str, object]:
    return {f"/page/{number}": lambda _: MINUTES for number in range(PAGES - 1)}


def workers(check: Popen[str]) -> list[int]:
    children = Path(f"/proc/{check.pid}/task/{check.pid}/children").read_text()
    return [int(each) for each in children.split()]


def test_each_link_is_asked_once_and_told_once(tmp_path: Path) -> None:
    """So are the rules of each site: no two processes know the same one."""
    with serving(pages()) as web, checking(web, tmp_path, links(), "--format", "jsonl") as check:
        output, errors = check.communicate(timeout=60)
    told = [json.loads(line) for line in output.splitlines()]
    statuses = {each["url"]: each["status"] for each in told if each.get("status")}
    assert (check.returncode, errors) == (1, "")
    assert list(statuses) != links()  # as they are judged
    assert statuses == {url: "gone" if url.endswith(GONE) else "live" for url in links()}
    asked = Counter(headers["Host"] + path for path, headers in web.asked)
    once = [url for url in links() if not url.endswith(GONE)]  # a refusal is asked for twice
    assert {url: asked[url.removeprefix("http://")] for url in once} == dict.fromkeys(once, 1)
    assert all(asked[f"site{site}.example/robots.txt"] == 1 for site in range(SITES))


def test_a_site_that_redirects_lead_to_is_asked_by_all_as_by_one(tmp_path: Path) -> None:
    """What every process is sent to is asked by them together no more than one would ask."""
    crowd = Crowd()
    moved = Answer(headers=(("Location", "http://shared.example/new"),), status=301)
    led = {path: lambda _: moved for path in pages()}
    with (
        serving({**led, "/new": crowd}) as web,
        checking(web, tmp_path, links(), "--per-site", "3", "--robots", "ignore") as check,
    ):
        check.communicate(timeout=60)
    assert check.returncode == 1
    assert crowd.most == 3


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
def test_the_first_signal_lets_what_is_under_way_end(tmp_path: Path, number: int) -> None:
    """Whoever the signal was sent to; what is left out is said. Exit code 4."""
    slow = {**pages(), GONE: lambda _: time.sleep(1.0) or MINUTES}
    with serving(slow) as web, checking(web, tmp_path, links(), "--format", "json") as check:
        until(lambda: len(web.asked) > SITES)
        check.send_signal(number)
        for worker in workers(check):
            os.kill(worker, number)
        output, errors = check.communicate(timeout=60)
    report = json.loads(output)
    assert (check.returncode, errors) == (4, "")
    assert report["summary"]["incomplete"].startswith("stopped before")
    asked = {f"http://{headers['Host']}{path}" for path, headers in web.asked} & set(links())
    assert {each["url"] for each in report["links"] if each["status"]} == asked


def test_the_second_signal_ends_at_once(tmp_path: Path) -> None:
    """Nothing that is under way is waited for."""
    slow = {**pages(), GONE: lambda _: time.sleep(8.0) or Answer()}
    with serving(slow) as web, checking(web, tmp_path, links()) as check:
        until(lambda: len(web.asked) > SITES)
        began = time.monotonic()
        check.send_signal(signal.SIGINT)
        time.sleep(0.5)
        check.send_signal(signal.SIGINT)
        output, _ = check.communicate(timeout=60)
        assert time.monotonic() - began < 6
    assert check.returncode == 4
    assert "Incomplete: stopped before" in output


def test_the_second_signal_ends_what_hears_nothing(tmp_path: Path) -> None:
    """A process that is stuck is not waited for; what the others told is reported."""
    slow = {**pages(), GONE: lambda _: time.sleep(1.0) or MINUTES}
    with serving(slow) as web, checking(web, tmp_path, links(), "--format", "json") as check:
        until(lambda: len(web.asked) > SITES)
        stuck = workers(check)[0]
        os.kill(stuck, signal.SIGSTOP)
        try:
            check.send_signal(signal.SIGINT)
            time.sleep(0.5)
            check.send_signal(signal.SIGINT)
            output, errors = check.communicate(timeout=20)
        finally:
            if check.poll() is None:
                os.kill(stuck, signal.SIGKILL)
    assert (check.returncode, errors) == (4, "")
    assert json.loads(output)["summary"]["incomplete"].startswith("stopped before")


def test_a_process_that_dies_in_the_middle_of_a_word_has_only_died() -> None:
    """What it had said of a link by then is no outcome, and no bug of ours."""
    ours, theirs = Pipe()
    worker = shards._Worker(0, ours)
    os.write(theirs.fileno(), struct.pack("!i", 1000) + b"the first bytes of a thousand")
    theirs.close()
    told: list[object] = []
    shards._listen([worker], told.append)
    assert (told, worker.ending.broken) == ([], "one of its processes ended")


def test_a_process_that_dies_loses_no_link_in_silence(tmp_path: Path) -> None:
    """The others end their work; those it had not told of are left out, and it is said why."""
    slow = {**pages(), GONE: lambda _: time.sleep(0.5) or Answer()}
    with serving(slow) as web, checking(web, tmp_path, links(), "--format", "json") as check:
        until(lambda: len(web.asked) > SITES)
        os.kill(workers(check)[0], signal.SIGKILL)
        output, _ = check.communicate(timeout=60)
    report = json.loads(output)
    assert check.returncode in (1, 4)
    why = report["summary"]["incomplete"]
    assert why.startswith("one of its processes was ended (SIGKILL) before")
    assert {each["url"] for each in report["links"]} == set(links())
    judged = [each for each in report["links"] if each["status"]]
    assert len(links()) // 3 < len(judged) < len(links())


def test_who_is_left_alone_ends(tmp_path: Path) -> None:
    """Processes whose parent was killed do not go on asking."""
    slow = {**pages(), GONE: lambda _: time.sleep(3.0) or Answer()}
    with serving(slow) as web, checking(web, tmp_path, links()) as check:
        until(lambda: len(web.asked) > SITES)
        left = workers(check)
        assert left
        check.kill()
        until(lambda: not any(Path(f"/proc/{each}").exists() for each in left))


def test_the_links_of_a_site_stay_together() -> None:
    """In the order in which they are cited, and in parts of about the same size."""
    urls = [f"http://www{n % 3}.site{n % 40}.example/{n}" for n in range(400)] + ["http://["]
    shares = shards._shares(urls, 3)
    sites = [{shards._site(url) for url in share} for share in shares]
    assert sorted(url for share in shares for url in share) == sorted(urls)
    assert sum(map(len, sites)) == len(set.union(*sites))
    assert max(map(len, shares)) - min(map(len, shares)) <= 10
    assert [url for url in urls if url in shares[0]] == list(shares[0])


def test_few_links_and_runs_that_keep_are_not_divided(tmp_path: Path) -> None:
    """A process must be worth its start, and a home has one writer."""
    few, kept = job(*links()[:150]), job(*links(), home=tmp_path)
    assert not shards.divide(few)
    assert not shards.divide(kept)


def test_a_share_has_the_citations_of_its_links() -> None:
    """As bytes until they are asked for, and then as they were."""
    whole = job(*links(), context="As the council says.")
    part = shards.Share(whole, Packed(links()[5:9], whole.cited)).taken()
    assert part.links == tuple(links()[5:9])
    assert dict(part.cited) == {url: whole.cited[url] for url in links()[5:9]}
