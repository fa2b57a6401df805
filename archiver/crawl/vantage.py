"""From where a run looks at the web, as far as this machine can tell without asking anybody."""

import ipaddress
import re
import socket
from datetime import datetime
from pathlib import Path

from archiver.expressions import expression
from archiver.model import Vantage

_RESOLVERS = Path("/etc/resolv.conf")
_NAMESERVER = expression(r"^\s*nameserver\s+(\S+)", re.MULTILINE)
_ABROAD = (
    (socket.AF_INET, "192.0.2.1"),  # RFC 5737: nobody's
    (socket.AF_INET6, "2001:db8::1"),  # RFC 3849
)


def here(at: datetime) -> Vantage:
    """Return from where this machine looks at a moment.

    Its address is known where it has a public one itself; behind a router that translates
    addresses it is not. To tell, a route is looked up, and nothing is sent.
    """
    return Vantage(at, _address(), _resolvers())


def _address() -> str | None:
    for family, abroad in _ABROAD:
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as nobody:
                nobody.connect((abroad, 9))
                own = str(nobody.getsockname()[0]).partition("%")[0]
        except OSError:  # no route
            continue
        if ipaddress.ip_address(own).is_global:
            return own
    return None


def _resolvers() -> tuple[str, ...]:
    try:
        return tuple(_NAMESERVER.findall(_RESOLVERS.read_text("utf-8", "replace")))
    except OSError:  # other systems keep them elsewhere
        return ()
