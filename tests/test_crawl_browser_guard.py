"""A page that a browser shows reaches nothing that we would not reach ourselves."""

import socket
import threading
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

import pytest
from chromium import PROGRAM
from crawling import kept, statuses, visit

pytest.importorskip("playwright", reason="Playwright is not installed")
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="there is no Chromium on this machine")


@contextmanager
def trap():
    """Listen on every address of this machine, at one port, TCP and UDP; yield it and who came."""
    came, over = [], threading.Event()
    listener = socket.create_server(("::", 0), family=socket.AF_INET6, dualstack_ipv6=True)
    port = listener.getsockname()[1]
    datagrams = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
    datagrams.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
    datagrams.bind(("::", port))

    def accept():
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                with connection:
                    connection.settimeout(1)
                    with suppress(OSError):
                        came.append(connection.recv(100).split(b"\r\n")[0].decode("latin-1"))

    def receive():
        with suppress(OSError):
            while True:
                data, _ = datagrams.recvfrom(2048)
                if over.is_set():  # shutting it down looks like an empty datagram
                    return
                came.append(f"UDP: {len(data)} bytes")

    threads = [threading.Thread(target=each, daemon=True) for each in (accept, receive)]
    for thread in threads:
        thread.start()
    try:
        yield port, came
    finally:
        over.set()
        for each in (listener, datagrams):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        for thread in threads:
            thread.join(2)


def intruded(web, home, port, **settings):
    """Look at the pages that try to get in; return how they stand."""
    pages = [
        web.url(f"/scripted/intruder?port={port}&own={socket.gethostname()}"),
        web.url(f"/scripted/onward?to=http://127.0.0.1:{port}/onward"),
    ]
    flags = {"browser": "always", "connect_to": web.connect_to("www.example")} | settings
    return visit(*pages, home=home, **flags)


@pytest.fixture(scope="module")
def refused(played, tmp_path_factory):
    """How the pages stand, who came to the trap, and what was recorded."""
    played.reset()
    home = tmp_path_factory.mktemp("guarded")
    with trap() as (port, came):
        tally = intruded(played, home, port)
    return statuses(tally), came, port, kept(home)


def test_no_page_reaches_this_machine_through_a_browser(refused):
    """By address or name, picture or socket, frame, worker, redirect or WebRTC: nobody comes."""
    _, came, _, _ = refused
    assert came == []


REFUSED = [
    "/img",
    "/ipv6",
    "/script",
    "/style",
    "/frame",
    "/led",
    "/led-image",
    "/fetch",
    "/led-fetch",
    "/own",
    "/under",
    "/socket",
    "/onward",
]


@pytest.mark.parametrize("path", REFUSED)
def test_what_a_page_may_not_reach_is_recorded(refused, path):
    """Each is a failure, with the reason in words; nothing was received."""
    _, _, port, exchanges = refused
    asked = ((each, urlsplit(each.url)) for each in exchanges)
    found = [each for each, url in asked if (url.port, url.path) == (port, path)]
    assert found
    for each in found:
        assert each.facts["failure"]["kind"] == "policy"
        assert "private address" in each.facts["failure"]["detail"]
        assert each.facts["browser"]
        assert not each.response


def test_metadata_services_are_not_reached(refused):
    """Nor is any other private network."""
    _, _, _, exchanges = refused
    found = [each for each in exchanges if each.url.startswith("http://169.254.169.254/")]
    assert {urlsplit(each.url).path for each in found} == {"/robots.txt", "/latest/meta-data"}
    assert {each.facts["failure"]["kind"] for each in found} == {"policy"}


def test_a_page_that_tries_is_shown_all_the_same(refused):
    """What it is refused is its own business; where it would move to, we do not go."""
    stands, _, _, _ = refused
    assert set(stands.values()) == {"live"}


def test_the_trap_would_notice(web, tmp_path):
    """Where somebody allows the network, the same page gets in."""
    with trap() as (port, came):
        intruded(web, tmp_path, port, allow_net=("127.0.0.0/8", "::1"))
    paths = {line.split(" ")[1] for line in came if line.startswith(("GET ", "POST "))}
    assert {"/img", "/script", "/frame", "/fetch", "/led", "/socket", "/worker"} <= paths
