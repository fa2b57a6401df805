"""Which addresses may be visited: public ones, and those somebody named.

Checked on the very address that is then connected to, so that neither a redirect nor a
name server that changes its mind leads into a private network.
"""

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

NAT64 = ip_network("64:ff9b::/96")  # RFC 6052: an IPv4 address in IPv6 clothes

Address = IPv4Address | IPv6Address


class Guard:
    """Refuses every address that is not public, except inside the allowed networks."""

    def __init__(self, allow_net: Iterable[str] = ()) -> None:
        self._allowed = tuple(ip_network(cidr, strict=False) for cidr in allow_net)

    def refuses(self, address: Address) -> bool:
        """Tell whether an address must not be visited, whatever it is wrapped in."""
        if any(address in network for network in self._allowed):
            return False
        return any(not _public(each) for each in (address, *_wrapped(address)))


def _public(address: Address) -> bool:
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
