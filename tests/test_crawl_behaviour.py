"""How the crawl behaves: towards certificates, proxies, robots.txt, hosts in need of rest."""

import hashlib
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from crawling import job, judged, kept, statuses, visit

from archiver.crawl import crawl
from archiver.ledger import Ledger
from archiver.settings import Site


def _one(tally):
    (verdict,) = judged(tally)
    return verdict


# --- Connections ------------------------------------------------------------------------


@pytest.fixture
def trusting(web, monkeypatch):
    """The web, by a client whose trust store holds the web's own CA."""
    monkeypatch.setenv("SSL_CERT_FILE", str(web.ca_file))
    return web


def test_a_trusted_certificate_is_recorded(trusting, tmp_path):
    """A page over TLS is live, and how it was secured is kept with it, the chain once a file."""
    door = trusting.doors.trusted
    tally = visit(door.url(), home=tmp_path, connect_to=door.connect_to("www.example"))
    assert _one(tally).status == "live"
    robots, page = (exchange.facts["tls"] for exchange in kept(tmp_path))
    assert page["verified"]
    assert page["version"].startswith("TLSv1")
    assert [pem.startswith("-----BEGIN CERTIFICATE") for pem in robots["chain"]] == [True, True]
    assert (page["chain"], bool(page["chain_in"])) == ([], True)


@pytest.mark.parametrize("name", ["self_signed", "expired", "wrong_host"])
def test_an_untrusted_certificate_is_told_and_the_page_kept(trusting, tmp_path, name):
    """A certificate that does not verify is status `tls`, and the page is captured all the same."""
    door = getattr(trusting.doors, name)
    tally = visit(door.url(), home=tmp_path, connect_to=door.connect_to("www.example"))
    verdict = _one(tally)
    assert (verdict.status, verdict.health, verdict.http_status) == ("tls", "unsure", 200)
    exchange = kept(tmp_path)[-1]
    assert b"A plain page" in exchange.response
    assert exchange.facts["tls"]["verified"] is False
    assert exchange.facts["tls"]["error"]


FAULTY_DOORS = {
    "not_tls": ("tls", 1, "tls"),
    "mute": ("timeout", 2, "timeout"),
    "banner": ("broken", 1, "malformed"),
    "resetting": ("broken", 3, "reset"),  # the last as browsers ask
    "refusing": ("refused", 2, "refused"),
    "silent": ("timeout", 2, "timeout"),
}


@pytest.mark.parametrize(("name", "expected"), FAULTY_DOORS.items(), ids=FAULTY_DOORS)
def test_a_faulty_door_is_told_by_name_and_proved(web, tmp_path, name, expected):
    """Where no connection comes about, the fault has its name, and a record proves we looked."""
    door = getattr(web.doors, name)
    tally = visit(
        door.url(),
        home=tmp_path,
        connect_to=door.connect_to("www.example"),
        connect_timeout=0.5,
        tries=2,
        robots="ignore",
    )
    verdict = _one(tally)
    proof = [each.facts["failure"] for each in kept(tmp_path) if each.url == door.url()][-1]
    assert (verdict.status, verdict.tries, proof["kind"]) == expected
    assert verdict.health == "unsure"
    assert verdict.records


def test_ipv6_addresses_are_reached(web):
    """A host that only has an IPv6 address is as good as any other."""
    if web.doors.ipv6 is None:
        pytest.skip("this machine has no IPv6 loopback")
    tally = visit(web.doors.ipv6.url(host=None), allow_net=("::1/128",))
    assert _one(tally).status == "live"


def test_loopback_is_refused_unless_named(web):
    """A private address is not asked, and the verdict is about our policy, not the link."""
    tally = visit(web.url(host=None))
    assert (_one(tally).status, _one(tally).health) == ("policy", "unsure")
    assert web.log == []
    assert statuses(visit(web.url(host=None), allow_net=("127.0.0.0/8",))) == {
        web.url(host=None): "live"
    }


def test_connections_are_used_again(web):
    """Many pages of one host cost one connection for each request under way at once."""
    links = [web.url(f"/plain?n={number}") for number in range(20)]
    visit(*links, connect_to=web.connect_to("www.example"), per_site=2)
    assert len(web.log) == 21
    assert web.connections == 2


def test_a_connection_closed_between_requests_costs_no_try(web, tmp_path):
    """A kept connection that was closed is replaced, and both askings are on record."""
    links = [web.url(f"/stale-later?{name}") for name in ("a", "b")]
    tally = visit(
        *links, home=tmp_path, connect_to=web.connect_to("www.example"), per_site=1, robots="ignore"
    )
    assert [verdict.tries for verdict in judged(tally)] == [1, 1]
    failures = [each.facts["failure"] for each in kept(tmp_path)]
    assert [failure and failure["kind"] for failure in failures] == [None, "empty", None]


def test_bytes_that_come_unasked_are_no_answer(web):
    """What a server sends on an idle connection is never taken for the next page."""
    links = [web.url("/extra-later"), web.url("/404")]
    tally = visit(*links, connect_to=web.connect_to("www.example"), per_site=1, delay=0.4)
    assert list(statuses(tally).values()) == ["live", "gone"]


def test_head_is_never_asked(web):
    """Servers that are hostile to HEAD are not asked with it."""
    visit(web.url("/no-head"), connect_to=web.connect_to("www.example"))
    assert {entry.request.split()[0] for entry in web.log} == {b"GET"}


# --- Proxies ----------------------------------------------------------------------------


def test_http_goes_through_the_proxy(web, tmp_path):
    """With a proxy, the request names the whole URL and the metadata names the proxy."""
    tally = visit(web.url(), home=tmp_path, proxy=web.proxy_url, robots="ignore")
    assert _one(tally).status == "live"
    assert web.asked_of_proxy[0].startswith(b"GET http://www.example/plain HTTP/1.1")
    assert kept(tmp_path)[-1].facts["proxy"] == web.doors.proxy.authority


def test_https_goes_through_a_tunnel(trusting, tmp_path):
    """With a proxy, TLS is with the origin, through CONNECT."""
    url = trusting.doors.trusted.url()
    tally = visit(url, home=tmp_path, https_proxy=trusting.proxy_url, robots="ignore")
    assert _one(tally).status == "live"
    assert trusting.asked_of_proxy[0].startswith(b"CONNECT www.example:443 HTTP/1.1")
    assert kept(tmp_path)[-1].facts["tls"]["verified"]


def test_a_proxys_password_is_sent_and_never_kept(web, tmp_path):
    """The proxy is told the password; no file of the home holds it, in any form."""
    proxy = web.proxy_url.replace("http://", "http://user:s3cretword@")
    visit(web.url(), home=tmp_path, proxy=proxy, robots="ignore")
    assert b"Proxy-Authorization: Basic dXNlcjpzM2NyZXR3b3Jk" in web.asked_of_proxy[0]
    assert b"Proxy-Authorization" not in kept(tmp_path)[-1].request
    for path in filter(Path.is_file, tmp_path.rglob("*")):
        assert b"s3cretword" not in path.read_bytes(), path


@pytest.mark.parametrize("host", ["10.0.0.1", "169.254.169.254", "[::1]", "localhost"])
def test_a_proxy_is_no_way_around_the_guard(web, host):
    """A private address is not asked of a proxy either."""
    tally = visit(f"http://{host}/", proxy=web.proxy_url, robots="ignore")
    assert _one(tally).status == "policy"
    assert web.asked_of_proxy == ()


# --- Manners ----------------------------------------------------------------------------

ROBOTS = {
    "disallow-all.test": "policy",
    "us.test": "policy",
    "partial.test": "policy",
    "redirect-robots.test": "policy",
    "marked.test": "policy",
    "binary.test": "policy",
    "allow.test": "live",
    "others.test": "live",
    "500-robots.test": "live",
    "403-robots.test": "live",
    "huge-robots.test": "live",
    "html-robots.test": "live",
    "loop-robots.test": "live",
    "silent-robots.test": "live",
}


def test_robots_txt_is_obeyed(web):
    """What robots.txt forbids is `policy`; a robots.txt that cannot be read forbids nothing."""
    links = [web.url(host=host) for host in ROBOTS]
    hosts = (*ROBOTS, "www.example")
    tally = visit(*links, connect_to=web.connect_to(*hosts))
    assert {url.split("/")[2]: status for url, status in statuses(tally).items()} == ROBOTS
    asked = {entry.host for entry in web.log if entry.path == "/plain"}
    assert asked == {host for host, status in ROBOTS.items() if status == "live"}


def test_robots_txt_is_asked_once_a_host(web):
    """However many links a host has, its robots.txt is asked for once."""
    links = [web.url(f"/plain?n={number}", host="allow.test") for number in range(10)]
    visit(*links, connect_to=web.connect_to("allow.test"))
    assert sum(entry.path == "/robots.txt" for entry in web.log) == 1


def test_robots_txt_can_be_set_aside_for_one_domain(web):
    """What is set for a site speaks for it and what is below, `robots` for all others."""
    hosts = ("disallow-all.test", "us.test")
    links = [web.url(host=host) for host in hosts]
    tally = visit(
        *links, connect_to=web.connect_to(*hosts), sites={"us.test": Site(robots="ignore")}
    )
    assert list(statuses(tally).values()) == ["policy", "live"]


def test_a_site_is_given_the_rest_it_asks_for(web):
    """After `Retry-After: 1` nothing is asked of that site for a second."""
    url = web.url("/429-once")
    began = time.monotonic()
    tally = visit(url, connect_to=web.connect_to("www.example"), robots="ignore")
    assert statuses(tally) == {url: "live"}
    assert time.monotonic() - began >= 1.0
    assert len(web.log) == 2


def test_a_site_that_wants_a_day_is_not_asked_again(web):
    """A Retry-After beyond `max_wait` ends the run's tries."""
    tally = visit(web.url("/429-long"), connect_to=web.connect_to("www.example"), max_wait=0.1)
    assert (_one(tally).status, _one(tally).tries) == ("blocked", 1)


def test_the_delay_is_per_registrable_domain(web):
    """Two hosts of one domain share its delay."""
    hosts = ("a.site.example", "b.site.example")
    links = [web.url(f"/plain?n={n}", host=host) for host in hosts for n in range(2)]
    began = time.monotonic()
    visit(*links, connect_to=web.connect_to(*hosts), delay=0.3, robots="ignore")
    assert time.monotonic() - began > 3 * 0.3 * 0.5  # Scrapy varies a delay by half


def test_what_is_not_due_yet_is_asked_last_and_not_before_its_moment(web):
    """The others are not kept waiting for it."""
    early, other = (web.url(f"/plain?n={n}") for n in range(2))
    moment = datetime.now(UTC) + timedelta(seconds=2)
    work = replace(job(early, other, connect_to=web.connect_to()), later={early: moment})
    seen = {each.url: each.checked_at for each in judged(crawl(work, tell=lambda _: None))}
    assert seen[other] < moment <= seen[early]


def test_a_run_whose_time_is_up_waits_for_nothing(web, tmp_path):
    """What is not due by then is left for the next one."""
    early, other = (web.url(f"/plain?n={n}") for n in range(2))
    work = job(early, other, home=tmp_path, connect_to=web.connect_to(), max_time=2)
    waiting = replace(work, later={early: datetime.now(UTC) + timedelta(hours=1)})
    tally = crawl(waiting, tell=lambda _: None)
    assert [each.url for each in judged(tally)] == [other]
    assert tally.incomplete == "its time or bytes were spent before 1 of 2 links was looked at"


def test_we_say_who_we_are(web):
    """The User-Agent names the program and where its owner can be reached."""
    visit(web.url(), connect_to=web.connect_to("www.example"), contact="https://us.example/bot")
    agents = {entry.request.partition(b"User-Agent: ")[2].split(b"\r\n")[0] for entry in web.log}
    assert len(agents) == 1
    assert agents.pop().endswith(b" (+https://us.example/bot)")


def test_cookies_stay_with_their_host(web):
    """A cookie comes back to the host that set it, within the visit, and to no other."""
    links = [web.url("/cookie"), web.url("/cookie-same-host")]
    connect_to = web.connect_to("www.example", "other.example")
    visit(*links, connect_to=connect_to, robots="ignore")
    told = {(entry.host, b"Cookie: " in entry.request) for entry in web.log}
    assert ("other.example", True) not in told
    assert ("www.example", True) in told
    assert b"Cookie" not in web.log[0].request


# --- Keeping ----------------------------------------------------------------------------


def test_a_second_run_changes_nothing_old(web, tmp_path):
    """A second run adds its own file and rows, and leaves what was there as it was."""
    links = [web.url("/plain"), web.url("/404")]
    connect_to = web.connect_to("www.example")
    visit(*links, home=tmp_path, connect_to=connect_to)
    before = {path: _digest(path) for path in (tmp_path / "warcs").iterdir()}
    with Ledger.open(tmp_path / "ledger.db", create=False) as ledger:
        first = ledger.history(links[0]).entries
    visit(*links, home=tmp_path, connect_to=connect_to)
    assert {path: _digest(path) for path in before} == before
    assert len(list((tmp_path / "warcs").iterdir())) == 2 * len(before)
    with Ledger.open(tmp_path / "ledger.db", create=False) as ledger:
        assert ledger.history(links[0]).entries[:1] == first
        assert len(ledger.history(links[0]).entries) == 2


def test_a_body_of_any_size_is_kept_whole_in_little_memory(web, tmp_path):
    """100 MB go to the disk, and next to nothing into memory."""
    url = web.url(f"/big?bytes={100_000_000}")
    small = _peak(web, web.url("/plain"), tmp_path / "small")
    large = _peak(web, url, tmp_path / "large")
    entry = next(each for each in web.log if each.path == "/big")
    exchange = kept(tmp_path / "large")[-1]
    assert len(exchange.response) == entry.sent
    assert hashlib.sha256(exchange.response).hexdigest() == entry.sha256
    assert large - small < 30_000_000


def _peak(web, url, home):
    """Return the peak memory, in bytes, of a process that archives one link."""
    script = (
        "import resource, sys; from pathlib import Path; from crawling import visit\n"
        "visit(sys.argv[1], home=Path(sys.argv[2]), connect_to=(sys.argv[3],), robots='ignore')\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)"
    )
    (connect_to,) = web.connect_to("www.example")
    command = [sys.executable, "-c", script, url, str(home), connect_to]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=Path(__file__).parent
    )
    return int(done.stdout)


def _digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_links_that_nobody_can_ask_are_told_so():
    """A URL that is none, or of a scheme we do not ask, gets its verdict without a request."""
    links = {
        "http://[oops/": "invalid-url",
        "http://a..example/": "invalid-url",
        "ftp://files.example/a": "policy",
        "http://x.example/" + "a" * 20_000: "invalid-url",
        "http://gone.invalid/": "dns",
        "http://localhost/": "policy",
    }
    tally = visit(*links, robots="ignore")
    assert statuses(tally) == links
    assert all(isinstance(verdict.checked_at, datetime) for verdict in judged(tally))
