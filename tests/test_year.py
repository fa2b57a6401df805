"""A year in the life of a home: sixty runs over a web that dies, moves, comes back and lies.

The clock is an argument. Evidence is simulated; what is due, how links are judged, what the ledger
keeps and what is told are the real thing. What must be told follows from the web's own script.
"""

# ruff: noqa: E501  (a page is its words)

import json
import re
import threading
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import pytest

from archiver import page, rot, watch
from archiver.cli import telling
from archiver.ledger import Ledger
from archiver.model import (
    Article,
    Capture,
    Citation,
    CitationKind,
    Document,
    Evidence,
    Exchange,
    Failure,
    FailureKind,
    Place,
    Probe,
    Run,
    Snapshot,
    Stage,
    Visit,
)
from archiver.settings import Settings

START = datetime(2025, 1, 1, 4, 0, tzinfo=UTC)
DAY = timedelta(days=1)
RHYTHM = watch.Rhythm(DAY, 20 * DAY, rot.THREE_CHECKS.apart)
RUNS, EACH = 60, 24
"""How many runs there are, and how many links each may look at."""

HARBOUR = (
    "The harbour board met on Tuesday to hear how the storm had damaged the northern quay and crane. "
    "Engineers told the members that three of the eleven piles had moved, that divers would inspect "
    "the rest before spring, and that fishing boats should use the basin behind the old customs house. "
)
DENTIST = (
    "Our clinic offers whitening, implants and braces for the whole family. Patients can book an "
    "appointment online, and our friendly team of dentists speaks four languages, with gentle "
    "anaesthesia, evening hours, free parking and instalments for larger treatments. "
)

KINDS = {
    # what the page is from which day on, and all that is to be told of it, in order
    "stands": ([], ["new"]),
    "dies": ([(90, "gone")], ["new", "suspected", "confirmed"]),
    "is lost with its name": ([(120, "dns")], ["new", "suspected", "confirmed"]),
    "dies and comes back": (
        [(60, "gone"), (200, "live")],
        ["new", "suspected", "confirmed", "revived"],
    ),
    "comes back and dies again": (
        [(50, "gone"), (150, "live"), (240, "gone")],
        ["new", "suspected", "confirmed", "revived", "suspected", "confirmed"],
    ),
    "moves": ([(100, "moved")], ["new", "moved"]),
    "moves and dies": ([(80, "moved"), (180, "gone")], ["new", "moved", "suspected", "confirmed"]),
    "drifts": ([(110, "drifted")], ["new", "drifted", "confirmed"]),
    "lies": ([(130, "lying")], ["new", "suspected", "confirmed"]),
    "blocks": ([(70, "blocked")], ["new"]),
    "blocks while it is dead": (
        [(60, "gone"), (110, "blocked"), (200, "gone")],
        ["new", "suspected", "confirmed"],
    ),
    "fails for good": ([(140, "failing")], ["new", "suspected", "confirmed"]),
    "stumbles": ([(60, "stumbling")], ["new", "suspected", "cleared"]),
    "stumbles and dies": (
        [(60, "stumbling"), (200, "gone")],
        ["new", "suspected", "cleared", "suspected", "confirmed"],
    ),
    "was dead from the first": ([(0, "gone")], ["suspected", "confirmed"]),
    "is cited late": ([(0, "absent"), (150, "live")], ["new"]),
}


def url(kind, number):
    return f"https://site-{number}.example/{kind.replace(' ', '-')}/report.html"


LINKS = {url(kind, number): kind for number in range(5) for kind in KINDS}


def state(link, day):
    """How the page is on a day, by its script."""
    found = "live"
    for since, then in KINDS[LINKS[link]][0]:
        found = then if day >= since else found
    return found


def read(title, body):
    found = page.read(f"<title>{title}</title><p>{body}".encode(), "text/html; charset=utf-8", "")
    assert found is not None
    return found


LIVE = read("The quay after the storm", HARBOUR * 4)
OTHER = read("Smiles for everyone", DENTIST * 4)
LOST = read("Page not found", "<h1>Page not found</h1><p>Sorry, the page is not there.")
CAPTURE = Capture(
    Snapshot("a.warc.gz", 0, 1, "urn:uuid:1", (), START),
    Article("The quay after the storm", None, None, None, "en", HARBOUR * 4),
)
PLAYED = {
    "live": lambda: (200, LIVE, None),
    "gone": lambda: (404, None, None),
    "drifted": lambda: (200, OTHER, None),
    "lying": lambda: (200, LOST, None),
    "blocked": lambda: (429, None, None),
    "failing": lambda: (503, None, None),
    "dns": lambda: (None, None, Failure(FailureKind.DNS, "no such name")),
}


def exchange(link, at, status, failure=None, headers=()):
    return Exchange(link, at, status=status, headers=headers, body_length=900, failure=failure)


def look(link, at, how):
    """What a visit sees on that day."""
    if how == "moved":
        there = link.replace("/report", "/archive/report")
        hops = (exchange(link, at, 301, headers=(("Location", there),)), exchange(there, at, 200))
        return Visit(Probe(link), hops, LIVE)
    status, shown, failure = PLAYED[how]()
    return Visit(Probe(link), (exchange(link, at, status, failure),), shown, None)


def judged(link, at, how, earlier, *, stumbled):
    """The verdict of a run: of a name that does not exist, after a second look.

    A page that stumbles fails once, and never again.
    """
    if how == "stumbling":
        how = "live" if stumbled else "failing"
    visits = (look(link, at, how),) * (2 if how == "dns" else 1)
    captured = None if how == "lying" else CAPTURE
    return rot.judge(Evidence(link, at, visits, earlier, captured=captured))


class Webhook:
    """A server that is told; one request in five is refused."""

    def __init__(self, port=0):
        self.bodies, self.port = [], port

    def __enter__(self):
        bodies, counts = self.bodies, Counter()

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                counts["asked"] += 1
                refuses = counts["asked"] % 5 == 0
                if not refuses:
                    bodies.append(json.loads(body))
                self.send_response(503 if refuses else 200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_arguments):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"json://127.0.0.1:{self.server.server_address[1]}/secret-token"
        return self

    def __exit__(self, *_error):
        self.server.shutdown()
        self.server.server_close()


@dataclass
class Lived:
    """What came of the year."""

    looks: defaultdict = field(default_factory=lambda: defaultdict(list))
    counts: list = field(default_factory=list)
    changes: list = field(default_factory=list)
    told: list = field(default_factory=list)
    damage: list = field(default_factory=list)
    files: set = field(default_factory=set)
    secrets: bool = False


def cited(day):
    return [link for link in LINKS if state(link, day) != "absent"]


@pytest.fixture(scope="module")
def year(tmp_path_factory):
    """Live it."""
    home, lived = tmp_path_factory.mktemp("year"), Lived()
    with Webhook() as webhook, Ledger.open(home / "ledger.db") as ledger:
        settings = Settings(alerts=(webhook.url,))
        for number in range(RUNS + 3):
            day = number * 365 / RUNS
            now = START + day * DAY
            _run(ledger, lived, f"r{number}", day, now)
            telling.tell(home, settings, now)
        lived.changes = list(ledger.changes_since(START))
        lived.damage = ledger.damage()
        lived.told = [line for body in webhook.bodies for line in heads(body["message"])]
        lived.files = {path.name for path in home.iterdir()}
    raw = b"".join(path.read_bytes() for path in home.iterdir() if path.is_file())
    lived.secrets = b"secret-token" in raw
    return lived


def _run(ledger, lived, name, day, now):
    ledger.begin_run(Run(name, "run", now, "1", "{}", "sha256:0"))
    links = cited(day)
    citations = [Citation("a.md", each, each, CitationKind.TEXT, Place(line=1)) for each in links]
    document = Document("a.md", "text/markdown", f"{len(links):064x}", 9)
    ledger.add_document(name, document, citations, now)
    plan = watch.plan(((known, RHYTHM) for known in ledger.known(links, now)), now, EACH)
    earlier = ledger.earlier([each.url for each in plan.now])
    with ledger.transaction():
        for each in plan.now:
            stumbled = any(v.status == "server-error" for _, v in lived.looks[each.url])
            its = earlier.get(each.url, ())
            verdict = judged(each.url, now, state(each.url, day), its, stumbled=stumbled)
            ledger.add_verdict(name, verdict)
            lived.looks[each.url].append((now, verdict))
    lived.counts.append(len(plan.now))
    ledger.end_run(name, now, "finished", {})


HEAD = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d UTC  (\S+)  (\S+)$", re.MULTILINE)


def heads(message):
    return [(link, event) for event, link in HEAD.findall(message)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_transition_is_told_once_and_none_is_missed(year, kind):
    """Of each page: exactly what its script says, in that order."""
    for link in (link for link, its in LINKS.items() if its == kind):
        found = [change.event.value for change in year.changes if change.url == link]
        assert found == KINDS[kind][1], link


def test_what_is_told_to_people_is_told_once(year):
    """Though one message in five is refused and sent again by the next run."""
    wanted = Counter(
        (change.url, change.event.value) for change in year.changes if change.event in telling.TOLD
    )
    assert Counter(year.told) == wanted
    assert len(wanted) > 50


def test_a_change_is_noticed_soon(year):
    """Within the longest interval, and the time between two runs that it may have to wait."""
    for link, kind in LINKS.items():
        for since, how in KINDS[kind][0][:1]:
            if how in {"absent", "blocked"} or not since:
                continue
            seen = next(at for at, verdict in year.looks[link] if verdict.status != "live")
            assert seen - (START + since * DAY) <= RHYTHM.most + 3 * 7 * DAY, link


def test_no_confirmation_is_hastened(year):
    """Three failing checks at least, each at least three days after the one before."""
    for looks in year.looks.values():
        confirmed = next((n for n, (_, v) in enumerate(looks) if v.stage is Stage.CONFIRMED), None)
        if confirmed is not None:
            moments = [at for at, _ in looks[confirmed - 2 : confirmed + 1]]
            assert len(moments) == 3
            assert all(b - a >= 3 * DAY for a, b in pairwise(moments))


def test_requests_stay_within_the_budget(year):
    """No run looks at more than it may, and all of them at much less than everything each time."""
    assert max(year.counts) <= EACH
    looks = sum(map(len, year.looks.values()))
    assert looks < 0.25 * RUNS * len(LINKS)


def test_what_is_dead_is_looked_at_rarely(year):
    """And what stands no more often than it has stood."""
    for link, looks in year.looks.items():
        if LINKS[link] == "dies":
            after = [at for at, verdict in looks if verdict.stage is Stage.CONFIRMED]
            assert all(b - a >= 59 * DAY for a, b in pairwise(after))


def test_the_ledger_is_sound_and_holds_no_secret(year):
    """At the end of the year; and what machines read lies beside it."""
    assert year.damage == []
    assert not year.secrets
    assert {"feed.xml", "changes.json", "ledger.db"} <= year.files
