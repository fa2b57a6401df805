"""Every way we know of leading a crawler into a private network, each of them refused."""

import socket
import threading
from collections.abc import Iterator
from ipaddress import ip_address

import pytest
from crawling import statuses, visit

from archiver.crawl.wire import resolver
from archiver.crawl.wire.guard import Guard

ADDRESSES = [
    ("127.0.0.1", "loopback"),
    ("127.255.255.254", "the far end of loopback"),
    ("0.0.0.0", "this host"),
    ("0.1.2.3", "this network"),
    ("10.0.0.1", "private, class A"),
    ("172.16.0.1", "private, class B"),
    ("172.31.255.255", "the last of class B"),
    ("192.168.1.1", "private, class C"),
    ("100.64.0.1", "behind a carrier's NAT"),
    ("100.127.255.255", "the last behind a carrier's NAT"),
    ("169.254.169.254", "a cloud's metadata"),
    ("169.254.1.1", "link-local"),
    ("192.0.0.1", "protocol assignments"),
    ("192.0.0.192", "another cloud's metadata"),
    ("192.0.2.1", "documentation"),
    ("198.18.0.1", "benchmarks"),
    ("198.51.100.1", "documentation, too"),
    ("203.0.113.1", "documentation, three"),
    ("224.0.0.1", "multicast"),
    ("239.255.255.250", "multicast of a site"),
    ("240.0.0.1", "reserved"),
    ("255.255.255.255", "broadcast"),
    ("::", "nowhere"),
    ("::1", "loopback in IPv6"),
    ("::ffff:127.0.0.1", "IPv4 mapped"),
    ("::ffff:0:127.0.0.1", "IPv4 translated"),
    ("::127.0.0.1", "IPv4 compatible"),
    ("::ffff:10.0.0.1", "private, mapped"),
    ("64:ff9b::7f00:1", "loopback through NAT64"),
    ("64:ff9b::169.254.169.254", "metadata through NAT64"),
    ("64:ff9b:1::7f00:1", "a local NAT64"),
    ("2002:7f00:1::", "loopback through 6to4"),
    ("2002:a00:1::", "private through 6to4"),
    ("2001:0:7f00:1::80ff:fffe", "loopback through Teredo"),
    ("fe80::1", "link-local in IPv6"),
    ("fec0::1", "site-local"),
    ("fc00::1", "unique local"),
    ("fd00:ec2::254", "a cloud's metadata in IPv6"),
    ("ff02::1", "multicast in IPv6"),
    ("100::1", "discard"),
    ("2001:db8::1", "documentation in IPv6"),
    ("5f00::1", "segment routing"),
]

PUBLIC = ["1.1.1.1", "93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:4700::1111"]


@pytest.mark.parametrize(
    "address", [pytest.param(address, id=f"{address}: {what}") for address, what in ADDRESSES]
)
def test_the_guard_refuses(address: str) -> None:
    """No address that is not public may be visited, whatever it is wrapped in."""
    assert Guard().refuses(ip_address(address))


@pytest.mark.parametrize("address", [*PUBLIC, *(f"64:ff9b::{each}" for each in PUBLIC[:2])])
def test_the_guard_lets_through(address: str) -> None:
    """What is public may be visited."""
    assert not Guard().refuses(ip_address(address))


@pytest.fixture(scope="module")
def ear() -> Iterator[tuple[int, list[str]]]:
    """A port that listens on all of this machine's addresses, and who knocked."""
    heard: list[str] = []
    listener = socket.create_server(("::", 0), family=socket.AF_INET6, dualstack_ipv6=True)

    def listen() -> None:
        while True:
            try:
                connection, whence = listener.accept()
            except OSError:
                return
            heard.append(whence[0])
            connection.close()

    threading.Thread(target=listen, daemon=True).start()
    yield listener.getsockname()[1], heard
    listener.close()


SPELLED = [
    ("127.0.0.1", "dotted"),
    ("2130706433", "one decimal number"),
    ("0x7f000001", "one hexadecimal number"),
    ("017700000001", "one octal number"),
    ("0x7f.1", "short, in hexadecimal"),
    ("0177.0.0.1", "octal"),
    ("127.1", "short"),
    ("127.0.1", "shorter by one"),
    ("0x7f.0x0.0x0.0x1", "hexadecimal, dotted"),
    ("0", "zero"),
    ("0.0.0.0", "zeros"),
    ("127.0.0.1.", "with a dot at its end"),
    ("127.127.127.127", "elsewhere on loopback"),
    ("[::1]", "IPv6"),
    ("[0:0:0:0:0:0:0:1]", "IPv6 in full"),
    ("[::ffff:127.0.0.1]", "IPv4 mapped"),
    ("[::ffff:7f00:1]", "IPv4 mapped, in hexadecimal"),
    ("[64:ff9b::7f00:1]", "NAT64"),
    ("[2002:7f00:1::]", "6to4"),
    ("[::127.0.0.1]", "IPv4 compatible"),
    ("[::]", "nowhere"),
    ("[fe80::1]", "link-local"),
    ("[fe80::1%25lo]", "with a zone"),
    ("[::1%25lo]", "loopback with a zone"),
    ("localhost", "by its name"),
    ("LOCALHOST", "in capitals"),
    ("localhost.", "with a dot at its end"),
    ("a.localhost", "below its name"),
    ("localhost.localdomain", "by its other name"),
    ("ip6-loopback", "by the name of its other address"),
    ("\u2460\u2461\u2466.0.0.1", "in encircled digits"),
    ("\uff11\uff12\uff17.0.0.1", "in wide digits"),
    ("127\u30020\u30020\u30021", "with ideographic stops"),
    ("\u24db\u24de\u24d2\u24d0\u24db\u24d7\u24de\u24e2\u24e3", "its name in encircled letters"),
    ("%31%32%37.0.0.1", "escaped"),
    ("user@127.0.0.1", "behind a user"),
    ("example.org@127.0.0.1", "behind what looks like a host"),
    ("example.org%2f@127.0.0.1", "behind an escaped slash"),
    ("example.org:80@127.0.0.1", "behind a password"),
]

LED = [
    ("169.254.169.254", "a cloud's metadata"),
    ("100.64.0.1", "behind a carrier's NAT"),
    ("224.0.0.1", "multicast"),
    ("255.255.255.255", "broadcast"),
    ("10.1.2.3", "private"),
]
"""Where nobody here listens; nothing may be sent there all the same."""

UNASKED = {"policy", "invalid-url"}


def test_no_spelling_leads_to_a_private_address(ear: tuple[int, list[str]]) -> None:
    """However the address of this machine is spelled, nobody knocks at its door."""
    port, heard = ear
    links = [f"http://{host}:{port}/a" for host, _ in SPELLED]
    links += [f"http://{host}/a" for host, _ in LED]
    found = statuses(visit(*links, connect_timeout=2.0))
    strange = {
        url: status for url, status in found.items() if status not in UNASKED | {"dns", "undecided"}
    }
    assert strange == {}
    assert heard == []
    assert set(links) == set(found)


def test_no_redirect_leads_to_a_private_address(web, ear: tuple[int, list[str]]) -> None:
    """Nor does any of them where a public host redirects there."""
    port, heard = ear
    web.reset()
    hosts = [host for host, _ in (*SPELLED, *LED)]
    links = [web.url(f"/redirect?to=http%3A%2F%2F{_quoted(host)}:{port}%2Fa") for host in hosts]
    found = statuses(visit(*links, connect_to=web.connect_to("www.example"), connect_timeout=2.0))
    assert set(found.values()) <= UNASKED | {"broken", "dns", "undecided"}
    assert heard == []


def _quoted(host: str) -> str:
    return "".join(f"%{byte:02X}" for byte in host.encode())


def test_a_name_that_changes_its_mind_leads_nowhere(
    monkeypatch: pytest.MonkeyPatch, ear: tuple[int, list[str]]
) -> None:
    """A name server that first names a public address and then this machine is not followed.

    What is connected to is the address that was checked; the name is looked up once.
    """
    port, heard = ear
    asked: list[str] = []
    answers = {"rebinding.org": iter([["203.0.114.1"], ["127.0.0.1"]])}
    mixed = {"mixed.org": ["127.0.0.1", "10.0.0.1", "::1"]}

    def names(host: str, *_: object) -> list[tuple[object, ...]]:
        asked.append(host)
        found = mixed.get(host) or next(answers[host])
        return [(socket.AF_INET, 1, 6, "", (each, 0)) for each in found]

    monkeypatch.setattr(resolver.socket, "getaddrinfo", names)
    links = [f"http://rebinding.org:{port}/a", f"http://mixed.org:{port}/a"]
    found = statuses(visit(*links, connect_timeout=0.3, tries=1, robots="ignore"))
    assert found[links[1]] == "policy"
    assert found[links[0]] != "live"
    assert heard == []
    assert asked.count("rebinding.org") == 1
