"""Which addresses may be visited: public ones, and those somebody named.

Checked on the very address that is then connected to, so that neither a redirect nor a
name server that changes its mind leads into a private network.
"""

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

NAT64 = ip_network("64:ff9b::/96")  # RFC 6052: an IPv4 address in IPv6 clothes

SPECIAL = tuple(
    ip_network(each)
    for each in (
        "192.0.0.0/24",  # IETF protocol assignments; a cloud's metadata among them
        "192.88.99.0/24",  # relays of 6to4, deprecated (RFC 7526)
        "100.64.0.0/10",  # carriers' NAT (RFC 6598)
        "64:ff9b:1::/48",  # local NAT64 (RFC 8215)
        "100::/32",  # discard (RFC 6666), and a dummy prefix (RFC 9780)
        "3fff::/20",  # documentation (RFC 9637)
        "5f00::/16",  # segment routing (RFC 9602)
        "fec0::/10",  # site-local, deprecated (RFC 3879)
    )
)
"""Refused whatever the standard library of this Python says of them: it learns with time."""

Address = IPv4Address | IPv6Address


class Guard:
    """Refuses every address that is not public, except inside the allowed networks."""

    def __init__(self, allow_net: Iterable[str] = ()) -> None:
        self._allowed = tuple(ip_network(cidr, strict=False) for cidr in allow_net)

    def refuses(self, address: Address) -> bool:
        """Tell whether an address must not be visited, whatever it is wrapped in."""
        if any(address in network for network in self._allowed):
            return False
        if address in NAT64:  # a way to every IPv4 address, good and bad
            return not all(map(_public, _wrapped(address)))
        return any(not _public(each) for each in (address, *_wrapped(address)))


def _public(address: Address) -> bool:
    if any(address in network for network in SPECIAL):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _wrapped(address: Address) -> tuple[IPv4Address, ...]:
    """Return the IPv4 addresses that an IPv6 address carries inside."""
    if isinstance(address, IPv4Address):
        return ()
    inside = [address.ipv4_mapped, address.sixtofour]
    if address.teredo is not None:
        inside.extend(address.teredo)
    if address in NAT64:
        inside.append(IPv4Address(int(address) & 0xFFFFFFFF))
    return tuple(each for each in inside if each is not None)


def literal(host: str) -> Address | None:
    """Return the address that a host spells out, or None when it is a name."""
    try:
        return ip_address(host.strip("[]"))
    except ValueError:
        return None
