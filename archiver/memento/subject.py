"""What archives are asked about: a link as it goes over the wire, or the page that it holds."""

import ipaddress
import re

from archiver import urls
from archiver.expressions import expression
from archiver.memento.held import held

_CREDENTIALS = expression(r"^(https?://)[^/?#]*@", re.IGNORECASE)
_OURS_ALONE = ("localhost", "local", "internal", "invalid", "home.arpa")
"""Names that lead nowhere, or to another place in every network (RFC 6761, 6762, 8375)."""


def subject(url: str) -> str | None:
    """Return the address to ask archives about; None where none of them can hold the page.

    What is on this machine or in a network of one's own is nobody's business outside it.
    The fragment and a user's name and password are left out.
    """
    inside = held(url)
    bare = (inside.original if inside is not None else None) or url
    bare = _CREDENTIALS.sub(r"\1", bare.partition("#")[0])
    try:
        parts = urls.parts(bare)
    except ValueError:
        return None
    return bare if parts.scheme in ("http", "https") and _is_public(parts.host) else None


def _is_public(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.strip("[]")).is_global
    except ValueError:
        name = host.rstrip(".").lower()
        return "." in name and not name.endswith(tuple(f".{last}" for last in _OURS_ALONE))
